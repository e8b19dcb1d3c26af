create schema s;
create collation s.c (locale = 'C');
