CREATE TABLE "safety_notice" (
	"id" text PRIMARY KEY NOT NULL,
	"facility_id" text,
	"version" smallint NOT NULL,
	"lines" jsonb NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "safety_notice_version" UNIQUE NULLS NOT DISTINCT("facility_id","version"),
	CONSTRAINT "safety_notice_counted" CHECK ("safety_notice"."version" >= 1),
	CONSTRAINT "safety_notice_lines" CHECK (jsonb_typeof("safety_notice"."lines") = 'array' and jsonb_array_length("safety_notice"."lines") between 1 and 6)
);
--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "notice_id" text;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "notice_accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "area_id" text;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "free_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "facility" ADD COLUMN "residents_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "facility" ADD COLUMN "id_required" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "facility" ADD COLUMN "not_to_bring" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "facility" ADD COLUMN "to_bring" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "minimum_number" integer;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "minimum_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "minimum_answer" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "minimum_answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "visitor" ADD COLUMN "id_hash" text;--> statement-breakpoint
ALTER TABLE "visitor" ADD COLUMN "id_last_four" text;--> statement-breakpoint
ALTER TABLE "visitor" ADD COLUMN "id_session" text;--> statement-breakpoint
ALTER TABLE "session_template" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD COLUMN "notice_id" text;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD COLUMN "notice_accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_notice_id_safety_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."safety_notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_notice_id_safety_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."safety_notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "visitor_once_a_session" ON "visitor" USING btree ("id_session","id_hash") WHERE "visitor"."id_session" is not null;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_notice_whole" CHECK (("booking"."notice_id" is null) = ("booking"."notice_accepted_at" is null));--> statement-breakpoint
ALTER TABLE "facility" ADD CONSTRAINT "facility_not_to_bring" CHECK ("facility"."not_to_bring" <@ '{fire,smoking,knife,alcohol,food,pet,luggage,drone,camera,slippers}'::text[]);--> statement-breakpoint
ALTER TABLE "facility" ADD CONSTRAINT "facility_to_bring" CHECK ("facility"."to_bring" <@ '{flatShoes,trousers,tiedHair,mask,water,umbrella,idCard}'::text[]);--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_minimum" CHECK ("session"."minimum_number" between 1 and "session"."capacity");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_minimum_answer" CHECK (("session"."minimum_answer" is null) = ("session"."minimum_answered_at" is null) and ("session"."minimum_answer" is null
      or "session"."minimum_asked_at" is not null and "session"."minimum_answer" in ('run', 'merge', 'cancel')));--> statement-breakpoint
ALTER TABLE "visitor" ADD CONSTRAINT "visitor_id_whole" CHECK (("visitor"."id_hash" is null) = ("visitor"."id_last_four" is null) and ("visitor"."id_hash" is not null or "visitor"."id_session" is null)
      and ("visitor"."id_last_four" is null or "visitor"."id_last_four" ~ '^[0-9]{3}[0-9X]$'));--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_notice_whole" CHECK (("waiting_entry"."notice_id" is null) = ("waiting_entry"."notice_accepted_at" is null));