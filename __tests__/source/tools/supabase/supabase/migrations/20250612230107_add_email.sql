ALTER TABLE people ADD COLUMN email varchar(320);
CREATE UNIQUE INDEX CONCURRENTLY people_email ON people (email);
ANALYZE people;
