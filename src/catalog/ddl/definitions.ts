import type { DatabaseObject } from '../../snapshot/object.js'
import { flag, list, literal, text, words } from './model.js'

/** `CREATE ACCESS METHOD`. */
export function createAccessMethod(method: DatabaseObject): string {
  return `CREATE ACCESS METHOD ${method.name} TYPE ${(text(method, 'type') ?? '').toUpperCase()} HANDLER ${text(method, 'handler') ?? ''}`
}

/** `CREATE LANGUAGE` for one that no extension brings. */
export function createLanguage(language: DatabaseObject): string {
  const [inline, validator] = [text(language, 'inline'), text(language, 'validator')]
  return words(
    'CREATE',
    flag(language, 'trusted') && 'TRUSTED',
    `LANGUAGE ${language.name} HANDLER ${text(language, 'handler') ?? ''}`,
    inline !== undefined && `INLINE ${inline}`,
    validator !== undefined && `VALIDATOR ${validator}`
  )
}

/** `CREATE CAST`. */
export function createCast(cast: DatabaseObject): string {
  const called = text(cast, 'function')
  const context = text(cast, 'context') ?? 'explicit'
  return words(
    `CREATE CAST ${cast.name}`,
    called !== undefined ? `WITH FUNCTION ${called}` : text(cast, 'method') === 'inout' ? 'WITH INOUT' : 'WITHOUT FUNCTION',
    context !== 'explicit' && `AS ${context.toUpperCase()}`
  )
}

/** How a statement names a transform: `FOR app.t LANGUAGE plpgsql`. */
export function transformTarget(transform: DatabaseObject): string {
  return `FOR ${text(transform, 'type') ?? ''} LANGUAGE ${text(transform, 'language') ?? ''}`
}

/** `CREATE TRANSFORM`. */
export function createTransform(transform: DatabaseObject): string {
  const parts = (['from sql', 'to sql'] as const).flatMap((way) => {
    const called = text(transform, way)
    return called === undefined ? [] : [`${way.toUpperCase()} WITH FUNCTION ${called}`]
  })
  return `CREATE TRANSFORM ${transformTarget(transform)} (${parts.join(', ')})`
}

/** `CREATE COLLATION`. */
export function createCollation(collation: DatabaseObject): string {
  const given = ['locale', 'lc_collate', 'lc_ctype', 'rules'].flatMap((name) => {
    const value = text(collation, name)
    return value === undefined ? [] : [`${name.toUpperCase()} = ${literal(value)}`]
  })
  const deterministic = flag(collation, 'deterministic') ? [] : ['DETERMINISTIC = false']
  return `CREATE COLLATION ${collation.name} (${[`PROVIDER = ${text(collation, 'provider') ?? ''}`, ...given, ...deterministic].join(', ')})`
}

/** `CREATE CONVERSION`. */
export function createConversion(conversion: DatabaseObject): string {
  const [source, target] = [text(conversion, 'source') ?? '', text(conversion, 'target') ?? ''].map(literal)
  const head = words('CREATE', flag(conversion, 'default') && 'DEFAULT', `CONVERSION ${conversion.name}`)
  return `${head} FOR ${source ?? ''} TO ${target ?? ''} FROM ${text(conversion, 'function') ?? ''}`
}

/** `CREATE STATISTICS`; of a single expression there are no kinds to choose from. */
export function createStatistics(statistics: DatabaseObject, name = statistics.name, table = text(statistics, 'table') ?? ''): string {
  const kinds = list(statistics, 'kinds')
  const keys = [...list(statistics, 'columns'), ...list(statistics, 'expressions')]
  return words(`CREATE STATISTICS ${name}`, kinds.length > 0 && `(${kinds.join(', ')})`, `ON ${keys.join(', ')} FROM ${table}`)
}

/** The statistics target, where it is not the default. */
export function statisticsTarget(statistics: DatabaseObject): readonly string[] {
  const target = statistics.attributes['statistics target']
  return typeof target === 'number' ? [setStatistics(statistics, target)] : []
}

/** `ALTER STATISTICS … SET STATISTICS`; -1 is the default. */
export function setStatistics(statistics: DatabaseObject, target: number): string {
  return `ALTER STATISTICS ${statistics.name} SET STATISTICS ${String(target)}`
}
