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
ALTER TABLE "booking" ADD COLUMN "told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_consent" ADD CONSTRAINT "message_consent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_consent_id_message_consent_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."message_consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_told_once" ON "inbox" USING btree ("person_id","dedupe");--> statement-breakpoint
CREATE INDEX "inbox_mine" ON "inbox" USING btree ("person_id","at","id");--> statement-breakpoint
CREATE INDEX "inbox_unread" ON "inbox" USING btree ("person_id") WHERE "inbox"."read_at" is null;--> statement-breakpoint
CREATE INDEX "inbox_at" ON "inbox" USING btree ("at");--> statement-breakpoint
CREATE INDEX "message_consent_unused" ON "message_consent" USING btree ("person_id","kind","at") WHERE "message_consent"."answer" = 'accept' and "message_consent"."used_at" is null;--> statement-breakpoint
CREATE INDEX "message_consent_person" ON "message_consent" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at") WHERE "outbox"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_done" ON "outbox" USING btree ("done_at") WHERE "outbox"."state" <> 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_person" ON "outbox" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "booking_untold" ON "booking" USING btree ("created_at") WHERE "booking"."told_at" is null;