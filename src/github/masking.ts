import type { Toolkit } from './toolkit.js'

/** Has the runner replace every secret by `***` in the log. To be called before anything is logged. */
export function maskSecrets(secrets: readonly string[], toolkit: Pick<Toolkit, 'setSecret'>): void {
  for (const secret of secrets) {
    if (secret.trim() !== '') toolkit.setSecret(secret)
  }
}
