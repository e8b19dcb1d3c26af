create schema app;
create table app.t (id serial primary key, a text unique check (a <> ''));
create index on app.t (a);
alter table app.t enable row level security;
create policy p on app.t using (true);
create rule r as on delete to app.t do instead nothing;
comment on table app.t is 'a table';
comment on column app.t.a is 'a column';
