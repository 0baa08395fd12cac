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
ALTER TABLE "session" DROP CONSTRAINT "session_status";--> statement-breakpoint
ALTER TABLE "open_week_override" DROP CONSTRAINT "open_week_override_days";--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "guide_title" text;--> statement-breakpoint
ALTER TABLE "session_template" ADD CONSTRAINT "session_template_facility_id_facility_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facility"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_week" ON "session" USING btree ("open_week","starts_at");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_draft_empty" CHECK ("session"."status" <> 'draft' or ("session"."seats_taken" = 0 and "session"."seats_offered" = 0 and "session"."waiting" = 0));--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_status" CHECK ("session"."status" in ('draft', 'scheduled', 'cancelled') and ("session"."status" = 'cancelled') = ("session"."closed_for" is not null));--> statement-breakpoint
ALTER TABLE "open_week_override" ADD CONSTRAINT "open_week_override_reason" CHECK ("open_week_override"."reason" in ('holiday', 'maintenance', 'weather', 'event'));--> statement-breakpoint
ALTER TABLE "open_week_override" ADD CONSTRAINT "open_week_override_days" CHECK ("open_week_override"."last_day" between "open_week_override"."first_day" and "open_week_override"."first_day" + 13
      and "open_week_override"."first_day" >= make_date(left("open_week_override"."month", 4)::int, right("open_week_override"."month", 2)::int, 1)
      and "open_week_override"."last_day" < make_date(left("open_week_override"."month", 4)::int, right("open_week_override"."month", 2)::int, 1) + interval '1 month');