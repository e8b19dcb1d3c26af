CREATE TABLE "product" (
	"id" serial PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"created" timestamp with time zone DEFAULT '2026-11-23T07:51:10.961Z' NOT NULL
);
