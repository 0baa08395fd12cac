-- Only a closed booking is owed a place, its own person, at its own facility; what serves it is theirs too.
CREATE FUNCTION refuse_false_make_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM booking AS b JOIN session AS s ON s.id = b.session_id
      WHERE b.id = NEW.booking_id AND b.person_id = NEW.person_id AND b.status = 'closed' AND s.facility_id = NEW.facility_id)
    OR NEW.entry_id IS NOT NULL AND NOT EXISTS (SELECT FROM waiting_entry AS w JOIN session AS s ON s.id = w.session_id
      WHERE w.id = NEW.entry_id AND w.person_id = NEW.person_id AND s.facility_id = NEW.facility_id) THEN
    RAISE EXCEPTION 'nothing is owed for this' USING ERRCODE = 'check_violation', CONSTRAINT = 'make_up_true';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER make_up_true BEFORE INSERT OR UPDATE OF "booking_id", "facility_id", "person_id", "entry_id" ON "make_up"
  FOR EACH ROW EXECUTE FUNCTION refuse_false_make_up();
--> statement-breakpoint
-- Taking the place, or giving it up, ends what was owed; a place that was lost leaves it owed.
CREATE FUNCTION make_up_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IN ('booked', 'left') THEN
    UPDATE make_up SET ended_at = greatest(NEW.ended_at, claimed_at) WHERE entry_id = NEW.id AND ended_at IS NULL;
  ELSE
    UPDATE make_up SET entry_id = NULL WHERE entry_id = NEW.id AND ended_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER make_up_follows_entry AFTER UPDATE OF "status" ON "waiting_entry" FOR EACH ROW
  WHEN (OLD.status IN ('waiting', 'offered') AND NEW.status IN ('booked', 'left', 'passed', 'closed'))
  EXECUTE FUNCTION make_up_follows();
--> statement-breakpoint
-- Whoever books at the facility in another way has a place: the oldest that was owed is. One that is being
-- served at this moment is left to that.
CREATE FUNCTION make_up_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM make_up WHERE person_id = NEW.person_id AND ended_at IS NULL)
    AND NOT EXISTS (SELECT FROM make_up AS m JOIN waiting_entry AS w ON w.id = m.entry_id
      WHERE m.person_id = NEW.person_id AND w.booking_id = NEW.id) THEN
    UPDATE make_up SET ended_at = greatest(NEW.created_at, claimed_at) WHERE booking_id = (SELECT m.booking_id FROM make_up AS m
      JOIN session AS s ON s.id = NEW.session_id AND s.facility_id = m.facility_id
      WHERE m.person_id = NEW.person_id AND m.ended_at IS NULL
      ORDER BY m.claimed_at, m.booking_id LIMIT 1 FOR UPDATE OF m SKIP LOCKED);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER make_up_taken AFTER INSERT ON "booking" FOR EACH ROW
  WHEN (NEW.pool = 'public') EXECUTE FUNCTION make_up_taken();
