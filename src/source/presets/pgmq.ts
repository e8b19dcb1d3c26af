/** The queues of pgmq, which plain servers lack: tables of their own, and the functions that write and read them (pgmq/pgmq: pgmq-extension/sql/pgmq.sql). */
export const pgmqStandIn = `
create schema if not exists pgmq;
create table if not exists pgmq.meta (
  queue_name varchar not null unique, is_partitioned boolean not null, is_unlogged boolean not null, created_at timestamptz not null default now()
);
do $$ begin
  create type pgmq.message_record as (msg_id bigint, read_ct integer, enqueued_at timestamptz, vt timestamptz, message jsonb, headers jsonb);
exception when duplicate_object then null; end $$;
create or replace function pgmq.create(queue_name text) returns void language plpgsql as $$
begin
  execute format('create table if not exists pgmq.%I (
    msg_id bigint generated always as identity primary key, read_ct integer not null default 0, enqueued_at timestamptz not null default now(),
    vt timestamptz not null, message jsonb, headers jsonb
  )', lower('q_' || $1));
  execute format('create table if not exists pgmq.%I (
    msg_id bigint primary key, read_ct integer not null default 0, enqueued_at timestamptz not null default now(), archived_at timestamptz not null default now(),
    vt timestamptz not null, message jsonb, headers jsonb
  )', lower('a_' || $1));
  insert into pgmq.meta (queue_name, is_partitioned, is_unlogged) values ($1, false, false) on conflict do nothing;
end $$;
create or replace function pgmq.create_unlogged(queue_name text) returns void language sql as $$ select pgmq.create($1) $$;
create or replace function pgmq.send(queue_name text, msg jsonb, delay integer) returns setof bigint language plpgsql as $$
begin
  return query execute format('insert into pgmq.%I (vt, message) values ($2, $1) returning msg_id', lower('q_' || $1)) using $2, now() + make_interval(secs => $3);
end $$;
create or replace function pgmq.send(queue_name text, msg jsonb) returns setof bigint language sql as $$ select pgmq.send($1, $2, 0) $$;
create or replace function pgmq.read(queue_name text, vt integer, qty integer, conditional jsonb default '{}')
returns setof pgmq.message_record language plpgsql as $$
begin
  return query execute format('select msg_id, read_ct, enqueued_at, vt, message, headers from pgmq.%I where message @> $2 limit $1', lower('q_' || $1)) using $3, $4;
end $$;
create or replace function pgmq.pop(queue_name text) returns setof pgmq.message_record language plpgsql as $$
begin
  return query execute format('delete from pgmq.%1$I where msg_id = (select min(msg_id) from pgmq.%1$I) returning msg_id, read_ct, enqueued_at, vt, message, headers', lower('q_' || $1));
end $$;
create or replace function pgmq.delete(queue_name text, msg_id bigint) returns boolean language plpgsql as $$
declare
  gone bigint;
begin
  execute format('delete from pgmq.%I where msg_id = $1 returning msg_id', lower('q_' || $1)) into gone using $2;
  return gone is not null;
end $$;
create or replace function pgmq.archive(queue_name text, msg_id bigint) returns boolean language sql as $$ select pgmq.delete($1, $2) $$;
create or replace function pgmq.drop_queue(queue_name text) returns boolean language plpgsql as $$
begin
  execute format('drop table if exists pgmq.%I, pgmq.%I', lower('q_' || $1), lower('a_' || $1));
  delete from pgmq.meta where meta.queue_name = $1;
  return found;
end $$;
`
