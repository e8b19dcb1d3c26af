-- Add up migration script here
ALTER TABLE people ADD COLUMN email varchar(320);
