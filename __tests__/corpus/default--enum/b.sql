create type mood as enum ('sad', 'happy');
create table t (a mood default 'happy'::mood);
