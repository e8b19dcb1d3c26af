create table t (a text[] default '{}', b integer[] default array[]::integer[]);
