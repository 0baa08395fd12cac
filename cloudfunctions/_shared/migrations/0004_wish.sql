CREATE TABLE "wish" (
	"facility_id" text NOT NULL,
	"person_id" text NOT NULL,
	"wished_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone,
	"told_of" text,
	CONSTRAINT "wish_facility_id_person_id_pk" PRIMARY KEY("facility_id","person_id"),
	CONSTRAINT "wish_told_whole" CHECK (("wish"."told_at" is null) = ("wish"."told_of" is null))
);
--> statement-breakpoint
ALTER TABLE "wish" ADD CONSTRAINT "wish_facility_id_facility_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facility"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish" ADD CONSTRAINT "wish_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish" ADD CONSTRAINT "wish_told_of_session_id_fk" FOREIGN KEY ("told_of") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wish_person" ON "wish" USING btree ("person_id","facility_id");--> statement-breakpoint
CREATE INDEX "wish_to_tell" ON "wish" USING btree ("facility_id","person_id") WHERE "wish"."told_at" is null;