ALTER TABLE "people" ADD COLUMN "email" varchar(320);--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");