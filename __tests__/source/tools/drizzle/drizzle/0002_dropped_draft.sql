ALTER TABLE "people" ADD COLUMN "draft" text;
