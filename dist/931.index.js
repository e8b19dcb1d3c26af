export const id = 931;
export const ids = [931];
export const modules = {

/***/ 2931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connect: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3849);
/* harmony import */ var pg_connection_string__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(984);
/* harmony import */ var pg_copy_streams__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6901);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9357);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1199);







/** Errors of the operating system or of a server on its way up, after which connecting again may succeed. */
const transient = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EAI_AGAIN', 'EPIPE', '57P03']);
/** Opens a session over TCP or a socket with node-postgres. Failing to connect is an `UncheckableError`. */
async function connect(options) {
    const deadline = Date.now() + options.patience;
    let refused;
    for (;;) {
        const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
            // The URL is taken apart here, since its database would win over the one that is asked for.
            ...(0,pg_connection_string__WEBPACK_IMPORTED_MODULE_1__/* .parseIntoClientConfig */ .hH)(options.url),
            ...(options.database === undefined ? {} : { database: options.database }),
            connectionTimeoutMillis: Math.max(1000, Math.min(options.patience, 15_000)),
            application_name: 'pg-parity'
        });
        // Without a listener a connection that breaks while idle would end the process.
        client.on('error', () => undefined);
        try {
            await raceAbort(client.connect(), options.signal);
            return { ...sessionOf(client), processId: client.processID };
        }
        catch (error) {
            void client.end().catch(() => undefined);
            const code = error.code ?? '';
            if (options.signal.aborted)
                throw refused === undefined ? options.signal.reason : unreachable(options.url, refused, options.signal.reason);
            refused = error;
            if (!transient.has(code) || Date.now() >= deadline)
                throw unreachable(options.url, error);
            await new Promise((resolve) => setTimeout(resolve, 250));
        }
    }
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
function sessionOf(client) {
    let last = Promise.resolve();
    const inTurn = async (ask) => {
        const answer = last.then(ask).catch(rethrow);
        last = answer.catch(() => undefined);
        return answer;
    };
    return {
        query: async (sql) => inTurn(async () => (await client.query(sql)).rows),
        queryAll: async (statements) => inTurn(async () => {
            // The driver gives a list of results where there is more than one statement.
            const results = (await client.query(statements.join('; ')));
            return [results].flat().map(({ rows }) => rows);
        }),
        execute: async (sql) => inTurn(async () => {
            await client.query(sql);
        }),
        copyIn: async (statement, data) => inTurn(async () => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from([data]), client.query((0,pg_copy_streams__WEBPACK_IMPORTED_MODULE_2__/* .from */ .H)(statement)))),
        close: async () => client.end().catch(() => undefined)
    };
}
/** Turns what node-postgres throws into our own errors. */
function rethrow(error) {
    if (error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError && error.code !== undefined) {
        throw new _session_js__WEBPACK_IMPORTED_MODULE_5__/* .ServerError */ .gP(error.message, error.code, {
            ...(error.position === undefined ? {} : { position: Number(error.position) }),
            ...(error.detail === undefined ? {} : { detail: error.detail }),
            ...(error.hint === undefined ? {} : { hint: error.hint }),
            ...(error.where === undefined ? {} : { where: error.where })
        }, { cause: error });
    }
    throw new _session_js__WEBPACK_IMPORTED_MODULE_5__/* .UncheckableError */ .cb(`the connection to the server was lost: ${messageOf(error)}`, { cause: error });
}
function unreachable(url, error, ended) {
    const reason = ended === undefined ? '' : `; ${messageOf(ended)}`;
    return new _session_js__WEBPACK_IMPORTED_MODULE_5__/* .UncheckableError */ .cb(`cannot connect to ${(0,_url_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutPassword */ .G5)(url)}: ${messageOf(error)}${reason}`, { cause: error });
}
function messageOf(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return error.errors.map(messageOf).join('; ');
    return error instanceof Error ? error.message || error.name : String(error);
}


/***/ })

};
