create sequence ids as integer;
create table t (id integer not null default nextval('ids'));
alter sequence ids owned by t.id;
