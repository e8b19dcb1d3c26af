export const id = 172;
export const ids = [172];
export const modules = {

/***/ 8172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  failed: () => (/* reexport */ failed/* failed */.g),
  perform: () => (/* binding */ commands_perform)
});

// EXTERNAL MODULE: ./lib/config/inputs.js + 1 modules
var inputs = __webpack_require__(1496);
// EXTERNAL MODULE: ./lib/config/pattern.js + 2 modules
var config_pattern = __webpack_require__(2974);
// EXTERNAL MODULE: ./lib/sql/name.js
var sql_name = __webpack_require__(4837);
// EXTERNAL MODULE: ./lib/sql/quote.js + 1 modules
var quote = __webpack_require__(3991);
;// CONCATENATED MODULE: ./lib/source/presets/preset.js
/** SQL that gives the schema public to a role, where whoever runs it may do that. */
function publicOwnedBy(role) {
    return `do $$ begin alter schema public owner to ${role}; exception when insufficient_privilege then null; end $$;`;
}
/** Everything in some schemas, and the schemas. */
function schemas(...names) {
    return names.flatMap((name) => [{ kind: 'schema', name }, { kind: '*', name: `${name}.*` }]);
}
/** Objects of one kind. */
function objects(kind, ...names) {
    return names.map((name) => ({ kind, name }));
}

;// CONCATENATED MODULE: ./lib/source/presets/pg-cron.js

/**
 * pg_cron, which platforms have and plain servers lack: its functions in their latest forms, and jobs that nobody runs
 * (citusdata/pg_cron: pg_cron.sql and its updates to 1.4).
 */
const cronStandIn = `
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
`;
/** What pg_cron keeps, with the policies and triggers that its own tables have. */
const cronObjects = [...schemas('cron'), ...objects('policy', 'cron.*'), ...objects('trigger', 'cron.*')];

;// CONCATENATED MODULE: ./lib/source/presets/azure.js


/**
 * Azure Database for PostgreSQL. Roles: its documentation, "Access management"; extensions: "List of extensions and modules by
 * version", and azure and pgaadauth, with azure_pg_admin as the owner of public, in dumps that people have committed.
 */
const azure = {
    roles: ['azure_pg_admin', 'azuresu'],
    schemas: [],
    prelude: publicOwnedBy('azure_pg_admin'),
    extensions: { azure: '', pgaadauth: '', azure_ai: '', azure_storage: '', pg_cron: cronStandIn },
    owns: cronObjects
};

;// CONCATENATED MODULE: ./lib/source/presets/cloud-sql.js


/**
 * Google Cloud SQL. Roles: Cloud SQL documentation, "About PostgreSQL users and roles"; extensions: "Configure PostgreSQL
 * extensions", and google_vacuum_mgmt with its schema, owned by cloudsqladmin, in dumps that people have committed.
 */
const cloudSql = {
    roles: ['cloudsqlsuperuser', 'cloudsqladmin', 'cloudsqlagent', 'cloudsqliamuser', 'cloudsqliamserviceaccount', 'cloudsqlimportexport', 'cloudsqlreplica'],
    schemas: [],
    prelude: '',
    extensions: { google_vacuum_mgmt: '', google_ml_integration: '', google_db_advisor: '', pg_cron: cronStandIn },
    owns: [...schemas('google_vacuum_mgmt'), ...cronObjects]
};

;// CONCATENATED MODULE: ./lib/source/presets/neon.js


/** neondatabase/pg_session_jwt, README, "Functions". */
const sessionFunctions = {
    'init()': ['void', 'select'],
    'jwt_session_init(text)': ['void', 'select'],
    'session()': ['jsonb', `select nullif(current_setting('request.jwt.claims', true), '')::jsonb`],
    'jwt()': ['jsonb', 'select auth.session()'],
    'user_id()': ['text', `select auth.session() ->> 'sub'`],
    'uid()': ['uuid', `select (auth.session() ->> 'sub')::uuid`],
    'organization()': ['jsonb', `select auth.session() -> 'o'`],
    'organization_id()': ['uuid', `select (auth.organization() ->> 'id')::uuid`]
};
const sessionStandIn = `
create schema if not exists auth;
${Object.entries(sessionFunctions).map(([name, [type, body]]) => `create or replace function auth.${name} returns ${type} language sql stable as $$ ${body} $$;`).join('\n')}
`;
/**
 * Neon. Roles and who owns public: neondatabase/neon, compute_tools/src/sql (create_neon_superuser.sql, default_grants.sql,
 * set_public_schema_owner.sql); anonymous and authenticated: Neon documentation, "Data API"; neon_auth: "How Neon Auth works", and
 * its tables in dumps that people have committed.
 */
const neon = {
    roles: ['neon_superuser', 'cloud_admin', 'authenticated', 'anonymous'],
    schemas: ['neon_auth'],
    prelude: `
${publicOwnedBy('current_user')}
create table neon_auth.users_sync (
  raw_json jsonb not null, id text primary key generated always as (raw_json ->> 'id') stored, name text generated always as (raw_json ->> 'display_name') stored,
  email text generated always as (raw_json ->> 'primary_email') stored, created_at timestamptz, updated_at timestamptz, deleted_at timestamptz
);
create table neon_auth."user" (
  id uuid primary key default gen_random_uuid(), name text not null, email text not null unique, "emailVerified" boolean not null, image text,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp
);
`,
    extensions: { neon: '', pg_session_jwt: sessionStandIn, pg_cron: cronStandIn },
    owns: [
        ...objects('default acl', 'for role cloud_admin *'), ...objects('schema', 'auth'),
        ...objects('function', ...Object.keys(sessionFunctions).map((name) => `auth.${name}`)), ...cronObjects
    ]
};

;// CONCATENATED MODULE: ./lib/source/presets/rds.js


/** Amazon RDS User Guide, "Function reference" of the aws_s3 extension: aws_commons.create_s3_uri, create_aws_credentials. */
const commons = `
create schema if not exists aws_commons;
do $$ begin
  if to_regtype('aws_commons._s3_uri_1') is null then
    create type aws_commons._s3_uri_1 as (bucket text, file_path text, region text);
    create type aws_commons._aws_credentials_1 as (access_key text, secret_key text, session_token text);
    create type aws_commons._lambda_function_arn_1 as (function_name text, region text);
  end if;
end $$;
create or replace function aws_commons.create_s3_uri(bucket text, file_path text, region text) returns aws_commons._s3_uri_1
  language sql immutable as 'select row($1, $2, $3)::aws_commons._s3_uri_1';
create or replace function aws_commons.create_aws_credentials(access_key text, secret_key text, session_token text) returns aws_commons._aws_credentials_1
  language sql immutable as 'select row($1, $2, $3)::aws_commons._aws_credentials_1';
create or replace function aws_commons.create_lambda_function_arn(function_name text, region text default null) returns aws_commons._lambda_function_arn_1
  language sql immutable as 'select row($1, $2)::aws_commons._lambda_function_arn_1';
`;
/** The same reference. Nothing is imported. */
const s3 = `${commons}
create schema if not exists aws_s3;
create or replace function aws_s3.table_import_from_s3(table_name text, column_list text, options text, s3_info aws_commons._s3_uri_1) returns text
  language sql as 'select null::text';
create or replace function aws_s3.table_import_from_s3(
  table_name text, column_list text, options text, s3_info aws_commons._s3_uri_1, credentials aws_commons._aws_credentials_1
) returns text language sql as 'select null::text';
`;
/** Amazon RDS User Guide, "AWS Lambda function and parameter reference". Nothing is invoked. */
const lambda = `${commons}
create schema if not exists aws_lambda;
${['json', 'jsonb'].flatMap((type) => ['text', 'aws_commons._lambda_function_arn_1'].map((name) => `
create or replace function aws_lambda.invoke(
  in function_name ${name}, in payload ${type}, ${name === 'text' ? 'in region text default null, ' : ''}in invocation_type text default 'RequestResponse',
  in log_type text default 'None', in context ${type} default null, in qualifier varchar(128) default null,
  out status_code integer, out payload ${type}, out executed_version text, out log_result text
) language sql as 'select null::integer, null::${type}, null::text, null::text';`)).join('')}
`;
/**
 * Amazon RDS and Aurora. Roles: Amazon RDS User Guide, "Understanding the rds_superuser role" (rds_superuser, rds_replication,
 * rds_password), "Creating a database account using IAM authentication" (rds_iam), "Kerberos authentication" (rds_ad).
 */
const rds = {
    roles: ['rds_superuser', 'rds_replication', 'rds_password', 'rds_iam', 'rds_ad', 'rdsadmin'],
    schemas: [],
    prelude: '',
    extensions: { aws_commons: commons, aws_s3: s3, aws_lambda: lambda, pg_cron: cronStandIn },
    owns: [...schemas('aws_commons', 'aws_s3', 'aws_lambda'), ...cronObjects]
};

;// CONCATENATED MODULE: ./lib/source/presets/pgmq.js
/** The queues of pgmq, which plain servers lack: tables of their own, and the functions that write and read them (pgmq/pgmq: pgmq-extension/sql/pgmq.sql). */
const pgmqStandIn = `
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
`;

;// CONCATENATED MODULE: ./lib/source/presets/supabase-prelude.js
/**
 * What repositories refer to in the databases of Supabase, as a project has it in autumn 2026: supabase/postgres, migrations/db
 * (init-scripts, schema-17.sql), supabase/auth, supabase/storage and supabase/realtime, migrations. Bodies are ours.
 */
const prelude = `
create extension if not exists "uuid-ossp" with schema extensions;
create extension if not exists pgcrypto with schema extensions;
grant usage on schema public to postgres, anon, authenticated, service_role;
grant usage on schema auth, extensions, graphql_public, realtime, storage to anon, authenticated, service_role;

create type auth.aal_level as enum ('aal1', 'aal2', 'aal3');
create type auth.factor_type as enum ('totp', 'webauthn', 'phone', 'recovery_code');
create type auth.factor_status as enum ('unverified', 'verified');
create table auth.users (
  instance_id uuid, id uuid primary key, aud varchar(255), role varchar(255), email varchar(255), encrypted_password varchar(255),
  email_confirmed_at timestamptz, invited_at timestamptz, confirmation_token varchar(255), confirmation_sent_at timestamptz, recovery_token varchar(255),
  recovery_sent_at timestamptz, email_change_token_new varchar(255), email_change varchar(255), email_change_sent_at timestamptz, last_sign_in_at timestamptz,
  raw_app_meta_data jsonb, raw_user_meta_data jsonb, is_super_admin boolean, created_at timestamptz, updated_at timestamptz, phone text unique default null,
  phone_confirmed_at timestamptz, phone_change text default '', phone_change_token varchar(255) default '', phone_change_sent_at timestamptz,
  confirmed_at timestamptz generated always as (least(email_confirmed_at, phone_confirmed_at)) stored, email_change_token_current varchar(255) default '',
  email_change_confirm_status smallint default 0, banned_until timestamptz, reauthentication_token varchar(255) default '', reauthentication_sent_at timestamptz,
  is_sso_user boolean not null default false, deleted_at timestamptz, is_anonymous boolean not null default false
);
create table auth.identities (
  provider_id text not null, user_id uuid not null references auth.users on delete cascade, identity_data jsonb not null, provider text not null,
  last_sign_in_at timestamptz, created_at timestamptz, updated_at timestamptz, email text generated always as (lower(identity_data ->> 'email')) stored,
  id uuid primary key default gen_random_uuid(), unique (provider_id, provider)
);
create table auth.sessions (
  id uuid primary key, user_id uuid not null references auth.users on delete cascade, created_at timestamptz, updated_at timestamptz, factor_id uuid,
  aal auth.aal_level, not_after timestamptz, refreshed_at timestamp, user_agent text, ip inet, tag text
);
create table auth.refresh_tokens (
  instance_id uuid, id bigserial primary key, token varchar(255) unique, user_id varchar(255), revoked boolean, created_at timestamptz, updated_at timestamptz,
  parent varchar(255), session_id uuid references auth.sessions on delete cascade
);
create table auth.mfa_factors (
  id uuid primary key, user_id uuid not null references auth.users on delete cascade, friendly_name text, factor_type auth.factor_type not null,
  status auth.factor_status not null, created_at timestamptz not null, updated_at timestamptz not null, secret text, phone text,
  last_challenged_at timestamptz unique, web_authn_credential jsonb, web_authn_aaguid uuid
);
create table auth.mfa_amr_claims (
  session_id uuid not null references auth.sessions on delete cascade, created_at timestamptz not null, updated_at timestamptz not null,
  authentication_method text not null, id uuid primary key
);
create table auth.audit_log_entries (instance_id uuid, id uuid primary key, payload json, created_at timestamptz, ip_address varchar(64) not null default '');
alter table auth.users enable row level security;
alter table auth.identities enable row level security;
alter table auth.sessions enable row level security;
alter table auth.refresh_tokens enable row level security;
alter table auth.mfa_factors enable row level security;
alter table auth.mfa_amr_claims enable row level security;
alter table auth.audit_log_entries enable row level security;
create function auth.jwt() returns jsonb language sql stable as $$ select nullif(current_setting('request.jwt.claims', true), '')::jsonb $$;
create function auth.uid() returns uuid language sql stable as $$ select (auth.jwt() ->> 'sub')::uuid $$;
create function auth.role() returns text language sql stable as $$ select auth.jwt() ->> 'role' $$;
create function auth.email() returns text language sql stable as $$ select auth.jwt() ->> 'email' $$;

create type storage.buckettype as enum ('STANDARD', 'ANALYTICS', 'VECTOR');
create table storage.buckets (
  id text primary key, name text not null unique, owner uuid, created_at timestamptz default now(), updated_at timestamptz default now(), public boolean default false,
  avif_autodetection boolean default false, file_size_limit bigint, allowed_mime_types text[], owner_id text, type storage.buckettype not null default 'STANDARD'
);
create table storage.objects (
  id uuid primary key default gen_random_uuid(), bucket_id text references storage.buckets, name text, owner uuid, created_at timestamptz default now(),
  updated_at timestamptz default now(), last_accessed_at timestamptz default now(), metadata jsonb,
  path_tokens text[] generated always as (string_to_array(name, '/')) stored, version text, owner_id text, user_metadata jsonb, unique (bucket_id, name)
);
alter table storage.buckets enable row level security;
alter table storage.objects enable row level security;
create function storage.foldername(name text) returns text[] language sql immutable as $$
  select (string_to_array(name, '/'))[1 : cardinality(string_to_array(name, '/')) - 1]
$$;
create function storage.filename(name text) returns text language sql immutable as $$ select (string_to_array(name, '/'))[cardinality(string_to_array(name, '/'))] $$;
create function storage.extension(name text) returns text language sql immutable as $$ select substring(storage.filename(name) from '[^.]*$') $$;
create function storage.operation() returns text language sql stable as $$ select current_setting('storage.operation', true) $$;
create function storage.allow_any_operation(expected_operations text[]) returns boolean language sql stable as $$ select storage.operation() = any (expected_operations) $$;
create function storage.allow_only_operation(expected_operation text) returns boolean language sql stable as $$ select storage.operation() = expected_operation $$;

create table realtime.messages (
  topic text not null, extension text not null, payload jsonb, event text, private boolean default false, updated_at timestamp not null default now(),
  inserted_at timestamp not null default now(), id uuid not null default gen_random_uuid(), primary key (id, inserted_at)
) partition by range (inserted_at);
alter table realtime.messages enable row level security;
create function realtime.topic() returns text language sql stable as $$ select nullif(current_setting('realtime.topic', true), '') $$;
create function realtime.send(payload jsonb, event text, topic text, private boolean default true) returns void language sql as 'select';
create function realtime.broadcast_changes(
  topic_name text, event_name text, operation text, table_name text, table_schema text, new record, old record, level text default 'ROW'
) returns void language plpgsql as $$ begin end $$;
create publication supabase_realtime;

create function supabase_functions.http_request() returns trigger language plpgsql as $$ begin return new; end $$;

create table vault.secrets (
  id uuid primary key default gen_random_uuid(), name text unique, description text not null default '', secret text not null, key_id uuid, nonce bytea,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()
);
create view vault.decrypted_secrets as select id, name, description, secret, secret as decrypted_secret, key_id, nonce, created_at, updated_at from vault.secrets;
create function vault.create_secret(new_secret text, new_name text default null, new_description text default '', new_key_id uuid default null) returns uuid
  language sql as 'insert into vault.secrets (secret, name, description) values ($1, $2, $3) returning id';
create function vault.update_secret(
  secret_id uuid, new_secret text default null, new_name text default null, new_description text default null, new_key_id uuid default null
) returns void language sql as 'update vault.secrets set secret = coalesce($2, secret), name = coalesce($3, name), description = coalesce($4, description) where id = $1';
`;
/**
 * Default privileges of public since the Data API asks for grants (30 October 2026 for projects from before 30 May): supabase/postgres,
 * init-scripts, without what supabase/cli, pkg/migration, `RevokeDefaultDataApiPrivilegesSql` takes back.
 */
const grants = `
alter default privileges in schema public grant all on tables to postgres, anon, authenticated, service_role;
alter default privileges in schema public revoke select, insert, update, delete on tables from anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to postgres, anon, authenticated, service_role;
alter default privileges in schema public revoke usage, select on sequences from anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to postgres;
`;
/** supabase/pg_net, sql. No request is made. */
const netStandIn = `
create schema if not exists net;
create table if not exists net._http_response (
  id bigint, status_code integer, content_type text, headers jsonb, content text, timed_out boolean, error_msg text, created timestamptz not null default now()
);
create or replace function net.http_get(url text, params jsonb default '{}', headers jsonb default '{}', timeout_milliseconds integer default 5000)
  returns bigint language sql as 'select 0::bigint';
create or replace function net.http_post(
  url text, body jsonb default '{}', params jsonb default '{}', headers jsonb default '{"Content-Type": "application/json"}', timeout_milliseconds integer default 5000
) returns bigint language sql as 'select 0::bigint';
create or replace function net.http_delete(
  url text, params jsonb default '{}', headers jsonb default '{}', timeout_milliseconds integer default 5000, body jsonb default null
) returns bigint language sql as 'select 0::bigint';
`;

;// CONCATENATED MODULE: ./lib/source/presets/supabase.js




/**
 * Supabase. Roles, schemas, event triggers and search_path: supabase/postgres, migrations/db (init-scripts, schema-17.sql);
 * schemas that are the platform's or its extensions', and reserved roles: supabase/cli, pkg/migration/dump.go; extensions:
 * supabase/postgres, nix/ext; triggers on its tables: supabase/storage, migrations/tenant, and supabase/realtime.
 */
const supabase = {
    roles: [
        'anon', 'authenticated', 'service_role', 'authenticator', 'dashboard_user', 'pgbouncer', 'supabase_admin', 'supabase_auth_admin', 'supabase_functions_admin',
        'supabase_read_only_user', 'supabase_realtime_admin', 'supabase_replication_admin', 'supabase_storage_admin'
    ],
    schemas: ['auth', 'extensions', 'graphql', 'graphql_public', 'pgbouncer', 'realtime', 'storage', 'supabase_functions', 'vault'],
    prelude: prelude,
    grants: grants,
    searchPath: '"$user", public, extensions',
    extensions: {
        'uuid-ossp': '', pgcrypto: '', pg_stat_statements: '', pg_graphql: '', supabase_vault: '', pgsodium: '', pgjwt: '', pg_jsonschema: '', index_advisor: '', wrappers: '',
        http: '', hypopg: '', pg_tle: '', pg_net: netStandIn, pg_cron: cronStandIn, pgmq: pgmqStandIn
    },
    owns: [
        ...schemas('_analytics', '_realtime', '_supavisor', 'dbdev', 'etl', 'net', 'pgmq', 'pgsodium', 'pgsodium_masks', 'pgtle'), ...cronObjects,
        ...objects('event trigger', 'issue_graphql_placeholder', 'issue_pg_cron_access', 'issue_pg_graphql_access', 'issue_pg_net_access', 'pgrst_ddl_watch', 'pgrst_drop_watch'),
        ...objects('publication', 'supabase_realtime', 'supabase_realtime_messages_publication'),
        ...objects('trigger', 'storage.buckets.enforce_bucket_name_length_trigger', 'storage.buckets.protect_buckets_delete', 'storage.objects.protect_objects_delete', 'storage.objects.update_objects_updated_at', 'storage.objects.objects_*_prefix', 'storage.prefixes.*', 'realtime.subscription.tr_check_filters'),
        // What postgres grants in public shows in what is made there.
        ...objects('default acl', 'for role supabase_* *', 'for role postgres in schema public *', ...['auth', 'cron', 'extensions', 'graphql', 'graphql_public', 'realtime', 'storage'].map((schema) => `for role postgres in schema ${schema} *`))
    ]
};

;// CONCATENATED MODULE: ./lib/source/presets/index.js










const presets = { supabase: supabase, rds: rds, 'cloud-sql': cloudSql, azure: azure, neon: neon };
/** Kinds of what users add to tables of their platform. */
const added = new Set(['policy', 'trigger']);
/** What a server needs first, so that the SQL of repositories on these platforms loads: a file for each. */
function presetSetup(names) {
    const roles = new Set();
    return names.map((name) => {
        const preset = presets[name];
        const missing = preset.roles.filter((role) => !roles.has(role));
        for (const role of missing)
            roles.add(role);
        const text = [
            ...missing.map((role) => `create role ${(0,quote/* quoteIdentifier */.C)(role)};`),
            ...preset.schemas.map((schema) => `create schema if not exists ${(0,quote/* quoteIdentifier */.C)(schema)};`),
            preset.prelude
        ].join('\n');
        return { path: `presets: ${name}`, text };
    });
}
/** What these platforms grant on new objects, a file for each that does. Dumps are loaded without it: they say what each object was granted. */
function presetGrants(names) {
    return names.flatMap((name) => {
        const { grants } = presets[name];
        return grants === undefined ? [] : [{ path: `presets: ${name}, default privileges`, text: grants }];
    });
}
/** The search_path that sessions begin with on the first of the platforms that sets one. */
function presetSearchPath(names) {
    return names.flatMap((name) => presets[name].searchPath ?? [])[0] ?? null;
}
/** Extensions that servers elsewhere may lack, by their stored names. */
function presetExtensions(names) {
    return names.flatMap((name) => Object.keys(presets[name].extensions));
}
/** SQL to run where a server lacks an extension of these platforms; empty where nothing has to stand in for it, undefined where it is none of theirs. */
function extensionStandIn(names, extension) {
    return names.flatMap((name) => (Object.hasOwn(presets[name].extensions, extension) ? [presets[name].extensions[extension] ?? ''] : []))[0];
}
/**
 * Which of these presets expects an object in a database of its platform: it is the platform's own, and no repository's.
 *
 * @param object its kind and name as snapshots have them
 */
function ownerPreset(names, object) {
    return names.find((name) => owns(presets[name], object));
}
function owns(preset, object) {
    if (object.kind === 'extension')
        return Object.hasOwn(preset.extensions, (0,sql_name/* storedName */.Rs)(object.name));
    return [...schemas(...preset.schemas), ...preset.owns].some((pattern) => (pattern.kind !== '*' || !added.has(object.kind)) && (0,config_pattern/* matchesPattern */.MT)(pattern, object));
}
/** What is said where something is missing, each with whether a preset has to do with it, and what it does about it. */
const complaints = [
    [/^schema "(.+)" does not exist$/, ({ schemas: made }, name) => made.includes(name), 'brings it'],
    [/^(?:relation|type) "([^".]+)\..+" does not exist$/, ({ schemas: made }, name) => made.includes(name), 'brings it'],
    [/^publication "(.+)" does not exist$/, (preset, name) => owns(preset, { kind: 'publication', name }), 'brings it'],
    [/^(?:extension|the embedded server has no extension) "([^"]+)"/, ({ extensions }, name) => Object.hasOwn(extensions, name), 'does without it'],
    [/^could not open extension control file ".*?([^"/]+)\.control"/, ({ extensions }, name) => Object.hasOwn(extensions, name), 'does without it']
];
/** A sentence about the presets that would help where something is missing; undefined where none would, or one that would is given. */
function presetHint(message, given) {
    for (const [pattern, concerns, does] of complaints) {
        const name = pattern.exec(message)?.[1];
        const helpful = name === undefined ? [] : inputs/* presetChoices */.Qg.filter((preset) => concerns(presets[preset], name));
        if (helpful.length === 0 || helpful.some((preset) => given.includes(preset)))
            continue;
        return `${helpful.length === 1 ? `\`presets: ${helpful.join()}\`` : `\`presets\` (one of ${helpful.join(', ')})`} ${does}`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/snapshot/object.js
var snapshot_object = __webpack_require__(7505);
// EXTERNAL MODULE: ./lib/catalog/secrets.js
var catalog_secrets = __webpack_require__(1694);
// EXTERNAL MODULE: ./lib/catalog/ddl/model.js
var ddl_model = __webpack_require__(3881);
// EXTERNAL MODULE: ./lib/catalog/ddl/others.js
var others = __webpack_require__(113);
// EXTERNAL MODULE: ./lib/catalog/ddl/sequences.js
var sequences = __webpack_require__(9334);
// EXTERNAL MODULE: ./lib/catalog/ddl/statements.js
var ddl_statements = __webpack_require__(5608);
// EXTERNAL MODULE: ./lib/catalog/ddl/tables.js
var tables = __webpack_require__(7943);
;// CONCATENATED MODULE: ./lib/catalog/ddl/stretch.js







/** Kinds whose definition the server writes itself; of all others it keeps only what statements can be made from. */
const deparsed = new Set(['view', 'materialized view', 'index', 'function', 'procedure', 'trigger', 'rule', 'constraint']);
/** Whether the text of an object's definition is the server's own (`pg_get_viewdef` and its like), or written here from the catalogs. */
function textOrigin({ kind }) {
    return deparsed.has(kind) ? 'server' : 'canonical';
}
/** An object and all that belongs to it, to any depth, but for what is defined apart and what belongs to that. */
function partsOfStretch(object, model, isApart) {
    return [object, ...model.belongings(object).flatMap((each) => (isApart(each) ? [] : partsOfStretch(each, model, isApart)))];
}
/** Whether the definition of an object holds a secret, in whose place stands a token. */
function holdsSecret(parts) {
    return parts.some(({ attributes }) => (0,catalog_secrets/* holdsToken */.Qe)(JSON.stringify(attributes)));
}
/**
 * The definition of an object as a person would write it in one go: what belongs to it stands inside of its statement where SQL lets
 * it, and behind it elsewhere. Without owner, privileges, comments and security labels, and without what comes with a parent or a
 * serial column by itself. Statements are joined by `;` and a line end.
 *
 * @param isEmpty whether a materialized view is to be made without its rows, which is no part of what it is
 */
function stretchOf(object, model, isApart, isEmpty = false) {
    const [, ...all] = partsOfStretch(object, model, isApart);
    const parts = all.filter((part) => !comesByItself(part, model));
    const inside = parts.filter((part) => canStandInside(part, object));
    const statements = [
        create(object, model, [...inside, ...all.filter(({ kind }) => kind === 'sequence')], isEmpty),
        ...(0,ddl_statements/* extendingStatements */.nh)(object),
        (0,ddl_statements/* attachStatement */.VU)(object, model),
        ...(0,ddl_statements/* completingStatements */.J3)(object, model),
        ...parts.flatMap((part) => behind(part, object, model, inside.includes(part)))
    ];
    return statements.filter((statement) => statement !== undefined).join(';\n');
}
function create(object, model, inside, isEmpty) {
    if ((0,ddl_model/* isTable */.bI)(object.kind))
        return (0,tables/* createTable */.ZR)(object, model, inside);
    if (object.kind === 'domain')
        return [(0,others/* createDomain */.$5)(object), ...inside.filter(({ kind }) => kind === 'constraint').map((constraint) => `CONSTRAINT ${(0,ddl_model/* ownName */.qU)(constraint, model)} ${(0,tables/* constraintDefinition */.je)(constraint)}`)].join(' ');
    const statement = (0,ddl_statements/* createStatement */.Ay)(object, model) ?? (0,ddl_statements/* aloneStatement */.JW)(object, model);
    return object.kind === 'materialized view' && !isEmpty ? statement?.replace(/\nWITH NO DATA$/, '') : statement;
}
/** Rows that were there before cannot be left unchecked in the statement that makes their table. */
function canStandInside(part, object) {
    return part.kind === 'constraint' && part.parent === (0,snapshot_object/* keyOf */.TN)(object) && !/ NOT VALID$/.test((0,ddl_model/* text */.Qq)(part, 'definition') ?? '');
}
/** What a parent hands down, what follows from a view's query, and the sequence that a serial or identity column has. */
function comesByItself(part, model) {
    if (part.kind === 'constraint')
        return part.attributes['local'] === false;
    const column = part.kind === 'sequence' ? model.get(part.parent ?? '') : undefined;
    return column !== undefined && ((0,ddl_model/* flag */.Jt)(part, 'identity') || (0,sequences/* isStandard */.mI)(part, column));
}
function behind(part, object, model, isInside) {
    if (part.kind === 'column')
        return (0,ddl_model/* isTable */.bI)(object.kind) ? (0,tables/* columnSettings */.YI)(part, model, true) : (0,ddl_statements/* completingStatements */.J3)(part, model);
    const made = isInside ? undefined : ((0,ddl_statements/* createStatement */.Ay)(part, model) ?? (0,ddl_statements/* aloneStatement */.JW)(part, model));
    return [made, ...(0,ddl_statements/* extendingStatements */.nh)(part), (0,ddl_statements/* attachStatement */.VU)(part, model), ...(0,ddl_statements/* completingStatements */.J3)(part, model)];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var classic_schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./lib/config/policy.js
var config_policy = __webpack_require__(3774);
;// CONCATENATED MODULE: ./lib/config/problems.js
/** What is wrong with a document that is not of its shape, and where, of the first few places. */
function problemsOf({ issues }) {
    return issues.slice(0, 3).map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)).join('; ');
}

;// CONCATENATED MODULE: ./lib/snapshot/file.js





const value = classic_schemas/* union */.KCZ([classic_schemas/* string */.YjP(), classic_schemas/* number */.aig(), classic_schemas/* boolean */.zMY(), classic_schemas/* null */.chJ(), classic_schemas/* array */.YOg(classic_schemas/* string */.YjP())]);
const stated = classic_schemas/* enum */.k5n(['stated', 'silent', 'inherent']);
const shape = classic_schemas/* strictObject */.rej({
    format: classic_schemas/* literal */.euz(1),
    hash: classic_schemas/* string */.YjP(),
    postgres: classic_schemas/* strictObject */.rej({ version: classic_schemas/* string */.YjP(), major: classic_schemas/* int */.Whr() }),
    ownership: classic_schemas/* strictObject */.rej({ loader: classic_schemas/* nullable */.mee(classic_schemas/* string */.YjP()), namesLoader: classic_schemas/* boolean */.zMY(), owner: stated, privileges: stated }),
    objects: classic_schemas/* array */.YOg(classic_schemas/* strictObject */.rej({
        kind: classic_schemas/* string */.YjP().regex(snapshot_object/* kindPattern */.Lk),
        name: classic_schemas/* string */.YjP(),
        parent: classic_schemas/* optional */.lqM(classic_schemas/* string */.YjP()),
        follows: classic_schemas/* optional */.lqM(classic_schemas/* array */.YOg(classic_schemas/* string */.YjP())),
        derived: classic_schemas/* optional */.lqM(classic_schemas/* literal */.euz(true)),
        generatedName: classic_schemas/* optional */.lqM(classic_schemas/* enum */.k5n(['exact', 'shape'])),
        aspect: classic_schemas/* optional */.lqM(classic_schemas/* enum */.k5n(config_policy/* aspectNames */.TM)),
        attributes: classic_schemas/* record */.g1P(classic_schemas/* string */.YjP(), value),
        dependsOn: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP())
    })),
    unmodelled: classic_schemas/* array */.YOg(classic_schemas/* strictObject */.rej({ kind: classic_schemas/* string */.YjP().regex(snapshot_object/* kindPattern */.Lk), name: classic_schemas/* string */.YjP() }))
});
/** What an object is, its kind, its name and its attributes, in one line: the same for the same object. */
function spell(object) {
    const attributes = inOrder(Object.keys(object.attributes)).map((name) => [name, object.attributes[name]]);
    return JSON.stringify([object.kind, object.name, attributes]);
}
/** Lists of names, sorted, by the names as they come: many objects have the same. */
const sorted = new Map();
function inOrder(names) {
    const key = names.join('\n');
    const known = sorted.get(key) ?? [...names].sort();
    sorted.set(key, known);
    return known;
}
/** `sha256:` and the hash of what an object is. */
function hashObject(object) {
    return digest(spell(object));
}
/** `sha256:` and the hash of all objects of a snapshot: two databases with the same hash have the same schema. */
function hashSnapshot(snapshot) {
    return digest(snapshot.objects.map(hashObject).join('\n'));
}
/** `sha256:` and the hash of a text, in hexadecimal digits. */
function digest(text) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
}
/** A snapshot as a JSON document that `parseSnapshot` reads back. */
function formatSnapshot(snapshot) {
    const { format, ...rest } = snapshot;
    return `${JSON.stringify({ format, hash: hashSnapshot(snapshot), ...rest }, null, 2)}\n`;
}
/** Reads a snapshot that was written to a file, and makes sure that it is whole and unchanged. */
function parseSnapshot(text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (error) {
        return { ok: false, problem: error instanceof Error ? error.message : String(error) };
    }
    const parsed = shape.safeParse(document);
    if (!parsed.success)
        return { ok: false, problem: problemsOf(parsed.error) };
    const { hash, ...snapshot } = parsed.data;
    if (hash !== hashSnapshot(snapshot))
        return { ok: false, problem: 'its hash does not fit its objects: it was changed or cut' };
    return { ok: true, snapshot };
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
// EXTERNAL MODULE: ./lib/config/config-error.js
var config_error = __webpack_require__(1429);
;// CONCATENATED MODULE: ./lib/checksum/python.js
/** What `str.isspace` and `\s` of a Python string call white space. */
const blanks = String.raw `\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;
const letter = String.raw `[\p{L}\p{N}_]`;
/** Letters beyond ASCII that IGNORECASE takes for one. */
const alike = { i: 'İı', k: '\u212a', s: 'ſ' };
/**
 * A pattern of Python's `re` for strings as one of JavaScript. Of Python's language it knows what differs: `\s` and `\b` are those of
 * Unicode, `.` and `$` know no line end but `\n`, `$` also stands before the last of a text, and case is ignored letter by letter. Both agree but
 * about letters that the Unicode of one of them is too old to know.
 *
 * @param pattern without classes of characters, groups and back references
 */
function fromPython(pattern, flag) {
    const source = pattern.replace(/\\?./gs, (part) => {
        switch (part) {
            case '\\s':
                return `[${blanks}]`;
            case '\\b':
                return `(?:(?<=${letter})(?!${letter})|(?<!${letter})(?=${letter}))`;
            case '.':
                return flag === 'DOTALL' ? '[^]' : '[^\\n]';
            case '$':
                return flag === 'MULTILINE' ? '(?=\\n|$)' : '(?=\\n?$)';
            default:
                return flag === 'IGNORECASE' && /^[A-Za-z]$/.test(part) ? eitherCase(part.toLowerCase()) : part;
        }
    });
    return new RegExp(source, 'gu');
}
/** `str.strip()`. */
function strip(text) {
    return text.replace(new RegExp(`^[${blanks}]+|(?<![${blanks}])[${blanks}]+$`, 'gu'), '');
}
function eitherCase(lower) {
    return `[${lower}${lower.toUpperCase()}${alike[lower] ?? ''}]`;
}

;// CONCATENATED MODULE: ./lib/checksum/seed-rules.js

/**
 * The normalization that schema managers with checksum loops use, word for word: patterns of Python's `re`, of which every match is
 * replaced, between a `strip()` and a `lower().strip()`.
 *
 * It works on the whole text, so that it hides real changes: in literals and names in quotes it drops what looks like a comment,
 * a prefix or white space, and the case of letters.
 */
const replacements = [
    [String.raw `--.*$`, '', 'MULTILINE'],
    [String.raw `/\*.*?\*/`, '', 'DOTALL'],
    [String.raw `\bCREATE\s+TABLE\s+IF\s+NOT\s+EXISTS\b`, 'CREATE TABLE', 'IGNORECASE'],
    [String.raw `\bCREATE\s+INDEX\s+IF\s+NOT\s+EXISTS\b`, 'CREATE INDEX', 'IGNORECASE'],
    [String.raw `\bCREATE\s+OR\s+REPLACE\s+VIEW\b`, 'CREATE VIEW', 'IGNORECASE'],
    [String.raw `\bCREATE\s+OR\s+REPLACE\s+FUNCTION\b`, 'CREATE FUNCTION', 'IGNORECASE'],
    [String.raw `\bprop_trading_model\.`, '', 'IGNORECASE'],
    [String.raw `\bpublic\.`, '', 'IGNORECASE'],
    [String.raw `\s+`, ' ', 'IGNORECASE'],
    [String.raw `\s*\(\s*`, '(', 'IGNORECASE'],
    [String.raw `\s*\)\s*`, ')', 'IGNORECASE'],
    [String.raw `\s*,\s*`, ',', 'IGNORECASE'],
    [String.raw `;\s*$`, '', 'IGNORECASE']
];
/** The steps of the preset `seed`. */
function seedSteps() {
    return [
        { name: 'strip', apply: strip },
        ...replacements.map(([pattern, replacement, flag]) => {
            const expression = fromPython(pattern, flag);
            return { name: pattern, apply: (text) => text.replace(expression, replacement) };
        }),
        { name: 'lower, strip', apply: (text) => strip(text.toLowerCase()) }
    ];
}

;// CONCATENATED MODULE: ./lib/checksum/custom.js



/** So long the rules may take for one text, in milliseconds. */
const longest = 1000;
/**
 * What the `custom` checksum hashes: the text after its rules, in their order, and nothing else is done to it. A replacement may
 * speak of the match as in JavaScript: `$1`, `$<name>`, `$&`.
 *
 * @returns a function that throws ConfigError where a rule takes longer than a second or makes more of a text than fits
 */
function createCustom(rules) {
    const steps = rules.flatMap(stepsOf);
    // Only a script of node:vm has a time limit, and it ends a regular expression in its midst.
    const script = new external_node_vm_.Script('run()');
    const sandbox = { run: () => undefined };
    const context = (0,external_node_vm_.createContext)(sandbox);
    return (text) => {
        let reduced = text;
        let current;
        sandbox.run = () => {
            for (current of steps)
                reduced = current.apply(reduced);
        };
        try {
            script.runInContext(context, { timeout: longest });
        }
        catch (error) {
            throw new config_error/* ConfigError */.x([`\`checksum-rules\`: \`${current?.name ?? ''}\` ${complaint(error)} The text begins with \`${beginning(text)}\`.`], { cause: error });
        }
        return reduced;
    };
}
function stepsOf(rule) {
    if (rule.kind === 'preset')
        return seedSteps();
    const expression = new RegExp(rule.pattern, `${rule.flags}g`);
    return [{ name: `/${rule.pattern}/${rule.flags}`, apply: (text) => text.replace(expression, rule.replacement) }];
}
function complaint(error) {
    const { code, message } = error;
    if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        return `cannot be applied: ${message}.`;
    return `is still at work after ${longest / 1000} s on one object: repetitions inside of repetitions, such as \`(a+)+\`, try every way to divide a text.`;
}
function beginning(text) {
    const line = text.trim().replace(/\s+/g, ' ');
    return line.length > 60 ? `${[...line].slice(0, 59).join('')}…` : line;
}

// EXTERNAL MODULE: ./lib/checksum/word.js
var checksum_word = __webpack_require__(1131);
;// CONCATENATED MODULE: ./lib/checksum/schema-prefix.js

/** Names to which a statement gives a meaning of its own where they stand alone or before a dot. */
const own = new Set([
    // The rows of rules and of ON CONFLICT, and the options of the TOAST table.
    'new', 'old', 'excluded', 'toast',
    // Not the type of that name, but a column with a sequence.
    'smallserial', 'serial', 'bigserial', 'serial2', 'serial4', 'serial8'
]);
/**
 * Leaves the prefixes out that may be left out: where one is an unquoted word before a dot and a name, the bare name stands for the same
 * object, and nothing else in the text gives the prefix or the name another meaning. A query's alias, its WITH, the
 * field of a column and a keyword do.
 */
function withoutPrefixes(words, { prefixes, isBare }) {
    const names = words.map(checksum_word/* nameOf */.Vb);
    // Of an escaped name only the server knows what it is called, and in a recursive view its own name is a query.
    if (words.some(({ text }, index) => /^[uU]&"/.test(text) || ((0,checksum_word.is)(words[index], 'recursive') && (0,checksum_word.is)(words[index + 1], 'view'))))
        return words;
    const writes = words.some((word) => (0,checksum_word.is)(word, 'set', 'into'));
    const usable = new Set(prefixes.filter((prefix) => !own.has(prefix) && !names.some((name, index) => name === prefix && isElsewhere(index))));
    const starts = new Set([...words.keys()].filter(isPrefix));
    return words.filter((_, index) => !starts.has(index) && !starts.has(index - 1));
    function dotAt(index) {
        return words[index]?.text === '.';
    }
    function textAt(index) {
        return words[index]?.text ?? '';
    }
    /** Whether the name of a schema stands where it may not be one. What follows TO or `=` gives nothing a name: roles, settings. */
    function isElsewhere(index) {
        return dotAt(index - 1) || (!dotAt(index + 1) && !(0,checksum_word.is)(words[index - 1], 'to') && textAt(index - 1) !== '=');
    }
    function isPrefix(index) {
        const [schema, name] = [names[index], names[index + 2]];
        if (schema === undefined || name === undefined || !(0,checksum_word/* isUnquoted */.IW)(words[index]) || !usable.has(schema) || !dotAt(index + 1))
            return false;
        if (own.has(name) || !readsAsName(index + 2) || isTarget(index))
            return false;
        return !(dotAt(index + 3) ? isNameOfRows(name, schema) : isQuery(name)) && isBare(schema, name);
    }
    /** Whether the word is read as a name without a dot before it too. */
    function readsAsName(index) {
        const word = words[index];
        const groups = (0,checksum_word.is)(word, 'rollup', 'cube') && textAt(index + 1) === '(';
        return word?.kind === 'identifier' || (word?.keyword === 'unreserved' && !groups);
    }
    /** Whether it may be the field of a column that an UPDATE or INSERT writes to, or a setting. */
    function isTarget(index) {
        if ((0,checksum_word.is)(words[index - 1], 'set'))
            return true;
        return writes && ['(', ','].includes(textAt(index - 1)) && textAt(index + 3) !== '(';
    }
    /** Whether some query of a WITH goes by the name. */
    function isQuery(name) {
        return names.some((other, index) => {
            if (other !== name || !((0,checksum_word.is)(words[index - 1], 'with', 'recursive') || textAt(index - 1) === ','))
                return false;
            return textAt(index + 1) === '(' || ((0,checksum_word.is)(words[index + 1], 'as') && (textAt(index + 2) === '(' || (0,checksum_word.is)(words[index + 2], 'not', 'materialized')));
        });
    }
    /** Whether something but the relation of that schema may go by the name where columns are called by it. */
    function isNameOfRows(name, schema) {
        return names.some((other, index) => other === name && (dotAt(index - 1) ? names[index - 2] !== schema : !dotAt(index + 1)));
    }
}

;// CONCATENATED MODULE: ./lib/checksum/normalized.js



/**
 * The rules of the `normalized` checksum, in the order in which they are applied. They work on the tokens of PostgreSQL's scanner, with
 * `standard_conforming_strings` on, so that none reaches into a literal, a name in quotes, the body of a routine or an
 * operator, and none makes one token of two.
 */
const rules = [
    {
        name: 'comment',
        description: 'Comments are left out, except inside of literals and bodies.',
        apply: (words) => words.filter((word) => !(0,checksum_word/* isComment */.Cn)(word))
    },
    {
        name: 'or-replace',
        description: '`CREATE OR REPLACE` is `CREATE`.',
        apply: (words) => words.filter((_, index) => !replacesAt(words, index) && !replacesAt(words, index - 1))
    },
    {
        name: 'if-not-exists',
        description: '`IF NOT EXISTS` is left out behind `CREATE` and the type of the object, and behind `ADD`, `ADD COLUMN` and `ADD VALUE`.',
        apply: (words) => words.filter((_, index) => ![0, 1, 2].some((before) => conditionAt(words, index - before)))
    },
    {
        name: 'schema-prefix',
        description: 'A prefix of `schema-prefixes` that is not in quotes is left out where the bare name stands for the same object.',
        apply: withoutPrefixes
    },
    {
        name: 'trailing-semicolon',
        description: 'Semicolons at the end are left out.',
        apply: (words) => words.slice(0, words.findLastIndex(({ text }) => text !== ';') + 1)
    },
    {
        name: 'letter-case',
        description: 'Keywords and names that are not in quotes are in lower case; as for PostgreSQL, only A to Z have one.',
        apply: (words) => words.map((word) => ((0,checksum_word/* isUnquoted */.IW)(word) ? { ...word, text: (0,sql_name/* foldCase */.SP)(word.text) } : word))
    },
    {
        name: 'white-space',
        description: 'Between two tokens is one blank, and around `(`, `)` and `,` none.',
        apply: (words) => words.map((word, index) => ({ ...word, before: index === 0 || isBracket(word) || isBracket(words[index - 1]) ? '' : ' ' }))
    }
];
/** What the `normalized` checksum hashes of a text. What PostgreSQL's scanner refuses stands for itself. */
function normalize(text, prefixes) {
    const words = (0,checksum_word/* readWords */.ux)(text);
    return words === undefined ? text : (0,checksum_word/* writeWords */.hS)(rules.reduce((rest, rule) => rule.apply(rest, prefixes), words));
}
function isBracket(word) {
    return word?.text === '(' || word?.text === ')' || word?.text === ',';
}
/** Whether OR REPLACE begins there. Behind a dot, CREATE is a name. */
function replacesAt(words, index) {
    const isHead = index === 1 || words[index - 2]?.text === ';';
    return isHead && (0,checksum_word.is)(words[index - 1], 'create') && (0,checksum_word.is)(words[index], 'or') && (0,checksum_word.is)(words[index + 1], 'replace');
}
/** Whether IF NOT EXISTS begins there, where the grammar has it: a column may be called "if". */
function conditionAt(words, index) {
    if (!(0,checksum_word.is)(words[index], 'if') || !(0,checksum_word.is)(words[index + 1], 'not') || !(0,checksum_word.is)(words[index + 2], 'exists') || words[index + 3]?.text === '(')
        return false;
    let before = index - 1;
    if ((0,checksum_word.is)(words[before], 'add') || ((0,checksum_word.is)(words[before], 'column', 'value') && (0,checksum_word.is)(words[before - 1], 'add')))
        return true;
    while (words[before]?.kind === 'keyword' && !(0,checksum_word.is)(words[before], 'create'))
        before--;
    return (0,checksum_word.is)(words[before], 'create');
}

;// CONCATENATED MODULE: ./lib/checksum/algorithm.js



/**
 * The text checksum of a name. `raw` takes the text as it is, to the last blank.
 *
 * @remarks `normalized` needs `loadScanner` to have been awaited.
 */
function createAlgorithm({ name, rules, ...prefixes }) {
    switch (name) {
        case 'raw':
            return { name, reduce: (text) => text };
        case 'normalized':
            return { name, reduce: (text) => normalize(text, prefixes) };
        case 'custom':
            return { name, reduce: createCustom(rules) };
    }
}
/** `sha256:` and the hash, in hexadecimal digits, of what the algorithm makes of a text. */
function checksumOf(algorithm, text) {
    return digest(algorithm.reduce(text));
}

// EXTERNAL MODULE: ./lib/sql/piece.js
var sql_piece = __webpack_require__(4906);
// EXTERNAL MODULE: ./lib/sql/position.js
var sql_position = __webpack_require__(5873);
// EXTERNAL MODULE: external "libpg-query"
var external_libpg_query_ = __webpack_require__(1961);
;// CONCATENATED MODULE: ./lib/sql/tree.js

/**
 * PostgreSQL's parse tree of the first statement in a text; undefined where it does not parse. Locations in it are UTF-8
 * bytes from the start of the text.
 */
function parseStatement(text) {
    if (text === '')
        return undefined;
    try {
        return (0,external_libpg_query_.parseSync)(text).stmts?.[0]?.stmt;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/sql/clauses.js



/** What the commands of ALTER TABLE have the say about. */
const topics = {
    AT_AddColumn: 'column',
    AT_AddConstraint: 'constraint',
    AT_ColumnDefault: 'default',
    AT_AlterColumnType: 'type',
    AT_SetNotNull: 'not null',
    AT_DropNotNull: 'not null',
    AT_SetExpression: 'generation expression',
    AT_DropExpression: 'generation expression',
    AT_AddIdentity: 'identity',
    AT_SetIdentity: 'identity',
    AT_DropIdentity: 'identity',
    AT_SetStorage: 'storage',
    AT_SetCompression: 'compression',
    AT_SetStatistics: 'statistics target',
    AT_SetOptions: 'options',
    AT_ResetOptions: 'options',
    AT_SetRelOptions: 'options',
    AT_ResetRelOptions: 'options',
    AT_EnableRowSecurity: 'row security',
    AT_DisableRowSecurity: 'row security',
    AT_ForceRowSecurity: 'force row security',
    AT_NoForceRowSecurity: 'force row security',
    AT_SetLogged: 'persistence',
    AT_SetUnLogged: 'persistence',
    AT_ReplicaIdentity: 'replica identity',
    AT_ClusterOn: 'clustered on',
    AT_DropCluster: 'clustered on',
    AT_ChangeOwner: 'owner',
    AT_EnableTrig: 'enabled',
    AT_EnableAlwaysTrig: 'enabled',
    AT_EnableReplicaTrig: 'enabled',
    AT_DisableTrig: 'enabled',
    AT_EnableRule: 'enabled',
    AT_EnableAlwaysRule: 'enabled',
    AT_EnableReplicaRule: 'enabled',
    AT_DisableRule: 'enabled'
};
const partKinds = {
    CONSTR_NULL: 'not null',
    CONSTR_NOTNULL: 'not null',
    CONSTR_DEFAULT: 'default',
    CONSTR_GENERATED: 'generated',
    CONSTR_IDENTITY: 'identity'
};
/**
 * The elements of the list of CREATE (FOREIGN) TABLE and its storage parameters, what CREATE DOMAIN defines, the commands of ALTER
 * TABLE (VIEW, MATERIALIZED VIEW, SEQUENCE, INDEX), the OWNER TO of any ALTER, or whether ALTER EVENT TRIGGER makes it fire, in
 * the order of the text. A statement of another kind, or one that is not understood, has none.
 */
function clausesOf(statement) {
    const tree = parseStatement(statement);
    if (tree === undefined)
        return [];
    const pieces = [...(0,sql_piece/* piecesOf */.Xe)(statement)];
    const toOffset = (0,sql_position/* bytesIn */.tD)(statement);
    if ('CreateStmt' in tree)
        return [...elementsOf(tree.CreateStmt, pieces, toOffset), ...from(pieces, 'WITH', 'options', tree.CreateStmt.options ?? [])];
    if ('CreateForeignTableStmt' in tree)
        return elementsOf(tree.CreateForeignTableStmt.base, pieces, toOffset);
    if ('CreateDomainStmt' in tree)
        return [readColumn(pieces, tree.CreateDomainStmt, 'domain', toOffset)];
    if ('AlterOwnerStmt' in tree)
        return from(pieces, 'OWNER', 'owner');
    if ('AlterEventTrigStmt' in tree)
        return [{ ...around(pieces.slice(4)), topic: 'enabled', parts: [] }];
    if (!('AlterTableStmt' in tree))
        return [];
    const { relation, cmds = [] } = tree.AlterTableStmt;
    return pair(split(behindRelation(pieces, toOffset(relation?.location ?? 0)), 0), cmds, (run, node) => 'AlterTableCmd' in node ? readCommand(run, node.AlterTableCmd, toOffset) : { ...around(run), topic: '', parts: [] });
}
function elementsOf(table, pieces, toOffset) {
    return pair(split(listOf(pieces), 1), table?.tableElts ?? [], (run, element) => readElement(run, element, toOffset));
}
/** What a word begins that stands outside of parentheses: all that follows, or, of a list, what it encloses. */
function from(pieces, word, topic, list) {
    const begin = pieces.findLastIndex(({ text, depth }) => text === word && depth === 0);
    const close = pieces.findIndex(({ text, depth }, index) => index > begin && text === ')' && depth === 0);
    if (begin < 0 || list?.length === 0)
        return [];
    return [{ ...around(pieces.slice(begin, list === undefined ? undefined : close + 1)), topic, parts: [] }];
}
/** Where the text has not as many runs as the tree has nodes, it is not understood. */
function pair(runs, nodes, read) {
    if (runs.length !== nodes.length)
        return [];
    return runs.flatMap((run, index) => {
        const node = nodes[index];
        return node === undefined ? [] : [read(run, node)];
    });
}
/** What stands in the first parentheses. */
function listOf(pieces) {
    const open = pieces.findIndex(({ text }) => text === '(');
    const close = pieces.findIndex(({ text, depth }, index) => index > open && text === ')' && depth === 0);
    return open < 0 || close < 0 ? [] : pieces.slice(open + 1, close);
}
/** What follows the name of the relation, which may be qualified, in parentheses, or have an asterisk behind it. */
function behindRelation(pieces, name) {
    let at = pieces.findIndex(({ start }) => start >= name) + 1;
    while (pieces[at]?.text === '.')
        at += 2;
    while (pieces[at]?.text === '*' || pieces[at]?.text === ')')
        at++;
    return pieces.slice(at);
}
function split(pieces, depth) {
    const runs = [[]];
    for (const piece of pieces) {
        if (piece.text === ',' && piece.depth === depth)
            runs.push([]);
        else
            runs.at(-1)?.push(piece);
    }
    return runs.filter((run) => run.length > 0);
}
function around(run) {
    return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}
function readElement(run, element, toOffset) {
    if ('ColumnDef' in element)
        return readColumn(run, element.ColumnDef, 'column', toOffset);
    const name = 'Constraint' in element ? element.Constraint.conname : undefined;
    return { ...around(run), topic: 'Constraint' in element ? 'constraint' : '', ...(name === undefined ? {} : { name }), parts: [] };
}
function readCommand(run, { subtype, name, def }, toOffset) {
    if (subtype === 'AT_AddColumn' && def !== undefined && 'ColumnDef' in def)
        return readColumn(run, def.ColumnDef, 'column', toOffset);
    const named = subtype === 'AT_AddConstraint' && def !== undefined && 'Constraint' in def ? def.Constraint.conname : name;
    // CLUSTER ON names an index, and says something of the table.
    const given = subtype === 'AT_ClusterOn' ? undefined : named;
    return { ...around(run), topic: (subtype === undefined ? undefined : topics[subtype]) ?? '', ...(given === undefined ? {} : { name: given }), parts: [] };
}
/** The parts begin where the tree says; each ends with the last piece before the next one. */
function readColumn(run, defined, topic, toOffset) {
    const { typeName, collClause, constraints = [] } = defined;
    const name = 'colname' in defined ? defined.colname : undefined;
    const begins = [
        { kind: 'type', location: typeName?.location },
        { kind: 'collation', location: collClause?.location },
        ...constraints.flatMap((node) => {
            const { contype = 'CONSTR_CHECK', location } = 'Constraint' in node ? node.Constraint : {};
            // DEFERRABLE and the like are nodes of their own, and parts of what they stand behind.
            return contype.startsWith('CONSTR_ATTR_') ? [] : [{ kind: partKinds[contype] ?? 'constraint', location }];
        })
    ];
    const starts = begins.flatMap(({ kind, location }) => (location === undefined || location < 0 ? [] : [{ kind, start: toOffset(location) }]));
    const type = starts.find(({ kind }) => kind === 'type');
    const next = Math.min(...starts.filter(({ kind }) => kind !== 'type').map(({ start }) => start));
    const behindType = run.filter(({ kind, start }) => type !== undefined && kind === 'word' && start > type.start && start < next);
    const found = (kind, words) => void starts.push(...behindType.filter(({ text }) => words.test(text)).slice(0, 1).map(({ start }) => ({ kind, start })));
    found('storage', /^(?:STORAGE|COMPRESSION)$/);
    found('options', /^OPTIONS$/);
    const sorted = starts.sort((left, right) => left.start - right.start);
    const parts = sorted.map(({ kind, start }, index) => {
        const limit = sorted[index + 1]?.start ?? Number.POSITIVE_INFINITY;
        return { kind, start, end: run.filter((piece) => piece.start >= start && piece.start < limit).at(-1)?.end ?? start };
    });
    return { ...around(run), topic, ...(name === undefined ? {} : { name }), parts };
}

;// CONCATENATED MODULE: ./lib/sql/type-name.js

/** Names of `pg_type` that `format_type` writes in the words of the SQL standard. */
const standardNames = {
    bit: 'bit',
    bool: 'boolean',
    bpchar: 'character',
    float4: 'real',
    float8: 'double precision',
    int2: 'smallint',
    int4: 'integer',
    int8: 'bigint',
    interval: 'interval',
    json: 'json',
    numeric: 'numeric',
    time: 'time without time zone',
    timestamp: 'timestamp without time zone',
    timestamptz: 'timestamp with time zone',
    timetz: 'time with time zone',
    varbit: 'bit varying',
    varchar: 'character varying'
};
/**
 * A type as `format_type(oid, NULL)` would write it, as far as its name alone tells: `int` and `int4` are `integer`, lengths
 * and precisions are left out, any number of array bounds is `[]`. A schema stays where one was written, except `pg_catalog`.
 */
function typeText(type) {
    const names = stringsOf(type.names);
    const own = names[0] === 'pg_catalog' ? names.slice(1) : names;
    const [only] = own;
    const standard = own.length === 1 && only !== undefined ? standardNames[only] : undefined;
    const name = standard ?? own.map((part) => (0,quote/* quoteIdentifier */.C)(part)).join('.');
    return `${name}${type.pct_type === true ? '%TYPE' : ''}${(type.arrayBounds ?? []).length > 0 ? '[]' : ''}`;
}
/** The texts of String nodes. */
function stringsOf(nodes) {
    return (nodes ?? []).flatMap((node) => ('String' in node && node.String.sval !== undefined ? [node.String.sval] : []));
}

;// CONCATENATED MODULE: ./lib/sql/search-path.js



/** The schemas of a search_path as `SET` or a parameter's value has it: `app, "$user"`; names as stored. */
function parseSearchPath(text) {
    const parts = text.match(/"(?:[^"]|"")*"|'[^']*'|[^\s,]+/g) ?? [];
    return parts.map((part) => (part.startsWith("'") ? part.slice(1, -1) : (0,sql_name/* storedName */.Rs)(part))).filter((name) => name !== '');
}
/** What a statement says of the search_path of its session: the schemas as stored, `default` where it takes them back; undefined where it says nothing. */
function setsSearchPath(text) {
    if (!/search_path/i.test(text))
        return undefined;
    const tree = parseStatement(text);
    if (tree === undefined)
        return undefined;
    if ('SelectStmt' in tree)
        return (tree.SelectStmt.targetList ?? []).map(setByFunction).find((path) => path !== undefined);
    if (!('VariableSetStmt' in tree) || tree.VariableSetStmt.name !== 'search_path')
        return undefined;
    const { kind, args = [] } = tree.VariableSetStmt;
    return kind === 'VAR_SET_VALUE' ? args.flatMap((value) => constantOf(value) ?? []).filter((name) => name !== '') : 'default';
}
/** `set_config('search_path', '…', …)`, as dumps have it. */
function setByFunction(target) {
    const call = 'ResTarget' in target ? target.ResTarget.val : undefined;
    if (call === undefined || !('FuncCall' in call) || stringsOf(call.FuncCall.funcname).at(-1) !== 'set_config')
        return undefined;
    const [name, value] = (call.FuncCall.args ?? []).map(constantOf);
    return name === 'search_path' && value !== undefined ? parseSearchPath(value) : undefined;
}
function constantOf(node) {
    return 'A_Const' in node ? (node.A_Const.sval === undefined ? undefined : (node.A_Const.sval.sval ?? '')) : undefined;
}

// EXTERNAL MODULE: ./lib/sql/kind.js
var sql_kind = __webpack_require__(8668);
;// CONCATENATED MODULE: ./lib/sql/outside.js


/**
 * Whether a statement cannot run inside a transaction block, as far as its text tells. The list follows the callers of
 * PreventInTransactionBlock in PostgreSQL 18. What only the catalogs tell is not seen: REINDEX and CLUSTER of a partitioned
 * table, CALL of a procedure that commits.
 */
function runsOutsideTransaction(text) {
    switch ((0,sql_kind/* statementKind */.A)(text)) {
        case 'ALTER SYSTEM':
        case 'COMMIT PREPARED':
        case 'CREATE DATABASE':
        case 'CREATE TABLESPACE':
        case 'DROP DATABASE':
        case 'DROP SUBSCRIPTION':
        case 'DROP TABLESPACE':
        case 'ROLLBACK PREPARED':
        case 'VACUUM':
            return true;
        case 'CREATE INDEX':
        case 'DROP INDEX':
            return (0,sql_piece/* hasWords */.kR)(text, 'INDEX', 'CONCURRENTLY');
        case 'ALTER DATABASE':
            return (0,sql_piece/* hasWords */.kR)(text, 'SET', 'TABLESPACE');
        case 'ALTER TABLE':
            return (0,sql_piece/* hasWords */.kR)(text, 'DETACH', 'PARTITION') && (0,sql_piece/* hasWords */.kR)(text, 'CONCURRENTLY');
        case 'CLUSTER':
            return namesNothing(text);
        case 'DISCARD':
            return (0,sql_piece/* hasWords */.kR)(text, 'DISCARD', 'ALL');
        case 'REINDEX':
            return reindexesConcurrentlyOrMany(text);
        case 'CREATE SUBSCRIPTION':
            return outside_option(text, 'CREATE_SLOT') !== 'off' && outside_option(text, 'CONNECT') !== 'off';
        case 'ALTER SUBSCRIPTION':
            return refreshesOrChangesSlot(text);
        default:
            return false;
    }
}
/** CLUSTER with at most VERBOSE or options in parentheses works through every table of the database. */
function namesNothing(text) {
    for (const piece of (0,sql_piece/* piecesOf */.Xe)(text)) {
        const isName = piece.depth === 0 && (piece.kind === 'identifier' || piece.kind === 'word');
        if (isName && piece.text !== 'CLUSTER' && piece.text !== 'VERBOSE')
            return false;
    }
    return true;
}
function reindexesConcurrentlyOrMany(text) {
    const concurrently = outside_option(text, 'CONCURRENTLY');
    return ((0,sql_piece/* hasWords */.kR)(text, 'CONCURRENTLY') ||
        (concurrently !== undefined && concurrently !== 'off') ||
        ['SCHEMA', 'DATABASE', 'SYSTEM'].includes(reindexedType(text) ?? ''));
}
function reindexedType(text) {
    for (const piece of (0,sql_piece/* piecesOf */.Xe)(text))
        if (piece.kind === 'word' && piece.depth === 0 && piece.text !== 'REINDEX')
            return piece.text;
    return undefined;
}
function refreshesOrChangesSlot(text) {
    if ((0,sql_piece/* hasWords */.kR)(text, 'REFRESH', 'PUBLICATION'))
        return true;
    const changesList = ['SET', 'ADD', 'DROP'].some((verb) => (0,sql_piece/* hasWords */.kR)(text, verb, 'PUBLICATION'));
    if (changesList)
        return outside_option(text, 'REFRESH') !== 'off';
    return outside_option(text, 'FAILOVER') !== undefined || outside_option(text, 'TWO_PHASE') !== undefined;
}
/** What an option in parentheses is set to: `off` for a false value (defGetBoolean), `set` for all else, undefined where it is not there. */
function outside_option(text, name) {
    let found = false;
    for (const piece of (0,sql_piece/* piecesOf */.Xe)(text)) {
        if (!found)
            found = piece.depth === 1 && piece.text === name;
        else if (piece.text !== '=')
            return /^'?(?:false|off|0)'?$/i.test(piece.text) ? 'off' : 'set';
    }
    return found ? 'set' : undefined;
}

;// CONCATENATED MODULE: ./lib/sql/statement.js






/** What a transaction control statement does; `PREPARE TRANSACTION` and its partners are none of these. */
function transactionControl(text) {
    switch ((0,sql_kind/* statementKind */.A)(text)) {
        case 'BEGIN':
            return 'begin';
        case 'COMMIT':
            return 'commit';
        case 'ROLLBACK':
            return returnsToSavepoint(text) ? 'savepoint' : 'rollback';
        case 'SAVEPOINT':
        case 'RELEASE':
            return 'savepoint';
        default:
            return undefined;
    }
}
/** Whether the statement is SET of a parameter (not SET CONSTRAINTS), RESET or a SET of the transaction. */
function isSet(text) {
    const kind = statementKind(text);
    return kind === 'SET' || kind === 'RESET';
}
/** Whether a statement is GRANT, REVOKE or ALTER DEFAULT PRIVILEGES; membership in a role is none of these. */
function statesPrivileges(text) {
    const kind = (0,sql_kind/* statementKind */.A)(text);
    return kind === 'GRANT' || kind === 'REVOKE' || kind === 'ALTER DEFAULT PRIVILEGES';
}
/** The words before the name of a database, by kind of statement; CREATE and DROP DATABASE speak of another one. */
const beforeDatabase = {
    'ALTER DATABASE': ['ALTER DATABASE'],
    'ALTER ROLE': ['IN DATABASE'],
    COMMENT: ['ON DATABASE'],
    GRANT: ['ON DATABASE'],
    REINDEX: ['REINDEX DATABASE', 'REINDEX SYSTEM', ') DATABASE', ') SYSTEM'],
    REVOKE: ['ON DATABASE'],
    'SECURITY LABEL': ['ON DATABASE']
};
/**
 * Where a statement names the database that it is meant to run in, so that another name can be put there; undefined where it
 * names none.
 */
function databaseName(text) {
    const openings = beforeDatabase[(0,sql_kind/* statementKind */.A)(text)] ?? [];
    let before = '';
    let previous = '';
    let found;
    for (const { kind, text: piece, start, end, depth } of (0,sql_piece/* piecesOf */.Xe)(text)) {
        if (depth > 0)
            continue;
        if (found !== undefined && piece !== ',' && previous !== ',')
            return found;
        const isName = kind === 'identifier' || (kind === 'word' && piece !== 'CONCURRENTLY');
        if (isName && (previous === ',' ? found !== undefined : openings.includes(`${before} ${previous}`))) {
            found = { start: found?.start ?? start, end, names: [...(found?.names ?? []), (0,sql_name/* storedName */.Rs)(text.slice(start, end))] };
        }
        if (piece === 'CONCURRENTLY')
            continue;
        before = previous;
        previous = piece;
    }
    return found;
}
/**
 * The roles that a statement makes owners, now (OWNER TO, AUTHORIZATION, REASSIGN OWNED) or of what is created after it (SET
 * ROLE, SET SESSION AUTHORIZATION); names as stored. CURRENT_USER and its like, NONE and DEFAULT are not listed: they say
 * no more than "whoever runs this".
 */
function statesOwner(text) {
    if (!/owne|authorization|role/i.test(text))
        return [];
    const tree = parseStatement(text);
    return tree === undefined ? [] : ownersIn(tree);
}
function ownersIn(tree) {
    if ('AlterOwnerStmt' in tree)
        return named(tree.AlterOwnerStmt.newowner);
    if ('CreateSchemaStmt' in tree)
        return named(tree.CreateSchemaStmt.authrole);
    if ('ReassignOwnedStmt' in tree)
        return named(tree.ReassignOwnedStmt.newrole);
    if ('AlterTableStmt' in tree) {
        return (tree.AlterTableStmt.cmds ?? []).flatMap((command) => ('AlterTableCmd' in command ? named(command.AlterTableCmd.newowner) : []));
    }
    if (!('VariableSetStmt' in tree))
        return [];
    const { kind, name, args } = tree.VariableSetStmt;
    if (kind !== 'VAR_SET_VALUE' || (name !== 'role' && name !== 'session_authorization'))
        return [];
    return (args ?? []).flatMap((value) => {
        const role = 'A_Const' in value ? value.A_Const.sval?.sval : undefined;
        return role === undefined || role === 'none' ? [] : [role];
    });
}
function named(role) {
    return role?.roletype === 'ROLESPEC_CSTRING' && role.rolename !== undefined ? [role.rolename] : [];
}
function returnsToSavepoint(text) {
    const [, second, third] = (0,sql_piece/* leadingWords */.kq)(text, 3);
    return second === 'TO' || ((second === 'WORK' || second === 'TRANSACTION') && third === 'TO');
}

;// CONCATENATED MODULE: ./lib/sql/target-place.js



/** No name stands before the verb and the first word of the object's type. */
const wordsBeforeNames = 2;
/**
 * Finds where the objects of one statement stand in its text, asked in the order of the text: at the location that the parse
 * tree keeps, else where the name is next written. Gives offsets in UTF-16 units; 0 where a name is not found.
 */
function placesIn(text) {
    const toOffset = (0,sql_position/* bytesIn */.tD)(text);
    let pieces;
    let next = wordsBeforeNames;
    function moveBehind(offset) {
        const at = pieces?.findIndex((piece) => piece.start >= offset) ?? -1;
        if (at >= 0)
            next = Math.max(next, at + 1);
    }
    return (object, location) => {
        pieces ??= [...(0,sql_piece/* piecesOf */.Xe)(text)];
        if (location !== undefined) {
            const offset = toOffset(location);
            moveBehind(offset);
            return offset;
        }
        // A member's schema and parent are written with the parent; only what stands alone has its schema in front.
        const schema = object.parent === undefined ? object.schema : undefined;
        const found = find(text, pieces, object.name, schema, next) ?? find(text, pieces, object.name, schema, wordsBeforeNames);
        if (found === undefined)
            return Math.max(text.indexOf(object.name), 0);
        moveBehind(found.last);
        return found.start;
    };
}
/** The next place at or after a piece where a name is written, with its schema if it has one in front. */
function find(text, pieces, name, schema, from) {
    const isNamed = (piece, wanted) => piece !== undefined && (piece.kind === 'word' || piece.kind === 'identifier') && (0,sql_name/* storedName */.Rs)(text.slice(piece.start, piece.end)) === wanted;
    for (let at = from; at < pieces.length; at++) {
        const piece = pieces[at];
        if (piece === undefined || !isNamed(piece, name))
            continue;
        const isQualified = pieces[at - 1]?.text === '.' && schema !== undefined && isNamed(pieces[at - 2], schema);
        return { start: isQualified ? (pieces[at - 2] ?? piece).start : piece.start, last: piece.start };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/sql/target-object.js


/** What PostgreSQL calls the objects of a type (`type` of pg_identify_object), for what a statement can name. */
const kinds = {
    OBJECT_ACCESS_METHOD: 'access method',
    OBJECT_AGGREGATE: 'aggregate',
    OBJECT_ATTRIBUTE: 'column',
    OBJECT_CAST: 'cast',
    OBJECT_COLLATION: 'collation',
    OBJECT_COLUMN: 'column',
    OBJECT_CONVERSION: 'conversion',
    OBJECT_DATABASE: 'database',
    OBJECT_DOMAIN: 'domain',
    OBJECT_DOMCONSTRAINT: 'constraint',
    OBJECT_EVENT_TRIGGER: 'event trigger',
    OBJECT_EXTENSION: 'extension',
    OBJECT_FDW: 'foreign-data wrapper',
    OBJECT_FOREIGN_SERVER: 'server',
    OBJECT_FOREIGN_TABLE: 'foreign table',
    OBJECT_FUNCTION: 'function',
    OBJECT_INDEX: 'index',
    OBJECT_LANGUAGE: 'language',
    OBJECT_LARGEOBJECT: 'large object',
    OBJECT_MATVIEW: 'materialized view',
    OBJECT_OPCLASS: 'operator class',
    OBJECT_OPERATOR: 'operator',
    OBJECT_OPFAMILY: 'operator family',
    OBJECT_POLICY: 'policy',
    OBJECT_PROCEDURE: 'procedure',
    OBJECT_PUBLICATION: 'publication',
    OBJECT_ROLE: 'role',
    OBJECT_ROUTINE: 'routine',
    OBJECT_RULE: 'rule',
    OBJECT_SCHEMA: 'schema',
    OBJECT_SEQUENCE: 'sequence',
    OBJECT_STATISTIC_EXT: 'statistics object',
    OBJECT_SUBSCRIPTION: 'subscription',
    OBJECT_TABCONSTRAINT: 'constraint',
    OBJECT_TABLE: 'table',
    OBJECT_TABLESPACE: 'tablespace',
    OBJECT_TRANSFORM: 'transform',
    OBJECT_TRIGGER: 'trigger',
    OBJECT_TSCONFIGURATION: 'text search configuration',
    OBJECT_TSDICTIONARY: 'text search dictionary',
    OBJECT_TSPARSER: 'text search parser',
    OBJECT_TSTEMPLATE: 'text search template',
    OBJECT_TYPE: 'type',
    OBJECT_VIEW: 'view'
};
/** The kind of object that an ObjectType of the parse tree stands for. */
function kindOfType(type) {
    return (type === undefined ? undefined : kinds[type]) ?? 'object';
}
/** A relation under the kind that the statement gives it, which for ALTER TABLE may be a view's or a sequence's. */
function relationObject(kind, relation) {
    if (relation?.relname === undefined)
        return [];
    const { schemaname: schema, relname: name, location } = relation;
    return [{ kind, name, ...(schema === undefined ? {} : { schema }), ...place(location) }];
}
/** Something that belongs to a relation and has its schema. */
function memberObject(kind, relation, name, location) {
    if (relation?.relname === undefined || name === undefined)
        return [];
    const { schemaname: schema, relname: parent } = relation;
    return [{ kind, name, parent, ...(schema === undefined ? {} : { schema }), ...place(location) }];
}
/** An object by its dotted name; of three parts the first is the database's. */
function dottedObject(kind, names, rest = {}) {
    const name = names.at(-1);
    const schema = names.at(-2);
    return name === undefined ? [] : [{ kind, name, ...(schema === undefined ? {} : { schema }), ...rest }];
}
/** The object that a node of DROP, COMMENT, GRANT, ALTER … OWNER and the like names. */
function objectOf(type, node) {
    const kind = kindOfType(type);
    if (node === undefined)
        return [];
    if ('RangeVar' in node)
        return relationObject(kind, node.RangeVar);
    if ('String' in node)
        return dottedObject(kind, stringsOf([node]));
    if ('Integer' in node)
        return [{ kind, name: String(node.Integer.ival ?? 0) }];
    if ('TypeName' in node)
        return dottedObject(kind, stringsOf(node.TypeName.names), place(node.TypeName.location));
    if ('ObjectWithArgs' in node)
        return routineObject(kind, node.ObjectWithArgs);
    return 'List' in node ? listedObject(type, node.List.items ?? []) : [];
}
function listedObject(type, items) {
    const kind = kindOfType(type);
    const names = stringsOf(items);
    const types = items.flatMap((item) => ('TypeName' in item ? [item.TypeName] : []));
    switch (type) {
        case 'OBJECT_COLUMN':
        case 'OBJECT_TABCONSTRAINT':
        case 'OBJECT_TRIGGER':
        case 'OBJECT_RULE':
        case 'OBJECT_POLICY': {
            const [schema, parent] = [names.at(-3), names.at(-2)];
            return dottedObject(kind, names.slice(-1), { ...(parent === undefined ? {} : { parent }), ...(schema === undefined ? {} : { schema }) });
        }
        case 'OBJECT_DOMCONSTRAINT': {
            const [schema, parent] = stringsOf(types[0]?.names).length > 1 ? stringsOf(types[0]?.names).slice(-2) : [undefined, ...stringsOf(types[0]?.names)];
            return dottedObject(kind, names, { ...(parent === undefined ? {} : { parent }), ...(schema === undefined ? {} : { schema }) });
        }
        case 'OBJECT_OPCLASS':
        case 'OBJECT_OPFAMILY':
            return operatorGroup(kind, items.slice(1), names[0]);
        case 'OBJECT_CAST':
            return castObject(types[0], types[1]);
        case 'OBJECT_TRANSFORM':
            return transformObject(types[0], names[0]);
        default:
            return dottedObject(kind, names);
    }
}
/** An operator class or family, of which there is one of a name for each access method. */
function operatorGroup(kind, names, accessMethod) {
    return dottedObject(kind, stringsOf(names), accessMethod === undefined ? {} : { accessMethod });
}
/** A cast, under the name that pg_identify_object gives it. */
function castObject(source, target) {
    if (source === undefined || target === undefined)
        return [];
    return [{ kind: 'cast', name: `(${typeText(source)} AS ${typeText(target)})`, ...place(source.location) }];
}
/** A transform, under the name that pg_identify_object gives it. */
function transformObject(type, language) {
    if (type === undefined || language === undefined)
        return [];
    return [{ kind: 'transform', name: `for ${typeText(type)} on language ${(0,quote/* quoteIdentifier */.C)(language)}`, ...place(type.location) }];
}
/** A routine or operator; its arguments are those that tell it from others of its name, absent where none were written. */
function routineObject(kind, routine) {
    const types = (routine?.objargs ?? []).map((node) => ('TypeName' in node ? typeText(node.TypeName) : 'NONE'));
    return dottedObject(kind, stringsOf(routine?.objname), routine?.args_unspecified === true ? {} : { arguments: types });
}
/** The types of the parameters that belong to a routine's identity: not OUT, not the columns of RETURNS TABLE. */
function inputTypes(parameters) {
    return (parameters ?? []).flatMap((node) => ('FunctionParameter' in node ? inputType(node.FunctionParameter) : []));
}
function inputType({ mode, argType }) {
    return argType === undefined || mode === 'FUNC_PARAM_OUT' || mode === 'FUNC_PARAM_TABLE' ? [] : [typeText(argType)];
}
/** libpg-query leaves out a location of 0, and writes -1 where the grammar keeps none. */
function place(location) {
    return location === undefined || location < 0 ? {} : { location };
}

;// CONCATENATED MODULE: ./lib/sql/chosen-name.js


/**
 * The name that PostgreSQL makes up of a relation's name, columns and a label (makeObjectName in indexcmds.c): where all
 * together is too long, the longer of the first two is cut. The number that avoids a name already taken is not added.
 */
function chosenName(relation, columns, label) {
    const bytes = (text) => Buffer.byteLength(text);
    const room = sql_name/* longestName */.YG - bytes(label) - 1 - (columns === undefined ? 0 : 1);
    let first = bytes(relation);
    let second = columns === undefined ? 0 : bytes(columns);
    while (first + second > room) {
        if (first > second)
            first--;
        else
            second--;
    }
    const parts = [(0,sql_name/* truncateName */.cV)(relation, first), ...(columns === undefined ? [] : [(0,sql_name/* truncateName */.cV)(columns, second)]), label];
    return parts.join('_');
}
/** The name of a constraint that was given none, if no other object has it; undefined for what is stored as no constraint. */
function chosenConstraintName(constraint, relation, column) {
    const columnsOf = (nodes) => joined(nodes === undefined ? [] : stringsOf(nodes)) ?? column;
    switch (constraint.contype) {
        case 'CONSTR_PRIMARY':
            return chosenName(relation, undefined, 'pkey');
        case 'CONSTR_UNIQUE':
            return chosenName(relation, columnsOf(constraint.keys), 'key');
        case 'CONSTR_FOREIGN':
            return chosenName(relation, columnsOf(constraint.fk_attrs), 'fkey');
        case 'CONSTR_EXCLUSION':
            return chosenName(relation, joined(elementNames(constraint.exclusions ?? [])), 'excl');
        case 'CONSTR_NOTNULL':
            return chosenName(relation, columnsOf(constraint.keys), 'not_null');
        case 'CONSTR_CHECK': {
            const columns = columnsIn(constraint.raw_expr);
            return chosenName(relation, columns.length === 1 ? columns[0] : undefined, 'check');
        }
        default:
            return undefined;
    }
}
/** The name of a domain's constraint that was given none; a domain has no columns, VALUE only looks like one. */
function chosenDomainConstraintName(constraint, domain) {
    if (constraint.contype === 'CONSTR_CHECK')
        return chosenName(domain, undefined, 'check');
    return constraint.contype === 'CONSTR_NOTNULL' ? chosenName(domain, undefined, 'not_null') : undefined;
}
/** The name of an index that was given none, if no other relation has it. */
function chosenIndexName(relation, elements) {
    return chosenName(relation, joined(elementNames(elements)), 'idx');
}
function elementNames(elements) {
    const names = [];
    for (const node of elements) {
        // Elements of an exclusion constraint come in pairs with their operator.
        const element = 'List' in node ? node.List.items?.[0] : node;
        if (element === undefined || !('IndexElem' in element))
            continue;
        const name = elementName(element.IndexElem);
        let unique = name;
        for (let suffix = 1; names.includes(unique); suffix++)
            unique = `${name}${suffix}`;
        names.push(unique);
    }
    return names;
}
function elementName(element) {
    return element.name ?? labelOf(element.expr) ?? 'expr';
}
/** The label that an expression gives to its column (FigureColname in parse_target.c), for the common expressions. */
function labelOf(expression) {
    if (expression === undefined)
        return undefined;
    if ('ColumnRef' in expression)
        return stringsOf(expression.ColumnRef.fields).at(-1);
    if ('FuncCall' in expression)
        return stringsOf(expression.FuncCall.funcname).at(-1);
    if ('TypeCast' in expression)
        return labelOf(expression.TypeCast.arg) ?? stringsOf(expression.TypeCast.typeName?.names).at(-1);
    if ('CollateClause' in expression)
        return labelOf(expression.CollateClause.arg);
    if ('CoalesceExpr' in expression)
        return 'coalesce';
    if ('CaseExpr' in expression)
        return labelOf(expression.CaseExpr.defresult) ?? 'case';
    return undefined;
}
/** The different columns that an expression refers to. */
function columnsIn(expression) {
    const found = new Set();
    const visit = (value) => {
        if (typeof value !== 'object' || value === null)
            return;
        if (Array.isArray(value))
            return value.forEach(visit);
        const column = 'ColumnRef' in value ? labelOf(value) : undefined;
        if (column === undefined)
            Object.values(value).forEach(visit);
        else
            found.add(column);
    };
    visit(expression);
    return [...found];
}
function joined(names) {
    return names.length === 0 ? undefined : names.join('_');
}

;// CONCATENATED MODULE: ./lib/sql/target-table.js



/** Marks objects with what happens to them. */
function doing(action, objects) {
    return objects.map((object) => ({ action, ...object }));
}
/** CREATE TABLE and CREATE FOREIGN TABLE: the table, its columns, constraints and the sequences of its columns. */
function createTable(statement, kind) {
    const { relation, tableElts = [], constraints = [] } = statement;
    return [
        ...doing('create', relationObject(kind, relation)),
        ...[...tableElts, ...constraints].flatMap((element) => {
            if ('ColumnDef' in element)
                return createColumn(relation, element.ColumnDef);
            return 'Constraint' in element ? createConstraint(relation, element.Constraint) : [];
        })
    ];
}
/** CREATE INDEX; an index has the schema of its table. */
function createIndex(statement) {
    const { relation, idxname, indexParams = [], indexIncludingParams = [] } = statement;
    if (relation?.relname === undefined)
        return [];
    if (idxname !== undefined)
        return doing('create', memberObject('index', relation, idxname));
    const name = chosenIndexName(relation.relname, [...indexParams, ...indexIncludingParams]);
    return generated(doing('create', memberObject('index', relation, name, relation.location)));
}
/** ALTER TABLE and its like: the relation, and the columns, constraints, … that its commands name. */
function alterTable(statement) {
    const { relation, cmds = [], objtype } = statement;
    return [
        ...doing('alter', relationObject(kindOfType(objtype), relation)),
        ...cmds.flatMap((node) => ('AlterTableCmd' in node ? alterCommand(relation, node.AlterTableCmd, kindOfType(objtype)) : []))
    ];
}
function alterCommand(relation, command, kind) {
    const { subtype, name, def } = command;
    const member = (action, of) => doing(action, memberObject(of, relation, name));
    switch (subtype) {
        case 'AT_AddColumn':
            return def !== undefined && 'ColumnDef' in def ? createColumn(relation, def.ColumnDef) : [];
        case 'AT_DropColumn':
            return member('drop', 'column');
        case 'AT_AddIdentity':
            return [...member('alter', 'column'), ...createIdentity(relation, name, def)];
        case 'AT_AddConstraint':
            return def !== undefined && 'Constraint' in def ? createConstraint(relation, def.Constraint) : [];
        case 'AT_DropConstraint':
            return member('drop', 'constraint');
        case 'AT_AlterConstraint':
            return def !== undefined && 'ATAlterConstraint' in def ? doing('alter', memberObject('constraint', relation, def.ATAlterConstraint.conname)) : [];
        case 'AT_ValidateConstraint':
            return member('alter', 'constraint');
        case 'AT_EnableTrig':
        case 'AT_EnableAlwaysTrig':
        case 'AT_EnableReplicaTrig':
        case 'AT_DisableTrig':
            return member('alter', 'trigger');
        case 'AT_EnableRule':
        case 'AT_EnableAlwaysRule':
        case 'AT_EnableReplicaRule':
        case 'AT_DisableRule':
            return member('alter', 'rule');
        case 'AT_ClusterOn':
            return member('alter', 'index');
        case 'AT_AttachPartition':
        case 'AT_DetachPartition':
        case 'AT_DetachPartitionFinalize':
            return def !== undefined && 'PartitionCmd' in def ? doing('alter', relationObject(kind, def.PartitionCmd.name)) : [];
        case 'AT_ReplicaIdentity':
            return def !== undefined && 'ReplicaIdentityStmt' in def ? doing('alter', memberObject('index', relation, def.ReplicaIdentityStmt.name)) : [];
        case 'AT_SetAccessMethod':
        case 'AT_SetTableSpace':
            return [];
        default:
            // Every other command with a name speaks of a column; type changes carry a ColumnDef that has no name of its own.
            return member('alter', 'column');
    }
}
function createColumn(relation, column) {
    const { colname, typeName, constraints = [], location } = column;
    const own = constraints.flatMap((node) => ('Constraint' in node ? [node.Constraint] : []));
    const isSerial = /^(?:small|big)?serial[248]?$/.test(stringsOf(typeName?.names).join('.'));
    return [
        ...doing('create', memberObject('column', relation, colname, location)),
        ...(isSerial ? createSequence(relation, colname, location) : []),
        ...own.flatMap((constraint) => constraint.contype === 'CONSTR_IDENTITY'
            ? createIdentity(relation, colname, { Constraint: constraint })
            : createConstraint(relation, constraint, colname))
    ];
}
function createConstraint(relation, constraint, column) {
    return namedOrChosen(relation, constraint, chosenConstraintName(constraint, relation?.relname ?? '', column));
}
/** A constraint of a domain, which stands for the relation. */
function createDomainConstraint(domain, constraint) {
    return namedOrChosen(domain, constraint, chosenDomainConstraintName(constraint, domain?.relname ?? ''));
}
/** `chosen` is undefined for what the grammar calls a constraint and the catalogs do not: defaults, identity, DEFERRABLE. */
function namedOrChosen(parent, constraint, chosen) {
    const given = constraint.conname ?? constraint.indexname;
    if (chosen === undefined)
        return [];
    const found = doing('create', memberObject('constraint', parent, given ?? chosen, constraint.location));
    return given === undefined ? generated(found) : found;
}
function createIdentity(relation, column, definition) {
    if (definition === undefined || !('Constraint' in definition))
        return [];
    const { options = [], location } = definition.Constraint;
    const given = options.flatMap((node) => ('DefElem' in node && node.DefElem.defname === 'sequence_name' ? [node.DefElem] : [])).at(0);
    if (given?.arg === undefined || !('List' in given.arg))
        return createSequence(relation, column, location);
    const names = stringsOf(given.arg.List.items);
    const schema = names.at(-2) ?? relation?.schemaname;
    return doing('create', [{ kind: 'sequence', name: names.at(-1) ?? '', ...(schema === undefined ? {} : { schema }), ...place(location) }]);
}
/** The sequence behind a serial or identity column. */
function createSequence(relation, column, location) {
    if (relation?.relname === undefined || column === undefined)
        return [];
    const { schemaname: schema, relname } = relation;
    const name = chosenName(relname, column, 'seq');
    return generated(doing('create', [{ kind: 'sequence', name, ...(schema === undefined ? {} : { schema }), ...place(location) }]));
}
function generated(targets) {
    return targets.map((target) => ({ ...target, generatedName: true }));
}

;// CONCATENATED MODULE: ./lib/sql/target-statement.js




/** The objects that one parsed statement speaks of, in the order of the text as far as the parse tree keeps it. */
function foundIn(tree) {
    const [tag, statement] = Object.entries(tree)[0] ?? [];
    const reader = readers[tag ?? ''];
    return reader?.(statement) ?? [];
}
const only = (kind, name) => (name === undefined ? [] : [{ kind, name }]);
const dotted = (kind, names) => dottedObject(kind, stringsOf(names));
/** One reader for each statement that defines something (parsenodes.h); statements that are not here speak of no object. */
const readers = {
    // Relations and what belongs to them
    CreateStmt: (statement) => createTable(statement, 'table'),
    CreateForeignTableStmt: (statement) => (statement.base === undefined ? [] : createTable(statement.base, 'foreign table')),
    CreateTableAsStmt: ({ into, objtype }) => doing('create', relationObject(kindOfType(objtype), into?.rel)),
    SelectStmt: ({ intoClause }) => doing('create', relationObject('table', intoClause?.rel)),
    ViewStmt: ({ view }) => doing('create', relationObject('view', view)),
    IndexStmt: createIndex,
    CreateSeqStmt: ({ sequence }) => doing('create', relationObject('sequence', sequence)),
    AlterSeqStmt: ({ sequence }) => doing('alter', relationObject('sequence', sequence)),
    AlterTableStmt: alterTable,
    CreateTrigStmt: ({ relation, trigname }) => doing('create', memberObject('trigger', relation, trigname)),
    RuleStmt: ({ relation, rulename }) => doing('create', memberObject('rule', relation, rulename)),
    CreatePolicyStmt: ({ table, policy_name }) => doing('create', memberObject('policy', table, policy_name)),
    AlterPolicyStmt: ({ table, policy_name }) => doing('alter', memberObject('policy', table, policy_name)),
    CreateStatsStmt: ({ defnames }) => doing('create', dotted('statistics object', defnames)),
    AlterStatsStmt: ({ defnames }) => doing('alter', dotted('statistics object', defnames)),
    // Routines, operators, types
    CreateFunctionStmt: ({ is_procedure, funcname, parameters }) => doing('create', dottedObject(is_procedure === true ? 'procedure' : 'function', stringsOf(funcname), { arguments: inputTypes(parameters) })),
    AlterFunctionStmt: ({ objtype, func }) => doing('alter', routineObject(kindOfType(objtype), func)),
    AlterOperatorStmt: ({ opername }) => doing('alter', routineObject('operator', opername)),
    DefineStmt: (statement) => doing('create', defined(statement)),
    CompositeTypeStmt: ({ typevar }) => doing('create', relationObject('type', typevar)),
    CreateEnumStmt: ({ typeName }) => doing('create', dotted('type', typeName)),
    AlterEnumStmt: ({ typeName }) => doing('alter', dotted('type', typeName)),
    CreateRangeStmt: ({ typeName }) => doing('create', dotted('type', typeName)),
    AlterTypeStmt: ({ typeName }) => doing('alter', dotted('type', typeName)),
    CreateDomainStmt: ({ domainname, constraints }) => [
        ...doing('create', dotted('domain', domainname)),
        ...(constraints ?? []).flatMap((node) => ('Constraint' in node ? createDomainConstraint(relationOf(domainname), node.Constraint) : []))
    ],
    AlterDomainStmt: ({ subtype, typeName, name, def }) => [
        ...doing('alter', dotted('domain', typeName)),
        ...(def !== undefined && 'Constraint' in def ? createDomainConstraint(relationOf(typeName), def.Constraint) : []),
        ...doing(subtype === 'X' ? 'drop' : 'alter', memberObject('constraint', relationOf(typeName), name))
    ],
    CreateCastStmt: ({ sourcetype, targettype }) => doing('create', castObject(sourcetype, targettype)),
    CreateTransformStmt: ({ type_name, lang }) => doing('create', transformObject(type_name, lang)),
    CreateConversionStmt: ({ conversion_name }) => doing('create', dotted('conversion', conversion_name)),
    // Without a family of its own, a class has the one of its name, which is made where it is not there.
    CreateOpClassStmt: ({ opclassname, opfamilyname, amname }) => [
        ...doing('create', operatorGroup('operator class', opclassname, amname)),
        ...doing('create', opfamilyname === undefined ? operatorGroup('operator family', opclassname, amname) : [])
    ],
    CreateOpFamilyStmt: ({ opfamilyname, amname }) => doing('create', operatorGroup('operator family', opfamilyname, amname)),
    AlterOpFamilyStmt: ({ opfamilyname, amname }) => doing('alter', operatorGroup('operator family', opfamilyname, amname)),
    AlterCollationStmt: ({ collname }) => doing('alter', dotted('collation', collname)),
    AlterTSConfigurationStmt: ({ cfgname }) => doing('alter', dotted('text search configuration', cfgname)),
    AlterTSDictionaryStmt: ({ dictname }) => doing('alter', dotted('text search dictionary', dictname)),
    // What has no schema
    CreateSchemaStmt: ({ schemaname, authrole, schemaElts }) => {
        const schema = schemaname ?? authrole?.rolename;
        const inside = (schemaElts ?? []).flatMap(foundIn);
        return [...doing('create', only('schema', schema)), ...inside.map((found) => (schema === undefined ? found : { schema, ...found }))];
    },
    CreateExtensionStmt: ({ extname }) => doing('create', only('extension', extname)),
    AlterExtensionStmt: ({ extname }) => doing('alter', only('extension', extname)),
    AlterExtensionContentsStmt: ({ extname }) => doing('alter', only('extension', extname)),
    CreateEventTrigStmt: ({ trigname }) => doing('create', only('event trigger', trigname)),
    AlterEventTrigStmt: ({ trigname }) => doing('alter', only('event trigger', trigname)),
    CreatePublicationStmt: ({ pubname, pubobjects }) => [...doing('create', only('publication', pubname)), ...doing('create', published(pubname, pubobjects))],
    AlterPublicationStmt: ({ pubname, pubobjects, action }) => [
        ...doing('alter', only('publication', pubname)),
        ...doing(action === 'AP_DropObjects' ? 'drop' : 'create', published(pubname, pubobjects))
    ],
    CreateSubscriptionStmt: ({ subname }) => doing('create', only('subscription', subname)),
    AlterSubscriptionStmt: ({ subname }) => doing('alter', only('subscription', subname)),
    DropSubscriptionStmt: ({ subname }) => doing('drop', only('subscription', subname)),
    CreateAmStmt: ({ amname }) => doing('create', only('access method', amname)),
    CreatePLangStmt: ({ plname }) => doing('create', only('language', plname)),
    CreateFdwStmt: ({ fdwname }) => doing('create', only('foreign-data wrapper', fdwname)),
    AlterFdwStmt: ({ fdwname }) => doing('alter', only('foreign-data wrapper', fdwname)),
    CreateForeignServerStmt: ({ servername }) => doing('create', only('server', servername)),
    AlterForeignServerStmt: ({ servername }) => doing('alter', only('server', servername)),
    CreateUserMappingStmt: ({ user, servername }) => doing('create', userMapping(user, servername)),
    AlterUserMappingStmt: ({ user, servername }) => doing('alter', userMapping(user, servername)),
    DropUserMappingStmt: ({ user, servername }) => doing('drop', userMapping(user, servername)),
    CreateRoleStmt: ({ role }) => doing('create', only('role', role)),
    AlterRoleStmt: ({ role }) => doing('alter', roles(role)),
    AlterRoleSetStmt: ({ role, database, setstmt }) => (database === undefined ? doing('alter', roles(role)) : setting(setstmt, role)),
    AlterDatabaseSetStmt: ({ setstmt }) => setting(setstmt),
    DropRoleStmt: ({ roles: dropped = [] }) => doing('drop', dropped.flatMap((node) => ('RoleSpec' in node ? roles(node.RoleSpec) : []))),
    // Any object
    DropStmt: ({ objects = [], removeType }) => doing('drop', objects.flatMap((node) => objectOf(removeType, node))),
    CommentStmt: ({ objtype, object }) => doing('comment', objectOf(objtype, object)),
    SecLabelStmt: ({ objtype, object }) => doing('alter', objectOf(objtype, object)),
    AlterOwnerStmt: ({ objectType, object }) => doing('alter', objectOf(objectType, object)),
    AlterObjectDependsStmt: ({ objectType, relation, object }) => doing('alter', relation === undefined ? objectOf(objectType, object) : relationObject(kindOfType(objectType), relation)),
    AlterObjectSchemaStmt: ({ objectType, relation, object, newschema }) => {
        const old = relation === undefined ? objectOf(objectType, object) : relationObject(kindOfType(objectType), relation);
        if (newschema === undefined || objectType === 'OBJECT_EXTENSION')
            return doing('alter', old);
        return [...doing('alter', old), ...doing('create', old.map((moved) => ({ ...moved, schema: newschema })))];
    },
    RenameStmt: renamed,
    GrantStmt: granted,
    AlterDefaultPrivilegesStmt: ({ options = [], action }) => {
        const named = (name) => options.flatMap((node) => ('DefElem' in node && node.DefElem.defname === name ? target_statement_listOf(node.DefElem) : []));
        const roleNames = named('roles').flatMap((node) => ('RoleSpec' in node ? roles(node.RoleSpec) : [])).map((role) => `for role ${(0,quote/* quoteIdentifier */.C)(role.name)} `);
        const schemas = stringsOf(named('schemas')).map((schema) => `in schema ${(0,quote/* quoteIdentifier */.C)(schema)} `);
        return (roleNames.length === 0 ? [''] : roleNames).flatMap((role) => (schemas.length === 0 ? [''] : schemas).map((schema) => ({ action: 'grant', kind: 'default acl', name: `${role}${schema}on ${kindOfType(action?.objtype)}s` })));
    }
};
/** What CREATE AGGREGATE, OPERATOR, TYPE, COLLATION and TEXT SEARCH … define. */
function defined({ kind, defnames, args = [], definition = [], oldstyle }) {
    const typeOf = (name) => {
        const element = definition.flatMap((node) => ('DefElem' in node && node.DefElem.defname === name ? [node.DefElem] : [])).at(0);
        return element?.arg !== undefined && 'TypeName' in element.arg ? typeText(element.arg.TypeName) : undefined;
    };
    const names = stringsOf(defnames);
    if (kind === 'OBJECT_OPERATOR')
        return dottedObject('operator', names, { arguments: [typeOf('leftarg') ?? 'NONE', typeOf('rightarg') ?? 'NONE'] });
    if (kind !== 'OBJECT_AGGREGATE')
        return dottedObject(kindOfType(kind), names);
    // The old style gives the argument as an option, which is no type for an aggregate over any rows.
    const base = typeOf('basetype');
    const [list] = args;
    const listed = inputTypes(list !== undefined && 'List' in list ? list.List.items : []);
    return dottedObject('aggregate', names, { arguments: oldstyle !== true ? listed : base === undefined ? [] : [base] });
}
/** A rename alters the object under its old name and creates it under the new one. */
function renamed(statement) {
    const { newname } = statement;
    const old = renamedObject(statement);
    if (newname === undefined)
        return [];
    return [...doing('alter', old), ...doing('create', old.map((object) => ({ ...unplaced(object), name: newname })))];
}
function renamedObject({ renameType, relation, object, subname }) {
    const kind = kindOfType(renameType);
    if (renameType === 'OBJECT_DOMCONSTRAINT')
        return memberObject(kind, object !== undefined && 'List' in object ? relationOf(object.List.items) : undefined, subname);
    if (relation !== undefined)
        return subname === undefined ? relationObject(kind, relation) : memberObject(kind, relation, subname);
    return object === undefined ? only(kind, subname) : objectOf(renameType, object);
}
/** The object without its place, for a name that is written elsewhere in the statement. */
function unplaced(object) {
    const { location, ...rest } = object;
    return location === undefined ? object : rest;
}
/** GRANT and REVOKE: the objects, and the columns that privileges are limited to. ALL … IN SCHEMA speaks of the schema. */
function granted({ targtype, objtype, objects = [], privileges = [] }) {
    const columns = privileges.flatMap((node) => ('AccessPriv' in node ? stringsOf(node.AccessPriv.cols) : []));
    const type = targtype === 'ACL_TARGET_ALL_IN_SCHEMA' ? 'OBJECT_SCHEMA' : objtype;
    return doing('grant', [
        // Columns are written before the object that they are of.
        ...objects.flatMap((node) => ('RangeVar' in node ? columns.flatMap((column) => memberObject('column', node.RangeVar, column)) : [])),
        ...objects.flatMap((node) => objectOf(type, node))
    ]);
}
function relationOf(names) {
    const [relname, schemaname] = [...stringsOf(names)].reverse();
    return relname === undefined ? undefined : { relname, ...(schemaname === undefined ? {} : { schemaname }) };
}
function target_statement_listOf(element) {
    return element.arg !== undefined && 'List' in element.arg ? (element.arg.List.items ?? []) : [];
}
function roles(role) {
    return role?.rolename === undefined ? [] : [{ kind: 'role', name: role.rolename, ...place(role.location) }];
}
/** What a publication publishes; tables as they are written, with or without their schema. */
function published(publication, objects) {
    return (objects ?? []).flatMap((node) => {
        if (!('PublicationObjSpec' in node) || publication === undefined)
            return [];
        const { pubtable, name: schema, location } = node.PublicationObjSpec;
        const { schemaname, relname, location: ofTable } = pubtable?.relation ?? {};
        const [kind, parts] = relname === undefined ? ['publication namespace', [schema]] : ['publication relation', [schemaname, relname]];
        const written = parts.flatMap((part) => (part === undefined ? [] : [(0,quote/* quoteIdentifier */.C)(part)])).join('.');
        return written === '' ? [] : [{ kind, name: `${written} in publication ${(0,quote/* quoteIdentifier */.C)(publication)}`, ...place(ofTable ?? location) }];
    });
}
/** A parameter that is set, or taken back, for the database. */
function setting(statement, role) {
    const { kind, name } = statement ?? {};
    if (name === undefined)
        return [];
    const whole = role?.rolename === undefined ? name : `${name} for role ${(0,quote/* quoteIdentifier */.C)(role.rolename)}`;
    return doing(kind === 'VAR_RESET' ? 'drop' : 'create', only('setting', whole));
}
function userMapping(user, server) {
    if (user === undefined || server === undefined)
        return [];
    const name = user.rolename === undefined ? (user.roletype === 'ROLESPEC_PUBLIC' ? 'public' : 'current_user') : (0,quote/* quoteIdentifier */.C)(user.rolename);
    return [{ kind: 'user mapping', name: `${name} on server ${(0,quote/* quoteIdentifier */.C)(server)}`, ...place(user.location) }];
}

;// CONCATENATED MODULE: ./lib/sql/targets.js




const definitionVerbs = /^(?:CREATE|ALTER|DROP|COMMENT|GRANT|REVOKE|SECURITY LABEL|SELECT INTO)\b/;
/**
 * The objects that a statement creates, alters, drops, comments on or grants. Only for finding where something is written: what
 * a statement does to a database is never concluded from it. A statement that does not parse, or of another kind, gives none.
 */
function targetsOf(text) {
    if (!definitionVerbs.test((0,sql_kind/* statementKind */.A)(text)))
        return [];
    const tree = parseStatement(text);
    if (tree === undefined)
        return [];
    const placeOf = placesIn(text);
    return numbered(foundIn(tree)).map((found) => {
        const { location, ...target } = found;
        return { ...target, offset: placeOf(target, location) };
    });
}
/** Puts a number behind a chosen name that the statement has used before, as the server does. */
function numbered(found) {
    const taken = new Set();
    return found.map((target) => {
        let { name } = target;
        if (target.generatedName === true)
            for (let number = 1; taken.has(`${target.kind} ${name}`); number++)
                name = `${target.name}${number}`;
        taken.add(`${target.kind} ${name}`);
        return { ...target, name };
    });
}

// EXTERNAL MODULE: ./lib/sql/script.js + 1 modules
var script = __webpack_require__(7102);
// EXTERNAL MODULE: ./lib/sql/scanner.js
var scanner = __webpack_require__(4682);
// EXTERNAL MODULE: ./lib/source/input-error.js
var input_error = __webpack_require__(3002);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/source/sql-error.js
var sql_error = __webpack_require__(6866);
;// CONCATENATED MODULE: ./lib/source/psql-commands.js


/** Commands of psql that mean nothing to a schema: what dumps begin with, and how psql is to behave. */
const meaningless = new Set(['\\restrict', '\\unrestrict', '\\connect', '\\c']);
/**
 * What a psql command stands for: nothing, or another file to be run in its place (`\i`, `\ir`).
 *
 * @throws SqlError for every other command, and for a file outside of the workspace
 */
async function resolveCommand(tree, file, step) {
    const argument = step.argument.trim().replace(/^'(.*)'$/, '$1');
    if (meaningless.has(step.name))
        return undefined;
    if (step.name === '\\set' && argument.startsWith('ON_ERROR_STOP'))
        return undefined;
    if (step.name !== '\\i' && step.name !== '\\ir' && step.name !== '\\include' && step.name !== '\\include_relative') {
        throw (0,sql_error/* sqlErrorAt */.EG)(file, step.start, `the psql command ${step.name} is not supported; write the SQL that it stands for`);
    }
    const relative = step.name === '\\ir' || step.name === '\\include_relative';
    const path = external_node_path_.posix.normalize(relative ? external_node_path_.posix.join(external_node_path_.posix.dirname(file.path), argument) : argument);
    if (external_node_path_.posix.isAbsolute(path) || path.startsWith('..'))
        throw (0,sql_error/* sqlErrorAt */.EG)(file, step.start, `${step.name} ${argument} leads out of the workspace`);
    const text = await tree.read(path);
    if (text === undefined)
        throw (0,sql_error/* sqlErrorAt */.EG)(file, step.start, `${step.name}: there is no ${path}`);
    return { path, text };
}

;// CONCATENATED MODULE: ./lib/source/script-file.js





/** How deep files may include one another. */
const deepest = 20;
/** Of files that have been split: whoever runs, explains or places their statements asks for the same ones. */
const script_file_stepsOf = new WeakMap();
/** Splits a file into steps; text that the scanner cannot read is an `SqlError` at its place. */
function splitFile(file) {
    const known = script_file_stepsOf.get(file);
    if (known !== undefined)
        return known;
    try {
        const { steps } = (0,script/* splitScript */.Q)(file.text);
        script_file_stepsOf.set(file, steps);
        return steps;
    }
    catch (error) {
        throw error instanceof scanner/* ScanError */.sC ? (0,sql_error/* sqlErrorAt */.EG)(file, error.offset, error.message, '42601', [], error) : error;
    }
}
/** The statements of a file in the order in which they run, those of included files in their place. */
async function expandIncludes(tree, file, steps, depth = 0) {
    if (depth > deepest)
        throw new input_error/* InputError */.d(`${file.path} is included more than ${String(deepest)} files deep`);
    const found = [];
    for (const step of steps) {
        if (step.type !== 'command') {
            found.push([file, step]);
            continue;
        }
        const included = await resolveCommand(tree, file, step);
        if (included !== undefined)
            found.push(...(await expandIncludes(tree, included, splitFile(included), depth + 1)));
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/source/mentions.js




/** Kinds that SQL calls by each other's names: `ALTER TABLE` and `GRANT … ON TABLE` may speak of a view. */
const relations = new Set(['table', 'view', 'materialized view', 'foreign table', 'sequence', 'index']);
const routines = new Set(['function', 'procedure', 'aggregate', 'routine']);
/** Kinds that have no name of their own: a phrase describes them. */
const described = new Set(['default acl', 'cast', 'transform', 'user mapping', 'publication relation', 'publication namespace', 'setting']);
/** Those of them that speak of types. */
const ofTypes = new Set(['cast', 'transform']);
const members = new Set(['column', 'constraint', 'trigger', 'rule', 'policy']);
/** Of files that have been read: findings and patches ask for the same ones. */
const statementsOf = new WeakMap();
/** All statements of the files, in their order, each with what it speaks of. What cannot be split has none. */
function readStatements(files) {
    return files.flatMap((file) => {
        const known = statementsOf.get(file);
        if (known !== undefined)
            return known;
        const statements = mentions_stepsOf(file).flatMap((step) => step.type === 'statement' ? [statementOf(file, step)] : []);
        statementsOf.set(file, statements);
        return statements;
    });
}
/** A statement whose targets are looked for when they are first asked for: that takes longer than all else. */
function statementOf(file, { start, end, text }) {
    let targets;
    return {
        file,
        start,
        end,
        text,
        get targets() {
            targets ??= targetsOf(text);
            return targets;
        }
    };
}
/** Finds where statements speak of an object. */
function indexMentions(statements) {
    const mentions = new Map();
    for (const statement of statements) {
        for (const target of statement.targets) {
            for (const key of keysOfTarget(target))
                add(mentions, key, { statement, target });
        }
    }
    return (object) => keysOfObject(object).map((key) => mentions.get(key) ?? []);
}
/**
 * The other way round: which of some objects a statement may speak of. Those of its name and arguments, in any schema where it names
 * none; where there are none of its arguments, those of its name.
 */
function indexNamed(objects) {
    const named = new Map();
    for (const object of objects)
        for (const key of new Set(keysOfObject(object)))
            add(named, key, object);
    return (target) => keysOfTarget(target).map((key) => named.get(key) ?? []).find((found) => found.length > 0) ?? [];
}
function add(groups, key, item) {
    const group = groups.get(key);
    if (group === undefined)
        groups.set(key, [item]);
    else
        group.push(item);
}
/**
 * What an object belongs to by its name: the relation of a column, constraint, trigger, rule or policy, the domain of a
 * constraint, the operator family of a member, the publication of a table or schema, the server of a user mapping.
 */
function parentsOf({ kind, name }) {
    if (kind.endsWith(' of access method'))
        return [{ kind: 'operator family', name: name.replace(/^.*\) of /s, '') }];
    const owner = described.has(kind) ? / (?:in (publication)|on (server)) ("(?:[^"]|"")*"|\S+)$/.exec(name) : null;
    if (owner !== null)
        return [{ kind: owner[1] ?? owner[2] ?? '', name: owner[3] ?? '' }];
    if (!members.has(kind))
        return [];
    const parent = partsOf(name).slice(0, -1).join('.');
    return [{ kind: 'table', name: parent }, { kind: 'domain', name: parent }];
}
/** Whether two kinds are called alike, so that a statement about the one may mean the other. */
function isCalledAlike(kind, other) {
    return calledAlike(kind) === calledAlike(other);
}
function keysOfTarget(target) {
    const prefix = target.schema === undefined ? '' : `${(0,quote/* quoteIdentifier */.C)(target.schema)}.`;
    const local = localName(target);
    const written = target.arguments === undefined ? local : `${local}(${withoutSchemas(target.arguments.join(', '))})`;
    return [...new Set([written, local])].map((name) => `${calledAlike(target.kind)} ${prefix}${name}`);
}
function keysOfObject(object) {
    return namesOf(object).map((name) => `${calledAlike(object.kind)} ${name}`);
}
/** What follows the schema in an object's name, without the arguments of a routine or operator. */
function localName({ kind, name, parent, accessMethod }) {
    if (described.has(kind))
        return ofTypes.has(kind) ? withoutSchemas(name) : name;
    // Operators are made of characters that no identifier has.
    if (kind === 'operator')
        return name;
    const owner = parent === undefined || kind === 'index' ? [] : [parent];
    const local = [...owner, name].map((part) => (0,quote/* quoteIdentifier */.C)(part)).join('.');
    return accessMethod === undefined ? local : `${local} USING ${(0,quote/* quoteIdentifier */.C)(accessMethod)}`;
}
/** Types without the schemas that somebody may leave out, and with one space behind each comma. */
function withoutSchemas(types) {
    return types.replace(/("(?:[^"]|"")+"|[\w$]+)(\.)?/g, (name, _, dot) => (dot === undefined ? name : '')).replace(/,\s*/g, ', ');
}
function mentions_stepsOf(file) {
    try {
        return splitFile(file);
    }
    catch (error) {
        if (error instanceof sql_error/* SqlError */.L8)
            return [];
        throw error;
    }
}
function calledAlike(kind) {
    return relations.has(kind) ? 'relation' : routines.has(kind) ? 'routine' : kind === 'domain' ? 'type' : kind;
}
function namesOf({ kind, name }) {
    if (ofTypes.has(kind))
        return [withoutSchemas(name)];
    // ALTER DEFAULT PRIVILEGES may leave out the role, which is then the one that runs it.
    if (described.has(kind))
        return [name, name.replace(kind === 'publication relation' ? /^(?:"(?:[^"]|"")*"|[^."]+)\./ : /^for role (?:"(?:[^"]|"")*"|\S+) /, '')];
    const parts = partsOf(name).map((part) => part.replace(/\(.*\)$/s, withoutSchemas));
    const bare = parts.map((part) => part.replace(/\(.*\)$/s, ''));
    return [...new Set([parts, parts.slice(1), bare, bare.slice(1)].map((each) => each.join('.')))].filter((each) => each !== '');
}
/** The parts of a name as `quote_ident` writes them; a routine's arguments and an operator class's access method stay with its name. */
function partsOf(name) {
    return name.match(/(?:"(?:[^"]|"")*"|[^."(]+)(?:\(.*\)| USING .*)?/gs) ?? [name];
}

;// CONCATENATED MODULE: ./lib/checksum/resolve.js



/** @param path the search_path that a session begins with, as stored names */
function openSession(model, path) {
    const { objects } = model.snapshot;
    const named = indexNamed([...objects.map((object) => ({ ...object, object })), ...objects.flatMap((object) => indexBehind(object, model))]);
    let current = path;
    return {
        resolve(target) {
            const found = named(target);
            if (found.length < 2)
                return found[0]?.object;
            const schemas = found.map(({ name }) => schemaIn(name));
            const first = current.map((schema) => (schema === '$user' ? model.snapshot.ownership.loader : schema)).find((schema) => schemas.includes(schema));
            const [only, ...others] = found.filter((_, index) => schemas[index] === first);
            return others.length === 0 ? only?.object : undefined;
        },
        follow(said) {
            current = said === 'default' ? path : (said ?? current);
        }
    };
}
/** The index behind a constraint has its name and its table's schema, and is no object of its own. */
function indexBehind(object, model) {
    if (object.kind !== 'constraint' || !['primary key', 'unique', 'exclusion'].includes((0,ddl_model/* text */.Qq)(object, 'type') ?? ''))
        return [];
    return [{ kind: 'index', name: `${(0,ddl_model/* schemaOf */.pP)((0,ddl_model/* parentName */.Ot)(object, model))}.${(0,ddl_model/* ownName */.qU)(object, model)}`, object }];
}
/** The schema of a name as it is stored; null where the object is in none. */
function schemaIn(name) {
    const [schema, ...rest] = partsOf(name);
    return schema === undefined || rest.length === 0 ? null : (0,sql_name/* storedName */.Rs)(schema);
}

;// CONCATENATED MODULE: ./lib/checksum/definitions.js









/** Kinds that are always a part of something else, or say who may do what. */
const never = new Set([
    'column', 'operator of access method', 'function of access method', 'publication relation', 'publication namespace', 'default acl', 'parameter',
    'initial privileges', 'setting'
]);
/** Kinds whose objects have a text of their own only where a statement makes them alone: the others came with something else. */
const whenStated = new Set(['constraint', 'operator family']);
/** Commands of ALTER TABLE that name an index and say something of the table. */
const ofTable = new Set(['clustered on', 'replica identity']);
/**
 * Finds the statements that define each object of a committed schema: the last CREATE that took effect, and the ALTERs behind it.
 *
 * @param path the search_path that each file begins with, as stored names
 */
function readDefinitions(files, model, path) {
    const session = openSession(model, path);
    const stated = new Map();
    const state = { stated, model, resolve: session.resolve };
    let file;
    for (const statement of readStatements(files)) {
        if (statement.file !== file)
            session.follow('default');
        file = statement.file;
        if (statement.targets.length > 0)
            take(statement, state);
        else
            session.follow(setsSearchPath(statement.text));
    }
    const isApart = (object) => isOwn(object, stated);
    return { stated, isApart, unstated: model.snapshot.objects.filter((object) => isApart(object) && !stated.has((0,snapshot_object/* keyOf */.TN)(object)) && !definitions_comesByItself(object)) };
}
/** Each search_path that the files set, as `SET search_path` takes it. */
function pathsSetIn(files) {
    const paths = readStatements(files).flatMap(({ text }) => {
        const said = setsSearchPath(text);
        return said === undefined || said === 'default' ? [] : [said.map((schema) => (0,quote/* quoteIdentifier */.C)(schema)).join(', ') || "''"];
    });
    return [...new Set(paths)];
}
/** The text of an object's statements, without semicolons between and behind them: comments inside of a statement are part of it. */
function textOf({ statements }) {
    return statements.map(({ text }) => text).join(';\n');
}
/** Where an object's text begins, counted from 1. */
function placeOf({ statements: [first] }) {
    return first && { file: first.file.path, ...(0,sql_position/* positionAt */.t$)(first.file.text, first.start) };
}
function isOwn(object, stated) {
    if (never.has(object.kind) || object.derived === true)
        return false;
    const isMember = whenStated.has(object.kind) || (object.kind === 'sequence' && object.parent !== undefined);
    return !isMember || stated.has((0,snapshot_object/* keyOf */.TN)(object));
}
/** The schema that every database has, and what a parent's statement makes for its partitions. */
function definitions_comesByItself({ kind, name, follows = [] }) {
    return (kind === 'schema' && name === 'public') || follows.length > 0;
}
function take(statement, state) {
    const [verb] = (0,sql_kind/* statementKind */.A)(statement.text).split(' ', 1);
    if (verb === 'DROP')
        for (const target of statement.targets)
            forget(state.resolve(target), state);
    else if (verb === 'CREATE' || verb === 'SELECT')
        takeCreate(statement, state);
    else if (verb === 'ALTER')
        takeAlter(statement, state);
}
function forget(object, { stated }) {
    if (object !== undefined)
        stated.delete((0,snapshot_object/* keyOf */.TN)(object));
}
function takeCreate(statement, state) {
    const [made, ...others] = statement.targets;
    if (made === undefined)
        return;
    // One statement for several objects is the text of none of them.
    if (made.kind === 'schema' && others.length > 0)
        return;
    const object = madeBy(made, state);
    if (object === undefined || (state.stated.has((0,snapshot_object/* keyOf */.TN)(object)) && (0,sql_piece/* hasWords */.kR)(statement.text, 'IF', 'NOT', 'EXISTS')))
        return;
    state.stated.set((0,snapshot_object/* keyOf */.TN)(object), { object, statements: [statement] });
}
/** Of several indexes without a name, the server puts a number behind those that come later. */
function madeBy(target, { resolve, stated }) {
    if (target.generatedName !== true)
        return resolve(target);
    for (let number = 0;; number++) {
        const object = resolve(number === 0 ? target : { ...target, name: `${target.name}${String(number)}` });
        if (object === undefined || !stated.has((0,snapshot_object/* keyOf */.TN)(object)))
            return object;
    }
}
function takeAlter(statement, state) {
    const { targets, text } = statement;
    const clauses = clausesOf(text);
    if (clauses.length > 0 && clauses.every(({ topic }) => topic === 'owner'))
        return;
    const [subject] = targets;
    const last = targets.at(-1);
    if (subject === undefined || last === undefined)
        return;
    // Another name or schema: what made the object made it under the old one.
    if (subject !== last && last.action === 'create' && last.kind === subject.kind)
        return;
    const added = targets.filter(({ action, kind }) => action === 'create' && kind === 'constraint');
    const single = clauses.length <= 1;
    const constraint = added[0] === undefined || added.length > 1 || !single || targets.length > 2 ? undefined : madeBy(added[0], state);
    if (constraint !== undefined)
        state.stated.set((0,snapshot_object/* keyOf */.TN)(constraint), { object: constraint, statements: [statement] });
    else
        extend((single && !ofTable.has(clauses[0]?.topic ?? '') ? state.resolve(last) : undefined) ?? state.resolve(subject), statement, state);
}
/** Puts a statement behind those of the object, or of what that is a part of. */
function extend(object, statement, state) {
    if (object === undefined)
        return;
    const definition = state.stated.get((0,snapshot_object/* keyOf */.TN)(object));
    if (definition !== undefined)
        state.stated.set((0,snapshot_object/* keyOf */.TN)(object), { object, statements: [...definition.statements, statement] });
    else if (!isOwn(object, state.stated))
        extend(state.model.get(object.parent ?? ''), statement, state);
}

;// CONCATENATED MODULE: ./lib/checksum/audit.js





/** Aspects that no text of a definition carries. */
const elsewhere = new Set(['privileges', 'owner', 'comments']);
/** Finds the objects of a committed schema that have a text of their own, and what the catalogs say of each. */
function openAudit(request) {
    const [desired, current] = [(0,ddl_model/* modelOf */.DM)(request.desired), (0,ddl_model/* modelOf */.DM)(request.current)];
    const definitions = readDefinitions(request.files, desired, request.path);
    const sides = { desired, current, definitions, renamed: renamedIn(request.comparison.changes), changed: changedIn(request.comparison.changes) };
    const isLeftOut = (object, model) => {
        const parent = model.get(object.parent ?? '');
        return request.ignores(object) || (parent !== undefined && isLeftOut(parent, model));
    };
    const committed = [...definitions.stated.values()].filter(({ object }) => !isLeftOut(object, desired));
    const extra = request.comparison.changes.flatMap((change) => {
        const object = change.action === 'drop' && !elsewhere.has(change.aspect) ? current.get((0,snapshot_object/* keyOf */.TN)(change)) : undefined;
        return object !== undefined && definitions.isApart(object) ? [object] : [];
    });
    const isSecret = (definition) => holdsSecret(partsOfStretch(definition.object, desired, definitions.isApart));
    const units = [...committed.filter((definition) => !isSecret(definition)).map((definition) => unitOfBoth(definition, sides)), ...extra.map((object) => extraUnit(object, sides))];
    const byKey = new Map(units.map((unit) => [(0,snapshot_object/* keyOf */.TN)(unit), unit]));
    return {
        units,
        unjudged: [
            ...definitions.unstated.filter((object) => !isLeftOut(object, desired)).map((object) => unjudged(object, 'no statement')),
            ...committed.filter(isSecret).map(({ object }) => unjudged(object, 'secret'))
        ],
        unitOf: (object) => ownUnit((0,snapshot_object/* keyOf */.TN)(object), sides, byKey)
    };
}
/** What an algorithm says of an object, against the truth. What is not proven to differ is never called a false negative. */
function judge(unit, algorithm) {
    const stored = unit.stored();
    const desired = unit.committed === undefined ? null : checksumOf(algorithm, unit.committed);
    const current = stored === undefined ? null : checksumOf(algorithm, stored);
    const verdict = current === desired ? (unit.truth === 'different' ? 'false-negative' : 'agrees') : unit.truth === 'equal' ? 'false-positive' : 'agrees';
    return { current, desired, verdict };
}
/** Counts judgements of one algorithm. */
function tally(judgements) {
    const count = (verdict, isEqual) => judgements.filter((each) => each.verdict === verdict && (isEqual === undefined || isEqual === (each.current === each.desired))).length;
    return {
        truePositives: count('agrees', false), falsePositives: count('false-positive'),
        trueNegatives: count('agrees', true), falseNegatives: count('false-negative')
    };
}
function unitOfBoth(definition, sides) {
    const { desired, current, definitions } = sides;
    const { object } = definition;
    const key = (0,snapshot_object/* keyOf */.TN)(object);
    const existing = current.get(sides.renamed.find(([, committed]) => committed === key)?.[0] ?? key);
    const isApart = (each) => definitions.isApart(inCommitted(each, sides));
    const parts = [
        ...partsOfStretch(object, desired, definitions.isApart),
        ...(existing === undefined ? [] : partsOfStretch(existing, current, isApart))
    ];
    const committed = textOf(definition);
    return {
        kind: object.kind, name: object.name, definition,
        truth: existing === undefined || existing.parent !== object.parent ? 'different' : truthOf(parts, sides),
        committed,
        stored: remember(() => (existing === undefined ? undefined : stretchOf(existing, current, isApart, /\bWITH\s+NO\s+DATA$/i.test(committed)))),
        storedBy: textOrigin(object)
    };
}
function extraUnit(object, { current, definitions }) {
    return {
        kind: object.kind, name: object.name, definition: undefined, truth: 'different', committed: undefined,
        stored: remember(() => stretchOf(object, current, definitions.isApart)),
        storedBy: textOrigin(object)
    };
}
/** An object of the database under the name that it has in the committed schema. */
function inCommitted(object, { desired, renamed }) {
    const name = renamed.find(([stored]) => stored === (0,snapshot_object/* keyOf */.TN)(object))?.[1];
    return (name === undefined ? undefined : desired.get(name)) ?? object;
}
/** A part that repeats what happens to the one that it follows is not listed as a change of its own. */
function truthOf(parts, { changed }) {
    const changes = parts.flatMap((part) => [(0,snapshot_object/* keyOf */.TN)(part), ...(part.follows ?? [])]).flatMap((key) => changed.get(key) ?? []);
    return changes.length === 0 ? 'equal' : changes.includes(true) ? 'different' : 'unproven';
}
function changedIn(changes) {
    const changed = new Map();
    for (const change of changes) {
        if (!elsewhere.has(change.aspect))
            changed.set((0,snapshot_object/* keyOf */.TN)(change), change.certainty === 'proven' || changed.get((0,snapshot_object/* keyOf */.TN)(change)) === true);
    }
    return changed;
}
function renamedIn(changes) {
    return changes.flatMap((change) => {
        const name = change.aspect === 'generated-names' ? change.attributes.find((attribute) => attribute.name === 'name')?.current : undefined;
        return typeof name === 'string' ? [[(0,snapshot_object/* keyOf */.TN)({ kind: change.kind, name }), (0,snapshot_object/* keyOf */.TN)(change)]] : [];
    });
}
function ownUnit(key, { desired, current, renamed }, units) {
    let next = renamed.find(([stored]) => stored === key)?.[1] ?? key;
    while (next !== undefined) {
        const unit = units.get(next);
        if (unit !== undefined)
            return unit;
        next = (desired.get(next) ?? current.get(next))?.parent;
    }
    return undefined;
}
function unjudged({ kind, name }, why) {
    return { kind, name, why };
}
function remember(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

;// CONCATENATED MODULE: ./lib/sql/directives.js


const address = /^--\s*pg-parity\s*:\s*(.*)$/;
const allow = /^allow\s+([a-z]+(?:-[a-z]+)*)\s*(?::\s*(.*))?$/;
/**
 * Reads the comments of a script that are addressed to pg-parity. Only real line comments count: not a literal, a body in
 * dollar quotes or COPY data that holds the same words. Whether a code exists is for the caller to say.
 *
 * @throws ScanError as `splitScript` does
 */
function directives(text) {
    const allowances = [];
    const problems = [];
    if (!text.includes('pg-parity'))
        return { allowances, problems };
    const toPosition = (0,sql_position/* positionsIn */.YH)(text);
    for (const comment of (0,script/* splitScript */.Q)(text).comments) {
        const words = address.exec(comment.text)?.[1]?.trim();
        if (words === undefined)
            continue;
        const place = { offset: comment.start, line: toPosition(comment.start).line };
        const [, code, reason = ''] = allow.exec(words) ?? [];
        if (code === undefined)
            problems.push({ message: `"${words}" is not understood; write "-- pg-parity: allow CODE: reason"`, ...place });
        else if (reason === '')
            problems.push({ message: `"allow ${code}" needs a reason; write "-- pg-parity: allow ${code}: reason"`, ...place });
        else
            allowances.push({ code, reason, ...place });
    }
    return { allowances, problems };
}
/** The well-formed allowances of a script; see `directives`. */
function allowances(text) {
    return directives(text).allowances;
}

// EXTERNAL MODULE: ./lib/sql/scan-error.js
var scan_error = __webpack_require__(3440);
;// CONCATENATED MODULE: ./lib/findings/allowances.js




/**
 * Turns findings into notices where a line `-- pg-parity: allow CODE: reason` says so: in a schema file for the
 * statement that it stands at, in a migration for the whole file.
 */
function applyAllowances(findings, schema, migrations) {
    const allowed = new Map([
        ...schema.map((file) => [file.path, inStatements(file)]),
        ...migrations.map((file) => [file.path, inWholeFile(file)])
    ]);
    return findings.map((finding) => {
        const { location } = finding;
        const match = location === undefined ? undefined : allowed.get(location.file)?.find(({ code, from, to }) => code === finding.code && location.line >= from && location.line <= to);
        if (match === undefined || finding.severity === 'notice')
            return finding;
        return { ...finding, severity: 'notice', message: `${finding.message} Allowed: ${match.reason}`, details: { ...finding.details, allowed: match.reason } };
    });
}
function inWholeFile(file) {
    return inAnyLanguage(file).map(({ code, reason }) => ({ code, reason, from: 1, to: Number.MAX_SAFE_INTEGER }));
}
/** Migrations may be written in any language, and where one is SQL, what its tool does not run may be none. */
function inAnyLanguage({ path, text }) {
    try {
        if (path.endsWith('.sql'))
            return allowances(text);
    }
    catch (error) {
        if (!(error instanceof scan_error/* ScanError */.s))
            throw error;
    }
    return [...text.matchAll(/^\s*(?:--|#|\/\/|\*)\s*pg-parity\s*:\s*allow\s+([a-z-]+)\s*:\s*(\S.*)$/gm)].map(([, code = '', reason = '']) => ({ code, reason: reason.trimEnd() }));
}
function inStatements(file) {
    const found = allowances(file.text);
    if (found.length === 0)
        return [];
    const position = (0,sql_position/* positionsIn */.YH)(file.text);
    return (0,script/* splitScript */.Q)(file.text).steps.flatMap((step) => found
        .filter(({ offset }) => offset >= step.leadingStart && offset < step.trailingEnd)
        .map(({ code, reason }) => ({ code, reason, from: position(step.start).line, to: position(step.end).line })));
}

;// CONCATENATED MODULE: ./lib/findings/checksum.js


/** One finding for each object that is equal although its checksum differs. */
function findFalsePositives(judged, algorithm, policy) {
    return judged.filter(isFalsePositive).flatMap((each) => {
        const { unit, causes, rewrittenBy = [] } = each;
        const rewritten = rewrittenBy.length === 0 ? '' : `; ${rewrittenBy.length.toLocaleString('en-US')} ${rewrittenBy.length === 1 ? 'migration writes' : 'migrations write'} it once more`;
        return falsePositive(each, algorithm, policy, `The ${unit.kind} ${unit.name} is what it should be, and its ${algorithm} checksum differs${because(causes)}${rewritten}.`, placeIn(unit));
    });
}
/**
 * The false positives that a pull request edits without need, one finding each, and those that one of its migrations was
 * written for, one for each such migration.
 */
function findNeedlessEdits(concerned, algorithm, policy) {
    return concerned.filter(isFalsePositive).flatMap((each) => {
        const { unit, causes, edited, rewrittenBy = [] } = each;
        const what = `the ${unit.kind} ${unit.name}`;
        const edit = `This edit of ${what} needs no migration: ${edited === undefined ? '' : whatChanged(edited)}, and its ${algorithm} checksum differs from the database's all the same${because(causes)}.`;
        return [
            ...(edited === undefined ? [] : falsePositive(each, algorithm, policy, edit, placeIn(unit), { edited: edited.causes })),
            ...rewrittenBy.flatMap(({ id, file }) => {
                const message = `The migration ${id} is what a false positive looks like: it writes ${what} once more and changes nothing, since only the ${algorithm} checksum differs${because(causes)}.`;
                return falsePositive(each, algorithm, policy, message, { file, line: 1, column: 1 }, { migration: id });
            })
        ];
    });
}
/** One finding for each object that differs although its checksum is equal, with both texts. */
function findFalseNegatives(judged, changesOf, algorithm, policy) {
    const severity = (0,config_policy/* levelOfFinding */.lk)(policy, 'checksum-false-negative', 'warning');
    if (severity === 'off')
        return [];
    return judged.filter(({ judgement }) => judgement.verdict === 'false-negative').map(({ unit }) => {
        const changes = changesOf(unit);
        const location = placeIn(unit);
        return {
            code: 'checksum-false-negative',
            severity,
            message: `The ${algorithm} checksum of the ${unit.kind} ${unit.name} is equal on both sides although they differ: ${nameChanges(changes)}.`,
            object: { kind: unit.kind, name: unit.name },
            ...(location === undefined ? {} : { location }),
            details: { algorithm, currentDefinition: unit.stored() ?? null, desiredDefinition: unit.committed ?? null, changes: changes.map(({ action, kind, name, aspect }) => ({ action, kind, name, aspect })) }
        };
    });
}
/** So many changes are named before the rest is left out. */
const checksum_named = 3;
function nameChanges(changes) {
    const names = changes.slice(0, checksum_named).map(({ action, kind, name, attributes }) => `${action} ${kind} ${name}${attributes.length === 0 ? '' : ` (${attributes.map((each) => each.name).join(', ')})`}`);
    return [...names, ...(changes.length > checksum_named ? ['…'] : [])].join(', ');
}
function isFalsePositive({ judgement }) {
    return judgement.verdict === 'false-positive';
}
function falsePositive({ unit: { kind, name }, causes }, algorithm, policy, message, location, details = {}) {
    const severity = (0,config_policy/* levelOfFinding */.lk)(policy, 'checksum-false-positive', (0,config_policy/* levelOfFalsePositives */.jr)(policy.falsePositives));
    if (severity === 'off')
        return [];
    const why = causes === undefined ? {} : { causes: causes.causes, rest: causes.rest };
    return [{ code: 'checksum-false-positive', severity, message, object: { kind, name }, ...(location === undefined ? {} : { location }), details: { algorithm, ...why, ...details } }];
}
function placeIn({ definition }) {
    return definition === undefined ? undefined : placeOf(definition);
}
function because(causes) {
    return causes === undefined || causes.causes.length === 0 ? '' : ` (${causes.causes.join(', ')})`;
}
/** Where no cause explains all of an edit, nothing is said of what it is. */
function whatChanged({ causes, rest }) {
    return rest.length > 0 || causes.length === 0 ? 'the migrated database is what it says' : `only ${causes.join(', ')} changed`;
}

// EXTERNAL MODULE: ./lib/report/wording.js + 1 modules
var wording = __webpack_require__(857);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
;// CONCATENATED MODULE: ./lib/source/file-tree.js





/** Of many small files it reads several times as many a second as that of `node:fs/promises`. */
const readFile = (0,external_node_util_.promisify)(external_node_fs_.readFile);
/** Characters that make a pattern of a path. */
const globCharacters = /[*?[\]{}!]/;
/** Folders that are never looked into. */
const file_tree_hidden = (name) => name.startsWith('.') || name === 'node_modules';
/**
 * The files of a folder on disk. Paths that lead out of it are allowed (a command line may name them), and shown
 * relative to it where they lie inside.
 */
function diskTree(root) {
    const list = async (path) => {
        const absolute = (0,external_node_path_.resolve)(root, path);
        const found = await (0,promises_.stat)(absolute).catch(() => undefined);
        if (found === undefined)
            return undefined;
        if (!found.isDirectory())
            return [path];
        const entries = await (0,promises_.readdir)(absolute, { withFileTypes: true });
        const nested = await Promise.all(entries.filter((entry) => !file_tree_hidden(entry.name)).map(async (entry) => {
            const inside = external_node_path_.posix.join(path, entry.name);
            return entry.isFile() ? [inside] : ((await list(inside)) ?? []);
        }));
        return nested.flat();
    };
    const read = async (path) => {
        const text = await readFile((0,external_node_path_.resolve)(root, path), 'utf8').catch((error) => {
            if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code ?? ''))
                return undefined;
            throw error;
        });
        return text?.replace(/^\uFEFF/, '');
    };
    return {
        list,
        read,
        readAll: async (paths) => Promise.all(paths.map(read)),
        match: async (pattern) => (0,dist/* glob */.TI)(pattern, { cwd: root, onlyFiles: true, dot: false, expandDirectories: false }),
        covers: () => true,
        label(path) {
            const inside = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(root, path));
            return inside.startsWith('..') ? path : inside.split(external_node_path_.sep).join('/');
        }
    };
}
/** Those of some paths and globs that name anything in a tree. */
async function presentIn(tree, paths) {
    const there = [];
    for (const path of paths)
        if (tree.covers(path) && ((await tree.list(path)) !== undefined || (await tree.match(path)).length > 0))
            there.push(path);
    return there;
}
/** The files of a tree, and with them those of another one that it lacks and that are wanted. */
function unitedTree(first, second, isWanted) {
    const unite = (own, others) => [
        ...new Set([...(own ?? []), ...(others ?? []).filter((path) => isWanted(second.label(path)))])
    ];
    const readAll = async (paths) => {
        const own = await first.readAll(paths);
        const lacking = paths.filter((path, index) => own[index] === undefined && isWanted(second.label(path)));
        const others = await second.readAll(lacking);
        return own.map((text, index) => text ?? others[lacking.indexOf(paths[index] ?? '')]);
    };
    return {
        ...first,
        readAll,
        read: async (path) => (await readAll([path]))[0],
        async list(path) {
            const both = unite(await first.list(path), await second.list(path));
            return both.length === 0 ? undefined : both;
        },
        match: async (glob) => unite(await first.match(glob), await second.match(glob))
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./lib/config/outcome.js
var outcome = __webpack_require__(6890);
;// CONCATENATED MODULE: ./lib/source/manifest.js



/*
 * What `cleanup` has archived, and why. The file lies in the repository: whoever can change that can change it, so that nothing in
 * it is believed that the files do not confirm, and no path in it leads anywhere but below the two folders that it is about.
 */
/** The name of the file, in the folder that the files were moved to. */
const manifestName = 'manifest.json';
const hash = classic_schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const manifest_text = classic_schemas/* string */.YjP().max(1_000);
const instant = iso/* datetime */.w$();
const file = classic_schemas/* object */.Ikc({
    /** Below the archive as below the folder of the migrations. */
    path: classic_schemas/* string */.YjP().refine(isInnerPath, 'is no path below a folder'),
    /** Of its bytes. */
    sha256: hash,
    /** The permissions, as chmod takes them. */
    mode: classic_schemas/* int */.Whr().min(0).max(0o777)
});
const run = classic_schemas/* object */.Ikc({
    /** `moving` from before the first file is moved, in either direction, until after the last. */
    state: classic_schemas/* enum */.k5n(['moving', 'done']),
    begun: instant,
    strategy: classic_schemas/* enum */.k5n(['meaningful', 'hourly']),
    format: manifest_text,
    /** The way from the archive to the folder of the migrations. */
    folder: classic_schemas/* string */.YjP().refine(isWayOut, 'is no way to another folder'),
    proof: classic_schemas/* object */.Ikc({
        /** The PostgreSQL on which it was replayed. */
        postgres: manifest_text,
        /** The hash of everything that the migrations build, with those that were archived and without them. */
        state: hash,
        /** How many migrations stay, each of which changes what it changed before. */
        kept: classic_schemas/* int */.Whr().min(0)
    }),
    migrations: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({ id: manifest_text, verdict: manifest_text, why: manifest_text, files: classic_schemas/* array */.YOg(file).min(1) })).min(1)
});
const manifest = classic_schemas/* object */.Ikc({
    version: classic_schemas/* literal */.euz(1),
    /** What wrote it, and its version. */
    tool: classic_schemas/* string */.YjP().regex(/^pg-parity \S{1,50}$/),
    /** The latest stands last. */
    runs: classic_schemas/* array */.YOg(run).min(1)
});
/** Reads a manifest; what is wrong with one is a sentence. */
function parseManifest(json) {
    let document;
    try {
        document = JSON.parse(json);
    }
    catch {
        return (0,outcome/* failure */.V)('it is not JSON');
    }
    const parsed = manifest.safeParse(document);
    if (!parsed.success)
        return (0,outcome/* failure */.V)(problemsOf(parsed.error));
    const twin = firstTwin(parsed.data);
    return twin === undefined ? (0,outcome/* success */.k)(parsed.data) : (0,outcome/* failure */.V)(`it has ${JSON.stringify(twin)} twice`);
}
/** Whether a text that is no manifest was one, or is to look like one. */
function claimsToBeOurs(json) {
    return /"tool"\s*:\s*"pg-parity /.test(json);
}
/** The text of a manifest. */
function formatManifest(of) {
    return `${JSON.stringify(of, null, 2)}\n`;
}
/** The files of a run. */
function filesOf({ migrations }) {
    return migrations.flatMap(({ files }) => files);
}
/** A place in the archive that two files claim. */
function firstTwin({ runs }) {
    const seen = new Set();
    return runs.flatMap(filesOf).map(({ path }) => path).find((path) => seen.size === seen.add(path).size);
}
/** Whether a path leads to something below a folder whatever the operating system, and not into git's own. */
function isInnerPath(path) {
    return path !== manifestName && path.split('/').every(isName);
}
/** Whether a path leads up and then down, or in one of these directions alone. */
function isWayOut(path) {
    const parts = path.split('/');
    const down = parts.findIndex((part) => part !== '..');
    return down < 0 || parts.slice(down).every(isName);
}
/** A name of a file or folder; a backslash, a colon and what cannot be seen lead elsewhere on some system, `.git` to what git runs. */
function isName(part) {
    return part !== '' && part !== '.' && part !== '..' && !/[\\:\p{Cc}\p{Cf}]/u.test(part) && !/^(?:\.git|git~\d+)[. ]*$/i.test(part);
}

;// CONCATENATED MODULE: ./lib/source/archive.js





/** The folder that patterns of migrations have in common: what lies below it keeps its place there in an archive. */
function folderOfMigrations(patterns) {
    const folders = patterns.map((pattern) => {
        const parts = external_node_path_.posix.normalize(pattern).replace(/(?<=.)\/$/, '').split('/');
        const special = parts.findIndex((part) => globCharacters.test(part));
        return special >= 0 ? parts.slice(0, special) : pattern.endsWith('.sql') ? parts.slice(0, -1) : parts;
    });
    const [first = [], ...others] = folders;
    const parted = first.findIndex((part, index) => others.some((parts) => parts[index] !== part));
    return first.slice(0, parted < 0 ? undefined : parted).join('/') || (first[0] === '' ? '/' : '.');
}
/** Where migrations are archived unless something else is said: `db/migrations` in `db/archive/migrations`. Undefined where nothing is beside their folder. */
function archiveBeside(patterns) {
    const folder = folderOfMigrations(patterns);
    const name = external_node_path_.posix.basename(folder);
    return patterns.length === 0 || ['', '.', '..', '/'].includes(name) ? undefined : external_node_path_.posix.join(external_node_path_.posix.dirname(folder), 'archive', name);
}
/**
 * The archive in a folder of a tree; undefined where there is none.
 *
 * @throws InputError where its manifest is damaged
 */
async function readArchive(tree, folder) {
    const path = external_node_path_.posix.join(folder, manifestName);
    const json = await tree.read(path);
    if (json === undefined)
        return undefined;
    const parsed = parseManifest(json);
    // Other programs have manifests, too.
    if (!parsed.ok && !claimsToBeOurs(json))
        return undefined;
    if (!parsed.ok)
        throw new input_error/* InputError */.d(`${path} is no manifest of archived migrations: ${parsed.problem}`);
    return { folder: external_node_path_.posix.normalize(folder), manifest: parsed.value };
}
/** The run that was stopped before all of its files were moved; undefined where there is none. */
function unfinishedRun({ manifest }) {
    return manifest.runs.find(({ state }) => state === 'moving');
}
/**
 * The same where nothing is moved by halves.
 *
 * @throws InputError where a run was stopped before all of its files were moved
 */
async function readFinishedArchive(tree, folder) {
    const archive = await readArchive(tree, folder);
    if (archive !== undefined && unfinishedRun(archive) !== undefined)
        throw new input_error/* InputError */.d(sayUnfinished(archive));
    return archive;
}
/** That a cleanup was stopped halfway, and what to run. */
function sayUnfinished({ folder }) {
    return `a cleanup was stopped while it moved files to ${folder}: \`pg-parity cleanup --apply\`, with the same inputs, moves the rest, and \`pg-parity cleanup --undo ${external_node_path_.posix.join(folder, manifestName)}\` moves all of them back`;
}
/** Where a file of an archive lay, and where it lies, as its tree names them. */
function placesOf({ folder }, run, { path }) {
    return { original: external_node_path_.posix.join(folder, run.folder, path), archived: external_node_path_.posix.join(folder, path) };
}
/** The files of an archive that are what its manifest says, under the paths that they had. */
async function readArchived(tree, archive) {
    const listed = archive.manifest.runs.flatMap((run) => filesOf(run).map((file) => ({ ...placesOf(archive, run, file), sha256: file.sha256 })));
    const texts = await tree.readAll(listed.map(({ archived }) => archived));
    return listed.flatMap(({ original, sha256 }, index) => {
        const text = texts[index];
        // A mark of the byte order is no part of a text.
        return text !== undefined && [text, `\uFEFF${text}`].some((each) => hashOf(each) === sha256) ? [{ path: original, text }] : [];
    });
}
/** As manifests write it. */
function hashOf(content) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(content).digest('hex')}`;
}
/**
 * A tree in which no folder and no glob has the files that were archived. Only the archive of the run counts: a manifest anywhere
 * else could hide what a pull request does.
 *
 * @param passOver is told of each of them
 */
function withoutArchived(tree, archive, passOver = () => undefined) {
    if (archive === undefined)
        return tree;
    const archived = new Set(archive.manifest.runs.flatMap(filesOf).map(({ path }) => external_node_path_.posix.join(archive.folder, path)));
    const keep = (paths) => paths.filter((path) => {
        const isArchived = archived.has(external_node_path_.posix.normalize(path));
        if (isArchived)
            passOver(path);
        return !isArchived;
    });
    return {
        ...tree,
        async list(path) {
            const listed = await tree.list(path);
            return listed && keep(listed);
        },
        match: async (pattern) => keep(await tree.match(pattern))
    };
}

// EXTERNAL MODULE: ./lib/catalog/family.js
var family = __webpack_require__(2631);
// EXTERNAL MODULE: ./lib/catalog/fragments.js
var fragments = __webpack_require__(2714);
;// CONCATENATED MODULE: ./lib/catalog/casts.js


/** Casts. The one from a range to its multirange type comes with the range (`pg_depend.deptype` i). */
const casts = (0,family/* family */.T)('casts', () => `select ${(0,fragments/* address */.hl)('c')} as address, ${(0,fragments/* identity */.D_)('c')} as name, ${(0,fragments/* typeIdentity */.RT)('c.castsource')} as source, ${(0,fragments/* typeIdentity */.RT)('c.casttarget')} as target,
      case c.castmethod when 'f' then 'function' when 'i' then 'inout' else 'binary' end as method, ${(0,fragments/* signature */.vl)('c.castfunc')} as function,
      case c.castcontext when 'i' then 'implicit' when 'a' then 'assignment' else 'explicit' end as context, ${(0,fragments/* comment */.Im)('c')} as comment
    from pg_cast c where ${(0,fragments/* madeByUsers */.$E)('c')}
      and not exists (select from pg_depend i where i.classid = c.tableoid and i.objid = c.oid and i.deptype = 'i')`, (row) => ({
    kind: 'cast',
    name: row.name,
    address: row.address,
    attributes: { source: row.source, target: row.target, method: row.method, function: row.function, context: row.context, comment: row.comment }
}), 'pg_cast');
/** Transforms: how values of a type reach functions of a language, and come back. */
const transforms = (0,family/* family */.T)('transforms', () => `select ${(0,fragments/* address */.hl)('t')} as address, ${(0,fragments/* typeIdentity */.RT)('t.trftype')} as type, quote_ident(l.lanname) as language,
      ${(0,fragments/* signature */.vl)('t.trffromsql')} as from_sql, ${(0,fragments/* signature */.vl)('t.trftosql')} as to_sql, ${(0,fragments/* comment */.Im)('t')} as comment
    from pg_transform t join pg_language l on l.oid = t.trflang where ${(0,fragments/* madeByUsers */.$E)('t')}`, (row) => ({
    kind: 'transform',
    name: `for ${row.type} on language ${row.language}`,
    address: row.address,
    attributes: { type: row.type, language: row.language, 'from sql': row.from_sql, 'to sql': row.to_sql, comment: row.comment }
}), 'pg_transform');

;// CONCATENATED MODULE: ./lib/catalog/collations.js


/** The column that holds the locale of a provider other than libc: 14 keeps it where libc has LC_COLLATE. */
function locale(major) {
    return major >= 17 ? 'c.colllocale' : major >= 15 ? 'c.colliculocale' : 'c.collcollate';
}
/** Collations. The version is a note that the server takes of its libraries, the encoding that of the database. */
const collations = (0,family/* family */.T)('collations', (major) => `select ${(0,fragments/* address */.hl)('c')} as address, ${(0,fragments/* identity */.D_)('c')} as name,
      case c.collprovider when 'c' then 'libc' when 'i' then 'icu' when 'b' then 'builtin' else 'default' end as provider,
      case when c.collprovider <> 'c' then ${locale(major)} end as locale,
      case when c.collprovider = 'c' then c.collcollate end as lc_collate, case when c.collprovider = 'c' then c.collctype end as lc_ctype,
      c.collisdeterministic as deterministic, ${major >= 16 ? 'c.collicurules' : 'null'} as rules,
      pg_get_userbyid(c.collowner) as owner, ${(0,fragments/* comment */.Im)('c')} as comment
    from pg_collation c join pg_namespace n on n.oid = c.collnamespace where ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('c')}`, (row) => ({
    kind: 'collation',
    name: row.name,
    address: row.address,
    attributes: {
        provider: row.provider, locale: row.locale, lc_collate: row.lc_collate, lc_ctype: row.lc_ctype,
        deterministic: row.deterministic, rules: row.rules, owner: row.owner, comment: row.comment
    }
}), 'pg_collation');
/** Conversions between encodings. */
const conversions = (0,family/* family */.T)('conversions', () => `select ${(0,fragments/* address */.hl)('c')} as address, ${(0,fragments/* identity */.D_)('c')} as name, pg_encoding_to_char(c.conforencoding) as source,
      pg_encoding_to_char(c.contoencoding) as target, ${(0,fragments/* routine */.R9)('c.conproc')} as function, c.condefault as default,
      pg_get_userbyid(c.conowner) as owner, ${(0,fragments/* comment */.Im)('c')} as comment
    from pg_conversion c join pg_namespace n on n.oid = c.connamespace where ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('c')}`, (row) => ({
    kind: 'conversion',
    name: row.name,
    address: row.address,
    attributes: { source: row.source, target: row.target, function: row.function, default: row.default, owner: row.owner, comment: row.comment }
}), 'pg_conversion');

// EXTERNAL MODULE: ./lib/catalog/generated-name.js
var generated_name = __webpack_require__(3188);
;// CONCATENATED MODULE: ./lib/catalog/constraints.js



/**
 * States of the triggers by which the server enforces a foreign key or a deferrable key, where `ALTER TABLE … DISABLE TRIGGER ALL` or the
 * like has changed them: what it does not fire is not enforced. Bits of `tgtype` as in src/include/catalog/pg_trigger.h.
 */
const triggers = `array(select distinct case g.tgenabled when 'D' then 'disabled' when 'R' then 'replica' else 'always' end || ' for '
    || case when g.tgtype & 4 <> 0 then 'insert' when g.tgtype & 8 <> 0 then 'delete' else 'update' end || ' on ' || ${(0,fragments/* relationName */.CJ)('g.tgrelid')}
  from pg_trigger g where g.tgconstraint = k.oid and g.tgisinternal and g.tgenabled <> 'O' order by 1)`;
/**
 * Constraints of tables and domains. NOT NULL counts as an attribute of its column, a constraint trigger as a trigger;
 * the rows by which a foreign key reaches the partitions of the referenced table are the server's own bookkeeping.
 */
const constraints = (0,family/* family */.T)('constraints', () => `select ${(0,fragments/* address */.hl)('k')} as address, case when ic.oid is not null then ${(0,fragments/* address */.hl)('ic')} end as index_address,
      case when k.conparentid <> 0 then k.tableoid || '.' || k.conparentid || '.0'
        when k.coninhcount > 0 then (select pk.tableoid || '.' || pk.oid || '.0' from pg_inherits h join pg_constraint pk on pk.conrelid = h.inhparent
          and pk.conname = k.conname and pk.contype = k.contype where h.inhrelid = k.conrelid order by h.inhseqno limit 1) end as follows,
      case when k.contypid <> 0 then 'domain' when c.relkind = 'f' then 'foreign table' else 'table' end as parent_kind,
      ${(0,fragments/* qualified */.LX)('n.nspname', 'coalesce(c.relname, t.typname)')} as parent, coalesce(c.relname, t.typname) as relation,
      quote_ident(k.conname) as name, k.conname as bare_name,
      case k.contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key' when 'x' then 'exclusion' else 'check' end as type,
      ${(0,fragments/* columnNames */.lo)('k.conrelid', 'k.conkey')} as columns,
      pg_get_constraintdef(k.oid) as definition, k.coninhcount > 0 as inherited, k.conislocal as local,
      ${(0,fragments/* options */.fF)('ic.reloptions')} as index_options, ${(0,fragments/* tablespace */.dT)('ic.reltablespace')} as index_tablespace, ${(0,fragments/* comment */.Im)('k')} as comment, ${triggers} as triggers
    from pg_constraint k left join pg_class c on c.oid = k.conrelid left join pg_type t on t.oid = k.contypid
      join pg_namespace n on n.oid = coalesce(c.relnamespace, t.typnamespace)
      left join pg_class ic on ic.oid = k.conindid and k.contype in ('p', 'u', 'x')
      left join pg_constraint up on up.oid = k.conparentid
    where ${(0,fragments/* ofUsers */.mk)('k.oid')} and k.contype in ('c', 'p', 'u', 'f', 'x') and (c.oid is null or c.relkind in ('r', 'p', 'f')) and up.conrelid is distinct from k.conrelid
      and ${(0,fragments/* lastingSchema */.k9)('n')} and case when c.oid is not null then ${(0,fragments/* madeByUsers */.$E)('c')} else ${(0,fragments/* madeByUsers */.$E)('t')} end`, (row) => {
    const generated = (0,generated_name/* generatedName */.x)(row.type, row.bare_name, row.relation, row.columns);
    return {
        kind: 'constraint',
        name: `${row.parent}.${row.name}`,
        parent: `${row.parent_kind} ${row.parent}`,
        address: row.address,
        aliases: row.index_address === null ? [] : [row.index_address],
        follows: row.follows === null ? [] : [row.follows],
        ...(generated === undefined ? {} : { generatedName: generated }),
        attributes: {
            type: row.type,
            definition: row.definition,
            local: row.inherited ? row.local : null,
            options: row.index_options,
            tablespace: row.index_tablespace,
            triggers: row.triggers,
            comment: row.comment
        }
    };
}, undefined, { by: { relation: 'k.conrelid', type: 'k.contypid' }, rarely: { kind: 'constraint', catalogs: ['pg_constraint', 'pg_trigger', 'pg_description', 'pg_index'] } });

;// CONCATENATED MODULE: ./lib/catalog/table-rules.js



/** The kind of the relation `c`, in the words used for kinds. */
const relationKind = `case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end`;
const relation = `${relationKind} as relation_kind, ${(0,fragments/* qualified */.LX)('n.nspname', 'c.relname')} as relation`;
const ofUsers = `${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('c')}`;
/** Whether a trigger, rule or event trigger fires, by the letter that catalogs keep. */
const enabled = (column) => `case ${column} when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' else 'enabled' end as enabled`;
/** Triggers that users made; those behind foreign keys and deferred constraints are the server's. */
const table_rules_triggers = (0,family/* family */.T)('triggers', () => `select ${(0,fragments/* address */.hl)('g')} as address, case when g.tgparentid <> 0 then g.tableoid || '.' || g.tgparentid || '.0' end as follows, ${relation},
      quote_ident(g.tgname) as name, pg_get_triggerdef(g.oid) as definition,
      array(select quote_ident(a.attname) from unnest(g.tgattr::int2[]) with ordinality o(attnum, i) join pg_attribute a
        on a.attrelid = g.tgrelid and a.attnum = o.attnum order by o.i) as columns, ${enabled('g.tgenabled')}, ${(0,fragments/* comment */.Im)('g')} as comment
    from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not g.tgisinternal and ${ofUsers}`, (row) => ({
    kind: 'trigger',
    ...onRelation(row),
    ...(row.follows === null ? {} : { follows: [row.follows], derived: true }),
    attributes: { definition: withSortedColumns(row), enabled: row.enabled, comment: row.comment }
}), undefined, { by: { relation: 'g.tgrelid' }, rarely: { kind: 'trigger', catalogs: ['pg_trigger', 'pg_description'] } });
/** The columns of `UPDATE OF` in one order, since they are a set. The first place of these words behind the trigger's name is theirs. */
function withSortedColumns({ name, definition, columns }) {
    const written = ` UPDATE OF ${columns.join(', ')} `;
    const at = definition.indexOf(written, definition.indexOf(` ${name} `) + name.length);
    if (columns.length < 2 || at === -1)
        return definition;
    return `${definition.slice(0, at)} UPDATE OF ${[...columns].sort(snapshot_object/* compareText */.n6).join(', ')} ${definition.slice(at + written.length)}`;
}
/** Rewrite rules other than the one that is a view. */
const table_rules_rules = (0,family/* family */.T)('rules', () => `select ${(0,fragments/* address */.hl)('r')} as address, ${relation}, quote_ident(r.rulename) as name,
      rtrim(pg_get_ruledef(r.oid), ';') as definition, ${enabled('r.ev_enabled')}, ${(0,fragments/* comment */.Im)('r')} as comment
    from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
    where r.rulename <> '_RETURN' and ${ofUsers}`, (row) => ({
    kind: 'rule',
    ...onRelation(row),
    attributes: { definition: row.definition, enabled: row.enabled, comment: row.comment }
}), undefined, { by: { relation: 'r.ev_class' }, rarely: { kind: 'rule', catalogs: ['pg_rewrite', 'pg_description'] } });
/** Row security policies; the order of their roles is not theirs. */
const policies = (0,family/* family */.T)('policies', () => `select ${(0,fragments/* address */.hl)('p')} as address, ${relation}, quote_ident(p.polname) as name, p.polpermissive as permissive,
      case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end as command,
      array(select case o when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(o)) end from unnest(p.polroles) o order by 1) as roles,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check, ${(0,fragments/* comment */.Im)('p')} as comment
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ofUsers}`, (row) => ({
    kind: 'policy',
    ...onRelation(row),
    attributes: {
        permissive: row.permissive, command: row.command, roles: [...row.roles].sort(), using: row.using, 'with check': row.check, comment: row.comment
    }
}), undefined, { by: { relation: 'p.polrelid' }, rarely: { kind: 'policy', catalogs: ['pg_policy', 'pg_description'] } });
function onRelation(row) {
    return { name: `${row.relation}.${row.name}`, parent: `${row.relation_kind} ${row.relation}`, address: row.address };
}

;// CONCATENATED MODULE: ./lib/catalog/event-triggers.js



/** Event triggers; the order of their tags is not theirs. */
const eventTriggers = (0,family/* family */.T)('event triggers', () => `select ${(0,fragments/* address */.hl)('v')} as address, quote_ident(v.evtname) as name, v.evtevent as event, array(select t from unnest(v.evttags) t order by 1) as tags,
      ${(0,fragments/* routine */.R9)('v.evtfoid')} as function, ${enabled('v.evtenabled')}, pg_get_userbyid(v.evtowner) as owner, ${(0,fragments/* comment */.Im)('v')} as comment
    from pg_event_trigger v where ${(0,fragments/* madeByUsers */.$E)('v')}`, (row) => ({
    kind: 'event trigger',
    name: row.name,
    address: row.address,
    attributes: { event: row.event, tags: row.tags, function: row.function, enabled: row.enabled, owner: row.owner, comment: row.comment }
}), 'pg_event_trigger');

// EXTERNAL MODULE: ./lib/catalog/relations.js
var catalog_relations = __webpack_require__(4278);
;// CONCATENATED MODULE: ./lib/catalog/foreign-data.js




/** Foreign-data wrappers (PostgreSQL manual, CREATE FOREIGN DATA WRAPPER). */
const foreignDataWrappers = (0,family/* family */.T)('foreign-data wrappers', () => `select ${(0,fragments/* address */.hl)('w')} as address, quote_ident(w.fdwname) as name, ${(0,fragments/* routine */.R9)('w.fdwhandler')} as handler, ${(0,fragments/* routine */.R9)('w.fdwvalidator')} as validator,
      ${(0,fragments/* foreignOptions */.DK)('w.fdwoptions')} as options, pg_get_userbyid(w.fdwowner) as owner, ${(0,fragments/* privileges */.pe)('w.fdwacl', 'w.fdwowner', 'F')} as privileges, ${(0,fragments/* comment */.Im)('w')} as comment
    from pg_foreign_data_wrapper w where ${(0,fragments/* madeByUsers */.$E)('w')}`, (row, redaction) => ({
    kind: 'foreign-data wrapper',
    name: row.name,
    address: row.address,
    attributes: {
        handler: row.handler,
        validator: row.validator,
        options: row.options.map((each) => redaction.option(each)),
        owner: row.owner,
        privileges: row.privileges,
        comment: row.comment
    }
}), 'pg_foreign_data_wrapper');
/** Foreign servers (PostgreSQL manual, CREATE SERVER). */
const servers = (0,family/* family */.T)('servers', () => `select ${(0,fragments/* address */.hl)('s')} as address, quote_ident(s.srvname) as name, quote_ident(w.fdwname) as wrapper, s.srvtype as type, s.srvversion as version,
      ${(0,fragments/* foreignOptions */.DK)('s.srvoptions')} as options, pg_get_userbyid(s.srvowner) as owner, ${(0,fragments/* privileges */.pe)('s.srvacl', 's.srvowner', 'S')} as privileges, ${(0,fragments/* comment */.Im)('s')} as comment
    from pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw where ${(0,fragments/* madeByUsers */.$E)('s')}`, (row, redaction) => ({
    kind: 'server',
    name: row.name,
    address: row.address,
    attributes: {
        'foreign-data wrapper': row.wrapper,
        type: row.type,
        version: row.version,
        options: row.options.map((each) => redaction.option(each)),
        owner: row.owner,
        privileges: row.privileges,
        comment: row.comment
    }
}), 'pg_foreign_server');
/**
 * User mappings. `pg_user_mapping` itself is for superusers; its view shows options to whom they are meant for, and NULL
 * to everyone else, as if there were none: the condition is the view's own.
 */
const userMappings = (0,family/* family */.T)('user mappings', () => `select 'pg_user_mapping'::regclass::oid || '.' || m.umid || '.0' as address,
      quote_ident(m.usename) || ' on server ' || quote_ident(m.srvname) as name, quote_ident(m.srvname) as server, ${(0,fragments/* foreignOptions */.DK)('m.umoptions')} as options,
      (m.umuser <> 0 and m.usename = current_user and (pg_has_role(s.srvowner, 'USAGE') or has_server_privilege(s.oid, 'USAGE'))
        or m.umuser = 0 and pg_has_role(s.srvowner, 'USAGE') or (select rolsuper from pg_roles where rolname = current_user)) as visible
    from pg_user_mappings m join pg_foreign_server s on s.oid = m.srvid where ${(0,fragments/* madeByUsers */.$E)('s')}`, (row, redaction) => ({
    kind: 'user mapping',
    name: row.name,
    parent: `server ${row.server}`,
    address: row.address,
    attributes: { options: row.visible ? row.options.map((each) => redaction.option(each)) : snapshot_object/* unreadable */.O$ }
}), 'pg_foreign_server');
/** Foreign tables; columns, constraints and triggers are read with those of all relations. */
const foreignTables = (0,family/* family */.T)('foreign tables', () => `select ${catalog_relations/* ofAnyTable */.gk}, quote_ident(s.srvname) as server, ${(0,fragments/* foreignOptions */.DK)('f.ftoptions')} as options
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_foreign_table f on f.ftrelid = c.oid join pg_foreign_server s on s.oid = f.ftserver
    where ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('c')}`, (row, redaction) => ({
    kind: 'foreign table',
    name: row.name,
    address: row.address,
    aliases: row.aliases,
    attributes: {
        server: row.server,
        options: row.options.map((each) => redaction.option(each)),
        ...(0,catalog_relations/* attributesOfAnyTable */.pP)(row)
    }
}), 'pg_foreign_server', { by: { relation: 'c.oid' }, relkinds: 'f' });

;// CONCATENATED MODULE: ./lib/catalog/groups.js


/** Where the units of families stand that are read in groups. */
const catalogs = { relation: 'pg_class', routine: 'pg_proc' };
/**
 * Makes a reader that asks for the objects of a group of relations or routines at a time, where a family belongs to such: no
 * query, and so no lock that it takes, lasts as long as reading them all would.
 *
 * @param size so many relations or routines are in a group
 */
function readInGroups(session, major, redaction, between, size) {
    const known = new Map();
    const groupsOf = async (unit, catalog) => {
        const groups = known.get(unit) ?? readGroups(session, between, catalog, size);
        known.set(unit, groups);
        return groups;
    };
    return async (family) => {
        const [unit, ...others] = family.part === undefined ? [] : Object.keys(family.part.by);
        const catalog = unit === undefined || others.length > 0 ? undefined : catalogs[unit];
        if (family.part === undefined || unit === undefined || catalog === undefined)
            return between(async () => family.read(session, major, redaction));
        const found = [];
        for (const group of await groupsOf(unit, catalog))
            found.push(...(await between(async () => readGroup(session, major, redaction, family.part, unit, group))));
        return found;
    };
}
async function readGroups(session, between, catalog, size) {
    const rows = await between(async () => (0,family/* readJson */.V)(session, `select array_agg(oid::text order by oid) as oids from (select oid, row_number() over (order by oid) - 1 as place from ${catalog} where oid >= ${fragments/* firstNormalObjectId */.q8}) q group by place / ${String(size)}`));
    return rows.map(({ oids }) => oids);
}
async function readGroup(session, major, redaction, part, unit, oids) {
    if (part === undefined)
        return [];
    const rows = await (0,family/* readJson */.V)(session, `${part.sql(major)} and ${part.by[unit] ?? ''} = any ('{${oids.join(',')}}'::oid[])`);
    return rows.map((row) => part.toFound(row, redaction));
}

;// CONCATENATED MODULE: ./lib/catalog/initial-privileges.js


/** Catalogs with privileges: their columns, and the letter that `acldefault` takes (PostgreSQL manual, 9.28 "acldefault"). */
const initial_privileges_catalogs = [
    ['pg_class', 'relacl', 'relowner', `case relkind when 'S' then 's' else 'r' end::"char"`], ['pg_proc', 'proacl', 'proowner', `'f'`],
    ['pg_type', 'typacl', 'typowner', `'T'`], ['pg_language', 'lanacl', 'lanowner', `'l'`], ['pg_namespace', 'nspacl', 'nspowner', `'n'`],
    ['pg_foreign_data_wrapper', 'fdwacl', 'fdwowner', `'F'`], ['pg_foreign_server', 'srvacl', 'srvowner', `'S'`]
];
const lists = [
    ...initial_privileges_catalogs.map(([catalog, acl, owner, letter]) => `select tableoid, oid, 0 as sub, ${owner} as owner, ${acl} as acl, acldefault(${letter}, ${owner}) as standard from ${catalog} where ${acl} is not null`),
    `select c.tableoid, c.oid, attnum, relowner, attacl, null from pg_attribute join pg_class c on c.oid = attrelid where attacl is not null`
];
const entry = (verb, preposition) => `'${verb} ' || x.privilege_type || ' ${preposition} '
  || case x.grantee when 0 then 'PUBLIC' when o.owner then 'OWNER' else quote_ident(pg_get_userbyid(x.grantee)) end || case when x.is_grantable then ' WITH GRANT OPTION' else '' end`;
/**
 * What was granted on objects that come with the server or with an extension, and what was taken back, relative to what initdb
 * or the extension left there (PostgreSQL manual, 52.30 "pg_init_privs"). The schema `public` is an object of its own; pg_dump
 * passes over what is granted on the information schema.
 */
const initialPrivileges = (0,family/* family */.T)('initial privileges', () => `select q.* from (select o.tableoid || '.' || o.oid || '.' || o.sub as address, o.type as kind, o.identity as name,
      array(select p from (select ${entry('GRANT', 'TO')} from aclexplode(o.acl) x where not exists (select from aclexplode(o.first) f where f = x)
        union all select ${entry('REVOKE', 'FROM')} from aclexplode(o.first) x where not exists (select from aclexplode(o.acl) f where f = x)) s(p) order by p collate "C") as privileges
    from (select o.*, i.type, i.identity from (select a.*, coalesce(v.initprivs, a.standard) as first from (${lists.join(' union all ')}) a
        left join pg_init_privs v on v.classoid = a.tableoid and v.objoid = a.oid and v.objsubid = a.sub
      where a.oid < ${fragments/* firstNormalObjectId */.q8} and not (a.tableoid = 'pg_namespace'::regclass and a.oid is not distinct from to_regnamespace('public'))
        or exists (select from pg_depend e where e.classid = a.tableoid and e.objid = a.oid and e.objsubid = 0 and e.deptype = 'e')) o,
      pg_identify_object(o.tableoid, o.oid, o.sub) i
      where o.acl is distinct from o.first and i.schema is distinct from 'information_schema' and i.identity <> 'information_schema' offset 0) o) q
    where q.privileges <> '{}'`, (row) => ({
    kind: 'initial privileges',
    name: `${row.kind} ${row.name}`,
    address: row.address,
    aspect: 'privileges',
    attributes: { privileges: row.privileges }
}));

;// CONCATENATED MODULE: ./lib/catalog/indexes.js



/** Indexes that stand on their own; the index behind a constraint is the constraint's. */
const indexes = (0,family/* family */.T)('indexes', () => `select ${(0,fragments/* address */.hl)('c')} as address,
      (select c.tableoid || '.' || h.inhparent || '.0' from pg_inherits h where h.inhrelid = c.oid) as follows,
      case r.relkind when 'm' then 'materialized view' else 'table' end as parent_kind, ${(0,fragments/* qualified */.LX)('n.nspname', 'r.relname')} as parent, r.relname as relation,
      r.relispartition as of_partition,
      ${(0,fragments/* qualified */.LX)('n.nspname', 'c.relname')} as name, c.relname as bare_name,
      ${(0,fragments/* columnNames */.lo)('i.indrelid', 'i.indkey::int2[]', 'i.indnkeyatts')} as columns,
      i.indisunique as unique, i.indisvalid as valid, pg_get_indexdef(i.indexrelid) as definition, pg_get_expr(i.indpred, i.indrelid) as predicate,
      ${(0,fragments/* options */.fF)('c.reloptions')} as options, ${(0,fragments/* tablespace */.dT)('c.reltablespace')} as tablespace,
      array(select a.attnum || ':' || a.attstattarget from pg_attribute a where a.attrelid = c.oid and a.attstattarget >= 0 order by a.attnum) as statistics_targets,
      ${(0,fragments/* comment */.Im)('c')} as comment
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class r on r.oid = i.indrelid join pg_namespace n on n.oid = r.relnamespace
    where ${(0,fragments/* ofUsers */.mk)('i.indexrelid')} and r.relkind in ('r', 'p', 'm') and ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('r')} and ${(0,fragments/* madeByUsers */.$E)('c')}
      and not exists (select from pg_constraint k where k.conindid = c.oid and k.conrelid = r.oid and k.contype in ('p', 'u', 'x'))`, (row) => {
    const generated = (0,generated_name/* generatedName */.x)('index', row.bare_name, row.relation, row.columns);
    return {
        kind: 'index',
        name: row.name,
        parent: `${row.parent_kind} ${row.parent}`,
        address: row.address,
        follows: row.follows === null ? [] : [row.follows],
        ...(generated === undefined ? {} : { generatedName: generated }),
        attributes: {
            table: row.parent,
            unique: row.unique,
            valid: row.valid,
            keys: indexKeys(row.definition, row.predicate),
            predicate: row.predicate,
            options: row.options,
            tablespace: row.tablespace,
            'statistics target': row.statistics_targets,
            attached: row.of_partition ? row.follows !== null : null,
            comment: row.comment
        }
    };
}, undefined, { by: { relation: 'i.indrelid' }, rarely: { kind: 'index', catalogs: ['pg_index', 'pg_constraint', 'pg_inherits', 'pg_description'] } });
/** What stands before the access method. Names may hold any words in quotes. */
const indexHead = /^CREATE (?:UNIQUE )?INDEX (?:"(?:[^"]|"")+"|[^" ]+) ON (?:ONLY )?(?:"(?:[^"]|"")+"|[^" ])+ /;
/**
 * What stands between the table's name and the storage parameters in `pg_get_indexdef`: `USING btree (lower(name) DESC)
 * INCLUDE (id) NULLS NOT DISTINCT`. Predicate and parameters are attributes of their own.
 */
function indexKeys(definition, predicate) {
    const tail = definition.slice(indexHead.exec(definition)?.[0].length ?? 0);
    const bare = predicate === null ? tail : tail.slice(0, tail.length - ` WHERE ${predicate}`.length);
    return bare.replace(/ WITH \([^()]*\)$/, '');
}

;// CONCATENATED MODULE: ./lib/catalog/languages.js


/** Procedural languages that no extension brought. */
const languages = (0,family/* family */.T)('languages', () => `select ${(0,fragments/* address */.hl)('l')} as address, quote_ident(l.lanname) as name, l.lanpltrusted as trusted, ${(0,fragments/* routine */.R9)('l.lanplcallfoid')} as handler,
      ${(0,fragments/* routine */.R9)('l.laninline')} as inline, ${(0,fragments/* routine */.R9)('l.lanvalidator')} as validator, pg_get_userbyid(l.lanowner) as owner,
      ${(0,fragments/* privileges */.pe)('l.lanacl', 'l.lanowner', 'l')} as privileges, ${(0,fragments/* comment */.Im)('l')} as comment
    from pg_language l where ${(0,fragments/* madeByUsers */.$E)('l')}`, (row) => ({
    kind: 'language',
    name: row.name,
    address: row.address,
    attributes: {
        trusted: row.trusted, handler: row.handler, inline: row.inline, validator: row.validator,
        owner: row.owner, privileges: row.privileges, comment: row.comment
    }
}), 'pg_language');
/** Access methods of indexes and tables. */
const accessMethods = (0,family/* family */.T)('access methods', () => `select ${(0,fragments/* address */.hl)('a')} as address, quote_ident(a.amname) as name, case a.amtype when 'i' then 'index' else 'table' end as type,
      ${(0,fragments/* routine */.R9)('a.amhandler')} as handler, ${(0,fragments/* comment */.Im)('a')} as comment
    from pg_am a where ${(0,fragments/* madeByUsers */.$E)('a')}`, (row) => ({ kind: 'access method', name: row.name, address: row.address, attributes: { type: row.type, handler: row.handler, comment: row.comment } }), 'pg_am');

;// CONCATENATED MODULE: ./lib/catalog/operators.js


/** An operator by its name alone; what it takes follows from the operator that it is the counterpart of. */
const operatorName = (oid) => `(select quote_ident(rn.nspname) || '.' || ro.oprname from pg_operator ro join pg_namespace rn on rn.oid = ro.oprnamespace where ro.oid = ${oid})`;
/** The operator that names this one as its commutator or negator, where this one has no function: it is announced and not yet made. */
const announcer = `(select ${(0,fragments/* identity */.D_)('ro')} from pg_operator ro where o.oprcode = 0 and ro.oprcode <> 0 and o.oid in (ro.oprcom, ro.oprnegate)
  order by ${(0,fragments/* identity */.D_)('ro')} collate "C" limit 1)`;
/**
 * Operators; the attributes carry the parameter names of CREATE OPERATOR. One that was only announced, as the commutator or
 * negator of another, belongs to that one; what nothing announces any more cannot be made again and is not compared.
 */
const operators = (0,family/* family */.T)('operators', () => `select * from (select ${(0,fragments/* address */.hl)('o')} as address, ${(0,fragments/* identity */.D_)('o')} as name, o.oprcode <> 0 as made, ${announcer} as announced_by,
      pg_get_userbyid(o.oprowner) as owner, ${(0,fragments/* comment */.Im)('o')} as comment, json_build_object(
        'function', ${(0,fragments/* routine */.R9)('o.oprcode')}, 'leftarg', case when o.oprleft <> 0 then format_type(o.oprleft, null) end,
        'rightarg', case when o.oprright <> 0 then format_type(o.oprright, null) end,
        'commutator', ${operatorName('o.oprcom')}, 'negator', ${operatorName('o.oprnegate')},
        'restrict', ${(0,fragments/* routine */.R9)('o.oprrest')}, 'join', ${(0,fragments/* routine */.R9)('o.oprjoin')}, 'hashes', o.oprcanhash, 'merges', o.oprcanmerge) as facts
    from pg_operator o join pg_namespace n on n.oid = o.oprnamespace where ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('o')}) q
    where q.made or q.announced_by is not null`, (row) => ({
    kind: 'operator',
    name: row.name,
    ...(row.announced_by === null ? {} : { parent: `operator ${row.announced_by}`, derived: true }),
    address: row.address,
    attributes: { ...row.facts, owner: row.owner, comment: row.comment }
}), 'pg_operator');
/** An operator in a family as CREATE OPERATOR CLASS takes it: `OPERATOR 1 app.<(app.t,app.t)`. */
const operatorMember = `'OPERATOR ' || m.amopstrategy || ' ' || m.amopopr::regoperator::text
  || coalesce(' FOR ORDER BY ' || (select ${(0,fragments/* qualified */.LX)('sn.nspname', 'sf.opfname')} from pg_opfamily sf join pg_namespace sn on sn.oid = sf.opfnamespace where sf.oid = m.amopsortfamily), '')`;
/** A support function in a family: `FUNCTION 1 (app.t, app.t) app.compare(app.t,app.t)`. */
const functionMember = `'FUNCTION ' || m.amprocnum || ' (' || format_type(m.amproclefttype, null) || ', ' || format_type(m.amprocrighttype, null) || ') ' || m.amproc::oid::regprocedure::text`;
/** What belongs to a class or family itself, by `pg_depend`: the loose members of a family are those that are no class's. */
function membersOf(alias) {
    const list = (catalog, member, order) => `array(select ${member} from ${catalog} m
    join pg_depend d on d.classid = m.tableoid and d.objid = m.oid where d.refclassid = ${alias}.tableoid and d.refobjid = ${alias}.oid order by ${order}, (${member}) collate "C")`;
    return `${list('pg_amop', operatorMember, 'm.amopstrategy')} as operators, ${list('pg_amproc', functionMember, 'm.amprocnum')} as functions,
    ${list('pg_amop', (0,fragments/* address */.hl)('m'), 'm.oid')} || ${list('pg_amproc', (0,fragments/* address */.hl)('m'), 'm.oid')} as member_addresses`;
}
/** The identity of a class or family, with the access method's name in quotes where it needs them. */
const groupName = (schema, name) => `${(0,fragments/* qualified */.LX)(schema, name)} || ' USING ' || quote_ident(am.amname)`;
const withMembers = (alias, prefix) => `${(0,fragments/* address */.hl)(alias)} as address, ${groupName('n.nspname', `${alias}.${prefix}name`)} as name, pg_get_userbyid(${alias}.${prefix}owner) as owner,
  ${(0,fragments/* comment */.Im)(alias)} as comment, quote_ident(am.amname) as access_method, ${membersOf(alias)}`;
/** Operator families, with the members that ALTER OPERATOR FAMILY added to them and to no class of theirs. */
const operatorFamilies = (0,family/* family */.T)('operator families', () => `select ${withMembers('f', 'opf')}
    from pg_opfamily f join pg_namespace n on n.oid = f.opfnamespace join pg_am am on am.oid = f.opfmethod
    where ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('f')}`, (row) => ({
    kind: 'operator family',
    name: row.name,
    address: row.address,
    aliases: row.member_addresses,
    attributes: { 'access method': row.access_method, operators: row.operators, functions: row.functions, owner: row.owner, comment: row.comment }
}), 'pg_opfamily');
/** Operator classes. One that CREATE OPERATOR CLASS made a family for belongs to that family, with which it goes. */
const operatorClasses = (0,family/* family */.T)('operator classes', () => `select ${withMembers('c', 'opc')}, ${groupName('fn.nspname', 'f.opfname')} as family_identity, ${(0,fragments/* madeByUsers */.$E)('f')} as family_made_by_users,
      ${(0,fragments/* qualified */.LX)('fn.nspname', 'f.opfname')} as family, format_type(c.opcintype, null) as type,
      case when c.opckeytype <> 0 then format_type(c.opckeytype, null) end as storage_type, c.opcdefault as default
    from pg_opclass c join pg_namespace n on n.oid = c.opcnamespace join pg_am am on am.oid = c.opcmethod
      join pg_opfamily f on f.oid = c.opcfamily join pg_namespace fn on fn.oid = f.opfnamespace
    where ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('c')}`, (row) => ({
    kind: 'operator class',
    name: row.name,
    ...(row.family_made_by_users ? { parent: `operator family ${row.family_identity}` } : {}),
    address: row.address,
    aliases: row.member_addresses,
    attributes: {
        'access method': row.access_method,
        type: row.type,
        family: row.family,
        default: row.default,
        'storage type': row.storage_type,
        operators: row.operators,
        functions: row.functions,
        owner: row.owner,
        comment: row.comment
    }
}), 'pg_opclass');
/**
 * What users added to families that come with the server. Only such members stand alone: those of a class or of a family
 * of the users' are theirs, and `pg_depend` holds no row about what is pinned.
 */
function looseMembers({ kind, catalog, family: ofFamily, member, of, oid }) {
    return (0,family/* family */.T)(`${kind}s`, () => `select ${(0,fragments/* address */.hl)('m')} as address, ${(0,fragments/* identity */.D_)('m')} as name, ${(0,fragments/* qualified */.LX)('fn.nspname', 'f.opfname')} as family,
        quote_ident(am.amname) as access_method, ${member} as member
      from ${catalog} m join pg_opfamily f on f.oid = m.${ofFamily} join pg_namespace fn on fn.oid = f.opfnamespace join pg_am am on am.oid = f.opfmethod
      where m.oid >= ${fragments/* firstNormalObjectId */.q8} and f.oid < ${fragments/* firstNormalObjectId */.q8}
        and not exists (select from pg_depend d where d.classid = m.tableoid and d.objid = m.oid and d.refclassid in ('pg_opclass'::regclass, 'pg_opfamily'::regclass))
        and not exists (select from pg_depend e where e.classid = '${of}'::regclass and e.objid = m.${oid} and e.deptype = 'e')`, (row) => ({ kind, name: row.name, address: row.address, attributes: { family: row.family, 'access method': row.access_method, member: row.member } }), catalog);
}
/** Members of operator families that come with the server. */
const familyMembers = [
    looseMembers({ kind: 'operator of access method', catalog: 'pg_amop', family: 'amopfamily', member: operatorMember, of: 'pg_operator', oid: 'amopopr' }),
    looseMembers({ kind: 'function of access method', catalog: 'pg_amproc', family: 'amprocfamily', member: functionMember, of: 'pg_proc', oid: 'amproc' })
];

;// CONCATENATED MODULE: ./lib/catalog/parameters.js



/** The OID of the superuser that initdb made, to whom all parameters belong (`BOOTSTRAP_SUPERUSERID`). */
const bootstrapSuperuser = '10';
/** The name of a parameter as GRANT takes it: parts between dots, some of which may be words that SQL reserves. */
const quotedName = `(select string_agg(quote_ident(part), '.' order by nth) from string_to_table(p.parname, '.') with ordinality o(part, nth))`;
/**
 * Configuration parameters on which something was granted, since 15 (PostgreSQL manual, 52.34 "pg_parameter_acl"). They are the
 * cluster's: what else was granted there than what a source says must not be seen in a database of ours; see `readSnapshot`.
 */
const parameters = (0,family/* family */.T)('parameters', (major) => major < 15
    ? `select null as address where false`
    : `select ${(0,fragments/* address */.hl)('p')} as address, ${quotedName} as name,
          ${(0,fragments/* privileges */.pe)('p.paracl', bootstrapSuperuser, 'p')} as privileges
        from pg_parameter_acl p where ${(0,fragments/* madeByUsers */.$E)('p')}`, (row) => ({ kind: 'parameter', name: row.name, address: row.address, aspect: 'privileges', attributes: { privileges: row.privileges } }));
/** Both sides, and other runs, take their turns: in another order they could wait for each other for ever. */
const inTurn = 'LOCK TABLE pg_parameter_acl IN SHARE ROW EXCLUSIVE MODE;';
/** Takes back, for as long as a transaction lasts, all that was granted on parameters of this cluster. */
const withoutParameterGrants = block(`DECLARE entry record; BEGIN ${inTurn}
  FOR entry IN SELECT ${quotedName} AS name, grantee FROM pg_parameter_acl p, aclexplode(paracl) WHERE grantee <> ${bootstrapSuperuser} LOOP
    EXECUTE format('REVOKE ALL ON PARAMETER %s FROM %s CASCADE', entry.name,
      CASE entry.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(entry.grantee)) END);
  END LOOP;
END`);
/** Tries a GRANT or REVOKE ON PARAMETER such that nothing of it stays. */
function tryParameterGrant(statement) {
    return block(`BEGIN ${inTurn} EXECUTE ${(0,quote/* quoteLiteral */.c)(statement)}; RAISE SQLSTATE 'PGPAR'; EXCEPTION WHEN SQLSTATE 'PGPAR' THEN NULL; END`);
}
function block(body) {
    return `DO ${(0,quote/* quoteLiteral */.c)(body)}`;
}

;// CONCATENATED MODULE: ./lib/catalog/publications.js



/** Publications; attributes carry the parameter names of CREATE PUBLICATION. What is not the default of all versions is null. */
const publications = (0,family/* family */.T)('publications', (major) => `select ${(0,fragments/* address */.hl)('p')} as address, quote_ident(p.pubname) as name, p.puballtables as all_tables,
      array_remove(array[case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end, case when p.pubdelete then 'delete' end,
        case when p.pubtruncate then 'truncate' end], null) as publish, p.pubviaroot as via_root,
      ${major < 18 ? 'null' : `case p.pubgencols when 's' then 'stored' end`} as generated, pg_get_userbyid(p.pubowner) as owner, ${(0,fragments/* comment */.Im)('p')} as comment
    from pg_publication p where p.oid >= ${fragments/* firstNormalObjectId */.q8}`, (row) => ({
    kind: 'publication',
    name: row.name,
    address: row.address,
    attributes: {
        'all tables': row.all_tables,
        publish: row.publish,
        publish_via_partition_root: row.via_root,
        publish_generated_columns: row.generated,
        owner: row.owner,
        comment: row.comment
    }
}), 'pg_publication');
/** Tables of publications, with their column lists and row filters (15 and later). The order of the columns is the table's. */
const publicationRelations = (0,family/* family */.T)('publication relations', (major) => `select ${(0,fragments/* address */.hl)('r')} as address, quote_ident(p.pubname) as publication, ${(0,fragments/* relationName */.CJ)('r.prrelid')} as member,
      ${major < 15 ? 'null::text[]' : `case when r.prattrs is not null then array(select quote_ident(a.attname) from pg_attribute a
        where a.attrelid = r.prrelid and a.attnum = any (r.prattrs::int2[]) order by 1) end`} as columns,
      ${major < 15 ? 'null' : 'pg_get_expr(r.prqual, r.prrelid)'} as "where"
    from pg_publication_rel r join pg_publication p on p.oid = r.prpubid where p.oid >= ${fragments/* firstNormalObjectId */.q8}`, (row) => ({
    kind: 'publication relation',
    ...ofPublication(row),
    attributes: { columns: row.columns, where: row.where }
}), 'pg_publication');
/** Schemas of publications. There are none before 15. */
const publicationNamespaces = {
    name: 'publication namespaces',
    catalog: 'pg_publication',
    async read(session, major) {
        if (major < 15)
            return [];
        const rows = await (0,family/* readJson */.V)(session, `select ${(0,fragments/* address */.hl)('r')} as address, quote_ident(p.pubname) as publication, quote_ident(n.nspname) as member
        from pg_publication_namespace r join pg_publication p on p.oid = r.pnpubid join pg_namespace n on n.oid = r.pnnspid where p.oid >= ${fragments/* firstNormalObjectId */.q8}`);
        return rows.map((row) => ({ kind: 'publication namespace', ...ofPublication(row), attributes: {} }));
    }
};
function ofPublication({ address: place, publication, member: name }) {
    return { name: `${name} in publication ${publication}`, parent: `publication ${publication}`, address: place };
}
/**
 * Subscriptions of this database; attributes carry the parameter names of CREATE SUBSCRIPTION. Whether one is enabled, and
 * where it stands, is runtime state. Only superusers may read connection strings. `streaming` is null where it is the
 * default of its version, which 18 changed: nobody who says nothing of it means a difference between servers.
 */
const subscriptions = {
    name: 'subscriptions',
    async read(session, major, redaction) {
        const rows = await (0,family/* readJson */.V)(session, subscriptionsOf(major, await maySeeConnections(session)));
        return rows.map((row) => ({
            kind: 'subscription',
            name: row.name,
            address: row.address,
            attributes: {
                connection: row.connection === null ? snapshot_object/* unreadable */.O$ : redaction.connection(row.connection),
                publications: row.publications,
                slot_name: row.slot_name,
                synchronous_commit: row.synchronous_commit,
                binary: row.binary,
                streaming: row.streaming,
                two_phase: row.two_phase,
                disable_on_error: row.disable_on_error,
                password_required: row.password_required,
                run_as_owner: row.run_as_owner,
                failover: row.failover,
                origin: row.origin,
                owner: row.owner,
                comment: row.comment
            }
        }));
    }
};
async function maySeeConnections(session) {
    const [row] = await session.query(`select has_column_privilege('pg_subscription', 'subconninfo', 'SELECT') as may`);
    return row?.may === true;
}
/** Columns that a version does not have yet stand for what it does. The catalog's columns are granted one by one, without `tableoid`. */
function subscriptionsOf(major, withConnection) {
    const since = (version, expression, before) => (major < version ? before : expression);
    return `select 'pg_subscription'::regclass::oid || '.' || s.oid || '.0' as address, quote_ident(s.subname) as name,
      ${withConnection ? 's.subconninfo' : 'null'} as connection, array(select quote_ident(p) from unnest(s.subpublications) p order by 1) as publications,
      quote_ident(s.subslotname) as slot_name, s.subsynccommit as synchronous_commit, s.subbinary as binary,
      nullif(case s.substream::text when 'p' then 'parallel' when 't' then 'on' when 'true' then 'on' else 'off' end, '${since(18, 'parallel', 'off')}') as streaming,
      ${since(15, `s.subtwophasestate <> 'd'`, 'false')} as two_phase, ${since(15, 's.subdisableonerr', 'false')} as disable_on_error,
      ${since(16, 's.subpasswordrequired', 'true')} as password_required, ${since(16, 's.subrunasowner', 'false')} as run_as_owner,
      ${since(17, 's.subfailover', 'false')} as failover, ${since(16, 's.suborigin', `'any'`)} as origin,
      pg_get_userbyid(s.subowner) as owner, ${(0,fragments/* comment */.Im)('s', `'pg_subscription'::regclass`)} as comment
    from pg_subscription s where s.subdbid = (select oid from pg_database where datname = current_database())`;
}

;// CONCATENATED MODULE: ./lib/catalog/routines.js


/** The types of a routine's input arguments, which with its name make its identity. */
const argumentTypes = `(select coalesce(string_agg(format_type(o.type, null), ', ' order by o.i), '') from unnest(p.proargtypes) with ordinality o(type, i))`;
const identity = `${(0,fragments/* qualified */.LX)('n.nspname', 'p.proname')} || '(' || ${argumentTypes} || ')'`;
const common = `${(0,fragments/* address */.hl)('p')} as address, ${identity} as name, pg_get_userbyid(p.proowner) as owner,
  ${(0,fragments/* privileges */.pe)('p.proacl', 'p.proowner', 'f')} as privileges, ${(0,fragments/* comment */.Im)('p')} as comment,
  case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end as volatility,
  case p.proparallel when 's' then 'safe' when 'r' then 'restricted' else 'unsafe' end as parallel`;
const routines_from = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace`;
/** The constructors of a range type come with it (`pg_depend.deptype` i). */
const standsAlone = `not exists (select from pg_depend i where i.classid = p.tableoid and i.objid = p.oid and i.deptype = 'i')`;
/** Functions (window functions too) and procedures. */
const routines_routines = (0,family/* family */.T)('routines', () => `select ${common}, case p.prokind when 'p' then 'procedure' else 'function' end as kind,
      pg_get_function_arguments(p.oid) as arguments, pg_get_function_result(p.oid) as result, quote_ident(l.lanname) as language,
      coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as body, pg_get_function_sqlbody(p.oid) is not null as atomic, p.probin as library,
      p.prokind = 'w' as window, p.proisstrict as strict, p.prosecdef as security_definer, p.proleakproof as leakproof,
      p.procost::text as cost, p.prorows::text as rows, case when p.prosupport <> 0 then p.prosupport::text end as support,
      coalesce(p.proconfig, '{}') as configuration, array(select format_type(t, null) from unnest(p.protrftypes) t) as transforms
    ${routines_from} join pg_language l on l.oid = p.prolang
    where p.prokind <> 'a' and ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('p')} and ${standsAlone}`, (row) => ({
    kind: row.kind,
    name: row.name,
    address: row.address,
    attributes: {
        arguments: row.arguments,
        returns: row.result,
        language: row.language,
        body: row.body,
        'sql body': row.atomic,
        library: row.library,
        window: row.window,
        volatility: row.volatility,
        strict: row.strict,
        'security definer': row.security_definer,
        leakproof: row.leakproof,
        parallel: row.parallel,
        cost: row.cost,
        rows: row.rows,
        support: row.support,
        configuration: row.configuration,
        transforms: row.transforms,
        ...ownedBy(row)
    }
}), undefined, { by: { routine: 'p.oid' } });
/** Aggregates (PostgreSQL manual, CREATE AGGREGATE); the attributes carry that statement's parameter names. */
const aggregates = (0,family/* family */.T)('aggregates', () => `select ${common}, case g.aggkind when 'o' then 'ordered-set' when 'h' then 'hypothetical-set' else 'normal' end as kind,
      pg_get_function_arguments(p.oid) as arguments, json_build_object(
        'sfunc', ${(0,fragments/* routine */.R9)('g.aggtransfn')}, 'stype', format_type(g.aggtranstype, null), 'sspace', nullif(g.aggtransspace, 0),
        'finalfunc', ${(0,fragments/* routine */.R9)('g.aggfinalfn')}, 'finalfunc_extra', g.aggfinalextra, 'finalfunc_modify', g.aggfinalmodify,
        'combinefunc', ${(0,fragments/* routine */.R9)('g.aggcombinefn')}, 'serialfunc', ${(0,fragments/* routine */.R9)('g.aggserialfn')}, 'deserialfunc', ${(0,fragments/* routine */.R9)('g.aggdeserialfn')},
        'initcond', g.agginitval, 'msfunc', ${(0,fragments/* routine */.R9)('g.aggmtransfn')}, 'minvfunc', ${(0,fragments/* routine */.R9)('g.aggminvtransfn')},
        'mstype', case when g.aggmtranstype <> 0 then format_type(g.aggmtranstype, null) end, 'msspace', nullif(g.aggmtransspace, 0),
        'mfinalfunc', ${(0,fragments/* routine */.R9)('g.aggmfinalfn')}, 'mfinalfunc_extra', g.aggmfinalextra, 'mfinalfunc_modify', g.aggmfinalmodify, 'minitcond', g.aggminitval,
        'sortop', (select 'OPERATOR(' || quote_ident(sn.nspname) || '.' || o.oprname || ')' from pg_operator o join pg_namespace sn on sn.oid = o.oprnamespace where o.oid = g.aggsortop)) as facts
    ${routines_from} join pg_aggregate g on g.aggfnoid = p.oid
    where ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('p')}`, (row) => ({
    kind: 'aggregate',
    name: row.name,
    address: row.address,
    attributes: { kind: row.kind, arguments: row.arguments, parallel: row.parallel, ...row.facts, ...ownedBy(row) }
}), undefined, { by: { routine: 'p.oid' } });
function ownedBy(row) {
    return { owner: row.owner, privileges: row.privileges, comment: row.comment };
}

;// CONCATENATED MODULE: ./lib/catalog/schemas.js


/** OIDs of the bootstrap superuser, who owns `public` before 15, and of `pg_database_owner` (src/include/catalog/pg_authid.dat). */
const firstOwners = [10, 6171];
/**
 * `public` comes with every database: it counts as an object; its standard comment, and the owner that initdb gives it,
 * count as none.
 */
const schemas_schemas = (0,family/* family */.T)('schemas', () => `select ${(0,fragments/* address */.hl)('n')} as address, quote_ident(n.nspname) as name,
      case when n.nspname <> 'public' or n.nspowner not in (${firstOwners.join(', ')}) then pg_get_userbyid(n.nspowner) end as owner,
      ${(0,fragments/* privileges */.pe)('n.nspacl', 'n.nspowner', 'n')} as privileges,
      case when n.nspname = 'public' then nullif(${(0,fragments/* comment */.Im)('n')}, 'standard public schema') else ${(0,fragments/* comment */.Im)('n')} end as comment
    from pg_namespace n
    where (n.nspname = 'public' or ${(0,fragments/* madeByUsers */.$E)('n')}) and n.nspname !~ '^pg_'`, (row) => ({
    kind: 'schema',
    name: row.name,
    address: row.address,
    attributes: { owner: row.owner, privileges: row.privileges, comment: row.comment }
}), undefined, { by: { schema: 'n.oid' } });
/** The version is left out: it follows from what the server has installed. */
const extensions = (0,family/* family */.T)('extensions', () => `select ${(0,fragments/* address */.hl)('x')} as address, quote_ident(x.extname) as name, quote_ident(n.nspname) as schema, ${(0,fragments/* comment */.Im)('x')} as comment
    from pg_extension x join pg_namespace n on n.oid = x.extnamespace
    where x.oid >= 16384`, (row) => ({ kind: 'extension', name: row.name, address: row.address, attributes: { schema: row.schema, comment: row.comment } }));
/** Default privileges (PostgreSQL manual, ALTER DEFAULT PRIVILEGES), one object for each role, schema and type of object. */
const defaultAcls = (0,family/* family */.T)('default privileges', () => `select ${(0,fragments/* address */.hl)('d')} as address, i.identity as name, quote_ident(pg_get_userbyid(d.defaclrole)) as role,
      (select quote_ident(nspname) from pg_namespace where oid = d.defaclnamespace) as schema,
      case d.defaclobjtype when 'r' then 'TABLES' when 'S' then 'SEQUENCES' when 'f' then 'FUNCTIONS' when 'T' then 'TYPES'
        when 'n' then 'SCHEMAS' when 'L' then 'LARGE OBJECTS' else d.defaclobjtype::text end as type,
      ${(0,fragments/* privileges */.pe)('d.defaclacl', 'd.defaclrole', null)} as privileges
    from pg_default_acl d, pg_identify_object(d.tableoid, d.oid, 0) i`, (row) => ({
    kind: 'default acl',
    name: row.name,
    aspect: 'privileges',
    address: row.address,
    attributes: { role: row.role, schema: row.schema, type: row.type, privileges: row.privileges }
}));

;// CONCATENATED MODULE: ./lib/catalog/security-labels.js

/** The security labels of objects in this database (PostgreSQL manual, SECURITY LABEL); those of roles, databases and tablespaces belong to the cluster. */
async function readSecurityLabels(session) {
    return (0,family/* readJson */.V)(session, `select l.classoid || '.' || l.objoid || '.' || l.objsubid as address, i.type as kind, i.identity as name, quote_ident(l.provider) || ': ' || l.label as label
      from (select classoid, objoid, objsubid, provider, label from pg_seclabel
        union all select l.classoid, l.objoid, 0, l.provider, l.label from pg_shseclabel l join pg_subscription s on l.classoid = 'pg_subscription'::regclass and s.oid = l.objoid
          where s.subdbid = (select oid from pg_database where datname = current_database())) l,
        pg_identify_object(l.classoid, l.objoid, l.objsubid) i
      order by l.provider collate "C"`);
}
/** An object with its security labels, which are an attribute of it like a comment, but only where there are any. */
function withSecurityLabels(object, labels) {
    const own = labels.filter(({ address }) => address === object.address).map(({ label }) => label);
    return own.length === 0 ? object : { ...object, attributes: { ...object.attributes, 'security labels': own } };
}

;// CONCATENATED MODULE: ./lib/catalog/sequences.js



/** Sequences; one that a column owns (serial, identity, OWNED BY) belongs to that column. The last value is runtime state. */
const sequences_sequences = (0,family/* family */.T)('sequences', () => `select ${(0,fragments/* address */.hl)('c')} as address, ${(0,fragments/* qualified */.LX)('n.nspname', 'c.relname')} as name, c.relname as bare_name,
      ${(0,fragments/* qualified */.LX)('tn.nspname', 't.relname')} || '.' || quote_ident(a.attname) as column, t.relname as relation, a.attname as bare_column,
      coalesce(d.deptype = 'i', false) as identity, format_type(s.seqtypid, null) as type, s.seqstart::text as start, s.seqincrement::text as increment,
      s.seqmin::text as minimum, s.seqmax::text as maximum, s.seqcache::text as cache, s.seqcycle as cycle, c.relpersistence = 'u' as unlogged,
      pg_get_userbyid(c.relowner) as owner, ${(0,fragments/* privileges */.pe)('c.relacl', 'c.relowner', 's')} as privileges, ${(0,fragments/* comment */.Im)('c')} as comment
    from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_depend d on d.classid = c.tableoid and d.objid = c.oid and d.objsubid = 0 and d.refclassid = c.tableoid and d.refobjsubid <> 0 and d.deptype in ('a', 'i')
      left join pg_class t on t.oid = d.refobjid left join pg_namespace tn on tn.oid = t.relnamespace
      left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('c')}`, (row) => {
    const generated = row.column === null ? undefined : (0,generated_name/* generatedName */.x)('sequence', row.bare_name, row.relation ?? '', [row.bare_column ?? '']);
    return {
        kind: 'sequence',
        name: row.name,
        ...(row.column === null ? {} : { parent: `column ${row.column}` }),
        address: row.address,
        ...(generated === undefined ? {} : { generatedName: generated }),
        attributes: {
            type: row.type,
            start: row.start,
            increment: row.increment,
            minimum: row.minimum,
            maximum: row.maximum,
            cache: row.cache,
            cycle: row.cycle,
            persistence: row.unlogged ? 'unlogged' : 'permanent',
            'owned by': row.column,
            identity: row.identity,
            // One that a column owns has its table's owner, always.
            owner: row.column === null ? row.owner : null,
            privileges: row.privileges,
            comment: row.comment
        }
    };
}, undefined, { by: { relation: 's.seqrelid' }, relkinds: 'S' });

;// CONCATENATED MODULE: ./lib/catalog/settings.js

/**
 * Settings of this database, and of roles in it (PostgreSQL manual, ALTER DATABASE … SET and ALTER ROLE … IN DATABASE … SET), one
 * object each. Those of roles in all databases belong to the cluster.
 */
const settings = (0,family/* family */.T)('settings', () => `select 'pg_db_role_setting'::regclass::oid || '.' || s.setrole || '.' || o.i as address, split_part(o.entry, '=', 1) as parameter,
      quote_ident(r.rolname) as role, o.entry
    from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole, unnest(s.setconfig) with ordinality o(entry, i)
    where s.setdatabase = (select oid from pg_database where datname = current_database()) and (s.setrole = 0 or r.oid is not null)`, ({ address, parameter, role, entry }, redaction) => ({
    kind: 'setting',
    aspect: 'settings',
    name: role === null ? parameter : `${parameter} for role ${role}`,
    address,
    attributes: { value: redaction.option(entry).slice(parameter.length + 1) }
}));

;// CONCATENATED MODULE: ./lib/catalog/statistics.js


/**
 * Extended statistics (PostgreSQL manual, CREATE STATISTICS). The columns and the kinds are sets; of a single expression
 * there are no kinds to choose from.
 */
const statistics = (0,family/* family */.T)('statistics objects', () => `select ${(0,fragments/* address */.hl)('s')} as address, ${(0,fragments/* qualified */.LX)('n.nspname', 's.stxname')} as name,
      case c.relkind when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end as relation_kind,
      ${(0,fragments/* qualified */.LX)('cn.nspname', 'c.relname')} as relation,
      array(select case k when 'd' then 'ndistinct' when 'f' then 'dependencies' when 'm' then 'mcv' else k::text end from unnest(s.stxkind) k where k <> 'e' order by k) as kinds,
      array(select quote_ident(a.attname) from unnest(s.stxkeys::int2[]) k join pg_attribute a on a.attrelid = s.stxrelid and a.attnum = k order by a.attname collate "C") as columns,
      coalesce(pg_get_statisticsobjdef_expressions(s.oid), '{}') as expressions, nullif(s.stxstattarget, -1) as target,
      pg_get_userbyid(s.stxowner) as owner, ${(0,fragments/* comment */.Im)('s')} as comment
    from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace join pg_class c on c.oid = s.stxrelid join pg_namespace cn on cn.oid = c.relnamespace
    where ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* lastingSchema */.k9)('cn')} and ${(0,fragments/* madeByUsers */.$E)('s')}`, (row) => ({
    kind: 'statistics object',
    name: row.name,
    parent: `${row.relation_kind} ${row.relation}`,
    address: row.address,
    attributes: {
        table: row.relation,
        columns: row.columns,
        expressions: row.expressions,
        kinds: row.kinds,
        'statistics target': row.target,
        owner: row.owner,
        comment: row.comment
    }
}), 'pg_statistic_ext');

;// CONCATENATED MODULE: ./lib/catalog/text-search.js



const text_search_common = (alias) => `${(0,fragments/* address */.hl)(alias)} as address, ${(0,fragments/* identity */.D_)(alias)} as name, ${(0,fragments/* comment */.Im)(alias)} as comment`;
const text_search_from = (catalog, alias, prefix) => `from ${catalog} ${alias} join pg_namespace n on n.oid = ${alias}.${prefix}namespace where ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)(alias)}`;
/** Text search configurations: by which dictionaries, in turn, each type of token is looked up. */
const configurations = (0,family/* family */.T)('text search configurations', () => `select ${text_search_common('c')}, pg_get_userbyid(c.cfgowner) as owner,
      (select ${(0,fragments/* qualified */.LX)('pn.nspname', 'p.prsname')} from pg_ts_parser p join pg_namespace pn on pn.oid = p.prsnamespace where p.oid = c.cfgparser) as parser,
      array(select quote_ident(k.alias) || ' WITH ' || string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno)
        from pg_ts_config_map m join ts_token_type(c.cfgparser) k on k.tokid = m.maptokentype where m.mapcfg = c.oid group by k.alias order by k.alias collate "C") as mappings
    ${text_search_from('pg_ts_config', 'c', 'cfg')}`, (row) => ({
    kind: 'text search configuration',
    name: row.name,
    address: row.address,
    attributes: { parser: row.parser, mappings: row.mappings, owner: row.owner, comment: row.comment }
}), 'pg_ts_config');
/** Text search dictionaries; the order of their options is not theirs. */
const dictionaries = (0,family/* family */.T)('text search dictionaries', () => `select ${text_search_common('d')}, pg_get_userbyid(d.dictowner) as owner, d.dictinitoption as options,
      (select ${(0,fragments/* qualified */.LX)('tn.nspname', 't.tmplname')} from pg_ts_template t join pg_namespace tn on tn.oid = t.tmplnamespace where t.oid = d.dicttemplate) as template
    ${text_search_from('pg_ts_dict', 'd', 'dict')}`, (row) => ({
    kind: 'text search dictionary',
    name: row.name,
    address: row.address,
    attributes: { template: row.template, options: dictionaryOptions(row.options ?? ''), owner: row.owner, comment: row.comment }
}), 'pg_ts_dict');
/** The options in `dictinitoption`, as `serialize_deflist` writes them (src/backend/commands/tsearchcmds.c), one an element, sorted. */
function dictionaryOptions(written) {
    return (written.match(/(?:"(?:[^"]|"")*"|[^\s"=,]+) = (?:E?'(?:[^']|'')*'|[^\s',]+)/g) ?? []).sort(snapshot_object/* compareText */.n6);
}
const parsers = (0,family/* family */.T)('text search parsers', () => `select ${text_search_common('p')}, json_build_object('start', ${(0,fragments/* routine */.R9)('p.prsstart')}, 'gettoken', ${(0,fragments/* routine */.R9)('p.prstoken')}, 'end', ${(0,fragments/* routine */.R9)('p.prsend')},
      'lextypes', ${(0,fragments/* routine */.R9)('p.prslextype')}, 'headline', ${(0,fragments/* routine */.R9)('p.prsheadline')}) as functions
    ${text_search_from('pg_ts_parser', 'p', 'prs')}`, (row) => ({ kind: 'text search parser', name: row.name, address: row.address, attributes: { ...row.functions, comment: row.comment } }), 'pg_ts_parser');
const templates = (0,family/* family */.T)('text search templates', () => `select ${text_search_common('t')}, json_build_object('init', ${(0,fragments/* routine */.R9)('t.tmplinit')}, 'lexize', ${(0,fragments/* routine */.R9)('t.tmpllexize')}) as functions
    ${text_search_from('pg_ts_template', 't', 'tmpl')}`, (row) => ({ kind: 'text search template', name: row.name, address: row.address, attributes: { ...row.functions, comment: row.comment } }), 'pg_ts_template');
/** What text search is made of; the attributes of parsers and templates carry the parameter names of their CREATE statements. */
const textSearch = [parsers, templates, dictionaries, configurations];

;// CONCATENATED MODULE: ./lib/catalog/types.js


const types_common = `${(0,fragments/* address */.hl)('t')} as address, array(select ${(0,fragments/* address */.hl)('x')} from pg_type x where x.oid = t.typarray) as array_addresses,
  ${(0,fragments/* qualified */.LX)('n.nspname', 't.typname')} as name, pg_get_userbyid(t.typowner) as owner,
  ${(0,fragments/* privileges */.pe)('t.typacl', 't.typowner', 'T')} as privileges, ${(0,fragments/* comment */.Im)('t')} as comment`;
/** The parameters of CREATE TYPE for a base type, under the names that they have there. */
const baseFacts = `json_build_object('input', ${(0,fragments/* routine */.R9)('t.typinput')}, 'output', ${(0,fragments/* routine */.R9)('t.typoutput')}, 'receive', ${(0,fragments/* routine */.R9)('t.typreceive')},
  'send', ${(0,fragments/* routine */.R9)('t.typsend')}, 'typmod_in', ${(0,fragments/* routine */.R9)('t.typmodin')}, 'typmod_out', ${(0,fragments/* routine */.R9)('t.typmodout')}, 'analyze', ${(0,fragments/* routine */.R9)('t.typanalyze')},
  'subscript', ${(0,fragments/* routine */.R9)('t.typsubscript')}, 'internallength', case t.typlen when -1 then 'variable' else t.typlen::text end, 'passedbyvalue', t.typbyval,
  'alignment', case t.typalign when 'c' then 'char' when 's' then 'int2' when 'i' then 'int4' else 'double' end, 'storage', ${(0,fragments/* storageNames */.Y2)('t.typstorage')},
  'category', t.typcategory, 'preferred', t.typispreferred, 'default', t.typdefault,
  'element', case when t.typelem <> 0 then format_type(t.typelem, null) end, 'delimiter', t.typdelim, 'collatable', t.typcollation <> 0)`;
/**
 * Base, enum, composite and range types, and shell types that were announced and not yet defined. Row types of tables, array
 * types and multirange types come with what they belong to.
 */
const types = (0,family/* family */.T)('types', () => `select ${types_common}, case t.typtype when 'e' then 'enum' when 'c' then 'composite' when 'b' then 'base' when 'p' then 'shell' else 'range' end as form,
      case when c.oid is not null then ${(0,fragments/* address */.hl)('c')} end as class_address,
      array(select e.enumlabel from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder) as labels,
      array(select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) || coalesce(' COLLATE ' || ${(0,fragments/* collation */.qw)('a.attcollation', 'at.typcollation')}, '')
        from pg_attribute a join pg_type at on at.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as members,
      array(select quote_ident(a.attname) || ': ' || d.description from pg_description d join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid
        where d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid > 0 and d.description <> '' order by a.attnum) as member_comments,
      (select json_build_object('subtype', format_type(r.rngsubtype, null),
          'subtype opclass', (select ${(0,fragments/* qualified */.LX)('pn.nspname', 'oc.opcname')} from pg_opclass oc join pg_namespace pn on pn.oid = oc.opcnamespace where oc.oid = r.rngsubopc and not oc.opcdefault),
          'collation', ${(0,fragments/* collation */.qw)('r.rngcollation', '(select typcollation from pg_type where oid = r.rngsubtype)')},
          'canonical', ${(0,fragments/* routine */.R9)('r.rngcanonical')},
          'subtype diff', ${(0,fragments/* routine */.R9)('r.rngsubdiff')},
          'multirange type', format_type(r.rngmultitypid, null)) from pg_range r where r.rngtypid = t.oid) as range,
      case when t.typtype = 'b' then ${baseFacts} end as base,
      array(select ${(0,fragments/* address */.hl)('m')} from pg_range r join pg_type mt on mt.oid = r.rngmultitypid join pg_type m on m.oid in (mt.oid, mt.typarray) where r.rngtypid = t.oid) as multirange_addresses
    from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
    where (t.typtype in ('e', 'r') or t.typtype = 'c' and c.oid is not null or t.typtype = 'p' and not t.typisdefined
      or t.typtype = 'b' and not exists (select from pg_type e where e.typarray = t.oid)) and ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('t')}`, (row) => ({
    kind: 'type',
    name: row.name,
    address: row.address,
    aliases: [...row.array_addresses, ...row.multirange_addresses, ...(row.class_address === null ? [] : [row.class_address])],
    attributes: { form: row.form, ...formAttributes(row), owner: row.owner, privileges: row.privileges, comment: row.comment }
}), undefined, { by: { type: 't.oid' } });
function formAttributes(row) {
    switch (row.form) {
        case 'enum':
            return { labels: row.labels };
        case 'composite':
            return { attributes: row.members, ...(row.member_comments.length === 0 ? {} : { 'attribute comments': row.member_comments }) };
        case 'range':
            return { ...row.range };
        case 'base':
            return { ...row.base };
        case 'shell':
            return {};
    }
}
/** Domains; their CHECK constraints are objects of their own. */
const domains = (0,family/* family */.T)('domains', () => `select ${types_common}, format_type(t.typbasetype, t.typtypmod) as base, pg_get_expr(t.typdefaultbin, 0) as default, t.typnotnull as not_null,
      ${(0,fragments/* collation */.qw)('t.typcollation', '(select b.typcollation from pg_type b where b.oid = t.typbasetype)')} as collation
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype = 'd' and ${(0,fragments/* lastingSchema */.k9)('n')} and ${(0,fragments/* madeByUsers */.$E)('t')}`, (row) => ({
    kind: 'domain',
    name: row.name,
    address: row.address,
    aliases: row.array_addresses,
    attributes: {
        type: row.base, collation: row.collation, default: row.default, 'not null': row.not_null,
        owner: row.owner, privileges: row.privileges, comment: row.comment
    }
}), undefined, { by: { type: 't.oid' } });

;// CONCATENATED MODULE: ./lib/catalog/catalog-columns.js
const ofCluster = 'belongs to the cluster and not to one database';
const ofExtension = 'is the extension’s own doing, and follows from what the server has installed';
const catalogColumns = {
    pg_aggregate: {
        compared: `aggkind aggtransfn aggfinalfn aggcombinefn aggserialfn aggdeserialfn aggmtransfn aggminvtransfn aggmfinalfn aggfinalextra
      aggmfinalextra aggfinalmodify aggmfinalmodify aggsortop aggtranstype aggtransspace aggmtranstype aggmtransspace agginitval aggminitval`,
        derived: 'aggfnoid aggnumdirectargs'
    },
    pg_am: { compared: 'amname amhandler amtype' },
    pg_amop: { compared: 'amopfamily amoplefttype amoprighttype amopstrategy amoppurpose amopopr amopsortfamily', derived: 'amopmethod' },
    pg_amproc: { compared: 'amprocfamily amproclefttype amprocrighttype amprocnum amproc' },
    pg_attrdef: { compared: 'adbin', derived: 'adrelid adnum' },
    pg_attribute: {
        compared: `attname atttypid attstattarget attnum atttypmod attstorage attcompression attnotnull attidentity attgenerated attislocal
      attcollation attacl attoptions attfdwoptions`,
        derived: 'attrelid attlen attbyval attalign atthasdef attinhcount',
        state: 'attcacheoff atthasmissing attmissingval attisdropped',
        excluded: { 'is not enforced by the server, and not written by pg_dump': 'attndims' }
    },
    pg_auth_members: { excluded: { [ofCluster]: 'roleid member grantor admin_option inherit_option set_option' } },
    pg_authid: {
        excluded: { [ofCluster]: `rolname rolsuper rolinherit rolcreaterole rolcreatedb rolcanlogin rolreplication rolbypassrls rolconnlimit rolpassword
      rolvaliduntil` }
    },
    pg_cast: { compared: 'castsource casttarget castfunc castcontext castmethod' },
    pg_class: {
        compared: `relname relnamespace reloftype relowner relam reltablespace relpersistence relkind relrowsecurity relforcerowsecurity
      relreplident relispartition relacl reloptions relpartbound`,
        derived: 'reltype reltoastrelid relhasindex relisshared relnatts relchecks relhasrules relhastriggers relhassubclass',
        state: 'relfilenode relpages reltuples relallvisible relallfrozen relispopulated relrewrite relfrozenxid relminmxid'
    },
    pg_collation: {
        compared: `collname collnamespace collowner collprovider collisdeterministic collencoding collcollate collctype colliculocale colllocale
      collicurules`,
        excluded: { 'is the version of a library of the server’s machine': 'collversion' }
    },
    pg_constraint: {
        compared: `conname contype condeferrable condeferred conenforced convalidated conrelid contypid confrelid confupdtype confdeltype
      confmatchtype conislocal connoinherit conperiod conkey confkey confdelsetcols conexclop conbin`,
        derived: 'connamespace conindid conparentid coninhcount conpfeqop conppeqop conffeqop'
    },
    pg_conversion: { compared: 'conname connamespace conowner conforencoding contoencoding conproc condefault' },
    pg_database: {
        state: 'dathasloginevt datfrozenxid datminmxid datlastsysoid',
        excluded: { [ofCluster]: `datname datdba encoding datlocprovider datistemplate datallowconn datconnlimit dattablespace datcollate datctype
      datlocale daticulocale daticurules datcollversion datacl` }
    },
    pg_db_role_setting: { compared: 'setdatabase setrole setconfig' },
    pg_default_acl: { compared: 'defaclrole defaclnamespace defaclobjtype defaclacl' },
    pg_depend: { compared: 'deptype', derived: 'classid objid objsubid refclassid refobjid refobjsubid' },
    pg_description: { compared: 'description', derived: 'objoid classoid objsubid' },
    pg_enum: { compared: 'enumsortorder enumlabel', derived: 'enumtypid' },
    pg_event_trigger: { compared: 'evtname evtevent evtowner evtfoid evtenabled evttags' },
    pg_extension: {
        compared: 'extname extnamespace',
        excluded: { [ofExtension]: 'extrelocatable extversion extconfig extcondition', 'is not written by pg_dump, and cannot be altered': 'extowner' }
    },
    pg_foreign_data_wrapper: { compared: 'fdwname fdwowner fdwhandler fdwvalidator fdwacl fdwoptions' },
    pg_foreign_server: { compared: 'srvname srvowner srvfdw srvtype srvversion srvacl srvoptions' },
    pg_foreign_table: { compared: 'ftserver ftoptions', derived: 'ftrelid' },
    pg_index: {
        compared: `indrelid indisunique indnullsnotdistinct indisclustered indisvalid indisreplident indkey indcollation indclass indoption indexprs
      indpred`,
        derived: 'indexrelid indnatts indnkeyatts indisprimary indisexclusion indimmediate',
        state: 'indcheckxmin indisready indislive'
    },
    pg_inherits: { compared: 'inhparent inhseqno', derived: 'inhrelid', state: 'inhdetachpending' },
    pg_init_privs: { derived: 'objoid classoid objsubid privtype initprivs' },
    pg_language: { compared: 'lanname lanowner lanpltrusted lanplcallfoid laninline lanvalidator lanacl', derived: 'lanispl' },
    pg_largeobject: { excluded: { 'is data': 'loid pageno data' } },
    pg_largeobject_metadata: { excluded: { 'is data': 'lomowner lomacl' } },
    pg_namespace: { compared: 'nspname nspowner nspacl' },
    pg_opclass: { compared: 'opcmethod opcname opcnamespace opcowner opcfamily opcintype opcdefault opckeytype' },
    pg_operator: {
        compared: `oprname oprnamespace oprowner oprcanmerge oprcanhash oprleft oprright oprcom oprnegate oprcode oprrest oprjoin`,
        derived: 'oprkind oprresult'
    },
    pg_opfamily: { compared: 'opfmethod opfname opfnamespace opfowner' },
    pg_parameter_acl: { compared: 'parname paracl' },
    pg_partitioned_table: { compared: 'partstrat partattrs partclass partcollation partexprs', derived: 'partrelid partnatts partdefid' },
    pg_policy: { compared: 'polname polcmd polpermissive polroles polqual polwithcheck', derived: 'polrelid' },
    pg_proc: {
        compared: `proname pronamespace proowner prolang procost prorows prosupport prokind prosecdef proleakproof proisstrict proretset provolatile
      proparallel prorettype proargtypes proallargtypes proargmodes proargnames proargdefaults protrftypes prosrc probin prosqlbody proconfig proacl`,
        derived: 'provariadic pronargs pronargdefaults'
    },
    pg_publication: { compared: 'pubname pubowner puballtables pubinsert pubupdate pubdelete pubtruncate pubviaroot pubgencols' },
    pg_publication_namespace: { compared: 'pnnspid', derived: 'pnpubid' },
    pg_publication_rel: { compared: 'prrelid prqual prattrs', derived: 'prpubid' },
    pg_range: { compared: 'rngsubtype rngmultitypid rngcollation rngsubopc rngcanonical rngsubdiff', derived: 'rngtypid' },
    pg_replication_origin: { excluded: { [ofCluster]: 'roident roname' } },
    pg_rewrite: { compared: 'rulename ev_type ev_enabled is_instead ev_qual ev_action', derived: 'ev_class' },
    pg_seclabel: { compared: 'provider label', derived: 'objoid classoid objsubid' },
    pg_sequence: { compared: 'seqtypid seqstart seqincrement seqmax seqmin seqcache seqcycle', derived: 'seqrelid' },
    pg_shdepend: { derived: 'dbid classid objid objsubid refclassid refobjid deptype' },
    pg_shdescription: { excluded: { [ofCluster]: 'objoid classoid description' } },
    pg_shseclabel: { excluded: { [ofCluster]: 'objoid classoid provider label' } },
    pg_statistic: {
        state: `starelid staattnum stainherit stanullfrac stawidth stadistinct stakind1 stakind2 stakind3 stakind4 stakind5 staop1 staop2 staop3
      staop4 staop5 stacoll1 stacoll2 stacoll3 stacoll4 stacoll5 stanumbers1 stanumbers2 stanumbers3 stanumbers4 stanumbers5 stavalues1
      stavalues2 stavalues3 stavalues4 stavalues5`
    },
    pg_statistic_ext: { compared: 'stxrelid stxname stxnamespace stxowner stxstattarget stxkeys stxkind stxexprs' },
    pg_statistic_ext_data: { state: 'stxoid stxdinherit stxdndistinct stxddependencies stxdmcv stxdexpr' },
    pg_subscription: {
        compared: `subname subowner subbinary substream subtwophasestate subdisableonerr subpasswordrequired subrunasowner subfailover
      subconninfo subslotname subsynccommit subpublications suborigin`,
        derived: 'subdbid',
        state: 'subenabled subskiplsn'
    },
    pg_subscription_rel: { state: 'srsubid srrelid srsubstate srsublsn' },
    pg_tablespace: { excluded: { [ofCluster]: 'spcname spcowner spcacl spcoptions' } },
    pg_transform: { compared: 'trftype trflang trffromsql trftosql' },
    pg_trigger: {
        compared: `tgname tgfoid tgtype tgenabled tgconstrrelid tgdeferrable tginitdeferred tgattr tgargs tgqual tgoldtable tgnewtable`,
        derived: 'tgrelid tgparentid tgisinternal tgconstrindid tgconstraint tgnargs'
    },
    pg_ts_config: { compared: 'cfgname cfgnamespace cfgowner cfgparser' },
    pg_ts_config_map: { compared: 'maptokentype mapseqno mapdict', derived: 'mapcfg' },
    pg_ts_dict: { compared: 'dictname dictnamespace dictowner dicttemplate dictinitoption' },
    pg_ts_parser: { compared: 'prsname prsnamespace prsstart prstoken prsend prsheadline prslextype' },
    pg_ts_template: { compared: 'tmplname tmplnamespace tmplinit tmpllexize' },
    pg_type: {
        compared: `typname typnamespace typowner typlen typbyval typtype typcategory typispreferred typisdefined typdelim typsubscript typelem typinput
      typoutput typreceive typsend typmodin typmodout typanalyze typalign typstorage typnotnull typbasetype typtypmod typcollation typdefaultbin
      typdefault typacl`,
        derived: 'typrelid typarray',
        excluded: { 'is not enforced by the server': 'typndims' }
    },
    pg_user_mapping: { compared: 'umuser umserver umoptions' }
};
/** The table as a list, one entry a column; `oid` is not in it. */
function listCatalogColumns(table = catalogColumns) {
    const names = (text) => (text ?? '').split(/\s+/).filter((name) => name !== '');
    return Object.entries(table).flatMap(([catalog, { excluded = {}, ...accounts }]) => [
        ...['compared', 'derived', 'state'].flatMap((account) => names(accounts[account]).map((column) => ({ catalog, column, account }))),
        ...Object.entries(excluded).flatMap(([reason, columns]) => names(columns).map((column) => ({ catalog, column, account: 'excluded', reason })))
    ]);
}

;// CONCATENATED MODULE: ./lib/catalog/unmodelled.js



/** The major versions whose catalogs are accounted for. */
const knownMajors = [14, 15, 16, 17, 18];
/** Columns of the catalogs of a major version that is not known which no line of a table accounts for: what they hold is not compared. */
async function readUnknownColumns(session, major, table = catalogColumns) {
    if (knownMajors.includes(major) && table === catalogColumns)
        return [];
    const rows = await (0,family/* readJson */.V)(session, `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'pg_catalog'::regnamespace
      and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attname <> 'oid' order by 1`);
    const known = new Set(listCatalogColumns(table).map(({ catalog, column }) => `${catalog}.${column}`));
    return rows.filter(({ name }) => !known.has(name)).map(({ name }) => ({ kind: 'catalog column', name }));
}
/**
 * Lists the objects that are there and not compared: operators that are left of one that announced them, and security labels
 * of what is not compared.
 *
 * @param labels all security labels
 * @param found the addresses of what is compared
 */
async function readUnmodelled(session, labels, found) {
    const operators = await (0,family/* readJson */.V)(session, `select i.type as kind, i.identity as name from pg_operator o, pg_identify_object(o.tableoid, o.oid, 0) i
      where o.oprcode = 0 and not exists (select from pg_operator r where r.oprcode <> 0 and o.oid in (r.oprcom, r.oprnegate)) and ${(0,fragments/* madeByUsers */.$E)('o')}
      order by i.identity collate "C"`);
    const elsewhere = labels.filter(({ address }) => !found.has(address)).map(({ kind, name }) => ({ kind: 'security label', name: `${kind} ${name}` }));
    return [...operators, ...elsewhere];
}

;// CONCATENATED MODULE: ./lib/catalog/read.js



























/** Every family, in the order in which they are read. */
const families = [
    schemas_schemas, extensions, types, domains, sequences_sequences, catalog_relations/* tables */.um, catalog_relations/* columns */.YB, constraints, indexes, catalog_relations/* views */.l8, routines_routines, aggregates, table_rules_triggers, table_rules_rules,
    policies, defaultAcls, accessMethods, languages, casts, transforms, collations, conversions, operators, operatorFamilies, operatorClasses,
    ...familyMembers, statistics, ...textSearch,
    foreignDataWrappers, servers, userMappings, foreignTables, publications, publicationRelations, publicationNamespaces, subscriptions,
    eventTriggers, settings, initialPrivileges, parameters
];
/**
 * Settings under which catalogs are read, so that the server spells the same thing the same way whoever asks and
 * whatever a role or a database has set (PostgreSQL manual, chapter 20).
 */
const pinnedSettings = {
    search_path: 'pg_catalog',
    TimeZone: 'UTC',
    DateStyle: 'ISO, YMD',
    IntervalStyle: 'postgres',
    extra_float_digits: '1',
    bytea_output: 'hex',
    xmlbinary: 'base64',
    quote_all_identifiers: 'off',
    lc_monetary: 'C',
    lc_numeric: 'C',
    lc_time: 'C',
    row_security: 'off',
    // Queries of catalogs look expensive and are not: compiling them takes longer than running them.
    jit: 'off'
};
/** The statements that pin the settings for the rest of a transaction. */
const pinSettings = Object.entries(pinnedSettings).map(([name, value]) => `SET LOCAL ${name} = '${value}'`);
/**
 * Reads every modelled object of a database in one repeatable-read, read-only transaction, which is rolled back.
 *
 * Deparsing functions take locks on the relations that they speak of and keep them to the end of a transaction; each
 * family is therefore followed by ROLLBACK TO the savepoint, which lets the locks go and keeps both snapshot and savepoint.
 *
 * @param clusterGrants what the source grants on what belongs to the cluster, where others share that with the database: it is
 *   granted for the length of the transaction, in the place of all that was granted there before
 * @param salt under which secrets are redacted; one for all that is compared in a run, so that equal secrets look equal
 * @param care how to go about a database that others use
 */
async function readSnapshot(session, ownership, salt = (0,catalog_secrets/* randomSalt */.Mw)(), clusterGrants, care) {
    const grants = clusterGrants === undefined || clusterGrants.length === 0 ? [] : [withoutParameterGrants, ...clusterGrants];
    await session.execute(`BEGIN ISOLATION LEVEL REPEATABLE READ ${grants.length === 0 ? 'READ ONLY' : 'READ WRITE'}`);
    try {
        for (const grant of grants)
            await session.execute(grant);
        for (const statement of [...pinSettings, ...(care?.settings ?? [])])
            await session.execute(statement);
        const [server] = await session.query(`select current_setting('server_version') as version, current_setting('server_version_num') as number`);
        const major = Math.floor(Number(server?.number) / 10000);
        await session.execute('SAVEPOINT pg_parity');
        const between = async (read) => {
            const result = await read();
            await session.execute('ROLLBACK TO SAVEPOINT pg_parity');
            return result;
        };
        const redaction = (0,catalog_secrets/* createRedaction */.Eg)(salt);
        const readFamily = care === undefined ? undefined : readInGroups(session, major, redaction, between, care.groupSize);
        const found = await readFamilies(session, major, redaction, between, (family) => family !== parameters || clusterGrants === undefined || grants.length > 0, readFamily);
        const marks = await readMarks(session, between);
        const unmodelled = await between(() => readUnmodelled(session, marks.labels, new Set(found.map(({ address }) => address))));
        const unknown = await between(() => readUnknownColumns(session, major));
        const edges = await between(() => readDependencies(session));
        return {
            format: 1,
            postgres: { version: (server?.version ?? '').split(' ')[0] ?? '', major },
            ownership,
            objects: read_link(found.map((object) => withMarks(object, marks)), edges),
            unmodelled: [...unmodelled, ...unknown]
        };
    }
    finally {
        await session.execute('ROLLBACK').catch(() => undefined);
    }
}
/** For a database of ours, where locks are in nobody's way. */
const atOnce = async (read) => read();
/** What the families find that are asked for and whose catalogs are in use. */
async function readFamilies(session, major, redaction, between, isAsked, readFamily = async (family) => between(async () => family.read(session, major, redaction))) {
    const used = await between(() => catalogsInUse(session));
    const asked = families.filter((family) => isAsked(family) && (family.catalog === undefined || used.has(family.catalog)));
    // The server is at work on the next one while we read what it has said.
    if (between === atOnce)
        return (await Promise.all(asked.map(readFamily))).flat();
    const found = [];
    for (const family of asked)
        found.push(...(await readFamily(family)));
    return found;
}
/** Of the catalogs in which most users make nothing, those in which something was made. */
async function catalogsInUse(session) {
    const catalogs = new Set(families.flatMap(({ catalog }) => catalog ?? []));
    const rows = await (0,family/* readJson */.V)(session, [...catalogs].map((catalog) => `select '${catalog}' as catalog where exists (select from ${catalog} where oid >= ${fragments/* firstNormalObjectId */.q8})`).join(' union all '));
    return new Set(rows.map(({ catalog }) => catalog));
}
async function readMarks(session, between) {
    return { labels: await between(() => readSecurityLabels(session)), extensionsOf: await between(() => readExtensionDependencies(session)) };
}
function withMarks(object, marks) {
    return withExtensions(withSecurityLabels(object, marks.labels), marks.extensionsOf);
}
/** Extensions with which an object goes, by the object's address (`ALTER … DEPENDS ON EXTENSION`). */
async function readExtensionDependencies(session) {
    const rows = await (0,family/* readJson */.V)(session, `select classid || '.' || objid || '.' || objsubid as address, array_agg(quote_ident(x.extname) order by x.extname) as extensions
     from pg_depend join pg_extension x on refclassid = x.tableoid and refobjid = x.oid where deptype = 'x' group by 1`);
    return new Map(rows.map(({ address, extensions }) => [address, extensions]));
}
/** An object with the extensions that it depends on, which are an attribute of it only where there are any. */
function withExtensions(object, extensionsOf) {
    const extensions = extensionsOf.get(object.address);
    return extensions === undefined ? object : { ...object, attributes: { ...object.attributes, 'depends on extensions': extensions } };
}
/** `[dependent, referenced]` addresses of everything that users made. */
async function readDependencies(session) {
    const rows = await (0,family/* readJson */.V)(session, `select array[classid || '.' || objid || '.' || objsubid, refclassid || '.' || refobjid || '.' || refobjsubid] as edge
     from pg_depend where objid >= ${fragments/* firstNormalObjectId */.q8} and (refobjid >= ${fragments/* firstNormalObjectId */.q8} or refclassid = 'pg_namespace'::regclass)`);
    return rows.map((row) => row.edge);
}
/** Turns addresses into keys and sorts: after this, nothing knows an OID. */
function read_link(found, edges) {
    const keys = new Map();
    for (const object of found)
        for (const each of [object.address, ...(object.aliases ?? [])])
            keys.set(each, (0,snapshot_object/* keyOf */.TN)(object));
    const resolve = (address) => keys.get(address) ?? keys.get(address.replace(/\.\d+$/, '.0'));
    const dependencies = new Map();
    for (const [dependent, referenced] of edges) {
        const from = resolve(dependent);
        const to = resolve(referenced);
        if (from === undefined || to === undefined || from === to)
            continue;
        dependencies.set(from, (dependencies.get(from) ?? new Set()).add(to));
    }
    return found
        .map(({ address: _address, aliases: _aliases, follows, ...object }) => {
        const [key, followed] = [(0,snapshot_object/* keyOf */.TN)(object), (follows ?? []).flatMap((each) => keys.get(each) ?? [])];
        const dependsOn = [...(dependencies.get(key) ?? [])].sort(snapshot_object/* compareText */.n6);
        return [key, { ...object, ...(followed.length === 0 ? {} : { follows: followed }), dependsOn }];
    })
        .sort(([left], [right]) => (0,snapshot_object/* compareText */.n6)(left, right))
        .map(([, object]) => object);
}

;// CONCATENATED MODULE: ./lib/database/provider.js
/** Makes the session of a scratch database as good as new; see `Scratch.renewal`. */
async function renew({ session, renewal }) {
    await session.execute(renewal.join('; '));
}
/** The same, but not before something else is asked of the session, and with that if it begins a transaction. */
function renewBeforehand({ session, renewal }, more = []) {
    // In a transaction of its own: none other can begin in the exchange after it.
    const statements = ['BEGIN', ...renewal, ...more, 'COMMIT'];
    session.beforehand({ statements: () => statements, done: () => undefined, alone: async () => session.execute(statements.join('; ')) });
}

// EXTERNAL MODULE: ./lib/database/session.js
var database_session = __webpack_require__(9357);
;// CONCATENATED MODULE: ./lib/sql/subscription.js




/**
 * What to run instead of a statement by which a subscription would reach its publisher: creating one makes a replication
 * slot there, dropping one drops it, and while it is enabled data flows. Undefined for statements that stay at home; empty
 * for those of which nothing is left then.
 */
function withoutPublisher(text) {
    switch ((0,sql_kind/* statementKind */.A)(text)) {
        case 'CREATE SUBSCRIPTION':
            return [withOptions(text, ['connect', 'enabled', 'create_slot', 'copy_data'], 'connect = false')];
        case 'ALTER SUBSCRIPTION':
            return alteration(text);
        case 'DROP SUBSCRIPTION':
            return forgettingSlot(text);
        default:
            return undefined;
    }
}
function alteration(text) {
    const tree = parseStatement(text);
    if (tree === undefined || !('AlterSubscriptionStmt' in tree))
        return undefined;
    const { kind, options = [] } = tree.AlterSubscriptionStmt;
    const settings = options.flatMap((node) => ('DefElem' in node ? [node.DefElem] : []));
    switch (kind) {
        case 'ALTER_SUBSCRIPTION_SET_PUBLICATION':
        case 'ALTER_SUBSCRIPTION_ADD_PUBLICATION':
        case 'ALTER_SUBSCRIPTION_DROP_PUBLICATION':
            return [withOptions(text, ['refresh', 'copy_data'], 'refresh = false')];
        case 'ALTER_SUBSCRIPTION_REFRESH':
            return [];
        case 'ALTER_SUBSCRIPTION_ENABLED':
            return settings.some(({ arg }) => arg !== undefined && 'Boolean' in arg && arg.Boolean.boolval === true) ? [] : undefined;
        case 'ALTER_SUBSCRIPTION_OPTIONS':
            // These are changed at the publisher's slot too.
            return settings.some(({ defname }) => defname === 'failover' || defname === 'two_phase') ? [] : undefined;
        default:
            return undefined;
    }
}
/** A slot that the subscription no longer knows of is not dropped with it. */
function forgettingSlot(text) {
    const tree = parseStatement(text);
    const name = tree !== undefined && 'DropSubscriptionStmt' in tree ? tree.DropSubscriptionStmt.subname : undefined;
    if (name === undefined)
        return undefined;
    const forget = `ALTER SUBSCRIPTION ${(0,quote/* quoteIdentifier */.C)(name)} SET (slot_name = NONE)`;
    const ours = `SELECT FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid WHERE d.datname = current_database() AND s.subname = ${(0,quote/* quoteLiteral */.c)(name)}`;
    return [`DO $forget$ BEGIN IF EXISTS (${ours}) THEN ${forget}; END IF; END $forget$`, text];
}
/** The statement with one option in place of some others. Its options stand at its end, in `WITH (…)`. */
function withOptions(text, without, instead) {
    const pieces = [...(0,sql_piece/* piecesOf */.Xe)(text)];
    const at = pieces.findLastIndex(({ kind, text: word, depth }, index) => kind === 'word' && word === 'WITH' && depth === 0 && pieces[index + 1]?.text === '(');
    const end = pieces.at(-1)?.end ?? text.length;
    if (at === -1)
        return `${text.slice(0, end)} WITH (${instead})`;
    const kept = [];
    let from = at + 2;
    for (let index = from; index < pieces.length; index++) {
        const piece = pieces[index];
        if (piece === undefined || !((piece.text === ',' && piece.depth === 1) || (piece.text === ')' && piece.depth === 0)))
            continue;
        const [first, last] = [pieces[from], pieces[index - 1]];
        if (first !== undefined && last !== undefined && index > from && !without.includes(first.text.replaceAll('"', '').toLowerCase()))
            kept.push(text.slice(first.start, last.end));
        from = index + 1;
    }
    return `${text.slice(0, pieces[at]?.start)}WITH (${[instead, ...kept].join(', ')})`;
}

;// CONCATENATED MODULE: ./lib/sql/server-reach.js



const kindsOfRoles = /^(?:(?:CREATE|ALTER|DROP) ROLE|(?:GRANT|REVOKE) ROLE|REASSIGN OWNED|DROP OWNED)$/;
const kindsOfServer = /^(?:(?:CREATE|DROP) DATABASE|(?:CREATE|ALTER|DROP) TABLESPACE|ALTER SYSTEM)$/;
/** Functions that leave something behind which belongs to no database (PostgreSQL manual, Replication Management Functions). */
const lastingFunction = /\bpg_(?:replication_origin_create|create_(?:physical|logical)_replication_slot|copy_(?:physical|logical)_replication_slot)\s*\(/i;
/** How a statement reaches beyond its database; undefined where it does not, or where PostgreSQL's parser does not know it. */
function serverReach(text) {
    const kind = (0,sql_kind/* statementKind */.A)(text);
    if (kindsOfServer.test(kind))
        return { type: 'changes server' };
    if (kind.endsWith(' SUBSCRIPTION')) {
        const instead = withoutPublisher(text);
        return instead === undefined ? undefined : { type: 'reaches publisher', instead };
    }
    if (kind === 'SELECT')
        return lastingFunction.test(text) ? { type: 'changes server' } : undefined;
    if (!kindsOfRoles.test(kind) && !(/^(?:COMMENT|SECURITY LABEL|GRANT|REVOKE)$/.test(kind) && /\bon\s+(?:role|tablespace|parameter)\b/i.test(text)))
        return undefined;
    const tree = parseStatement(text);
    return tree === undefined ? undefined : reachOf(tree);
}
function reachOf(tree) {
    if ('CreateRoleStmt' in tree)
        return { type: 'creates role', role: tree.CreateRoleStmt.role ?? '' };
    if ('AlterRoleStmt' in tree)
        return changes([tree.AlterRoleStmt.role]);
    if ('AlterRoleSetStmt' in tree && tree.AlterRoleSetStmt.database !== undefined)
        return { type: 'sets for role' };
    // Without a role it is ALTER ROLE ALL.
    if ('AlterRoleSetStmt' in tree)
        return tree.AlterRoleSetStmt.role === undefined ? { ...changes([]), changesRunner: true } : changes([tree.AlterRoleSetStmt.role]);
    if ('RenameStmt' in tree)
        return { ...changes([]), roles: [tree.RenameStmt.subname ?? ''] };
    if ('DropRoleStmt' in tree)
        return { ...changes(specs(tree.DropRoleStmt.roles)), drops: true };
    if ('DropOwnedStmt' in tree)
        return changes(specs(tree.DropOwnedStmt.roles));
    if ('ReassignOwnedStmt' in tree)
        return changes(specs(tree.ReassignOwnedStmt.roles));
    if ('GrantRoleStmt' in tree) {
        const { granted_roles: granted = [], grantee_roles: grantees } = tree.GrantRoleStmt;
        const names = granted.flatMap((node) => ('AccessPriv' in node && node.AccessPriv.priv_name !== undefined ? [node.AccessPriv.priv_name] : []));
        // To join a role of its own changes whoever runs it for no longer than that role lasts.
        return { ...changes([]), roles: [...names, ...changes(specs(grantees)).roles] };
    }
    if ('CommentStmt' in tree)
        return server_reach_described(tree.CommentStmt.objtype);
    if ('SecLabelStmt' in tree)
        return server_reach_described(tree.SecLabelStmt.objtype);
    if ('GrantStmt' in tree && tree.GrantStmt.objtype === 'OBJECT_PARAMETER_ACL')
        return { type: 'grants on cluster' };
    if ('GrantStmt' in tree && tree.GrantStmt.objtype === 'OBJECT_TABLESPACE')
        return { type: 'changes server' };
    return undefined;
}
function server_reach_described(objectType) {
    if (objectType === 'OBJECT_ROLE')
        return { type: 'describes role' };
    return objectType === 'OBJECT_TABLESPACE' ? { type: 'changes server' } : undefined;
}
function changes(roles) {
    return {
        type: 'changes roles',
        roles: roles.flatMap((role) => (role?.rolename === undefined ? [] : [role.rolename])),
        changesRunner: roles.some((role) => role !== undefined && role.roletype !== 'ROLESPEC_CSTRING'),
        drops: false
    };
}
function specs(nodes) {
    return (nodes ?? []).flatMap((node) => ('RoleSpec' in node ? [node.RoleSpec] : []));
}

;// CONCATENATED MODULE: ./lib/source/platform.js




/** SQLSTATEs that say that something is there already, is not there, or is not for this role to do (PostgreSQL manual, Appendix A). */
const presence = new Set(['42P06', '42P07', '42P16', '42701', '42710', '42723', '3F000', '42P01', '42703', '42704', '42883', '42501']);
/**
 * What to run instead of a statement that a server has refused: nothing, where it speaks of the platform's own objects alone, but what
 * stands in for an extension where it creates one. A dump states what the platform has; that is left out of comparisons anyway.
 *
 * @param code the SQLSTATE of the refusal
 * @returns undefined where the statement is the repository's own, or its error is
 */
function standInFor(presets, text, code) {
    return presence.has(code ?? '') || (0,sql_kind/* statementKind */.A)(text) === 'CREATE EXTENSION' ? standInOf(presets, text) : undefined;
}
function standInOf(presets, text) {
    if (presets.length === 0)
        return undefined;
    const targets = targetsOf(text);
    const owners = targets.map((target) => ownerPreset(presets, { kind: target.kind, name: nameOf(target) }));
    const [preset] = owners;
    if (preset === undefined || owners.includes(undefined))
        return undefined;
    return { preset, sql: (0,sql_kind/* statementKind */.A)(text) === 'CREATE EXTENSION' ? (extensionStandIn(presets, targets[0]?.name ?? '') ?? '') : '' };
}
/** The name as snapshots have it, as far as the statement says it. */
function nameOf({ kind, schema, parent, name }) {
    if (kind === 'default acl' || kind.startsWith('publication '))
        return name;
    return [schema, parent, name].flatMap((part) => (part === undefined ? [] : [(0,quote/* quoteIdentifier */.C)(part)])).join('.');
}
const available = new WeakMap();
/** What to run instead of a statement that creates an extension of the platform which this server lacks, and the extension. */
async function standInForExtension(scratch, presets, text) {
    const standIn = (0,sql_kind/* statementKind */.A)(text) === 'CREATE EXTENSION' ? standInOf(presets, text) : undefined;
    const extension = standIn === undefined ? undefined : targetsOf(text)[0]?.name;
    if (standIn === undefined || extension === undefined)
        return undefined;
    const extensions = available.get(scratch) ?? readAvailable(scratch);
    available.set(scratch, extensions);
    return (await extensions).has(extension) ? undefined : { ...standIn, extension };
}
async function readAvailable(scratch) {
    const rows = await scratch.session.query('select name::text from pg_available_extensions');
    return new Set(rows.map(({ name }) => name));
}
/** What was not run on a database, and why, by preset and place. */
const notRun = new WeakMap();
/** Notes that a statement was not run. */
function noteNotRun(scratch, place, { preset }, why) {
    const notes = notRun.get(scratch) ?? new Map();
    notRun.set(scratch, notes.set(place, { preset, why }));
}
/** So many statements are told of each preset; the rest is counted. */
const told = 5;
/** Says which statements about the platform's own objects were not run on a database, a sentence for each preset. */
function sayNotRun(scratch, warn) {
    const notes = [...(notRun.get(scratch) ?? [])];
    for (const preset of new Set(notes.map(([, note]) => note.preset))) {
        const places = notes.flatMap(([place, note]) => (note.preset === preset ? [`${place} (${note.why})`] : []));
        const rest = places.length > told ? ` and ${String(places.length - told)} more` : '';
        const what = places.length === 1 ? 'a statement about what the platform brings is' : `${String(places.length)} statements about what the platform brings are`;
        warn(`presets: ${preset}: ${what} not run here: ${places.slice(0, told).join(', ')}${rest}`);
    }
}

;// CONCATENATED MODULE: ./lib/sql/effect.js





const onData = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY', 'TRUNCATE TABLE']);
const onSession = new Set([
    'BEGIN', 'COMMIT', 'ROLLBACK', 'SAVEPOINT', 'RELEASE', 'SET', 'SET CONSTRAINTS', 'RESET', 'SHOW', 'DISCARD', 'PREPARE', 'DEALLOCATE', 'LISTEN', 'UNLISTEN', 'LOCK TABLE',
    'DECLARE CURSOR', 'CLOSE CURSOR', 'FETCH', 'MOVE'
]);
/** Statements that define something of a database, as all do that begin with these words; the rest of them is opaque. */
const defining = /^(?:CREATE|ALTER|DROP|COMMENT$|SECURITY LABEL$|GRANT$|REVOKE$|REASSIGN OWNED$|IMPORT FOREIGN SCHEMA$|SELECT INTO$)/;
/** Of those, the ones that show elsewhere, or that leave out of the catalogs what they are about. */
const effect_elsewhere = /(?: DATABASE| ROLE| TABLESPACE| SYSTEM| SUBSCRIPTION| LARGE OBJECT)$|^ALTER EXTENSION$/;
/** Where the effect of one statement shows. */
function effectOf(text) {
    const kind = (0,sql_kind/* statementKind */.A)(text);
    if (onData.has(kind))
        return 'data';
    if (onSession.has(kind))
        return 'nowhere';
    if (kind === 'SELECT')
        return effectOfQuery(text);
    // Settings of a database or a role in it are in the catalogs.
    if ((kind === 'ALTER DATABASE' || kind === 'ALTER ROLE') && (0,sql_piece/* hasWords */.kR)(text, 'SET') && serverReach(text) === undefined)
        return 'catalogs';
    if (!defining.test(kind) || effect_elsewhere.test(kind))
        return 'opaque';
    if (serverReach(text) !== undefined && kind !== 'REASSIGN OWNED' && kind !== 'DROP OWNED')
        return 'opaque';
    return (kind === 'ALTER SEQUENCE' || kind === 'ALTER TABLE') && (0,sql_piece/* hasWords */.kR)(text, 'RESTART') ? 'data' : 'catalogs';
}
/** Functions that change nothing but settings of the session (pg_dump calls the one), or nothing at all. */
const harmless = new Set(['set_config', 'current_setting', 'pg_sleep', 'now', 'version', 'count', 'current_database']);
/** Functions that set the next value of a sequence. */
const ofSequences = new Set(['setval', 'nextval']);
const dataStatements = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt']);
/** A query has an effect by the functions that it calls, of those that are not known any, and by what is written within WITH. */
function effectOfQuery(text) {
    const tree = parseStatement(text);
    if (tree === undefined)
        return 'opaque';
    const found = new Set();
    const walk = (node) => {
        if (node === null || typeof node !== 'object')
            return;
        for (const [key, value] of Object.entries(node)) {
            if (dataStatements.has(key))
                found.add('data');
            if (key === 'FuncCall')
                found.add(effectOfCall(value.funcname ?? []));
            walk(value);
        }
    };
    walk(tree);
    return found.has('opaque') ? 'opaque' : found.has('data') ? 'data' : 'nowhere';
}
function effectOfCall(name) {
    const last = stringsOf(name).at(-1) ?? '';
    return harmless.has(last) ? 'nowhere' : ofSequences.has(last) ? 'data' : 'opaque';
}
const locking = /^(?:CREATE|ALTER|DROP) (?:TABLE|INDEX|VIEW|SEQUENCE|TRIGGER|RULE|POLICY|FUNCTION|PROCEDURE|AGGREGATE|ROUTINE|TYPE|DOMAIN|STATISTICS|SCHEMA)$|^COMMENT$/;
/** Whether a statement locks, as only those do that change relations, every relation that it changes, and calls no code of users. */
function locksWhatItChanges(text) {
    const kind = (0,sql_kind/* statementKind */.A)(text);
    return locking.test(kind) || onSession.has(kind);
}
/** Words without which nothing gets another name, that is there before and after: RENAME TO, SET SCHEMA, DROP ATTRIBUTE. */
const naming = /\b(?:rename|schema|attribute)\b/i;
/** Whether a statement does nothing but define things, and leaves the names alone with which others are spelled. */
function keepsNames(text) {
    return effectOf(text) === 'catalogs' && !naming.test(text);
}

;// CONCATENATED MODULE: ./lib/source/role-trouble.js


/** Whether a statement may create roles out of our sight. */
function makesRoles(step) {
    return step.type === 'statement' && /^(?:DO|CALL)$/.test((0,sql_kind/* statementKind */.A)(step.text));
}
/** A statement names no more roles than this. */
const mostRoles = 100;
/**
 * Makes the role whose absence made something fail.
 *
 * @param attempt how often it was tried
 * @returns whether to try again: a role was made, or made by somebody else after the script had looked for it
 */
async function mendRoles(scratch, error, attempt) {
    if (!(error instanceof sql_error/* SqlError */.L8) || !isRoleTrouble(scratch, error, attempt))
        return false;
    const missing = missingRole(error);
    if (missing !== undefined)
        await scratch.roles.ensure(missing);
    return true;
}
/** Whether something failed for a role that is missing, or for what happens to roles at the same time: it is worth another try. */
function isRoleTrouble(scratch, error, attempt) {
    return (missingRole(error) !== undefined && attempt <= mostRoles) || (scratch.roles.shared && isCollision(error, attempt));
}
function missingRole({ code, reason }) {
    // 22023 is what SET ROLE and SET SESSION AUTHORIZATION say.
    return code === '42704' || code === '22023' ? /^role "(.*)" does not exist$/s.exec(reason)?.[1] : undefined;
}
/** Both sides, or two runs, may work on one role at the same moment; they then collide in the catalogs that databases share. */
function isCollision({ code, reason }, attempt) {
    // A script that looks before it creates finds the role next time; one that does not look would fail for ever.
    if (code === '42710')
        return attempt === 1 && /^role ".*" already exists$/s.test(reason);
    if (attempt > mostRoles)
        return false;
    if (code === '23505')
        return /"pg_(?:authid|auth_members|db_role_setting|shdepend|shdescription)_\w+"/.test(reason);
    return /^(?:tuple concurrently (?:updated|deleted)|role \d+ was concurrently dropped)$/.test(reason);
}
/**
 * A block that creates a role which the other side has created already, such that it takes the role as it is: both sides say
 * the same, and on a server of its own each would be right. What the block says of the role it says again, in as many characters.
 *
 * @returns the block to run instead; undefined where this is not what made it fail
 */
function acceptRole(scratch, error, step) {
    if (!(error instanceof sql_error/* SqlError */.L8) || error.code !== '42710' || !scratch.roles.shared || !makesRoles(step))
        return undefined;
    const role = /^role "(.*)" already exists$/s.exec(error.reason)?.[1];
    if (role === undefined || scratch.roles.isTheirs(role))
        return undefined;
    const name = role.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const text = step.text.replace(new RegExp(`\\bcreate(?=\\s+(?:role|user)\\s+"?${name}(?![\\w$]))`, 'gi'), 'alter ');
    return text === step.text ? undefined : { ...step, text };
}

;// CONCATENATED MODULE: ./lib/source/statement-runner.js










const statement_runner_setting = /^set\s+(?:session\s+|local\s+)?([a-z_][\w$]*)\s*(?:=|\s+to\s)/i;
/**
 * Makes a runner that creates the roles that statements miss and tries those statements again. Inside a transaction of
 * the script's own each statement stands behind a savepoint, so that one failure does not undo the rest.
 *
 * @param begun whether a transaction is open when the script begins
 */
function createRunner(scratch, options, begun = false) {
    const { session } = scratch;
    let open = begun;
    return async (file, step) => {
        const control = step.type === 'statement' ? transactionControl(step.text) : undefined;
        const guarded = open && control === undefined;
        let current = step;
        for (let attempt = 1;; attempt++) {
            if (guarded)
                await session.execute('SAVEPOINT pg_parity');
            try {
                await runStatement(scratch, file, current, options);
                if (guarded)
                    await session.execute('RELEASE SAVEPOINT pg_parity');
                open = control === 'begin' || (open && control !== 'commit' && control !== 'rollback');
                return;
            }
            catch (error) {
                if (guarded)
                    await session.execute('ROLLBACK TO SAVEPOINT pg_parity').catch(() => undefined);
                const other = insteadOf(scratch, error, file, current, options, attempt);
                if (other === undefined && !(await mendRoles(scratch, error, attempt)))
                    throw error;
                current = other ?? current;
            }
        }
    };
}
/**
 * What to run instead of a statement that the server has refused; undefined where that is the script's error, or worth another try.
 *
 * @param attempt how often it was tried
 */
function insteadOf(scratch, error, file, step, { presets }, attempt) {
    const accepted = acceptRole(scratch, error, step);
    if (accepted !== undefined || !(error instanceof sql_error/* SqlError */.L8) || step.type === 'copy' || isRoleTrouble(scratch, error, attempt))
        return accepted;
    const standIn = standInFor(presets, step.text, error.code);
    if (standIn === undefined)
        return undefined;
    noteNotRun(scratch, at(file, step), standIn, error.reason);
    return { ...step, text: standIn.sql };
}
/**
 * Runs one statement of a file as a user would with psql, but for what may not or cannot happen on a scratch database:
 * the script's name of its database is replaced by ours, settings that this server does not know are left out (a dump
 * of a newer pg_dump sets them), `CREATE SCHEMA public` is taken for done, and what concerns the whole server is passed over.
 *
 * @throws SqlError where the server refuses it
 */
async function runStatement(scratch, file, step, options) {
    const { session } = scratch;
    if (step.type === 'copy') {
        if (options.copyData === 'feed')
            await session.copyIn(step.text, step.data).catch(fail(file, step.start));
        return;
    }
    if (await mindServer(scratch, file, step, options))
        return;
    if (await setsUnknown(scratch, step.text))
        return;
    const standIn = await standInForExtension(scratch, options.presets, step.text);
    if (standIn !== undefined) {
        noteNotRun(scratch, at(file, step), standIn, `this server has no extension ${standIn.extension}`);
        await session.execute(standIn.sql).catch(fail(file, step.start));
        return;
    }
    const name = databaseName(step.text);
    const sql = name === undefined ? step.text : step.text.slice(0, name.start) + scratch.database + step.text.slice(name.end);
    if (makesRoles(step))
        scratch.roles.announce(step.text);
    try {
        await session.execute(sql);
        if (makesRoles(step))
            await scratch.roles.adopt(session, step.text);
    }
    catch (error) {
        if (error instanceof database_session/* UncheckableError */.cb || (0,database_session/* isServerTrouble */.ho)(error))
            throw new database_session/* UncheckableError */.cb(error.message, { cause: error }, at(file, step));
        if (!(0,database_session/* isServerError */.GQ)(error))
            throw error;
        if (error.code === '42P06' && /^create\s+schema\s+"?public"?\s*;?$/i.test(step.text.trim()))
            return;
        if (error.code === '42501' && serverReach(step.text)?.type === 'sets for role') {
            options.warn(`${at(file, step)}: ${error.message}: the role was on the server before; this statement is passed over`);
            return;
        }
        const shift = (position) => name === undefined || position <= name.start ? position : position - scratch.database.length + (name.end - name.start);
        throw (0,sql_error/* serverErrorAt */.VU)(file, step.start, error, shift, presetHint(error.message, options.presets));
    }
}
/**
 * Whether a statement can be sent together with others: it defines something in its database and nothing more, nothing in it
 * has to be replaced or may be passed over, and it takes no time.
 */
function isPlainDefinition(step) {
    if (step.type === 'copy' || makesRoles(step) || takesTime.has((0,sql_kind/* statementKind */.A)(step.text)))
        return false;
    return effectOf(step.text) === 'catalogs' && serverReach(step.text) === undefined && databaseName(step.text) === undefined;
}
/** Kinds that run queries of the user's, and one that `CREATE SCHEMA public` may fail of. */
const takesTime = new Set(['CREATE TABLE AS', 'CREATE MATERIALIZED VIEW', 'SELECT INTO', 'IMPORT FOREIGN SCHEMA', 'CREATE EXTENSION', 'CREATE SCHEMA']);
/**
 * Keeps a statement from what is the server's and not the database's: others use it too, and it would outlive us.
 *
 * @returns whether the statement is dealt with
 */
async function mindServer(scratch, file, step, options) {
    const { roles } = scratch;
    const reach = serverReach(step.text);
    if (reach === undefined)
        return false;
    if (reach.type === 'changes server') {
        options.warn(`${at(file, step)}: ${(0,sql_kind/* statementKind */.A)(step.text)} concerns the whole server and is passed over`);
        return true;
    }
    if (reach.type === 'creates role') {
        await roles.ensure(reach.role, step.text.trim().replace(/;$/, '')).catch(fail(file, step.start));
        return true;
    }
    if (reach.type === 'reaches publisher') {
        if (reach.instead.length === 0)
            options.warn(`${at(file, step)}: ${(0,sql_kind/* statementKind */.A)(step.text)} would reach the publisher and is passed over`);
        for (const sql of reach.instead)
            await scratch.session.execute(sql).catch(fail(file, step.start));
        return true;
    }
    if (reach.type === 'grants on cluster')
        return grantForNow(scratch, file, step, options);
    if (!roles.shared || reach.type === 'sets for role')
        return false;
    if (reach.type === 'describes role')
        return true;
    const theirs = reach.roles.find((role) => roles.isTheirs(role));
    if (reach.changesRunner || theirs !== undefined) {
        const whose = reach.changesRunner ? 'the role of this session' : `role ${theirs ?? ''}`;
        options.warn(`${at(file, step)}: ${whose} was on the server before; this statement would change it and is passed over`);
        return true;
    }
    // The other side may still need the role; it is dropped in the end.
    return reach.drops;
}
/** What a statement grants in the cluster is tried, and taken back within the same statement. */
async function grantForNow(scratch, file, step, options) {
    if (scratch.clusterGrants === undefined)
        return false;
    try {
        await scratch.session.execute(tryParameterGrant(step.text));
        scratch.clusterGrants.push(step.text);
    }
    catch (error) {
        if (!(0,database_session/* isServerError */.GQ)(error, '42501'))
            return fail(file, step.start)(error);
        options.warn(`${at(file, step)}: ${error.message}: privileges of the cluster are not for this role to grant; this statement is passed over`);
    }
    return true;
}
const settingsOf = new WeakMap();
async function setsUnknown(scratch, text) {
    const name = statement_runner_setting.exec(text)?.[1]?.toLowerCase();
    if (name === undefined || name === 'role' || name === 'transaction')
        return false;
    const known = settingsOf.get(scratch) ?? readSettings(scratch);
    settingsOf.set(scratch, known);
    return !(await known).has(name);
}
async function readSettings(scratch) {
    const rows = await scratch.session.query(`select lower(name) as name from pg_settings union select 'session_authorization'`);
    return new Set(rows.map((row) => row.name));
}
function fail(file, start) {
    return (error) => {
        if (error instanceof database_session/* UncheckableError */.cb)
            throw new database_session/* UncheckableError */.cb(error.message, { cause: error }, at(file, { start }));
        throw (0,database_session/* isServerError */.GQ)(error) ? (0,sql_error/* serverErrorAt */.VU)(file, start, error) : error;
    };
}
function at(file, step) {
    const { line, column } = (0,sql_position/* positionAt */.t$)(file.text, step.start);
    return `${file.path}:${String(line)}:${String(column)}`;
}

;// CONCATENATED MODULE: ./lib/source/schema-loader.js






/** SQLSTATEs of a missing relation, column, function, schema, type: another file may bring it. */
const missing = new Set(['42P01', '42703', '42883', '3F000', '42704']);
/** Statements whose effect lasts in the session and not in the database. */
const ofSession = /^(set|reset|set constraints)$/i;
const setsConfig = /\bset_config\s*\(/i;
/**
 * Loads schema files in their order, each in a clean session and each from top to bottom, statement by statement, as
 * with `psql -v ON_ERROR_STOP=1`. Where there are several files, a statement that fails because something is missing is
 * tried again after the others, since a folder with one file an object has no order that suits all.
 *
 * @throws SqlError for the first statement that does not load
 */
async function loadSchemaFiles(scratch, files, options) {
    const run = { copyData: 'skip', presets: options.presets ?? [], warn: options.warn };
    let waiting = [];
    for (const [index, file] of files.entries()) {
        if (index > 0)
            await renew(scratch);
        const begin = opening(options);
        for (const sql of begin)
            await scratch.session.execute(sql);
        const session = [...begin];
        const execute = createRunner(scratch, run);
        for (const [origin, step] of await expandIncludes(options.tree, file, splitFile(file))) {
            try {
                await execute(origin, step);
                if (step.type === 'statement' && (ofSession.test((0,sql_kind/* statementKind */.A)(step.text)) || setsConfig.test(step.text)))
                    session.push(step.text);
            }
            catch (error) {
                if (files.length === 1 || !(error instanceof sql_error/* SqlError */.L8) || !missing.has(error.code ?? ''))
                    throw error;
                waiting.push({ file: origin, step, session: [...session], error });
            }
        }
        if (files.length === 1)
            await refuseOpenTransaction(scratch, file);
    }
    while (waiting.length > 0) {
        const still = [];
        for (const each of waiting) {
            await renew(scratch);
            for (const sql of each.session)
                await scratch.session.execute(sql);
            try {
                await createRunner(scratch, run)(each.file, each.step);
            }
            catch (error) {
                if (!(error instanceof sql_error/* SqlError */.L8) || !missing.has(error.code ?? ''))
                    throw error;
                still.push({ ...each, error });
            }
        }
        if (still.length === waiting.length && still[0] !== undefined)
            throw still[0].error;
        waiting = still;
    }
}
/** Function bodies are not checked, as a dump has it: what they speak of may follow them. */
function opening(options) {
    return ['SET check_function_bodies = off', ...(options.searchPath === undefined ? [] : [`SET search_path = ${options.searchPath}`])];
}
/** A file that begins a transaction and never ends it would lose everything with psql, and must not pass here. */
async function refuseOpenTransaction(scratch, file) {
    const control = splitFile(file).flatMap((step) => (step.type === 'statement' ? (transactionControl(step.text) ?? []) : []));
    const last = control.filter((each) => each !== 'savepoint').at(-1);
    if (last !== 'begin')
        return;
    await scratch.session.execute('ROLLBACK');
    throw new input_error/* InputError */.d(`${file.path} begins a transaction and never commits it: nothing of it would stay`);
}

;// CONCATENATED MODULE: ./lib/source/build.js












/**
 * Builds a database of its own for one source and reads it: `setup` first, then whatever `load` does.
 *
 * @param files all that is loaded, which says whether owners and privileges are stated
 * @param extensions what it needs, as far as that is known beforehand
 */
async function buildOnScratch(workshop, options, files, load, extensions = extensionsIn(files)) {
    await workshop.provider();
    const begun = performance.now();
    const setup = setupOf(options, files);
    const scratch = await createScratch(workshop, options, setup, extensions);
    await loadSetup(scratch, workshop, options, setup);
    const before = setup.length === 0 ? undefined : await readSnapshot(scratch.session, ownershipOf(scratch, setup), workshop.salt, scratch.clusterGrants);
    await load(scratch, workshop.warn).catch((error) => {
        // What was not run may be what something else now lacks.
        if (error instanceof input_error/* InputError */.d)
            sayNotRun(scratch, workshop.warn);
        throw error;
    });
    sayNotRun(scratch, workshop.warn);
    await renew(scratch);
    const loaded = performance.now();
    const snapshot = await readSnapshot(scratch.session, ownershipOf(scratch, files), workshop.salt, scratch.clusterGrants);
    const leftOut = new Set([...(before?.objects ?? []), ...(before?.unmodelled ?? [])].filter(isOfSetup).map(snapshot_object/* keyOf */.TN));
    return {
        snapshot: leaveOut(snapshot, leftOut),
        leftOut,
        origin: 'scratch',
        scratch,
        timings: { load: loaded - begun, catalog: performance.now() - loaded }
    };
}
/**
 * Reads a database once more on which something was run since.
 *
 * @param files all that was run on it
 */
async function readAgain(workshop, built, scratch, files) {
    await renew(scratch);
    const snapshot = await readSnapshot(scratch.session, ownershipOf(scratch, files), workshop.salt, scratch.clusterGrants);
    return { ...built, snapshot: leaveOut(snapshot, built.leftOut) };
}
/** A database of its own, with all that the setup makes. */
async function prepareScratch(workshop, options, files) {
    const setup = setupOf(options, files);
    const scratch = await createScratch(workshop, options, setup, extensionsIn(files));
    await loadSetup(scratch, workshop, options, setup);
    return scratch;
}
/** pg_dump begins like this: what a dump makes had its privileges when it was dumped, and default privileges count for what comes after. */
const dumped = /\bset_config\('search_path', '', false\)/;
/** What comes first: the preludes of platforms, then what the user has set up. */
function setupOf({ presets = [], setup }, files) {
    return [...presetSetup(presets), ...(files.some(({ text }) => dumped.test(text)) ? [] : presetGrants(presets)), ...setup];
}
async function createScratch(workshop, { presets = [] }, setup, extensions) {
    const provider = await workshop.provider();
    return provider.createScratch({ extensions: [...extensionsIn(setup), ...extensions], dispensable: presetExtensions(presets) }).catch((error) => {
        const hint = error instanceof database_session/* UncheckableError */.cb ? presetHint(error.message, presets) : undefined;
        throw hint === undefined ? error : new database_session/* UncheckableError */.cb(`${error.message}; ${hint}`, { cause: error });
    });
}
async function loadSetup(scratch, workshop, options, setup) {
    if (setup.length === 0)
        return;
    await loadSchemaFiles(scratch, setup, loadOptions(workshop, options));
    await renew(scratch);
}
/** The options of `loadSchemaFiles` and `runMigration` that follow from these. */
function loadOptions(workshop, { tree, presets = [], searchPath }) {
    return { tree, presets, warn: workshop.warn, ...(searchPath === null ? {} : { searchPath }) };
}
/** Every database has a schema public, whatever a setup does to it. */
function isOfSetup({ kind, name }) {
    return kind !== 'schema' || name !== 'public';
}
/** A snapshot without the objects of these keys. */
function leaveOut(snapshot, keys = new Set()) {
    const stays = (object) => !keys.has((0,snapshot_object/* keyOf */.TN)(object));
    return keys.size === 0 ? snapshot : { ...snapshot, objects: snapshot.objects.filter(stays), unmodelled: snapshot.unmodelled.filter(stays) };
}
function ownershipOf(scratch, files) {
    const statements = files.flatMap((file) => splitFile(file).flatMap((step) => (step.type === 'statement' ? [step.text] : [])));
    const owners = statements.flatMap(statesOwner);
    return {
        loader: scratch.loader,
        namesLoader: owners.includes(scratch.loader),
        owner: owners.length > 0 ? 'stated' : 'silent',
        privileges: statements.some((text) => statesPrivileges(text) && serverReach(text)?.type !== 'grants on cluster') ? 'stated' : 'silent'
    };
}
/** Names after CREATE EXTENSION, wherever they stand: an embedded server has to know them before it starts. */
function extensionsIn(files) {
    const pattern = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?(?:"([^"]+)"|([a-z_][\w$-]*))/gi;
    return [...new Set(files.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? (match[2] ?? '').toLowerCase())))];
}
const placeholder = /\$\{\s*([\w.:-]+)\s*\}|\{\{\s*([\w.-]+)\s*\}\}|(?<!:):(?:'([\w-]+)'|"([\w-]+)"|([A-Za-z_][\w-]*))/g;
/**
 * Puts values where a tool's placeholders stand: `${name}`, `{{ name }}`, `:NAME`, and as psql has it `:'NAME'` for a
 * string constant, `:"NAME"` for an identifier.
 */
function fillPlaceholders(text, placeholders) {
    if (placeholders.size === 0)
        return text;
    return text.replace(placeholder, (whole, ...names) => {
        const place = names.slice(0, 5).findIndex((each) => each !== undefined);
        const value = placeholders.get(names[place] ?? '');
        if (value === undefined)
            return whole;
        return place === 2 ? (0,quote/* quoteLiteral */.c)(value) : place === 3 ? `"${value.replaceAll('"', '""')}"` : value;
    });
}

;// CONCATENATED MODULE: ./lib/source/schema-files.js



/**
 * The files that the `schema` input names, in the order in which they are loaded: as given, a folder or glob in name
 * order. A pattern or path that names nothing is an `InputError`.
 */
async function findSqlFiles(tree, patterns) {
    const found = [];
    for (const pattern of patterns) {
        const listed = await tree.list(pattern);
        if (listed !== undefined) {
            const files = listed.length === 1 && listed[0] === pattern ? listed : listed.filter((path) => path.endsWith('.sql'));
            if (files.length === 0)
                throw new input_error/* InputError */.d(`${pattern} has no .sql file in it`);
            found.push(...[...files].sort(byName));
        }
        else if (globCharacters.test(pattern)) {
            const files = await tree.match(pattern);
            if (files.length === 0)
                throw new input_error/* InputError */.d(`nothing matches ${pattern}`);
            found.push(...[...files].sort(byName));
        }
        else {
            throw new input_error/* InputError */.d(`there is no ${pattern}`);
        }
    }
    return [...new Set(found.map((path) => external_node_path_.posix.normalize(path)))];
}
/** Reads files that are known to be there. */
async function readFiles(tree, paths) {
    const texts = await tree.readAll(paths);
    return paths.map((path, index) => {
        const text = texts[index];
        if (text === undefined)
            throw new input_error/* InputError */.d(`there is no ${path}`);
        return { path: tree.label(path), text };
    });
}
/** Numbers in names count as numbers: `upgrade_77` before `upgrade_192`. The rest is compared by code unit. */
function byName(left, right) {
    const chunk = /\d+|\D+/g;
    const [a, b] = [left.match(chunk) ?? [], right.match(chunk) ?? []];
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
        const [x = '', y = ''] = [a[index], b[index]];
        const order = /^\d/.test(x) && /^\d/.test(y) ? compareNumbers(x, y) : x < y ? -1 : x > y ? 1 : 0;
        if (order !== 0)
            return order;
    }
    return a.length - b.length || (left < right ? -1 : left > right ? 1 : 0);
}
function compareNumbers(left, right) {
    const [a, b] = [BigInt(left), BigInt(right)];
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/source/schema-source.js




/** A committed schema as a source: files, folders or globs. */
function schemaSource(patterns, options) {
    let read;
    const files = async () => {
        read ??= findSqlFiles(withoutArchived(options.tree, options.archive), patterns)
            .then(async (paths) => readFiles(options.tree, paths))
            .then((found) => found.map((file) => ({ ...file, text: fillPlaceholders(file.text, options.placeholders) })));
        return read;
    };
    return {
        label: patterns.join(', '),
        files,
        async build(workshop) {
            const found = await files();
            return buildOnScratch(workshop, options, found, async (scratch) => loadSchemaFiles(scratch, found, loadOptions(workshop, options)));
        }
    };
}

// EXTERNAL MODULE: ./lib/verdict.js
var lib_verdict = __webpack_require__(802);
// EXTERNAL MODULE: ./lib/commands/assemble.js
var assemble = __webpack_require__(5824);
;// CONCATENATED MODULE: ./lib/catalog/names.js

/** All that can be named, in the schemas that are searched; of `pg_catalog` only what has a namesake. */
const query = `with named as (
    select relnamespace as namespace, relname::text as name from pg_class union select pronamespace, proname::text from pg_proc
    union select typnamespace, typname::text from pg_type union select collnamespace, collname::text from pg_collation),
  found as (select n.nspname::text as schema, g.name from named g join pg_namespace n on n.oid = g.namespace where n.nspname = any(current_schemas(true)))
  select to_json(current_schemas(true))::text as path, coalesce((select json_agg(json_build_array(f.schema, f.name)) from found f
    where f.schema <> 'pg_catalog' or exists (select from found o where o.name = f.name and o.schema <> 'pg_catalog')), '[]')::text as names`;
/**
 * Asks a database what bare names stand for in it (PostgreSQL manual, 5.10.3). Where there are several paths, a name is bare if it is so under each.
 *
 * @param searchPath as `SET search_path` takes it; null for that of the session
 * @param others paths that the SQL sets on its way, in the same form
 */
async function readNames(session, searchPath, others = []) {
    const paths = [searchPath, ...others];
    const answers = await session.queryAll(['BEGIN', ...paths.flatMap((path) => [path === null ? 'SELECT' : `SET LOCAL search_path = ${path}`, query]), 'ROLLBACK']);
    const read = paths.map((_, index) => bareNames(answers[2 * index + 2]?.[0]));
    return { path: read[0]?.path ?? [], isBare: (schema, name) => read.every(({ isBare }) => isBare(schema, name)) };
}
function bareNames({ path, names } = { path: '[]', names: '[]' }) {
    const schemas = JSON.parse(path);
    const bySchema = new Map(schemas.map((schema) => [schema, new Set()]));
    for (const [schema, name] of JSON.parse(names))
        bySchema.get(schema)?.add(name);
    return { path: schemas, isBare: (schema, name) => schemas.find((each) => bySchema.get(each)?.has(name) === true) === schema };
}
/** Reads the columns of all relations. */
async function readRelations(session, path) {
    const [{ relations } = { relations: '[]' }] = await session.query(`select coalesce(json_agg(json_build_array(n.nspname, c.relname,
      array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum),
      array(select a.attname from pg_constraint k, unnest(k.conkey) with ordinality o(attnum, i) join pg_attribute a on a.attnum = o.attnum
        where k.conrelid = c.oid and k.contype = 'p' and a.attrelid = c.oid order by o.i))), '[]')::text as relations
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${(0,fragments/* lastingSchema */.k9)('n')}`);
    const read = JSON.parse(relations);
    const byName = new Map(read.map(([schema, name, columns, key]) => [JSON.stringify([schema, name]), { columns, key }]));
    return (name) => {
        const [relation = '', schema] = [...name].reverse();
        const schemas = schema === undefined ? path : [schema];
        return schemas.map((each) => byName.get(JSON.stringify([each, relation]))).find((each) => each !== undefined);
    };
}

// EXTERNAL MODULE: ./lib/checksum/causes.js + 20 modules
var causes = __webpack_require__(7077);
;// CONCATENATED MODULE: ./lib/snapshot/aspect.js
const aspectByAttribute = {
    owner: 'owner',
    privileges: 'privileges',
    comment: 'comments',
    'attribute comments': 'comments',
    'column order': 'column-order',
    name: 'generated-names',
    'not null name': 'generated-names',
    storage: 'storage',
    compression: 'storage',
    'statistics target': 'statistics',
    value: 'settings'
};
/** The aspect that an attribute belongs to, by the attribute's name alone: `definition` where none is more special. */
function aspectOf(attribute) {
    return aspectByAttribute[attribute] ?? 'definition';
}
/**
 * Attributes that say nothing where they are not set: the name of a NOT NULL comes and goes with it, and whether what a
 * parent hands down is stated here too, or an index attached to its parent's, with the parent.
 */
const ofBothSides = new Set(['not null name', 'local', 'attached']);
/** Whether an attribute is compared only where both sides have it. */
function needsBothSides(attribute) {
    return ofBothSides.has(attribute);
}

// EXTERNAL MODULE: ./lib/catalog/ddl/definitions.js
var definitions = __webpack_require__(4750);
// EXTERNAL MODULE: ./lib/catalog/ddl/routines.js
var ddl_routines = __webpack_require__(3323);
// EXTERNAL MODULE: ./lib/catalog/ddl/publications.js
var ddl_publications = __webpack_require__(825);
// EXTERNAL MODULE: ./lib/catalog/ddl/settings.js
var ddl_settings = __webpack_require__(6051);
;// CONCATENATED MODULE: ./lib/catalog/probe.js









/** The schema in which objects are made once more; it exists only inside a transaction that is rolled back. */
const probeSchema = '"pg-parity"';
const twin = `${probeSchema}.twin`;
const oid = (name, type = 'regclass') => `${(0,ddl_model/* literal */.eu)(name)}::${type}`;
/**
 * How to re-parse one object: its definition, as the server spells it, is given to the server again. Undefined where an
 * object holds no expression, since only expressions have more than one spelling.
 */
function probeOf(object, model) {
    const parent = (0,ddl_model/* parentName */.Ot)(object, model);
    const name = (0,ddl_model/* ownName */.qU)(object, model);
    const copy = `CREATE TABLE ${twin} (LIKE ${parent})`;
    switch (object.kind) {
        case 'column':
            return probeColumn(object, model);
        case 'constraint': {
            const definition = (0,ddl_model/* text */.Qq)(object, 'definition') ?? '';
            const domain = model.get(object.parent ?? '');
            // The index behind an exclusion has the constraint's name, so that it must not be the table's.
            const read = `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'twin_constraint' and`;
            if (domain?.kind === 'domain') {
                return {
                    make: [`CREATE DOMAIN ${twin} AS ${(0,ddl_model/* text */.Qq)(domain, 'type') ?? ''}`, `ALTER DOMAIN ${twin} ADD CONSTRAINT twin_constraint ${definition}`],
                    read: `${read} contypid = ${oid(twin, 'regtype')}`
                };
            }
            if (!['check', 'exclusion'].includes((0,ddl_model/* text */.Qq)(object, 'type') ?? ''))
                return undefined;
            return { make: [copy, `ALTER TABLE ${twin} ADD CONSTRAINT twin_constraint ${definition}`], read: `${read} conrelid = ${oid(twin)}` };
        }
        case 'index': {
            const predicate = (0,ddl_model/* text */.Qq)(object, 'predicate');
            return {
                make: [copy, (0,ddl_model/* words */.aL)(`CREATE INDEX twin_index ON ${twin}`, (0,ddl_model/* text */.Qq)(object, 'keys'), predicate !== undefined && `WHERE ${predicate}`)],
                read: `select pg_get_indexdef(indexrelid) as definition, pg_get_expr(indpred, indrelid) as predicate from pg_index where indrelid = ${oid(twin)}`,
                map: (row) => ({ keys: indexKeys(row['definition'] ?? '', row['predicate'] ?? null), predicate: row['predicate'] ?? null })
            };
        }
        case 'view':
        case 'materialized view':
            return {
                make: [`CREATE VIEW ${twin} AS ${(0,ddl_model/* text */.Qq)(object, 'definition') ?? ''}`],
                read: `select rtrim(pg_get_viewdef(${oid(twin)}), ';') as definition`
            };
        case 'table': {
            const key = (0,ddl_model/* text */.Qq)(object, 'partition key');
            if (key === undefined)
                return undefined;
            return { make: [`CREATE TABLE ${twin} (LIKE ${object.name}) PARTITION BY ${key}`], read: `select pg_get_partkeydef(${oid(twin)}) as "partition key"` };
        }
        case 'rule':
            return {
                make: [((0,ddl_model/* text */.Qq)(object, 'definition') ?? '').replace(/^CREATE RULE /, 'CREATE OR REPLACE RULE ')],
                read: `select rtrim(pg_get_ruledef(oid), ';') as definition from pg_rewrite where ev_class = ${oid(parent)} and quote_ident(rulename) = ${(0,ddl_model/* literal */.eu)(name)}`
            };
        case 'trigger':
            return {
                make: [`DROP TRIGGER IF EXISTS ${name} ON ${parent}`, (0,ddl_model/* text */.Qq)(object, 'definition') ?? ''],
                read: `select pg_get_triggerdef(oid) as definition from pg_trigger where tgrelid = ${oid(parent)} and quote_ident(tgname) = ${(0,ddl_model/* literal */.eu)(name)}`
            };
        case 'policy':
            return {
                make: [`DROP POLICY IF EXISTS ${name} ON ${parent}`, (0,others/* createPolicy */.BV)({ ...object, attributes: { ...object.attributes, roles: ['PUBLIC'] } }, model)],
                read: `select pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as "with check" from pg_policy
          where polrelid = ${oid(parent)} and quote_ident(polname) = ${(0,ddl_model/* literal */.eu)(name)}`
            };
        case 'function':
        case 'procedure':
            return {
                make: [(0,ddl_routines/* createRoutine */.dv)({ ...object, attributes: { ...object.attributes, support: null, configuration: [] } }, twin)],
                read: `select pg_get_function_arguments(p.oid) as arguments, coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as body
          from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.proname = 'twin' and quote_ident(n.nspname) = '${probeSchema}'`
            };
        case 'statistics object':
            if ((0,ddl_model/* list */.p_)(object, 'expressions').length === 0)
                return undefined;
            return {
                make: [copy, (0,definitions/* createStatistics */.cE)(object, `${probeSchema}.twin_statistics`, twin)],
                read: `select array_to_json(pg_get_statisticsobjdef_expressions(oid))::text as expressions from pg_statistic_ext where stxrelid = ${oid(twin)}`,
                map: (row) => ({ expressions: JSON.parse(row['expressions'] ?? '[]') })
            };
        case 'publication relation': {
            const where = (0,ddl_model/* text */.Qq)(object, 'where');
            if (where === undefined)
                return undefined;
            return {
                make: [`CREATE TABLE ${twin} (LIKE ${(0,ddl_publications/* memberOf */.C5)(object, model)})`, `CREATE PUBLICATION twin FOR TABLE ${twin} WHERE (${where})`],
                read: `select pg_get_expr(prqual, prrelid) as "where" from pg_publication_rel where prrelid = ${oid(twin)}`
            };
        }
        case 'setting': {
            const parameter = (0,ddl_model/* literal */.eu)((0,ddl_settings/* parameterOf */.lS)(object));
            return { make: [`select set_config(${parameter}, ${(0,ddl_model/* literal */.eu)((0,ddl_model/* text */.Qq)(object, 'value') ?? '')}, true)`], read: `select current_setting(${parameter}) as value` };
        }
        case 'domain':
            if ((0,ddl_model/* text */.Qq)(object, 'default') === undefined)
                return undefined;
            return {
                make: [`CREATE DOMAIN ${twin} AS ${(0,ddl_model/* text */.Qq)(object, 'type') ?? ''} DEFAULT ${(0,ddl_model/* text */.Qq)(object, 'default') ?? ''}`],
                read: `select pg_get_expr(typdefaultbin, 0) as default from pg_type where oid = ${oid(twin, 'regtype')}`
            };
        default:
            return undefined;
    }
}
function probeColumn(column, model) {
    const table = model.get(column.parent ?? '');
    const name = (0,ddl_model/* ownName */.qU)(column, model);
    const read = (attribute) => `select pg_get_expr(adbin, adrelid) as "${attribute}" from pg_attrdef where adrelid = ${oid(twin)}`;
    if ((0,ddl_model/* text */.Qq)(column, 'generation expression') !== undefined && table !== undefined) {
        const local = { ...column, attributes: { ...column.attributes, 'foreign options': [] } };
        return {
            make: [`CREATE TABLE ${twin} (LIKE ${table.name})`, `ALTER TABLE ${twin} DROP COLUMN ${name}, ADD COLUMN ${name} ${(0,tables/* columnDefinition */.CJ)(local, model)}`],
            read: read('generation expression')
        };
    }
    const standard = (0,ddl_model/* text */.Qq)(column, 'default');
    if (standard === undefined || standard === catalog_relations/* serialDefault */.KF || (0,ddl_model/* text */.Qq)(column, 'type') === undefined)
        return undefined;
    const collation = (0,ddl_model/* text */.Qq)(column, 'collation');
    return {
        make: [(0,ddl_model/* words */.aL)(`CREATE TABLE ${twin} (c ${(0,ddl_model/* text */.Qq)(column, 'type') ?? ''}`, collation !== undefined && `COLLATE ${collation}`, `DEFAULT ${standard})`)],
        read: read('default')
    };
}

;// CONCATENATED MODULE: ./lib/catalog/bench.js



/** Those that are enabled ALWAYS or for a REPLICA fire whatever `session_replication_role` says. They come back with the end of the transaction. */
const silenceEventTriggers = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT quote_ident(evtname) FROM pg_event_trigger WHERE evtenabled IN ('A', 'R') LOOP EXECUTE 'ALTER EVENT TRIGGER ' || name || ' DISABLE'; END LOOP;
END $$`;
/** Begins such a transaction. Event triggers and rules of users do not fire in it where we may switch them off. */
async function openBench(session) {
    await session.execute(['BEGIN', ...pinSettings, 'SET LOCAL check_function_bodies = off', 'SAVEPOINT pg_parity'].join('; '));
    await session.execute('SET LOCAL session_replication_role = replica').catch(async () => session.execute('ROLLBACK TO SAVEPOINT pg_parity'));
    await session.execute(silenceEventTriggers);
    await session.execute(`CREATE SCHEMA ${probeSchema}`);
    return {
        async attempt(make, read) {
            try {
                await session.execute(['SAVEPOINT pg_parity', ...make].join('; '));
                const [row] = await session.query(read);
                return row;
            }
            catch (error) {
                if (!(0,database_session/* isServerError */.GQ)(error))
                    throw error;
                return undefined;
            }
            finally {
                await session.execute('ROLLBACK TO SAVEPOINT pg_parity');
            }
        },
        async close() {
            await session.execute('ROLLBACK').catch(() => undefined);
        }
    };
}

;// CONCATENATED MODULE: ./lib/catalog/spelling/tree.js

/** Statements in which what the catalogs hold can stand: a query or rule, an expression, a constraint, the keys of an index. */
const tree_settings = [
    (text) => text, (text) => `SELECT ${text}`, (text) => `ALTER TABLE t ADD ${text}`, (text) => `CREATE INDEX ON t ${text}`
];
/** The parse tree of a definition, without places; undefined where it does not parse. */
function treeOf(text) {
    for (const set of tree_settings) {
        const tree = parseStatement(set(text));
        if (tree !== undefined)
            return withoutPlaces(tree);
    }
    return undefined;
}
function withoutPlaces(tree) {
    return JSON.parse(JSON.stringify(tree, (key, value) => (/location$|list_(start|end)$/.test(key) ? undefined : value)));
}
/** Calls `use` for every node, what holds others before what it holds, with the name that it is held by. */
function visit(tree, use, key = '') {
    use(key, tree);
    if (Array.isArray(tree))
        for (const each of tree)
            visit(each, use);
    else if (isNode(tree))
        for (const [name, each] of Object.entries(tree))
            visit(each ?? null, use, name);
}
/** A tree in which each node, what is held before what holds it, has been replaced. */
function rewrite(tree, replace, key = '') {
    if (Array.isArray(tree))
        return replace(key, tree.map((each) => rewrite(each, replace)));
    if (!isNode(tree))
        return replace(key, tree);
    return replace(key, Object.fromEntries(Object.entries(tree).map(([name, each]) => [name, rewrite(each ?? null, replace, name)])));
}
function isNode(tree) {
    return tree !== null && typeof tree === 'object' && !Array.isArray(tree);
}

;// CONCATENATED MODULE: ./lib/catalog/spelling/alias.js

/**
 * Whether two queries are the same but for the names by which they speak of their tables: `FROM t l` and `FROM t`. Such a
 * name means nothing outside of the query; it is left out where nothing else in the query goes by it and no column is called
 * by its schema's name too: then every column that is called by it is one of that table.
 */
function sameButForAliases(left, right) {
    const [from, to] = [canonical(left), canonical(right)];
    return from !== undefined && from === to;
}
/** The query's tree with numbers for the names of its tables; undefined where some column is called by its schema's name too. */
function canonical(text) {
    const tree = treeOf(text);
    if (tree === undefined || namesSchemas(tree))
        return undefined;
    const numbers = numbersOf(tree);
    return JSON.stringify(rewrite(tree, (key, node) => {
        if (key === 'RangeVar')
            return renamedTable(node, numbers);
        if (key === 'alias' && isNode(node))
            return renamedAlias(node, numbers);
        return key === 'ColumnRef' && isNode(node) ? { ...node, fields: renamedFields(node['fields'] ?? null, numbers) } : node;
    }));
}
/** A number for each name that only one table of the query, or what stands for one, goes by. */
function numbersOf(tree) {
    const uses = new Map();
    visit(tree, (key, node) => {
        const name = nameGiven(key, node);
        if (name !== undefined)
            uses.set(name, (uses.get(name) ?? 0) + 1);
    });
    const unique = [...uses].filter(([, count]) => count === 1).map(([name]) => name);
    // No name that a query can write: a NUL ends it.
    return new Map(unique.map((name, index) => [name, `\0${String(index)}`]));
}
/** By which name one node of the tree lets others speak of it. A table without an alias goes by its own. */
function nameGiven(key, node) {
    if (key === 'RangeVar')
        return node.alias === undefined ? node.relname : undefined;
    return key === 'alias' ? node.aliasname : undefined;
}
function renamedTable(node, numbers) {
    if (!isNode(node) || node.alias !== undefined)
        return node;
    const number = numbers.get(node.relname ?? '');
    return number === undefined ? node : { ...node, alias: { aliasname: number } };
}
function renamedAlias(node, numbers) {
    const { aliasname = '' } = node;
    return { ...node, aliasname: numbers.get(aliasname) ?? aliasname };
}
/** The fields of `t.a` and `t.*`; a name that stands alone is a column's. */
function renamedFields(fields, numbers) {
    if (!Array.isArray(fields) || fields.length !== 2)
        return fields;
    const [table, column] = fields;
    const name = isNode(table) && isNode(table['String']) ? table['String']['sval'] : undefined;
    const number = typeof name === 'string' ? numbers.get(name) : undefined;
    return number === undefined ? fields : [{ String: { sval: number } }, column ?? null];
}
/** Whether a column is called by schema, table and name: that only works while the table has no alias. */
function namesSchemas(tree) {
    let found = false;
    visit(tree, (key, node) => {
        const fields = key === 'ColumnRef' && isNode(node) ? node['fields'] : undefined;
        if (Array.isArray(fields) && fields.length > 2)
            found = true;
    });
    return found;
}

;// CONCATENATED MODULE: ./lib/sql/tokens.js


/**
 * Whether two texts are made of the same tokens: they differ outside of literals, quoted names and dollar quotes only, in
 * comments, white space and the case of words.
 */
function sameTokens(left, right) {
    return tokensOf(left) === tokensOf(right);
}
/**
 * A text for all texts that are made of the same tokens. Words that are not quoted fold to lower case (PostgreSQL manual, 4.1.1). What
 * cannot be scanned stands for itself.
 */
function tokensOf(text) {
    try {
        const tokens = (0,scanner/* scan */.SQ)(text).filter(({ kind }) => kind !== 'line comment' && kind !== 'block comment');
        return JSON.stringify(tokens.map(({ kind, text: written }) => (kind === 'keyword' || kind === 'identifier' ? folded(written) : written)));
    }
    catch (error) {
        if (error instanceof scanner/* ScanError */.sC)
            return text;
        throw error;
    }
}
function folded(word) {
    return /^(?:"|[uU]&")/.test(word) ? word : (0,sql_name/* foldCase */.SP)(word);
}

;// CONCATENATED MODULE: ./lib/catalog/spelling/body.js


/** Languages whose bodies are made of PostgreSQL's own tokens. In others white space can mean something. */
const body_languages = new Set(['sql', 'plpgsql']);
/** Whether two bodies are made of the same tokens. */
function hasSameTokens({ current, desired, difference }) {
    if (difference.name !== 'body' || (0,ddl_model/* text */.Qq)(current, 'language') !== (0,ddl_model/* text */.Qq)(desired, 'language') || !body_languages.has((0,ddl_model/* text */.Qq)(desired, 'language') ?? ''))
        return false;
    const { current: left, desired: right } = difference;
    return typeof left === 'string' && typeof right === 'string' && sameTokens(left, right);
}

;// CONCATENATED MODULE: ./lib/catalog/spelling/constant.js



/**
 * Whether two defaults are one constant in two spellings: `0` and `0::bigint`, `'{}'` and `ARRAY[]::text[]`, `NULL` and
 * no default at all. Both are evaluated into columns of the object's type and compared byte for byte
 * (`record_image_eq`), since `=` holds between values that are not the same: `'1 day'` and `'24:00:00'`, `1.0` and
 * `1.00`. An expression that may give another value tomorrow is refused by the server in a generated column, and is no constant;
 * nor is one with a function or operator that is not the server's own (those leave no row in `pg_depend`), which may be replaced.
 */
async function isSameConstant({ current, desired, difference, bench: open }) {
    if (difference.name !== 'default' || (desired.kind !== 'column' && desired.kind !== 'domain'))
        return false;
    if (current.attributes['type'] === undefined || current.attributes['type'] !== desired.attributes['type'])
        return false;
    const expressions = [(0,ddl_model/* text */.Qq)(current, 'default'), (0,ddl_model/* text */.Qq)(desired, 'default')];
    if (expressions.includes(catalog_relations/* serialDefault */.KF))
        return false;
    const type = (0,ddl_model/* text */.Qq)(desired, 'type') ?? '';
    const columns = expressions.flatMap((expression, index) => [
        (0,ddl_model/* words */.aL)(`v${String(index)} ${type}`, expression !== undefined && `DEFAULT ${expression}`),
        ...(expression === undefined ? [] : [`g${String(index)} ${type} GENERATED ALWAYS AS (${expression}) STORED`])
    ]);
    const bench = await open();
    const row = await bench?.attempt([`CREATE TABLE ${probeSchema}.twin (${columns.join(', ')})`, `INSERT INTO ${probeSchema}.twin DEFAULT VALUES`], `select (record_image_eq(row(v0), row(v1)) and not exists (select from pg_attrdef e join pg_depend d on d.classid = e.tableoid and d.objid = e.oid
      where e.adrelid = '${probeSchema}.twin'::regclass and d.refclassid in ('pg_proc'::regclass, 'pg_operator'::regclass)))::text as same
    from ${probeSchema}.twin`);
    return row?.['same'] === 'true';
}

;// CONCATENATED MODULE: ./lib/catalog/spelling/folding.js


/**
 * Whether two expressions are the same once the planner has computed what is constant in them (`eval_const_expressions`,
 * src/backend/optimizer/util/clauses.c): `a IN ('x')` on a varchar and `a = ANY (ARRAY['x'])`, `a > 60 * 60` and `a > 3600`. Only
 * with the server's own functions and operators (those leave no row in `pg_depend`) and without domains: what users made may
 * change, and the body of a function written in SQL would be put in its place.
 */
async function isSameFolded(spelling) {
    const bench = await spelling.bench();
    const texts = await spelling.reparsed();
    if (bench === undefined || texts === undefined)
        return false;
    const { current, desired, currentModel, desiredModel, difference } = spelling;
    const [from, to] = [placed(current, currentModel, difference.name, texts[0]), placed(desired, desiredModel, difference.name, texts[1])];
    if (from === undefined || to === undefined || from.rest !== to.rest || from.table !== to.table)
        return false;
    const left = await folding_folded(bench, from);
    return left !== undefined && left === (await folding_folded(bench, to));
}
function placed(object, model, attribute, spelled) {
    const ofParent = `(LIKE ${(0,ddl_model/* parentName */.Ot)(object, model)})`;
    switch (`${object.kind} ${attribute}`) {
        case 'constraint definition': {
            const [, expression, rest] = /^CHECK \((.*)\)((?: NO INHERIT| NOT VALID| NOT ENFORCED)*)$/s.exec(spelled) ?? [];
            if (expression === undefined || rest === undefined)
                return undefined;
            // In a domain's constraint VALUE stands for what is checked, as the name of a column does in a table's.
            const domain = model.get(object.parent ?? '');
            return { expression, rest, table: domain?.kind === 'domain' ? `(value ${(0,ddl_model/* text */.Qq)(domain, 'type') ?? ''})` : ofParent };
        }
        case 'index predicate':
        case 'policy using':
        case 'policy with check':
        case 'column generation expression':
            return { expression: spelled, rest: '', table: ofParent };
        default:
            return undefined;
    }
}
/** The expression as a plan shows it; undefined where it is refused, calls what users made, or holds a query of its own. */
async function folding_folded(bench, { expression, table }) {
    const view = `${probeSchema}.folded`;
    const make = [`CREATE TABLE ${probeSchema}.twin ${table}`, `CREATE VIEW ${view} AS SELECT ${expression} AS folded FROM ${probeSchema}.twin`];
    const uses = await bench.attempt(make, `select exists (select from pg_rewrite r join pg_depend d on d.classid = r.tableoid and d.objid = r.oid where r.ev_class = ${(0,ddl_model/* literal */.eu)(view)}::regclass
      and (d.refclassid in ('pg_proc'::regclass, 'pg_operator'::regclass)
        or d.refclassid = 'pg_type'::regclass and d.refobjid in (select t.oid from pg_type t where t.typtype = 'd')))::text as made`);
    if (uses?.['made'] !== 'false')
        return undefined;
    const explained = await bench.attempt(make, `explain (verbose, costs off, format json) select folded from ${view}`);
    const document = explained?.['QUERY PLAN'];
    const [query] = typeof document === 'string' ? JSON.parse(document) : (document ?? []);
    return query?.Plan['Plans'] === undefined ? JSON.stringify(query?.Plan['Output']) : undefined;
}

;// CONCATENATED MODULE: ./lib/catalog/spelling/order.js

/**
 * Whether two definitions are the same but for the order of values that something is compared with (`a IN (…)`, `a = ANY (…)`)
 * and of the parts of a chain of AND or OR. The order in which parts are evaluated is not defined (PostgreSQL manual,
 * 4.2.14), yet one that fails may be reached by the one and not by the other.
 */
function sameButForOrder(left, right) {
    const [from, to] = [treeOf(left), treeOf(right)];
    return from !== undefined && to !== undefined && JSON.stringify(rewrite(from, order_inOrder)) === JSON.stringify(rewrite(to, order_inOrder));
}
/** Comparisons with each element of a list or an array. */
const comparisons = new Set(['AEXPR_OP_ANY', 'AEXPR_OP_ALL', 'AEXPR_IN']);
function order_inOrder(key, node) {
    if (!isNode(node))
        return node;
    const args = node['args'];
    if (key === 'BoolExpr' && Array.isArray(args))
        return { ...node, args: order_sorted(args) };
    if (key === 'A_Expr' && comparisons.has(node['kind']))
        return { ...node, rexpr: sortedList(node['rexpr'] ?? null) };
    return node;
}
/** The list on the right side of a comparison, in whatever it is cast to. */
function sortedList(tree) {
    if (!isNode(tree))
        return tree;
    return Object.fromEntries(Object.entries(tree).map(([type, node]) => {
        if (!isNode(node))
            return [type, node];
        if (type === 'TypeCast')
            return [type, { ...node, arg: sortedList(node['arg'] ?? null) }];
        const part = type === 'List' ? 'items' : type === 'A_ArrayExpr' ? 'elements' : undefined;
        const items = part === undefined ? undefined : node[part];
        return part !== undefined && Array.isArray(items) ? [type, { ...node, [part]: order_sorted(items) }] : [type, node];
    }));
}
function order_sorted(items) {
    return [...items].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

;// CONCATENATED MODULE: ./lib/catalog/spelling/rules.js





/** A rule about the texts that re-parsing ends with. */
function ofTexts(same) {
    return async (spelling) => {
        const texts = await spelling.reparsed();
        return texts !== undefined && same(...texts);
    };
}
/** A rule about SQL, which the values of settings are not. */
function ofSql(same) {
    const holds = ofTexts(same);
    return async (spelling) => spelling.desired.kind !== 'setting' && (await holds(spelling));
}
/**
 * Every rule, in the order in which they are tried: those that prove before those that guess. Each has a pair in the corpus
 * that it settles and a near miss that it must not.
 */
const spellingRules = [
    { name: 'equal after re-parsing', certainty: 'proven', holds: ofTexts((current, desired) => current === desired) },
    { name: 'other alias', certainty: 'proven', holds: ofSql(sameButForAliases) },
    { name: 'constant in another spelling', certainty: 'proven', holds: isSameConstant },
    { name: 'equal after constant folding', certainty: 'proven', holds: isSameFolded },
    { name: 'order of a list', certainty: 'likely', reason: 'only the order in a list of values or in a chain of AND or OR differs', holds: ofSql(sameButForOrder) },
    {
        name: 'tokens of a body',
        certainty: 'likely',
        reason: 'only white space, comments or the case of words that are not quoted differ in its body',
        holds: async (spelling) => Promise.resolve(hasSameTokens(spelling))
    }
];

;// CONCATENATED MODULE: ./lib/catalog/settle.js







/** Deparsed text was stable after one round wherever it was measured; more rounds than this would be a bug of ours. */
const mostRounds = 4;
/**
 * Makes the closer look that tells spelling from meaning. PostgreSQL's own spelling of an expression is not a fixed
 * point: `x IN ('a')` comes back as `x = ANY (…)`, and that text parses to yet another tree. So each side's definition is
 * given to the server again, and read again, until it no longer changes; what is equal then is equal. What still
 * differs is put to further rules; see `spelling/rules.ts`.
 */
function createSettler(current, desired) {
    const benches = new Map();
    const benchOf = async (side) => {
        const session = await side.session();
        if (session === undefined)
            return undefined;
        const bench = benches.get(session) ?? openBench(session);
        benches.set(session, bench);
        return bench;
    };
    const [left, right] = [(0,ddl_model/* modelOf */.DM)(current.snapshot), (0,ddl_model/* modelOf */.DM)(desired.snapshot)];
    const settleSpelling = async (existing, wanted, differing) => {
        const spelled = (name) => canBeSpelling(existing, left, name) || canBeSpelling(wanted, right, name);
        let parsed;
        const reparsed = async () => {
            parsed ??= (async () => [await reparse(await benchOf(current), existing, left), await reparse(await benchOf(desired), wanted, right)])();
            return parsed;
        };
        const judged = [];
        for (const difference of differing) {
            const rule = await firstRule({
                current: existing,
                desired: wanted,
                currentModel: left,
                desiredModel: right,
                difference,
                reparsed: async () => (spelled(difference.name) ? textsOf(await reparsed(), difference.name) : undefined),
                bench: async () => benchOf(desired)
            });
            const { name, current: from, desired: to } = difference;
            const failed = rule === undefined && from !== null && to !== null && spelled(name) && (await reparsed()).includes('failed');
            judged.push({ difference, rule, failed });
        }
        return conclude(judged);
    };
    return {
        settle: async (existing, wanted, differing) => settleHidden(differing, async (open) => settleSpelling(existing, wanted, open)),
        async close() {
            for (const bench of benches.values())
                await bench.then(async (each) => each.close()).catch(() => undefined);
        }
    };
}
/** Settles what could not be read, or was redacted, and leaves the rest to `settleOpen`. */
async function settleHidden(differing, settleOpen) {
    const open = [];
    const unknown = [];
    for (const difference of differing) {
        const { name, current, desired } = difference;
        const secrets = (0,catalog_secrets/* compareSecrets */.j$)(current, desired);
        if (current === snapshot_object/* unreadable */.O$ || desired === snapshot_object/* unreadable */.O$ || secrets === 'unknown')
            unknown.push(difference);
        else if (secrets !== 'equal')
            open.push({ name, ...(secrets ?? { current, desired }) });
    }
    const settlement = open.length === 0 ? { remaining: [], rule: 'equal secrets', certainty: 'proven' } : await settleOpen(open);
    if (unknown.length === 0)
        return settlement;
    if (settlement.remaining.length > 0)
        return { ...settlement, remaining: [...settlement.remaining, ...unknown] };
    const names = unknown.map(({ name }) => name).join(', ');
    const isUnread = unknown.some(({ current, desired }) => current === snapshot_object/* unreadable */.O$ || desired === snapshot_object/* unreadable */.O$);
    const reason = isUnread ? `the role that reads the database may not see its ${names}` : `secrets in its ${names} were saved under different salts, and are not at hand`;
    return { remaining: unknown, certainty: 'unknown', reason };
}
/** Attributes that hold an expression, by the kind of the object. */
const expressions = {
    column: ['default', 'generation expression'],
    constraint: ['definition'],
    index: ['keys', 'predicate'],
    view: ['definition'],
    'materialized view': ['definition'],
    table: ['partition key'],
    rule: ['definition'],
    trigger: ['definition'],
    policy: ['using', 'with check'],
    function: ['arguments', 'body'],
    procedure: ['arguments', 'body'],
    domain: ['default'],
    'statistics object': ['expressions'],
    'publication relation': ['where'],
    setting: ['value']
};
function canBeSpelling(object, model, attribute) {
    if (object.kind === 'function' || object.kind === 'procedure') {
        if (attribute === 'body' && object.attributes['sql body'] !== true)
            return false;
    }
    return (expressions[object.kind] ?? []).includes(attribute) && probeOf(object, model) !== undefined;
}
async function reparse(bench, object, model) {
    let attributes = {};
    for (let round = 0; round < mostRounds; round++) {
        const probe = probeOf({ ...object, attributes: { ...object.attributes, ...attributes } }, model);
        if (probe === undefined)
            return 'none';
        const row = await bench?.attempt(probe.make, probe.read);
        if (row === undefined)
            return 'failed';
        const next = probe.map?.(row) ?? row;
        if (JSON.stringify(next) === JSON.stringify(attributes))
            break;
        attributes = next;
    }
    return attributes;
}
/** An attribute's text on both sides once each has been re-parsed, a list as one text; undefined where one has none. */
function textsOf([from, to], name) {
    if (typeof from === 'string' || typeof to === 'string')
        return undefined;
    const [left, right] = [from[name], to[name]].map((value) => (Array.isArray(value) ? JSON.stringify(value) : value));
    return typeof left === 'string' && typeof right === 'string' ? [left, right] : undefined;
}
async function firstRule(spelling) {
    for (const rule of spellingRules)
        if (await rule.holds(spelling))
            return rule;
    return undefined;
}
/** What is proven to be equal is left out; what is left is likely to be equal only if all of it is. */
function conclude(judged) {
    const open = judged.filter(({ rule }) => rule?.certainty !== 'proven');
    const rules = [...new Set(judged.flatMap(({ rule }) => (rule?.certainty === 'proven' ? [rule.name] : [])))];
    const remaining = open.map(({ difference }) => difference);
    const settled = { remaining, ...(rules.length === 0 ? {} : { rule: rules.join(', ') }) };
    if (open.some(({ failed }) => failed)) {
        return { ...settled, certainty: 'unknown', reason: 'its definition could not be parsed again on the server of this check' };
    }
    const definition = open.filter(({ difference }) => aspectOf(difference.name) === 'definition');
    const reasons = [...new Set(definition.flatMap(({ rule }) => (rule?.certainty === 'likely' ? [rule.reason] : [])))];
    if (definition.length > 0 && definition.every(({ rule }) => rule !== undefined))
        return { ...settled, certainty: 'likely', reason: reasons.join('; ') };
    return { ...settled, certainty: 'proven' };
}

;// CONCATENATED MODULE: ./lib/snapshot/ownership.js


/**
 * Decides which aspects of a pair of objects are compared. Owners and privileges are, by default, compared where the
 * desired side says something about them: most schemas are written by people who leave that to whoever runs them.
 */
function createOwnershipRule(current, desired, compares) {
    const loaderStandsFor = roleOfLoader(current, desired);
    const grantsOnCluster = desired.ownership.privileges === 'inherent' ? speaksOfCluster(current) : speaksOfCluster(desired);
    return (aspect, existing, wanted) => {
        const wish = compares(aspect);
        if (wish === false || (aspect !== 'owner' && aspect !== 'privileges'))
            return wish !== false;
        if (wish === 'auto' && wanted.kind === 'parameter')
            return grantsOnCluster;
        if (isLeftOut(aspect, current, desired, compares))
            return false;
        if (aspect === 'privileges')
            return true;
        const [from, to] = [existing.attributes['owner'], wanted.attributes['owner']];
        if (wish === 'auto' && to === desired.ownership.loader && !desired.ownership.namesLoader)
            return false;
        return !(from === current.ownership.loader && !current.ownership.namesLoader && to === loaderStandsFor);
    };
}
/** Whether a side says what is granted on the cluster's own: only pg_dumpall writes that, and a schema is not to blame for its silence. */
function speaksOfCluster({ ownership, objects }) {
    return ownership.privileges === 'inherent' || objects.some(({ kind }) => kind === 'parameter');
}
/** A snapshot as it is to be written beside another: without owners and privileges where those of the two are not compared. */
function withoutUnstated(current, desired, compares) {
    const left = ['owner', 'privileges'].filter((aspect) => isLeftOut(aspect, current, desired, compares));
    const rest = ({ attributes }) => Object.fromEntries(Object.entries(attributes).filter(([name]) => !left.some((aspect) => aspect === name)));
    return left.length === 0 ? current : { ...current, objects: current.objects.map((object) => ({ ...object, attributes: rest(object) })) };
}
/** Whether owners or privileges are not compared: nobody wants it, or the desired side does not say them. */
function isLeftOut(aspect, current, desired, compares) {
    const wish = compares(aspect);
    const [from, to] = [current.ownership[aspect], desired.ownership[aspect]];
    return wish === false || (wish === 'auto' && to !== 'stated' && (to !== 'inherent' || from === 'silent'));
}
/**
 * The role of the other side that "whoever ran this" stands for: the one that owns most of what this side leaves to its
 * loader. A dump says OWNER TO app for everything; the migrations, run as app, never mention it.
 */
function roleOfLoader(snapshot, other) {
    const { loader, namesLoader } = snapshot.ownership;
    if (loader === null || namesLoader)
        return undefined;
    const left = new Set(snapshot.objects.filter((object) => object.attributes['owner'] === loader).map(snapshot_object/* keyOf */.TN));
    const votes = new Map();
    for (const object of other.objects) {
        const owner = object.attributes['owner'];
        if (typeof owner === 'string' && left.has((0,snapshot_object/* keyOf */.TN)(object)))
            votes.set(owner, (votes.get(owner) ?? 0) + 1);
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}
/** A snapshot in which what is named after its loader (default privileges) is named after the role that stands for it. */
function inNameOfOwner(snapshot, other) {
    const { loader } = snapshot.ownership;
    const role = roleOfLoader(snapshot, other);
    if (loader === null || role === undefined || role === loader)
        return snapshot;
    const [from, to] = [(0,quote/* quoteIdentifier */.C)(loader), (0,quote/* quoteIdentifier */.C)(role)];
    const keys = new Set(snapshot.objects.map(snapshot_object/* keyOf */.TN));
    const objects = snapshot.objects.map((object) => {
        if (object.attributes['role'] !== from)
            return object;
        const renamed = { ...object, name: object.name.replace(`for role ${from}`, () => `for role ${to}`), attributes: { ...object.attributes, role: to } };
        return keys.has((0,snapshot_object/* keyOf */.TN)(renamed)) ? object : renamed;
    });
    return { ...snapshot, objects };
}
/** Privileges that only servers from some major version on know. */
const privilegeSince = { MAINTAIN: 17 };
/** What servers up to some major version grant by themselves, and later ones do not (release notes of PostgreSQL 15). */
const grantedUntil = [
    { key: 'schema public', entry: 'CREATE TO PUBLIC', major: 14 }
];
/**
 * A snapshot as it can be compared with that of another major version: without the privileges that the other server cannot
 * know, and without those that only the older server grants by itself.
 */
function inCommonTerms(snapshot, other) {
    const { major } = snapshot.postgres;
    if (major === other.postgres.major)
        return snapshot;
    const unknown = Object.entries(privilegeSince).filter(([, since]) => other.postgres.major < since).map(([privilege]) => `${privilege} `);
    const granted = grantedUntil.filter((each) => major <= each.major && other.postgres.major > each.major);
    const theirs = granted.length === 0 ? undefined : (0,snapshot_object/* indexByKey */.Xb)(other);
    const objects = snapshot.objects.map((object) => {
        const entries = entriesOf(object);
        if (entries === undefined)
            return object;
        const bySelf = granted.filter(({ key, entry }) => key === (0,snapshot_object/* keyOf */.TN)(object) && entriesOf(theirs?.get(key))?.includes(entry) === false).map(({ entry }) => entry);
        const privileges = entries.filter((entry) => !bySelf.includes(entry) && !unknown.some((privilege) => entry.startsWith(privilege)));
        return { ...object, attributes: { ...object.attributes, privileges } };
    });
    return { ...snapshot, objects };
}
function entriesOf(object) {
    const privileges = object?.attributes['privileges'];
    return Array.isArray(privileges) ? privileges : undefined;
}

;// CONCATENATED MODULE: ./lib/snapshot/compare.js



/**
 * Compares what exists (current) with what should be (desired). Knows no kinds: an object is created, dropped, or
 * modified attribute by attribute; what belongs to an object that comes or goes as a whole is part of that.
 */
async function compareSnapshots(current, desired, options) {
    const terms = (side, other) => withoutIgnored(inNameOfOwner(inCommonTerms(side, other), other), options.ignores);
    const [left, right] = [terms(current, desired), terms(desired, current)];
    const states = createOwnershipRule(current, desired, options.compares);
    const equalities = [];
    const modifications = new Map();
    let unchanged = 0;
    for (const [key, wanted] of right) {
        const existing = left.get(key);
        if (existing === undefined || belongsElsewhere(existing, wanted, left, right))
            continue;
        const differing = differences(existing, wanted).filter((difference) => states(aspectOf(difference.name), existing, wanted));
        const changes = differing.length === 0 ? [] : await settleChanges(existing, wanted, differing, options.settle, equalities);
        if (changes.length > 0)
            modifications.set(key, changes);
        else if (wanted.derived !== true)
            unchanged++;
    }
    const isStated = (object) => states(object.aspect ?? 'definition', object, object);
    const { created, dropped, renamed } = await pairGeneratedNames(whole([...right].filter(([key]) => !left.has(key))).filter(isStated), whole([...left].filter(([key]) => !right.has(key))).filter(isStated), options);
    const modified = [...modifications].flatMap(([key, changes]) => changes.flatMap((change) => ownPart(right.get(key), change, modifications) ?? []));
    const changes = [
        ...created.map((object) => wholeChange('create', object)),
        ...dropped.map((object) => wholeChange('drop', object)),
        ...modified,
        ...renamed
    ];
    return { changes: changes.sort(compare_inOrder), unchanged, equalities };
}
/** Whether what two objects belong to is not the same object, so that they come and go with it: a table became a view. */
function belongsElsewhere(current, desired, left, right) {
    if (current.parent === desired.parent || current.parent === undefined || desired.parent === undefined)
        return false;
    return !right.has(current.parent) || !left.has(desired.parent);
}
/** The objects of a snapshot by key, without those that are ignored and what belongs to them. */
function withoutIgnored(snapshot, ignores) {
    const index = (0,snapshot_object/* indexByKey */.Xb)(snapshot);
    const ignored = (object) => {
        const parent = object.parent === undefined ? undefined : index.get(object.parent);
        return ignores(object) || (parent !== undefined && ignored(parent));
    };
    return new Map([...index].filter(([, object]) => !ignored(object)));
}
/** The attributes that two objects spell differently. Of the order of columns only that of shared columns counts. */
function differences(current, desired) {
    const names = [...new Set([...Object.keys(desired.attributes), ...Object.keys(current.attributes)])];
    return names.flatMap((name) => {
        const [from, to] = [current.attributes[name] ?? null, desired.attributes[name] ?? null];
        if (aspectOf(name) === 'column-order' && isList(from) && isList(to)) {
            const [shared, order] = [from.filter((each) => to.includes(each)), to.filter((each) => from.includes(each))];
            return sameValue(shared, order) ? [] : [{ name, current: shared, desired: order }];
        }
        if (needsBothSides(name) && (from === null || to === null))
            return [];
        return sameValue(from, to) ? [] : [{ name, current: from, desired: to }];
    });
}
function isList(value) {
    return Array.isArray(value);
}
function sameValue(left, right) {
    return left !== snapshot_object/* unreadable */.O$ && JSON.stringify(left) === JSON.stringify(right);
}
async function settleChanges(current, desired, differing, settle, equalities) {
    const { remaining, rule, certainty, reason } = await settle(current, desired, differing);
    const { kind, name } = desired;
    if (rule !== undefined && remaining.length === 0)
        equalities.push({ kind, name, rule });
    const byAspect = new Map();
    for (const attribute of remaining) {
        const aspect = aspectOf(attribute.name);
        byAspect.set(aspect, [...(byAspect.get(aspect) ?? []), attribute]);
    }
    return [...byAspect].map(([aspect, attributes]) => ({
        action: 'modify', kind, name, aspect, attributes, ...(aspect === 'definition' ? { certainty, ...(reason === undefined ? {} : { reason }) } : { certainty: 'proven' })
    }));
}
/** Of objects that one side lacks, those that come or go on their own account. */
function whole(missing) {
    const keys = new Set(missing.map(([key]) => key));
    return missing
        .map(([, object]) => object)
        .filter((object) => object.derived !== true)
        .filter((object) => object.parent === undefined || !keys.has(object.parent))
        .filter((object) => !(object.follows ?? []).some((key) => keys.has(key)));
}
/** Finds pairs that differ in nothing but a name that the server chose, as it does not after a rename. */
async function pairGeneratedNames(created, dropped, options) {
    const [left, right] = [new Set(dropped), new Set(created)];
    const renamed = [];
    for (const desired of created) {
        for (const current of left) {
            if (desired.kind !== current.kind || desired.parent !== current.parent)
                continue;
            if (desired.generatedName === undefined || current.generatedName === undefined)
                continue;
            if (desired.generatedName !== 'exact' && current.generatedName !== 'exact')
                continue;
            const differing = differences(current, desired).filter(({ name }) => aspectOf(name) === 'definition');
            if (differing.length > 0 && (await options.settle(current, desired, differing)).remaining.length > 0)
                continue;
            left.delete(current);
            right.delete(desired);
            if (options.compares('generated-names') !== false)
                renamed.push(renaming(current, desired));
            break;
        }
    }
    return { created: [...right], dropped: [...left], renamed };
}
function renaming(current, desired) {
    const attributes = [{ name: 'name', current: current.name, desired: desired.name }];
    return { action: 'modify', kind: desired.kind, name: desired.name, aspect: 'generated-names', certainty: 'proven', attributes };
}
/** A change without what only repeats what happens to the object that this one follows; undefined where that is all of it. */
function ownPart(object, change, modifications) {
    const followed = (object?.follows ?? []).flatMap((key) => (modifications.get(key) ?? []).filter(({ aspect }) => aspect === change.aspect));
    const repeated = new Set(followed.flatMap(({ attributes }) => attributes.map((attribute) => JSON.stringify(attribute))));
    const attributes = change.attributes.filter((attribute) => !repeated.has(JSON.stringify(attribute)));
    return attributes.length === 0 ? undefined : { ...change, attributes };
}
function wholeChange(action, { kind, name, aspect = 'definition' }) {
    return { action, kind, name, aspect, certainty: 'proven', attributes: [] };
}
function compare_inOrder(left, right) {
    return (0,snapshot_object/* compareText */.n6)((0,snapshot_object/* keyOf */.TN)(left), (0,snapshot_object/* keyOf */.TN)(right)) || (0,snapshot_object/* compareText */.n6)(left.aspect, right.aspect);
}

// EXTERNAL MODULE: ./lib/catalog/ddl/schema-file.js
var schema_file = __webpack_require__(3072);
;// CONCATENATED MODULE: ./lib/source/copy.js




/**
 * A database of ours with the schema of a snapshot, so that definitions of a database that is not ours can be parsed again
 * among the very objects that they speak of. Owners and privileges are left out, and so is what does not load on this
 * server: a definition that needs it cannot be parsed again, and is then unknown.
 *
 * @returns undefined where there can be no such database, of which the user is told
 */
async function buildCopy(workshop, snapshot) {
    const stays = ([name]) => name !== 'owner' && name !== 'privileges';
    const objects = snapshot.objects.map((object) => ({ ...object, attributes: Object.fromEntries(Object.entries(object.attributes).filter(stays)) }));
    const bare = { ...snapshot, objects: objects.filter(({ kind }) => kind !== 'default acl') };
    const extensions = bare.objects.filter(({ kind }) => kind === 'extension').map(({ name }) => name);
    try {
        const scratch = await (await workshop.provider()).createScratch({ extensions });
        await scratch.session.execute(`SET check_function_bodies = off; SET search_path = ''`);
        for (const { statement } of (0,schema_file/* createStatements */.zY)(bare.objects, (0,ddl_model/* modelOf */.DM)(bare))) {
            await scratch.session.execute(statement).catch((error) => {
                if (!(0,database_session/* isServerError */.GQ)(error))
                    throw error;
            });
        }
        await renew(scratch);
        return scratch;
    }
    catch (error) {
        workshop.signal.throwIfAborted();
        workshop.warn(`a copy of the schema to parse definitions on could not be built: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/commands/compare.js







/** Compares two built sources under a configuration's `ignore` and `compare`; the ledgers of migration tools, what a setup makes and what is a platform's own are left out. */
async function compareBuilt(workshop, current, desired, config) {
    // A side that is not ours is parsed again on a copy of it.
    const copies = [];
    const side = (built) => {
        let scratch;
        return {
            snapshot: built.snapshot,
            async session() {
                if (scratch === undefined) {
                    scratch = built.scratch === undefined ? buildCopy(workshop, built.snapshot) : Promise.resolve(built.scratch);
                    if (built.scratch === undefined)
                        copies.push(scratch);
                }
                return (await scratch)?.session;
            }
        };
    };
    const settler = createSettler(side(current), side(desired));
    // A side that was not built with the setup has what the other one made of it.
    const [left, right] = [leaveOut(current.snapshot, desired.leftOut), leaveOut(desired.snapshot, current.leftOut)];
    try {
        return await compareSnapshots(left, right, {
            settle: settler.settle,
            ignores: ignoresUnder(config, current, desired),
            compares: comparesUnder(config)
        });
    }
    finally {
        await settler.close();
        // Each takes a server's memory, and there may be many databases to compare.
        for (const copy of copies)
            await (await copy)?.drop().catch(() => undefined);
    }
}
/** Which objects are left out of a comparison, with all that belongs to them. */
function ignoresUnder({ ignore, presets = [] }, ...sides) {
    const isLedger = ledgerRule(...sides);
    return (object) => (0,config_pattern/* findPattern */.MV)(ignore, object) !== null || isLedger(object) !== undefined || ownerPreset(presets, object) !== undefined;
}
/** Which aspects a configuration's `compare` asks for. */
function comparesUnder({ policy }) {
    return (aspect) => {
        const level = policy.compare[aspect];
        return level === 'off' ? false : level === 'auto' ? 'auto' : true;
    };
}
/** Tells of an object whether it is a ledger of a tool that built one of the sides, and of which. */
function ledgerRule(...sides) {
    return (object) => sides.find(({ ledger }) => ledger?.patterns.some((pattern) => (0,config_pattern/* matchesPattern */.MT)(pattern, object)) === true)?.ledger?.tool;
}
/** The objects of both sides that are left out because a migration tool keeps its books there, without what belongs to them. */
function ledgersOf(current, desired) {
    const tools = leftOutBy(ledgerRule(current, desired), current, desired);
    return [...tools].map(([object, tool]) => ({ tool, object }));
}
/** The objects of both sides that are left out because they are the own ones of a platform, without what belongs to them, by preset. */
function platformsOf({ presets }, current, desired) {
    const found = [...leftOutBy((object) => ownerPreset(presets, object), current, desired)];
    return new Map(found.map(([, preset]) => [preset, found.flatMap(([object, owner]) => (owner === preset ? [object] : []))]));
}
/** The objects of both sides, of those that belong to no other one, for which a rule gives a name, with that name. */
function leftOutBy(rule, ...sides) {
    return new Map(sides.flatMap(({ snapshot }) => snapshot.objects.flatMap((object) => {
        const name = object.parent === undefined ? rule(object) : undefined;
        return name === undefined ? [] : [[(0,snapshot_object/* keyOf */.TN)(object), name]];
    })));
}

;// CONCATENATED MODULE: ./lib/commands/checksums.js






/** Compares the texts of a committed schema with those of a database. Nothing is hashed and no cause looked for until it is asked for. */
async function openChecksums(run, files, desired, current, comparison) {
    const { config } = run;
    const session = desired.scratch?.session;
    const names = session === undefined ? { path: [], isBare: () => false } : await readNames(session, config.searchPath, pathsSetIn(files));
    const audit = openAudit({ files, desired: desired.snapshot, current: current.snapshot, comparison, path: names.path, ignores: ignoresUnder(config, current, desired) });
    const algorithmOf = (name) => createAlgorithm({ name, rules: config.checksumRules, prefixes: config.schemaPrefixes, isBare: names.isBare });
    const algorithm = algorithmOf(config.checksum);
    let context;
    return {
        audit, algorithm, algorithmOf, path: names.path,
        judge: (unit) => ({ unit, judgement: judge(unit, algorithm) }),
        explain: async (before, after, by) => {
            context ??= (session === undefined ? Promise.resolve(() => undefined) : readRelations(session, names.path)).then((find) => contextOf(current, find));
            return (0,causes/* findCauses */.i)(before, after, by === 'any' ? (text) => text : (text) => algorithm.reduce(text), await context);
        },
        changesOf: (unit) => comparison.changes.filter((change) => audit.unitOf(change) === unit)
    };
}
function contextOf({ snapshot }, find) {
    return { major: snapshot.postgres.major, columnsOf: (name) => find(name)?.columns, keyOf: (name) => find(name)?.key ?? [] };
}
/** The judgement with the causes of a false positive. */
async function withCauses(judged, checksums) {
    const { unit, judgement } = judged;
    if (judgement.verdict !== 'false-positive')
        return judged;
    return { ...judged, causes: await checksums.explain(unit.committed ?? '', unit.stored() ?? '') };
}
/** Migrations that wrote an object once more although it stayed what it was, by the object whose text it is. */
function findRewritten({ audit }, steps, isAsked) {
    const found = new Map();
    for (const { migration, touched } of steps) {
        if (!isAsked(migration))
            continue;
        for (const { object } of touched) {
            const unit = audit.unitOf(object);
            if (unit === undefined)
                continue;
            const migrations = found.get(unit) ?? new Map();
            found.set(unit, migrations.set(migration.id, { id: migration.id, file: migration.up.path }));
        }
    }
    return new Map([...found].map(([unit, migrations]) => [unit, [...migrations.values()]]));
}
/** A judgement as reports show it. */
function reportChecksum({ unit, judgement, causes, edited, rewrittenBy = [] }, { algorithm }, { details }) {
    const location = unit.definition === undefined ? undefined : placeOf(unit.definition);
    const isShown = judgement.verdict !== 'agrees' && details !== 'names';
    return {
        kind: unit.kind,
        name: unit.name,
        algorithm: algorithm.name,
        current: judgement.current,
        desired: judgement.desired,
        currentText: unit.storedBy,
        verdict: judgement.verdict,
        causes: [...(causes?.causes ?? [])],
        ...(causes === undefined || causes.rest.length === 0 ? {} : { rest: causes.rest.map((each) => ({ ...each })) }),
        ...(location === undefined ? {} : { location }),
        ...(isShown ? { currentDefinition: unit.stored() ?? null, desiredDefinition: unit.committed ?? null } : {}),
        ...(edited === undefined ? {} : { edited: { causes: [...edited.causes], rest: edited.rest.map((each) => ({ ...each })) } }),
        ...(rewrittenBy.length === 0 ? {} : { rewrittenBy: rewrittenBy.map(({ id }) => id) })
    };
}

// EXTERNAL MODULE: ./lib/checksum/differences.js
var checksum_differences = __webpack_require__(5483);
;// CONCATENATED MODULE: ./lib/findings/raise.js

/** The finding about a file at the severity that policy gives it; none where that is `off`. It stands at the first line. */
function raise({ file, severity, ...rest }, policy) {
    const level = (0,config_policy/* levelOfFinding */.lk)(policy, rest.code, severity);
    if (level === 'off')
        return [];
    return [{ ...rest, severity: level, ...(file === undefined ? {} : { location: { file, line: 1, column: 1 } }) }];
}

;// CONCATENATED MODULE: ./lib/findings/migration-duplicate.js

/** Migrations that repeat an earlier one, token for token, and change nothing. */
function findDuplicates(explained, policy) {
    return explained.flatMap(({ dated, repeats }) => repeats === undefined ? [] : raise({
        code: 'migration-duplicate',
        severity: dated.isNew ? 'error' : 'notice',
        message: `The migration ${dated.path} repeats ${repeats.up.path}, token for token, and changes nothing.`,
        file: dated.path,
        details: { repeats: repeats.up.path }
    }, policy));
}

// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(6804);
;// CONCATENATED MODULE: ./lib/history/instant.js

const second = 1000;
/** An instant as people and machines read it: ISO 8601, UTC, whole seconds, the next one where it lies between two. */
function formatInstant(milliseconds) {
    return new Date(Math.ceil(milliseconds / second) * second).toISOString().replace('.000Z', 'Z');
}
/** The time between two instants in whole seconds: `1h30m`. */
function formatDistance(from, to) {
    return (0,duration/* formatDuration */.a)(Math.round(Math.abs(to - from) / second) * second);
}

;// CONCATENATED MODULE: ./lib/findings/migration-flip-flop.js


/** So many visits of one state make a loop. */
const loop = 3;
/**
 * Migrations that take the schema back to where it was. Those whose ways back overlap are one finding, which names its members.
 *
 * @param window milliseconds within which taking something back is no second thought but a mistake
 */
function findFlipFlopMigrations(explained, window, policy) {
    const backs = explained.filter((each) => each.verdict === 'flip-flop' && each.wayBack !== undefined);
    const groups = [];
    let reach = -1;
    for (const back of backs) {
        const last = groups.at(-1);
        if (last !== undefined && back.wayBack.partner <= reach)
            last.push(back);
        else
            groups.push([back]);
        reach = back.wayBack.index;
    }
    return groups.flatMap((group) => raiseGroup(group, window, policy));
}
function raiseGroup(group, window, policy) {
    const worst = group.findLast((back) => isError(back, window)) ?? group.at(-1);
    if (worst === undefined)
        return [];
    const members = [...new Map(group.flatMap(({ wayBack }) => wayBack.members).map((each) => [each.path, each])).values()];
    const partner = worst.wayBack.members[0];
    const visits = Math.max(...group.map(({ wayBack }) => wayBack.visits));
    const distance = partner === undefined ? '' : ` ${formatDistance(partner.instant, worst.dated.instant)} after it`;
    const undone = worst.wayBack.members.slice(0, -1).map(({ path }) => path).join(', ');
    return raise({
        code: 'migration-flip-flop',
        severity: isError(worst, window) ? 'error' : 'notice',
        message: visits >= loop || group.length > 1
            ? `The schema goes to and fro: with ${worst.dated.path} it is in the same state for the ${ordinal(visits)} time, after ${String(members.length)} migrations from ${members[0]?.path ?? ''} on.`
            : `The migration ${worst.dated.path} reverts ${undone}${distance}: the schema is what it was before.`,
        file: worst.dated.path,
        details: { members: members.map(({ path }) => path), visits, partner: partner?.path ?? null }
    }, policy);
}
function isError({ dated, wayBack }, window) {
    const partner = wayBack.members[0];
    if (!dated.isNew || partner === undefined)
        return false;
    return partner.isNew || dated.instant - partner.instant < window || wayBack.visits >= loop;
}
function ordinal(count) {
    return count === 2 ? 'second' : count === 3 ? 'third' : `${String(count)}th`;
}

;// CONCATENATED MODULE: ./lib/findings/migration-no-op.js

/** Migrations that change nothing, and why whoever wrote them may have thought that there was something to change. */
function findNoOps(explained, spelledOtherwise, policy) {
    return explained.flatMap((each) => {
        const { verdict, dated, step } = each;
        if (verdict !== 'no-op' || step === undefined)
            return [];
        const objects = step.touched.map(({ object }) => `the ${object.kind} ${object.name}`);
        const differences = spelledOtherwise(each);
        return raise({
            code: 'migration-no-op',
            severity: dated.isNew ? 'error' : 'notice',
            message: `The migration ${dated.path} changes nothing${written(objects)}.${reason(differences)}`,
            file: dated.path,
            details: { touched: step.touched.map(({ object: { kind, name }, cause }) => ({ kind, name, cause })), spelling: differences }
        }, policy);
    });
}
/** So many objects are named in a sentence. */
const migration_no_op_named = 3;
function written(objects) {
    if (objects.length === 0)
        return ': it has no statement that does anything';
    const rest = objects.length - migration_no_op_named;
    return `: it writes ${objects.slice(0, migration_no_op_named).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''} as ${objects.length === 1 ? 'it is' : 'they are'}`;
}
function reason(differences) {
    if (differences.length === 0)
        return '';
    const pairs = differences.map(({ written: here, kept }) => `\`${here}\` is kept as \`${kept}\``);
    return ` A comparison of texts finds a difference all the same: ${pairs.join(', ')}.`;
}

;// CONCATENATED MODULE: ./lib/findings/migration-opaque.js

/** Migrations of which an empty database does not show what they do. */
function findOpaque(explained, policy) {
    return explained.flatMap(({ dated, step }) => step === undefined || step.facts.unseen.length === 0 ? [] : raise({
        code: 'migration-opaque',
        severity: 'notice',
        message: `What the migration ${dated.path} does cannot all be seen on an empty database: it runs ${step.facts.unseen.join(', ')}.`,
        file: dated.path,
        details: { statements: step.facts.unseen, data: step.facts.data }
    }, policy));
}

;// CONCATENATED MODULE: ./lib/history/flip-flops.js
/**
 * Finds ways back: migrations that change the schema into one that it was before, with nothing between that writes data.
 *
 * @param initial the hash of the schema before the first migration
 */
function findFlipFlops(initial, steps) {
    const found = [];
    // Where in the list the schema came to each state that can be returned to; -1 is before the first migration.
    let arrivals = new Map([[initial, [-1]]]);
    let state = initial;
    const leaving = (arrived) => {
        const left = steps[arrived]?.state ?? initial;
        return steps.findIndex((step, index) => index > arrived && step.state !== left);
    };
    steps.forEach((step, index) => {
        if (step.isBarrier)
            arrivals = new Map([[step.state, [index]]]);
        else if (step.state !== state) {
            const known = arrivals.get(step.state) ?? [];
            const arrived = known.at(-1);
            arrivals.set(step.state, [...known, index]);
            if (arrived !== undefined)
                found.push({ index, partner: leaving(arrived), visits: known.length + 1 });
        }
        state = step.state;
    });
    return found;
}

;// CONCATENATED MODULE: ./lib/history/explain.js


/** Explains each migration of a folder by what its replay saw. What was not replayed has no step. */
function explain(dated, replay) {
    const steps = new Map(replay.steps.map((step) => [step.migration.up.path, step]));
    const run = dated.flatMap((each) => {
        const step = steps.get(each.path);
        return step === undefined || each.migration.repeatable === true ? [] : [{ dated: each, step }];
    });
    const waysBack = new Map(findFlipFlops(replay.initial ?? '', run.map(({ step: { state, facts } }) => ({ state, isBarrier: facts.data !== false }))).map((flipFlop) => [
        run[flipFlop.index]?.dated.path ?? '', { ...flipFlop, members: run.slice(flipFlop.partner, flipFlop.index + 1).map((each) => each.dated) }
    ]));
    const originals = findOriginals(run.map(({ step }) => step));
    let state = replay.initial;
    return dated.map((each) => {
        const step = steps.get(each.path);
        if (step === undefined)
            return { dated: each, step, state, verdict: 'not-run' };
        state = step.state;
        const repeats = originals.get(step);
        const wayBack = waysBack.get(each.path);
        const verdict = verdictOf(step, each.migration.repeatable === true, repeats !== undefined, wayBack !== undefined);
        return { dated: each, step, state, verdict, ...(repeats === undefined ? {} : { repeats }), ...(wayBack === undefined ? {} : { wayBack }) };
    });
}
function verdictOf(step, isRepeatable, isRepetition, isWayBack) {
    const { data, isOpaque } = step.facts;
    if (isRepeatable)
        return 'repeatable';
    if (isWithoutEffect(step))
        return isRepetition ? 'duplicate' : 'no-op';
    return isWayBack ? 'flip-flop' : isOpaque ? 'opaque' : data === true ? 'changes-data' : 'changes-schema';
}
/** Whether everything that a migration does would show, and nothing shows. */
function isWithoutEffect({ facts, changes, before, after }) {
    return facts.data === false && changes.length + before.size + after.size === 0;
}
/** Which earlier one each step without effect repeats, token for token. */
function findOriginals(steps) {
    const originals = new Map();
    const first = new Map();
    // What comes after the last of them can be nobody's original.
    for (const step of steps.slice(0, steps.findLastIndex(isWithoutEffect) + 1)) {
        const tokens = tokensOf(step.migration.up.text);
        const original = first.get(tokens);
        if (original === undefined)
            first.set(tokens, step.migration);
        else if (isWithoutEffect(step))
            originals.set(step, original);
    }
    return originals;
}

;// CONCATENATED MODULE: ./lib/history/loops.js

/** So many in a row are no coincidence. */
const fewest = 3;
/** Finds loops among migrations in the order in which they are run. */
function findLoops(explained) {
    const runs = [];
    let open;
    for (const each of explained) {
        const written = writtenBy(each);
        if (written !== undefined && written === open)
            runs.at(-1)?.push(each);
        else if (written !== undefined)
            runs.push([each]);
        open = written;
    }
    return runs.filter((members) => members.length >= fewest).map((members) => ({
        members,
        objects: members.at(-1)?.step?.touched ?? [],
        interval: median(members.slice(1).map(({ dated }, index) => dated.instant - (members[index]?.dated.instant ?? 0)))
    }));
}
/** What a migration writes without changing it, as one text; undefined where it does anything else. */
function writtenBy({ verdict, step }) {
    if (step === undefined || (verdict !== 'no-op' && verdict !== 'duplicate'))
        return undefined;
    return JSON.stringify(step.touched.map(({ object }) => (0,snapshot_object/* keyOf */.TN)(object)).sort());
}
function median(values) {
    const sorted = [...values].sort((left, right) => left - right);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

;// CONCATENATED MODULE: ./lib/catalog/follow/delta.js
/** What two looks together have found, without what is at last as it was at first. */
function joinDeltas(first, second) {
    const [before, after] = [new Map(), new Map()];
    for (const key of new Set([first.before, first.after, second.before, second.after].flatMap((objects) => [...objects.keys()]))) {
        const was = first.before.has(key) || first.after.has(key) ? first.before.get(key) : second.before.get(key);
        const is = second.before.has(key) || second.after.has(key) ? second.after.get(key) : first.after.get(key);
        if (equal(was, is))
            continue;
        if (was !== undefined)
            before.set(key, was);
        if (is !== undefined)
            after.set(key, is);
    }
    return { before, after, recreated: [] };
}
/** Whether two objects are alike in all that is compared. */
function equal(left, right) {
    if (left === undefined || right === undefined)
        return left === right;
    return JSON.stringify([left.attributes, left.parent, left.derived]) === JSON.stringify([right.attributes, right.parent, right.derived]);
}

;// CONCATENATED MODULE: ./lib/database/meanwhile.js
/** Milliseconds that something of ours may take before an answer of a server has its turn. */
const slice = 1;
/** Resolves when what was asked of a session before has been sent: from then on the server is busy, and we have time. */
async function sent() {
    return new Promise((resolve) => setImmediate(resolve));
}
/** Does something with each item, and lets whatever waits have its turn in between. */
async function inSlices(items, act) {
    let end = performance.now() + slice;
    for (const item of items) {
        act(item);
        if (performance.now() < end)
            continue;
        await sent();
        end = performance.now() + slice;
    }
}

;// CONCATENATED MODULE: ./lib/catalog/follow/parts.js

/** All units of several lists, each once. */
function joinUnits(...all) {
    return Object.fromEntries(units.map((unit) => [unit, [...new Set(all.flatMap((each) => each[unit] ?? []))]]));
}
const units = ['relation', 'type', 'routine', 'schema'];
const parts = families.flatMap(({ part }) => (part === undefined ? [] : [part]));
/** For one relation among many an index is the way, whatever is known, or not yet known, of how many there are. */
const planForParts = ['SET LOCAL plan_cache_mode = force_generic_plan', 'SET LOCAL enable_seqscan = off'];
/**
 * Prepares queries of families that can be read in parts, one statement for each family and kind of unit: planning
 * them takes longer than running them. To be used under `planForParts`.
 */
function prepareParts(major) {
    const prepared = new Set();
    return {
        statements(wanted, isAsked = () => true) {
            return units.flatMap((unit) => {
                const oids = wanted[unit] ?? [];
                if (oids.length === 0)
                    return [];
                return [...parts.entries()].filter(([, part]) => part.by[unit] !== undefined && isAsked(part)).flatMap(([index, part]) => {
                    const name = `pg_parity_${unit}_${String(index)}`;
                    const execute = `EXECUTE ${name}('{${oids.join(',')}}')`;
                    if (prepared.has(name))
                        return [execute];
                    prepared.add(name);
                    return [`PREPARE ${name} (oid[]) AS ${documentOf(part, index, unit, major)}`, execute];
                });
            });
        },
        take(rows, redaction) {
            return rows.flatMap(({ part, document }) => JSON.parse(document).flatMap((row) => parts[part]?.toFound(row, redaction) ?? []));
        }
    };
}
function documentOf(part, index, unit, major) {
    return `select ${String(index)} as part, coalesce(json_agg(row_to_json(q)), '[]')::text as document from (${part.sql(major)} and ${part.by[unit] ?? ''} = any ($1)) q`;
}

;// CONCATENATED MODULE: ./lib/catalog/follow/store.js



/** OIDs of `pg_class`, `pg_type`, `pg_proc` and `pg_namespace` themselves (src/include/catalog): the same on every server. */
const classOf = { relation: '1259', type: '1247', routine: '1255', schema: '2615' };
function createStore() {
    const objects = new Map();
    const rest = new Set();
    // By the address of a unit: the keys of what belongs to it.
    const members = new Map();
    const keys = new Map();
    const homes = (found) => {
        const home = (found.kind === 'sequence' ? undefined : objects.get(found.parent ?? '')) ?? found;
        // A composite type is a type and a relation.
        return home.kind === 'type' ? addressesOf(home).filter((address) => !address.startsWith(`${classOf.type}.`) || address === home.address) : [home.address];
    };
    return {
        ofUnits(units) {
            const wanted = Object.keys(units).flatMap((unit) => (units[unit] ?? []).map((oid) => `${classOf[unit]}.${oid}.0`));
            const found = new Set(wanted.flatMap((address) => [...(members.get(address) ?? [])]));
            return [...found].flatMap((key) => objects.get(key) ?? []);
        },
        rest: () => [...rest].flatMap((key) => objects.get(key) ?? []),
        all: () => [...objects.values()],
        known: () => joinUnits(...[...members.keys()].filter((address) => !address.startsWith(`${classOf.relation}.`)).map(unitAt)),
        unitsOf: (addresses) => joinUnits(...addresses.flatMap((address) => {
            const found = objects.get(keys.get(address) ?? '');
            return found === undefined ? [] : homes(found).map(unitAt);
        })),
        ownersOf: (relations) => relations.flatMap((oid) => objects.get(objects.get(keys.get(`${classOf.relation}.${oid}.0`) ?? '')?.parent ?? '')?.address ?? []),
        byKey: (key) => objects.get(key),
        async replace(old, now, isRest) {
            await inSlices(old, (found) => {
                const key = (0,snapshot_object/* keyOf */.TN)(found);
                for (const home of homes(found)) {
                    members.get(home)?.delete(key);
                    if (members.get(home)?.size === 0)
                        members.delete(home);
                }
                for (const address of addressesOf(found))
                    if (keys.get(address) === key)
                        keys.delete(address);
                rest.delete(key);
            });
            await inSlices(old, (found) => objects.delete((0,snapshot_object/* keyOf */.TN)(found)));
            await inSlices(now, (found) => objects.set((0,snapshot_object/* keyOf */.TN)(found), found));
            await inSlices(now, (found) => {
                const key = (0,snapshot_object/* keyOf */.TN)(found);
                for (const address of addressesOf(found))
                    keys.set(address, key);
                if (isRest(found))
                    rest.add(key);
                else
                    for (const home of homes(found))
                        members.set(home, (members.get(home) ?? new Set()).add(key));
            });
        },
        plain({ address: _address, aliases: _aliases, follows, ...object }) {
            const followed = (follows ?? []).flatMap((address) => keys.get(address) ?? []);
            return { ...object, ...(followed.length === 0 ? {} : { follows: followed }), dependsOn: [] };
        }
    };
}
/** The unit that has an address, if it is a unit's. */
function unitAt(address) {
    const [classId = '', oid = ''] = address.split('.');
    const unit = Object.keys(classOf).find((each) => classOf[each] === classId);
    return unit === undefined ? {} : { [unit]: [oid] };
}
/** Of a constraint its index's address, of a table its row type's: whatever stands for it. */
function addressesOf(found) {
    return [found.address, ...(found.aliases ?? [])];
}

;// CONCATENATED MODULE: ./lib/catalog/follow/written.js
/*
 * What it says of a transaction that it has written to a catalog (PostgreSQL manual, "System Catalogs").
 */
/** Catalogs whose rows stand in the names or definitions of objects all over the database. */
const everywhere = ['pg_authid', 'pg_tablespace', 'pg_database', 'pg_extension', 'pg_seclabel', 'pg_shseclabel'];
/** Catalogs whose rows are found with the units that they belong to, or tell nothing. */
const ofUnits = new Set([
    'pg_class', 'pg_attribute', 'pg_attrdef', 'pg_constraint', 'pg_index', 'pg_type', 'pg_enum', 'pg_range', 'pg_proc', 'pg_aggregate', 'pg_namespace', 'pg_trigger', 'pg_rewrite',
    'pg_policy', 'pg_inherits', 'pg_sequence', 'pg_partitioned_table', 'pg_foreign_table', 'pg_description', 'pg_depend', 'pg_shdepend', 'pg_shdescription', 'pg_auth_members',
    'pg_statistic', 'pg_statistic_ext_data', 'pg_largeobject', 'pg_largeobject_metadata'
]);
/** Catalogs that hold no more than what depends on what. */
const dependencies = new Set(['pg_depend', 'pg_shdepend']);
/** Catalogs of units of which a row that is gone does not tell which it was: nothing locks them as relations are locked. */
const unlocked = ['pg_type', 'pg_proc', 'pg_namespace'];

;// CONCATENATED MODULE: ./lib/catalog/follow/touched.js





/** Locks that readers and writers of rows take; whatever changes a relation takes a stronger one (PostgreSQL manual, 13.3.1). */
const ordinaryLocks = `('AccessShareLock', 'RowShareLock', 'RowExclusiveLock')`;
/** Rows that were written by the transaction that begins with `transaction`, or later. */
const writtenSince = (transaction, row = '') => `pg_catalog.age(${row}xmin) <= pg_catalog.age(${transaction})`;
/** The setting that keeps what was counted when a transaction began, for as long as that lasts. */
const before = 'pg_parity.before';
/** How many rows were written to each catalog since the server was last idle. @param catalogs see `touchedQuery` */
const countsOf = (catalogs) => `(select relname, place, pg_catalog.pg_stat_get_xact_tuples_inserted(oid) as inserted, pg_catalog.pg_stat_get_xact_tuples_updated(oid) as updated,
        pg_catalog.pg_stat_get_xact_tuples_deleted(oid) as deleted from ${catalogs} with ordinality as c (oid, relname, place)) n`;
/** What this very transaction has written. */
const touched_own = writtenSince('transaction');
/** Rows of `pg_type` that are no more than those of new relations, two each: there are many types, and most are of relations. */
const newRows = `(select pg_catalog.count(*) from pg_catalog.pg_class c join pg_catalog.pg_type t on t.oid = c.reltype where c.oid = any (locks) and ${writtenSince('transaction', 't.')})`;
const touched_namesOf = (catalogs) => `'{${[...catalogs].join(',')}}'::name[]`;
/** So many locks at most are looked at. */
const mostLocks = 300;
/** The first half of the keys of our advisory locks; the other half is an OID. */
const marker = 1_885_827_187;
/** So many OIDs at most are marked for one transaction: places for locks are few, and shared by all databases of a server. */
const mostMarked = 50;
/**
 * Whether what the locks and rows of a transaction name is all that it changed, and nothing of it is marked. What it does to a default or to
 * the constraint of a table locks the table too, but for a comment.
 */
const keepsApart = `not is_many and not is_viewed and pg_catalog.cardinality(oids) <= ${String(mostMarked)} and not marks && oids
      and catalogs <@ ${touched_namesOf(ofUnits)} and (catalogs = '{}' or not catalogs <@ ${touched_namesOf(dependencies)}) and not 'pg_trigger' = any (updated)
      and not exists (select from pg_catalog.unnest(objects) address,
        lateral (select pg_catalog.split_part(address, '.', 1)::oid as class, pg_catalog.split_part(address, '.', 2)::oid as oid) o
        where case when o.class in (${Object.values(classOf).join(', ')}) or o.class = 'pg_catalog.pg_attrdef'::regclass then false
          when o.class = 'pg_catalog.pg_constraint'::regclass then exists (select from pg_catalog.pg_constraint k where k.oid = o.oid and k.conrelid <> all (relation))
          else true end)`;
/**
 * What the open transaction has done. With a guard it fails where the transaction has to be looked at before another one is begun, or has
 * done something to what such a one before it did; if not, what it did it something to is marked, by advisory locks of the session. What
 * it fails of is a division by zero: no statement but a function's can fail on purpose.
 *
 * @param catalogs the system catalogs with their OIDs, as an item of FROM
 */
const touchedQuery = (catalogs, isGuarded) => `with held as materialized (
      select pg_catalog.count(*) > ${String(mostLocks)} as is_many, pg_catalog.array_agg(relation) filter (where locktype = 'relation') || '{}' as locks,
        pg_catalog.array_agg(classid || '.' || objid || '.0') filter (where locktype = 'object') || '{}' as objects, pg_catalog.array_agg(objid) filter (where locktype = 'advisory') || '{}' as marks
      from (select locktype, relation, classid, objid from pg_catalog.pg_locks where pid = pg_catalog.pg_backend_pid() and mode not in ${ordinaryLocks}
        and (locktype = 'relation' and relation >= ${fragments/* firstNormalObjectId */.q8} or locktype = 'object' and objid >= ${fragments/* firstNormalObjectId */.q8} or locktype = 'advisory' and classid = ${marker})
        limit ${String(mostLocks + 1)}) l),
    written as materialized (
      select pg_catalog.array_agg(relname) filter (where inserted + updated + deleted > 0) || '{}' as catalogs, pg_catalog.array_agg(relname) filter (where updated > 0) || '{}' as updated,
        pg_catalog.array_agg(relname) filter (where deleted > 0) || '{}' as deleted, pg_catalog.max(inserted) filter (where relname = 'pg_type') as new_types
      from (select relname, inserted - coalesce(old[place][1], 0) as inserted, updated - coalesce(old[place][2], 0) as updated, deleted - coalesce(old[place][3], 0) as deleted
        from (select nullif(pg_catalog.current_setting('${before}', true), '')::int8[] as old offset 0) o, ${countsOf(catalogs)} offset 0) c),
    found as materialized (
      select *, pg_catalog.pg_current_xact_id_if_assigned()::text::xid8::xid as transaction, array(select indrelid from pg_catalog.pg_index where indexrelid = any (locks)) as indexed,
        array(select d.refobjid from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = any (locks)
          and d.refclassid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i')) as owners
      from held, written),
    reached as materialized (select *, locks || indexed || owners as relation, array(select d.objid from pg_catalog.pg_depend d
        where d.classid = 'pg_catalog.pg_rewrite'::regclass and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = any (locks || indexed || owners)) as rules from found),
    touched as materialized (
      select is_many, catalogs, updated, deleted, relation, relkinds, objects, marks, transaction, indexed <> '{}' or 'pg_index' = any (deleted) as has_indexes,
        exists (select from pg_catalog.pg_rewrite where oid = any (rules) and ev_class <> all (relation)) as is_viewed,
        array(select oid from pg_catalog.pg_type where oid >= ${fragments/* firstNormalObjectId */.q8} and typrelid = 0 and typinput <> 'pg_catalog.array_in'::regproc and ${touched_own}
            and ('pg_type' = any (updated) or new_types <> 2 * ${newRows}))
          || composites || array(select enumtypid from pg_catalog.pg_enum where 'pg_enum' = any (catalogs) and ${touched_own}) as type,
        array(select oid from pg_catalog.pg_proc where oid >= ${fragments/* firstNormalObjectId */.q8} and 'pg_proc' = any (catalogs) and ${touched_own}) as routine,
        array(select oid from pg_catalog.pg_namespace where 'pg_namespace' = any (catalogs) and ${touched_own}) as schema
      from reached, lateral (select pg_catalog.array_agg(relkind) as relkinds, pg_catalog.array_agg(reltype) filter (where relkind = 'c') as composites
        from pg_catalog.pg_class where oid = any (relation)) k)
  select row_to_json(touched)::text as document,
    case when ${isGuarded} then case when ${keepsApart} then (select pg_catalog.count(pg_catalog.pg_advisory_lock(${marker}::int8 << 32 | oid::int8)) from pg_catalog.unnest(oids) oid)
      else 1 / (select pg_catalog.count(*) from pg_catalog.pg_class where false) end end as guard
  from touched, lateral (select relation || type || routine || schema || array(select pg_catalog.split_part(address, '.', 2)::oid from pg_catalog.unnest(objects) address) as oids offset 0) o`;
/**
 * Makes a watch for one database. Which catalogs there are is asked once: among many tables it would take longer than all else.
 *
 * @param flush has the counters speak of the next transaction alone
 */
async function watchTransactions(session, flush) {
    const [found] = await session.query(`select pg_catalog.format('rows from (pg_catalog.unnest(%L::oid[]), pg_catalog.unnest(%L::name[]))', pg_catalog.array_agg(oid), pg_catalog.array_agg(relname)) as catalogs
     from pg_catalog.pg_class where oid < ${fragments/* firstNormalObjectId */.q8} and relkind = 'r'`);
    const { catalogs = '' } = found ?? {};
    const query = (isGuarded) => touchedQuery(catalogs, isGuarded);
    const ask = async (query, first, end) => {
        const rows = await session.queryAll([...first, 'SAVEPOINT pg_parity_touched', query, 'RELEASE SAVEPOINT pg_parity_touched', ...end]);
        return touchedIn(rows.at(-2 - end.length));
    };
    const end = [...flush, 'COMMIT'];
    const read = async (first, end) => ask('EXECUTE pg_parity_touched(false)', first, end).catch(async (error) => {
        // A script may have thrown away what was prepared (DEALLOCATE ALL).
        if (!(0,database_session/* isServerError */.GQ)(error, '26000'))
            throw error;
        await session.execute('ROLLBACK TO SAVEPOINT pg_parity_touched');
        return ask(query('false'), [], end);
    });
    return {
        async prepare() {
            const count = `SELECT pg_catalog.set_config('${before}', pg_catalog.array_agg(array[inserted, updated, deleted] order by place)::text, true) FROM ${countsOf(catalogs)}`;
            await session.execute(`DEALLOCATE ALL; PREPARE pg_parity_begun AS ${count}; PREPARE pg_parity_touched (boolean) AS ${query('$1')}`);
        },
        read: async () => read([], []),
        commit: async (last) => read(last, end),
        async commitAll(transactions, begin, between) {
            const { queryUntil } = session;
            if (queryUntil === undefined)
                return [];
            session.begin(begin);
            const groups = transactions.map((texts, index) => [...(index === 0 ? [] : [...between, ...begin]), 'EXECUTE pg_parity_begun', ...texts, 'EXECUTE pg_parity_touched(true)', 'COMMIT']);
            const { rows } = await queryUntil([...groups.flat(), ...flush]);
            let count = 0;
            return groups.flatMap(({ length }) => ((count += length) > rows.length ? [] : [{ ...touchedIn(rows[count - 2]), keptApart: true }]));
        }
    };
}
function touchedIn(rows) {
    const [{ document }] = rows;
    const { is_many: isMany, catalogs, updated, deleted, relation, type, routine, schema, relkinds, has_indexes: hasIndexes, is_viewed: isViewed, objects, transaction } = JSON.parse(document);
    return {
        isMany, catalogs: new Set(catalogs), updated: new Set(updated), deleted: new Set(deleted), units: joinUnits({ relation, type, routine, schema }),
        relkinds: new Set(relkinds ?? []), hasIndexes, isViewed, objects, transaction, keptApart: false
    };
}
/** The units that a transaction has written rows of, or locked. */
function unitsNamed({ units, objects }) {
    return joinUnits(units, ...objects.map(unitAt));
}
/** What several transactions have done, one after the other. */
function joinTouched(all) {
    const together = (set) => new Set(all.flatMap((each) => [...each[set]]));
    return {
        catalogs: together('catalogs'),
        updated: together('updated'),
        deleted: together('deleted'),
        units: joinUnits(...all.map(({ units }) => units)),
        relkinds: together('relkinds'),
        isMany: all.some(({ isMany }) => isMany),
        hasIndexes: all.some(({ hasIndexes }) => hasIndexes),
        isViewed: all.some(({ isViewed }) => isViewed),
        objects: [...new Set(all.flatMap(({ objects }) => objects))],
        transaction: all.find(({ transaction }) => transaction !== null)?.transaction ?? null,
        keptApart: all.every(({ keptApart }) => keptApart)
    };
}

;// CONCATENATED MODULE: ./lib/catalog/follow/fresh.js


/** The relations of which rows of `pg_class` or `pg_attribute` were written since a transaction began: privileges change without a lock. */
async function readFreshRelations(session, transaction) {
    const fresh = writtenSince(`'${transaction}'::xid`);
    const [row] = await (0,family/* readJson */.V)(session, `select array(select oid from pg_class where ${fresh} union select attrelid from pg_attribute where ${fresh}) as oids`);
    return (row?.oids ?? []).map(Number);
}
/**
 * Finds what the server deparses with the names of these objects or of their columns in it (PostgreSQL manual, 53.18 "pg_depend").
 *
 * @param addresses `classid.objid.objsubid`
 * @param only views only, where columns came or went and none was renamed; or constraints only
 */
async function readDependents(session, addresses, only) {
    if (addresses.length === 0)
        return { relations: [], others: new Set() };
    const pairs = addresses.map((address) => `(${address.split('.').slice(0, 2).join(',')})`);
    const owner = `case d.classid when 'pg_class'::regclass then d.objid when 'pg_rewrite'::regclass then (select ev_class from pg_rewrite where oid = d.objid)
    when 'pg_constraint'::regclass then (select conrelid from pg_constraint where oid = d.objid) when 'pg_attrdef'::regclass then (select adrelid from pg_attrdef where oid = d.objid)
    when 'pg_trigger'::regclass then (select tgrelid from pg_trigger where oid = d.objid) when 'pg_policy'::regclass then (select polrelid from pg_policy where oid = d.objid) end`;
    const rows = await (0,family/* readJson */.V)(session, `select distinct nullif(${owner}, 0)::text as relation, d.classid::regclass::text as catalog from pg_depend d join (values ${pairs.join(',')}) v(class, object)
        on d.refclassid = v.class::oid and d.refobjid = v.object::oid where (d.classid, d.objid) not in (select class::oid, object::oid from (values ${pairs.join(',')}) w(class, object))
        ${only === 'all' ? '' : `and d.classid = '${only === 'views' ? 'pg_rewrite' : 'pg_constraint'}'::regclass`}`);
    return {
        relations: [...new Set(rows.flatMap(({ relation }) => relation ?? []))],
        others: new Set(rows.filter(({ relation }) => relation === null).map(({ catalog }) => catalog))
    };
}

;// CONCATENATED MODULE: ./lib/catalog/follow/names.js

/** Kinds that are renamed with the relation that they are or belong to. */
const withRelation = new Set(['table', 'foreign table', 'view', 'materialized view', 'sequence', 'column', 'constraint', 'index', 'trigger', 'rule', 'policy']);
/** Compares the names of objects that were read twice. */
function compareNames(old, now) {
    const was = new Map(old.map((found) => [`${found.kind} ${found.address}`, found]));
    const is = new Set(now.map((found) => `${found.kind} ${found.address}`));
    const relations = new Set(old.filter(({ kind }) => kind !== 'column').map(({ address }) => names_relationOf(address)));
    const renamed = new Set();
    const reshaped = new Set();
    let elsewhere = false;
    for (const found of now) {
        const before = was.get(`${found.kind} ${found.address}`);
        if (before === undefined) {
            if (found.kind === 'column' && relations.has(names_relationOf(found.address)))
                reshaped.add(found.address);
            continue;
        }
        if (before.name !== found.name) {
            if (withRelation.has(found.kind))
                for (const address of addressesOf(found))
                    renamed.add(address);
            else
                elsewhere = true;
        }
        if (found.kind === 'type' && !keeps(before.attributes['labels'], found.attributes['labels']))
            elsewhere = true;
        if (found.kind === 'type' && !keeps(before.attributes['attributes'], found.attributes['attributes']))
            elsewhere = true;
    }
    const left = new Set(now.filter(({ kind }) => kind !== 'column').map(({ address }) => names_relationOf(address)));
    for (const found of old)
        if (found.kind === 'column' && !is.has(`column ${found.address}`) && left.has(names_relationOf(found.address)))
            reshaped.add(found.address);
    return { renamed: [...renamed], reshaped: [...reshaped], elsewhere };
}
/** `classid.objid` of an address. */
function names_relationOf(address) {
    return address.split('.').slice(0, 2).join('.');
}
/** Whether a list still holds all that it held. */
function keeps(before, after) {
    return !Array.isArray(before) || !Array.isArray(after) || before.every((each) => after.includes(each));
}

;// CONCATENATED MODULE: ./lib/catalog/follow/plans.js
/** To be used with `plan_cache_mode = force_generic_plan`, and with queries without parameters only. */
function rememberPlans(session) {
    const asked = new Set();
    const names = new Map();
    let count = 0;
    return {
        ...session,
        async query(sql) {
            const known = names.get(sql);
            if (known !== undefined)
                return session.query(`EXECUTE ${known}`);
            // What is planned when a database has just been made suits one that is full badly.
            if (!asked.has(sql)) {
                asked.add(sql);
                return session.query(sql);
            }
            const name = `pg_parity_plan_${String(++count)}`;
            const [, rows] = await session.queryAll([`PREPARE ${name} AS ${sql}`, `EXECUTE ${name}`]);
            names.set(sql, name);
            return rows;
        },
        forget: () => names.clear()
    };
}

;// CONCATENATED MODULE: ./lib/catalog/follow/side-by-side.js

/** A session has so many questions at most at a time: one that the server is at, and one for when that is done. */
const most = 2;
/**
 * Has several sessions read side by side: who has less to do is asked next. One that is lost is asked no more, and the first is asked
 * in its place. Where a question fails, those that nobody is at yet are not asked.
 *
 * @param sessions the first of them is the one without which there is nothing
 */
function sideBySide(sessions) {
    const [first] = sessions;
    const asked = new Map(sessions.map((session) => [session, 0]));
    let waiting = [];
    let failure;
    const free = () => {
        const [[session, count] = [first, most]] = [...asked].sort(([, left], [, right]) => left - right);
        return count < most ? session : undefined;
    };
    return async (question) => {
        let session = free();
        for (; session === undefined; session = free())
            await new Promise((resolve) => waiting.push(resolve));
        if (failure !== undefined)
            throw failure.error;
        const chosen = session;
        asked.set(chosen, (asked.get(chosen) ?? 0) + 1);
        try {
            return await question(chosen);
        }
        catch (error) {
            if (chosen === first || !(error instanceof database_session/* UncheckableError */.cb || (0,database_session/* isServerTrouble */.ho)(error))) {
                failure = { error };
                throw error;
            }
            asked.delete(chosen);
            return await question(first);
        }
        finally {
            if (asked.has(chosen))
                asked.set(chosen, (asked.get(chosen) ?? 0) - 1);
            const next = waiting;
            waiting = [];
            for (const resolve of next)
                resolve();
        }
    };
}

;// CONCATENATED MODULE: ./lib/catalog/follow/reader.js






/**
 * Makes a reader.
 *
 * @param opening another session of the same database, to read all objects side by side: nobody else changes them
 */
function createReader(session, opening, { major, salt, hasCluster, flush }) {
    const redaction = (0,catalog_secrets/* createRedaction */.Eg)(salt);
    const partKinds = new Set();
    const planned = rememberPlans(session);
    const companion = opening?.then((other) => other && rememberPlans(other));
    let parts = prepareParts(major);
    let marks = { labels: [], extensionsOf: new Map() };
    const begin = ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', ...pinSettings, 'SET LOCAL plan_cache_mode = force_generic_plan'];
    const marked = (found) => found.map((each) => withMarks(each, marks));
    const markedParts = (found) => {
        for (const { kind } of found)
            partKinds.add(kind);
        return marked(found);
    };
    const question = (units, isAsked) => {
        const asked = parts.statements(units, isAsked);
        if (asked.length === 0)
            return undefined;
        const statements = [...planForParts, ...asked, ...flush, 'ROLLBACK'];
        return { begin, statements, take: (rows) => markedParts(parts.take(rows.slice(planForParts.length, planForParts.length + asked.length).flat(), redaction)) };
    };
    const inTransaction = async (read) => {
        session.begin(begin);
        return read().finally(async () => session.execute(['ROLLBACK', ...flush].join('; ')));
    };
    const readParts = async (readFamily) => markedParts(await readFamilies(planned, major, redaction, atOnce, ({ part }) => part !== undefined, readFamily));
    const readRest = async (readFamily) => marked(await readFamilies(planned, major, redaction, atOnce, (family) => family.part === undefined && (hasCluster || family !== parameters), readFamily));
    return {
        inTransaction,
        isRest: ({ kind }) => !partKinds.has(kind),
        rest: async () => inTransaction(readRest),
        hasNewMarks: async () => !sameMarks(marks, await inTransaction(async () => readMarks(planned, atOnce))),
        forget() {
            parts = prepareParts(major);
            planned.forget();
        },
        all: async () => inTransaction(async () => {
            marks = await readMarks(planned, atOnce);
            const other = await companion;
            other?.begin(begin);
            const ask = sideBySide([planned, ...(other === undefined ? [] : [other])]);
            const readFamily = async (family) => ask(async (each) => family.read(each, major, redaction));
            try {
                return (await Promise.all([readParts(readFamily), readRest(readFamily)])).flat();
            }
            finally {
                await other?.execute('ROLLBACK').catch(() => undefined);
            }
        }),
        question,
        async ofUnits(units, isAsked) {
            const asked = question(units, isAsked);
            if (asked === undefined)
                return [];
            session.begin(asked.begin);
            const rows = await session.queryAll(asked.statements).catch(async (error) => {
                await session.execute('ROLLBACK');
                throw error;
            });
            return asked.take(rows);
        }
    };
}
function sameMarks(left, right) {
    return JSON.stringify([left.labels, [...left.extensionsOf].sort()]) === JSON.stringify([right.labels, [...right.extensionsOf].sort()]);
}

;// CONCATENATED MODULE: ./lib/catalog/follow/waiting.js



/**
 * Makes looks that wait for the next transaction and go with what begins it. Those that wait at the same time are one.
 *
 * @param choose what is read where these units were touched
 * @param withPlans reads, and once more where what was prepared is gone
 * @returns has a look wait; gives what it then sees
 */
function createWaiting(session, reader, choose, withPlans) {
    let looks = [];
    const together = () => choose(joinUnits(...looks.map(({ units }) => units)), joinTouched(looks.map(({ touched }) => touched)));
    const hand = (now, { passedOver }) => {
        const seen = createStore();
        const stored = seen.replace([], now, reader.isRest);
        for (const { units, tell } of looks)
            tell(stored.then(() => ({ now: seen.ofUnits(units), passedOver })));
        looks = [];
    };
    const errand = () => {
        let asked;
        return {
            statements() {
                const choice = together();
                const question = reader.question(choice.units, choice.isAsked);
                asked = { choice, question };
                return question === undefined ? [] : [...question.begin, ...question.statements];
            },
            done(rows) {
                if (asked !== undefined)
                    hand(asked.question?.take(rows.slice(asked.question.begin.length)) ?? [], asked.choice);
            },
            async alone() {
                const choice = together();
                hand(await withPlans(async () => reader.ofUnits(choice.units, choice.isAsked)), choice);
            }
        };
    };
    return async (touched, units) => {
        if (looks.length === 0)
            session.beforehand(errand());
        return new Promise((tell) => {
            looks = [...looks, { touched, units, tell }];
        });
    };
}

;// CONCATENATED MODULE: ./lib/catalog/follow/follower.js














/** From so many relations on that one transaction changed, all are read: one query over everything is cheaper. */
const many = 200;
const rareKinds = families.flatMap(({ part }) => (part?.rarely === undefined ? [] : [part]));
/**
 * Starts to follow a database. The cost of a look follows from what was changed: which catalogs were written to is known from the
 * server's counters, which relations from locks, which routines, types and schemas from the transactions that wrote their rows, and what is
 * spelled with a changed name from `pg_depend`. What cannot be known like that is read as a whole.
 *
 * @param salt see `readSnapshot`
 * @param hasCluster whether what belongs to the cluster is the database's own, and no other's
 */
async function followDatabase({ session, companion }, major, salt, hasCluster) {
    // Counters are to speak of the next transaction alone, where the server can be asked for that.
    const flush = major < 15 ? [] : ['SELECT pg_catalog.pg_stat_force_next_flush()'];
    const reader = createReader(session, companion?.(), { major, salt, hasCluster, flush });
    const store = createStore();
    const watch = await watchTransactions(session, flush);
    await watch.prepare();
    /** Reads something, and once more if what was prepared is gone: a script may have thrown it away (DEALLOCATE ALL, DISCARD ALL). */
    const withPlans = async (read) => read().catch(async (error) => {
        if (!(0,database_session/* isServerError */.GQ)(error, '26000'))
            throw error;
        await watch.prepare();
        reader.forget();
        return read();
    });
    // Whether something has another name that nobody gave it.
    let isUnsure = false;
    // Whether statements may do what they do not say.
    let hasEventTriggers = false;
    // Resolves when what all looks have seen is taken in.
    let taken = Promise.resolve();
    // The same, when some transactions were last run together.
    let takenBefore = taken;
    /** Puts what was read in the place of what was known, and tells what is different; in slices. */
    const take = (old, now) => async () => {
        const [known, there] = [new Map(), new Map()];
        await inSlices(old, (found) => known.set((0,snapshot_object/* keyOf */.TN)(found), found));
        await inSlices(now, (found) => there.set((0,snapshot_object/* keyOf */.TN)(found), found));
        const [differing, recreated] = [[], []];
        await inSlices(new Set([...known.keys(), ...there.keys()]), (key) => {
            const [was, is] = [known.get(key), there.get(key)];
            if (!equal(was, is))
                differing.push(key);
            else if (was?.address !== is?.address)
                recreated.push(key);
        });
        const plain = async (objects) => {
            const found = new Map();
            await inSlices(differing, (key) => {
                const object = objects.get(key);
                if (object !== undefined)
                    found.set(key, store.plain(object));
            });
            return found;
        };
        const before = await plain(known);
        await store.replace(old, [...there.values()], reader.isRest);
        return { before, after: await plain(there), recreated };
    };
    const takeAll = async () => {
        const all = await reader.all();
        isUnsure = false;
        hasEventTriggers = all.some(isEventTrigger);
        return take(store.all(), all);
    };
    /** A composite type is a type and a relation. */
    const withTypes = (units) => joinUnits(units, store.unitsOf(store.ofUnits({ relation: units.relation ?? [] }).filter(({ kind }) => kind === 'type').map(({ address }) => address)));
    /** What of some units is to be read again. */
    const choose = (units, touched) => {
        // Of what else is read, the kind is not known.
        const relkinds = (units.relation ?? []).every((oid) => touched.units.relation?.includes(oid)) ? [...touched.relkinds] : undefined;
        const isWritten = ({ rarely }) => rarely === undefined || rarely.catalogs.some((catalog) => touched.catalogs.has(catalog)) || (touched.hasIndexes && rarely.catalogs.includes('pg_index'));
        const passedOver = new Set(rareKinds.flatMap((part) => (isWritten(part) || part.rarely === undefined ? [] : [part.rarely.kind])));
        return { units, isAsked: (part) => isOfRelkinds(part, relkinds) && isWritten(part), passedOver };
    };
    const addWaiting = createWaiting(session, reader, choose, withPlans);
    const known = (units, passedOver) => store.ofUnits(units).filter(({ kind }) => !passedOver.has(kind));
    /** Reads some units again when it suits. Nothing is spelled otherwise because of what is different. */
    const readLater = (units, touched) => {
        const sight = addWaiting(touched, units);
        return async () => {
            const { now, passedOver } = await sight;
            const old = known(units, passedOver);
            const { renamed, elsewhere } = compareNames(old, now);
            isUnsure ||= renamed.length > 0 || elsewhere;
            return take(old, now)();
        };
    };
    /** Reads some units again, and what is spelled with their names; undefined where that may be anything. */
    const readAgain = async ({ units, isAsked, passedOver }) => {
        const old = new Set(known(units, passedOver));
        const now = [...(await reader.ofUnits(units, isAsked))];
        const { renamed, reshaped, elsewhere } = compareNames([...old], now);
        if (elsewhere)
            return undefined;
        const relations = new Set(units.relation);
        const add = async (others) => {
            const more = withTypes(others);
            for (const found of store.ofUnits(more))
                old.add(found);
            now.push(...(await reader.ofUnits(more)));
        };
        if (renamed.length > 0)
            await add(units);
        for (const [addresses, only] of [[renamed, 'all'], [reshaped, 'views']]) {
            if (addresses.length === 0)
                continue;
            const dependents = await reader.inTransaction(async () => readDependents(session, addresses, only));
            if ([...dependents.others].some((catalog) => catalog === 'pg_proc' || catalog === 'pg_type'))
                return undefined;
            await add({ relation: dependents.relations.filter((oid) => !relations.has(oid)) });
        }
        return { old, now, hasRenamed: renamed.length > 0 };
    };
    /** What the units of a transaction are, as far as it tells. */
    const unitsOf = ({ units, objects, catalogs, deleted }) => {
        // What was dropped leaves no row; nor does a domain's constraint tell of the domain.
        const all = (unit, isAsked) => (isAsked ? (store.known()[unit] ?? []) : []);
        return joinUnits(units, store.unitsOf([...objects, ...store.ownersOf(units.relation ?? [])]), {
            type: all('type', deleted.has('pg_type') || catalogs.has('pg_constraint')), routine: all('routine', deleted.has('pg_proc')), schema: all('schema', deleted.has('pg_namespace'))
        });
    };
    const look = async (touched, { isCalm, keepsNames }) => {
        if (touched?.keptApart === true)
            return readLater(unitsNamed(touched), touched);
        await taken;
        if (touched === undefined || isUnsure)
            return takeAll();
        const { catalogs, transaction } = touched;
        const [rest, relations] = [store.rest(), touched.units.relation ?? []];
        if (transaction === null || catalogs.size === 0)
            return async () => Promise.resolve({ before: new Map(), after: new Map(), recreated: [] });
        const hasExtensions = rest.some(({ kind }) => kind === 'extension');
        const calm = isCalm && !hasEventTriggers;
        if (everywhere.some((catalog) => catalogs.has(catalog)) || touched.isMany || relations.length > many || [...catalogs].every((catalog) => dependencies.has(catalog)))
            return takeAll();
        if (hasExtensions && !(calm && keepsNames) && catalogs.has('pg_depend') && (await reader.hasNewMarks()))
            return takeAll();
        const fresh = calm || !(catalogs.has('pg_class') || catalogs.has('pg_attribute')) ? [] : await reader.inTransaction(async () => readFreshRelations(session, transaction));
        // A foreign key is enforced by triggers on the other table too.
        const referencing = touched.updated.has('pg_trigger')
            ? await reader.inTransaction(async () => readDependents(session, relations.map((oid) => `${classOf.relation}.${oid}`), 'constraints')) : undefined;
        const units = withTypes(joinUnits(unitsOf(touched), { relation: [...fresh.filter((oid) => oid >= fragments/* firstNormalObjectId */.q8).map(String), ...(referencing?.relations ?? [])] }));
        const privileges = !calm && (fresh.some((oid) => oid < fragments/* firstNormalObjectId */.q8) || hasExtensions || unlocked.some((catalog) => catalogs.has(catalog)));
        const speaks = rest.length > 0 && (catalogs.has('pg_description') || touched.deleted.has('pg_class'));
        const isAll = !privileges && !speaks && [...catalogs].every((catalog) => ofUnits.has(catalog));
        if (isAll && keepsNames && calm && !touched.isViewed)
            return readLater(units, touched);
        const again = await readAgain(choose(units, touched));
        if (again === undefined)
            return takeAll();
        if (isAll && !(rest.length > 0 && again.hasRenamed))
            return take([...again.old], again.now);
        const others = await reader.rest();
        hasEventTriggers = others.some(isEventTrigger);
        return compareNames(rest, others).elsewhere ? takeAll() : take([...again.old, ...rest], [...again.now, ...others]);
    };
    const line = (key) => {
        const parent = store.byKey(key)?.parent;
        return [key, ...(parent === undefined || store.byKey(parent) === undefined ? [] : line(parent))];
    };
    await (await takeAll())();
    return {
        touched: async () => watch.read(),
        commit: async (last) => watch.commit(last),
        async commitAll(transactions, begin, between) {
            const touched = isUnsure || hasEventTriggers ? [] : await watch.commitAll(transactions, begin, between);
            // There is not to be more and more that is not taken in yet.
            await takenBefore;
            takenBefore = taken;
            return touched;
        },
        async look(touched, done) {
            const found = await withPlans(async () => look(touched, done));
            let resolve = () => undefined;
            taken = new Promise((done) => {
                resolve = done;
            });
            return async () => found().finally(resolve);
        },
        object: (key) => {
            const found = store.byKey(key);
            return found === undefined ? undefined : store.plain(found);
        },
        has: (key) => store.byKey(key) !== undefined,
        line,
        whole: (object) => {
            const found = store.byKey((0,snapshot_object/* keyOf */.TN)(object));
            return found === undefined ? [object] : store.ofUnits(store.unitsOf([found.address])).map((each) => store.plain(each));
        },
        objects: () => new Map(store.all().map((found) => [(0,snapshot_object/* keyOf */.TN)(found), store.plain(found)]))
    };
}
const isEventTrigger = ({ kind }) => kind === 'event trigger';
/** Whether relations of these kinds, or of any, have objects of a family. */
function isOfRelkinds({ by, relkinds: letters }, relkinds) {
    return by.relation === undefined || letters === undefined || relkinds === undefined || relkinds.some((each) => letters.includes(each));
}

;// CONCATENATED MODULE: ./lib/snapshot/state.js


/** So many leaves: small ones in a schema of some thousand objects. */
const size = 256;
/** A tree of hashes with one level: each leaf holds the objects whose keys belong to it, sorted by key; the root is the hash of all leaves. */
function createState(objects = []) {
    const leaves = Array.from({ length: size }, () => ({ entries: new Map(), hash: undefined }));
    const leafOf = (key) => {
        const leaf = leaves[numberOf(key)];
        leaf.hash = undefined;
        return leaf;
    };
    const state = {
        set(object) {
            const key = (0,snapshot_object/* keyOf */.TN)(object);
            leafOf(key).entries.set(key, spell(object));
        },
        delete(key) {
            leafOf(key).entries.delete(key);
        },
        hash() {
            return digest(leaves.filter(({ entries }) => entries.size > 0).map((leaf) => (leaf.hash ??= state_hashOf(leaf))).join('\n'));
        }
    };
    for (const object of objects)
        state.set(object);
    return state;
}
/** The leaf of a key: any number that follows from it will do, if the keys of a schema are spread. */
function numberOf(key) {
    let number = 0;
    for (let index = 0; index < key.length; index++)
        number = (Math.imul(number, 31) + key.charCodeAt(index)) | 0;
    return number & (size - 1);
}
function state_hashOf({ entries }) {
    return digest([...entries].sort(([left], [right]) => (0,snapshot_object/* compareText */.n6)(left, right)).map(([, text]) => text).join('\n'));
}

;// CONCATENATED MODULE: ./lib/source/watch.js
/** Commits a transaction; see `Watch.commit`. */
async function commit(session, watch, last = []) {
    await (watch === undefined ? session.execute([...last, 'COMMIT'].join(';\n')) : watch.commit(session, last));
}

;// CONCATENATED MODULE: ./lib/history/facts.js



/** Reads what a migration is made of. */
function factsOf(part) {
    const steps = splitFile(part);
    const texts = steps.flatMap((step) => (step.type === 'statement' ? [step.text] : []));
    const effects = texts.map(effectOf);
    const copies = steps.some(({ type }) => type === 'copy');
    const isOpaque = effects.includes('opaque');
    const unseen = [...texts.filter((_, index) => effects[index] === 'opaque' || effects[index] === 'data').map(sql_kind/* statementKind */.A), ...(copies ? ['COPY'] : [])];
    return {
        data: copies || effects.includes('data') ? true : isOpaque ? 'unknown' : false,
        unseen: [...new Set(unseen)],
        isOpaque,
        isCalm: texts.every(locksWhatItChanges),
        keepsNames: !copies && texts.every(keepsNames)
    };
}

;// CONCATENATED MODULE: ./lib/catalog/ddl/among.js


/** The statement that makes an object, with those of its members that are among some objects. */
function definitionAmong(object, objects) {
    return (0,ddl_statements/* definitionOf */.Fg)(object, modelAmong(objects), 'definition');
}
/** Some objects of a database, for writing them as SQL. */
function modelAmong(objects) {
    const ownership = { loader: null, namesLoader: false, owner: 'inherent', privileges: 'inherent' };
    return (0,ddl_model/* modelOf */.DM)({ format: 1, postgres: { version: '', major: 0 }, ownership, objects, unmodelled: [] });
}

;// CONCATENATED MODULE: ./lib/history/rewritten.js







/** Kinds that are written with the table that they belong to. */
const rewritten_written = new Set(['column', 'constraint']);
/** Kinds that statements call by each other's names. */
const rewritten_alike = [
    ['table', 'view', 'materialized view', 'foreign table', 'sequence', 'index'], ['function', 'procedure', 'aggregate', 'routine'], ['type', 'domain']
];
/**
 * The objects that a migration wrote without changing them: those that it dropped and created again, and those that its
 * statements name and that are there as they were.
 *
 * @param schema in which names without a schema are looked for
 */
function findTouched(file, delta, follower, schema) {
    const found = new Map();
    const defined = (object) => definitionAmong(object, follower.whole(object));
    let changed;
    const isChanged = (key) => {
        changed ??= new Set([...delta.before.values(), ...delta.after.values()].flatMap((object) => [(0,snapshot_object/* keyOf */.TN)(object), ...(object.parent === undefined ? [] : follower.line(object.parent))]));
        return changed.has(key);
    };
    for (const statement of readStatements([file])) {
        if (delta.recreated.length === 0 && makesNew(statement.text))
            continue;
        const { text, targets } = statement;
        for (const target of targets.filter((each) => each.action !== 'create' || !rewritten_written.has(each.kind))) {
            const key = target.action === 'drop' ? undefined : findKey(target, schema, follower);
            if (key === undefined || found.has(key) || follower.line(key).some(isChanged))
                continue;
            const object = follower.object(key);
            if (object !== undefined)
                found.set(key, { object, definition: defined(object), cause: causeOf(text, target), statement: text });
        }
    }
    for (const key of delta.recreated) {
        const object = follower.object(key);
        if (object?.parent === undefined && object !== undefined && !found.has(key))
            found.set(key, { object, definition: defined(object), cause: 're-created, equal' });
    }
    return [...found.values()];
}
/** Looks for what the statements of a file speak of, which takes longest, so that `findTouched` need not; in slices, while the server is busy. */
async function prepareTouched(file) {
    await inSlices(readStatements([file]), (statement) => makesNew(statement.text) || statement.targets);
}
/** Whether a statement only makes what is not there. A schema may be `public`, which is there always. */
function makesNew(text) {
    const kind = (0,sql_kind/* statementKind */.A)(text);
    if (!kind.startsWith('CREATE ') || kind === 'CREATE SCHEMA')
        return false;
    const words = (0,sql_piece/* leadingWords */.kq)(text, 8);
    return !words.includes('REPLACE') && !words.includes('EXISTS');
}
/** The key of what a target speaks of, of an object that is there. */
function findKey({ kind, schema, name, parent, arguments: types }, standard, follower) {
    const local = [...(parent === undefined || kind === 'index' ? [] : [parent]), name].map((part) => (0,quote/* quoteIdentifier */.C)(part)).join('.');
    const called = types === undefined ? local : `${local}(${types.join(', ')})`;
    const qualified = `${(0,quote/* quoteIdentifier */.C)(schema ?? standard)}.${called}`;
    for (const each of [kind, ...(rewritten_alike.find((group) => group.includes(kind)) ?? [])]) {
        const key = [`${each} ${qualified}`, `${each} ${called}`].find((candidate) => follower.has(candidate));
        if (key !== undefined)
            return key;
    }
    return undefined;
}
/** How a statement writes an object that is what it was. */
function causeOf(text, { action }) {
    switch (action) {
        case 'create':
            return (0,sql_piece/* hasWords */.kR)(text, 'IF', 'NOT', 'EXISTS') ? 'there already' : 're-created, equal';
        case 'comment':
            return 'commented on as before';
        case 'grant':
            return 'granted as before';
        default:
            return 'altered to what it was';
    }
}

;// CONCATENATED MODULE: ./lib/history/replay.js









/** A file that the server is still busy with after so many milliseconds is read meanwhile: what it speaks of will be asked for. */
const headStart = 5;
/** Makes a recorder for one run of a folder of migrations. */
function recordReplay(options) {
    let begun;
    const facts = new WeakMap();
    const knowFacts = (part) => {
        const known = facts.get(part) ?? factsOf(part);
        facts.set(part, known);
        return known;
    };
    let touched = [];
    // What those did that were run together, and that are not looked at yet.
    let batch = [];
    let isUnseen = false;
    const steps = [];
    let last;
    // What a look has found is taken in, looked at, and made into a step, while the server runs what comes next.
    let seen = Promise.resolve();
    let finished = Promise.resolve();
    let preparing;
    /** Asks the follower what a step needs to know before there is another; the rest can wait until those before it are done. */
    const see = (delta, migration, part, facts, { follower, state }) => {
        const { before, after } = delta;
        const together = last?.migration === migration ? joinDeltas(last.delta, delta) : undefined;
        last = { migration, delta };
        const surroundings = surroundingsOf(delta, follower);
        const around = together && surroundingsOf(together, follower);
        const rewritten = findTouched(part, delta, follower, options.schema);
        finished = finished.then(async () => {
            const leftover = together && around && (await changesOf(together, around));
            const changes = await changesOf(delta, surroundings);
            for (const key of before.keys())
                if (!after.has(key))
                    state.delete(key);
            await inSlices(after.values(), (object) => state.set(object));
            steps.push({ migration, facts, changes, before, after, surroundings, touched: rewritten, state: state.hash(), ...(leftover && { leftover }) });
        });
        // It is waited for in the end; until then its failure is nobody's.
        finished.catch(() => undefined);
    };
    return {
        async start(scratch) {
            const { session, clusterGrants } = scratch;
            const [server] = await session.query(`select split_part(current_setting('server_version'), ' ', 1) as version, current_setting('server_version_num') as number`);
            const follower = await followDatabase(scratch, Math.floor(Number(server?.number) / 10000), options.salt, clusterGrants === undefined);
            const state = createState(follower.objects().values());
            begun = { session, follower, state, initial: state.hash(), version: server?.version ?? '' };
        },
        watch: {
            async beforeCommit() {
                if (begun !== undefined)
                    touched.push(await begun.follower.touched());
            },
            async commit(session, last) {
                if (begun === undefined)
                    await commit(session, undefined, last);
                else
                    touched.push(await begun.follower.commit(last));
            },
            async commitAll(transactions, begin, between) {
                batch = begun === undefined || isUnseen ? [] : [...(await begun.follower.commitAll(transactions, begin, between))];
                return batch.length;
            },
            outside() {
                isUnseen = true;
            }
        },
        running(part) {
            knowFacts(part);
            clearTimeout(preparing);
            preparing = setTimeout(() => void prepareTouched(part), headStart);
        },
        async ran(migration, part) {
            clearTimeout(preparing);
            if (begun === undefined)
                return;
            const [current, its, together] = [begun, knowFacts(part), batch.shift()];
            const take = await current.follower.look(together ?? (isUnseen ? undefined : joinTouched(touched)), its);
            touched = [];
            isUnseen = false;
            const before = seen;
            seen = sent().then(async () => {
                await before;
                const delta = await take();
                await sent();
                see(delta, migration, part, its, current);
            });
            // It is waited for in the end, and by the next look.
            seen.catch(() => undefined);
        },
        async ended() {
            clearTimeout(preparing);
            await begun?.session.settle();
            await seen;
            await finished;
        },
        objects: () => begun?.follower.objects() ?? new Map(),
        replay: () => ({ initial: begun?.initial ?? null, version: begun?.version ?? null, steps })
    };
}
/** The changes between two states of one database: nothing is spelled in two ways, and everything counts. */
async function changesOf(delta, surroundings) {
    const { before, after } = delta;
    if (before.size + after.size === 0)
        return [];
    const side = (objects) => ({
        format: 1,
        postgres: { version: '', major: 0 },
        ownership: { loader: null, namesLoader: false, owner: 'inherent', privileges: 'inherent' },
        objects: [...objects.values(), ...surroundings.values()],
        unmodelled: []
    });
    const { changes } = await compareSnapshots(side(before), side(after), {
        settle: async (_current, _desired, differing) => Promise.resolve({ remaining: differing, certainty: 'proven' }),
        ignores: () => false,
        compares: () => true
    });
    return changes;
}
/** What changed objects belong to and follow, as far as that did not change itself. */
function surroundingsOf({ before, after }, follower) {
    const surroundings = new Map();
    const add = (key) => {
        const object = before.has(key) || after.has(key) || surroundings.has(key) ? undefined : follower.object(key);
        if (object === undefined)
            return;
        surroundings.set(key, object);
        if (object.parent !== undefined)
            add(object.parent);
    };
    for (const object of [...before.values(), ...after.values()])
        for (const key of [object.parent, ...(object.follows ?? [])])
            if (key !== undefined)
                add(key);
    return surroundings;
}

;// CONCATENATED MODULE: ./lib/commands/examine.js









/** A recorder for the migrations of a run. */
function recorderFor(run, workshop) {
    const path = (run.config.searchPath ?? 'public').split(',').map((each) => each.trim().replace(/^"(.*)"$/, '$1'));
    const first = path.find((schema) => schema !== '$user') ?? 'public';
    return recordReplay({ salt: workshop.salt, schema: first });
}
/** Explains what each migration did, and finds those that are there for no reason. */
function examine({ config: { policy, window } }, { dated }, replay) {
    const explained = explain(dated, replay);
    return {
        explained,
        findings: [
            ...findNoOps(explained, spelledOtherwise, policy),
            ...findDuplicates(explained, policy),
            ...findFlipFlopMigrations(explained, window, policy),
            ...findOpaque(explained, policy)
        ],
        migrations: explained.map(reportMigration),
        loops: findLoops(explained).map(({ members, objects, interval }) => ({
            migrations: members.map(({ dated: { migration } }) => migration.id),
            interval,
            objects: objects.map(({ object: { kind, name } }) => ({ kind, name })),
            spelling: objects.flatMap(differencesOf).map((each) => ({ ...each }))
        }))
    };
}
function spelledOtherwise({ step }) {
    return (step?.touched ?? []).flatMap(differencesOf);
}
function differencesOf({ statement, definition }) {
    return statement === undefined ? [] : (0,checksum_differences/* spellingDifferences */.B)(statement, definition);
}
function reportMigration({ dated, step, state, verdict }) {
    const { migration, timestamp, source, isNew, path } = dated;
    return {
        id: migration.id,
        file: path,
        timestamp: timestamp === null ? null : formatInstant(timestamp.getTime()),
        timestampSource: source,
        new: isNew,
        changes: (step?.changes ?? []).map(({ action, kind, name }) => ({ action, kind, name })),
        touched: (step?.touched ?? []).map(({ object: { kind, name }, cause }) => ({ kind, name, cause })),
        data: step?.facts.data ?? false,
        state,
        verdict
    };
}

// EXTERNAL MODULE: ./lib/config/secrets.js
var config_secrets = __webpack_require__(2999);
;// CONCATENATED MODULE: ./lib/source/formats/files.js

/** The file's own name. */
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** The name of the folder that a file lies in; empty where there is none. */
function folderName(path) {
    return path.split('/').at(-2) ?? '';
}
/** The path of a file that lies beside another one. */
function beside(path, name) {
    return path.slice(0, path.lastIndexOf('/') + 1) + name;
}
/** The SQL files in the folder itself: many tools do not look into subfolders. */
function directSql(folder) {
    return folder.files.filter(({ path, nested }) => !nested && path.endsWith('.sql'));
}
/** A file that runs as it stands. */
function files_whole({ path, text }, running) {
    return { path, text, running };
}
/** A text with everything outside of these ranges blanked out; line ends stay, so that places stay. */
function keepOnly(text, ...ranges) {
    let kept = '';
    let offset = 0;
    for (const [from, to] of ranges) {
        kept += blank(text.slice(offset, from)) + text.slice(from, to);
        offset = to;
    }
    return kept + blank(text.slice(offset));
}
function blank(text) {
    return text.replace(/[^\r\n]/g, ' ');
}
/** The files whose names fit a pattern whose first group is their number, in the order of the numbers. */
function files_numbered(files, pattern) {
    return files
        .flatMap((file) => {
        const [, digits, ...rest] = pattern.exec(baseName(file.path)) ?? [];
        return digits === undefined ? [] : [{ file, digits, version: BigInt(digits), rest }];
    })
        .sort((left, right) => (left.version < right.version ? -1 : left.version > right.version ? 1 : 0));
}
/**
 * Refuses files that share a version, as the tool does.
 *
 * @param versionOf what the tool compares
 */
function refuseTwins(tool, all, versionOf, pathOf) {
    const seen = new Map();
    for (const each of all) {
        const version = versionOf(each);
        const twin = seen.get(version);
        if (twin !== undefined) {
            throw new input_error/* InputError */.d(`${pathOf(twin)} and ${pathOf(each)} both have the version ${version}, and ${tool} takes a version once: give one of them another`);
        }
        seen.set(version, each);
    }
}
/** Puts a folder together; SQL files that are not run on the way up are passed over. */
function folderOf(folder, migrations) {
    const run = new Set(migrations.map(({ up }) => up.path));
    return { migrations, passedOver: folder.files.flatMap(({ path }) => (path.endsWith('.sql') && !run.has(path) ? [path] : [])) };
}

;// CONCATENATED MODULE: ./lib/source/formats/reactions.js
/** The tool stops with an error. */
const refuses = (says) => ({ refuses: true, says });
/** The tool goes on. */
const accepts = (says) => ({ refuses: false, says });
/** What is true of a folder that no tool watches over. */
const unwatched = {
    byPath: true,
    edited: accepts('Nothing notices: databases that have run the file keep what the old text did.'),
    vanished: accepts('Nothing notices: databases that have run the file keep what it did.'),
    outOfOrder: accepts('Whatever runs the files decides whether a file that sorts before others is still run.')
};

;// CONCATENATED MODULE: ./lib/source/formats/timestamp.js
/** Seconds or milliseconds since 1970; not what stands inside of a hexadecimal number. */
const sinceEpoch = /(?<![\da-f])(\d{10}(?:\d{3})?)(?![\da-f])/i;
/**
 * The instant that a name states: a date and time as `dateTimeIn` reads it, or the time since 1970, in seconds as ten digits
 * or in milliseconds as thirteen. Undefined where there is none.
 */
function timestampIn(name) {
    const written = dateTimeIn(name);
    if (written !== undefined)
        return written;
    const digits = sinceEpoch.exec(name)?.[1] ?? '';
    const milliseconds = Number(digits) * (digits.length === 10 ? 1000 : 1);
    return milliseconds >= Date.UTC(2000) && milliseconds < Date.UTC(2100) ? new Date(milliseconds) : undefined;
}
/**
 * The instant that a name states as `YYYYMMDDHHMMSS`, with `_`, `-`, `.` or `T` between the parts or not. Read as UTC;
 * undefined where there is none or no such date.
 */
function dateTimeIn(name) {
    const match = /(?<!\d)(\d{4})[_.-]?(\d{2})[_.-]?(\d{2})[T_.-]?(\d{2})[_.-]?(\d{2})[_.-]?(\d{2})(?!\d)/.exec(name);
    if (match === null)
        return undefined;
    const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
    const instant = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
    // Dates that do not exist roll over; those are numbers of another kind.
    const same = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
    return same && year >= 1990 && year < 2200 ? instant : undefined;
}

;// CONCATENATED MODULE: ./lib/source/formats/plain.js




/** Names and folders by which people mark files that take a migration back. */
const marked = /\.(down|undo|rollback|revert)\.\w+$|(^|\/)(down|undo|rollback|revert)[._-][^/]*$|(^|\/)(down|rollbacks?|undo)\//i;
/** Names that may be such a mark, or the last word of what a migration does: `scale_down`. */
const perhapsMarked = /[_-](down|undo|rollback|revert)\.\w+$/i;
/** Any SQL files, in the order of their paths, numbers as numbers. Files that take a migration back are not run. */
const plain = {
    name: 'plain',
    ...unwatched,
    ledger: [],
    recognise: () => undefined,
    read(folder) {
        return folderOf(folder, readInOrder(folder.files.filter(({ path }) => path.endsWith('.sql'))));
    }
};
/** Files of which nothing is known but their names, each that goes up with the one that takes it back. */
function readInOrder(all) {
    const files = [...all].sort((left, right) => byName(left.path, right.path));
    const paths = files.map(({ path }) => path);
    const downs = files.filter(({ path }) => isDown(path, paths));
    const ups = files.filter((file) => !downs.includes(file));
    const identify = identifyAmong(ups.map(({ path }) => path));
    return ups.map((up) => {
        const down = downs.find(({ path }) => withoutDirection(path) === withoutDirection(up.path));
        return { id: identify(up.path), up: files_whole(up, 'leniently'), down: down && files_whole(down, 'leniently'), timestamp: timestampIn(up.path) };
    });
}
/** Whether a file takes another one back. A name that leaves it open is taken for one only where there is that other one. */
function isDown(path, all) {
    if (marked.test(path))
        return true;
    return perhapsMarked.test(path) && all.some((each) => each !== path && !marked.test(each) && !perhapsMarked.test(each) && withoutDirection(each) === withoutDirection(path));
}
/** The leading number of the name where it is nobody else's, else the whole name, else the path. */
function identifyAmong(paths) {
    const namings = [plain_numberOf, (path) => baseName(path).replace(/\.\w+$/, '')].map((nameOf) => {
        const counts = new Map();
        for (const path of paths)
            counts.set(nameOf(path), (counts.get(nameOf(path)) ?? 0) + 1);
        return { nameOf, counts };
    });
    return (path) => namings.flatMap(({ nameOf, counts }) => (counts.get(nameOf(path)) === 1 ? (nameOf(path) ?? []) : []))[0] ?? path;
}
/** The number that a name begins with; what begins with digits only by chance (a hash) has none. */
function plain_numberOf(path) {
    return /^\d+(?![\da-z])/i.exec(baseName(path))?.[0];
}
/** What the name of a migration and of the file that takes it back have in common. */
function withoutDirection(path) {
    const bare = path.replace(/(^|[._/-])(up|down|undo|rollbacks?|revert|migrations?)(?=[._/-])/gi, '$1');
    return bare.replace(/[._/-]+/g, '_').replace(/^_/, '').toLowerCase();
}

;// CONCATENATED MODULE: ./lib/source/formats/any.js



/** What migrations are written in. */
const any_written = /\.(sql|py|[cm]?[jt]s|rb|php|go|rs|java|kt|kts|scala|groovy|cs|fs|exs?|clj|pl|lua|sh|xml|ya?ml)$/i;
/** What lies among them and is none: modules and packages of the language, type declarations, what Alembic and EF Core keep there. */
const any_beside = /^(__\w+__\.py|index\.\w+|mod\.rs|env\.py|.*\.d\.[cm]?ts|.*\.Designer\.cs|.*ModelSnapshot\.cs)$/i;
/**
 * Files of any kind, of whatever tool, in the order of their paths: what `migrations` names beside a `migrate-command`. Nobody
 * here runs them; they have names, times and texts.
 */
const anyFiles = {
    name: 'any',
    reads: any_written,
    ...unwatched,
    ledger: [],
    recognise: () => undefined,
    read({ files }) {
        const isMigration = (path) => any_written.test(path) && !any_beside.test(baseName(path));
        return {
            migrations: readInOrder(files.filter(({ path }) => isMigration(path))),
            passedOver: files.flatMap(({ path }) => (isMigration(path) ? [] : [path]))
        };
    }
};

;// CONCATENATED MODULE: ./lib/source/ledger/tables.js
const ledgers = [
    { tool: 'Alembic', table: 'alembic_version', columns: ['version_num'] },
    { tool: 'dbmate or Rails', table: 'schema_migrations', columns: ['version'] },
    { tool: 'diesel', table: '__diesel_schema_migrations', columns: ['run_on', 'version'], named: true },
    { tool: 'Django', table: 'django_migrations', columns: ['app', 'applied', 'id', 'name'] },
    { tool: 'Doctrine', table: 'doctrine_migration_versions', columns: ['executed_at', 'execution_time', 'version'] },
    { tool: 'Drizzle', table: '__drizzle_migrations', columns: ['created_at', 'hash', 'id'], named: true },
    { tool: 'Ecto', table: 'schema_migrations', columns: ['inserted_at', 'version'] },
    { tool: 'EF Core', table: '__EFMigrationsHistory', columns: ['MigrationId', 'ProductVersion'] },
    {
        tool: 'Flyway', table: 'flyway_schema_history', named: true, renamed: true,
        columns: ['checksum', 'description', 'execution_time', 'installed_by', 'installed_on', 'installed_rank', 'script', 'success', 'type', 'version']
    },
    { tool: 'golang-migrate', table: 'schema_migrations', columns: ['dirty', 'version'], renamed: true },
    { tool: 'goose', table: 'goose_db_version', columns: ['id', 'is_applied', 'tstamp', 'version_id'], renamed: true },
    { tool: 'graphile-migrate', table: 'migrations', columns: ['date', 'filename', 'hash', 'previous_hash'], named: true, schema: 'graphile_migrate' },
    { tool: 'Knex', table: 'knex_migrations', columns: ['batch', 'id', 'migration_time', 'name'] },
    { tool: 'Knex', table: 'knex_migrations_lock', columns: ['index', 'is_locked'] },
    { tool: 'Kysely', table: 'kysely_migration', columns: ['name', 'timestamp'] },
    { tool: 'Kysely', table: 'kysely_migration_lock', columns: ['id', 'is_locked'] },
    { tool: 'Laravel', table: 'migrations', columns: ['batch', 'id', 'migration'] },
    { tool: 'Liquibase', table: 'databasechangelog', columns: ['author', 'filename', 'id'], named: true },
    { tool: 'Liquibase', table: 'databasechangeloglock', columns: ['id', 'locked'], named: true },
    { tool: 'MikroORM', table: 'mikro_orm_migrations', columns: ['executed_at', 'id', 'name'] },
    { tool: 'node-pg-migrate', table: 'pgmigrations', columns: ['id', 'name', 'run_on'] },
    {
        tool: 'Prisma', table: '_prisma_migrations', named: true,
        columns: ['applied_steps_count', 'checksum', 'finished_at', 'id', 'logs', 'migration_name', 'rolled_back_at', 'started_at']
    },
    { tool: 'Rails', table: 'ar_internal_metadata', columns: ['created_at', 'key', 'updated_at', 'value'] },
    { tool: 'Sequelize', table: 'SequelizeMeta', columns: ['name'] },
    { tool: 'sqlx', table: '_sqlx_migrations', columns: ['checksum', 'description', 'execution_time', 'installed_on', 'success', 'version'], named: true, renamed: true },
    { tool: 'Supabase', table: 'schema_migrations', columns: ['version'], named: true, schema: 'supabase_migrations' },
    { tool: 'TypeORM', table: 'migrations', columns: ['id', 'name', 'timestamp'] },
    { tool: 'TypeORM', table: 'typeorm_metadata', columns: ['database', 'name', 'schema', 'table', 'type', 'value'] }
];
/** The books of a tool of which little is known but what it has left in a database. */
function findLedgers(snapshot, { ledger: known }) {
    const columnsOf = tables_columnsIn(snapshot);
    const found = [...columnsOf].flatMap(([name, columns]) => {
        const ledger = ledgers.find((each) => each.named !== true && isNamed(each, name) && each.columns.join() === columns.join());
        return ledger === undefined ? [] : [{ tool: ledger.tool, kind: 'table', name }];
    });
    const named = ledgers.filter((each) => each.named === true).flatMap(({ tool, table, schema }) => schema === undefined ? [{ tool, kind: 'table', name: `*.${table}` }] : [{ tool, kind: 'schema', name: schema }, { tool, kind: '*', name: `${schema}.*` }]);
    const drizzle = columnsOf.has('drizzle.__drizzle_migrations') ? [{ tool: 'Drizzle', kind: 'schema', name: 'drizzle' }] : [];
    return { tool: 'the tool of the migrate-command', patterns: [...known, ...found, ...drizzle, ...named] };
}
/**
 * The tables of a database in which a tool may keep its books.
 *
 * @param tool as it is called above; where it has several tables, the first is meant
 * @returns quoted names
 */
function tablesOf(snapshot, tool) {
    const own = ledgers.find((each) => each.tool === tool);
    if (own === undefined)
        return [];
    return [...tables_columnsIn(snapshot)].flatMap(([name, columns]) => {
        const isExact = own.columns.join() === columns.join();
        const fits = isNamed(own, name) ? isExact || (own.named === true && own.columns.every((each) => columns.includes(each))) : isExact && own.renamed === true;
        return fits ? [name] : [];
    });
}
/** The tables of a database with the names of their columns, in the order of these. */
function tables_columnsIn({ objects }) {
    const columns = new Map(objects.flatMap(({ kind, name }) => (kind === 'table' ? [[`table ${name}`, { name, columns: [] }]] : [])));
    for (const { kind, name, parent } of objects)
        if (kind === 'column')
            columns.get(parent ?? '')?.columns.push(bare(name));
    return new Map([...columns.values()].map((table) => [table.name, table.columns.sort()]));
}
function isNamed({ table, schema }, name) {
    return bare(name) === table && (schema === undefined || name.startsWith(`${schema}.`));
}
/** The last part of a quoted name, without its quotes. */
function bare(name) {
    const part = /(?:"(?:[^"]|"")*"|[^".]+)$/.exec(name)?.[0] ?? name;
    return part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part;
}

;// CONCATENATED MODULE: ./lib/source/batch.js








/** So many migrations at most are one exchange with the server. */
const mostInBatch = 32;
/** And so many statements. */
const mostStatements = 100;
/**
 * Those of some migrations, from the first on, that may be run in one exchange, as far as their texts tell: each is one transaction of plain
 * definitions, and no two speak of the same object. One alone is none.
 *
 * @param isAlone which of them must not be among them
 */
function batchOf(migrations, isAlone) {
    const batch = [];
    const spoken = new Set();
    let count = 0;
    for (const migration of migrations) {
        const plain = plainOf(migration.up);
        count += plain?.texts.length ?? 0;
        if (plain === undefined || isAlone(migration) || count > mostStatements || batch.length === mostInBatch || [...plain.names].some((name) => spoken.has(name)))
            break;
        for (const name of plain.names)
            spoken.add(name);
        batch.push(migration);
    }
    return batch.length > 1 ? batch : [];
}
/** Looks at migrations that are to be run: at those that may be the next batch, and at others for as long as the server is busy with something else. */
async function prepareBatches(migrations, busy) {
    const done = busy.then(() => true, () => true);
    for (let from = 0; from < migrations.length; from += mostInBatch) {
        await inSlices(migrations.slice(from, from + mostInBatch), ({ up }) => plainOf(up));
        if (await Promise.race([done, sent()]))
            return;
    }
}
/**
 * Runs migrations as one exchange with the server, each in a transaction and a session as good as new, up to the first that fails or that
 * its watch wants to see alone: what is the matter with it shows when it is run alone.
 *
 * @param batch see `batchOf`
 * @param searchPath with which each begins; the server's own if undefined
 * @returns how many are done
 */
async function runBatch({ renewal }, batch, searchPath, watch) {
    const begin = [...(searchPath === undefined ? [] : [`SET search_path = ${searchPath}`]), 'BEGIN'];
    // What a watch has marked with advisory locks stays marked.
    const between = ['BEGIN', ...renewal.filter((statement) => statement !== database_session/* unlockAll */.Og), 'COMMIT'];
    return watch.commitAll(batch.map(({ up }) => plainOf(up)?.texts ?? []), begin, between);
}
/** Of parts that were asked for: whoever prepares and runs a batch asks for the same ones. */
const plains = new WeakMap();
/** What a migration is made of, if all of it are definitions that lock what they change and keep every name. */
function plainOf(part) {
    const known = plains.get(part) ?? readPlain(part) ?? false;
    plains.set(part, known);
    return known === false ? undefined : known;
}
function readPlain(part) {
    const steps = batch_stepsOf(part);
    if (steps.length === 0 || steps.length > mostStatements || (steps.length > 1 && part.running === 'statement by statement'))
        return undefined;
    const texts = steps.flatMap((step) => (isPlain(step) ? [step.text] : []));
    if (texts.length < steps.length)
        return undefined;
    return { texts, names: new Set(readStatements([part]).flatMap(({ targets }) => targets.map(({ name, parent }) => parent ?? name))) };
}
/** The steps of a file; none if there is something wrong with it, which shows when it is run. */
function batch_stepsOf(part) {
    try {
        return splitFile(part);
    }
    catch (error) {
        if (error instanceof sql_error/* SqlError */.L8)
            return [];
        throw error;
    }
}
/** What may happen to anything; what a foreign key does to rows is something else. */
const cascading = /(?<!\bon\s+(?:delete|update)\s+)\bcascade\b/i;
/** Whether a step may be one of a batch. The constraint of a domain shows in no row of the domain. */
function isPlain(step) {
    if (step.type === 'command' || !isPlainDefinition(step) || runsOutsideTransaction(step.text))
        return false;
    return keepsNames(step.text) && locksWhatItChanges(step.text) && !cascading.test(step.text) && !(0,sql_kind/* statementKind */.A)(step.text).endsWith('DOMAIN');
}

;// CONCATENATED MODULE: ./lib/source/formats/dbmate.js





/** `migrationFileRegexp` of pkg/dbmate/db.go. */
const fileName = /^(\d+).*\.sql$/;
/** `upRegExp` and `downRegExp` of pkg/dbmate/migration.go. */
const dbmate_block = /^--\s*migrate:(up|down)(?:[^\S\n]*$|[^\S\n]+\S.*$)/gm;
/**
 * dbmate: `VERSION_name.sql` in the order of the file names, with `-- migrate:up` and `-- migrate:down` in one file. A block
 * runs in a transaction, with the option `transaction:false` as one simple query. Read in pkg/dbmate/db.go
 * (`FindMigrations` does not look into subfolders, `Migrate`) and pkg/dbmate/migration.go (`parseMigrationContents`).
 */
const dbmate = {
    name: 'dbmate',
    edited: accepts('dbmate does not notice: databases that have run the file keep what the old text did.'),
    vanished: accepts('dbmate does not notice: databases that have run the file keep what it did.'),
    outOfOrder: accepts('dbmate runs every file that a database has not run, whatever its number; with --strict it stops.'),
    ledger: [{ kind: 'table', name: '*.schema_migrations' }],
    outsideTransaction: 'write `-- migrate:up transaction:false`, and let the block hold this statement alone, as dbmate then sends it as one query',
    recognise({ files }) {
        const fitting = files.find(({ path, text }) => fileName.test(baseName(path)) && text.search(dbmate_block) >= 0);
        return fitting && `${baseName(fitting.path)} has a line -- migrate:up or -- migrate:down`;
    },
    read(folder) {
        const files = directSql(folder).filter(({ path }) => fileName.test(baseName(path)));
        const migrations = [...files].sort((left, right) => (baseName(left.path) < baseName(right.path) ? -1 : 1)).map(dbmate_readFile);
        refuseTwins('dbmate', migrations, ({ id }) => id, ({ up }) => up.path);
        return folderOf(folder, migrations);
    }
};
function dbmate_readFile(file) {
    const { path, text } = file;
    const blocks = [...text.matchAll(dbmate_block)];
    const [first, second] = blocks;
    if (first === undefined)
        throw new input_error/* InputError */.d(`${path} has no \`-- migrate:up\`, which dbmate requires: put it before the first statement`);
    if (first[1] !== 'up')
        throw (0,sql_error/* sqlErrorAt */.EG)(file, first.index, 'dbmate requires `-- migrate:up` to stand before `-- migrate:down`');
    const before = /^(?!\s*--)[^\S\n]*\S/m.exec(text.slice(0, first.index));
    if (before !== null)
        throw (0,sql_error/* sqlErrorAt */.EG)(file, before.index, 'dbmate does not allow statements before `-- migrate:up`');
    if (second === undefined)
        throw new input_error/* InputError */.d(`${path} has no \`-- migrate:down\`, which dbmate requires, even where nothing follows it`);
    const twin = blocks.find((each, index) => (each[1] === 'up') !== (index % 2 === 0));
    if (twin !== undefined)
        throw (0,sql_error/* sqlErrorAt */.EG)(file, twin.index, 'dbmate wants one `-- migrate:down` after each `-- migrate:up`');
    const part = (direction) => {
        const own = blocks.filter((each) => each[1] === direction);
        const running = runningOf(own.map(([line]) => line));
        if (running === undefined)
            throw (0,sql_error/* sqlErrorAt */.EG)(file, own[1]?.index ?? 0, 'blocks with and without a transaction in one file cannot be run here: give each a file of its own');
        // Comments before the first block say what the file is for; they belong to the way up.
        const ranges = own.map((each) => [each === first ? 0 : each.index, blocks[blocks.indexOf(each) + 1]?.index ?? text.length]);
        return { path, running, text: keepOnly(text, ...ranges) };
    };
    const id = fileName.exec(baseName(path))?.[1] ?? '';
    return { id, up: part('up'), down: part('down'), timestamp: dateTimeIn(id) };
}
/** How blocks with these first lines run; undefined where they do not agree. */
function runningOf(lines) {
    const without = lines.filter((line) => /\stransaction:false(?!\S)/.test(line)).length;
    return without === 0 ? 'in one transaction' : without === lines.length ? 'as one query' : undefined;
}

;// CONCATENATED MODULE: ./lib/source/formats/diesel.js




/**
 * diesel: a folder a migration, with `up.sql`, `down.sql` and perhaps `metadata.toml`; the version is the folder's name up to
 * the first `_` without dashes, compared as text. A file runs in a transaction, or, with `run_in_transaction = false`, as one
 * simple query. Read in diesel_migrations/migrations_internals/src/lib.rs (`version_from_string`, `TomlMetadata`, where a file
 * without the key means false; every folder has to have an up.sql) and diesel_migrations/src/file_based_migrations.rs
 * (`run_sql_from_file`; an empty file is refused). What a database has run is known by version alone (migration_harness.rs).
 */
const diesel = {
    name: 'diesel',
    reads: /^metadata\.toml$/,
    edited: accepts('diesel does not notice: databases that have run the file keep what the old text did.'),
    vanished: accepts('diesel does not notice until it is to revert the migration: databases that have run it keep what it did.'),
    outOfOrder: accepts('diesel runs every migration that a database has not run, whatever its version.'),
    ledger: [{ kind: 'table', name: '*.__diesel_schema_migrations' }],
    outsideTransaction: 'put this statement into a migration of its own, with `run_in_transaction = false` in its metadata.toml, as diesel then sends the file as one query',
    recognise({ files }) {
        const fitting = files.find(({ path }) => baseName(path) === 'up.sql' && /^\d[\d-]*(?:_|$)/.test(folderName(path)));
        return fitting && `${folderName(fitting.path)} has an up.sql`;
    },
    read(folder) {
        const bare = folder.files.find(({ path }) => /^(?:down\.sql|metadata\.toml)$/.test(baseName(path)) && !folder.files.some((each) => each.path === beside(path, 'up.sql')));
        if (bare !== undefined)
            throw new input_error/* InputError */.d(`${folderName(bare.path)} has a ${baseName(bare.path)} and no up.sql, which diesel requires in every folder`);
        const migrations = folder.files
            .filter(({ path }) => baseName(path) === 'up.sql' && folderName(path) !== '')
            .map((up) => readFolder(up, folder.files))
            .sort((left, right) => (left.id < right.id ? -1 : 1));
        refuseTwins('diesel', migrations, ({ id }) => id, ({ up }) => up.path);
        return folderOf(folder, migrations);
    }
};
function readFolder(up, files) {
    if (up.text === '')
        throw new input_error/* InputError */.d(`${up.path} is empty, which diesel refuses: write at least a comment into it`);
    const find = (name) => files.find(({ path }) => path === beside(up.path, name));
    const [down, metadata] = [find('down.sql'), find('metadata.toml')];
    const inTransaction = metadata === undefined || /^\s*run_in_transaction\s*=\s*true\b/m.test(metadata.text.split(/^\s*\[/m)[0] ?? '');
    const running = inTransaction ? 'in one transaction' : 'as one query';
    const id = (folderName(up.path).split('_')[0] ?? '').replaceAll('-', '');
    return { id, up: files_whole(up, running), down: down && files_whole(down, running), timestamp: dateTimeIn(id) };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var core_errors = __webpack_require__(7428);
;// CONCATENATED MODULE: ./lib/source/formats/drizzle.js





const journalPath = /(?:^|\/)meta\/_journal\.json$/;
const journalSchema = classic_schemas/* object */.Ikc({
    dialect: classic_schemas/* optional */.lqM(classic_schemas/* string */.YjP()),
    entries: classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({ tag: classic_schemas/* string */.YjP(), when: classic_schemas/* number */.aig() }))
});
/**
 * Drizzle: `TAG.sql` in the order of `meta/_journal.json`, or from version 1 on a folder a migration, with `migration.sql` and
 * `snapshot.json`, in the order of the folders' names. `--> statement-breakpoint` is a comment to SQL and needs no heed. Read
 * in drizzle-orm/src/migrator.ts (`readMigrationFiles`, of both layouts; version 1 refuses a journal) and
 * drizzle-orm/src/pg-core/dialect.ts (`migrate`: all that is new runs in one transaction; here each file has its own, as
 * when they are released one by one). There is no way back.
 */
const drizzle = {
    name: 'drizzle',
    reads: /^_journal\.json$/,
    edited: accepts('Drizzle does not notice: databases that have run the file keep what the old text did.'),
    vanished: accepts('Drizzle does not notice that a migration is gone with its entry in the journal; an entry without its file is an error.'),
    outOfOrder: accepts('Drizzle before version 1 never runs an entry that is older than the newest that a database has run, and says nothing.'),
    ledger: [{ kind: 'schema', name: 'drizzle' }, { kind: 'table', name: 'drizzle.__drizzle_migrations' }],
    outsideTransaction: 'Drizzle runs every migration in a transaction and has no way out of it: write the statement so that it can run in one (such as CREATE INDEX without CONCURRENTLY)',
    recognise({ files }) {
        if (files.some(({ path }) => journalPath.test(path)))
            return 'there is a meta/_journal.json';
        const fitting = files.find(({ path }) => baseName(path) === 'migration.sql' && files.some((each) => each.path === beside(path, 'snapshot.json')));
        return fitting && `${folderName(fitting.path)} has a migration.sql and a snapshot.json`;
    },
    read(folder) {
        const journal = folder.files.find(({ path }) => journalPath.test(path));
        return folderOf(folder, journal === undefined ? readFolders(folder) : readJournal(folder, journal));
    }
};
function readFolders({ files }) {
    return files
        .filter(({ path }) => baseName(path) === 'migration.sql' && folderName(path) !== '')
        .map((up) => ({ id: folderName(up.path), up: files_whole(up, 'in one transaction'), timestamp: dateTimeIn(folderName(up.path).slice(0, 14)) }))
        .sort((left, right) => left.id.localeCompare(right.id, 'en'));
}
function readJournal({ files }, journal) {
    const { dialect, entries } = parseJournal(journal);
    if (dialect !== undefined && dialect !== 'postgresql' && dialect !== 'pg')
        throw new input_error/* InputError */.d(`${journal.path} is the journal of ${dialect}, and only that of postgresql can be run`);
    return entries.map(({ tag, when }, index) => {
        if (entries.findIndex((each) => each.tag === tag) < index)
            throw new input_error/* InputError */.d(`${journal.path} has two entries for ${tag}: remove one of them`);
        const path = journal.path.replace(journalPath, (whole) => (whole.startsWith('/') ? `/${tag}.sql` : `${tag}.sql`));
        const up = files.find((each) => each.path === path);
        if (up === undefined)
            throw new input_error/* InputError */.d(`${journal.path} has an entry for ${tag}, and there is no ${path}: add the file or remove the entry (\`drizzle-kit drop\`)`);
        return { id: tag, up: files_whole(up, 'in one transaction'), timestamp: new Date(when) };
    });
}
function parseJournal({ path, text }) {
    try {
        return journalSchema.parse(JSON.parse(text));
    }
    catch (error) {
        throw new input_error/* InputError */.d(`${path} is not a journal of Drizzle: ${error instanceof errors/* ZodError */.G ? core_errors/* prettifyError */.S1(error) : String(error)}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/source/formats/flyway.js







const flyway_fileName = /^(?:([VUB])(\d+(?:[._]\d+)*)|R)__(.*)\.sql$/;
/**
 * Flyway: `V1.2__description.sql` in the order of the numbers between dots or underscores, in subfolders too, then
 * `R__description.sql` in the order of the descriptions; `U…` takes `V…` of the same version back; on an empty database the
 * newest `B…` stands for all `V…` up to its version. Callbacks (`afterMigrate.sql`) are passed over. Read in
 * flyway-core/src/main/java/org/flywaydb/core: api/MigrationVersion.java, internal/resource/ResourceNameParser.java,
 * internal/resolver/ResolvedMigrationComparator.java, internal/sqlscript/ParserSqlScript.java; PostgreSQLParser.java
 * (`detectCanExecuteInTransaction`); and in Flyway's documentation, "Migrations", "Baseline migrations", "Script
 * configuration" (`V1__a.sql.conf`; a comment `-- flyway:executeInTransaction=false` is not documented and does nothing).
 */
const flyway = {
    name: 'flyway',
    reads: /\.sql\.conf$/,
    edited: refuses('Flyway compares checksums and stops: "Migration checksum mismatch"; `flyway repair` accepts the new text. Repeatable migrations run again.'),
    vanished: refuses('Flyway stops: "Detected applied migration not resolved locally"; `flyway repair` marks it as deleted.'),
    outOfOrder: refuses('Flyway stops: "Detected resolved migration not applied to database", unless outOfOrder is set.'),
    ledger: [{ kind: 'table', name: '*.flyway_schema_history' }],
    outsideTransaction: 'put `executeInTransaction=false` into a file that is named like this one with .conf added',
    recognise({ files }) {
        const fitting = files.find(({ path }) => flyway_fileName.test(baseName(path)));
        return fitting && `${baseName(fitting.path)} is named as Flyway's migrations are`;
    },
    read(folder) {
        const all = folder.files.flatMap((file) => {
            const [, letter = 'R', version = '', description = ''] = flyway_fileName.exec(baseName(file.path)) ?? [];
            return flyway_fileName.test(baseName(file.path)) ? [{ file, letter, parts: flyway_partsOf(version), description: description.replaceAll('_', ' ') }] : [];
        });
        const of = (wanted) => all.filter(({ letter }) => letter === wanted);
        for (const letter of ['V', 'U', 'B'])
            refuseTwins('Flyway', of(letter), ({ parts }) => parts.join('.'), ({ file }) => file.path);
        refuseTwins('Flyway', of('R'), ({ description }) => description, ({ file }) => file.path);
        const baselines = of('B').sort((left, right) => compareParts(left.parts, right.parts));
        const baseline = baselines.at(-1);
        const passed = (parts) => baseline !== undefined && compareParts(parts, baseline.parts) <= 0;
        const instead = baseline && `${baseName(baseline.file.path)} stands for it on an empty database`;
        const versioned = [...baselines, ...of('V')]
            // A baseline runs where what it stands for would have.
            .sort((left, right) => compareParts(left.parts, right.parts) || (left.letter === 'V' ? -1 : 1))
            .map(({ file, letter, parts }) => {
            const undo = letter === 'V' ? of('U').find((each) => compareParts(each.parts, parts) === 0) : undefined;
            const written = flyway_fileName.exec(baseName(file.path))?.[2]?.replaceAll('_', '.') ?? '';
            const notRun = file !== baseline?.file && passed(parts) ? instead : undefined;
            return { id: letter === 'B' ? `B${written}` : written, up: partOf(folder, file), down: undo && partOf(folder, undo.file), timestamp: dateTimeIn(written), notRun, ...(letter === 'B' && { baseline: true }) };
        });
        const repeatables = of('R')
            .sort((left, right) => (left.description < right.description ? -1 : 1))
            .map(({ file }) => ({ id: baseName(file.path).replace(/\.sql$/, ''), up: partOf(folder, file), repeatable: true }));
        return folderOf(folder, [...versioned, ...repeatables]);
    }
};
/** The numbers of a version; zeros at its end say nothing, so that 1.0 is 1. */
function flyway_partsOf(version) {
    const parts = version.split(/[._]/).map((part) => BigInt(part));
    while (parts.length > 1 && parts.at(-1) === 0n)
        parts.pop();
    return parts;
}
/** Orders versions by their numbers. */
function compareParts(left, right) {
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
        const [one, other] = [left[index] ?? 0n, right[index] ?? 0n];
        if (one !== other)
            return one < other ? -1 : 1;
    }
    return 0;
}
/** What Flyway knows not to run in a transaction, by the first words of a statement. */
const nonTransactional = /^(?:(?:CREATE|DROP) (?:DATABASE|TABLESPACE|SUBSCRIPTION)|ALTER SYSTEM|(?:CREATE|DROP)(?: UNIQUE)? INDEX CONCURRENTLY|REINDEX(?: VERBOSE)? (?:SCHEMA|DATABASE|SYSTEM)|VACUUM|DISCARD ALL)\b/;
function partOf(folder, file) {
    const { path, text } = file;
    const conf = folder.files.find((each) => each.path === `${path}.conf`)?.text ?? '';
    const said = /^\s*executeInTransaction\s*=\s*(\S+)\s*$/m.exec(conf)?.[1];
    if (said !== undefined && said !== 'true' && said !== 'false')
        throw new input_error/* InputError */.d(`${path}.conf: executeInTransaction is ${said}, and has to be true or false`);
    const steps = splitFile(file);
    const apart = steps.filter((step) => step.type === 'statement' && nonTransactional.test((0,sql_piece/* leadingWords */.kq)(step.text, 4).join(' ')));
    const odd = apart[0] === steps[0] ? steps.find((step) => !apart.includes(step)) : apart[0];
    if (said === undefined && apart.length > 0 && odd !== undefined && apart.length < steps.length) {
        throw (0,sql_error/* sqlErrorAt */.EG)(file, odd.start, 'Flyway refuses a migration of which some statements can run in a transaction and some cannot ("mixed is false"): give them files of their own');
    }
    return { path, text, running: (said ?? String(apart.length === 0)) === 'true' ? 'in one transaction' : 'statement by statement' };
}

;// CONCATENATED MODULE: ./lib/source/formats/sqlx.js




const sqlx_fileName = /^(\d+)_(.*?)(\.up|\.down)?\.sql$/;
/** What `sqlx migrate add` writes into a new file, and the mark that sqlx knows. */
const ownLine = /^-- (?:Add (?:up |down )?migration script here|no-transaction)/;
/**
 * sqlx: `VERSION_description.sql`, or `.up.sql` with `.down.sql`, in the order of the numbers, each in a transaction unless
 * the file begins with `-- no-transaction`; then it is one simple query. Read in sqlx-core/src/migrate/source.rs (subfolders
 * and names without `_` are not read, a number that is none is refused), sqlx-core/src/migrate/migrator.rs
 * (`VersionMismatch`, `VersionMissing`) and sqlx-postgres/src/migrate.rs (`apply`, `execute_migration`).
 */
const sqlx = {
    name: 'sqlx',
    edited: refuses('sqlx compares checksums and stops: "migration N was previously applied but has been modified".'),
    vanished: refuses('sqlx stops: "migration N was previously applied but is missing in the resolved migrations", unless ignore_missing is set.'),
    outOfOrder: accepts('sqlx runs every file that a database has not run, whatever its number.'),
    ledger: [{ kind: 'table', name: '*._sqlx_migrations' }],
    outsideTransaction: 'let the file begin with `-- no-transaction` and hold this statement alone, as sqlx then sends it as one query',
    recognise: looksLikeSqlx,
    read(folder) {
        const files = directSql(folder).filter(({ path }) => baseName(path).includes('_'));
        const odd = files.find(({ path }) => !sqlx_fileName.test(baseName(path)));
        if (odd !== undefined)
            throw new input_error/* InputError */.d(`${odd.path}: sqlx expects a number before the first _ of a file's name, and refuses the whole folder; rename the file or move it elsewhere`);
        const all = files_numbered(files, sqlx_fileName);
        const downs = all.filter(({ rest }) => rest[1] === '.down');
        const ups = all.filter(({ rest }) => rest[1] !== '.down');
        refuseTwins('sqlx', ups, ({ version }) => version.toString(), ({ file }) => file.path);
        const migrations = ups.map(({ file, digits, version }) => {
            const down = downs.find((each) => each.version === version);
            return { id: digits, up: sqlx_partOf(file), down: down && sqlx_partOf(down.file), timestamp: dateTimeIn(digits) };
        });
        return folderOf(folder, migrations);
    }
};
function sqlx_partOf(file) {
    return files_whole(file, file.text.startsWith('-- no-transaction') ? 'as one query' : 'in one transaction');
}
/**
 * Why a folder looks like sqlx's rather than golang-migrate's, whose names may be the same: a line that sqlx writes or
 * reads, or files that are named for either in a Rust project.
 */
function looksLikeSqlx(folder) {
    const files = files_numbered(directSql(folder), sqlx_fileName);
    const marked = files.find(({ file }) => ownLine.test(file.text));
    if (marked !== undefined)
        return `${baseName(marked.file.path)} begins with a line of sqlx`;
    const reversible = files.find(({ rest }) => rest[1] === '.up');
    return reversible !== undefined && folder.above[0] === 'Cargo.toml' ? `${baseName(reversible.file.path)} is named VERSION_description.up.sql in a Rust project` : undefined;
}

;// CONCATENATED MODULE: ./lib/source/formats/golang-migrate.js




/** `Regex` of source/parse.go, for SQL. */
const golang_migrate_fileName = /^(\d+)_(.*)\.(up|down)\.sql$/;
/**
 * golang-migrate: `VERSION_title.up.sql` in the order of the numbers, taken back by `VERSION_title.down.sql`. Read in
 * source/parse.go, source/iofs/iofs.go (subfolders are not read, a second file of a version and direction is refused),
 * migrate.go (`versionExists`, `readUp`) and database/postgres/postgres.go (`Run` sends the whole file as one query; with
 * `x-multi-statement=true` it would be cut at every semicolon, which is not the default).
 */
const golangMigrate = {
    name: 'golang-migrate',
    edited: accepts('golang-migrate does not notice: databases that have run the file keep what the old text did.'),
    vanished: refuses('golang-migrate stops with "no migration found for version" where the file is the last that a database has run; others are not missed.'),
    outOfOrder: accepts('golang-migrate never runs a file whose version is below that of the database, and says nothing.'),
    ledger: [{ kind: 'table', name: '*.schema_migrations' }],
    outsideTransaction: 'golang-migrate sends a file as one query, which is one transaction: give this statement a file of its own',
    recognise(folder) {
        const fitting = directSql(folder).find(({ path }) => golang_migrate_fileName.exec(baseName(path))?.[3] === 'up');
        return fitting === undefined || looksLikeSqlx(folder) !== undefined ? undefined : `${baseName(fitting.path)} is named VERSION_title.up.sql`;
    },
    read(folder) {
        const all = files_numbered(directSql(folder), golang_migrate_fileName);
        const [ups, downs] = [all.filter(({ rest }) => rest[1] === 'up'), all.filter(({ rest }) => rest[1] === 'down')];
        for (const each of [ups, downs])
            refuseTwins('golang-migrate', each, ({ version }) => version.toString(), ({ file }) => file.path);
        const migrations = ups.map(({ file, digits, version }) => {
            const down = downs.find((each) => each.version === version);
            return { id: digits, up: files_whole(file, 'as one query'), down: down && files_whole(down.file, 'as one query'), timestamp: timestampIn(digits) };
        });
        return folderOf(folder, migrations);
    }
};

;// CONCATENATED MODULE: ./lib/source/formats/goose.js






const goose_fileName = /^(\d+)_.*\.(?:sql|go)$/;
const words = ['Up', 'Down', 'StatementBegin', 'StatementEnd', 'NO TRANSACTION', 'ENVSUB ON', 'ENVSUB OFF'];
/**
 * goose: `VERSION_name.sql` in the order of the numbers, times before or after sequential numbers, with `-- +goose Up` and
 * `-- +goose Down` in one file; in a transaction unless the file says `-- +goose NO TRANSACTION`, and either way statement by
 * statement. Read in provider_collect.go (`collectFilesystemSources`: no subfolders, a version twice is refused), migrate.go
 * (`NumericComponent`) and internal/sqlparser/parser.go (`ParseSQLMigration`: a statement ends with a line that ends with a
 * semicolon, or with `StatementEnd`). The variables of `-- +goose ENVSUB ON` are given as placeholders.
 */
const goose = {
    name: 'goose',
    edited: accepts('goose does not notice: databases that have run the file keep what the old text did.'),
    vanished: accepts('goose does not notice: databases that have run the file keep what it did.'),
    outOfOrder: refuses('goose stops: "found N missing (out-of-order) migrations", unless it is run with -allow-missing.'),
    ledger: [{ kind: 'table', name: '*.goose_db_version' }],
    outsideTransaction: 'write `-- +goose NO TRANSACTION` at the top of the file',
    recognise({ files }) {
        const fitting = files.find(({ path, text }) => goose_fileName.test(baseName(path)) && /^--[^\S\n]*\+goose[^\S\n]+(?:Up|Down)\b/im.test(text));
        return fitting && `${baseName(fitting.path)} has a line -- +goose Up`;
    },
    read(folder) {
        const code = folder.files.find(({ path, nested }) => !nested && goose_fileName.test(baseName(path)) && /(?<!_test)\.go$/.test(path));
        if (code !== undefined)
            throw new input_error/* InputError */.d(`${code.path} is a migration in Go, which cannot be run here: say how to migrate with \`migrate-command\``);
        const all = files_numbered(directSql(folder), goose_fileName).filter(({ version }) => version > 0n);
        refuseTwins('goose', all, ({ version }) => version.toString(), ({ file }) => file.path);
        return folderOf(folder, all.map(({ file, digits }) => ({ id: digits, ...goose_readFile(file), timestamp: timestampIn(digits) })));
    }
};
function goose_readFile(file) {
    const { path, text } = file;
    let up;
    let down;
    let begun;
    let running = 'in one transaction';
    for (const { line, start, end } of linesOf(text)) {
        const word = annotationOf(file, line, start);
        const open = down ?? up;
        if (begun !== undefined && (word === 'Up' || word === 'Down' || word === 'StatementBegin')) {
            throw (0,sql_error/* sqlErrorAt */.EG)(file, begun, 'this `-- +goose StatementBegin` has no `-- +goose StatementEnd`');
        }
        if (word === 'Up') {
            if (up !== undefined)
                throw (0,sql_error/* sqlErrorAt */.EG)(file, start, 'goose takes `-- +goose Up` once in a file');
            up = { from: start, to: text.length, enclosed: [] };
        }
        else if (word === 'Down') {
            if (up === undefined || down !== undefined)
                throw (0,sql_error/* sqlErrorAt */.EG)(file, start, 'goose takes `-- +goose Down` once in a file, after `-- +goose Up`');
            up.to = start;
            down = { from: start, to: text.length, enclosed: [] };
        }
        else if (word === 'StatementBegin') {
            if (open === undefined)
                throw (0,sql_error/* sqlErrorAt */.EG)(file, start, 'goose wants `-- +goose StatementBegin` after `-- +goose Up` or `-- +goose Down`');
            begun = start;
        }
        else if (word === 'StatementEnd') {
            if (begun === undefined)
                throw (0,sql_error/* sqlErrorAt */.EG)(file, start, 'this `-- +goose StatementEnd` has no `-- +goose StatementBegin` before it');
            open?.enclosed.push([begun, end]);
            begun = undefined;
        }
        else if (word === 'NO TRANSACTION')
            running = 'statement by statement';
        else if (word === undefined && open === undefined && !/^\s*(?:--|$)/.test(line))
            throw (0,sql_error/* sqlErrorAt */.EG)(file, start, 'goose allows no statement before `-- +goose Up`');
    }
    if (up === undefined)
        throw new input_error/* InputError */.d(`${path} has no \`-- +goose Up\`, which goose requires: put it before the first statement`);
    if (begun !== undefined)
        throw (0,sql_error/* sqlErrorAt */.EG)(file, begun, 'this `-- +goose StatementBegin` has no `-- +goose StatementEnd`');
    const part = (section, from) => {
        const kept = { path, running, text: keepOnly(text, [from, section.to]) };
        refuseTorn(kept, section);
        return kept;
    };
    return { up: part(up, 0), down: down && part(down, down.from) };
}
/** What a line tells goose (`extractAnnotation`): it reads every comment line with its mark in it. */
function annotationOf(file, line, start) {
    if (!/^\s*--.*\+goose/.test(line))
        return undefined;
    if (/^\s/.test(line))
        throw (0,sql_error/* sqlErrorAt */.EG)(file, start, 'goose allows nothing before the `--` of a line for it: remove the white space');
    const said = line.replaceAll('--', '').replace('+goose', '').trim();
    const word = words.find((each) => each.toLowerCase() === said.toLowerCase());
    if (word === undefined)
        throw (0,sql_error/* sqlErrorAt */.EG)(file, start, `goose reads every comment with "+goose" in it, and knows no "${said}": write ${words.join(', ')}, or leave the mark out`);
    return word;
}
/** Refuses what goose would tear: a statement that goes on after a line that ends with a semicolon, or that has none. */
function refuseTorn(part, { from, to, enclosed }) {
    const isEnclosed = (offset) => enclosed.some(([begin, end]) => offset >= begin && offset < end);
    const ends = linesOf(part.text).flatMap(({ line, start, end }) => (start >= from && start < to && !isEnclosed(start) && endsStatement(line) ? [end] : []));
    for (const step of splitFile(part)) {
        if (isEnclosed(step.start))
            continue;
        const cut = ends.find((end) => end > step.start);
        if (cut === undefined)
            throw (0,sql_error/* sqlErrorAt */.EG)(part, step.start, 'goose finds no end of this statement: end its last line with a semicolon');
        if (cut <= step.end) {
            throw (0,sql_error/* sqlErrorAt */.EG)(part, step.start, 'goose cuts this statement at the first line that ends with a semicolon: put it between `-- +goose StatementBegin` and `-- +goose StatementEnd`');
        }
    }
}
/** Whether the last word of a line, a comment aside, ends with a semicolon (`endsWithSemicolon`). */
function endsStatement(line) {
    const words = line.trim().split(/\s+/);
    const comment = words.findIndex((word) => word.startsWith('--'));
    return (comment < 0 ? words : words.slice(0, comment)).at(-1)?.endsWith(';') === true;
}
/** The lines of a text; `end` is behind the line's end. */
function linesOf(text) {
    let start = 0;
    return text.split('\n').map((line) => {
        const at = start;
        start += line.length + 1;
        return { line: line.replace(/\r$/, ''), start: at, end: start };
    });
}

;// CONCATENATED MODULE: ./lib/source/formats/graphile-migrate.js




/** `VALID_FILE_REGEX` of src/current.ts. */
const graphile_migrate_fileName = /^(\d+)(?:-[-_a-zA-Z0-9]*)?\.sql$/;
const header = /^--! ([A-Z][a-zA-Z0-9_]*)(?::(.*))?$/;
/**
 * Graphile Migrate: `committed/NUMBER-message.sql` with the headers `--! Previous:` and `--! Hash:`, in the order of the
 * numbers as text; in a transaction, or, where the text after the headers begins with `--! no-transaction`, as one simple query.
 * The current migration is no part of what `graphile-migrate migrate` runs, and so of what is run here. Read in
 * src/migration.ts (`parseMigrationText`, `getAllMigrations`, `runCommittedMigration`), src/header.ts, src/hash.ts,
 * src/current.ts (`--! include` is resolved when it is committed), FORMATS.md. There is no way back.
 */
const graphileMigrate = {
    name: 'graphile-migrate',
    edited: refuses('Graphile Migrate compares hashes, each of which covers the one before, and stops: "has the file been tampered with?"'),
    vanished: refuses('Graphile Migrate stops: each file names the hash of the one before it.'),
    outOfOrder: refuses('Graphile Migrate stops: each file names the hash of the one before it.'),
    ledger: [{ kind: 'schema', name: 'graphile_migrate' }, { kind: '*', name: 'graphile_migrate.*' }],
    outsideTransaction: 'begin the text of the migration with `--! no-transaction`, and let it hold this statement alone, as it is then sent as one query',
    recognise(folder) {
        const fitting = committed(folder).find(({ text }) => /^--! (?:Previous|Hash):/m.test(text));
        return fitting && `${baseName(fitting.path)} has a header --! Previous or --! Hash`;
    },
    read(folder) {
        const files = [...committed(folder)].sort((left, right) => graphile_migrate_numberOf(left).localeCompare(graphile_migrate_numberOf(right), 'en'));
        refuseTwins('Graphile Migrate', files, graphile_migrate_numberOf, ({ path }) => path);
        const migrations = files.map(readCommitted);
        for (const [index, { file, previous }] of migrations.entries())
            checkLink(file, previous, migrations[index - 1]);
        return folderOf(folder, [...migrations.map(({ migration }) => migration), ...current(folder)]);
    }
};
/** Files of a folder `committed`, or the folder's own where that is the one that was given. */
function committed({ files }) {
    return files.filter(({ path, nested }) => graphile_migrate_fileName.test(baseName(path)) && (folderName(path) === 'committed' || (!nested && folderName(path) !== 'current')));
}
function graphile_migrate_numberOf({ path }) {
    return graphile_migrate_fileName.exec(baseName(path))?.[1] ?? '';
}
function readCommitted(file) {
    const lines = file.text.split('\n');
    const count = lines.findIndex((line) => !header.test(line));
    const headers = new Map(lines.slice(0, Math.max(0, count)).map((line) => [header.exec(line)?.[1], (header.exec(line)?.[2] ?? '').trim()]));
    const [previous, hash] = [headers.get('Previous'), headers.get('Hash')];
    for (const [name, value] of [['Previous', previous], ['Hash', hash]]) {
        if (value === undefined || value === '')
            throw new input_error/* InputError */.d(`${file.path} has no header \`--! ${name}:\`: committed migrations are written by \`graphile-migrate commit\``);
    }
    if (lines[count] !== '')
        throw new input_error/* InputError */.d(`${file.path} has no empty line after its headers, which Graphile Migrate wants`);
    const before = previous === '-' ? null : (previous ?? null);
    const body = lines.slice(count).join('\n').trim();
    const actual = graphile_migrate_hashOf(body, before);
    if ((actual === hash) === headers.has('AllowInvalidHash')) {
        throw new input_error/* InputError */.d(actual === hash
            ? `${file.path} says \`--! AllowInvalidHash\`, and its hash is right: remove the line, since Graphile Migrate stops at it`
            : `${file.path} was changed after it was committed: its hash is ${actual}, its header says ${hash ?? ''}, and Graphile Migrate stops at it; take the change back, or add \`--! AllowInvalidHash\``);
    }
    const start = file.text.indexOf(body, lines.slice(0, count).join('\n').length);
    const running = /^--!\s*no-transaction\b/.test(body) ? 'as one query' : 'in one transaction';
    const up = { path: file.path, running, text: keepOnly(file.text, [start, file.text.length]) };
    return { file, previous: before, hash: hash ?? '', migration: { id: graphile_migrate_numberOf(file), up } };
}
/** `calculateHash` of src/hash.ts. */
function graphile_migrate_hashOf(body, previous) {
    return `sha1:${(0,external_node_crypto_.createHash)('sha1').update(`${`${previous ?? ''}\n${body}`.trim()}\n`).digest('hex')}`;
}
function checkLink(file, previous, before) {
    if (previous === (before?.hash ?? null))
        return;
    throw new input_error/* InputError */.d(`${file.path} was committed after a migration with the hash ${previous ?? '-'}, and the one before it here ${before === undefined ? 'does not exist' : `is ${before.file.path} (${before.hash})`}: commit it again on top of the others (\`graphile-migrate uncommit\`, then \`commit\`)`);
}
/** The current migration: a file, or the numbered files of a folder. */
function current({ files }) {
    return files
        .filter(({ path, nested }) => (!nested && baseName(path) === 'current.sql') || (folderName(path) === 'current' && graphile_migrate_fileName.test(baseName(path))))
        .map(({ path, text }) => ({
        id: baseName(path) === 'current.sql' ? 'current' : `current/${graphile_migrate_numberOf({ path, text, nested: true })}`,
        up: { path, text, running: 'in one transaction' },
        repeatable: true,
        notRun: 'it is the current migration, which `graphile-migrate migrate` does not run before it is committed'
    }));
}

;// CONCATENATED MODULE: ./lib/source/formats/node-pg-migrate.js




/** `createMigrationCommentRegex` of src/sqlMigration.ts. */
const upLine = /^\s*--[\s-]*up\s+migration/im;
const downLine = /^\s*--[\s-]*down\s+migration/im;
const direction = /\.(up|down)\.sql$/;
/**
 * node-pg-migrate, its SQL: `NUMBER_name.sql` with `-- Up Migration` and `-- Down Migration`, or, as its loader `sql` reads
 * them, `NUMBER_name.up.sql` with `.down.sql`; in the order of the numbers, 17 digits being a time, and of the names. A file
 * runs in a transaction. Read in src/sqlMigration.ts, src/migrationLoader.ts (`groupSqlFiles`), src/migration.ts (`_apply`, no
 * subfolders), src/utils/fileNameUtils.ts (`getNumericPrefix`), src/utils/comparators.ts and src/runner.ts (`checkOrder`).
 */
const nodePgMigrate = {
    name: 'node-pg-migrate',
    edited: accepts('node-pg-migrate does not notice: databases that have run the file keep what the old text did.'),
    vanished: refuses('node-pg-migrate stops: "Not run migration X is preceding already run migration Y", unless checkOrder is off.'),
    outOfOrder: refuses('node-pg-migrate stops: "Not run migration X is preceding already run migration Y", unless checkOrder is off.'),
    ledger: [{ kind: 'table', name: '*.pgmigrations' }],
    outsideTransaction: 'node-pg-migrate always runs SQL files in a transaction: write this step in JavaScript, with `pgm.noTransaction()`',
    recognise(folder) {
        const fitting = directSql(folder).find(({ path, text }) => /^\d/.test(baseName(path)) && (upLine.test(text) || downLine.test(text)));
        return fitting && `${baseName(fitting.path)} has a line -- Up Migration or -- Down Migration`;
    },
    read(folder) {
        const code = folder.files.find(({ path, nested }) => !nested && /^\d+.*(?<!\.d)\.[cm]?[jt]s$/.test(baseName(path)));
        if (code !== undefined)
            throw new input_error/* InputError */.d(`${code.path} is a migration in ${/ts$/.test(code.path) ? 'TypeScript' : 'JavaScript'}, which cannot be run here: say how to migrate with \`migrate-command\``);
        const files = directSql(folder);
        const unnumbered = files.find(({ path }) => !/^\d/.test(baseName(path)));
        if (unnumbered !== undefined)
            throw new input_error/* InputError */.d(`${unnumbered.path}: node-pg-migrate "cannot determine numeric prefix" of a file whose name does not begin with a number; rename the file or move it elsewhere`);
        const migrations = files.filter(({ path }) => !path.endsWith('.down.sql')).map((file) => readMigration(file, files)).sort(byNumber);
        const lost = files.find(({ path }) => path.endsWith('.down.sql') && !migrations.some(({ down }) => down?.path === path));
        if (lost !== undefined)
            throw new input_error/* InputError */.d(`${lost.path} takes back a migration that is not there: there is no ${baseName(lost.path).replace('.down.', '.up.')} beside it`);
        return folderOf(folder, migrations);
    }
};
function readMigration(file, files) {
    const id = baseName(file.path).replace(direction, '').replace(/\.sql$/, '');
    const find = (ending) => files.find(({ path }) => path === file.path.replace(/(?:\.up)?\.sql$/, ending));
    const timestamp = timeOf(id);
    if (!direction.test(file.path))
        return { id, ...splitDirections(file), timestamp };
    const single = find('.sql');
    if (single !== undefined)
        throw new input_error/* InputError */.d(`${file.path} and ${single.path} both say what ${id} does: node-pg-migrate takes one file, or \`.up.sql\` with \`.down.sql\``);
    const down = find('.down.sql');
    return { id, up: files_whole(file, 'in one transaction'), down: down && files_whole(down, 'in one transaction'), timestamp };
}
function splitDirections(file) {
    const { path, text } = file;
    const [up, down] = [text.search(upLine), text.search(downLine)];
    const part = (from, to) => ({ path, text: keepOnly(text, [from, to]), running: 'in one transaction' });
    if (down < 0)
        return { up: part(Math.max(0, up), text.length) };
    // Without a line for the way up the whole file is that, the way down included: so does the tool.
    if (up < 0)
        return { up: part(0, text.length), down: part(down, text.length) };
    return up < down ? { up: part(up, down), down: part(down, text.length) } : { up: part(up, text.length), down: part(down, up) };
}
function byNumber(left, right) {
    const number = ({ id, timestamp }) => timestamp?.valueOf() ?? Number(/^\d+/.exec(id)?.[0]);
    return number(left) - number(right) || left.id.localeCompare(right.id, undefined, { usage: 'sort', numeric: true, sensitivity: 'variant', ignorePunctuation: true });
}
/** A number of 13 digits is milliseconds since 1970, one of 17 a time with milliseconds; others are plain numbers. */
function timeOf(id) {
    const digits = /^\d+/.exec(id)?.[0] ?? '';
    if (digits.length === 13)
        return new Date(Number(digits));
    const seconds = digits.length === 17 ? dateTimeIn(digits.slice(0, 14)) : undefined;
    return seconds && new Date(seconds.valueOf() + Number(digits.slice(14)));
}

;// CONCATENATED MODULE: ./lib/source/formats/prisma.js




const lockName = 'migration_lock.toml';
/**
 * Prisma: a folder a migration, with `migration.sql`, in the order of the folders' names; a file is sent as one simple
 * query. Read in packages/migrate/src/utils/listMigrations.ts (prisma/prisma; every folder counts, and one without
 * migration.sql fails), and in prisma/prisma-engines under schema-engine: commands/src/commands/apply_migrations.rs,
 * connectors/schema-connector/src/migrations_directory.rs (the provider in migration_lock.toml, checksums). There is no way
 * back but a new migration.
 */
const prisma = {
    name: 'prisma',
    reads: /^migration_lock\.toml$/,
    edited: refuses('Prisma compares checksums: `prisma migrate dev` asks to reset the database, since "the migration was modified after it was applied"; `prisma migrate deploy` does not run it again.'),
    vanished: refuses('`prisma migrate dev` asks to reset the database, since an applied migration is missing from the folder.'),
    outOfOrder: accepts('`prisma migrate deploy` runs every migration that a database has not run; `prisma migrate dev` asks to reset the database.'),
    ledger: [{ kind: 'table', name: '*._prisma_migrations' }],
    outsideTransaction: 'Prisma sends a file as one query, which is one transaction: give this statement a migration of its own',
    recognise({ files }) {
        if (files.some(({ path }) => baseName(path) === lockName))
            return `there is a ${lockName}`;
        const fitting = files.find(({ path }) => baseName(path) === 'migration.sql' && /^\d/.test(folderName(path)) && !files.some((each) => each.path === beside(path, 'snapshot.json')));
        return fitting && `${folderName(fitting.path)} has a migration.sql and no snapshot.json`;
    },
    read(folder) {
        const { files } = folder;
        const lock = files.find(({ path }) => baseName(path) === lockName);
        const provider = /^provider\s*=\s*"?([^"\n\r]*)/m.exec(lock?.text ?? '')?.[1];
        if (provider !== undefined && !/^postgres/.test(provider))
            throw new input_error/* InputError */.d(`${lockName} says that these migrations are for ${provider}, and only those for postgresql can be run`);
        const stray = lock && files.find(({ path }) => isBelow(path, lock.path) && !files.some((each) => each.path === beside(path, 'migration.sql')));
        if (stray !== undefined)
            throw new input_error/* InputError */.d(`${folderName(stray.path)} has no migration.sql, which Prisma expects in every folder beside ${lockName}: add it, or remove the folder`);
        const migrations = files
            .filter(({ path }) => baseName(path) === 'migration.sql' && folderName(path) !== '')
            .map((up) => ({ id: folderName(up.path), up: files_whole(up, 'as one query'), timestamp: dateTimeIn(folderName(up.path)) }))
            .sort((left, right) => left.id.localeCompare(right.id, 'en'));
        return folderOf(folder, migrations);
    }
};
/** Whether a file lies in a folder beside the lock file. */
function isBelow(path, lock) {
    const root = beside(lock, '');
    return path.startsWith(root) && path.slice(root.length).split('/').length === 2;
}

;// CONCATENATED MODULE: ./lib/source/formats/seed.js




const upName = /^migration_(\d{8}_\d{6})\.sql$/;
/** Files of a hand-made schema manager: `migration_YYYYMMDD_HHMMSS.sql`, taken back by `rollback_YYYYMMDD_HHMMSS.sql`. */
const seed = {
    name: 'seed',
    ...unwatched,
    ledger: [],
    recognise({ files }) {
        const fitting = files.find(({ path }) => upName.test(baseName(path)));
        return fitting && `${baseName(fitting.path)} is named migration_YYYYMMDD_HHMMSS.sql`;
    },
    read(folder) {
        const ups = folder.files.filter(({ path }) => upName.test(baseName(path))).sort((left, right) => byName(left.path, right.path));
        const migrations = ups.map((up) => {
            const stamp = upName.exec(baseName(up.path))?.[1] ?? '';
            const downPath = up.path.replace(/migration_([^/]*)$/, 'rollback_$1');
            const down = folder.files.find(({ path }) => path === downPath);
            return { id: stamp.replace('_', ''), up: files_whole(up, 'leniently'), down: down && files_whole(down, 'leniently'), timestamp: dateTimeIn(stamp) };
        });
        return folderOf(folder, migrations);
    }
};

;// CONCATENATED MODULE: ./lib/source/formats/supabase.js



/** `migrateFilePattern` of pkg/migration/file.go. */
const supabase_fileName = /^(\d+)_.*\.sql$/;
/** The time before which a first `_init.sql` was the dump of the platform's own schema (`shouldSkip`). */
const platformDumps = 20211209000000n;
/**
 * Supabase: `VERSION_name.sql` in the order of the file names. Statements run in a transaction, but CREATE INDEX CONCURRENTLY
 * and the like run alone between two of them. Read in supabase/cli: apps/cli-go/pkg/migration/list.go (`ListLocalMigrations`:
 * no subfolders; a first file `…_init.sql` of before 9 December 2021 is skipped), pkg/migration/apply.go
 * (`FindPendingMigrations`) and apps/cli/src/legacy/shared/legacy-migration-apply.ts (`execMigrationBatch`). There is no way
 * back.
 */
const supabase_supabase = {
    name: 'supabase',
    edited: accepts('The Supabase CLI does not notice: databases that have run the file keep what the old text did.'),
    vanished: refuses('The Supabase CLI stops: "Remote migration versions not found in local migrations directory."'),
    outOfOrder: refuses('The Supabase CLI stops: "Found local migration files to be inserted before the last migration on remote database", unless it is run with --include-all.'),
    ledger: [{ kind: 'schema', name: 'supabase_migrations' }, { kind: '*', name: 'supabase_migrations.*' }],
    outsideTransaction: 'give this statement a migration of its own',
    recognise(folder) {
        const fitting = directSql(folder).find(({ path }) => /(?:^|\/)supabase\/migrations\/[^/]*$/.test(path) && supabase_fileName.test(baseName(path)));
        return fitting && `${fitting.path} lies in supabase/migrations`;
    },
    read(folder) {
        const sorted = folder.files.filter(({ nested }) => !nested).sort((left, right) => (baseName(left.path) < baseName(right.path) ? -1 : 1));
        const migrations = sorted
            .filter((file, index) => supabase_fileName.test(baseName(file.path)) && !(index === 0 && isPlatformDump(file)))
            .map((up) => {
            const id = supabase_fileName.exec(baseName(up.path))?.[1] ?? '';
            return { id, up: files_whole(up, 'around others'), timestamp: dateTimeIn(id) };
        });
        refuseTwins('the Supabase CLI', migrations, ({ id }) => id, ({ up }) => up.path);
        return folderOf(folder, migrations);
    }
};
function isPlatformDump({ path }) {
    const version = /(\d{14})_init\.sql/.exec(baseName(path))?.[1];
    return version !== undefined && BigInt(version) < platformDumps;
}

;// CONCATENATED MODULE: ./lib/source/formats/index.js















/** Every format that can be read; a new one is added here. */
const formats = [
    seed, golangMigrate, flyway, dbmate, goose, sqlx, diesel, prisma, drizzle, supabase_supabase, nodePgMigrate, graphileMigrate, plain
];
/**
 * Chooses the format of a folder. With `auto` exactly one format may recognise the files; `plain` stands in where none does.
 * With `any` they are of any kind, and not to be run here.
 *
 * @returns the format and why it was chosen
 * @throws InputError where two formats recognise them
 */
function chooseFormat(wanted, folder) {
    if (wanted === anyFiles.name)
        return { format: anyFiles, why: 'the command runs them' };
    if (wanted !== 'auto') {
        const format = formats.find(({ name }) => name === wanted);
        if (format === undefined)
            throw new input_error/* InputError */.d(`there is no migration-format ${wanted}; there are ${formats.map(({ name }) => name).join(', ')}`);
        return { format, why: 'given' };
    }
    const fitting = formats.flatMap((format) => {
        const why = format.recognise(folder);
        return why === undefined ? [] : [{ format, why }];
    });
    if (fitting.length > 1) {
        const reasons = fitting.map(({ format, why }) => `${format.name} (${why})`).join(' and ');
        throw new input_error/* InputError */.d(`the migrations look like ${reasons}: say which with migration-format`);
    }
    return fitting[0] ?? { format: plain, why: 'no tool was recognised' };
}

;// CONCATENATED MODULE: ./lib/source/formats/format.js
/** Files that tell what language a project is written in, which tells apart tools whose migrations have the same names. */
const marks = ['Cargo.toml', 'go.mod'];

;// CONCATENATED MODULE: ./lib/source/migration-files.js






/**
 * What lies in a folder of migrations: all files of it, or those that globs match, hidden ones and what `cleanup` has archived left out.
 *
 * @param archive that of the run
 * @param isRead which files, by their own names, have a text that matters beside `*.sql`
 * @returns with the archived files that lie there
 * @throws InputError for a folder, file or glob that names nothing
 */
async function readMigrationFiles(tree, patterns, archive, isRead) {
    const found = new Map();
    const archived = new Set();
    const present = withoutArchived(tree, archive, (path) => archived.add(tree.label(path)));
    for (const pattern of patterns)
        for (const file of await findFiles(present, pattern))
            found.set(file.path, found.get(file.path) ?? file);
    const files = [...found.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
    const read = files.filter(({ path }) => path.endsWith('.sql') || isRead(baseName(path))).map(({ path }) => path);
    const texts = await tree.readAll(read);
    const textOf = new Map(read.map((path, index) => [path, texts[index] ?? '']));
    return {
        files: files.map((file) => ({ ...file, text: textOf.get(file.path) ?? '' })),
        above: await findMarks(tree, files[0]?.path ?? '.'),
        archived: [...archived]
    };
}
async function findFiles(tree, pattern) {
    const listed = await tree.list(pattern);
    if (listed !== undefined && listed[0] === pattern && listed.length === 1)
        return [{ path: tree.label(pattern), nested: false }];
    if (listed !== undefined) {
        const folder = tree.label(external_node_path_.posix.normalize(pattern)).replace(/\/$/, '');
        return listed
            .map((path) => ({ path: tree.label(external_node_path_.posix.normalize(path)), inside: external_node_path_.posix.relative(folder, tree.label(external_node_path_.posix.normalize(path))) }))
            .filter(({ inside }) => !/(?:^|\/)\./.test(inside))
            .map(({ path, inside }) => ({ path, nested: inside.includes('/') }));
    }
    if (!globCharacters.test(pattern))
        throw new input_error/* InputError */.d(`there is no ${pattern}`);
    const matched = await tree.match(pattern);
    if (matched.length === 0)
        throw new input_error/* InputError */.d(`nothing matches ${pattern}`);
    // A glob says itself how deep it looks.
    return matched.map((path) => ({ path: tree.label(external_node_path_.posix.normalize(path)), nested: false }));
}
/** The marks in the folders from that of a file upwards, the nearest first. */
async function findMarks(tree, path) {
    const folders = [];
    for (let folder = external_node_path_.posix.dirname(path);; folder = external_node_path_.posix.dirname(folder)) {
        folders.push(folder);
        if (folder === '.' || folder === '/' || folder.endsWith('..'))
            break;
    }
    const wanted = folders.flatMap((folder) => marks.map((mark) => external_node_path_.posix.join(folder, mark)));
    const texts = await tree.readAll(wanted);
    return wanted.flatMap((each, index) => (texts[index] === undefined ? [] : [baseName(each)]));
}

;// CONCATENATED MODULE: ./lib/source/run-together.js



/** So many statements at most are sent together. */
const mostTogether = 200;
/**
 * Runs statements in one transaction, those that define things and stand side by side in one exchange with the server, and the last of
 * them in one with the commit. Where anything fails it is as if nothing had been run: which statement it was, and what can be done about
 * it, shows when they are run one by one.
 *
 * @returns whether all is done
 */
async function runTogether(scratch, statements, run, watch) {
    const { session } = scratch;
    if (!statements.some(([, statement], index) => isPlainDefinition(statement) && isPlainDefinition(statements[index + 1]?.[1] ?? statement)))
        return false;
    let count = 0;
    try {
        session.begin();
        const groups = groupPlain(statements);
        for (let { value: group } = groups.next(); group !== undefined;) {
            const [first, ...others] = group;
            const texts = group.map(([, { text }]) => text);
            const isPlain = others.length > 0 || isPlainDefinition(first[1]);
            count += group.length;
            if (isPlain && count === statements.length) {
                await commit(session, watch, texts);
                return true;
            }
            const done = isPlain ? session.execute(texts.join(';\n')) : runStatement(scratch, ...first, run);
            // It is waited for in a moment; until then its failure is nobody's.
            done.catch(() => undefined);
            await sent();
            ({ value: group } = groups.next());
            await done;
        }
        await commit(session, watch);
        return true;
    }
    catch {
        await session.execute('ROLLBACK');
        return false;
    }
}
/** Statements that can be sent together, in their order. */
function* groupPlain(statements) {
    let group = [];
    const close = function* () {
        const [first, ...others] = group;
        group = [];
        if (first !== undefined)
            yield [first, ...others];
    };
    for (const placed of statements) {
        const isPlain = isPlainDefinition(placed[1]);
        if (!isPlain || group.length === mostTogether)
            yield* close();
        group.push(placed);
        if (!isPlain)
            yield* close();
    }
    yield* close();
    return undefined;
}

;// CONCATENATED MODULE: ./lib/source/migration-runner.js







/**
 * SQLSTATEs that say "not inside a transaction": 25001 active_sql_transaction, 55P04 unsafe_new_enum_value_usage,
 * 2D000 invalid_transaction_termination (a procedure or `DO` block that commits).
 */
const needsNoTransaction = new Set(['25001', '55P04', '2D000']);
/**
 * Runs one migration in a clean session, as its tool does: see `Running`. A role that is missing is made, and what was in a
 * transaction begun again.
 *
 * @throws SqlError for the statement that fails; the transaction that it is in is then rolled back
 */
async function runMigration(scratch, part, options) {
    const steps = splitFile(part);
    if (part.running !== 'leniently')
        refusePsql(part, steps, options);
    if (options.searchPath !== undefined)
        await scratch.session.execute(`SET search_path = ${options.searchPath}`);
    for (const group of groupSteps(steps, part.running)) {
        await runGroup(scratch, part, group, options).catch(async (error) => {
            if (!(error instanceof sql_error/* SqlError */.L8) || !group.inTransaction || !needsNoTransaction.has(error.code ?? ''))
                throw error;
            if (part.running !== 'leniently')
                throw withAdvice(error, options.tool);
            await runGroup(scratch, part, { ...group, inTransaction: false }, options);
        });
    }
}
/** Looks at a migration that is soon to be run, while the server is busy with something else. What is wrong with it shows when it is run. */
function prepareMigration(part) {
    try {
        for (const step of splitFile(part).slice(0, mostTogether))
            if (step.type === 'statement')
                isPlainDefinition(step);
    }
    catch (error) {
        if (!(error instanceof sql_error/* SqlError */.L8))
            throw error;
    }
}
/** The tools give their files to the server, which knows nothing of psql. */
function refusePsql(part, steps, { tool }) {
    const command = steps.find((step) => step.type === 'command');
    if (command?.type === 'command')
        throw (0,sql_error/* sqlErrorAt */.EG)(part, command.start, `${command.name} is a command of psql, which ${tool.name} does not know: remove it`);
}
function groupSteps(steps, running) {
    const outside = (step) => step.type === 'statement' && runsOutsideTransaction(step.text);
    switch (running) {
        case 'leniently':
            return [{ steps, inTransaction: !isControlled(steps) && !steps.some(outside) }];
        case 'in one transaction':
            return [{ steps, inTransaction: true }];
        case 'as one query':
            return [{ steps, inTransaction: steps.length > 1 }];
        case 'statement by statement':
            return [{ steps, inTransaction: false }];
        case 'around others': {
            const groups = [];
            for (const step of steps) {
                const last = groups.at(-1);
                if (!outside(step) && last?.inTransaction === true)
                    last.steps.push(step);
                else
                    groups.push({ steps: [step], inTransaction: !outside(step) });
            }
            return groups;
        }
    }
}
/** Whether a script manages transactions itself. */
function isControlled(steps) {
    return steps.some((step) => step.type === 'statement' && transactionControl(step.text) !== undefined);
}
async function runGroup(scratch, file, group, options) {
    const run = { copyData: 'feed', presets: options.presets ?? [], warn: options.warn };
    const { session } = scratch;
    const statements = await expandIncludes(options.tree, file, group.steps);
    if (!group.inTransaction || isControlled(group.steps)) {
        // COMMIT of the script's own ends what the tool has begun: what follows is then on its own, and no second try is safe.
        if (group.inTransaction)
            session.begin();
        const { execute, isOpen } = createWatchedRunner(scratch, run, group.inTransaction, options.watch);
        try {
            await runAll(statements, execute);
        }
        catch (error) {
            await session.execute('ROLLBACK').catch(() => undefined);
            throw error;
        }
        // What a script has begun and not committed is lost, unless its tool commits.
        if (group.inTransaction && isOpen())
            await commit(session, options.watch);
        else
            await session.execute(group.inTransaction ? 'COMMIT' : 'ROLLBACK');
        return;
    }
    if (await runTogether(scratch, statements, run, options.watch))
        return;
    // Of what a platform brings, many statements may be refused: each is taken back alone, behind a savepoint.
    const executeGuarded = run.presets.length > 0 ? createRunner(scratch, run, true) : undefined;
    // What stands in place of a statement when the transaction is begun again, by the statement's place.
    const instead = new Map();
    for (let attempt = 1;; attempt++) {
        const known = instead.size;
        try {
            session.begin();
            await runAll(statements, executeGuarded ?? (async (origin, step) => {
                const place = `${origin.path}:${String(step.start)}`;
                const current = instead.get(place) ?? step;
                await runStatement(scratch, origin, current, run).catch((error) => {
                    const accepted = acceptRole(scratch, error, current);
                    if (accepted !== undefined)
                        instead.set(place, accepted);
                    throw error;
                });
            }));
            await commit(session, options.watch);
            return;
        }
        catch (error) {
            await session.execute('ROLLBACK').catch(() => {
                throw error;
            });
            if (instead.size === known && !(await mendRoles(scratch, error, attempt)))
                throw error;
        }
    }
}
/** A runner that tells a watch of every transaction of the script's own, and that puts what stands alone into one. */
function createWatchedRunner(scratch, run, begun, watch) {
    const execute = createRunner(scratch, run, begun);
    if (watch === undefined)
        return { execute, isOpen: () => false };
    const { session } = scratch;
    const executeInOurs = createRunner(scratch, run, true);
    let open = begun;
    const executeWatched = async (origin, step) => {
        const control = step.type === 'statement' ? transactionControl(step.text) : undefined;
        if (control === 'commit' && open)
            await watch.beforeCommit();
        if (open || control !== undefined) {
            await execute(origin, step);
            if (control !== undefined)
                open = control === 'begin' || (open && control === 'savepoint');
            return;
        }
        if (step.type === 'copy' || !runsOutsideTransaction(step.text)) {
            session.begin();
            const done = await executeInOurs(origin, step).then(() => true, async (error) => {
                await session.execute('ROLLBACK');
                if (error instanceof sql_error/* SqlError */.L8 && needsNoTransaction.has(error.code ?? ''))
                    return false;
                throw error;
            });
            if (done) {
                await commit(session, watch);
                return;
            }
        }
        watch.outside();
        await execute(origin, step);
    };
    return { execute: executeWatched, isOpen: () => open };
}
async function runAll(statements, execute) {
    for (const [origin, step] of statements)
        await execute(origin, step);
}
/** The same error, with what the user can do about it in the tool's own words. */
function withAdvice(error, { name, outsideTransaction }) {
    const advice = outsideTransaction === undefined ? '' : `: ${outsideTransaction}`;
    return new sql_error/* SqlError */.L8(error.reason, error.file, error.position, `${error.message}\n  ${name} runs this file in a transaction${advice}.`, error.code, { cause: error });
}

;// CONCATENATED MODULE: ./lib/source/migrations-source.js











/** Migrations as a source: each is run once, in the order of the tool that owns them. */
function migrationsSource(patterns, format, options, only) {
    let read;
    const folder = async () => {
        read ??= migrations_source_readFolder(patterns, format, options);
        return read;
    };
    const toRun = async () => (await folder()).migrations.filter(({ id, notRun }) => (only === undefined ? notRun === undefined : only.has(id)));
    const files = async () => (await toRun()).map(({ up }) => up);
    const runner = async (workshop, scratch, recorder) => {
        const { format: tool } = await folder();
        const how = { ...loadOptions(workshop, options), tool, ...(recorder === undefined ? {} : { watch: recorder.watch }) };
        await recorder?.start(scratch);
        const one = async (migration, part, next = []) => {
            const done = runMigration(scratch, part, how);
            done.catch(() => undefined);
            await sent();
            // The server is busy, and we have time.
            recorder?.running(part);
            if (next[0] !== undefined)
                prepareMigration(next[0].up);
            await prepareBatches(next, done);
            await done;
            // Ours are prepared again where they are missed.
            renewBeforehand(scratch, /\bprepare\b/i.test(part.text) ? ['DEALLOCATE ALL'] : []);
            await recorder?.ran(migration, part);
        };
        const many = async (recorder, migrations, isAlone) => {
            const batch = batchOf(migrations, isAlone);
            if (batch.length === 0)
                return 0;
            const done = runBatch(scratch, batch, how.searchPath, recorder.watch);
            done.catch(() => undefined);
            await sent();
            for (const { up } of batch)
                recorder.running(up);
            await prepareBatches(migrations.slice(batch.length), done);
            const count = await done;
            if (count > 0)
                renewBeforehand(scratch);
            for (const migration of batch.slice(0, count))
                await recorder.ran(migration, migration.up);
            return count;
        };
        return {
            one,
            async some(migrations, isAlone = () => false) {
                const count = recorder === undefined ? 0 : await many(recorder, migrations, isAlone);
                const [migration, ...others] = migrations;
                if (count > 0 || migration === undefined)
                    return count;
                await one(migration, migration.up, others).catch(failedAt(migration));
                return 1;
            }
        };
    };
    return {
        label: `migrations ${patterns.join(', ')}`,
        folder,
        files,
        only: (ids) => migrationsSource(patterns, format, options, ids),
        async build(workshop, recorder) {
            const [{ format: tool }, found] = [await folder(), await toRun()];
            const build = buildOnScratch(workshop, options, await files(), async (scratch) => {
                const run = await runner(workshop, scratch, recorder);
                for (let rest = found; rest[0] !== undefined;) {
                    workshop.progress(`running ${rest[0].up.path} (${String(found.length - rest.length + 1)} of ${String(found.length)})`);
                    rest = rest.slice(await run.some(rest));
                }
                await recorder?.ended();
            });
            const built = await meanwhile(workshop, build, found[0]);
            return { ...built, ledger: { tool: tool.name, patterns: tool.ledger } };
        },
        async rehearse(workshop, recorder, isAsked, failed) {
            const found = await toRun();
            const scratch = await meanwhile(workshop, prepareScratch(workshop, options, await files()), found[0]);
            const run = await runner(workshop, scratch, recorder);
            const runAll = async () => {
                const isTried = (migration) => migration.down !== undefined && isAsked(migration);
                for (let rest = found; rest[0] !== undefined;) {
                    const [migration] = rest;
                    const { up, down } = migration;
                    workshop.progress(`running ${up.path} up${isTried(migration) ? ', down and up again' : ''}`);
                    rest = rest.slice(await run.some(rest, isTried));
                    if (down === undefined || !isTried(migration))
                        continue;
                    try {
                        await run.one(migration, down);
                        await run.one(migration, up);
                    }
                    catch (error) {
                        if (!(error instanceof sql_error/* SqlError */.L8))
                            throw error;
                        failed(migration, error.file === down.path && down.path !== up.path ? down : up, error);
                        break;
                    }
                }
                await recorder.ended();
            };
            await runAll().catch(async (error) => {
                // Whoever tries something that may well fail tries again, and a server takes much memory.
                await scratch.drop().catch(() => undefined);
                throw error;
            });
            await scratch.drop();
        }
    };
}
/** Waits for a server that is busy with something, and meanwhile looks at the migration that comes next. */
async function meanwhile(workshop, busy, next) {
    // It is waited for in a moment; until then its failure is nobody's.
    busy.catch(() => undefined);
    await workshop.provider();
    await sent();
    if (next !== undefined)
        prepareMigration(next.up);
    return busy;
}
function failedAt({ id }) {
    return (error) => {
        throw error instanceof sql_error/* SqlError */.L8 ? new sql_error/* MigrationError */.Py(id, error) : error;
    };
}
async function migrations_source_readFolder(patterns, wanted, options) {
    const reading = wanted === anyFiles.name ? [anyFiles] : formats;
    const folder = await readMigrationFiles(options.tree, patterns, options.archive, (name) => reading.some(({ reads }) => reads?.test(name) === true));
    if (wanted !== anyFiles.name && !folder.files.some(({ path }) => path.endsWith('.sql')))
        throw new input_error/* InputError */.d(`${patterns.join(', ')} has no .sql file in it`);
    const { format, why } = chooseFormat(wanted, folder);
    const { migrations, passedOver } = format.read(folder);
    if (migrations.length === 0) {
        const seen = passedOver.length === 0 ? '' : `; passed over: ${passedOver.slice(0, 3).join(', ')}${passedOver.length > 3 ? ', …' : ''}`;
        throw new input_error/* InputError */.d(`${patterns.join(', ')}: no migration of the format ${format.name} in it${seen}`);
    }
    const fill = (part) => ({ ...part, text: fillPlaceholders(part.text, options.placeholders) });
    const fillAll = (all) => all.map((each) => ({ ...each, up: fill(each.up), down: each.down && fill(each.down) }));
    const before = options.archive && await readBefore(folder, format, options.tree, options.archive);
    return { format, why, passedOver, files: folder.files, archived: folder.archived, migrations: fillAll(migrations), ...(before && { before: { ...before, migrations: fillAll(before.migrations) } }) };
}
/** A folder with its archived files in their old places; undefined where there are none, or the tool would refuse them there. */
async function readBefore(folder, format, tree, archive) {
    const present = new Set(folder.files.map(({ path }) => path));
    const archived = (await readArchived(tree, archive)).filter(({ path }) => !present.has(path));
    if (archived.length === 0)
        return undefined;
    const files = [...folder.files, ...archived.map((file) => ({ ...file, nested: false }))].sort((left, right) => (left.path < right.path ? -1 : 1));
    try {
        return { files, migrations: format.read({ ...folder, files }).migrations };
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/source/process.js


/** How much of what a program writes is kept, in characters. */
const kept = 1 << 16;
/** How much a program may write to standard output, in characters: more is no script. */
const process_most = 1 << 24;
/** How long a program may take to end when it is asked to, and its output to arrive when it is over, in milliseconds. */
const [grace, drain] = [2000, 300];
/** The shells that a command may be given to, best first: bash, as on the runners of GitHub, else whatever there is. Each stops at the first line that fails. */
const shells = [
    ['bash', '-eo', 'pipefail', '-c'],
    process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c'] : ['sh', '-e', '-c']
];
/**
 * Gives a command of any number of lines to a shell.
 *
 * @throws UncheckableError where there is no shell; the signal's reason when it fires
 */
async function runShell(command, options) {
    for (const [program, ...parameters] of shells) {
        const ended = await runProgram(program, [...parameters, command], options).catch((error) => {
            if (error instanceof MissingProgram)
                return undefined;
            throw error;
        });
        if (ended !== undefined)
            return ended;
    }
    throw new database_session/* UncheckableError */.cb(`there is no shell to run a command with: neither ${shells.map(([program]) => program).join(' nor ')} was found`);
}
/** A program that cannot be started because it, or the folder to run it in, is not there. */
class MissingProgram extends database_session/* UncheckableError */.cb {
}
/**
 * Runs a program to its end. Unless it is in the foreground it is a process group of its own, so that nothing that it has
 * started outlives it.
 *
 * @throws MissingProgram, or UncheckableError where it cannot be started; the signal's reason when it fires
 */
async function runProgram(program, parameters, options) {
    const { directory, variables, signal, streams, foreground = false } = options;
    signal.throwIfAborted();
    const child = (0,external_node_child_process_.spawn)(program, parameters, { cwd: directory, env: { ...variables }, stdio: streams, detached: !foreground && process.platform !== 'win32', windowsHide: true });
    let [output, printed] = ['', ''];
    for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text) => {
            output = (output + text).slice(-kept);
            if (stream === child.stdout && printed.length <= process_most)
                printed += text;
        });
    }
    const end = (by) => (foreground ? void child.kill(by) : endGroup(child, by));
    let impatience;
    const abort = () => {
        end('SIGTERM');
        impatience = setTimeout(() => end('SIGKILL'), grace);
    };
    signal.addEventListener('abort', abort, { once: true });
    try {
        const [exitCode, ender] = await new Promise((resolve, reject) => {
            child.once('error', (error) => {
                const Kind = error.code === 'ENOENT' ? MissingProgram : database_session/* UncheckableError */.cb;
                reject(new Kind(`${program} could not be started: ${error.message}`, { cause: error }));
            });
            child.once('exit', (code, by) => resolve([code, by]));
        });
        if (!foreground)
            endGroup(child, 'SIGKILL');
        // What has left the group may still hold the pipes.
        await Promise.race([new Promise((resolve) => child.once('close', resolve)), new Promise((resolve) => setTimeout(resolve, drain))]);
        signal.throwIfAborted();
        if (printed.length > process_most)
            throw new database_session/* UncheckableError */.cb(`${parameters.at(-1) ?? program} has printed more than ${process_most.toLocaleString('en-US')} characters`);
        return { exitCode, signal: ender, output, printed };
    }
    finally {
        clearTimeout(impatience);
        signal.removeEventListener('abort', abort);
    }
}
function endGroup({ pid }, signal) {
    if (pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            (0,external_node_child_process_.spawn)('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on('error', () => undefined);
        else
            process.kill(-pid, signal);
    }
    catch {
        // Nothing of it is left.
    }
}

;// CONCATENATED MODULE: ./lib/source/served-command.js



/** How much of a command's output an error shows, in lines and characters. */
const [shownLines, shownCharacters] = [30, 4000];
/** The command failed. */
class CommandError extends input_error/* InputError */.d {
    output;
    constructor(message, output) {
        super(message);
        this.output = output;
    }
}
/**
 * Runs a command of the user's on a scratch database to its end.
 *
 * @param name the input that names it
 * @param text all that is known of what it will do: see `Served.end`
 * @throws CommandError where it fails; UncheckableError where a signal ends it; the signal's reason when the run is over
 */
async function runOnScratch(name, workshop, { command, directory, variables, hide }, served, text) {
    let ended;
    try {
        const all = { ...variables, ...variablesOf(served) };
        ended = await runShell(command, { directory, variables: all, signal: workshop.signal, streams: ['ignore', 'pipe', 'pipe'] });
    }
    catch (error) {
        await served.end(text).catch(() => undefined);
        throw error;
    }
    const { refusals, left } = await served.end(text);
    for (const each of left)
        workshop.warn(`${name}: ${each}`);
    if (ended.exitCode === 0) {
        for (const each of refusals)
            workshop.warn(`${name}: ${each}`);
        return ended;
    }
    const output = hide(tail(ended.output));
    const said = output === '' ? '; it has printed nothing' : `:\n${output}`;
    if (ended.exitCode === null)
        throw new database_session/* UncheckableError */.cb(`${name} was ended by ${ended.signal ?? 'a signal'}${said}`);
    const failed = `${name} failed with exit code ${String(ended.exitCode)}`;
    throw new CommandError([...refusals.map((each) => `${name}: ${each}`), `${failed}${said}`].join('\n'), ended.output);
}
/** The variables by which a command finds a scratch database. */
function variablesOf({ url, variables }) {
    return { ...variables, DATABASE_URL: url };
}
/** The end of an output, in whole lines. */
function tail(output) {
    const lines = output.trimEnd().split('\n').slice(-shownLines);
    while (lines.length > 1 && lines.join('\n').length > shownCharacters)
        lines.shift();
    return lines.join('\n').slice(-shownCharacters);
}

;// CONCATENATED MODULE: ./lib/source/command-source.js





/** How often a command is run again because it asks for an extension that nobody could foresee. */
const attempts = 5;
/**
 * Migrations as a source that a command of the user's runs. Those who look for places in SQL are given the SQL files among
 * them; the folder has all that were named, and none where none was.
 */
function commandSource(given, options) {
    const named = given.migrations.length === 0 ? undefined : migrationsSource(given.migrations, given.format, options);
    const folder = async () => named?.folder() ?? { format: anyFiles, why: 'none is named', migrations: [], passedOver: [], files: [], archived: [] };
    const all = async () => (await folder()).migrations.map(({ up }) => up);
    const files = async () => (await all()).filter(({ path }) => path.endsWith('.sql'));
    return {
        label: 'the migrations of migrate-command',
        folder,
        files,
        async build(workshop) {
            const [provider, { format }, sql] = [await workshop.provider(), await folder(), await files()];
            const text = (await all()).map((each) => each.text).join('\n');
            workshop.progress('running migrate-command');
            const build = async (extensions) => buildOnScratch(workshop, options, sql, async (scratch) => {
                await runOnScratch('migrate-command', workshop, given, await scratch.serve(options.searchPath ?? undefined), text).catch(async (error) => {
                    // A server takes much memory, and the next try needs another.
                    if (missingExtension(error, provider) !== undefined)
                        await scratch.drop();
                    throw error;
                });
            }, extensions).catch(async (error) => {
                const missing = missingExtension(error, provider);
                if (missing === undefined || extensions.includes(missing) || extensions.length > attempts)
                    throw error;
                return build([...extensions, missing]);
            });
            const built = await build(extensionsIn(sql));
            return { ...built, ledger: findLedgers(built.snapshot, format) };
        }
    };
}
/** The extension for want of which a command has failed, where the server could have been started with it. */
function missingExtension(error, { kind }) {
    return kind === 'embedded' && error instanceof CommandError ? /extension "([^"]+)" is not available/.exec(error.output)?.[1] : undefined;
}

;// CONCATENATED MODULE: ./lib/source/environment.js
/** What every program needs to be found and to speak the user's language. */
const environment_everywhere = /^(?:PATH|HOME|LANG|LANGUAGE|LC_\w+)$/;
/** On Windows nothing starts without these either. */
const onWindows = /^(?:PATH|SYSTEMROOT|COMSPEC|PATHEXT|TEMP|TMP|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES(?:\(X86\))?)$/i;
/** What git reads, beside what every program needs: whose configuration counts, and what a hook tells of the index. */
const ofGit = /^(?:GIT_\w+|XDG_CONFIG_HOME|SUDO_UID)$/;
/** What of that is about no repository in particular. */
const ofAnyRepository = /^GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)$/;
/**
 * The variables that a command of the user's may see: what it needs to run, and those that the user names. A runner's
 * environment holds tokens, and what a pull request runs must not find them.
 */
function allowedVariables(environment, passed, platform = process.platform) {
    return environment_only(environment, (name) => isUsual(name, platform) || passed.includes(name));
}
/** The variables that git may see: the filters that a configuration names are run with them. */
function gitVariables(environment, platform = process.platform) {
    return environment_only(environment, (name) => isUsual(name, platform) || ofGit.test(name));
}
/** The same for a repository that is not the one that the environment tells of: a hook names the index of its own. */
function gitVariablesElsewhere(environment, platform = process.platform) {
    return environment_only(gitVariables(environment, platform), (name) => !name.startsWith('GIT_') || ofAnyRepository.test(name));
}
function isUsual(name, platform) {
    return environment_everywhere.test(name) || (platform === 'win32' && onWindows.test(name));
}
function environment_only(environment, isAllowed) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => isAllowed(name)));
}

;// CONCATENATED MODULE: ./lib/commands/migrated.js






/** What builds the migrated database of a run: a command of the user's, or else a folder that is read here; undefined where neither is given. */
function migratedSource(run, options) {
    const { config } = run;
    if (config.migrateCommand === null) {
        return config.migrations.length === 0 ? undefined : migrationsSource(config.migrations, config.migrationFormat, options);
    }
    return commandSource({ ...userCommand(run, config.migrateCommand), migrations: config.migrations, format: formatOfFolder(config) }, options);
}
/** The same for those who write the first migration: a folder that is there and has nothing in it yet builds an empty database. */
async function migratedOrEmpty(run, options) {
    const { migrations, migrateCommand } = run.config;
    const listed = await Promise.all(migrations.map(async (path) => options.tree.list(path)));
    const source = migrateCommand === null && listed.every((files) => files?.length === 0) ? undefined : migratedSource(run, options);
    if (source !== undefined)
        return source;
    const folder = async () => Promise.resolve({ format: anyFiles, why: 'there is none', migrations: [], passedOver: [], files: [], archived: [] });
    return { ...schemaSource([], options), label: 'no migrations', folder };
}
/** A command of the user's as it is run: in the working directory, with what it may see of the environment, and its secrets hidden. */
function userCommand({ config, environment }, command) {
    const variables = allowedVariables(environment, config.passEnv);
    const secrets = [...(0,config_secrets/* secretsOf */.Fj)(config), ...secretVariables(variables, config.passEnv)];
    return { command, directory: config.workingDirectory, variables, hide: (text) => (0,config_secrets/* hideSecrets */.s0)(text, secrets) };
}
/** How the files that `migrations` names are read: beside a command, unless a tool is named, as files of any kind. */
function formatOfFolder({ migrateCommand, migrationFormat }) {
    return migrateCommand !== null && migrationFormat === 'auto' ? 'any' : migrationFormat;
}
/** Values of passed variables that their names call secret. */
function secretVariables(variables, passed) {
    return passed.filter((name) => /token|secret|passw|key|credential/i.test(name)).flatMap((name) => variables[name] ?? []);
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 1 modules
var patch_create = __webpack_require__(5725);
;// CONCATENATED MODULE: ./lib/patch/committed.js




/** Reads the files of a committed schema for a patch. */
function committed_readCommitted(files, current, desired) {
    const statements = readStatements(files);
    return { files, statements, mentionsOf: indexMentions(statements), current, desired };
}
/** The last statement that does this to this very object: what other routines of its name are given is none of its. */
function findMention({ mentionsOf }, object, action) {
    for (const mentions of mentionsOf(object).slice(0, 2)) {
        const last = mentions.filter(({ target }) => target.action === action).at(-1);
        if (last !== undefined)
            return last;
    }
    return undefined;
}
/** Whether a statement makes this object and nothing beside it and what belongs to it. */
function makesOnly(statement, object) {
    return statement.targets.every(({ action, kind, parent, generatedName }) => action === 'create' && (isCalledAlike(kind, object.kind) || parent !== undefined || generatedName === true));
}
/**
 * The clause that has the last word on an attribute of an object: of all that define or alter it, the one that runs last.
 *
 * @param topic as `Clause` has it; the definition of a column or domain has a say on all of them
 */
function lastWord(committed, object, topic) {
    const name = object.parent === undefined ? undefined : (0,sql_name/* storedName */.Rs)((0,ddl_model/* ownName */.qU)(object, committed.current));
    const says = (clause) => clause.name === name && (clause.topic === topic || clause.topic === object.kind);
    const speaking = new Set(committed.mentionsOf(object).slice(0, 2).flatMap((mentions) => mentions.map(({ statement }) => statement)));
    return committed.statements
        .filter((statement) => speaking.has(statement))
        .flatMap((statement) => clausesOf(statement.text).filter(says).map((clause) => ({ statement, clause })))
        .at(-1);
}
/** The clause of a statement that stands at an offset of it. */
function clauseAt(statement, offset) {
    return clausesOf(statement.text).find(({ start, end }) => offset >= start && offset < end);
}

;// CONCATENATED MODULE: ./lib/patch/appendix.js


/** The comment that `pg_dump` ends a file with. */
const endOfDump = '-- PostgreSQL database dump complete';
/**
 * The file that a statement about an object goes to: the one that creates the object, or what it belongs to; else the last
 * one that creates an object of the same kind; else the last one.
 */
function fileFor(committed, object) {
    const ofKind = committed.statements.filter(({ targets: [first] }) => first?.action === 'create' && first.kind === object.kind);
    return ownFile(committed, object) ?? ofKind.at(-1)?.file ?? committed.files.at(-1);
}
function ownFile(committed, object) {
    const parent = committed.current.get(object.parent ?? '');
    return findMention(committed, object, 'create')?.statement.file ?? (parent === undefined ? undefined : ownFile(committed, parent));
}
/** Insertions, one a statement, that put statements at the end of a file, with an empty line between them. */
function appendStatements(file, statements) {
    const offset = endOf(file.text);
    const before = file.text.slice(0, offset);
    const isLast = offset === file.text.length;
    const gap = before === '' || (!isLast && /(?:^|\n)\r?\n$/.test(before)) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    return statements.map((statement, index) => {
        const text = `${index === 0 ? gap : '\n'}${statement};\n`;
        return { file: file.path, start: offset, end: offset, text: !isLast && index === statements.length - 1 ? `${text}\n` : text };
    });
}
/** Where the last of what defines anything has ended: before `\unrestrict` and before the last words of a dump. */
function endOf(text) {
    const { steps, comments } = (0,script/* splitScript */.Q)(text);
    const lastStep = steps.findLast((step) => step.type !== 'command' || step.name !== '\\unrestrict');
    const from = lastStep?.trailingEnd ?? 0;
    const closing = steps.find((step) => step.start >= from && step.type === 'command')?.start;
    const words = comments.find((comment) => comment.start >= from && comment.text === endOfDump)?.start;
    const end = Math.min(closing ?? text.length, words ?? text.length);
    // The words stand in a box of empty comments.
    return end === text.length ? end : end - (/(?:^|(?<=\n))(?:--[ \t]*\r?\n)*$/.exec(text.slice(0, end))?.[0].length ?? 0);
}

// EXTERNAL MODULE: ./lib/sql/outline.js
var outline = __webpack_require__(258);
;// CONCATENATED MODULE: ./lib/patch/edit.js

/** A text with its edits made. Of edits that overlap the later one is made. */
function applyEdits(text, edits) {
    let done = 0;
    const pieces = edit_inOrder(edits).flatMap((edit) => {
        const before = text.slice(done, edit.start);
        done = edit.end;
        return [before, edit.text];
    });
    return [...pieces, text.slice(done)].join('');
}
/** Where the edits of one text stand once they are made. Those that are not made are left out. */
function placeEdits(edits) {
    let shift = 0;
    return edit_inOrder(edits).map((edit) => {
        const start = edit.start + shift;
        shift += edit.text.length - (edit.end - edit.start);
        return { edit, start, end: start + edit.text.length };
    });
}
function edit_inOrder(edits) {
    const made = [];
    let limit = Number.POSITIVE_INFINITY;
    const isInsertion = (edit) => edit.start === edit.end;
    const ordered = edits
        .map((edit, index) => ({ edit, index }))
        .sort((left, right) => right.edit.start - left.edit.start || Number(isInsertion(left.edit)) - Number(isInsertion(right.edit)) || right.index - left.index);
    for (const { edit } of ordered) {
        if (edit.end > limit)
            continue;
        made.push(edit);
        limit = edit.start;
    }
    return made.reverse();
}
/** SQL with the line ends of the file that it goes to. What stands in quotes keeps its own: there they are part of the value. */
function withLineEnds(sql, file) {
    const lineEnd = /\r?\n/.exec(file)?.[0] ?? '\n';
    const convert = (from, to) => sql.slice(from, to).replace(/\r?\n/g, lineEnd);
    let result = '';
    let done = 0;
    for (let lexeme = (0,outline/* lexemeAfter */.L)(sql, 0); lexeme !== undefined; lexeme = (0,outline/* lexemeAfter */.L)(sql, lexeme.end)) {
        if (lexeme.kind !== 'literal' && lexeme.kind !== 'identifier')
            continue;
        result += convert(done, lexeme.start) + sql.slice(lexeme.start, lexeme.end);
        done = lexeme.end;
    }
    return result + convert(done, sql.length);
}

;// CONCATENATED MODULE: ./lib/patch/elements.js


/** The elements of the list of a `CREATE TABLE`. */
function elements_elementsOf(statement) {
    return clausesOf(statement).filter(({ topic }) => topic !== 'options').map(({ start, end }) => elements_element(statement, start, end));
}
function elements_element(statement, start, end) {
    let next = (0,outline/* lexemeAfter */.L)(statement, end);
    while (next?.kind === 'comment')
        next = (0,outline/* lexemeAfter */.L)(statement, next.end);
    const comma = next !== undefined && statement.slice(next.start, next.end) === ',' ? next.end : undefined;
    const ended = comma ?? end;
    const behind = (0,outline/* lexemeAfter */.L)(statement, ended);
    const hasComment = behind?.kind === 'comment' && !/[\r\n]/.test(statement.slice(ended, behind.start));
    return { start, end, lineEnd: hasComment ? behind.end : ended, hasComma: comma !== undefined, hasComment, beginsLine: /(?:^|[\r\n])[ \t]*$/.test(statement.slice(0, start)) };
}
/** The white space that a line begins with on which an offset stands. */
function indentationAt(text, offset) {
    const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}
/** The comments inside a stretch of SQL, one a line, so that they can be kept when it is rewritten. */
function commentsIn(sql) {
    const comments = [];
    for (let lexeme = (0,outline/* lexemeAfter */.L)(sql, 0); lexeme !== undefined; lexeme = (0,outline/* lexemeAfter */.L)(sql, lexeme.end)) {
        if (lexeme.kind === 'comment')
            comments.push(sql.slice(lexeme.start, lexeme.end));
    }
    return comments;
}

// EXTERNAL MODULE: ./lib/sql/psql.js
var psql = __webpack_require__(7254);
;// CONCATENATED MODULE: ./lib/patch/stretch.js


/** Writes something else on a stretch of a statement; comments on it move in front of it. */
function replaceStretch(statement, { start, end }, sql) {
    const indentation = indentationAt(statement.text, start);
    const kept = commentsIn(statement.text.slice(start, end)).map((comment) => `${comment}\n${indentation}`).join('');
    return inFile(statement, start, end, `${kept}${sql}`);
}
/** Writes something behind an offset of a statement. */
function insertBehind(statement, offset, sql) {
    return inFile(statement, offset, offset, sql);
}
/** Takes a stretch out of a statement, with the white space before it unless a comment ends there with its line. */
function removeStretch(statement, { start, end }) {
    const before = statement.text.slice(0, start);
    const line = before.slice(before.trimEnd().lastIndexOf('\n') + 1);
    return inFile(statement, (line.includes('--') ? before : before.trimEnd()).length, end, '');
}
/** Takes a whole statement out of its file, and its line where that is then empty. */
function removeStatement({ file, start, end }) {
    const semicolon = /^\s*;/.exec(file.text.slice(end))?.[0].length ?? 0;
    const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = (0,psql/* endOfLine */.vT)(file.text, end + semicolon);
    const alone = file.text.slice(lineStart, start).trim() === '' && file.text.slice(end + semicolon, lineEnd).trim() === '';
    return alone ? { file: file.path, start: lineStart, end: Math.min(lineEnd + 1, file.text.length), text: '' } : { file: file.path, start, end: end + semicolon, text: '' };
}
function inFile(statement, start, end, text) {
    return { file: statement.file.path, start: statement.start + start, end: statement.start + end, text };
}

;// CONCATENATED MODULE: ./lib/patch/members.js







/** Gathers missing columns and constraints for the tables that a schema creates. */
function createMembers(committed) {
    const model = committed.current;
    const additions = new Map();
    return {
        add(object, change) {
            const statement = homeOf(object, committed);
            if (statement === undefined)
                return false;
            const found = additions.get(statement) ?? { statement, changes: [], columns: [], constraints: [] };
            additions.set(statement, found);
            found.changes.push(change);
            if (object.kind === 'column')
                found.columns.push(`${(0,ddl_model/* ownName */.qU)(object, model)} ${(0,sequences/* serialDefinition */.A$)(object, model) ?? (0,tables/* columnDefinition */.CJ)(object, model, true)}`);
            else
                found.constraints.push(`CONSTRAINT ${(0,ddl_model/* ownName */.qU)(object, model)} ${(0,tables/* constraintDefinition */.je)(object)}`);
            return true;
        },
        edits: () => [...additions.values()].flatMap((each) => editsOf(each).map((edit) => ({ ...edit, changes: each.changes, apart: false })))
    };
}
/** The `CREATE TABLE` that an object can be written into: one with a list, where the object needs nothing else to be there. */
function homeOf(object, committed) {
    const model = committed.current;
    const table = model.get(object.parent ?? '');
    if (table === undefined || !(0,ddl_model/* isTable */.bI)(table.kind) || (object.kind !== 'column' && object.kind !== 'constraint'))
        return undefined;
    if (object.kind === 'constraint' && ((0,ddl_model/* text */.Qq)(object, 'type') === 'foreign key' || / NOT VALID$/.test((0,ddl_model/* text */.Qq)(object, 'definition') ?? '')))
        return undefined;
    const ownsSequence = model.childrenOf(object, 'sequence').length > 0 && (0,ddl_model/* text */.Qq)(object, 'identity') === undefined && (0,sequences/* serialDefinition */.A$)(object, model) === undefined;
    if (ownsSequence || (0,ddl_statements/* completingStatements */.J3)(object, model).length > 0)
        return undefined;
    const made = findMention(committed, table, 'create')?.statement;
    return made !== undefined && /^create\b/i.test(made.text) && elements_elementsOf(made.text).length > 0 ? made : undefined;
}
/** Columns behind the last column, constraints at the end; where that is one place, in one edit. */
function editsOf({ statement, columns, constraints }) {
    const elements = elements_elementsOf(statement.text);
    const last = elements.at(-1);
    const lastColumn = elements.filter(({ start }) => statement.targets.some((target) => target.kind === 'column' && target.offset === start)).at(-1) ?? last;
    if (last === undefined || lastColumn === undefined)
        return [];
    if (lastColumn === last)
        return insertAfter(statement, last, [...columns, ...constraints]);
    return [...insertAfter(statement, lastColumn, columns), ...insertAfter(statement, last, constraints)];
}
function insertAfter(statement, element, added) {
    if (added.length === 0)
        return [];
    const indentation = indentationAt(statement.text, element.start);
    const between = element.beginsLine || element.hasComment ? `\n${indentation}` : ' ';
    const lines = added.map((each, index) => `${between}${each}${element.hasComma || index < added.length - 1 ? ',' : ''}`).join('');
    const inserted = insertBehind(statement, element.lineEnd, lines);
    return element.hasComma ? [inserted] : [insertBehind(statement, element.end, ','), inserted];
}

// EXTERNAL MODULE: ./lib/catalog/ddl/grants.js
var ddl_grants = __webpack_require__(4169);
// EXTERNAL MODULE: ./lib/catalog/ddl/initial-grants.js
var initial_grants = __webpack_require__(4342);
// EXTERNAL MODULE: ./lib/catalog/ddl/kinds.js + 4 modules
var ddl_kinds = __webpack_require__(1268);
// EXTERNAL MODULE: ./lib/catalog/ddl/foreign-data.js
var foreign_data = __webpack_require__(3609);
;// CONCATENATED MODULE: ./lib/patch/column.js






const serialType = /^(?:small|big)?serial[248]?$/i;
/** Parts that stand before what a column is filled with, and before its constraints. */
const ofType = ['type', 'storage', 'options', 'collation'];
const ofValue = [...ofType, 'default', 'generated', 'identity'];
/**
 * Gives the definition of a column or domain one of its attributes in place, with as small an edit as will do, so that all else keeps the
 * author's spelling.
 *
 * @returns undefined where the definition cannot say it
 */
function editDefinition(word, column, attribute, model) {
    const { statement, clause } = word;
    const find = (kind) => clause.parts.find((part) => part.kind === kind);
    const type = find('type');
    if (type === undefined)
        return undefined;
    const put = (kind, sql, behind) => {
        const part = find(kind);
        if (part !== undefined)
            return [sql === undefined ? removeStretch(statement, part) : replaceStretch(statement, part, sql)];
        const before = clause.parts.filter((each) => behind.includes(each.kind)).at(-1) ?? type;
        return sql === undefined ? [] : [insertBehind(statement, before.end, ` ${sql}`)];
    };
    const wasSerial = serialType.test(statement.text.slice(type.start, type.end));
    const serial = (0,sequences/* serialDefinition */.A$)(column, model);
    const retype = () => replaceStretch(statement, type, serial ?? (0,ddl_model/* words */.aL)((0,ddl_model/* text */.Qq)(column, 'type'), wasSerial && (0,ddl_model/* flag */.Jt)(column, 'not null') && find('not null') === undefined && 'NOT NULL'));
    switch (attribute) {
        case 'type':
            return [retype()];
        case 'collation': {
            const collation = (0,ddl_model/* text */.Qq)(column, 'collation');
            return put('collation', collation === undefined ? undefined : `COLLATE ${collation}`, ['type', 'storage', 'options']);
        }
        case 'foreign options': {
            const options = (0,foreign_data/* foreignOptions */.DK)((0,ddl_model/* list */.p_)(column, 'foreign options'));
            return put('options', options === '' ? undefined : options, ['type']);
        }
        case 'default': {
            if (serial !== undefined)
                return wasSerial ? undefined : [retype(), ...put('default', undefined, ofType)];
            const expression = (0,tables/* defaultExpression */.g9)(column, model);
            const part = find('default');
            const written = part === undefined ? undefined : (0,sql_piece/* offsetBehind */.Ae)(statement.text.slice(part.start, part.end), 'DEFAULT');
            if (part !== undefined && written !== undefined && expression !== undefined)
                return [replaceStretch(statement, { start: part.start + written, end: part.end }, expression)];
            return [...(wasSerial ? [retype()] : []), ...put('default', expression === undefined ? undefined : `DEFAULT ${expression}`, ofType)];
        }
        case 'generated':
        case 'generation expression':
            return put('generated', (0,tables/* generation */.XE)(column), ofType);
        case 'identity': {
            const part = find('identity');
            return part === undefined || (0,ddl_model/* text */.Qq)(column, 'identity') === undefined ? put('identity', (0,tables/* identity */.D_)(column, model), ofType) : [replaceGeneration(word, part, column)];
        }
        case 'not null':
        case 'not null flags': {
            const sql = (0,tables/* notNull */.TM)(column, model);
            return sql === undefined && find('not null') === undefined ? undefined : put('not null', sql, ofValue);
        }
        default:
            return undefined;
    }
}
/** Says anew whether an identity is ALWAYS or BY DEFAULT, and leaves its options alone. */
function replaceGeneration({ statement }, { start, end }, column) {
    const pieces = [...(0,sql_piece/* piecesOf */.Xe)(statement.text)].filter((piece) => piece.start >= start && piece.end <= end);
    const generated = pieces.findIndex(({ text: written }) => written === 'GENERATED');
    const as = pieces.findIndex(({ text: written }, index) => index > generated && written === 'AS');
    const stretch = { start: pieces[generated + 1]?.start ?? start, end: pieces[as - 1]?.end ?? end };
    return replaceStretch(statement, stretch, ((0,ddl_model/* text */.Qq)(column, 'identity') ?? '').toUpperCase());
}

;// CONCATENATED MODULE: ./lib/patch/constraint.js






/** Writes a constraint anew where it is defined: in its column, in its table, in ALTER TABLE or in ALTER DOMAIN. */
function editConstraint(committed, constraint) {
    const found = findMention(committed, constraint, 'create');
    if (found === undefined)
        return [];
    const { statement, target } = found;
    const clause = clauseAt(statement, target.offset);
    const named = `CONSTRAINT ${(0,ddl_model/* ownName */.qU)(constraint, committed.current)} ${(0,tables/* constraintDefinition */.je)(constraint)}`;
    if (clause === undefined) {
        const add = (0,tables/* addConstraint */.p$)(constraint, committed.current);
        return add !== undefined && /^alter\s+domain\b/i.test(statement.text) ? [replaceStretch(statement, { start: 0, end: statement.text.length }, add)] : [];
    }
    if (clause.topic === 'constraint')
        return [replaceStretch(statement, clause, /^create\b/i.test(statement.text) ? named : `ADD ${named}`)];
    const part = clause.parts.find(({ kind, start }) => kind === 'constraint' && start === target.offset);
    const inline = inColumn((0,tables/* constraintDefinition */.je)(constraint), clause.name ?? '');
    if (part === undefined || inline === undefined)
        return [];
    const [first, name] = [...(0,sql_piece/* piecesOf */.Xe)(statement.text.slice(part.start, part.end))];
    const behindName = first?.text === 'CONSTRAINT' && name !== undefined ? ` ${inline}` : inline;
    return [replaceStretch(statement, { start: part.start + (behindName === inline ? 0 : (name?.end ?? 0)), end: part.end }, behindName)];
}
/** A constraint as it can stand in the definition of the one column that it is about; undefined where it cannot. */
function inColumn(definition, column) {
    if (/ NOT VALID$/.test(definition))
        return undefined;
    if (definition.startsWith('CHECK '))
        return definition;
    const list = `(${(0,quote/* quoteIdentifier */.C)(column)})`;
    const [, head = '', rest = ''] = /^(PRIMARY KEY|UNIQUE(?: NULLS NOT DISTINCT)?|FOREIGN KEY) (.*)$/s.exec(definition) ?? [];
    if (head === '' || !rest.startsWith(list))
        return undefined;
    const tail = rest.slice(list.length);
    return head === 'FOREIGN KEY' ? tail.trimStart() : `${head}${tail}`;
}

;// CONCATENATED MODULE: ./lib/sql/grants.js




/** Reads a GRANT; undefined for anything else, REVOKE and GRANT of roles too. */
function readGrant(statement) {
    if (!/^\s*grant\b/i.test(statement))
        return undefined;
    const tree = parseStatement(statement);
    const pieces = [...(0,sql_piece/* piecesOf */.Xe)(statement)];
    const on = pieces.findIndex(({ kind, text, depth }) => kind === 'word' && text === 'ON' && depth === 0);
    const [first, last] = [pieces[1], pieces[on - 1]];
    if (tree === undefined || !('GrantStmt' in tree) || first === undefined || last === undefined)
        return undefined;
    const { privileges, objects = [], targtype, grantees = [], grant_option } = tree.GrantStmt;
    const listed = (privileges ?? []).flatMap((node) => ('AccessPriv' in node ? [node.AccessPriv] : []));
    const limited = listed.filter(({ cols = [] }) => cols.length > 0).length;
    return {
        list: { start: first.start, end: last.end },
        privileges: privileges === undefined || listed.some(({ priv_name }) => priv_name === undefined) ? 'all' : listed.map(({ priv_name = '' }) => priv_name.toUpperCase()),
        columns: [...new Set(listed.flatMap(({ cols }) => stringsOf(cols)))],
        limited: limited === 0 ? false : limited === listed.length ? true : 'mixed',
        objects: targtype === 'ACL_TARGET_OBJECT' ? objects.length : 0,
        grantees: grantees.map((node) => ('RoleSpec' in node ? granteeOf(node.RoleSpec) : undefined)),
        withOption: grant_option === true
    };
}
function granteeOf({ roletype, rolename }) {
    return roletype === 'ROLESPEC_PUBLIC' ? 'PUBLIC' : rolename === undefined ? undefined : (0,quote/* quoteIdentifier */.C)(rolename);
}

;// CONCATENATED MODULE: ./lib/patch/privileges.js





/**
 * Makes the GRANT statements of the committed schema say what the migrated database grants: those that name this object
 * and one grantee alone are rewritten, extended or taken out; what none of them can say stands behind the last one.
 *
 * @param before the object as the committed schema builds it
 */
function rewriteGrants(committed, before, object) {
    const { current } = committed;
    const grants = grantsWritten(committed, object);
    const changes = (0,ddl_grants/* grantChanges */.oC)(before, object);
    const edits = [];
    const removed = new Set();
    const left = { revoked: [...changes.revoked], granted: [...changes.granted] };
    const take = (from, isTaken) => {
        const taken = from.filter(isTaken);
        for (const grant of taken)
            from.splice(from.indexOf(grant), 1);
        return taken;
    };
    for (const { statement, grant } of [...grants].reverse()) {
        const grantee = privileges_granteeOf(grant, object, committed);
        const listed = grant.privileges === 'all' ? (0,ddl_grants/* grantsOf */.Rr)(before).filter(isGrantOf(grantee, grant.withOption)).map(({ privilege }) => privilege) : grant.privileges;
        const gone = changes.revoked.filter(isGrantOf(grantee, grant.withOption)).map(({ privilege }) => privilege).filter((privilege) => listed.includes(privilege));
        const added = take(left.granted, isGrantOf(grantee, grant.withOption)).map(({ privilege }) => privilege);
        if (gone.length === 0 && added.length === 0)
            continue;
        take(left.revoked, (each) => isGrantOf(grantee, grant.withOption)(each) && gone.includes(each.privilege));
        const privileges = [...new Set([...listed.filter((privilege) => !gone.includes(privilege)), ...added])];
        const instead = privileges.length > 0 ? [] : take(left.granted, (each) => each.grantee === grantee);
        const [other] = (0,ddl_grants/* writeGrants */.pN)(object, { revoked: [], granted: instead }, current);
        if (privileges.length > 0)
            edits.push(replaceStretch(statement, grant.list, privileges.map((privilege) => (0,ddl_grants/* privilegeOn */.LN)(object, privilege, current)).join(', ')));
        else if (other !== undefined)
            edits.push(replaceStretch(statement, { start: 0, end: statement.text.length }, other));
        else {
            removed.add(statement);
            edits.push(removeStatement(statement));
        }
    }
    const rest = (0,ddl_grants/* writeGrants */.pN)(object, left, current);
    const last = mentioning(committed, object).filter((statement) => !removed.has(statement)).at(-1);
    return last === undefined || rest.length === 0 ? { edits, rest } : { edits: [...edits, insertBehind(last, last.text.length, rest.map((sql) => `;\n${sql}`).join(''))], rest: [] };
}
function isGrantOf(grantee, withOption) {
    return (grant) => grant.grantee === grantee && grant.withOption === withOption;
}
/** GRANT statements about this object, or this column, and one grantee, and nothing else. */
function grantsWritten(committed, object) {
    const column = object.kind === 'column' ? (0,sql_name/* storedName */.Rs)((0,ddl_model/* ownName */.qU)(object, committed.current)) : undefined;
    return mentioning(committed, object).flatMap((statement) => {
        const grant = readGrant(statement.text);
        if (grant?.objects !== 1 || grant.grantees.length !== 1 || grant.grantees[0] === undefined)
            return [];
        return grant.limited === (column !== undefined) && grant.columns.every((each) => each === column) ? [{ statement, grant }] : [];
    });
}
/** The grantee of a statement as the privileges of the object call it. */
function privileges_granteeOf({ grantees: [grantee = ''] }, object, { current }) {
    const owner = (0,ddl_grants/* ownerOfGrants */.Ys)(object, current);
    return owner !== undefined && (0,sql_name/* storedName */.Rs)(owner) === (0,sql_name/* storedName */.Rs)(grantee) ? 'OWNER' : grantee;
}
/** GRANT and REVOKE statements that name the object, in their order. */
function mentioning({ mentionsOf, statements }, object) {
    const naming = new Set(mentionsOf(object).slice(0, 2).flatMap((mentions) => mentions.filter(({ target }) => target.action === 'grant').map(({ statement }) => statement)));
    return statements.filter((statement) => naming.has(statement));
}

;// CONCATENATED MODULE: ./lib/patch/restate.js





/** The word behind which a command says what it sets, for those of which all before it can stay as it is written. */
const settingWords = {
    type: 'TYPE', default: 'DEFAULT', storage: 'STORAGE', compression: 'COMPRESSION', 'statistics target': 'STATISTICS', owner: 'TO', options: 'SET'
};
/**
 * Writes what an ALTER statement says into the clause that has the last word on the same, where that is a command too.
 *
 * @returns undefined where there is none, or where it cannot simply say something else
 */
function restate(committed, object, alter) {
    const [wanted] = clausesOf(alter);
    const word = wanted === undefined || wanted.topic === '' ? undefined : lastWord(committed, object, wanted.topic);
    return wanted === undefined || word === undefined || word.clause.topic === object.kind ? undefined : restateAt(word, object, alter, wanted);
}
/** Writes what an ALTER statement says into a command that says the same of the same. */
function restateAt(word, object, alter, wanted) {
    const { statement, clause } = word;
    const written = statement.text.slice(clause.start, clause.end);
    if (clause.topic === 'identity' && / as\s+identity\b/i.test(written)) {
        return /\bSET GENERATED /.test(alter) ? [replaceGeneration(word, clause, object)] : undefined;
    }
    const sql = alter.slice(wanted.start, wanted.end);
    const from = settingAt(written, clause.topic);
    const to = settingAt(sql, clause.topic);
    if (from === undefined || to === undefined)
        return [replaceStretch(statement, clause, sql)];
    return [replaceStretch(statement, { start: clause.start + from, end: clause.end }, sql.slice(to))];
}
function settingAt(command, topic) {
    const pieces = [...(0,sql_piece/* piecesOf */.Xe)(command)];
    // ALTER, COLUMN and the column's name stand before it; the name may be the same word.
    const first = pieces[0]?.text !== 'ALTER' ? 0 : pieces[1]?.text === 'COLUMN' ? 3 : 2;
    return pieces[first]?.text === 'DROP' ? undefined : (0,sql_piece/* offsetBehind */.Ae)(command, settingWords[topic] ?? '', first);
}
/**
 * Writes storage parameters, or the options of a column, into the WITH or SET that has the last word on them.
 *
 * @param wanted in parentheses; undefined where there are none
 */
function editOptions({ statement, clause }, wanted) {
    const written = statement.text.slice(clause.start, clause.end);
    const isWith = /^with\b/i.test(written);
    if (isWith && wanted === undefined)
        return [removeStretch(statement, clause)];
    const open = isWith ? (0,sql_piece/* offsetBehind */.Ae)(written, 'WITH') : settingAt(written, 'options');
    return open === undefined || wanted === undefined ? undefined : [replaceStretch(statement, { start: clause.start + open, end: clause.end }, wanted)];
}

;// CONCATENATED MODULE: ./lib/patch/rewrite.js

















/** Says what differs of an object where the committed schema says it, as far as that is possible; the rest is to be appended. */
function rewriteInPlace(committed, change, object) {
    const before = committed.desired.get((0,snapshot_object/* keyOf */.TN)(object));
    const apart = stateApart(committed, change, object);
    switch (change.aspect) {
        case 'comments':
            return combine((0,ddl_grants/* commentChanges */.b4)(change, object, committed.current).map(({ of, statement }) => editComment(committed, of, statement)));
        case 'privileges':
            return before === undefined || object.kind === 'default acl' || object.kind === 'initial privileges' ? { edits: [], rest: apart } : rewriteGrants(committed, before, object);
        case 'definition':
        case 'storage':
        case 'statistics':
        case 'settings':
            break;
        default:
            return restateAll(committed, object, apart);
    }
    if ((0,ddl_model/* isTable */.bI)(object.kind) || object.kind === 'column' || object.kind === 'domain') {
        return combine(change.attributes.map((attribute) => rewriteAttribute(committed, change, attribute, object)));
    }
    const said = before === undefined ? [] : change.attributes.filter(({ name }) => isSaid(name, before, object, committed));
    const edits = said.length === 0 ? [] : editDefining(committed, said, object);
    const left = edits.length === 0 ? change.attributes : change.attributes.filter((attribute) => !said.includes(attribute));
    return combine([{ edits, rest: [] }, ...(left.length === 0 ? [] : [restateAll(committed, object, stateApart(committed, { ...change, attributes: left }, object))])]);
}
/** Whether the statement that makes an object says an attribute: not whether a trigger fires, or what a text search configuration maps. */
function isSaid(attribute, before, object, { current }) {
    if (object.kind === 'sequence' && (0,ddl_model/* flag */.Jt)(object, 'identity'))
        return true;
    const write = (each) => (0,ddl_statements/* createStatement */.Ay)(each, current) ?? (0,ddl_statements/* aloneStatement */.JW)(each, current);
    return write(object) !== write({ ...object, attributes: { ...object.attributes, [attribute]: before.attributes[attribute] ?? null } });
}
/** Says anew what defines an object, for attributes that are said there. */
function editDefining(committed, said, object) {
    if (object.kind === 'constraint')
        return editConstraint(committed, object);
    if (object.kind === 'sequence' && (0,ddl_model/* flag */.Jt)(object, 'identity'))
        return editIdentity(committed, object);
    if (object.kind === 'setting')
        return editSetting(committed, object);
    const body = said.every(({ name }) => name === 'body') ? editBody(committed, object) : [];
    return body.length > 0 ? body : editWhole(committed, object);
}
/** Statements that change what is not, or cannot be, written in its place. */
function stateApart({ current, desired }, change, object) {
    const before = desired.get((0,snapshot_object/* keyOf */.TN)(object));
    switch (change.aspect) {
        case 'comments':
            return (0,ddl_grants/* commentChanges */.b4)(change, object, current).map(({ statement }) => statement);
        case 'owner':
            return [(0,ddl_grants/* ownerChange */.Yp)(object, current) ?? []].flat();
        case 'privileges':
            if (object.kind === 'default acl')
                return (0,ddl_grants/* defaultGrants */.T3)(object, before);
            if (before === undefined)
                return [];
            return object.kind === 'initial privileges' ? (0,initial_grants/* initialGrantChanges */.M)(before, object) : (0,ddl_grants/* writeGrants */.pN)(object, (0,ddl_grants/* grantChanges */.oC)(before, object), current);
        case 'definition':
        case 'storage':
        case 'statistics':
        case 'settings':
            return (0,ddl_statements/* alterStatements */.lG)(change, object, current);
        default:
            return [];
    }
}
/** Attributes that are said in one breath ask for the same edits and statements: once is enough. */
function combine(rewritings) {
    const edits = new Map(rewritings.flatMap((each) => each.edits.map((edit) => [JSON.stringify(edit), edit])));
    return { edits: [...edits.values()], rest: [...new Set(rewritings.flatMap(({ rest }) => rest))] };
}
function restateAll(committed, object, statements) {
    return combine(statements.map((statement) => {
        const edits = restate(committed, object, statement);
        return edits === undefined ? { edits: [], rest: [statement] } : { edits, rest: [] };
    }));
}
/** What the clauses of ALTER TABLE call the attributes of columns that share a command. */
const rewrite_topics = { collation: 'type', generated: 'generation expression', 'not null flags': 'not null' };
/** One attribute of a table, column or domain, in its definition or in the command that has the last word on it. */
function rewriteAttribute(committed, change, attribute, object) {
    const apart = stateApart(committed, { ...change, attributes: [attribute] }, object);
    const word = lastWord(committed, object, rewrite_topics[attribute.name] ?? attribute.name);
    const options = (0,ddl_model/* list */.p_)(object, 'options');
    const edits = word?.clause.topic === object.kind
        ? editDefinition(word, object, attribute.name, committed.current)
        : word?.clause.topic === 'options' && editOptions(word, options.length === 0 ? undefined : `(${(0,ddl_model/* parameters */.FI)(options)})`);
    return edits === undefined || edits === false || edits.length === 0 ? restateAll(committed, object, apart) : { edits, rest: [] };
}
/** The options of an identity's sequence, in the definition of its column. */
function editIdentity(committed, sequence) {
    const column = committed.current.get(sequence.parent ?? '');
    const word = column === undefined ? undefined : lastWord(committed, column, 'identity');
    const part = word?.clause.parts.find(({ kind }) => kind === 'identity');
    const written = column === undefined ? undefined : (0,tables/* identity */.D_)(column, committed.current);
    return word === undefined || part === undefined || written === undefined ? [] : [replaceStretch(word.statement, part, written)];
}
/** The value of a setting, whatever database the statement names. */
function editSetting(committed, setting) {
    const statement = findMention(committed, setting, 'create')?.statement;
    const pieces = [...(0,sql_piece/* piecesOf */.Xe)(statement?.text ?? '')];
    const set = pieces.findIndex((piece) => piece.text === 'SET');
    const sign = pieces.findIndex((piece, index) => index > set && (piece.text === '=' || piece.text === 'TO'));
    const value = sign < 0 ? undefined : pieces[sign + 1];
    return statement === undefined || value === undefined ? [] : [replaceStretch(statement, { start: value.start, end: statement.text.length }, (0,ddl_settings/* valueOf */.RP)(setting))];
}
/** What a routine does, where it is written as one string; all around it stays as it is. */
function editBody(committed, routine) {
    const statement = findMention(committed, routine, 'create')?.statement;
    const body = (0,ddl_model/* text */.Qq)(routine, 'body') ?? '';
    const start = statement === undefined ? undefined : (0,sql_piece/* offsetBehind */.Ae)(statement.text, 'AS');
    if (statement === undefined || start === undefined || (0,ddl_model/* flag */.Jt)(routine, 'sql body'))
        return [];
    const { kind, end } = (0,outline/* lexemeAfter */.L)(statement.text, start) ?? { kind: undefined, end: start };
    const tag = /^\$[^$]*\$/.exec(statement.text.slice(start, end))?.[0];
    const quoted = tag === undefined || body.includes(tag.slice(0, -1)) ? (0,ddl_routines/* dollarQuoted */.VX)(body) : `${tag}${body}${tag}`;
    return kind === 'literal' ? [replaceStretch(statement, { start, end }, quoted)] : [];
}
/** The whole statement that makes the object, in the server's spelling. */
function editWhole(committed, object) {
    const statement = findMention(committed, object, 'create')?.statement;
    const create = (0,ddl_statements/* createStatement */.Ay)(object, committed.current);
    if (statement === undefined || create === undefined || !makesOnly(statement, object))
        return [];
    const replacing = /^create\s+or\s+replace\b/i.test(statement.text) ? (0,ddl_kinds/* orReplace */.Ez)(create) : create;
    const written = object.kind === 'index' && !(0,sql_piece/* hasWords */.kR)(statement.text, 'ON', 'ONLY') ? withPartitions(replacing) : replacing;
    return [replaceStretch(statement, { start: 0, end: statement.text.length }, written)];
}
/** A statement that makes an index of a partitioned table, so that it makes those of the partitions too. */
function withPartitions(create) {
    return create.replace(' ON ONLY ', ' ON ');
}
/** What is said of an object, in the statement that says it last. */
function editComment(committed, of, statement) {
    const said = findMention(committed, of, 'comment')?.statement;
    const [from, to] = [said?.text ?? '', statement].map((each) => (0,sql_piece/* offsetBehind */.Ae)(each, 'IS'));
    if (said === undefined || from === undefined)
        return { edits: [], rest: [statement] };
    return { edits: [replaceStretch(said, { start: from, end: said.text.length }, statement.slice(to))], rest: [] };
}

;// CONCATENATED MODULE: ./lib/patch/plan.js








/** Why no statement is written for a change, where that is clear before any is tried. */
function whyNot(change, changes) {
    if (change.action === 'create')
        return 'removal';
    // An object of another kind has the name: one of the two has to go first, and which is not ours to say.
    const isTaken = change.action === 'drop' && changes.some((other) => other.action === 'create' && other.name === change.name);
    return isTaken ? 'taken' : undefined;
}
/**
 * The edits by which a committed schema says what the migrated database is: what is missing is written, what differs is
 * written anew in its place. What the schema has and the migrations do not build stays: that takes a migration.
 */
function planEdits(wishes, committed) {
    const { current } = committed;
    const edits = [];
    const members = createMembers(committed);
    const appended = new Map();
    const missing = new Map();
    const append = (object, change, statements) => {
        const file = fileFor(committed, object);
        if (file !== undefined)
            appended.set(file, [...(appended.get(file) ?? []), ...statements.map((statement) => ({ statement, change }))]);
    };
    for (const wish of wishes) {
        const { change, means } = wish;
        const object = current.get((0,snapshot_object/* keyOf */.TN)(change));
        if (object === undefined)
            continue;
        if (change.action === 'modify') {
            const rewriting = means === 'apart' ? { edits: [], rest: stateApart(committed, change, object) } : rewriteInPlace(committed, change, object);
            const brought = means === 'apart' ? [] : broughtBy(object, committed, wishes);
            edits.push(...rewriting.edits.map((edit) => ({ ...edit, changes: [change, ...brought], apart: false })));
            append(object, change, rewriting.rest);
        }
        else if (means === 'in place' && absentFollowers(object, committed) && members.add(object, change))
            append(object, change, (0,ddl_statements/* surroundingStatements */.zI)(object, current));
        else if (!edits.some(({ changes }) => changes.includes(change))) {
            const file = fileFor(committed, object);
            if (file !== undefined)
                missing.set(file, [...(missing.get(file) ?? []), wish]);
        }
    }
    for (const [file, absent] of missing)
        appended.set(file, [...createMissing(absent, committed), ...(appended.get(file) ?? [])]);
    return [...edits, ...members.edits(), ...[...appended].flatMap(([file, statements]) => editsFor(file, statements))].map((edit) => ({
        ...edit,
        text: withLineEnds(edit.text, committed.files.find(({ path }) => path === edit.file)?.text ?? '')
    }));
}
/** What several changes ask for is said once, where it is first asked for. */
function editsFor(file, appended) {
    const statements = [...new Set(appended.map(({ statement }) => statement))];
    return appendStatements(file, statements).map((edit, index) => {
        const asked = appended.filter(({ statement }) => statement === statements[index]);
        return { ...edit, changes: asked.map(({ change }) => change), apart: asked.every(({ short }) => short !== true) };
    });
}
/** Missing sequences that come with their column, once that is of a serial type. */
function broughtBy(object, { current }, wishes) {
    if (object.kind !== 'column' || (0,sequences/* serialDefinition */.A$)(object, current) === undefined)
        return [];
    const keys = current.childrenOf(object, 'sequence').map(snapshot_object/* keyOf */.TN);
    return wishes.filter(({ change, means }) => change.action === 'drop' && means === 'in place' && keys.includes((0,snapshot_object/* keyOf */.TN)(change))).map(({ change }) => change);
}
/** Missing objects with all that belongs to them and all that partitions have of them, in an order in which they load. */
function createMissing(wishes, committed) {
    const { current, desired } = committed;
    const origins = new Map();
    const attached = [];
    const short = [];
    for (const { change, means } of wishes) {
        const object = current.get((0,snapshot_object/* keyOf */.TN)(change));
        if (object === undefined)
            continue;
        const create = object.kind === 'index' ? (0,ddl_statements/* createStatement */.Ay)(object, current) : undefined;
        if (means === 'in place' && create !== undefined && followersOf(object, committed).length > 0 && absentFollowers(object, committed)) {
            short.push({ statement: withPartitions(create), change, short: true }, ...(0,ddl_statements/* surroundingStatements */.zI)(object, current).map((statement) => ({ statement, change })));
            continue;
        }
        for (const each of (0,schema_file/* withBelongings */.j2)(object, current))
            origins.set(each, change);
        for (const follower of followersOf(object, committed)) {
            const attach = (0,ddl_statements/* attachStatement */.VU)(follower, current);
            if (desired.get((0,snapshot_object/* keyOf */.TN)(follower)) === undefined)
                origins.set(follower, change);
            else if (attach !== undefined)
                attached.push({ statement: attach, change });
        }
    }
    return [
        ...(0,schema_file/* createStatements */.zY)([...origins.keys()], current).flatMap(({ object, statement }) => {
            const change = origins.get(object);
            return change === undefined ? [] : [{ statement, change }];
        }),
        ...attached,
        ...short
    ];
}
/** Whether the partitions have nothing yet of what follows an object, and would have it by the names that the server chooses. */
function absentFollowers(object, committed) {
    return followersOf(object, committed).every((each) => each.generatedName === 'exact' && committed.desired.get((0,snapshot_object/* keyOf */.TN)(each)) === undefined);
}
/** Indexes and constraints of partitions that follow the partitioned table's, to any depth. */
function followersOf(object, committed) {
    if (object.kind !== 'index' && object.kind !== 'constraint')
        return [];
    const direct = committed.current.snapshot.objects.filter(({ follows }) => follows?.includes((0,snapshot_object/* keyOf */.TN)(object)));
    return direct.flatMap((each) => [each, ...followersOf(each, committed)]);
}

;// CONCATENATED MODULE: ./lib/commands/proof.js











/**
 * Builds the patched schema and compares again. Whatever the patch set out to change must be equal, or at least differ in
 * less, and nothing else may differ.
 */
async function tryPatch(run, workshop, trial) {
    const { files, edits, options, current, desired, comparison, models } = trial;
    const secret = edits.filter(({ text }) => (0,catalog_secrets/* holdsToken */.Qe)(text)).flatMap(({ changes }) => changes);
    if (secret.length > 0)
        return { proven: false, failing: new Set(secret), further: [], why: 'a secret would be written' };
    const patched = files.map((file) => ({ ...file, text: applyEdits(file.text, ofFile(edits, file)) }));
    const built = await build(workshop, options, patched);
    if (built instanceof Error) {
        workshop.signal.throwIfAborted();
        return { proven: false, failing: new Set(changesOfFailure(built, patched, edits)), further: [], why: built.message };
    }
    const after = await compareBuilt(workshop, current, stating(built, desired), run.config);
    const tried = [...new Set(edits.flatMap(({ changes }) => changes))];
    const stuck = tried.filter((change) => after.changes.some((each) => isSame(each, change) && each.attributes.length >= change.attributes.length));
    const unexpected = after.changes.filter((change) => run.config.policy.compare[change.aspect] !== 'notice' && ![...comparison.changes, ...tried].some((each) => isSame(each, change)));
    if (stuck.length === 0 && unexpected.length === 0) {
        return { proven: true, files: patched.filter((file, index) => file.text !== files[index]?.text), comparison: after, desired: built };
    }
    await built.scratch?.drop();
    const keys = new Set(tried.map(snapshot_object/* keyOf */.TN));
    const further = unexpected.filter((change) => objectsOf(change, models).some(({ follows = [] }) => follows.some((key) => keys.has(key))));
    const touched = new Set(unexpected.filter((change) => !further.includes(change)).flatMap((change) => surroundings(change, models)));
    const guilty = tried.filter((change) => touched.has(rootOf(change, models)));
    return { proven: false, failing: new Set([...stuck, ...guilty]), further, why: `${[...stuck, ...unexpected].map(snapshot_object/* keyOf */.TN).join(', ')} would differ` };
}
/** With owners and privileges compared as before: a patch that takes out the only statement about them must not end the comparison. */
function stating(built, { snapshot: { ownership: before } }) {
    const { ownership: after } = built.snapshot;
    const owner = before.owner === 'stated' ? before.owner : after.owner;
    const privileges = before.privileges === 'stated' ? before.privileges : after.privileges;
    return { ...built, snapshot: { ...built.snapshot, ownership: { ...after, owner, privileges } } };
}
/** A database that could not be built is not kept until the end: an embedded one takes much memory. */
async function build(workshop, options, files) {
    try {
        return await buildOnScratch(workshop, options, files, async (scratch) => {
            try {
                await loadSchemaFiles(scratch, files, loadOptions(workshop, options));
            }
            catch (error) {
                await scratch.drop();
                throw error;
            }
        });
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
}
/** The changes that wrote something into the statement that does not load, else those of what it is about, else of what it names. */
function changesOfFailure(error, patched, edits) {
    const file = error instanceof sql_error/* SqlError */.L8 ? patched.find(({ path }) => path === error.file) : undefined;
    if (file === undefined || !(error instanceof sql_error/* SqlError */.L8))
        return [];
    const { line, column } = error.position;
    const statement = readStatements([file]).findLast(({ start }) => {
        const place = (0,sql_position/* positionAt */.t$)(file.text, start);
        return place.line < line || (place.line === line && place.column <= column);
    });
    if (statement === undefined)
        return [];
    const tried = edits.flatMap(({ changes }) => changes);
    const writers = placeEdits(ofFile(edits, file)).flatMap(({ edit, start, end }) => (start <= statement.end && end > statement.start ? edit.changes : []));
    const mentionsOf = indexMentions([statement]);
    const spoken = tried.filter((change) => mentionsOf(change).slice(0, 2).some((mentions) => mentions.length > 0));
    const words = new Set([...(0,sql_piece/* piecesOf */.Xe)(statement.text)].map(({ start, end }) => (0,sql_name/* storedName */.Rs)(statement.text.slice(start, end))));
    const named = tried.filter((change) => words.has((0,sql_name/* storedName */.Rs)(partsOf(change.name)[1] ?? '')));
    return [writers, spoken, named].find((each) => each.length > 0) ?? [];
}
function ofFile(edits, file) {
    return edits.filter((edit) => edit.file === file.path);
}
function isSame(left, right) {
    return left.action === right.action && left.kind === right.kind && left.name === right.name && left.aspect === right.aspect;
}
function objectsOf(object, models) {
    return models.flatMap((model) => model.get((0,snapshot_object/* keyOf */.TN)(object)) ?? []);
}
/** The key of the object that an object belongs to, in the end. */
function rootOf(object, models) {
    const parents = objectsOf(object, models).flatMap(({ parent }) => models.flatMap((model) => model.get(parent ?? '') ?? []));
    return parents[0] === undefined ? (0,snapshot_object/* keyOf */.TN)(object) : rootOf(parents[0], models);
}
/** What an object belongs to, and what it and all that belongs to it depend on. */
function surroundings(object, models) {
    const depended = objectsOf(object, models).flatMap(({ dependsOn }) => models.flatMap((model) => dependsOn.flatMap((key) => model.get(key) ?? [])));
    return [object, ...depended].map((each) => rootOf(each, models));
}

;// CONCATENATED MODULE: ./lib/commands/patch.js











/** How often a patch is built, with less of what did not do what it should have done each time. */
const mostTrials = 6;
/**
 * A patch by which the committed schema says what the migrated database is, proven by building the patched schema and
 * comparing again. What cannot be proven to be mended in its place is tried in statements of its own, and then left as it
 * is: every change that stays in the patch is one difference less.
 */
async function proposePatch(run, workshop, request) {
    const { files, current, desired, comparison, accepted, options } = request;
    let wishes = comparison.changes
        .filter((change) => !accepted.has(change) && whyNot(change, comparison.changes) === undefined)
        .map((change) => ({ change, means: 'in place' }));
    if (wishes.length === 0)
        return undefined;
    const models = [(0,ddl_model/* modelOf */.DM)(withoutUnstated(current.snapshot, desired.snapshot, comparesUnder(run.config))), (0,ddl_model/* modelOf */.DM)(desired.snapshot)];
    const committed = committed_readCommitted(files, ...models);
    run.progress('proving a patch for the committed schema');
    for (let trial = 1; trial <= mostTrials; trial++) {
        const edits = planEdits(wishes, committed);
        if (edits.length === 0)
            return undefined;
        const verdict = await tryPatch(run, workshop, { files, edits, current, desired, comparison, options, models });
        if (verdict.proven)
            return { text: renderPatch(files, verdict.files), ...verdict };
        run.log.debug(`a patch for the committed schema fails: ${verdict.why}`);
        const further = verdict.further.filter((change) => !wishes.some((wish) => (0,snapshot_object/* keyOf */.TN)(wish.change) === (0,snapshot_object/* keyOf */.TN)(change) && wish.change.aspect === change.aspect));
        wishes = [...lessen(wishes, verdict.failing, edits, further.length > 0), ...further.map((change) => ({ change, means: 'in place' }))];
    }
    return undefined;
}
/**
 * The wishes, with the next way for what failed, and without what has no other. Where nothing is known to have failed, and
 * nothing is added that may help, all that is made in place is made apart, or else nothing is made.
 */
function lessen(wishes, failing, edits, isHelped) {
    const inPlace = new Set(edits.filter(({ apart }) => !apart).flatMap(({ changes }) => changes));
    const isLess = ({ change, means }) => means === 'in place' && inPlace.has(change);
    const affected = failing.size > 0 || isHelped ? failing : new Set(wishes.filter((wish) => isLess(wish) || !wishes.some(isLess)).map(({ change }) => change));
    return wishes.flatMap((wish) => (!affected.has(wish.change) ? [wish] : isLess(wish) ? [{ change: wish.change, means: 'apart' }] : []));
}
/** A patch in git's format. */
function renderPatch(before, after) {
    return before
        .flatMap((file) => {
        const text = after.find(({ path }) => path === file.path)?.text;
        if (text === undefined || text === file.text)
            return [];
        // What lies outside of the repository keeps its path: git would take `a//tmp/x` for one inside.
        const [from, to] = (0,external_node_path_.isAbsolute)(file.path) || file.path.startsWith('../') ? [file.path, file.path] : [`a/${file.path}`, `b/${file.path}`];
        const patch = (0,patch_create/* createTwoFilesPatch */.ss)(from, to, file.text, text, undefined, undefined, { context: 3 });
        return [patch.replace(/^(?:Index: .*\n)?=+\n/, '').replace(/^(---|\+\+\+) (.*?)\t?$/gm, '$1 $2')];
    })
        .join('');
}
/** Writes the patched files. */
async function writePatch(run, patch) {
    await writeFiles(run, patch);
    run.log.info(`wrote ${patch.files.map(({ path }) => path).join(', ')}; the schema was built again and compared; differences left: ${String(patch.comparison.changes.length)}`);
}
/** Writes what becomes of files. */
async function writeFiles(run, { files }) {
    for (const file of files)
        await (0,promises_.writeFile)((0,external_node_path_.resolve)(run.config.workingDirectory, file.path), file.text);
}
/** Says in one line which differences `fix` leaves, and why. */
function sayWhatIsLeft(run, left, comparison, current) {
    if (left.length === 0)
        return;
    if (run.config.placeholders.size > 0) {
        run.log.warning('--fix does not write into files with placeholders: what stands in them is not what is run');
        return;
    }
    const reasons = {
        removal: 'the migrations do not build this, and --fix does not remove: write a migration, or take it out by hand',
        taken: 'an object of another kind has the name',
        unknown: 'this cannot be compared here',
        secret: 'it holds a secret, which --fix does not write',
        unproven: 'no statement could be proven to mend this'
    };
    const groups = new Map();
    const objects = (0,snapshot_object/* indexByKey */.Xb)(current.snapshot);
    for (const change of left) {
        const isSecret = (0,catalog_secrets/* holdsToken */.Qe)(JSON.stringify(objects.get((0,snapshot_object/* keyOf */.TN)(change))?.attributes ?? {}));
        const reason = reasons[whyNot(change, comparison.changes) ?? (change.certainty === 'unknown' ? 'unknown' : isSecret ? 'secret' : 'unproven')];
        const part = change.aspect === 'definition' ? '' : ` (${change.aspect})`;
        groups.set(reason, [...(groups.get(reason) ?? []), `${change.kind} ${change.name}${part}`]);
    }
    const told = [...groups].map(([reason, names]) => `${shorten(names)}: ${reason}`);
    run.log.warning(`--fix leaves ${left.length === 1 ? 'a difference' : `${String(left.length)} differences`}: ${told.join('; ')}`);
}
/** More names do not fit into a line. */
const mostNames = 10;
function shorten(names) {
    const more = names.length - mostNames;
    return [...names.slice(0, mostNames), ...(more > 0 ? [`${String(more)} more`] : [])].join(', ');
}

;// CONCATENATED MODULE: ./lib/patch/respell.js



/**
 * Writes a definition in the place of the first statement, and takes the others out. The comments of all of them move in front of
 * it, in their order; whatever stands between and around the statements stays as it is.
 */
function respell({ statements, text }) {
    const [first, ...others] = statements;
    if (first === undefined)
        return [];
    const indentation = indentationAt(first.file.text, first.start);
    const comments = statements.flatMap((statement) => commentsIn(statement.text)).map((comment) => `${comment}\n${indentation}`);
    return [
        { file: first.file.path, start: first.start, end: first.end, text: withLineEnds(`${comments.join('')}${text}`, first.file.text) },
        ...others.map(removeStatement)
    ];
}

;// CONCATENATED MODULE: ./lib/commands/respell.js








/** How often the schema is built at most: each time halves what may be at fault. */
const respell_mostTrials = 40;
/** Everything that is known of a database is compared, whatever a policy makes of it. */
const everything = Object.fromEntries(config_policy/* aspects */.wc.map(({ name }) => [name, 'error']));
/**
 * Spells the definitions of objects in a committed schema as the database has them, and keeps everything else byte for byte. What
 * stays in the patch is proven: the schema is built again, and nothing in it differs from what it was.
 *
 * @param lying objects that are equal although their text checksums differ
 */
async function proposeRespelling(run, workshop, request) {
    const { files, desired, lying, options } = request;
    const wishes = new Map(lying.flatMap((unit) => {
        const text = unit.stored();
        return unit.definition === undefined || text === undefined || (0,catalog_secrets/* holdsToken */.Qe)(text) ? [] : [[unit, { statements: unit.definition.statements, text }]];
    }));
    let patched = files;
    const done = [];
    let trials = 0;
    const attempt = async (units) => {
        if (units.length === 0 || trials >= respell_mostTrials)
            return;
        const written = write(files, [...done, ...units].flatMap((unit) => wishes.get(unit) ?? []));
        trials++;
        run.progress(`proving that ${String(units.length)} of ${String(wishes.size)} definitions stay what they are`);
        const why = await respell_whyNot(run, workshop, written, desired, options);
        if (why === undefined) {
            done.push(...units);
            patched = written;
            return;
        }
        run.log.debug(`spelling ${units.map(({ kind, name }) => `${kind} ${name}`).join(', ')} as the server does fails: ${why}`);
        if (units.length === 1)
            return;
        const middle = Math.ceil(units.length / 2);
        await attempt(units.slice(0, middle));
        await attempt(units.slice(middle));
    };
    await attempt([...wishes.keys()]);
    return { text: renderPatch(files, patched), schema: patched, files: patched.filter((file, index) => file.text !== files[index]?.text), units: done, left: lying.filter((unit) => !done.includes(unit)) };
}
function write(files, wishes) {
    const edits = wishes.flatMap(respell);
    return files.map((file) => ({ ...file, text: applyEdits(file.text, edits.filter((edit) => edit.file === file.path)) }));
}
/** Why files do not build the same schema; undefined where they do. */
async function respell_whyNot(run, workshop, files, before, options) {
    let built;
    try {
        built = await buildOnScratch(workshop, options, files, async (scratch) => {
            await loadSchemaFiles(scratch, files, loadOptions(workshop, options)).catch(async (error) => {
                await scratch.drop();
                throw error;
            });
        });
        const { changes } = await compareBuilt(workshop, before, built, { ignore: [], presets: run.config.presets, policy: { ...run.config.policy, compare: everything } });
        return changes.length === 0 ? undefined : `${changes.map(({ kind, name, aspect }) => `${kind} ${name} (${aspect})`).join(', ')} would differ`;
    }
    catch (error) {
        workshop.signal.throwIfAborted();
        return error instanceof Error ? error.message : String(error);
    }
    finally {
        await built?.scratch?.drop();
    }
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./lib/source/stored-tree.js


/**
 * Files of which git tells path and blob, as a tree. Their paths are relative to a folder of the repository.
 *
 * @param entries blobs by their paths from the root of the repository
 * @param readBlobs texts of blobs by their hashes, undefined for each that is not there
 */
function storedTree({ root, prefix }, entries, readBlobs) {
    // Relative to the root of the repository, as git writes paths.
    const absolute = (path) => ((0,external_node_path_.isAbsolute)(path) ? (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/') : external_node_path_.posix.join(prefix, path)).replace(/\/$/, '') || '.';
    const local = (path) => external_node_path_.posix.relative(prefix === '' ? '.' : prefix, path);
    const blob = (path) => entries.get(absolute(path));
    const known = new Map();
    const readAll = async (paths) => {
        const hashes = [...new Set(paths.flatMap((path) => blob(path) ?? []))].filter((hash) => !known.has(hash));
        const texts = hashes.length === 0 ? [] : await readBlobs(hashes);
        hashes.forEach((hash, index) => known.set(hash, texts[index]?.replace(/^\uFEFF/, '')));
        return paths.map((path) => known.get(blob(path) ?? ''));
    };
    return {
        blob,
        readAll,
        read: async (path) => (await readAll([path]))[0],
        async list(path) {
            const from = absolute(path);
            if (entries.has(from))
                return Promise.resolve([path]);
            const below = [...entries.keys()].filter((each) => from === '.' || each.startsWith(`${from}/`));
            return Promise.resolve(below.length === 0 ? undefined : below.map(local));
        },
        async match(glob) {
            const matches = picomatch(external_node_path_.posix.normalize(glob));
            return Promise.resolve([...entries.keys()].map(local).filter((path) => matches(path)));
        },
        covers: (path) => !/^\.\.(\/|$)/.test(absolute(path)),
        label: (path) => ((0,external_node_path_.isAbsolute)(path) ? local(absolute(path)) || '.' : external_node_path_.posix.normalize(path))
    };
}

;// CONCATENATED MODULE: ./lib/source/git.js




/**
 * What a repository that lies in a folder of the user's repository cannot be: one of its own, whose configuration names
 * programs that git would run. Nor does any configuration name one that watches files.
 */
const git_settings = ['-c', 'safe.bareRepository=explicit', '-c', 'core.fsmonitor=false'];
/**
 * Opens git in a folder. It never asks for credentials and never runs hooks of the repository.
 *
 * @param variables what it sees of the environment
 */
function openGit(folder, variables = gitVariables(process.env)) {
    const spawn = async (parameters, lines = []) => new Promise((resolve, reject) => {
        const env = { ...variables, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
        const child = (0,external_node_child_process_.execFile)('git', [...git_settings, ...parameters], { cwd: folder, maxBuffer: 1 << 30, encoding: 'buffer', env }, (error, stdout, stderr) => {
            if (error === null)
                resolve(stdout);
            else
                reject(new database_session/* UncheckableError */.cb(`git ${parameters[0] ?? ''}: ${stderr.toString().trim() || error.message}`, { cause: error }));
        });
        child.stdin?.on('error', () => undefined).end(lines.map((line) => `${line}\n`).join(''));
    });
    let place;
    const findPlace = async () => {
        const [root = '', prefix = ''] = (await spawn(['rev-parse', '--show-toplevel', '--show-prefix'])).toString().split('\n');
        return { root, prefix };
    };
    return {
        place: async () => (place ??= findPlace()),
        run: async (...parameters) => (await spawn(parameters)).toString(),
        feed: async (lines, ...parameters) => (await spawn(parameters, lines)).toString(),
        readBlobs: async (names) => parseBatch(await spawn(['cat-file', '--batch'], names), names.length)
    };
}
/** The output of `git cat-file --batch`: for each object `HASH blob SIZE`, its bytes and a line end, or a line that says `missing`. */
function parseBatch(output, count) {
    const blobs = [];
    for (let offset = 0; blobs.length < count;) {
        const headEnd = output.indexOf('\n', offset);
        const size = / blob (\d+)$/.exec(output.subarray(offset, headEnd).toString())?.[1];
        const start = headEnd + 1;
        blobs.push(size === undefined ? undefined : output.subarray(start, start + Number(size)).toString());
        offset = size === undefined ? start : start + Number(size) + 1;
    }
    return blobs;
}
/** The files of git's folder as they were at a commit. Blobs are read as git stores them, whatever `autocrlf` does on disk. */
async function gitTree(git, ref) {
    const commit = await git.run('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch((error) => {
        throw new database_session/* UncheckableError */.cb(`git: there is no commit ${ref} here; a shallow clone may lack it, then fetch more (fetch-depth)`, { cause: error });
    });
    return commitTree(git, commit.trim());
}
/** The same for a commit that is known to be here, by its hash. */
async function commitTree(git, commit) {
    return git_treeOf(git, await git.run('ls-tree', '-r', '-z', '--full-tree', commit));
}
/** The files of git's folder as the next commit would have them. */
async function indexTree(git) {
    return git_treeOf(git, await git.run('ls-files', '--stage', '-z', '--full-name', '--', ':/'));
}
/** `ls-tree` writes `MODE blob HASH`, `ls-files` `MODE HASH STAGE`, both then a tab, the path from the root and a zero byte. Submodules are no files. */
async function git_treeOf(git, listing) {
    const entries = listing.split('\0').flatMap((line) => {
        const [, hash, path] = /^1[02]\d{4} (?:blob )?([0-9a-f]+)(?: \d)?\t([^]*)$/.exec(line) ?? [];
        return hash === undefined || path === undefined ? [] : [[path, hash]];
    });
    return storedTree(await git.place(), new Map(entries), async (hashes) => git.readBlobs(hashes));
}

;// CONCATENATED MODULE: ./lib/commands/run.js






/**
 * Runs `use` with a workshop whose server is left as it was found, whatever happens. It is started on demand, or, where
 * it is needed in any case, at once, while the program still reads files.
 */
async function withWorkshop(run, when, use) {
    const said = new Set();
    let provider = when === 'at once' ? run.startProvider() : undefined;
    // Whoever asks for it later meets its failure.
    provider?.catch(() => undefined);
    try {
        await (0,scanner/* loadScanner */.pY)();
        return await use({
            async provider() {
                provider ??= run.startProvider();
                return provider;
            },
            warn(message) {
                // Both sides, and base, may have the same to say.
                if (!said.has(message))
                    run.log.warning(message);
                said.add(message);
            },
            progress: run.progress,
            salt: (0,catalog_secrets/* randomSalt */.Mw)(),
            signal: run.signal
        });
    }
    finally {
        const started = await provider?.catch(() => undefined);
        for (const left of (await started?.close()) ?? [])
            run.log.warning(left);
    }
}
/**
 * The options that every source of a run is built with.
 *
 * @throws InputError where the migrations are being archived and that was stopped halfway
 */
async function buildOptions(config) {
    const tree = config.staged ? await indexTree(openGit(config.workingDirectory)) : diskTree(config.workingDirectory);
    const setup = await readFiles(tree, await findSqlFiles(tree, config.setup));
    const place = config.archive ?? archiveBeside(config.migrations);
    // What was stopped halfway is the affair of `cleanup`.
    const archive = place === undefined ? undefined : await (config.command === 'cleanup' ? readArchive(tree, place) : readFinishedArchive(tree, place));
    return { tree, presets: config.presets, setup, searchPath: config.searchPath, placeholders: config.placeholders, archive };
}

;// CONCATENATED MODULE: ./lib/commands/seed-log.js






/** How much of a definition a log line shows, in characters. */
const shown = 200;
/** How many objects a list names before the rest is counted. */
const seed_log_named = 10;
/**
 * Writes the comparison in the words that people already search their logs for: `Object to create: …`, `Object to
 * modify: …` with both checksums and the beginning of both definitions, and the counts. What was taken out of the comparison
 * because it is a ledger's of a migration tool or a platform's is listed. With `details: names` there are no checksums either: they
 * tell whether a guess is right.
 */
function logComparison({ log, config }, comparison, current, desired) {
    if (comparison === undefined || current === undefined || desired === undefined)
        return;
    const [left, right] = [(0,ddl_model/* modelOf */.DM)(current.snapshot), (0,ddl_model/* modelOf */.DM)(desired.snapshot)];
    log.debug(`Comparing schemas - Desired: ${String(desired.snapshot.objects.length)}, Current: ${String(current.snapshot.objects.length)}`);
    for (const { tool, object } of ledgersOf(current, desired))
        log.info(`Object left out: ${object}, where ${tool} keeps its books`);
    for (const [preset, objects] of platformsOf(config, current, desired)) {
        const rest = objects.length - seed_log_named;
        log.info(`Objects left out as the platform's own, presets: ${preset}: ${objects.slice(0, seed_log_named).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`);
        for (const object of objects.slice(seed_log_named))
            log.debug(`Object left out: ${object}`);
    }
    for (const change of comparison.changes) {
        const name = `${change.kind} ${change.name}`;
        log.debug(`Object to ${change.action}: ${name}`);
        if (change.action !== 'modify' || config.details === 'names')
            continue;
        const [existing, wanted] = [left.get((0,snapshot_object/* keyOf */.TN)(change)), right.get((0,snapshot_object/* keyOf */.TN)(change))];
        if (existing === undefined || wanted === undefined)
            continue;
        log.debug(`  Current checksum: ${hashObject(existing)}`);
        log.debug(`  Desired checksum: ${hashObject(wanted)}`);
        log.debug(`  Current definition: ${start((0,ddl_statements/* definitionOf */.Fg)(existing, left, change.aspect))}...`);
        log.debug(`  Desired definition: ${start((0,ddl_statements/* definitionOf */.Fg)(wanted, right, change.aspect))}...`);
    }
    for (const { kind, name, rule } of comparison.equalities)
        log.debug(`Object unchanged: ${kind} ${name} (${rule})`);
    const count = (action) => String(comparison.changes.filter((change) => change.action === action).length);
    log.info(`Schema comparison: ${count('create')} to create, ${count('modify')} to modify, ${count('drop')} to drop`);
}
/** Says how a folder of migrations was read. */
function logFolder(log, { format, why, migrations, passedOver, archived }) {
    if (archived.length > 0)
        log.info(`Archived files among the migrations, which are not run: ${String(archived.length)}, from ${archived[0] ?? ''}`);
    log.debug(`Migrations: ${String(migrations.length)} in the format ${format.name} (${why})`);
    for (const { up, notRun } of migrations)
        if (notRun !== undefined)
            log.debug(`Migration not run: ${up.path}: ${notRun}`);
    for (const path of passedOver)
        log.debug(`File passed over: ${path}`);
}
/**
 * Writes what each migration did: time, verdict, and for each object that it changed or wrote once more both checksums and the
 * beginning of both definitions.
 */
function logHistory(log, explained) {
    for (const { dated, step, verdict } of explained) {
        log.debug(`Migration: ${dated.path} (${verdict})`);
        if (step === undefined)
            continue;
        const sides = [step.before, step.after].map((side) => definedIn(side, step.surroundings));
        for (const { action, kind, name } of step.changes) {
            log.debug(`  Object to ${action}: ${kind} ${name}`);
            logObjects(log, ...sides.map((define) => define({ kind, name })));
        }
        for (const { object, definition, cause } of step.touched) {
            log.debug(`  Object unchanged: ${object.kind} ${object.name} (${cause})`);
            logObjects(log, { object, definition }, { object, definition });
        }
    }
}
/** Writes both checksums and both texts of each object whose checksum does not tell the truth. */
function logChecksums(log, judged) {
    for (const { unit, judgement } of judged) {
        if (judgement.verdict === 'agrees')
            continue;
        log.debug(`Checksum: ${judgement.verdict}: ${unit.kind} ${unit.name}`);
        log.debug(`  Current checksum: ${judgement.current ?? 'none'}`);
        log.debug(`  Desired checksum: ${judgement.desired ?? 'none'}`);
        log.debug(`  Current text: ${unit.stored() ?? 'none'}`);
        log.debug(`  Desired text: ${unit.committed ?? 'none'}`);
    }
}
/** Defines the objects of one side of a change. */
function definedIn(side, surroundings) {
    const model = modelAmong([...side.values(), ...surroundings.values()]);
    return (wanted) => {
        const object = side.get((0,snapshot_object/* keyOf */.TN)(wanted));
        return object && { object, definition: (0,ddl_statements/* definitionOf */.Fg)(object, model, 'definition') };
    };
}
function logObjects(log, ...[current, desired]) {
    log.debug(`    Current checksum: ${current === undefined ? 'none' : hashObject(current.object)}`);
    log.debug(`    Desired checksum: ${desired === undefined ? 'none' : hashObject(desired.object)}`);
    for (const [side, each] of [['Current', current], ['Desired', desired]]) {
        if (each !== undefined)
            log.debug(`    ${side} definition: ${start(each.definition)}...`);
    }
}
function start(definition) {
    return [...definition.replace(/\s+/g, ' ')].slice(0, shown).join('');
}

;// CONCATENATED MODULE: ./lib/commands/server.js
/** The server that the first of these was built on or read from; null where all were written to files earlier. */
async function serverOf(workshop, ...sources) {
    const built = sources.find(({ origin }) => origin !== 'file');
    if (built === undefined)
        return null;
    return { version: built.snapshot.postgres.version, provider: built.origin === 'live' ? 'live' : (await workshop.provider()).kind };
}

;// CONCATENATED MODULE: ./lib/findings/locate.js


/** The statements that state an aspect, best first. Whatever else speaks of the object is better than nothing. */
const preferred = {
    comments: ['comment', 'create', 'alter'],
    privileges: ['grant', 'create', 'alter'],
    owner: ['alter', 'create']
};
/**
 * Reads all statements of the files once, when it is first asked. What is not mentioned is found with what it belongs to. Of several statements
 * the last counts where objects are replaced, the first where they are altered.
 */
function createLocate(files) {
    let mentions;
    const positions = new Map();
    const locate = ({ statement: { file, start }, target }) => {
        const position = positions.get(file) ?? (0,sql_position/* positionsIn */.YH)(file.text);
        positions.set(file, position);
        const { line, column } = position(start + target.offset);
        return { file: file.path, line, column };
    };
    return (object, aspect) => {
        mentions ??= indexMentions(readStatements(files));
        const actions = preferred[aspect] ?? ['create', 'alter', 'comment', 'grant'];
        for (const groups of byCloseness(mentions, object)) {
            for (const action of actions) {
                for (const group of groups) {
                    const mention = group.filter(({ target }) => target.action === action).at(action === 'create' ? -1 : 0);
                    if (mention !== undefined)
                        return locate(mention);
                }
            }
        }
        return undefined;
    };
}
/** What is said of an object under its own name and arguments, then of routines called like it, then of what it belongs to. */
function byCloseness(mentionsOf, object) {
    const own = mentionsOf(object);
    return [own.slice(0, 2), own.slice(2), parentsOf(object).flatMap(mentionsOf)];
}

;// CONCATENATED MODULE: ./lib/commands/two-sides.js

/** What the sides of `check` and `guard` are called. */
const sides = { current: 'the migrated database', desired: 'the committed schema' };
/** Both sides, at the same time where roles that both name are in the hands of the program: a command that creates one must be the first. */
async function buildBoth(workshop, schema, migrations, atOnce, recorder) {
    workshop.progress('building the committed schema and the migrated database');
    if (!atOnce) {
        // Some tools write the schema file anew when they have migrated: what is committed is what was there before.
        await schema?.files();
        const migrated = await migrations?.build(workshop);
        return [await schema?.build(workshop), migrated];
    }
    return Promise.all([schema?.build(workshop), migrations?.build(workshop, recorder)]);
}
/** What only the migrations have is found in them, everything else in the schema. */
function locateChange(texts) {
    const [inSchema, inMigrations] = [createLocate(texts.schema), createLocate(texts.migrations)];
    return (change) => (change.action === 'drop' ? inMigrations(change, change.aspect) : (inSchema(change, change.aspect) ?? inMigrations(change, change.aspect)));
}
/** What is compared with what, in words; null where there is only one side. */
function comparedOf(schema, migrations) {
    if (schema === undefined || migrations === undefined)
        return null;
    return { current: `the database that ${migrations.label} build`, desired: `the committed schema ${schema.label}` };
}

;// CONCATENATED MODULE: ./lib/commands/audit.js

















/**
 * `audit`: says for each object whether a text checksum tells the truth. Without migrations the committed text is compared with what
 * the server makes of it.
 */
async function audit(run) {
    const { config } = run;
    const begun = performance.now();
    const options = await buildOptions(config);
    const schema = schemaSource(config.schema, options);
    const migrations = migratedSource(run, options);
    return withWorkshop(run, 'at once', async (workshop) => {
        const recorder = recorderFor(run, workshop);
        const [desired, migrated] = await buildBoth(workshop, schema, migrations, config.migrateCommand === null, recorder);
        if (desired === undefined)
            throw new Error('a schema builds a database');
        run.progress('comparing');
        const current = migrated ?? desired;
        const { changes } = migrated === undefined ? { changes: [] } : await compareBuilt(workshop, migrated, desired, config);
        const committed = await schema.files();
        const { steps } = recorder.replay();
        const look = async (files) => judgeAll(await openChecksums(run, files, desired, current, { changes }), steps);
        const before = await look(committed);
        const respelled = await mend(run, workshop, before.judged, { files: committed, desired, options });
        const isWritten = config.fix && respelled !== undefined;
        const { checksums, judged } = isWritten ? await look(respelled.schema) : before;
        const files = isWritten ? respelled.schema : committed;
        logChecksums(run.log, judged);
        const findings = applyAllowances([
            ...findFalsePositives(judged, checksums.algorithm.name, config.policy),
            ...findFalseNegatives(judged, checksums.changesOf, checksums.algorithm.name, config.policy)
        ], files, []);
        const verdict = (0,lib_verdict/* judge */.S)(findings, config.policy.failOn);
        const report = (0,assemble/* assemble */.fT)({
            command: 'audit',
            name: config.name,
            conclusion: verdict.conclusion,
            postgres: await serverOf(workshop, desired),
            compared: comparedOf(schema, migrations) ?? { current: 'what the server makes of it', desired: `the committed schema ${schema.label}` },
            unchanged: judged.filter(({ unit }) => unit.truth === 'equal').length,
            changes: [],
            equalities: [],
            effect: null,
            findings,
            checksums: judged.map((each) => reportChecksum(each, checksums, config)),
            audit: { confusion: confusionOf(checksums, judged, run), unjudged: checksums.audit.unjudged.map((each) => ({ ...each })) },
            // What has been written is no longer a proposal.
            patch: isWritten || respelled === undefined || respelled.text === '' ? null : respelled.text,
            timings: { schema: desired.timings.load, ...(migrated === undefined ? {} : { migrations: migrated.timings.load }), total: performance.now() - begun }
        });
        return { report, exitCode: verdict.exitCode };
    });
}
async function judgeAll(checksums, steps) {
    const rewritten = findRewritten(checksums, steps, () => true);
    const judged = [];
    for (const unit of checksums.audit.units) {
        const rewrittenBy = rewritten.get(unit);
        judged.push({ ...(await withCauses(checksums.judge(unit), checksums)), ...(rewrittenBy === undefined ? {} : { rewrittenBy }) });
    }
    return { checksums, judged };
}
/** Proposes the server's spelling for the definitions that lie, and writes it where `fix` asks for that. */
async function mend(run, workshop, judged, sources) {
    const { config, log } = run;
    const lying = judged.flatMap(({ unit, judgement }) => (judgement.verdict === 'false-positive' && unit.definition !== undefined ? [unit] : []));
    if (lying.length === 0)
        return undefined;
    if (config.placeholders.size > 0) {
        if (config.fix)
            log.warning('--fix does not write into files with placeholders: what stands in them is not what is run');
        return undefined;
    }
    const respelled = await proposeRespelling(run, workshop, { ...sources, lying });
    if (!config.fix)
        return respelled;
    if (respelled.units.length > 0) {
        await writeFiles(run, respelled);
        log.info(`wrote ${respelled.files.map(({ path }) => path).join(', ')}: ${(0,wording/* counted */.hS)(respelled.units.length, 'definition')} as the server spells ${respelled.units.length === 1 ? 'it' : 'them'}; the schema was built again, and is the same`);
    }
    if (respelled.left.length > 0)
        log.warning(`--fix leaves ${respelled.left.map(({ kind, name }) => `${kind} ${name}`).join(', ')}: the schema could not be proven to stay the same`);
    return respelled;
}
/** How right each algorithm is: the audited one first, then those that need no rules of the user's. */
function confusionOf(checksums, judged, { config }) {
    const others = ['raw', 'normalized'].filter((name) => name !== config.checksum).map(checksums.algorithmOf);
    return [
        { algorithm: config.checksum, ...tally(judged.map(({ judgement }) => judgement)) },
        ...others.map((other) => ({ algorithm: other.name, ...tally(judged.map(({ unit }) => judge(unit, other))) }))
    ];
}

// EXTERNAL MODULE: ./lib/findings/objects.js
var findings_objects = __webpack_require__(2126);
;// CONCATENATED MODULE: ./lib/history/parting.js

/**
 * Finds the migrations that a difference between what they build and what is wanted comes from.
 *
 * @param desired the object as it is wanted; undefined where it is not
 */
function traceOrigin(change, desired, replay) {
    const key = (0,snapshot_object/* keyOf */.TN)(change);
    const touching = replay.steps.filter((step) => changed(step, key) || step.touched.some(({ object }) => (0,snapshot_object/* keyOf */.TN)(object) === key));
    const changing = replay.steps.filter((step) => changed(step, key));
    const agrees = (object) => {
        if (change.action === 'drop' || desired === undefined || object === undefined)
            return object === undefined && desired === undefined;
        if (change.action === 'modify')
            return change.attributes.every(({ name, desired: wanted }) => same(object.attributes[name], wanted));
        return Object.entries(desired.attributes).every(([name, wanted]) => name === 'owner' || name === 'privileges' || same(object.attributes[name], wanted));
    };
    const states = [changing[0]?.before.get(key), ...changing.map(({ after }) => after.get(key))];
    const agreed = states.findLastIndex(agrees);
    return { lastTouchedBy: touching.at(-1)?.migration.id ?? null, partedAt: agreed === -1 ? null : (changing[agreed]?.migration.id ?? null) };
}
function changed(step, key) {
    return step.before.has(key) || step.after.has(key);
}
function same(left, right) {
    return JSON.stringify(left ?? null) === JSON.stringify(right);
}

;// CONCATENATED MODULE: ./lib/commands/audited.js











const nothing = { checksums: [], findings: [] };
/** The committed schema as base has it; `no base` where there is no base. Needs no server, so that it can go on while they build. */
async function readCommittedBefore({ config }, options, schema, found) {
    const base = await found;
    if (base === undefined) {
        // All of it will be audited, and what has been read once is at hand.
        readStatements((await schema?.files()) ?? []);
        return 'no base';
    }
    const tree = await base.fork.tree();
    return schemaSource(await presentIn(tree, config.schema), { ...options, tree }).files();
}
/**
 * Audits what a pull request has to do with: objects that it edits in their text only, or writes once more, and what the audited
 * checksum overlooks. Without a base it audits everything, and looks for no causes: `audit` does.
 */
async function auditChecked(run, checked) {
    const { files, desired, before } = checked;
    // A schema that is compared with nothing is what it is, and what is edited in it can be told from what it was.
    const current = checked.current ?? (before === 'no base' ? undefined : desired);
    const comparison = checked.comparison ?? { changes: [] };
    if (desired === undefined || current === undefined)
        return nothing;
    const isAsked = (0,config_policy/* levelOfFinding */.lk)(run.config.policy, 'checksum-false-positive', (0,config_policy/* levelOfFalsePositives */.jr)(run.config.policy.falsePositives)) !== 'off';
    const isConcerned = isAsked && (before === 'no base' || isOther(before, files) || checked.steps.some(({ migration, touched }) => touched.length > 0 && checked.isNew(migration.up.path)));
    if (!isConcerned && comparison.changes.length === 0)
        return nothing;
    const checksums = await openChecksums(run, files, desired, current, comparison);
    const overlooked = checksums.audit.units.filter(({ truth }) => truth === 'different').map(checksums.judge).filter(({ judgement }) => judgement.verdict === 'false-negative');
    const name = checksums.algorithm.name;
    const findings = findFalseNegatives(overlooked, checksums.changesOf, name, run.config.policy);
    if (isAsked && before === 'no base') {
        const judged = checksums.audit.units.map(checksums.judge);
        logChecksums(run.log, judged);
        return {
            findings: [...findFalsePositives(judged, name, run.config.policy), ...findings],
            checksums: judged.map((each) => reportChecksum(each, checksums, run.config)),
            audit: { confusion: [{ algorithm: name, ...tally(judged.map(({ judgement }) => judgement)) }], unjudged: checksums.audit.unjudged.map((each) => ({ ...each })) }
        };
    }
    const concerned = isConcerned && before !== 'no base' ? await findConcerned(checksums, before, checked, desired) : [];
    const judged = [...concerned, ...overlooked];
    logChecksums(run.log, judged);
    return { findings: [...findNeedlessEdits(concerned, name, run.config.policy), ...findings], checksums: judged.map((each) => reportChecksum(each, checksums, run.config)) };
}
/** The objects that are what they were, and whose text is another one, or which a new migration writes once more. */
async function findConcerned(checksums, before, { effect, steps, isNew }, desired) {
    if (effect === null)
        return [];
    const { audit, path } = checksums;
    const earlier = readDefinitions(before, (0,ddl_model/* modelOf */.DM)(desired.snapshot), path).stated;
    const rewritten = findRewritten(checksums, steps, ({ up }) => isNew(up.path));
    const changed = new Set(effect.changes.flatMap((change) => [change, ...parentsOf(change)].flatMap((object) => audit.unitOf(object) ?? [])));
    const judged = [];
    for (const unit of audit.units) {
        const then = earlier.get((0,snapshot_object/* keyOf */.TN)(unit));
        const text = then === undefined ? unit.committed : textOf(then);
        const isEdited = text !== undefined && unit.committed !== undefined && sameLineEnds(text) !== sameLineEnds(unit.committed);
        const rewrittenBy = rewritten.get(unit);
        if (unit.truth !== 'equal' || changed.has(unit) || (!isEdited && rewrittenBy === undefined))
            continue;
        judged.push({
            ...(await withCauses(checksums.judge(unit), checksums)),
            ...(isEdited ? { edited: await checksums.explain(text, unit.committed, 'any') } : {}),
            ...(rewrittenBy === undefined ? {} : { rewrittenBy })
        });
    }
    return judged.filter(isWorthNaming);
    /** A migration that rewrites what no checksum calls changed is told of where migrations are. */
    function isWorthNaming({ edited, judgement }) {
        return edited !== undefined || judgement.verdict === 'false-positive';
    }
}
function isOther(before, files) {
    const texts = (some) => JSON.stringify(some.map(({ text }) => sameLineEnds(text)));
    return texts(before) !== texts(files);
}
/** Line ends are git's affair. */
function sameLineEnds(text) {
    return text.replaceAll('\r\n', '\n');
}

;// CONCATENATED MODULE: ./lib/source/base.js



/** Nothing was ever committed here. */
class NoHistoryError extends database_session/* UncheckableError */.cb {
    constructor() {
        super('there is no base: this is no git repository, or one without a commit (actions/checkout makes one; give it `fetch-depth: 0`)');
    }
}
/** What GitHub writes for `before` when a branch was pushed for the first time. */
const noCommit = /^0+$/;
/**
 * The base of head: the commit that was given; what the event speaks of; the commit that was newest at `since`; else the
 * default branch of `origin`. A pull request's payload is stale as soon as the base branch moves, so on its merge commit
 * the first parent is the base.
 *
 * @throws UncheckableError where there is no repository, or neither the clone nor the remote has the commits
 */
async function resolveBase(git, request) {
    const head = await readHead(git);
    const { because, is = whatHeadIs(request.event), ...base } = await chooseBase(git, request, head);
    return { ...base, revisions: { head: `${base_short(head.commit)} (${is})`, base: because } };
}
async function chooseBase(git, { given, since, event, now, remote }, head) {
    const { at, between, isReachable } = historyOf(git, remote);
    if (given !== null)
        return between(/^[\w./-]+$/.test(given) ? [given, `origin/${given}`] : [given], head.commit, false);
    if (event?.kind === 'pull request') {
        const [first, second] = head.parents;
        if (first !== undefined && second === event.head)
            return { ...(await at(first, false, 'its first parent')), is: `the merge of ${base_short(second)} into ${event.baseBranch}` };
        const base = await between([`origin/${event.baseBranch}`, event.base], head.commit, false);
        if (head.commit === event.head)
            return { ...base, is: 'the head of the pull request' };
        const warning = `the checkout is stale: it is of ${base_short(head.commit)}${second === undefined ? '' : `, which merges ${base_short(second)}`}, and the event is about ${base_short(event.head)}`;
        return { ...base, is: `a stale checkout: the event is about ${base_short(event.head)}`, warning };
    }
    if (event?.kind === 'merge group')
        return at(event.base, false, 'what the group is built upon');
    if (event?.kind === 'push') {
        const isNew = noCommit.test(event.before);
        if (!isNew && (await isReachable(event.before, head.commit)))
            return at(event.before, true, 'what was there before the push');
        const reason = isNew ? 'since the branch is new' : 'since the push was forced';
        return event.branch === event.defaultBranch ? at(head.commit, true, `head itself, ${reason}`) : between(defaultBranches(event), head.commit, true, reason);
    }
    if (since?.kind === 'commit')
        return between([since.ref], head.commit, true);
    if (since?.kind === 'duration') {
        const instant = now - since.milliseconds;
        return at(await newestAt(git, remote, head.commit, instant), true, `the newest commit before ${new Date(instant).toISOString()}`);
    }
    return between(defaultBranches(event), head.commit, false);
}
function whatHeadIs(event) {
    switch (event?.kind) {
        case 'merge group': return 'the merge group';
        case 'push': return `what was pushed to ${event.branch}`;
        case undefined: return 'with what is not committed yet';
        default: return 'what is checked out';
    }
}
/** What the clone and the remote know together. */
function historyOf(git, remote) {
    const find = async (ref) => ask(git, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
    const here = (commit) => ({ commit, tree: once(async () => commitTree(git, commit)) });
    const past = async (commit) => {
        if (commit === null)
            return { commit, tree: async () => storedTree(await git.place(), new Map(), async () => Promise.resolve([])) };
        if ((await find(commit)) !== undefined)
            return here(commit);
        if (remote === null)
            throw base_missing(`the base commit ${base_short(commit)} is not in this clone`);
        return { commit, tree: once(async () => remoteTree(git, remote, commit)) };
    };
    const at = async (commit, isMerged, what) => {
        const one = await past(commit);
        return { fork: one, tip: one, isMerged, because: commit === null ? `nothing (there is no commit before that: ${what})` : `${base_short(commit)} (${what})` };
    };
    return {
        at,
        async between(names, head, isMerged, reason) {
            for (const name of names) {
                const tip = await find(name);
                if (tip === undefined)
                    continue;
                const fork = await ask(git, 'merge-base', tip, head);
                // Histories that have nothing in common are two whole ones, unless a part of them is elsewhere.
                if (fork === undefined && (await isShallow(git)))
                    continue;
                const newest = here(tip);
                return { fork: fork === undefined || fork === tip ? newest : here(fork), tip: newest, isMerged, because: whereLeft(name, head, { tip, fork }, reason) };
            }
            const [name = ''] = names;
            if (remote === null)
                throw base_missing(`there is no base: neither ${name} nor what it has in common with head is in this clone`);
            const { tip, fork } = await remote.compare(name.replace(/^origin\//, ''), head);
            return { fork: await past(fork), tip: await past(tip), isMerged, because: whereLeft(name, head, { tip, fork }, reason) };
        },
        async isReachable(commit, head) {
            if ((await ask(git, 'merge-base', commit, head)) === commit)
                return true;
            if (!(await isShallow(git)))
                return false;
            if (remote === null)
                throw base_missing(`the commit before the push, ${base_short(commit)}, is not in this clone`);
            return (await remote.compare(commit, head)).fork === commit;
        }
    };
}
/** Where head left a commit or branch, in words. */
function whereLeft(name, head, { tip, fork }, reason) {
    const shown = /^[0-9a-f]{40,}$/.test(name) ? base_short(name) : name.replace(/^origin\//, '');
    const why = reason === undefined ? '' : `, ${reason}`;
    if (fork === undefined)
        return `${base_short(tip)} (${shown}, which has nothing in common with head${why})`;
    if (fork === head)
        return `${base_short(fork)} (head itself, which ${shown} holds already${why})`;
    return `${base_short(fork)} (where head left ${shown}${fork === tip ? '' : `, whose tip is ${base_short(tip)} now`}${why})`;
}
/** A commit as people name it. */
function base_short(commit) {
    return commit.slice(0, 10);
}
function defaultBranches(event) {
    const own = event?.defaultBranch ?? null;
    return [...(own === null ? [] : [`origin/${own}`]), 'origin/HEAD', 'origin/main', 'origin/master'];
}
/** The commit of a branch's own line that was newest at an instant; null where the branch did not exist yet. */
async function newestAt(git, remote, head, instant) {
    const found = await ask(git, 'rev-list', '--first-parent', '--max-count=1', `--before=${new Date(instant).toISOString()}`, head);
    if (found !== undefined)
        return found;
    if (!(await isShallow(git)))
        return null;
    if (remote === null)
        throw base_missing(`the history of this clone does not go back to ${new Date(instant).toISOString()}`);
    return (await remote.lineSince(head, instant)).find((each) => each.instant < instant)?.commit ?? null;
}
/** A tree that the remote lists. Blobs are read from the clone, which has most of them, then from the remote. */
async function remoteTree(git, remote, commit) {
    const [place, entries] = await Promise.all([git.place(), remote.tree(commit)]);
    return storedTree(place, entries, async (hashes) => {
        const own = await git.readBlobs(hashes);
        const lacking = hashes.filter((_, index) => own[index] === undefined);
        const texts = lacking.length === 0 ? [] : await remote.readBlobs(lacking);
        return own.map((text, index) => text ?? texts[lacking.indexOf(hashes[index] ?? '')]);
    });
}
/** The commit that is checked out, with its parents, even those that a shallow clone leaves out. */
async function readHead(git) {
    const written = await git.feed(['HEAD^{commit}'], 'cat-file', '--batch').catch(() => '');
    const [, commit] = /^([0-9a-f]+) commit \d+\n/.exec(written) ?? [];
    if (commit === undefined)
        throw new NoHistoryError();
    const header = written.split('\n\n')[0] ?? '';
    return { commit, parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, hash = '']) => hash) };
}
async function isShallow(git) {
    return (await ask(git, 'rev-parse', '--is-shallow-repository')) === 'true';
}
/** What git says; undefined where that is nothing, or git fails. */
async function ask(git, ...parameters) {
    const answer = await git.run(...parameters).catch(() => '');
    return answer.trim() === '' ? undefined : answer.trim();
}
function once(make) {
    let made;
    return async () => (made ??= make());
}
/** What helps is the same, whatever it is that the clone lacks. */
function base_missing(what) {
    return new database_session/* UncheckableError */.cb(`${what}, so what is new cannot be told: give actions/checkout \`fetch-depth: 0\`, or the action a \`github-token\` that may read the repository`);
}

;// CONCATENATED MODULE: ./lib/commands/base.js


/**
 * The base that head is judged against. On a terminal there may be none, which is said where there could be one.
 *
 * @throws UncheckableError where a base that was asked for, or that an event must have, cannot be had
 */
async function findBase(run) {
    const { base: given, since, workingDirectory } = run.config;
    try {
        const { refs: event = null, remote = null } = run.event ?? {};
        const base = await resolveBase(openGit(workingDirectory), { given, since, event, now: run.now(), remote });
        if (base.warning !== undefined)
            run.log.warning(base.warning);
        const say = run.event === null ? run.log.debug : run.log.info;
        say(`head is ${base.revisions.head}, base is ${base.revisions.base}`);
        return base;
    }
    catch (error) {
        if (run.event !== null || given !== null || since !== null)
            throw error;
        const say = error instanceof NoHistoryError || run.config.migrations.length === 0 ? run.log.debug : run.log.info;
        say('there is no default branch of `origin` to compare with: no migration counts as new, and what head does to the schema is not shown; `--base` names another commit');
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/findings/baseline.js



const baseline_shape = classic_schemas/* strictObject */.rej({
    version: classic_schemas/* literal */.euz(1),
    findings: classic_schemas/* array */.YOg(classic_schemas/* strictObject */.rej({ code: classic_schemas/* string */.YjP(), kind: classic_schemas/* string */.YjP(), name: classic_schemas/* string */.YjP(), aspect: classic_schemas/* string */.YjP(), digest: classic_schemas/* string */.YjP() }))
});
/** Reads a baseline. */
function parseBaseline(text) {
    try {
        const parsed = baseline_shape.safeParse(JSON.parse(text));
        return parsed.success ? { ok: true, baseline: parsed.data } : { ok: false, problem: problemsOf(parsed.error) };
    }
    catch (error) {
        return { ok: false, problem: error instanceof Error ? error.message : String(error) };
    }
}
/** The baseline that makes these differences known ones, whichever of several databases has them. */
function formatBaseline(findings) {
    const entries = new Map(findings.flatMap((finding) => entryOf(finding) ?? []).map((entry) => [JSON.stringify(entry), entry]));
    return `${JSON.stringify({ version: 1, findings: [...entries.values()] }, null, 2)}\n`;
}
/**
 * Turns known differences into notices.
 *
 * @returns the findings, and the entries that no longer apply
 */
function applyBaseline(findings, baseline) {
    const unused = new Set(baseline.findings);
    const applied = findings.map((finding) => {
        const entry = entryOf(finding);
        const known = entry === undefined ? undefined : [...unused].find((each) => sameEntry(each, entry));
        if (known === undefined)
            return finding;
        unused.delete(known);
        return { ...finding, severity: 'notice', message: `${finding.message} Known: it is in the baseline.`, details: { ...finding.details, baseline: true } };
    });
    return { findings: applied, stale: [...unused] };
}
/** Only differences of objects can be known ones, of a live database too, and what no line can allow: migrations that are gone, ledgers that disagree; everything else happens once. */
function entryOf(finding) {
    if (finding.object === undefined || !/^(?:object|live)-|^(?:migration-removed|ledger-mismatch)$/.test(finding.code))
        return undefined;
    const { action, aspect = '', attributes = [] } = finding.details;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([action, attributes])).digest('hex').slice(0, 16);
    return { code: finding.code, ...finding.object, aspect: String(aspect), digest };
}
function sameEntry(left, right) {
    return left.code === right.code && left.kind === right.kind && left.name === right.name && left.aspect === right.aspect && left.digest === right.digest;
}

;// CONCATENATED MODULE: ./lib/commands/baseline.js




/** Applies the baseline of known differences, or writes it where that is asked for. */
async function useBaseline(run, findings) {
    const [applied = findings] = await useBaselineOnEach(run, [findings]);
    return applied;
}
/**
 * The same for several databases that share a baseline: an entry is in use where one of them has the difference.
 *
 * @param isComplete whether these are all; otherwise nothing is known of entries that none of them needs, and none is written
 */
async function useBaselineOnEach(run, each, isComplete = true) {
    const { baseline: name, writeBaseline, workingDirectory } = run.config;
    if (name === null)
        return each;
    const path = (0,external_node_path_.resolve)(workingDirectory, name);
    if (writeBaseline && !isComplete) {
        run.log.warning(`${name} is not written, since not every database could be checked`);
        return each;
    }
    if (writeBaseline)
        await (0,promises_.writeFile)(path, formatBaseline(each.flat()));
    const baseline = await readBaseline(name, path);
    const applied = each.map((findings) => applyBaseline(findings, baseline));
    const stale = isComplete ? baseline.findings.filter((entry) => applied.every((one) => one.stale.includes(entry))) : [];
    for (const entry of stale)
        run.log.warning(`${name}: the difference of ${entry.kind} ${entry.name}${entry.aspect === '' ? '' : ` (${entry.aspect})`} is no more; take its entry away`);
    return applied.map(({ findings }) => findings);
}
/**
 * Applies the baseline as it stands before anything is mended, and says nothing of what no longer applies. One that is
 * about to be written knows nothing yet where differences are mended first, and will know them all where they are not.
 */
async function applyKnown(run, findings) {
    const { baseline: name, writeBaseline, workingDirectory, fix } = run.config;
    if (name === null || (writeBaseline && fix))
        return findings;
    const known = writeBaseline ? parseKnown(name, formatBaseline(findings)) : await readBaseline(name, (0,external_node_path_.resolve)(workingDirectory, name));
    return applyBaseline(findings, known).findings;
}
async function readBaseline(name, path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw new input_error/* InputError */.d(`baseline: there is no ${name}; make it with --write-baseline`, { cause: error });
    });
    return parseKnown(name, text);
}
function parseKnown(name, text) {
    const parsed = parseBaseline(text);
    if (!parsed.ok)
        throw new input_error/* InputError */.d(`${name} is not a baseline: ${parsed.problem}`);
    return parsed.baseline;
}

;// CONCATENATED MODULE: ./lib/commands/effect.js






/**
 * What head does to the schema that base builds: the same source as it was at base, built and compared with how it is
 * now, and by which migration it came. Null where there is no base to speak of.
 */
async function reportEffect(run, workshop, earlier, head, replay) {
    if (earlier === undefined || head === undefined)
        return null;
    if (earlier.source === 'same')
        return { summary: { create: 0, modify: 0, drop: 0 }, changes: [] };
    const { commit } = earlier;
    run.progress(`building the schema as it was at ${commit}`);
    const built = await earlier.source.build(workshop).catch((error) => {
        run.log.warning(`the schema as it was at ${commit} does not build, so what the change does to it is not shown: ${String(error).split('\n')[0] ?? ''}`);
        return undefined;
    });
    if (built === undefined)
        return null;
    const { changes } = await compareBuilt(workshop, built, head, run.config);
    const reported = (0,assemble/* reportChanges */.wr)(changes, built.snapshot, head.snapshot, { policy: run.config.policy, originOf: (change, object) => ({ ...traceOrigin(change, object, replay), partedAt: null }) });
    await built.scratch?.drop();
    return { summary: (0,assemble/* countActions */.Bd)(reported), changes: [...reported] };
}
/** The source as it was at base. Needs no server, so that it can go on while head is built. */
async function findEarlier(run, options, source, found) {
    const base = await found;
    if (source === undefined)
        run.log.debug('a migrate-command cannot be run as it was at base, and there is no committed schema: what head does to the schema is not shown');
    if (source === undefined || base === undefined)
        return undefined;
    const { commit, tree } = base.fork;
    const earlier = await sourceAt(await tree(), run, options, source);
    if (earlier === undefined)
        run.log.debug('the files are not in this repository: what the change does to the schema is not shown');
    return earlier === undefined ? undefined : { commit: commit?.slice(0, 10) ?? 'the beginning', source: earlier };
}
/** The source as a commit has it; `same` where not a byte of it differs, undefined where no commit could have it. Where base had none of it, it was empty. */
async function sourceAt(tree, run, options, head) {
    const { config } = run;
    const isMigrations = 'folder' in head;
    const paths = isMigrations ? config.migrations : config.schema;
    if (!paths.some((path) => tree.covers(path)))
        return undefined;
    const there = await presentIn(tree, paths);
    const atBase = { ...options, tree };
    if (there.length === 0)
        return { ...schemaSource([], atBase), label: 'an empty database' };
    const earlier = isMigrations ? migrationsSource(there, config.migrationFormat, atBase) : schemaSource(there, atBase);
    const same = JSON.stringify(await effect_textsOf(earlier).catch(() => null)) === JSON.stringify(await effect_textsOf(head));
    return same ? 'same' : earlier;
}
/** Line ends are git's affair. */
async function effect_textsOf(source) {
    return (await source.files()).map(({ text }) => text.replaceAll('\r\n', '\n'));
}

;// CONCATENATED MODULE: ./lib/findings/rollback.js

/** New migrations that have no way back, where others of the folder have one. */
function findMissingRollbacks(dated, policy) {
    const partner = dated.find(({ migration }) => migration.down !== undefined);
    if (partner === undefined)
        return [];
    return dated.flatMap(({ migration, isNew, path }) => !isNew || migration.down !== undefined || migration.repeatable === true || migration.baseline === true || migration.notRun !== undefined ? [] : raise({
        code: 'rollback-missing',
        severity: 'notice',
        message: `The migration ${path} has no rollback, as ${partner.path} has.`,
        file: path,
        details: {}
    }, policy));
}
/** Ways back that do not lead back. What no statement can take back, an enum's label or the order of columns, is a notice. */
function findIncompleteRollbacks(rehearsals, policy) {
    return rehearsals.flatMap(({ dated, file, left, repeated, failure }) => {
        const differing = left.length > 0 ? left : repeated;
        if (failure === undefined && differing.length === 0)
            return [];
        const details = { migration: dated.path, left: left.map(describe), repeated: repeated.map(describe), failure: failure?.message ?? null };
        const found = raise({
            code: 'rollback-incomplete',
            severity: failure === undefined && differing.every(isLasting) ? 'notice' : 'warning',
            message: failure !== undefined ? `The rollback ${file} cannot be relied on: ${failure.message}.`
                : left.length > 0 ? `After ${dated.path} and its rollback ${file} the schema is not what it was: ${listed(left)}.`
                    : `After ${dated.path}, its rollback and ${dated.path} again the schema is not what the first run makes: ${listed(repeated)}.`,
            file,
            details
        }, policy);
        return failure === undefined ? found : found.map((finding) => ({ ...finding, location: failure.location }));
    });
}
function isLasting({ aspect, kind, attributes }) {
    return aspect === 'column-order' || (kind === 'type' && attributes.length > 0 && attributes.every(({ name }) => name === 'labels'));
}
function describe({ action, kind, name, attributes }) {
    return { action, kind, name, attributes: attributes.map((attribute) => attribute.name) };
}
/** So many are named in a sentence. */
const rollback_named = 3;
/** In the words of a database that was left so: what would have to be dropped again is left over. */
function listed(changes) {
    const words = { create: 'is left over', modify: 'differs', drop: 'is gone' };
    const first = changes.slice(0, rollback_named).map(({ action, kind, name, attributes }) => `${kind} ${name} ${words[action]}${action === 'modify' ? ` (${attributes.map((each) => each.name).join(', ')})` : ''}`);
    return `${first.join(', ')}${changes.length > rollback_named ? ` and ${String(changes.length - rollback_named)} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/commands/rollbacks.js


/** Runs the rollbacks that `verify-rollbacks` asks for, on a database of their own, and says which of them do not lead back. */
async function verifyRollbacks(run, workshop, source, dated) {
    const { verifyRollbacks: which, policy } = run.config;
    if (which === 'off')
        return [];
    const asked = new Map(dated.filter(({ isNew, migration }) => migration.down !== undefined && (isNew || which === 'all')).map((each) => [each.path, each]));
    const missing = findMissingRollbacks(dated, policy);
    if (asked.size === 0 || source.rehearse === undefined)
        return missing;
    const recorder = recorderFor(run, workshop);
    const failures = new Map();
    await source.rehearse(workshop, recorder, ({ up }) => asked.has(up.path), ({ up }, _part, error) => failures.set(up.path, error));
    const { steps } = recorder.replay();
    const rehearsals = [...asked.values()].map((each) => {
        const [, down, again] = steps.filter(({ migration }) => migration.up.path === each.path);
        const failure = failures.get(each.path);
        return {
            dated: each,
            file: each.migration.down?.path ?? each.path,
            left: down?.leftover ?? [],
            repeated: again?.leftover ?? [],
            ...(failure === undefined ? {} : { failure: { message: failure.reason, location: { file: failure.file, ...failure.position } } })
        };
    });
    return [...missing, ...findIncompleteRollbacks(rehearsals, policy)];
}

;// CONCATENATED MODULE: ./lib/archive/removal.js



/**
 * Those of the migrations that are gone which were not archived. A manifest alone is not believed: the file has to lie where it
 * says, with the text that base has. Where it does not, the migration is gone and the manifest is named.
 *
 * @param tree that of head
 */
async function findLost(removed, archive, tree, base) {
    if (archive === undefined || removed.length === 0)
        return removed;
    const places = new Map(archive.manifest.runs.flatMap((run) => filesOf(run).map((file) => {
        const { original, archived } = placesOf(archive, run, file);
        return [original, archived];
    })));
    const wanted = new Map(base.map(({ migration, text }) => [migration.up.path, text]));
    const kept = removed.map(({ path }) => places.get(external_node_path_.posix.normalize(path)));
    const texts = await tree.readAll(kept.map((path) => path ?? ''));
    return removed.flatMap((each, index) => {
        const archived = kept[index];
        if (archived === undefined)
            return [each];
        const text = texts[index];
        if (text !== undefined && unixLines(text) === unixLines(wanted.get(each.path) ?? ''))
            return [];
        const manifest = external_node_path_.posix.join(archive.folder, manifestName);
        return [{ ...each, doubt: text === undefined ? `${manifest} says that it was archived as ${archived}, which does not exist` : `${manifest} says that it was archived as ${archived}, which has another text` }];
    });
}
/** Git may write other ends of lines into the work tree than it stores. */
function unixLines(text) {
    return text.replaceAll('\r\n', '\n');
}

;// CONCATENATED MODULE: ./lib/findings/migration-clock.js


/**
 * New migrations whose names state a time that had not come when they were committed, or has not come yet.
 *
 * @param committed when a file was committed, milliseconds since 1970, or a later time; undefined where it is not
 * @param now the time of the check
 */
function findClock(migrations, committed, now, policy) {
    return migrations.flatMap(({ path, isNew, source, instant }) => {
        const commit = committed(path);
        const latest = Math.min(now, commit ?? now);
        if (!isNew || source !== 'name' || instant <= latest)
            return [];
        const than = latest === commit ? `its commit (${formatInstant(commit)})` : `now (${formatInstant(now)})`;
        return raise({
            code: 'migration-clock',
            severity: 'notice',
            message: `The name of ${path} states ${formatInstant(instant)} as UTC, which is ${formatDistance(latest, instant)} later than ${than}: a clock is wrong, or it was the time of another zone.`,
            file: path,
            details: { stated: formatInstant(instant), latest: formatInstant(latest) }
        }, policy);
    });
}

;// CONCATENATED MODULE: ./lib/findings/migration-edited.js

/** Merged migrations that read otherwise now. What only people read is a notice, unless the tool compares checksums. */
function findEdited(edited, tool, policy) {
    return edited.flatMap(({ path, runsAlike }) => raise({
        code: 'migration-edited',
        severity: runsAlike && !tool.refuses ? 'notice' : 'error',
        message: runsAlike
            ? `The merged migration ${path} was edited, though what it runs is the same: only comments, white space or its way back differ. ${tool.says}`
            : `The merged migration ${path} was edited: it runs something else than at base. ${tool.says}`,
        file: path,
        details: { differs: runsAlike ? 'comments' : 'statements' }
    }, policy));
}

;// CONCATENATED MODULE: ./lib/findings/migration-out-of-order.js


/**
 * New migrations that sort before one that base already has.
 *
 * @param migrations those of base and head together, in the order in which their tool runs them
 */
function findOutOfOrder(migrations, { byPath = false, outOfOrder }, policy) {
    if (!byPath)
        return findIn(migrations, outOfOrder.says, policy);
    const numbered = migrations.filter(isNumbered);
    const folders = [...new Set(numbered.map(({ path }) => external_node_path_.posix.dirname(path)))];
    return folders.flatMap((folder) => findIn(numbered.filter(({ path }) => external_node_path_.posix.dirname(path) === folder), outOfOrder.says, policy));
}
function findIn(migrations, says, policy) {
    const last = migrations.findLastIndex(({ isNew }) => !isNew);
    return migrations.slice(0, Math.max(0, last)).flatMap(({ path, isNew }, index) => {
        const next = migrations.slice(index).find((each) => !each.isNew);
        const newest = migrations[last];
        if (!isNew || next === undefined || newest === undefined)
            return [];
        const overtaken = next === newest ? next.path : `${next.path} and others up to ${newest.path}`;
        return raise({
            code: 'migration-out-of-order',
            severity: 'error',
            message: `The new migration ${path} sorts before ${overtaken}, which base already has. ${says}`,
            file: path,
            details: { before: next.path, newest: newest.path }
        }, policy);
    });
}
/** Whether its name says where it belongs: a number that stands alone at its beginning, which a hash does not, or a time. */
function isNumbered({ path, migration }) {
    return migration.timestamp !== undefined || /^[vV]?\d+(?:[^0-9a-zA-Z]|$)/.test(external_node_path_.posix.basename(path));
}

;// CONCATENATED MODULE: ./lib/history/rate.js
/**
 * The crowds that hold at least one new migration. Windows slide; two migrations exactly one window apart are in no window
 * together, since a window has an end that does not belong to it.
 */
function findCrowds(migrations, limit) {
    const sorted = [...migrations].sort((left, right) => left.instant - right.instant);
    const crowds = [];
    let last = 0;
    for (let first = 0; first < sorted.length; first++) {
        while (last < sorted.length && instantAt(sorted, last) < instantAt(sorted, first) + limit.window)
            last++;
        const held = last - first;
        if (held <= limit.most || !sorted.slice(first, last).some(({ isNew }) => isNew))
            continue;
        const crowd = crowds.at(-1);
        if (crowd !== undefined && first < crowd.last) {
            crowd.last = last;
            crowd.peak = Math.max(crowd.peak, held);
        }
        else
            crowds.push({ first, last, peak: held });
    }
    const earliest = earliestTimes(sorted, limit);
    return crowds.flatMap(({ first, last: end, peak }) => {
        const members = sorted.slice(first, end);
        const late = members.find((each) => earliest.get(each) !== each.instant);
        return late === undefined ? [] : [{ members, peak, late, earliest: earliest.get(late) ?? null }];
    });
}
/** For each new migration, the first moment from its own on that the merged ones, and the new ones before it that are in time, leave free. */
function earliestTimes(sorted, { most, window }) {
    const merged = sorted.filter(({ isNew }) => !isNew);
    const taken = merged.map(({ instant }) => instant);
    const times = new Map(merged.map((each) => [each, each.instant]));
    const isFree = (at) => {
        const near = taken.filter((each) => Math.abs(each - at) < window);
        return ![at, ...near].some((from) => from <= at && at < from + window && near.filter((each) => each >= from && each < from + window).length >= most);
    };
    for (const migration of sorted.filter(({ isNew }) => isNew)) {
        const ends = taken.map((instant) => instant + window).filter((instant) => instant > migration.instant);
        const time = [migration.instant, ...ends.sort((left, right) => left - right)].find(isFree) ?? null;
        times.set(migration, time);
        if (time === migration.instant)
            taken.push(time);
    }
    return times;
}
function instantAt(sorted, index) {
    return sorted[index]?.instant ?? Infinity;
}

;// CONCATENATED MODULE: ./lib/findings/migration-rate.js




/** How many members of a crowd a sentence names at either end. */
const migration_rate_named = 3;
/**
 * Migrations that came too fast: a window holds more than are allowed, and at least one of them is new.
 *
 * @param migrations all that base and head have
 * @param label the label by which somebody has allowed it; null where there is none
 */
function findMigrationRate(migrations, limit, label, policy) {
    return findCrowds(migrations, limit).flatMap((crowd) => raise({
        code: 'migration-rate',
        severity: 'error',
        message: sentence(crowd, limit),
        file: crowd.late.path,
        details: {
            migrations: crowd.members.map(({ path, instant, isNew }) => ({ file: path, time: formatInstant(instant), new: isNew })),
            window: limit.window,
            earliest: crowd.earliest === null ? null : formatInstant(crowd.earliest)
        }
    }, policy).map((finding) => (label === null ? finding : allowedBy(label, finding))));
}
function sentence({ members, peak, late, earliest }, { most, window }) {
    const allowed = most === 1 ? 'one is allowed' : most === 0 ? 'none is allowed' : `${most} are allowed`;
    const fastest = peak === 1 ? 'A migration came' : peak === members.length ? `${peak} migrations came within ${(0,duration/* formatDuration */.a)(window)}` : `${members.length} migrations came one after the other, up to ${peak} of them within ${(0,duration/* formatDuration */.a)(window)}`;
    const until = earliest === null ? '' : ` The earliest time that is allowed for ${late.path} is ${formatInstant(earliest)}${wayOut(late)}.`;
    return `${fastest}, where ${allowed}: ${list(members)}.${until}`;
}
/** A name stays what it is, so waiting helps only where none states a time. */
function wayOut({ source }) {
    return source === 'name' ? ': its name would have to state that time or a later one' : source === null ? ': merge it then, or later' : '';
}
function list(members) {
    const said = members.map((member, index) => migration_rate_describe(member, members[index - 1]));
    return said.length <= 2 * migration_rate_named ? said.join(', ') : [...said.slice(0, migration_rate_named), `${said.length - 2 * migration_rate_named} more`, ...said.slice(-migration_rate_named)].join(', ');
}
function migration_rate_describe({ path, instant, isNew, source }, before) {
    const time = source === null ? `now, ${formatInstant(instant)}` : formatInstant(instant);
    const distance = before === undefined ? '' : `, ${formatDistance(before.instant, instant)} later`;
    return `${path} (${isNew ? 'new, ' : ''}${time}${distance})`;
}
function allowedBy(label, finding) {
    return { ...finding, severity: 'notice', message: `${finding.message} Allowed by the label \`${label}\`.`, details: { ...finding.details, label } };
}

;// CONCATENATED MODULE: ./lib/findings/migration-removed.js

/**
 * Merged migrations that are gone. There is no line left in which they could be allowed; a baseline knows them by their path.
 *
 * @param says what the tool does about it
 */
function findRemoved(removed, says, policy) {
    return removed.flatMap(({ path, nowAt, doubt }) => raise({
        code: 'migration-removed',
        severity: 'error',
        message: `The merged migration ${path} is gone${nowAt === undefined ? '' : `; ${nowAt} has the same text, and under another name it is another migration`}${doubt === undefined ? '' : `; ${doubt}`}. ${says}`,
        object: { kind: 'migration', name: path },
        details: { file: path, ...(nowAt === undefined ? {} : { nowAt }) }
    }, policy));
}

;// CONCATENATED MODULE: ./lib/history/lineage.js

/** Compares the migrations of base with those of head. Those that are made to be edited, or were not committed yet, are left out. */
function traceLineage(base, head) {
    const before = new Map(base.map((each) => [each.migration.up.path, each]));
    const after = new Map(head.map((each) => [each.migration.up.path, each]));
    const added = head.filter(({ migration }) => !before.has(migration.up.path));
    return {
        removed: [...before].flatMap(([path, { migration, text }]) => {
            if (after.has(path) || isDraft(migration))
                return [];
            const renamed = text === '' ? undefined : added.find((each) => each.text === text);
            return [{ path, ...(renamed && { nowAt: renamed.migration.up.path }) }];
        }),
        edited: [...after].flatMap(([path, { migration, text }]) => {
            const old = before.get(path);
            if (old === undefined || old.text === text || migration.repeatable === true)
                return [];
            const [from, to] = [old.migration.up, migration.up];
            // In other languages than SQL white space may well mean something.
            return [{ path, runsAlike: path.endsWith('.sql') && from.running === to.running && sameTokens(from.text, to.text) }];
        })
    };
}
/** Whether a file is still being written: its tool runs it only under another name. */
function isDraft({ repeatable, notRun }) {
    return repeatable === true && notRun !== undefined;
}

;// CONCATENATED MODULE: ./lib/history/times.js


/**
 * Says when each migration was made: by its name, or by the first-parent commit that brought it onto the branch. One that
 * is not merged yet and has no time in its name is of now: waiting and checking again is enough, and several are at once.
 *
 * @throws UncheckableError where neither the clone nor the remote goes back far enough
 */
async function dateMigrations(migrations, dating) {
    const { git, branch, now, isNew, isMerged } = dating;
    const nameless = migrations.filter(({ timestamp, up }) => timestamp === undefined && (isMerged || !isNew(up.path))).map(({ up }) => up.path);
    const unknown = new Map(nameless.map((path) => [path, { instant: now, isExact: false }]));
    const known = branch === null || nameless.length === 0 ? new Map() : await readCommitTimes(git, branch, nameless).catch(() => unknown);
    const date = (migration, times) => {
        const { timestamp, up: { path } } = migration;
        const shared = { migration, path, isNew: isNew(path) };
        if (timestamp !== undefined)
            return { ...shared, instant: timestamp.getTime(), timestamp, source: 'name' };
        const time = isMerged || !isNew(path) ? times.get(path) : undefined;
        if (time?.isExact !== true)
            return { ...shared, instant: time?.instant ?? now, timestamp: null, source: null };
        return { ...shared, instant: time.instant, timestamp: new Date(time.instant), source: 'commit' };
    };
    const dated = migrations.map((migration) => date(migration, known));
    // How old a merged one is matters only where it may be near to a new one.
    const since = Math.min(...dated.filter((each) => each.isNew).map(({ instant }) => instant)) - dating.window;
    const unsure = nameless.filter((path) => known.get(path)?.isExact === false && (known.get(path)?.instant ?? 0) > since);
    if (unsure.length === 0 || branch === null)
        return dated;
    const asked = await askCommitTimes(dating, branch, unsure, since);
    return migrations.map((migration) => date(migration, new Map([...known, ...asked])));
}
/**
 * The times at which files came onto a branch, by their paths relative to git's folder: the newest where one was removed
 * and came back.
 *
 * @param commit the newest of the branch
 * @param paths of files; all that lies in the same folders is looked at
 * @param after a commit from which on the branch is looked at, where the clone has it
 */
async function readCommitTimes(git, commit, paths, after = null) {
    const folders = [...new Set(paths.map((path) => external_node_path_.posix.dirname(path)))];
    const range = after === null ? [] : ['--ignore-missing', `^${after}`];
    const log = ['log', '--first-parent', '-m', '--diff-filter=A', '--no-renames', '--name-only', '-z', '--format=%x01%ct %P', ...range, commit, '--', ...folders];
    const [{ prefix }, isShallow, written] = await Promise.all([git.place(), git.run('rev-parse', '--is-shallow-repository'), git.run('--literal-pathspecs', ...log)]);
    const times = new Map();
    for (const entry of written.split('\u0001').slice(1)) {
        const [header = '', names = ''] = entry.split(/\0\n?([^]*)/);
        const [seconds = '', ...parents] = header.trim().split(' ');
        const time = { instant: Number(seconds) * 1000, isExact: isShallow.trim() !== 'true' || parents.length > 0 };
        for (const name of names.split('\0').filter((each) => each !== '')) {
            const path = external_node_path_.posix.relative(prefix === '' ? '.' : prefix, name);
            if (!times.has(path))
                times.set(path, time);
        }
    }
    return times;
}
/** The same for a few files, asked of the remote: of each commit since then, whether its tree has what that of the one before has not. */
async function askCommitTimes({ git, remote }, commit, paths, since) {
    if (remote === null)
        throw base_missing(`${paths[0] ?? ''} has no time in its name, and the history of this clone does not go back to when it was merged`);
    const { prefix } = await git.place();
    const line = await remote.lineSince(commit, since);
    const trees = await Promise.all(line.map(async (each) => remote.tree(each.commit)));
    const oldest = line.at(-1)?.instant ?? since;
    return new Map(paths.map((path) => {
        const adding = line[trees.findIndex((tree) => !tree.has(external_node_path_.posix.join(prefix, path))) - 1];
        // What all of them have came with the first commit that there is, or is older than has to be known.
        return [path, adding === undefined ? { instant: oldest, isExact: oldest >= since } : { instant: adding.instant, isExact: true }];
    }));
}

;// CONCATENATED MODULE: ./lib/history/versions.js



/** The migrations of a folder with their whole files. */
async function withTexts(tree, { migrations, files }) {
    const known = new Map(files.map(({ path, text }) => [path, text]));
    const others = [...new Set(migrations.flatMap(({ up }) => (known.has(up.path) ? [] : [up.path])))];
    for (const [index, text] of (await tree.readAll(others)).entries())
        known.set(others[index] ?? '', text ?? '');
    return migrations.map((migration) => ({ migration, text: known.get(migration.up.path) ?? '' }));
}
/**
 * The migrations of an earlier tree, as the format reads them that they have now, or, where it refused them then, as they
 * are recognised: what counts is which there were. None where there was nothing; undefined where no commit could have them.
 */
async function readEarlier(tree, { patterns, format, options }) {
    if (!patterns.some((pattern) => tree.covers(pattern)))
        return undefined;
    const there = await presentIn(tree, patterns);
    if (there.length === 0)
        return [];
    for (const each of [format, 'auto', 'plain']) {
        const read = await attempt(async () => migrationsSource(there, each, { ...options, tree }).folder());
        if (read.ok)
            return withTexts(tree, read.value);
    }
    return [];
}
/**
 * The migrations of head with those that others merged since it left base, in the order of their tool.
 *
 * @param others paths of what others merged
 * @returns the problem, where the tool would refuse them together
 */
async function unite(tip, others, { patterns, format, options }) {
    const tree = unitedTree(options.tree, tip, (path) => others.has(path));
    const read = await attempt(async () => migrationsSource(patterns, format, { ...options, tree }).folder());
    return read.ok ? read.value.migrations : { problem: read.problem };
}
/** Head's migrations as git would store them: a file that differs on disk only, by `autocrlf` or a filter, reads as at base. */
async function asStored(git, head, base, tree) {
    const before = new Map(base.map(({ migration, text }) => [migration.up.path, text]));
    const differing = head.filter(({ migration: { up }, text }) => (before.get(up.path) ?? text) !== text && !up.path.includes('\n')).map(({ migration }) => migration.up.path);
    if (differing.length === 0)
        return head;
    const hashes = (await git.feed(differing, 'hash-object', '--stdin-paths')).trim().split('\n');
    const alike = new Set(differing.filter((path, index) => hashes[index] === tree.blob(path)));
    return head.map((each) => (alike.has(each.migration.up.path) ? { ...each, text: before.get(each.migration.up.path) ?? each.text } : each));
}
/** Those of some files that git ignores: they belong to nobody's head. */
async function findIgnored(git, paths) {
    if (paths.length === 0)
        return new Set();
    const folders = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1) || '.'));
    const kept = new Set((await git.run('--literal-pathspecs', 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...folders)).split('\0'));
    return new Set(paths.filter((path) => !kept.has(path)));
}
/** What may fail because of the files; that git or GitHub did not answer is another matter. */
async function attempt(make) {
    try {
        return { ok: true, value: await make() };
    }
    catch (error) {
        if (error instanceof database_session/* UncheckableError */.cb)
            throw error;
        return { ok: false, problem: error instanceof Error ? error.message : String(error) };
    }
}

;// CONCATENATED MODULE: ./lib/commands/timeline.js










/**
 * Finds out which migrations are new and when each was made, and what there is to say about that. Needs no server, so
 * that it can go on while one starts.
 */
async function traceTimeline(run, options, source, found) {
    const git = openGit(run.config.workingDirectory);
    const [folder, base] = await Promise.all([source.folder(), found]);
    const { migrations, format } = folder;
    const head = await withTexts(options.tree, folder);
    const files = head.map(({ migration, text }) => ({ path: migration.up.path, text }));
    const naming = { patterns: run.config.migrations, format: format.name, options };
    const past = base === undefined || naming.patterns.length === 0 ? undefined : await readPast(run, git, base, naming, head);
    const dating = {
        git, window: run.config.window, remote: run.event?.remote ?? null, now: run.now(),
        branch: base === undefined || base.isMerged ? 'HEAD' : base.tip.commit,
        isNew: (path) => past?.isNew(path) ?? false,
        isMerged: base?.isMerged ?? true
    };
    const dated = await dateMigrations(past?.all ?? migrations, dating);
    const byPath = new Map(dated.map((each) => [each.path, each]));
    const inOrder = (order) => order.flatMap(({ up }) => byPath.get(up.path) ?? []);
    const findings = past === undefined || base === undefined ? [] : await timeline_examine(run, git, { past, base, options, format, dated: dated.filter(isStep), ordered: inOrder(past.ordered).filter(isStep), now: dating.now });
    return { base, files, findings, dated: migrations.flatMap((migration) => inOrder([migration]).map((each) => ({ ...each, migration }))) };
    function isStep({ migration, path }) {
        // Definitions and baselines are no steps from one state to the next: they have neither a time nor a place in the order.
        return migration.repeatable !== true && migration.baseline !== true && past?.ignored.has(path) !== true;
    }
}
/** Undefined where the files lie where no commit could have them. */
async function readPast(run, git, base, naming, head) {
    const [forkTree, tipTree] = [await base.fork.tree(), await base.tip.tree()];
    const fork = await readEarlier(forkTree, naming);
    if (fork === undefined) {
        run.log.info('the migrations are not in this repository: which of them are new cannot be told');
        return undefined;
    }
    const tip = tipTree === forkTree ? fork : ((await readEarlier(tipTree, naming)) ?? []);
    const [own, before] = [paths(head), paths(fork)];
    const merged = new Set([...before, ...paths(tip)]);
    const ignored = run.config.staged ? new Set() : await findIgnored(git, [...own].filter((path) => !merged.has(path)));
    const others = new Set([...paths(tip)].filter((path) => !before.has(path) && !own.has(path)));
    const migrations = head.map(({ migration }) => migration);
    const united = others.size === 0 ? migrations : await unite(tipTree, others, naming);
    const refused = 'problem' in united;
    if (refused)
        run.log.warning(`with what others have merged since, the migrations cannot be read: ${united.problem}`);
    const ordered = refused ? migrations : united;
    const known = new Set(ordered.map(({ up }) => up.path));
    return {
        isNew: (path) => own.has(path) && !merged.has(path) && !ignored.has(path),
        ignored,
        fork,
        head: run.config.staged ? head : await asStored(git, head, fork, forkTree),
        ordered,
        all: [...ordered, ...tip.flatMap(({ migration }) => (known.has(migration.up.path) ? [] : [migration]))]
    };
}
function paths(stored) {
    return new Set(stored.map(({ migration }) => migration.up.path));
}
async function timeline_examine(run, git, { base, past, options, format, dated, ordered, now }) {
    const { policy, maxMigrations: most, window } = run.config;
    const lineage = traceLineage(past.fork, past.head);
    const named = ordered.filter(({ isNew, source }) => isNew && source === 'name').map(({ path }) => path);
    const committed = named.length === 0 ? new Map() : await readCommitTimes(git, 'HEAD', named, base.fork.commit);
    const rate = findMigrationRate(dated, { most, window }, null, policy);
    const label = rate.some(({ severity }) => severity !== 'notice') ? await findLabel(run) : null;
    return [
        ...(label === null ? rate : findMigrationRate(dated, { most, window }, label, policy)),
        ...findEdited(lineage.edited, format.edited, policy),
        ...findRemoved(await findLost(lineage.removed, options.archive, options.tree, past.fork), format.vanished.says, policy),
        ...findOutOfOrder(ordered, format, policy),
        ...findClock(named.length === 0 ? [] : ordered, (path) => committed.get(path)?.instant, now, policy)
    ];
}
/** The label by which somebody with the right to set labels lets migrations come faster; null where there is none. */
async function findLabel(run) {
    const labels = (await run.event?.labels()) ?? [];
    return labels.includes(run.config.overrideLabel) ? run.config.overrideLabel : null;
}

;// CONCATENATED MODULE: ./lib/commands/check.js





















/**
 * `check`: builds the committed schema and the migrated database, compares them, says what the pull request does to the
 * schema, and judges.
 */
async function check(run) {
    const { config } = run;
    const begun = performance.now();
    const options = await buildOptions(config);
    const schema = config.schema.length === 0 ? undefined : schemaSource(config.schema, options);
    const migrations = migratedSource(run, options);
    if (schema === undefined && migrations === undefined) {
        throw new config_error/* ConfigError */.x(['Nothing to check: give `schema`, `migrations`, or both.']);
    }
    return withWorkshop(run, 'at once', async (workshop) => {
        const base = findBase(run);
        // A command cannot be run as it was at base, where what it needs is not installed: the committed schema says what changes.
        const evolving = config.migrateCommand === null ? (migrations ?? schema) : schema;
        const earlier = findEarlier(run, options, evolving, base);
        // It is awaited later; until then its failure is nobody's.
        earlier.catch(() => undefined);
        const before = readCommittedBefore(run, options, schema, base);
        before.catch(() => undefined);
        const recorder = recorderFor(run, workshop);
        const [timeline, [desired, current]] = await Promise.all([
            migrations === undefined || config.migrations.length === 0 ? base.then(() => undefined) : traceTimeline(run, options, migrations, base),
            buildBoth(workshop, schema, migrations, config.migrateCommand === null, recorder)
        ]);
        const examined = timeline === undefined ? undefined : examine(run, timeline, recorder.replay());
        const rollbacks = timeline === undefined || migrations === undefined ? [] : await verifyRollbacks(run, workshop, migrations, timeline.dated);
        run.progress('comparing');
        const compareStart = performance.now();
        const compared = current === undefined || desired === undefined ? undefined : await compareBuilt(workshop, current, desired, config);
        const compareTime = performance.now() - compareStart;
        const texts = { schema: (await schema?.files()) ?? [], migrations: (await migrations?.files()) ?? [], whole: timeline?.files ?? [] };
        const patch = await check_mend(run, workshop, { texts, current, desired, comparison: compared, options });
        const written = config.fix ? patch : undefined;
        const comparison = written?.comparison ?? compared;
        const wanted = written?.desired ?? desired;
        const now = { ...texts, schema: texts.schema.map((file) => written?.files.find(({ path }) => path === file.path) ?? file) };
        const locate = locateChange(now);
        const changes = comparison === undefined || current === undefined || wanted === undefined
            ? []
            : (0,assemble/* reportChanges */.wr)(comparison.changes, current.snapshot, wanted.snapshot, { policy: config.policy, locate, originOf: (change, object) => traceOrigin(change, object, recorder.replay()) });
        if (migrations !== undefined)
            logFolder(run.log, await migrations.folder());
        logComparison(run, comparison, current, wanted);
        const effectStart = performance.now();
        const effect = await reportEffect(run, workshop, await earlier, evolving === schema ? desired : current, recorder.replay());
        const effectTime = performance.now() - effectStart;
        const newPaths = new Set(timeline?.dated.flatMap(({ isNew, path }) => (isNew ? [path] : [])));
        const audited = await auditChecked(run, {
            files: now.schema, desired: wanted, current, comparison, before: await before, effect, steps: recorder.replay().steps, isNew: (path) => newPaths.has(path)
        });
        const raised = [
            ...audited.findings,
            ...(0,findings_objects/* findDifferences */.cG)(comparison?.changes ?? [], config.policy, sides, locate),
            ...(0,findings_objects/* findUnmodelled */.fW)([current?.snapshot, wanted?.snapshot], config.policy),
            ...(timeline?.findings ?? []),
            ...(examined?.findings ?? []),
            ...rollbacks
        ];
        const findings = await useBaseline(run, applyAllowances(raised, now.schema, now.whole));
        if (config.fix && comparison !== undefined && current !== undefined)
            sayWhatIsLeft(run, comparison.changes.filter((change) => isOpen(change, findings)), comparison, current);
        const report = (0,assemble/* assemble */.fT)({
            command: 'check',
            name: config.name,
            conclusion: (0,lib_verdict/* judge */.S)(findings, config.policy.failOn).conclusion,
            postgres: await serverOf(workshop, ...[current, desired].filter((built) => built !== undefined)),
            compared: comparedOf(schema, migrations),
            revisions: (await base)?.revisions,
            unchanged: comparison?.unchanged ?? 0,
            changes,
            equalities: comparison?.equalities ?? [],
            effect,
            findings,
            ...(examined === undefined ? {} : { migrations: examined.migrations, loops: examined.loops }),
            checksums: audited.checksums,
            audit: audited.audit,
            // What has been written is no longer a proposal.
            patch: config.fix ? null : (patch?.text ?? null),
            timings: timingsOf(begun, compareTime, effectTime, desired, current)
        });
        sayWhatWasLeftOut(run, comparison, schema, migrations);
        return { report, exitCode: (0,lib_verdict/* judge */.S)(findings, config.policy.failOn).exitCode };
    });
}
/** Proposes a patch for the committed schema, and writes it where `fix` asks for that. */
async function check_mend(run, workshop, sides) {
    const { texts, current, desired, comparison, options } = sides;
    if (current === undefined || desired === undefined || comparison === undefined)
        return undefined;
    if (run.config.placeholders.size > 0)
        return undefined;
    const accepted = await findAccepted(run, comparison, texts);
    const patch = await proposePatch(run, workshop, { files: texts.schema, current, desired, comparison, accepted, options });
    if (run.config.fix && patch !== undefined)
        await writePatch(run, patch);
    return patch;
}
/** The differences that are not told, or that an allowance or the baseline accepts. */
async function findAccepted(run, comparison, texts) {
    const told = comparison.changes.filter((change) => (0,findings_objects/* severityOfChange */.nu)(change, run.config.policy) !== null);
    const findings = await applyKnown(run, applyAllowances((0,findings_objects/* findDifferences */.cG)(told, run.config.policy, sides, locateChange(texts)), texts.schema, texts.whole));
    const open = new Set(told.filter((_, index) => findings[index]?.details['allowed'] === undefined && findings[index]?.details['baseline'] === undefined));
    return new Set(comparison.changes.filter((change) => !open.has(change)));
}
/** Whether a difference is more than a notice. */
function isOpen(change, findings) {
    return findings.some(({ severity, object, details }) => severity !== 'notice' && object?.kind === change.kind && object.name === change.name && details['aspect'] === change.aspect && details['action'] === change.action);
}
function timingsOf(begun, compare, effect, schema, migrations) {
    return {
        ...(schema === undefined ? {} : { schema: schema.timings.load }),
        ...(migrations === undefined ? {} : { migrations: migrations.timings.load }),
        catalog: Math.max(schema?.timings.catalog ?? 0, migrations?.timings.catalog ?? 0),
        compare,
        effect,
        total: performance.now() - begun
    };
}
function sayWhatWasLeftOut(run, comparison, schema, migrations) {
    if (comparison !== undefined)
        return;
    if (schema === undefined)
        run.log.warning('no `schema` is given: the migrations were run, and compared with nothing');
    else if (migrations === undefined)
        run.log.warning('no `migrations` are given: the schema was loaded, and compared with nothing');
}

;// CONCATENATED MODULE: ./lib/archive/ledgers.js


/**
 * By the names of formats; in each source what the format names as read. golang-migrate's `readUp` begins with the file of the version
 * that the database is at and takes the next one that there is; node-pg-migrate's `checkOrder` compares name by name, from the first; sqlx
 * has `validate_applied_migrations`, Flyway `MigrationInfoImpl.validate` (what is missing above the newest file is "future", and
 * complained of as soon as a newer one comes); Prisma's `apply_migrations.rs` does not look, its `diagnose_migration_history.rs` does;
 * Graphile Migrate's table refers to its own rows by hash.
 */
const tools = {
    'golang-migrate': {
        breaks: false,
        also: 'So the newest file stays. A database that is at an archived version is first to be brought to the newest.',
        commands: () => ['migrate -path FOLDER -database "$DATABASE_URL" up   # before the files go'],
        holdBack: (going, all) => newestOf(going, all),
        why: 'golang-migrate looks for the file of the version that a database is at, which is mostly the newest'
    },
    flyway: {
        breaks: true,
        commands: () => ['flyway repair', "flyway migrate -ignoreMigrationPatterns='*:missing'   # every time from now on"]
    },
    sqlx: {
        breaks: true,
        commands: (archived) => [`delete from _sqlx_migrations where version in (${archived.map(({ id }) => BigInt(id).toString()).join(', ')});`, 'sqlx migrate run --ignore-missing   # every time from now on']
    },
    prisma: {
        breaks: true,
        also: '`prisma migrate deploy` does not notice.',
        commands: (archived) => [`delete from _prisma_migrations where migration_name in (${quoted(archived)});`]
    },
    supabase: {
        breaks: true,
        commands: (archived) => [`supabase migration repair --status reverted ${archived.map(({ id }) => id).join(' ')}`]
    },
    'node-pg-migrate': {
        breaks: true,
        commands: (archived) => [`delete from pgmigrations where name in (${quoted(archived)});`, 'node-pg-migrate up --no-check-order   # every time from now on']
    },
    'graphile-migrate': {
        breaks: true,
        also: 'Nothing settles that but committing everything after the first archived file again (`graphile-migrate uncommit`, then `graphile-migrate commit`), on databases that are made anew.'
    },
    goose: {
        breaks: false,
        also: '`goose down` stops where the newest version of a database is an archived one.',
        commands: (archived) => [`delete from goose_db_version where version_id in (${archived.map(({ id }) => BigInt(id).toString()).join(', ')});`]
    },
    diesel: {
        breaks: false,
        commands: (archived) => [`delete from __diesel_schema_migrations where version in (${quoted(archived)});`]
    },
    dbmate: { breaks: false, also: '`dbmate rollback` takes back the newest that is still in the folder.' },
    drizzle: {
        breaks: false,
        holdBack: (going, all) => notAtTheEnd(going, all),
        why: 'the snapshot of the migration after it builds on its own'
    }
};
/** What is to be done about the books of a tool. */
function settle(format, archived) {
    const { breaks = false, also, commands = () => [] } = tools[format.name] ?? {};
    return { breaks, says: [format.vanished.says, ...(also === undefined ? [] : [also])].join(' '), commands: commands(archived) };
}
/** What of a plan stays for the sake of the tool, and why. */
function holdBack({ name }, going, all) {
    const tool = tools[name];
    return { stays: new Set(tool?.holdBack?.(going, all)), why: tool?.why ?? '' };
}
/**
 * Why files of a folder cannot be moved at all, where its tool lists them in a file of its own; undefined where they can. Of Drizzle's
 * `meta/` each snapshot names the one before it, and an entry of the journal without its file is an error (drizzle-kit,
 * src/cli/commands/drop.ts: entry, snapshot and file go together).
 */
function whyImmovable({ name }, paths) {
    return name === 'drizzle' && paths.some((path) => baseName(path) === '_journal.json')
        ? 'Drizzle lists its migrations in meta/_journal.json, with a snapshot of each: let `drizzle-kit drop` take these away, which keeps file, entry and snapshot together'
        : undefined;
}
function quoted(migrations) {
    return migrations.map(({ id }) => (0,quote/* quoteLiteral */.c)(id)).join(', ');
}
function newestOf(going, all) {
    const newest = all.at(-1);
    return newest !== undefined && going.has(newest) ? [newest] : [];
}
function notAtTheEnd(going, all) {
    const last = all.findLastIndex((each) => !going.has(each));
    return all.slice(0, last + 1).filter((each) => going.has(each));
}

;// CONCATENATED MODULE: ./lib/archive/reasons.js

/** Objects that a sentence names before it counts the rest. */
const reasons_named = 3;
/**
 * Why a migration that changes the schema is needed although others were made in the same hour: what only it changes, or from
 * where another one goes on.
 *
 * @param others those of its hour
 */
function whyItMatters({ step, verdict }, others) {
    const changes = step?.changes ?? [];
    const changedBy = (key) => others.find((other) => other.step?.changes.some((change) => (0,snapshot_object/* keyOf */.TN)(change) === key));
    const own = changes.filter((change) => changedBy((0,snapshot_object/* keyOf */.TN)(change)) === undefined);
    const data = step?.facts.data === true ? '; it writes data' : step?.facts.data === 'unknown' ? '; it does what cannot be seen' : '';
    if (own.length > 0)
        return `only it changes ${sentenceOf(own)}${data}`;
    const [first] = changes;
    const other = first && changedBy((0,snapshot_object/* keyOf */.TN)(first));
    if (first === undefined || other === undefined)
        return verdict;
    const also = `${other.dated.migration.id} changes ${sentenceOf([first])} too`;
    return `${also}, and without this one it would not do what it did${data}`;
}
function sentenceOf(objects) {
    const rest = objects.length - reasons_named;
    return `${objects.slice(0, reasons_named).map(({ kind, name }) => `${kind} ${name}`).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/archive/plan.js


/**
 * Plans what to archive. `meaningful` takes what changes nothing; `hourly` also takes ways there and back within one clock hour
 * (UTC). What writes data, or does what nobody can tell, never goes, nor what is repeatable, a baseline or not run.
 *
 * @param explained in the order in which they are run
 */
function planArchive(explained, strategy) {
    const idle = new Set(explained.filter(isIdle));
    const rounds = strategy === 'hourly' ? findRounds(explained) : [];
    const inRound = new Set(rounds.flat());
    const units = [
        ...[...idle].filter((each) => !inRound.has(each)).map((each) => ({ members: [each], why: whyIdle(each) })),
        ...rounds.map((members) => ({ members, why: `${members[0]?.dated.migration.id ?? ''} to ${members.at(-1)?.dated.migration.id ?? ''} lead back to the schema before them, within one hour` }))
    ];
    const ordered = plan_inOrder(units, explained);
    const going = new Set(ordered.flatMap(({ members }) => members));
    const staying = explained.filter((each) => !going.has(each));
    const newest = staying.length === 0 ? ordered.at(-1) : undefined;
    return { units: ordered.filter((unit) => unit !== newest), kept: [...whySome(newest), ...findUnseen(staying), ...(strategy === 'hourly' ? findCrowded(explained, staying) : [])] };
}
/** The clock hour of a migration, UTC; null where nothing says when it was made. */
function hourOf({ dated: { timestamp } }) {
    return timestamp === null ? null : `${timestamp.toISOString().slice(0, 13)}:00Z`;
}
/** Whether everything that a migration does shows, and nothing shows. */
function isIdle({ verdict, dated: { migration } }) {
    return (verdict === 'no-op' || verdict === 'duplicate') && mayGo(migration);
}
function mayGo({ repeatable, baseline, notRun }) {
    return repeatable !== true && baseline !== true && notRun === undefined;
}
function whyIdle({ repeats, step }) {
    if (repeats !== undefined)
        return `repeats ${repeats.id} and changes nothing`;
    const [first, ...others] = step?.touched ?? [];
    return first === undefined ? 'changes nothing' : `writes ${first.object.kind} ${first.object.name}${others.length === 0 ? '' : ` and ${String(others.length)} more`} as ${others.length === 0 ? 'it is' : 'they are'}`;
}
/** Ways there and back within one hour, each with everything between, none of which writes data. Of two that share a migration the first counts, unless the other has all of it. */
function findRounds(explained) {
    const rounds = [];
    const byPath = new Map(explained.map((each) => [each.dated.path, each]));
    for (const { wayBack } of explained) {
        const members = wayBack?.members.flatMap(({ path }) => byPath.get(path) ?? []) ?? [];
        const [first] = members;
        if (first === undefined || hourOf(first) === null)
            continue;
        if (!members.every((each) => hourOf(each) === hourOf(first) && mayGo(each.dated.migration)))
            continue;
        const within = new Set(members);
        const shared = rounds.filter((round) => round.some((each) => within.has(each)));
        if (!shared.every((round) => round.every((each) => within.has(each))))
            continue;
        for (const round of shared)
            rounds.splice(rounds.indexOf(round), 1);
        rounds.push(members);
    }
    return rounds;
}
/** A folder without a file is no folder of migrations: something stays. */
function whySome(unit) {
    return unit?.members.map((explained) => ({ explained, why: 'a folder of migrations cannot be empty' })) ?? [];
}
/** Those that change no object and stay, since what they do does not show. */
function findUnseen(staying) {
    return staying.flatMap((explained) => {
        const { step, dated: { migration } } = explained;
        if (step === undefined || migration.repeatable === true || step.changes.length > 0 || step.facts.data === false)
            return [];
        const unseen = step.facts.unseen.join(', ');
        return [{ explained, why: step.facts.data === true ? `writes data (${unseen})` : `what it does cannot be seen on an empty database (${unseen})` }];
    });
}
/** Those that stay of several in one hour, and why each is needed. */
function findCrowded(explained, staying) {
    const hours = new Map();
    for (const each of explained) {
        const hour = each.step === undefined || !mayGo(each.dated.migration) ? null : hourOf(each);
        if (hour !== null)
            hours.set(hour, [...(hours.get(hour) ?? []), each]);
    }
    return staying.flatMap((each) => {
        const others = hours.get(hourOf(each) ?? '')?.filter((other) => other !== each) ?? [];
        if (others.length === 0 || each.step === undefined || each.step.changes.length === 0)
            return [];
        return [{ explained: each, why: whyItMatters(each, others) }];
    });
}
function plan_inOrder(units, explained) {
    const places = new Map(explained.map((each, index) => [each, index]));
    const placeOf = ({ members: [first] }) => (first && places.get(first)) ?? 0;
    return [...units].sort((left, right) => placeOf(left) - placeOf(right));
}
/** The objects that a migration changes, or writes once more as they are. */
function plan_objectsOf({ step }) {
    const all = [...(step?.changes ?? []), ...(step?.touched ?? []).map(({ object }) => object)];
    return [...new Map(all.map(({ kind, name }) => [(0,snapshot_object/* keyOf */.TN)({ kind, name }), { kind, name }])).values()];
}

;// CONCATENATED MODULE: ./lib/archive/proof.js
/**
 * Holds the replay of what remains against that of all: the last state has to be the same, and each migration that remains has to
 * change what it changed before, from the same to the same. Nothing is left out of the states, whatever is ignored elsewhere.
 */
function compareReplays(all, remaining) {
    const before = new Map(all.steps.map((step) => [step.migration.id, step]));
    for (const step of remaining.steps) {
        const was = before.get(step.migration.id);
        if (was === undefined)
            return { holds: false, why: `${step.migration.id} was not run before` };
        if (proof_effectOf(was) !== proof_effectOf(step))
            return { holds: false, why: `without it ${step.migration.id} does not change what it changed` };
    }
    return finalState(all) === finalState(remaining) ? { holds: true } : { holds: false, why: 'without it the schema in the end is another one' };
}
/** The hash of what a replay ended with. */
function finalState({ initial, steps }) {
    return steps.at(-1)?.state ?? initial;
}
/** What a migration changed, from what to what, as one text. */
function proof_effectOf({ before, after, changes }) {
    return JSON.stringify([proof_sorted(before), proof_sorted(after), changes]);
}
function proof_sorted(objects) {
    return [...objects].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}

;// CONCATENATED MODULE: ./lib/archive/retreat.js
/**
 * Finds out what of a plan can be proven: all of it, or, where that fails, as much as halving tells. Nothing goes that was not
 * part of a proof that holds.
 *
 * @param prove whether all that is given may go at once
 */
async function retreat(units, prove) {
    const refused = [];
    let tries = 0;
    const narrow = async (some, proven) => {
        const [only] = some;
        if (only === undefined)
            return proven;
        tries += 1;
        const proof = await prove([...proven, ...some]);
        if (proof.holds)
            return [...proven, ...some];
        if (some.length === 1) {
            refused.push({ unit: only, why: proof.why });
            return proven;
        }
        const half = Math.ceil(some.length / 2);
        return narrow(some.slice(half), await narrow(some.slice(0, half), proven));
    };
    const going = new Set(await narrow(units, []));
    return { proven: units.filter((unit) => going.has(unit)), refused, tries };
}

;// CONCATENATED MODULE: ./lib/archive/selection.js



/**
 * Selects what to archive: what the strategy plans, without what the tool cannot do without, and without what cannot be proven.
 *
 * @param prove whether migrations may go, all at once
 */
async function selectForArchive(explained, strategy, format, prove) {
    const plan = planArchive(explained, strategy);
    const kept = [...plan.kept];
    const stay = (unit, why) => void kept.push(...unit.members.map((each) => ({ explained: each, why })));
    const places = new Map(explained.map((each, index) => [each, index]));
    let units = plan.units;
    let tries = 0;
    for (;;) {
        const { stays, why } = holdBack(format, selection_membersOf(units), explained);
        const wanted = units.filter(({ members }) => !members.some((each) => stays.has(each)));
        for (const unit of units)
            if (!wanted.includes(unit))
                stay(unit, why);
        if (wanted.length === units.length && tries > 0)
            break;
        const proven = await retreat(wanted, async (going) => prove([...selection_membersOf(going)]));
        for (const { unit, why: reason } of proven.refused)
            stay(unit, reason);
        units = proven.proven;
        tries += proven.tries;
        if (units.length === 0)
            break;
    }
    return { units, kept: kept.sort((left, right) => (places.get(left.explained) ?? 0) - (places.get(right.explained) ?? 0)), tries };
}
function selection_membersOf(units) {
    return new Set(units.flatMap(({ members }) => members));
}

;// CONCATENATED MODULE: ./lib/archive/companions.js


/** Formats whose migration is a folder. */
const inFolders = ['diesel', 'prisma', 'drizzle'];
/**
 * What belongs to a migration.
 *
 * @param files all files of the migrations' folder
 */
function belongingsOf({ name }, { up, down }, files) {
    if (inFolders.includes(name) && folderName(up.path) !== '')
        return { folder: external_node_path_.posix.dirname(up.path) };
    const own = [up.path, ...(down === undefined || down.path === up.path ? [] : [down.path])];
    // Flyway's settings of one file.
    return { files: own.flatMap((path) => [path, ...(files.has(`${path}.conf`) ? [`${path}.conf`] : [])]) };
}

;// CONCATENATED MODULE: ./lib/archive/mover.js






/** The ending of what is not yet complete, and of nothing else. */
const partial = '.pg-parity-partial';
/** What a manifest needs to know of files, by their paths below a folder. Nothing but files is looked at, and no link is followed. */
async function describeFiles(folder, paths) {
    return Promise.all(paths.map(async (path) => {
        const file = (0,external_node_path_.join)(folder, path);
        const stats = await (0,promises_.lstat)(file);
        if (!stats.isFile())
            throw new input_error/* InputError */.d(`${path} is no file, but a link or something else, and is not moved: \`cleanup\` cannot give back what it does not know`);
        return { path, sha256: hashOf(await (0,promises_.readFile)(file)), mode: stats.mode & 0o777 };
    }));
}
/** All files below a folder, hidden ones too, by their paths below it. */
async function filesBelow(folder) {
    const names = await (0,promises_.readdir)(folder, { recursive: true });
    const files = await Promise.all(names.map(async (name) => ((await (0,promises_.lstat)((0,external_node_path_.join)(folder, name))).isDirectory() ? [] : [name.split(external_node_path_.sep).join('/')])));
    return files.flat().sort();
}
/** The manifest of an archive on disk; undefined where there is none. @throws InputError where it is none */
async function readManifest({ root, archive }) {
    await stayInside(root, archive);
    const path = (0,external_node_path_.join)(archive, manifestName);
    const json = await (0,promises_.readFile)(path, { encoding: 'utf8', flag: external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW }).catch((error) => {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (json === undefined)
        return undefined;
    const parsed = parseManifest(json);
    if (!parsed.ok)
        throw new input_error/* InputError */.d(`${path} is no manifest of archived migrations: ${parsed.problem}`);
    return parsed.value;
}
/**
 * Archives the files of a run. The manifest says so before the first one is moved, so that whoever finds it half done can finish it or
 * take it back.
 *
 * @throws InputError before anything is moved, where a file is not what the run says or a target exists
 */
async function archiveFiles(site, run, before, tool) {
    const moving = { version: 1, tool, runs: [...(before?.runs ?? []), { ...run, state: 'moving' }] };
    const moves = await planMoves(site, run, 'archive', false);
    // What its own readers would refuse is not written.
    const parsed = parseManifest(formatManifest(moving));
    if (!parsed.ok)
        throw new input_error/* InputError */.d(`the manifest would not be one: ${parsed.problem}`);
    await writeManifest(site, moving);
    await perform(site, run, moves, 'archive');
    await writeManifest(site, withLast(moving, { ...run, state: 'done' }));
}
/** Moves the rest of a run that was stopped. */
async function finishRun(site, manifest) {
    const run = lastRun(manifest);
    await perform(site, run, await planMoves(site, run, 'archive', true), 'archive');
    await writeManifest(site, withLast(manifest, { ...run, state: 'done' }));
    return run;
}
/** Takes the last run of a manifest back, whole or half done, and with the last of all runs the manifest and the folders of the archive. */
async function takeBack(site, manifest) {
    const run = lastRun(manifest);
    const moves = await planMoves(site, run, 'restore', run.state === 'moving');
    await writeManifest(site, withLast(manifest, { ...run, state: 'moving' }));
    await perform(site, run, moves, 'restore');
    const runs = manifest.runs.slice(0, -1);
    if (runs.length > 0)
        await writeManifest(site, { ...manifest, runs });
    else {
        await (0,promises_.unlink)((0,external_node_path_.join)(site.archive, manifestName));
        await removeEmpty(site.archive, shared(site, run));
    }
    return run;
}
function lastRun({ runs }) {
    const run = runs.at(-1);
    if (run === undefined)
        throw new input_error/* InputError */.d('the manifest has no run');
    return run;
}
function withLast(manifest, run) {
    return { ...manifest, runs: [...manifest.runs.slice(0, -1), run] };
}
/**
 * Which files are yet to be moved.
 *
 * @param mayBeHalf whether some may have been moved already
 * @throws InputError with all that is in the way
 */
async function planMoves(site, run, direction, mayBeHalf) {
    const folder = mover_folderOf(site, run);
    const problems = [];
    const moves = [];
    for (const file of filesOf(run)) {
        const places = [(0,external_node_path_.join)(folder, file.path), (0,external_node_path_.join)(site.archive, file.path)];
        const [from, to] = direction === 'archive' ? places : [places[1], places[0]];
        await stayInside(site.root, (0,external_node_path_.dirname)(from));
        await stayInside(site.root, (0,external_node_path_.dirname)(to));
        const [there, target] = [await contentOf(from), await contentOf(to)];
        const show = (path) => (0,external_node_path_.relative)(site.root, path).split(external_node_path_.sep).join('/');
        if (there === undefined && target === file.sha256 && mayBeHalf)
            continue;
        if (there === undefined)
            problems.push(`${show(from)} does not exist${target === undefined ? '' : `, and ${show(to)} does`}`);
        else if (there !== file.sha256)
            problems.push(`${show(from)} is not what it was: its checksum is another one`);
        else if (target !== undefined && !(mayBeHalf && target === file.sha256))
            problems.push(`${show(to)} exists already`);
        else
            moves.push({ from, to, file, isCopied: target !== undefined });
    }
    if (problems.length > 0) {
        const rest = problems.length - 10;
        throw new input_error/* InputError */.d(`nothing was moved: ${problems.slice(0, 10).join('; ')}${rest > 0 ? `; and ${String(rest)} more` : ''}`);
    }
    return moves;
}
async function perform(site, run, moves, direction) {
    const base = direction === 'archive' ? mover_folderOf(site, run) : shared(site, run);
    for (const { from, to, file, isCopied } of moves) {
        if (isCopied)
            await (0,promises_.unlink)(from);
        else
            await move(from, to, file);
    }
    for (const { path } of filesOf(run)) {
        const places = [(0,external_node_path_.join)(mover_folderOf(site, run), path), (0,external_node_path_.join)(site.archive, path)];
        for (const place of places)
            await (0,promises_.rm)(`${place}${partial}`, { force: true });
        await removeEmpty((0,external_node_path_.dirname)(direction === 'archive' ? places[0] : places[1]), base);
    }
}
/** Renames a file; between two file systems it is copied, and the first one removed when the second is safe. */
async function move(from, to, { sha256, mode }) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        if (codeOf(error) !== 'EXDEV')
            throw error;
        await copyAcross(from, to, { sha256, mode });
    }
}
/** Copies a file, with what a rename would keep, and removes it once the copy is known to be whole. */
async function copyAcross(from, to, { sha256, mode }) {
    const copy = `${to}${partial}`;
    const { atime, mtime } = await (0,promises_.lstat)(from);
    await (0,promises_.copyFile)(from, copy);
    await (0,promises_.chmod)(copy, mode);
    await (0,promises_.utimes)(copy, atime, mtime);
    await sync(copy);
    if (hashOf(await (0,promises_.readFile)(copy)) !== sha256)
        throw new input_error/* InputError */.d(`${to} could not be written: the copy is another file`);
    await (0,promises_.rename)(copy, to);
    await (0,promises_.unlink)(from);
}
async function writeManifest({ archive }, manifest) {
    await (0,promises_.mkdir)(archive, { recursive: true });
    const path = (0,external_node_path_.join)(archive, manifestName);
    const file = await (0,promises_.open)(`${path}${partial}`, 'w', 0o644);
    try {
        await file.writeFile(formatManifest(manifest));
        await file.sync();
    }
    finally {
        await file.close();
    }
    await (0,promises_.rename)(`${path}${partial}`, path);
    await sync(archive);
}
/** Windows opens no folder, and some file systems sync none: what is in it is as safe as it gets. */
async function sync(path) {
    const handle = await (0,promises_.open)(path, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
/** Removes a folder and those above it that are empty, up to one that stays. */
async function removeEmpty(folder, stays) {
    for (let each = folder; mover_isBelow(each, stays); each = (0,external_node_path_.dirname)(each)) {
        const removed = await (0,promises_.rmdir)(each).then(() => true, (error) => codeOf(error) === 'ENOENT');
        if (!removed)
            return;
    }
}
/** The checksum of what lies at a path; undefined where nothing does. What is no file has none that fits. */
async function contentOf(path) {
    const stats = await (0,promises_.lstat)(path).catch((error) => {
        if (codeOf(error) === 'ENOENT')
            return undefined;
        throw error;
    });
    return stats && (stats.isFile() ? hashOf(await (0,promises_.readFile)(path)) : 'no file');
}
/** The folder of a run's migrations. */
function mover_folderOf({ archive }, { folder }) {
    return (0,external_node_path_.resolve)(archive, folder);
}
/** The folder that holds both the archive and the migrations. */
function shared(site, run) {
    let folder = site.archive;
    while (!mover_isBelow(mover_folderOf(site, run), folder) && mover_folderOf(site, run) !== folder && (0,external_node_path_.dirname)(folder) !== folder)
        folder = (0,external_node_path_.dirname)(folder);
    return folder;
}
/**
 * Sees to it that a folder, whether it exists or not, lies in another one, links followed.
 *
 * @throws InputError where it does not
 */
async function stayInside(root, folder) {
    const realRoot = await (0,promises_.realpath)(root);
    let existing = folder;
    let real;
    while (real === undefined) {
        real = await (0,promises_.realpath)(existing).catch((error) => {
            // A link that leads nowhere is there, and could lead anywhere by the time that something is made.
            if (codeOf(error) !== 'ENOENT')
                throw error;
            return undefined;
        });
        if (real === undefined) {
            if ((await (0,promises_.lstat)(existing).catch(() => undefined)) !== undefined)
                throw new input_error/* InputError */.d(`${existing} is a link that leads nowhere`);
            existing = (0,external_node_path_.dirname)(existing);
        }
    }
    const whole = (0,external_node_path_.join)(real, (0,external_node_path_.relative)(existing, folder));
    if (whole !== realRoot && !mover_isBelow(whole, realRoot))
        throw new input_error/* InputError */.d(`${folder} lies outside of ${root}, and no file is moved across that`);
}
function mover_isBelow(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

// EXTERNAL MODULE: ./lib/config/version.js
var version = __webpack_require__(4350);
;// CONCATENATED MODULE: ./lib/commands/archiving.js










/** The archive of a run on disk. */
async function openSite({ config }, folder) {
    const directory = await (0,promises_.realpath)(config.workingDirectory);
    const repository = await openGit(directory).place().catch(() => undefined);
    const root = await (0,promises_.realpath)(repository?.root ?? directory);
    const archive = (0,external_node_path_.resolve)(directory, folder);
    await stayInside(root, archive);
    return { root, archive, folder: diskTree(directory).label(folder) };
}
/**
 * Deals with a run that was stopped while it moved files: with `apply` the rest is moved.
 *
 * @returns what was finished; undefined where there was nothing to finish
 * @throws InputError where that is not asked for
 */
async function refuseUnfinished(run, place) {
    const manifest = await readManifest(place);
    if (manifest === undefined || unfinishedRun({ ...place, manifest }) === undefined)
        return undefined;
    if (!run.config.apply)
        throw new input_error/* InputError */.d(sayUnfinished({ ...place, manifest }));
    run.log.info('the rest of what an earlier run was to move is moved; nothing else is looked at');
    const finished = await finishRun(place, manifest);
    return { ...sectionOfRun(place, finished.strategy), ...migrationsOfRun(place, finished), state: 'applied' };
}
/** Takes the last run of a manifest back. */
async function undo(run, path) {
    const name = external_node_path_.posix.basename(path.replaceAll(external_node_path_.sep, '/'));
    const place = await openSite(run, name === manifestName ? external_node_path_.posix.dirname(path.replaceAll(external_node_path_.sep, '/')) : path);
    const manifest = await readManifest(place);
    if (manifest === undefined)
        throw new input_error/* InputError */.d(`there is no ${external_node_path_.posix.join(place.folder, manifestName)}, the manifest of what is to be taken back`);
    const taken = await takeBack(place, manifest);
    return { ...sectionOfRun(place, taken.strategy), ...migrationsOfRun(place, taken), state: 'undone' };
}
/** All files of a migration, by their paths as the run names them. */
async function findBelongings({ config }, migration, format, files) {
    const belongings = belongingsOf(format, migration, new Set(files.map(({ path }) => path)));
    if ('files' in belongings)
        return belongings.files;
    return (await filesBelow((0,external_node_path_.resolve)(config.workingDirectory, belongings.folder))).map((path) => external_node_path_.posix.join(belongings.folder, path));
}
/** Moves the planned files. */
async function archive({ config, now }, place, { section, format, postgres, state }) {
    const base = folderOfMigrations(config.migrations);
    const folder = (0,external_node_path_.resolve)(await (0,promises_.realpath)(config.workingDirectory), base);
    const way = (0,external_node_path_.relative)(place.archive, folder).split(external_node_path_.sep).join('/');
    if (!(0,external_node_path_.relative)(folder, place.archive).startsWith('..'))
        throw new input_error/* InputError */.d(`the archive ${place.folder} lies in the folder of the migrations, where their tool may find it: choose another one with \`archive\``);
    const migrations = await Promise.all(section.planned.map(async ({ id, verdict, reason, files }) => ({
        id, verdict, why: reason, files: [...(await describeFiles(folder, files.map((path) => external_node_path_.posix.relative(diskTree(config.workingDirectory).label(base), path))))]
    })));
    const run = {
        state: 'moving', begun: new Date(now()).toISOString(), strategy: section.strategy, format, folder: way, proof: { postgres, state, kept: section.proof?.kept ?? 0 }, migrations
    };
    await archiveFiles(place, run, await readManifest(place), `pg-parity ${version/* version */.r}`);
}
/** What a report says of every run. */
function sectionOfRun({ folder }, strategy) {
    return { state: 'planned', strategy, archive: folder, manifest: external_node_path_.posix.join(folder, manifestName), total: 0, planned: [], kept: [], proof: null, ledger: null };
}
/** The migrations of a run that has been done, as far as its manifest knows them. */
function migrationsOfRun(place, run) {
    const planned = run.migrations.map(({ id, verdict, why, files }) => {
        const places = files.map((file) => placesOf(place, run, file).original);
        return { id, file: places[0] ?? (0,external_node_path_.join)(place.folder, id), files: places, timestamp: null, hour: null, verdict, reason: why, objects: [] };
    });
    return { planned, total: planned.length + run.proof.kept };
}

;// CONCATENATED MODULE: ./lib/commands/cleanup.js

















/**
 * `cleanup`: plans which migrations nobody needs, proves that the others do without them what they did with them, and with `apply`
 * moves the files. What was moved is in a manifest, by which `undo` takes it back.
 */
async function cleanup(run) {
    const { config } = run;
    const begun = performance.now();
    const conclude = (section, postgres, provider, refusal) => {
        const report = (0,assemble/* assemble */.fT)({
            command: 'cleanup', name: config.name, conclusion: refusal === undefined ? 'success' : 'error', compared: null, unchanged: 0, changes: [], equalities: [], effect: null, findings: [], patch: null,
            postgres: postgres === null || provider === null ? null : { version: postgres, provider }, cleanup: section, timings: { total: performance.now() - begun }
        });
        return { report: { ...report, ...(refusal === undefined ? {} : { error: refusal }) }, exitCode: refusal === undefined ? 0 : 2 };
    };
    if (config.undo !== null)
        return conclude(await undo(run, config.undo), null, null);
    const folder = config.archive ?? archiveBeside(config.migrations);
    if (folder === undefined)
        throw new config_error/* ConfigError */.x(['Nothing lies beside the folder of the migrations: say with `archive` where they are to be moved.']);
    const place = await openSite(run, folder);
    const finished = await refuseUnfinished(run, place);
    if (finished !== undefined)
        return conclude(finished, null, null);
    const options = await buildOptions(config);
    const source = migrationsSource(config.migrations, config.migrationFormat, options);
    return withWorkshop(run, 'at once', async (workshop) => {
        const recorder = recorderFor(run, workshop);
        const [timeline] = await Promise.all([traceTimeline(run, options, source, Promise.resolve(undefined)), source.rehearse?.(workshop, recorder, () => false, () => undefined)]);
        const [all, read] = [recorder.replay(), await source.folder()];
        const explained = explain(timeline.dated, all);
        logFolder(run.log, read);
        if (config.logLevel === 'debug')
            logHistory(run.log, explained);
        const selection = await selectForArchive(explained, config.strategy, read.format, async (going) => proveWithout(run, workshop, source, { all, explained, going }));
        const section = await cleanup_describe(run, place, read, { explained, selection, all });
        const { kind } = await workshop.provider();
        const refusal = config.apply && section.planned.length > 0 ? whyRefused(section, config.force) : undefined;
        if (refusal !== undefined)
            run.log.error(refusal);
        if (!config.apply || refusal !== undefined || section.planned.length === 0)
            return conclude(section, all.version, kind, refusal);
        await archive(run, place, { section, format: read.format.name, postgres: all.version ?? '', state: finalState(all) ?? '' });
        return conclude({ ...section, state: 'applied' }, all.version, kind);
    });
}
/** Replays what remains on an empty database, and holds it against the replay of all. */
async function proveWithout(run, workshop, source, { all, explained, going }) {
    const gone = new Set(going);
    const remaining = source.only?.(new Set(explained.flatMap((each) => (each.step === undefined || gone.has(each) ? [] : [each.dated.migration.id]))));
    if (remaining?.rehearse === undefined)
        throw new Error('migrations that were replayed can be replayed again');
    const recorder = recorderFor(run, workshop);
    try {
        await remaining.rehearse(workshop, recorder, () => false, () => undefined);
    }
    catch (error) {
        if (!(error instanceof sql_error/* MigrationError */.Py) || error.cause instanceof database_session/* UncheckableError */.cb)
            throw error;
        return { holds: false, why: `without it ${error.id} does not run: ${error.cause.reason}` };
    }
    return compareReplays(all, recorder.replay());
}
/** The plan as reports show it. */
async function cleanup_describe(run, place, read, { explained, selection, all }) {
    const { format, files } = read;
    const going = selection.units.flatMap(({ members, why }) => members.map((each) => ({ each, why })));
    const about = (each, reason) => ({
        id: each.dated.migration.id, file: each.dated.path, timestamp: each.dated.timestamp === null ? null : formatInstant(each.dated.timestamp.getTime()), hour: hourOf(each), verdict: each.verdict, reason
    });
    const planned = await Promise.all(going.map(async ({ each, why }) => ({
        ...about(each, why), objects: [...plan_objectsOf(each)], files: [...(await findBelongings(run, each.dated.migration, format, files))]
    })));
    const immovable = planned.length === 0 ? undefined : whyImmovable(format, files.map(({ path }) => path));
    const settlement = planned.length === 0 ? null : settle(format, going.map(({ each }) => each.dated.migration));
    const gone = new Set(going.map(({ each }) => each));
    return {
        ...sectionOfRun(place, run.config.strategy),
        state: 'planned',
        total: explained.length,
        planned,
        kept: selection.kept.map(({ explained: each, why }) => about(each, why)),
        proof: planned.length === 0 ? null : { state: finalState(all) ?? '', kept: explained.filter((each) => each.step !== undefined && !gone.has(each)).length, replays: selection.tries },
        ledger: settlement === null ? null : { tool: format.name, breaks: settlement.breaks, says: settlement.says, commands: [...settlement.commands] },
        ...(immovable === undefined ? {} : { immovable })
    };
}
/** Why the files are not moved although that is asked for; undefined where they are. */
function whyRefused({ ledger, immovable }, force) {
    if (immovable !== undefined)
        return `nothing was moved: ${immovable}`;
    if (ledger?.breaks !== true || force)
        return undefined;
    const ways = ledger.commands.length === 0 ? '' : `; on each of them one of these settles it:\n${ledger.commands.map((command) => `  ${command}`).join('\n')}`;
    return `nothing was moved: databases that have applied these migrations would stop the tool. ${ledger.says} \`--force\` moves the files all the same${ways}`;
}

;// CONCATENATED MODULE: ./lib/catalog/live.js


/** So often a schema is read that does not hold still. */
const mostReads = 4;
/** Milliseconds to wait for a lock: who waits behind a change of the schema waits for the next one too. */
const lockTimeout = 5_000;
/** Milliseconds after which a transaction of a program that has died is ended by the server. */
const idleTimeout = 60_000;
/** So many relations are read at once: it takes some milliseconds, and nobody who wants to change one of them waits longer. */
const groupSize = 50;
/**
 * SQLSTATEs of a schema that is changed while it is read: 40001 on a standby too, whose recovery goes first, XX000 of deparsing functions
 * whose object is gone, 55P03 where somebody holds the lock, 42xxx of names that were there before.
 */
const restarting = ['40001', 'XX000', '55P03', '42P01', '42703', '42704', '42883'];
/**
 * Reads a database that others use: in read-only transactions with limits of their own, and without a lock on a relation of users
 * that outlasts the statement that takes it. Deparsing functions read the catalogs as they are and not as the transaction sees them, so that
 * what is read while somebody changes the schema may be of two minds: it is then read again, until nobody has, or twice the same is seen.
 *
 * @param salt see `readSnapshot`
 * @param alongside reads what has to be of the same moment as the schema, such as the books of a migration tool
 * @throws UncheckableError where the schema does not hold still, or a statement takes too long
 */
async function readLiveSnapshot(session, salt, limits, alongside = async () => Promise.resolve()) {
    let last;
    for (let read = 1; read <= mostReads; read++) {
        try {
            const before = await readTrace(session, limits);
            const snapshot = await readSnapshot(session, { loader: null, namesLoader: false, owner: 'inherent', privileges: 'inherent' }, salt, undefined, { settings: settingsUnder(limits), groupSize });
            await alongside(snapshot);
            if (before === (await readTrace(session, limits)))
                return snapshot;
            const seen = JSON.stringify([snapshot.objects, snapshot.unmodelled]);
            if (seen === last)
                return snapshot;
            last = seen;
        }
        catch (error) {
            if ((0,database_session/* isServerError */.GQ)(error, '57014'))
                throw new database_session/* UncheckableError */.cb(`a statement took longer than \`statement-timeout\` (${String(limits.statement)} ms)`, { cause: error });
            if (!(0,database_session/* isServerError */.GQ)(error, ...restarting))
                throw error;
        }
    }
    throw new database_session/* UncheckableError */.cb(`the schema is being changed: none of ${String(mostReads)} attempts to read it found it at rest. Try again when the change is through`);
}
/** Catalogs in whose rows a change of the schema shows; what is temporary belongs to a session, and comes and goes all the time. */
const traced = {
    pg_class: `relpersistence <> 't'`,
    pg_attribute: `attrelid not in (select oid from pg_class where relpersistence = 't')`,
    pg_attrdef: `adrelid not in (select oid from pg_class where relpersistence = 't')`,
    pg_index: `indrelid not in (select oid from pg_class where relpersistence = 't')`,
    pg_constraint: 'not pg_is_other_temp_schema(connamespace)',
    pg_type: 'not pg_is_other_temp_schema(typnamespace)',
    pg_proc: 'true', pg_namespace: 'true', pg_trigger: 'true', pg_rewrite: 'true', pg_policy: 'true', pg_enum: 'true'
};
/** What tells whether rows of catalogs came, went or changed: their number, and the transactions that wrote them. */
async function readTrace(session, limits) {
    const queries = Object.entries(traced).map(([catalog, where]) => `select count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as trace from pg_catalog.${catalog} where ${where}`);
    const rows = await askLive(session, limits, queries.join(' union all '));
    return rows.map(({ trace }) => trace).join(', ');
}
/**
 * Asks a database that others use, in a read-only transaction of its own.
 *
 * @param query one statement, in which names of users have their schemas
 * @param settings what else holds for it, as `SET LOCAL`
 * @throws ServerError as the server reports it
 */
async function askLive(session, limits, query, ...settings) {
    await session.execute('BEGIN READ ONLY');
    try {
        for (const setting of ['SET LOCAL search_path = pg_catalog', ...settingsUnder(limits), ...settings])
            await session.execute(setting);
        return await session.query(query);
    }
    finally {
        await session.execute('ROLLBACK').catch(() => undefined);
    }
}
/** What holds a transaction to its limits; through a pooler nothing that outlasts it can. */
function settingsUnder({ statement }) {
    return [
        `SET LOCAL statement_timeout = ${String(statement)}`, `SET LOCAL lock_timeout = ${String(Math.min(lockTimeout, statement))}`,
        `SET LOCAL idle_in_transaction_session_timeout = ${String(idleTimeout)}`
    ];
}

// EXTERNAL MODULE: ./lib/database/connect.js
var connect = __webpack_require__(9515);
// EXTERNAL MODULE: ./lib/database/url.js
var database_url = __webpack_require__(1199);
;// CONCATENATED MODULE: ./lib/source/live-source.js



/** Milliseconds to wait for a live database that does not answer: to connect, and beyond what a statement may take. */
const patience = 5_000;
/** A live database: it is only read, and nothing is ever created there. */
function liveSource(url, limits) {
    return {
        label: (0,database_url/* withoutPassword */.G5)(url),
        files: async () => Promise.resolve([]),
        build: async (workshop) => readLive(workshop, url, limits)
    };
}
/**
 * Reads a live database.
 *
 * @param alongside reads what has to be of the same moment as the schema
 * @throws UncheckableError where it cannot be read, or does not answer in time
 */
async function readLive(workshop, url, limits, alongside) {
    const begun = performance.now();
    workshop.progress(`reading ${(0,database_url/* withoutPassword */.G5)(url)}`);
    const session = await (0,connect/* connect */.N)({ url, patience, answer: limits.statement + patience, signal: workshop.signal });
    try {
        const connected = performance.now();
        const snapshot = await readLiveSnapshot(session, workshop.salt, limits, alongside && (async (read) => alongside(session, read)));
        return { snapshot, origin: 'live', timings: { load: connected - begun, catalog: performance.now() - connected } };
    }
    finally {
        await session.close();
    }
}

;// CONCATENATED MODULE: ./lib/source/snapshot-source.js


/** A snapshot that was written to a file earlier. */
function snapshotSource(path, tree) {
    return {
        label: path,
        files: async () => Promise.resolve([]),
        async build() {
            const begun = performance.now();
            const text = await tree.read(path);
            if (text === undefined)
                throw new input_error/* InputError */.d(`there is no ${path}`);
            const parsed = parseSnapshot(text);
            if (!parsed.ok)
                throw new input_error/* InputError */.d(`${path} is not a snapshot that this version can read: ${parsed.problem}`);
            return { snapshot: parsed.snapshot, origin: 'file', timings: { load: performance.now() - begun, catalog: 0 } };
        }
    };
}

;// CONCATENATED MODULE: ./lib/source/parse-source.js







/**
 * Reads the notation of a source: `postgres://…`, a `.sql` file or a folder of them, `migrations:DIR`, a snapshot
 * `.json`, `git:REF:PATH` or `git:REF:migrations:DIR`.
 */
async function parseSource(text, options) {
    if (/^postgres(ql)?:\/\//.test(text))
        return liveSource(text, { statement: options.statementTimeout });
    const git = /^git:([^:]+):(.+)$/s.exec(text);
    const tree = git === null ? diskTree(options.workingDirectory) : await gitTree(openGit(options.workingDirectory), git[1] ?? '');
    const path = git === null ? text : (git[2] ?? '');
    const source = parse_source_sourceAt(path, { ...options, tree });
    return git === null ? source : { ...source, label: text };
}
function parse_source_sourceAt(path, options) {
    if (path === '')
        throw new input_error/* InputError */.d('a source is missing its path');
    if (path.startsWith('migrations:')) {
        return migrationsSource([path.slice('migrations:'.length)], options.migrationFormat, options);
    }
    if (path.endsWith('.json'))
        return snapshotSource(path, options.tree);
    return schemaSource([path], options);
}

;// CONCATENATED MODULE: ./lib/commands/diff.js










/** `diff CURRENT DESIRED`: compares any two sources. */
async function diff(run) {
    const { config } = run;
    const begun = performance.now();
    const options = { ...(await buildOptions(config)), migrationFormat: config.migrationFormat, workingDirectory: config.workingDirectory, statementTimeout: config.statementTimeout };
    const [left = '', right = ''] = config.sources;
    const [from, to] = [await parseSource(left, options), await parseSource(right, options)];
    return withWorkshop(run, 'on demand', async (workshop) => {
        run.progress(`building ${from.label} and ${to.label}`);
        const [current, desired] = await Promise.all([from.build(workshop), to.build(workshop)]);
        const comparison = await compareBuilt(workshop, current, desired, config);
        logComparison(run, comparison, current, desired);
        const [inCurrent, inDesired] = [createLocate(await from.files()), createLocate(await to.files())];
        const locate = (change) => (change.action === 'drop' ? inCurrent : inDesired)(change, change.aspect);
        const findings = await useBaseline(run, [
            ...(0,findings_objects/* findDifferences */.cG)(comparison.changes, config.policy, { current: from.label, desired: to.label }, locate),
            ...(0,findings_objects/* findUnmodelled */.fW)([current.snapshot, desired.snapshot], config.policy)
        ]);
        const verdict = (0,lib_verdict/* judge */.S)(findings, config.policy.failOn);
        const report = (0,assemble/* assemble */.fT)({
            command: 'diff',
            name: config.name,
            conclusion: verdict.conclusion,
            postgres: await serverOf(workshop, desired, current),
            compared: { current: from.label, desired: to.label },
            unchanged: comparison.unchanged,
            changes: (0,assemble/* reportChanges */.wr)(comparison.changes, current.snapshot, desired.snapshot, { policy: config.policy, locate }),
            equalities: comparison.equalities,
            effect: null,
            findings,
            patch: null,
            timings: { current: current.timings.load, desired: desired.timings.load, catalog: Math.max(current.timings.catalog, desired.timings.catalog), total: performance.now() - begun }
        });
        return { report, exitCode: verdict.exitCode };
    });
}

// EXTERNAL MODULE: ./lib/commands/failed.js
var failed = __webpack_require__(4537);
;// CONCATENATED MODULE: ./lib/snapshot/pending.js

/**
 * Tells what somebody did to a database from what was not yet applied to it.
 *
 * @param wanted what it needs to become as it should be
 * @param expected what it needs to become what those migrations build that were applied to it
 * @param made what the others will do to what those build
 * @param remade objects, by key, that the others make once more, as an earlier version of them did: what is there is that version's
 */
function separatePending(wanted, expected, made, remade = new Set()) {
    const [left, waiting] = [indexChanges(expected), indexChanges(made)];
    const drift = [];
    const pending = [];
    for (const change of wanted) {
        if (change.action === 'modify' && remade.has((0,snapshot_object/* keyOf */.TN)(change))) {
            pending.push(change);
            continue;
        }
        const [moved, coming] = [left.get(keyOf(change)), waiting.get(keyOf(change))];
        if (change.action !== 'modify' || moved?.action === 'create' || moved?.action === 'drop') {
            ;
            (moved === undefined && coming?.action === change.action ? pending : drift).push(change);
            continue;
        }
        const isPending = ({ name }) => touches(coming, name) && !touches(moved, name);
        const parts = [[pending, change.attributes.filter(isPending)], [drift, change.attributes.filter((attribute) => !isPending(attribute))]];
        for (const [side, attributes] of parts)
            if (attributes.length > 0)
                side.push({ ...change, attributes });
    }
    return { drift, pending };
}
function touches(change, attribute) {
    return change?.action === 'modify' && change.attributes.some(({ name }) => name === attribute);
}
function indexChanges(changes) {
    return new Map(changes.map((change) => [keyOf(change), change]));
}
function keyOf({ kind, name, aspect }) {
    return JSON.stringify([kind, name, aspect]);
}

;// CONCATENATED MODULE: ./lib/commands/expected.js






/** So many states between are kept: that of what was applied, and that with what is repeated. */
const mostStates = 2;
/** The repository of a run; nothing is built before somebody asks. */
function openRepository(run, workshop, options) {
    const { config } = run;
    const schema = config.schema.length === 0 ? undefined : schemaSource(config.schema, options);
    const migrations = migratedSource(run, options);
    const source = schema ?? migrations;
    if (source === undefined)
        throw new Error('drift needs a schema or migrations');
    const desired = expected_once(async () => {
        await migrations?.folder();
        return source.build(workshop);
    });
    const migrated = schema === undefined || migrations === undefined ? desired : expected_once(async () => migrations.build(workshop));
    // Databases of one fleet mostly are of one age: the latest states are likely to be asked for again, and each takes a server's memory.
    const latest = new Map();
    const buildOnly = async (ids) => {
        const key = JSON.stringify(ids);
        const [oldest] = latest;
        if (!latest.has(key) && oldest !== undefined && latest.size === mostStates) {
            await oldest[1].scratch?.drop();
            latest.delete(oldest[0]);
        }
        const built = latest.get(key) ?? (await migrations?.only?.(new Set(ids)).build(workshop));
        if (built !== undefined)
            latest.set(key, built);
        return built;
    };
    const separate = async (live, wanted, { applied, again }) => {
        const before = await buildOnly(applied);
        if (before === undefined)
            return undefined;
        const compare = async (current, other) => (await compareBuilt(workshop, current, other, config)).changes;
        const repeated = again.length === 0 ? undefined : await buildOnly([...applied, ...again]);
        const remade = repeated === undefined ? [] : (await compare(before, repeated)).filter(({ action }) => action === 'create').map(snapshot_object/* keyOf */.TN);
        return separatePending(wanted, await compare(live, before), await compare(before, await migrated()), new Set(remade));
    };
    return {
        label: schema === undefined ? `the database that ${source.label} build` : `the committed schema ${schema.label}`,
        hasSchema: schema !== undefined,
        migrations,
        desired,
        files: async () => source.files(),
        async separate(live, wanted, ledger) {
            const isBehind = ledger !== undefined && ledger.pending.length + ledger.stuck.length > 0;
            const parted = wanted.length === 0 || !isBehind ? undefined : await separate(live, wanted, ledger).catch((error) => {
                if (!(error instanceof input_error/* InputError */.d))
                    throw error;
                run.log.warning(`what was applied can no longer be built, so what is pending is not told from drift: ${error.message.split('\n')[0] ?? ''}`);
                return undefined;
            });
            return parted ?? { drift: wanted, pending: [] };
        }
    };
}
function expected_once(make) {
    let made;
    return async () => (made ??= make());
}

;// CONCATENATED MODULE: ./lib/catalog/unmanaged.js

/** Kinds whose names begin with a schema and that programs create as they run. */
const madeAlong = new Set(['table', 'foreign table', 'view', 'materialized view', 'sequence', 'function', 'procedure', 'aggregate', 'type', 'domain']);
/** Schemas of the server's own, which are in no snapshot. */
const builtIn = /^(?:pg_|information_schema$)/;
/**
 * Tells why an object that a live database has beyond its repository is expected there: it is a partition, or an inheriting table, of a
 * table that the repository knows, or it lies in a schema that an extension brought. Undefined where it is not.
 */
function createExpectation(live, desired) {
    const [found, known] = [(0,snapshot_object/* indexByKey */.Xb)(live), (0,snapshot_object/* indexByKey */.Xb)(desired)];
    const isTable = (name) => known.has(`table ${name}`) || known.has(`foreign table ${name}`);
    const ancestorOf = (object) => {
        const { 'partition of': whole, inherits } = object.attributes;
        const parents = typeof whole === 'string' ? [whole] : Array.isArray(inherits) ? inherits : [];
        return parents.find(isTable) ?? parents.flatMap((name) => found.get(`table ${name}`) ?? []).map(ancestorOf).find((name) => name !== undefined);
    };
    return ({ kind, name }) => {
        const object = found.get(`${kind} ${name}`);
        if (object === undefined)
            return undefined;
        const ancestor = ancestorOf(object);
        if (ancestor !== undefined)
            return `${object.attributes['partition of'] === null ? 'it inherits from' : 'it is a partition of'} ${ancestor}`;
        const schema = madeAlong.has(kind) ? /^(?:"(?:[^"]|"")+"|[^".]+)(?=\.)/.exec(name)?.[0] : undefined;
        return schema === undefined || builtIn.test(schema) || found.has(`schema ${schema}`) ? undefined : `its schema ${schema} belongs to an extension`;
    };
}

;// CONCATENATED MODULE: ./lib/findings/ledger.js

/** Where the books of a live database's migration tool and the folder of migrations disagree; where they cannot be read, that nothing is known. */
function findLedgerMismatches(state, policy) {
    if (state === undefined || state.state === 'absent')
        return [];
    if (state.state !== 'read')
        return raiseUnknown(state, policy);
    const { tool, table, mismatches } = state;
    return mismatches.flatMap(({ reason, id, file, message }) => raise({
        code: 'ledger-mismatch',
        severity: 'error',
        message,
        object: { kind: 'migration', name: id },
        ...(file === undefined ? {} : { file }),
        details: { tool, table, migration: id, reason }
    }, policy));
}
function raiseUnknown(state, policy) {
    const names = state.state === 'unreadable' ? [state.table] : state.tables;
    const why = state.state === 'unreadable' ? 'may not be read by this role, or not all of it' : 'do not say the same';
    return raise({
        code: 'object-unknown',
        severity: 'warning',
        message: `What ${state.tool} has applied is not known, so nothing is told to be pending: ${names.join(' and ')} ${why}.`,
        object: { kind: 'table', name: names[0] ?? '' },
        details: { tool: state.tool, tables: names }
    }, policy);
}

;// CONCATENATED MODULE: ./lib/findings/live.js


/** What the sides of `drift` are called. */
function sidesOfDrift(hasSchema) {
    return { current: 'the live database', desired: hasSchema ? 'the committed schema' : 'the migrated database' };
}
const codes = { create: 'live-missing', modify: 'live-changed', drop: 'live-extra' };
/** Judges what a live database needs to become what its repository says; what is pending is told apart. */
function judgeOfLive(pending) {
    return (change, ofAspect) => {
        if (pending.has(change))
            return { code: 'live-pending', severity: 'notice', note: 'It is pending: migrations that were not yet applied make this change.' };
        if (change.certainty === 'proven')
            return { code: codes[change.action], severity: ofAspect };
        const { code, severity } = (0,findings_objects/* judgeOfSources */.v1)(change, ofAspect);
        return { code, severity: code === 'object-unknown' && severity === 'error' ? 'warning' : severity };
    };
}
/** One finding for each object that nobody needs to look after. */
function findUnmanaged(unmanaged, policy) {
    const level = (0,config_policy/* levelOfFinding */.lk)(policy, 'live-unmanaged', 'notice');
    if (level === 'off')
        return [];
    return unmanaged.map(({ kind, name, why }) => ({
        code: 'live-unmanaged',
        severity: level,
        message: `The ${kind} ${name} is in the live database only, and expected there: ${why}.`,
        object: { kind, name },
        details: { why }
    }));
}

;// CONCATENATED MODULE: ./lib/source/ledger/holding.js
/** Holds a ledger with a row for each migration against a folder. */
function holdRows({ migrations: all, table, rows, nameOf = ({ id }) => id, keyOf = String, vanished, late, isLate }) {
    const named = all.flatMap((migration) => {
        const name = nameOf(migration);
        return name === undefined ? [] : [{ migration, key: keyOf(name) }];
    });
    const [applied, known] = [new Set(rows.map(keyOf)), new Set(named.map(({ key }) => key))];
    const last = named.findLastIndex(({ key }) => applied.has(key));
    const open = named.filter(({ migration, key }) => !applied.has(key) && migration.notRun === undefined);
    const stuck = late === undefined ? [] : open.filter((each) => isLate?.(each.migration) ?? named.indexOf(each) < last);
    const ids = (some) => idsOf(some.map(({ migration }) => migration));
    return {
        applied: ids(named.filter(({ key }) => applied.has(key))),
        pending: ids(open.filter((each) => !stuck.includes(each))),
        again: [],
        stuck: ids(stuck),
        mismatches: [
            ...rows.filter((name) => !known.has(keyOf(name))).map((name) => holding_missing(table, name, vanished)),
            ...stuck.map(({ migration }) => outOfOrder(table, migration, late ?? ''))
        ]
    };
}
/** The same with what else does not fit; migrations that failed or are in doubt are not run before that is mended. */
function withMismatches(holding, mismatches) {
    const held = new Set(mismatches.filter(({ reason }) => reason === 'failed' || reason === 'dirty').map(({ id }) => id));
    return {
        ...holding,
        pending: holding.pending.filter((id) => !held.has(id)),
        stuck: [...holding.stuck, ...holding.pending.filter((id) => held.has(id))],
        mismatches: [...holding.mismatches, ...mismatches]
    };
}
/** What migrations are called. */
function idsOf(migrations) {
    return migrations.map(({ id }) => id);
}
/**
 * It was applied and is gone.
 *
 * @param says what the tool does about it, here and below
 */
function holding_missing(table, id, says) {
    return { reason: 'missing', id, message: `${table} says that the migration ${id} was applied, and the folder does not have it. ${says}` };
}
/** It was applied with another text. */
function edited(table, { id, up: { path } }, says) {
    return { reason: 'edited', id, file: path, message: `${path} is not what was applied: ${table} has another checksum of it. ${says}` };
}
/** Its place is before some that were applied. */
function outOfOrder(table, { id, up: { path } }, says) {
    return { reason: 'out-of-order', id, file: path, message: `${path} was not applied, although ${table} says that later ones were. ${says}` };
}
/** It has begun and come to no end. */
function holding_failed(table, id, migration, says) {
    return { reason: 'failed', id, ...(migration === undefined ? {} : { file: migration.up.path }), message: `${table} says that the migration ${id} failed. ${says}` };
}

;// CONCATENATED MODULE: ./lib/source/ledger/alembic.js

/** A variable of a module in Python, perhaps with a type: the texts that are assigned to it. */
function assigned(variable, text) {
    const value = new RegExp(`^${variable}\\b[^=\\n]*=\\s*([(\\[][^)\\]]*[)\\]]|[^\\n]*)`, 'm').exec(text)?.[1] ?? '';
    return [...value.matchAll(/(["'])(.*?)\1/g)].map(([, , inner = '']) => inner);
}
/** The revisions among some files: `revision`, `down_revision` and `depends_on` as script.py.mako of Alembic writes them. */
function revisionsIn(migrations) {
    return migrations.flatMap((migration) => {
        const { path, text } = migration.up;
        const [name] = path.endsWith('.py') && /^down_revision\b/m.test(text) ? assigned('revision', text) : [];
        return name === undefined ? [] : [{ migration, name, before: [...assigned('down_revision', text), ...assigned('depends_on', text)] }];
    });
}
/**
 * Alembic: the newest revision of each branch, so that all before them were applied. In alembic/runtime/migration.py (`HeadMaintainer`) and
 * alembic/script/base.py ("Can't locate revision identified by"); "Working with Branches" in its documentation.
 */
const alembic = {
    tool: 'Alembic',
    fits: ({ format, migrations }) => format.name === 'any' && revisionsIn(migrations).length > 0,
    query: (table) => `select version_num as version from ${table} order by 1`,
    hold(rows, { migrations }, table) {
        const revisions = new Map(revisionsIn(migrations).map((revision) => [revision.name, revision]));
        const applied = new Set();
        const left = rows.map(({ version }) => version);
        for (let name = left.pop(); name !== undefined; name = left.pop()) {
            const revision = revisions.get(name);
            if (revision === undefined || applied.has(revision.migration))
                continue;
            applied.add(revision.migration);
            left.push(...revision.before);
        }
        const own = [...revisions.values()].map(({ migration }) => migration);
        const unknown = rows.filter(({ version }) => !revisions.has(version));
        // Which of the others an unknown revision comes after nobody can tell.
        const open = own.filter((migration) => !applied.has(migration));
        return {
            applied: idsOf(own.filter((migration) => applied.has(migration))), pending: unknown.length > 0 ? [] : idsOf(open), again: [], stuck: unknown.length > 0 ? idsOf(open) : [],
            mismatches: unknown.map(({ version }) => holding_missing(table, version, `Alembic stops: "Can't locate revision identified by '${version}'".`))
        };
    }
};

;// CONCATENATED MODULE: ./lib/source/ledger/django.js


/** What Django calls a migration: the app, which is mostly called like the folder around `migrations`, and the file. */
function django_nameOf({ up: { path, text } }) {
    const app = path.split('/').at(-3);
    return app !== undefined && folderName(path) === 'migrations' && path.endsWith('.py') && /^class Migration\b/m.test(text) ? `${app}.${baseName(path).replace(/\.py$/, '')}` : undefined;
}
/** The migrations that a list in a file names: `replaces = [('app', 'name'), …]`. */
function django_listed(list, { up: { text } }) {
    const items = new RegExp(`^\\s+${list}\\s*=\\s*\\[([^\\]]*)\\]`, 'm').exec(text)?.[1] ?? '';
    return [...items.matchAll(/\(\s*(["'])(.*?)\1\s*,\s*(["'])(.*?)\3\s*,?\s*\)/g)].map(([, , app = '', , name = '']) => `${app}.${name}`);
}
/**
 * Django: apps and names, of which only those of apps that are in the folder are looked for: others come with packages. A migration that
 * replaces others is applied where all of them are. In django/db/migrations/: recorder.py, loader.py (`build_graph`,
 * `check_consistent_history`).
 */
const django = {
    tool: 'Django',
    fits: ({ format, migrations }) => format.name === 'any' && migrations.some((migration) => django_nameOf(migration) !== undefined),
    query: (table) => `select app, name from ${table} order by id`,
    hold(rows, { migrations }, table) {
        const named = new Map(migrations.flatMap((migration) => (django_nameOf(migration) === undefined ? [] : [[django_nameOf(migration) ?? '', migration]])));
        const apps = new Set([...named.keys()].map((name) => name.split('.')[0]));
        const applied = new Set(rows.map(({ app, name }) => `${app}.${name}`));
        const replaced = new Set();
        for (const [name, migration] of named) {
            const others = django_listed('replaces', migration);
            for (const other of others)
                replaced.add(other);
            const done = others.filter((other) => applied.has(other)).length;
            if (others.length === 0)
                continue;
            if (done === others.length)
                applied.add(name);
            // What it replaces is run only where some of that has been, and then it is not run itself.
            else
                for (const each of done === 0 ? others : [name])
                    named.delete(each);
        }
        const needed = new Set([...named].filter(([name]) => applied.has(name)).flatMap(([, migration]) => django_listed('dependencies', migration)));
        return holdRows({
            migrations: [...named.values()], table, nameOf: django_nameOf,
            rows: [...applied].filter((name) => apps.has(name.split('.')[0]) && (named.has(name) || !replaced.has(name))),
            vanished: 'Django does not notice, unless another migration depends on it: the database keeps what it did, and `migrate --prune` takes the row away.',
            late: 'Django stops: "Migration … is applied before its dependency …".',
            isLate: (migration) => needed.has(django_nameOf(migration) ?? '')
        });
    }
};

;// CONCATENATED MODULE: ./lib/source/ledger/checksums.js


/**
 * The migrations that have another hash than the ledger says.
 *
 * @param hashOf what the ledger says of a migration, hexadecimal; undefined where that is nothing
 */
function checksums_findEdited({ migrations, files, format }, table, algorithm, hashOf) {
    return migrations.flatMap((migration) => {
        const [hash, file] = [hashOf(migration), files.find(({ path }) => path === migration.up.path)];
        return hash === undefined || file === undefined || isHashOf(file.text, algorithm, hash) ? [] : [edited(table, migration, format.edited.says)];
    });
}
/** Whether a text has a hash. Git turns the ends of lines from one machine to the next, and we read files without a byte order mark: neither tells of an edit. */
function isHashOf(text, algorithm, expected) {
    const unix = text.replaceAll('\r\n', '\n');
    const spellings = [text, unix, unix.replaceAll('\n', '\r\n')].flatMap((each) => [each, `\uFEFF${each}`]);
    return spellings.some((each) => {
        const hash = (0,external_node_crypto_.createHash)(algorithm).update(each).digest('hex');
        // Old releases of Prisma wrote bytes below 16 as one digit.
        return hash === expected || hash.replace(/0(.)|../g, (byte, low) => low ?? byte) === expected;
    });
}
/**
 * CRC-32 as zlib computes it, of all lines of a text without their ends, as a signed integer: what Flyway takes for a checksum
 * (flyway-core, internal/resolver/ChecksumCalculator.java).
 */
function checksumOfLines(text) {
    let crc = ~0;
    for (const byte of Buffer.from(text.replace(/[\r\n]/g, ''))) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++)
            crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

;// CONCATENATED MODULE: ./lib/source/ledger/ledger.js
/** Whether a folder is in the format of a tool. */
function inFormat(name) {
    return ({ format }) => format.name === name;
}

;// CONCATENATED MODULE: ./lib/source/ledger/drizzle.js




/**
 * Drizzle: the SHA-256 of each file, and the instant of its entry in the journal. Everything newer than the newest one is run, and nothing
 * else. Version 1 keeps the names of folders beside that and goes by them; older rows it finds by the second. In
 * drizzle-orm/src/migrator.ts, pg-core/dialect.ts (`migrate`), migrator.utils.ts (`getMigrationsToRun`) and up-migrations/pg.ts.
 */
const drizzle_drizzle = {
    tool: 'Drizzle',
    fits: inFormat('drizzle'),
    query: (table) => `select hash, created_at::text, pg_catalog.to_jsonb(ledger) ->> 'name' as name from ${table} ledger order by created_at, id`,
    hold(rows, folder, table) {
        const { migrations, files, format: { vanished, outOfOrder } } = folder;
        const rowOf = new Map();
        const lost = [];
        for (const row of rows) {
            const id = drizzle_find(folder, row)?.id;
            if (id === undefined)
                lost.push(row.name ?? new Date(Number(row.created_at)).toISOString());
            else
                rowOf.set(id, row);
        }
        const newest = Math.max(...rows.map(({ created_at }) => Number(created_at)));
        const hasJournal = files.some(({ path }) => baseName(path) === '_journal.json');
        const holding = holdRows({
            migrations, table, rows: [...rowOf.keys(), ...lost], vanished: vanished.says, ...(hasJournal && { late: outOfOrder.says }),
            isLate: ({ timestamp }) => timestamp !== undefined && timestamp.valueOf() <= newest
        });
        return withMismatches(holding, checksums_findEdited(folder, table, 'sha256', ({ id }) => rowOf.get(id)?.hash));
    }
};
/** The migration that a row is about: by name; else by the second, and where that is no answer, by the text. */
function drizzle_find({ migrations, files }, { hash, created_at, name }) {
    if (name !== null)
        return migrations.find(({ id }) => id === name);
    const second = Math.floor(Number(created_at) / 1000);
    const near = migrations.filter(({ timestamp }) => timestamp !== undefined && Math.floor(timestamp.valueOf() / 1000) === second);
    if (near.length === 1)
        return near[0];
    return (near.length > 1 ? near : migrations).find(({ up }) => isHashOf(files.find(({ path }) => path === up.path)?.text ?? '', 'sha256', hash));
}

;// CONCATENATED MODULE: ./lib/source/ledger/flyway.js





/** Rows that files of SQL have made; others are of programs, which lie elsewhere. */
const ofFiles = /^(?:UNDO_)?SQL(?:_BASELINE)?$/;
/**
 * Flyway: a row for whatever it did, in the order of `installed_rank`. A row of an undo migration or of `flyway repair` (DELETE) takes an
 * earlier one away, BASELINE stands for all up to its version. Checksums of repeatable migrations may be of the text with values in place of
 * placeholders. In flyway-core/src/main/java/org/flywaydb/core/internal: info/MigrationInfoServiceImpl.java (`refresh`),
 * info/MigrationInfoImpl.java (`validate`), schemahistory/BaseAppliedMigration.java (`getState`), resolver/sql/SqlMigrationResolver.java
 * (`getChecksumForLoadableResource`); and in api/resolver/ResolvedMigration.java (`getState`).
 */
const flyway_flyway = {
    tool: 'Flyway',
    fits: inFormat('flyway'),
    query: (table) => `select version, description, type, script, checksum, success from ${table} order by installed_rank`,
    hold(all, folder, table) {
        const { migrations, format } = folder;
        const { rows, ...versions } = replay(all);
        const states = migrations.map((migration) => ({ migration, state: stateOf(migration, rows.get(flyway_keyOf(migration)), versions, folder) }));
        const of = (...wanted) => states.filter(({ state }) => wanted.includes(state)).map(({ migration }) => migration);
        const known = new Map(migrations.map((migration) => [flyway_keyOf(migration), migration]));
        const ofRows = [...rows].flatMap(([key, { version, script, type, success }]) => {
            const id = known.get(key)?.id ?? version ?? script.replace(/^.*\/|\.sql$/g, '');
            if (!success)
                return [holding_failed(table, id, known.get(key), 'Flyway stops: "Detected failed migration", until `flyway repair` takes the row away.')];
            return known.has(key) || !ofFiles.test(type) ? [] : [holding_missing(table, id, format.vanished.says)];
        });
        return {
            applied: idsOf(of('applied', 'edited')),
            pending: idsOf(of('pending', 'again')),
            again: idsOf(of('again')),
            stuck: idsOf(of('failed', 'late')),
            mismatches: [
                ...ofRows,
                ...of('edited').map((migration) => edited(table, migration, format.edited.says)),
                ...of('late').map((migration) => outOfOrder(table, migration, format.outOfOrder.says))
            ]
        };
    }
};
/** What rows and files are matched by: a version's numbers, or the description of what is repeatable. */
function flyway_keyOf({ id, repeatable, baseline, up }) {
    return repeatable === true ? `R${descriptionOf(up.path)}` : `${baseline === true ? 'B' : 'V'}${flyway_partsOf(id.replace(/^B/, '')).join('.')}`;
}
/** As Flyway writes it into a column of 200 characters (internal/util/AbbreviationUtils.java). */
function descriptionOf(path) {
    const description = baseName(path).replace(/^.*?__|\.sql$/g, '').replaceAll('_', ' ');
    return description.length > 200 ? `${description.slice(0, 197)}...` : description;
}
function replay(all) {
    const rows = new Map();
    let baseline;
    for (const row of all) {
        const { version, description, type, success } = row;
        if (type === 'SCHEMA')
            continue;
        const parts = version === null ? [] : flyway_partsOf(version);
        const isBaseline = /(?:^|_)BASELINE$|^INIT$/.test(type);
        if (isBaseline && success && (baseline === undefined || compareParts(parts, baseline) > 0))
            baseline = parts;
        if (type === 'BASELINE' || type === 'INIT')
            continue;
        const key = version === null ? `R${description}` : `${isBaseline ? 'B' : 'V'}${parts.join('.')}`;
        if (success && (type === 'DELETE' || type.startsWith('UNDO_')))
            rows.delete(key);
        else
            rows.set(key, row);
    }
    const versions = [...rows.values()].flatMap(({ version }) => (version === null ? [] : [flyway_partsOf(version)]));
    return { rows, baseline, newest: [...versions, ...(baseline === undefined ? [] : [baseline])].sort(compareParts).at(-1) };
}
function stateOf(migration, row, { baseline, newest }, { files }) {
    const { id, repeatable, notRun, up } = migration;
    if (row?.success === false)
        return 'failed';
    const parts = repeatable === true ? undefined : flyway_partsOf(id.replace(/^B/, ''));
    const isBelow = parts !== undefined && baseline !== undefined && compareParts(parts, baseline) <= 0;
    if (row !== undefined) {
        const texts = [files.find(({ path }) => path === up.path)?.text ?? up.text, ...(repeatable === true ? [up.text] : [])];
        if (isBelow || row.checksum === null || texts.some((text) => checksumOfLines(text) === row.checksum))
            return 'applied';
        return repeatable === true ? 'again' : 'edited';
    }
    if (parts === undefined)
        return 'pending';
    if (newest === undefined)
        return notRun === undefined ? 'pending' : 'passed';
    if (isBelow)
        return notRun === undefined ? 'applied' : 'passed';
    return migration.baseline === true ? 'passed' : compareParts(parts, newest) < 0 ? 'late' : 'pending';
}

;// CONCATENATED MODULE: ./lib/source/ledger/golang-migrate.js


/**
 * golang-migrate: one row with the version that the database is at, and whether a migration is under way or has failed; none before the
 * first. All up to the version count as applied, whether they were or not. In database/postgres/postgres.go (`SetVersion`), and
 * migrate.go (`runMigrations` sets the version to come, dirty, before it runs a file; `versionExists`; `ErrDirty`). On the way back
 * the version to come is the one before, so that a dirty version leaves open which of two files has failed. -1 is none.
 */
const golang_migrate_golangMigrate = {
    tool: 'golang-migrate',
    fits: inFormat('golang-migrate'),
    query: (table) => `select version::text, dirty from ${table} limit 1`,
    hold([row], { migrations, format: { vanished } }, table) {
        const version = BigInt(row?.version ?? -1);
        const isDirty = row?.dirty === true;
        const at = migrations.find(({ id }) => BigInt(id) === version);
        const isApplied = (id) => BigInt(id) <= version && !(isDirty && id === at?.id);
        const doubtful = isDirty && at !== undefined ? [at.id] : [];
        const mismatches = [
            ...(version >= 0n && at === undefined ? [holding_missing(table, version.toString(), vanished.says)] : []),
            ...(isDirty ? [dirty(table, version, at)] : [])
        ];
        const applied = migrations.filter(({ id }) => isApplied(id));
        const pending = migrations.filter(({ id }) => !isApplied(id) && !doubtful.includes(id));
        return { applied: idsOf(applied), pending: idsOf(pending), again: [], stuck: doubtful, mismatches };
    }
};
function dirty(table, version, at) {
    const which = version < 0n ? 'the way back from the first migration' : `the migration ${version.toString()}, or the way back to it,`;
    return {
        reason: 'dirty',
        id: at?.id ?? version.toString(),
        ...(at === undefined ? {} : { file: at.up.path }),
        message: `${table} says that ${which} has failed or is under way. golang-migrate stops ("Dirty database version ${version.toString()}. Fix and force version.") until \`migrate force\` says which version the database is at.`
    };
}

;// CONCATENATED MODULE: ./lib/source/ledger/goose.js


/**
 * goose: a row for each run, of which the newest of a version counts: old releases wrote one for the way back too, where newer ones
 * take the row away. Version 0 is the table's own. In internal/dialect/dialectquery/postgres.go, and
 * internal/gooseutil/resolve.go (`UpVersions`: a file that is below the newest version is refused, files that are gone are not missed).
 */
const goose_goose = {
    tool: 'goose',
    fits: inFormat('goose'),
    query: (table) => `select version_id::text as version, is_applied from ${table} where version_id > 0 order by id`,
    hold(rows, { migrations, format: { vanished, outOfOrder } }, table) {
        const newest = new Map(rows.map((row) => [row.version, row]));
        const applied = [...newest.values()].filter(({ is_applied }) => is_applied).map(({ version }) => version);
        return holdRows({
            migrations, table, rows: applied, nameOf: ({ id }) => BigInt(id).toString(), vanished: vanished.says, late: outOfOrder.says,
            isLate: ({ id }) => applied.some((version) => BigInt(version) > BigInt(id))
        });
    }
};

;// CONCATENATED MODULE: ./lib/source/ledger/graphile-migrate.js


/** What `graphile-migrate migrate` does about what was applied: it looks at the newest number alone. */
const unnoticed = '`graphile-migrate migrate` goes by the newest number and does not notice: the database keeps what it did.';
/**
 * Graphile Migrate: the numbers of committed migrations, and their hashes. In src/migration.ts (`runStringMigration`, `getMigrationsAfter`): files
 * with a number above the newest are run. What is not in order among the files is refused when they are read.
 */
const graphile_migrate_graphileMigrate = {
    tool: 'graphile-migrate',
    fits: inFormat('graphile-migrate'),
    query: (table) => `select pg_catalog.regexp_replace(filename, '[.]sql$', '') as number, hash from ${table} order by filename`,
    hold(rows, { migrations, files }, table) {
        const hashes = new Map(rows.map(({ number, hash }) => [number, hash]));
        const holding = holdRows({
            migrations, table, rows: [...hashes.keys()], vanished: unnoticed, late: '`graphile-migrate migrate` only runs what has a higher number than the newest that was applied.',
            isLate: ({ id }) => rows.some(({ number }) => number > id)
        });
        return withMismatches(holding, migrations.flatMap((migration) => {
            const text = files.find(({ path }) => path === migration.up.path)?.text ?? '';
            const hash = hashes.get(migration.id);
            return hash === undefined || hash === /^--! Hash:\s*(\S+)/m.exec(text)?.[1] ? [] : [edited(table, migration, unnoticed)];
        }));
    }
};

;// CONCATENATED MODULE: ./lib/source/ledger/names.js


/** How programs in JavaScript and TypeScript end. */
const program = /\.[cm]?[jt]s$/;
function readerOf({ tool, kept, column, format: wanted, vanished: own, refusesLate, ...names }) {
    const { nameOf } = names;
    return {
        tool,
        ...(kept === undefined ? {} : { kept }),
        fits: ({ format, migrations }) => (wanted === undefined ? format.name === 'any' && migrations.some((each) => nameOf?.(each) !== undefined) : format.name === wanted),
        query: (table) => `select ${column}::text as name from ${table} order by 1`,
        hold: (rows, { migrations, format: { vanished, outOfOrder } }, table) => holdRows({ migrations, table, rows: rows.map(({ name }) => name), ...names, vanished: own ?? vanished.says, ...(refusesLate && { late: outOfOrder.says }) })
    };
}
/** In pkg/driver/postgres/postgres.go: versions as text, as `FindMigrations` compares them. */
const names_dbmate = readerOf({ tool: 'dbmate', kept: 'dbmate or Rails', column: 'version', format: 'dbmate' });
/** In diesel_migrations/src/migration_harness.rs (`pending_migrations`). */
const names_diesel = readerOf({ tool: 'diesel', column: 'version', format: 'diesel' });
/** In supabase/cli: pkg/migration/history.go, and pkg/migration/apply.go (`FindPendingMigrations`). The statements that it keeps there are compared by nobody. */
const names_supabase = readerOf({ tool: 'Supabase', column: 'version', format: 'supabase', refusesLate: true });
/** In src/runner.ts (`ensureMigrationsTable`, `getRunMigrations`, `checkOrder`). */
const names_nodePgMigrate = readerOf({ tool: 'node-pg-migrate', column: 'name', format: 'node-pg-migrate', refusesLate: true });
/**
 * Names of files, in lib/migrations/migrate/table-creator.js and migration-list-resolver.js. What is a file in TypeScript here may have
 * been compiled where it was run.
 */
const knex = readerOf({
    tool: 'Knex',
    column: 'name',
    nameOf: ({ up: { path } }) => (program.test(path) ? baseName(path) : undefined),
    keyOf: (name) => name.replace(program, ''),
    vanished: 'Knex stops: "The migration directory is corrupt, the following files are missing".'
});
/** Numbers, in activerecord/lib/active_record/migration.rb (`migrations_status`), compared as such. */
const rails = readerOf({
    tool: 'Rails',
    kept: 'dbmate or Rails',
    column: 'version',
    nameOf: ({ up: { path } }) => /^(\d+)_.*\.rb$/.exec(baseName(path))?.[1],
    keyOf: (name) => name.replace(/^0+(?=\d)/, ''),
    vanished: '`db:migrate:status` shows it as "NO FILE", and `db:migrate` does not notice: the database keeps what it did.'
});
/** Names of classes, or what the class says instead, in src/migration/MigrationExecutor.ts (`getMigrations`, `executePendingMigrations`). */
const typeorm = readerOf({
    tool: 'TypeORM',
    column: 'name',
    nameOf: ({ up: { path, text } }) => (program.test(path) ? (/\bname\s*=\s*["'`](\w+\d{13})["'`]/.exec(text) ?? /\bclass\s+([\w$]*\d{13})\b/.exec(text))?.[1] : undefined),
    vanished: 'TypeORM does not notice until it is to revert the migration: the database keeps what it did.'
});

;// CONCATENATED MODULE: ./lib/source/ledger/prisma.js



/** What `prisma migrate deploy` does about a migration that has begun and not ended. */
const afterFailure = '`prisma migrate deploy` stops: "migrate found failed migrations in the target database", until `prisma migrate resolve` says what became of it.';
/**
 * Prisma: a row for each attempt, with the SHA-256 of migration.sql. What was rolled back (`prisma migrate resolve --rolled-back`) does
 * not count, what is not finished has failed or is under way. In prisma/prisma-engines under schema-engine:
 * connectors/schema-connector/src/checksum.rs (ends of lines do not matter), and commands/src/commands/ (apply_migrations.rs:
 * `detect_failed_migrations`; diagnose_migration_history.rs).
 */
const prisma_prisma = {
    tool: 'Prisma',
    fits: inFormat('prisma'),
    query: (table) => `select migration_name as name, checksum, finished_at is not null as finished from ${table} where rolled_back_at is null order by started_at, migration_name`,
    hold(rows, folder, table) {
        const { migrations, format: { vanished } } = folder;
        const finished = new Map(rows.filter((row) => row.finished).map(({ name, checksum }) => [name, checksum]));
        return withMismatches(holdRows({ migrations, table, rows: [...finished.keys()], vanished: vanished.says }), [
            ...checksums_findEdited(folder, table, 'sha256', ({ id }) => finished.get(id)),
            ...rows.filter((row) => !row.finished).map(({ name }) => holding_failed(table, name, migrations.find(({ id }) => id === name), afterFailure))
        ]);
    }
};

;// CONCATENATED MODULE: ./lib/source/ledger/sqlx.js



/**
 * sqlx: versions with the SHA-384 of the file. In sqlx-postgres/src/migrate.rs (`dirty_version`, `list_applied_migrations`; today a row is
 * only written with what has succeeded) and sqlx-core/src/migrate/ (migrator.rs: `run`; migration.rs: `checksum`; error.rs).
 */
const sqlx_sqlx = {
    tool: 'sqlx',
    fits: inFormat('sqlx'),
    query: (table) => `select version::text, success, pg_catalog.encode(checksum, 'hex') as checksum from ${table} order by version`,
    hold(rows, folder, table) {
        const { migrations, format: { vanished } } = folder;
        const nameOf = ({ id }) => BigInt(id).toString();
        const succeeded = new Map(rows.filter(({ success }) => success).map(({ version, checksum }) => [version, checksum]));
        return withMismatches(holdRows({ migrations, table, rows: [...succeeded.keys()], nameOf, vanished: vanished.says }), [
            ...checksums_findEdited(folder, table, 'sha384', (migration) => succeeded.get(nameOf(migration))),
            ...rows.filter(({ success }) => !success).map(({ version }) => {
                const migration = migrations.find((each) => nameOf(each) === version);
                return holding_failed(table, migration?.id ?? version, migration, `sqlx stops: "migration ${version} is partially applied; fix and remove row from \`_sqlx_migrations\` table".`);
            })
        ]);
    }
};

;// CONCATENATED MODULE: ./lib/source/ledger/index.js













/** Every tool whose books can be read; a new one is added here. */
const ledger_readers = [
    alembic, names_dbmate, names_diesel, django, drizzle_drizzle, flyway_flyway, golang_migrate_golangMigrate, goose_goose, graphile_migrate_graphileMigrate, knex, names_nodePgMigrate, prisma_prisma, rails, sqlx_sqlx, names_supabase, typeorm
];
/**
 * Reads what a live database says was applied to it, and holds that against a folder of migrations.
 *
 * @param snapshot of that database: where the tool keeps its books
 * @returns undefined where no tool keeps any (plain files), or none is known that has such migrations and left its table there
 * @throws ServerError as the server reports it: a table that is locked, or gone by now, calls for another snapshot
 */
async function readLedger(session, snapshot, folder, limits) {
    const fitting = ledger_readers.filter((reader) => reader.fits(folder));
    const kept = fitting.flatMap((reader) => tablesOf(snapshot, reader.kept ?? reader.tool).map((table) => ({ reader, table })));
    const [only] = fitting;
    if (kept.length === 0)
        return only === undefined || folder.format.name === 'any' ? undefined : { state: 'absent', tool: only.tool };
    const read = [];
    let unreadable;
    for (const { reader, table } of kept) {
        const rows = await readRows(session, limits, reader.query(table));
        if (rows === undefined)
            unreadable ??= { state: 'unreadable', tool: reader.tool, table };
        else
            read.push(asOne({ state: 'read', tool: reader.tool, table, ...holdWithArchived(reader, rows, folder, table) }));
    }
    const chosen = choose(read);
    if (unreadable !== undefined && (chosen?.state !== 'read' || chosen.applied.length === 0))
        return unreadable;
    const isForeign = chosen?.state === 'read' && folder.format.name === 'any' && count(chosen, 'unrelated') > 0;
    return isForeign ? undefined : chosen;
}
/** What was applied and then archived is not missing. */
function holdWithArchived(reader, rows, folder, table) {
    const held = reader.hold(rows, folder, table);
    if (folder.before === undefined || !held.mismatches.some(({ reason }) => reason === 'missing'))
        return held;
    const missing = new Set(reader.hold(rows, { ...folder, ...folder.before }, table).mismatches.flatMap(({ reason, id }) => (reason === 'missing' ? [id] : [])));
    return { ...held, mismatches: held.mismatches.filter(({ reason, id }) => reason !== 'missing' || missing.has(id)) };
}
/** The rows of a table; undefined where the role may not read it, or row security would hide some of them. */
async function readRows(session, limits, query) {
    return askLive(session, limits, query, 'SET LOCAL row_security = off').catch((error) => {
        if ((0,database_session/* isServerError */.GQ)(error, '42501'))
            return undefined;
        throw error;
    });
}
function count({ mismatches }, ...reasons) {
    return mismatches.filter(({ reason }) => reasons.includes(reason)).length;
}
/** Names shown of many. */
const ledger_shown = 3;
/** Where nothing that was applied is in the folder, that is one thing to tell and not many. */
function asOne(reading) {
    const ids = reading.mismatches.filter(({ reason }) => reason === 'missing').map(({ id }) => id);
    if (reading.applied.length > 0 || ids.length < 2)
        return reading;
    const some = `${ids.slice(0, ledger_shown).join(', ')}${ids.length > ledger_shown ? ', …' : ''}`;
    const message = `${reading.table} says that ${ids.length.toLocaleString('en-US')} migrations were applied (${some}), and the folder has none of them: one of the two is of something else.`;
    return { ...reading, mismatches: [{ reason: 'unrelated', id: ids[0] ?? '', message }, ...reading.mismatches.filter(({ reason }) => reason !== 'missing')] };
}
/**
 * Of several ledgers the one that goes with the folder: other programs keep theirs in the same database, and in each of many
 * schemas that are alike there may be one.
 */
function choose(read) {
    const fitting = read.filter((each) => count(each, 'missing', 'unrelated', 'edited') === 0);
    const isUsed = ({ applied }) => applied.length > 0;
    const most = Math.max(...read.map(({ applied }) => applied.length));
    const best = [fitting.filter(isUsed), read.filter((each) => isUsed(each) && each.applied.length === most), fitting, read].find(({ length }) => length > 0) ?? [];
    const [first, ...others] = best;
    const holding = ({ applied, pending, again, stuck }) => JSON.stringify([applied, pending, again, stuck]);
    if (first === undefined || others.every((each) => holding(each) === holding(first)))
        return first;
    return { state: 'ambiguous', tool: first.tool, tables: best.map(({ table }) => table) };
}

;// CONCATENATED MODULE: ./lib/commands/live.js


















/** Reads a live database. */
async function lookAt(run, workshop, { url }, { migrations }) {
    const folder = await migrations?.folder();
    const limits = { statement: run.config.statementTimeout };
    let ledger;
    const built = await readLive(workshop, url, limits, async (session, snapshot) => {
        ledger = folder && (await readLedger(session, snapshot, folder, limits));
    });
    if (ledger?.state === 'absent')
        run.log.info(`there is no table of ${ledger.tool} in the live database: nothing says what was applied, so every difference is drift`);
    return { label: (0,database_url/* withoutPassword */.G5)(url), workshop, live: { ...built, ledger: { ...findLedgers(built.snapshot, folder?.format ?? anyFiles), tool: ledger?.tool ?? 'a migration tool' } }, ledger };
}
/** Holds a live database against its repository. */
async function judgeLive(run, { label, workshop, live, ledger }, repository) {
    const { config } = run;
    const begun = performance.now();
    run.progress(`comparing ${label}`);
    const desired = await repository.desired();
    const comparison = await compareBuilt(workshop, live, desired, config);
    logComparison(run, comparison, live, desired);
    const { changes, unmanaged } = partUnmanaged(comparison.changes, live.snapshot, desired.snapshot);
    const books = ledger?.state === 'read' ? ledger : undefined;
    const parted = await repository.separate(live, changes, books);
    const pending = parted.pending.map((change) => ({ ...change, reason: 'pending: migrations that were not yet applied make this change' }));
    const telling = { policy: config.policy, judge: judgeOfLive(new Set(pending)), locate: await locateIn(repository) };
    const told = [...parted.drift, ...pending];
    const findings = applyAllowances([
        ...(0,findings_objects/* findDifferences */.cG)(told, telling.policy, sidesOfDrift(repository.hasSchema), telling.locate, telling.judge),
        ...findLedgerMismatches(ledger, config.policy),
        ...findUnmanaged([...unmanaged, ...platformIn(config, live, desired)], config.policy),
        ...(0,findings_objects/* findUnmodelled */.fW)([live.snapshot], config.policy)
    ], await repository.files(), (await repository.migrations?.folder())?.files ?? []);
    const reported = (0,assemble/* reportChanges */.wr)(told, live.snapshot, desired.snapshot, telling);
    const compare = performance.now() - begun;
    return { findings, conclude: (known) => {
            const verdict = (0,lib_verdict/* judge */.S)(known, config.policy.failOn);
            const report = (0,assemble/* assemble */.fT)({
                command: 'drift',
                name: config.name,
                conclusion: verdict.conclusion,
                postgres: { version: live.snapshot.postgres.version, provider: 'live' },
                compared: { current: label, desired: repository.label },
                unchanged: comparison.unchanged,
                changes: reported,
                equalities: comparison.equalities,
                effect: null,
                findings: known,
                patch: null,
                ...(books === undefined ? {} : { ledger: { tool: books.tool, table: books.table, applied: books.applied.length, pending: [...books.pending] } }),
                coverage: coverageOf(leaveOut(live.snapshot, desired.leftOut), desired.snapshot, ignoresUnder(config, live, desired)),
                timings: { connect: live.timings.load, catalog: live.timings.catalog, compare, total: live.timings.load + live.timings.catalog + compare }
            });
            return { report, exitCode: verdict.exitCode };
        } };
}
/** What the database has beyond its repository lies in no file. */
async function locateIn(repository) {
    const locate = createLocate(await repository.files());
    return (change) => (change.action === 'drop' ? undefined : locate(change, change.aspect));
}
/** Takes out of the differences what is expected in a live database although no repository says so. */
function partUnmanaged(changes, live, desired) {
    const expects = createExpectation(live, desired);
    const unmanaged = new Map(changes.flatMap((change) => {
        const why = change.action === 'drop' ? expects(change) : undefined;
        return why === undefined ? [] : [[change, { kind: change.kind, name: change.name, why }]];
    }));
    return { changes: changes.filter((change) => !unmanaged.has(change)), unmanaged: [...unmanaged.values()] };
}
/** What a platform keeps in a live database and the repository does not state. A schema speaks for what is in it. */
function platformIn({ ignore, presets }, live, desired) {
    const known = new Set(desired.snapshot.objects.map(snapshot_object/* keyOf */.TN));
    const ignores = ignoresUnder({ ignore }, live, desired);
    const owned = live.snapshot.objects.flatMap((object) => {
        const preset = object.parent === undefined && !known.has((0,snapshot_object/* keyOf */.TN)(object)) && !ignores(object) ? ownerPreset(presets, object) : undefined;
        return preset === undefined ? [] : [{ kind: object.kind, name: object.name, why: `\`presets: ${preset}\` brings it` }];
    });
    const schemas = owned.flatMap(({ kind, name }) => (kind === 'schema' ? [name] : []));
    return owned.filter(({ name }) => !schemas.some((schema) => name.startsWith(`${schema}.`) || name.includes(` in schema ${schema} `)));
}
/** How many of the objects that belong to no other one the repository knows. What cannot be compared counts as well. */
function coverageOf(live, desired, ignores) {
    const known = new Set(desired.objects.map(snapshot_object/* keyOf */.TN));
    const counted = live.objects.filter((object) => object.parent === undefined && object.aspect === undefined && !ignores(object));
    return { explained: counted.filter((object) => known.has((0,snapshot_object/* keyOf */.TN)(object))).length, total: counted.length + live.unmodelled.length };
}

;// CONCATENATED MODULE: ./lib/commands/drift.js






/** So many live databases are read at once. */
const drift_atOnce = 4;
/**
 * `drift`: compares live databases, which are only read, with the committed schema, or with what the migrations build. What was
 * not yet applied is no drift. Each database that cannot be checked is a failure of its own.
 */
async function drift(run) {
    const { config } = run;
    const begun = performance.now();
    const options = await buildOptions(config);
    return withWorkshop(run, 'at once', async (workshop) => {
        const repository = openRepository(run, workshop, options);
        const desired = repository.desired();
        const compareInTurn = takeTurns();
        // While the repository's side is built, the live ones are read; each is compared as soon as it can be, on the servers that all share.
        const [judged] = await Promise.all([
            mapInTurn(config.targets, drift_atOnce, async (target) => {
                const found = await drift_attempt(run, target, async (own) => lookAt(own, workshop, target, repository));
                await desired;
                return { target, found: 'report' in found ? found : await compareInTurn(async () => drift_attempt(run, target, async (own) => judgeLive(own, found, repository))) };
            }),
            desired
        ]);
        const outcomes = await drift_conclude(run, judged);
        const [only] = outcomes;
        return only?.target.name === null ? only.found : gather(config.name, outcomes, performance.now() - begun);
    });
}
/** Concludes when all that can be judged has been: they share one baseline. */
async function drift_conclude(run, judged) {
    const raised = judged.flatMap(({ found }) => ('findings' in found ? [found.findings] : []));
    const known = (await useBaselineOnEach(run, raised, raised.length === judged.length)).values();
    return judged.map(({ target, found }) => ({ target, found: 'findings' in found ? found.conclude(known.next().value ?? found.findings) : found }));
}
/** What cannot be done with one database is the outcome of that database, and of no other. */
async function drift_attempt(run, { name }, make) {
    const own = name === null ? run : { ...run, log: inNameOf(name, run.log) };
    try {
        return await make(own);
    }
    catch (error) {
        return (0,failed/* failed */.g)('drift', run.config.name, run.signal.aborted ? run.signal.reason : error, own.log);
    }
}
function inNameOf(name, { debug, info, warning, error }) {
    const named = (say) => (message) => say(`${name}: ${message}`);
    return { debug: named(debug), info: named(info), warning: named(warning), error: named(error) };
}
/** Maps with so many at work at a time; results come in the order of the items. */
async function mapInTurn(items, limit, map) {
    const results = [];
    const left = items.entries();
    const work = async () => {
        for (const [index, item] of left)
            results[index] = await map(item);
    };
    await Promise.all(Array.from({ length: limit }, work));
    return results;
}
/** Lets one task begin when the one before it has ended. */
function takeTurns() {
    let last = Promise.resolve();
    return async (task) => {
        const result = last.then(task, task);
        last = result;
        return result;
    };
}
/** One report for several databases; each has its own in it. */
function gather(name, outcomes, total) {
    const reports = outcomes.map(({ found }) => found.report);
    const worst = ['error', 'failure', 'success'].find((conclusion) => reports.some((report) => report.conclusion === conclusion)) ?? 'success';
    const sum = (count) => reports.reduce((all, { summary }) => all + count(summary), 0);
    const bare = (0,assemble/* assemble */.fT)({
        command: 'drift', name, conclusion: worst, postgres: null, compared: null, unchanged: sum(({ unchanged }) => unchanged), changes: [], equalities: [], effect: null,
        findings: [], patch: null, timings: { total }
    });
    const summary = {
        create: sum(({ create }) => create), modify: sum(({ modify }) => modify), drop: sum(({ drop }) => drop), unchanged: bare.summary.unchanged, unknown: sum(({ unknown }) => unknown),
        findings: { error: sum(({ findings }) => findings.error), warning: sum(({ findings }) => findings.warning), notice: sum(({ findings }) => findings.notice) }
    };
    return {
        report: { ...bare, summary, targets: outcomes.map(({ target, found: { report } }) => ({ name: target.name ?? '', conclusion: report.conclusion, report: { ...report, targets: [] } })) },
        exitCode: Math.max(...outcomes.map(({ found }) => found.exitCode))
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/commands/guarded.js





/**
 * Runs the COMMAND of `guard` as if the user had typed it: in the terminal, with the whole environment.
 *
 * @returns its exit code
 */
async function runGuarded(run) {
    const [program = '', ...parameters] = run.config.guardedCommand;
    run.progress('');
    const ended = await runProgram(program, parameters, {
        directory: run.config.workingDirectory,
        variables: run.environment,
        signal: run.signal,
        streams: streamsOf(run),
        foreground: true
    }).catch((error) => {
        throw error instanceof MissingProgram ? new input_error/* InputError */.d(error.message, { cause: error }) : error;
    });
    return exitCodeOf(ended);
}
/**
 * Runs `generate-command` with the migrated database as DATABASE_URL, in the environment of commands of the user's.
 *
 * @returns its exit code
 */
async function runGenerateCommand(run, workshop, command, migrated) {
    const { workingDirectory, passEnv } = run.config;
    const served = await migrated?.scratch?.serve();
    run.log.info('Running generate-command');
    try {
        const variables = { ...allowedVariables(run.environment, passEnv), ...(served === undefined ? {} : variablesOf(served)) };
        return exitCodeOf(await runShell(command, { directory: workingDirectory, variables, signal: workshop.signal, streams: streamsOf(run) }));
    }
    finally {
        const { refusals = [], left = [] } = (await served?.end('').catch(() => undefined)) ?? {};
        for (const each of [...refusals, ...left])
            run.log.warning(`generate-command: ${each}`);
    }
}
/** What is run writes where we would, but for standard output where a document is to stand there alone. */
function streamsOf({ config }) {
    return ['inherit', config.format === 'json' ? 2 : 'inherit', 'inherit'];
}
/** As a shell counts it: 128 and the number of the signal that ended it. */
function exitCodeOf({ exitCode, signal }) {
    return exitCode ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal]);
}

;// CONCATENATED MODULE: ./lib/commands/newest.js



/**
 * The newest migration: by the time in its name, read as UTC; without one by the date of the first-parent commit that added it; a
 * file that is not committed is as new as can be, whatever the file system says. Undefined where nothing is known of any.
 *
 * @throws UncheckableError where a shallow clone hides whether it is within the cooldown
 */
async function findNewest(run, migrations) {
    // What runs again whenever it changes was never made once.
    const lasting = migrations.filter(({ repeatable }) => repeatable !== true);
    const nameless = lasting.filter(({ timestamp }) => timestamp === undefined).map(({ up }) => up.path);
    const times = nameless.length === 0 ? new Map() : await readTimes(openGit(run.config.workingDirectory), nameless);
    if (times === undefined)
        run.log.warning(`${String(nameless.length)} migrations have no time in their names, and there is no git repository to ask: the cooldown does not count them`);
    const made = lasting.flatMap(({ timestamp, ...migration }) => {
        if (timestamp !== undefined)
            return [{ migration, instant: timestamp.getTime(), isExact: true }];
        const time = times?.get(migration.up.path);
        return times === undefined ? [] : [{ migration, instant: time?.instant ?? null, isExact: time?.isExact ?? true }];
    });
    const byAge = [...made].sort((left, right) => (right.instant ?? Infinity) - (left.instant ?? Infinity) || Number(right.isExact) - Number(left.isExact));
    const [newest] = byAge;
    if (newest === undefined || newest.isExact || !isCooling(newest, run))
        return newest;
    const sure = byAge.find((each) => each.isExact && isCooling(each, run));
    if (sure !== undefined)
        return sure;
    throw new database_session/* UncheckableError */.cb(`when ${newest.migration.up.path} was committed is not in this shallow clone; fetch more (give actions/checkout \`fetch-depth: 0\`)`);
}
/** Undefined where there is no repository; nothing is known where it has no commit. */
async function readTimes(git, paths) {
    const has = async (...parameters) => git.run('rev-parse', ...parameters).then(() => true, () => false);
    if (await has('--verify', '--quiet', 'HEAD'))
        return readCommitTimes(git, 'HEAD', paths);
    return (await has('--git-dir')) ? new Map() : undefined;
}
/** Whether a migration is younger than the cooldown. Instants are subtracted, over any number of days. */
function isCooling({ instant }, { config, now }) {
    return config.cooldown > 0 && (instant === null || now() - instant < config.cooldown);
}

;// CONCATENATED MODULE: ./lib/commands/guard.js














const nothingCompared = { postgres: null, compared: null, changes: [], equalities: [], unchanged: 0 };
/**
 * `guard`: before a generator runs, says whether a migration is needed at all. Not within the cooldown, which is answered before
 * any server is started; not where the committed schema and the migrated database agree. Runs the generator only if it is.
 */
async function guard(run) {
    const { config } = run;
    const begun = performance.now();
    const options = await buildOptions(config);
    const migrations = await migratedOrEmpty(run, options);
    if (config.migrations.length === 0)
        run.log.warning('`migrations` names no files beside `migrate-command`: there is no newest one, and so no cooldown');
    const newest = await findNewest(run, (await migrations.folder()).migrations);
    // Standard output then belongs to what is run, and the log says what the report would.
    const wraps = config.guardedCommand.length > 0 || config.generateCommand !== null;
    const say = wraps ? run.log.info : run.log.debug;
    const last = newest && { id: newest.migration.id, file: newest.migration.up.path, timestamp: newest.instant === null ? null : formatInstant(newest.instant) };
    const conclude = (answer, facts, exitCode) => {
        const until = answer.reason === 'cooldown' && newest ? endOfCooldown(newest, run) : null;
        const report = (0,assemble/* assemble */.fT)({ command: 'guard', name: config.name, conclusion: 'success', ...facts, effect: null, findings: [], patch: null, timings: { total: performance.now() - begun } });
        return { report: { ...report, guard: { ...answer, newest: last ?? null, until } }, exitCode, ...(wraps && config.format !== 'json' ? { output: '' } : {}) };
    };
    const skip = (reason, facts, why) => {
        say(`No migration is needed, reason: ${reason}: ${why}`);
        return conclude({ needed: false, reason }, facts, wraps ? 0 : 1);
    };
    if (newest !== undefined && isCooling(newest, run))
        return skip('cooldown', nothingCompared, explainCooldown(newest, run));
    const answered = await withWorkshop(run, 'on demand', async (workshop) => {
        const { facts, current, differing } = await compareSides(run, workshop, options, migrations);
        if (facts.compared !== null && differing.length === 0)
            return skip('no-change', facts, `${facts.compared.current} is what ${facts.compared.desired} says`);
        const reason = facts.compared === null ? 'uncompared' : 'changes';
        say(`A migration is needed, reason: ${reason}${differing.length === 0 ? '' : `: ${guard_named(differing)}`}`);
        if (config.guardedCommand.length > 0 || config.generateCommand === null)
            return { reason, facts };
        const exitCode = await runGenerateCommand(run, workshop, config.generateCommand, current);
        return conclude({ needed: true, reason, exitCode }, facts, exitCode);
    });
    if ('report' in answered)
        return answered;
    const { reason, facts } = answered;
    if (config.guardedCommand.length === 0)
        return conclude({ needed: true, reason }, facts, 0);
    const exitCode = await runGuarded(run);
    return conclude({ needed: true, reason, exitCode }, facts, exitCode);
}
/** Compares the committed schema, where there is one, with the migrated database. What a policy only notes, allows or knows is nothing to generate a migration for. */
async function compareSides(run, workshop, options, migrations) {
    const { config } = run;
    const schema = config.schema.length === 0 ? undefined : schemaSource(config.schema, options);
    if (schema === undefined && config.generateCommand === null)
        return { facts: nothingCompared, current: undefined, differing: [] };
    const [desired, current] = await buildBoth(workshop, schema, migrations, config.migrateCommand === null);
    if (current === undefined || desired === undefined)
        return { facts: nothingCompared, current, differing: [] };
    run.progress('comparing');
    const comparison = await compareBuilt(workshop, current, desired, config);
    logComparison(run, comparison, current, desired);
    const texts = { schema: (await schema?.files()) ?? [], migrations: await migrations.files() };
    const locate = locateChange(texts);
    const found = await applyKnown(run, applyAllowances((0,findings_objects/* findDifferences */.cG)(comparison.changes, config.policy, sides, locate), texts.schema, texts.migrations));
    const changes = (0,assemble/* reportChanges */.wr)(comparison.changes, current.snapshot, desired.snapshot, { policy: config.policy, locate });
    const facts = {
        postgres: await serverOf(workshop, current, desired),
        compared: comparedOf(schema, migrations),
        unchanged: comparison.unchanged,
        changes: [...changes],
        equalities: [...comparison.equalities]
    };
    return { facts, current, differing: changes.filter((_, index) => found[index]?.severity !== 'notice') };
}
function explainCooldown(newest, run) {
    const { path } = newest.migration.up;
    const until = endOfCooldown(newest, run);
    if (newest.instant === null || until === null)
        return `${path} is not committed and has no time in its name, so it counts as made now; commit it first`;
    const now = run.now();
    const distance = `${formatDistance(newest.instant, now)} ${newest.instant > now ? 'ahead of the clock' : 'ago'}`;
    return `${path} is from ${formatInstant(newest.instant)}, ${distance}; wait until ${until}`;
}
function endOfCooldown({ instant }, { config }) {
    return instant === null ? null : formatInstant(instant + config.cooldown);
}
/** How many changes are named before the rest is counted. */
const guard_shown = 5;
function guard_named(changes) {
    const rest = changes.length - guard_shown;
    return `${changes.slice(0, guard_shown).map(({ action, kind, name }) => `${action} ${kind} ${name}`).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/commands/history.js












/** `history`: replays the migrations one by one, and says of each what it changed and why it is suspicious. */
async function history_history(run) {
    const { config } = run;
    const begun = performance.now();
    if (config.migrations.length === 0)
        throw new config_error/* ConfigError */.x(['`history` needs `migrations`: what a command migrates in one go has no states between.']);
    const options = await buildOptions(config);
    const source = migrationsSource(config.migrations, config.migrationFormat, options);
    return withWorkshop(run, 'at once', async (workshop) => {
        const recorder = recorderFor(run, workshop);
        const [timeline] = await Promise.all([traceTimeline(run, options, source, findBase(run)), source.rehearse?.(workshop, recorder, () => false, () => undefined)]);
        const replay = recorder.replay();
        const { findings: raised, migrations, loops, explained } = examine(run, timeline, replay);
        logFolder(run.log, await source.folder());
        if (config.logLevel === 'debug')
            logHistory(run.log, explained);
        const rollbacks = await verifyRollbacks(run, workshop, source, timeline.dated);
        const findings = await useBaseline(run, applyAllowances([...timeline.findings, ...raised, ...rollbacks], [], timeline.files));
        const verdict = (0,lib_verdict/* judge */.S)(findings, config.policy.failOn);
        const report = (0,assemble/* assemble */.fT)({
            command: 'history',
            name: config.name,
            conclusion: verdict.conclusion,
            postgres: replay.version === null ? null : { version: replay.version, provider: (await workshop.provider()).kind },
            compared: null,
            revisions: timeline.base?.revisions,
            unchanged: 0,
            changes: [],
            equalities: [],
            effect: null,
            findings,
            migrations,
            loops,
            patch: null,
            timings: { total: performance.now() - begun }
        });
        return { report, exitCode: verdict.exitCode };
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/config/file.js
var config_file = __webpack_require__(9950);
;// CONCATENATED MODULE: ./lib/source/survey/programs.js

const inFolder = (mark, command) => (external_node_path_.posix.dirname(mark) === '.' ? command : `cd ${external_node_path_.posix.dirname(mark)} && ${command}`);
const recognitions = [
    { tool: 'Alembic', mark: /(?:^|\/)alembic\.ini$/, command: (mark) => inFolder(mark, 'alembic upgrade head'), migration: /(?:^|\/)versions\/(?!__)[^/]+\.py$/ },
    { tool: 'Django', mark: /(?:^|\/)manage\.py$/, command: (mark) => `python ${mark} migrate`, migration: /(?:^|\/)migrations\/\d{4}_[^/]+\.py$/, glob: '**/migrations/[0-9]*.py' },
    { tool: 'Rails', mark: /(?:^|\/)bin\/rails$/, command: (mark) => `${mark} db:migrate`, migration: /(?:^|\/)db\/migrate\/\d+_[^/]+\.rb$/ },
    { tool: 'Laravel', mark: /(?:^|\/)artisan$/, command: (mark) => `php ${mark} migrate --force`, migration: /(?:^|\/)database\/migrations\/\d{4}_[^/]+\.php$/ },
    { tool: 'Knex', mark: /(?:^|\/)knexfile\.[cm]?[jt]s$/, command: (mark) => `npx knex migrate:latest --knexfile ${mark}`, migration: /(?:^|\/)migrations\/\d{14}_[^/]+\.[cm]?[jt]s$/ },
    { tool: 'TypeORM', mark: /(?:^|\/)(?:data-source|datasource|typeorm\.config|ormconfig)\.[cm]?[jt]s$/, command: (mark) => `npx typeorm migration:run -d ${mark}`, migration: /(?:^|\/)migrations?\/\d{13}-[^/]+\.[cm]?[jt]s$/ },
    { tool: 'MikroORM', mark: /(?:^|\/)mikro-orm\.config\.[cm]?[jt]s$/, command: (mark) => `npx mikro-orm migration:up --config ${mark}`, migration: /(?:^|\/)Migration\d{14}[^/]*\.[cm]?[jt]s$/ },
    { tool: 'Sequelize', mark: /(?:^|\/)\.sequelizerc$/, command: (mark) => inFolder(mark, 'npx sequelize-cli db:migrate'), migration: /(?:^|\/)migrations\/\d{14}-[^/]+\.[cm]?[jt]s$/ },
    { tool: 'Ecto', mark: /(?:^|\/)mix\.exs$/, command: (mark) => inFolder(mark, 'mix ecto.migrate'), migration: /(?:^|\/)priv\/repo\/migrations\/\d{14}_[^/]+\.exs$/ },
    { tool: 'EF Core', mark: /(?:^|\/)Migrations\/\w+ModelSnapshot\.cs$/, command: () => 'dotnet ef database update', migration: /(?:^|\/)Migrations\/\d{14}_\w+(?<!\.Designer)\.cs$/ },
    { tool: 'Liquibase', mark: /(?:^|\/)liquibase\.properties$/, command: (mark) => inFolder(mark, 'liquibase update'), migration: /(?:^|\/)change-?logs?\/[^/]+\.(?:xml|ya?ml|json|sql)$/i }
];
/** The tools that some files are marks of, those with migrations first. */
function findPrograms(paths) {
    const found = recognitions.flatMap(({ tool, mark, command, migration, glob }) => {
        const [path] = paths.filter((each) => mark.test(each)).sort((left, right) => left.length - right.length);
        if (path === undefined)
            return [];
        const folders = new Set(paths.filter((each) => migration.test(each)).map((each) => external_node_path_.posix.dirname(each)));
        const [only] = folders;
        // A build file alone does not say that there is a database.
        if (only === undefined && tool === 'Ecto')
            return [];
        return [{ tool, mark: path, command: command(path), migrations: folders.size > 1 ? (glob ?? only) : only === undefined ? undefined : (glob ?? only) }];
    });
    return [...found.filter(({ migrations }) => migrations !== undefined), ...found.filter(({ migrations }) => migrations === undefined)];
}

;// CONCATENATED MODULE: ./lib/source/survey/index.js





/** Folders with what is somebody else's, or only for tests. */
const passedOver = /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target|examples?|tests?|__tests__|spec|fixtures?|testdata|archived?)(?:\/|$)/i;
/** Names of folders whose SQL files are migrations even if no tool names them so. */
const speaking = /(?:^|\/)(?:\w*_)?(?:migrations?|migrate|upgrades)$/i;
/** Files of folders that each hold one migration. */
const ofFolders = /^(?:migration|up|down)\.sql$/;
/** Where a committed schema lies by the customs of tools and people. */
const customary = [/(?:^|\/)supabase\/schemas\/[^/]+\.sql$/, /(?:^|\/)schema\.sql$/, /(?:^|\/)structure\.sql$/, /(?:^|\/)schema\/[^/]+\.sql$/, /(?:^|\/)[\w-]*schema[\w-]*\.sql$/i];
/** No more folders are looked into: a repository that is full of SQL says itself what is what. */
const mostFolders = 100;
/**
 * Looks for migrations and a committed schema.
 *
 * @param paths all files of the tree that count
 */
async function surveyRepository(tree, paths) {
    const own = paths.filter((path) => !passedOver.test(path));
    const sql = own.filter((path) => path.endsWith('.sql'));
    const migrations = [];
    for (const folder of candidates(sql))
        migrations.push(...(await recognise(tree, folder)));
    migrations.sort((left, right) => Number(left.format === 'plain') - Number(right.format === 'plain') || right.files - left.files);
    return {
        migrations,
        programs: findPrograms(own),
        schemas: findSchemas(sql.filter((path) => !migrations.some(({ folder }) => path.startsWith(`${folder}/`)))),
        presets: own.some((path) => /(?:^|\/)supabase\/config\.toml$/.test(path)) ? ['supabase'] : []
    };
}
/** The folders that hold SQL files, or folders that hold one migration each; those with the most files first. */
function candidates(sql) {
    const counts = new Map();
    for (const path of sql) {
        const folder = external_node_path_.posix.dirname(path);
        const home = ofFolders.test(baseName(path)) || folderName(path) === 'committed' ? external_node_path_.posix.dirname(folder) : folder;
        counts.set(home, (counts.get(home) ?? 0) + 1);
    }
    return [...counts].sort(([, left], [, right]) => right - left).slice(0, mostFolders).map(([folder]) => folder);
}
async function recognise(tree, path) {
    const folder = await readMigrationFiles(tree, [path], undefined, (name) => formats.some(({ reads }) => reads?.test(name) === true));
    const isOwn = ({ path: file, nested }) => !nested || !file.endsWith('.sql') || ofFolders.test(baseName(file)) || folderName(file) === 'committed';
    const own = { ...folder, files: folder.files.filter(isOwn) };
    const files = own.files.filter((file) => file.path.endsWith('.sql')).length;
    const fitting = formats.flatMap((format) => {
        const why = format.recognise(own);
        return why === undefined ? [] : [{ folder: path, format: format.name, why, files }];
    });
    if (fitting.length > 0)
        return fitting.slice(0, 1);
    return speaking.test(path) && files > 0 ? [{ folder: path, format: 'plain', why: 'its name says so', files }] : [];
}
/** Files by custom; where several lie in one folder, the folder. */
function findSchemas(sql) {
    const found = customary.flatMap((custom) => {
        const fitting = sql.filter((path) => custom.test(path)).sort((left, right) => left.split('/').length - right.split('/').length || left.length - right.length);
        const [first] = fitting;
        if (first === undefined)
            return [];
        const isFolder = custom.source.includes('[^/]+');
        return [isFolder ? external_node_path_.posix.dirname(first) : first];
    });
    return [...new Set(found)];
}

;// CONCATENATED MODULE: ./lib/commands/init.js










/** Where the workflow is written, from the root of the repository. */
const workflowFile = '.github/workflows/pg-parity.yml';
/** `init`: looks at the repository, and writes a config file and a workflow for what it finds. What is there already stays. */
async function init(run) {
    const begun = performance.now();
    const { workingDirectory } = run.config;
    if (await exists((0,external_node_path_.join)(workingDirectory, config_file/* defaultFileName */.ng)))
        throw new input_error/* InputError */.d(`${config_file/* defaultFileName */.ng} is there already, and stays as it is: edit it, or remove it first`);
    const repository = await findRepository(workingDirectory);
    if (repository === undefined)
        run.log.warning('this is no git repository: no workflow is written, and nothing will be new');
    const tree = diskTree(workingDirectory);
    const survey = await surveyRepository(tree, repository?.files ?? (await tree.list('.')) ?? []);
    if (survey.migrations.length + survey.programs.length + survey.schemas.length === 0) {
        throw new input_error/* InputError */.d(`neither migrations nor a committed schema were found in ${workingDirectory}: write ${config_file/* defaultFileName */.ng} by hand (README, "The config file"), or give --working-directory`);
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(workingDirectory, config_file/* defaultFileName */.ng), configOf(survey), { flag: 'wx' });
    const lines = [...findings(survey), '', `wrote ${config_file/* defaultFileName */.ng}`];
    if (repository !== undefined) {
        const path = (0,external_node_path_.join)(repository.root, workflowFile);
        if (await exists(path))
            lines.push(`left ${workflowFile} as it is`);
        else {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, workflowOf(survey, repository), { flag: 'wx' });
            lines.push(`wrote ${workflowFile}`);
        }
    }
    lines.push('', 'Next: run `check`, and commit both files when it says what you expect.');
    const report = (0,assemble/* assemble */.fT)({
        command: 'init', name: run.config.name, conclusion: 'success', postgres: null, compared: null, unchanged: 0, changes: [], equalities: [], effect: null, findings: [],
        patch: null, timings: { total: performance.now() - begun }
    });
    return { report, exitCode: 0, output: `${lines.join('\n')}\n` };
}
async function findRepository(directory) {
    const git = openGit(directory);
    try {
        const { root } = await git.place();
        const remote = await git.run('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD').catch(() => '');
        const own = await git.run('symbolic-ref', '--quiet', '--short', 'HEAD').catch(() => '');
        const listed = await git.run('ls-files', '--cached', '--others', '--exclude-standard', '-z');
        return {
            root,
            folder: (0,external_node_path_.relative)(root, directory).split(external_node_path_.sep).join('/'),
            branch: remote.trim().replace(/^origin\//, '') || own.trim() || 'main',
            files: [...new Set(listed.split('\0').filter((path) => path !== ''))]
        };
    }
    catch {
        return undefined;
    }
}
async function exists(path) {
    return (0,promises_.access)(path, external_node_fs_.constants.F_OK).then(() => true, () => false);
}
/** The one that the files are for: SQL that a tool is known for, else a program, else SQL of no tool. */
function init_choose({ migrations: [candidate], programs: [program] }) {
    const isProgram = program !== undefined && (candidate === undefined || (candidate.format === 'plain' && program.migrations !== undefined));
    return isProgram ? { program } : candidate === undefined ? {} : { candidate };
}
/** What was found, and what of it was taken. */
function findings(survey) {
    const { candidate, program } = init_choose(survey);
    const others = [...survey.migrations.filter((each) => each !== candidate).map(({ folder }) => folder), ...survey.programs.filter((each) => each !== program).map(({ tool, mark }) => `${tool} (${mark})`)];
    return [
        candidate !== undefined ? `migrations  ${candidate.folder}: ${candidate.format}, ${candidate.why}`
            : program !== undefined ? `migrations  ${program.tool} (${program.mark})${program.migrations === undefined ? '' : `: ${program.migrations}`}` : 'migrations  none found',
        `schema      ${survey.schemas[0] ?? 'none found: the migrations are examined, and compared with nothing'}`,
        ...(survey.presets.length === 0 ? [] : [`presets     ${survey.presets.join(', ')}`]),
        ...(others.length + survey.schemas.length <= 1 && others.length === 0 ? [] : [`also there  ${[...others, ...survey.schemas.slice(1)].join(', ')}`])
    ];
}
function configOf(survey) {
    const { candidate, program } = init_choose(survey);
    const entry = (name, value) => (0,yaml_dist/* stringify */.As)({ [name]: value }).trimEnd();
    return [
        '# What pg-parity compares. Every input may stand here; flags and inputs of the action win over it.',
        survey.schemas[0] === undefined
            ? '# schema: db/schema.sql    the committed schema; without it the migrations are compared with nothing. `snapshot migrations:DIR --sql` writes one'
            : entry('schema', survey.schemas[0]),
        ...(candidate === undefined ? [] : [entry('migrations', candidate.folder), `${entry('migration-format', candidate.format)} # ${candidate.why}`]),
        ...(program === undefined ? [] : [
            `# ${program.tool} runs them, with the database that DATABASE_URL names.`, entry('migrate-command', program.command),
            ...(program.migrations === undefined ? [] : [entry('migrations', program.migrations)])
        ]),
        ...(survey.presets.length === 0 ? [] : [entry('presets', survey.presets.join('\n'))]),
        ''
    ].join('\n');
}
function workflowOf(survey, { folder, branch }) {
    const { program } = init_choose(survey);
    return `name: schema
on:
  pull_request:
    types: [opened, synchronize, reopened, labeled, unlabeled] # a label lets migrations come faster
  merge_group:
  push:
    branches: ${JSON.stringify([branch])}
permissions:
  contents: read
jobs:
  parity:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write # for the comment
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 0 # tells what is new
          persist-credentials: false
${program === undefined ? '' : `      # Here goes what installs ${program.tool} and what it needs.\n`}      # On an embedded PostgreSQL; add a service container and \`database-url\` for the version that you run.
      - uses: OWNER/pg-parity@v1
${folder === '' ? '' : `        with:\n          working-directory: ${JSON.stringify(folder)}\n`}`;
}

;// CONCATENATED MODULE: ./lib/findings/generator.js

/** So many objects are named in a sentence, and so many characters of SQL are kept with a finding. */
const [generator_named, excerpt] = [3, 2000];
/** What there is to say about a generator: what its first run wrote, and that it writes again. */
function findGenerated({ first, second, again, causes, locate }, policy) {
    const about = ({ rewritten, verdict }) => {
        const [only, other] = rewritten;
        if (verdict !== 'phantom' || only === undefined || other !== undefined)
            return {};
        const { kind, name } = only.object;
        const location = locate({ kind, name });
        return { object: { kind, name }, ...(location === undefined ? {} : { location }) };
    };
    const details = (run) => ({
        files: run.files.map(({ path, status, role }) => ({ path, status, role })),
        touched: run.rewritten.map(({ object: { kind, name }, cause }) => ({ kind, name, cause })), spelling: run.spelling, causes,
        sql: run.statements.join(';\n').slice(0, excerpt)
    });
    const { verdict } = first;
    const written = verdict === 'nothing' ? [] : raise({
        code: verdict === 'pending' ? 'generator-pending' : 'generator-phantom', severity: generator_isLeftOut(first) ? 'notice' : 'error',
        message: verdict === 'pending' ? sayPending(first) : sayPhantom(first, causes), details: details(first)
    }, policy);
    const repeated = second === undefined || second.verdict === 'nothing' ? [] : raise({
        code: 'generator-loop', severity: 'error', message: sayLoop(first, second, again, causes), details: { ...details(second), cause: again.cause, values: again.values }
    }, policy);
    return [...written.map((finding) => ({ ...finding, ...about(first) })), ...repeated.map((finding) => ({ ...finding, ...about(second ?? first) }))];
}
/** Whether it changes nothing that counts. */
function generator_isLeftOut({ changes, leftOut, unseen, files }) {
    return changes.length === 0 && leftOut.length > 0 && unseen.length === 0 && files.every(({ role, status }) => role !== 'migration' || status === 'added');
}
function sayPending(run) {
    const { changes, leftOut, direct, unseen, rewritten } = run;
    const files = run.files.filter(({ role }) => role === 'migration');
    if (files.length === 0 && run.printed === null)
        return `The generator writes no migration and changes the database itself: ${generator_changed(direct)}.`;
    const edited = files.filter(({ status }) => status !== 'added');
    const doings = [
        ...(changes.length > 0 ? [`changes the schema: ${generator_changed(changes)}`] : []),
        ...(leftOut.length > 0 ? [`changes what \`ignore\` or \`compare\` leave out: ${generator_changed(leftOut)}`] : []),
        ...(unseen.length > 0 ? [`does what an empty database does not show (${unseen.join(', ')})`] : [])
    ];
    return [
        doings.length === 0 ? `The generator writes ${what(run)}.` : `The generator writes ${what(run)}, which ${doings.join(', and ')}.`,
        ...(edited.length === 0 ? [] : [`${generator_list(edited.map(({ path, status }) => `${path} is ${status}`))}, which databases may have run already.`]),
        ...(rewritten.length === 0 || doings.length === 0 ? [] : [`Beside that it writes ${generator_objects(run)} as ${rewritten.length === 1 ? 'it is' : 'they are'}.`])
    ].join(' ');
}
function sayPhantom(run, causes) {
    const { rewritten, statements } = run;
    const doing = rewritten.length > 0 ? `: it writes ${generator_objects(run)} as ${rewritten.length === 1 ? 'it is' : 'they are'}` : statements.length === 0 ? ': there is no statement in it' : '';
    return `The generator writes ${what(run)}, which changes nothing${doing}. ${sayWhy(run, causes)}`.trimEnd();
}
/** Why a comparison of texts finds a difference where there is none. */
function sayWhy({ spelling }, causes) {
    const pairs = spelling.map(({ written, kept }) => `\`${written}\` is kept as \`${kept}\``);
    return [
        ...(pairs.length === 0 ? [] : [`A comparison of texts finds a difference all the same: ${pairs.join(', ')}.`]),
        ...(causes.length === 0 ? [] : [`Why the text checksum differs: ${causes.join(', ')}.`])
    ].join(' ');
}
const reasons = {
    spelling: () => 'That is there already: most likely it compares what it reads from the database with other words than PostgreSQL keeps.',
    moment: (values) => `It writes the same with values of the moment at which it runs: ${values.map(({ written, kept }) => `\`${written}\` the first time, \`${kept}\` the second`).join(', ')}.`,
    'back and forth': () => 'The second migration takes back what the first has done.',
    unseen: () => 'It writes the same once more, since it does not see what the first migration has done.',
    unknown: () => 'Compare the two to see what it cannot settle.'
};
function sayLoop(first, second, { cause, values }, causes) {
    const seconds = ((second.instant - first.instant) / 1000).toFixed(1);
    return `Run again ${seconds} s later, with what it wrote applied, the generator writes ${what(second)}: so it will each time that it is run. ${reasons[cause](values)}${first.verdict === 'pending' && second.verdict === 'phantom' ? ` ${sayWhy(second, causes)}` : ''}`.trimEnd();
}
function what({ files, printed }) {
    const migrations = files.filter(({ role }) => role === 'migration').map(({ path }) => path);
    return generator_list([...migrations, ...(printed === null ? [] : ['SQL on standard output'])]);
}
function generator_objects({ rewritten }) {
    return rest(rewritten.map(({ object: { kind, name } }) => `the ${kind} ${name}`));
}
function generator_changed(changes) {
    return rest(changes.map(({ action, kind, name }) => `${action} ${kind} ${name}`));
}
function rest(parts) {
    return `${parts.slice(0, generator_named).join(', ')}${parts.length > generator_named ? ` and ${String(parts.length - generator_named)} more` : ''}`;
}
function generator_list(parts) {
    return rest(parts) || 'a migration';
}

;// CONCATENATED MODULE: ./lib/history/again.js


/** Why a generator writes again, and where that shows: of values of the moment the first and the second one. */
function explainAgain({ first, second, changes, isPhantom, isBack }) {
    if (isPhantom)
        return { cause: 'spelling', values: [] };
    if (changes && isBack)
        return { cause: 'back and forth', values: [] };
    const [left, right] = [first.join(';\n'), second.join(';\n')];
    if (first.length === 0 || second.length === 0)
        return { cause: 'unknown', values: [] };
    if (shapeOf(left, false) === shapeOf(right, false))
        return { cause: 'unseen', values: [] };
    if (shapeOf(left, true) === shapeOf(right, true))
        return { cause: 'moment', values: (0,checksum_differences/* spellingDifferences */.B)(left, right) };
    return { cause: 'unknown', values: [] };
}
/** A text for all texts of the same words, with or without what is between quotes and what is a number. */
function shapeOf(text, anyValue) {
    try {
        return (0,scanner/* scan */.SQ)(text)
            .filter(({ kind }) => kind !== 'line comment' && kind !== 'block comment')
            .map(({ text: token }) => (anyValue && /^(?:[eE]?'|\d|\$)/.test(token) ? '?' : token))
            .join(' ');
    }
    catch (error) {
        if (error instanceof scanner/* ScanError */.sC)
            return text;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/source/copy-repository.js




/** Nothing is converted on its way into the repository of the copy, and no program run for it. */
const attributes = '* -text -filter -ident -working-tree-encoding\n';
/**
 * Makes a copy of a work tree a repository of its own: it borrows the objects of the user's, is on the same branch, and has one commit on top
 * of head, with the files as they are. So whatever runs there finds a clean work tree with its history, and no hook.
 */
async function foundRepository({ git: users, root, folder, copyRoot, prefix, linked, watched, staged }) {
    const ask = async (...parameters) => users.run(...parameters).then((text) => text.trim(), () => '');
    const pathOf = async (name) => (0,external_node_path_.resolve)(root, await ask('rev-parse', '--git-path', name));
    const inside = (...parts) => (0,external_node_path_.join)(copyRoot, '.git', ...parts);
    const [head, branch, format] = await Promise.all([
        ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'), ask('symbolic-ref', '--quiet', 'HEAD'), ask('rev-parse', '--show-object-format')
    ]);
    const git = gitIn(copyRoot);
    await git.run('init', '--quiet', '--template=', ...(format === '' ? [] : [`--object-format=${format}`]));
    await (0,promises_.mkdir)(inside('info'), { recursive: true });
    await (0,promises_.writeFile)(inside('objects', 'info', 'alternates'), `${await pathOf('objects')}\n`);
    await (0,promises_.writeFile)(inside('info', 'attributes'), attributes);
    const excluded = await (0,promises_.readFile)(await pathOf('info/exclude'), 'utf8').catch(() => '');
    await (0,promises_.writeFile)(inside('info', 'exclude'), [excluded.trimEnd(), ...linked.map((path) => `/${path.replace(/[\\*?[\]!# ]/g, '\\$&')}`), ''].join('\n'));
    // Where the history of a shallow clone ends.
    await (0,promises_.copyFile)(await pathOf('shallow'), inside('shallow')).catch(() => undefined);
    await (0,promises_.appendFile)(inside('config'), settingsWith((0,external_node_path_.join)(folder, 'no-hooks')));
    if (branch !== '')
        await git.run('symbolic-ref', 'HEAD', branch);
    if (!staged && (await ask('rev-parse', '--shared-index-path')) === '')
        await copyIndex(await pathOf('index'), inside('index'));
    await git.run('-c', 'advice.addEmbeddedRepo=false', 'add', '--all');
    const tree = (await git.run('write-tree')).trim();
    await git.run('update-ref', 'HEAD', (await git.run('commit-tree', tree, ...(head === '' ? [] : ['-p', head]), '-m', 'The work tree as it is')).trim());
    // The index of the copy belongs to whatever runs there.
    const index = (0,external_node_path_.join)(folder, 'index');
    await (0,promises_.copyFile)(inside('index'), index);
    return recordsOf(gitIn(copyRoot, { GIT_INDEX_FILE: index, GIT_DIR: inside(), GIT_WORK_TREE: copyRoot }), { copyRoot, prefix, watched });
}
/** The configuration of the copy. The user's index knows the files by what a copy of them keeps: time and size. */
function settingsWith(hooks) {
    return `[core]
  hooksPath = ${JSON.stringify(hooks)}
  autocrlf = false
  untrackedCache = false
  checkStat = minimal
  trustctime = false
[gc]
  auto = 0
[user]
  name = pg-parity
  email = pg-parity@localhost
`;
}
/** Spares git the reading of files that have not changed. What was written no earlier than the index is read all the same. */
async function copyIndex(from, to) {
    const found = await (0,promises_.stat)(from).catch(() => undefined);
    if (found === undefined)
        return;
    await (0,promises_.copyFile)(from, to);
    await (0,promises_.utimes)(to, found.atime, found.mtime);
}
function gitIn(copyRoot, variables = {}) {
    return openGit(copyRoot, { ...gitVariablesElsewhere(process.env), ...variables });
}
function recordsOf(git, { copyRoot, prefix, watched }) {
    return {
        async record() {
            await git.run('-c', 'advice.addEmbeddedRepo=false', 'add', '--all');
            for (const path of watched) {
                const isThere = await (0,promises_.lstat)((0,external_node_path_.join)(copyRoot, path)).then(() => true, () => false);
                if (isThere)
                    await git.run('--literal-pathspecs', 'add', '--all', '--force', '--', path);
            }
            return (await git.run('write-tree')).trim();
        },
        async changes(from, to) {
            const listed = (await git.run('diff-tree', '-r', '-z', '--no-renames', '--raw', '--no-abbrev', from, to)).split('\0');
            // `:MODE MODE HASH HASH STATUS`, then the path; where both hashes are one, only the mode has changed.
            const entries = listed.flatMap((header, place) => {
                const [, , before, after = '', status = ''] = header.split(' ');
                return place % 2 === 1 || header === '' || before === after ? [] : [{ path: listed[place + 1] ?? '', after, status }];
            });
            const texts = entries.length === 0 ? [] : await git.readBlobs(entries.map(({ after }) => after));
            return entries.map(({ path, status }, place) => ({
                path: external_node_path_.posix.relative(prefix === '' ? '.' : prefix, path),
                status: status === 'A' ? 'added' : status === 'D' ? 'deleted' : 'changed',
                text: status === 'D' ? undefined : texts[place]
            }));
        }
    };
}

;// CONCATENATED MODULE: ./lib/source/work-tree-files.js
/** How git's index marks a symbolic link, and the folder of a submodule. */
const [work_tree_files_link, folder] = ['120000', '160000'];
/**
 * Lists a work tree without writing to its repository.
 *
 * @param git in the root of the work tree
 */
async function listWorkTree(git) {
    const tracked = (await git.run('ls-files', '--stage', '-z')).split('\0').flatMap((line) => {
        const [, mode, path] = /^(\d+) [^\t]*\t([^]+)$/.exec(line) ?? [];
        return mode === undefined || path === undefined ? [] : [{ path, mode }];
    });
    const others = (await git.run('status', '--porcelain=v1', '-z', '--untracked-files=all', '--ignored=matching', '--no-renames', '--ignore-submodules=all')).split('\0');
    const under = (mark) => others.flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : []));
    const untracked = under('?? ');
    const bare = (path) => path.replace(/\/$/, '');
    return {
        files: [...new Set([...tracked.flatMap(({ path, mode }) => (mode === folder ? [] : [path])), ...untracked.filter((path) => !path.endsWith('/'))])],
        links: tracked.flatMap(({ path, mode }) => (mode === work_tree_files_link ? [path] : [])),
        folders: [...tracked.flatMap(({ path, mode }) => (mode === folder ? [path] : [])), ...untracked.filter((path) => path.endsWith('/')).map(bare)],
        ignored: under('!! ').map(bare)
    };
}

;// CONCATENATED MODULE: ./lib/source/work-tree-copy.js









/** Files that are copied at the same time. */
const abreast = 32;
/**
 * Copies a work tree: the files that are tracked, as they are, with those that are neither tracked nor ignored. Ignored
 * folders, submodules and repositories in the repository are linked, ignored files left out: an `.env` holds the credentials of a database
 * that is none of ours.
 *
 * @throws InputError where there is no repository
 */
async function copyWorkTree(request) {
    const { root, prefix } = await openGit(request.directory).place().catch((error) => {
        const isNone = error instanceof Error && /not a git repository/.test(error.message);
        throw isNone ? new input_error/* InputError */.d(`${request.directory} lies in no git repository, and the generator runs in a copy of one: run \`git init\` there, or set working-directory`, { cause: error }) : error;
    });
    const folder = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'pg-parity-probe-')));
    const remove = async () => (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 });
    try {
        const copyRoot = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(root) || 'repository');
        const locate = locator(root, prefix, request.directory);
        const fromRoot = (paths) => paths.map(locate).filter((path) => !(0,external_node_path_.isAbsolute)(path)).map((path) => external_node_path_.posix.join(prefix, fixedPart(path)).replace(/\/$/, ''));
        const outside = request.watched.find((path) => (0,external_node_path_.isAbsolute)(locate(path)));
        if (outside !== undefined)
            throw new input_error/* InputError */.d(`${outside} lies outside of the git repository, of which the generator gets a copy: what it writes there would be in no copy`);
        const watched = fromRoot(request.watched);
        const git = openGit(root);
        await (0,promises_.mkdir)(copyRoot);
        const linked = await fill({ git, root, copyRoot, staged: request.staged, own: fromRoot([...request.own, ...request.watched]).filter((path) => path !== '.'), within: prefix.replace(/\/$/, '') });
        // Git knows no empty folders, and a generator may not make one.
        for (const path of watched)
            if (await isFolder((0,external_node_path_.join)(root, path)))
                await (0,promises_.mkdir)((0,external_node_path_.join)(copyRoot, path), { recursive: true });
        const directory = (0,external_node_path_.join)(copyRoot, prefix);
        await (0,promises_.mkdir)(directory, { recursive: true });
        return { directory, linked, locate, remove, ...(await foundRepository({ git, root, folder, copyRoot, prefix, linked, watched, staged: request.staged })) };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
async function isFolder(path) {
    return (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}
/** Fills the folder, and gives what was linked. */
async function fill({ git, root, copyRoot, staged, own, within }) {
    const { files, links, folders, ignored } = await listWorkTree(git);
    if (staged) {
        await git.run('checkout-index', '--all', `--prefix=${copyRoot}/`);
        for (const path of links)
            await relink(path, copyRoot, root, copyRoot);
    }
    else
        await copyFiles(files, root, copyRoot);
    const holds = (folder, path) => path === folder || path.startsWith(`${folder}/`);
    const isOwn = (path) => holds(path, within) || own.some((each) => holds(path, each) || holds(each, path));
    const linked = [];
    for (const path of [...folders, ...ignored]) {
        const [from, to] = [(0,external_node_path_.join)(root, path), (0,external_node_path_.join)(copyRoot, path)];
        if (isOwn(path))
            await copyWhole(from, to);
        else if (await isFolder(from)) {
            // Where a submodule belongs there may be an empty folder.
            await (0,promises_.rm)(to, { recursive: true, force: true });
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            await (0,promises_.symlink)(from, to, 'junction');
            linked.push(path);
        }
    }
    return linked;
}
async function copyFiles(files, root, copyRoot) {
    for (const folder of new Set(files.map((path) => (0,external_node_path_.dirname)(path))))
        await (0,promises_.mkdir)((0,external_node_path_.join)(copyRoot, folder), { recursive: true });
    for (let start = 0; start < files.length; start += abreast) {
        await Promise.all(files.slice(start, start + abreast).map(async (path) => copyEntry(path, root, copyRoot)));
    }
}
/** Copies a file with its mode, or a symbolic link; what is gone, or neither, is not there in the copy. */
async function copyEntry(path, root, copyRoot) {
    const found = await (0,promises_.lstat)((0,external_node_path_.join)(root, path)).catch(() => undefined);
    if (found?.isSymbolicLink() === true)
        await relink(path, root, root, copyRoot);
    if (found?.isFile() !== true)
        return;
    await (0,promises_.copyFile)((0,external_node_path_.join)(root, path), (0,external_node_path_.join)(copyRoot, path), external_node_fs_.constants.COPYFILE_FICLONE);
    // By its time git knows a file that it has seen.
    await (0,promises_.utimes)((0,external_node_path_.join)(copyRoot, path), found.atime, found.mtime);
}
/** Makes a symbolic link of the copy that leads where it should: what lies in the repository is found in the copy, anything else where it is. */
async function relink(path, source, root, copyRoot) {
    const target = await (0,promises_.readlink)((0,external_node_path_.join)(source, path));
    const whole = (0,external_node_path_.resolve)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), target);
    const inside = (0,external_node_path_.relative)(root, whole);
    const leadsOut = inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside);
    await (0,promises_.rm)((0,external_node_path_.join)(copyRoot, path), { force: true });
    await (0,promises_.symlink)(leadsOut ? whole : (0,external_node_path_.isAbsolute)(target) ? (0,external_node_path_.join)(copyRoot, inside) : target, (0,external_node_path_.join)(copyRoot, path));
}
/** Copies a file, or a folder but for the repository in it. */
async function copyWhole(from, to) {
    await (0,promises_.cp)(from, to, { recursive: true, force: true, verbatimSymlinks: true, filter: (path) => (0,external_node_path_.basename)(path) !== '.git' });
}
/** Says where paths of the configuration are: those in the repository relative to the working directory, others absolute. */
function locator(root, prefix, directory) {
    const within = prefix === '' ? '.' : prefix;
    return (path) => {
        // The working directory may be known by a symbolic link, and the root is not.
        const places = (0,external_node_path_.isAbsolute)(path) ? [(0,external_node_path_.relative)(root, path), (0,external_node_path_.join)(prefix, (0,external_node_path_.relative)(directory, path))] : [(0,external_node_path_.join)(prefix, path)];
        const inside = places.find((each) => !each.startsWith('..') && !(0,external_node_path_.isAbsolute)(each));
        return inside === undefined ? (0,external_node_path_.resolve)(directory, path) : external_node_path_.posix.relative(within, inside.split(external_node_path_.sep).join('/')) || '.';
    };
}
/** The part of a glob in front of the first folder whose name is not fixed. */
function fixedPart(path) {
    const parts = path.split('/');
    const open = parts.findIndex((part) => globCharacters.test(part));
    return open === -1 ? path : parts.slice(0, open).join('/') || '.';
}

;// CONCATENATED MODULE: ./lib/commands/generator-causes.js


/** What the audit says of the objects that a generator writes as they are: whether the text checksum lies about them, and why. */
async function auditRewritten(run, workshop, schema, current, rewritten) {
    run.progress('looking for causes');
    const desired = await schema.build(workshop);
    const comparison = await compareBuilt(workshop, current, desired, run.config);
    const checksums = await openChecksums(run, await schema.files(), desired, current, comparison);
    const units = new Set(rewritten.flatMap(({ object }) => checksums.audit.unitOf(object) ?? []));
    const judged = await Promise.all([...units].map(async (unit) => withCauses(checksums.judge(unit), checksums)));
    const causes = await Promise.all(judged.map(async ({ unit, causes: found }) => (found ?? (await checksums.explain(unit.committed ?? '', unit.stored() ?? '', 'any'))).causes));
    return { checksums: judged.map((each) => reportChecksum(each, checksums, run.config)), causes: [...new Set(causes.flat())] };
}

// EXTERNAL MODULE: ./lib/config/codes.js
var config_codes = __webpack_require__(8024);
;// CONCATENATED MODULE: ./lib/history/generation.js
/** What a run comes to, by what it wrote. */
function verdictOnGeneration({ files, printed, changes, leftOut, direct, unseen }) {
    const migrations = files.filter(({ role }) => role === 'migration');
    if (migrations.length === 0 && printed === null)
        return direct.length > 0 ? 'pending' : 'nothing';
    const isReal = changes.length + leftOut.length + unseen.length > 0 || migrations.some(({ status }) => status !== 'added');
    return isReal ? 'pending' : 'phantom';
}

;// CONCATENATED MODULE: ./lib/sql/quoted-statements.js

/** Where a string of a program begins that holds SQL: the mark that ends it again, and the first word. */
const quoted_statements_opening = /("""|'''|["'`])(?=\s*(?:ALTER|CREATE|DROP|COMMENT|GRANT|REVOKE|INSERT|UPDATE|DELETE|TRUNCATE|DO)\s)/gi;
/** Where the part of a program begins that takes the rest back. */
const wayBack = /\b(?:down|downgrade|rollback|revert|reverse_sql)\b\s*[(=:]/i;
/**
 * The statements that stand in the strings of a program, in whatever language, up to the part that takes them back: what a migration that is
 * a program most likely runs. Only for saying what it is about; what it does is never concluded from it.
 */
function quotedStatements(program) {
    const end = wayBack.exec(program)?.index ?? program.length;
    const statements = [];
    for (const { index, 0: mark } of program.slice(0, end).matchAll(quoted_statements_opening)) {
        const start = index + mark.length;
        const text = readString(program, start, mark);
        if (text !== undefined && effectOf(text) !== 'opaque')
            statements.push(text);
    }
    return statements;
}
/** A string up to its mark, with what is escaped in it; undefined where it never ends. */
function readString(program, start, mark) {
    let text = '';
    for (let place = start; place < program.length; place += 1) {
        if (program.startsWith(mark, place))
            return text.trim().replace(/;$/, '');
        if (program[place] === '\\') {
            place += 1;
            const escaped = program[place] ?? '';
            text += escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped;
        }
        else
            text += program[place] ?? '';
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/commands/generation.js
















/** Every aspect counts. */
const generation_everything = (0,config_policy/* buildPolicy */.vh)({ compare: new Map(config_policy/* aspectNames */.TM.map((aspect) => [aspect, config_codes/* levels */.yr[0]])), severity: new Map(), failOn: 'error', falsePositives: 'comment' });
/**
 * Says what a run of the generator comes to.
 *
 * @param after what the migrations build with what it wrote; undefined where it wrote none
 */
async function judgeAnswer(run, workshop, before, answer, after) {
    const { config } = run;
    const wide = { ...config, ignore: [], policy: generation_everything };
    const direct = await compareBuilt(workshop, before.built, answer.left, config);
    const told = after === undefined ? [] : (await compareBuilt(workshop, before.built, after.built, config)).changes;
    const leftOut = after === undefined || told.length > 0 ? [] : (await compareBuilt(workshop, before.built, after.built, wide)).changes;
    const texts = generation_textsOf(answer, after);
    const steps = (after?.replay.steps ?? []).filter(({ migration }) => texts.some(({ path }) => path === migration.up.path));
    const statements = texts.flatMap(statementsIn);
    const isProven = steps.length === texts.length;
    const named = after === undefined ? [] : findNamed(statements, after.built.snapshot.objects, [...told, ...leftOut]);
    const rewritten = isProven ? uniqueObjects([...steps.flatMap(({ touched }) => touched), ...respelled(steps, named)]) : named;
    const seen = told.length + leftOut.length > 0 ? [] : rewritten;
    const hide = (text) => (0,catalog_secrets/* starSecrets */.I2)(userCommand(run, '').hide(text));
    const found = {
        instant: answer.instant, changes: told, leftOut, direct: direct.changes, rewritten, statements: statements.map(hide),
        files: answer.files.map((file) => ({ ...file, text: file.text === undefined ? undefined : hide(file.text) })),
        printed: answer.printed === null ? null : hide(answer.printed),
        spelling: uniqueDifferences(seen.flatMap(generation_differencesOf)).map(({ written, kept }) => ({ written: hide(written), kept: hide(kept) })),
        unseen: isProven ? [...new Set(texts.flatMap((part) => factsOf(part).unseen))] : [...new Set(statements.filter((text) => effectOf(text) === 'data').map(sql_kind/* statementKind */.A))]
    };
    return { ...found, verdict: verdictOnGeneration(found) };
}
/** Whether a run has written anything that migrates. */
function saysSomething({ files, script }) {
    return script !== undefined || files.some(({ role }) => role === 'migration');
}
/** What runs of what the generator has written. */
function generation_textsOf({ files, script }, after) {
    const written = files.flatMap(({ role, path, text }) => {
        if (role !== 'migration' || text === undefined)
            return [];
        return [after?.folder.migrations.find(({ up }) => up.path === path)?.up ?? { path, text }];
    });
    return [...written, ...(script === undefined ? [] : [script.up])];
}
function statementsIn(file) {
    return file.path.endsWith('.sql') || !/\.\w+$/.test(file.path) ? readStatements([file]).map(({ text }) => text) : quotedStatements(file.text);
}
/** The objects that statements name and that are there, but for those that have changed. */
function findNamed(statements, objects, changes) {
    const named = indexNamed(objects);
    const changed = new Set(changes.map(snapshot_object/* keyOf */.TN));
    const found = statements.flatMap((statement) => targetsOf(statement).filter(({ action }) => action !== 'drop').flatMap((target) => {
        const [object, other] = named(target);
        if (object === undefined || other !== undefined || changed.has((0,snapshot_object/* keyOf */.TN)(object)))
            return [];
        return [{ object, definition: definitionAmong(object, objects), cause: causeOf(statement, target), statement }];
    }));
    return uniqueObjects(found);
}
/** What some steps have changed in its spelling alone, which PostgreSQL takes for the same. */
function respelled(steps, named) {
    const changed = new Set(steps.flatMap(({ changes }) => changes.map(snapshot_object/* keyOf */.TN)));
    return named.filter(({ object }) => changed.has((0,snapshot_object/* keyOf */.TN)(object))).map((each) => ({ ...each, cause: 'written in another spelling, equal' }));
}
/** Each object once. What a statement alters by altering what belongs to it is told of that. */
function uniqueObjects(rewritten) {
    const first = new Map();
    for (const each of rewritten)
        if (!first.has((0,snapshot_object/* keyOf */.TN)(each.object)))
            first.set((0,snapshot_object/* keyOf */.TN)(each.object), each);
    const parents = new Set([...first.values()].flatMap(({ object: { parent } }) => parent ?? []));
    return [...first.values()].filter(({ object, statement }) => !parents.has((0,snapshot_object/* keyOf */.TN)(object)) || /^\s*create\b/i.test(statement ?? ''));
}
/** Where ALTER COLUMN names a clause, and what the column keeps of it. */
const clauses = [
    ['DEFAULT', /\bALTER\b[^]*\bSET\s+DEFAULT\s+([^]+)$/i, 'default'],
    ['TYPE', /\bALTER\b[^]*?\bTYPE\s+([^]+?)(?:\s+USING\b[^]*)?$/i, 'type']
];
/** In which words a statement writes what it does not change. Of a column that is altered the clause tells, and not the whole definition. */
function generation_differencesOf({ object, statement, definition }) {
    if (statement === undefined)
        return [];
    if (object.kind === 'constraint')
        return (0,checksum_differences/* spellingDifferences */.B)(ruleOf(statement), ruleOf(definition));
    if (object.kind !== 'column')
        return (0,checksum_differences/* spellingDifferences */.B)(statement, definition);
    return clauses.flatMap(([clause, pattern, attribute]) => {
        const [written, kept] = [pattern.exec(statement)?.[1]?.trim(), object.attributes[attribute]];
        return written === undefined || typeof kept !== 'string' || written === kept ? [] : [{ written: `${clause} ${written}`, kept: `${clause} ${kept}` }];
    });
}
/** What a constraint asks for, without the table that it is added to. */
function ruleOf(text) {
    return /\b(?:CHECK|UNIQUE|PRIMARY\s+KEY|FOREIGN\s+KEY|EXCLUDE)\b[^]*/i.exec(text)?.[0] ?? text;
}
function uniqueDifferences(differences) {
    return [...new Map(differences.map((each) => [JSON.stringify(each), each])).values()];
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/commands/generator.js














/** How a run is told to work in a copy of the work tree. */
function runIn(copy, run) {
    const located = (paths) => paths.map(copy.locate);
    const { config } = run;
    return { ...run, config: { ...config, workingDirectory: copy.directory, staged: false, schema: located(config.schema), migrations: located(config.migrations), setup: located(config.setup) } };
}
/** Builds the migrated database from the files of the copy as they are now, and runs behind them what a generator has printed. */
async function buildStand(run, workshop, scripts = []) {
    const options = await buildOptions(run.config);
    const source = await migratedOrEmpty(run, options);
    const folder = await source.folder();
    const recorder = recorderFor(run, workshop);
    const built = await source.build(workshop, recorder);
    const { scratch } = built;
    if (scripts.length === 0 || scratch === undefined)
        return { built, options, folder, replay: recorder.replay(), scripts };
    if (recorder.replay().version === null)
        await recorder.start(scratch);
    for (const migration of scripts) {
        await runMigration(scratch, migration.up, { ...loadOptions(workshop, options), tool: plain, watch: recorder.watch }).catch((error) => {
            throw error instanceof sql_error/* SqlError */.L8 ? new sql_error/* MigrationError */.Py(migration.id, withNote(error)) : error;
        });
        renewBeforehand(scratch);
        await recorder.ran(migration, migration.up);
    }
    await recorder.ended();
    const again = await readAgain(workshop, built, scratch, [...(await source.files()), ...scripts.map(({ up }) => up)]);
    return { built: again, options, folder, replay: recorder.replay(), scripts };
}
/** Runs the generator on a database, and says what became of the files, the database and standard output. */
async function askGenerator(run, workshop, copy, stand) {
    const { generateCommand, generateOutput, searchPath } = run.config;
    const { scratch } = stand.built;
    if (scratch === undefined || generateCommand === null)
        throw new Error('a generator runs on a database of ours');
    const before = await copy.record();
    const instant = run.now();
    const ended = await runOnScratch('generate-command', workshop, userCommand(run, generateCommand), await scratch.serve(searchPath ?? undefined), '');
    const over = run.now();
    run.log.debug(`generate-command has printed:\n${userCommand(run, generateCommand).hide(ended.output)}`);
    const written = await copy.changes(before, await copy.record());
    const sql = stand.folder.migrations.flatMap(({ up }) => (up.path.endsWith('.sql') ? [up] : []));
    const script = generateOutput === 'stdout' ? scriptOf(ended.printed, stand.scripts.length) : undefined;
    const read = await readAgain(workshop, stand.built, scratch, sql);
    // The books of its tool are not there in a database that is made of files alone, and are no change.
    const books = findLedgers(read.snapshot, { ledger: read.ledger?.patterns ?? [] });
    return { instant, over, files: await assignRoles(run, written, stand), printed: script?.up.text ?? null, script, left: { ...read, ledger: books } };
}
/** Waits until a file that is named by the second cannot have the name of one that was written at that instant. */
async function awaitNextSecond(instant, { now, signal }) {
    const rest = (Math.floor(instant / 1000) + 1) * 1000 - now();
    if (rest <= 0)
        return;
    await (0,external_node_timers_promises_.setTimeout)(rest, undefined, { signal }).catch(() => {
        throw signal.reason instanceof Error ? signal.reason : new database_session/* UncheckableError */.cb('interrupted');
    });
}
/** What was printed as a migration; undefined where there is no statement in it. */
function scriptOf(text, earlier) {
    const up = { path: 'standard output of generate-command', text, running: 'leniently' };
    return splitFile(up).length === 0 ? undefined : { id: earlier === 0 ? 'that the generator prints' : `that the generator prints when run ${String(earlier + 1)} times`, up };
}
function withNote(error) {
    return new sql_error/* SqlError */.L8(error.reason, error.file, error.position, `${error.message}\n  generate-output is stdout: all that the command prints there is taken for SQL.`, error.code, { cause: error });
}
/** Says of each file whether it is a migration, takes one back, or is something else. */
async function assignRoles(run, written, stand) {
    if (written.length === 0)
        return [];
    const { migrations, migrateCommand } = run.config;
    if (migrateCommand !== null && migrations.length === 0) {
        // Nobody has said where its migrations are: whatever is new and written in a language may be one.
        const added = written.filter(({ status }) => status === 'added').map(({ path, text = '' }) => ({ path, text, nested: false }));
        const found = anyFiles.read({ files: added, above: [] }).migrations;
        return written.map((file) => ({ ...file, role: roleOf(file.path, found) }));
    }
    const now = await (await migratedOrEmpty(run, await buildOptions(run.config))).folder();
    return written.map((file) => ({ ...file, role: roleOf(file.path, [...stand.folder.migrations, ...now.migrations]) }));
}
function roleOf(path, migrations) {
    if (migrations.some(({ up }) => up.path === path))
        return 'migration';
    return migrations.some(({ down }) => down?.path === path) ? 'rollback' : 'other';
}

;// CONCATENATED MODULE: ./lib/commands/generator-report.js


/** Longest text of a file that a report holds, in characters. */
const generator_report_longest = 4000;
/** What the report says of a generator. The stands are those before, between and behind its runs. */
function reportGenerator({ first, second, again, causes }, stands, config) {
    const runs = [first, ...(second === undefined ? [] : [second])];
    const isLoop = second !== undefined && second.verdict !== 'nothing';
    return {
        output: config.generateOutput,
        runs: runs.map((run, index) => reportRun(run, stands[index], stands[index + 1] ?? stands[index], config)),
        loop: !isLoop ? null : {
            files: runs.flatMap(generator_report_nameOf), interval: second.instant - first.instant, cause: again.cause,
            values: again.values.map(({ written, kept }) => ({ first: written, second: kept })), checksumCauses: [...causes]
        }
    };
}
function reportRun(run, before, after, { policy }) {
    const told = [...run.changes, ...(run.changes.length === 0 ? run.direct : [])];
    const changes = before === undefined || after === undefined ? [] : (0,assemble/* reportChanges */.wr)(told, before.built.snapshot, after.built.snapshot, { policy });
    return {
        verdict: run.verdict,
        files: run.files.map(({ path, status, role, text }) => ({ path, status, role, text: text === undefined || role === 'other' ? null : shortened(sqlOf(path, text)) })),
        printed: run.printed === null ? null : shortened(run.printed),
        effect: { summary: (0,assemble/* countActions */.Bd)(changes), changes: [...changes] },
        touched: run.rewritten.map(({ object: { kind, name }, cause }) => ({ kind, name, cause })),
        spelling: run.spelling.map((each) => ({ ...each }))
    };
}
/** The text of a file, but of a program that runs SQL only that. */
function sqlOf(path, text) {
    const statements = path.endsWith('.sql') ? [] : quotedStatements(text);
    return statements.length === 0 ? text : `${statements.join(';\n')};\n`;
}
function generator_report_nameOf({ files }) {
    return files.filter(({ role }) => role === 'migration').slice(0, 1).map(({ path }) => path);
}
function shortened(text) {
    const characters = [...text.slice(0, 2 * generator_report_longest)];
    return text.length <= generator_report_longest ? text : `${characters.slice(0, generator_report_longest).join('')}\n…`;
}

;// CONCATENATED MODULE: ./lib/commands/probe.js

















/**
 * `probe`: runs the user's migration generator in a copy of the work tree against the migrated database, and once more with what it wrote
 * applied: it must have nothing to say.
 */
async function probe(run) {
    const { workingDirectory: directory, staged, schema, setup, migrations } = run.config;
    run.progress('copying the work tree');
    const copy = await copyWorkTree({ directory, staged, own: [...schema, ...setup], watched: migrations });
    try {
        run.log.debug(`The generator runs in ${copy.directory}; linked: ${copy.linked.join(', ') || 'nothing'}`);
        return await withWorkshop(run, 'at once', async (workshop) => probeIn(copy, run, workshop));
    }
    finally {
        await copy.remove().catch((error) => run.log.warning(`the copy of the work tree could not be removed: ${String(error)}`));
    }
}
async function probeIn(copy, outside, workshop) {
    const begun = performance.now();
    const run = runIn(copy, outside);
    const { config } = run;
    run.progress('building the migrated database');
    const migrated = await buildStand(run, workshop);
    run.progress('running generate-command');
    const answer = await askGenerator(run, workshop, copy, migrated);
    const applied = saysSomething(answer) ? await applyAnswer(run, workshop, migrated, answer) : undefined;
    const first = await judgeAnswer(run, workshop, migrated, answer, applied);
    const [second, last] = applied === undefined ? [undefined, migrated] : await askAgain(run, workshop, copy, migrated, answer, applied);
    const schema = config.schema.length === 0 ? undefined : schemaSource(config.schema, last.options);
    const rewritten = [...first.rewritten, ...(second?.rewritten ?? [])];
    const audited = schema === undefined || rewritten.length === 0 ? { checksums: [], causes: [] } : await auditRewritten(run, workshop, schema, last.built, rewritten);
    const again = second === undefined ? { cause: 'unknown', values: [] } : explainAgain({
        first: first.statements, second: second.statements, changes: first.changes.length + first.leftOut.length > 0, isPhantom: second.verdict === 'phantom',
        isBack: hashSnapshot(last.built.snapshot) === hashSnapshot(migrated.built.snapshot)
    });
    const files = (await schema?.files()) ?? [];
    const locate = createLocate(files);
    const generated = { first, second, again, causes: audited.causes };
    const found = findGenerated({ ...generated, locate: (object) => locate(object, 'definition') }, config.policy);
    const findings = await useBaseline(outside, applyAllowances(found, files, []));
    const verdict = (0,lib_verdict/* judge */.S)(findings, config.policy.failOn);
    const report = (0,assemble/* assemble */.fT)({
        command: 'probe',
        name: config.name,
        conclusion: verdict.conclusion,
        postgres: await serverOf(workshop, migrated.built),
        compared: null,
        unchanged: migrated.built.snapshot.objects.length,
        changes: [],
        equalities: [],
        effect: null,
        findings,
        checksums: audited.checksums,
        patch: null,
        timings: { migrations: migrated.built.timings.load, catalog: migrated.built.timings.catalog, total: performance.now() - begun }
    });
    return { report: { ...report, generator: reportGenerator(generated, [migrated, applied ?? { ...migrated, built: answer.left }, last], config) }, exitCode: verdict.exitCode };
}
/** Builds the migrated database with what the generator has written. */
async function applyAnswer(run, workshop, before, { script }) {
    run.progress('building the database with what the generator has written');
    return buildStand(run, workshop, [...before.scripts, ...(script === undefined ? [] : [script])]);
}
/** Runs the generator a second time, on the database that has what the first time wrote, and says how the database is then. */
async function askAgain(run, workshop, copy, migrated, earlier, applied) {
    // Each of them is a server of its own where they are embedded.
    await migrated.built.scratch?.drop();
    await awaitNextSecond(earlier.over, run);
    run.progress('running generate-command once more');
    const answer = await askGenerator(run, workshop, copy, applied).catch((error) => {
        throw error instanceof database_session/* UncheckableError */.cb ? error : secondTime(error);
    });
    const last = saysSomething(answer) ? await applyAnswer(run, workshop, applied, answer) : undefined;
    return [await judgeAnswer(run, workshop, applied, answer, last), last ?? applied];
}
function secondTime(error) {
    if (error instanceof Error)
        error.message = `run a second time, with what it wrote applied: ${error.message}`;
    return error;
}

;// CONCATENATED MODULE: ./lib/commands/snapshot.js








/** `snapshot SOURCE`: prints what a source is, as JSON or as a canonical schema file. */
async function snapshot(run) {
    const { config } = run;
    const begun = performance.now();
    const options = { ...(await buildOptions(config)), migrationFormat: config.migrationFormat, workingDirectory: config.workingDirectory, statementTimeout: config.statementTimeout };
    const source = await parseSource(config.sources[0] ?? '', options);
    return withWorkshop(run, 'on demand', async (workshop) => {
        run.progress(`building ${source.label}`);
        const built = await source.build(workshop);
        const objects = [...withoutIgnored(built.snapshot, ignoresUnder(config)).values()];
        const read = { ...built.snapshot, objects };
        for (const { kind, name } of read.unmodelled)
            run.log.warning(`${kind} ${name} is of a kind that is not compared, and is left out`);
        const report = (0,assemble/* assemble */.fT)({
            command: 'snapshot',
            name: config.name,
            conclusion: 'success',
            postgres: await serverOf(workshop, built),
            compared: null,
            unchanged: read.objects.length,
            changes: [],
            equalities: [],
            effect: null,
            findings: [],
            patch: null,
            timings: { load: built.timings.load, catalog: built.timings.catalog, total: performance.now() - begun }
        });
        return { report, exitCode: 0, output: config.sql ? (0,schema_file/* writeSchemaFile */.zZ)(read) : formatSnapshot(read) };
    });
}

;// CONCATENATED MODULE: ./lib/commands/commands.js












/** What every command does. */
const commands = { audit: audit, check: check, cleanup: cleanup, diff: diff, drift: drift, guard: guard, history: history_history, init: init, probe: probe, snapshot: snapshot };
/** Does what the command does that the configuration names. */
async function commands_perform(run) {
    const { config } = run;
    return commands[config.command]({ ...run, config: { ...config, searchPath: config.searchPath ?? presetSearchPath(config.presets) } });
}


/***/ })

};
