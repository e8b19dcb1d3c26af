create table t (during tsrange, state varchar(9), exclude using gist (during with &&) where (state in ('x', 'y')));
