CREATE TABLE "group_application" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"head_count" smallint NOT NULL,
	"minors" smallint NOT NULL,
	"guardian_consent" boolean NOT NULL,
	"notice_id" text NOT NULL,
	"area_id" text,
	"details_sealed" text,
	"list_sealed" text,
	"listed" smallint DEFAULT 0 NOT NULL,
	"status" text DEFAULT 'applied' NOT NULL,
	"applied_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"decided_by" text,
	"reason" text,
	"note_sealed" text,
	"booking_id" text,
	"shredded_at" timestamp (3) with time zone,
	CONSTRAINT "group_booked_once" UNIQUE("booking_id"),
	CONSTRAINT "group_kind" CHECK ("group_application"."kind" in ('school', 'community', 'company', 'other')),
	CONSTRAINT "group_size" CHECK ("group_application"."head_count" between 6 and 60 and "group_application"."minors" between 0 and "group_application"."head_count" - 1
      and "group_application"."listed" between 0 and 60),
	CONSTRAINT "group_status" CHECK ("group_application"."status" in ('applied', 'approved', 'refused', 'withdrawn', 'closed')
      and ("group_application"."status" = 'applied') = ("group_application"."ended_at" is null)
      and ("group_application"."status" = 'approved') = ("group_application"."booking_id" is not null)
      and ("group_application"."status" in ('approved', 'refused')) = ("group_application"."decided_by" is not null)
      and ("group_application"."status" in ('refused', 'closed')) = ("group_application"."reason" is not null)),
	CONSTRAINT "group_consent" CHECK ("group_application"."minors" = 0 or "group_application"."guardian_consent"),
	CONSTRAINT "group_list_goes_on" CHECK ("group_application"."status" in ('applied', 'refused', 'withdrawn', 'closed') or "group_application"."list_sealed" is null),
	CONSTRAINT "group_shredded" CHECK ("group_application"."shredded_at" is null or ("group_application"."ended_at" is not null
      and "group_application"."details_sealed" is null and "group_application"."list_sealed" is null and "group_application"."note_sealed" is null))
);
--> statement-breakpoint
CREATE TABLE "guest" (
	"phone_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guest_person_id_unique" UNIQUE("person_id")
);
--> statement-breakpoint
ALTER TABLE "booking" DROP CONSTRAINT "booking_party";--> statement-breakpoint
ALTER TABLE "visitor" DROP CONSTRAINT "visitor_position";--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "guest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "group_application" ADD CONSTRAINT "group_application_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_application" ADD CONSTRAINT "group_application_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_application" ADD CONSTRAINT "group_application_notice_id_safety_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."safety_notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_application" ADD CONSTRAINT "group_application_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_application" ADD CONSTRAINT "group_application_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_application" ADD CONSTRAINT "group_application_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "group_once_a_session" ON "group_application" USING btree ("session_id","person_id") WHERE "group_application"."status" = 'applied';--> statement-breakpoint
CREATE INDEX "group_queue" ON "group_application" USING btree ("applied_at","id") WHERE "group_application"."status" = 'applied';--> statement-breakpoint
CREATE INDEX "group_all" ON "group_application" USING btree ("applied_at","id");--> statement-breakpoint
CREATE INDEX "group_mine" ON "group_application" USING btree ("person_id","applied_at","id");--> statement-breakpoint
CREATE INDEX "group_unshredded" ON "group_application" USING btree ("ended_at") WHERE "group_application"."shredded_at" is null;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_party" CHECK (("booking"."pool" = 'group' and "booking"."party_size" between 6 and 60 or "booking"."pool" <> 'group' and "booking"."party_size" between 1 and 5)
      and "booking"."minors" between 0 and "booking"."party_size" - 1);--> statement-breakpoint
ALTER TABLE "visitor" ADD CONSTRAINT "visitor_position" CHECK ("visitor"."position" between 1 and 60);