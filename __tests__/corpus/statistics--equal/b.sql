create table t (a integer, gone integer, b text, c integer);
alter table t drop column gone;
create statistics public.s (ndistinct, mcv) on a, c from public.t;
create statistics t_a_b_stat (ndistinct, dependencies, mcv) on b, a from t;
