create procedure p(a integer, inout b text default null::text) language plpgsql security invoker as ' begin end ';
