ALTER TABLE "safety_notice" ADD CONSTRAINT "safety_notice_facility_id_facility_id_fk"
  FOREIGN KEY ("facility_id") REFERENCES "facility" ("id");
--> statement-breakpoint
-- What holds for every facility that has no notice of its own.
INSERT INTO "safety_notice" ("id", "version", "lines", "since") VALUES
  ('ntc_general_1', 1, '["跟着讲解员走，不离队，不翻栏杆","不摸设备、按钮和阀门","小孩全程牵在手里","不舒服马上说，广播喊撤就跟着走"]', '2026-11-01T00:00:00+08:00');
--> statement-breakpoint
-- A notice people agreed to stays as it was: a new text is a new version.
CREATE FUNCTION notice_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'safety notices are append-only' USING ERRCODE = 'raise_exception', CONSTRAINT = 'notice_kept';
END $$;
--> statement-breakpoint
CREATE TRIGGER notice_kept BEFORE UPDATE OR DELETE ON "safety_notice"
  FOR EACH ROW EXECUTE FUNCTION notice_is_append_only();
--> statement-breakpoint
CREATE TRIGGER notice_not_emptied BEFORE TRUNCATE ON "safety_notice"
  FOR EACH STATEMENT EXECUTE FUNCTION notice_is_append_only();
--> statement-breakpoint
-- A new booking rests on a notice of its facility, or on the general one where there was no other; a facility
-- for residents only knows where the booker belongs. What was booked before notices had versions has none.
CREATE FUNCTION refuse_outside_house() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place facility;
BEGIN
  SELECT f.* INTO place FROM session AS s JOIN facility AS f ON f.id = s.facility_id WHERE s.id = NEW.session_id;
  IF TG_OP = 'INSERT' OR NEW.notice_id IS NOT NULL OR OLD.notice_id IS NOT NULL THEN
    PERFORM FROM safety_notice AS n WHERE n.id = NEW.notice_id AND (n.facility_id = place.id
      OR n.facility_id IS NULL AND NOT EXISTS (SELECT FROM safety_notice AS own
        WHERE own.facility_id = place.id AND own.since <= NEW.notice_accepted_at));
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no safety notice of the facility was accepted'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_notice';
    END IF;
  END IF;
  IF TG_OP = 'INSERT' AND place.residents_only AND NEW.area_id IS NULL THEN
    RAISE EXCEPTION 'for residents only' USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_residents_only';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER booking_of_house AFTER INSERT ON "booking"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.shredded_at IS NULL) EXECUTE FUNCTION refuse_outside_house();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER booking_stays_in_house AFTER UPDATE OF "session_id", "notice_id", "notice_accepted_at" ON "booking"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_outside_house();
--> statement-breakpoint
-- Nobody twice: an ID number counts in the session of its booking for as long as that is live, and a unique
-- index says once a session.
CREATE FUNCTION count_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.id_session := (SELECT session_id FROM booking WHERE id = NEW.booking_id AND status = 'live');
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER visitor_identity BEFORE INSERT ON "visitor" FOR EACH ROW
  WHEN (NEW.id_hash IS NOT NULL) EXECUTE FUNCTION count_identity();
--> statement-breakpoint
CREATE FUNCTION follow_booking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE visitor SET id_session = CASE WHEN NEW.status = 'live' THEN NEW.session_id END
    WHERE booking_id = NEW.id AND id_hash IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER visitor_follows_booking AFTER UPDATE OF "status", "session_id" ON "booking" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.session_id IS DISTINCT FROM NEW.session_id)
  EXECUTE FUNCTION follow_booking();
--> statement-breakpoint
-- Everybody's ID number where the facility asks for it, nobody's where it does not.
CREATE FUNCTION refuse_unasked_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM added AS v JOIN booking AS b ON b.id = v.booking_id
    JOIN session AS s ON s.id = b.session_id JOIN facility AS f ON f.id = s.facility_id
    WHERE f.id_required <> (v.id_hash IS NOT NULL);
  IF FOUND THEN
    RAISE EXCEPTION 'ID numbers and what the facility asks for differ'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'visitor_id_asked';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER visitor_id_asked AFTER INSERT ON "visitor" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_unasked_identity();
--> statement-breakpoint
-- What staff answered when too few had booked stands.
CREATE FUNCTION refuse_answering_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'answered already' USING ERRCODE = 'check_violation', CONSTRAINT = 'session_minimum_once';
END $$;
--> statement-breakpoint
CREATE TRIGGER session_minimum_once BEFORE UPDATE OF "minimum_answer" ON "session" FOR EACH ROW
  WHEN (OLD.minimum_answer IS NOT NULL AND NEW.minimum_answer IS DISTINCT FROM OLD.minimum_answer)
  EXECUTE FUNCTION refuse_answering_again();
