create domain code as varchar(9) collate "C" default 'x' not null;
