-- Your SQL goes here
ALTER TABLE people ADD COLUMN email varchar(320);
