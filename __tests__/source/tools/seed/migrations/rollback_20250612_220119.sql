DROP FUNCTION shout(text);
ALTER TABLE people DROP COLUMN email;
