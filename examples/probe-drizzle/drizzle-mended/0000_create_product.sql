CREATE TABLE "product" (
	"id" serial PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"created" timestamp with time zone DEFAULT now() NOT NULL
);
