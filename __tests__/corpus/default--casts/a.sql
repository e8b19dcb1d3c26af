create table t (
  a text default 'x', b varchar(9) default 'x', c interval default interval '1 day', d boolean default 't', e jsonb default '{}',
  f date default '2020-01-01', g numeric default 1.5, h timestamptz default now(), i integer default '7', j text[] default '{a,b}'
);
