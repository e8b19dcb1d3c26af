create table job (id integer not null, "Name" text not null);
create table archive (like job);
create table taken (id integer constraint other_id_not_null not null);
create table other (id integer not null, "Id" integer not null);
drop table taken;
