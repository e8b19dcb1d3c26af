DROP INDEX people_email;
DROP FUNCTION shout(text);
