CREATE INDEX "role_grant_title" ON "role_grant" USING btree ("person_id","role","granted_at");--> statement-breakpoint
CREATE INDEX "session_settled" ON "session" USING btree ("starts_at") WHERE "session"."settled_at" is not null;--> statement-breakpoint
CREATE INDEX "wish_waiting" ON "wish" USING btree ("facility_id","wished_at") WHERE "wish"."told_at" is null;