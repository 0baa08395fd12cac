CREATE TABLE "attempt" (
	"who" text NOT NULL,
	"what" text NOT NULL,
	"minute" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "attempt_who_what_pk" PRIMARY KEY("who","what")
);
--> statement-breakpoint
ALTER TABLE "booking" DROP CONSTRAINT "booking_session_id_session_id_fk";
--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "shredded_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "during" "tstzrange" GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED NOT NULL;
--> statement-breakpoint
CREATE INDEX "attempt_minute" ON "attempt" USING btree ("minute");
--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_as_booked" UNIQUE("id","open_week","during");
--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_of_session" FOREIGN KEY ("session_id","open_week","during") REFERENCES "public"."session"("id","open_week","during") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "visitor" ADD CONSTRAINT "visitor_position" CHECK ("visitor"."position" between 1 and 5);
