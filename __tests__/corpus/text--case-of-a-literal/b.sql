create table t (state text check (state = 'Active'));
