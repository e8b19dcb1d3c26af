create table t (a integer, b integer generated always as (a * 60) stored, c integer generated always as (a + 60) stored);
