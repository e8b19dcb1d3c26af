create table t (a text default 'a/*x*/b');
