create table t (a integer);
comment on table t is '';
comment on column t.a is 'x';
comment on column t.a is null;
