create domain code as text check (value <> '');
create domain codes as code[];
create table t (a codes, b code[]);
