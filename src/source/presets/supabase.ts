import { cronObjects, cronStandIn } from './pg-cron.js'
import { pgmqStandIn } from './pgmq.js'
import { objects, schemas } from './preset.js'
import type { Preset } from './preset.js'
import { grants, netStandIn, prelude } from './supabase-prelude.js'

/**
 * Supabase. Roles, schemas, event triggers and search_path: supabase/postgres, migrations/db (init-scripts, schema-17.sql);
 * schemas that are the platform's or its extensions', and reserved roles: supabase/cli, pkg/migration/dump.go; extensions:
 * supabase/postgres, nix/ext; triggers on its tables: supabase/storage, migrations/tenant, and supabase/realtime.
 */
export const supabase: Preset = {
  roles: [
    'anon', 'authenticated', 'service_role', 'authenticator', 'dashboard_user', 'pgbouncer', 'supabase_admin', 'supabase_auth_admin', 'supabase_functions_admin',
    'supabase_read_only_user', 'supabase_realtime_admin', 'supabase_replication_admin', 'supabase_storage_admin'
  ],
  schemas: ['auth', 'extensions', 'graphql', 'graphql_public', 'pgbouncer', 'realtime', 'storage', 'supabase_functions', 'vault'],
  prelude,
  grants,
  searchPath: '"$user", public, extensions',
  extensions: {
    'uuid-ossp': '', pgcrypto: '', pg_stat_statements: '', pg_graphql: '', supabase_vault: '', pgsodium: '', pgjwt: '', pg_jsonschema: '', index_advisor: '', wrappers: '',
    http: '', hypopg: '', pg_tle: '', pg_net: netStandIn, pg_cron: cronStandIn, pgmq: pgmqStandIn
  },
  owns: [
    ...schemas('_analytics', '_realtime', '_supavisor', 'dbdev', 'etl', 'net', 'pgmq', 'pgsodium', 'pgsodium_masks', 'pgtle'), ...cronObjects,
    ...objects('event trigger', 'issue_graphql_placeholder', 'issue_pg_cron_access', 'issue_pg_graphql_access', 'issue_pg_net_access', 'pgrst_ddl_watch', 'pgrst_drop_watch'),
    ...objects('publication', 'supabase_realtime', 'supabase_realtime_messages_publication'),
    ...objects(
      'trigger', 'storage.buckets.enforce_bucket_name_length_trigger', 'storage.buckets.protect_buckets_delete', 'storage.objects.protect_objects_delete',
      'storage.objects.update_objects_updated_at', 'storage.objects.objects_*_prefix', 'storage.prefixes.*', 'realtime.subscription.tr_check_filters'
    ),
    // What postgres grants in public shows in what is made there.
    ...objects('default acl', 'for role supabase_* *', 'for role postgres in schema public *', ...['auth', 'cron', 'extensions', 'graphql', 'graphql_public', 'realtime', 'storage'].map((schema) => `for role postgres in schema ${schema} *`))
  ]
}
