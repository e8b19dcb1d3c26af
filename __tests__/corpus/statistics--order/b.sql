create table t (a integer, b text, c integer);
create statistics public.s (ndistinct, mcv) on a, c from public.t;
