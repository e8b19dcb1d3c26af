create domain amount as numeric(10,2) default 0.0;
