-- Enter migration here
ALTER TABLE people ADD COLUMN IF NOT EXISTS unfinished text;
