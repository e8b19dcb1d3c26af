create view v as select 'a b'::text as x;
