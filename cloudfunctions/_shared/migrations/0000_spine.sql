CREATE TABLE "access_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "area" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"legacy_code" text,
	CONSTRAINT "area_kind" CHECK ("area"."kind" in ('street', 'town'))
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"who" text NOT NULL,
	"what" text NOT NULL,
	"minute" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "attempt_who_what_pk" PRIMARY KEY("who","what")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"actor_role" text NOT NULL,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"version" text NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"person_id" text NOT NULL,
	"procedure" text NOT NULL,
	"key" text NOT NULL,
	"payload_hash" text NOT NULL,
	"response" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_person_id_procedure_key_pk" PRIMARY KEY("person_id","procedure","key")
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"provider" text NOT NULL,
	"subject_hash" text NOT NULL,
	"subject_sealed" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "identity_provider_subject_hash_pk" PRIMARY KEY("provider","subject_hash")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"dedupe" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"subject" text NOT NULL,
	"page" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "inbox_kind" CHECK ("inbox"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer'))
);
--> statement-breakpoint
CREATE TABLE "message_consent" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"template_id" text NOT NULL,
	"answer" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "message_consent_kind" CHECK ("message_consent"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer')),
	CONSTRAINT "message_consent_answer" CHECK ("message_consent"."answer" in ('accept', 'reject', 'ban', 'filter') and ("message_consent"."used_at" is null or "message_consent"."answer" = 'accept'))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"consent_id" text NOT NULL,
	"kind" text NOT NULL,
	"template_id" text NOT NULL,
	"fields" jsonb NOT NULL,
	"page" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"useful_until" timestamp (3) with time zone NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_consent_id_unique" UNIQUE("consent_id"),
	CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer')),
	CONSTRAINT "outbox_state" CHECK ("outbox"."state" in ('waiting', 'sent', 'refused', 'failed', 'late')
      and ("outbox"."state" = 'waiting') = ("outbox"."done_at" is null))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"scope" text NOT NULL,
	"title" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text,
	CONSTRAINT "role_grant_role" CHECK ("role_grant"."role" in ('guide', 'planner', 'handler', 'editor', 'reviewer', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "profile" (
	"person_id" text PRIMARY KEY NOT NULL,
	"nickname_sealed" text,
	"area_id" text
);
--> statement-breakpoint
CREATE TABLE "word" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"page" text NOT NULL,
	"subject" text,
	"phone_sealed" text,
	"state" text DEFAULT 'received' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"day" date NOT NULL,
	"day_slot" smallint NOT NULL,
	"claimed_by" text,
	"reopened_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"close_reason" text,
	"shredded_at" timestamp (3) with time zone,
	CONSTRAINT "word_number_digits" CHECK ("word"."number" ~ '^[0-9]{6}$'),
	CONSTRAINT "word_kind" CHECK ("word"."kind" in ('suggestion', 'complaint', 'question')),
	CONSTRAINT "word_page" CHECK ("word"."page" ~ '^[a-zA-Z]{1,40}$'),
	CONSTRAINT "word_day_slot" CHECK ("word"."day_slot" between 1 and 5),
	CONSTRAINT "word_state" CHECK ("word"."state" in ('received', 'claimed', 'answered', 'reopened', 'closed')
      and ("word"."state" = 'claimed') = ("word"."claimed_by" is not null)
      and ("word"."state" in ('answered', 'closed')) = ("word"."ended_at" is not null)
      and ("word"."state" = 'closed') = ("word"."close_reason" is not null)
      and ("word"."state" <> 'reopened' or "word"."reopened_at" is not null)
      and ("word"."state" <> 'received' or "word"."reopened_at" is null)),
	CONSTRAINT "word_close_reason" CHECK ("word"."close_reason" in ('duplicate', 'not_ours', 'abusive', 'asker_left'))
);
--> statement-breakpoint
CREATE TABLE "word_line" (
	"word_id" text NOT NULL,
	"position" smallint NOT NULL,
	"post" text,
	"text_sealed" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "word_line_word_id_position_pk" PRIMARY KEY("word_id","position")
);
--> statement-breakpoint
CREATE TABLE "booking" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"open_week" date NOT NULL,
	"week_slot" smallint NOT NULL,
	"during" "tstzrange" NOT NULL,
	"party_size" smallint NOT NULL,
	"minors" smallint NOT NULL,
	"code" text NOT NULL,
	"status" text DEFAULT 'live' NOT NULL,
	"pool" text DEFAULT 'public' NOT NULL,
	"auto" boolean DEFAULT false NOT NULL,
	"guardian_consent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"told_at" timestamp (3) with time zone,
	"shredded_at" timestamp (3) with time zone,
	CONSTRAINT "booking_week_slot" CHECK ("booking"."week_slot" in (1, 2)),
	CONSTRAINT "booking_party" CHECK ("booking"."party_size" between 1 and 5 and "booking"."minors" between 0 and "booking"."party_size" - 1),
	CONSTRAINT "booking_status" CHECK (("booking"."status" = 'live') = ("booking"."cancelled_at" is null) and "booking"."status" in ('live', 'cancelled', 'late', 'closed')),
	CONSTRAINT "booking_pool" CHECK ("booking"."pool" in ('public', 'group', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "check_in" (
	"id" text PRIMARY KEY NOT NULL,
	"booking_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"means" text NOT NULL,
	"device_id" text,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text,
	"undo_reason" text,
	CONSTRAINT "check_in_means" CHECK ("check_in"."means" in ('scan', 'code')),
	CONSTRAINT "check_in_undo_whole" CHECK (("check_in"."undone_at" is null) = ("check_in"."undone_by" is null) and ("check_in"."undone_at" is null) = ("check_in"."undo_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"booking_id" text PRIMARY KEY NOT NULL,
	"phone_sealed" text NOT NULL,
	"phone_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facility" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"status" text NOT NULL,
	"area_id" text,
	"operator" text,
	"supervisor" text,
	"address" text,
	"transport" text,
	"phone" text,
	"intro" text,
	"sights" jsonb NOT NULL,
	"visiting_rules" jsonb NOT NULL,
	"minimum_age" smallint,
	"demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "facility_category" CHECK ("facility"."category" in ('sewage', 'garbage', 'hazardous', 'monitoring', 'petrochemical', 'power', 'steel', 'cement')),
	CONSTRAINT "facility_status" CHECK ("facility"."status" in ('active', 'suspended', 'revoked')),
	CONSTRAINT "facility_minimum_age" CHECK ("facility"."minimum_age" between 0 and 18)
);
--> statement-breakpoint
CREATE TABLE "gate_device" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"facility_id" text NOT NULL,
	"open_week" date NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"during" "tstzrange" GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED NOT NULL,
	"release_at" timestamp (3) with time zone NOT NULL,
	"booking_closes_at" timestamp (3) with time zone NOT NULL,
	"cancel_until" timestamp (3) with time zone NOT NULL,
	"capacity" integer NOT NULL,
	"group_share" integer DEFAULT 0 NOT NULL,
	"staff_share" integer DEFAULT 0 NOT NULL,
	"shares_open_at" timestamp (3) with time zone,
	"shares_opened_at" timestamp (3) with time zone,
	"public_taken" integer DEFAULT 0 NOT NULL,
	"group_taken" integer DEFAULT 0 NOT NULL,
	"staff_taken" integer DEFAULT 0 NOT NULL,
	"seats_offered" integer DEFAULT 0 NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"seats_taken" integer GENERATED ALWAYS AS (public_taken + group_taken + staff_taken) STORED NOT NULL,
	"seats_held" integer GENERATED ALWAYS AS (group_share - group_taken + staff_share - staff_taken + seats_offered) STORED NOT NULL,
	"status" text DEFAULT 'scheduled' NOT NULL,
	"guide_title" text,
	"closed_for" text,
	CONSTRAINT "session_as_booked" UNIQUE("id","open_week","during"),
	CONSTRAINT "session_never_over_capacity" CHECK ("session"."seats_taken" + "session"."seats_held" <= "session"."capacity"),
	CONSTRAINT "session_shares" CHECK ("session"."public_taken" >= 0 and "session"."seats_offered" >= 0 and "session"."waiting" >= 0
      and "session"."group_taken" between 0 and "session"."group_share" and "session"."staff_taken" between 0 and "session"."staff_share"),
	CONSTRAINT "session_cancelled_empty" CHECK ("session"."status" <> 'cancelled' or ("session"."seats_taken" = 0 and "session"."seats_offered" = 0 and "session"."waiting" = 0)),
	CONSTRAINT "session_capacity" CHECK ("session"."capacity" between 1 and 500),
	CONSTRAINT "session_times" CHECK ("session"."release_at" < "session"."booking_closes_at" and "session"."booking_closes_at" <= "session"."starts_at"
      and "session"."cancel_until" <= "session"."starts_at" and "session"."starts_at" < "session"."ends_at"),
	CONSTRAINT "session_status" CHECK ("session"."status" in ('draft', 'scheduled', 'cancelled') and ("session"."status" = 'cancelled') = ("session"."closed_for" is not null)),
	CONSTRAINT "session_draft_empty" CHECK ("session"."status" <> 'draft' or ("session"."seats_taken" = 0 and "session"."seats_offered" = 0 and "session"."waiting" = 0))
);
--> statement-breakpoint
CREATE TABLE "visitor" (
	"booking_id" text NOT NULL,
	"position" smallint NOT NULL,
	"name_sealed" text NOT NULL,
	"age" smallint,
	CONSTRAINT "visitor_booking_id_position_pk" PRIMARY KEY("booking_id","position"),
	CONSTRAINT "visitor_position" CHECK ("visitor"."position" between 1 and 5),
	CONSTRAINT "visitor_age" CHECK ("visitor"."age" between 0 and 17)
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"role" text NOT NULL,
	"scope" text NOT NULL,
	"title" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_by" text,
	"used_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_secret" UNIQUE("secret_hash"),
	CONSTRAINT "invitation_role" CHECK ("invitation"."role" in ('guide', 'planner', 'handler', 'editor', 'reviewer', 'admin')),
	CONSTRAINT "invitation_used_whole" CHECK (("invitation"."used_by" is null) = ("invitation"."used_at" is null))
);
--> statement-breakpoint
CREATE TABLE "gate_conflict" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"check_in_id" text NOT NULL,
	"device_id" text NOT NULL,
	"number" integer NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"resolution" text,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" text,
	CONSTRAINT "gate_conflict_resolution" CHECK ("gate_conflict"."resolution" in ('same_party', 'wrong_count', 'withdrawn')),
	CONSTRAINT "gate_conflict_whole" CHECK (("gate_conflict"."resolution" is null) = ("gate_conflict"."resolved_at" is null)
      and ("gate_conflict"."resolution" is null) = ("gate_conflict"."resolved_by" is null))
);
--> statement-breakpoint
CREATE TABLE "gate_event" (
	"device_id" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"session_id" text,
	"booking_id" text,
	"check_in_id" text,
	"undoes" integer,
	"adults" smallint DEFAULT 0 NOT NULL,
	"children" smallint DEFAULT 0 NOT NULL,
	"outcome" text NOT NULL,
	"refusal" text,
	"sent" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"device_at" timestamp (3) with time zone NOT NULL,
	"happened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gate_event_device_id_number_pk" PRIMARY KEY("device_id","number"),
	CONSTRAINT "gate_event_number" CHECK ("gate_event"."number" > 0),
	CONSTRAINT "gate_event_kind" CHECK ("gate_event"."kind" in ('admit', 'undo', 'walkIn')),
	CONSTRAINT "gate_event_outcome" CHECK ("gate_event"."outcome" in ('recorded', 'repeated', 'conflict', 'refused')
      and ("gate_event"."outcome" = 'refused') = ("gate_event"."refusal" is not null)),
	CONSTRAINT "gate_event_walk_in" CHECK ("gate_event"."adults" >= 0 and "gate_event"."children" >= 0
      and ("gate_event"."kind" = 'walkIn') = ("gate_event"."adults" + "gate_event"."children" > 0)),
	CONSTRAINT "gate_event_not_later" CHECK ("gate_event"."happened_at" <= "gate_event"."received_at")
);
--> statement-breakpoint
CREATE TABLE "gate_sync" (
	"session_id" text NOT NULL,
	"device_id" text NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	"clear_at" timestamp (3) with time zone,
	"through" integer,
	CONSTRAINT "gate_sync_session_id_device_id_pk" PRIMARY KEY("session_id","device_id"),
	CONSTRAINT "gate_sync_whole" CHECK (("gate_sync"."clear_at" is null) = ("gate_sync"."through" is null))
);
--> statement-breakpoint
CREATE TABLE "session_template" (
	"facility_id" text PRIMARY KEY NOT NULL,
	"weekday" smallint NOT NULL,
	"start_time" text NOT NULL,
	"minutes" integer NOT NULL,
	"capacity" integer NOT NULL,
	"group_percent" smallint DEFAULT 20 NOT NULL,
	"staff_percent" smallint DEFAULT 10 NOT NULL,
	"minimum_number" integer,
	"guide_title" text,
	CONSTRAINT "session_template_weekday" CHECK ("session_template"."weekday" between 0 and 6),
	CONSTRAINT "session_template_start" CHECK ("session_template"."start_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "session_template_minutes" CHECK ("session_template"."minutes" between 15 and 480),
	CONSTRAINT "session_template_capacity" CHECK ("session_template"."capacity" between 1 and 500),
	CONSTRAINT "session_template_shares" CHECK ("session_template"."group_percent" >= 0 and "session_template"."staff_percent" >= 0 and "session_template"."group_percent" + "session_template"."staff_percent" <= 100),
	CONSTRAINT "session_template_minimum" CHECK ("session_template"."minimum_number" between 1 and "session_template"."capacity")
);
--> statement-breakpoint
CREATE TABLE "state_move" (
	"machine" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	CONSTRAINT "state_move_machine_from_state_to_state_pk" PRIMARY KEY("machine","from_state","to_state")
);
--> statement-breakpoint
CREATE TABLE "waiting_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"place" bigserial NOT NULL,
	"priority" smallint DEFAULT 0 NOT NULL,
	"party_size" smallint NOT NULL,
	"minors" smallint NOT NULL,
	"auto" boolean NOT NULL,
	"skips" integer DEFAULT 0 NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"answer_by" timestamp (3) with time zone,
	"answer_short" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"booking_id" text,
	"party_sealed" text,
	CONSTRAINT "waiting_party" CHECK ("waiting_entry"."party_size" between 1 and 5 and "waiting_entry"."minors" between 0 and "waiting_entry"."party_size" - 1),
	CONSTRAINT "waiting_status" CHECK ("waiting_entry"."status" in ('waiting', 'offered', 'booked', 'left', 'passed', 'closed')
      and ("waiting_entry"."status" in ('waiting', 'offered')) = ("waiting_entry"."ended_at" is null)
      and ("waiting_entry"."status" <> 'offered' or "waiting_entry"."answer_by" is not null)
      and ("waiting_entry"."status" = 'booked') = ("waiting_entry"."booking_id" is not null)),
	CONSTRAINT "waiting_party_sealed" CHECK ("waiting_entry"."ended_at" is null or "waiting_entry"."party_sealed" is null)
);
--> statement-breakpoint
CREATE TABLE "calendar_day" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "calendar_day_kind" CHECK ("calendar_day"."kind" in ('holiday', 'workday'))
);
--> statement-breakpoint
CREATE TABLE "open_week_override" (
	"month" text PRIMARY KEY NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "open_week_override_days" CHECK ("open_week_override"."last_day" between "open_week_override"."first_day" and "open_week_override"."first_day" + 13
      and "open_week_override"."first_day" >= make_date(left("open_week_override"."month", 4)::int, right("open_week_override"."month", 2)::int, 1)
      and "open_week_override"."last_day" < make_date(left("open_week_override"."month", 4)::int, right("open_week_override"."month", 2)::int, 1) + interval '1 month'),
	CONSTRAINT "open_week_override_reason" CHECK ("open_week_override"."reason" in ('holiday', 'maintenance', 'weather', 'event'))
);
--> statement-breakpoint
CREATE TABLE "wish" (
	"facility_id" text NOT NULL,
	"person_id" text NOT NULL,
	"wished_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone,
	"told_of" text,
	CONSTRAINT "wish_facility_id_person_id_pk" PRIMARY KEY("facility_id","person_id"),
	CONSTRAINT "wish_told_whole" CHECK (("wish"."told_at" is null) = ("wish"."told_of" is null))
);
--> statement-breakpoint
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_consent" ADD CONSTRAINT "message_consent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_consent_id_message_consent_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."message_consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word" ADD CONSTRAINT "word_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word" ADD CONSTRAINT "word_claimed_by_person_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_line" ADD CONSTRAINT "word_line_word_id_word_id_fk" FOREIGN KEY ("word_id") REFERENCES "public"."word"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_of_session" FOREIGN KEY ("session_id","open_week","during") REFERENCES "public"."session"("id","open_week","during") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_device_id_gate_device_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."gate_device"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_undone_by_person_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facility" ADD CONSTRAINT "facility_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_device" ADD CONSTRAINT "gate_device_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_facility_id_facility_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facility"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visitor" ADD CONSTRAINT "visitor_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_by_person_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_conflict" ADD CONSTRAINT "gate_conflict_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_conflict" ADD CONSTRAINT "gate_conflict_check_in_id_check_in_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_in"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_conflict" ADD CONSTRAINT "gate_conflict_resolved_by_person_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_conflict" ADD CONSTRAINT "gate_conflict_event" FOREIGN KEY ("device_id","number") REFERENCES "public"."gate_event"("device_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_event" ADD CONSTRAINT "gate_event_device_id_gate_device_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."gate_device"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_event" ADD CONSTRAINT "gate_event_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_event" ADD CONSTRAINT "gate_event_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_event" ADD CONSTRAINT "gate_event_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_event" ADD CONSTRAINT "gate_event_check_in_id_check_in_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_in"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_sync" ADD CONSTRAINT "gate_sync_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_sync" ADD CONSTRAINT "gate_sync_device_id_gate_device_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."gate_device"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_template" ADD CONSTRAINT "session_template_facility_id_facility_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facility"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish" ADD CONSTRAINT "wish_facility_id_facility_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facility"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish" ADD CONSTRAINT "wish_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish" ADD CONSTRAINT "wish_told_of_session_id_fk" FOREIGN KEY ("told_of") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_token_person" ON "access_token" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "attempt_minute" ON "attempt" USING btree ("minute");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit" USING btree ("actor_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "consent_standing" ON "consent" USING btree ("person_id") WHERE "consent"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "idempotency_at" ON "idempotency" USING btree ("at");--> statement-breakpoint
CREATE INDEX "identity_person" ON "identity" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_told_once" ON "inbox" USING btree ("person_id","dedupe");--> statement-breakpoint
CREATE INDEX "inbox_mine" ON "inbox" USING btree ("person_id","at","id");--> statement-breakpoint
CREATE INDEX "inbox_unread" ON "inbox" USING btree ("person_id") WHERE "inbox"."read_at" is null;--> statement-breakpoint
CREATE INDEX "inbox_at" ON "inbox" USING btree ("at");--> statement-breakpoint
CREATE INDEX "message_consent_unused" ON "message_consent" USING btree ("person_id","kind","at") WHERE "message_consent"."answer" = 'accept' and "message_consent"."used_at" is null;--> statement-breakpoint
CREATE INDEX "message_consent_person" ON "message_consent" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at") WHERE "outbox"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_done" ON "outbox" USING btree ("done_at") WHERE "outbox"."state" <> 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_person" ON "outbox" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grant_standing" ON "role_grant" USING btree ("person_id","role","scope") WHERE "role_grant"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "word_number" ON "word" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "word_five_a_day" ON "word" USING btree ("person_id","day","day_slot");--> statement-breakpoint
CREATE INDEX "word_mine" ON "word" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "word_queue" ON "word" USING btree ("created_at","id") WHERE "word"."state" in ('received', 'claimed', 'reopened');--> statement-breakpoint
CREATE INDEX "word_to_shred" ON "word" USING btree ("ended_at") WHERE "word"."shredded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "booking_once_a_session" ON "booking" USING btree ("session_id","person_id") WHERE "booking"."status" = 'live';--> statement-breakpoint
CREATE UNIQUE INDEX "booking_two_a_week" ON "booking" USING btree ("person_id","open_week","week_slot") WHERE "booking"."status" = 'live';--> statement-breakpoint
CREATE UNIQUE INDEX "booking_code" ON "booking" USING btree ("session_id","code");--> statement-breakpoint
CREATE INDEX "booking_mine" ON "booking" USING btree ("person_id",lower("during"),"id");--> statement-breakpoint
CREATE INDEX "booking_gate" ON "booking" USING btree ("session_id","id");--> statement-breakpoint
CREATE INDEX "booking_untold" ON "booking" USING btree ("created_at") WHERE "booking"."told_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_once" ON "check_in" USING btree ("booking_id") WHERE "check_in"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "check_in_booking" ON "check_in" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "facility_list" ON "facility" USING btree ("category","id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_facility_start" ON "session" USING btree ("facility_id","starts_at");--> statement-breakpoint
CREATE INDEX "session_start" ON "session" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "session_line" ON "session" USING btree ("id") WHERE "session"."waiting" > 0 or "session"."seats_offered" > 0;--> statement-breakpoint
CREATE INDEX "session_week" ON "session" USING btree ("open_week","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "gate_conflict_once" ON "gate_conflict" USING btree ("device_id","number");--> statement-breakpoint
CREATE INDEX "gate_conflict_session" ON "gate_conflict" USING btree ("session_id","id");--> statement-breakpoint
CREATE INDEX "gate_conflict_check_in" ON "gate_conflict" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "gate_event_session" ON "gate_event" USING btree ("session_id","kind");--> statement-breakpoint
CREATE INDEX "gate_event_booking" ON "gate_event" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "gate_event_undoes" ON "gate_event" USING btree ("device_id","undoes");--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_once_a_session" ON "waiting_entry" USING btree ("session_id","person_id") WHERE "waiting_entry"."status" in ('waiting', 'offered');--> statement-breakpoint
CREATE INDEX "waiting_line" ON "waiting_entry" USING btree ("session_id","priority" DESC NULLS LAST,"place") WHERE "waiting_entry"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "waiting_offers" ON "waiting_entry" USING btree ("answer_by") WHERE "waiting_entry"."status" = 'offered';--> statement-breakpoint
CREATE INDEX "waiting_mine" ON "waiting_entry" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "wish_person" ON "wish" USING btree ("person_id","facility_id");--> statement-breakpoint
CREATE INDEX "wish_to_tell" ON "wish" USING btree ("facility_id","person_id") WHERE "wish"."told_at" is null;