export const id = 52;
export const ids = [52];
export const modules = {

/***/ 6052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/config/commands.js
var commands = __webpack_require__(1074);
// EXTERNAL MODULE: ./lib/config/given.js
var config_given = __webpack_require__(2243);
// EXTERNAL MODULE: ./lib/config/inputs.js + 1 modules
var inputs = __webpack_require__(1496);
// EXTERNAL MODULE: ./lib/config/suggestion.js
var suggestion = __webpack_require__(5584);
// EXTERNAL MODULE: ./lib/config/value-type.js
var value_type = __webpack_require__(3580);
;// CONCATENATED MODULE: ./lib/config/action-inputs.js





/**
 * Reads the inputs of the action from the environment as the runner passes them: upper case, spaces as underscores, dashes
 * kept (`INPUT_DATABASE-URL`). An empty text is what the runner passes for an input that was not given.
 */
function readActionInputs(environment) {
    const given = [];
    const problems = [];
    const known = inputs/* allInputs */.j3.filter(({ places }) => places.includes('action'));
    for (const { name, type } of known) {
        const text = environment[variableOf(name)]?.trim() ?? '';
        if (text === '')
            continue;
        const at = `input \`${name}\``;
        given.push({ name, at, items: type.several ? (0,config_given/* splitLines */.u)(text, at) : [{ text, at }] });
    }
    problems.push(...findMisspelt(environment, known.map(({ name }) => name)));
    const mode = given.find(({ name }) => name === inputs/* inputs */.QL.mode.name)?.items[0]?.text ?? inputs/* inputs */.QL.mode.default;
    const command = (0,value_type/* parseChoice */.HU)(mode, commands/* modes */.nI);
    return { command: command.ok ? command.value : 'check', given, problems };
}
/** The variable in which the runner passes an input. */
function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
/** Inputs nearly like ours are ours, misspelt; anything else called `INPUT_…` may belong to somebody else. */
function findMisspelt(environment, names) {
    return Object.entries(environment).flatMap(([variable, value]) => {
        const name = variable.startsWith('INPUT_') && value?.trim() !== '' ? variable.slice('INPUT_'.length).toLowerCase() : null;
        const meant = name === null || names.includes(name) ? null : (0,suggestion/* suggest */.Z)(name, names);
        return name === null || meant === null ? [] : [`input \`${name}\` is not a known input. Did you mean \`${meant}\`?`];
    });
}

// EXTERNAL MODULE: ./lib/config/config-error.js
var config_error = __webpack_require__(1429);
// EXTERNAL MODULE: ./lib/config/load.js + 5 modules
var load = __webpack_require__(3008);
// EXTERNAL MODULE: ./lib/config/secrets.js
var secrets = __webpack_require__(2999);
// EXTERNAL MODULE: ./lib/commands/execute.js + 11 modules
var execute = __webpack_require__(2959);
// EXTERNAL MODULE: ./lib/commands/failed.js
var failed = __webpack_require__(4537);
// EXTERNAL MODULE: ./lib/database/session.js
var session = __webpack_require__(9357);
// EXTERNAL MODULE: ./lib/report/files.js
var report_files = __webpack_require__(209);
// EXTERNAL MODULE: ./lib/config/codes.js
var codes = __webpack_require__(8024);
// EXTERNAL MODULE: ./lib/report/wording.js + 1 modules
var wording = __webpack_require__(857);
;// CONCATENATED MODULE: ./lib/report/names-only.js


/**
 * A report that tells which objects differ and in what, and neither definitions nor values, nor where a live database is: what is
 * published where not every reader may know the schema. Names stay.
 */
function withNamesOnly(report) {
    return { ...bare(report), targets: report.targets.map((target) => ({ ...target, report: { ...bare(target.report), targets: [] } })) };
}
function bare(report) {
    return {
        ...report,
        compared: report.compared !== null && report.command === 'drift' ? { ...report.compared, current: 'the live database' } : report.compared,
        changes: report.changes.map(withoutValues),
        effect: report.effect === null ? null : { ...report.effect, changes: report.effect.changes.map(withoutValues) },
        findings: report.findings.map(withoutMessage),
        patch: null,
        loops: report.loops.map((loop) => ({ ...loop, spelling: [] })),
        ...(report.generator === undefined ? {} : { generator: withoutTexts(report.generator) }),
        checksums: report.checksums.map(({ currentDefinition: _current, desiredDefinition: _desired, rest: _rest, edited, ...checksum }) => ({ ...checksum, ...(edited === undefined ? {} : { edited: { ...edited, rest: [] } }) }))
    };
}
/** Which files a generator wrote and what they do, without their texts. */
function withoutTexts(generator) {
    return {
        ...generator,
        runs: generator.runs.map((run) => ({
            ...run,
            files: run.files.map((file) => ({ ...file, text: null })),
            printed: run.printed === null ? null : '-- SQL',
            effect: { ...run.effect, changes: run.effect.changes.map(withoutValues) },
            spelling: []
        })),
        loop: generator.loop === null ? null : { ...generator.loop, values: [] }
    };
}
function withoutValues(change) {
    const { attributes, reason } = change;
    const names = attributes.length === 0 ? {} : { reason: [`it differs in its ${(0,wording/* listed */.KE)(attributes.map(({ name }) => name))}`, ...(reason === undefined ? [] : [reason])].join('; ') };
    return { ...change, attributes: [], ...names, currentDefinition: null, desiredDefinition: null };
}
/** Sentences about differences quote both values, and those about generators what they wrote. */
function withoutMessage(finding) {
    if (finding.code.startsWith('generator-')) {
        const { files, touched, causes } = finding.details;
        return { ...finding, message: codes/* codes */.F4.find(({ code }) => code === finding.code)?.description ?? '', details: { files, touched, causes } };
    }
    const { attributes, ...details } = finding.details;
    if (!Array.isArray(attributes) || attributes.length === 0)
        return finding;
    const names = attributes.map(nameOf);
    return { ...finding, message: `The ${finding.object?.kind ?? 'object'} ${finding.object?.name ?? ''} differs in its ${(0,wording/* listed */.KE)(names)}.`, details: { ...details, attributes: names } };
}
/** The name of an attribute; the details of a report that others wrote may hold anything. */
function nameOf(attribute) {
    return typeof attribute === 'object' && attribute !== null && 'name' in attribute ? String(attribute.name) : '';
}

// EXTERNAL MODULE: ./lib/report/text.js + 4 modules
var report_text = __webpack_require__(5958);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 21 modules
var github = __webpack_require__(1758);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/github/api-error.js

/** One sentence about why GitHub did not do what was tried, and what would help. */
function explainApiError(error, { doing, permission, fromFork }) {
    const status = statusOf(error);
    const message = (0,visible/* foldLine */.wl)(error instanceof Error ? error.message : String(error), 300);
    const lead = `Could not ${doing}: `;
    if (isRateLimited(status, error))
        return `${lead}GitHub's rate limit is used up (${message}).`;
    switch (status) {
        case 401: return `${lead}GitHub does not accept the token of \`github-token\` (${message}).`;
        case 403:
        case 404: return fromFork
            ? `${lead}runs for pull requests of forks and of Dependabot get a token that can only read, so it lacks the permission \`${permission}\`; the job summary has the whole report, and a workflow_run may publish it (\`report-from\`).`
            : `${lead}the token lacks the permission \`${permission}\`: give it to the job under \`permissions\` (${message}).`;
        case 410: return `${lead}issues are turned off in this repository (${message}).`;
        case 422: return `${lead}GitHub does not take it (${message}).`;
        case null: return `${lead}${message}`;
        default: return isTimeout(error) ? `${lead}GitHub did not answer in time.` : `${lead}GitHub did not answer as it should (${status}: ${message}).`;
    }
}
/** The HTTP status of the answer, or what GraphQL, which always answers 200, says instead of one; null where there was no answer. */
function statusOf(error) {
    if (typeof error !== 'object' || error === null)
        return null;
    if ('status' in error && typeof error.status === 'number')
        return error.status;
    const [said] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
    switch (said?.type) {
        case 'FORBIDDEN': return 403;
        case 'NOT_FOUND': return 404;
        case 'RATE_LIMITED': return 429;
        default: return null;
    }
}
function isRateLimited(status, error) {
    return status === 429 || (status === 403 && error instanceof Error && /rate limit/i.test(error.message));
}
/** Whether nobody has answered in time. */
function isTimeout(error) {
    if (typeof error !== 'object' || error === null)
        return false;
    return ('name' in error && (error.name === 'TimeoutError' || error.name === 'AbortError')) || ('cause' in error && isTimeout(error.cause));
}

;// CONCATENATED MODULE: ./lib/github/issues.js
/** What narrows the search for our issues, so that it need not read all that the repository ever had. */
const driftLabel = { name: 'pg-parity: drift', color: 'd93f0b', description: 'A live database has left the committed schema; pg-parity keeps this issue' };

;// CONCATENATED MODULE: ./lib/github/client.js





/** The longest time that GitHub may take for one answer, in milliseconds. */
const answerTimeout = 10_000;
/** The longest time that we wait for a rate limit to end, in seconds: the verdict is known, and somebody waits for it. */
const longestWait = 30;
/** How often a request is repeated that failed for no fault of ours. */
const retries = 2;
/** What is not repeated because the answer would be the same, and 429, which says itself when to ask again. */
const doNotRetry = [400, 401, 403, 404, 410, 422, 429, 451];
/** A client of GitHub's API that repeats what failed by chance, waits for short rate limits, and never waits long. */
function connectGitHub({ token, apiUrl, logger }) {
    const waits = (retryAfter, options, _octokit, retryCount) => {
        const wait = retryCount < 1 && retryAfter <= longestWait;
        logger.debug(`GitHub's rate limit for ${options.method} ${options.url} ends in ${retryAfter} s: ${wait ? 'waiting' : 'giving up'}.`);
        return wait;
    };
    return (0,github/* getOctokit */.Q)(token, {
        ...(apiUrl === undefined || apiUrl === '' ? {} : { baseUrl: apiUrl }),
        log: { debug: logger.debug, info: logger.debug, warn: logger.debug, error: logger.debug },
        retry: { retries, doNotRetry },
        throttle: { onRateLimit: waits, onSecondaryRateLimit: waits }
    }, withPatience, dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
}
/** The comments of a pull request. */
function commentsOf(client, repository, pullRequest) {
    const target = { owner: repository.owner, repo: repository.name };
    return {
        pages: () => pagesOf(client, { ...target, issue_number: pullRequest }),
        viewer: async () => viewerOf(client),
        create: async (body) => commentOf((await client.rest.issues.createComment({ ...target, issue_number: pullRequest, body })).data),
        update: async (id, body) => commentOf((await client.rest.issues.updateComment({ ...target, comment_id: id, body })).data),
        remove: async (id) => {
            await client.rest.issues.deleteComment({ ...target, comment_id: id });
        },
        minimize: async ({ nodeId }) => {
            await client.graphql('mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }', { id: nodeId });
        }
    };
}
/** The issues of a repository that bear the label of drift. */
function issuesOf(client, repository) {
    const target = { owner: repository.owner, repo: repository.name };
    const { name, color, description } = driftLabel;
    return {
        all: async () => {
            const all = await client.paginate(client.rest.issues.listForRepo, { ...target, labels: name, state: 'all', per_page: 100 });
            return all.filter((issue) => issue.pull_request === undefined).map(issueOf);
        },
        viewer: async () => viewerOf(client),
        open: async (title, body) => {
            const { data } = await client.rest.issues.create({ ...target, title, body, labels: [name] });
            const label = data.labels.find((each) => typeof each === 'object' && each.name?.toLowerCase() === name);
            if (typeof label !== 'object')
                throw new Error(`${data.html_url} was opened without its label, which this token may not set, and will not be found again.`);
            // GitHub makes missing labels grey. One that stays so is as good to search for.
            if (label.description === null && label.color === 'ededed')
                await client.rest.issues.updateLabel({ ...target, name, color, description }).catch(() => undefined);
            return issueOf(data);
        },
        edit: async (number, { body, state }) => {
            const change = state === undefined ? {} : state === 'open' ? { state } : { state: 'closed', state_reason: state };
            await client.rest.issues.update({ ...target, issue_number: number, body, ...change });
        },
        comment: async (number, body) => {
            await client.rest.issues.createComment({ ...target, issue_number: number, body });
        }
    };
}
async function viewerOf(client) {
    const { viewer } = await client.graphql('query { viewer { login databaseId } }');
    return { login: viewer.login, id: viewer.databaseId ?? null };
}
async function* pagesOf(client, issue) {
    for await (const { data } of client.paginate.iterator(client.rest.issues.listComments, { ...issue, per_page: 100 })) {
        yield data.map(commentOf);
    }
}
function commentOf({ id, node_id: nodeId, body, html_url: url, user }) {
    return { id, nodeId, body: body ?? '', url, author: accountOf(user) };
}
function issueOf({ number, body, html_url: url, state, user }) {
    return { number, body: body ?? '', url, isOpen: state === 'open', author: accountOf(user) };
}
function accountOf(user) {
    return user === null ? null : { id: user.id, login: user.login, isBot: user.type === 'Bot' };
}
/** The first plugin is the innermost: each attempt has its own time, not all together, and the others obey what it says of an error. */
function withPatience({ hook }) {
    hook.before('request', (options) => {
        options.request = { ...options.request, signal: AbortSignal.timeout(answerTimeout) };
    });
    hook.error('request', (error, options) => {
        // Whoever has not answered may have done it all the same, and would take as long again.
        if (isTimeout(error))
            options.request = { ...options.request, retries: 0 };
        const wait = waitOf(error);
        if (wait !== null && error.request !== undefined)
            error.request.request = { ...error.request.request, retries: 1, retryAfter: wait };
        throw error;
    });
    return {};
}
/** The seconds after which an answer allows to ask again, where we wait for that. Limits that say which they are belong to the throttling plugin. */
function waitOf({ status, message, response }) {
    if (status !== 429 || /secondary rate/i.test(message))
        return null;
    const seconds = Number(response?.headers['retry-after'] ?? Number.NaN);
    return seconds >= 0 && seconds <= longestWait ? seconds : null;
}

;// CONCATENATED MODULE: ./lib/github/details.js
/** Whether definitions and values are published where nobody says so: not those of a live database in a repository that everybody may read. */
function detailsOf({ details, command }, { repository }) {
    return details ?? (command === 'drift' && repository?.private !== true ? 'names' : 'full');
}

// EXTERNAL MODULE: ./lib/verdict.js
var verdict = __webpack_require__(802);
;// CONCATENATED MODULE: ./lib/report/drift.js


/** What fails in the report of one live database, in an order of its own, each thing once. */
function deviationsOf({ findings }, failOn) {
    const deviations = findings.filter((finding) => (0,verdict/* fails */.c)(finding, failOn)).map(({ code, object, message, details }) => {
        const { action, aspect, attributes, reason } = details;
        return { code, kind: object?.kind ?? '', name: object?.name ?? message, aspect: [aspect, reason].find((each) => typeof each === 'string') ?? '', digest: hash([action, attributes]).slice(0, 8) };
    });
    const byKey = new Map(deviations.map((deviation) => [keyOf(deviation), deviation]));
    return [...byKey].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, deviation]) => deviation);
}
/** What of `now` was not in `before`, or was otherwise, and what is no more. */
function compareDrift(now, before) {
    const [earlier, present] = [before, now].map((deviations) => new Map(deviations.map((deviation) => [keyOf(deviation), deviation])));
    return {
        fresh: now.filter((deviation) => !earlier?.has(keyOf(deviation))),
        altered: now.filter((deviation) => ![undefined, deviation.digest].includes(earlier?.get(keyOf(deviation))?.digest)),
        gone: before.filter((deviation) => !present?.has(keyOf(deviation)))
    };
}
/** What tells a deviation apart from others. */
function keyOf({ code, kind, name, aspect }) {
    return JSON.stringify([code, kind, name, aspect]);
}
/** A digest of all that fails: equal for what is the same drift. */
function digestOf(deviations) {
    return hash(deviations.map((deviation) => [keyOf(deviation), deviation.digest])).slice(0, 32);
}
function hash(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex');
}

// EXTERNAL MODULE: ./lib/report/limits.js
var limits = __webpack_require__(5032);
// EXTERNAL MODULE: ./lib/report/differences.js
var report_differences = __webpack_require__(5266);
// EXTERNAL MODULE: ./lib/report/fit.js
var fit = __webpack_require__(1017);
// EXTERNAL MODULE: ./lib/report/markdown.js + 3 modules
var markdown = __webpack_require__(1693);
// EXTERNAL MODULE: ./lib/report/markdown/changes.js
var changes = __webpack_require__(935);
// EXTERNAL MODULE: ./lib/report/markdown/excerpt.js
var excerpt = __webpack_require__(6307);
// EXTERNAL MODULE: ./lib/report/markdown/nodes.js
var nodes = __webpack_require__(1987);
// EXTERNAL MODULE: ./lib/report/markdown/options.js
var markdown_options = __webpack_require__(2568);
// EXTERNAL MODULE: ./lib/report/markdown/places.js
var places = __webpack_require__(9284);
// EXTERNAL MODULE: ./lib/report/markdown/sections.js + 1 modules
var sections = __webpack_require__(2054);
;// CONCATENATED MODULE: ./lib/report/markdown/issue.js












/** The longest name of a database, in characters. */
const longestName = 100;
/** So many things of each sort are named in a comment. */
const named = 30;
/** The title of an issue: without counts, which change. It is not Markdown. */
function titleOfIssue({ name, target }) {
    const [first = 'the live database', ...others] = [target, name].flatMap((each) => (each === null ? [] : [(0,visible/* foldLine */.wl)(each, longestName)]));
    return `Schema drift in ${[first, ...others.map((other) => `(${other})`)].join(' ')}`;
}
/** What an issue says of the drift of a database, within a limit: the verdict, what it lacks, what it has beyond, and what it has otherwise. */
function fitIssue(subject, report, memory, options, limit) {
    const { links } = options;
    const drafts = markdown_options/* depths */.p.map((0,markdown.writingOf)(report, links === undefined ? {} : { links })).map((writing) => ({ least: (0,markdown.leastLength)(report, writing), write: () => (0,nodes/* toText */.fE)(describe(subject, report, memory, options, writing)) }));
    return (0,fit/* firstThatFits */.e)(drafts, limit);
}
/** What is said to those who follow an issue when the drift is another one, or is back. */
function renderMovement({ fresh, altered, gone }, before, report, options) {
    const isBack = before?.isComplete === true && before.deviations.length === 0;
    return (0,nodes/* toText */.fE)([
        (0,nodes/* heading */.R_)(3, (0,nodes/* words */.aL)(isBack ? '❌ There is drift again' : '❌ The drift has changed')),
        ...deviationList(before?.isComplete === false ? 'New, or not remembered from before' : 'New', fresh),
        ...deviationList('Differs in another way than before', altered),
        ...deviationList('No longer there', gone),
        (0,nodes/* paragraph */.FY)((0,nodes/* words */.aL)(`Now: ${sizeOf(report, options.failOn)}. The description above has all of it. `), ...seenIn(options))
    ]);
}
/** What is said to those who follow an issue when the drift is gone. */
function renderGone(before, report, options) {
    const since = earliest(before);
    const isClean = report.changes.length + report.findings.length === 0;
    return (0,nodes/* toText */.fE)([
        (0,nodes/* heading */.R_)(3, (0,nodes/* words */.aL)('✅ The drift is gone')),
        (0,nodes/* paragraph */.FY)((0,nodes/* words */.aL)(isClean ? 'The live database agrees with the repository. ' : `What is left does not fail: ${(0,wording/* substanceOf */.C6)(report)}. `), ...seenIn(options), ...(since === null ? [] : [(0,nodes/* words */.aL)(` It was there since ${clockOf(since)}.`)]))
    ]);
}
function describe({ name, target }, report, memory, { failOn, ...options }, writing) {
    const since = earliest(memory);
    const which = [target === null ? [] : [(0,nodes/* words */.aL)(' '), (0,nodes/* code */.aY)((0,visible/* foldLine */.wl)(target, longestName))], name === null ? [] : [(0,nodes/* words */.aL)(' of '), (0,nodes/* code */.aY)((0,visible/* foldLine */.wl)(name, longestName))]].flat();
    return [
        (0,nodes/* heading */.R_)(3, (0,nodes/* words */.aL)('❌ The live database'), ...which, (0,nodes/* words */.aL)(` has drifted: ${sizeOf(report, failOn)}`)),
        (0,nodes/* paragraph */.FY)((0,markdown.comparedLine)(report)),
        (0,nodes/* paragraph */.FY)(...(since === null ? [] : [(0,nodes/* words */.aL)(`First seen ${clockOf(since)}. `)]), ...seenIn({ failOn, ...options })),
        ...(writing.depth.lists ? issue_sections(report, memory, failOn, writing) : (0,markdown.countsOnly)(report)),
        ...footer(writing)
    ];
}
/** How much fails: `5 differences and 1 finding`. */
function sizeOf(report, failOn) {
    const { differences, others } = (0,report_differences/* outlineOf */.W4)(report);
    const counts = [[differences, 'difference'], [others, 'finding']];
    return (0,wording/* listed */.KE)(counts.map(([all, noun]) => [all.filter((each) => (0,verdict/* fails */.c)(each, failOn)).length, noun]).flatMap(([count, noun]) => (count === 0 ? [] : [(0,wording/* counted */.hS)(count, noun)])));
}
function issue_sections(report, memory, failOn, writing) {
    const { differences, others } = (0,report_differences/* outlineOf */.W4)(report);
    const drift = differences.filter((difference) => (0,verdict/* fails */.c)(difference, failOn));
    const rest = differences.filter((difference) => !(0,verdict/* fails */.c)(difference, failOn));
    const of = (action) => drift.filter(({ change }) => change.action === action);
    return [
        ...driftTable('What it lacks', of('create'), memory, writing),
        ...driftTable('What it has, and the repository does not', of('drop'), memory, writing),
        ...driftTable('What it has otherwise: live → repository', of('modify'), memory, writing),
        ...(0,changes/* whatToDo */.H6)(drift),
        ...(writing.depth.definitions ? (0,changes/* definitionSections */.w9)(drift.map(({ change }) => change)) : []),
        ...(others.length === 0 ? [] : [(0,sections/* title */.DD)(drift.length === 0 ? 'Findings' : 'Other findings'), ...(0,sections/* findingSections */.YS)(others, writing)]),
        ...(rest.length === 0 ? [] : [(0,sections/* title */.DD)(`Differences that do not count as drift: ${(0,wording/* directionOf */.FR)(report.command)}`), ...(0,changes/* differencesTable */.ds)(rest, writing)])
    ];
}
function driftTable(heading, differences, memory, writing) {
    if (differences.length === 0)
        return [];
    const since = new Map(memory.deviations.map((deviation) => [objectKey(deviation), deviation.since]));
    const { shown, cut } = (0,excerpt/* excerpt */.K)(differences, writing.depth.each, ({ change }) => change.kind);
    const rows = shown.map(({ change, remarks }) => {
        const first = since.get(objectKey(change));
        return [(0,changes/* objectOf */.Xy)(change), (0,changes/* whatDiffers */.CU)(change, writing, remarks), first === undefined ? [] : [(0,nodes/* words */.aL)(clockOf(first))], change.location === undefined ? [] : (0,places/* place */.i)(change.location, writing.links)];
    });
    return [(0,sections/* title */.DD)(heading), ...(0,nodes/* foldedIfLong */.q$)(rows.length, (0,wording/* counted */.hS)(differences.length, 'difference'), [(0,nodes/* table */.tp)(['Object', 'Difference', 'Since', 'Where'], rows), ...(0,changes/* remainder */.CQ)(cut)])];
}
function deviationList(heading, deviations) {
    if (deviations.length === 0)
        return [];
    const rest = deviations.length - named;
    return [
        (0,sections/* title */.DD)(heading),
        (0,nodes/* list */.p_)(deviations.slice(0, named).map(({ code: finding, kind, name, aspect }) => [
            (0,nodes/* code */.aY)(finding), (0,nodes/* words */.aL)(': '), ...(kind === '' ? (0,nodes/* prose */.CS)((0,visible/* foldLine */.wl)(name, 200)) : (0,changes/* objectOf */.Xy)({ kind: (0,visible/* foldLine */.wl)(kind, 100), name: (0,visible/* foldLine */.wl)(name, 200) })), ...(['', 'definition'].includes(aspect) ? [] : [(0,nodes/* words */.aL)(', '), ...(0,nodes/* prose */.CS)((0,visible/* foldLine */.wl)(aspect, 100))])
        ])),
        ...(rest > 0 ? [(0,nodes/* paragraph */.FY)((0,nodes/* words */.aL)(`And ${rest.toLocaleString('en-US')} more.`))] : [])
    ];
}
/** When, at which commit and in which run the database was looked at. */
function seenIn({ links, instant }) {
    const facts = [
        [(0,nodes/* words */.aL)(`Seen ${clockOf(new Date(instant).toISOString())}`)],
        ...(links === undefined ? [] : [[(0,nodes/* words */.aL)('at '), (0,nodes/* code */.aY)(links.sha.slice(0, 7))]]),
        ...(links?.run === undefined ? [] : [[(0,nodes/* words */.aL)('in '), (0,nodes/* link */.nf)(links.run, (0,nodes/* words */.aL)('this run'))]])
    ];
    return [...(0,nodes/* separated */.Ci)(facts, ' '), (0,nodes/* words */.aL)('.')];
}
function footer({ depth, links }) {
    return [
        ...(depth.definitions ? [] : [(0,nodes/* paragraph */.FY)((0,markdown.shortenedNote)(links))]),
        { type: 'thematicBreak' },
        (0,nodes/* paragraph */.FY)((0,nodes/* words */.aL)('pg-parity keeps this issue: its text follows the drift, with a comment that says what has changed, and it is closed when the drift is gone. Whoever closes it earlier hears of it again when something new appears. Write into comments, since this text is replaced.'))
    ];
}
function earliest(memory) {
    return memory?.deviations.map(({ since }) => since).toSorted()[0] ?? null;
}
function objectKey({ kind, name, aspect }) {
    return JSON.stringify([kind, name, aspect]);
}
/** `2026-11-23 04:23 UTC` */
function clockOf(time) {
    return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./lib/report/drift-memory.js




/** The longest line that is kept in an issue, in characters. */
const longestLine = 16_384;
/** The most that a line may unfold to, in bytes. */
const mostBytes = 1_048_576;
const shape = schemas/* object */.Ikc({
    digest: schemas/* string */.YjP(),
    isComplete: schemas/* boolean */.zMY(),
    deviations: schemas/* array */.YOg(schemas/* tuple */.PVZ([schemas/* enum */.k5n(codes/* codeNames */.Gc), schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* string */.YjP(), schemas/* string */.YjP(), iso/* datetime */.w$()]))
});
const line = /^<!-- pg-parity-drift-memory:([A-Za-z0-9+/=]+) -->\r?$/gm;
/** What to remember of a drift: times of what was there before stay. */
function remember(now, before, instant) {
    const time = isoOf(instant);
    const since = new Map((before?.deviations ?? []).map((deviation) => [keyOf(deviation), deviation.since]));
    const deviations = now.map((deviation) => {
        const first = since.get(keyOf(deviation));
        // Nobody has seen anything in the future.
        return { ...deviation, since: first === undefined || Date.parse(first) > instant ? time : first };
    });
    return { digest: digestOf(now), deviations, isComplete: true };
}
/** The text with a memory in the place of the one that it held. */
function withMemory(text, memory) {
    return `${text.replace(line, '').trimEnd()}\n\n${writeMemory(memory)}`;
}
/** One line of HTML that nobody sees, and of bounded length: of a drift that is too large a part is remembered. */
function writeMemory({ digest, deviations, isComplete }) {
    const rows = deviations.map((each) => [each.code, each.kind, each.name, each.aspect, each.digest, each.since]);
    const text = JSON.stringify({ digest, isComplete, deviations: rows });
    const written = `<!-- pg-parity-drift-memory:${(0,external_node_zlib_.deflateRawSync)(text).toString('base64')} -->`;
    return written.length <= longestLine && Buffer.byteLength(text) <= mostBytes ? written : writeMemory({ digest, deviations: deviations.slice(0, Math.floor(deviations.length / 2)), isComplete: false });
}
/** The memory in the text of an issue; null where there is none that can be read. */
function readMemory(text) {
    const packed = [...text.matchAll(line)].at(-1)?.[1];
    if (packed === undefined)
        return null;
    try {
        const parsed = shape.parse(JSON.parse((0,external_node_zlib_.inflateRawSync)(Buffer.from(packed, 'base64'), { maxOutputLength: mostBytes }).toString()));
        return { ...parsed, deviations: parsed.deviations.map(([code, kind, name, aspect, digest, since]) => ({ code, kind, name, aspect, digest, since })) };
    }
    catch {
        return null;
    }
}
function isoOf(instant) {
    return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./lib/github/issue.js


/**
 * Brings the issue of a live database to what there is to tell of it.
 *
 * The same drift as before is no request at all. What somebody else did to the issue stands until the drift changes: one that they closed
 * is opened again when something new appears, and not before.
 *
 * @param own those with its marker that are ours, the newest first
 */
async function syncIssue(issues, own, marker, telling) {
    const { drift } = telling;
    const issue = await chooseOne(issues, own);
    const before = issue === null ? null : readMemory(issue.body);
    const memory = remember(drift, before, telling.instant);
    const write = () => withMemory(`${marker}\n${telling.describe(memory)}`, memory);
    if (issue === null)
        return drift.length === 0 ? { action: 'none', issue: null } : { action: 'opened', issue: await issues.open(telling.title, write()) };
    const { number, isOpen } = issue;
    if (before?.digest === digestOf(drift))
        return { action: drift.length === 0 ? 'none' : isOpen ? 'unchanged' : 'left closed', issue };
    if (drift.length === 0) {
        if (isOpen)
            await issues.comment(number, telling.gone(before));
        // What was wrong stays to be read.
        await issues.edit(number, { body: withMemory(issue.body, memory), ...(isOpen ? { state: 'completed' } : {}) });
        return { action: isOpen ? 'closed' : 'none', issue };
    }
    const movement = compareDrift(drift, before?.deviations ?? []);
    const isNews = isOpen || movement.fresh.length + movement.altered.length > 0;
    if (isNews)
        await issues.comment(number, telling.moved(movement, before));
    await issues.edit(number, { body: write(), ...(isNews && !isOpen ? { state: 'open' } : {}) });
    return { action: !isNews ? 'left closed' : isOpen ? 'updated' : 'reopened', issue };
}
/** The one that is open, else the newest. Two runs may have opened theirs at the same moment: then the later gives way. */
async function chooseOne(issues, own) {
    const [first, ...twins] = own.filter(({ isOpen }) => isOpen).toReversed();
    for (const { number, body } of twins) {
        await issues.comment(number, `This is kept in #${String(first?.number)}.`);
        await issues.edit(number, { body, state: 'not_planned' });
    }
    return first ?? own[0] ?? null;
}

;// CONCATENATED MODULE: ./lib/github/marker.js

/** The longest part of a marker, in characters: a name of anybody's must not fill the text. */
const longestPart = 300;
/** The first line of what we write: HTML that nobody sees. Whatever the parts hold, it is one comment of HTML. */
function makeMarker(kind, parts) {
    return `<!-- ${kind}:${parts.map(encode).join('/')} -->`;
}
/** The marker stands on the first line; anywhere else it is a quotation. */
function bears({ body }, marker) {
    return body.split(/\r?\n/, 1)[0] === marker;
}
function encode(part) {
    return encodeURIComponent((0,visible/* wellFormed */.ES)(part)).replaceAll('-', '%2D').slice(0, longestPart);
}

;// CONCATENATED MODULE: ./lib/github/viewer.js
/** Who writes where nobody can say who we are: the workflow's own token. */
const workflowToken = { id: null, login: 'github-actions[bot]' };
/** Who we are: as GraphQL says, or as it most likely is where it does not say. */
async function askViewer(ask) {
    return ask().then((self) => ({ self, isKnown: true }), () => ({ self: workflowToken, isKnown: false }));
}
/** By number where both are known; else by name, and then only among bots: anybody may be called `github-actions`. */
function isBy(author, viewer) {
    if (author === null)
        return false;
    if (viewer.id !== null && viewer.id === author.id)
        return true;
    return author.isBot && withoutSuffix(author.login) === withoutSuffix(viewer.login);
}
function withoutSuffix(login) {
    return login.replace(/\[bot\]$/, '');
}

;// CONCATENATED MODULE: ./lib/github/drift-issues.js








/** Whether a run keeps issues: not one for what is not merged, nor one that publishes what another run reported. */
function keepsIssues({ command, issue, reportFrom }, { pullRequest, mergeGroup }) {
    return command === 'drift' && issue && reportFrom === null && pullRequest === null && mergeGroup === null;
}
/**
 * Keeps one issue for each live database of a report. It never rejects: what fails is one warning, and ends it, since it would fail
 * for the others too.
 *
 * @returns the addresses of the issues about what there is now, as far as they are open
 */
async function keepIssues(report, keeping) {
    const { logger } = keeping;
    const all = report.targets.length === 0 ? [{ subject: { name: report.name, target: null }, report }] : report.targets.map((target) => ({ subject: { name: report.name, target: target.name }, report: { ...target.report, targets: [] } }));
    const looked = all.filter(({ subject, report: { conclusion } }) => {
        if (conclusion === 'error')
            logger.info(`${drift_issues_nameOf(subject)} could not be checked: its issue, if it has one, stays as it is.`);
        return conclusion !== 'error';
    });
    const open = [];
    try {
        const ours = looked.length === 0 ? undefined : await findOurs(keeping, looked.map(({ subject }) => markerOf(subject)));
        for (const { subject, report: own } of looked) {
            const { action, issue } = await syncIssue(keeping.issues, ours?.(markerOf(subject)) ?? [], markerOf(subject), tell(subject, own, keeping));
            say(subject, action, issue, logger);
            if (issue !== null && ['opened', 'updated', 'unchanged', 'reopened'].includes(action))
                open.push(issue.url);
        }
    }
    catch (error) {
        logger.warning(explainApiError(error, { doing: 'keep the issue about drift', permission: 'issues: write', fromFork: false }));
    }
    return open;
}
/** The first line of the issue of a database: the workflow is no part of it, so that one may be renamed. */
function markerOf({ name, target }) {
    return makeMarker('pg-parity-drift', [name ?? '', target ?? '']);
}
/** The issues with one of the markers that are ours, by their marker. Anybody can write our marker, so the author is asked for, too. */
async function findOurs({ issues, logger }, markers) {
    const marked = (await issues.all()).filter((issue) => markers.some((marker) => bears(issue, marker)));
    if (marked.length === 0)
        return () => [];
    const { self } = await askViewer(issues.viewer);
    const ours = marked.filter(({ author }) => isBy(author, self));
    for (const { url } of marked.filter((issue) => !ours.includes(issue)))
        logger.info(`${url} bears our marker and is by somebody else: it is left alone.`);
    return (marker) => ours.filter((issue) => bears(issue, marker));
}
function tell(subject, report, { failOn, links, now }) {
    const options = { ...(links === undefined ? {} : { links }), failOn, instant: now };
    return {
        title: titleOfIssue(subject),
        drift: deviationsOf(report, failOn),
        instant: now,
        describe: (memory) => fitIssue(subject, report, memory, options, { ...limits/* limits */.Fy.comment, most: limits/* limits */.Fy.comment.most - markerOf(subject).length - writeMemory(memory).length - 3 }),
        moved: (movement, before) => renderMovement(movement, before, report, options),
        gone: (before) => renderGone(before, report, options)
    };
}
function say(subject, action, issue, logger) {
    if (issue === null || action === 'none')
        return;
    const what = { opened: 'opened', updated: 'updated', unchanged: 'as it was', closed: 'closed', reopened: 'opened again', 'left closed': 'closed by somebody, and stays so until something new appears' }[action];
    logger.info(`The issue about ${drift_issues_nameOf(subject)} is ${what}: ${issue.url}`);
}
function drift_issues_nameOf({ name, target }) {
    return target ?? name ?? 'the live database';
}

;// CONCATENATED MODULE: ./lib/github/event.js


const sha = schemas/* string */.YjP();
/** The part of the payloads of webhooks that is used. What is not as expected is treated as absent. */
const payloadSchema = schemas/* object */.Ikc({
    pull_request: schemas/* optional */.lqM(schemas/* object */.Ikc({
        number: schemas/* int */.Whr(),
        base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), sha }),
        head: schemas/* object */.Ikc({ sha, repo: schemas/* nullish */.cl6(schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() })) }),
        labels: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })))
    })).catch(undefined),
    merge_group: schemas/* optional */.lqM(schemas/* object */.Ikc({ base_sha: sha, head_sha: sha, base_ref: schemas/* string */.YjP(), head_ref: schemas/* optional */.lqM(schemas/* string */.YjP()) })).catch(undefined),
    workflow_run: schemas/* optional */.lqM(schemas/* object */.Ikc({
        name: schemas/* nullish */.cl6(schemas/* string */.YjP()),
        event: schemas/* string */.YjP(),
        conclusion: schemas/* nullable */.mee(schemas/* string */.YjP()),
        head_sha: sha,
        head_branch: schemas/* nullish */.cl6(schemas/* string */.YjP()),
        head_repository: schemas/* nullish */.cl6(schemas/* object */.Ikc({ owner: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }) })),
        html_url: schemas/* optional */.lqM(schemas/* string */.YjP())
    })).catch(undefined),
    before: schemas/* optional */.lqM(schemas/* string */.YjP()).catch(undefined),
    after: schemas/* optional */.lqM(schemas/* string */.YjP()).catch(undefined),
    repository: schemas/* optional */.lqM(schemas/* object */.Ikc({ private: schemas/* optional */.lqM(schemas/* boolean */.zMY()), default_branch: schemas/* optional */.lqM(schemas/* string */.YjP()) })).catch(undefined)
});
/**
 * Reads the event of this run.
 *
 * @param payload the JSON of `GITHUB_EVENT_PATH`; null where there is none
 */
function readEvent(environment, payload) {
    const parsed = payloadSchema.safeParse(payload ?? {});
    const { pull_request: pullRequest, merge_group: mergeGroup, workflow_run: workflowRun, before, after, repository } = parsed.success ? parsed.data : {};
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    const fullName = environment['GITHUB_REPOSITORY'] ?? '';
    const [owner, repositoryName] = fullName.split('/');
    const url = `${environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${fullName}`;
    const run = environment['GITHUB_RUN_ID'];
    return {
        name,
        repository: owner === undefined || owner === '' || repositoryName === undefined ? null
            : { owner, name: repositoryName, url, private: repository?.private ?? null, defaultBranch: repository?.default_branch ?? null },
        workflow: environment['GITHUB_WORKFLOW'] ?? '',
        job: environment['GITHUB_JOB'] ?? '',
        sha: environment['GITHUB_SHA'] ?? '',
        ref: environment['GITHUB_REF'] ?? '',
        runUrl: run === undefined ? null : `${url}/actions/runs/${run}`,
        pullRequest: pullRequest === undefined ? null : {
            number: pullRequest.number,
            baseRef: pullRequest.base.ref,
            baseSha: pullRequest.base.sha,
            headSha: pullRequest.head.sha,
            fromFork: pullRequest.head.repo?.full_name !== fullName || environment['GITHUB_ACTOR'] === 'dependabot[bot]',
            labels: (pullRequest.labels ?? []).map((label) => label.name)
        },
        push: name !== 'push' || before === undefined || after === undefined ? null : { before, after },
        mergeGroup: mergeGroup === undefined ? null : { baseSha: mergeGroup.base_sha, headSha: mergeGroup.head_sha, baseRef: mergeGroup.base_ref, headRef: mergeGroup.head_ref ?? environment['GITHUB_REF'] ?? '' },
        triggeringRun: workflowRun === undefined ? null : {
            workflow: workflowRun.name ?? '',
            event: workflowRun.event,
            conclusion: workflowRun.conclusion,
            headSha: workflowRun.head_sha,
            head: typeof workflowRun.head_branch === 'string' && workflowRun.head_repository ? `${workflowRun.head_repository.owner.login}:${workflowRun.head_branch}` : null,
            url: workflowRun.html_url ?? null
        }
    };
}
/** The payload of the event as JSON; null where there is no file or it cannot be read. */
function readPayload(environment, readText) {
    const path = environment['GITHUB_EVENT_PATH'];
    if (path === undefined || path === '')
        return null;
    try {
        return JSON.parse(readText(path));
    }
    catch {
        return null;
    }
}
/** The folder of the repository that a working directory is, with `/` between its parts; empty for the root or outside of it. */
function folderInRepository(workingDirectory, environment) {
    const workspace = environment['GITHUB_WORKSPACE'];
    if (workspace === undefined || workspace === '')
        return '';
    const folder = (0,external_node_path_.relative)(workspace, workingDirectory);
    return folder.startsWith('..') || (0,external_node_path_.isAbsolute)(folder) ? '' : folder.split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./lib/github/line.js
/** A commit and what its first parents lead through, newest first, as far as it is asked for. Rejects with what octokit rejects with. */
async function* lineOf(client, target, commit) {
    // Commits of other branches that were merged stand in between.
    let next = commit;
    for await (const { data } of client.paginate.iterator(client.rest.repos.listCommits, { ...target, sha: commit, per_page: 100 })) {
        const page = new Map(data.map((each) => [each.sha, each]));
        for (let found = page.get(next); found !== undefined; found = next === undefined ? undefined : page.get(next)) {
            const parents = found.parents.map(({ sha }) => sha);
            yield { sha: found.sha, instant: Date.parse(found.commit.committer?.date ?? ''), parents };
            next = parents[0];
        }
        if (next === undefined)
            return;
    }
}

;// CONCATENATED MODULE: ./lib/github/labels.js


/** So many commits of a queue or a push are looked at: each may be a question to GitHub. */
const mostCommits = 50;
/**
 * The labels of the pull requests that an event is about: of the one that it names, of all in a merge group, or of those
 * that a push has merged. They are asked for, since payloads are as old as the event; where that fails, the payload's stand.
 *
 * @param client null where there is no token to ask with
 */
async function readLabels(client, event, logger) {
    const { repository, pullRequest } = event;
    const known = pullRequest?.labels ?? [];
    if (client === null || repository === null)
        return known;
    const target = { owner: repository.owner, repo: repository.name };
    try {
        const pulls = await pullRequestsOf(client, target, event, logger);
        return [...new Set(pulls.flatMap(({ labels }) => labels.map(({ name }) => name)))];
    }
    catch (error) {
        logger.warning(explainApiError(error, { doing: 'ask for the labels of the pull request', permission: 'pull-requests: read', fromFork: pullRequest?.fromFork ?? false }));
        return known;
    }
}
/** The pull requests that an event is about. What is written in commits is not believed: anybody may have written it. */
async function pullRequestsOf(client, target, { pullRequest, mergeGroup, push }, logger) {
    const ask = async (numbers) => Promise.all([...new Set(numbers)].map(async (number) => (await client.rest.pulls.get({ ...target, pull_number: number })).data));
    const lineSince = async (base, head) => readLine(client, target, base, head).catch((error) => {
        logger.info(explainApiError(error, { doing: `ask for the commits since ${base.slice(0, 10)}, and the pull requests behind them`, permission: 'contents: read', fromFork: false }));
        return [{ sha: head, instant: Number.NaN, parents: [] }];
    });
    if (pullRequest !== null)
        return ask([pullRequest.number]);
    if (mergeGroup !== null) {
        const line = await lineSince(mergeGroup.baseSha, mergeGroup.headSha);
        const branch = mergeGroup.baseRef.replace(/^refs\/heads\//, '');
        const queued = await queuedAt(client, target, branch, line).catch(() => []);
        const named = await ask([...queuedIn(mergeGroup.headRef), ...queued]);
        return queued.length > 0 ? named : [...named, ...(await mergedHeads(client, target, branch, line))];
    }
    if (push === null)
        return [];
    const line = /^0+$/.test(push.before) ? [{ sha: push.after }] : await lineSince(push.before, push.after);
    return (await Promise.all(line.map(async ({ sha }) => associated(client, target, sha)))).flat();
}
async function associated(client, target, commit) {
    return (await client.rest.repos.listPullRequestsAssociatedWithCommit({ ...target, commit_sha: commit })).data;
}
/** The commits from head down to base, without base: what a queue or a push has made, one or more for each pull request. */
async function readLine(client, target, base, head) {
    const line = [];
    for await (const member of lineOf(client, target, head)) {
        if (member.sha === base || line.length === mostCommits)
            break;
        line.push(member);
    }
    return line;
}
/** The pull requests of a queue whose commit is among those given. */
async function queuedAt(client, { owner, repo }, branch, line) {
    const { repository } = await client.graphql('query ($owner: String!, $repo: String!, $branch: String!) { repository(owner: $owner, name: $repo) { mergeQueue(branch: $branch) { entries(first: 100) { nodes { headCommit { oid } pullRequest { number } } } } } }', { owner, repo, branch });
    const commits = new Set(line.map(({ sha }) => sha));
    const entries = repository?.mergeQueue?.entries.nodes ?? [];
    return entries.flatMap(({ headCommit, pullRequest }) => (headCommit !== null && pullRequest !== null && commits.has(headCommit.oid) ? [pullRequest.number] : []));
}
/** The open pull requests whose newest commits were merged, where a queue merges and does not squash. */
async function mergedHeads(client, target, branch, line) {
    const heads = line.flatMap(({ parents }) => parents.slice(1));
    const found = await Promise.all(heads.map(async (head) => (await associated(client, target, head)).filter((pull) => pull.state === 'open' && pull.head.sha === head && pull.base.ref === branch)));
    return found.flat();
}
/** The number that GitHub writes into the name of a queue's branch, which is the last of the group: `refs/heads/gh-readonly-queue/main/pr-12-4f0c…`. */
function queuedIn(ref) {
    const number = /(?:^|\/)gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(ref)?.[1];
    return number === undefined ? [] : [Number(number)];
}

// EXTERNAL MODULE: ./lib/report/logger.js
var logger = __webpack_require__(2388);
;// CONCATENATED MODULE: ./lib/github/logger.js

/** A logger for the log of a step. Warnings and errors are annotations of the run, too. */
function createActionsLogger({ toolkit, level, randomToken }) {
    const say = (messageLevel, print) => (message) => {
        if ((0,logger/* isSaid */.Q)(messageLevel, level))
            print(message);
        else
            toolkit.debug(message);
    };
    const print = (message) => printAsText(message, toolkit, randomToken);
    return {
        debug: say('debug', print),
        info: say('info', print),
        warning: say('warning', (message) => toolkit.warning(message)),
        error: say('error', (message) => toolkit.error(message))
    };
}
/**
 * Prints text of anybody's into the log of a step, so that no line of it is a workflow command.
 *
 * The runner takes `::command::` at the beginning of a line and `##[command]` anywhere in it for a command; between
 * `::stop-commands::TOKEN` and `::TOKEN::` it takes nothing for one.
 */
function printAsText(text, toolkit, randomToken) {
    if (!text.includes('::') && !text.includes('##[')) {
        toolkit.info(text);
        return;
    }
    const token = randomToken();
    toolkit.info(`::stop-commands::${token}`);
    toolkit.info(text);
    toolkit.info(`::${token}::`);
}

;// CONCATENATED MODULE: ./lib/github/masking.js
/** Has the runner replace every secret by `***` in the log. To be called before anything is logged. */
function maskSecrets(secrets, toolkit) {
    for (const secret of secrets) {
        if (secret.trim() !== '')
            toolkit.setSecret(secret);
    }
}

// EXTERNAL MODULE: ./lib/report/advice.js
var advice = __webpack_require__(248);
;// CONCATENATED MODULE: ./lib/report/annotations.js





/** The longest message of an annotation, in characters: it stands between lines of code. */
const longestMessage = 2_000;
/**
 * The findings of a report as annotations. Those that have a place come before those of the same severity that have none.
 *
 * @param earlier how many of each level the step has made already
 */
function annotationsOf(report, earlier = { error: 0, warning: 0, notice: 0 }) {
    const all = (0,report_differences/* bySeverity */.Np)([...errorOf(report), ...placedFirst(report.findings.map(annotationOf))], ({ level }) => level);
    const taken = { ...earlier };
    const shown = all.filter(({ level }) => ++taken[level] <= limits/* annotationsPerStep */._Z);
    const omitted = (level) => Math.max(0, taken[level] - Math.max(limits/* annotationsPerStep */._Z, earlier[level]));
    return { shown, omitted: { error: omitted('error'), warning: omitted('warning'), notice: omitted('notice') } };
}
function annotationOf({ code, severity, message, object, location }) {
    return {
        level: severity,
        file: location?.file ?? null,
        line: location?.line ?? null,
        column: location?.column ?? null,
        title: object === undefined ? code : `${code}: ${object.kind} ${(0,visible/* foldLine */.wl)(object.name, 150)}`,
        message: `${(0,visible/* foldLine */.wl)(message, longestMessage)}\n${advice/* advice */.v[code]}`
    };
}
/** Why there is no verdict, unless a finding says so at its place. */
function errorOf(report) {
    if (report.error === undefined || report.findings.some(({ code }) => code === 'migration-failed'))
        return [];
    const message = [...report.error].slice(0, longestMessage).join('');
    const { file, line, column } = report.errorLocation ?? { file: null, line: null, column: null };
    return [{ level: 'error', file, line, column, title: `pg-parity ${(0,wording/* verdictOf */.Vj)(report)}`, message }];
}
function placedFirst(annotations) {
    return [...annotations.filter(({ file }) => file !== null), ...annotations.filter(({ file }) => file === null)];
}

;// CONCATENATED MODULE: ./lib/github/annotate.js



/**
 * Annotates files with the findings of a report.
 *
 * @param folder the folder of the repository that the paths of the report are relative to
 * @returns a sentence about how many are not shown, or null where all are
 */
function annotate(report, folder, toolkit) {
    const { shown, omitted } = annotationsOf(report, toolkit.annotated);
    for (const { level, file, line, column, title, message } of shown) {
        const place = {
            title,
            ...(file === null ? {} : { file: external_node_path_.posix.isAbsolute(file) ? file : external_node_path_.posix.join(folder, file) }),
            ...(line === null ? {} : { startLine: line }),
            ...(column === null ? {} : { startColumn: column })
        };
        toolkit[level](message, place);
    }
    const rest = (0,wording/* countedFindings */.Hs)(omitted);
    return rest === '' ? null : `Not annotated, since GitHub shows no more for one step: ${rest}. The job summary has them all.`;
}

;// CONCATENATED MODULE: ./lib/github/comments.js


/**
 * The comments that bear the marker, up to the first that is ours.
 *
 * A token that can write can edit anybody's comment, and anybody can write our marker: so the author is asked for, too.
 *
 * @param self who we are, where that is known already
 */
async function findMarked(comments, marker, self) {
    let viewer = self && { self, isKnown: true };
    const former = [];
    for await (const page of comments.pages()) {
        for (const comment of page) {
            if (!bears(comment, marker))
                continue;
            viewer ??= await askViewer(comments.viewer);
            if (isBy(comment.author, viewer.self))
                return { own: comment, former: viewer.isKnown ? former : [] };
            if (comment.author?.isBot === true)
                former.push(comment);
        }
    }
    return { own: null, former: viewer?.isKnown === true ? former : [] };
}

;// CONCATENATED MODULE: ./lib/github/comment.js


/** The first line of our comment. */
function comment_markerOf({ command, name, workflow, job }) {
    return makeMarker('pg-parity', [name ?? '', workflow, job, ...(command === 'check' ? [] : [command])]);
}
/**
 * Brings the comment with this marker to what is wished: creates, updates or leaves it.
 *
 * Two jobs may create theirs at the same moment; so after creating, the one that came later gives way.
 */
async function syncComment(comments, marker, wish) {
    const body = `${marker}\n${wish.body}`;
    const { own, former } = await findMarked(comments, marker);
    if (own !== null)
        return { ...(await update(comments, own, body)), former: [] };
    if (wish.kind === 'take-back')
        return { action: 'none', url: null, former };
    const created = await comments.create(body);
    // Whoever wrote it is who we are, whatever GraphQL said.
    const now = await findMarked(comments, marker, created.author ?? undefined);
    if (now.own === null || now.own.id === created.id)
        return { action: 'created', url: created.url, former: now.former };
    await comments.remove(created.id);
    return { ...(await update(comments, now.own, body)), former: now.former };
}
async function update(comments, old, body) {
    if (normalized(old.body) === normalized(body))
        return { action: 'unchanged', url: old.url };
    const { url } = await comments.update(old.id, body);
    return { action: 'updated', url };
}
/** GitHub stores bodies with line ends and edges of its own. */
function normalized(body) {
    return body.replaceAll('\r\n', '\n').trim();
}

;// CONCATENATED MODULE: ./lib/config/outputs.js
/** Every output of the action, in the order of the documentation. Values are strings, as the runner wants them. */
const outputs = [
    { name: 'conclusion', description: 'What came of it: success, failure or error.' },
    { name: 'create-count', description: 'How many objects the desired side has and the current side lacks.' },
    { name: 'modify-count', description: 'How many objects differ between the two sides.' },
    { name: 'drop-count', description: 'How many objects the current side has and the desired side lacks.' },
    { name: 'effect-create-count', description: 'How many objects the pull request creates.' },
    { name: 'effect-modify-count', description: 'How many objects the pull request modifies.' },
    { name: 'effect-drop-count', description: 'How many objects the pull request drops.' },
    { name: 'false-positive-count', description: 'How many objects are equal although their text checksums differ.' },
    { name: 'finding-count', description: 'How many findings there are, of any severity.' },
    { name: 'report-json', description: 'The path of the report as JSON.' },
    { name: 'report-html', description: 'The path of the report as HTML.' },
    { name: 'comment-url', description: 'The address of the comment, where there is one.' },
    { name: 'issue-url', description: 'The addresses of the open issues about drift that was found, one a line.' }
];

;// CONCATENATED MODULE: ./lib/github/outputs.js

/** Sets every output of the action; what is not there is the empty string. */
function setOutputs(report, whereabouts, toolkit) {
    const values = outputValues(report, whereabouts);
    for (const { name } of outputs)
        toolkit.setOutput(name, values[name]);
}
function outputValues(report, { reportJson, reportHtml, commentUrl, issueUrls }) {
    const { summary, effect, checksums } = report;
    const changed = effect?.summary ?? { create: 0, modify: 0, drop: 0 };
    return {
        conclusion: report.conclusion,
        'create-count': String(summary.create),
        'modify-count': String(summary.modify),
        'drop-count': String(summary.drop),
        'effect-create-count': String(changed.create),
        'effect-modify-count': String(changed.modify),
        'effect-drop-count': String(changed.drop),
        'false-positive-count': String(checksums.filter(({ verdict }) => verdict === 'false-positive').length),
        'finding-count': String(summary.findings.error + summary.findings.warning + summary.findings.notice),
        'report-json': reportJson ?? '',
        'report-html': reportHtml ?? '',
        'comment-url': commentUrl ?? '',
        'issue-url': issueUrls.join('\n')
    };
}

;// CONCATENATED MODULE: ./lib/github/summary.js


/** Writes the report into the summary of the job. Where the runner offers none, there is nothing to do. */
async function writeSummary(report, options, toolkit, environment) {
    if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return;
    // The toolkit ends it with a line break of its own.
    await toolkit.writeSummary((0,markdown.fitMarkdown)(report, options, { ...limits/* limits */.Fy.summary, most: limits/* limits */.Fy.summary.most - 2 }));
}

;// CONCATENATED MODULE: ./lib/github/publish.js








/**
 * Publishes a report: annotations, job summary, comment, issues, outputs.
 *
 * Each is tried whatever becomes of the others; what fails is one warning. It never rejects and never changes a verdict.
 */
async function publish(report, publishing) {
    const { toolkit, logger, environment, event, files, folder } = publishing;
    const options = markdownOptions(report, publishing);
    // Annotations of this run are not seen in the pull request, and its files are not what is checked out here.
    if (report.untrusted === undefined) {
        await attempt(logger, 'The findings could not be annotated', () => {
            const rest = annotate(report, folder, toolkit);
            if (rest !== null)
                logger.info(rest);
        });
    }
    await attempt(logger, 'The job summary could not be written', () => writeSummary(report, options, toolkit, environment));
    const explain = (error, doing) => logger.warning(explainApiError(error, { doing, permission: 'pull-requests: write', fromFork: event.pullRequest?.fromFork ?? false }));
    const { url: commentUrl, former } = await comment(report, options, publishing).catch((error) => {
        explain(error, 'comment on the pull request');
        return nowhere;
    });
    await retire(former, publishing).catch((error) => explain(error, 'fold the comment that was made with another token'));
    const issueUrls = publishing.issues === null ? [] : await keepIssues(report, { ...publishing.issues, links: withRun(options.links, event.runUrl), logger });
    await attempt(logger, 'The outputs could not be set', () => {
        setOutputs(report, { reportJson: files.json, reportHtml: files.html, commentUrl, issueUrls }, toolkit);
    });
}
/** Whether a report has anything that a reviewer should hear of without asking. */
function isWorthSaying({ conclusion, changes, effect, findings, migrations, cleanup }) {
    return conclusion !== 'success' || changes.length > 0 || findings.length > 0
        || (effect !== null && effect.changes.length > 0) || migrations.some((migration) => migration.new) || (cleanup?.planned.length ?? 0) > 0;
}
const nowhere = { url: null, former: [] };
async function comment(report, options, { comments, config, event }) {
    if (comments === null || config.comment === 'never')
        return nowhere;
    const marker = comment_markerOf({ command: report.command, name: report.name, workflow: event.workflow, job: event.job });
    const wish = config.comment === 'always' || isWorthSaying(report)
        ? { kind: 'say', body: commentBody(report, options, event.runUrl, marker) }
        : { kind: 'take-back', body: (0,markdown.renderResolved)(report, options.links) };
    return syncComment(comments, marker, wish);
}
/** What was said with another token cannot be taken back, and is not fought over: it is folded. */
async function retire(former, { comments }) {
    for (const each of former)
        await comments?.minimize(each);
}
/** Without times, and without the merge commit that GitHub makes anew: a run that finds the same leaves the comment as it is. */
function commentBody(report, options, run, marker) {
    const links = withRun(options.links, run);
    return (0,markdown.fitMarkdown)({ ...report, timings: {}, revisions: undefined }, { ...options, ...(links === undefined ? {} : { links }) }, { ...limits/* limits */.Fy.comment, most: limits/* limits */.Fy.comment.most - marker.length - 1 });
}
/** With the way to the job summary, for readers who are not there. */
function withRun(links, run) {
    return links === undefined || run === null ? links : { ...links, run };
}
function markdownOptions(report, { event, folder }) {
    const { repository, pullRequest, triggeringRun } = event;
    const reporter = report.untrusted === undefined ? null : (triggeringRun?.url ?? null);
    const links = repository === null ? null : {
        repository: repository.url, sha: pullRequest?.headSha ?? event.sha, directory: folder, ...(reporter === null ? {} : { reporter })
    };
    return { ...(links === null ? {} : { links }), subject: pullRequest === null ? 'head' : 'this pull request' };
}
/** Does what must not stop anything else: where it fails, that is one warning. */
async function attempt(logger, failure, action) {
    try {
        await action();
    }
    catch (error) {
        logger.warning(`${failure}: ${error instanceof Error ? error.message : String(error)}`);
    }
}

;// CONCATENATED MODULE: ./lib/github/remote.js



/** What GitHub knows of a repository whose clone is shallow: comparisons, lists of commits, trees, blobs. */
function remoteOf(client, { owner, name: repo, fromFork }) {
    const target = { owner, repo };
    const ask = async (request) => request().catch((error) => {
        const reason = explainApiError(error, { doing: 'ask GitHub for what this clone does not hold', permission: 'contents: read', fromFork });
        throw new session/* UncheckableError */.cb(`${reason} Give actions/checkout \`fetch-depth: 0\`, and nobody has to be asked.`, { cause: error });
    });
    return {
        compare: async (base, head) => ask(async () => {
            const { data } = await client.rest.repos.compareCommitsWithBasehead({ ...target, basehead: `${base}...${head}`, per_page: 1 });
            return { tip: data.base_commit.sha, fork: data.merge_base_commit.sha };
        }),
        lineSince: async (commit, instant) => ask(async () => {
            const line = [];
            for await (const { sha, instant: committed } of lineOf(client, target, commit)) {
                line.push({ commit: sha, instant: committed });
                if (committed < instant)
                    break;
            }
            return line;
        }),
        tree: async (commit) => ask(async () => {
            const { data } = await client.rest.git.getTree({ ...target, tree_sha: commit, recursive: '1' });
            if (data.truncated)
                throw new Error('the repository has more files than GitHub lists at once');
            return new Map(data.tree.flatMap(({ type, path, sha }) => (type === 'blob' ? [[path, sha]] : [])));
        }),
        readBlobs: async (hashes) => ask(async () => Promise.all(hashes.map(async (hash) => Buffer.from((await client.rest.git.getBlob({ ...target, file_sha: hash })).data.content, 'base64').toString())))
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/config/outcome.js
var outcome = __webpack_require__(6890);
// EXTERNAL MODULE: ./lib/report/document.js
var report_document = __webpack_require__(1509);
;// CONCATENATED MODULE: ./lib/report/untrusted.js






/*
 * A report that another run wrote, in which code of a pull request ran: it may hold anything. Only what the schema knows is
 * taken from it, no matter what else is there, and our own renderers write it again.
 */
/** The longest sentence about what is wrong with a report, in characters. */
const longestProblem = 300;
/** Reads such a report from a file, never through a symbolic link. What is wrong is told without quoting the file. */
async function readUntrusted(path) {
    try {
        // Opening a pipe would wait for whoever writes to it. Windows knows neither flag.
        const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        try {
            const stats = await file.stat();
            if (!stats.isFile())
                return (0,outcome/* failure */.V)('it is not a file');
            if (stats.size > limits/* untrustedReport */.dJ.bytes)
                return (0,outcome/* failure */.V)(`it is larger than ${limits/* untrustedReport */.dJ.bytes.toLocaleString('en-US')} bytes`);
            return parseUntrusted(await file.readFile('utf8'));
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        return (0,outcome/* failure */.V)(code === 'ENOENT' ? 'there is no such file' : code === 'ELOOP' ? 'it is a symbolic link' : `it cannot be read (${String(code ?? error)})`);
    }
}
/** Takes the text of such a report apart: JSON of bounded depth that is valid against the schema. What the schema does not know is left out. */
function parseUntrusted(text) {
    if (isDeeperThan(limits/* untrustedReport */.dJ.depth, text))
        return (0,outcome/* failure */.V)(`it is nested more than ${limits/* untrustedReport */.dJ.depth} levels deep`);
    const document = parseJson(text);
    if (document === undefined)
        return (0,outcome/* failure */.V)('it is not JSON');
    const parsed = report_document/* reportSchema */.Q.safeParse(document);
    if (parsed.success)
        return (0,outcome/* success */.k)(parsed.data);
    const [issue] = parsed.error.issues;
    return (0,outcome/* failure */.V)((0,visible/* foldLine */.wl)(`it is not a report: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, longestProblem));
}
/**
 * The report with the verdict of the run that wrote it, as far as there is one.
 *
 * @param run how that run ended, as GitHub says: `success`, `failure`, `cancelled`, …; null where GitHub does not tell
 */
function withVerdictOf(run, report) {
    return { ...report, conclusion: conclusionOf(run, report.conclusion), untrusted: { run, said: report.conclusion } };
}
/** A run that fails may have come to a verdict or not; one that was cancelled or timed out has not. */
function conclusionOf(run, said) {
    switch (run) {
        case null: return said;
        case 'success': return 'success';
        case 'failure': return said === 'error' ? 'error' : 'failure';
        default: return 'error';
    }
}
function parseJson(text) {
    try {
        // Half a character, which JSON can write, is none: nothing that is made of a report could hold it.
        return JSON.parse(text, (_key, value) => (typeof value === 'string' ? (0,visible/* wellFormed */.ES)(value) : value));
    }
    catch {
        return undefined;
    }
}
/** Whether objects and arrays are nested more deeply, told without building them. */
function isDeeperThan(most, text) {
    let depth = 0;
    let isString = false;
    for (let index = 0; index < text.length; index += 1) {
        const character = text[index];
        if (isString && character === '\\')
            index += 1;
        else if (character === '"')
            isString = !isString;
        else if (isString)
            continue;
        else if (character === '[' || character === '{')
            depth += 1;
        else if (character === ']' || character === '}')
            depth -= 1;
        if (depth > most)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./lib/source/input-error.js
var input_error = __webpack_require__(3002);
;// CONCATENATED MODULE: ./lib/github/report-from.js





/**
 * The report of an earlier run, with the verdict of that run as GitHub tells it. To publish a verdict is no verdict: the exit
 * code is 0, and 2 where there is no report to publish, which is then what is published.
 */
async function adoptReport(config, path, { triggeringRun }, log) {
    const fail = (reason) => (0,failed/* failed */.g)(config.command, config.name, new input_error/* InputError */.d(`\`report-from\`: ${path} cannot be published: ${reason}.`), log);
    const read = await readUntrusted((0,external_node_path_.resolve)(config.workingDirectory, path));
    if (!read.ok)
        return fail(read.problem);
    const { command, name } = read.value;
    if (command !== config.command)
        return fail(`it is of \`${command}\`, and \`mode\` is \`${config.command}\``);
    const run = triggeringRun === null ? null : (triggeringRun.conclusion ?? 'not completed');
    return { report: withVerdictOf(run, { ...read.value, name: config.name ?? name }), exitCode: 0 };
}
/**
 * The event that a report of the triggering run is published for: the pull request and the commit of that run, and its
 * workflow, so that its comment is found again whatever runs in between. Nothing is taken from the report.
 */
async function eventOfReporter(event, client, logger) {
    const { triggeringRun: run, repository } = event;
    if (run === null)
        return event;
    const pullRequest = client === null || repository === null ? null : await findPullRequest(client, { owner: repository.owner, repo: repository.name }, run, logger);
    return { ...event, workflow: run.workflow, sha: run.headSha, pullRequest };
}
/** The one open pull request whose newest commit the run was for. The payload names none for forks, and asking by commit finds no commit of a fork. */
async function findPullRequest(client, target, { event, head, headSha }, logger) {
    const nobody = (why) => {
        logger.warning(`Nothing is said in a pull request: ${why}.`);
        return null;
    };
    if (!event.startsWith('pull_request'))
        return nobody(`the run that wrote the report was for ${event}`);
    if (head === null)
        return nobody('the branch of the run that wrote the report is gone');
    try {
        const pulls = (await client.rest.pulls.list({ ...target, head, state: 'open', per_page: 100 })).data.filter((pull) => pull.head.sha === headSha);
        const [pull] = pulls;
        if (pull === undefined || pulls.length > 1)
            return nobody(`${pulls.length === 0 ? 'no' : 'more than one'} open pull request of ${head} has the newest commit ${headSha.slice(0, 10)}`);
        return { number: pull.number, baseRef: pull.base.ref, baseSha: pull.base.sha, headSha, fromFork: false, labels: pull.labels.map(({ name }) => name) };
    }
    catch (error) {
        return nobody(explainApiError(error, { doing: 'find the pull request', permission: 'pull-requests: write', fromFork: false }).replace(/\.$/, ''));
    }
}

// EXTERNAL MODULE: ./lib/report/render.js + 7 modules
var render = __webpack_require__(8718);
;// CONCATENATED MODULE: ./lib/github/report-files.js


/**
 * The files of the `report` input and, where JSON or HTML is not among them, one in the runner's temporary folder, apart
 * for each step: so that there always is one to upload.
 */
function reportFilesOf(paths, workingDirectory, environment) {
    const asked = paths.map((path) => (0,external_node_path_.resolve)(workingDirectory, path));
    const folder = environment['RUNNER_TEMP'];
    const step = (environment['GITHUB_ACTION'] ?? 'step').replace(/[^\w-]/g, '_');
    const fallback = (file) => folder === undefined || folder === '' ? null : (0,external_node_path_.join)(folder, 'pg-parity', step, file);
    const json = asked.find((path) => (0,render/* formatOf */.b)(path) === 'json') ?? fallback('report.json');
    const html = asked.find((path) => (0,render/* formatOf */.b)(path) === 'html') ?? fallback('report.html');
    return { all: [...new Set([...asked, ...[json, html].filter((path) => path !== null)])], json, html };
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
;// CONCATENATED MODULE: ./lib/github/toolkit.js

/** The toolkit of the runner that this process runs in. */
function runnerToolkit() {
    const annotated = { error: 0, warning: 0, notice: 0 };
    const annotate = (level) => (message, place) => {
        annotated[level] += 1;
        core[level](message, { ...place });
    };
    return {
        info: core.info,
        debug: core.debug,
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
        annotated,
        setSecret: core.setSecret,
        setOutput: core.setOutput,
        writeSummary: async (markdown) => {
            await core.summary.addRaw(markdown, true).write();
        }
    };
}

;// CONCATENATED MODULE: ./lib/github/main.js

























/** Runs the action in the runner's environment and gives the exit code of the step. Never rejects: what nobody has foreseen is no verdict. */
async function runAction({ environment, assets }) {
    const toolkit = runnerToolkit();
    const actionInputs = readActionInputs(environment);
    const event = readEvent(environment, readPayload(environment, (path) => (0,external_node_fs_.readFileSync)(path, 'utf8')));
    try {
        const currentDirectory = environment['GITHUB_WORKSPACE'] ?? process.cwd();
        const config = await (0,load/* loadConfig */.Z)({ command: actionInputs.command, actionInputs, environment, currentDirectory });
        maskSecrets((0,secrets/* secretsOf */.Fj)(config), toolkit);
        if (config.reportFrom === null && event.name === 'pull_request_target')
            throw new config_error/* ConfigError */.x([noTarget]);
        return await perform({ ...config, details: detailsOf(config, event) }, event, { environment, assets, toolkit });
    }
    catch (error) {
        // Nothing is known to publish with but the log and the summary.
        const logger = createActionsLogger({ toolkit, level: 'info', randomToken: external_node_crypto_.randomUUID });
        const outcome = (0,failed/* failed */.g)(actionInputs.command, null, error, withoutAnnotations(logger, toolkit));
        await publish(outcome.report, { toolkit, logger, event, environment, config: { comment: 'never' }, folder: '', comments: null, issues: null, files: { json: null, html: null } });
        return outcome.exitCode;
    }
}
/** Its checkout is base, which proves nothing of the pull request, or the pull request, whose SQL would run beside the secrets of the repository. */
const noTarget = 'Nothing is checked on `pull_request_target`, where the SQL of a pull request would run with the secrets of the repository. Use `pull_request`, and `report-from` for the comment.';
/** Checks, or adopts the report of another run, and publishes what came of it. */
async function perform(config, event, { environment, assets, toolkit }) {
    const logger = createActionsLogger({ toolkit, level: config.logLevel, randomToken: external_node_crypto_.randomUUID });
    const client = connectFor(config, event, environment, logger);
    const { workingDirectory, reportFrom } = config;
    const log = withoutAnnotations(logger, toolkit);
    const about = reportFrom === null ? event : await eventOfReporter(event, client, logger);
    const outcome = reportFrom === null
        ? await (0,execute/* execute */.g)(config, { log, progress: () => undefined, assets, interrupted: interruption(), event: runEventOf(event, client, logger), environment })
        : await adoptReport(config, reportFrom, event, log);
    const files = reportFilesOf(config.report, workingDirectory, environment);
    const written = await (0,report_files.writeReports)(outcome.report, files.all, workingDirectory, logger);
    const ifWritten = (path) => (path !== null && written.includes((0,external_node_path_.resolve)(path)) ? path : null);
    const published = config.details === 'names' ? withNamesOnly(outcome.report) : outcome.report;
    await attempt(logger, 'The report could not be printed', () => {
        printAsText((0,report_text.renderText)(published, { color: false, definitions: config.logLevel === 'debug' ? 'full' : 'folded' }), toolkit, external_node_crypto_.randomUUID);
    });
    await publish(published, {
        toolkit,
        logger,
        event: about,
        environment,
        config,
        folder: folderInRepository(workingDirectory, environment),
        comments: client === null || about.pullRequest === null || about.repository === null ? null : commentsOf(client, about.repository, about.pullRequest.number),
        issues: issuesFor(config, about, client, logger),
        files: { json: ifWritten(files.json), html: ifWritten(files.html) }
    });
    return outcome.exitCode;
}
/** Fires when the runner cancels the step. */
function interruption() {
    const controller = new AbortController();
    const interrupt = (signal) => controller.abort(new session/* UncheckableError */.cb(`the run was cancelled (${signal})`));
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', interrupt);
    return controller.signal;
}
/** Why a run fails is annotated where it is published: at its place, and once. */
function withoutAnnotations(logger, toolkit) {
    return { ...logger, error: (message) => printAsText(`error: ${message}`, toolkit, external_node_crypto_.randomUUID) };
}
/** What GitHub can be asked; null without a token, or outside of a repository of GitHub. */
function connectFor(config, event, environment, logger) {
    if (config.githubToken === null || event.repository === null)
        return null;
    return connectGitHub({ token: config.githubToken, apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com', logger });
}
/** The issues that a run keeps; null where it keeps none. */
function issuesFor(config, event, client, logger) {
    if (!keepsIssues(config, event) || event.repository === null)
        return null;
    if (client === null)
        logger.warning('No issue is kept about drift: there is no `github-token`.');
    return client === null ? null : { issues: issuesOf(client, event.repository), failOn: config.policy.failOn, now: Date.now() };
}
/** What a command is told of the event. */
function runEventOf(event, client, logger) {
    const { repository, pullRequest } = event;
    return {
        refs: refsOf(event),
        remote: client === null || repository === null ? null : remoteOf(client, { owner: repository.owner, name: repository.name, fromFork: pullRequest?.fromFork ?? false }),
        labels: async () => readLabels(client, event, logger)
    };
}
/** What the event says about base and head. */
function refsOf({ pullRequest, mergeGroup, push, repository, ref }) {
    const defaultBranch = repository?.defaultBranch ?? null;
    if (pullRequest !== null)
        return { kind: 'pull request', defaultBranch, baseBranch: pullRequest.baseRef, base: pullRequest.baseSha, head: pullRequest.headSha };
    if (mergeGroup !== null)
        return { kind: 'merge group', defaultBranch, base: mergeGroup.baseSha };
    if (push !== null)
        return { kind: 'push', defaultBranch, branch: ref.replace(/^refs\/heads\//, ''), before: push.before };
    return { kind: 'other', defaultBranch };
}


/***/ })

};
