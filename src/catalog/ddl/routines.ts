import type { DatabaseObject } from '../../snapshot/object.js'
import { quoteIdentifier } from '../../sql/quote.js'
import { flag, list, literal, text, words } from './model.js'

/** The name of a routine without its argument types. */
export function routineName(routine: DatabaseObject): string {
  const part = '(?:"(?:[^"]|"")+"|[^."(]+)'
  return new RegExp(`^${part}\\.${part}`).exec(routine.name)?.[0] ?? routine.name
}

/** `CREATE FUNCTION` or `CREATE PROCEDURE` with everything that is not the default. */
export function createRoutine(routine: DatabaseObject, name = routineName(routine)): string {
  const procedure = routine.kind === 'procedure'
  const returns = text(routine, 'returns')
  const cost = text(routine, 'cost') ?? ''
  const rows = text(routine, 'rows') ?? defaultRows
  const returnsSet = /^(SETOF|TABLE\()/.test(returns ?? '')
  const parallel = text(routine, 'parallel') ?? 'unsafe'
  const transforms = list(routine, 'transforms')
  const support = text(routine, 'support')
  return [
    `CREATE ${routine.kind.toUpperCase()} ${name}(${text(routine, 'arguments') ?? ''})`,
    ...(procedure || returns === undefined ? [] : [`RETURNS ${returns}`]),
    words(
      `LANGUAGE ${text(routine, 'language') ?? ''}`,
      transforms.length > 0 && `TRANSFORM ${transforms.map((type) => `FOR TYPE ${type}`).join(', ')}`,
      flag(routine, 'window') && 'WINDOW',
      !procedure && text(routine, 'volatility') !== 'volatile' && (text(routine, 'volatility') ?? '').toUpperCase(),
      flag(routine, 'leakproof') && 'LEAKPROOF',
      flag(routine, 'strict') && 'STRICT',
      flag(routine, 'security definer') && 'SECURITY DEFINER',
      parallel !== 'unsafe' && `PARALLEL ${parallel.toUpperCase()}`,
      !procedure && cost !== defaultCost(routine) && `COST ${cost}`,
      !procedure && returnsSet && rows !== defaultRows && `ROWS ${rows}`,
      support !== undefined && `SUPPORT ${support}`
    ),
    ...list(routine, 'configuration').map(setting),
    body(routine)
  ].join('\n')
}

/** PostgreSQL manual, CREATE FUNCTION: 1 unit for C and internal functions, 100 for all others. */
function defaultCost(routine: DatabaseObject): string {
  return ['c', 'internal'].includes(text(routine, 'language') ?? '') ? '1' : '100'
}

/** What is reckoned with where nothing is said (PostgreSQL manual, CREATE FUNCTION). */
const defaultRows = '1000'

function body(routine: DatabaseObject): string {
  const source = text(routine, 'body') ?? ''
  if (flag(routine, 'sql body')) return source
  const library = text(routine, 'library')
  return `AS ${library === undefined ? '' : `${literal(library)}, `}${dollarQuoted(source)}`
}

/** A dollar-quoted string with a tag that the text does not hold (PostgreSQL manual, 4.1.2.4). */
export function dollarQuoted(source: string): string {
  let tag = ''
  for (let count = 0; source.includes(`$${tag}`); count++) tag = `body${count === 0 ? '' : String(count)}`
  return `$${tag}$${source}$${tag}$`
}

/** Settings whose value is a list of names, each quoted on its own (GUC_LIST_QUOTE in src/backend/utils/misc/guc_tables.c). */
const quotedLists = new Set(['search_path', 'local_preload_libraries', 'session_preload_libraries', 'shared_preload_libraries', 'temp_tablespaces', 'unix_socket_directories'])

/** `SET name TO value` for an entry of `proconfig`. A list of names is stored as it has to be written. */
function setting(entry: string): string {
  const at = entry.indexOf('=')
  const name = entry.slice(0, at)
  const value = entry.slice(at + 1)
  return `SET ${quoteIdentifier(name)} TO ${settingValue(name, value)}`
}

/** A parameter's value as SET takes it. An empty name is stored in double quotes, in which SQL takes none. */
export function settingValue(name: string, value: string): string {
  return quotedLists.has(name.toLowerCase()) ? (value === '' ? "''" : value.replace(/(^|, )""(?=,|$)/g, "$1''")) : literal(value)
}

const aggregateFunctions = ['sfunc', 'finalfunc', 'combinefunc', 'serialfunc', 'deserialfunc', 'msfunc', 'minvfunc', 'mfinalfunc', 'sortop']
const modifications: Readonly<Record<string, string>> = { r: 'READ_ONLY', s: 'SHAREABLE', w: 'READ_WRITE' }

/** `CREATE AGGREGATE` in the syntax with parameters. */
export function createAggregate(aggregate: DatabaseObject): string {
  const parts: string[] = []
  for (const name of ['sfunc', 'stype', 'sspace', 'finalfunc', 'finalfunc_extra', 'finalfunc_modify', 'combinefunc', 'serialfunc', 'deserialfunc',
    'initcond', 'msfunc', 'minvfunc', 'mstype', 'msspace', 'mfinalfunc', 'mfinalfunc_extra', 'mfinalfunc_modify', 'minitcond', 'sortop']) {
    const value = aggregate.attributes[name]
    if (value === null || value === undefined || value === false) continue
    if (value === true) parts.push(name.toUpperCase())
    else if (name.endsWith('_modify')) {
      if (aggregate.attributes[name.replace('_modify', '')] !== null) parts.push(`${name.toUpperCase()} = ${modifications[String(value)] ?? ''}`)
    } else if (name.endsWith('initcond') || name === 'minitcond') parts.push(`${name.toUpperCase()} = ${literal(String(value))}`)
    else if (aggregateFunctions.includes(name) || typeof value === 'number' || name.endsWith('type')) parts.push(`${name.toUpperCase()} = ${String(value)}`)
  }
  if (text(aggregate, 'kind') === 'hypothetical-set') parts.push('HYPOTHETICAL')
  const parallel = text(aggregate, 'parallel') ?? 'unsafe'
  if (parallel !== 'unsafe') parts.push(`PARALLEL = ${parallel.toUpperCase()}`)
  const parameters = text(aggregate, 'arguments') ?? ''
  return `CREATE AGGREGATE ${routineName(aggregate)}(${parameters === '' ? '*' : parameters}) (\n    ${parts.join(',\n    ')}\n)`
}
