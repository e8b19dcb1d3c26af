create table t (a integer default 3600, b text default 'ab', c interval default '1 day');
