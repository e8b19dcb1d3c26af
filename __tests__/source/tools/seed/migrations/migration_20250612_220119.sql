ALTER TABLE people ADD COLUMN email varchar(320);
CREATE UNIQUE INDEX people_email ON people (email);
CREATE FUNCTION shout(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN upper(word);
END;
$$;
