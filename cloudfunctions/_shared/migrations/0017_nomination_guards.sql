-- Which state may follow which: the same table as nomination/rules/moves.ts.
INSERT INTO "state_move" ("machine", "from_state", "to_state") VALUES
  ('nomination', 'submitted', 'returned'),
  ('nomination', 'submitted', 'qualified'),
  ('nomination', 'submitted', 'unqualified'),
  ('nomination', 'submitted', 'withdrawn'),
  ('nomination', 'returned', 'submitted'),
  ('nomination', 'returned', 'withdrawn'),
  ('nomination', 'qualified', 'submitted'),
  ('nomination', 'qualified', 'returned'),
  ('nomination', 'qualified', 'shortlisted'),
  ('nomination', 'qualified', 'proposed'),
  ('nomination', 'qualified', 'passed_over'),
  ('nomination', 'qualified', 'withdrawn'),
  ('nomination', 'shortlisted', 'proposed'),
  ('nomination', 'shortlisted', 'passed_over'),
  ('nomination', 'shortlisted', 'withdrawn'),
  ('nomination', 'proposed', 'honoured'),
  ('nomination', 'proposed', 'struck'),
  ('nomination', 'proposed', 'withdrawn'),
  ('nomination', 'honoured', 'withdrawn'),
  ('nomination', 'passed_over', 'withdrawn'),
  ('nomination', 'struck', 'withdrawn'),
  ('nomineeConsent', 'asked', 'given'),
  ('nomineeConsent', 'asked', 'refused'),
  ('nomineeConsent', 'refused', 'given'),
  ('nomineeConsent', 'given', 'asked'),
  ('nomineeConsent', 'given', 'taken_back'),
  ('objection', 'objected', 'upheld'),
  ('objection', 'objected', 'dismissed');
--> statement-breakpoint
CREATE TRIGGER nomination_move BEFORE UPDATE OF "status" ON "nomination" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_illegal_move('nomination');
--> statement-breakpoint
CREATE TRIGGER nominee_consent_move BEFORE UPDATE OF "status" ON "nominee_consent" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_illegal_move('nomineeConsent');
--> statement-breakpoint
CREATE TRIGGER objection_move BEFORE UPDATE OF "status" ON "objection" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_illegal_move('objection');
--> statement-breakpoint
-- Stages of a campaign neither overlap nor change places.
ALTER TABLE "campaign_stage" ADD CONSTRAINT "campaign_stage_apart" EXCLUDE USING gist
  ("campaign_id" WITH =, daterange("first_day", "last_day", '[]') WITH &&);
--> statement-breakpoint
CREATE FUNCTION stage_keeps_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  in_order text[] := ARRAY['nominate', 'qualify', 'first', 'show', 'final', 'notice', 'result'];
BEGIN
  IF EXISTS (SELECT FROM campaign_stage AS other WHERE other.campaign_id = NEW.campaign_id AND other.stage <> NEW.stage
      AND (array_position(in_order, other.stage) < array_position(in_order, NEW.stage)) <> (other.first_day < NEW.first_day)) THEN
    RAISE EXCEPTION 'stages follow one another' USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_stage_order';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER campaign_stage_order BEFORE INSERT OR UPDATE ON "campaign_stage"
  FOR EACH ROW EXECUTE FUNCTION stage_keeps_order();
--> statement-breakpoint
-- A nominee's yes is their own: whoever proposed somebody else, or wrote of them, cannot give it for them.
CREATE FUNCTION consent_is_the_nominees() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM nomination AS n WHERE n.id = NEW.nomination_id AND n.source <> 'self'
      AND (NEW.verified_by IN (n.nominated_by, n.entered_by) OR EXISTS (SELECT FROM nomination_writer AS w
        WHERE w.nomination_id = n.id AND w.person_id = NEW.verified_by))) THEN
    RAISE EXCEPTION 'the nominator is not the nominee' USING ERRCODE = 'check_violation', CONSTRAINT = 'nominee_consent_own';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER nominee_consent_own BEFORE INSERT OR UPDATE OF "verified_by" ON "nominee_consent" FOR EACH ROW
  WHEN (NEW.verified_by IS NOT NULL) EXECUTE FUNCTION consent_is_the_nominees();
--> statement-breakpoint
-- Nobody agrees to what was turned down or withdrawn already.
CREATE FUNCTION consent_is_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM nomination WHERE id = NEW.nomination_id AND status NOT IN ('unqualified', 'withdrawn') FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'it has ended' USING ERRCODE = 'check_violation', CONSTRAINT = 'nominee_consent_in_time';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER nominee_consent_in_time BEFORE INSERT OR UPDATE OF "status" ON "nominee_consent" FOR EACH ROW
  WHEN (NEW.status = 'given') EXECUTE FUNCTION consent_is_in_time();
--> statement-breakpoint
-- What a nominee agreed to stays as it is while their yes stands.
CREATE FUNCTION agreed_text_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM nominee_consent WHERE nomination_id = NEW.nomination_id AND status = 'given') THEN
    RAISE EXCEPTION 'the nominee agreed to another text' USING ERRCODE = 'check_violation', CONSTRAINT = 'nomination_text_agreed';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER nomination_text_agreed BEFORE UPDATE OF "digest" ON "nomination_text" FOR EACH ROW
  WHEN (OLD.digest <> NEW.digest) EXECUTE FUNCTION agreed_text_stays();
--> statement-breakpoint
-- A nomination is cleared for the public only while the nominee's yes to its text stands.
CREATE FUNCTION story_needs_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM nomination WHERE id = NEW.subject_id)
    AND NOT EXISTS (SELECT FROM nominee_consent AS k LEFT JOIN nomination_text AS t ON t.nomination_id = k.nomination_id
      WHERE k.nomination_id = NEW.subject_id AND k.status = 'given' AND (t.digest IS NULL OR t.digest = k.agreed_to)) THEN
    RAISE EXCEPTION 'the nominee did not agree' USING ERRCODE = 'check_violation', CONSTRAINT = 'story_consent';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER story_consent BEFORE INSERT OR UPDATE OF "cleared_at", "published_version" ON "publication" FOR EACH ROW
  WHEN (NEW.kind = 'nomination' AND NEW.cleared_at IS NOT NULL) EXECUTE FUNCTION story_needs_consent();
--> statement-breakpoint
-- Nor can the yes be taken back, or its row go, while the story is cleared: it is taken down first.
CREATE FUNCTION consent_outlasts_story() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM publication WHERE kind = 'nomination' AND subject_id = OLD.nomination_id AND cleared_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the story is public' USING ERRCODE = 'check_violation', CONSTRAINT = 'nominee_consent_public';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER nominee_consent_public BEFORE UPDATE OF "status" ON "nominee_consent" FOR EACH ROW
  WHEN (OLD.status = 'given' AND NEW.status <> 'given') EXECUTE FUNCTION consent_outlasts_story();
--> statement-breakpoint
CREATE TRIGGER nominee_consent_public_row BEFORE DELETE ON "nominee_consent" FOR EACH ROW
  WHEN (OLD.status = 'given') EXECUTE FUNCTION consent_outlasts_story();
--> statement-breakpoint
-- Nothing is cleared or public as somebody's story without the nomination that it is of.
CREATE FUNCTION story_needs_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM nomination WHERE id = NEW.subject_id) THEN
    RAISE EXCEPTION 'a story of nobody' USING ERRCODE = 'check_violation', CONSTRAINT = 'story_record';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER story_record BEFORE INSERT OR UPDATE OF "cleared_at", "published_version" ON "publication" FOR EACH ROW
  WHEN (NEW.kind = 'nomination' AND NEW.cleared_at IS NOT NULL) EXECUTE FUNCTION story_needs_record();
--> statement-breakpoint
-- Leaves are counted with the row that brings or takes them.
CREATE FUNCTION count_support() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO support_total (nomination_id, supports) VALUES (NEW.nomination_id, 1)
      ON CONFLICT (nomination_id) DO UPDATE SET supports = support_total.supports + 1;
  ELSE
    UPDATE support_total SET supports = supports - 1 WHERE nomination_id = OLD.nomination_id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER support_counted AFTER INSERT OR DELETE ON "support" FOR EACH ROW EXECUTE FUNCTION count_support();
--> statement-breakpoint
CREATE FUNCTION support_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a leaf once sent is not moved' USING ERRCODE = 'check_violation', CONSTRAINT = 'support_kept';
END $$;
--> statement-breakpoint
CREATE TRIGGER support_kept BEFORE UPDATE ON "support" FOR EACH ROW EXECUTE FUNCTION support_is_kept();
--> statement-breakpoint
-- The panel and whoever keeps its papers are different people.
CREATE FUNCTION panel_keeps_no_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM person WHERE id = NEW.person_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM role_grant WHERE person_id = NEW.person_id AND scope = NEW.scope AND revoked_at IS NULL
      AND role IN ('panel', 'secretary') AND role <> NEW.role)
    OR (NEW.role = 'secretary' AND EXISTS (SELECT FROM score WHERE person_id = NEW.person_id AND 'campaign:' || campaign_id = NEW.scope)) THEN
    RAISE EXCEPTION 'panel and secretary in one' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grant_panel';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER role_grant_panel BEFORE INSERT OR UPDATE ON "role_grant" FOR EACH ROW
  WHEN (NEW.role IN ('panel', 'secretary') AND NEW.revoked_at IS NULL) EXECUTE FUNCTION panel_keeps_no_papers();
--> statement-breakpoint
-- Whoever proposed or entered somebody, or is that somebody, does not judge them: no recusal is needed.
CREATE FUNCTION is_own_entry(which text, who text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM nomination AS n LEFT JOIN nominee_consent AS k ON k.nomination_id = n.id
    WHERE n.id = which AND who IN (n.nominated_by, n.entered_by, k.verified_by))
$$;
--> statement-breakpoint
-- Scores: by members of that campaign's panel, while the round is open, not on what they stepped back from.
CREATE FUNCTION score_is_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM panel_round WHERE campaign_id = NEW.campaign_id AND round = NEW.round AND closed_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'score_open';
  END IF;
  IF NOT EXISTS (SELECT FROM role_grant WHERE person_id = NEW.person_id AND role = 'panel'
      AND scope = 'campaign:' || NEW.campaign_id AND revoked_at IS NULL) THEN
    RAISE EXCEPTION 'not on this panel' USING ERRCODE = 'check_violation', CONSTRAINT = 'score_by_panel';
  END IF;
  IF EXISTS (SELECT FROM nomination WHERE id = NEW.nomination_id AND status = 'withdrawn') THEN
    RAISE EXCEPTION 'taken back' USING ERRCODE = 'check_violation', CONSTRAINT = 'score_standing';
  END IF;
  IF is_own_entry(NEW.nomination_id, NEW.person_id) THEN
    RAISE EXCEPTION 'one''s own' USING ERRCODE = 'check_violation', CONSTRAINT = 'score_own';
  END IF;
  PERFORM FROM round_entry WHERE nomination_id = NEW.nomination_id FOR SHARE;
  IF EXISTS (SELECT FROM score_recusal WHERE nomination_id = NEW.nomination_id AND person_id = NEW.person_id) THEN
    RAISE EXCEPTION 'stepped back from it' USING ERRCODE = 'check_violation', CONSTRAINT = 'score_recused';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER score_allowed BEFORE INSERT OR UPDATE ON "score" FOR EACH ROW EXECUTE FUNCTION score_is_allowed();
--> statement-breakpoint
CREATE FUNCTION score_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM panel_round WHERE campaign_id = OLD.campaign_id AND round = OLD.round AND closed_at IS NULL) THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'score_kept';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER score_kept BEFORE DELETE ON "score" FOR EACH ROW EXECUTE FUNCTION score_is_kept();
--> statement-breakpoint
-- Whoever steps back has given no score in a round that is open, and stays away. What they gave in one that is
-- closed was counted and stays. Rounds are held first, as by whoever scores or closes.
CREATE FUNCTION recusal_drops_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM panel_round AS r JOIN nomination AS n ON n.campaign_id = r.campaign_id
    WHERE n.id = NEW.nomination_id AND r.closed_at IS NULL ORDER BY r.round FOR SHARE OF r;
  PERFORM FROM round_entry WHERE nomination_id = NEW.nomination_id ORDER BY round FOR UPDATE;
  DELETE FROM score AS s USING panel_round AS r WHERE s.nomination_id = NEW.nomination_id AND s.person_id = NEW.person_id
    AND r.campaign_id = s.campaign_id AND r.round = s.round AND r.closed_at IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER score_recusal_drops AFTER INSERT ON "score_recusal" FOR EACH ROW EXECUTE FUNCTION recusal_drops_score();
--> statement-breakpoint
CREATE TRIGGER score_recusal_kept BEFORE UPDATE OR DELETE ON "score_recusal"
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
--> statement-breakpoint
-- A round is closed once, and only a closed round has a result.
CREATE FUNCTION round_closes_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL OR NEW.campaign_id <> OLD.campaign_id OR NEW.round <> OLD.round THEN
    RAISE EXCEPTION 'a round closes once' USING ERRCODE = 'check_violation', CONSTRAINT = 'panel_round_once';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER panel_round_once BEFORE UPDATE OR DELETE ON "panel_round" FOR EACH ROW EXECUTE FUNCTION round_closes_once();
--> statement-breakpoint
CREATE FUNCTION result_after_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.mean IS NOT NULL THEN
    RAISE EXCEPTION 'a result stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_entry_kept';
  END IF;
  IF NEW.mean IS NOT NULL AND NOT EXISTS (SELECT FROM panel_round WHERE campaign_id = NEW.campaign_id
      AND round = NEW.round AND closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'no result before closing' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_entry_closed';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER round_entry_closed BEFORE INSERT OR UPDATE ON "round_entry" FOR EACH ROW EXECUTE FUNCTION result_after_closing();
--> statement-breakpoint
-- A campaign is announced only when every objection was answered, and a name under notice only then honoured.
CREATE FUNCTION objections_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM objection WHERE campaign_id = NEW.id AND status = 'objected') THEN
    RAISE EXCEPTION 'objections are open' USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_objections';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER campaign_objections BEFORE UPDATE OF "announced_at" ON "campaign" FOR EACH ROW
  WHEN (NEW.announced_at IS NOT NULL) EXECUTE FUNCTION objections_answered();
--> statement-breakpoint
-- Nor before its names stood under notice: from the closing of the final review on, for five working days.
CREATE FUNCTION notice_is_over() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  notice campaign_stage%ROWTYPE;
  closed date;
BEGIN
  SELECT * INTO notice FROM campaign_stage WHERE campaign_id = NEW.id AND stage = 'notice';
  SELECT (closed_at AT TIME ZONE 'Asia/Shanghai')::date INTO closed FROM panel_round WHERE campaign_id = NEW.id AND round = 'final';
  IF notice IS NULL OR closed IS NULL OR closed >= notice.first_day
    OR (NEW.announced_at AT TIME ZONE 'Asia/Shanghai')::date <= notice.last_day
    OR (SELECT count(*) FROM generate_series(notice.first_day, notice.last_day, interval '1 day') AS each (day)
      LEFT JOIN calendar_day AS c ON c.day = each.day::date
      WHERE coalesce(c.kind = 'workday', extract(isodow FROM each.day) < 6)) < 5 THEN
    RAISE EXCEPTION 'the names were not under notice' USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_notice';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER campaign_notice BEFORE UPDATE OF "announced_at" ON "campaign" FOR EACH ROW
  WHEN (NEW.announced_at IS NOT NULL AND OLD.announced_at IS NULL) EXECUTE FUNCTION notice_is_over();
--> statement-breakpoint
-- Nobody answers what they said themselves, or what is said of their own or of whom they brought.
CREATE FUNCTION objection_has_judge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.answered_by = NEW.person_id OR is_own_entry(NEW.nomination_id, NEW.answered_by) THEN
    RAISE EXCEPTION 'one''s own' USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_own';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER objection_judge BEFORE INSERT OR UPDATE OF "answered_by" ON "objection" FOR EACH ROW
  WHEN (NEW.answered_by IS NOT NULL) EXECUTE FUNCTION objection_has_judge();
--> statement-breakpoint
-- What goes to the editors was chosen: in the first review, where the campaign has one.
CREATE FUNCTION handed_is_chosen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  chooses smallint;
BEGIN
  SELECT first_places INTO chooses FROM campaign WHERE id = NEW.campaign_id FOR SHARE;
  IF NEW.status IN ('submitted', 'returned', 'unqualified') OR (NEW.status = 'qualified' AND chooses IS NOT NULL) THEN
    RAISE EXCEPTION 'the entry was not chosen' USING ERRCODE = 'check_violation', CONSTRAINT = 'nomination_handed';
  END IF;
  -- Whoever wrote at it is known to the review, and never signs.
  IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM nomination_writer AS w WHERE w.nomination_id = NEW.id
      AND NOT EXISTS (SELECT FROM contributor AS c JOIN publication AS p ON p.id = c.publication_id
        WHERE p.kind = 'nomination' AND p.subject_id = NEW.id AND c.person_id = w.person_id)) THEN
    RAISE EXCEPTION 'a writer is not known to the review' USING ERRCODE = 'check_violation', CONSTRAINT = 'nomination_handed_writers';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER nomination_handed BEFORE INSERT OR UPDATE OF "handed_at" ON "nomination" FOR EACH ROW
  WHEN (NEW.handed_at IS NOT NULL) EXECUTE FUNCTION handed_is_chosen();
--> statement-breakpoint
CREATE FUNCTION first_review_comes_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM nomination WHERE campaign_id = NEW.id AND handed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'stories were handed over' USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_first';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER campaign_first BEFORE UPDATE OF "first_places" ON "campaign" FOR EACH ROW
  WHEN (OLD.first_places IS NULL AND NEW.first_places IS NOT NULL) EXECUTE FUNCTION first_review_comes_first();
--> statement-breakpoint
-- Nobody is honoured unseen: the story is public, and has been since before the notice.
CREATE FUNCTION honoured_is_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM publication AS p JOIN campaign_stage AS s ON s.campaign_id = NEW.campaign_id AND s.stage = 'notice'
      WHERE p.kind = 'nomination' AND p.subject_id = NEW.id AND p.published_version IS NOT NULL
        AND p.published_at < s.first_day::timestamp AT TIME ZONE 'Asia/Shanghai') THEN
    RAISE EXCEPTION 'the story is not public' USING ERRCODE = 'check_violation', CONSTRAINT = 'nomination_honoured';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER nomination_honoured BEFORE INSERT OR UPDATE OF "status" ON "nomination" FOR EACH ROW
  WHEN (NEW.status = 'honoured') EXECUTE FUNCTION honoured_is_public();
--> statement-breakpoint
-- The characters of a text, and every two that stand together within a run of letters and digits.
CREATE FUNCTION text_grams(given text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT gram), '{}') FROM (
    SELECT lower(normalize(given, NFKC)) AS plain
  ) AS whole, regexp_split_to_table(plain, '[^[:alnum:]]+') AS run, generate_series(1, length(run)) AS at,
    LATERAL (VALUES (substr(run, at, 1)), (CASE WHEN at < length(run) THEN substr(run, at, 2) END)) AS grams (gram)
  WHERE gram IS NOT NULL AND gram <> ''
$$;
--> statement-breakpoint
-- A story stands in the gallery exactly as long as it is public, under its words, in every shuffle.
CREATE FUNCTION keep_story() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.published_version IS NULL THEN
    DELETE FROM story WHERE publication_id = NEW.id;
    RETURN NULL;
  END IF;
  INSERT INTO story (nomination_id, publication_id, campaign_id, kind, area_id, grams)
    SELECT n.id, NEW.id, n.campaign_id, n.kind, n.area_id,
      text_grams(v.title || ' ' || v.body || ' ' || coalesce((SELECT string_agg(value, ' ') FROM jsonb_each_text(v.fields)), ''))
    FROM nomination AS n, publication_version AS v
    WHERE n.id = NEW.subject_id AND v.publication_id = NEW.id AND v.number = NEW.published_version
    ON CONFLICT (nomination_id) DO UPDATE SET grams = excluded.grams;
  INSERT INTO story_place (nomination_id, shuffle, place, kind, area_id)
    SELECT s.nomination_id, shuffle, ('x' || left(md5(shuffle || ':' || s.nomination_id), 8))::bit(32)::int, s.kind, s.area_id
    FROM story AS s, generate_series(0, 31) AS shuffle WHERE s.publication_id = NEW.id
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER publication_story AFTER INSERT OR UPDATE OF "published_version" ON "publication" FOR EACH ROW
  WHEN (NEW.kind = 'nomination') EXECUTE FUNCTION keep_story();
