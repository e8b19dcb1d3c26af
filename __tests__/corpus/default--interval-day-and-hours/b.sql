create table t (a interval default interval '24:00:00');
