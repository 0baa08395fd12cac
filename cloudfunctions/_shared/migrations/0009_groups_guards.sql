-- Groups: the same table as openday/rules/moves.ts.
INSERT INTO "state_move" ("machine", "from_state", "to_state") VALUES
  ('group', 'applied', 'approved'),
  ('group', 'applied', 'refused'),
  ('group', 'applied', 'withdrawn'),
  ('group', 'applied', 'closed');
--> statement-breakpoint
CREATE TRIGGER group_move BEFORE UPDATE OF "status" ON "group_application" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_illegal_move('group');
--> statement-breakpoint
-- An application and its booking are written together, and the booking is the group's own.
CREATE FUNCTION refuse_strange_group_booking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM booking AS b WHERE b.id = NEW.booking_id AND b.pool = 'group'
      AND b.session_id = NEW.session_id AND b.person_id = NEW.person_id) THEN
    RAISE EXCEPTION 'not the booking of this group' USING ERRCODE = 'check_violation', CONSTRAINT = 'group_booking';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER group_booking BEFORE INSERT OR UPDATE OF "booking_id" ON "group_application" FOR EACH ROW
  WHEN (NEW.booking_id IS NOT NULL) EXECUTE FUNCTION refuse_strange_group_booking();
--> statement-breakpoint
-- A guest is known by a phone alone and never signs in.
CREATE FUNCTION refuse_guest_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM person WHERE id = NEW.person_id AND guest) THEN
    RAISE EXCEPTION 'a guest does not sign in' USING ERRCODE = 'check_violation', CONSTRAINT = 'guest_signs_in';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER identity_no_guest BEFORE INSERT ON "identity" FOR EACH ROW EXECUTE FUNCTION refuse_guest_sign_in();
--> statement-breakpoint
CREATE TRIGGER access_token_no_guest BEFORE INSERT ON "access_token" FOR EACH ROW EXECUTE FUNCTION refuse_guest_sign_in();
