ALTER TABLE "booking" DROP CONSTRAINT "booking_party";--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_party" CHECK (("booking"."pool" = 'group' and "booking"."party_size" between 1 and 60 or "booking"."pool" <> 'group' and "booking"."party_size" between 1 and 5)
      and "booking"."minors" between 0 and "booking"."party_size" - 1);