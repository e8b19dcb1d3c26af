import { createSettle } from '../catalog/settle.js'
import type { Side } from '../catalog/settle.js'
import type { Config } from '../config/config.js'
import { findPattern } from '../config/pattern.js'
import type { Comparison } from '../snapshot/change.js'
import { compareSnapshots } from '../snapshot/compare.js'
import type { Built } from '../source/source.js'

/** Compares two built sources under a configuration's `ignore` and `compare`. */
export async function compareBuilt(current: Built, desired: Built, config: Config): Promise<Comparison> {
  return compareSnapshots(current.snapshot, desired.snapshot, {
    settle: createSettle(sideOf(current), sideOf(desired)),
    ignores: (object) => findPattern(config.ignore, object) !== null,
    compares: (aspect) => {
      const level = config.policy.compare[aspect]
      return level === 'off' ? false : level === 'auto' ? 'auto' : true
    }
  })
}

function sideOf(built: Built): Side {
  return { snapshot: built.snapshot, session: built.scratch?.session }
}
