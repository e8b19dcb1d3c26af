import { sameButForAliases } from './alias.js'
import { hasSameTokens } from './body.js'
import { isSameConstant } from './constant.js'
import { isSameFolded } from './folding.js'
import { sameButForOrder } from './order.js'
import type { Spelling, SpellingRule } from './rule.js'

/** A rule about the texts that re-parsing ends with. */
function ofTexts(same: (current: string, desired: string) => boolean): SpellingRule['holds'] {
  return async (spelling: Spelling) => {
    const texts = await spelling.reparsed()
    return texts !== undefined && same(...texts)
  }
}

/** A rule about SQL, which the values of settings are not. */
function ofSql(same: (current: string, desired: string) => boolean): SpellingRule['holds'] {
  const holds = ofTexts(same)
  return async (spelling) => spelling.desired.kind !== 'setting' && (await holds(spelling))
}

/**
 * Every rule, in the order in which they are tried: those that prove before those that guess. Each has a pair in the corpus
 * that it settles and a near miss that it must not.
 */
export const spellingRules: readonly SpellingRule[] = [
  { name: 'equal after re-parsing', certainty: 'proven', holds: ofTexts((current, desired) => current === desired) },
  { name: 'other alias', certainty: 'proven', holds: ofSql(sameButForAliases) },
  { name: 'constant in another spelling', certainty: 'proven', holds: isSameConstant },
  { name: 'equal after constant folding', certainty: 'proven', holds: isSameFolded },
  { name: 'order of a list', certainty: 'likely', reason: 'only the order in a list of values or in a chain of AND or OR differs', holds: ofSql(sameButForOrder) },
  {
    name: 'tokens of a body',
    certainty: 'likely',
    reason: 'only white space, comments or the case of words that are not quoted differ in its body',
    holds: async (spelling) => Promise.resolve(hasSameTokens(spelling))
  }
]
