CREATE UNIQUE INDEX CONCURRENTLY people_email ON people (email);
CREATE FUNCTION shout(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN upper(word);
END;
$$;
