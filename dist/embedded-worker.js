/*
 * The worker thread in which one embedded PostgreSQL runs. PGlite occupies the thread that it runs in until a statement
 * ends, so that only from outside, by ending the thread, can an endless one be stopped. Knows nothing of the rest of the
 * program: it is started from a file of its own.
 */
import { PGlite } from '@electric-sql/pglite';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
async function serve(port, directory, start) {
    const extensions = Object.fromEntries(start.extensions.map(([name, archive]) => [
        name.replaceAll('-', '_'),
        { name, setup: async (_database, options) => Promise.resolve({ emscriptenOpts: options, bundlePath: new URL(archive) }) }
    ]));
    const database = await PGlite.create({
        pgliteWasmModule: start.module,
        loadDataDir: directory,
        extensions,
        startParams: [...start.arguments]
    });
    port.on('message', (request) => {
        void answer(database, request).then((reply) => port.postMessage(reply));
    });
    port.postMessage({ id: 0, rows: [] });
}
/** What PGlite needs of a Blob. A real one would copy its bytes twice, which takes longer than reading them. */
function unpack(path) {
    const { buffer, byteOffset, byteLength } = gunzipSync(readFileSync(path));
    const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
    return { type: 'application/x-tar', arrayBuffer: async () => Promise.resolve(bytes) };
}
/**
 * A server that has panicked answers whatever it is asked with nothing, as if all were well. `SHOW` is no query that a
 * `SET TRANSACTION` would have to come before, and is answered after any statement that was.
 */
async function assertAlive(database) {
    // By the simple protocol, which costs less than `query`: this is asked after every statement.
    const [answered] = await database.exec('show server_version_num');
    if (answered?.rows.length !== 1)
        throw new Error('it has broken down on this statement and answers no more. Give a server of your own as database-url');
}
/** What no server breaks down on. */
const harmless = /^(?:BEGIN|SAVEPOINT|RELEASE|ROLLBACK|CLOSE ALL)\b/;
async function answer(database, request) {
    try {
        switch (request.do) {
            case 'query':
                return { id: request.id, rows: (await database.query(request.sql)).rows };
            case 'query all':
                return { id: request.id, rows: (await database.exec(request.sql)).map(({ rows }) => rows) };
            case 'execute':
                await database.exec(request.sql);
                if (!harmless.test(request.sql))
                    await assertAlive(database);
                return { id: request.id, rows: [] };
            case 'copy':
                await database.query(request.sql, [], { blob: new Blob([request.data]) });
                return { id: request.id, rows: [] };
            case 'protocol':
                return { id: request.id, rows: [await database.runExclusive(async () => database.execProtocolRaw(request.message))] };
        }
    }
    catch (error) {
        const { message, code, ...rest } = error;
        const fields = Object.fromEntries(Object.entries(rest).filter((entry) => typeof entry[1] === 'string'));
        return { id: request.id, error: { message, code: code ?? '', fields } };
    }
}
const directory = unpack(workerData.dataDirectory);
parentPort?.once('message', (start) => {
    if (parentPort !== null)
        void serve(parentPort, directory, start);
});
