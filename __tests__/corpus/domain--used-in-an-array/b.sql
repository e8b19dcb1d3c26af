create domain code as text constraint code_check check ((value <> ''::text));
create domain codes as code[];
create table t (a codes, b code[]);
