import type { DatabaseObject } from '../snapshot/object.js'
import type { TextFile } from '../source/file-tree.js'
import { splitScript } from '../sql/script.js'
import { findMention } from './committed.js'
import type { Committed } from './committed.js'
import type { Edit } from './edit.js'

/** The comment that `pg_dump` ends a file with. */
const endOfDump = '-- PostgreSQL database dump complete'

/**
 * The file that a statement about an object goes to: the one that creates the object, or what it belongs to; else the last
 * one that creates an object of the same kind; else the last one.
 */
export function fileFor(committed: Committed, object: DatabaseObject): TextFile | undefined {
  const ofKind = committed.statements.filter(({ targets: [first] }) => first?.action === 'create' && first.kind === object.kind)
  return ownFile(committed, object) ?? ofKind.at(-1)?.file ?? committed.files.at(-1)
}

function ownFile(committed: Committed, object: DatabaseObject): TextFile | undefined {
  const parent = committed.current.get(object.parent ?? '')
  return findMention(committed, object, 'create')?.statement.file ?? (parent === undefined ? undefined : ownFile(committed, parent))
}

/** Insertions, one a statement, that put statements at the end of a file, with an empty line between them. */
export function appendStatements(file: TextFile, statements: readonly string[]): readonly Edit[] {
  const offset = endOf(file.text)
  const before = file.text.slice(0, offset)
  const isLast = offset === file.text.length
  const gap = before === '' || (!isLast && /(?:^|\n)\r?\n$/.test(before)) ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  return statements.map((statement, index) => {
    const text = `${index === 0 ? gap : '\n'}${statement};\n`
    return { file: file.path, start: offset, end: offset, text: !isLast && index === statements.length - 1 ? `${text}\n` : text }
  })
}

/** Where the last of what defines anything has ended: before `\unrestrict` and before the last words of a dump. */
function endOf(text: string): number {
  const { steps, comments } = splitScript(text)
  const lastStep = steps.findLast((step) => step.type !== 'command' || step.name !== '\\unrestrict')
  const from = lastStep?.trailingEnd ?? 0
  const closing = steps.find((step) => step.start >= from && step.type === 'command')?.start
  const words = comments.find((comment) => comment.start >= from && comment.text === endOfDump)?.start
  const end = Math.min(closing ?? text.length, words ?? text.length)
  // The words stand in a box of empty comments.
  return end === text.length ? end : end - (/(?:^|(?<=\n))(?:--[ \t]*\r?\n)*$/.exec(text.slice(0, end))?.[0].length ?? 0)
}
