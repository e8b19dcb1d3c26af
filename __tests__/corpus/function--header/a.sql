create or replace function f(a int, in b varchar default 'x', out c bool) language plpgsql immutable as $$ begin c := true; end $$;
