create function f(a integer) returns integer language plpgsql as $$
begin
  -- twice
  return a * 2;
end $$;
