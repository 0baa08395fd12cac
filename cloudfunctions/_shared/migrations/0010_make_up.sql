CREATE TABLE "make_up" (
	"booking_id" text PRIMARY KEY NOT NULL,
	"facility_id" text NOT NULL,
	"person_id" text NOT NULL,
	"session_id" text NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"entry_id" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "make_up_time" CHECK ("make_up"."until" > "make_up"."claimed_at" and "make_up"."ended_at" >= "make_up"."claimed_at")
);
--> statement-breakpoint
ALTER TABLE "make_up" ADD CONSTRAINT "make_up_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "make_up" ADD CONSTRAINT "make_up_facility_id_facility_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facility"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "make_up" ADD CONSTRAINT "make_up_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "make_up" ADD CONSTRAINT "make_up_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "make_up" ADD CONSTRAINT "make_up_entry_id_waiting_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."waiting_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "make_up_entry" ON "make_up" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "make_up_standing" ON "make_up" USING btree ("facility_id","claimed_at") WHERE "make_up"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "make_up_mine" ON "make_up" USING btree ("person_id","claimed_at");--> statement-breakpoint
CREATE INDEX "make_up_until" ON "make_up" USING btree ("until") WHERE "make_up"."ended_at" is null;