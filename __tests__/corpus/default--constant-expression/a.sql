create table t (a integer default 60 * 60, b text default 'a' || 'b', c interval default interval '1' day);
