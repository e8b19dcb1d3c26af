import { objects, schemas } from './preset.js'

/**
 * pg_cron, which platforms have and plain servers lack: its functions in their latest forms, and jobs that nobody runs
 * (citusdata/pg_cron: pg_cron.sql and its updates to 1.4).
 */
export const cronStandIn = `
create schema if not exists cron;
create table if not exists cron.job (
  jobid bigint generated always as identity primary key, schedule text not null, command text not null, nodename text not null default 'localhost',
  nodeport integer not null default 5432, database text not null default current_database(), username text not null default current_user,
  active boolean not null default true, jobname text
);
create table if not exists cron.job_run_details (
  jobid bigint, runid bigint generated always as identity primary key, job_pid integer, database text, username text, command text, status text,
  return_message text, start_time timestamptz, end_time timestamptz
);
create or replace function cron.schedule(schedule text, command text) returns bigint language sql as $$
  insert into cron.job (schedule, command) values ($1, $2) returning jobid
$$;
create or replace function cron.schedule(job_name text, schedule text, command text) returns bigint language sql as $$
  insert into cron.job (jobname, schedule, command) values ($1, $2, $3) returning jobid
$$;
create or replace function cron.schedule_in_database(job_name text, schedule text, command text, database text, username text default null, active boolean default true)
returns bigint language sql as $$
  insert into cron.job (jobname, schedule, command, database, active) values ($1, $2, $3, $4, $6) returning jobid
$$;
create or replace function cron.alter_job(
  job_id bigint, schedule text default null, command text default null, database text default null, username text default null, active boolean default null
) returns void language sql as $$
  update cron.job set schedule = coalesce($2, job.schedule), command = coalesce($3, job.command), active = coalesce($6, job.active) where jobid = $1
$$;
create or replace function cron.unschedule(job_id bigint) returns boolean language sql as $$
  with gone as (delete from cron.job where jobid = $1 returning 1) select exists (select from gone)
$$;
create or replace function cron.unschedule(job_name text) returns boolean language sql as $$
  with gone as (delete from cron.job where jobname = $1 returning 1) select exists (select from gone)
$$;
`

/** What pg_cron keeps, with the policies and triggers that its own tables have. */
export const cronObjects = [...schemas('cron'), ...objects('policy', 'cron.*'), ...objects('trigger', 'cron.*')]
