create table t (a text[] default array[]::text[], b integer[] default '{}');
