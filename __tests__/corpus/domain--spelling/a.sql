create domain code as varchar(9) not null default 'x' check (value in ('x', 'y'));
