create schema "My Schema";
set search_path = "My Schema";
create table "select" ("a.b" integer, "c""d" text);
alter table "select" add primary key ("a.b"), add constraint "k (x)" check ("a.b" > 0);
create index "i ""x""" on "select" using btree ("c""d");
create function "f(x)"("x y" integer) returns integer language sql as 'select 1';
create view "v." as select s."a.b", "c""d" as "e;f" from "select" as s;
