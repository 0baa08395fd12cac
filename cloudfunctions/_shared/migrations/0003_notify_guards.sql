-- Bookings made before there was anybody to tell of them are not news.
UPDATE "booking" SET "told_at" = "created_at" WHERE "told_at" IS NULL;
