create schema x;
create extension hstore with schema x;
