-- What was handed in stays as it was; only how far its review has come moves on. What must not be kept is
-- shredded as a whole: never what is public; what its domain clears no longer; and what the log says was taken down
-- for somebody's sake, with what led to it, and what came of it without being signed.
CREATE FUNCTION version_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving text[] := ARRAY['status', 'stage', 'stage_since', 'due_at', 'held_by', 'held_since'];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.shredded_at IS NULL AND NEW.shredded_at IS NOT NULL
    AND NEW.title = '' AND NEW.body = '' AND NEW.media = '[]' AND NEW.fields = '{}' AND NEW.note IS NULL THEN
    PERFORM FROM publication AS p WHERE p.id = NEW.publication_id AND p.published_version IS DISTINCT FROM NEW.number
      AND (p.cleared_at IS NULL OR EXISTS (SELECT FROM sign_off AS s WHERE s.publication_id = p.id
        AND s.act = 'withdrawn' AND s.said->>'reason' IN ('private', 'asked') AND s.at <= NEW.shredded_at
        AND (s.version >= NEW.number OR NEW.status <> 'signed'))) FOR SHARE;
    IF FOUND THEN
      moving := moving || ARRAY['title', 'body', 'media', 'fields', 'note', 'shredded_at'];
    END IF;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - moving = to_jsonb(OLD) - moving THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a version is kept as it was handed in' USING ERRCODE = 'check_violation', CONSTRAINT = 'version_kept';
END $$;
--> statement-breakpoint
CREATE TRIGGER version_kept BEFORE UPDATE OR DELETE ON "publication_version"
  FOR EACH ROW EXECUTE FUNCTION version_is_kept();
--> statement-breakpoint
INSERT INTO "state_move" ("machine", "from_state", "to_state") VALUES
  ('version', 'reviewing', 'returned'),
  ('version', 'reviewing', 'recalled'),
  ('version', 'reviewing', 'signed');
--> statement-breakpoint
CREATE TRIGGER version_move BEFORE UPDATE OF "status" ON "publication_version" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_illegal_move('version');
--> statement-breakpoint
-- A version goes on to its next stage, or is signed, only by the signature of the stage before.
CREATE FUNCTION version_goes_by_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage NOT IN (OLD.stage, OLD.stage + 1) OR NOT EXISTS (SELECT FROM sign_off
      WHERE publication_id = NEW.publication_id AND version = NEW.number AND stage = OLD.stage
        AND act = 'signed' AND digest = NEW.digest) THEN
    RAISE EXCEPTION 'no signature for that' USING ERRCODE = 'check_violation', CONSTRAINT = 'version_by_signature';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER version_by_signature BEFORE UPDATE OF "stage", "status" ON "publication_version" FOR EACH ROW
  WHEN (NEW.stage <> OLD.stage OR NEW.status = 'signed' AND OLD.status <> 'signed')
  EXECUTE FUNCTION version_goes_by_signature();
--> statement-breakpoint
CREATE FUNCTION version_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage <> 1 OR NEW.status <> 'reviewing' OR NEW.number <> 1 + coalesce(
      (SELECT max(number) FROM publication_version WHERE publication_id = NEW.publication_id), 0) THEN
    RAISE EXCEPTION 'a version begins at its first review' USING ERRCODE = 'check_violation', CONSTRAINT = 'version_begins';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- The same digest as `versionDigest`: of every word, what it is about, who wrote it, and its pictures' bytes.
CREATE FUNCTION digest_of_words(words text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(coalesce(string_agg(encode(sha256(convert_to(word, 'UTF8')), 'hex'), ' ' ORDER BY place), ''), 'UTF8')), 'hex')
  FROM unnest(words) WITH ORDINALITY AS w (word, place)
$$;
--> statement-breakpoint
CREATE FUNCTION version_digest(v publication_version) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT digest_of_words(ARRAY[p.kind, p.subject_id, p.id, v.number::text, v.submitted_by,
    digest_of_words(ARRAY(SELECT id FROM jsonb_array_elements_text(v.wrote) WITH ORDINALITY AS w (id, place) ORDER BY place)),
    v.title, v.body, coalesce(v.note, ''),
    digest_of_words(ARRAY(SELECT digest_of_words(ARRAY[piece->>'id', coalesce(m.digest, ''), piece->>'caption'])
      FROM jsonb_array_elements(v.media) WITH ORDINALITY AS l (piece, place) LEFT JOIN media AS m ON m.id = piece->>'id' ORDER BY place)),
    digest_of_words(ARRAY(SELECT digest_of_words(ARRAY[key, value]) COLLATE "C" FROM jsonb_each_text(v.fields) ORDER BY 1))])
  FROM publication AS p WHERE p.id = v.publication_id
$$;
--> statement-breakpoint
CREATE FUNCTION version_is_digested() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.wrote <> (SELECT coalesce(jsonb_agg(person_id ORDER BY person_id COLLATE "C"), '[]') FROM contributor
      WHERE publication_id = NEW.publication_id) THEN
    RAISE EXCEPTION 'others wrote it' USING ERRCODE = 'check_violation', CONSTRAINT = 'version_wrote';
  END IF;
  IF NEW.digest <> version_digest(NEW) THEN
    RAISE EXCEPTION 'the digest of another text' USING ERRCODE = 'check_violation', CONSTRAINT = 'version_digest';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER version_wrote BEFORE INSERT ON "publication_version"
  FOR EACH ROW EXECUTE FUNCTION version_is_digested();
--> statement-breakpoint
CREATE FUNCTION correction_is_noted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM publication
      WHERE id = NEW.publication_id AND (published_version IS NOT NULL OR withdrawn_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'readers are told what was corrected' USING ERRCODE = 'check_violation', CONSTRAINT = 'version_noted';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER version_noted BEFORE INSERT ON "publication_version" FOR EACH ROW
  WHEN (NEW.note IS NULL) EXECUTE FUNCTION correction_is_noted();
--> statement-breakpoint
CREATE TRIGGER version_begins BEFORE INSERT ON "publication_version"
  FOR EACH ROW EXECUTE FUNCTION version_begins();
--> statement-breakpoint
-- Public is what three people signed, in the version they signed: the newest one, never one taken down.
CREATE FUNCTION publication_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(DISTINCT s.person_id) FROM sign_off AS s
      JOIN publication_version AS v ON v.publication_id = s.publication_id AND v.number = s.version AND v.digest = s.digest
      WHERE s.publication_id = NEW.id AND s.version = NEW.published_version AND s.act = 'signed'
        AND v.status = 'signed' AND v.shredded_at IS NULL
        AND NOT EXISTS (SELECT FROM recusal AS r
          WHERE r.publication_id = s.publication_id AND r.person_id = s.person_id)) <> 3
    OR EXISTS (SELECT FROM publication_version
      WHERE publication_id = NEW.id AND status = 'signed' AND number > NEW.published_version)
    OR EXISTS (SELECT FROM sign_off
      WHERE publication_id = NEW.id AND act = 'withdrawn' AND version >= NEW.published_version) THEN
    RAISE EXCEPTION 'not signed three times' USING ERRCODE = 'check_violation', CONSTRAINT = 'publication_signed';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER publication_signed BEFORE INSERT OR UPDATE OF "published_version" ON "publication" FOR EACH ROW
  WHEN (NEW.published_version IS NOT NULL) EXECUTE FUNCTION publication_is_signed();
--> statement-breakpoint
-- What was public goes only with a record of who took it down.
CREATE FUNCTION publication_goes_by_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM sign_off WHERE publication_id = OLD.id AND version = OLD.published_version
      AND act = 'withdrawn' AND person_id = NEW.withdrawn_by AND at = NEW.withdrawn_at) THEN
    RAISE EXCEPTION 'nobody took it down' USING ERRCODE = 'check_violation', CONSTRAINT = 'publication_by_record';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER publication_by_record BEFORE UPDATE OF "published_version" ON "publication" FOR EACH ROW
  WHEN (OLD.published_version IS NOT NULL AND NEW.published_version IS NULL) EXECUTE FUNCTION publication_goes_by_record();
--> statement-breakpoint
-- The log of sign-offs only grows, one link at a time.
CREATE TRIGGER sign_off_no_change BEFORE UPDATE OR DELETE ON "sign_off"
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
--> statement-breakpoint
CREATE TRIGGER sign_off_no_truncate BEFORE TRUNCATE ON "sign_off"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
--> statement-breakpoint
-- Whether somebody holds the post of a reviewer of a stage now.
CREATE FUNCTION reviews(who text, of_stage smallint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM role_grant WHERE person_id = who AND role = 'reviewer' AND revoked_at IS NULL
    AND scope IN ('*', 'stage:' || (ARRAY['first', 'second', 'final'])[of_stage]))
$$;
--> statement-breakpoint
CREATE FUNCTION sign_off_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last sign_off;
  reviewed publication_version;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('sign_off'));
  SELECT * INTO last FROM sign_off ORDER BY number DESC LIMIT 1;
  IF NEW.number <> coalesce(last.number, 0) + 1 OR NEW.previous <> coalesce(last.hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'the chain goes on elsewhere' USING ERRCODE = 'serialization_failure', CONSTRAINT = 'sign_off_follows';
  END IF;
  SELECT * INTO reviewed FROM publication_version
    WHERE publication_id = NEW.publication_id AND number = NEW.version;
  IF NEW.digest <> reviewed.digest THEN
    RAISE EXCEPTION 'another text' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_digest';
  END IF;
  IF NEW.act = 'withdrawn' THEN
    IF NOT EXISTS (SELECT FROM publication WHERE id = NEW.publication_id AND published_version = NEW.version) THEN
      RAISE EXCEPTION 'not public' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_withdrawn';
    END IF;
    RETURN NEW;
  END IF;
  IF reviewed.status <> 'reviewing' OR reviewed.stage <> NEW.stage THEN
    RAISE EXCEPTION 'not the turn of that stage' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_turn';
  END IF;
  IF NEW.act = 'recused' THEN
    RETURN NEW;
  END IF;
  IF EXISTS (SELECT FROM contributor WHERE publication_id = NEW.publication_id AND person_id = NEW.person_id)
    OR EXISTS (SELECT FROM recusal WHERE publication_id = NEW.publication_id AND person_id = NEW.person_id) THEN
    RAISE EXCEPTION 'one who wrote it or stepped back' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_stranger';
  END IF;
  IF NEW.act = 'proofread' AND EXISTS (SELECT FROM sign_off WHERE publication_id = NEW.publication_id
      AND version = NEW.version AND person_id = NEW.person_id AND act = 'signed') THEN
    RAISE EXCEPTION 'one who signed it' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_separate';
  END IF;
  IF NEW.act = 'signed' AND NOT reviews(NEW.person_id, NEW.stage) THEN
    RAISE EXCEPTION 'no reviewer of that stage' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_post';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER sign_off_follows BEFORE INSERT ON "sign_off"
  FOR EACH ROW EXECUTE FUNCTION sign_off_follows();
--> statement-breakpoint
-- Whoever wrote once has written.
CREATE TRIGGER contributor_kept BEFORE UPDATE OR DELETE ON "contributor"
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
--> statement-breakpoint
CREATE TRIGGER recusal_kept BEFORE UPDATE OR DELETE ON "recusal"
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
--> statement-breakpoint
CREATE TRIGGER contributor_no_truncate BEFORE TRUNCATE ON "contributor"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
--> statement-breakpoint
CREATE TRIGGER recusal_no_truncate BEFORE TRUNCATE ON "recusal"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
--> statement-breakpoint
-- Whether somebody stepped back from what holds a text or its pictures: the publication, the record that it is of,
-- and the paper that its nominee signed.
CREATE FUNCTION stepped_back(holder text, who text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM recusal AS r JOIN publication AS p ON p.id = r.publication_id
    WHERE r.person_id = who AND holder IN (p.id, p.subject_id, p.subject_id || '/paper'))
$$;
--> statement-breakpoint
-- A claim holds only while its holder can sign: it ends with their post, and when they write at the text.
CREATE FUNCTION claim_ends_with_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE publication_version SET held_by = NULL, held_since = NULL
    WHERE held_by = NEW.person_id AND status = 'reviewing' AND NOT reviews(NEW.person_id, stage);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER role_grant_claims AFTER UPDATE OF "revoked_at" ON "role_grant" FOR EACH ROW
  WHEN (NEW.role = 'reviewer' AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION claim_ends_with_post();
--> statement-breakpoint
CREATE FUNCTION claim_ends_with_writing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE publication_version SET held_by = NULL, held_since = NULL
    WHERE held_by = NEW.person_id AND publication_id = NEW.publication_id AND status = 'reviewing';
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER contributor_claims AFTER INSERT ON "contributor"
  FOR EACH ROW EXECUTE FUNCTION claim_ends_with_writing();
--> statement-breakpoint
CREATE FUNCTION publication_keeps_subject() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a text stays with its record' USING ERRCODE = 'check_violation', CONSTRAINT = 'publication_subject_kept';
END $$;
--> statement-breakpoint
CREATE TRIGGER publication_subject_kept BEFORE UPDATE OF "id", "kind", "subject_id" ON "publication" FOR EACH ROW
  WHEN ((OLD.id, OLD.kind, OLD.subject_id) IS DISTINCT FROM (NEW.id, NEW.kind, NEW.subject_id))
  EXECUTE FUNCTION publication_keeps_subject();
--> statement-breakpoint
-- What a version lists it goes on listing, for as long as its text is kept.
CREATE FUNCTION version_keeps_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM publication_version
      WHERE publication_id = OLD.holder AND number = OLD.version AND shredded_at IS NULL) THEN
    RAISE EXCEPTION 'a version lists it' USING ERRCODE = 'check_violation', CONSTRAINT = 'media_use_of_version';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER media_use_of_version BEFORE DELETE ON "media_use" FOR EACH ROW
  WHEN (OLD.version > 0) EXECUTE FUNCTION version_keeps_media();
