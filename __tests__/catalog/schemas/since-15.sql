-- What PostgreSQL has since 15.
create schema app; create schema "Other";
create table app.t (id integer primary key, b text, c boolean);
create table app.u (id integer primary key, "A b" integer);
create publication filtered for table app.t (c, id, b) where (b in ('x', 'y') and id between 1 and 5 and c), app.u ("A b", id);
create publication of_schemas for tables in schema app, "Other";
create publication mixed for table app.u, tables in schema "Other" with (publish = 'insert');
create subscription s connection 'host=nowhere.invalid' publication p with (connect = false, two_phase = true, disable_on_error = true);
