import { behindName, byFirstWord, closeOf, dropAll, elementsOf, hasKeys, isName, keyAt } from './match.js'
import { dropParameters } from './parameters.js'
import { argumentsAt } from './phrases.js'
import type { Reason } from './reason.js'
import { isColumn, partsOf, rewriteElements } from './tables.js'
import { behindType } from './types.js'
import type { Words } from './words.js'

/** Clauses of CREATE that say what is so without them, by a word that the statement begins with; under the empty word those that are such everywhere. */
const clauses: Readonly<Record<string, readonly string[]>> = {
  '': [
    'MATCH SIMPLE', 'ON DELETE NO ACTION', 'ON UPDATE NO ACTION', 'NOT DEFERRABLE', 'INITIALLY IMMEDIATE', 'COLLATE "default"', 'COLLATE PG_CATALOG . "default"', 'COLLATE DEFAULT', 'COLLATE PG_CATALOG . DEFAULT', 'TABLESPACE PG_DEFAULT',
    'USING BTREE', 'USING HEAP', 'NULLS DISTINCT', 'ASC', 'VIRTUAL', 'ENFORCED'
  ],
  POLICY: ['AS PERMISSIVE', 'FOR ALL', 'TO PUBLIC'],
  TRIGGER: ['FOR EACH STATEMENT', 'FOR STATEMENT'],
  RULE: ['ALSO'],
  SEQUENCE: [
    'AS BIGINT', 'START WITH 1', 'START 1', 'START WITH -1', 'START -1', 'INCREMENT BY 1', 'INCREMENT 1', 'MINVALUE 1', 'NO MINVALUE', 'MINVALUE -9223372036854775808', 'NO MAXVALUE', 'MAXVALUE -1',
    'MAXVALUE 9223372036854775807', 'MAXVALUE 2147483647', 'MAXVALUE 32767', 'CACHE 1', 'NO CYCLE', 'OWNED BY NONE'
  ],
  FUNCTION: ['VOLATILE', 'CALLED ON NULL INPUT', 'SECURITY INVOKER', 'NOT LEAKPROOF', 'PARALLEL UNSAFE', 'COST 100', 'ROWS 1000'],
  PROCEDURE: ['SECURITY INVOKER'],
  MATERIALIZED: ['WITH NO DATA', 'WITH DATA']
}

/** Values that parameters have without being named; null where it is the server that knows (the operator class and the multirange of a range). */
const parameters: Readonly<Record<string, string | null>> = {
  PROVIDER: 'libc', DETERMINISTIC: 'true', PUBLISH: "'insert, update, delete, truncate'", PUBLISH_VIA_PARTITION_ROOT: 'false', COLLATABLE: 'false', PREFERRED: 'false', SUBTYPE_OPCLASS: null, MULTIRANGE_TYPE_NAME: null
}

/** Before numbers are read as such, their sign is a word of its own. */
const clausesAt = byFirstWord(
  Object.entries(clauses).flatMap(([kind, texts]) => texts.flatMap((text) => [text, text.replace('-', '- ')]).map((text) => ({ kind, keys: text.split(' ') }))),
  ({ keys }) => keys
)

/** Clauses that say what is the default. */
export const defaultClause = {
  name: 'default-clause',
  description: 'One text says what is so anyway: USING btree, ASC, ON DELETE NO ACTION, VOLATILE, CACHE 1, AS PERMISSIVE, NULL.',
  advice: 'Leave out what is the default, unless PostgreSQL gives it back: USING btree of an index, all that can be said of a sequence or a policy.',
  rewrite: (words) => {
    const kinds = keyAt(words, 0) === 'CREATE' ? ['', ...words.slice(1, 5).map(({ key }) => key)] : ['']
    const plain = dropParameters(withoutNulls(words), (name, value) => parameters[name] === null || parameters[name] === value)
    const identities = plain.flatMap(({ key }, index) => (key === 'IDENTITY' && keyAt(plain, index + 1) === '(' ? [{ from: index + 1, to: closeOf(plain, index + 1) }] : []))
    const open = argumentsAt(plain)
    const close = closeOf(plain, open)
    const dropped = dropAll(plain, (index) => {
      const isNumbered = identities.some(({ from, to }) => index > from && index < to)
      let longest = 0
      for (const { kind, keys } of clausesAt(plain, index)) if (kinds.includes(kind) || (isNumbered && kind === 'SEQUENCE')) longest = Math.max(longest, keys.length)
      if (longest > 0) return /^(?:NOT|IS)$/.test(keyAt(plain, index - 1)) ? 0 : longest
      if (isNumbered && hasKeys(plain, index, 'SEQUENCE', 'NAME')) return behindName(plain, index + 2) - index
      return ownClauseAt(plain, index, kinds) || argumentClauseAt(plain, index, open, close)
    })
    return dropAll(dropped, (index) => (keyAt(dropped, index - 1) === 'IDENTITY' && hasKeys(dropped, index, '(', ')') ? 2 : 0))
  }
} as const satisfies Reason

/** Clauses that are the default by what stands around them: how many words that at a place has. */
function ownClauseAt(words: Words, index: number, kinds: readonly string[]): number {
  const [key, before] = [keyAt(words, index), keyAt(words, index - 1)]
  if (key === 'NULLS') return keyAt(words, index + 1) === (before === 'DESC' ? 'FIRST' : 'LAST') ? 2 : 0
  if (key.endsWith('_OPS') && /^(?:[,)]|ASC|DESC|NULLS|WITH)$/.test(keyAt(words, index + 1))) return 1
  if (kinds.includes('STATISTICS')) return key === '(' && before !== 'ON' && [1, 3, 5].every((at) => /^(?:NDISTINCT|DEPENDENCIES|MCV)$/.test(keyAt(words, index + at))) ? closeOf(words, index) - index + 1 : 0
  if (kinds.includes('EXTENSION')) return key === 'SCHEMA' ? 2 : key === 'WITH' && keyAt(words, index + 1) === 'SCHEMA' ? 3 : 0
  return 0
}

/** What is the default of a routine's arguments, and of its result where there are output arguments. */
function argumentClauseAt(words: Words, index: number, open: number, close: number): number {
  const key = keyAt(words, index)
  if (open < 0 || index <= open || (key !== 'IN' && key !== 'RETURNS')) return 0
  if (index < close) return key === 'IN' && /^[(,]$/.test(keyAt(words, index - 1)) && isName(words[index + 1]) ? 1 : 0
  const isOutput = elementsOf(words.slice(open + 1, close)).some((argument) => /^(?:OUT|INOUT)$/.test(keyAt(argument, 0)))
  return index === close + 1 && isOutput && key === 'RETURNS' ? behindType(words, index + 1) - index : 0
}

/** NULL and DEFAULT NULL of columns. */
function withoutNulls(words: Words): Words {
  return rewriteElements(words, (element) => {
    if (!isColumn(element)) return [element]
    const parts = partsOf(element)
    const kept = parts.filter((part) => !(hasKeys(part, 0, 'NULL') && part.length === 1) && !(hasKeys(part, 0, 'DEFAULT', 'NULL') && (part.length === 2 || keyAt(part, 2) === '::')))
    return [kept.length === parts.length ? element : kept.flat()]
  })
}
