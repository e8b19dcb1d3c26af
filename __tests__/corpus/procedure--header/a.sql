create procedure p(in a int, inout b text default null) language plpgsql as $$ begin end $$;
