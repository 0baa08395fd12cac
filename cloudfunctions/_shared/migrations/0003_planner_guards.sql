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
