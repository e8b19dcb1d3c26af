create table t (a jsonb default '{"b":2,"a":1}', b json default '{"a": 1}', c json default '{"a":1}'::json);
