-- no-transaction
CREATE UNIQUE INDEX CONCURRENTLY people_email ON people (email);
