create type pair as (a integer, b text);
create table t of pair (a with options primary key default 5, b not null, check (b <> ''));
