ALTER TABLE people ADD COLUMN email varchar(320);
