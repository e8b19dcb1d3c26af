create table t (a integer primary key, b text, c boolean);
create table u (a integer primary key);
create publication p;
comment on publication p is 'x';
alter publication p owner to corpus_reader;
