create schema "My Schema";
create table "My Schema"."select" ("a.b" integer primary key, "c""d" text, constraint "k (x)" check ("a.b" > 0));
create index "i ""x""" on "My Schema"."select" ("c""d");
create function "My Schema"."f(x)"("x y" integer) returns integer language sql as 'select 1';
create view "My Schema"."v." as select "a.b", "c""d" as "e;f" from "My Schema"."select";
