create function f() returns trigger language plpgsql as 'begin return new; end';
create table p (id integer primary key);
create table t (a integer, constraint t_a_check check ((a > 0))) partition by list (a);
create table t1 (a integer, constraint t_a_check check ((a > 0)));
alter table only t attach partition t1 for values in (1, 2);
create trigger g after insert on t for each row execute function f();
alter table t add constraint t_a_fkey foreign key (a) references p(id);
