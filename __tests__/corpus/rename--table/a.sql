create table b (id serial primary key, code text unique check (code <> ''), p integer references b);
create index on b (code);
