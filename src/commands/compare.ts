import { createSettler } from '../catalog/settle.js'
import type { Side } from '../catalog/settle.js'
import type { Config } from '../config/config.js'
import { findPattern, matchesPattern } from '../config/pattern.js'
import type { Scratch } from '../database/provider.js'
import type { Comparison } from '../snapshot/change.js'
import { compareSnapshots } from '../snapshot/compare.js'
import type { CompareOptions } from '../snapshot/compare.js'
import { keyOf } from '../snapshot/object.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { Compares } from '../snapshot/ownership.js'
import { leaveOut } from '../source/build.js'
import { buildCopy } from '../source/copy.js'
import { ownerPreset } from '../source/presets/index.js'
import type { Built, Workshop } from '../source/source.js'

/** Compares two built sources under a configuration's `ignore` and `compare`; the ledgers of migration tools, what a setup makes and what is a platform's own are left out. */
export async function compareBuilt(workshop: Workshop, current: Built, desired: Built, config: Pick<Config, 'ignore' | 'policy'> & Partial<Pick<Config, 'presets'>>): Promise<Comparison> {
  // A side that is not ours is parsed again on a copy of it.
  const copies: Promise<Scratch | undefined>[] = []
  const side = (built: Built): Side => {
    let scratch: Promise<Scratch | undefined> | undefined
    return {
      snapshot: built.snapshot,
      async session() {
        if (scratch === undefined) {
          scratch = built.scratch === undefined ? buildCopy(workshop, built.snapshot) : Promise.resolve(built.scratch)
          if (built.scratch === undefined) copies.push(scratch)
        }
        return (await scratch)?.session
      }
    }
  }
  const settler = createSettler(side(current), side(desired))
  // A side that was not built with the setup has what the other one made of it.
  const [left, right] = [leaveOut(current.snapshot, desired.leftOut), leaveOut(desired.snapshot, current.leftOut)]
  try {
    return await compareSnapshots(left, right, {
      settle: settler.settle,
      ignores: ignoresUnder(config, current, desired),
      compares: comparesUnder(config)
    })
  } finally {
    await settler.close()
    // Each takes a server's memory, and there may be many databases to compare.
    for (const copy of copies) await (await copy)?.drop().catch(() => undefined)
  }
}

/** Which objects are left out of a comparison, with all that belongs to them. */
export function ignoresUnder({ ignore, presets = [] }: Pick<Config, 'ignore'> & Partial<Pick<Config, 'presets'>>, ...sides: readonly Built[]): CompareOptions['ignores'] {
  const isLedger = ledgerRule(...sides)
  return (object) => findPattern(ignore, object) !== null || isLedger(object) !== undefined || ownerPreset(presets, object) !== undefined
}

/** Which aspects a configuration's `compare` asks for. */
export function comparesUnder({ policy }: Pick<Config, 'policy'>): Compares {
  return (aspect) => {
    const level = policy.compare[aspect]
    return level === 'off' ? false : level === 'auto' ? 'auto' : true
  }
}

/** Tells of an object whether it is a ledger of a tool that built one of the sides, and of which. */
function ledgerRule(...sides: readonly Built[]): (object: { readonly kind: string; readonly name: string }) => string | undefined {
  return (object) => sides.find(({ ledger }) => ledger?.patterns.some((pattern) => matchesPattern(pattern, object)) === true)?.ledger?.tool
}

/** The objects of both sides that are left out because a migration tool keeps its books there, without what belongs to them. */
export function ledgersOf(current: Built, desired: Built): readonly { readonly tool: string; readonly object: string }[] {
  const tools = leftOutBy(ledgerRule(current, desired), current, desired)
  return [...tools].map(([object, tool]) => ({ tool, object }))
}

/** The objects of both sides that are left out because they are the own ones of a platform, without what belongs to them, by preset. */
export function platformsOf({ presets }: Pick<Config, 'presets'>, current: Built, desired: Built): ReadonlyMap<string, readonly string[]> {
  const found = [...leftOutBy((object) => ownerPreset(presets, object), current, desired)]
  return new Map(found.map(([, preset]) => [preset, found.flatMap(([object, owner]) => (owner === preset ? [object] : []))]))
}

/** The objects of both sides, of those that belong to no other one, for which a rule gives a name, with that name. */
function leftOutBy(rule: (object: DatabaseObject) => string | undefined, ...sides: readonly Built[]): ReadonlyMap<string, string> {
  return new Map(sides.flatMap(({ snapshot }) =>
    snapshot.objects.flatMap((object) => {
      const name = object.parent === undefined ? rule(object) : undefined
      return name === undefined ? [] : [[keyOf(object), name] as const]
    })
  ))
}
