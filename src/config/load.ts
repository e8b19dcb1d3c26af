import { resolve } from 'node:path'
import type { Config } from './config.js'
import { readConfigFile } from './file.js'
import { inputs } from './inputs.js'
import type { ConfigRequest } from './resolve.js'
import { resolveConfig } from './resolve.js'

/**
 * Finds and reads the config file, and makes the trusted configuration.
 *
 * @throws ConfigError with every problem of every layer at once.
 */
export async function loadConfig(request: Omit<ConfigRequest, 'file'>): Promise<Config> {
  const given = [...(request.flags?.given ?? []), ...(request.actionInputs?.given ?? [])]
  const textOf = (input: { readonly name: string }): string | null => given.find(({ name }) => name === input.name)?.items[0]?.text ?? null
  const shownDirectory = textOf(inputs.workingDirectory) ?? inputs.workingDirectory.default
  // Where an untrusted report lies, there may be an untrusted config file beside it.
  if (textOf(inputs.reportFrom) !== null && textOf(inputs.config) === null) return resolveConfig({ ...request, file: null })
  const file = await readConfigFile({ config: textOf(inputs.config), directory: resolve(request.currentDirectory, shownDirectory), shownDirectory })
  return resolveConfig({ ...request, file })
}
