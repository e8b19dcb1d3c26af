create schema n; create schema "M m";
create publication p for tables in schema n;
create publication q for tables in schema n, "M m";
