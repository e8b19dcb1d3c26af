create type pair as (a int);
alter type pair add attribute b varchar(3);
