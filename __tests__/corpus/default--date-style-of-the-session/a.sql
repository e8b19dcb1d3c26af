set datestyle = 'SQL, DMY';
create table t (a date default '02/01/2020', b interval default '1 12:00');
