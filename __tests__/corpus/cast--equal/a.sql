create type mood as enum ('sad', 'happy');
create function rank(mood) returns integer language sql immutable as 'select 1';
create cast (mood as int) with function rank(mood);
create cast (text as mood) with inout as implicit;
create cast (bytea as text) without function;
