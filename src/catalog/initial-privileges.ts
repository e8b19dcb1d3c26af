import { family } from './family.js'
import { firstNormalObjectId } from './fragments.js'

interface InitialPrivilegesRow {
  readonly address: string
  readonly kind: string
  readonly name: string
  readonly privileges: readonly string[]
}

/** Catalogs with privileges: their columns, and the letter that `acldefault` takes (PostgreSQL manual, 9.28 "acldefault"). */
const catalogs: readonly (readonly [catalog: string, acl: string, owner: string, letter: string])[] = [
  ['pg_class', 'relacl', 'relowner', `case relkind when 'S' then 's' else 'r' end::"char"`], ['pg_proc', 'proacl', 'proowner', `'f'`],
  ['pg_type', 'typacl', 'typowner', `'T'`], ['pg_language', 'lanacl', 'lanowner', `'l'`], ['pg_namespace', 'nspacl', 'nspowner', `'n'`],
  ['pg_foreign_data_wrapper', 'fdwacl', 'fdwowner', `'F'`], ['pg_foreign_server', 'srvacl', 'srvowner', `'S'`]
]

const lists = [
  ...catalogs.map(([catalog, acl, owner, letter]) =>
    `select tableoid, oid, 0 as sub, ${owner} as owner, ${acl} as acl, acldefault(${letter}, ${owner}) as standard from ${catalog} where ${acl} is not null`),
  `select c.tableoid, c.oid, attnum, relowner, attacl, null from pg_attribute join pg_class c on c.oid = attrelid where attacl is not null`
]

const entry = (verb: string, preposition: string): string => `'${verb} ' || x.privilege_type || ' ${preposition} '
  || case x.grantee when 0 then 'PUBLIC' when o.owner then 'OWNER' else quote_ident(pg_get_userbyid(x.grantee)) end || case when x.is_grantable then ' WITH GRANT OPTION' else '' end`

/**
 * What was granted on objects that come with the server or with an extension, and what was taken back, relative to what initdb
 * or the extension left there (PostgreSQL manual, 52.30 "pg_init_privs"). The schema `public` is an object of its own; pg_dump
 * passes over what is granted on the information schema.
 */
export const initialPrivileges = family<InitialPrivilegesRow>(
  'initial privileges',
  () => `select q.* from (select o.tableoid || '.' || o.oid || '.' || o.sub as address, o.type as kind, o.identity as name,
      array(select p from (select ${entry('GRANT', 'TO')} from aclexplode(o.acl) x where not exists (select from aclexplode(o.first) f where f = x)
        union all select ${entry('REVOKE', 'FROM')} from aclexplode(o.first) x where not exists (select from aclexplode(o.acl) f where f = x)) s(p) order by p collate "C") as privileges
    from (select o.*, i.type, i.identity from (select a.*, coalesce(v.initprivs, a.standard) as first from (${lists.join(' union all ')}) a
        left join pg_init_privs v on v.classoid = a.tableoid and v.objoid = a.oid and v.objsubid = a.sub
      where a.oid < ${firstNormalObjectId} and not (a.tableoid = 'pg_namespace'::regclass and a.oid is not distinct from to_regnamespace('public'))
        or exists (select from pg_depend e where e.classid = a.tableoid and e.objid = a.oid and e.objsubid = 0 and e.deptype = 'e')) o,
      pg_identify_object(o.tableoid, o.oid, o.sub) i
      where o.acl is distinct from o.first and i.schema is distinct from 'information_schema' and i.identity <> 'information_schema' offset 0) o) q
    where q.privileges <> '{}'`,
  (row) => ({
    kind: 'initial privileges',
    name: `${row.kind} ${row.name}`,
    address: row.address,
    aspect: 'privileges',
    attributes: { privileges: row.privileges }
  })
)
