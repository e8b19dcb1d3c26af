-- This file should undo anything in `up.sql`
DROP FUNCTION shout(text);
DROP TABLE people;
