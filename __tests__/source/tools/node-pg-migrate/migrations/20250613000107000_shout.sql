-- Up Migration
CREATE FUNCTION shout(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN upper(word);
END;
$$;
-- Down Migration
DROP FUNCTION shout(text);
