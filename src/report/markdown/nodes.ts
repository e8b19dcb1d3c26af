import { escape } from 'html-escaper'
import type { BlockContent, Code, Heading, Html, InlineCode, Link, List, Paragraph, PhrasingContent, RootContent, Strong, Table, TableRow, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { foldLine, visibleLine, visibleText } from '../visible.js'

/*
 * The few kinds of nodes that our Markdown is made of. What others wrote is only ever an argument of `code`, `fence`,
 * `prose` and `codeInHtml`: inside code GitHub links no person, no issue and no commit, and the writer of the tree
 * escapes the rest.
 */

/** The longest sentence, in characters; the whole of it is in the report as JSON. */
const longestSentence = 1_000

/** So many things are listed within a sentence or a cell before the rest is counted. */
const longestList = 20

/** Words of our own. */
export function words(value: string): Text {
  return { type: 'text', value }
}

export function strong(value: string): Strong {
  return { type: 'strong', children: [words(value)] }
}

/** Text of anybody's, as code on one line. */
export function code(value: string): InlineCode {
  const line = visibleLine(value)
  return { type: 'inlineCode', value: line === '' ? ' ' : line }
}

/** Text of anybody's, as a block of code. */
export function fence(lang: string, value: string): Code {
  return { type: 'code', lang, value: visibleText(value) }
}

/**
 * A sentence that holds text of anybody's. What stands in backticks, the names given, every path of a file, and every word that
 * GitHub would make something of (a person, an issue, a commit, an address, an emoji, a tag, a formula) becomes code.
 */
export function prose(sentence: string, names: readonly string[] = []): readonly PhrasingContent[] {
  if (sentence.trim() === '') return [code(sentence)]
  const shown = names.map(visibleLine)
  return foldLine(sentence, longestSentence).split('`').flatMap((part, index) => (index % 2 === 1 ? [code(part)] : aroundNames(part, shown)))
}

export function paragraph(...children: readonly (PhrasingContent | readonly PhrasingContent[])[]): Paragraph {
  return { type: 'paragraph', children: children.flat() }
}

export function heading(depth: Heading['depth'], ...children: readonly PhrasingContent[]): Heading {
  return { type: 'heading', depth, children: [...children] }
}

export function list(items: readonly (readonly PhrasingContent[])[]): List {
  return { type: 'list', ordered: false, spread: false, children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(children)] })) }
}

/** A table, without the columns that have nothing in them. */
export function table(head: readonly string[], rows: readonly (readonly (readonly PhrasingContent[])[])[]): Table {
  const hasContent = (_: unknown, column: number): boolean => rows.some((cells) => (cells[column]?.length ?? 0) > 0)
  return { type: 'table', children: [row(head.filter(hasContent).map((title) => [words(title)])), ...rows.map((cells) => row(cells.filter(hasContent)))] }
}

/** A folded section. The summary is HTML of ours, made with {@link codeInHtml} where it holds text of anybody's. */
export function details(summary: string, children: readonly BlockContent[]): readonly BlockContent[] {
  return [html(`<details><summary>${summary}</summary>`), ...children, html('</details>')]
}

/** Rows of a table that are seen at once: a longer one is folded, so that nobody has to scroll for what comes after it. */
const mostRows = 30

/** A part that is folded where it has more rows than a reader wants to pass. */
export function foldedIfLong(rows: number, summary: string, children: readonly BlockContent[], most = mostRows): readonly BlockContent[] {
  return rows > most ? details(summary, children) : children
}

/** Text of anybody's as code within HTML of ours: always one line, so that it cannot end the block of HTML. */
export function codeInHtml(value: string): string {
  return `<code>${escape(visibleLine(value))}</code>`
}

export function link(url: string, ...children: readonly (InlineCode | Text)[]): Link {
  return { type: 'link', url, children: [...children] }
}

/** The Markdown of a document. Ends with a line break. */
export function toText(children: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...children] }, { bullet: '-', extensions: [gfmToMarkdown({ tablePipeAlign: false })] })
}

/** The nodes with words between each two of them; of many the first ones. */
export function separated(groups: readonly (readonly PhrasingContent[])[], separator: string, most = longestList): readonly PhrasingContent[] {
  const shown = groups.slice(0, most).flatMap((group, index) => (index === 0 ? group : [words(separator), ...group]))
  return groups.length <= most ? shown : [...shown, words(` and ${(groups.length - most).toLocaleString('en-US')} more`)]
}

function html(value: string): Html {
  return { type: 'html', value }
}

function row(cells: readonly (readonly PhrasingContent[])[]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children: [...children] })) }
}

const noticed = /@|#\d|\bGH-\d|:\/\/|\bwww\.|:[\w+-]+:|[<>&$]|\b[0-9a-f]{7,}\b|^[\w.-]+\/.*\.\w+$/i

function aroundNames(text: string, names: readonly string[]): readonly PhrasingContent[] {
  const [name, ...others] = names
  if (name === undefined || name === '') return aroundNoticed(text)
  return text.split(name).flatMap((part, index) => [...(index === 0 ? [] : [code(name)]), ...aroundNames(part, others)])
}

function aroundNoticed(text: string): readonly PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let plain = ''
  const flush = (): void => {
    if (plain !== '') nodes.push(words(plain))
  }
  for (const word of text.split(/(\s+)/)) {
    const [before, inner, after] = partsOf(word)
    plain += before
    if (inner === '') continue
    flush()
    nodes.push(code(inner))
    plain = after
  }
  flush()
  return nodes
}

/** What of a word is to be code, between what belongs to the sentence around it. */
function partsOf(word: string): readonly [before: string, code: string, after: string] {
  let [start, end] = [0, word.length]
  while (start < end && '("'.includes(word.charAt(start))) start += 1
  while (end > start && ')".,;:?!'.includes(word.charAt(end - 1))) end -= 1
  const inner = word.slice(start, end)
  if (noticed.test(inner)) return [word.slice(0, start), inner, word.slice(end)]
  return noticed.test(word) ? ['', word, ''] : [word, '', '']
}
