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
      and "media"."ready_at" is not null and ("media"."colour" is not null) = ("media"."kind" = 'picture')
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
ALTER TABLE "media" ADD CONSTRAINT "media_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_made_from_media_id_fk" FOREIGN KEY ("made_from") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_use" ADD CONSTRAINT "media_use_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "media_upload" ON "media" USING btree ("owner_id","upload_key") WHERE "media"."status" in ('receiving', 'ready');--> statement-breakpoint
CREATE INDEX "media_mine" ON "media" USING btree ("owner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "media_loose" ON "media" USING btree ("created_at") WHERE "media"."uses" = 0 and "media"."status" <> 'gone';--> statement-breakpoint
CREATE INDEX "media_original" ON "media" USING btree ("created_at") WHERE "media"."original" in ('sealed', 'shredding');--> statement-breakpoint
CREATE INDEX "media_use_of" ON "media_use" USING btree ("media_id");