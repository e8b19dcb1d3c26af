CREATE FUNCTION public.f(a integer, b character varying = 'x'::character varying, OUT c boolean) RETURNS boolean
    COST 100 IMMUTABLE CALLED ON NULL INPUT SECURITY INVOKER NOT LEAKPROOF PARALLEL UNSAFE
    LANGUAGE 'plpgsql'
    AS ' begin c := true; end ';
