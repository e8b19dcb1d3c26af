create table t (a jsonb default '{"a": 1, "b": 2}', b json default '{"a":1}', c json default '{"a":1}');
