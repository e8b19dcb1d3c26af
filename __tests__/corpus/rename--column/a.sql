create table t (new integer unique);
