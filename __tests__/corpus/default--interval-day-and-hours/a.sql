create table t (a interval default interval '1 day');
