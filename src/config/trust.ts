import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Given } from './given.js'
import { findInput, inputs } from './inputs.js'

/** Variables that hold the runner's tokens, and those by which a step steers the ones after it. */
const ofTheRunner = /^(?:INPUT_.*|ACTIONS_.*|GITHUB_(?:TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|GH_TOKEN)$/i

/**
 * What a config file may not say where the action reads it, since it may be the file of a pull request: only the workflow
 * may pass on the runner's own variables, or name what lies outside of the repository, to be read or to be written.
 *
 * @param workspace the folder of the repository
 * @param workingDirectory what paths are relative to; both are absolute
 */
export function findOverreach(given: readonly Given[], workspace: string, workingDirectory: string): readonly string[] {
  return given.flatMap(({ name, items }) => items.flatMap(({ text, at }) => {
    const only = `only the workflow can name it, with the input \`${name}\` of the action.`
    if (name === inputs.passEnv.name && ofTheRunner.test(text.trim())) return [`${at}: ${text.trim()} is the runner's own: ${only}`]
    if (findInput(name)?.type.kind === 'path' && leaves(workspace, resolve(workingDirectory, text.trim()))) return [`${at}: ${text.trim()} lies outside of the repository: ${only}`]
    return []
  }))
}

function leaves(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
