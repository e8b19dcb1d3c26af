---- Down Migration ----
ALTER TABLE people DROP COLUMN email;

---- Up Migration ----
ALTER TABLE people ADD COLUMN email varchar(320);
CREATE UNIQUE INDEX people_email ON people (email);
