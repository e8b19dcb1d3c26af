import { InputError } from '../input-error.js'
import { splitFile } from '../script-file.js'
import { sqlErrorAt } from '../sql-error.js'
import { baseName, directSql, folderOf, keepOnly, numbered, refuseTwins } from './files.js'
import type { FolderFile, Migration, MigrationFormat, Part } from './format.js'
import { accepts, refuses } from './reactions.js'
import { timestampIn } from './timestamp.js'

const fileName = /^(\d+)_.*\.(?:sql|go)$/
const words = ['Up', 'Down', 'StatementBegin', 'StatementEnd', 'NO TRANSACTION', 'ENVSUB ON', 'ENVSUB OFF']

/**
 * goose: `VERSION_name.sql` in the order of the numbers, times before or after sequential numbers, with `-- +goose Up` and
 * `-- +goose Down` in one file; in a transaction unless the file says `-- +goose NO TRANSACTION`, and either way statement by
 * statement. Read in provider_collect.go (`collectFilesystemSources`: no subfolders, a version twice is refused), migrate.go
 * (`NumericComponent`) and internal/sqlparser/parser.go (`ParseSQLMigration`: a statement ends with a line that ends with a
 * semicolon, or with `StatementEnd`). The variables of `-- +goose ENVSUB ON` are given as placeholders.
 */
export const goose: MigrationFormat = {
  name: 'goose',
  edited: accepts('goose does not notice: databases that have run the file keep what the old text did.'),
  vanished: accepts('goose does not notice: databases that have run the file keep what it did.'),
  outOfOrder: refuses('goose stops: "found N missing (out-of-order) migrations", unless it is run with -allow-missing.'),
  ledger: [{ kind: 'table', name: '*.goose_db_version' }],
  outsideTransaction: 'write `-- +goose NO TRANSACTION` at the top of the file',
  recognise({ files }) {
    const fitting = files.find(({ path, text }) => fileName.test(baseName(path)) && /^--[^\S\n]*\+goose[^\S\n]+(?:Up|Down)\b/im.test(text))
    return fitting && `${baseName(fitting.path)} has a line -- +goose Up`
  },
  read(folder) {
    const code = folder.files.find(({ path, nested }) => !nested && fileName.test(baseName(path)) && /(?<!_test)\.go$/.test(path))
    if (code !== undefined) throw new InputError(`${code.path} is a migration in Go, which cannot be run here: say how to migrate with \`migrate-command\``)
    const all = numbered(directSql(folder), fileName).filter(({ version }) => version > 0n)
    refuseTwins('goose', all, ({ version }) => version.toString(), ({ file }) => file.path)
    return folderOf(folder, all.map(({ file, digits }) => ({ id: digits, ...readFile(file), timestamp: timestampIn(digits) })))
  }
}

/** What a file holds in one direction: from where to where, and inside of it what StatementBegin and StatementEnd enclose. */
interface Section {
  readonly from: number
  to: number
  readonly enclosed: (readonly [from: number, to: number])[]
}

function readFile(file: FolderFile): Pick<Migration, 'up' | 'down'> {
  const { path, text } = file
  let up: Section | undefined
  let down: Section | undefined
  let begun: number | undefined
  let running: Part['running'] = 'in one transaction'
  for (const { line, start, end } of linesOf(text)) {
    const word = annotationOf(file, line, start)
    const open = down ?? up
    if (begun !== undefined && (word === 'Up' || word === 'Down' || word === 'StatementBegin')) {
      throw sqlErrorAt(file, begun, 'this `-- +goose StatementBegin` has no `-- +goose StatementEnd`')
    }
    if (word === 'Up') {
      if (up !== undefined) throw sqlErrorAt(file, start, 'goose takes `-- +goose Up` once in a file')
      up = { from: start, to: text.length, enclosed: [] }
    } else if (word === 'Down') {
      if (up === undefined || down !== undefined) throw sqlErrorAt(file, start, 'goose takes `-- +goose Down` once in a file, after `-- +goose Up`')
      up.to = start
      down = { from: start, to: text.length, enclosed: [] }
    } else if (word === 'StatementBegin') {
      if (open === undefined) throw sqlErrorAt(file, start, 'goose wants `-- +goose StatementBegin` after `-- +goose Up` or `-- +goose Down`')
      begun = start
    } else if (word === 'StatementEnd') {
      if (begun === undefined) throw sqlErrorAt(file, start, 'this `-- +goose StatementEnd` has no `-- +goose StatementBegin` before it')
      open?.enclosed.push([begun, end])
      begun = undefined
    } else if (word === 'NO TRANSACTION') running = 'statement by statement'
    else if (word === undefined && open === undefined && !/^\s*(?:--|$)/.test(line)) throw sqlErrorAt(file, start, 'goose allows no statement before `-- +goose Up`')
  }
  if (up === undefined) throw new InputError(`${path} has no \`-- +goose Up\`, which goose requires: put it before the first statement`)
  if (begun !== undefined) throw sqlErrorAt(file, begun, 'this `-- +goose StatementBegin` has no `-- +goose StatementEnd`')
  const part = (section: Section, from: number): Part => {
    const kept = { path, running, text: keepOnly(text, [from, section.to]) }
    refuseTorn(kept, section)
    return kept
  }
  return { up: part(up, 0), down: down && part(down, down.from) }
}

/** What a line tells goose (`extractAnnotation`): it reads every comment line with its mark in it. */
function annotationOf(file: FolderFile, line: string, start: number): string | undefined {
  if (!/^\s*--.*\+goose/.test(line)) return undefined
  if (/^\s/.test(line)) throw sqlErrorAt(file, start, 'goose allows nothing before the `--` of a line for it: remove the white space')
  const said = line.replaceAll('--', '').replace('+goose', '').trim()
  const word = words.find((each) => each.toLowerCase() === said.toLowerCase())
  if (word === undefined) throw sqlErrorAt(file, start, `goose reads every comment with "+goose" in it, and knows no "${said}": write ${words.join(', ')}, or leave the mark out`)
  return word
}

/** Refuses what goose would tear: a statement that goes on after a line that ends with a semicolon, or that has none. */
function refuseTorn(part: Part, { from, to, enclosed }: Section): void {
  const isEnclosed = (offset: number): boolean => enclosed.some(([begin, end]) => offset >= begin && offset < end)
  const ends = linesOf(part.text).flatMap(({ line, start, end }) => (start >= from && start < to && !isEnclosed(start) && endsStatement(line) ? [end] : []))
  for (const step of splitFile(part)) {
    if (isEnclosed(step.start)) continue
    const cut = ends.find((end) => end > step.start)
    if (cut === undefined) throw sqlErrorAt(part, step.start, 'goose finds no end of this statement: end its last line with a semicolon')
    if (cut <= step.end) {
      throw sqlErrorAt(part, step.start, 'goose cuts this statement at the first line that ends with a semicolon: put it between `-- +goose StatementBegin` and `-- +goose StatementEnd`')
    }
  }
}

/** Whether the last word of a line, a comment aside, ends with a semicolon (`endsWithSemicolon`). */
function endsStatement(line: string): boolean {
  const words = line.trim().split(/\s+/)
  const comment = words.findIndex((word) => word.startsWith('--'))
  return (comment < 0 ? words : words.slice(0, comment)).at(-1)?.endsWith(';') === true
}

/** The lines of a text; `end` is behind the line's end. */
function linesOf(text: string): readonly { readonly line: string; readonly start: number; readonly end: number }[] {
  let start = 0
  return text.split('\n').map((line) => {
    const at = start
    start += line.length + 1
    return { line: line.replace(/\r$/, ''), start: at, end: start }
  })
}
