CREATE TABLE "feedback" (
	"booking_id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"person_id" text,
	"rating" smallint NOT NULL,
	"learnt_sealed" text,
	"question_sealed" text,
	"at" timestamp (3) with time zone NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"answer_sealed" text,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text,
	"shredded_at" timestamp (3) with time zone,
	CONSTRAINT "feedback_rating" CHECK ("feedback"."rating" between 1 and 5),
	CONSTRAINT "feedback_question" CHECK ("feedback"."shredded_at" is not null or ("feedback"."question_sealed" is null) = ("feedback"."asked_at" is null)),
	CONSTRAINT "feedback_answer" CHECK (("feedback"."answered_at" is null) = ("feedback"."answered_by" is null)
      and ("feedback"."answered_at" is null or "feedback"."asked_at" is not null)
      and ("feedback"."shredded_at" is not null or ("feedback"."answered_at" is null) = ("feedback"."answer_sealed" is null))),
	CONSTRAINT "feedback_shredded" CHECK ("feedback"."shredded_at" is null
      or ("feedback"."learnt_sealed" is null and "feedback"."question_sealed" is null and "feedback"."answer_sealed" is null)),
	CONSTRAINT "feedback_nobody" CHECK ("feedback"."person_id" is not null or "feedback"."shredded_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "no_show" (
	"booking_id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"subject_hash" text,
	"visit_day" date NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"status" text DEFAULT 'standing' NOT NULL,
	"appealed_at" timestamp (3) with time zone,
	"appeal_reason" text,
	"appeal_decided_at" timestamp (3) with time zone,
	"appeal_decided_by" text,
	"appeal_outcome" text,
	"reversed_at" timestamp (3) with time zone,
	CONSTRAINT "no_show_status" CHECK ("no_show"."status" in ('standing', 'appealed', 'kept', 'forgiven', 'reversed')
      and ("no_show"."status" <> 'standing' or "no_show"."appealed_at" is null)
      and ("no_show"."status" not in ('appealed', 'kept', 'forgiven') or "no_show"."appealed_at" is not null)
      and ("no_show"."status" not in ('kept', 'forgiven') or "no_show"."appeal_outcome" is not null)
      and ("no_show"."status" not in ('standing', 'appealed') or "no_show"."appeal_outcome" is null)
      and ("no_show"."status" = 'reversed') = ("no_show"."reversed_at" is not null)),
	CONSTRAINT "no_show_appeal_whole" CHECK (("no_show"."appealed_at" is null) = ("no_show"."appeal_reason" is null)
      and ("no_show"."appeal_outcome" is null) = ("no_show"."appeal_decided_at" is null)
      and ("no_show"."appeal_outcome" is null) = ("no_show"."appeal_decided_by" is null)),
	CONSTRAINT "no_show_appeal_reason" CHECK ("no_show"."appeal_reason" in ('came', 'ill', 'traffic', 'family', 'could_not_cancel', 'other')),
	CONSTRAINT "no_show_appeal_outcome" CHECK ("no_show"."status" not in ('kept', 'forgiven')
      or ("no_show"."status" = 'forgiven') = ("no_show"."appeal_outcome" in ('was_there', 'gate_fault', 'good_reason'))),
	CONSTRAINT "no_show_appeal_codes" CHECK ("no_show"."appeal_outcome" in ('was_there', 'gate_fault', 'good_reason', 'no_trace', 'no_good_reason')),
	CONSTRAINT "no_show_forgotten" CHECK ("no_show"."status" not in ('forgiven', 'reversed') or "no_show"."subject_hash" is null)
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "settled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "no_show" ADD CONSTRAINT "no_show_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "no_show" ADD CONSTRAINT "no_show_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "no_show" ADD CONSTRAINT "no_show_appeal_decided_by_person_id_fk" FOREIGN KEY ("appeal_decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_session" ON "feedback" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "feedback_questions" ON "feedback" USING btree ("asked_at","booking_id") WHERE "feedback"."asked_at" is not null and "feedback"."answered_at" is null and "feedback"."shredded_at" is null;--> statement-breakpoint
CREATE INDEX "feedback_person" ON "feedback" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "feedback_to_shred" ON "feedback" USING btree ("at") WHERE "feedback"."shredded_at" is null;--> statement-breakpoint
CREATE INDEX "no_show_counting" ON "no_show" USING btree ("subject_hash","visit_day") WHERE "no_show"."status" in ('standing', 'kept');--> statement-breakpoint
CREATE INDEX "no_show_appeals" ON "no_show" USING btree ("appealed_at","booking_id") WHERE "no_show"."status" = 'appealed';--> statement-breakpoint
CREATE INDEX "no_show_session" ON "no_show" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "no_show_to_shred" ON "no_show" USING btree ("visit_day") WHERE "no_show"."subject_hash" is not null;--> statement-breakpoint
CREATE INDEX "session_unsettled" ON "session" USING btree ("ends_at","id") WHERE "session"."status" = 'scheduled' and "session"."settled_at" is null;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_settled" CHECK ("session"."settled_at" is null or ("session"."status" <> 'draft' and "session"."ends_at" <= "session"."settled_at"));