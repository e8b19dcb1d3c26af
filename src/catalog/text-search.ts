import { compareText } from '../snapshot/object.js'
import { family } from './family.js'
import type { Family } from './family.js'
import { address, comment, identity, lastingSchema, madeByUsers, qualified, routine } from './fragments.js'

interface Common {
  readonly address: string
  readonly name: string
  readonly comment: string | null
}

const common = (alias: string): string => `${address(alias)} as address, ${identity(alias)} as name, ${comment(alias)} as comment`
const from = (catalog: string, alias: string, prefix: string): string =>
  `from ${catalog} ${alias} join pg_namespace n on n.oid = ${alias}.${prefix}namespace where ${lastingSchema('n')} and ${madeByUsers(alias)}`

interface ConfigurationRow extends Common {
  readonly owner: string
  readonly parser: string
  readonly mappings: readonly string[]
}

/** Text search configurations: by which dictionaries, in turn, each type of token is looked up. */
const configurations = family<ConfigurationRow>(
  'text search configurations',
  () => `select ${common('c')}, pg_get_userbyid(c.cfgowner) as owner,
      (select ${qualified('pn.nspname', 'p.prsname')} from pg_ts_parser p join pg_namespace pn on pn.oid = p.prsnamespace where p.oid = c.cfgparser) as parser,
      array(select quote_ident(k.alias) || ' WITH ' || string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno)
        from pg_ts_config_map m join ts_token_type(c.cfgparser) k on k.tokid = m.maptokentype where m.mapcfg = c.oid group by k.alias order by k.alias collate "C") as mappings
    ${from('pg_ts_config', 'c', 'cfg')}`,
  (row) => ({
    kind: 'text search configuration',
    name: row.name,
    address: row.address,
    attributes: { parser: row.parser, mappings: row.mappings, owner: row.owner, comment: row.comment }
  }),
  'pg_ts_config'
)

interface DictionaryRow extends Common {
  readonly owner: string
  readonly template: string
  readonly options: string | null
}

/** Text search dictionaries; the order of their options is not theirs. */
const dictionaries = family<DictionaryRow>(
  'text search dictionaries',
  () => `select ${common('d')}, pg_get_userbyid(d.dictowner) as owner, d.dictinitoption as options,
      (select ${qualified('tn.nspname', 't.tmplname')} from pg_ts_template t join pg_namespace tn on tn.oid = t.tmplnamespace where t.oid = d.dicttemplate) as template
    ${from('pg_ts_dict', 'd', 'dict')}`,
  (row) => ({
    kind: 'text search dictionary',
    name: row.name,
    address: row.address,
    attributes: { template: row.template, options: dictionaryOptions(row.options ?? ''), owner: row.owner, comment: row.comment }
  }),
  'pg_ts_dict'
)

/** The options in `dictinitoption`, as `serialize_deflist` writes them (src/backend/commands/tsearchcmds.c), one an element, sorted. */
export function dictionaryOptions(written: string): readonly string[] {
  return (written.match(/(?:"(?:[^"]|"")*"|[^\s"=,]+) = (?:E?'(?:[^']|'')*'|[^\s',]+)/g) ?? []).sort(compareText)
}

interface FunctionsRow extends Common {
  readonly functions: Readonly<Record<string, string | null>>
}

const parsers = family<FunctionsRow>(
  'text search parsers',
  () => `select ${common('p')}, json_build_object('start', ${routine('p.prsstart')}, 'gettoken', ${routine('p.prstoken')}, 'end', ${routine('p.prsend')},
      'lextypes', ${routine('p.prslextype')}, 'headline', ${routine('p.prsheadline')}) as functions
    ${from('pg_ts_parser', 'p', 'prs')}`,
  (row) => ({ kind: 'text search parser', name: row.name, address: row.address, attributes: { ...row.functions, comment: row.comment } }),
  'pg_ts_parser'
)

const templates = family<FunctionsRow>(
  'text search templates',
  () => `select ${common('t')}, json_build_object('init', ${routine('t.tmplinit')}, 'lexize', ${routine('t.tmpllexize')}) as functions
    ${from('pg_ts_template', 't', 'tmpl')}`,
  (row) => ({ kind: 'text search template', name: row.name, address: row.address, attributes: { ...row.functions, comment: row.comment } }),
  'pg_ts_template'
)

/** What text search is made of; the attributes of parsers and templates carry the parameter names of their CREATE statements. */
export const textSearch: readonly Family[] = [parsers, templates, dictionaries, configurations]
