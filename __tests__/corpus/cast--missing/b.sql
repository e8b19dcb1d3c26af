create type mood as enum ('sad', 'happy');
create function rank(mood) returns integer language sql immutable as 'select 1';
create cast (mood as integer) with function rank(mood);
