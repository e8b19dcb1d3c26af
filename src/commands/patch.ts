import type { Comparison } from '../snapshot/change.js'
import type { BuildOptions } from '../source/build.js'
import type { Built, Source, Workshop } from '../source/source.js'
import type { Run } from './run.js'

export interface PatchRequest {
  readonly schema: Source
  readonly current: Built
  readonly desired: Built
  readonly comparison: Comparison
  readonly options: BuildOptions
}

export async function proposePatch(_run: Run, _workshop: Workshop, _request: PatchRequest): Promise<string | null> {
  return Promise.resolve(null)
}
