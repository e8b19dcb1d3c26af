create schema n; create schema "M m";
create publication p;
create publication q for tables in schema "M m";
alter publication q add tables in schema n;
