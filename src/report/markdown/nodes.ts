import { escape } from 'html-escaper'
import type { BlockContent, Code, Heading, Html, InlineCode, Link, List, Paragraph, PhrasingContent, Strong, Table, TableRow, Text } from 'mdast'
import { visibleLine, visibleText } from '../visible.js'

/*
 * The few kinds of nodes that our Markdown is made of. What others wrote is only ever an argument of `code`, `fence`,
 * `prose` and `codeInHtml`: inside code GitHub links no person, no issue and no commit, and the writer of the tree
 * escapes the rest.
 */

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
 * GitHub would make something of (a person, an issue, a commit, an address, an emoji, a tag) becomes code.
 */
export function prose(sentence: string, names: readonly string[] = []): readonly PhrasingContent[] {
  if (sentence.trim() === '') return [code(sentence)]
  return visibleLine(sentence).split('`').flatMap((part, index) => (index % 2 === 1 ? [code(part)] : aroundNames(part, names.map(visibleLine))))
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

/** Text of anybody's as code within HTML of ours: always one line, so that it cannot end the block of HTML. */
export function codeInHtml(value: string): string {
  return `<code>${escape(visibleLine(value))}</code>`
}

export function link(url: string, ...children: readonly (InlineCode | Text)[]): Link {
  return { type: 'link', url, children: [...children] }
}

/** The nodes with words between each two of them. */
export function separated(groups: readonly (readonly PhrasingContent[])[], separator: string): readonly PhrasingContent[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [words(separator), ...group]))
}

function html(value: string): Html {
  return { type: 'html', value }
}

function row(cells: readonly (readonly PhrasingContent[])[]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children: [...children] })) }
}

const noticed = /@|#\d|\bGH-\d|:\/\/|\bwww\.|:[\w+-]+:|[<>&]|\b[0-9a-f]{7,}\b|^[\w.-]+\/.*\.\w+$/i

/** What of a word is the word, and not the sentence around it. */
const inSentence = /^([("]*)(.*?)([)".,;:?!]*)$/s

function aroundNames(text: string, names: readonly string[]): readonly PhrasingContent[] {
  const [name, ...others] = names
  if (name === undefined || name === '') return aroundNoticed(text)
  return text.split(name).flatMap((part, index) => [...(index === 0 ? [] : [code(name)]), ...aroundNames(part, others)])
}

function aroundNoticed(text: string): readonly PhrasingContent[] {
  return text.split(/(\s+)/).reduce<readonly PhrasingContent[]>((nodes, word) => {
    const last = nodes.at(-1)
    const [, before = '', inner = '', after = ''] = inSentence.exec(word) ?? []
    if (inner !== '' && noticed.test(inner)) return [...nodes, ...(before === '' ? [] : [words(before)]), code(inner), ...(after === '' ? [] : [words(after)])]
    if (noticed.test(word)) return [...nodes, code(word)]
    return last?.type === 'text' ? [...nodes.slice(0, -1), words(last.value + word)] : word === '' ? nodes : [...nodes, words(word)]
  }, [])
}
