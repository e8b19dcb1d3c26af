-- Add down migration script here
DROP FUNCTION shout(text);
DROP TABLE people;
