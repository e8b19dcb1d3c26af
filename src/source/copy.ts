import { createStatements } from '../catalog/ddl/schema-file.js'
import { modelOf } from '../catalog/ddl/model.js'
import { renew } from '../database/provider.js'
import type { Scratch } from '../database/provider.js'
import { isServerError } from '../database/session.js'
import type { Snapshot } from '../snapshot/object.js'
import type { Workshop } from './source.js'

/**
 * A database of ours with the schema of a snapshot, so that definitions of a database that is not ours can be parsed again
 * among the very objects that they speak of. Owners and privileges are left out, and so is what does not load on this
 * server: a definition that needs it cannot be parsed again, and is then unknown.
 *
 * @returns undefined where there can be no such database, of which the user is told
 */
export async function buildCopy(workshop: Workshop, snapshot: Snapshot): Promise<Scratch | undefined> {
  const stays = ([name]: readonly [string, unknown]): boolean => name !== 'owner' && name !== 'privileges'
  const objects = snapshot.objects.map((object) => ({ ...object, attributes: Object.fromEntries(Object.entries(object.attributes).filter(stays)) }))
  const bare = { ...snapshot, objects: objects.filter(({ kind }) => kind !== 'default acl') }
  const extensions = bare.objects.filter(({ kind }) => kind === 'extension').map(({ name }) => name)
  try {
    const scratch = await (await workshop.provider()).createScratch({ extensions })
    await scratch.session.execute(`SET check_function_bodies = off; SET search_path = ''`)
    for (const { statement } of createStatements(bare.objects, modelOf(bare))) {
      await scratch.session.execute(statement).catch((error: unknown) => {
        if (!isServerError(error)) throw error
      })
    }
    await renew(scratch)
    return scratch
  } catch (error) {
    workshop.signal.throwIfAborted()
    workshop.warn(`a copy of the schema to parse definitions on could not be built: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`)
    return undefined
  }
}
