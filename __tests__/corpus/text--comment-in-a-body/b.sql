create function f(a integer) returns integer language plpgsql as $$
begin
  return a * 2; /* two times */
end $$;
