export const id = 406;
export const ids = [406,505];
export const modules = {

/***/ 5312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ cleanupSchema),
/* harmony export */   i: () => (/* binding */ cleanupVerdict)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
const nullableText = zod__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
const migration = { id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), timestamp: nullableText, hour: nullableText, verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() };
/** What `cleanup` has planned or done. */
const cleanupSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['planned', 'applied', 'undone']),
    strategy: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['meaningful', 'hourly']),
    archive: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    manifest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** How many migrations there were before. */
    total: count,
    /** What may be archived; once that is done, what was. All files of each, rollbacks too. */
    planned: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...migration, files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), objects: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })) })),
    /** What stays although one may wonder. */
    kept: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(migration)),
    /** The final schema, with the planned ones and without; how many stay and change what they changed; how many replays it took. Null where nothing is planned. */
    proof: zod__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), kept: count, replays: count })),
    /** What databases make of it that have applied the planned ones. Null where nothing is planned. */
    ledger: zod__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), breaks: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), says: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), commands: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) })),
    /** Why these files cannot be moved at all. */
    immovable: zod__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
});
/** `250 of 251 migrations can be archived`. */
function cleanupVerdict({ state, planned, total }) {
    const some = `${planned.length.toLocaleString('en-US')} of ${migrations(total)}`;
    switch (state) {
        case 'planned': return planned.length === 0 ? 'nothing to archive' : `${some} can be archived`;
        case 'applied': return planned.length === 0 ? 'nothing to archive' : `${some} archived`;
        case 'undone': return `${migrations(planned.length)} taken back`;
    }
}
function migrations(number) {
    return `${number.toLocaleString('en-US')} ${number === 1 ? 'migration' : 'migrations'}`;
}


/***/ }),

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

/***/ 7505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ kindPattern),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Xb: () => (/* binding */ indexByKey),
/* harmony export */   n6: () => (/* binding */ compareText)
/* harmony export */ });
/** Stands for what whoever read the catalogs may not see: equal to nothing, not even to itself. */
const unreadable = '<not readable>';
/** What a kind is called: words that can stand in a sentence or in a line of ours, whoever wrote them into a file. */
const kindPattern = /^[a-z][a-z -]*$/;
/** The identity of an object within one database. */
function keyOf(object) {
    return `${object.kind} ${object.name}`;
}
/** Orders strings by code unit: the same on every machine, whatever its locale. */
function compareText(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
/** The objects of a snapshot by key. */
function indexByKey(snapshot) {
    return new Map(snapshot.objects.map((object) => [keyOf(object), object]));
}


/***/ })

};
