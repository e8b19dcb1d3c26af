create domain d as varchar(9) check (value in ('x', 'y'));
