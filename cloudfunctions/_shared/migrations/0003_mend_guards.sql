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
