CREATE TABLE "gate_device" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL
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
ALTER TABLE "check_in" ADD COLUMN "device_id" text;--> statement-breakpoint
ALTER TABLE "gate_device" ADD CONSTRAINT "gate_device_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
CREATE UNIQUE INDEX "gate_conflict_once" ON "gate_conflict" USING btree ("device_id","number");--> statement-breakpoint
CREATE INDEX "gate_conflict_session" ON "gate_conflict" USING btree ("session_id","id");--> statement-breakpoint
CREATE INDEX "gate_conflict_check_in" ON "gate_conflict" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "gate_event_session" ON "gate_event" USING btree ("session_id","kind");--> statement-breakpoint
CREATE INDEX "gate_event_booking" ON "gate_event" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "gate_event_undoes" ON "gate_event" USING btree ("device_id","undoes");--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_device_id_gate_device_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."gate_device"("id") ON DELETE no action ON UPDATE no action;