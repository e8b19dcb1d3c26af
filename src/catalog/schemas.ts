import { family } from './family.js'
import { address, comment, madeByUsers, privileges } from './fragments.js'

interface SchemaRow {
  readonly address: string
  readonly name: string
  readonly owner: string | null
  readonly privileges: readonly string[]
  readonly comment: string | null
}

/** OIDs of the bootstrap superuser, who owns `public` before 15, and of `pg_database_owner` (src/include/catalog/pg_authid.dat). */
const firstOwners = [10, 6171]

/**
 * `public` comes with every database: it counts as an object; its standard comment, and the owner that initdb gives it,
 * count as none.
 */
export const schemas = family<SchemaRow>(
  'schemas',
  () => `select ${address('n')} as address, quote_ident(n.nspname) as name,
      case when n.nspname <> 'public' or n.nspowner not in (${firstOwners.join(', ')}) then pg_get_userbyid(n.nspowner) end as owner,
      ${privileges('n.nspacl', 'n.nspowner', 'n')} as privileges,
      case when n.nspname = 'public' then nullif(${comment('n')}, 'standard public schema') else ${comment('n')} end as comment
    from pg_namespace n
    where (n.nspname = 'public' or ${madeByUsers('n')}) and n.nspname !~ '^pg_'`,
  (row) => ({
    kind: 'schema',
    name: row.name,
    address: row.address,
    attributes: { owner: row.owner, privileges: row.privileges, comment: row.comment }
  }),
  undefined,
  { by: { schema: 'n.oid' } }
)

interface ExtensionRow {
  readonly address: string
  readonly name: string
  readonly schema: string
  readonly comment: string | null
}

/** The version is left out: it follows from what the server has installed. */
export const extensions = family<ExtensionRow>(
  'extensions',
  () => `select ${address('x')} as address, quote_ident(x.extname) as name, quote_ident(n.nspname) as schema, ${comment('x')} as comment
    from pg_extension x join pg_namespace n on n.oid = x.extnamespace
    where x.oid >= 16384`,
  (row) => ({ kind: 'extension', name: row.name, address: row.address, attributes: { schema: row.schema, comment: row.comment } })
)

interface DefaultAclRow {
  readonly address: string
  readonly name: string
  readonly role: string
  readonly schema: string | null
  readonly type: string
  readonly privileges: readonly string[]
}

/** Default privileges (PostgreSQL manual, ALTER DEFAULT PRIVILEGES), one object for each role, schema and type of object. */
export const defaultAcls = family<DefaultAclRow>(
  'default privileges',
  () => `select ${address('d')} as address, i.identity as name, quote_ident(pg_get_userbyid(d.defaclrole)) as role,
      (select quote_ident(nspname) from pg_namespace where oid = d.defaclnamespace) as schema,
      case d.defaclobjtype when 'r' then 'TABLES' when 'S' then 'SEQUENCES' when 'f' then 'FUNCTIONS' when 'T' then 'TYPES'
        when 'n' then 'SCHEMAS' when 'L' then 'LARGE OBJECTS' else d.defaclobjtype::text end as type,
      ${privileges('d.defaclacl', 'd.defaclrole', null)} as privileges
    from pg_default_acl d, pg_identify_object(d.tableoid, d.oid, 0) i`,
  (row) => ({
    kind: 'default acl',
    name: row.name,
    aspect: 'privileges',
    address: row.address,
    attributes: { role: row.role, schema: row.schema, type: row.type, privileges: row.privileges }
  })
)

