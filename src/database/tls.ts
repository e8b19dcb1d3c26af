import { readFileSync } from 'node:fs'
import type { ClientConfig } from 'pg'
import { parse, toClientConfig } from 'pg-connection-string'

/** Modes in the order of their strength (PostgreSQL manual, "SSL Support", Protection Provided in Different Modes); `no-verify` is node-postgres' own word for `require`. */
const modes = ['disable', 'allow', 'prefer', 'require', 'no-verify', 'verify-ca', 'verify-full'] as const
type Mode = (typeof modes)[number]

/** What node-postgres says where a server knows no TLS. */
export const knowsNoTls = 'The server does not support SSL connections'

/**
 * What to connect with, one after the other while the server answers that it has no TLS. The URL's `sslmode` means what it means to libpq, whose
 * default is `prefer`; where nothing else is named, certificates are verified by the authorities that Node knows.
 *
 * @throws Error for a mode that there is not, and for files that cannot be read
 */
export function connectionsOf(url: string): readonly ClientConfig[] {
  const parameters = new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '')
  const take = (name: string): string | null => {
    const value = parameters.get(name)
    parameters.delete(name)
    return value
  }
  const [given, root, certificate, key] = [take('sslmode'), take('sslrootcert'), take('sslcert'), take('sslkey')]
  // What else speaks of TLS is a dialect of the driver's.
  for (const name of ['ssl', 'uselibpqcompat']) parameters.delete(name)
  const bare = toClientConfig(parse(`${url.replace(/[?#].*$/s, '')}${parameters.size === 0 ? '' : `?${parameters.toString()}`}`))
  // Over a socket there is nothing to encrypt.
  const mode = bare.host?.startsWith('/') === true ? 'disable' : modeOf(given, root)
  const encrypted = {
    ...bare,
    ssl: {
      ...(root === null || root === 'system' ? {} : { ca: readPart('sslrootcert', root) }),
      ...(certificate === null ? {} : { cert: readPart('sslcert', certificate) }),
      ...(key === null ? {} : { key: readPart('sslkey', key) }),
      ...(mode === 'verify-ca' ? { checkServerIdentity: () => undefined } : {}),
      rejectUnauthorized: mode === 'verify-ca' || mode === 'verify-full'
    }
  }
  // What the driver finds in the environment must not speak for the URL.
  const open = { ...bare, ssl: false }
  return mode === 'disable' ? [open] : mode === 'prefer' || mode === 'allow' ? [encrypted, open] : [encrypted]
}

function modeOf(given: string | null, root: string | null): Mode {
  const mode = modes.find((each) => each === given)
  if (given !== null && mode === undefined) throw new Error(`sslmode=${given} is none of ${modes.join(', ')}`)
  if (root === 'system') return 'verify-full'
  // A root certificate makes `require` verify, for the sake of old programs.
  if (mode === 'require' && root !== null) return 'verify-ca'
  if (mode === 'verify-ca' && root === null) throw new Error('sslmode=verify-ca needs sslrootcert, the file of the authority, or else every public one would do; verify-full does without')
  return mode ?? 'prefer'
}

function readPart(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Error(`${name}: ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`, { cause: error })
  }
}
