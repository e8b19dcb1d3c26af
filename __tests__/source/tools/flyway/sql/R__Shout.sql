CREATE OR REPLACE FUNCTION shout(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN upper(word);
END;
$$;
