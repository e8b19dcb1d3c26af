import { randomBytes, scryptSync } from 'node:crypto'
import { compareText } from '../snapshot/object.js'
import type { Value } from '../snapshot/object.js'

/*
 * Catalogs hold passwords: options of user mappings, servers and foreign-data wrappers, connection strings of
 * subscriptions, settings. None of them leaves this folder. In its place stands a token, `<redacted:scrypt:SALT:DIGEST>`:
 *
 * - The digest is slow (scrypt), so that a weak password is not soon guessed from a snapshot that somebody committed.
 * - The salt is random for each run. Within one run equal secrets have equal tokens, and are compared like any text.
 * - The token says its salt, so that it can be checked wherever the secret itself is at hand: a live database against a
 *   snapshot of last week, or against a schema file that was written from one. Two that were saved under different salts
 *   cannot be compared, which is said (`object-unknown`).
 * - A value that is a token already stays as it is, so that SQL written from a snapshot loads and is equal to it.
 *
 * Differences and definitions in reports show no tokens: they would differ from run to run, and offer the salt to everybody; see
 * `hideTokens`. SQL that is to be run (`snapshot --sql`) does; a patch that would is not made.
 */

/** Reads texts of a catalog without their secrets. */
export interface Redaction {
  /** `name=value`: an option of a foreign object, or a setting. */
  option(entry: string): string
  /** A connection string of libpq (PostgreSQL manual, 34.1.1); keywords in order, since theirs does not matter. */
  connection(text: string): string
}

const secretWord = /pass(?:word|wd|phrase|file|code)|pwd|secret|token|credential|(?:api|access|private|account|encryption)_?key|scram_\w+_key/i
/** Whether all of an option's value is secret. Whether a password is required, or how it is stored, is none. */
function isSecret(name: string): boolean {
  return secretWord.test(name) && !/_(?:required|encryption)$/i.test(name)
}

const token = /<redacted:scrypt:[0-9a-f]+:[0-9a-f]+>/g
const wholeToken = /^<redacted:scrypt:([0-9a-f]+):([0-9a-f]+)>$/

/** A password within a URL; greedy, since one that holds an unescaped `@` must not be shown in part. */
const inUrl = /(:\/\/[^\s:@/]*:)(.+)(?=@)/s
/** Behind `password=` and its like everything counts as secret: which character ends it depends on whoever reads it. */
const inText = new RegExp(`((?:${secretWord.source})[\\w.-]*\\s*=\\s*)(.+)$`, 'is')

/**
 * The secrets that this process has read, by their tokens: what makes a token of another salt comparable. Nothing outside of this
 * file asks for them.
 */
const remembered = new Map<string, string>()

/** A salt for one run: 32 hexadecimal digits. */
export function randomSalt(): string {
  return randomBytes(16).toString('hex')
}

/** Redacts under one salt, which is hexadecimal. */
export function createRedaction(salt: string): Redaction {
  const tokens = new Map<string, string>()
  const redact = (secret: string): string => {
    if (secret === '' || wholeToken.test(secret)) return secret
    const made = tokens.get(secret) ?? tokenOf(secret, salt)
    tokens.set(secret, made)
    remembered.set(made, secret)
    return made
  }
  const within = (text: string): string =>
    text.replace(inUrl, (_, before: string, secret: string) => before + redact(secret)).replace(inText, (_, before: string, secret: string) => before + redact(secret))
  return {
    option(entry) {
      const at = entry.indexOf('=')
      const [name, value] = [entry.slice(0, at), entry.slice(at + 1)]
      return `${name}=${isSecret(name) ? redact(value) : within(value)}`
    },
    connection(text) {
      const parts = keywords(text)
      if (parts === undefined) return within(text)
      return [...parts]
        .sort(([left], [right]) => compareText(left, right))
        .map(([name, value]) => `${name}=${quoted(isSecret(name) ? redact(value) : value)}`)
        .join(' ')
    }
  }
}

/** The parameters that scrypt was made for with interactive use: some 50 ms and 16 MB a guess. */
function tokenOf(secret: string, salt: string): string {
  return `<redacted:scrypt:${salt}:${scryptSync(secret, Buffer.from(salt, 'hex'), 16, { N: 16384, r: 8, p: 1 }).toString('hex')}>`
}

/** `keyword = value` pairs as libpq reads them (conninfo_parse in fe-connect.c); undefined for a URI, and for what it would refuse. */
function keywords(text: string): ReadonlyMap<string, string> | undefined {
  if (/^postgres(?:ql)?:\/\//.test(text)) return undefined
  const parts = new Map<string, string>()
  const pair = /\s*([^\s=]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s\\']|\\.)*))(?=\s|$)/sy
  while (pair.lastIndex < text.trimEnd().length) {
    const match = pair.exec(text)
    if (match === null) return undefined
    parts.set(match[1] ?? '', (match[2] ?? match[3] ?? '').replace(/\\(.)/gs, '$1'))
  }
  return parts
}

function quoted(value: string): string {
  return /^[^\s'\\]+$/.test(value) ? value : `'${value.replace(/['\\]/g, '\\$&')}'`
}

/** Secrets as SQL and connection strings write them: in a URL, `password 'x'`, `password=x`. */
const written = [
  /(:\/\/[^\s:@/]*:)([^\s@]+)(?=@)/g,
  new RegExp(`((?:${secretWord.source})\\w*"?\\s*(?:=|\\bto\\b)?\\s*'{1,2})([^']+)`, 'gi'),
  new RegExp(`((?:${secretWord.source})\\w*=)([^\\s']+)`, 'gi')
]

/** A line of SQL with stars for the secrets in it, as long as before, so that a caret under it stands where it stood. */
export function starSecrets(line: string): string {
  return written.reduce((text, pattern) => text.replace(pattern, (_, before: string, secret: string) => before + '*'.repeat(secret.length)), line)
}

/** Whether a text holds the token of a secret. */
export function holdsToken(text: string): boolean {
  return text.search(token) >= 0
}

/** A text without the salts and digests in it, for people to read. */
export function hideTokens(text: string): string {
  return text.replace(token, '<redacted>')
}

/**
 * Looks at the secrets in two values of an attribute that differ: `equal` where they were only saved under different
 * salts, `unknown` where that cannot be told, else both values as they can be shown. Undefined where there are no secrets.
 */
export function compareSecrets(current: Value, desired: Value): 'equal' | 'unknown' | { readonly current: Value; readonly desired: Value } | undefined {
  const [left, right] = [tokensIn(current), tokensIn(desired)]
  if (left.length + right.length === 0) return undefined
  const [from, to] = [mapText(current, hideTokens), mapText(desired, hideTokens)]
  if (JSON.stringify(from) !== JSON.stringify(to)) return { current: from, desired: to }
  const same = left.map((each, index) => sameSecret(each, right[index] ?? ''))
  if (same.every((each) => each === true)) return 'equal'
  if (!same.includes(false)) return 'unknown'
  let at = 0
  return { current: from, desired: mapText(desired, (text) => text.replace(token, () => (same[at++] === true ? '<redacted>' : '<another secret>'))) }
}

/** Whether two tokens stand for one secret; undefined where their salts differ and neither secret is at hand. */
function sameSecret(left: string, right: string): boolean | undefined {
  if (left === right) return true
  const [saltOfLeft, saltOfRight] = [left, right].map((each) => wholeToken.exec(each)?.[1] ?? '') as [string, string]
  if (saltOfLeft === saltOfRight) return false
  const [known, unknown] = [remembered.get(left), remembered.get(right)]
  if (known !== undefined) return tokenOf(known, saltOfRight) === right
  return unknown === undefined ? undefined : tokenOf(unknown, saltOfLeft) === left
}

function tokensIn(value: Value): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => (typeof each === 'string' ? (each.match(token) ?? []) : []))
}

function mapText(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value)
  return Array.isArray(value) ? (value as readonly string[]).map(change) : value
}
