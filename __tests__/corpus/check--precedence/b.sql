create table t (a boolean, b boolean, c boolean, constraint k check ((a or b) and c));
