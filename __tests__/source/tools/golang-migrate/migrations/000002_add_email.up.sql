ALTER TABLE people ADD COLUMN email varchar(320);

CREATE FUNCTION shout(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN upper(word);
END;
$$;
