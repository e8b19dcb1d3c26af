import type { Change } from '../../snapshot/change.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import { keyOf } from '../../snapshot/object.js'
import type { Model } from './model.js'
import { clauses, flag, list, text, words } from './model.js'

/** `CREATE OPERATOR`; undefined for one that was only announced, which comes with the operator that names it. */
export function createOperator(operator: DatabaseObject): string | undefined {
  if (text(operator, 'function') === undefined) return undefined
  const counterpart = (name: string): readonly string[] => {
    const value = text(operator, name)
    return value === undefined ? [] : [`${name.toUpperCase()} = OPERATOR(${value})`]
  }
  const parts = [
    ...clauses(operator, ['function', 'leftarg', 'rightarg']), ...counterpart('commutator'), ...counterpart('negator'),
    ...clauses(operator, ['restrict', 'join', 'hashes', 'merges'])
  ]
  return `CREATE OPERATOR ${operator.name.slice(0, operator.name.lastIndexOf('('))} (\n    ${parts.join(',\n    ')}\n)`
}

/**
 * Operators that name this one as their counterpart while it names none: they come first, since one that is there when it
 * is named is told, and one that is made after it was announced is not.
 */
export function announcersOf(operator: DatabaseObject, model: Model): readonly string[] {
  const name = operator.name.slice(0, operator.name.lastIndexOf('('))
  const [left, right] = [operator.attributes['leftarg'], operator.attributes['rightarg']]
  const names = (other: DatabaseObject, way: 'commutator' | 'negator'): boolean => {
    const [first, second] = way === 'commutator' ? [right, left] : [left, right]
    return text(operator, way) === undefined && text(other, way) === name && other.attributes['leftarg'] === first && other.attributes['rightarg'] === second
  }
  return model.snapshot.objects.filter((other) => other.kind === 'operator' && (names(other, 'commutator') || names(other, 'negator'))).map(keyOf)
}

/** `CREATE OPERATOR CLASS` with the members that are its own. A class without any repeats its type: the list cannot be empty. */
export function createOperatorClass(operatorClass: DatabaseObject): string {
  const storage = text(operatorClass, 'storage type')
  const members = [...membersOf(operatorClass), ...(storage === undefined ? [] : [`STORAGE ${storage}`])]
  const head = words(
    `CREATE OPERATOR CLASS ${nameIn(operatorClass)}`,
    flag(operatorClass, 'default') && 'DEFAULT',
    `FOR TYPE ${text(operatorClass, 'type') ?? ''} USING ${text(operatorClass, 'access method') ?? ''} FAMILY ${text(operatorClass, 'family') ?? ''} AS`
  )
  return `${head}\n    ${(members.length === 0 ? [`STORAGE ${text(operatorClass, 'type') ?? ''}`] : members).join(',\n    ')}`
}

/** `CREATE OPERATOR FAMILY` without its members. */
export function createOperatorFamily(operatorFamily: DatabaseObject): string {
  return `CREATE OPERATOR FAMILY ${operatorFamily.name}`
}

/** The members of a family that are no class's. */
export function extendOperatorFamily(operatorFamily: DatabaseObject): readonly string[] {
  const members = membersOf(operatorFamily)
  return members.length === 0 ? [] : [`ALTER OPERATOR FAMILY ${operatorFamily.name} ADD\n    ${members.join(',\n    ')}`]
}

/** Members of a family are dropped and added one by one. */
export function alterOperatorFamily(change: Change, operatorFamily: DatabaseObject): readonly string[] {
  return change.attributes.flatMap(({ name, desired }) => {
    const before = Array.isArray(desired) ? (desired as readonly string[]) : []
    const wanted = list(operatorFamily, name)
    const alter = (action: string, members: readonly string[]): readonly string[] =>
      members.length === 0 ? [] : [`ALTER OPERATOR FAMILY ${operatorFamily.name} ${action} ${members.join(', ')}`]
    return [
      ...alter('DROP', before.filter((member) => !wanted.includes(member)).map(slotOf)),
      ...alter('ADD', wanted.filter((member) => !before.includes(member)))
    ]
  })
}

/** `ALTER OPERATOR FAMILY … ADD` for one member of a family that comes with the server. */
export function addFamilyMember(member: DatabaseObject): string {
  return `ALTER OPERATOR FAMILY ${text(member, 'family') ?? ''} USING ${text(member, 'access method') ?? ''} ADD ${text(member, 'member') ?? ''}`
}

/** `OPERATOR 1 (integer, bigint)`, as ALTER OPERATOR FAMILY … DROP names a member. */
function slotOf(member: string): string {
  const [, slot = '', types = ''] = /^(\w+ \d+) .*?(\(.*?\))/s.exec(member) ?? []
  return `${slot} ${types}`
}

function membersOf(object: DatabaseObject): readonly string[] {
  return [...list(object, 'operators'), ...list(object, 'functions')]
}

/** The name without its access method. */
function nameIn(object: DatabaseObject): string {
  return object.name.slice(0, -` USING ${text(object, 'access method') ?? ''}`.length)
}
