/**
 * One piece of text that somebody wrote, and where: `--window`, ``input `window` `` or ``pg-parity.yml:3:9: `window` ``.
 * Every layer (flags, action inputs, file) is brought into this form, so that one parser and one set of messages serves all.
 */
export interface Item {
  readonly text: string
  readonly at: string
  /** The key, where the item is an entry of a YAML map; absent where the text itself holds `name=value`. */
  readonly key?: string
  /** The entries, where the item is a YAML map in a list; the text is then empty. */
  readonly fields?: ReadonlyMap<string, string>
}

/** What one layer says of one input: one item, or one an entry for lists and maps. */
export interface Given {
  /** Name of the input in the table. */
  readonly name: string
  readonly at: string
  readonly items: readonly Item[]
}

/** The lines of a list that was written as one text, without blank ones. */
export function splitLines(text: string, at: string): readonly Item[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '').map((line) => ({ text: line, at }))
}
