export const id = 209;
export const ids = [209];
export const modules = {

/***/ 1509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ reportJsonSchema),
/* harmony export */   Q: () => (/* binding */ reportSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8439);
/* harmony import */ var _config_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8024);
/* harmony import */ var _config_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1074);
/* harmony import */ var _config_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3774);
/* harmony import */ var _snapshot_object_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7505);
/* harmony import */ var _cleanup_section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5312);






const kindAndName = { kind: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(_snapshot_object_js__WEBPACK_IMPORTED_MODULE_5__/* .kindPattern */ .Lk), name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() };
const value = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_4__/* ["null"] */ .chJ(), zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())]);
const count = zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(0);
const hash = zod__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/));
const action = zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['create', 'modify', 'drop']);
const nullableText = zod__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP());
const conclusion = zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['success', 'failure', 'error']);
const change = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    action,
    ...kindAndName,
    aspect: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_config_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .aspectNames */ .TM),
    severity: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_config_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO),
    certainty: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['proven', 'likely', 'unknown']),
    reason: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    attributes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), current: value, desired: value })),
    currentDefinition: nullableText,
    desiredDefinition: nullableText,
    lastTouchedBy: nullableText,
    partedAt: nullableText,
    location: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ file: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), line: count, column: count }))
});
const finding = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    code: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_config_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .codeNames */ .Gc),
    severity: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_config_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO),
    message: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    object: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc(kindAndName)),
    location: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ file: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), line: count, column: count })),
    details: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J())
});
const migration = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    file: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    timestamp: nullableText,
    timestampSource: zod__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['name', 'commit'])),
    new: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    changes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ action, ...kindAndName })),
    touched: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...kindAndName, cause: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    data: zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('unknown')]),
    state: hash,
    verdict: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['not-run', 'repeatable', 'duplicate', 'no-op', 'flip-flop', 'opaque', 'changes-data', 'changes-schema'])
});
/** A place that two texts write in two ways. */
const spelling = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ written: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), kept: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
const loop = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** Their ids, in the order in which they are run. */
    migrations: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    /** The usual time from one to the next, in milliseconds. */
    interval: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    objects: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc(kindAndName)),
    /** Where the statements and the server write the same thing in two ways. */
    spelling: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(spelling)
});
const algorithm = zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['raw', 'normalized', 'custom']);
const checksum = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    ...kindAndName,
    algorithm,
    /** Of the database's text and of the committed one; null where there is none. */
    current: hash,
    desired: hash,
    currentText: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['server', 'canonical']),
    verdict: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['agrees', 'false-positive', 'false-negative']),
    /** Why the texts of a false positive differ; nothing is looked for in objects that are only counted. */
    causes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    /** Places that no cause explains. */
    rest: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(spelling)),
    location: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ file: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), line: count, column: count })),
    /** Both texts of an object whose checksum lies, unless `details` is `names`. */
    currentDefinition: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(nullableText),
    desiredDefinition: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(nullableText),
    /** The committed text is not that of base although the object is: what is different between the two texts. */
    edited: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ causes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), rest: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(spelling) })),
    /** New migrations that write the object once more although it is what it was. */
    rewrittenBy: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()))
});
const confusion = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ algorithm, truePositives: count, falsePositives: count, trueNegatives: count, falseNegatives: count });
const counts = { create: count, modify: count, drop: count };
const effect = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ summary: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc(counts), changes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(change) });
/** One run of a generator of migrations. */
const generation = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** `pending`: it writes a real change; `phantom`: it writes what changes nothing. */
    verdict: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['nothing', 'pending', 'phantom']),
    /** What it wrote. Of a program `text` is the SQL in its strings, where there is any; long ones are shortened; null for what was deleted or is no migration. */
    files: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['added', 'changed', 'deleted']), role: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['migration', 'rollback', 'other']), text: nullableText })),
    /** The SQL that it printed, shortened where it is long. */
    printed: nullableText,
    /** What that does to the schema. */
    effect,
    /** What it writes as it is. */
    touched: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...kindAndName, cause: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    spelling: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(spelling)
});
const report = {
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    command: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_config_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .Pi.map(({ name }) => name)),
    name: nullableText,
    conclusion,
    /** Why there is no verdict, where the conclusion is `error`. */
    error: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    /** Where the SQL stands that does not load, where that is why. */
    errorLocation: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ file: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), line: count, column: count })),
    postgres: zod__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), provider: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['service', 'embedded', 'live']) })),
    /** What was compared with what, in words. */
    compared: zod__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ current: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), desired: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    /** Which commits head and base are, and why, in words: what is new is judged against base. */
    revisions: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ head: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), base: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    /** Where another run than this wrote the report and nobody vouches for it: how that run ended, as GitHub says, and what its report said. */
    untrusted: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ run: nullableText, said: conclusion })),
    summary: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        ...counts,
        unchanged: count,
        unknown: count,
        findings: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ error: count, warning: count, notice: count })
    }),
    changes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(change),
    /** Objects that both sides write in two ways and that are proven to be equal, and by which rule. */
    equalities: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...kindAndName, rule: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    effect: zod__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(effect),
    findings: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(finding),
    /** A patch in git's format that brings the committed schema up to date, where there is one. */
    patch: nullableText,
    migrations: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(migration),
    /** Migrations in a row that write the same objects once more and change nothing. */
    loops: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(loop),
    checksums: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(checksum),
    /** How right text checksums are over the whole schema, where all of it was looked at. */
    audit: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        /** Positive is what an algorithm calls changed; the audited one comes first. */
        confusion: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(confusion),
        /** Objects of which nothing is said: no statement was found for them, or their definition holds a secret. */
        unjudged: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...kindAndName, why: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['no statement', 'secret']) }))
    })),
    /** What `guard` has answered. */
    guard: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        needed: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
        /** `uncompared`: there is no committed schema to compare with. */
        reason: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['cooldown', 'no-change', 'changes', 'uncompared']),
        /** The newest migration; its timestamp is null where it has none and is not committed. */
        newest: zod__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), file: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), timestamp: nullableText })),
        /** When the cooldown ends, where it does by itself. */
        until: nullableText,
        /** The exit code of what was run, where something was. */
        exitCode: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr())
    })),
    /** What the generator of migrations had to say to `probe`. */
    generator: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        output: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['files', 'stdout']),
        /** The first, and the second one with what the first wrote applied, where it wrote anything. */
        runs: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(generation),
        /** Where it wrote again: the series that it would become. */
        loop: zod__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
            /** The first two of it. */
            files: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
            /** The time from one run to the next, in milliseconds. */
            interval: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
            cause: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['spelling', 'moment', 'back and forth', 'unseen', 'unknown']),
            /** Of `moment`: what the first and the second run wrote in the same place. */
            values: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ first: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), second: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
            /** Why a text checksum takes the objects for other ones, where there is a committed schema. */
            checksumCauses: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())
        }))
    })),
    /** What the books of the migration tool in a live database say, where the folder was held against them. */
    ledger: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        tool: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        table: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        applied: count,
        /** Ids of merged migrations that were not yet applied. */
        pending: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())
    })),
    /** What `cleanup` has planned or done. */
    cleanup: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_cleanup_section_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanupSchema */ .c),
    /** How many objects of a live database, those aside that belong to another one, the repository knows. */
    coverage: zod__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ explained: count, total: count })),
    timings: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig())
};
/** The report as a document, version 1: what `--format json` prints and `report: x.json` writes. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    ...report,
    /** One for each live database, where several were looked at. */
    targets: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), conclusion, report: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...report, targets: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .never */ .ZmZ()).max(0) }) }))
});
/** The JSON Schema (draft 2020-12) of the report, for other programs. */
function reportJsonSchema() {
    return { $id: 'urn:pg-parity:report:1', title: 'pg-parity report, version 1', ...zod__WEBPACK_IMPORTED_MODULE_6__/* .toJSONSchema */ .bl(reportSchema) };
}


/***/ }),

/***/ 209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeReports: () => (/* binding */ writeReports)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8718);




/**
 * Writes a report to each of the paths, in the form that its extension asks for, making folders as needed.
 *
 * @param directory what the paths are relative to
 * @returns the paths that were written, absolute; for each of the others there is a warning, since a report that cannot be written does not change the verdict
 */
async function writeReports(report, paths, directory, logger) {
    const attempts = await Promise.all(paths.map(async (path) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory, path);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
            // A link that was committed would lead to any file that we may write.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, (0,_render_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFor */ .E)(path, report), { flag: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_TRUNC | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW });
            return { path, file, reason: null };
        }
        catch (error) {
            return { path, file, reason: error instanceof Error ? error.message : String(error) };
        }
    }));
    for (const { path, reason } of attempts)
        if (reason !== null)
            logger.warning(`The report could not be written to ${path}: ${reason}`);
    return attempts.flatMap(({ file, reason }) => reason === null ? [file] : []);
}


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson),
/* harmony export */   renderJsonSchema: () => (/* binding */ renderJsonSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1509);


/**
 * The report as one JSON document. Keys stand in the order of the schema, those of free-form objects in alphabetical
 * order, so that equal reports are equal texts.
 */
function renderJson(report) {
    return `${JSON.stringify(ordered(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Q, report), null, 2)}\n`;
}
/** The file `report.schema.json`: the JSON Schema of the report, as it is shipped. */
function renderJsonSchema() {
    return `${JSON.stringify((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .reportJsonSchema */ .G)(), null, 2)}\n`;
}
function ordered(schema, value) {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodOptional */ .IiU || schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodNullable */ .l1C)
        return ordered(schema.unwrap(), value);
    if (Array.isArray(value))
        return value.map((item) => ordered(schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodArray */ .naA ? schema.element : undefined, item));
    if (typeof value !== 'object' || value === null)
        return value;
    const shape = schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH ? schema.shape : {};
    const fields = { ...value };
    const known = Object.keys(shape).filter((key) => key in fields);
    const free = Object.keys(fields).filter((key) => !(key in shape)).sort();
    return Object.fromEntries([...known, ...free].map((key) => [key, ordered(shape[key], fields[key])]));
}


/***/ }),

/***/ 8718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ formatOf),
  E: () => (/* binding */ renderFor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/report/checksums.js
var checksums = __webpack_require__(9134);
// EXTERNAL MODULE: ./lib/report/cleanup.js
var report_cleanup = __webpack_require__(4250);
// EXTERNAL MODULE: ./lib/report/differences.js
var report_differences = __webpack_require__(5266);
// EXTERNAL MODULE: ./lib/report/definition-diff.js
var definition_diff = __webpack_require__(1045);
// EXTERNAL MODULE: ./lib/config/codes.js
var codes = __webpack_require__(8024);
// EXTERNAL MODULE: ./lib/report/advice.js
var advice = __webpack_require__(248);
// EXTERNAL MODULE: ./lib/report/groups.js
var groups = __webpack_require__(740);
// EXTERNAL MODULE: ./lib/report/wording.js + 1 modules
var wording = __webpack_require__(857);
// EXTERNAL MODULE: ./node_modules/html-escaper/esm/index.js
var esm = __webpack_require__(8460);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/report/html/tag.js


/** A template whose parts are text and are escaped, unless they are HTML that was made with it too. */
function html(strings, ...parts) {
    return { markup: strings.reduce((markup, string, index) => markup + markupOf(parts[index - 1] ?? null) + string) };
}
function markupOf(part) {
    if (part === null)
        return '';
    if (typeof part === 'string')
        return (0,esm/* escape */.i)((0,visible/* visibleText */.Q6)(part));
    if (typeof part === 'number')
        return part.toLocaleString('en-US');
    return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

;// CONCATENATED MODULE: ./lib/report/html/sections.js







/** Values are shown up to so many characters; definitions below show the whole. */
const longestValue = 400;
/** A card for each difference, then what to do about them. */
function differenceCards(differences) {
    const occurring = new Set(differences.flatMap(({ advised }) => advised));
    return [
        ...differences.map(({ change, severity, remarks }) => html `<article class="card item ${severity}">
<header><h3>${change.action} ${change.kind} <code>${change.name}</code></h3><span>${placeOf(change)} <span class="badge">${severity}</span></span></header>
${facts(change, remarks)}${diffBlock((0,definition_diff/* definitionDiff */.l)(change.currentDefinition, change.desiredDefinition))}</article>
`),
        ...(occurring.size === 0 ? [] : [html `<div class="card"><b>What to do</b><ul>${[...occurring].map((code) => html `<li><code>${code}</code> ${inline(advice/* advice */.v[code])}</li>`)}</ul></div>`])
    ];
}
/** A card for each code, with all its findings and what to do about them. */
function findingCards(findings) {
    return [...(0,groups/* groupBy */.$)(findings, ({ code }) => code)].map(([code, group]) => html `<article class="card item ${group[0]?.severity ?? 'notice'}">
<header><h3>${codes/* codes */.F4.find((description) => description.code === code)?.description ?? ''}</h3><code>${code}</code></header>
<ul>${(0,report_differences/* worthALine */._w)(group).shown.map((finding) => html `<li>${inline(finding.message)} ${placeOf(finding)}</li>`)}${more((0,report_differences/* worthALine */._w)(group).more)}</ul><p class="advice">${inline(advice/* advice */.v[code])}</p></article>
`);
}
function more(count) {
    return count === 0 ? null : html `<li class="soft">and ${(0,wording/* counted */.hS)(count, 'more notice')} of the kind</li>`;
}
/** A table of what head does to the schema that base builds. */
function effectTable(changes) {
    return table(['', 'Object', 'Change', 'By'], changes.map((change) => [
        html `${change.action}`, object(change),
        html `${change.attributes.map((attribute) => html `<div>${attribute.name}: ${fromTo(attribute)}</div>`)}`,
        html `${change.lastTouchedBy}`
    ]));
}
function migrationsTable(migrations) {
    return table(['Migration', 'Time', 'Verdict', 'Changes', 'Touches without change'], migrations.map((migration) => [
        html `<code class="whole">${migration.id}</code>`, whole(migration.timestamp), whole(migration.verdict),
        html `${migration.changes.map((change) => html `<div>${change.action} ${object(change)}</div>`)}`,
        html `${migration.touched.map((touched) => html `<div>${object(touched)} <span class="soft">${touched.cause}</span></div>`)}`
    ]));
}
/** Words that stay on one line. */
function whole(text) {
    return html `<span class="whole">${text}</span>`;
}
function targetsTable(targets) {
    return table(['Database', 'Conclusion', 'Found'], targets.map((target) => [
        html `<code class="whole">${target.name}</code>`, html `${target.conclusion}`, html `${(0,wording/* targetFacts */.hz)(target).map((fact) => html `<div>${fact}</div>`)}`
    ]));
}
/** A patch, coloured line by line. */
function patchBlock(patch) {
    return html `<pre>${patch.trimEnd().split('\n').map((line) => html `<span class="${patchClass(line)}">${line}</span>`)}</pre>`;
}
/** Text in which backticks stand around code. */
function inline(text) {
    return html `${text.split('`').map((part, index) => (index % 2 === 1 ? html `<code>${part}</code>` : html `${part}`))}`;
}
/** A table; cells hold HTML of ours. */
function table(head, rows) {
    return html `<div class="card table"><table><thead><tr>${head.map((title) => html `<th>${title}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html `<tr>${cells.map((cell) => html `<td>${cell}</td>`)}</tr>
`)}</tbody></table></div>`;
}
function facts(change, remarks) {
    const rows = [
        ...(change.aspect === 'definition' ? [] : [['aspect', html `${change.aspect}`]]),
        ...change.attributes.map((attribute) => [attribute.name, fromTo(attribute)]),
        ...((0,wording/* doubt */.B2)(change) === null ? [] : [['note', html `${(0,wording/* doubt */.B2)(change)}`]]),
        ...remarks.map((remark) => ['note', html `${remark}`]),
        ...(change.lastTouchedBy === null ? [] : [['last touched by', html `<code>${change.lastTouchedBy}</code>`]]),
        ...(change.partedAt === null ? [] : [['parted at', html `<code>${change.partedAt}</code>`]])
    ];
    return rows.length === 0 ? null : html `<dl>${rows.map(([label, value]) => html `<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
}
function fromTo(attribute) {
    const [from, to] = (0,wording/* describeValues */.QW)(attribute, longestValue);
    return html `<del><code>${from}</code></del> → <ins><code>${to}</code></ins>`;
}
/** Two definitions, line by line. */
function diffBlock(diff) {
    const classes = { '+': 'add', '-': 'del', ' ': 'same', gap: 'gap' };
    return diff.length === 0 ? null
        : html `<pre>${diff.map(({ sign, text }) => html `<span class="${classes[sign]}">${sign === 'gap' ? '…' : `${sign} ${text}`}</span>`)}</pre>`;
}
/** Where something stands, as `file:line:column`. */
function placeOf({ location }) {
    return location === undefined ? null : html `<code>${location.file}:${location.line}:${location.column}</code>`;
}
/** Kind and name. */
function object({ kind, name }) {
    return html `${kind} <code>${name}</code>`;
}
function patchClass(line) {
    return line.startsWith('@@') ? 'gap' : line.startsWith('+') ? 'add' : line.startsWith('-') ? 'del' : 'same';
}

;// CONCATENATED MODULE: ./lib/report/html/checksums.js




/** The objects that a pull request edits, or writes once more, and that stay what they are. */
function needlessTable(report) {
    return table(['Object', 'Edit', 'Checksum', 'Where'], (0,checksums/* needlessEdits */.H1)(report).map(({ checksum, remarks }) => [
        object(checksum), lines([...(0,checksums/* editWords */.uf)(checksum), ...(0,checksums/* rewriteWords */.KY)(checksum).map((rewritten) => (checksum.verdict === 'agrees' ? rewritten : `${rewritten}: ${checksums/* falsePositiveLook */.sz}`)), ...remarks]), html `${checksum.algorithm}: ${inline((0,checksums/* verdictWords */.L2)(checksum))}`, html `${placeOf(checksum)}`
    ]));
}
/** The objects whose checksum lies, how to mend each cause, what is not judged, and how right each algorithm is. */
function checksumParts(report) {
    const lying = (0,checksums/* lyingChecksums */.GH)(report);
    const causes = [...new Set(lying.flatMap(({ checksum }) => checksum.causes))];
    return [
        html `<p>${(0,checksums/* auditCounts */.gn)(report)}</p>`,
        ...(lying.length === 0 ? [] : [table(['Object', 'Verdict', 'Why', 'Where'], lying.map(({ checksum, remarks }) => [
                object(checksum), html `${checksum.verdict}`, lines([...(0,checksums/* explained */.to)(checksum), ...(0,checksums/* rewriteWords */.KY)(checksum), ...remarks]), html `${placeOf(checksum)}`
            ]))]),
        ...lying.filter(({ checksum }) => checksum.verdict === 'false-negative').map(({ checksum }) => html `<article class="card item"><header><h3>${object(checksum)}</h3></header>
${diffBlock((0,definition_diff/* definitionDiff */.l)(checksum.currentDefinition ?? null, checksum.desiredDefinition ?? null))}</article>`),
        ...(causes.length === 0 ? [] : [html `<div class="card"><b>What to do</b><ul>${causes.map((cause) => html `<li><code>${cause}</code> ${inline((0,checksums/* adviceOf */.wr)(cause) ?? '')}</li>`)}</ul></div>`]),
        ...(0,checksums/* unjudgedSentences */.XW)(report).map((sentence) => html `<p>${sentence}</p>`),
        ...(report.audit === undefined ? [] : [
            table(['Algorithm', ...checksums/* confusionColumns */.qR.map(([title]) => title)], report.audit.confusion.map((confusion) => [
                html `<code>${confusion.algorithm}</code>`, ...checksums/* confusionColumns */.qR.map(([, of]) => html `${of(confusion)}`)
            ])),
            html `<p class="soft">${checksums/* confusionNote */.tf}</p>`
        ])
    ];
}
function lines(texts) {
    return html `${texts.map((text) => html `<div>${inline(text)}</div>`)}`;
}

;// CONCATENATED MODULE: ./lib/report/html/cleanup.js



/** What is archived, what stays and why, and what the ledger makes of it: sections with their titles. */
function cleanupParts({ cleanup, conclusion }) {
    if (cleanup === undefined)
        return [];
    const { planned, kept, ledger, immovable, state } = cleanup;
    const next = conclusion === 'error' ? null : (0,report_cleanup/* cleanupNext */.St)(cleanup);
    const parts = [
        planned.length === 0 ? null : {
            title: { planned: 'Can be archived', applied: 'Archived', undone: 'Taken back' }[state],
            content: [table(['Migrations', 'Number', 'Why'], (0,report_cleanup/* plannedRows */.SY)(planned).map((row) => [html `<code class="whole">${(0,report_cleanup/* rangeOf */.be)(row)}</code>`, html `${(0,report_cleanup/* sizeOf */.$d)(row)}`, html `${row.reason}`]))]
        },
        kept.length === 0 ? null : {
            title: 'Stays', content: [table(['Migration', 'Hour', 'Why'], kept.map(({ id, hour, reason }) => [html `<code class="whole">${id}</code>`, html `${hour}`, html `${reason}`]))]
        },
        ledger === null || state === 'undone' ? null : {
            title: 'Ledger of databases that have applied them',
            content: [html `<p>${inline(ledger.says)}</p>`, ...(immovable === undefined ? [] : [html `<p>${inline(immovable)}.</p>`]), ...ledger.commands.map((command) => html `<pre>${command.split('\n').map((line) => html `<span>${line}</span>`)}</pre>`)]
        },
        next === null ? null : { title: 'Next', content: [html `<p>${inline(next)}</p>`] }
    ];
    return parts.filter((part) => part !== null);
}

// EXTERNAL MODULE: ./lib/report/generator.js
var report_generator = __webpack_require__(827);
;// CONCATENATED MODULE: ./lib/report/html/generator.js



/** What the generator wrote in each run, what that does, and the series that it would become. */
function generatorParts(generator) {
    const { runs, loop } = generator;
    return [
        ...runs.map((run, index) => html `<article class="card item ${run.verdict === 'nothing' ? 'notice' : 'error'}"><header><h3>${(0,report_generator/* ordinalOf */.zO)(index)}</h3></header>
${(0,report_generator/* runSentences */.Ur)(generator, index).map((sentence) => html `<p>${inline(sentence)}</p>`)}${run.effect.changes.length === 0 ? null : effectTable(run.effect.changes)}${(0,report_generator/* runTexts */.wQ)(generator, index).map(({ name, text }) => html `<p><code>${name}</code></p><pre>${text.trimEnd().split('\n').map((line) => html `<span>${line}</span>`)}</pre>`)}</article>
`),
        ...(loop === null ? [] : [html `<div class="card"><b>Series</b>${(0,report_generator/* seriesSentences */.s6)(loop).map((sentence) => html `<p>${inline(sentence)}</p>`)}</div>`])
    ];
}

;// CONCATENATED MODULE: ./lib/report/html/style.js

/** The style of the page: the system's own fonts, light or dark as the reader's system is. */
const style = html `<style>
:root {
  color-scheme: light dark;
  --page: #f6f8fa; --card: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --code: #f3f5f7;
  --good: #1a7f37; --bad: #cf222e; --warn: #9a6700; --note: #0969da;
  --added: #dafbe1; --removed: #ffebe9; --tint: 10%;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --card: #151b23; --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --code: #1c232c;
    --good: #3fb950; --bad: #f85149; --warn: #d29922; --note: #4493f8;
    --added: #12321f; --removed: #3c1a1d; --tint: 16%;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 0.25rem; }
h3 { font-size: 1rem; margin: 0; font-weight: 600; overflow-wrap: anywhere; }
p { margin: 0.4rem 0; }
code, pre { font: 0.87em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { background: var(--code); border-radius: 4px; padding: 0.1em 0.35em; overflow-wrap: anywhere; }
pre { margin: 0.75rem 0 0; padding: 0.75rem 0; background: var(--code); border-radius: 6px; overflow-x: auto; }
pre span { display: block; padding: 0 0.9rem; min-height: 1.5em; white-space: pre; width: max-content; min-width: 100%; }
pre .add { background: var(--added); } pre .del { background: var(--removed); } pre .gap { color: var(--soft); }
.soft { color: var(--soft); } .whole { white-space: nowrap; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.25rem; margin: 0.75rem 0; }
.verdict { border-left: 6px solid var(--hue); background: color-mix(in srgb, var(--hue) var(--tint), var(--card)); padding: 1.25rem 1.5rem; }
.success, .notice-hue { --hue: var(--good); } .failure, .error { --hue: var(--bad); } .warning { --hue: var(--warn); } .notice { --hue: var(--note); }
.item { border-left: 4px solid var(--hue); }
.item header { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; justify-content: space-between; }
.badge { display: inline-block; border: 1px solid var(--hue); color: var(--hue); border-radius: 999px; padding: 0 0.6em; font-size: 0.78rem; font-weight: 600; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 0.75rem; margin: 0.75rem 0; }
.counts div { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 0.6rem 0.9rem; }
.counts b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0.75rem 0 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
del, ins { text-decoration: none; } del code { background: var(--removed); } ins code { background: var(--added); }
.table { overflow-x: auto; padding: 0.25rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 1.25rem; border-bottom: 1px solid var(--line); }
tr:last-child td { border-bottom: 0; }
th { font-size: 0.8rem; font-weight: 600; color: var(--soft); }
ul { margin: 0.4rem 0 0; padding-left: 1.25rem; } li { overflow-wrap: anywhere; }
.advice { color: var(--soft); border-top: 1px solid var(--line); margin-top: 0.75rem; padding-top: 0.6rem; }
footer { margin-top: 2.5rem; color: var(--soft); font-size: 0.87rem; }
</style>`;

// EXTERNAL MODULE: ./lib/report/text/migrations.js
var text_migrations = __webpack_require__(1847);
;// CONCATENATED MODULE: ./lib/report/html.js











/**
 * The report as one page that needs nothing else: no script, no font, no address. Its policy forbids everything but its
 * own style, so that even text that escaped its escaping could do nothing.
 */
function renderHtml(report) {
    const verdict = `pg-parity ${(0,wording/* verdictOf */.Vj)(report)}`;
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${verdict}</title>
${style}
</head>
<body>
<main>
<header class="card verdict ${report.conclusion}"><h1>${verdict}</h1>${html_facts(report)}</header>
${counts(report)}
${errorBlock(report)}
${sections(report)}
<footer>${timings(report)}</footer>
</main>
</body>
</html>
`.markup;
}
function sections(report) {
    const { differences, others } = (0,report_differences/* outlineOf */.W4)(report);
    const migrations = (0,text_migrations/* migrationsOf */.T)(report);
    const { effect, patch, targets } = report;
    const next = (0,wording/* nextCommand */.hQ)(report);
    const audited = (0,checksums/* auditCounts */.gn)(report);
    return [
        ...((0,checksums/* needlessEdits */.H1)(report).length === 0 ? [] : [section('Text only', 'edited or written once more, and nothing has to be migrated', [needlessTable(report)])]),
        ...(effect === null ? [] : [section('Effect on the schema', (0,wording/* countedChanges */.sA)(effect.summary), effect.changes.length === 0 ? [html `<p>It builds the same schema as before.</p>`] : [effectTable(effect.changes)])]),
        ...(report.generator === undefined ? [] : [section('The generator', 'against the migrated database, in a copy of the work tree', generatorParts(report.generator))]),
        ...report.loops.map((loop) => section('Loop', null, (0,wording/* loopSentences */.t5)(loop).map((sentence) => html `<p>${inline(sentence)}</p>`))),
        ...(differences.length === 0 ? [] : [section('Differences', (0,wording/* directionOf */.FR)(report.command), differenceCards(differences))]),
        ...(others.length === 0 ? [] : [section('Findings', null, findingCards(others))]),
        ...(patch === null ? [] : [section('Patch', null, [...(next === null ? [] : [html `<p>${inline(next)}</p>`]), patchBlock(patch)])]),
        ...(migrations.length === 0 ? [] : [section(report.command === 'history' ? 'Migrations' : 'New migrations', null, [migrationsTable(migrations)])]),
        ...(audited === null ? [] : [section('Text checksums', 'what they say against the truth', checksumParts(report))]),
        ...cleanupParts(report).map(({ title, content }) => section(title, null, content)),
        ...(targets.length === 0 ? [] : [section('Targets', null, [targetsTable(targets)])]),
        ...targets.flatMap((target) => (target.conclusion === 'success' ? [] : [targetHeader(target), ...[counts(target.report) ?? []].flat(), ...errorBlock(target.report), ...sections(target.report)]))
    ];
}
function targetHeader({ name, conclusion, report }) {
    return html `<header class="card verdict ${conclusion}"><h2><code>${name}</code> ${(0,wording/* verdictOf */.Vj)(report)}</h2>${html_facts(report)}</header>
`;
}
function errorBlock({ error }) {
    return error === undefined ? [] : [html `<pre>${error.split('\n').map((line) => html `<span>${line}</span>`)}</pre>`];
}
function section(title, subtitle, content) {
    return html `<section><h2>${title}</h2>${subtitle === null ? null : html `<p class="soft">${subtitle}</p>`}
${content}</section>
`;
}
function html_facts(report) {
    const equal = (0,wording/* equalitiesOf */.KI)(report);
    const whole = (0,checksums/* wholeSchemaLine */.Rk)(report);
    const rows = [
        ...(report.name === null ? [] : [['name', report.name]]),
        ...(0,report_cleanup/* cleanupFacts */.gu)(report),
        ...(report.compared === null ? [] : [['current', report.compared.current], ['desired', report.compared.desired]]),
        ...((0,wording/* untrustedNote */.Zq)(report) === null ? [] : [['source', (0,wording/* untrustedNote */.Zq)(report)]]),
        ...((0,wording/* uncompared */.Nb)(report) === null ? [] : [['note', (0,wording/* uncompared */.Nb)(report)]]),
        ...((0,wording/* ledgerFact */.eN)(report) === null ? [] : [['ledger', (0,wording/* ledgerFact */.eN)(report)]]),
        ...((0,wording/* coverageFact */.R_)(report) === null ? [] : [['coverage', (0,wording/* coverageFact */.R_)(report)]]),
        ...(equal === null ? [] : [['spelling', equal]]),
        ...(whole === null ? [] : [['checksums', whole]]),
        ...(report.postgres === null ? [] : [['server', (0,wording/* serverOf */.FN)(report.postgres)]])
    ];
    return html `<dl>${rows.map(([label, text]) => html `<dt>${label}</dt><dd>${text}</dd>`)}</dl>`;
}
function counts({ command, compared, summary }) {
    if (compared === null || command === 'audit')
        return null;
    const { create, modify, drop, unchanged, unknown } = summary;
    return html `<div class="counts">${Object.entries({ 'to create': create, 'to modify': modify, 'to drop': drop, unknown, unchanged })
        .map(([label, count]) => html `<div><b>${count}</b><span class="soft">${label}</span></div>`)}</div>`;
}
function timings({ timings: { total, ...steps } }) {
    const parts = Object.entries(steps).map(([step, milliseconds]) => `${step} ${(0,wording/* duration */.p0)(milliseconds)}`);
    return total === undefined ? null : html `It took ${(0,wording/* duration */.p0)(total)}${parts.length === 0 ? null : ` (${parts.join(', ')})`}.`;
}

// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/report/markdown.js + 3 modules
var markdown = __webpack_require__(1693);
// EXTERNAL MODULE: ./lib/report/text.js + 4 modules
var report_text = __webpack_require__(5958);
;// CONCATENATED MODULE: ./lib/report/render.js





const formatByExtension = { '.json': 'json', '.md': 'markdown', '.html': 'html', '.txt': 'text' };
/** The form that a path asks for by its extension, or null where it is none of ours. */
function formatOf(path) {
    return formatByExtension[(0,external_node_path_.extname)(path).toLowerCase()] ?? null;
}
/** The whole report in the form that the path asks for. @throws RangeError where the extension is none of ours */
function renderFor(path, report) {
    switch (formatOf(path)) {
        case 'json': return (0,json.renderJson)(report);
        case 'markdown': return (0,markdown.renderMarkdown)(report);
        case 'html': return renderHtml(report);
        case 'text': return (0,report_text.renderText)(report, { color: false, definitions: 'full' });
        case null: throw new RangeError(`${path}: a report is written as .json, .md, .html or .txt.`);
    }
}


/***/ }),

/***/ 5958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./lib/report/checksums.js
var checksums = __webpack_require__(9134);
// EXTERNAL MODULE: ./lib/report/differences.js
var report_differences = __webpack_require__(5266);
// EXTERNAL MODULE: ./lib/report/cleanup.js
var report_cleanup = __webpack_require__(4250);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(5944);
// EXTERNAL MODULE: ./lib/report/text/palette.js
var text_palette = __webpack_require__(2615);
;// CONCATENATED MODULE: ./lib/report/text/cleanup.js



/** What is archived, what stays and why, what the ledger makes of it, and what to run next. `full` has a line for each migration. */
function cleanupSections({ cleanup, conclusion }, definitions, palette) {
    if (cleanup === undefined)
        return [];
    const { planned, kept, ledger, immovable } = cleanup;
    const next = conclusion === 'error' ? null : (0,report_cleanup/* cleanupNext */.St)(cleanup);
    return [
        planned.length === 0 ? [] : [palette.strong({ planned: 'Can be archived', applied: 'Archived', undone: 'Taken back' }[cleanup.state]), ...plannedLines(cleanup, definitions)],
        kept.length === 0 ? [] : [palette.strong('Stays'), ...(0,text_palette/* labelled */.wW)(kept.map(({ id, hour, reason }) => [(0,visible/* visibleLine */.P8)(id), (0,visible/* visibleLine */.P8)(`${hour === null ? '' : `${hour}  `}${reason}`)]), 2, palette)],
        ledger === null || cleanup.state === 'undone' ? [] : [
            `${palette.strong('Ledger')}  ${palette.faint('of databases that have applied them')}`,
            `  ${(0,visible/* visibleLine */.P8)(ledger.says)}`,
            ...(immovable === undefined ? [] : [`  ${(0,visible/* visibleLine */.P8)(immovable)}.`]),
            ...ledger.commands.flatMap((command) => (0,visible/* visibleText */.Q6)(command).split('\n').map((line) => `    ${line}`))
        ],
        next === null ? [] : [`${palette.strong('Next')}  ${next}`]
    ];
}
function plannedLines({ planned }, definitions) {
    const rows = definitions === 'full'
        ? planned.map((each) => ({ range: (0,visible/* visibleLine */.P8)(each.id), size: '', reason: (0,visible/* visibleLine */.P8)(each.reason) }))
        : (0,report_cleanup/* plannedRows */.SY)(planned).map((row) => ({ range: (0,report_cleanup/* rangeOf */.be)(row), size: (0,report_cleanup/* sizeOf */.$d)(row), reason: row.reason }));
    const [ranges, sizes] = [(0,text_palette/* widthOf */.qz)(rows.map(({ range }) => range)), (0,text_palette/* widthOf */.qz)(rows.map(({ size }) => size))];
    return rows.map(({ range, size, reason }) => `  ${range.padEnd(ranges)}  ${sizes === 0 ? '' : `${size.padEnd(sizes)}  `}${reason}`.trimEnd());
}

// EXTERNAL MODULE: ./lib/report/advice.js
var advice = __webpack_require__(248);
;// CONCATENATED MODULE: ./lib/report/text/checksums.js




/** What `check` says of objects that are edited, or written once more, and stay what they are: a block each, then what to do, once. */
function needlessLines(report, palette) {
    const edits = (0,checksums/* needlessEdits */.H1)(report);
    if (edits.length === 0)
        return [];
    const blocks = edits.flatMap((each) => [
        `  ${titleOf(each, palette)}`,
        ...(0,text_palette/* labelled */.wW)([...editsOf(each).map((edit) => ['edit', (0,visible/* visibleLine */.P8)(edit)]), [each.checksum.algorithm, (0,visible/* visibleLine */.P8)((0,checksums/* verdictWords */.L2)(each.checksum))], ...remarksOf(each)], 4, palette)
    ]);
    const isWrong = edits.some(({ checksum }) => checksum.verdict === 'false-positive');
    return [...blocks, ...(isWrong ? [`  ${palette.faint('→')} ${advice/* advice */.v['checksum-false-positive']}`] : [])];
}
/** A line for each object whose checksum lies, and what there is beside its causes; then how to mend each cause, once, and what is not judged. */
function checksumLines(report, palette) {
    const counts = (0,checksums/* auditCounts */.gn)(report);
    if (counts === null)
        return [];
    const lying = (0,checksums/* lyingChecksums */.GH)(report);
    const causes = [...new Set(lying.flatMap(({ checksum }) => checksum.causes))];
    return [
        ...lying.flatMap((each) => [`  ${titleOf(each, palette)}  ${(0,visible/* visibleLine */.P8)([each.checksum.verdict, ...each.checksum.causes].join(', '))}`, ...(0,text_palette/* labelled */.wW)(rowsOf(each, palette), 4, palette)]),
        ...(lying.length === 0 ? [] : ['']),
        ...(causes.length === 0 ? [] : [...(0,text_palette/* labelled */.wW)(causes.map((cause) => [`→ ${(0,visible/* visibleLine */.P8)(cause)}`, (0,checksums/* adviceOf */.wr)(cause) ?? '']), 2, palette), '']),
        `  ${counts}`,
        ...(0,checksums/* unjudgedSentences */.XW)(report).map((sentence) => `  ${(0,visible/* visibleLine */.P8)(sentence)}`)
    ];
}
/** How right each algorithm is. */
function confusionLines({ audit }, palette) {
    if (audit === undefined)
        return [];
    const head = ['', ...checksums/* confusionColumns */.qR.map(([title]) => title)];
    const rows = audit.confusion.map((confusion) => [confusion.algorithm, ...checksums/* confusionColumns */.qR.map(([, of]) => of(confusion).toLocaleString('en-US'))]);
    const widths = head.map((title, index) => (0,text_palette/* widthOf */.qz)([title, ...rows.map((row) => row[index] ?? '')]));
    const line = (cells) => `  ${cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ')}`.trimEnd();
    return [palette.faint(line(head)), ...rows.map(line), `  ${palette.faint(checksums/* confusionNote */.tf)}`];
}
function titleOf({ checksum: { kind, name, location }, severity }, palette) {
    const place = location === undefined ? '' : palette.faint(`  ${(0,visible/* visibleLine */.P8)(location.file)}:${location.line}:${location.column}`);
    return `${palette.severity(severity, text_palette/* severityMark */.nU[severity])} ${kind} ${palette.strong((0,visible/* visibleLine */.P8)(name))}${place}`;
}
function rowsOf(each, palette) {
    const { checksum } = each;
    const definition = (text, color) => (0,visible/* visibleText */.Q6)(text ?? 'not there').split('\n').map(color).join('\n');
    return [
        ...(0,checksums/* explained */.to)({ ...checksum, causes: [] }).map((place) => ['', (0,visible/* visibleLine */.P8)(place)]),
        ...(0,checksums/* rewriteWords */.KY)(checksum).map((rewritten) => ['', (0,visible/* visibleLine */.P8)(rewritten)]),
        ...(checksum.verdict === 'false-negative' && checksum.desiredDefinition !== undefined
            ? [['current', definition(checksum.currentDefinition, palette.removed)], ['desired', definition(checksum.desiredDefinition, palette.added)]]
            : []),
        ...remarksOf(each)
    ];
}
function editsOf({ checksum }) {
    return [...(0,checksums/* editWords */.uf)(checksum), ...(0,checksums/* rewriteWords */.KY)(checksum).map((rewritten) => (checksum.verdict === 'agrees' ? rewritten : `${rewritten}: ${checksums/* falsePositiveLook */.sz}`))];
}
function remarksOf({ remarks }) {
    return remarks.map((remark) => ['note', (0,visible/* visibleLine */.P8)(remark)]);
}

// EXTERNAL MODULE: ./lib/config/codes.js
var codes = __webpack_require__(8024);
// EXTERNAL MODULE: ./lib/report/groups.js
var groups = __webpack_require__(740);
// EXTERNAL MODULE: ./lib/report/wording.js + 1 modules
var wording = __webpack_require__(857);
;// CONCATENATED MODULE: ./lib/report/text/differences.js







/** Lines of a definition that are shown where definitions are folded. */
const foldedLines = 8;
/** One block a difference: what has to be done to what and where, what differs, both definitions, since when. Of what is accepted only why. */
function differenceLines({ change, severity, remarks }, definitions, palette) {
    const title = `${palette.severity(severity, text_palette/* severityMark */.nU[severity])} ${change.action} ${change.kind} ${palette.strong((0,visible/* visibleLine */.P8)(change.name))}`;
    const accepted = remarks.length > 0;
    const [current, desired] = accepted ? [null, null] : definitionsOf(change, definitions);
    const rows = [
        ...(change.aspect === 'definition' ? [] : [['aspect', change.aspect]]),
        ...(accepted ? [] : change.attributes).map((attribute) => {
            const [from, to] = (0,wording/* describeValues */.QW)(attribute);
            return [(0,visible/* visibleLine */.P8)(attribute.name), `${palette.removed(from)} → ${palette.added(to)}`];
        }),
        ...((0,wording/* doubt */.B2)(change) === null ? [] : [['note', (0,visible/* visibleLine */.P8)((0,wording/* doubt */.B2)(change) ?? '')]]),
        ...remarks.map((remark) => ['note', (0,visible/* visibleLine */.P8)(remark)]),
        ...(current === null ? [] : [['current', current]]),
        ...(desired === null ? [] : [['desired', desired]]),
        ...historyOf(change)
    ];
    return [`  ${title}${placeOf(change, palette)}`, ...(0,text_palette/* labelled */.wW)(rows, 4, palette), ''];
}
/** One block a code: every finding of it with its place, then what to do, once. */
function findingLines(findings, palette) {
    return [...(0,groups/* groupBy */.$)(findings, ({ code }) => code)].flatMap(([code, group]) => [
        `  ${palette.strong(code)}  ${palette.faint(codes/* codes */.F4.find((description) => description.code === code)?.description ?? '')}`,
        ...(0,report_differences/* worthALine */._w)(group).shown.map((finding) => `    ${palette.severity(finding.severity, text_palette/* severityMark */.nU[finding.severity])} ${(0,visible/* visibleLine */.P8)(finding.message)}${placeOf(finding, palette)}`),
        ...moreLines((0,report_differences/* worthALine */._w)(group).more, palette),
        `    ${palette.faint('→')} ${advice/* advice */.v[code]}`,
        ''
    ]);
}
function moreLines(more, palette) {
    return more === 0 ? [] : [`    ${palette.faint(`and ${(0,wording/* counted */.hS)(more, 'more notice')} of the kind`)}`];
}
/** What to do about the differences: a sentence for each code that occurs. */
function adviceLines(differences, palette) {
    const occurring = new Set(differences.flatMap(({ advised }) => advised));
    return occurring.size === 0 ? [] : [...[...occurring].map((code) => `  ${palette.faint('→')} ${code}: ${advice/* advice */.v[code]}`), ''];
}
/** One line an object that changes: `modify column public.users.email  type text → character varying(320)`. */
function effectLines(effect, palette) {
    const width = (0,text_palette/* widthOf */.qz)(effect.changes.map(objectOf));
    return effect.changes.map((change) => {
        const attributes = change.attributes.map((attribute) => `${(0,visible/* visibleLine */.P8)(attribute.name)} ${(0,wording/* describeValues */.QW)(attribute, 60).join(' → ')}`).join('; ');
        const by = change.lastTouchedBy === null ? '' : palette.faint(`  by ${(0,visible/* visibleLine */.P8)(change.lastTouchedBy)}`);
        return `  ${objectOf(change).padEnd(width)}  ${attributes}${by}`.trimEnd();
    });
}
function objectOf(change) {
    return `${change.action} ${change.kind} ${(0,visible/* visibleLine */.P8)(change.name)}`;
}
function placeOf({ location }, palette) {
    return location === undefined ? '' : palette.faint(`  ${(0,visible/* visibleLine */.P8)(location.file)}:${location.line}:${location.column}`);
}
function historyOf({ lastTouchedBy, partedAt }) {
    const parts = [
        ...(lastTouchedBy === null ? [] : [`last touched by ${(0,visible/* visibleLine */.P8)(lastTouchedBy)}`]),
        ...(partedAt === null ? [] : [`the two sides parted at ${(0,visible/* visibleLine */.P8)(partedAt)}`])
    ];
    return parts.length === 0 ? [] : [['history', parts.join(', ')]];
}
function definitionsOf(change, definitions) {
    const current = linesOf(change.currentDefinition);
    const desired = linesOf(change.desiredDefinition);
    if (definitions === 'full')
        return [current?.join('\n') ?? null, desired?.join('\n') ?? null];
    // Where both are long, folding starts where they begin to differ: what is equal before that tells nothing.
    const same = current === null || desired === null ? 0 : current.findIndex((line, index) => line !== desired[index]);
    const skipped = Math.max(0, (same === -1 ? 0 : same) - 1);
    return [fold(current, skipped), fold(desired, skipped)];
}
function linesOf(definition) {
    return definition === null ? null : (0,visible/* visibleLines */.gB)(definition);
}
function fold(lines, skipped) {
    if (lines === null)
        return null;
    if (lines.length <= foldedLines)
        return lines.join('\n');
    const shown = lines.slice(skipped, skipped + foldedLines);
    const rest = lines.length - skipped - shown.length;
    return [
        ...(skipped > 0 ? [`… ${skipped} equal lines`] : []),
        ...shown,
        ...(rest > 0 ? [`… ${rest} more lines`] : [])
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/report/generator.js
var report_generator = __webpack_require__(827);
;// CONCATENATED MODULE: ./lib/report/text/generator.js



/** Lines of a text that are shown where definitions are folded. */
const generator_foldedLines = 12;
/** What the generator wrote in each run, what that does, and the series that it would become. */
function generatorLines({ generator }, definitions, palette) {
    if (generator === undefined)
        return [];
    const runs = generator.runs.flatMap((run, index) => [
        ...(generator.runs.length === 1 && run.verdict === 'nothing' ? [] : [`  ${run.verdict === 'nothing' ? '✔' : palette.severity('error', '✖')} ${palette.strong((0,report_generator/* ordinalOf */.zO)(index))}`]),
        ...(0,report_generator/* runSentences */.Ur)(generator, index).map((sentence) => `    ${sentence}`),
        ...effectLines(run.effect, palette).map((line) => `  ${line}`),
        ...(0,report_generator/* runTexts */.wQ)(generator, index).flatMap(({ name, text }) => textLines(name, text, definitions, palette)),
        ''
    ]);
    return [...runs, ...(generator.loop === null ? [] : [`  ${palette.severity('error', '✖')} ${palette.strong('Series')}`, ...(0,report_generator/* seriesSentences */.s6)(generator.loop).map((sentence) => `    ${sentence}`)])];
}
function textLines(name, text, definitions, palette) {
    const lines = (0,visible/* visibleLines */.gB)(text);
    const shown = definitions === 'full' ? lines : lines.slice(0, generator_foldedLines);
    return [
        `    ${palette.faint((0,visible/* visibleLine */.P8)(name))}`,
        ...shown.map((line) => `      ${line}`.trimEnd()),
        ...(shown.length < lines.length ? [`      ${palette.faint(`… ${String(lines.length - shown.length)} more lines`)}`] : [])
    ];
}

// EXTERNAL MODULE: ./lib/report/text/migrations.js
var text_migrations = __webpack_require__(1847);
;// CONCATENATED MODULE: ./lib/report/text.js











/** The report for a terminal: the verdict first, then what was compared, every difference once, and what to do next. Ends with a line break. */
function renderText(report, { color, definitions = 'folded' }) {
    const palette = (0,text_palette/* createPalette */.s5)(color);
    const { differences, others } = (0,report_differences/* outlineOf */.W4)(report);
    const migrations = (0,text_migrations/* migrationsOf */.T)(report);
    const sections = [
        [verdictLine(report, palette), ...(report.error === undefined ? [] : ['', (0,visible/* visibleText */.Q6)(report.error)]), '', ...factLines(report, palette)],
        section('Text only', 'edited or written once more, and nothing has to be migrated', needlessLines(report, palette), palette),
        section('Generator', 'against the migrated database, in a copy of the work tree', generatorLines(report, definitions, palette), palette),
        section('Loop', '', report.loops.flatMap(wording/* loopSentences */.t5).map((sentence) => `  ${sentence}`), palette),
        section('Differences', (0,wording/* directionOf */.FR)(report.command), [
            ...differences.flatMap((difference) => differenceLines(difference, definitions, palette)),
            ...adviceLines(differences, palette)
        ], palette),
        section('Findings', '', findingLines(others, palette), palette),
        report.effect === null || report.effect.changes.length === 0 ? []
            : section('Effect', `what head does to the schema that base builds: ${(0,wording/* countedChanges */.sA)(report.effect.summary)}`, effectLines(report.effect, palette), palette),
        section('Migrations', report.command === 'history' ? '' : 'the new ones', (0,text_migrations/* migrationLines */.O)(migrations, palette), palette),
        section('Checksums', 'what the text checksum says against the truth', checksumLines(report, palette), palette),
        section('Algorithms', 'over the whole schema', report.command === 'audit' ? confusionLines(report, palette) : [], palette),
        ...cleanupSections(report, definitions, palette),
        section('Targets', '', targetLines(report, palette), palette),
        ...report.targets.flatMap((target) => (target.conclusion === 'success' ? [] : [[palette.strong((0,visible/* visibleLine */.P8)(target.name)), renderText(target.report, { color, definitions })]])),
        section('Patch', '', patchLines(report.patch, palette), palette),
        (0,wording/* nextCommand */.hQ)(report) === null ? [] : [`${palette.strong('Next')}  ${(0,wording/* nextCommand */.hQ)(report) ?? ''}`]
    ];
    return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n').trimEnd()).join('\n\n')}\n`;
}
function verdictLine(report, palette) {
    const mark = report.conclusion === 'success' ? '✔' : '✖';
    const name = report.name === null ? '' : ` (${(0,visible/* visibleLine */.P8)(report.name)})`;
    return `${palette.conclusion(report.conclusion, `${mark} pg-parity ${(0,wording/* verdictOf */.Vj)(report)}`)}${name}`;
}
function factLines(report, palette) {
    const { compared, postgres, summary, timings } = report;
    const total = timings['total'];
    const note = (0,wording/* uncompared */.Nb)(report);
    const equal = (0,wording/* equalitiesOf */.KI)(report);
    const whole = (0,checksums/* wholeSchemaLine */.Rk)(report);
    const untrusted = (0,wording/* untrustedNote */.Zq)(report);
    return (0,text_palette/* labelled */.wW)([
        ...(untrusted === null ? [] : [['source', untrusted]]),
        ...(compared === null ? [] : [['current', (0,visible/* visibleLine */.P8)(compared.current)], ['desired', (0,visible/* visibleLine */.P8)(compared.desired)]]),
        ...(0,wording/* guardFacts */.Td)(report),
        ...(0,report_cleanup/* cleanupFacts */.gu)(report),
        ...(note === null ? [] : [['note', note]]),
        ...(postgres === null ? [] : [['server', (0,wording/* serverOf */.FN)(postgres)]]),
        ...(compared === null || report.command === 'audit' ? [] : [['objects', `${(0,wording/* objectsOf */.iZ)(report).toLocaleString('en-US')}: ${(0,wording/* countedChanges */.sA)(summary)}, ${summary.unchanged.toLocaleString('en-US')} unchanged, ${summary.unknown.toLocaleString('en-US')} unknown`]]),
        ...((0,wording/* ledgerFact */.eN)(report) === null ? [] : [['ledger', (0,wording/* ledgerFact */.eN)(report) ?? '']]),
        ...((0,wording/* coverageFact */.R_)(report) === null ? [] : [['coverage', (0,wording/* coverageFact */.R_)(report) ?? '']]),
        ...(equal === null ? [] : [['spelling', equal]]),
        ...(whole === null ? [] : [['checksums', whole]]),
        ...(total === undefined ? [] : [['time', (0,wording/* duration */.p0)(total)]])
    ], 2, palette);
}
function section(title, subtitle, lines, palette) {
    return lines.length === 0 ? [] : [`${palette.strong(title)}${subtitle === '' ? '' : `  ${palette.faint(subtitle)}`}`, ...lines];
}
/** Each database with what is known of it; the reports of those that do not pass follow. */
function targetLines({ targets }, palette) {
    const width = (0,text_palette/* widthOf */.qz)(targets.map(({ name }) => (0,visible/* visibleLine */.P8)(name)));
    return targets.map((target) => {
        const { name, conclusion } = target;
        const mark = palette.conclusion(conclusion, conclusion === 'success' ? '✔' : '✖');
        return `  ${mark} ${(0,visible/* visibleLine */.P8)(name).padEnd(width)}  ${(0,wording/* targetFacts */.hz)(target).join('; ')}`;
    });
}
function patchLines(patch, palette) {
    if (patch === null)
        return [];
    return (0,visible/* visibleText */.Q6)(patch).trimEnd().split('\n').map((line) => `  ${line.startsWith('+') ? palette.added(line) : line.startsWith('-') ? palette.removed(line) : line}`.trimEnd());
}


/***/ })

};
