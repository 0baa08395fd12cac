-- Nobody can be in two places at once: a person's live bookings never overlap in time.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_no_overlap"
  EXCLUDE USING gist ("person_id" WITH =, "during" WITH &&) WHERE ("status" = 'live');
--> statement-breakpoint
-- The audit log only ever grows.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON "audit"
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
--> statement-breakpoint
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "audit"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

--> statement-breakpoint
-- Which state may follow which: the same table as openday/rules/moves.ts.
INSERT INTO "state_move" ("machine", "from_state", "to_state") VALUES
  ('session', 'scheduled', 'cancelled'),
  ('booking', 'live', 'cancelled'),
  ('booking', 'live', 'late'),
  ('booking', 'live', 'closed'),
  ('waiting', 'waiting', 'offered'),
  ('waiting', 'waiting', 'booked'),
  ('waiting', 'waiting', 'left'),
  ('waiting', 'waiting', 'closed'),
  ('waiting', 'offered', 'booked'),
  ('waiting', 'offered', 'left'),
  ('waiting', 'offered', 'passed'),
  ('waiting', 'offered', 'closed');
--> statement-breakpoint
CREATE FUNCTION refuse_illegal_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM state_move
    WHERE machine = TG_ARGV[0] AND from_state = OLD.status AND to_state = NEW.status) THEN
    RAISE EXCEPTION '% cannot go from % to %', TG_ARGV[0], OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[0] || '_move';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER session_move BEFORE UPDATE OF "status" ON "session" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_illegal_move('session');
--> statement-breakpoint
CREATE TRIGGER booking_move BEFORE UPDATE OF "status" ON "booking" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_illegal_move('booking');
--> statement-breakpoint
CREATE TRIGGER waiting_move BEFORE UPDATE OF "status" ON "waiting_entry" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_illegal_move('waiting');
--> statement-breakpoint
-- Nobody is booked and in line for one session. Both sides lock the session's row before they come
-- here, and a query inside a function sees what was committed meanwhile.
CREATE FUNCTION refuse_booked_and_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'booking' AND EXISTS (SELECT FROM waiting_entry
      WHERE session_id = NEW.session_id AND person_id = NEW.person_id AND status IN ('waiting', 'offered'))
    OR TG_TABLE_NAME = 'waiting_entry' AND EXISTS (SELECT FROM booking
      WHERE session_id = NEW.session_id AND person_id = NEW.person_id AND status = 'live') THEN
    RAISE EXCEPTION 'booked and in line for the same session'
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'booked_or_waiting';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER booking_not_waiting BEFORE INSERT ON "booking" FOR EACH ROW
  EXECUTE FUNCTION refuse_booked_and_waiting();
--> statement-breakpoint
CREATE TRIGGER waiting_not_booked BEFORE INSERT ON "waiting_entry" FOR EACH ROW
  EXECUTE FUNCTION refuse_booked_and_waiting();
--> statement-breakpoint
-- An entry and its booking are written together, the entry first: the other side of the line's guard.
ALTER TABLE "waiting_entry" ALTER CONSTRAINT "waiting_entry_booking_id_booking_id_fk" DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
-- What a person told us moves only as `wordMoves` in account/rules.ts says, and is asked again once at most.
CREATE FUNCTION word_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'received' THEN
      RAISE EXCEPTION 'a word begins as received' USING ERRCODE = 'check_violation', CONSTRAINT = 'word_moves';
    END IF;
  ELSIF (OLD.state, NEW.state) NOT IN (
      ('received', 'claimed'), ('received', 'closed'),
      ('claimed', 'received'), ('claimed', 'reopened'), ('claimed', 'answered'), ('claimed', 'closed'),
      ('answered', 'reopened'),
      ('reopened', 'claimed'), ('reopened', 'closed'))
    OR (OLD.state = 'answered' AND OLD.reopened_at IS NOT NULL)
    OR (OLD.state = 'claimed' AND NEW.reopened_at IS DISTINCT FROM OLD.reopened_at) THEN
    RAISE EXCEPTION 'a word does not go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'word_moves';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER word_moves_insert BEFORE INSERT ON "word"
  FOR EACH ROW EXECUTE FUNCTION word_moves();
--> statement-breakpoint
CREATE TRIGGER word_moves_update BEFORE UPDATE OF "state" ON "word"
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION word_moves();

--> statement-breakpoint
-- What a phone sent is kept as it came: only the check-in it led to may still be entered, once.
CREATE FUNCTION gate_event_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.check_in_id IS NULL
    AND to_jsonb(NEW) - 'check_in_id' = to_jsonb(OLD) - 'check_in_id' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'gate events are kept as they came' USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
CREATE TRIGGER gate_event_kept BEFORE UPDATE OR DELETE ON "gate_event"
  FOR EACH ROW EXECUTE FUNCTION gate_event_is_kept();
