import { cronObjects, cronStandIn } from './pg-cron.js'
import { schemas } from './preset.js'
import type { Preset } from './preset.js'

/**
 * Google Cloud SQL. Roles: Cloud SQL documentation, "About PostgreSQL users and roles"; extensions: "Configure PostgreSQL
 * extensions", and google_vacuum_mgmt with its schema, owned by cloudsqladmin, in dumps that people have committed.
 */
export const cloudSql: Preset = {
  roles: ['cloudsqlsuperuser', 'cloudsqladmin', 'cloudsqlagent', 'cloudsqliamuser', 'cloudsqliamserviceaccount', 'cloudsqlimportexport', 'cloudsqlreplica'],
  schemas: [],
  prelude: '',
  extensions: { google_vacuum_mgmt: '', google_ml_integration: '', google_db_advisor: '', pg_cron: cronStandIn },
  owns: [...schemas('google_vacuum_mgmt'), ...cronObjects]
}
