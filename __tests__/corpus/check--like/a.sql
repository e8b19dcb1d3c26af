create table t (a text check (a like 'x%'), b text check (b not like 'x%'), c text check (c ilike 'x%'), d text check (d similar to 'x'));
