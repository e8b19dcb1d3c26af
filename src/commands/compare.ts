import { createSettler } from '../catalog/settle.js'
import type { Side } from '../catalog/settle.js'
import type { Config } from '../config/config.js'
import { findPattern } from '../config/pattern.js'
import type { Session } from '../database/session.js'
import type { Comparison } from '../snapshot/change.js'
import { compareSnapshots } from '../snapshot/compare.js'
import type { Compares } from '../snapshot/ownership.js'
import { buildCopy } from '../source/copy.js'
import type { Built, Workshop } from '../source/source.js'

/** Compares two built sources under a configuration's `ignore` and `compare`. */
export async function compareBuilt(workshop: Workshop, current: Built, desired: Built, config: Config): Promise<Comparison> {
  // A side that is not ours is parsed again on a copy of it.
  const side = (built: Built): Side => {
    let session: Promise<Session | undefined> | undefined
    return {
      snapshot: built.snapshot,
      async session() {
        session ??= built.scratch === undefined ? buildCopy(workshop, built.snapshot) : Promise.resolve(built.scratch.session)
        return session
      }
    }
  }
  const settler = createSettler(side(current), side(desired))
  try {
    return await compareSnapshots(current.snapshot, desired.snapshot, {
      settle: settler.settle,
      ignores: (object) => findPattern(config.ignore, object) !== null,
      compares: comparesUnder(config)
    })
  } finally {
    await settler.close()
  }
}

/** Which aspects a configuration's `compare` asks for. */
export function comparesUnder({ policy }: Config): Compares {
  return (aspect) => {
    const level = policy.compare[aspect]
    return level === 'off' ? false : level === 'auto' ? 'auto' : true
  }
}
