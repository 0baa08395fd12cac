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
	"wrote" jsonb NOT NULL,
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
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"owner_id" text,
	"purpose" text NOT NULL,
	"form" text NOT NULL,
	"upload_key" text NOT NULL,
	"status" text DEFAULT 'receiving' NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"width" integer,
	"height" integer,
	"bytes" integer,
	"colour" text,
	"duration_ms" integer,
	"digest" text,
	"original" text DEFAULT 'none' NOT NULL,
	"made_from" text,
	"uses" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ready_at" timestamp (3) with time zone,
	"public_since" timestamp (3) with time zone,
	"gone_at" timestamp (3) with time zone,
	CONSTRAINT "media_kind" CHECK ("media"."kind" in ('picture', 'video')),
	CONSTRAINT "media_purpose" CHECK ("media"."purpose" in ('nomination', 'publication')),
	CONSTRAINT "media_status" CHECK ("media"."status" in ('receiving', 'ready', 'going', 'gone')),
	CONSTRAINT "media_whole" CHECK ("media"."status" <> 'ready' or ("media"."width" > 0 and "media"."height" > 0 and "media"."bytes" > 0
      and "media"."ready_at" is not null and "media"."digest" is not null and ("media"."colour" is not null) = ("media"."kind" = 'picture')
      and ("media"."duration_ms" is not null) = ("media"."kind" = 'video'))),
	CONSTRAINT "media_original" CHECK ("media"."original" in ('none', 'sealed', 'shredding', 'shredded')
      and ("media"."original" = 'none' or "media"."kind" = 'picture')),
	CONSTRAINT "media_in_use" CHECK ("media"."uses" >= 0 and ("media"."uses" = 0 or "media"."status" = 'ready')),
	CONSTRAINT "media_gone" CHECK (("media"."status" = 'gone') = ("media"."gone_at" is not null) and ("media"."status" = 'gone') = ("media"."owner_id" is null)
      and ("media"."status" <> 'gone' or ("media"."public_since" is not null and "media"."original" in ('none', 'shredded'))))
);
--> statement-breakpoint
CREATE TABLE "media_use" (
	"media_id" text NOT NULL,
	"holder" text NOT NULL,
	"version" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "media_use_holder_version_media_id_pk" PRIMARY KEY("holder","version","media_id")
);
--> statement-breakpoint
CREATE TABLE "campaign" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"intro" text NOT NULL,
	"first_places" smallint,
	"final_places" smallint,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"supports_shown_at" timestamp (3) with time zone,
	"announced_at" timestamp (3) with time zone,
	CONSTRAINT "campaign_places" CHECK (("campaign"."first_places" is null or "campaign"."first_places" between 1 and 200) and ("campaign"."final_places" is null or "campaign"."final_places" between 1 and 200)),
	CONSTRAINT "campaign_order" CHECK ("campaign"."published_at" is not null or ("campaign"."supports_shown_at" is null and "campaign"."announced_at" is null))
);
--> statement-breakpoint
CREATE TABLE "campaign_stage" (
	"campaign_id" text NOT NULL,
	"stage" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	CONSTRAINT "campaign_stage_campaign_id_stage_pk" PRIMARY KEY("campaign_id","stage"),
	CONSTRAINT "campaign_stage_stage" CHECK ("campaign_stage"."stage" in ('nominate', 'qualify', 'first', 'show', 'final', 'notice', 'result')),
	CONSTRAINT "campaign_stage_days" CHECK ("campaign_stage"."first_day" <= "campaign_stage"."last_day")
);
--> statement-breakpoint
CREATE TABLE "nomination" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"kind" text NOT NULL,
	"area_id" text NOT NULL,
	"source" text NOT NULL,
	"nominated_by" text,
	"entered_by" text,
	"phone_hash" text,
	"status" text DEFAULT 'submitted' NOT NULL,
	"reason" text,
	"day" date NOT NULL,
	"day_slot" smallint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	"handed_at" timestamp (3) with time zone,
	"told_at" timestamp (3) with time zone,
	"shredded_at" timestamp (3) with time zone,
	CONSTRAINT "nomination_kind" CHECK ("nomination"."kind" in ('enforcement', 'monitoring', 'emergency', 'publicity', 'petitions', 'grid', 'patrol', 'sanitation', 'enterprise', 'volunteer', 'other')),
	CONSTRAINT "nomination_status" CHECK ("nomination"."status" in ('submitted', 'returned', 'qualified', 'shortlisted', 'proposed', 'honoured', 'passed_over', 'struck', 'unqualified', 'withdrawn')),
	CONSTRAINT "nomination_source" CHECK (("nomination"."source" in ('self', 'colleague', 'organisation') and "nomination"."nominated_by" is not null and "nomination"."entered_by" is null and "nomination"."day_slot" between 1 and 3)
      or ("nomination"."source" in ('in_person', 'letter') and "nomination"."entered_by" is not null and "nomination"."nominated_by" is null and "nomination"."day_slot" is null)),
	CONSTRAINT "nomination_reason" CHECK (("nomination"."status" in ('returned', 'unqualified')) = ("nomination"."reason" is not null)),
	CONSTRAINT "nomination_shredded" CHECK ("nomination"."shredded_at" is null or "nomination"."phone_hash" is null)
);
--> statement-breakpoint
CREATE TABLE "nomination_text" (
	"nomination_id" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"digest" text NOT NULL,
	"note_sealed" text
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
CREATE TABLE "nominee_consent" (
	"nomination_id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'asked' NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"token_hash" text,
	"token_until" timestamp (3) with time zone,
	"tries" smallint DEFAULT 0 NOT NULL,
	"verified_by" text,
	"verified_at" timestamp (3) with time zone,
	"paper_place" text,
	"paper_by" text,
	"checked_by" text,
	"adult" boolean,
	"guardian_sealed" text,
	"portrait" text,
	"agreed_to" text,
	"version" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "nominee_consent_token" UNIQUE("token_hash"),
	CONSTRAINT "nominee_consent_status" CHECK ("nominee_consent"."status" in ('asked', 'refused', 'given', 'taken_back')),
	CONSTRAINT "nominee_consent_tries" CHECK ("nominee_consent"."tries" between 0 and 5),
	CONSTRAINT "nominee_consent_portrait" CHECK ("nominee_consent"."portrait" in ('none', 'agreed')),
	CONSTRAINT "nominee_consent_answered" CHECK (("nominee_consent"."status" = 'asked') = ("nominee_consent"."answered_at" is null)),
	CONSTRAINT "nominee_consent_given" CHECK ("nominee_consent"."status" not in ('given', 'taken_back') or (
        ("nominee_consent"."verified_by" is not null or "nominee_consent"."checked_by" is not null)
        and "nominee_consent"."version" is not null and "nominee_consent"."agreed_to" is not null and "nominee_consent"."portrait" is not null and "nominee_consent"."adult" is not null
        and ("nominee_consent"."adult" or "nominee_consent"."guardian_sealed" is not null))),
	CONSTRAINT "nominee_consent_paper" CHECK (("nominee_consent"."paper_by" is null) = ("nominee_consent"."paper_place" is null)
      and ("nominee_consent"."checked_by" is null or ("nominee_consent"."paper_by" is not null and "nominee_consent"."checked_by" <> "nominee_consent"."paper_by"))),
	CONSTRAINT "nominee_consent_verified" CHECK (("nominee_consent"."verified_by" is null) = ("nominee_consent"."verified_at" is null))
);
--> statement-breakpoint
CREATE TABLE "story" (
	"nomination_id" text PRIMARY KEY NOT NULL,
	"publication_id" text NOT NULL,
	"campaign_id" text NOT NULL,
	"kind" text NOT NULL,
	"area_id" text NOT NULL,
	"grams" text[] NOT NULL,
	CONSTRAINT "story_publication" UNIQUE("publication_id"),
	CONSTRAINT "story_kind" CHECK ("story"."kind" in ('enforcement', 'monitoring', 'emergency', 'publicity', 'petitions', 'grid', 'patrol', 'sanitation', 'enterprise', 'volunteer', 'other'))
);
--> statement-breakpoint
CREATE TABLE "story_place" (
	"nomination_id" text NOT NULL,
	"shuffle" smallint NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"area_id" text NOT NULL,
	CONSTRAINT "story_place_nomination_id_shuffle_pk" PRIMARY KEY("nomination_id","shuffle"),
	CONSTRAINT "story_place_shuffle" CHECK ("story_place"."shuffle" between 0 and 31)
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"nomination_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"text_sealed" text,
	"at" timestamp (3) with time zone NOT NULL,
	"due_on" date NOT NULL,
	"status" text DEFAULT 'objected' NOT NULL,
	"answer_sealed" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"shredded_at" timestamp (3) with time zone,
	CONSTRAINT "objection_reason" CHECK ("objection"."reason" in ('facts', 'conduct', 'fairness', 'other')),
	CONSTRAINT "objection_status" CHECK ("objection"."status" in ('objected', 'upheld', 'dismissed')),
	CONSTRAINT "objection_answered" CHECK (("objection"."status" = 'objected') = ("objection"."answered_at" is null) and ("objection"."answered_at" is null) = ("objection"."answered_by" is null)
      and ("objection"."answered_at" is null or "objection"."answer_sealed" is not null or "objection"."shredded_at" is not null)
      and ("objection"."text_sealed" is null) = ("objection"."shredded_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "panel_round" (
	"campaign_id" text NOT NULL,
	"round" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "panel_round_campaign_id_round_pk" PRIMARY KEY("campaign_id","round"),
	CONSTRAINT "panel_round_round" CHECK ("panel_round"."round" in ('first', 'final')),
	CONSTRAINT "panel_round_closed" CHECK (("panel_round"."closed_by" is null) = ("panel_round"."closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "round_entry" (
	"campaign_id" text NOT NULL,
	"round" text NOT NULL,
	"nomination_id" text NOT NULL,
	"mean" numeric(5, 2),
	"scores" smallint,
	"rank" smallint,
	"chosen" boolean,
	CONSTRAINT "round_entry_campaign_id_round_nomination_id_pk" PRIMARY KEY("campaign_id","round","nomination_id"),
	CONSTRAINT "round_entry_result" CHECK (("round_entry"."mean" is null) = ("round_entry"."rank" is null) and ("round_entry"."mean" is null) = ("round_entry"."chosen" is null)
      and ("round_entry"."mean" is null) = ("round_entry"."scores" is null) and "round_entry"."mean" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "score" (
	"campaign_id" text NOT NULL,
	"round" text NOT NULL,
	"nomination_id" text NOT NULL,
	"person_id" text NOT NULL,
	"sealed" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "score_campaign_id_round_nomination_id_person_id_pk" PRIMARY KEY("campaign_id","round","nomination_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "score_recusal" (
	"nomination_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "score_recusal_nomination_id_person_id_pk" PRIMARY KEY("nomination_id","person_id"),
	CONSTRAINT "score_recusal_reason" CHECK ("score_recusal"."reason" in ('person', 'unit', 'nominated', 'other'))
);
--> statement-breakpoint
CREATE TABLE "support" (
	"nomination_id" text NOT NULL,
	"person_id" text NOT NULL,
	"day" date NOT NULL,
	"slot" smallint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "support_nomination_id_person_id_day_pk" PRIMARY KEY("nomination_id","person_id","day"),
	CONSTRAINT "support_slot" CHECK ("support"."slot" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "support_total" (
	"nomination_id" text PRIMARY KEY NOT NULL,
	"supports" integer NOT NULL,
	CONSTRAINT "support_total_counted" CHECK ("support_total"."supports" >= 0)
);
--> statement-breakpoint
CREATE TABLE "nomination_writer" (
	"nomination_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "nomination_writer_nomination_id_person_id_pk" PRIMARY KEY("nomination_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "inbox" DROP CONSTRAINT "inbox_kind";--> statement-breakpoint
ALTER TABLE "message_consent" DROP CONSTRAINT "message_consent_kind";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_role";--> statement-breakpoint
ALTER TABLE "invitation" DROP CONSTRAINT "invitation_role";--> statement-breakpoint
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
ALTER TABLE "media" ADD CONSTRAINT "media_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_made_from_media_id_fk" FOREIGN KEY ("made_from") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_use" ADD CONSTRAINT "media_use_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_stage" ADD CONSTRAINT "campaign_stage_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_nominated_by_person_id_fk" FOREIGN KEY ("nominated_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_entered_by_person_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_text" ADD CONSTRAINT "nomination_text_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_list" ADD CONSTRAINT "word_list_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominee_consent" ADD CONSTRAINT "nominee_consent_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominee_consent" ADD CONSTRAINT "nominee_consent_verified_by_person_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominee_consent" ADD CONSTRAINT "nominee_consent_paper_by_person_id_fk" FOREIGN KEY ("paper_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominee_consent" ADD CONSTRAINT "nominee_consent_checked_by_person_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_place" ADD CONSTRAINT "story_place_nomination_id_story_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."story"("nomination_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_round" ADD CONSTRAINT "panel_round_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_round" ADD CONSTRAINT "panel_round_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_round" ADD CONSTRAINT "panel_round_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_entry" ADD CONSTRAINT "round_entry_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_entry" ADD CONSTRAINT "round_entry_round" FOREIGN KEY ("campaign_id","round") REFERENCES "public"."panel_round"("campaign_id","round") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_of_entry" FOREIGN KEY ("campaign_id","round","nomination_id") REFERENCES "public"."round_entry"("campaign_id","round","nomination_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_recusal" ADD CONSTRAINT "score_recusal_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_recusal" ADD CONSTRAINT "score_recusal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_total" ADD CONSTRAINT "support_total_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_writer" ADD CONSTRAINT "nomination_writer_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_writer" ADD CONSTRAINT "nomination_writer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contributor_person" ON "contributor" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "publication_subject" ON "publication" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "publication_newest" ON "publication" USING btree ("published_at") WHERE "publication"."published_version" is not null;--> statement-breakpoint
CREATE INDEX "publication_not_public" ON "publication" USING btree ("subject_id") WHERE "publication"."published_version" is null;--> statement-breakpoint
CREATE INDEX "publication_draft_saved" ON "publication_draft" USING btree ("saved_at","publication_id");--> statement-breakpoint
CREATE UNIQUE INDEX "version_one_in_review" ON "publication_version" USING btree ("publication_id") WHERE "publication_version"."status" = 'reviewing';--> statement-breakpoint
CREATE INDEX "version_inbox" ON "publication_version" USING btree ("stage_since","publication_id") WHERE "publication_version"."status" = 'reviewing';--> statement-breakpoint
CREATE UNIQUE INDEX "sign_off_once_a_stage" ON "sign_off" USING btree ("publication_id","version","stage") WHERE "sign_off"."act" = 'signed';--> statement-breakpoint
CREATE UNIQUE INDEX "sign_off_three_people" ON "sign_off" USING btree ("publication_id","version","person_id") WHERE "sign_off"."act" = 'signed';--> statement-breakpoint
CREATE UNIQUE INDEX "sign_off_recused_once" ON "sign_off" USING btree ("publication_id","person_id") WHERE "sign_off"."act" = 'recused';--> statement-breakpoint
CREATE INDEX "sign_off_of" ON "sign_off" USING btree ("publication_id","version","number");--> statement-breakpoint
CREATE INDEX "sign_off_final" ON "sign_off" USING btree ("at") WHERE "sign_off"."act" = 'signed' and "sign_off"."stage" = 3;--> statement-breakpoint
CREATE INDEX "sign_off_by" ON "sign_off" USING btree ("person_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "media_upload" ON "media" USING btree ("owner_id","upload_key") WHERE "media"."status" in ('receiving', 'ready');--> statement-breakpoint
CREATE INDEX "media_mine" ON "media" USING btree ("owner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "media_loose" ON "media" USING btree ("created_at") WHERE "media"."uses" = 0 and "media"."status" <> 'gone';--> statement-breakpoint
CREATE INDEX "media_original" ON "media" USING btree ("created_at") WHERE "media"."original" in ('sealed', 'shredding');--> statement-breakpoint
CREATE INDEX "media_use_of" ON "media_use" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "campaign_published" ON "campaign" USING btree ("published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_a_day" ON "nomination" USING btree ("nominated_by","day","day_slot");--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_once" ON "nomination" USING btree ("campaign_id","nominated_by","phone_hash") WHERE "nomination"."status" not in ('withdrawn', 'unqualified');--> statement-breakpoint
CREATE INDEX "nomination_entries" ON "nomination" USING btree ("campaign_id","created_at","id");--> statement-breakpoint
CREATE INDEX "nomination_by_status" ON "nomination" USING btree ("campaign_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "nomination_mine" ON "nomination" USING btree ("nominated_by","created_at","id");--> statement-breakpoint
CREATE INDEX "nomination_same_phone" ON "nomination" USING btree ("campaign_id","phone_hash");--> statement-breakpoint
CREATE INDEX "nomination_to_tell" ON "nomination" USING btree ("handed_at") WHERE "nomination"."told_at" is null and "nomination"."handed_at" is not null;--> statement-breakpoint
CREATE INDEX "nomination_ended" ON "nomination" USING btree ("moved_at") WHERE "nomination"."shredded_at" is null and "nomination"."status" in ('unqualified', 'withdrawn');--> statement-breakpoint
CREATE INDEX "nomination_not_handed" ON "nomination" USING btree ("campaign_id") WHERE "nomination"."shredded_at" is null and "nomination"."handed_at" is null;--> statement-breakpoint
CREATE INDEX "recusal_person" ON "recusal" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "word_list_word" ON "word_list" USING btree ("word");--> statement-breakpoint
CREATE INDEX "word_list_kind" ON "word_list" USING btree ("kind","word");--> statement-breakpoint
CREATE INDEX "nominee_consent_mine" ON "nominee_consent" USING btree ("verified_by");--> statement-breakpoint
CREATE INDEX "nominee_consent_not_given" ON "nominee_consent" USING btree ("nomination_id") WHERE "nominee_consent"."status" <> 'given';--> statement-breakpoint
CREATE INDEX "story_grams" ON "story" USING gin ("grams") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "story_place_all" ON "story_place" USING btree ("shuffle","place","nomination_id");--> statement-breakpoint
CREATE INDEX "story_place_kind" ON "story_place" USING btree ("shuffle","kind","place","nomination_id");--> statement-breakpoint
CREATE INDEX "story_place_area" ON "story_place" USING btree ("shuffle","area_id","place","nomination_id");--> statement-breakpoint
CREATE UNIQUE INDEX "objection_once" ON "objection" USING btree ("nomination_id","person_id");--> statement-breakpoint
CREATE INDEX "objection_queue" ON "objection" USING btree ("campaign_id","at","id");--> statement-breakpoint
CREATE INDEX "objection_mine" ON "objection" USING btree ("person_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "support_three_a_day" ON "support" USING btree ("person_id","day","slot");--> statement-breakpoint
CREATE INDEX "person_left" ON "person" USING btree ("id") WHERE "person"."deleted_at" is not null;--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_kind" CHECK ("inbox"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer', 'wish', 'review'));--> statement-breakpoint
ALTER TABLE "message_consent" ADD CONSTRAINT "message_consent_kind" CHECK ("message_consent"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer', 'wish', 'review'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('booking', 'offer', 'reminder', 'change', 'answer', 'wish', 'review'));--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_role" CHECK ("role_grant"."role" in ('guide', 'planner', 'handler', 'editor', 'reviewer', 'panel', 'secretary', 'admin')
      and ("role_grant"."role" in ('panel', 'secretary')) = ("role_grant"."scope" like 'campaign:%'));--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_role" CHECK ("invitation"."role" in ('guide', 'planner', 'handler', 'editor', 'reviewer', 'panel', 'secretary', 'admin'));