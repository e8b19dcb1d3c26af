create extension hstore with schema public;
