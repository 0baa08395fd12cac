ALTER TABLE "inbox" DROP CONSTRAINT "inbox_kind";--> statement-breakpoint
ALTER TABLE "message_consent" DROP CONSTRAINT "message_consent_kind";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "subject" text;--> statement-breakpoint
CREATE INDEX "outbox_subject" ON "outbox" USING btree ("subject") WHERE "outbox"."state" = 'waiting';--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_kind" CHECK ("inbox"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer', 'wish'));--> statement-breakpoint
ALTER TABLE "message_consent" ADD CONSTRAINT "message_consent_kind" CHECK ("message_consent"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer', 'wish'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer', 'wish'));