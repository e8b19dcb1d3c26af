import { cronObjects, cronStandIn } from './pg-cron.js'
import { objects, publicOwnedBy } from './preset.js'
import type { Preset } from './preset.js'

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
} as const

const sessionStandIn = `
create schema if not exists auth;
${Object.entries(sessionFunctions).map(([name, [type, body]]) => `create or replace function auth.${name} returns ${type} language sql stable as $$ ${body} $$;`).join('\n')}
`

/**
 * Neon. Roles and who owns public: neondatabase/neon, compute_tools/src/sql (create_neon_superuser.sql, default_grants.sql,
 * set_public_schema_owner.sql); anonymous and authenticated: Neon documentation, "Data API"; neon_auth: "How Neon Auth works", and
 * its tables in dumps that people have committed.
 */
export const neon: Preset = {
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
}
