import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'

/** A compiled WebAssembly module, which threads can share. */
export type WasmModule = object

/** Node's types leave the global `WebAssembly` to the DOM's. */
const wasm = globalThis as unknown as { WebAssembly: { compile(bytes: Uint8Array): Promise<WasmModule> } }

/** What every embedded server of one run is started from. */
export interface EmbeddedAssets {
  readonly module: WasmModule
  /** Archives of the extensions that can be created, by name. */
  readonly extensions: ReadonlyMap<string, string>
}

/** Archives that hold several extensions. */
const severalInOne: Readonly<Record<string, readonly string[]>> = { spi: ['autoinc', 'insert_username', 'moddatetime', 'refint'] }

/** Reads the assets that lie beside the program in `dist/`. */
export async function readAssets(directory: string): Promise<EmbeddedAssets> {
  // A run is over before the optimising compiler has paid for itself: without it a check takes two thirds of the time and less memory.
  // Flags that V8 derives from others while it starts have to be named: none of them alone is enough in all of its versions.
  for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag)
  const packageFolder = join(directory, 'node_modules', '@electric-sql', 'pglite', 'dist')
  const [module, files] = await Promise.all([
    readFile(join(packageFolder, 'pglite.wasm')).then(async (bytes) => wasm.WebAssembly.compile(bytes)),
    readdir(packageFolder, { encoding: 'utf8' })
  ])
  const archives = files.filter((file) => file.endsWith('.tar.gz'))
  return {
    module,
    extensions: new Map(
      archives.flatMap((file) => {
        const name = file.slice(0, -'.tar.gz'.length)
        const archive = pathToFileURL(join(packageFolder, file)).href
        return (severalInOne[name] ?? [name]).map((extension) => [extension, archive] as const)
      })
    )
  }
}
