create extension hstore;
comment on extension hstore is null;
