-- Drift: an older price.
CREATE FUNCTION public.postage(grams integer) RETURNS numeric LANGUAGE plpgsql IMMUTABLE AS $$
begin
  if grams <= 1000 then
    return 3.90;
  end if;
  return 7.20;
end
$$;

-- Drift: the committed overload shelf_label(integer, text) is not made at all.
CREATE FUNCTION public.shelf_label(shelf integer) RETURNS text LANGUAGE sql IMMUTABLE
    AS $$ select 'S' || shelf $$;

-- Drift: volatile.
CREATE FUNCTION public.opening_day(day date) RETURNS boolean LANGUAGE sql
    AS $$ select extract(isodow from day) < 7 $$;

-- Drift: forgets what was not matched, too.
CREATE PROCEDURE public.forget_scans(before timestamptz) LANGUAGE sql
    AS $$ delete from scans where at < before $$;

-- Drift: another initial value.
CREATE AGGREGATE public.heaviest(integer) (SFUNC = int4larger, STYPE = integer, INITCOND = '1');
