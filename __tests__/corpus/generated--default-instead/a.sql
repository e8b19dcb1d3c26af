create table t (a integer, b integer generated always as (3) stored);
