create table p (a integer, b integer, primary key (a, b));
create table t (a integer, b integer, foreign key (a, b) references p);
