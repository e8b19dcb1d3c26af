create table "Users" (id integer);
