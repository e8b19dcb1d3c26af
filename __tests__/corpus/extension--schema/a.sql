create schema x;
create extension hstore;
