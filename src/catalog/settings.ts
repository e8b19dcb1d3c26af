import { family } from './family.js'

interface SettingRow {
  readonly address: string
  readonly parameter: string
  readonly role: string | null
  readonly entry: string
}

/**
 * Settings of this database, and of roles in it (PostgreSQL manual, ALTER DATABASE … SET and ALTER ROLE … IN DATABASE … SET), one
 * object each. Those of roles in all databases belong to the cluster.
 */
export const settings = family<SettingRow>(
  'settings',
  () => `select 'pg_db_role_setting'::regclass::oid || '.' || s.setrole || '.' || o.i as address, split_part(o.entry, '=', 1) as parameter,
      quote_ident(r.rolname) as role, o.entry
    from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole, unnest(s.setconfig) with ordinality o(entry, i)
    where s.setdatabase = (select oid from pg_database where datname = current_database()) and (s.setrole = 0 or r.oid is not null)`,
  ({ address, parameter, role, entry }, redaction) => ({
    kind: 'setting',
    aspect: 'settings',
    name: role === null ? parameter : `${parameter} for role ${role}`,
    address,
    attributes: { value: redaction.option(entry).slice(parameter.length + 1) }
  })
)
