export const id = 915;
export const ids = [915];
export const modules = {

/***/ 8915:
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

// EXTERNAL MODULE: ./lib/config/load.js + 4 modules
var load = __webpack_require__(4653);
// EXTERNAL MODULE: ./lib/config/secrets.js
var secrets = __webpack_require__(2999);
// EXTERNAL MODULE: ./lib/commands/execute.js + 226 modules
var execute = __webpack_require__(2347);
// EXTERNAL MODULE: ./lib/database/session.js
var session = __webpack_require__(9357);
// EXTERNAL MODULE: ./lib/report/files.js
var report_files = __webpack_require__(209);
// EXTERNAL MODULE: ./lib/report/text.js + 2 modules
var report_text = __webpack_require__(2619);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 21 modules
var github = __webpack_require__(1758);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
;// CONCATENATED MODULE: ./lib/github/client.js



/** The longest time that GitHub may take for one answer, in milliseconds. */
const answerTimeout = 10_000;
/** The longest time that we wait for a rate limit to end, in seconds: the verdict is known, and somebody waits for it. */
const longestWait = 30;
/** How often a request is repeated that failed for no fault of ours. */
const retries = 2;
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
        retry: { retries },
        throttle: { onRateLimit: waits, onSecondaryRateLimit: waits }
    }, withTimeout, dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
}
/** The comments of a pull request. */
function commentsOf(client, repository, pullRequest) {
    const target = { owner: repository.owner, repo: repository.name };
    return {
        pages: () => pagesOf(client, { ...target, issue_number: pullRequest }),
        viewer: async () => {
            const { viewer } = await client.graphql('query { viewer { login databaseId } }');
            return { login: viewer.login, id: viewer.databaseId ?? null };
        },
        create: async (body) => commentOf((await client.rest.issues.createComment({ ...target, issue_number: pullRequest, body })).data),
        update: async (id, body) => commentOf((await client.rest.issues.updateComment({ ...target, comment_id: id, body })).data),
        remove: async (id) => {
            await client.rest.issues.deleteComment({ ...target, comment_id: id });
        }
    };
}
async function* pagesOf(client, issue) {
    for await (const { data } of client.paginate.iterator(client.rest.issues.listComments, { ...issue, per_page: 100 })) {
        yield data.map(commentOf);
    }
}
function commentOf({ id, body, html_url: url, user }) {
    return { id, body: body ?? '', url, author: user === null ? null : { id: user.id, login: user.login, isBot: user.type === 'Bot' } };
}
/** The first plugin is the innermost: each attempt has its own time, not all together. */
function withTimeout(octokit) {
    octokit.hook.before('request', (options) => {
        options.request = { ...options.request, signal: AbortSignal.timeout(answerTimeout) };
    });
    return {};
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
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
    const { pull_request: pullRequest, merge_group: mergeGroup, before, after, repository } = parsed.success ? parsed.data : {};
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
            fromFork: pullRequest.head.repo?.full_name !== fullName,
            labels: (pullRequest.labels ?? []).map((label) => label.name)
        },
        push: name !== 'push' || before === undefined || after === undefined ? null : { before, after },
        mergeGroup: mergeGroup === undefined ? null : { baseSha: mergeGroup.base_sha, headSha: mergeGroup.head_sha, baseRef: mergeGroup.base_ref, headRef: mergeGroup.head_ref ?? environment['GITHUB_REF'] ?? '' }
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
            ? `${lead}runs for pull requests of forks get a token that can only read, so it lacks the permission \`${permission}\`; the job summary has the whole report.`
            : `${lead}the token lacks the permission \`${permission}\`: give it to the job under \`permissions\` (${message}).`;
        case 422: return `${lead}GitHub does not take it (${message}).`;
        case null: return `${lead}${message}`;
        default: return isTimeout(error) ? `${lead}GitHub did not answer in time.` : `${lead}GitHub did not answer as it should (${status}: ${message}).`;
    }
}
/** The HTTP status of the answer, or null where there was no request. */
function statusOf(error) {
    return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : null;
}
function isRateLimited(status, error) {
    return status === 429 || (status === 403 && error instanceof Error && /rate limit/i.test(error.message));
}
function isTimeout(error) {
    if (typeof error !== 'object' || error === null)
        return false;
    return ('name' in error && (error.name === 'TimeoutError' || error.name === 'AbortError')) || ('cause' in error && isTimeout(error.cause));
}

;// CONCATENATED MODULE: ./lib/github/labels.js

/**
 * The labels of the pull requests that an event is about: of the one that it names, of the one in a merge queue, or of those
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
        const number = pullRequest?.number ?? queuedIn(event.mergeGroup?.headRef ?? '');
        const pulls = number !== undefined ? [(await client.rest.pulls.get({ ...target, pull_number: number })).data]
            : event.push === null ? [] : (await client.rest.repos.listPullRequestsAssociatedWithCommit({ ...target, commit_sha: event.push.after })).data;
        return pulls.flatMap(({ labels }) => labels.map(({ name }) => name));
    }
    catch (error) {
        logger.warning(explainApiError(error, { doing: 'ask for the labels of the pull request', permission: 'pull-requests: read', fromFork: pullRequest?.fromFork ?? false }));
        return known;
    }
}
/** The number that GitHub writes into the name of a queue's branch: `refs/heads/gh-readonly-queue/main/pr-12-4f0c…`. */
function queuedIn(ref) {
    const number = /(?:^|\/)gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(ref)?.[1];
    return number === undefined ? undefined : Number(number);
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

// EXTERNAL MODULE: ./lib/report/limits.js
var limits = __webpack_require__(5032);
// EXTERNAL MODULE: ./lib/report/markdown.js + 80 modules
var markdown = __webpack_require__(9479);
// EXTERNAL MODULE: ./lib/report/advice.js
var advice = __webpack_require__(248);
// EXTERNAL MODULE: ./lib/report/differences.js
var differences = __webpack_require__(5266);
// EXTERNAL MODULE: ./lib/report/wording.js
var wording = __webpack_require__(7142);
;// CONCATENATED MODULE: ./lib/report/annotations.js





/** The longest message of an annotation, in characters: it stands between lines of code. */
const longestMessage = 2_000;
/** The findings of a report as annotations. Those that have a place come before those of the same severity that have none. */
function annotationsOf(report) {
    const all = (0,differences/* bySeverity */.Np)([...errorOf(report), ...placedFirst(report.findings.map(annotationOf))], ({ level }) => level);
    const taken = { error: 0, warning: 0, notice: 0 };
    const shown = all.filter(({ level }) => ++taken[level] <= limits/* annotationsPerStep */._Z);
    const omitted = {
        error: Math.max(0, taken.error - limits/* annotationsPerStep */._Z),
        warning: Math.max(0, taken.warning - limits/* annotationsPerStep */._Z),
        notice: Math.max(0, taken.notice - limits/* annotationsPerStep */._Z)
    };
    return { shown, omitted };
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
    const { shown, omitted } = annotationsOf(report);
    for (const { level, file, line, column, title, message } of shown) {
        const place = {
            title,
            ...(file === null ? {} : { file: folder === '' ? file : `${folder}/${file}` }),
            ...(line === null ? {} : { startLine: line }),
            ...(column === null ? {} : { startColumn: column })
        };
        toolkit[level](message, place);
    }
    const rest = (0,wording/* countedFindings */.Hs)(omitted);
    return rest === '' ? null : `Not annotated, since GitHub shows no more for one step: ${rest}. The job summary has them all.`;
}

;// CONCATENATED MODULE: ./lib/github/comments.js
/** Who comments where nobody can say who we are: the workflow's own token. */
const workflowToken = { id: null, login: 'github-actions[bot]' };
/**
 * The first comment that bears the marker and is ours.
 *
 * A token that can write can edit anybody's comment, and anybody can write our marker: so the author is asked for, too.
 */
async function findOwnComment(comments, marker) {
    let viewer = null;
    for await (const page of comments.pages()) {
        for (const comment of page) {
            if (!bears(comment, marker))
                continue;
            viewer ??= await comments.viewer().catch(() => workflowToken);
            if (isBy(comment, viewer))
                return comment;
        }
    }
    return null;
}
/** The marker stands on the first line; anywhere else it is a quotation. */
function bears({ body }, marker) {
    return body.split(/\r?\n/, 1)[0] === marker;
}
/** By number where both are known; else by name, and then only among bots: anybody may be called `github-actions`. */
function isBy({ author }, viewer) {
    if (author === null)
        return false;
    if (viewer.id !== null && viewer.id === author.id)
        return true;
    return author.isBot && withoutSuffix(author.login) === withoutSuffix(viewer.login);
}
function withoutSuffix(login) {
    return login.replace(/\[bot\]$/, '');
}

;// CONCATENATED MODULE: ./lib/github/comment.js

/** The first line of our comment: HTML that nobody sees. Whatever the parts hold, it is one comment of HTML. */
function markerOf({ name, workflow, job }) {
    return `<!-- pg-parity:${[name ?? '', workflow, job].map(encode).join('/')} -->`;
}
/**
 * Brings the comment with this marker to what is wished: creates, updates or leaves it.
 *
 * Two jobs may create theirs at the same moment; so after creating, the one that came later gives way.
 */
async function syncComment(comments, marker, wish) {
    const body = `${marker}\n${wish.body}`;
    const old = await findOwnComment(comments, marker);
    if (old !== null)
        return update(comments, old, body);
    if (wish.kind === 'take-back')
        return { action: 'none', url: null };
    const created = await comments.create(body);
    const oldest = await findOwnComment(comments, marker);
    if (oldest === null || oldest.id === created.id)
        return { action: 'created', url: created.url };
    await comments.remove(created.id);
    return update(comments, oldest, body);
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
function encode(part) {
    return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
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
    { name: 'issue-url', description: 'The address of the issue, where there is one.' }
];

;// CONCATENATED MODULE: ./lib/github/outputs.js

/** Sets every output of the action; what is not there is the empty string. */
function setOutputs(report, whereabouts, toolkit) {
    const values = outputValues(report, whereabouts);
    for (const { name } of outputs)
        toolkit.setOutput(name, values[name]);
}
function outputValues(report, { reportJson, reportHtml, commentUrl, issueUrl }) {
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
        'issue-url': issueUrl ?? ''
    };
}

;// CONCATENATED MODULE: ./lib/github/summary.js


/** Writes the report into the summary of the job. Where the runner offers none, there is nothing to do. */
async function writeSummary(report, options, toolkit, environment) {
    if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return;
    // The toolkit ends it with a line break of its own.
    await toolkit.writeSummary((0,markdown/* fitMarkdown */.DJ)(report, options, { ...limits/* limits */.Fy.summary, most: limits/* limits */.Fy.summary.most - 2 }));
}

;// CONCATENATED MODULE: ./lib/github/publish.js







/**
 * Publishes a report: annotations, job summary, comment, outputs.
 *
 * Each is tried whatever becomes of the others; what fails is one warning. It never rejects and never changes a verdict.
 */
async function publish(report, publishing) {
    const { toolkit, logger, environment, event, files, folder } = publishing;
    const options = markdownOptions(report, publishing);
    await attempt(logger, 'The findings could not be annotated', async () => {
        const rest = annotate(report, folder, toolkit);
        if (rest !== null)
            logger.info(rest);
    });
    await attempt(logger, 'The job summary could not be written', () => writeSummary(report, options, toolkit, environment));
    const commentUrl = await comment(report, options, publishing).catch((error) => {
        logger.warning(explainApiError(error, { doing: 'comment on the pull request', permission: 'pull-requests: write', fromFork: event.pullRequest?.fromFork ?? false }));
        return null;
    });
    await attempt(logger, 'The outputs could not be set', async () => {
        setOutputs(report, { reportJson: files.json, reportHtml: files.html, commentUrl, issueUrl: null }, toolkit);
    });
}
/** Whether a report has anything that a reviewer should hear of without asking. */
function isWorthSaying({ conclusion, changes, effect, findings, migrations }) {
    return conclusion !== 'success' || changes.length > 0 || findings.length > 0
        || (effect !== null && effect.changes.length > 0) || migrations.some((migration) => migration.new);
}
async function comment(report, options, { comments, config, event }) {
    if (comments === null || config.comment === 'never')
        return null;
    const marker = markerOf({ name: report.name, workflow: event.workflow, job: event.job });
    const wish = config.comment === 'always' || isWorthSaying(report)
        ? { kind: 'say', body: commentBody(report, options, marker) }
        : { kind: 'take-back', body: (0,markdown/* renderResolved */.Xr)(report) };
    return (await syncComment(comments, marker, wish)).url;
}
/** Without times: a run that finds the same leaves the comment as it is. */
function commentBody(report, options, marker) {
    return (0,markdown/* fitMarkdown */.DJ)({ ...report, timings: {} }, options, { ...limits/* limits */.Fy.comment, most: limits/* limits */.Fy.comment.most - marker.length - 1 });
}
function markdownOptions(report, { config, event, folder }) {
    const { repository, pullRequest, runUrl } = event;
    const details = config.details ?? (report.command === 'drift' && repository?.private !== true ? 'names' : 'full');
    const links = repository === null ? null : {
        repository: repository.url, sha: pullRequest?.headSha ?? event.sha, directory: folder, ...(runUrl === null ? {} : { run: runUrl })
    };
    return { details, ...(links === null ? {} : { links }), subject: pullRequest === null ? 'head' : 'this pull request' };
}
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
            // Commits of other branches that were merged stand in between.
            let next = commit;
            for await (const { data } of client.paginate.iterator(client.rest.repos.listCommits, { ...target, sha: commit, per_page: 100 })) {
                const page = new Map(data.map((each) => [each.sha, each]));
                for (let found = page.get(next); found !== undefined; found = next === undefined ? undefined : page.get(next)) {
                    const committed = Date.parse(found.commit.committer?.date ?? '');
                    line.push({ commit: found.sha, instant: committed });
                    if (committed < instant)
                        return line;
                    next = found.parents[0]?.sha;
                }
                if (next === undefined)
                    return line;
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

// EXTERNAL MODULE: ./lib/report/render.js + 4 modules
var render = __webpack_require__(2285);
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
    return {
        info: core/* info */.pq,
        debug: core/* debug */.Yz,
        notice: (message, place) => core/* notice */.lm(message, { ...place }),
        warning: (message, place) => core/* warning */.$e(message, { ...place }),
        error: (message, place) => core/* error */.z3(message, { ...place }),
        setSecret: core/* setSecret */.Pq,
        setOutput: core/* setOutput */.uH,
        writeSummary: async (markdown) => {
            await core/* summary */.z.addRaw(markdown, true).write();
        }
    };
}

;// CONCATENATED MODULE: ./lib/github/main.js



















/** Runs the action in the runner's environment and gives the exit code of the step. */
async function runAction({ environment, assets }) {
    const toolkit = runnerToolkit();
    const actionInputs = readActionInputs(environment);
    const log = withoutAnnotations(createActionsLogger({ toolkit, level: 'info', randomToken: external_node_crypto_.randomUUID }), toolkit);
    const event = readEvent(environment, readPayload(environment, (path) => (0,external_node_fs_.readFileSync)(path, 'utf8')));
    const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
    const config = await (0,load/* loadConfig */.Z)({ command: actionInputs.command, actionInputs, environment, currentDirectory: workspace }).catch((error) => error);
    if (!isConfig(config))
        return publishFailure((0,execute/* failed */.gz)(actionInputs.command, null, config, log), event, environment);
    maskSecrets((0,secrets/* secretsOf */.Fj)(config), toolkit);
    const logger = createActionsLogger({ toolkit: runnerToolkit(), level: config.logLevel, randomToken: external_node_crypto_.randomUUID });
    const client = connectFor(config, event, environment, logger);
    const outcome = await run(config, runEventOf(event, client, logger), { environment, assets }, logger);
    const { workingDirectory } = config;
    const files = reportFilesOf(config.report, workingDirectory, environment);
    const written = await (0,report_files/* writeReports */.L)(outcome.report, files.all, workingDirectory, logger);
    const ifWritten = (path) => (path !== null && written.includes((0,external_node_path_.resolve)(path)) ? path : null);
    printAsText((0,report_text/* renderText */.S)(outcome.report, { color: false, definitions: config.logLevel === 'debug' ? 'full' : 'folded' }), toolkit, external_node_crypto_.randomUUID);
    await publish(outcome.report, {
        toolkit,
        logger,
        event,
        environment,
        config,
        folder: folderInRepository(workingDirectory, environment),
        comments: client === null || event.pullRequest === null || event.repository === null ? null : commentsOf(client, event.repository, event.pullRequest.number),
        files: { json: ifWritten(files.json), html: ifWritten(files.html) }
    });
    return outcome.exitCode;
}
async function run(config, event, { environment, assets }, logger) {
    const interruption = new AbortController();
    const interrupt = (signal) => interruption.abort(new session/* UncheckableError */.cb(`the run was cancelled (${signal})`));
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', interrupt);
    return (0,execute/* execute */.g7)(config, { log: withoutAnnotations(logger, runnerToolkit()), progress: () => undefined, assets, interrupted: interruption.signal, event, environment });
}
/** Why a run fails is annotated where it is published: at its place, and once. */
function withoutAnnotations(logger, toolkit) {
    return { ...logger, error: (message) => printAsText(`error: ${message}`, toolkit, external_node_crypto_.randomUUID) };
}
/** Configuration that cannot be read leaves nothing to publish with but the log and the summary. */
async function publishFailure(outcome, event, environment) {
    const toolkit = runnerToolkit();
    const logger = createActionsLogger({ toolkit, level: 'info', randomToken: external_node_crypto_.randomUUID });
    const config = { comment: 'never', details: null };
    await publish(outcome.report, { toolkit, logger, event, environment, config, folder: '', comments: null, files: { json: null, html: null } });
    return outcome.exitCode;
}
function isConfig(value) {
    return typeof value === 'object' && value !== null && !(value instanceof Error) && 'command' in value && typeof value.command === 'string';
}
/** What GitHub can be asked; null without a token, or outside of a repository of GitHub. */
function connectFor(config, event, environment, logger) {
    if (config.githubToken === null || event.repository === null)
        return null;
    return connectGitHub({ token: config.githubToken, apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com', logger });
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
