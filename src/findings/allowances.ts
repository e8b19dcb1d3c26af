import type { TextFile } from '../source/file-tree.js'
import { allowances } from '../sql/directives.js'
import { positionsIn } from '../sql/position.js'
import { ScanError } from '../sql/scan-error.js'
import { splitScript } from '../sql/script.js'
import type { Finding } from './finding.js'

interface Allowed {
  readonly code: string
  readonly reason: string
  readonly from: number
  readonly to: number
}

/**
 * Turns findings into notices where a line `-- pg-parity: allow CODE: reason` says so: in a schema file for the
 * statement that it stands at, in a migration for the whole file.
 */
export function applyAllowances(findings: readonly Finding[], schema: readonly TextFile[], migrations: readonly TextFile[]): readonly Finding[] {
  const allowed = new Map<string, readonly Allowed[]>([
    ...schema.map((file) => [file.path, inStatements(file)] as const),
    ...migrations.map((file) => [file.path, inWholeFile(file)] as const)
  ])
  return findings.map((finding) => {
    const { location } = finding
    const match = location === undefined ? undefined : allowed.get(location.file)?.find(
      ({ code, from, to }) => code === finding.code && location.line >= from && location.line <= to
    )
    if (match === undefined || finding.severity === 'notice') return finding
    return { ...finding, severity: 'notice', message: `${finding.message} Allowed: ${match.reason}`, details: { ...finding.details, allowed: match.reason } }
  })
}

function inWholeFile(file: TextFile): readonly Allowed[] {
  return inAnyLanguage(file).map(({ code, reason }) => ({ code, reason, from: 1, to: Number.MAX_SAFE_INTEGER }))
}

/** Migrations may be written in any language, and where one is SQL, what its tool does not run may be none. */
function inAnyLanguage({ path, text }: TextFile): readonly Pick<Allowed, 'code' | 'reason'>[] {
  try {
    if (path.endsWith('.sql')) return allowances(text)
  } catch (error) {
    if (!(error instanceof ScanError)) throw error
  }
  return [...text.matchAll(/^\s*(?:--|#|\/\/|\*)\s*pg-parity\s*:\s*allow\s+([a-z-]+)\s*:\s*(\S.*)$/gm)].map(([, code = '', reason = '']) => ({ code, reason: reason.trimEnd() }))
}

function inStatements(file: TextFile): readonly Allowed[] {
  const found = allowances(file.text)
  if (found.length === 0) return []
  const position = positionsIn(file.text)
  return splitScript(file.text).steps.flatMap((step) =>
    found
      .filter(({ offset }) => offset >= step.leadingStart && offset < step.trailingEnd)
      .map(({ code, reason }) => ({ code, reason, from: position(step.start).line, to: position(step.end).line }))
  )
}
