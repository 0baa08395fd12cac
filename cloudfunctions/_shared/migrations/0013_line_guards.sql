-- Who stands in line now has a place of their own for each, in the order they joined.
UPDATE "waiting_entry" AS w SET "line_slot" = own.slot
FROM (SELECT "id", row_number() OVER (PARTITION BY "person_id" ORDER BY "joined_at", "id") AS slot
  FROM "waiting_entry" WHERE "status" IN ('waiting', 'offered') AND "priority" = 0) AS own
WHERE own."id" = w."id" AND own.slot <= 4;
--> statement-breakpoint
-- Nobody joins a line without one; only what makes up for a closed session does.
CREATE FUNCTION refuse_waiting_without_slot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a place in line beyond those a person has'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'waiting_takes_slot';
END $$;
--> statement-breakpoint
CREATE TRIGGER waiting_takes_slot BEFORE INSERT ON "waiting_entry" FOR EACH ROW
  WHEN (NEW.priority = 0 AND NEW.line_slot IS NULL) EXECUTE FUNCTION refuse_waiting_without_slot();
