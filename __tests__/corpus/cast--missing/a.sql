create type mood as enum ('sad', 'happy');
create function rank(mood) returns integer language sql immutable as 'select 1';
