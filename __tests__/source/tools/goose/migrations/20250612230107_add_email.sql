-- +goose NO TRANSACTION
-- +goose Up
ALTER TABLE people ADD COLUMN email varchar(320);
CREATE UNIQUE INDEX CONCURRENTLY people_email ON people (email);

-- +goose Down
DROP INDEX CONCURRENTLY people_email;
ALTER TABLE people DROP COLUMN email;
