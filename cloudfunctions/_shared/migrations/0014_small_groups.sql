ALTER TABLE "booking" DROP CONSTRAINT "booking_party";--> statement-breakpoint
CREATE INDEX "person_guest" ON "person" USING btree ("id") WHERE "person"."guest";--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_party" CHECK (("booking"."pool" = 'group' and "booking"."party_size" between 1 and 60 or "booking"."pool" <> 'group' and "booking"."party_size" between 1 and 5)
      and "booking"."minors" between 0 and "booking"."party_size" - 1);