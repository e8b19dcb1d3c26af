-- migrate:up
ALTER TABLE people ADD COLUMN email varchar(320);

-- migrate:down
ALTER TABLE people DROP COLUMN email;

