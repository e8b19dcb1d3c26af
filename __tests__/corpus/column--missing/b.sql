create table t (a integer, b text not null default 'x' check (b <> ''));
