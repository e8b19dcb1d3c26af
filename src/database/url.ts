import { parse } from 'pg-connection-string'

/** A connection URL as it may be shown: without password and without parameters, which can hold one. */
export function withoutPassword(url: string): string {
  try {
    const { protocol, username, host, pathname } = new URL(url)
    return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`
  } catch {
    return 'the given URL'
  }
}

/** The same URL with another database. */
export function withDatabase(url: string, database: string): string {
  const [, server = '', parameters = ''] = /^([^:]+:\/\/[^/?#]*)(?:\/[^?#]*)?(?:\?([^#]*))?/.exec(url) ?? []
  const kept = parameters.split('&').filter((each) => each !== '' && !/^(?:dbname|database)=/.test(each))
  return `${server}/${database}${kept.length === 0 ? '' : `?${kept.join('&')}`}`
}

/** Parameters of a URL that libpq also takes from the environment (PostgreSQL manual, Environment Variables). */
const variables: Readonly<Record<string, string>> = {
  sslmode: 'PGSSLMODE', sslcert: 'PGSSLCERT', sslkey: 'PGSSLKEY', sslrootcert: 'PGSSLROOTCERT', options: 'PGOPTIONS', channel_binding: 'PGCHANNELBINDING'
}

/** What a URL says as the variables that libpq and many drivers read. */
export function variablesOf(url: string): Readonly<Record<string, string>> {
  const { host, port, user, password, database } = parse(url)
  const parameters = new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '')
  const known = { PGHOST: host, PGPORT: port, PGUSER: user, PGPASSWORD: password, PGDATABASE: database }
  const all = [...Object.entries(known), ...Object.entries(variables).map(([name, variable]) => [variable, parameters.get(name)] as const)]
  return Object.fromEntries(all.flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])))
}
