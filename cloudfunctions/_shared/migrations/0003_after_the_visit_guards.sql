-- Which state of a no-show may follow which: the same table as openday/rules/moves.ts.
INSERT INTO "state_move" ("machine", "from_state", "to_state") VALUES
  ('noShow', 'standing', 'appealed'),
  ('noShow', 'standing', 'reversed'),
  ('noShow', 'appealed', 'kept'),
  ('noShow', 'appealed', 'forgiven'),
  ('noShow', 'appealed', 'reversed'),
  ('noShow', 'kept', 'reversed'),
  ('noShow', 'forgiven', 'reversed');
--> statement-breakpoint
CREATE TRIGGER no_show_move BEFORE UPDATE OF "status" ON "no_show" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_illegal_move('noShow');
--> statement-breakpoint
-- Whose a no-show is: the keyed hash the account is recognised by, or for whoever has none the person's id.
-- The one place that knows. In plpgsql, whose plans are kept: every booking asks.
CREATE FUNCTION no_show_subject(who text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce((SELECT subject_hash FROM identity WHERE person_id = who ORDER BY provider DESC LIMIT 1), who);
END $$;
--> statement-breakpoint
-- Until when somebody is restricted: 60 days from the decision on the second of two that count, whose visits
-- lie less than 12 months apart; null when they are not. What residents read of it is in openday/rules/no-show.ts.
CREATE FUNCTION no_show_until(whose text, moment timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT max(greatest(a.decided_at, b.decided_at)) + interval '1440 hours'
  FROM no_show AS a JOIN no_show AS b ON b.subject_hash = a.subject_hash AND b.booking_id > a.booking_id
  WHERE a.subject_hash = whose AND a.status IN ('standing', 'kept') AND b.status IN ('standing', 'kept')
    AND a.visit_day < b.visit_day + interval '12 months' AND b.visit_day < a.visit_day + interval '12 months'
  HAVING max(greatest(a.decided_at, b.decided_at)) + interval '1440 hours' > moment
$$;
--> statement-breakpoint
-- A facility whose sessions in the last two open weeks before a week were, taken together, over 80 % full.
CREATE FUNCTION is_crowded(facility text, week date) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH last AS (SELECT max(open_week) AS week FROM session WHERE open_week < is_crowded.week AND status = 'scheduled'),
  before AS (SELECT max(open_week) AS week FROM session WHERE open_week < (SELECT week FROM last) AND status = 'scheduled')
  SELECT coalesce(sum(seats_taken) * 100 > sum(capacity) * 80, false) FROM session AS s
  WHERE s.facility_id = is_crowded.facility AND s.status = 'scheduled'
    AND s.open_week IN ((SELECT week FROM last), (SELECT week FROM before))
$$;
--> statement-breakpoint
-- Whoever is restricted neither books a crowded facility nor joins a line there. An offer that was made
-- stands, and so does a place that makes up for a closed session; a group's place is staff's to give.
CREATE FUNCTION refuse_restricted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moment timestamptz;
BEGIN
  -- Nearly everybody leaves here, after one look at an index.
  IF NOT EXISTS (SELECT FROM no_show WHERE subject_hash = no_show_subject(NEW.person_id) AND status IN ('standing', 'kept')) THEN
    RETURN NEW;
  END IF;
  IF TG_TABLE_NAME = 'booking' THEN
    moment := NEW.created_at;
  ELSE
    moment := NEW.joined_at;
  END IF;
  IF no_show_until(no_show_subject(NEW.person_id), moment) IS NULL THEN
    RETURN NEW;
  END IF;
  IF TG_TABLE_NAME = 'booking' AND EXISTS (SELECT FROM waiting_entry WHERE person_id = NEW.person_id AND booking_id = NEW.id) THEN
    RETURN NEW;
  END IF;
  IF (SELECT is_crowded(s.facility_id, s.open_week) FROM session AS s WHERE s.id = NEW.session_id) THEN
    RAISE EXCEPTION 'restricted after two no-shows' USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_not_restricted';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER booking_not_restricted BEFORE INSERT ON "booking" FOR EACH ROW
  WHEN (NEW.pool <> 'group') EXECUTE FUNCTION refuse_restricted();
--> statement-breakpoint
CREATE TRIGGER waiting_not_restricted BEFORE INSERT ON "waiting_entry" FOR EACH ROW
  WHEN (NEW.priority = 0) EXECUTE FUNCTION refuse_restricted();
--> statement-breakpoint
-- Only a party that had a place of its own choosing in a session that took place, and that nobody let in, did
-- not come. The booking is locked as an admission locks it, and a query inside a function sees what was
-- committed meanwhile.
CREATE FUNCTION refuse_false_no_show() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM booking WHERE id = NEW.booking_id AND session_id = NEW.session_id AND status = 'live' AND NOT auto FOR SHARE;
  IF NOT FOUND OR NEW.status <> 'standing' OR NOT EXISTS (SELECT FROM session
      WHERE id = NEW.session_id AND status = 'scheduled' AND ends_at <= NEW.decided_at)
    OR EXISTS (SELECT FROM check_in WHERE booking_id = NEW.booking_id AND undone_at IS NULL) THEN
    RAISE EXCEPTION 'not a no-show' USING ERRCODE = 'check_violation', CONSTRAINT = 'no_show_true';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER no_show_true BEFORE INSERT ON "no_show" FOR EACH ROW EXECUTE FUNCTION refuse_false_no_show();
--> statement-breakpoint
-- An admission that stands when its transaction commits has reversed the no-show.
CREATE FUNCTION refuse_no_show_that_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM check_in AS c JOIN no_show AS n ON n.booking_id = c.booking_id
      WHERE c.id = NEW.id AND c.undone_at IS NULL AND n.status <> 'reversed') THEN
    RAISE EXCEPTION 'came, and still marked' USING ERRCODE = 'check_violation', CONSTRAINT = 'no_show_came';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER no_show_came AFTER INSERT OR UPDATE OF "undone_at" ON "check_in"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.undone_at IS NULL) EXECUTE FUNCTION refuse_no_show_that_came();
--> statement-breakpoint
-- Who came is asked, and nobody else; what was answered stays as it is until it is shredded.
CREATE FUNCTION refuse_false_feedback() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM booking AS b JOIN check_in AS c ON c.booking_id = b.id AND c.undone_at IS NULL
        WHERE b.id = NEW.booking_id AND b.session_id = NEW.session_id AND b.person_id = NEW.person_id) THEN
      RAISE EXCEPTION 'feedback of somebody who did not come' USING ERRCODE = 'check_violation', CONSTRAINT = 'feedback_came';
    END IF;
  ELSIF OLD.shredded_at IS NOT NULL AND NEW.shredded_at IS NULL
    OR OLD.answered_at IS NOT NULL AND NEW.shredded_at IS NULL
    AND to_jsonb(NEW) IS DISTINCT FROM to_jsonb(OLD) THEN
    RAISE EXCEPTION 'what was answered stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'feedback_answered';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER feedback_true BEFORE INSERT OR UPDATE ON "feedback" FOR EACH ROW EXECUTE FUNCTION refuse_false_feedback();
