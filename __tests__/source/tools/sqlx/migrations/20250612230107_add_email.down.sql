-- Add down migration script here
ALTER TABLE people DROP COLUMN email;
