import { unreadable } from '../snapshot/object.js'
import { family } from './family.js'
import { address, comment, foreignOptions, lastingSchema, madeByUsers, privileges, routine } from './fragments.js'
import type { AnyTableRow } from './relations.js'
import { attributesOfAnyTable, ofAnyTable } from './relations.js'

interface Named {
  readonly address: string
  readonly name: string
  readonly options: readonly string[]
}

interface Owned extends Named {
  readonly owner: string
  readonly privileges: readonly string[]
  readonly comment: string | null
}

interface WrapperRow extends Owned {
  readonly handler: string | null
  readonly validator: string | null
}

/** Foreign-data wrappers (PostgreSQL manual, CREATE FOREIGN DATA WRAPPER). */
export const foreignDataWrappers = family<WrapperRow>(
  'foreign-data wrappers',
  () => `select ${address('w')} as address, quote_ident(w.fdwname) as name, ${routine('w.fdwhandler')} as handler, ${routine('w.fdwvalidator')} as validator,
      ${foreignOptions('w.fdwoptions')} as options, pg_get_userbyid(w.fdwowner) as owner, ${privileges('w.fdwacl', 'w.fdwowner', 'F')} as privileges, ${comment('w')} as comment
    from pg_foreign_data_wrapper w where ${madeByUsers('w')}`,
  (row, redaction) => ({
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
  }),
  'pg_foreign_data_wrapper'
)

interface ServerRow extends Owned {
  readonly wrapper: string
  readonly type: string | null
  readonly version: string | null
}

/** Foreign servers (PostgreSQL manual, CREATE SERVER). */
export const servers = family<ServerRow>(
  'servers',
  () => `select ${address('s')} as address, quote_ident(s.srvname) as name, quote_ident(w.fdwname) as wrapper, s.srvtype as type, s.srvversion as version,
      ${foreignOptions('s.srvoptions')} as options, pg_get_userbyid(s.srvowner) as owner, ${privileges('s.srvacl', 's.srvowner', 'S')} as privileges, ${comment('s')} as comment
    from pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw where ${madeByUsers('s')}`,
  (row, redaction) => ({
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
  }),
  'pg_foreign_server'
)

interface MappingRow extends Named {
  readonly server: string
  readonly visible: boolean
}

/**
 * User mappings. `pg_user_mapping` itself is for superusers; its view shows options to whom they are meant for, and NULL
 * to everyone else, as if there were none: the condition is the view's own.
 */
export const userMappings = family<MappingRow>(
  'user mappings',
  () => `select 'pg_user_mapping'::regclass::oid || '.' || m.umid || '.0' as address,
      quote_ident(m.usename) || ' on server ' || quote_ident(m.srvname) as name, quote_ident(m.srvname) as server, ${foreignOptions('m.umoptions')} as options,
      (m.umuser <> 0 and m.usename = current_user and (pg_has_role(s.srvowner, 'USAGE') or has_server_privilege(s.oid, 'USAGE'))
        or m.umuser = 0 and pg_has_role(s.srvowner, 'USAGE') or (select rolsuper from pg_roles where rolname = current_user)) as visible
    from pg_user_mappings m join pg_foreign_server s on s.oid = m.srvid where ${madeByUsers('s')}`,
  (row, redaction) => ({
    kind: 'user mapping',
    name: row.name,
    parent: `server ${row.server}`,
    address: row.address,
    attributes: { options: row.visible ? row.options.map((each) => redaction.option(each)) : unreadable }
  }),
  'pg_foreign_server'
)

interface ForeignTableRow extends AnyTableRow {
  readonly server: string
  readonly options: readonly string[]
}

/** Foreign tables; columns, constraints and triggers are read with those of all relations. */
export const foreignTables = family<ForeignTableRow>(
  'foreign tables',
  () => `select ${ofAnyTable}, quote_ident(s.srvname) as server, ${foreignOptions('f.ftoptions')} as options
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_foreign_table f on f.ftrelid = c.oid join pg_foreign_server s on s.oid = f.ftserver
    where ${lastingSchema('n')} and ${madeByUsers('c')}`,
  (row, redaction) => ({
    kind: 'foreign table',
    name: row.name,
    address: row.address,
    aliases: row.aliases,
    attributes: {
      server: row.server,
      options: row.options.map((each) => redaction.option(each)),
      ...attributesOfAnyTable(row)
    }
  }),
  'pg_foreign_server',
  { by: { relation: 'c.oid' }, relkinds: 'f' }
)
