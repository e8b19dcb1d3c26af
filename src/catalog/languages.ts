import { family } from './family.js'
import { address, comment, madeByUsers, privileges, routine } from './fragments.js'

interface LanguageRow {
  readonly address: string
  readonly name: string
  readonly trusted: boolean
  readonly handler: string | null
  readonly inline: string | null
  readonly validator: string | null
  readonly owner: string
  readonly privileges: readonly string[]
  readonly comment: string | null
}

/** Procedural languages that no extension brought. */
export const languages = family<LanguageRow>(
  'languages',
  () => `select ${address('l')} as address, quote_ident(l.lanname) as name, l.lanpltrusted as trusted, ${routine('l.lanplcallfoid')} as handler,
      ${routine('l.laninline')} as inline, ${routine('l.lanvalidator')} as validator, pg_get_userbyid(l.lanowner) as owner,
      ${privileges('l.lanacl', 'l.lanowner', 'l')} as privileges, ${comment('l')} as comment
    from pg_language l where ${madeByUsers('l')}`,
  (row) => ({
    kind: 'language',
    name: row.name,
    address: row.address,
    attributes: {
      trusted: row.trusted, handler: row.handler, inline: row.inline, validator: row.validator,
      owner: row.owner, privileges: row.privileges, comment: row.comment
    }
  }),
  'pg_language'
)

interface AccessMethodRow {
  readonly address: string
  readonly name: string
  readonly type: 'index' | 'table'
  readonly handler: string | null
  readonly comment: string | null
}

/** Access methods of indexes and tables. */
export const accessMethods = family<AccessMethodRow>(
  'access methods',
  () => `select ${address('a')} as address, quote_ident(a.amname) as name, case a.amtype when 'i' then 'index' else 'table' end as type,
      ${routine('a.amhandler')} as handler, ${comment('a')} as comment
    from pg_am a where ${madeByUsers('a')}`,
  (row) => ({ kind: 'access method', name: row.name, address: row.address, attributes: { type: row.type, handler: row.handler, comment: row.comment } }),
  'pg_am'
)
