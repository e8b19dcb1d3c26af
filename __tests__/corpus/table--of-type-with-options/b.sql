create type pair as (a integer, b text);
create table t of pair;
alter table t alter column a set default 5, alter column b set not null, add primary key (a), add check ((b <> ''::text));
