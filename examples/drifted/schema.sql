-- A parcel depot: the committed schema.
--
-- The migrations next to it were meant to build the same. Where they do not is
-- written down in expected.json, and in a comment at the migration.

create schema archive;
create extension pg_trgm;


-- Types ----------------------------------------------------------------------

create type parcel_state as enum ('announced', 'received', 'stored', 'collected', 'returned');

create type weekday as enum ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');

create type dimensions as (length_cm integer, width_cm integer, height_cm integer);

create type shelf_range as range (subtype = integer);

create domain currency as char(3) default 'EUR';

create domain percentage as numeric(5, 2)
  constraint percentage_in_range check (value >= 0 and value <= 100);


-- Sequences ------------------------------------------------------------------

create sequence ticket_numbers start with 1000 increment by 10;


-- Tables ---------------------------------------------------------------------

create table invoices (
  id      bigint generated always as identity primary key,
  amount  numeric(10, 2) not null
);

create table customers (
  id     integer primary key,
  name   text not null,
  phone  varchar(40)
);

create table carriers (
  id    integer primary key,
  name  text not null
);

create table senders (
  id     integer primary key,
  email  varchar(320) not null
);

create table deliveries (
  id     integer primary key,
  state  text not null default 'planned'
);

create table recipients (
  id    integer primary key,
  name  text not null
);

create table streets (
  id    integer primary key,
  name  text collate "C" not null
);

create table drivers (
  id    bigint generated always as identity primary key,
  name  text not null
);

create table vans (
  id         integer primary key,
  length_cm  integer not null,
  width_cm   integer not null,
  floor_cm2  integer generated always as (length_cm * width_cm) stored
);

create table contacts (
  id          integer primary key,
  first_name  text,
  last_name   text
);

create unlogged table route_cache (
  route  text primary key,
  steps  jsonb not null
);

create table receipts (
  id   integer primary key,
  pdf  bytea
);
alter table receipts alter column pdf set storage external;

create table addresses (
  id    integer primary key,
  city  text not null
);
alter table addresses alter column city set statistics 500;

create table counters (
  name   text primary key,
  value  bigint not null default 0
) with (fillfactor = 70);

create table exports (
  id    integer primary key,
  file  text not null
);
alter table exports replica identity full;

create table readings (
  at      timestamptz not null,
  sensor  integer not null,
  value   numeric
) partition by range (at);

create table readings_2025 partition of readings
  for values from ('2025-01-01 00:00+00') to ('2026-01-01 00:00+00');
create table readings_2026 partition of readings
  for values from ('2026-01-01 00:00+00') to ('2027-01-01 00:00+00');


-- Constraints ----------------------------------------------------------------

create table weighings (
  id     integer primary key,
  grams  integer not null,
  constraint weighings_grams_positive check (grams > 0)
);

create table depots (
  id    integer primary key,
  code  varchar(8) not null,
  constraint depots_code_key unique (code)
);

create table shelves (
  id        integer primary key,
  depot_id  integer not null,
  constraint shelves_depot_id_fkey foreign key (depot_id) references depots on delete cascade
);

create table tariffs (
  id     integer not null,
  price  numeric(10, 2) not null,
  constraint tariffs_pkey primary key (id)
);

create table bookings (
  id        integer primary key,
  depot_id  integer not null,
  constraint bookings_depot_id_fkey foreign key (depot_id) references depots deferrable initially deferred
);

create table visits (
  id       integer primary key,
  arrived  timestamptz not null,
  gone     timestamptz,
  constraint visits_in_order check (gone > arrived)
);

create table damages (
  id    integer primary key,
  cost  numeric(10, 2) not null
);


-- Indexes --------------------------------------------------------------------

create table scans (
  id         bigint primary key,
  parcel_id  bigint not null,
  scanner    text not null,
  barcode    text not null,
  at         timestamptz not null,
  matched    boolean not null default false
);

create index scans_parcel on scans (parcel_id);
create index scans_time on scans (at desc);
create index scans_unmatched on scans (at) where not matched;
create unique index scans_barcode on scans (barcode);


-- Views ----------------------------------------------------------------------

create table parcels (
  id        bigint primary key,
  depot_id  integer not null references depots,
  state     text not null default 'announced' check (state in ('announced', 'stored', 'collected')),
  due       date not null
);

create view late_parcels as
  select id, depot_id, due from parcels where state = 'stored' and due < current_date;

create view depot_load as
  select depot_id, count(*) as parcels from parcels group by depot_id;

create materialized view parcels_per_day as
  select due, count(*) as parcels from parcels where state <> 'collected' group by due;


-- Routines -------------------------------------------------------------------

create function postage(grams integer) returns numeric
  language plpgsql immutable
  as $$
begin
  if grams <= 1000 then
    return 4.50;
  end if;
  return 7.20;
end
$$;

create function shelf_label(shelf integer) returns text
  language sql immutable
  as $$ select 'S' || shelf $$;

create function shelf_label(shelf integer, prefix text) returns text
  language sql immutable
  as $$ select prefix || shelf $$;

create function opening_day(day date) returns boolean
  language sql stable
  as $$ select extract(isodow from day) < 7 $$;

create procedure forget_scans(before timestamptz)
  language sql
  as $$ delete from scans where at < before and matched $$;

create aggregate heaviest(integer) (sfunc = int4larger, stype = integer, initcond = '0');


-- Triggers, rules, row security ----------------------------------------------

create table pickups (
  id          integer primary key,
  updated_at  timestamptz not null default now()
);

create function touch_updated_at() returns trigger
  language plpgsql
  as $$
begin
  new.updated_at := now();
  return new;
end
$$;

create trigger touch before update on pickups
  for each row execute function touch_updated_at();

create table journal (
  at     timestamptz not null default now(),
  entry  text not null
);
create rule journal_is_append_only as on delete to journal do instead nothing;

create table complaints (
  id      integer primary key,
  author  text not null default current_user,
  body    text not null
);
alter table complaints enable row level security;
create policy own_complaints on complaints using (author = current_user);

create table staff_notes (
  id    integer primary key,
  body  text not null
);
alter table staff_notes enable row level security;


-- Comments, owners and privileges --------------------------------------------

create table holidays (
  day  date primary key
);
comment on table holidays is 'Days on which the depot is closed';

create table payouts (
  day     date,
  amount  numeric(10, 2)
);
alter table payouts owner to depot_owner;

create table price_list (
  grams  integer primary key,
  price  numeric(10, 2) not null
);
grant select on price_list to depot_reader;

alter default privileges for role depot_owner in schema public
  grant select on tables to depot_reader;


-- Opening hours --------------------------------------------------------------

create table opening_hours (
  id        serial primary key,
  depot_id  integer not null references depots,
  day       varchar(3) not null check (day in ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
  opens     smallint not null default 9,
  closes    smallint not null default 18,
  remark    varchar(80) default 'none',
  check (opens between 0 and 23 and closes between 1 and 24)
);
create index opening_hours_day on opening_hours (day) where closes is not null;

create view weekend_hours as
  select * from opening_hours where day in ('sat', 'sun');

create function hours_open(opens integer, closes integer) returns integer
  language sql immutable
  as $$ select closes - opens $$;
