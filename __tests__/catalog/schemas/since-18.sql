-- What PostgreSQL has since 18.
create schema app;
create extension btree_gist;
create table app.temporal (id integer, during tsrange, primary key (id, during without overlaps));
create table app.temporal_ref (id integer, during tsrange, foreign key (id, period during) references app.temporal (id, period during));
create table app.virt (a integer, b integer generated always as (a * 2) virtual, c integer constraint cn not null no inherit, check (a > 0) not enforced);
