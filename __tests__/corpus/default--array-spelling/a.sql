create table t (a integer[] default '{1,2}', b text[] default '{a,"b c",NULL}', c double precision default 'NaN');
