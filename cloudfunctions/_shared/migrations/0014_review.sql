CREATE TABLE "contributor" (
	"publication_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "contributor_publication_id_person_id_pk" PRIMARY KEY("publication_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"cleared_at" timestamp (3) with time zone,
	"published_version" smallint,
	"published_at" timestamp (3) with time zone,
	"corrected_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawn_for" text,
	CONSTRAINT "publication_kind" CHECK ("publication"."kind" in ('nomination')),
	CONSTRAINT "publication_public" CHECK (("publication"."published_version" is null) = ("publication"."published_at" is null)
      and ("publication"."corrected_at" is null or "publication"."published_at" is not null)),
	CONSTRAINT "publication_cleared" CHECK ("publication"."published_version" is null or "publication"."cleared_at" is not null),
	CONSTRAINT "publication_withdrawn" CHECK (("publication"."withdrawn_at" is null) = ("publication"."withdrawn_by" is null)
      and ("publication"."withdrawn_at" is null) = ("publication"."withdrawn_for" is null)
      and ("publication"."withdrawn_at" is null or "publication"."published_version" is null)
      and "publication"."withdrawn_for" in ('asked', 'wrong', 'private', 'outdated'))
);
--> statement-breakpoint
CREATE TABLE "publication_draft" (
	"publication_id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"media" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"revision" smallint NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication_version" (
	"publication_id" text NOT NULL,
	"number" smallint NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"media" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"digest" text NOT NULL,
	"note" text,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"status" text DEFAULT 'reviewing' NOT NULL,
	"stage" smallint DEFAULT 1 NOT NULL,
	"stage_since" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"held_by" text,
	"held_since" timestamp (3) with time zone,
	"shredded_at" timestamp (3) with time zone,
	CONSTRAINT "publication_version_publication_id_number_pk" PRIMARY KEY("publication_id","number"),
	CONSTRAINT "version_number" CHECK ("publication_version"."number" >= 1),
	CONSTRAINT "version_status" CHECK ("publication_version"."status" in ('reviewing', 'returned', 'recalled', 'signed')),
	CONSTRAINT "version_stage" CHECK ("publication_version"."stage" between 1 and 3 and ("publication_version"."status" <> 'signed' or "publication_version"."stage" = 3)),
	CONSTRAINT "version_shredded" CHECK ("publication_version"."shredded_at" is null or "publication_version"."status" <> 'reviewing'),
	CONSTRAINT "version_held" CHECK (("publication_version"."held_by" is null) = ("publication_version"."held_since" is null) and ("publication_version"."held_by" is null or "publication_version"."status" = 'reviewing'))
);
--> statement-breakpoint
CREATE TABLE "sign_off" (
	"number" bigint PRIMARY KEY NOT NULL,
	"publication_id" text NOT NULL,
	"version" smallint NOT NULL,
	"stage" smallint NOT NULL,
	"act" text NOT NULL,
	"person_id" text NOT NULL,
	"digest" text NOT NULL,
	"said" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "sign_off_stage" CHECK ("sign_off"."stage" between 1 and 3),
	CONSTRAINT "sign_off_act" CHECK ("sign_off"."act" in ('signed', 'returned', 'proofread', 'recused', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "recusal" (
	"publication_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recusal_publication_id_person_id_pk" PRIMARY KEY("publication_id","person_id"),
	CONSTRAINT "recusal_reason" CHECK ("recusal"."reason" in ('person', 'organisation', 'other'))
);
--> statement-breakpoint
CREATE TABLE "word_list" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"word" text NOT NULL,
	"instead" text,
	"added_by" text,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "word_list_kind" CHECK ("word_list"."kind" in ('sensitive', 'typo', 'name') and ("word_list"."kind" = 'sensitive') = ("word_list"."instead" is null)),
	CONSTRAINT "word_list_length" CHECK (char_length("word_list"."word") between 1 and 20 and "word_list"."instead" is distinct from "word_list"."word")
);
--> statement-breakpoint
ALTER TABLE "inbox" DROP CONSTRAINT "inbox_kind";--> statement-breakpoint
ALTER TABLE "message_consent" DROP CONSTRAINT "message_consent_kind";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_draft" ADD CONSTRAINT "publication_draft_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_draft" ADD CONSTRAINT "publication_draft_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_version" ADD CONSTRAINT "publication_version_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_version" ADD CONSTRAINT "publication_version_submitted_by_person_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_version" ADD CONSTRAINT "publication_version_held_by_person_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_of_version" FOREIGN KEY ("publication_id","version") REFERENCES "public"."publication_version"("publication_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_list" ADD CONSTRAINT "word_list_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contributor_person" ON "contributor" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "publication_subject" ON "publication" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "publication_newest" ON "publication" USING btree ("published_at") WHERE "publication"."published_version" is not null;--> statement-breakpoint
CREATE INDEX "publication_draft_saved" ON "publication_draft" USING btree ("saved_at","publication_id");--> statement-breakpoint
CREATE UNIQUE INDEX "version_one_in_review" ON "publication_version" USING btree ("publication_id") WHERE "publication_version"."status" = 'reviewing';--> statement-breakpoint
CREATE INDEX "version_inbox" ON "publication_version" USING btree ("stage_since","publication_id") WHERE "publication_version"."status" = 'reviewing';--> statement-breakpoint
CREATE UNIQUE INDEX "sign_off_once_a_stage" ON "sign_off" USING btree ("publication_id","version","stage") WHERE "sign_off"."act" = 'signed';--> statement-breakpoint
CREATE UNIQUE INDEX "sign_off_three_people" ON "sign_off" USING btree ("publication_id","version","person_id") WHERE "sign_off"."act" = 'signed';--> statement-breakpoint
CREATE INDEX "sign_off_of" ON "sign_off" USING btree ("publication_id","version","number");--> statement-breakpoint
CREATE INDEX "sign_off_final" ON "sign_off" USING btree ("number") WHERE "sign_off"."act" = 'signed' and "sign_off"."stage" = 3;--> statement-breakpoint
CREATE INDEX "sign_off_by" ON "sign_off" USING btree ("person_id","number");--> statement-breakpoint
CREATE INDEX "recusal_person" ON "recusal" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "word_list_word" ON "word_list" USING btree ("word");--> statement-breakpoint
CREATE INDEX "word_list_kind" ON "word_list" USING btree ("kind","word");--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_kind" CHECK ("inbox"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer', 'wish', 'review'));--> statement-breakpoint
ALTER TABLE "message_consent" ADD CONSTRAINT "message_consent_kind" CHECK ("message_consent"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer', 'wish', 'review'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer', 'wish', 'review'));