import type { Config } from '../config/config.js'
import { startEmbedded } from '../database/embedded.js'
import type { Provider } from '../database/provider.js'
import { startService } from '../database/service.js'

/** What a server is started with, beside the configuration. */
interface Needs {
  /** See `Run`. */
  readonly assets: string
  readonly signal: AbortSignal
  readonly random: () => string
}

/** Starts what databases are made on: the server of `database-url`, or embedded ones. */
export async function startProvider({ databaseUrl, template }: Pick<Config, 'databaseUrl' | 'template'>, { assets, signal, random }: Needs): Promise<Provider> {
  return databaseUrl === null ? startEmbedded({ assets, signal }) : startService({ url: databaseUrl, template, signal, random })
}
