create table a (id serial primary key, code text unique check (code <> ''), p integer references a);
create index on a (code);
alter table a rename to b;
