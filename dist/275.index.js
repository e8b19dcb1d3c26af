export const id = 275;
export const ids = [275];
export const modules = {

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


/***/ }),

/***/ 1318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ diffArrays)
/* harmony export */ });
/* unused harmony export arrayDiff */
/* harmony import */ var _base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3102);

class ArrayDiff extends _base_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A {
    tokenize(value) {
        return value.slice();
    }
    join(value) {
        return value;
    }
    removeEmpty(value) {
        return value;
    }
}
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
}


/***/ }),

/***/ 3102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Diff)
/* harmony export */ });
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}


/***/ })

};
