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
