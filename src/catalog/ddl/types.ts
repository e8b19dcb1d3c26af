import type { DatabaseObject } from '../../snapshot/object.js'
import { clauses, flag, list, literal, text } from './model.js'

/** `CREATE TYPE` in the form that the type has. */
export function createType(type: DatabaseObject): string {
  switch (text(type, 'form')) {
    case 'enum':
      return `CREATE TYPE ${type.name} AS ENUM (${list(type, 'labels').map(literal).join(', ')})`
    case 'composite':
      return `CREATE TYPE ${type.name} AS (${list(type, 'attributes').join(', ')})`
    case 'range':
      return `CREATE TYPE ${type.name} AS RANGE (${rangeParameters(type).join(', ')})`
    case 'base':
      return `CREATE TYPE ${type.name} (\n    ${baseParameters(type).join(',\n    ')}\n)`
    default:
      return `CREATE TYPE ${type.name}`
  }
}

/** The shell of a type whose functions speak of it: they have to be there before the type is. */
export function announceType(type: DatabaseObject): string | undefined {
  const hasFunctions = text(type, 'form') === 'base' || text(type, 'canonical') !== undefined
  return hasFunctions ? `CREATE TYPE ${type.name}` : undefined
}

function rangeParameters(type: DatabaseObject): readonly string[] {
  return ['subtype', 'subtype opclass', 'collation', 'canonical', 'subtype diff', 'multirange type'].flatMap((attribute) => {
    const value = text(type, attribute)
    const name = attribute === 'multirange type' ? 'multirange_type_name' : attribute.replace(' ', '_')
    return value === undefined ? [] : [`${name.toUpperCase()} = ${value}`]
  })
}

function baseParameters(type: DatabaseObject): readonly string[] {
  const standard = text(type, 'default')
  return [
    ...clauses(type, [
      'input', 'output', 'receive', 'send', 'typmod_in', 'typmod_out', 'analyze', 'subscript', 'internallength', 'passedbyvalue', 'alignment', 'storage'
    ]),
    `CATEGORY = ${literal(text(type, 'category') ?? '')}`,
    ...(flag(type, 'preferred') ? ['PREFERRED = true'] : []),
    ...(standard === undefined ? [] : [`DEFAULT = ${literal(standard)}`]),
    ...clauses(type, ['element']),
    `DELIMITER = ${literal(text(type, 'delimiter') ?? '')}`,
    ...(flag(type, 'collatable') ? ['COLLATABLE = true'] : [])
  ]
}
