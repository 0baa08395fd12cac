ALTER TABLE "waiting_entry" ADD COLUMN "line_slot" smallint;--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_line_slot" ON "waiting_entry" USING btree ("person_id","line_slot") WHERE "waiting_entry"."status" in ('waiting', 'offered');--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_line_slot" CHECK ("waiting_entry"."line_slot" between 1 and 4);