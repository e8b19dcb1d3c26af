create table p (id integer primary key not deferrable initially immediate);
create table t (id integer references p (id) match simple on delete no action on update no action not deferrable initially immediate);
