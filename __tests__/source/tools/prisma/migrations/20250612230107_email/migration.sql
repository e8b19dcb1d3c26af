-- AlterTable
ALTER TABLE "people" ADD COLUMN     "email" VARCHAR(320);
