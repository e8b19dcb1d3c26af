import { cronObjects, cronStandIn } from './pg-cron.js'
import { publicOwnedBy } from './preset.js'
import type { Preset } from './preset.js'

/**
 * Azure Database for PostgreSQL. Roles: its documentation, "Access management"; extensions: "List of extensions and modules by
 * version", and azure and pgaadauth, with azure_pg_admin as the owner of public, in dumps that people have committed.
 */
export const azure: Preset = {
  roles: ['azure_pg_admin', 'azuresu'],
  schemas: [],
  prelude: publicOwnedBy('azure_pg_admin'),
  extensions: { azure: '', pgaadauth: '', azure_ai: '', azure_storage: '', pg_cron: cronStandIn },
  owns: cronObjects
}
