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
ALTER TABLE "word" ADD CONSTRAINT "word_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word" ADD CONSTRAINT "word_claimed_by_person_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_line" ADD CONSTRAINT "word_line_word_id_word_id_fk" FOREIGN KEY ("word_id") REFERENCES "public"."word"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "word_number" ON "word" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "word_five_a_day" ON "word" USING btree ("person_id","day","day_slot");--> statement-breakpoint
CREATE INDEX "word_mine" ON "word" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "word_queue" ON "word" USING btree ("created_at","id") WHERE "word"."state" in ('received', 'claimed', 'reopened');--> statement-breakpoint
CREATE INDEX "word_to_shred" ON "word" USING btree ("ended_at") WHERE "word"."shredded_at" is null;