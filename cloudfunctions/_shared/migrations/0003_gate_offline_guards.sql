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
