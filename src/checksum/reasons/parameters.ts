import { closeOf, dropAll, elementsOf, hasKeys, joinBy, keyAt, replaceAll } from './match.js'
import type { Reason } from './reason.js'
import type { Words } from './words.js'

/** Leaves out parameters of lists like `WITH (name = value, …)`; a WITH goes with the last one. */
export function dropParameters(words: Words, drops: (name: string, value: string) => boolean): Words {
  return replaceAll(words, (index) => {
    const open = keyAt(words, index) === 'WITH' ? index + 1 : index
    if (keyAt(words, open) !== '(' || words[open + 1]?.kind !== 'word' || keyAt(words, open + 2) !== '=') return undefined
    const close = closeOf(words, open)
    const all = elementsOf(words.slice(open + 1, close))
    const kept = all.filter((element) => keyAt(element, 1) !== '=' || !drops(keyAt(element, 0), element.slice(2).map(({ text }) => text.toLowerCase()).join('')))
    if (kept.length === all.length) return undefined
    return { taken: close - index + 1, put: kept.length === 0 && open > index ? [] : [...words.slice(index, open + 1), ...joinBy(',', kept), ...words.slice(close, close + 1)] }
  })
}

/** What limits writing through a view. */
export const checkOption = {
  name: 'check-option',
  description: 'WITH CHECK OPTION stands behind the query, or as the parameter check_option in front of it.',
  advice: "Write it as a parameter: CREATE VIEW v WITH (check_option='local').",
  rewrite: (words) => {
    const plain = dropAll(words, (index) => {
      if (keyAt(words, index) !== 'WITH') return 0
      return hasKeys(words, index + 1, 'CHECK', 'OPTION') ? 3 : /^(?:LOCAL|CASCADED)$/.test(keyAt(words, index + 1)) && hasKeys(words, index + 2, 'CHECK', 'OPTION') ? 4 : 0
    })
    return dropParameters(plain, (name) => name === 'CHECK_OPTION')
  }
} as const satisfies Reason
