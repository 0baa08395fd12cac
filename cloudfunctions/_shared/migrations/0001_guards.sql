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
--> statement-breakpoint
-- A booking's party: a visitor for each seat, a guardian's consent for children under 14, nobody under the
-- facility's minimum age. Looked at when the transaction commits, after all of its rows are written.
CREATE FUNCTION refuse_broken_party(b booking) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  people int; last int; children int; youngest int;
BEGIN
  SELECT count(*), max(position), count(age), min(age) INTO people, last, children, youngest
    FROM visitor WHERE booking_id = b.id;
  -- The key and a check keep positions apart and above 0: as many as the last one are all of them.
  IF b.shredded_at IS NULL AND (people, last, children) IS DISTINCT FROM (b.party_size::int, b.party_size::int, b.minors::int)
    OR b.shredded_at IS NOT NULL AND people > 0 THEN
    RAISE EXCEPTION 'a booking and its visitors differ' USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_party_whole';
  END IF;
  IF children = 0 THEN
    RETURN;
  END IF;
  IF youngest < 14 AND b.guardian_consent_at IS NULL THEN
    RAISE EXCEPTION 'a child without consent of a guardian' USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_guardian';
  END IF;
  IF youngest < (SELECT f.minimum_age FROM session AS s JOIN facility AS f ON f.id = s.facility_id WHERE s.id = b.session_id) THEN
    RAISE EXCEPTION 'a visitor is too young' USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_minimum_age';
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION look_at_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_broken_party(NEW);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER booking_made_whole AFTER INSERT ON "booking"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.shredded_at IS NULL) EXECUTE FUNCTION look_at_party();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER booking_kept_whole
  AFTER UPDATE OF "session_id", "party_size", "minors", "guardian_consent_at", "shredded_at" ON "booking"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION look_at_party();
--> statement-breakpoint
CREATE FUNCTION look_at_party_left() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  left_behind booking;
BEGIN
  SELECT * INTO left_behind FROM booking WHERE id = OLD.booking_id FOR NO KEY UPDATE;
  PERFORM refuse_broken_party(left_behind);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER visitor_gone AFTER UPDATE OR DELETE ON "visitor"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION look_at_party_left();
--> statement-breakpoint
-- Whoever adds visitors finds the booking there, with a place for each. A place is free only in a transaction
-- that made the booking, took somebody out or changed the party's size, and each of those is looked at above.
CREATE FUNCTION refuse_strange_visitors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM added AS v JOIN (
      SELECT id, party_size, shredded_at FROM booking WHERE id IN (SELECT booking_id FROM added) FOR SHARE
    ) AS b ON b.id = v.booking_id
    WHERE v.position > b.party_size OR b.shredded_at IS NOT NULL;
  IF FOUND THEN
    RAISE EXCEPTION 'no place for a visitor' USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_party_whole';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER visitor_has_place AFTER INSERT ON "visitor" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_strange_visitors();
--> statement-breakpoint
-- Whoever was let in has been there: their booking is not cancelled, and only a live one lets anybody in.
-- Each side locks the booking first, and a query inside a function sees what was committed meanwhile.
CREATE FUNCTION refuse_ending_admitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM check_in WHERE booking_id = NEW.id AND undone_at IS NULL) THEN
    RAISE EXCEPTION 'already admitted' USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_not_admitted';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER booking_not_admitted BEFORE UPDATE OF "status" ON "booking" FOR EACH ROW
  WHEN (OLD.status = 'live' AND NEW.status <> 'live') EXECUTE FUNCTION refuse_ending_admitted();
--> statement-breakpoint
CREATE FUNCTION refuse_admitting_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM booking WHERE id = NEW.booking_id AND status = 'live' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'not a live booking' USING ERRCODE = 'check_violation', CONSTRAINT = 'check_in_live';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER check_in_live BEFORE INSERT ON "check_in" FOR EACH ROW
  EXECUTE FUNCTION refuse_admitting_ended();
--> statement-breakpoint
CREATE TRIGGER check_in_live_again BEFORE UPDATE OF "undone_at", "booking_id" ON "check_in" FOR EACH ROW
  WHEN (NEW.undone_at IS NULL) EXECUTE FUNCTION refuse_admitting_ended();
--> statement-breakpoint
-- A session's seats are those of its live bookings. Summing them up costs the one-statement booking more than
-- a tenth, so whoever only adds is not looked at here; whoever ends, changes or frees is, when it commits.
CREATE FUNCTION refuse_lost_seats(which text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM session AS s, LATERAL (
      SELECT coalesce(sum(party_size) FILTER (WHERE pool = 'public'), 0) AS public,
        coalesce(sum(party_size) FILTER (WHERE pool = 'group'), 0) AS "group",
        coalesce(sum(party_size) FILTER (WHERE pool = 'staff'), 0) AS staff
      FROM booking WHERE session_id = s.id AND status = 'live') AS live
    WHERE s.id = which AND (s.public_taken, s.group_taken, s.staff_taken) <> (live.public, live.group, live.staff)) THEN
    RAISE EXCEPTION 'the seats of % and its bookings differ', which
      USING ERRCODE = 'check_violation', CONSTRAINT = 'session_seats_add_up';
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION look_at_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_lost_seats(NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION look_at_seats_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_lost_seats(OLD.session_id);
  IF TG_OP = 'UPDATE' AND NEW.session_id <> OLD.session_id THEN
    PERFORM refuse_lost_seats(NEW.session_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER session_seats_freed AFTER UPDATE OF "public_taken", "group_taken", "staff_taken" ON "session"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.public_taken < OLD.public_taken OR NEW.group_taken <> OLD.group_taken OR NEW.staff_taken <> OLD.staff_taken)
  EXECUTE FUNCTION look_at_seats();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER booking_seats_freed
  AFTER DELETE OR UPDATE OF "session_id", "status", "party_size", "pool" ON "booking"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION look_at_seats_left();
--> statement-breakpoint
-- A draft becomes public, once: the same table as openday/rules/moves.ts.
INSERT INTO "state_move" ("machine", "from_state", "to_state") VALUES ('session', 'draft', 'scheduled');
--> statement-breakpoint
-- No two drafts of one facility at once.
ALTER TABLE "session" ADD CONSTRAINT "session_draft_no_overlap"
  EXCLUDE USING gist ("facility_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("status" = 'draft');
--> statement-breakpoint
-- Only a draft may go altogether; what residents have seen is cancelled, with a reason, and stays.
CREATE FUNCTION refuse_forgetting_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'draft' THEN
    RAISE EXCEPTION 'a published session is cancelled, not deleted'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'session_kept';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER session_kept BEFORE DELETE ON "session"
  FOR EACH ROW EXECUTE FUNCTION refuse_forgetting_session();
