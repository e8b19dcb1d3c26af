import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { WorkerAnswer, WorkerPreparation, WorkerRequest, WorkerStart } from './embedded-worker.js'
import { ServerError, UncheckableError } from './session.js'

type Unnumbered<Request> = Request extends { id: number } ? Omit<Request, 'id'> : never

/** A thread for one embedded server. When it ends, for whatever reason, all that it was asked is rejected with that reason. */
export interface ServerThread {
  /** Starts the server; to be called once, before anything is asked. */
  start(start: WorkerStart): Promise<void>
  ask(request: Unnumbered<WorkerRequest>): Promise<readonly object[]>
  end(): Promise<void>
}

/**
 * Opens a thread that gets ready to start a server.
 *
 * @param assets the folder of the program's assets
 * @param signal ends the thread, whatever it does
 */
export function openThread(assets: string, signal: AbortSignal): ServerThread {
  const preparation: WorkerPreparation = { dataDirectory: join(assets, 'data-directory.tar.gz') }
  const worker = new Worker(pathToFileURL(join(assets, 'embedded-worker.js')), { workerData: preparation, stderr: true, stdout: true })
  const pending = new Map<number, { resolve: (rows: readonly object[]) => void; reject: (error: Error) => void }>()
  let ended: Error | undefined
  let last = 0

  const fail = (error: Error): void => {
    ended ??= error
    for (const each of pending.values()) each.reject(ended)
    pending.clear()
  }
  const abort = (): void => {
    fail(signal.reason instanceof Error ? signal.reason : new UncheckableError('interrupted'))
    void worker.terminate()
  }
  signal.addEventListener('abort', abort, { once: true })
  worker.on('message', (answer: WorkerAnswer) => {
    const request = pending.get(answer.id)
    pending.delete(answer.id)
    if ('rows' in answer) request?.resolve(answer.rows)
    else request?.reject(serverError(answer.error))
  })
  worker.on('error', (error) => fail(new UncheckableError(`the embedded server stopped: ${error.message}`, { cause: error })))
  worker.on('exit', () => fail(new UncheckableError('the embedded server stopped')))

  const answered = async (id: number, message: WorkerStart | WorkerRequest): Promise<readonly object[]> =>
    new Promise((resolve, reject) => {
      if (ended === undefined) {
        pending.set(id, { resolve, reject })
        worker.postMessage(message)
      } else reject(ended)
    })
  return {
    async start(start) {
      await answered(0, start)
    },
    async ask(request) {
      const id = ++last
      return answered(id, { id, ...request })
    },
    async end() {
      signal.removeEventListener('abort', abort)
      await worker.terminate()
    }
  }
}

function serverError(error: { message: string; code: string; fields: Record<string, string> }): Error {
  if (error.code === '') return new UncheckableError(`the embedded server failed: ${error.message}`)
  const { position, detail, hint, where } = error.fields
  return new ServerError(error.message, error.code, {
    ...(position === undefined ? {} : { position: Number(position) }),
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    ...(where === undefined ? {} : { where })
  })
}
