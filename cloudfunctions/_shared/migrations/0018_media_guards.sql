INSERT INTO "state_move" ("machine", "from_state", "to_state") VALUES
  ('media', 'receiving', 'ready'),
  ('media', 'receiving', 'going'),
  ('media', 'ready', 'going'),
  ('media', 'going', 'gone');
--> statement-breakpoint
CREATE TRIGGER media_move BEFORE UPDATE OF "status" ON "media" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_illegal_move('media');
--> statement-breakpoint
-- A form takes nine pictures and one video that nothing lists yet, and nobody keeps more than forty such pieces.
CREATE FUNCTION media_begins() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_form integer;
  of_owner integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('media:' || NEW.owner_id));
  SELECT count(*) FILTER (WHERE form = NEW.form AND kind = NEW.kind), count(*) INTO of_form, of_owner FROM media
    WHERE owner_id = NEW.owner_id AND uses = 0 AND status IN ('receiving', 'ready');
  IF NEW.status <> 'receiving' OR NEW.uses <> 0 THEN
    RAISE EXCEPTION 'a picture begins before its bytes' USING ERRCODE = 'check_violation', CONSTRAINT = 'media_begins';
  END IF;
  IF of_owner >= 40 OR of_form >= (CASE NEW.kind WHEN 'video' THEN 1 ELSE 9 END) THEN
    RAISE EXCEPTION 'too many' USING ERRCODE = 'check_violation', CONSTRAINT = 'media_enough';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER media_begins BEFORE INSERT ON "media" FOR EACH ROW EXECUTE FUNCTION media_begins();
--> statement-breakpoint
-- What is ready stays as it is: who signed a text signed this picture. An original only ever goes.
CREATE FUNCTION media_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kind, NEW.purpose, NEW.form, NEW.upload_key, NEW.created_at)
      IS DISTINCT FROM (OLD.kind, OLD.purpose, OLD.form, OLD.upload_key, OLD.created_at)
    OR OLD.status <> 'receiving'
      AND (NEW.width, NEW.height, NEW.bytes, NEW.colour, NEW.duration_ms, NEW.digest, NEW.ready_at)
        IS DISTINCT FROM (OLD.width, OLD.height, OLD.bytes, OLD.colour, OLD.duration_ms, OLD.digest, OLD.ready_at)
    OR NEW.made_from IS DISTINCT FROM OLD.made_from AND NEW.made_from IS NOT NULL
    OR NEW.owner_id IS DISTINCT FROM OLD.owner_id AND NEW.owner_id IS NOT NULL
    OR OLD.public_since IS NOT NULL AND NEW.public_since IS DISTINCT FROM OLD.public_since
    OR NEW.original <> OLD.original AND (OLD.original, NEW.original) NOT IN
      (('sealed', 'shredding'), ('shredding', 'shredded'))
      AND NOT (OLD.status = 'receiving' AND NEW.status = 'ready' AND NEW.original = 'sealed') THEN
    RAISE EXCEPTION 'a picture is kept as it was made' USING ERRCODE = 'check_violation', CONSTRAINT = 'media_kept';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER media_kept BEFORE UPDATE ON "media" FOR EACH ROW EXECUTE FUNCTION media_is_kept();
--> statement-breakpoint
-- A row whose bytes may still be stored does not vanish.
CREATE FUNCTION media_goes_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'going' THEN
    RAISE EXCEPTION 'the bytes go first' USING ERRCODE = 'check_violation', CONSTRAINT = 'media_goes_first';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER media_goes_first BEFORE DELETE ON "media" FOR EACH ROW EXECUTE FUNCTION media_goes_first();
--> statement-breakpoint
-- Only what is ready is listed. The update holds the row against whoever wants to take it away.
CREATE FUNCTION media_use_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE media SET uses = uses - 1 WHERE id = OLD.media_id;
    RETURN OLD;
  END IF;
  UPDATE media SET uses = uses + 1 WHERE id = NEW.media_id AND status = 'ready';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such picture' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'media_ready';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER media_use_counts BEFORE INSERT OR DELETE ON "media_use"
  FOR EACH ROW EXECUTE FUNCTION media_use_counts();
--> statement-breakpoint
CREATE TRIGGER media_use_kept BEFORE UPDATE ON "media_use" FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
--> statement-breakpoint
-- What a draft or a version lists is in use, in the order of ids so that two never wait for each other.
CREATE FUNCTION list_media(of_holder text, of_version smallint, listed jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM media_use WHERE holder = of_holder AND version = of_version
    AND media_id NOT IN (SELECT piece->>'id' FROM jsonb_array_elements(listed) AS piece);
  INSERT INTO media_use (media_id, holder, version)
    SELECT DISTINCT piece->>'id', of_holder, of_version FROM jsonb_array_elements(listed) AS piece
    WHERE NOT EXISTS (SELECT FROM media_use
      WHERE holder = of_holder AND version = of_version AND media_id = piece->>'id')
    ORDER BY 1;
  IF EXISTS (SELECT FROM media_use AS u JOIN media AS m ON m.id = u.media_id
      WHERE u.holder = of_holder AND u.version = of_version
      GROUP BY m.kind HAVING count(*) > CASE m.kind WHEN 'video' THEN 1 ELSE 9 END) THEN
    RAISE EXCEPTION 'too many' USING ERRCODE = 'check_violation', CONSTRAINT = 'media_enough';
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION version_lists_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM list_media(NEW.publication_id, NEW.number, NEW.media);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER version_lists_media AFTER INSERT OR UPDATE OF "media" ON "publication_version"
  FOR EACH ROW EXECUTE FUNCTION version_lists_media();
--> statement-breakpoint
CREATE FUNCTION draft_lists_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM list_media(OLD.publication_id, 0::smallint, '[]');
  ELSE
    PERFORM list_media(NEW.publication_id, 0::smallint, NEW.media);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER draft_lists_media AFTER INSERT OR DELETE OR UPDATE OF "media" ON "publication_draft"
  FOR EACH ROW EXECUTE FUNCTION draft_lists_media();
--> statement-breakpoint
-- What was public once is remembered: its address says “gone” and not “unknown” from then on.
CREATE FUNCTION media_comes_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE media AS m SET public_since = greatest(NEW.published_at, m.ready_at) FROM media_use AS u
    WHERE u.holder = NEW.id AND u.version = NEW.published_version AND m.id = u.media_id AND m.public_since IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER media_comes_out AFTER INSERT OR UPDATE OF "published_version" ON "publication" FOR EACH ROW
  WHEN (NEW.published_version IS NOT NULL) EXECUTE FUNCTION media_comes_out();
--> statement-breakpoint
-- Public is what the published version of a publication lists. The one place that knows.
CREATE FUNCTION media_is_public(which text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM media_use AS u JOIN publication AS p ON p.id = u.holder AND p.published_version = u.version
    WHERE u.media_id = which)
$$;
--> statement-breakpoint
-- Who may look at what is not public: whoever sent it; of a publication its editors and reviewers; of a
-- nomination the editors and admins at its desk, the nominee who showed their phone, and its campaign's panel while
-- a round is open in which they judge it; of the paper a nominee signed (`nom_…/paper`) the desk and the reviewers.
-- Nobody looks at what belongs to a text that they stepped back from. The one place that knows.
CREATE FUNCTION media_opens_to(which text, who text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM media WHERE id = which AND owner_id = who)
    OR EXISTS (SELECT FROM media_use AS u
      JOIN role_grant AS g ON g.person_id = who AND g.revoked_at IS NULL
      LEFT JOIN nomination AS n ON n.id = u.holder
      WHERE u.media_id = which AND NOT stepped_back(u.holder, who) AND CASE WHEN n.id IS NULL THEN
          g.role IN ('editor', 'reviewer') OR g.role = 'admin' AND u.holder LIKE '%/paper'
        ELSE g.role IN ('editor', 'admin') OR g.role = 'panel' AND g.scope = 'campaign:' || n.campaign_id
          AND n.status <> 'withdrawn' AND NOT is_own_entry(n.id, who)
          AND EXISTS (SELECT FROM nominee_consent WHERE nomination_id = n.id AND status = 'given')
          AND EXISTS (SELECT FROM round_entry AS e JOIN panel_round AS r ON r.campaign_id = e.campaign_id AND r.round = e.round
            WHERE e.nomination_id = n.id AND r.closed_at IS NULL)
          AND NOT EXISTS (SELECT FROM score_recusal WHERE nomination_id = n.id AND person_id = who) END)
    OR EXISTS (SELECT FROM media_use AS u JOIN nominee_consent AS k ON k.nomination_id = u.holder
      WHERE u.media_id = which AND k.verified_by = who)
$$;
