export const id = 74;
export const ids = [74];
export const modules = {

/***/ 1045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ diffText),
/* harmony export */   l: () => (/* binding */ definitionDiff)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5725);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5944);


/** With more lines that differ, finding the fewest takes time that grows with their square, and tells nobody anything. */
const mostEdits = 500;
/**
 * What is different between two definitions, line by line; where that is nearly all, the one and then the other.
 *
 * @param current null where the object does not exist: every line is then an addition
 * @param desired null where it should not exist
 * @param context equal lines kept around each difference
 */
function definitionDiff(current, desired, context = 3) {
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .structuredPatch */ .YB)('current', 'desired', lines(current), lines(desired), undefined, undefined, { context, maxEditLength: mostEdits });
    if (patch === undefined)
        return [...whole('-', current), ...whole('+', desired)];
    return patch.hunks.flatMap((hunk, index) => [
        ...(index === 0 && hunk.oldStart <= 1 ? [] : [{ sign: 'gap', text: '' }]),
        ...hunk.lines.filter((line) => !line.startsWith('\\')).map((line) => ({ sign: signOf(line), text: line.slice(1) }))
    ]);
}
/** The same as the text of a ```diff block. */
function diffText(diff) {
    return diff.map(({ sign, text }) => (sign === 'gap' ? '@@ … @@' : sign + text)).join('\n');
}
function whole(sign, definition) {
    return lines(definition).split('\n').slice(0, -1).map((text) => ({ sign, text }));
}
function lines(definition) {
    return definition === null || definition === '' ? '' : `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLines */ .gB)(definition).join('\n')}\n`;
}
function signOf(line) {
    return line.startsWith('+') ? '+' : line.startsWith('-') ? '-' : ' ';
}


/***/ }),

/***/ 1017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ firstThatFits)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5032);

/**
 * The first text that is within a limit, of drafts that say ever less.
 *
 * Texts are never cut. Where even the last is too long, that last one is the answer: it is the writer's affair to end
 * with one that is short whatever the report holds.
 */
function firstThatFits(drafts, limit) {
    for (const draft of drafts.slice(0, -1)) {
        if (draft.least > limit.most)
            continue;
        const text = draft.write();
        if ((0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .lengthIn */ .q$)(limit.unit, text) <= limit.most)
            return text;
    }
    return drafts.at(-1)?.write() ?? '';
}


/***/ }),

/***/ 5032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   _Z: () => (/* binding */ annotationsPerStep),
/* harmony export */   dJ: () => (/* binding */ untrustedReport),
/* harmony export */   q$: () => (/* binding */ lengthIn)
/* harmony export */ });
/** The limits of GitHub's media. */
const limits = {
    comment: {
        most: 65_536,
        unit: 'characters',
        source: 'Body is too long (maximum is 65536 characters): answer 422 of POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
    },
    summary: {
        most: 1_048_576,
        unit: 'bytes',
        source: 'The upload of a longer summary fails: docs.github.com, Workflow commands, Step isolation and limits'
    }
};
/** Annotations of each level that GitHub shows for one step; the rest is silently dropped (actions/toolkit, docs/problem-matchers.md). */
const annotationsPerStep = 10;
/** What a report of a run that nobody vouches for may be: the largest of ours have a tenth of that, and eight levels. */
const untrustedReport = { bytes: 16 * 1024 * 1024, depth: 32 };
/** The length of a text in the unit of a limit. Characters are counted in UTF-16, which never counts too few. */
function lengthIn(unit, text) {
    return unit === 'bytes' ? Buffer.byteLength(text) : text.length;
}


/***/ }),

/***/ 1693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  comparedLine: () => (/* binding */ comparedLine),
  countsOnly: () => (/* binding */ countsOnly),
  fitMarkdown: () => (/* binding */ fitMarkdown),
  leastLength: () => (/* binding */ leastLength),
  renderMarkdown: () => (/* binding */ renderMarkdown),
  renderResolved: () => (/* binding */ renderResolved),
  shortenedNote: () => (/* binding */ shortenedNote),
  writingOf: () => (/* binding */ writingOf)
});

// EXTERNAL MODULE: ./lib/report/checksums.js
var checksums = __webpack_require__(9134);
// EXTERNAL MODULE: ./lib/report/cleanup.js
var report_cleanup = __webpack_require__(4250);
// EXTERNAL MODULE: ./lib/report/differences.js
var report_differences = __webpack_require__(5266);
// EXTERNAL MODULE: ./lib/report/fit.js
var fit = __webpack_require__(1017);
// EXTERNAL MODULE: ./lib/report/markdown/changes.js
var changes = __webpack_require__(935);
// EXTERNAL MODULE: ./lib/report/advice.js
var advice = __webpack_require__(248);
// EXTERNAL MODULE: ./lib/report/definition-diff.js
var definition_diff = __webpack_require__(1045);
// EXTERNAL MODULE: ./lib/report/wording.js + 1 modules
var wording = __webpack_require__(857);
// EXTERNAL MODULE: ./lib/report/markdown/excerpt.js
var excerpt = __webpack_require__(6307);
// EXTERNAL MODULE: ./lib/report/markdown/nodes.js
var nodes = __webpack_require__(1987);
// EXTERNAL MODULE: ./lib/report/markdown/places.js
var places = __webpack_require__(9284);
;// CONCATENATED MODULE: ./lib/report/markdown/checksums.js








/** What leads the report of a pull request: the objects that it edits, or writes once more, and that stay what they are. */
function needlessSection(report, writing) {
    const edits = (0,checksums/* needlessEdits */.H1)(report);
    if (edits.length === 0)
        return [];
    const { shown, cut } = (0,excerpt/* excerpt */.K)(edits, writing.depth.each, ({ checksum }) => checksum.kind);
    const isWrong = edits.some(({ checksum }) => checksum.verdict === 'false-positive');
    return [
        (0,nodes/* paragraph */.FY)((0,nodes/* strong */.ko)('Text only: nothing has to be migrated for these')),
        (0,nodes/* table */.tp)(['', 'Object', 'Edit', `The ${edits[0]?.checksum.algorithm ?? ''} checksum`, 'Where'], shown.map((each) => [
            [(0,nodes/* words */.aL)(changes/* severitySign */.ZF[each.severity])], (0,changes/* objectOf */.Xy)(each.checksum),
            (0,nodes/* separated */.Ci)([
                ...(0,checksums/* editWords */.uf)(each.checksum).map((edit) => (0,nodes/* prose */.CS)(edit)),
                ...rewritersIn(each, writing).map((rewritten) => (each.checksum.verdict === 'agrees' ? rewritten : [...rewritten, (0,nodes/* words */.aL)(`: ${checksums/* falsePositiveLook */.sz}`)])),
                ...each.remarks.map((remark) => (0,nodes/* prose */.CS)(remark))
            ], '; '),
            (0,nodes/* prose */.CS)((0,checksums/* verdictWords */.L2)(each.checksum)), placeOf(each, writing)
        ])),
        ...(0,changes/* remainder */.CQ)(cut),
        ...(isWrong ? [(0,nodes/* paragraph */.FY)((0,nodes/* code */.aY)('checksum-false-positive'), (0,nodes/* words */.aL)(': '), (0,nodes/* prose */.CS)(advice/* advice */.v['checksum-false-positive']))] : [])
    ];
}
/** The objects whose checksum lies, how to mend each cause, what is not judged, and how right each algorithm is. */
function checksumSection(report, writing) {
    const counts = (0,checksums/* auditCounts */.gn)(report);
    if (counts === null)
        return [];
    const lying = (0,checksums/* lyingChecksums */.GH)(report);
    const { shown, cut } = (0,excerpt/* excerpt */.K)(lying, writing.depth.each, ({ checksum }) => checksum.verdict);
    const causes = [...new Set(lying.flatMap(({ checksum }) => checksum.causes))];
    return [
        (0,nodes/* paragraph */.FY)((0,nodes/* strong */.ko)('What the text checksum says against the truth')),
        ...(lying.length === 0 ? [] : [(0,nodes/* table */.tp)(['', 'Object', 'Verdict', 'Why', 'Where'], shown.map((each) => [
                [(0,nodes/* words */.aL)(changes/* severitySign */.ZF[each.severity])], (0,changes/* objectOf */.Xy)(each.checksum), [(0,nodes/* words */.aL)(each.checksum.verdict)],
                (0,nodes/* separated */.Ci)([...[...(0,checksums/* explained */.to)(each.checksum), ...each.remarks].map((reason) => (0,nodes/* prose */.CS)(reason)), ...rewritersIn(each, writing)], '; '), placeOf(each, writing)
            ]))]),
        ...(0,changes/* remainder */.CQ)(cut),
        ...(causes.length === 0 ? [] : [(0,nodes/* list */.p_)(causes.map((cause) => [(0,nodes/* code */.aY)(cause), (0,nodes/* words */.aL)(': '), ...(0,nodes/* prose */.CS)((0,checksums/* adviceOf */.wr)(cause) ?? '')]))]),
        ...(writing.depth.definitions ? falseNegatives(lying) : []),
        (0,nodes/* paragraph */.FY)((0,nodes/* words */.aL)(`${counts}.`)),
        ...(0,checksums/* unjudgedSentences */.XW)(report).map((sentence) => (0,nodes/* paragraph */.FY)((0,nodes/* prose */.CS)(sentence))),
        ...confusionTable(report)
    ];
}
function confusionTable({ audit }) {
    if (audit === undefined)
        return [];
    const rows = audit.confusion.map((confusion) => [[(0,nodes/* code */.aY)(confusion.algorithm)], ...checksums/* confusionColumns */.qR.map(([, of]) => [(0,nodes/* words */.aL)(of(confusion).toLocaleString('en-US'))])]);
    return [(0,nodes/* table */.tp)(['Algorithm', ...checksums/* confusionColumns */.qR.map(([title]) => title)], rows), (0,nodes/* paragraph */.FY)((0,nodes/* words */.aL)(checksums/* confusionNote */.tf))];
}
/** Both texts of what a checksum overlooks. */
function falseNegatives(lying) {
    const overlooked = lying.filter(({ checksum }) => checksum.verdict === 'false-negative');
    const sections = overlooked.flatMap(({ checksum: { kind, name, currentDefinition = null, desiredDefinition = null } }) => (0,nodes/* details */.zH)(`${kind} ${(0,nodes/* codeInHtml */.ON)(name)}`, [(0,nodes/* fence */.EU)('diff', (0,definition_diff/* diffText */.N)((0,definition_diff/* definitionDiff */.l)(currentDefinition, desiredDefinition)))]));
    return sections.length === 0 ? [] : (0,nodes/* details */.zH)(`${(0,wording/* counted */.hS)(overlooked.length, 'false negative')}: both texts`, sections);
}
function rewritersIn({ checksum }, writing) {
    const { ids, more } = (0,checksums/* rewritersOf */.rr)(checksum);
    if (ids.length === 0)
        return [];
    const others = more === 0 ? [] : [(0,nodes/* words */.aL)(` and ${(0,wording/* counted */.hS)(more, 'more migration')}`)];
    return [[(0,nodes/* words */.aL)('written once more by '), ...(0,nodes/* separated */.Ci)(ids.map((id) => (0,places/* migrationPlace */.G)(id, writing)), ', '), ...others]];
}
function placeOf({ checksum: { location } }, { links }) {
    return location === undefined ? [] : (0,places/* place */.i)(location, links);
}

// EXTERNAL MODULE: ./lib/report/markdown/sections.js + 1 modules
var sections = __webpack_require__(2054);
;// CONCATENATED MODULE: ./lib/report/markdown/cleanup.js







/** What is archived, what stays and why, what the ledger makes of it, and what to run next. */
function cleanupSections({ cleanup, conclusion }, writing) {
    if (cleanup === undefined)
        return [];
    const { planned, kept, ledger, state } = cleanup;
    const next = conclusion === 'error' ? null : (0,report_cleanup/* cleanupNext */.St)(cleanup);
    return [
        ...(planned.length === 0 ? [] : [(0,sections/* title */.DD)({ planned: 'Can be archived', applied: 'Archived', undone: 'Taken back' }[state]), ...plannedTable(cleanup, writing)]),
        ...(kept.length === 0 ? [] : [(0,sections/* title */.DD)('Stays'), ...keptTable(cleanup, writing)]),
        ...(ledger === null || state === 'undone' ? [] : [(0,sections/* title */.DD)('Ledger of databases that have applied them'), ...ledgerBlocks(ledger, cleanup.immovable, writing)]),
        ...(next === null ? [] : [(0,nodes/* paragraph */.FY)((0,nodes/* prose */.CS)(next))])
    ];
}
function plannedTable({ planned, state }, writing) {
    const rows = (0,report_cleanup/* plannedRows */.SY)(planned);
    const { shown, cut } = (0,excerpt/* excerpt */.K)(rows, writing.depth.each, () => 'migration');
    // Of files that have been moved nothing is known of where they can be looked at.
    const links = state === 'planned' ? writing.links : undefined;
    return (0,nodes/* foldedIfLong */.q$)(rows.length, `${planned.length.toLocaleString('en-US')} migrations`, [
        (0,nodes/* table */.tp)(['Migrations', 'Number', 'Apart', 'Why'], shown.map((row) => [
            rangeCell(row, links),
            row.count === 1 ? [] : [(0,nodes/* words */.aL)(row.count.toLocaleString('en-US'))],
            row.interval === null ? [] : [(0,nodes/* words */.aL)((0,wording/* duration */.p0)(row.interval))],
            (0,nodes/* prose */.CS)(row.reason)
        ])),
        ...(0,changes/* remainder */.CQ)(cut)
    ]);
}
function rangeCell({ first, last }, links) {
    return first === last ? (0,places/* place */.i)({ file: first.file }, links) : [...(0,places/* place */.i)({ file: first.file }, links), (0,nodes/* words */.aL)(' … '), ...(0,places/* place */.i)({ file: last.file }, links)];
}
function keptTable({ kept }, writing) {
    const { shown, cut } = (0,excerpt/* excerpt */.K)(kept, writing.depth.each, () => 'migration');
    return (0,nodes/* foldedIfLong */.q$)(kept.length, `${kept.length.toLocaleString('en-US')} migrations`, [
        (0,nodes/* table */.tp)(['Migration', 'Hour', 'Why'], shown.map(({ file, hour, reason }) => [[...(0,places/* place */.i)({ file }, writing.links)], hour === null ? [] : [(0,nodes/* code */.aY)(hour)], (0,nodes/* prose */.CS)(reason)])),
        ...(0,changes/* remainder */.CQ)(cut)
    ]);
}
function ledgerBlocks({ says, commands }, immovable, { depth }) {
    return [
        (0,nodes/* paragraph */.FY)((0,nodes/* prose */.CS)(says), immovable === undefined ? [] : [(0,nodes/* words */.aL)(' '), ...(0,nodes/* prose */.CS)(`${immovable}.`)]),
        ...(commands.length === 0 || !depth.patch ? [] : (0,nodes/* details */.zH)('What settles it', commands.map((command) => (0,nodes/* fence */.EU)('sh', command))))
    ];
}

// EXTERNAL MODULE: ./lib/report/generator.js
var report_generator = __webpack_require__(827);
;// CONCATENATED MODULE: ./lib/report/markdown/generator.js




/** So many texts are shown, each folded. */
const most = 10;
/** What the generator wrote in each run, what that does, and the series that it would become. */
function generatorSection({ generator }, writing) {
    if (generator === undefined)
        return [];
    const { runs, loop } = generator;
    return [
        (0,sections/* title */.DD)('The generator'),
        ...runs.flatMap((run, index) => [
            (0,nodes/* paragraph */.FY)((0,nodes/* strong */.ko)((0,report_generator/* ordinalOf */.zO)(index)), (0,nodes/* words */.aL)(': '), (0,nodes/* separated */.Ci)((0,report_generator/* runSentences */.Ur)(generator, index).map((sentence) => (0,nodes/* prose */.CS)(sentence)), ' ')),
            ...(run.effect.changes.length === 0 ? [] : (0,changes/* effectTable */.Mt)(run.effect, writing)),
            ...(writing.depth.definitions ? (0,report_generator/* runTexts */.wQ)(generator, index).slice(0, most).flatMap(({ name, text }) => (0,nodes/* details */.zH)((0,nodes/* codeInHtml */.ON)(name), [(0,nodes/* fence */.EU)(languageOf(name), text.replace(/\n$/, ''))])) : [])
        ]),
        ...(loop === null ? [] : [(0,nodes/* paragraph */.FY)((0,nodes/* strong */.ko)('Series'), (0,nodes/* words */.aL)(': '), (0,nodes/* separated */.Ci)((0,report_generator/* seriesSentences */.s6)(loop).map((sentence) => (0,nodes/* prose */.CS)(sentence)), ' '))])
    ];
}
function languageOf(name) {
    return name === 'standard output' || name.endsWith('.sql') ? 'sql' : 'text';
}

// EXTERNAL MODULE: ./lib/report/markdown/options.js
var markdown_options = __webpack_require__(2568);
// EXTERNAL MODULE: ./lib/report/text/migrations.js
var text_migrations = __webpack_require__(1847);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/report/markdown.js














/** The longest error text, in characters, where there is no room for all of it. */
const longestError = 2_000;
/**
 * The report as GitHub-flavoured Markdown, with everything that it holds. Ends with a line break.
 *
 * Whatever names, definitions and messages hold, the structure is ours alone: nothing in them becomes HTML, a link, a
 * mention or a reference.
 */
function renderMarkdown(report, options = {}) {
    return write(report, writingOf(report, options)(markdown_options/* depths */.p[0]));
}
/** The same within a limit: says less, step by step, until it fits, and then says so. */
function fitMarkdown(report, options, limit) {
    const drafts = markdown_options/* depths */.p.map(writingOf(report, options)).map((writing) => ({ least: leastLength(report, writing), write: () => write(report, writing) }));
    return (0,fit/* firstThatFits */.e)(drafts, limit);
}
/** What replaces a report when a later run has nothing to say any more. */
function renderResolved(report, links) {
    return (0,nodes/* toText */.fE)([
        (0,nodes/* heading */.R_)(3, (0,nodes/* words */.aL)('✅ pg-parity '), ...nameOf(report), (0,nodes/* words */.aL)('has nothing to say any more')),
        ...untrustedBlock(report, links),
        (0,nodes/* paragraph */.FY)((0,nodes/* words */.aL)('What an earlier run found here is gone. '), ...comparedLine(report))
    ]);
}
/** What the sections of a report are written with, as far as the depth says. */
function writingOf({ migrations }, options) {
    const migrationFiles = new Map(migrations.map(({ id, file }) => [id, file]));
    return (depth) => ({ ...options, depth, migrationFiles });
}
function write(report, writing) {
    const { depth } = writing;
    return (0,nodes/* toText */.fE)([
        (0,nodes/* heading */.R_)(3, (0,nodes/* words */.aL)(`${signOf(report)} pg-parity `), ...nameOf(report), (0,nodes/* words */.aL)((0,wording/* verdictOf */.Vj)(report))),
        ...untrustedBlock(report, writing.links),
        ...errorBlock(report, writing),
        (0,nodes/* paragraph */.FY)(comparedLine(report)),
        ...(depth.lists ? markdown_sections(report, writing) : countsOnly(report)),
        ...footer(report, writing)
    ]);
}
/** What a row of a table has beside its texts, in characters: at least its bars, and the blanks beside them. */
const rowFrame = 10;
/** A length that the Markdown of a report surely has: that of the rows of its tables, and of the definitions that are shown whole. */
function leastLength({ changes, effect, targets }, { depth }) {
    if (depth.each !== Infinity)
        return 0;
    return [...changes, ...(effect?.changes ?? []), ...targets.flatMap(({ conclusion, report }) => (conclusion === 'success' ? [] : report.changes))].reduce((length, { action, kind, name, currentDefinition, desiredDefinition }) => {
        const whole = depth.definitions && action !== 'modify' ? (currentDefinition ?? desiredDefinition ?? '').trimEnd().length : 0;
        return length + rowFrame + action.length + kind.length + name.length + whole;
    }, 0);
}
function markdown_sections(report, writing) {
    const { depth } = writing;
    const { differences, others } = (0,report_differences/* outlineOf */.W4)(report);
    const migrations = (0,text_migrations/* migrationsOf */.T)(report);
    return [
        ...needlessSection(report, writing),
        ...(report.effect === null ? [] : [(0,sections/* title */.DD)(`What ${writing.subject ?? 'this pull request'} does to the schema`), ...effectBlocks(report.effect, writing)]),
        ...(report.effect !== null && depth.definitions ? (0,changes/* definitionSections */.w9)(report.effect.changes) : []),
        ...generatorSection(report, writing),
        ...(report.loops.length === 0 ? [] : [(0,sections/* title */.DD)('Loop'), ...(0,sections/* loopSection */.su)(report.loops, writing)]),
        ...(differences.length === 0 ? [] : [(0,sections/* title */.DD)(`Differences: ${(0,wording/* directionOf */.FR)(report.command)}`), ...(0,changes/* differencesTable */.ds)(differences, writing)]),
        ...(depth.definitions ? (0,changes/* definitionSections */.w9)(differences.flatMap(({ change, remarks }) => (remarks.length === 0 ? [change] : []))) : []),
        ...(others.length === 0 ? [] : [(0,sections/* title */.DD)(differences.length === 0 ? 'Findings' : 'Other findings'), ...(0,sections/* findingSections */.YS)(others, writing)]),
        ...(report.patch !== null && depth.patch ? (0,sections/* patchSection */.Ij)(report.patch, (0,wording/* nextCommand */.hQ)(report)) : []),
        ...(migrations.length === 0 ? [] : [(0,sections/* title */.DD)(report.command === 'history' ? 'Migrations' : 'New migrations'), ...(0,sections/* migrationsTable */.M1)(migrations, writing)]),
        ...checksumSection(report, writing),
        ...cleanupSections(report, writing),
        ...(report.targets.length === 0 ? [] : [(0,sections/* title */.DD)('Targets'), ...(0,sections/* targetsTable */.Br)(report.targets), ...report.targets.flatMap((target) => targetBlocks(target, writing))])
    ];
}
/** The report of one of several databases, where it does not pass. */
function targetBlocks({ name, conclusion, report }, writing) {
    if (conclusion === 'success')
        return [];
    return [(0,nodes/* heading */.R_)(4, (0,nodes/* words */.aL)(`${signOf(report)} `), (0,nodes/* code */.aY)((0,visible/* foldLine */.wl)(name, 100)), (0,nodes/* words */.aL)(` ${(0,wording/* verdictOf */.Vj)(report)}`)), ...errorBlock(report, writing), (0,nodes/* paragraph */.FY)(comparedLine(report)), ...markdown_sections(report, writing)];
}
function effectBlocks(effect, writing) {
    return effect.changes.length === 0
        ? [(0,nodes/* paragraph */.FY)((0,nodes/* words */.aL)('Nothing: it builds the same schema as before.'))]
        : (0,changes/* effectTable */.Mt)(effect, writing);
}
/** What is left where there is no room for lists. */
function countsOnly({ summary, effect }) {
    return [
        (0,nodes/* paragraph */.FY)((0,nodes/* words */.aL)(`Differences: ${(0,wording/* countedChanges */.sA)(summary)}.`)),
        ...(effect === null ? [] : [(0,nodes/* paragraph */.FY)((0,nodes/* words */.aL)(`Effect on the schema: ${(0,wording/* countedChanges */.sA)(effect.summary)}.`))])
    ];
}
function untrustedBlock(report, links) {
    const note = (0,wording/* untrustedNote */.Zq)(report);
    const log = links?.reporter === undefined ? [] : [(0,nodes/* words */.aL)(' '), (0,nodes/* link */.nf)(links.reporter, (0,nodes/* words */.aL)('Its log')), (0,nodes/* words */.aL)('.')];
    return note === null ? [] : [(0,nodes/* paragraph */.FY)((0,nodes/* prose */.CS)(note), log)];
}
function errorBlock({ error }, { depth }) {
    if (error === undefined)
        return [];
    const whole = [...(0,visible/* visibleText */.Q6)(error)];
    const fits = depth.definitions || whole.length <= longestError;
    return [(0,nodes/* fence */.EU)('text', fits ? whole.join('') : `${whole.slice(0, longestError).join('')}…`)];
}
/** What was compared with what, on which server, and how much of it is equal. */
function comparedLine(report) {
    const { compared, postgres } = report;
    const note = (0,wording/* uncompared */.Nb)(report);
    const equal = (0,wording/* equalitiesOf */.KI)(report);
    const whole = (0,checksums/* wholeSchemaLine */.Rk)(report);
    const parts = [
        ...[...(0,wording/* guardFacts */.Td)(report), ...(0,report_cleanup/* cleanupFacts */.gu)(report)].map(([label, said]) => (0,nodes/* prose */.CS)(`${label}: ${said}`)),
        ...(compared === null ? [] : [[(0,nodes/* code */.aY)((0,visible/* foldLine */.wl)(compared.current, 300)), (0,nodes/* words */.aL)(' compared with '), (0,nodes/* code */.aY)((0,visible/* foldLine */.wl)(compared.desired, 300))]]),
        ...(postgres === null ? [] : [(0,nodes/* prose */.CS)((0,wording/* serverOf */.FN)(postgres))]),
        ...(compared === null || report.command === 'audit' ? [] : [[(0,nodes/* words */.aL)(`${(0,wording/* counted */.hS)((0,wording/* objectsOf */.iZ)(report), 'object')}, ${report.summary.unchanged.toLocaleString('en-US')} unchanged`)]]),
        ...[(0,wording/* ledgerFact */.eN)(report), (0,wording/* coverageFact */.R_)(report)].flatMap((fact) => (fact === null ? [] : [(0,nodes/* prose */.CS)(fact)])),
        ...(equal === null ? [] : [(0,nodes/* prose */.CS)(equal)]),
        ...(whole === null ? [] : [(0,nodes/* prose */.CS)(whole)]),
        ...(note === null ? [] : [[(0,nodes/* words */.aL)(note)]])
    ];
    return parts.length === 0 ? [(0,nodes/* words */.aL)(report.targets.length === 0 ? 'Nothing was compared.' : 'Each database was compared with the repository on its own.')] : (0,nodes/* separated */.Ci)(parts, ' · ');
}
function footer(report, { depth, links }) {
    const { total, ...steps } = report.timings;
    const parts = Object.entries(steps).map(([step, milliseconds]) => `${step} ${(0,wording/* duration */.p0)(milliseconds)}`);
    const revisions = (0,wording/* revisionsOf */.Ow)(report);
    const sentences = [
        ...(revisions === null ? [] : [(0,nodes/* prose */.CS)(revisions)]),
        ...(links === undefined ? [] : [[(0,nodes/* words */.aL)('At '), (0,nodes/* code */.aY)(links.sha.slice(0, 7)), (0,nodes/* words */.aL)('.')]]),
        ...(total === undefined ? [] : [(0,nodes/* prose */.CS)(`It took ${(0,wording/* duration */.p0)(total)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}.`)]),
        ...(depth.definitions ? [] : [shortenedNote(links)])
    ];
    return sentences.length === 0 ? [] : [(0,nodes/* paragraph */.FY)((0,nodes/* separated */.Ci)(sentences, ' '))];
}
/** Where to find what was left out. */
function shortenedNote(links) {
    const summary = links?.run === undefined ? [] : [(0,nodes/* words */.aL)(', and '), (0,nodes/* link */.nf)(links.run, (0,nodes/* words */.aL)('the job summary')), (0,nodes/* words */.aL)(' has more')];
    return [(0,nodes/* words */.aL)('This is shortened to fit: the report files have everything'), ...summary, (0,nodes/* words */.aL)('.')];
}
function nameOf({ name }) {
    return name === null ? [] : [(0,nodes/* code */.aY)((0,visible/* foldLine */.wl)(name, 100)), (0,nodes/* words */.aL)(' ')];
}
function signOf({ conclusion }) {
    return { success: '✅', failure: '❌', error: '⛔' }[conclusion];
}


/***/ }),

/***/ 935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ remainder),
/* harmony export */   CU: () => (/* binding */ whatDiffers),
/* harmony export */   H6: () => (/* binding */ whatToDo),
/* harmony export */   Mt: () => (/* binding */ effectTable),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   ZF: () => (/* binding */ severitySign),
/* harmony export */   ds: () => (/* binding */ differencesTable),
/* harmony export */   w9: () => (/* binding */ definitionSections)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(248);
/* harmony import */ var _definition_diff_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1045);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5944);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(857);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6307);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1987);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9284);







/** More folded definitions than these are folded together once more. */
const mostSections = 4;
/** The longest remark within a table, in characters. */
const longestRemark = 200;
/** A sign for each severity. */
const severitySign = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
/** The table of what head does to the schema that base builds. */
function effectTable({ summary, changes }, writing) {
    const { shown, cut } = (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .excerpt */ .K)(changes, writing.depth.each, ({ kind }) => kind);
    const rows = shown.map((change) => [
        [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(change.action)], objectOf(change), whatDiffers(change, writing),
        change.lastTouchedBy === null
            ? change.location === undefined ? [] : (0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .place */ .i)(change.location, writing.links)
            : (0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .migrationPlace */ .G)(change.lastTouchedBy, writing)
    ]);
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedIfLong */ .q$)(rows.length, (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .countedChanges */ .sA)(summary), [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['', 'Object', 'Change', 'By'], rows), ...remainder(cut)]);
}
/** The table of differences and what to do about them. */
function differencesTable(differences, writing) {
    const { shown, cut } = (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .excerpt */ .K)(differences, writing.depth.each, ({ change }) => change.kind);
    const of = (action) => differences.filter(({ change }) => change.action === action).length;
    const rows = shown.map(({ change, severity, remarks }) => [
        [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(`${severitySign[severity]}\u00a0${change.action}`)], objectOf(change), whatDiffers(change, writing, remarks),
        change.location === undefined ? [] : (0,_places_js__WEBPACK_IMPORTED_MODULE_3__/* .place */ .i)(change.location, writing.links)
    ]);
    return [...(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedIfLong */ .q$)(rows.length, (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .countedChanges */ .sA)({ create: of('create'), modify: of('modify'), drop: of('drop') }), [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['', 'Object', 'Difference', 'Where'], rows), ...remainder(cut)]), ...whatToDo(differences)];
}
/** What is left out of a table. */
function remainder(cut) {
    const groups = cut.map(({ group, shown, all }) => [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(`${shown.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} `), (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(group)]);
    return groups.length === 0 ? [] : [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)('Shown: '), (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .separated */ .Ci)(groups, ', '), (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)('.'))];
}
/** Both definitions of each object, folded, as a diff from what is to what should be. */
function definitionSections(changes) {
    const sections = changes.flatMap((change) => {
        const diff = (0,_definition_diff_js__WEBPACK_IMPORTED_MODULE_5__/* .definitionDiff */ .l)(change.currentDefinition, change.desiredDefinition);
        return diff.length === 0 ? [] : [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(`${change.action} ${change.kind} ${(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .codeInHtml */ .ON)(change.name)}`, [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .fence */ .EU)('diff', (0,_definition_diff_js__WEBPACK_IMPORTED_MODULE_5__/* .diffText */ .N)(diff))])];
    });
    return sections.length > mostSections ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(sections.length, 'definition'), sections.flat()) : sections.flat();
}
/** Kind and name: `column public.users.email`. */
function objectOf({ kind, name }) {
    return [...(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(kind), (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(' '), (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)];
}
/** In what an object differs, and what there is to say about that. */
function whatDiffers(change, { depth }, remarks = []) {
    if (!depth.attributes)
        return change.aspect === 'definition' ? [] : [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(change.aspect)];
    const groups = change.attributes.map((attribute) => {
        const [from, to] = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .describeValues */ .QW)(attribute);
        return [...(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(attribute.name), (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(': '), (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(from), (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(' → '), (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(to)];
    });
    const aspect = change.aspect === 'definition' || change.attributes.length > 0 ? [] : [[(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(change.aspect)]];
    const said = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .doubt */ .B2)(change);
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .separated */ .Ci)([...aspect, ...groups, ...(said === null ? [] : [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(said)]), ...remarks.map((remark) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)((0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .foldLine */ .wl)(remark, longestRemark)))], '; ');
}
/** What to do about differences, once for each code. */
function whatToDo(differences) {
    const counts = new Map();
    for (const finding of differences.flatMap(({ advised }) => advised))
        counts.set(finding, (counts.get(finding) ?? 0) + 1);
    if (counts.size === 0)
        return [];
    return [
        (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)('What to do')),
        (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)([...counts].map(([finding, count]) => [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(finding), (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(` (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(count, 'object')}): `), ...(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v[finding])]))
    ];
}


/***/ }),

/***/ 6307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt)
/* harmony export */ });
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(740);

/** The first `each` items of each group, in their own order. */
function excerpt(items, each, groupOf) {
    const groups = (0,_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(items, groupOf);
    const kept = new Set([...groups.values()].flatMap((group) => group.slice(0, each)));
    return {
        shown: items.filter((item) => kept.has(item)),
        cut: [...groups].filter(([, group]) => group.length > each).map(([group, members]) => ({ group, shown: each, all: members.length }))
    };
}


/***/ }),

/***/ 1987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Ci: () => (/* binding */ separated),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   ON: () => (/* binding */ codeInHtml),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fE: () => (/* binding */ toText),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   q$: () => (/* binding */ foldedIfLong),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var html_escaper__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8460);
/* harmony import */ var mdast_util_gfm__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5618);
/* harmony import */ var mdast_util_to_markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9059);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5944);




/*
 * The few kinds of nodes that our Markdown is made of. What others wrote is only ever an argument of `code`, `fence`,
 * `prose` and `codeInHtml`: inside code GitHub links no person, no issue and no commit, and the writer of the tree
 * escapes the rest.
 */
/** The longest sentence, in characters; the whole of it is in the report as JSON. */
const longestSentence = 1_000;
/** So many things are listed within a sentence or a cell before the rest is counted. */
const longestList = 20;
/** Words of our own. */
function words(value) {
    return { type: 'text', value };
}
function strong(value) {
    return { type: 'strong', children: [words(value)] };
}
/** Text of anybody's, as code on one line. */
function code(value) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(value);
    return { type: 'inlineCode', value: line === '' ? ' ' : line };
}
/** Text of anybody's, as a block of code. */
function fence(lang, value) {
    return { type: 'code', lang, value: (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleText */ .Q6)(value) };
}
/**
 * A sentence that holds text of anybody's. What stands in backticks, the names given, every path of a file, and every word that
 * GitHub would make something of (a person, an issue, a commit, an address, an emoji, a tag, a formula) becomes code.
 */
function prose(sentence, names = []) {
    if (sentence.trim() === '')
        return [code(sentence)];
    const shown = names.map(_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8);
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .foldLine */ .wl)(sentence, longestSentence).split('`').flatMap((part, index) => (index % 2 === 1 ? [code(part)] : aroundNames(part, shown)));
}
function paragraph(...children) {
    return { type: 'paragraph', children: children.flat() };
}
function heading(depth, ...children) {
    return { type: 'heading', depth, children: [...children] };
}
function list(items) {
    return { type: 'list', ordered: false, spread: false, children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(children)] })) };
}
/** A table, without the columns that have nothing in them. */
function table(head, rows) {
    const hasContent = (_, column) => rows.some((cells) => (cells[column]?.length ?? 0) > 0);
    return { type: 'table', children: [row(head.filter(hasContent).map((title) => [words(title)])), ...rows.map((cells) => row(cells.filter(hasContent)))] };
}
/** A folded section. The summary is HTML of ours, made with {@link codeInHtml} where it holds text of anybody's. */
function details(summary, children) {
    return [html(`<details><summary>${summary}</summary>`), ...children, html('</details>')];
}
/** Rows of a table that are seen at once: a longer one is folded, so that nobody has to scroll for what comes after it. */
const mostRows = 30;
/** A part that is folded where it has more rows than a reader wants to pass. */
function foldedIfLong(rows, summary, children, most = mostRows) {
    return rows > most ? details(summary, children) : children;
}
/** Text of anybody's as code within HTML of ours: always one line, so that it cannot end the block of HTML. */
function codeInHtml(value) {
    return `<code>${(0,html_escaper__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .i)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(value))}</code>`;
}
function link(url, ...children) {
    return { type: 'link', url, children: [...children] };
}
/** The Markdown of a document. Ends with a line break. */
function toText(children) {
    return (0,mdast_util_to_markdown__WEBPACK_IMPORTED_MODULE_2__/* .toMarkdown */ .l)({ type: 'root', children: [...children] }, { bullet: '-', extensions: [(0,mdast_util_gfm__WEBPACK_IMPORTED_MODULE_3__/* .gfmToMarkdown */ .H)({ tablePipeAlign: false })] });
}
/** The nodes with words between each two of them; of many the first ones. */
function separated(groups, separator, most = longestList) {
    const shown = groups.slice(0, most).flatMap((group, index) => (index === 0 ? group : [words(separator), ...group]));
    return groups.length <= most ? shown : [...shown, words(` and ${(groups.length - most).toLocaleString('en-US')} more`)];
}
function html(value) {
    return { type: 'html', value };
}
function row(cells) {
    return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children: [...children] })) };
}
const noticed = /@|#\d|\bGH-\d|:\/\/|\bwww\.|:[\w+-]+:|[<>&$]|\b[0-9a-f]{7,}\b|^[\w.-]+\/.*\.\w+$/i;
function aroundNames(text, names) {
    const [name, ...others] = names;
    if (name === undefined || name === '')
        return aroundNoticed(text);
    return text.split(name).flatMap((part, index) => [...(index === 0 ? [] : [code(name)]), ...aroundNames(part, others)]);
}
function aroundNoticed(text) {
    const nodes = [];
    let plain = '';
    const flush = () => {
        if (plain !== '')
            nodes.push(words(plain));
    };
    for (const word of text.split(/(\s+)/)) {
        const [before, inner, after] = partsOf(word);
        plain += before;
        if (inner === '')
            continue;
        flush();
        nodes.push(code(inner));
        plain = after;
    }
    flush();
    return nodes;
}
/** What of a word is to be code, between what belongs to the sentence around it. */
function partsOf(word) {
    let [start, end] = [0, word.length];
    while (start < end && '("'.includes(word.charAt(start)))
        start += 1;
    while (end > start && ')".,;:?!'.includes(word.charAt(end - 1)))
        end -= 1;
    const inner = word.slice(start, end);
    if (noticed.test(inner))
        return [word.slice(0, start), inner, word.slice(end)];
    return noticed.test(word) ? ['', word, ''] : [word, '', ''];
}


/***/ }),

/***/ 2568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ depths)
/* harmony export */ });
/** From everything to the least, each step giving up what is worth the least to the reader. */
const depths = [
    { definitions: true, patch: true, attributes: true, each: Infinity, lists: true },
    { definitions: false, patch: true, attributes: true, each: Infinity, lists: true },
    { definitions: false, patch: false, attributes: true, each: Infinity, lists: true },
    { definitions: false, patch: false, attributes: false, each: Infinity, lists: true },
    { definitions: false, patch: false, attributes: false, each: 100, lists: true },
    { definitions: false, patch: false, attributes: false, each: 20, lists: true },
    { definitions: false, patch: false, attributes: false, each: 1, lists: true },
    { definitions: false, patch: false, attributes: false, each: 0, lists: false }
];


/***/ }),

/***/ 9284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ migrationPlace),
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1987);


/** A place in a file as a link to its line, or as its bare name where nobody knows where files can be looked at. */
function place(location, links) {
    const line = location.line === undefined ? '' : `:${location.line}`;
    const label = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`${location.file}${line}`);
    if (links === undefined)
        return [label];
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(links.directory ?? '', location.file);
    // A path that leaves the repository cannot be linked to.
    if (path.split('/').includes('..') || node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(location.file))
        return [label];
    const anchor = location.line === undefined ? '' : `#L${location.line}`;
    return [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(`${links.repository}/blob/${links.sha}/${path.split('/').map(encodeURIComponent).join('/')}${anchor}`, label)];
}
/** A migration by its identity, as a link to its file where the report knows it. */
function migrationPlace(id, { links, migrationFiles }) {
    const file = migrationFiles.get(id);
    const [node] = file === undefined || links === undefined ? [] : place({ file }, links);
    return [node?.type === 'link' ? { ...node, children: [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)] } : (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)];
}


/***/ }),

/***/ 2054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YS: () => (/* binding */ findingSections),
  su: () => (/* binding */ loopSection),
  M1: () => (/* binding */ migrationsTable),
  Ij: () => (/* binding */ patchSection),
  Br: () => (/* binding */ targetsTable),
  DD: () => (/* binding */ title)
});

// EXTERNAL MODULE: ./lib/report/advice.js
var advice = __webpack_require__(248);
// EXTERNAL MODULE: ./lib/report/differences.js
var differences = __webpack_require__(5266);
// EXTERNAL MODULE: ./lib/report/groups.js
var groups = __webpack_require__(740);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(5944);
// EXTERNAL MODULE: ./lib/report/wording.js + 1 modules
var wording = __webpack_require__(857);
// EXTERNAL MODULE: ./lib/report/markdown/changes.js
var changes = __webpack_require__(935);
// EXTERNAL MODULE: ./lib/report/markdown/excerpt.js
var excerpt = __webpack_require__(6307);
// EXTERNAL MODULE: ./lib/report/markdown/nodes.js
var nodes = __webpack_require__(1987);
// EXTERNAL MODULE: ./lib/report/markdown/places.js
var places = __webpack_require__(9284);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./lib/report/markdown/rate-diagram.js


/** The details of a `migration-rate` finding. */
const crowd = schemas/* object */.Ikc({
    migrations: schemas/* array */.YOg(schemas/* object */.Ikc({ file: schemas/* string */.YjP(), time: iso/* datetime */.w$(), new: schemas/* boolean */.zMY() })).min(2),
    /** Length of the window in milliseconds. */
    window: schemas/* number */.aig().positive(),
    earliest: schemas/* nullable */.mee(iso/* datetime */.w$())
});
/** So many bars are seen at once: of more, the first and the last ones are drawn. */
const most = { first: 3, last: 9 };
/** The longest name of a bar, in characters. */
const longestName = 40;
/**
 * Migrations that came too fast, as a diagram that GitHub draws: each is a bar as long as the window, so that bars above one
 * another are too many. Nothing where a finding does not say when they came.
 */
function rateDiagram({ details }) {
    const parsed = crowd.safeParse(details);
    if (!parsed.success)
        return [];
    const { migrations, window, earliest } = parsed.data;
    const left = Math.max(0, migrations.length - most.first - most.last);
    const shown = left === 0 ? migrations : [...migrations.slice(0, most.first), ...migrations.slice(-most.last)];
    const minutes = Math.max(1, Math.round(window / 60_000));
    const bars = shown.flatMap((migration, index) => [
        ...(left > 0 && index === most.first ? [`section ${left.toLocaleString('en-US')} more`] : []),
        `${labelOf(migration.file)} :${migration.new ? 'crit' : 'done'}, ${clockOf(migration.time)}, ${minutes.toString()}m`
    ]);
    const room = earliest === null ? [] : [`earliest time that is allowed :milestone, ${clockOf(earliest)}, 0m`];
    return [(0,nodes/* fence */.EU)('mermaid', ['gantt', 'dateFormat YYYY-MM-DDTHH:mm:ss', 'axisFormat %H:%M', 'title Each migration with its window (UTC)', ...bars, ...room].join('\n'))];
}
/** The name of a file of anybody's, in characters that mean nothing to the language of diagrams. */
function labelOf(file) {
    const name = [...(file.split('/').at(-1) ?? file)].map((character) => (/[A-Za-z0-9_.-]/.test(character) ? character : '_'));
    return name.length > longestName ? `${name.slice(0, longestName - 3).join('')}...` : name.join('');
}
function clockOf(time) {
    return time.slice(0, 19);
}

;// CONCATENATED MODULE: ./lib/report/markdown/sections.js










/** Objects that are named for one migration before the rest is counted. */
const named = 5;
/** So many diagrams are drawn: each takes time and space. */
const mostDiagrams = 2;
/** More migrations than these are folded. */
const mostMigrations = 10;
/** Findings by code, each with its place, and what to do about them, once for each code. */
function findingSections(findings, writing) {
    return [...(0,groups/* groupBy */.$)(findings, (finding) => finding.code)].flatMap(([finding, group]) => {
        const { shown: worth, more } = (0,differences/* worthALine */._w)(group);
        const { shown, cut } = (0,excerpt/* excerpt */.K)(worth, writing.depth.each, () => finding);
        return [
            (0,nodes/* paragraph */.FY)((0,nodes/* code */.aY)(finding), (0,nodes/* words */.aL)(': '), (0,nodes/* prose */.CS)(advice/* advice */.v[finding])),
            (0,nodes/* list */.p_)(shown.map(({ severity, message, object, location }) => [
                (0,nodes/* words */.aL)(`${changes/* severitySign */.ZF[severity]} `), ...(0,nodes/* prose */.CS)(message, object === undefined ? [] : [object.name]),
                ...(location === undefined ? [] : [(0,nodes/* words */.aL)(' ('), ...(0,places/* place */.i)(location, writing.links), (0,nodes/* words */.aL)(')')])
            ])),
            ...(writing.depth.definitions && finding === 'migration-rate' ? shown.slice(0, mostDiagrams).flatMap(rateDiagram) : []),
            ...(more === 0 ? [] : [(0,nodes/* paragraph */.FY)((0,nodes/* words */.aL)(`And ${(0,wording/* counted */.hS)(more, 'more notice')} of the kind.`))]),
            ...(0,changes/* remainder */.CQ)(cut)
        ];
    });
}
/** Loops of migrations: what each is, why it goes on, and what to do. */
function loopSection(loops, { depth }) {
    const { shown, cut } = (0,excerpt/* excerpt */.K)(loops, depth.each, () => 'loop');
    const paragraphs = shown.map((loop) => {
        return (0,nodes/* paragraph */.FY)((0,nodes/* separated */.Ci)((0,wording/* loopSentences */.t5)(loop).map((sentence) => (0,nodes/* prose */.CS)(sentence, (0,wording/* namedObjects */.SV)(loop).map(({ name }) => name))), ' '));
    });
    return [...paragraphs, ...(0,changes/* remainder */.CQ)(cut)];
}
/** What each migration changed and what it rewrote although nothing changed; many are folded. */
function migrationsTable(migrations, writing) {
    const { shown, cut } = (0,excerpt/* excerpt */.K)(migrations, writing.depth.each, ({ verdict }) => verdict);
    const verdicts = [...(0,groups/* groupBy */.$)(migrations, ({ verdict }) => verdict)].map(([verdict, group]) => `${group.length.toLocaleString('en-US')} ${verdict}`);
    return (0,nodes/* foldedIfLong */.q$)(migrations.length, `${(0,wording/* counted */.hS)(migrations.length, 'migration')}: ${verdicts.join(', ')}`, [
        (0,nodes/* table */.tp)(['Migration', 'Verdict', 'Changes', 'Touches without change'], shown.map((migration) => [
            (0,places/* migrationPlace */.G)(migration.id, writing),
            [(0,nodes/* words */.aL)(migration.verdict)],
            (0,nodes/* separated */.Ci)(migration.changes.map((change) => [(0,nodes/* words */.aL)(`${change.action} `), ...(0,changes/* objectOf */.Xy)(change)]), ', ', named),
            (0,nodes/* separated */.Ci)(migration.touched.map((object) => [...(0,changes/* objectOf */.Xy)(object), (0,nodes/* words */.aL)(' ('), ...(0,nodes/* prose */.CS)(object.cause), (0,nodes/* words */.aL)(')')]), ', ', named)
        ])),
        ...(0,changes/* remainder */.CQ)(cut)
    ], mostMigrations);
}
/** The patch for the committed schema, folded, with what to do with it. */
function patchSection(patch, next) {
    return (0,nodes/* details */.zH)('The patch that brings the committed schema up to date', [
        ...(next === null ? [] : [(0,nodes/* paragraph */.FY)((0,nodes/* prose */.CS)(next))]),
        (0,nodes/* fence */.EU)('diff', patch.replace(/\n$/, ''))
    ]);
}
/** The verdict on each live database, and what is known of it. */
function targetsTable(targets) {
    const sign = { success: '✅', failure: '❌', error: '⛔' };
    return [(0,nodes/* table */.tp)(['', 'Database', 'Found'], targets.map((target) => [[(0,nodes/* words */.aL)(sign[target.conclusion])], [(0,nodes/* code */.aY)((0,visible/* foldLine */.wl)(target.name, 100))], (0,nodes/* prose */.CS)((0,wording/* targetFacts */.hz)(target).join('; '))]))];
}
/** A heading within the document. */
function title(text) {
    return (0,nodes/* paragraph */.FY)((0,nodes/* strong */.ko)(text));
}


/***/ })

};
