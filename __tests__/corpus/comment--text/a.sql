create table t (a integer);
comment on table t is 'one';
comment on column t.a is 'x';
