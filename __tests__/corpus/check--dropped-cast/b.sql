create table t (a text, constraint k check (a::integer < 9));
