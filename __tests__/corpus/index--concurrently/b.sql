create table t (a text);
create index if not exists i on only t (a);
