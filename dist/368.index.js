export const id = 368;
export const ids = [368];
export const modules = {

/***/ 248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ advice)
/* harmony export */ });
/** What to do about findings of each code: one sentence, in Markdown's notation of code. */
const advice = {
    'migration-failed': 'Mend the statement at the place that is shown, and try again; nothing after it was run.',
    'object-missing': 'Write a migration that creates it; if a migration dropped it on purpose, take it out of the committed schema.',
    'object-extra': 'Add it to the committed schema, which `check --fix` does for you; if it should not exist, write a migration that drops it.',
    'object-changed': 'If the migrations are right, bring the committed schema up to date with `check --fix`; if the schema is right, write a migration that makes the change.',
    'object-cosmetic': 'Spell it in the committed schema as the server spells it, so that nobody has to ask whether it is the same.',
    'object-unknown': 'Check this object by hand, or compare on a server where it can be created (`database-url`); leave it out with `ignore` only if nobody depends on it.',
    'object-unmodelled': 'Check objects of this kind by hand: they are not compared.',
    'checksum-false-positive': 'Nothing has to be migrated; `audit --fix` changes the spelling so that text checksums agree too.',
    'checksum-false-negative': 'Do not trust the text checksum here: it overlooks a real difference.',
    'migration-rate': 'Put the new migrations into one, or let the new one wait until the earliest time that is allowed (in its name, if that states one); a maintainer can set the override label.',
    'migration-no-op': 'Delete the migration, and find out why its generator believes that something differs: `probe` tells.',
    'migration-opaque': 'Read the migration yourself: what it does depends on data, which a scratch database does not have.',
    'migration-duplicate': 'Delete the migration: an earlier one already did the same.',
    'migration-flip-flop': 'Find out who changes it back, decide for one of the two states, and keep only the migration that leads there.',
    'migration-edited': 'Restore the file as it was merged, and put the change into a new migration: databases that ran the old one never run the new text.',
    'migration-removed': 'Restore the file; superfluous migrations are archived with `cleanup --apply`, which proves that the rest builds the same.',
    'migration-out-of-order': 'Give the migration a later number or timestamp than the newest one of the base branch.',
    'migration-clock': 'Name migrations by the time in UTC; check the clock of the machine that named this one, and rename it before it is merged.',
    'rollback-missing': 'Add the rollback, as the other migrations have one.',
    'rollback-incomplete': 'Complete the rollback so that it undoes everything that the migration did.',
    'generator-pending': 'Commit the migration that the generator writes, or take the change out of what it reads.',
    'generator-phantom': 'Spell the object as the server spells it, so that the generator sees no difference where there is none.',
    'generator-loop': 'Do not run this generator unattended until the difference that it sees every time is gone; `guard` stops it meanwhile.',
    'live-missing': 'Find out why a migration did not arrive; create the object by a migration, never by hand.',
    'live-extra': 'Drop it by a migration, or bring it into the committed schema and the migrations if it should stay.',
    'live-changed': 'Find out who changed it; then undo it on the database, or write the migration and schema that say the same.',
    'live-pending': 'Nothing but to deploy: merged migrations that were not yet applied make this change.',
    'live-unmanaged': 'Nothing: it is expected there.',
    'ledger-mismatch': "Compare the tool's migration table with the folder, and find out which migrations were run from elsewhere."
};


/***/ }),

/***/ 9134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ lyingChecksums),
/* harmony export */   H1: () => (/* binding */ needlessEdits),
/* harmony export */   KY: () => (/* binding */ rewriteWords),
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   Rk: () => (/* binding */ wholeSchemaLine),
/* harmony export */   XW: () => (/* binding */ unjudgedSentences),
/* harmony export */   gn: () => (/* binding */ auditCounts),
/* harmony export */   qR: () => (/* binding */ confusionColumns),
/* harmony export */   rr: () => (/* binding */ rewritersOf),
/* harmony export */   sz: () => (/* binding */ falsePositiveLook),
/* harmony export */   tf: () => (/* binding */ confusionNote),
/* harmony export */   to: () => (/* binding */ explained),
/* harmony export */   uf: () => (/* binding */ editWords),
/* harmony export */   vq: () => (/* binding */ isSaidByChecksums),
/* harmony export */   wr: () => (/* binding */ adviceOf)
/* harmony export */ });
/* harmony import */ var _checksum_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7077);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(740);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(857);



/** The objects whose checksum lies; those that migrations write again and again come first. Of `check` those are findings. */
function lyingChecksums(report) {
    if (report.command !== 'audit')
        return [];
    const rewrites = ({ rewrittenBy = [] }) => rewrittenBy.length;
    return report.checksums.filter(({ verdict }) => verdict !== 'agrees').toSorted((left, right) => rewrites(right) - rewrites(left)).map(showing(report));
}
/** The objects that a pull request edits in their text only, or that its migrations write once more for nothing. */
function needlessEdits(report) {
    if (report.command !== 'check')
        return [];
    return report.checksums.filter(({ edited, rewrittenBy }) => edited !== undefined || rewrittenBy !== undefined).map(showing(report));
}
/** Whether a finding is said by what is shown of checksums, so that it is not said twice. */
function isSaidByChecksums({ code, severity, details }, { command }) {
    if (code === 'checksum-false-negative')
        return command === 'audit';
    if (code !== 'checksum-false-positive')
        return false;
    return command === 'audit' || details['edited'] !== undefined || details['migration'] !== undefined || severity === 'notice';
}
/** What `check` says of the whole schema, where it has no base: one line. */
function wholeSchemaLine({ command, audit }) {
    const [audited] = audit?.confusion ?? [];
    if (command !== 'check' || audited === undefined || audited.falsePositives === 0)
        return null;
    const unchanged = audited.falsePositives + audited.trueNegatives;
    return `the ${audited.algorithm} checksum would call ${audited.falsePositives.toLocaleString('en-US')} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(unchanged, 'unchanged object')} changed: \`pg-parity audit\` shows them`;
}
/** `41 objects: 26 agree, 14 false positives, 1 false negative; 2 are not judged`. */
function auditCounts({ command, audit }) {
    const [audited] = audit?.confusion ?? [];
    if (command !== 'audit' || audit === undefined || audited === undefined)
        return null;
    const agreeing = audited.truePositives + audited.trueNegatives;
    const all = agreeing + audited.falsePositives + audited.falseNegatives;
    const unjudged = audit.unjudged.length === 0 ? '' : `; ${audit.unjudged.length.toLocaleString('en-US')} not judged`;
    return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(all, 'object')}: ${agreeing.toLocaleString('en-US')} agree, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(audited.falsePositives, 'false positive')}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(audited.falseNegatives, 'false negative')}${unjudged}`;
}
/** Of which objects nothing is said, and why: a sentence for each reason. */
function unjudgedSentences({ audit }) {
    const reasonsWhy = { 'no statement': 'no statement of the schema makes them by name', secret: 'their definition holds a secret' };
    return ['no statement', 'secret'].flatMap((why) => {
        const objects = (audit?.unjudged ?? []).filter((each) => each.why === why).map(({ kind, name }) => `${kind} ${name}`);
        if (objects.length === 0)
            return [];
        return [`Not judged, as ${reasonsWhy[why]}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)([...objects.slice(0, 5), ...(objects.length > 5 ? [(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(objects.length - 5, 'more object')] : [])])}.`];
    });
}
/** The columns of the confusion table, and what each algorithm has in them. */
const confusionColumns = [
    ['true positives', ({ truePositives }) => truePositives],
    ['false positives', ({ falsePositives }) => falsePositives],
    ['true negatives', ({ trueNegatives }) => trueNegatives],
    ['false negatives', ({ falseNegatives }) => falseNegatives]
];
/** What the confusion table counts. */
const confusionNote = 'Positive is what the checksum calls changed; true is what the catalogs say too.';
/** How to write an object so that a cause goes away. */
function adviceOf(cause) {
    return _checksum_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .O.find(({ name }) => name === cause)?.advice;
}
/** Causes, and places that no cause explains, in a few words each. */
function explained({ causes, rest = [] }) {
    return [...causes, ...rest.map(({ written, kept }) => `\`${written}\` is kept as \`${kept}\``)];
}
/** Why the checksum of an object lies, or that it does not: `false-positive: expanded-star`. */
function verdictWords(checksum) {
    const why = explained(checksum).join(', ');
    return `${checksum.verdict}${why === '' ? '' : `: ${why}`}`;
}
/** `text only: comment, white-space`; none where the text is that of base. */
function editWords({ edited }) {
    if (edited === undefined)
        return [];
    const what = explained(edited).join(', ');
    return [`text only${what === '' ? '' : `: ${what}`}`];
}
/** So many migrations are named before the rest is counted. */
const named = 3;
/** The migrations that write an object once more for nothing: the first ones, and how many there are beside them. */
function rewritersOf({ rewrittenBy = [] }) {
    return { ids: rewrittenBy.slice(0, named), more: Math.max(0, rewrittenBy.length - named) };
}
/** `written once more by 20250612220107 and 249 more migrations`; none where no migration does. */
function rewriteWords(checksum) {
    const { ids, more } = rewritersOf(checksum);
    return ids.length === 0 ? [] : [`written once more by ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)([...ids, ...(more > 0 ? [(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(more, 'more migration')] : [])])}`];
}
/** What is said of migrations that write a false positive once more. */
const falsePositiveLook = 'this is what a false positive looks like';
function showing({ findings }) {
    const keyOf = (object) => JSON.stringify([object?.kind, object?.name]);
    const take = (0,_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .handOut */ .Y)(findings.filter(({ code }) => code.startsWith('checksum-')), ({ object }) => keyOf(object));
    return (checksum) => {
        const own = take(keyOf(checksum));
        const severity = ['error', 'warning'].find((each) => own.some((finding) => finding.severity === each)) ?? 'notice';
        return { checksum, severity, remarks: [...new Set(own.flatMap(({ details }) => (typeof details['allowed'] === 'string' ? [`allowed: ${details['allowed']}`] : [])))] };
    };
}


/***/ }),

/***/ 4250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   SY: () => (/* binding */ plannedRows),
/* harmony export */   St: () => (/* binding */ cleanupNext),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   gu: () => (/* binding */ cleanupFacts)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5944);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(857);


/** How much of a reason and of an id a row shows, in characters. */
const [longestReason, longestId] = [300, 100];
/** So many in a row are told as one. */
const fewest = 3;
/** The planned migrations as rows: a loop is one, with its first and last. */
function plannedRows(planned) {
    const runs = [];
    let before;
    for (const each of planned) {
        const likeness = likenessOf(each);
        if (likeness === before)
            runs.at(-1)?.push(each);
        else
            runs.push([each]);
        before = likeness;
    }
    return runs.flatMap((run) => (run.length < fewest ? run.map((each) => [each]) : [run])).flatMap((run) => {
        const [first, last] = [run[0], run.at(-1)];
        return first === undefined || last === undefined ? [] : [{ first, last, count: run.length, reason: (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .foldLine */ .wl)(run.length === 1 ? first.reason : reasonOfAll(first), longestReason), interval: usualInterval(run) }];
    });
}
function likenessOf({ objects, verdict, reason }) {
    return JSON.stringify([objects, verdict === 'no-op' || verdict === 'duplicate' ? '' : reason]);
}
function reasonOfAll({ objects, verdict, reason }) {
    if (verdict !== 'no-op' && verdict !== 'duplicate')
        return reason;
    const named = objects.slice(0, 3).map(({ kind, name }) => `${kind} ${name}`);
    const rest = objects.length - named.length;
    return objects.length === 0 ? 'each changes nothing' : `each writes ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(rest > 0 ? [...named, `${String(rest)} more`] : named)} as ${objects.length === 1 ? 'it is' : 'they are'}`;
}
function usualInterval(run) {
    const instants = run.map(({ timestamp }) => (timestamp === null ? Number.NaN : Date.parse(timestamp)));
    const distances = instants.slice(1).map((instant, index) => instant - (instants[index] ?? Number.NaN)).sort((left, right) => left - right);
    const middle = distances[Math.floor(distances.length / 2)];
    return distances.some((each) => Number.isNaN(each)) || middle === undefined || middle < 0 ? null : middle;
}
/** `20250612220107 … 20250612225055`. */
function rangeOf({ first, last }) {
    return [...new Set([first, last])].map(({ id }) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .foldLine */ .wl)(id, longestId)).join(' … ');
}
/** `250, 12 s apart`; empty for a single one. */
function sizeOf({ count: size, interval }) {
    return size === 1 ? '' : `${size.toLocaleString('en-US')}${interval === null ? '' : `, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(interval)} apart`}`;
}
/** What there is to know beside the migrations. */
function cleanupFacts({ cleanup }) {
    if (cleanup === undefined)
        return [];
    const { strategy, archive, proof, planned } = cleanup;
    const files = planned.reduce((sum, each) => sum + each.files.length, 0);
    return [
        ['strategy', strategy],
        ['archive', (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .foldLine */ .wl)(archive, 300)],
        ...(files === 0 ? [] : [['files', (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(files, 'file')]]),
        ...(proof === null ? [] : [['proof', `replayed without them on an empty database: the same schema${proof.kept === 0 ? '' : `, and ${proof.kept === 1 ? 'the one that stays' : `each of the ${proof.kept.toLocaleString('en-US')} that stay`} changes what it changed before`}`]])
    ];
}
/** What to do next. */
function cleanupNext({ state, planned, ledger, immovable, manifest }) {
    if (planned.length === 0 || state === 'undone')
        return null;
    if (state === 'applied')
        return `Commit what was moved. \`pg-parity cleanup --undo ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .foldLine */ .wl)(manifest, 300)}\` takes it back.`;
    if (immovable !== undefined)
        return null;
    const force = ledger?.breaks === true ? ', and `--force` since the ledger has to be settled,' : '';
    return `Run the same command with \`--apply\`${force} to move ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(planned.reduce((sum, { files }) => sum + files.length, 0), 'file')}.`;
}


/***/ }),

/***/ 5266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   W4: () => (/* binding */ outlineOf),
/* harmony export */   _w: () => (/* binding */ worthALine)
/* harmony export */ });
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9134);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(740);


const differenceCodes = new Set([
    'object-missing', 'object-extra', 'object-changed', 'object-cosmetic', 'object-unknown',
    'live-missing', 'live-extra', 'live-changed', 'live-pending', 'live-unmanaged'
]);
/** Joins the changes of a report with the findings about them, so that renderers say each thing once. */
function outlineOf(report) {
    const unclaimed = new Set(report.findings);
    const take = (0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .handOut */ .Y)(report.findings.filter(({ code, object }) => object !== undefined && differenceCodes.has(code)), ({ object, details }) => keyOf(object, details['aspect']));
    const differences = report.changes.map((change) => {
        // A finding that names an aspect is about that one; an object can differ in several.
        const findings = [...take(keyOf(change)), ...take(keyOf(change, change.aspect))];
        for (const finding of findings)
            unclaimed.delete(finding);
        const remarks = findings.flatMap(remarksOf);
        const advised = report.command === 'diff' || remarks.length > 0 ? [] : findings.map(({ code }) => code);
        return { change, advised, severity: bySeverity(findings, ({ severity }) => severity)[0]?.severity ?? change.severity, remarks };
    });
    return {
        differences: bySeverity(differences, ({ severity }) => severity),
        others: bySeverity([...unclaimed].filter((finding) => !(0,_checksums_js__WEBPACK_IMPORTED_MODULE_0__/* .isSaidByChecksums */ .vq)(finding, report)), ({ severity }) => severity)
    };
}
/** Sorts by severity, the gravest first; what is equally grave keeps its order. */
function bySeverity(items, severityOf) {
    const rank = { error: 0, warning: 1, notice: 2 };
    return items.toSorted((left, right) => rank[severityOf(left)] - rank[severityOf(right)]);
}
/** So many notices of one code are said in full. */
const fullNotices = 3;
/** The findings of one code that are worth a line each, and how many notices more there are. */
function worthALine(findings) {
    const notices = findings.filter(({ severity }) => severity === 'notice');
    if (notices.length <= fullNotices + 1)
        return { shown: findings, more: 0 };
    const left = new Set(notices.slice(fullNotices));
    return { shown: findings.filter((finding) => !left.has(finding)), more: left.size };
}
function remarksOf({ details }) {
    return [
        ...(typeof details['allowed'] === 'string' ? [`allowed: ${details['allowed']}`] : []),
        ...(details['baseline'] === true ? ['known: it is in the baseline'] : [])
    ];
}
function keyOf(object, aspect) {
    return JSON.stringify([object?.kind, object?.name, aspect]);
}


/***/ }),

/***/ 827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ur: () => (/* binding */ runSentences),
/* harmony export */   s6: () => (/* binding */ seriesSentences),
/* harmony export */   wQ: () => (/* binding */ runTexts),
/* harmony export */   zO: () => (/* binding */ ordinalOf)
/* harmony export */ });
/* unused harmony export isRepetition */
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9134);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5944);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(857);



/** So many files or objects are named before the rest is counted; so long is a value that is quoted. */
const [named, quoted] = [4, 80];
/** Which run of them it is. */
function ordinalOf(index) {
    return index === 0 ? 'First run' : 'Run again, with that applied';
}
/** Whether a run of a generator does nothing that the one before has not done in the same words. */
function isRepetition({ runs, loop }, index) {
    return index > 0 && loop?.cause === 'spelling' && runs[index]?.verdict === 'phantom' && runs[index - 1]?.verdict === 'phantom';
}
/** What a run of a generator has written and what that does: sentences. */
function runSentences(told, index) {
    const run = told.runs[index];
    if (run === undefined)
        return [];
    const { verdict, files, printed, effect, touched, spelling } = run;
    const migrations = files.filter(({ role }) => role === 'migration');
    const others = files.filter(({ role }) => role === 'other');
    const rollbacks = files.filter(({ role }) => role === 'rollback');
    const partners = rollbacks.length === 0 ? '' : `, with ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(rollbacks.length, 'rollback')}`;
    const written = [...migrations.map(({ path, status }) => `\`${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(path)}\` (${status})`), ...(printed === null ? [] : ['SQL on standard output'])];
    if (isRepetition(told, index))
        return [`It writes ${some(written)}, with the same statements.`];
    const direct = verdict === 'pending' && written.length === 0;
    return [
        ...(written.length === 0 ? [direct ? 'It writes no migration and changes the database itself.' : 'It writes no migration.'] : [`It writes ${some(written)}${partners}.`]),
        ...(others.length === 0 ? [] : [`It changes ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(others.length, 'other file')}: ${some(others.map(({ path, status }) => `\`${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(path)}\` (${status})`))}.`]),
        ...(verdict === 'phantom' ? ['That changes nothing.'] : effect.changes.length === 0 ? [] : [`That changes the schema: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .countedChanges */ .sA)(effect.summary)}.`]),
        ...(touched.length === 0 ? [] : [`As they are it writes: ${some(touched.map(({ kind, name, cause }) => `${kind} \`${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(name)}\` (${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(cause)})`))}.`]),
        ...(spelling.length === 0 ? [] : [`PostgreSQL keeps ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(spelling.slice(0, named).map(({ written: here, kept }) => `\`${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(here)}\` as \`${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(kept)}\``))}.`])
    ];
}
/** The SQL or the programs that a run has written, each with its name. */
function runTexts(told, index) {
    const { files, printed } = told.runs[index] ?? { files: [], printed: null };
    if (isRepetition(told, index))
        return [];
    const texts = files.flatMap(({ path, role, text }) => (role === 'migration' && text !== null ? [{ name: path, text }] : []));
    return [...texts, ...(printed === null ? [] : [{ name: 'standard output', text: printed }])];
}
/** Why it goes on, and what to do about that. */
const reasons = {
    spelling: [
        'Each writes what is there already: most likely the generator compares what it reads from the database with other words than PostgreSQL keeps.',
        'Write what it reads (the model, the entity, the schema file) in the words that PostgreSQL gives back.'
    ],
    moment: [
        'Each has other values: they are worked out at the moment at which the generator runs.',
        'Let the database work the value out, with an expression such as `now()` or `gen_random_uuid()`, or write a constant.'
    ],
    'back and forth': ['Each takes back what the one before has done.', 'Find the two places that want it differently, and decide for one.'],
    unseen: [
        'Each writes the same change, since the generator does not see that it was made.',
        'Find out where the generator looks (another schema, another name, a type that it reads as something else), or write this by hand and take it out of what the generator reads.'
    ],
    unknown: ['What it writes the second time is neither the same nor the way back.', 'Compare the two to see what it cannot settle.']
};
/** What a loop would become, why it goes on, and what to do: sentences. */
function seriesSentences(loop) {
    const { files, interval, cause, values, checksumCauses } = loop;
    const [why, todo] = reasons[cause];
    const series = files.length === 0 ? 'The same goes on' : `${[...new Set(files)].map((path) => `\`${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(path)}\``).join(', ')}, … The series goes on`;
    const places = values.slice(0, named).map(({ first, second }) => `\`${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .foldLine */ .wl)(first, quoted)}\`, then \`${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .foldLine */ .wl)(second, quoted)}\``);
    return [
        `${series} with every run; these two are ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(interval)} apart.`,
        places.length === 0 ? why : `${why} ${places.join('; ')}.`,
        ...checksumCauses.flatMap((name) => {
            const mending = (0,_checksums_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOf */ .wr)(name);
            return mending === undefined ? [] : [`Cause \`${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(name)}\`: ${mending}`];
        }),
        `${todo} Until then let nothing run it unattended: \`guard\` in front of it stops it.`
    ];
}
function some(parts) {
    const rest = parts.length - named;
    return rest > 0 ? `${parts.slice(0, named).join(', ')} and ${rest.toLocaleString('en-US')} more` : (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(parts);
}


/***/ }),

/***/ 740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   Y: () => (/* binding */ handOut)
/* harmony export */ });
/** Groups items in the order in which their keys first appear. */
function groupBy(items, keyOfItem) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOfItem(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
/** Gives the items of a key to whoever asks for it first, and to nobody else: none is said twice. */
function handOut(items, keyOfItem) {
    const groups = new Map(groupBy(items, keyOfItem));
    return (key) => {
        const group = groups.get(key) ?? [];
        groups.delete(key);
        return group;
    };
}


/***/ }),

/***/ 1847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ migrationLines),
/* harmony export */   T: () => (/* binding */ migrationsOf)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5944);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(857);
/* harmony import */ var _palette_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2615);



/** Objects that are named for one migration before the rest is counted. */
const named = 4;
/** The migrations that a report is about: the new ones, for `history` all. */
function migrationsOf(report) {
    return report.command === 'history' ? report.migrations : report.migrations.filter((migration) => migration.new);
}
/** One line a migration: its name, its verdict and what it changed or only touched. */
function migrationLines(migrations, palette) {
    const width = (0,_palette_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(migrations.map(({ id }) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(id)));
    const times = migrations.map(({ timestamp }, index) => timeOf(timestamp, migrations[index - 1]?.timestamp ?? null));
    const room = (0,_palette_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(times);
    return migrations.map((migration, index) => {
        const verdict = migration.verdict.padEnd('changes-schema'.length);
        const sound = ['changes-schema', 'changes-data', 'repeatable', 'opaque', 'not-run'].includes(migration.verdict);
        return `  ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(migration.id).padEnd(width)}  ${room === 0 ? '' : `${palette.faint((times[index] ?? '').padEnd(room))}  `}${sound ? verdict : palette.severity('warning', verdict)}  ${doingsOf(migration)}`.trimEnd();
    });
}
/** When a migration was made, and how long after the one before. */
function timeOf(timestamp, before) {
    if (timestamp === null)
        return '';
    const time = (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(timestamp).replace('T', ' ').replace('Z', '');
    const distance = before === null ? Number.NaN : Date.parse(timestamp) - Date.parse(before);
    return Number.isNaN(distance) ? time : `${time}  ${distance < 0 ? '-' : '+'}${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(Math.abs(distance))}`;
}
function doingsOf({ changes, touched }) {
    const doings = [
        ...changes.map(({ action, kind, name }) => `${action} ${kind} ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(name)}`),
        ...touched.map(({ kind, name, cause }) => `${kind} ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(name)} (${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(cause)})`)
    ];
    const rest = doings.length - named;
    return rest > 0 ? `${doings.slice(0, named).join(', ')} and ${rest} more` : doings.join(', ');
}


/***/ }),

/***/ 2615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nU: () => (/* binding */ severityMark),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   s5: () => (/* binding */ createPalette),
/* harmony export */   wW: () => (/* binding */ labelled)
/* harmony export */ });
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7336);

/** A palette with or without colour; whether there should be any is the caller's to know. */
function createPalette(color) {
    const colors = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(color);
    return {
        strong: colors.bold,
        faint: colors.dim,
        added: colors.green,
        removed: colors.red,
        severity: (severity, text) => ({ error: colors.red, warning: colors.yellow, notice: colors.cyan })[severity](text),
        conclusion: (conclusion, text) => colors.bold({ success: colors.green, failure: colors.red, error: colors.red }[conclusion](text))
    };
}
/** A sign for each severity, for those who see no colours. */
const severityMark = { error: '✖', warning: '▲', notice: '•' };
/** Texts behind longer labels than that do not stand below the others: one label must not make every line long. */
const widestColumn = 60;
/** The width of a column that is as wide as the widest of its texts, up to a point. */
function widthOf(texts) {
    return texts.reduce((width, text) => Math.max(width, Math.min(text.length, widestColumn)), 0);
}
/** Lines of `label  text`, the texts below each other, at an indentation of so many spaces. */
function labelled(rows, indent, palette) {
    const width = widthOf(rows.map(([label]) => label));
    return rows.flatMap(([label, text]) => text.split('\n').map((line, index) => `${' '.repeat(indent)}${palette.faint((index === 0 ? label : '').padEnd(width))}  ${line}`.trimEnd()));
}


/***/ })

};
