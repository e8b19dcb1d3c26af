create table t (a date default '2020-01-02', b interval default '1 day 12:00');
