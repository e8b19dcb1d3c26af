create domain d as varchar(9) check (value = any (array['x', 'y']));
