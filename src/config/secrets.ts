import type { Config } from './config.js'

/**
 * Every text of a configuration that must not be shown, longest first: whole URLs that hold a password, the passwords
 * as they are written and as they are sent, and tokens.
 *
 * A password that is also the user's name is not one to hide: hiding `postgres` would make every log unreadable.
 */
export function secretsOf(config: Pick<Config, 'databaseUrl' | 'targets' | 'sources' | 'githubToken'>): readonly string[] {
  const urls = [config.databaseUrl, ...config.targets.map(({ url }) => url), ...config.sources.filter((source) => source.includes('://'))]
  const secrets = new Set(urls.flatMap((url) => url === null ? [] : secretsOfUrl(url)))
  if (config.githubToken !== null) secrets.add(config.githubToken)
  return [...secrets].sort((left, right) => right.length - left.length)
}

/** `text` with every secret in it replaced by `***`. A secret that contains another has to come first. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return secrets.filter((secret) => secret !== '').reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text)
}

/** Replaces passwords of URLs in a text that was not checked yet, such as a command line that could not be understood. */
export function hidePasswords(text: string): string {
  return text.replace(/([a-z]+:\/\/[^\s:@/]*):\S*@/gi, '$1:***@').replace(/([?&](?:ssl)?password=)[^&\s'"]*/gi, '$1***')
}

function secretsOfUrl(text: string): readonly string[] {
  const socket = text.replace('@/', '@localhost/')
  if (!URL.canParse(socket)) {
    const [, password] = /^[a-z]+:\/\/[^:@/]*:(.*)@/i.exec(text) ?? []
    return password === undefined || password === '' ? [] : [text, password]
  }
  const url = new URL(socket)
  const user = decode(url.username)
  const passwords = [url.password, decode(url.password), ...url.searchParams.getAll('password'), ...url.searchParams.getAll('sslpassword')]
  const hidden = passwords.filter((password) => password !== '' && decode(password) !== user)
  return hidden.length === 0 ? [] : [text, ...hidden]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
