export const id = 320;
export const ids = [320];
export const modules = {

/***/ 6320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(3849);
// EXTERNAL MODULE: ./node_modules/pg-copy-streams/index.js
var pg_copy_streams = __webpack_require__(6901);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/database/due.js
var due = __webpack_require__(9819);
// EXTERNAL MODULE: ./lib/database/session.js
var session = __webpack_require__(9357);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/pg-connection-string/esm/index.mjs
var pg_connection_string_esm = __webpack_require__(984);
;// CONCATENATED MODULE: ./lib/database/tls.js


/** Modes in the order of their strength (PostgreSQL manual, "SSL Support", Protection Provided in Different Modes); `no-verify` is node-postgres' own word for `require`. */
const modes = ['disable', 'allow', 'prefer', 'require', 'no-verify', 'verify-ca', 'verify-full'];
/** What node-postgres says where a server knows no TLS. */
const knowsNoTls = 'The server does not support SSL connections';
/**
 * What to connect with, one after the other while the server answers that it has no TLS. The URL's `sslmode` means what it means to libpq, whose
 * default is `prefer`; where nothing else is named, certificates are verified by the authorities that Node knows.
 *
 * @throws Error for a mode that there is not, and for files that cannot be read
 */
function connectionsOf(url) {
    const parameters = new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '');
    const take = (name) => {
        const value = parameters.get(name);
        parameters.delete(name);
        return value;
    };
    const [given, root, certificate, key] = [take('sslmode'), take('sslrootcert'), take('sslcert'), take('sslkey')];
    // What else speaks of TLS is a dialect of the driver's.
    for (const name of ['ssl', 'uselibpqcompat'])
        parameters.delete(name);
    const bare = (0,pg_connection_string_esm/* toClientConfig */.d4)((0,pg_connection_string_esm/* parse */.qg)(`${url.replace(/[?#].*$/s, '')}${parameters.size === 0 ? '' : `?${parameters.toString()}`}`));
    // Over a socket there is nothing to encrypt.
    const mode = bare.host?.startsWith('/') === true ? 'disable' : modeOf(given, root);
    const encrypted = {
        ...bare,
        ssl: {
            ...(root === null || root === 'system' ? {} : { ca: readPart('sslrootcert', root) }),
            ...(certificate === null ? {} : { cert: readPart('sslcert', certificate) }),
            ...(key === null ? {} : { key: readPart('sslkey', key) }),
            ...(mode === 'verify-ca' ? { checkServerIdentity: () => undefined } : {}),
            rejectUnauthorized: mode === 'verify-ca' || mode === 'verify-full'
        }
    };
    // What the driver finds in the environment must not speak for the URL.
    const open = { ...bare, ssl: false };
    return mode === 'disable' ? [open] : mode === 'prefer' || mode === 'allow' ? [encrypted, open] : [encrypted];
}
function modeOf(given, root) {
    const mode = modes.find((each) => each === given);
    if (given !== null && mode === undefined)
        throw new Error(`sslmode=${given} is none of ${modes.join(', ')}`);
    if (root === 'system')
        return 'verify-full';
    // A root certificate makes `require` verify, for the sake of old programs.
    if (mode === 'require' && root !== null)
        return 'verify-ca';
    if (mode === 'verify-ca' && root === null)
        throw new Error('sslmode=verify-ca needs sslrootcert, the file of the authority, or else every public one would do; verify-full does without');
    return mode ?? 'prefer';
}
function readPart(name, path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw new Error(`${name}: ${path} cannot be read (${error.code ?? 'unknown error'})`, { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/database/url.js
var database_url = __webpack_require__(1199);
;// CONCATENATED MODULE: ./lib/database/service-session.js








/** Errors of the operating system or of a server on its way up, after which connecting again may succeed. */
const service_session_transient = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EAI_AGAIN', 'EPIPE', '57P03']);
/** Opens a session over TCP or a socket with node-postgres. Failing to connect is an `UncheckableError`. */
async function connect(options) {
    const deadline = Date.now() + options.patience;
    let refused;
    for (;;) {
        const opening = openClient(options);
        try {
            const client = await raceAbort(opening, options.signal);
            return { ...sessionOf(client, options), processId: client.processID };
        }
        catch (error) {
            void opening.then(async (client) => client.end()).catch(() => undefined);
            const code = error.code ?? '';
            if (options.signal.aborted)
                throw refused === undefined ? options.signal.reason : unreachable(options.url, refused, options.signal.reason);
            refused = error;
            if (!service_session_transient.has(code) || Date.now() >= deadline)
                throw unreachable(options.url, error);
            await new Promise((resolve) => setTimeout(resolve, 250));
        }
    }
}
/** Connects with what the URL says, and where the server knows no TLS without that, if the URL allows. */
async function openClient({ url, database, patience }) {
    const connections = connectionsOf(url);
    for (const [index, connection] of connections.entries()) {
        const client = new esm/* default.Client */.Ay.Client({
            ...connection,
            ...(database === undefined ? {} : { database }),
            connectionTimeoutMillis: Math.max(1000, Math.min(patience, 15_000)),
            application_name: 'pg-parity'
        });
        // Without a listener a connection that breaks while idle would end the process.
        client.on('error', () => undefined);
        try {
            await client.connect();
            return client;
        }
        catch (error) {
            void client.end().catch(() => undefined);
            const goesOn = error instanceof Error && error.message === knowsNoTls && index + 1 < connections.length;
            if (!goesOn)
                throw error;
        }
    }
    throw new Error(knowsNoTls);
}
/** Rejects as soon as the signal fires, whatever the promise does. */
async function raceAbort(promise, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        // Whoever gives up before it is settled must not leave a rejection that nobody handles: it would end the process.
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
        if (signal.aborted)
            abort();
    });
}
/** Both sides may ask a session that they share at the same moment; the driver takes one query after the other. */
function sessionOf(client, { answer: limit, signal }) {
    let last = Promise.resolve();
    const inTurn = async (ask) => {
        const answer = last.then(async () => (limit === undefined ? ask() : withinLimit(ask, client, limit, signal))).catch(rethrow);
        last = answer.catch(() => undefined);
        return answer;
    };
    return (0,due/* withDue */.F)({
        query: async (sql) => inTurn(async () => (await client.query(sql)).rows),
        queryAll: async (statements) => inTurn(async () => {
            // The driver gives a list of results where there is more than one statement.
            const results = (await client.query(statements.join('; ')));
            return [results].flat().map(({ rows }) => rows);
        }),
        queryUntil: async (statements) => inTurn(async () => queryUntil(client, statements)),
        execute: async (sql) => inTurn(async () => {
            await client.query(sql);
        }),
        copyIn: async (statement, data) => inTurn(async () => (0,promises_.pipeline)(external_node_stream_.Readable.from([data]), client.query((0,pg_copy_streams/* from */.H)(statement)))),
        close: async () => {
            // Who does not answer does not say goodbye either.
            const timer = setTimeout(() => cutOff(client), farewell);
            await client.end().catch(() => undefined);
            clearTimeout(timer);
        }
    });
}
/** See `Session.queryUntil`. */
async function queryUntil(client, statements) {
    return new Promise((resolve, reject) => {
        const query = new esm/* default.Query */.Ay.Query(statements.join('; '), (error) => {
            // The driver forgets to give what there was before an error.
            const { _results: results } = query;
            const rows = [results].flat().flatMap(({ command, rows }) => (command === null ? [] : [rows]));
            if (error instanceof esm/* default.DatabaseError */.Ay.DatabaseError && error.code !== undefined)
                client.query('ROLLBACK').then(() => resolve({ rows, error: serverError(error) }), reject);
            else if (error instanceof Error)
                reject(error);
            else
                resolve({ rows });
        });
        client.query(query);
    });
}
/** Milliseconds that a server has to end a connection. */
const farewell = 2_000;
/** Ends a connection without asking the server: whatever waits for an answer fails. */
function cutOff(client) {
    ;
    client.connection.stream.destroy();
}
/** Gives a connection up that does not answer in time, or is no longer wanted: nobody else will ever need it. */
async function withinLimit(ask, client, limit, signal) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new session/* UncheckableError */.cb(`the server did not answer within ${String(limit / 1000)} s`)), limit);
    try {
        return await raceAbort(ask(), AbortSignal.any([signal, late.signal]));
    }
    catch (error) {
        if (signal.aborted || late.signal.aborted)
            cutOff(client);
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
/** Turns what node-postgres throws into our own errors. */
function rethrow(error) {
    if (error instanceof esm/* default.DatabaseError */.Ay.DatabaseError && error.code !== undefined)
        throw serverError(error);
    if (error instanceof session/* UncheckableError */.cb)
        throw error;
    throw new session/* UncheckableError */.cb(`the connection to the server was lost: ${messageOf(error)}`, { cause: error });
}
function serverError(error) {
    return new session/* ServerError */.gP(error.message, error.code ?? '', {
        ...(error.position === undefined ? {} : { position: Number(error.position) }),
        ...(error.detail === undefined ? {} : { detail: error.detail }),
        ...(error.hint === undefined ? {} : { hint: error.hint }),
        ...(error.where === undefined ? {} : { where: error.where })
    }, { cause: error });
}
function unreachable(url, error, ended) {
    const reason = ended === undefined ? '' : `; ${messageOf(ended)}`;
    return new session/* UncheckableError */.cb(`cannot connect to ${(0,database_url/* withoutPassword */.G5)(url)}: ${messageOf(error)}${reason}`, { cause: error });
}
function messageOf(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return error.errors.map(messageOf).join('; ');
    return error instanceof Error ? error.message || error.name : String(error);
}


/***/ })

};
