-- migrate:up transaction:false
CREATE UNIQUE INDEX CONCURRENTLY people_email ON people (email);

-- migrate:down transaction:false
DROP INDEX CONCURRENTLY people_email;

