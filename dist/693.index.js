export const id = 693;
export const ids = [693];
export const modules = {

/***/ 7077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ findCauses),
  O: () => (/* reexport */ reasons)
});

// EXTERNAL MODULE: ./lib/checksum/differences.js
var differences = __webpack_require__(5483);
// EXTERNAL MODULE: ./lib/sql/name.js
var sql_name = __webpack_require__(4837);
// EXTERNAL MODULE: ./lib/sql/quote.js + 1 modules
var quote = __webpack_require__(3991);
;// CONCATENATED MODULE: ./lib/checksum/reasons/match.js
/** Goes through words and replaces what is found, from left to right; gives back the same words where nothing is. */
function replaceAll(words, find) {
    const result = [];
    let replaced = false;
    for (let index = 0; index < words.length;) {
        const found = find(index);
        if (found === undefined) {
            const word = words[index];
            if (word !== undefined)
                result.push(word);
            index++;
        }
        else {
            replaced = true;
            result.push(...found.put);
            index += Math.max(found.taken, 1);
        }
    }
    return replaced ? result : words;
}
/** Rewrites words one by one; gives back the same words where none is rewritten. */
function mapWords(words, rewrite) {
    let result;
    for (const [index, word] of words.entries()) {
        const done = rewrite(word, index);
        if (done === word)
            continue;
        result ??= [...words];
        result[index] = done;
    }
    return result ?? words;
}
/** Leaves out every run of words that `find` gives the length of. */
function dropAll(words, find) {
    return replaceAll(words, (index) => {
        const taken = find(index);
        return taken === 0 ? undefined : { taken, put: [] };
    });
}
/** Whether the words from one on have these keys. */
function hasKeys(words, index, ...keys) {
    for (let offset = 0; offset < keys.length; offset++)
        if (words[index + offset]?.key !== keys[offset])
            return false;
    return true;
}
/** Finds by the word that they begin with what is written in several words. */
function byFirstWord(entries, keysOf) {
    const found = new Map();
    for (const entry of entries) {
        const [first = ''] = keysOf(entry);
        found.set(first, [...(found.get(first) ?? []), entry]);
    }
    const none = [];
    return (words, index) => found.get(keyAt(words, index))?.filter((entry) => hasKeys(words, index, ...keysOf(entry))) ?? none;
}
/** The key of a word; empty where there is none. */
function keyAt(words, index) {
    return words[index]?.key ?? '';
}
const closing = { '(': ')', '[': ']' };
const openings = new Set(Object.keys(closing));
const closings = new Set(Object.values(closing));
/** Where what a word opens is closed: the place of the closing parenthesis or bracket; the last place where it never is. */
function closeOf(words, open) {
    let depth = 0;
    for (let index = open; index < words.length; index++) {
        const key = keyAt(words, index);
        if (openings.has(key))
            depth++;
        else if (closings.has(key) && --depth === 0)
            return index;
    }
    return words.length - 1;
}
/** Where what a word closes was opened; the first place where it never was. */
function openOf(words, close) {
    let depth = 0;
    for (let index = close; index >= 0; index--) {
        const key = keyAt(words, index);
        if (closings.has(key))
            depth++;
        else if (openings.has(key) && --depth === 0)
            return index;
    }
    return 0;
}
/** The first place from one on, outside of what is opened there, that a test holds for; `to` where there is none. */
function findOutside(words, from, to, test) {
    for (let index = from; index < to; index++) {
        if (test(index))
            return index;
        if (openings.has(keyAt(words, index)))
            index = closeOf(words, index);
    }
    return to;
}
/** Cuts words at every place, outside of what is opened in them, that a test holds for. The words that it holds for are left out. */
function splitAt(words, test) {
    const parts = [];
    for (let from = 0; from <= words.length;) {
        const to = findOutside(words, from, words.length, test);
        parts.push(words.slice(from, to));
        from = to + 1;
    }
    return parts;
}
/** The elements of a list, cut at its commas; none of an empty one. */
function elementsOf(words) {
    return words.length === 0 ? [] : splitAt(words, (index) => keyAt(words, index) === ',');
}
/** Joins lists of words by a symbol. */
function joinBy(symbol, parts) {
    const joined = [];
    for (const part of parts) {
        const first = part[0];
        if (first === undefined)
            continue;
        if (joined.length > 0)
            joined.push({ kind: 'symbol', text: symbol, key: symbol, before: '', start: first.start, end: first.start });
        joined.push(joined.length > 0 && first.before === '' ? { ...first, before: ' ' } : first);
        for (let index = 1; index < part.length; index++)
            joined.push(part[index] ?? first);
    }
    return joined;
}
/** Whether a word can be a name. */
function isName(word) {
    return word?.kind === 'word' || word?.kind === 'name';
}
/** Behind a name that may be qualified and begins at a place; that place where none begins. */
function behindName(words, from) {
    if (!isName(words[from]))
        return from;
    let index = from + 1;
    while (keyAt(words, index) === '.' && isName(words[index + 1]))
        index += 2;
    return index;
}
/** Behind IF NOT EXISTS or IF EXISTS, if it stands at a place. */
function behindIf(words, from) {
    if (hasKeys(words, from, 'IF', 'NOT', 'EXISTS'))
        return from + 3;
    return hasKeys(words, from, 'IF', 'EXISTS') ? from + 2 : from;
}

// EXTERNAL MODULE: ./lib/checksum/word.js
var word = __webpack_require__(1131);
;// CONCATENATED MODULE: ./lib/checksum/reasons/words.js

/** Reads a text; undefined for what PostgreSQL's scanner refuses. Comments are no words but part of what stands in front of the next one. */
function readText(text) {
    const words = [];
    const tokens = (0,word/* readWords */.ux)(text);
    if (tokens === undefined)
        return undefined;
    let [from, end] = [0, 0];
    for (const token of tokens) {
        const start = end + token.before.length;
        end = start + token.text.length;
        if ((0,word/* isComment */.Cn)(token))
            continue;
        words.push(words_word(kindOf(token), token.text, text.slice(from, start), start, end));
        from = end;
    }
    return [...words, words_word('end', '', text.slice(from), text.length, text.length)];
}
function kindOf({ kind, text }) {
    if (kind === 'string' || kind === 'number')
        return kind;
    if (kind !== 'keyword' && kind !== 'identifier')
        return 'symbol';
    return /^(?:"|[uU]&")/.test(text) ? 'name' : 'word';
}
function words_word(kind, text, before, start, end) {
    return { kind, text, key: kind === 'word' ? upper(text) : text, before, start, end };
}
function upper(text) {
    return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
/** The text that words make up; what has come to stand side by side is kept apart. */
function writeText(words) {
    let text = '';
    words.forEach((each, index) => {
        const previous = words[index - 1];
        text += each.before === '' && previous !== undefined && wouldJoin(previous, each) ? ` ${each.text}` : each.before + each.text;
    });
    return text;
}
function wouldJoin(left, right) {
    if (left.end === right.start && left.end > left.start)
        return false;
    return (/[\w$"'\u0080-\uffff]$/.test(left.text) && /^[\w$"'\u0080-\uffff]/.test(right.text)) || (/[-+*/<>=~!@#%^&|`?:.]$/.test(left.text) && /^[-+*/<>=~!@#%^&|`?:.]/.test(right.text));
}
/** The same word with another text, exactly. */
function rewritten(from, text, kind = from.kind) {
    return words_word(kind, text, from.before, from.start, from.end);
}
/** Words of some SQL in the place of a word that is there, in upper case where that one is, else in lower case. */
function put(from, sql) {
    const isUpper = from.kind === 'word' && from.text === from.key;
    return [...sql.matchAll(lexeme)].map((match, index) => {
        const { string, name, number, bare } = match.groups ?? {};
        const kind = string !== undefined ? 'string' : name !== undefined ? 'name' : number !== undefined ? 'number' : bare !== undefined ? 'word' : 'symbol';
        const before = index === 0 ? from.before : /(?:^|[([.:])$/.test(sql.slice(0, match.index)) || /^(?:[,)\].[]|::)/.test(match[0]) ? '' : ' ';
        return { ...rewritten(from, kind !== 'word' ? match[0] : isUpper ? upper(match[0]) : match[0].toLowerCase(), kind), before };
    });
}
/** The same behind that word. */
function putBehind(from, sql) {
    const [first, ...rest] = put(from, sql);
    return first === undefined ? [] : [{ ...first, before: /^(?:[([,)\]]|::)/.test(sql) ? '' : ' ' }, ...rest];
}
/** The tokens of what {@link put} is given: no comments, no dollar quotes. */
const lexeme = /(?<string>'(?:[^']|'')*')|(?<name>"(?:[^"]|"")*")|(?<number>-?\d[\d.]*)|(?<bare>\w+)|::|[<>=!~*]+|\S/g;

;// CONCATENATED MODULE: ./lib/checksum/reasons/types.js


/** What `format_type` makes of a type's name, as far as the name alone tells (PostgreSQL manual, table 8.1). */
const aliases = {
    BOOL: 'boolean', INT: 'integer', INT2: 'smallint', INT4: 'integer', INT8: 'bigint', FLOAT4: 'real', FLOAT8: 'double precision', DEC: 'numeric', DECIMAL: 'numeric',
    SERIAL2: 'smallserial', SERIAL4: 'serial', SERIAL8: 'bigserial', VARCHAR: 'character varying', CHAR: 'character', NCHAR: 'character', VARBIT: 'bit varying', BPCHAR: 'character'
};
/** Types whose alias stands around their precision. */
const zoned = {
    TIMESTAMP: ['timestamp', 'without time zone'], TIMESTAMPTZ: ['timestamp', 'with time zone'], TIME: ['time', 'without time zone'], TIMETZ: ['time', 'with time zone']
};
/** Types that are of length 1 where nothing is said. */
const ofOne = new Set(['CHAR', 'CHARACTER', 'BIT', 'NCHAR']);
const known = new Set([...Object.keys(aliases), ...Object.keys(zoned), ...ofOne, 'FLOAT', 'NUMERIC']);
/** Names of types. */
const typeAlias = {
    name: 'type-alias',
    description: 'A type goes by another of its names: `int` for `integer`, `varchar` for `character varying`, `int[3]` for `integer[]`.',
    advice: 'Write types by the names that PostgreSQL gives back: integer, character varying(20), timestamp with time zone, numeric(10,0).',
    rewrite: (words) => {
        const bounded = withPlainBounds(words);
        return replaceAll(bounded, (index) => aliasAt(bounded, index));
    }
};
function aliasAt(words, index) {
    const word = words[index];
    if (word?.kind !== 'word' || keyAt(words, index - 1) === '.' || keyAt(words, index + 1) === '.')
        return undefined;
    const { key } = word;
    if (!known.has(key))
        return undefined;
    const length = lengthAt(words, index + 1);
    const taken = 1 + length.length;
    const next = keyAt(words, index + taken);
    const zone = zoned[key];
    if (zone !== undefined) {
        const isWhole = !key.endsWith('TZ') && (/^WITH(?:OUT)?$/.test(next) || /^(?:WITH|WITHOUT|AT)$/.test(keyAt(words, index - 1)));
        return isWhole ? undefined : { taken, put: [...put(word, zone[0]), ...length, ...putBehind(word, zone[1])] };
    }
    if (key === 'FLOAT')
        return { taken, put: put(word, Number(length[1]?.text ?? 53) < 25 ? 'real' : 'double precision') };
    const name = aliases[key] ?? (ofOne.has(key) || key === 'NUMERIC' ? word.text : undefined);
    if (name === undefined)
        return undefined;
    if (name.toLowerCase() === 'numeric' && length.length === 3)
        return { taken, put: [...put(word, name), ...length.slice(0, 2), ...putBehind(word, ',0)')] };
    const isOne = ofOne.has(key) && length.length === 0 && next !== 'VARYING' && next !== '(';
    return { taken, put: [...put(word, name), ...length, ...(isOne ? putBehind(word, '(1)') : [])] };
}
/** A length or precision in parentheses: numbers only. */
function lengthAt(words, index) {
    if (keyAt(words, index) !== '(')
        return [];
    const length = words.slice(index, closeOf(words, index) + 1);
    return length.slice(1, -1).every(({ kind, key }) => kind === 'number' || key === ',') ? length : [];
}
/** `int[3][3]` and `int ARRAY[3]` as `int[]`. */
function withPlainBounds(words) {
    return replaceAll(words, (index) => {
        const word = words[index];
        if (word === undefined || (word.key !== '[' && word.key !== 'ARRAY') || keyAt(words, index - 1) === 'ARRAY' || !/[\w")\]]$/.test(words[index - 1]?.text ?? ''))
            return undefined;
        if (word.key === 'ARRAY' && !isTypeWord(words, index - 1))
            return undefined;
        let end = word.key === 'ARRAY' ? index + 1 : index;
        while (boundAt(words, end) > 0)
            end += boundAt(words, end);
        if (end === index)
            return undefined;
        return { taken: end - index, put: putBehind(word, '[]') };
    });
}
/** How many words `[]` or `[3]` has. */
function boundAt(words, index) {
    if (hasKeys(words, index, '[', ']'))
        return 2;
    return keyAt(words, index) === '[' && words[index + 1]?.kind === 'number' && keyAt(words, index + 2) === ']' ? 3 : 0;
}
/** Whether what ends at a place can be a type in front of ARRAY: no keyword or operator that an ARRAY[…] follows. */
function isTypeWord(words, index) {
    const word = words[index];
    return word?.key === ')' || (word?.kind === 'word' && !/^(?:SELECT|AND|OR|NOT|IN|AS|DEFAULT|RETURN|THEN|ELSE|WHEN|BY|ON|WHERE|FROM|ANY|ALL|DISTINCT|LIKE|BETWEEN|USING|VALUES|CASE)$/.test(word.key));
}
const twoWords = { DOUBLE: 'PRECISION', CHARACTER: 'VARYING', CHAR: 'VARYING', BIT: 'VARYING', NATIONAL: 'CHARACTER' };
/** Behind the type that begins at a place: its name, what belongs to it, its length and its array bounds. */
function behindType(words, from) {
    let index = from + 1;
    while (keyAt(words, index) === '.')
        index += 2;
    if (keyAt(words, from) in twoWords && twoWords[keyAt(words, from)] === keyAt(words, index))
        index++;
    if (keyAt(words, from) === 'NATIONAL' && keyAt(words, index) === 'VARYING')
        index++;
    if (keyAt(words, from) === 'INTERVAL')
        while (/^(?:YEAR|MONTH|DAY|HOUR|MINUTE|SECOND|TO)$/.test(keyAt(words, index)))
            index++;
    if (keyAt(words, index) === '(')
        index = closeOf(words, index) + 1;
    if (/^WITH(?:OUT)?$/.test(keyAt(words, index)) && hasKeys(words, index + 1, 'TIME', 'ZONE'))
        index += 3;
    while (keyAt(words, index) === '[' || (keyAt(words, index) === 'ARRAY' && keyAt(words, index + 1) !== '['))
        index = keyAt(words, index) === '[' ? closeOf(words, index) + 1 : index + 1;
    return index;
}

;// CONCATENATED MODULE: ./lib/checksum/reasons/items.js



/** Reads an element of the list of SELECT. */
function itemOf(words) {
    const last = words.at(-1);
    const cut = keyAt(words, words.length - 2) === 'AS' ? 2 : last !== undefined && isBareAlias(words) ? 1 : 0;
    const expression = words.slice(0, words.length - cut);
    return last === undefined || cut === 0 ? { expression, name: impliedName(expression) } : { expression, alias: last, name: (0,sql_name/* storedName */.Rs)(last.text) };
}
/** Keywords that an operand follows, so that what stands behind them is no alias. */
const beforeOperands = new Set('AND OR NOT IS IN LIKE ILIKE BETWEEN WHEN THEN ELSE FROM TO BY ESCAPE COLLATE CASE ZONE OPERATOR DISTINCT ANY ALL SELECT OVER'.split(' '));
const noAliases = new Set('END NULL TRUE FALSE UNKNOWN ISNULL NOTNULL DOCUMENT NORMALIZED'.split(' '));
function isBareAlias(words) {
    const [before, last] = [words.at(-2), words.at(-1)];
    if (before === undefined || !isName(last) || noAliases.has(last?.key ?? ''))
        return false;
    const cast = castIn(words);
    if (cast >= 0 && behindType(words, cast + 1) >= words.length)
        return false;
    return /^[)\]]$/.test(before.key) || (before.kind !== 'symbol' && !beforeOperands.has(before.key));
}
/** The last cast outside of parentheses; -1 where there is none. */
function castIn(words) {
    let found = -1;
    findOutside(words, 0, words.length, (index) => {
        if (keyAt(words, index) === '::')
            found = index;
        return false;
    });
    return found;
}
/** What FigureColname (parse_target.c) calls these, where it is not the word that they begin with. */
const otherNames = { TRUE: 'bool', FALSE: 'bool', NULL: unnamed(), TRIM: 'btrim' };
function unnamed() {
    return '?column?';
}
/** The name that the server gives to the column of an expression that is given none. */
function impliedName(words) {
    if (keyAt(words, 0) === '(' && closeOf(words, 0) === words.length - 1) {
        const inner = words.slice(1, -1);
        if (keyAt(inner, 0) !== 'SELECT')
            return impliedName(inner);
        return itemOf(inner.slice(1, findOutside(inner, 1, inner.length, (index) => keyAt(inner, index) === 'FROM' || keyAt(inner, index) === ','))).name;
    }
    const cast = castIn(words);
    if (cast >= 0 && behindType(words, cast + 1) >= words.length) {
        const name = impliedName(words.slice(0, cast));
        return name === unnamed() ? (0,sql_name/* storedName */.Rs)(words[cast + 1]?.text ?? '') : name;
    }
    const first = keyAt(words, 0);
    if (first === 'CASE') {
        const otherwise = words.findLastIndex(({ key }) => key === 'ELSE');
        const name = otherwise < 0 ? unnamed() : impliedName(words.slice(otherwise + 1, -1));
        return otherwise < 0 || /^(?:\?column\?|bool)$/.test(name) || words[otherwise + 1]?.kind === 'string' ? 'case' : name;
    }
    const behind = behindName(words, 0);
    if (behind === 0)
        return unnamed();
    const called = /^[([]$/.test(keyAt(words, behind)) ? closeOf(words, behind) + 1 : behind;
    const rest = keyAt(words, called);
    if (called < words.length && !/^(?:OVER|FILTER|WITHIN|COLLATE)$/.test(rest))
        return unnamed();
    return (behind === 1 ? otherNames[first] : undefined) ?? (0,sql_name/* storedName */.Rs)(words[behind - 1]?.text ?? '');
}

;// CONCATENATED MODULE: ./lib/checksum/reasons/queries.js



const ends = new Set('FROM WHERE GROUP HAVING WINDOW UNION INTERSECT EXCEPT ORDER LIMIT OFFSET FETCH FOR WITH INTO RETURNING ) ;'.split(' '));
/** Where a clause of a query ends that begins at a place: at the next clause, or at what closes the query. */
function clauseEnd(words, from) {
    return findOutside(words, from, words.length - 1, (index) => {
        const [key, before, after] = [keyAt(words, index), keyAt(words, index - 1), keyAt(words, index + 1)];
        if (!ends.has(key) || before === '.')
            return false;
        return !((key === 'FROM' && before === 'DISTINCT') || (key === 'GROUP' && before === 'WITHIN') || (key === 'WITH' && /^(?:TIME|ORDINALITY)$/.test(after)));
    });
}
/** Every SELECT, in the order of the text. */
function selectsIn(words) {
    return words.flatMap((word, index) => (word.key === 'SELECT' && word.kind === 'word' ? [selectAt(words, index)] : []));
}
/** The SELECT that begins at a place. */
function selectAt(words, index) {
    let from = index + 1;
    if (keyAt(words, from) === 'ALL')
        from++;
    if (keyAt(words, from) === 'DISTINCT')
        from = keyAt(words, from + 1) === 'ON' ? closeOf(words, from + 2) + 1 : from + 1;
    let end = clauseEnd(words, from);
    const items = rangesOf(words, { from, to: end });
    let tables = [];
    const keys = [];
    let combined = false;
    while (!/^[);]?$/.test(keyAt(words, end)) && !combined) {
        const clause = keyAt(words, end);
        const start = end + 1;
        end = clauseEnd(words, start);
        if (clause === 'FROM')
            tables = tablesIn(words, { from: start, to: end });
        else if ((clause === 'GROUP' || clause === 'ORDER') && keyAt(words, start) === 'BY')
            keys.push(...rangesOf(words, { from: start + 1, to: end }));
        combined = /^(?:UNION|INTERSECT|EXCEPT)$/.test(keyAt(words, end));
    }
    let front = index - 1;
    while (/^(?:\(|ALL|DISTINCT)$/.test(keyAt(words, front)))
        front--;
    return { later: /^(?:UNION|INTERSECT|EXCEPT)$/.test(keyAt(words, front)), items, tables, keys };
}
/** The elements of a list with commas. */
function rangesOf(words, { from, to }) {
    const ranges = [];
    for (let start = from; start < to;) {
        const end = findOutside(words, start, to, (index) => keyAt(words, index) === ',');
        ranges.push({ from: start, to: end });
        start = end + 1;
    }
    return ranges;
}
const joins = new Set('JOIN INNER LEFT RIGHT FULL OUTER CROSS NATURAL'.split(' '));
const around = new Set([...joins, 'LATERAL', 'ONLY', ',']);
function isJoin(words, index) {
    return joins.has(keyAt(words, index)) && words[index]?.kind === 'word' && keyAt(words, index + 1) !== '(';
}
function tablesIn(words, { from, to }) {
    const tables = [];
    let natural = false;
    for (let index = from; index < to;) {
        const key = keyAt(words, index);
        if (around.has(key)) {
            natural ||= key === 'NATURAL';
            index++;
        }
        else if (key === 'ON')
            index = findOutside(words, index, to, (at) => keyAt(words, at) === ',' || isJoin(words, at));
        else if (key === 'USING') {
            const close = closeOf(words, index + 1);
            const last = tables.pop();
            if (last !== undefined)
                tables.push({ ...last, shared: rangesOf(words, { from: index + 2, to: close }).map((range) => (0,sql_name/* storedName */.Rs)(words[range.from]?.text ?? '')) });
            index = close + 1;
        }
        else {
            const { found, end } = tableAt(words, index);
            tables.push(...(natural ? found.map((table) => ({ ...table, shared: undefined })) : found));
            natural = false;
            index = Math.max(end, index + 1);
        }
    }
    return tables;
}
function tableAt(words, index) {
    const close = closeOf(words, index);
    const isList = keyAt(words, index) === '(';
    const isQuery = isList && /^(?:SELECT|WITH|VALUES|\()$/.test(keyAt(words, index + 1)) && words.slice(index, close).some(({ key }) => key === 'SELECT' || key === 'VALUES');
    if (isList && !isQuery)
        return { found: tablesIn(words, { from: index + 1, to: close }), end: close + 1 };
    const behind = isQuery ? close + 1 : behindName(words, index);
    const called = keyAt(words, behind) === '(' ? closeOf(words, behind) + 1 : behind;
    const end = hasKeys(words, called, 'WITH', 'ORDINALITY') ? called + 2 : called;
    const alias = queries_aliasAt(words, end);
    const parts = words.slice(index, behind).filter(({ key }) => key !== '.').map(({ text }) => (0,sql_name/* storedName */.Rs)(text));
    const table = { ...(isQuery ? { query: { from: index + 1, to: close } } : called === behind ? { name: parts } : {}), ...(alias === undefined ? {} : { alias }) };
    const last = alias?.to ?? end;
    return { found: [table], end: keyAt(words, last) === '(' ? closeOf(words, last) + 1 : last };
}
/** What FROM cannot take for an alias. */
const queries_noAliases = new Set([...joins, ...ends, 'ON', 'USING', 'TABLESAMPLE', ',']);
function queries_aliasAt(words, index) {
    const at = keyAt(words, index) === 'AS' ? index + 1 : index;
    return isName(words[at]) && (words[at]?.kind === 'name' || !queries_noAliases.has(keyAt(words, at))) ? { from: index, to: at + 1 } : undefined;
}
/** By which name others in the query speak of a table, as stored; undefined where it has none. */
function calledBy({ alias, name }, words) {
    return alias === undefined ? name?.at(-1) : (0,sql_name/* storedName */.Rs)(words[alias.to - 1]?.text ?? '');
}
/** The names of a table's columns as stored; undefined where they are not known. */
function columnsOf({ name, query }, words, context) {
    if (query !== undefined)
        return outputOf(words, query, context);
    if (name?.length === 1) {
        const defined = words.findIndex(({ text }, index) => isName(words[index]) && (0,sql_name/* storedName */.Rs)(text) === name[0] && /^(?:WITH|,|RECURSIVE)$/.test(keyAt(words, index - 1)) && keyAt(words, index + 1) === 'AS' && keyAt(words, index + 2) === '(');
        if (defined >= 0)
            return outputOf(words, { from: defined + 3, to: closeOf(words, defined + 2) }, context);
    }
    return name === undefined ? undefined : context.columnsOf(name);
}
/** The names of the columns that a query gives. */
function outputOf(words, { from, to }, context) {
    const at = findOutside(words, from, to, (index) => keyAt(words, index) === 'SELECT');
    if (at === to)
        return undefined;
    const select = selectAt(words, at);
    const names = select.items.map((range) => starColumns(words, select, range, context)?.map(({ column }) => column) ?? (isStar(words, range) ? undefined : [itemOf(words.slice(range.from, range.to)).name]));
    return names.includes(undefined) ? undefined : names.flatMap((each) => each ?? []);
}
/** Whether an item is `*` or `t.*`. */
function isStar(words, { from, to }) {
    return keyAt(words, to - 1) === '*' && (to - from === 1 || keyAt(words, to - 2) === '.');
}
/** The columns that `*` or `t.*` stands for, each with the name of its table; undefined where that is not known. */
function starColumns(words, { tables }, range, context) {
    if (!isStar(words, range))
        return undefined;
    const wanted = range.to - range.from === 1 ? undefined : (0,sql_name/* storedName */.Rs)(words[range.to - 3]?.text ?? '');
    const meant = wanted === undefined ? tables : tables.filter((table) => calledBy(table, words) === wanted);
    const columns = [];
    for (const table of meant) {
        const [name, own] = [calledBy(table, words), columnsOf(table, words, context)];
        if (name === undefined || own === undefined)
            return undefined;
        const shared = wanted === undefined && 'shared' in table ? (table.shared ?? own.filter((each) => columns.some(({ column }) => column === each))) : [];
        columns.sort((left, right) => Number(shared.includes(right.column)) - Number(shared.includes(left.column)));
        columns.push(...own.filter((each) => !shared.includes(each)).map((column) => ({ table: name, column })));
    }
    return columns.length === 0 ? undefined : columns;
}

;// CONCATENATED MODULE: ./lib/checksum/reasons/aliases.js






/** Puts other words in the place of stretches that do not overlap. */
function replaceRanges(words, changes) {
    const byStart = new Map(changes.map((change) => [change.from, change]));
    return replaceAll(words, (index) => {
        const change = byStart.get(index);
        return change === undefined ? undefined : { taken: change.to - change.from, put: change.put };
    });
}
/** `SELECT *`. */
const expandedStar = {
    name: 'expanded-star',
    description: '`*` stands for the columns that the table had when the view was made: PostgreSQL gives back their names.',
    advice: 'Name the columns.',
    rewrite: (words, context) => {
        const plain = replaceAll(words, (index) => {
            const word = words[index];
            return word !== undefined && word.key === 'TABLE' && /^(?:AS|\(|ALL|UNION)$/.test(keyAt(words, index - 1)) ? { taken: 1, put: put(word, 'select * from') } : undefined;
        });
        const changes = selectsIn(plain).flatMap((select) => select.items.flatMap((range) => {
            const columns = starColumns(plain, select, range, context);
            const star = plain[range.to - 1];
            if (columns === undefined || star === undefined)
                return [];
            const qualified = context.major < 16 || select.tables.length > 1;
            const names = columns.map(({ table, column }) => `${qualified ? `${(0,quote/* quoteIdentifier */.C)(table, context.major)}.` : ''}${(0,quote/* quoteIdentifier */.C)(column, context.major)}`);
            return [{ ...range, put: put({ ...star, before: plain[range.from]?.before ?? '' }, names.join(', ')) }];
        }));
        return replaceRanges(plain, changes);
    }
};
/** GROUP BY and ORDER BY by number or by alias. */
const outputReference = {
    name: 'output-reference',
    description: 'GROUP BY or ORDER BY speaks of a column of the result by its number or alias.',
    advice: 'Repeat the expression in GROUP BY and ORDER BY.',
    rewrite: (words) => replaceRanges(words, selectsIn(words).flatMap((select) => select.keys.flatMap(({ from, to }) => {
        const meant = meantBy(words, select, words[from]);
        const behind = keyAt(words, from + 1);
        const first = words[from];
        if (meant === undefined || first === undefined || (from + 1 < to && !/^(?:ASC|DESC|NULLS|USING)$/.test(behind)))
            return [];
        return [{ from, to: from + 1, put: meant.map((word, index) => (index === 0 ? { ...word, before: first.before } : word)) }];
    })))
};
function meantBy(words, { items }, word) {
    if (word?.kind === 'number') {
        const range = items[Number(word.text) - 1];
        return range === undefined || isStar(words, range) ? undefined : itemOf(words.slice(range.from, range.to)).expression;
    }
    const named = word?.kind === 'word' || word?.kind === 'name' ? (0,sql_name/* storedName */.Rs)(word.text) : undefined;
    const found = items.map(({ from, to }) => itemOf(words.slice(from, to))).find(({ alias }) => alias !== undefined && (0,sql_name/* storedName */.Rs)(alias.text) === named);
    return found?.expression;
}
/** Names of the columns of a result. */
const outputAlias = {
    name: 'output-alias',
    description: 'A column of the result is given its name with or without AS, in the head of the view, or although it has that name anyway: `id AS id`, `count(*) AS count`.',
    advice: 'Write AS and the name behind each expression, and none behind a column that keeps its name.',
    rewrite: (words) => {
        const all = withoutColumnList(words);
        return replaceRanges(all, selectsIn(all).flatMap(({ items, later }) => items.flatMap((range) => {
            const { expression, alias, name } = itemOf(all.slice(range.from, range.to));
            const last = expression.at(-1);
            if (alias === undefined || last === undefined)
                return [];
            return [{ ...range, put: later || impliedName(expression) === name ? expression : [...expression, ...putBehind(last, 'as'), { ...alias, before: ' ' }] }];
        })));
    }
};
/** `CREATE VIEW v (a) AS SELECT x` as `CREATE VIEW v AS SELECT x AS a`. */
function withoutColumnList(words) {
    const view = words.findIndex(({ key }) => key === 'VIEW');
    const open = findOutside(words, view, words.length - 1, (index) => /^(?:\(|AS|WITH|USING)$/.test(keyAt(words, index)));
    if (keyAt(words, 0) !== 'CREATE' || view < 0 || view > 4 || keyAt(words, open) !== '(' || words.slice(0, view).some(({ key }) => key === 'RECURSIVE'))
        return words;
    const close = closeOf(words, open);
    const names = elementsOf(words.slice(open + 1, close));
    const select = findOutside(words, close, words.length - 1, (index) => keyAt(words, index) === 'SELECT');
    const { items } = selectAt(words, select);
    if (items.length !== names.length)
        return words;
    const renamed = items.map((range, index) => {
        const { expression } = itemOf(words.slice(range.from, range.to));
        const [last, name] = [expression.at(-1), names[index]?.[0]];
        return { ...range, put: last === undefined || name === undefined ? expression : [...expression, ...putBehind(last, 'as'), { ...name, before: ' ' }] };
    });
    return replaceRanges(words, [{ from: open, to: close + 1, put: [] }, ...renamed]);
}
/** Names of the tables of a query. */
const tableAlias = {
    name: 'table-alias',
    description: 'A table of a query goes by another name in one text, or is given it with AS.',
    advice: 'Write the other name of a table right behind it, without AS, and only where it is not the name that it has anyway.',
    rewrite: (words) => replaceRanges(words, selectsIn(words).flatMap(({ tables }) => tables.flatMap((table) => {
        if (table.alias === undefined)
            return [];
        const { from, to } = table.alias;
        const repeated = keyAt(words, to) === '(' && keyAt(words, to + 2) === ')' && words[to + 1]?.text === words[to - 1]?.text ? 3 : 0;
        return [{ from, to: to + repeated, put: [] }];
    })))
};
/** INNER and OUTER. */
const joinSpelling = {
    name: 'join-spelling',
    description: 'A join is written as INNER JOIN or LEFT OUTER JOIN.',
    advice: 'Write JOIN, LEFT JOIN, RIGHT JOIN or FULL JOIN.',
    rewrite: (words) => replaceAll(words, (index) => {
        const isWord = hasKeys(words, index, 'INNER', 'JOIN') || (/^(?:LEFT|RIGHT|FULL)$/.test(keyAt(words, index - 1)) && hasKeys(words, index, 'OUTER', 'JOIN'));
        const next = words[index + 1];
        return isWord && next !== undefined ? { taken: 2, put: [{ ...next, before: words[index]?.before ?? '' }] } : undefined;
    })
};

;// CONCATENATED MODULE: ./lib/checksum/reasons/casts.js



/** How a cast is written. */
const castSpelling = {
    name: 'cast-spelling',
    description: "A cast is written as `CAST(x AS t)`, or as a type in front of a constant (`interval '1 day'`), and given back as `x::t`.",
    advice: "Write casts as `(x)::t`, and constants of a type as `'1 day'::interval`.",
    rewrite: (words) => withoutFunctions(withoutPrefixes(words))
};
/** `CAST(x AS t)` as `(x)::t`; casts inside of others are found in the next round. */
function withoutFunctions(words) {
    const result = replaceAll(words, (index) => {
        if (keyAt(words, index) !== 'CAST' || keyAt(words, index + 1) !== '(')
            return undefined;
        const [word, open, close] = [words[index], words[index + 1], closeOf(words, index + 1)];
        const as = findOutside(words, index + 2, close, (at) => keyAt(words, at) === 'AS' && behindType(words, at + 1) === close);
        const end = words[close];
        if (word === undefined || open === undefined || end === undefined || as === close)
            return undefined;
        const type = words.slice(as + 1, close).map((each, at) => (at === 0 ? { ...each, before: '' } : each));
        return { taken: close - index + 1, put: [{ ...open, before: word.before }, ...words.slice(index + 2, as), { ...end, before: '' }, ...putBehind(end, '::'), ...type] };
    });
    return result === words ? words : withoutFunctions(result);
}
/** What can stand in front of a string constant and is no type. */
const noTypes = new Set(`AS AND OR NOT IN IS LIKE ILIKE TO FROM BY WHEN THEN ELSE DEFAULT SELECT WHERE HAVING ON USING VALUES RETURN RETURNS LANGUAGE BETWEEN SIMILAR ESCAPE UESCAPE
  CASE DISTINCT ALL ANY SOME BEFORE AFTER VALUE ADD ZONE BOTH LEADING TRAILING PLACING FOR CHECK LIMIT OFFSET SET VERSION TYPE HANDLER PASSWORD COMMENT FILTER`.split(/\s+/));
/** What a type of several words goes on with. */
const beforeMore = new Set(['.', '(', '[', 'PRECISION', 'VARYING', 'CHARACTER', 'WITH', 'WITHOUT']);
/** `interval '1 day'` as `'1 day'::interval`. */
function withoutPrefixes(words) {
    return replaceAll(words, (index) => {
        const word = words[index];
        if (word?.kind !== 'word' || (words[index + 1]?.kind !== 'string' && !beforeMore.has(keyAt(words, index + 1))) || noTypes.has(word.key) || /^(?:::|\.)$/.test(keyAt(words, index - 1)))
            return undefined;
        const end = behindType(words, index);
        const constant = words[end];
        if (constant?.kind !== 'string' || /^(?:OPERATOR|CREATE|ARRAY)$/.test(word.key) || words[end - 1]?.key === 'AS' || isOption(words, index))
            return undefined;
        const type = words.slice(index, end).map((each, at) => (at === 0 ? { ...each, before: '' } : each));
        return { taken: end - index + 1, put: [{ ...constant, before: word.before }, ...putBehind(constant, '::'), ...type] };
    });
}
/** Whether what stands at a place is an element of `OPTIONS (name 'value', …)`. */
function isOption(words, index) {
    let open = index - 1;
    while (open > 0 && /^,$/.test(keyAt(words, open)) && words[open - 1]?.kind === 'string')
        open -= 3;
    return keyAt(words, open) === '(' && keyAt(words, open - 1) === 'OPTIONS';
}
/** Casts that one text has and the other has not. */
const implicitCast = {
    name: 'implicit-cast',
    description: "PostgreSQL writes the casts that it makes by itself: `'open'` is given back as `'open'::text`.",
    advice: "Write the casts too, as PostgreSQL gives them back: `'open'::text`, `(price)::numeric`.",
    rewrite: (words) => dropAll(words, (index) => (keyAt(words, index) === '::' ? behindType(words, index + 1) - index : 0))
};

;// CONCATENATED MODULE: ./lib/checksum/reasons/constants.js



/** Quotes and escapes of string constants, the bodies of routines among them. */
const stringConstant = {
    name: 'string-constant',
    description: "A string is quoted in another way: `E'…'`, `U&'…'`, `$$…$$` or another tag between dollars.",
    advice: "Write strings in plain quotes ('it''s'), and bodies of routines between the dollars that PostgreSQL gives back.",
    rewrite: (words) => mapWords(words, (word, index) => {
        if (word.kind !== 'string')
            return word;
        const value = constants_valueOf(word.text);
        return /^[a-z_]\w*$/.test(value) && isOfSetting(words, index) ? rewritten(word, value, 'word') : rewritten(word, quoted(value));
    })
};
/** Whether a string is among the values of `SET name TO 'a', 'b'`, which may be written as names. */
function isOfSetting(words, index) {
    let first = index;
    while (keyAt(words, first - 1) === ',')
        first -= 2;
    return /^(?:TO|=)$/.test(keyAt(words, first - 1)) && keyAt(words, first - 3) === 'SET';
}
function quoted(value) {
    return `'${value.replaceAll("'", "''")}'`;
}
/** What a string constant stands for (PostgreSQL manual, 4.1.2). */
function constants_valueOf(text) {
    const dollars = /^(\$[^$]*\$)([^]*)\1$/.exec(text);
    if (dollars !== null)
        return dollars[2] ?? '';
    const [, prefix = '', inner = ''] = /^([eEnN]|[uU]&)?'([^]*)'$/.exec(text) ?? [];
    const whole = inner.replace(/'[ \t\f\v]*[\n\r]\s*'/g, '').replaceAll("''", "'");
    if (prefix === '' || /n/i.test(prefix))
        return whole;
    return /u/i.test(prefix)
        ? whole.replace(/\\(?:\\|\+([0-9A-Fa-f]{6})|([0-9A-Fa-f]{4}))/g, (found, six, four) => fromCode(six ?? four, 16) ?? found.slice(1))
        : whole.replace(/\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([0-7]{1,3})|([^]))/g, (found, ...codes) => {
            const [hex, four, eight, octal, letter] = codes;
            return fromCode(hex ?? four ?? eight, 16) ?? fromCode(octal, 8) ?? escapes[letter ?? ''] ?? letter ?? found;
        });
}
const escapes = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
function fromCode(digits, base) {
    const code = digits === undefined ? NaN : parseInt(digits, base);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
/** Numbers, also where they stand in quotes. */
const numberConstant = {
    name: 'number-constant',
    description: "A number is written in another way: `1e3`, `.5`, `-1` or `'5'` for what is given back as `'1000'`, `0.5`, `'-1'` or `5`.",
    advice: "Write numbers as PostgreSQL gives them back: 1000, 0.5, '-1'::integer.",
    rewrite: (words) => replaceAll(words, (index) => {
        const word = words[index];
        const next = words[index + 1];
        if (word === undefined)
            return undefined;
        const isSign = (word.key === '-' || word.key === '+') && next?.kind === 'number' && !endsOperand(words[index - 1]);
        if (isSign)
            return { taken: 2, put: [rewritten(word, plainNumber(`${word.key}${next.text}`), 'number')] };
        const written = word.kind === 'number' ? word.text : word.kind === 'string' ? constants_valueOf(word.text).trim() : '';
        return number.test(written) && keyAt(words, index - 1) !== 'AS' ? { taken: 1, put: [rewritten(word, plainNumber(written), 'number')] } : undefined;
    })
};
const number = /^[-+]?(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?)$/;
/** Whether what follows a word is between two operands, not in front of one. */
function endsOperand(word) {
    if (word === undefined)
        return false;
    if (word.kind === 'word')
        return !/^(?:DEFAULT|SELECT|AND|OR|NOT|WHEN|THEN|ELSE|IN|AS|RETURN|BETWEEN|LIKE|BY|WITH|CACHE|MINVALUE|MAXVALUE|START|INCREMENT|WHERE|ON|LIMIT|OFFSET)$/.test(word.key);
    return /^[)\]]$/.test(word.key) || word.kind === 'name' || word.kind === 'number' || word.kind === 'string';
}
/** A number without underscores, exponent, or zeros that say nothing. */
function plainNumber(text) {
    const digits = text.replaceAll('_', '').replace(/^\+/, '');
    if (/^-?0[xXoObB]/.test(digits))
        return `${digits.startsWith('-') ? '-' : ''}${BigInt(digits.replace('-', '')).toString()}`;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(digits) ?? [];
    const shift = Math.max(-200, Math.min(200, Number(exponent)));
    const all = `${'0'.repeat(Math.max(0, -shift))}${whole}${fraction}${'0'.repeat(Math.max(0, shift - fraction.length))}`;
    const point = whole.length + Math.max(0, -shift) + shift;
    const before = all.slice(0, point).replace(/^0+/, '');
    const behind = all.slice(point).replace(/0+$/, '');
    return `${sign}${before === '' ? '0' : before}${behind === '' ? '' : `.${behind}`}`;
}
/** Truth values in quotes. */
const booleanConstant = {
    name: 'boolean-constant',
    description: "A truth value is written as a string or another word: `'t'`, `'yes'` or `on` for `true`.",
    advice: 'Write true and false.',
    rewrite: (words) => mapWords(words, (word, index) => {
        const said = word.kind === 'string' && keyAt(words, index - 1) !== 'AS' ? constants_valueOf(word.text).trim().toLowerCase() : word.kind === 'word' && keyAt(words, index - 1) === '=' ? word.text.toLowerCase() : '';
        const value = truth[said];
        return value === undefined || value === word.text ? word : rewritten(word, value, 'word');
    })
};
/** What `boolean` takes (PostgreSQL manual, 8.6), numbers aside. */
const truth = Object.fromEntries([
    ...['t', 'true', 'y', 'yes', 'on'].map((text) => [text, 'true']),
    ...['f', 'false', 'n', 'no', 'off'].map((text) => [text, 'false'])
]);
/** Constants of types that write what they read in a form of their own. */
const valueSpelling = {
    name: 'value-spelling',
    description: "A constant is written as its type does not give it back: `'1 days'` for an interval, `'{\"a\":1}'` for jsonb, `'{a, b}'` for an array, a time without seconds.",
    advice: "Write constants as their type gives them back: '1 day', '{\"a\": 1}', '{a,b}', '2025-01-01 00:00:00+00'.",
    rewrite: (words) => mapWords(withoutArrays(words), (word, index) => {
        const value = word.kind === 'string' && keyAt(words, index - 1) !== 'AS' ? constants_valueOf(word.text) : '';
        const plain = plainJson(value) ?? plainArray(value) ?? plainInterval(value) ?? plainTime(value);
        return plain === undefined || plain === value ? word : rewritten(word, quoted(plain));
    })
};
/** `DEFAULT ARRAY['a', 'b']` as the string that it is too. */
function withoutArrays(words) {
    return replaceAll(words, (index) => {
        const word = words[index];
        if (word?.key !== 'ARRAY' || keyAt(words, index - 1) !== 'DEFAULT' || keyAt(words, index + 1) !== '[')
            return undefined;
        const close = closeOf(words, index + 1);
        const elements = elementsOf(words.slice(index + 2, close)).map((element) => dropAll(element, (at) => (keyAt(element, at) === '::' ? behindType(element, at + 1) - at : 0)));
        if (!elements.every(([first, second]) => second === undefined && (first?.kind === 'number' || (first?.kind === 'string' && /^[\w-]+$/.test(constants_valueOf(first.text))))))
            return undefined;
        return { taken: close - index + 1, put: [rewritten(word, quoted(`{${elements.map(([first]) => constants_valueOf(first?.text ?? '') || first?.text).join(',')}}`), 'string')] };
    });
}
/** JSON objects and arrays, with the keys of objects in order: `jsonb` keeps neither order nor white space. */
function plainJson(text) {
    if (!/^\s*[{[]/.test(text))
        return undefined;
    try {
        return JSON.stringify(JSON.parse(text), (_key, value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))) : value);
    }
    catch {
        return undefined;
    }
}
/** Arrays, without white space around their elements. */
function plainArray(text) {
    return /^\s*\{[^"\\]*\}\s*$/.test(text) ? text.replace(/\s*([{},])\s*/g, '$1') : undefined;
}
const seconds = { second: 1, sec: 1, s: 1, minute: 60, min: 60, m: 60, hour: 3600, hr: 3600, h: 3600 };
const days = { day: 1, d: 1, week: 7, w: 7 };
const months = { month: 1, mon: 1, year: 12, yr: 12, y: 12, decade: 120, century: 1200 };
/** Intervals as months, days and seconds, which are what `interval` keeps. */
function plainInterval(text) {
    if (!/^\s*@?(?:\s*[-+]?(?:\d+(?:\.\d+)?\s*[a-z]+|\d+:\d+(?::\d+(?:\.\d+)?)?))+\s*$/i.test(text))
        return undefined;
    const sums = [0, 0, 0];
    for (const [, sign, hours, minutes, rest = '0', count, unit = ''] of text.toLowerCase().matchAll(/([-+]?)(?:(\d+):(\d+)(?::(\d+(?:\.\d+)?))?|(\d+(?:\.\d+)?)\s*([a-z]+))/g)) {
        const factor = sign === '-' ? -1 : 1;
        const name = unit in seconds || unit in days || unit in months ? unit : unit.replace(/s$/, '');
        const kind = [months, days, seconds].findIndex((units) => name in units);
        if (hours !== undefined)
            sums[2] = (sums[2] ?? 0) + factor * (Number(hours) * 3600 + Number(minutes) * 60 + Number(rest));
        else if (kind < 0)
            return undefined;
        else
            sums[kind] = (sums[kind] ?? 0) + factor * Number(count) * ([months, days, seconds][kind]?.[name] ?? 0);
    }
    return `${String(sums[0])} mons ${String(sums[1])} days ${String(sums[2])} secs`;
}
/** Dates and times without what is zero: seconds, midnight, the offset of UTC. */
function plainTime(text) {
    if (!/^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d.*)?$/.test(text))
        return undefined;
    return text.replace('T', ' ').replace(/(?:\+00(?::?00)?|Z| ?UTC)$/, '').replace(/^(\S+ \d\d:\d\d):00(?:\.0+)?(?!\d)/, '$1').replace(/^(\S+) 00:00(?![:.\d])/, '$1');
}

;// CONCATENATED MODULE: ./lib/checksum/reasons/tables.js


/** Reads a text that begins with CREATE TABLE or CREATE FOREIGN TABLE and has a list; undefined for another one. */
function readTable(words) {
    const at = words.findIndex(({ key }) => key === 'TABLE');
    if (keyAt(words, 0) !== 'CREATE' || at < 1 || at > 3)
        return undefined;
    const from = behindIf(words, at + 1);
    const open = behindName(words, from);
    if (keyAt(words, open) !== '(')
        return undefined;
    const close = closeOf(words, open);
    return { name: namePartsOf(words.slice(from, open)), head: words.slice(0, open + 1), elements: elementsOf(words.slice(open + 1, close)), tail: words.slice(close) };
}
/** The parts of a qualified name as stored. */
function namePartsOf(words) {
    return words.filter(({ key }) => key !== '.').map(({ text }) => (0,sql_name/* storedName */.Rs)(text));
}
/** The words of a table that was read. */
function writeTable({ head, elements, tail }) {
    return [...head, ...joinBy(',', elements), ...tail];
}
/** Rewrites the elements of CREATE TABLE; other texts stay as they are. */
function rewriteElements(words, rewrite) {
    const table = readTable(words);
    const elements = table?.elements.map((element) => rewrite(element, table));
    if (table === undefined || elements === undefined || elements.every((each, index) => each.length === 1 && each[0] === table.elements[index]))
        return words;
    return writeTable({ ...table, elements: elements.flat() });
}
/** Whether an element of a table defines a column. */
function isColumn(element) {
    const [key, next] = [keyAt(element, 0), keyAt(element, 1)];
    if (element[0]?.kind === 'name')
        return true;
    return !/^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN|LIKE|NOT)$/.test(key) && !(key === 'EXCLUDE' && /^(?:USING|\()$/.test(next));
}
/** Words that begin a part of the definition of a column or domain, with those behind which they do not. */
const beginnings = new Map([
    ...['CONSTRAINT', 'CHECK', 'UNIQUE', 'PRIMARY', 'REFERENCES', 'GENERATED', 'COLLATE', 'STORAGE', 'COMPRESSION'].map((word) => [word, []]),
    ['NOT', ['IS', 'DEFAULT']], ['NULL', ['NOT', 'DEFAULT', 'SET', 'IS', 'THEN', 'ELSE']], ['DEFAULT', ['SET', 'BY']]
]);
/**
 * A definition cut into what it says of the type and into its constraints, each with the name that it is given and what is said of
 * when it is checked. The first part is the name and the type.
 */
function partsOf(definition) {
    const starts = [0];
    findOutside(definition, 2, definition.length, (index) => {
        const key = keyAt(definition, index);
        const excluded = beginnings.get(key);
        if (excluded === undefined || definition[index]?.kind !== 'word')
            return false;
        const before = keyAt(definition, index - 1);
        if (excluded.includes(before) || keyAt(definition, index - 2) === 'CONSTRAINT')
            return false;
        if (key === 'NOT' ? keyAt(definition, index + 1) === 'NULL' : !operators.has(before))
            starts.push(index);
        return false;
    });
    return starts.map((start, index) => definition.slice(start, starts[index + 1]));
}
/** Words that want an operand behind them, so that what follows is part of an expression. */
const operators = new Set(['AND', 'OR', '=', '<', '>', '<=', '>=', '<>', '||', '+', '-', '*', '/']);
/** What a part of a definition is about: its first word, or that behind the name of a constraint. */
function subjectOf(part) {
    return keyAt(part, keyAt(part, 0) === 'CONSTRAINT' ? 2 : 0);
}
/** Cuts a text into its statements, without the semicolons and the end; a routine is never cut. */
function statementsOf(words) {
    const all = words.slice(0, -1);
    const isRoutine = keyAt(words, 0) === 'CREATE' && words.slice(1, 4).some(({ key }) => /^(?:FUNCTION|PROCEDURE|RULE)$/.test(key));
    return isRoutine ? [all] : splitAt(all, (index) => keyAt(all, index) === ';').filter((statement) => statement.length > 0);
}
/** Joins statements to a text that ends like another one. */
function joinStatements(statements, words) {
    return [...joinBy(';', statements), ...words.slice(-1)];
}
/** What an ALTER TABLE, DOMAIN or the like is about: the parts of the name as stored, and where its first action begins. */
function alteredBy(statement, kind) {
    const kinds = kind === 'TABLE' && hasKeys(statement, 1, 'FOREIGN') ? 2 : 1;
    if (keyAt(statement, 0) !== 'ALTER' || keyAt(statement, kinds) !== kind)
        return undefined;
    const at = behindIf(statement, kinds + 1);
    const from = keyAt(statement, at) === 'ONLY' ? at + 1 : at;
    const behind = behindName(statement, from);
    return { name: namePartsOf(statement.slice(from, behind)), from: keyAt(statement, behind) === '*' ? behind + 1 : behind };
}

;// CONCATENATED MODULE: ./lib/checksum/reasons/constraints.js




/** Constraints of a column that can stand beside the columns too. */
const movable = new Set(['PRIMARY', 'UNIQUE', 'CHECK', 'REFERENCES']);
/** Constraints in the definition of a column. */
const inlineConstraint = {
    name: 'inline-constraint',
    description: 'A constraint stands in the definition of its column in one text, and beside the columns in the other.',
    advice: 'Write the constraint behind the columns: PRIMARY KEY (id), FOREIGN KEY (user_id) REFERENCES users(id).',
    rewrite: (words) => {
        const constraints = [];
        const table = rewriteElements(words, (element) => {
            if (!isColumn(element))
                return [element];
            const parts = partsOf(element);
            const moved = parts.slice(1).filter((part) => movable.has(subjectOf(part)));
            if (moved.length === 0)
                return [element];
            constraints.push(...moved.map((part) => besideColumns(part, element)));
            return [parts.filter((part) => !moved.includes(part)).flat()];
        });
        return constraints.length === 0 ? words : rewriteElements(table, (element, { elements }) => (element === lastColumn(elements) ? [element, ...constraints] : [element]));
    }
};
function lastColumn(elements) {
    return elements.findLast(isColumn);
}
/** A constraint of a column as one of its table. */
function besideColumns(part, [column]) {
    const at = keyAt(part, 0) === 'CONSTRAINT' ? 2 : 0;
    const first = part[at];
    if (first === undefined || column === undefined || first.key === 'CHECK')
        return part;
    const list = (from) => [...putBehind(from, ' (').map((word) => ({ ...word, before: ' ' })), { ...column, before: '' }, ...putBehind(from, ')')];
    if (first.key === 'REFERENCES')
        return [...part.slice(0, at), ...put(first, 'foreign key'), ...list(first), { ...first, before: ' ' }, ...part.slice(at + 1)];
    let end = at + (first.key === 'PRIMARY' ? 2 : 1);
    if (hasKeys(part, end, 'NULLS', 'NOT', 'DISTINCT'))
        end += 3;
    return [...part.slice(0, end), ...list(first), ...part.slice(end)];
}
/** NOT NULL of what is never NULL. */
const impliedNotNull = {
    name: 'implied-not-null',
    description: 'A column of the primary key, or one that is GENERATED AS IDENTITY, is NOT NULL whether that is written or not.',
    advice: 'Write NOT NULL too.',
    rewrite: (words, context) => {
        const read = readTable(words);
        const keys = read === undefined ? [] : [...keyColumns(read), ...context.keyOf(read.name)];
        return rewriteElements(words, (element, table) => {
            const [first, last] = [element[0], element.at(-1)];
            if (first === undefined || last === undefined || !isColumn(element))
                return [element];
            const parts = partsOf(element);
            const isKey = parts.some((part) => subjectOf(part) === 'PRIMARY') || keys.includes((0,sql_name/* storedName */.Rs)(first.text));
            const isIdentity = parts.some((part) => subjectOf(part) === 'GENERATED' && part.some(({ key }) => key === 'IDENTITY'));
            if (!(isKey || isIdentity) || parts.some((part) => subjectOf(part) === 'NOT'))
                return [element];
            return [[...element, ...putBehind({ ...last, ...caseOf(table) }, 'not null')]];
        });
    }
};
/** Keywords are written as those of the table. */
function caseOf({ head }) {
    const [create] = head;
    return create === undefined ? {} : { kind: create.kind, text: create.text, key: create.key };
}
/** The columns of the primary key that stands beside the columns, or is added by a later statement. */
function keyColumns({ elements, tail }) {
    return [...elements.filter((element) => !isColumn(element)), tail].flatMap((words) => {
        const at = words.findIndex((_word, index) => hasKeys(words, index, 'PRIMARY', 'KEY', '('));
        return at < 0 ? [] : elementsOf(words.slice(at + 3, closeOf(words, at + 2))).map(([column]) => (0,sql_name/* storedName */.Rs)(column?.text ?? ''));
    });
}
/** The columns of the key that REFERENCES means. */
const referencedColumns = {
    name: 'referenced-columns',
    description: 'REFERENCES names no columns and means those of the primary key, which PostgreSQL gives back.',
    advice: 'Name the referenced columns: REFERENCES users(id).',
    rewrite: (words) => dropAll(words, (index) => {
        let at = index - 1;
        while (keyAt(words, at - 1) === '.')
            at -= 2;
        return keyAt(words, index) === '(' && keyAt(words, at - 1) === 'REFERENCES' && behindName(words, at) === index ? closeOf(words, index) - index + 1 : 0;
    })
};
const serialTypes = { INTEGER: 'serial', INT: 'serial', INT4: 'serial', BIGINT: 'bigserial', INT8: 'bigserial', SMALLINT: 'smallserial', INT2: 'smallserial' };
/** The serial types. */
const serial = {
    name: 'serial',
    description: 'serial stands for integer NOT NULL with a default that takes the next value of a sequence of its own.',
    advice: "Write what it stands for (integer DEFAULT nextval('t_id_seq') NOT NULL), or let the column be GENERATED ALWAYS AS IDENTITY, which PostgreSQL gives back as it is written.",
    rewrite: (words) => rewriteElements(words, (element) => {
        if (!isColumn(element))
            return [element];
        const [head = [], ...parts] = partsOf(element);
        const type = head[1];
        const isSerial = type !== undefined && /^(?:BIG|SMALL)?SERIAL$/.test(type.key);
        const name = type === undefined || head.length !== 2 ? undefined : serialTypes[type.key];
        const standard = parts.find((part) => hasKeys(part, 0, 'DEFAULT') && part.some(({ key }, index) => key === 'NEXTVAL' && part[index + 2]?.kind === 'string'));
        if (type === undefined || (!isSerial && (standard === undefined || name === undefined)))
            return [element];
        return [[...head.slice(0, 1), ...(isSerial || name === undefined ? [type] : put(type, name)), ...parts.filter((part) => part !== standard && subjectOf(part) !== 'NOT').flat()]];
    })
};

;// CONCATENATED MODULE: ./lib/checksum/reasons/parameters.js

/** Leaves out parameters of lists like `WITH (name = value, …)`; a WITH goes with the last one. */
function dropParameters(words, drops) {
    return replaceAll(words, (index) => {
        const open = keyAt(words, index) === 'WITH' ? index + 1 : index;
        if (keyAt(words, open) !== '(' || words[open + 1]?.kind !== 'word' || keyAt(words, open + 2) !== '=')
            return undefined;
        const close = closeOf(words, open);
        const all = elementsOf(words.slice(open + 1, close));
        const kept = all.filter((element) => keyAt(element, 1) !== '=' || !drops(keyAt(element, 0), element.slice(2).map(({ text }) => text.toLowerCase()).join('')));
        if (kept.length === all.length)
            return undefined;
        return { taken: close - index + 1, put: kept.length === 0 && open > index ? [] : [...words.slice(index, open + 1), ...joinBy(',', kept), ...words.slice(close, close + 1)] };
    });
}
/** What limits writing through a view. */
const checkOption = {
    name: 'check-option',
    description: 'WITH CHECK OPTION stands behind the query, or as the parameter check_option in front of it.',
    advice: "Write it as a parameter: CREATE VIEW v WITH (check_option='local').",
    rewrite: (words) => {
        const plain = dropAll(words, (index) => {
            if (keyAt(words, index) !== 'WITH')
                return 0;
            return hasKeys(words, index + 1, 'CHECK', 'OPTION') ? 3 : /^(?:LOCAL|CASCADED)$/.test(keyAt(words, index + 1)) && hasKeys(words, index + 2, 'CHECK', 'OPTION') ? 4 : 0;
        });
        return dropParameters(plain, (name) => name === 'CHECK_OPTION');
    }
};

;// CONCATENATED MODULE: ./lib/checksum/reasons/phrases.js


/** Words that PostgreSQL's grammar takes in two forms, from the written one to the one that is given back. */
const synonyms = [
    ['EXECUTE PROCEDURE', 'execute function'], ['TEMP', 'temporary'], ['RETURNS NULL ON NULL INPUT', 'strict'], ['EXTERNAL SECURITY', 'security'], ['UNION DISTINCT', 'union'],
    ['INTERSECT DISTINCT', 'intersect'], ['EXCEPT DISTINCT', 'except'], ['PROCEDURAL LANGUAGE', 'language']
];
const synonymsAt = byFirstWord(synonyms.map(([written, kept]) => ({ keys: written.split(' '), kept })), ({ keys }) => keys);
/** Words that mean the same as others. */
const synonym = {
    name: 'synonym',
    description: 'A word stands for another one: EXECUTE PROCEDURE for EXECUTE FUNCTION, RETURNS NULL ON NULL INPUT for STRICT, FETCH FIRST for LIMIT, SET x = for SET x TO.',
    advice: 'Use the words that PostgreSQL gives back: EXECUTE FUNCTION, STRICT, LIMIT, SET search_path TO.',
    rewrite: (words) => replaceAll(words, (index) => {
        const word = words[index];
        const [found] = synonymsAt(words, index);
        if (word === undefined)
            return undefined;
        if (found !== undefined)
            return { taken: found.keys.length, put: put(word, found.kept) };
        if (word.key === '=' && keyAt(words, index - 2) === 'SET' && keyAt(words, 0) === 'CREATE')
            return { taken: 1, put: put(word, keyAt(words, index - 2) === words[index - 2]?.text ? 'TO' : 'to') };
        if (word.key === 'LOCALE' && keyAt(words, index + 1) === '=') {
            const value = words.slice(index + 1, index + 3);
            return { taken: 3, put: [...put(word, 'lc_collate'), ...value, ...putBehind(word, ', lc_ctype'), ...value] };
        }
        const fetched = word.key === 'FETCH' && /^(?:FIRST|NEXT)$/.test(keyAt(words, index + 1)) ? findOutside(words, index, words.length, (at) => keyAt(words, at) === 'ONLY') : words.length;
        if (fetched < words.length)
            return { taken: fetched - index + 1, put: [...put(word, 'limit'), ...words.slice(index + 2, fetched - 1)] };
        return isFlag(words, index) ? { taken: 1, put: [word, ...putBehind(word, '= true')] } : undefined;
    })
};
/** A parameter in `WITH (…)` that has no value: it is switched on. */
function isFlag(words, index) {
    if (!isName(words[index]) || !/^[(,]$/.test(keyAt(words, index - 1)) || !/^[),]$/.test(keyAt(words, index + 1)))
        return false;
    let open = index - 1;
    while (open > 0 && keyAt(words, open) !== '(')
        open--;
    return keyAt(words, open - 1) === 'WITH' && words.slice(open, closeOf(words, open)).every(({ key }) => key !== 'SELECT');
}
/** Words that may be left out, each behind one that may stand in front of it. */
const optional = {
    ONLY: /^(?:TABLE|ON|EXISTS)$/, BY: /^INCREMENT$/, WITH: /^(?:START|RESTART)$/, EACH: /^FOR$/, COLUMN: /^(?:ADD|ALTER|DROP)$/, CONCURRENTLY: /^INDEX$/, ASYMMETRIC: /^BETWEEN$/
};
/** Words that say nothing. */
const optionalWord = {
    name: 'optional-word',
    description: 'One text has a word that may be left out: AS, ONLY, BY, WITH, EACH, COLUMN, CONCURRENTLY, ROW or BOTH.',
    advice: 'Write the words that PostgreSQL gives back: CREATE DOMAIN d AS text, FOR EACH ROW, INCREMENT BY 2, ROW(a, b), TRIM(BOTH FROM x).',
    rewrite: (words) => dropAll(words, (index) => {
        const [key, before] = [keyAt(words, index), keyAt(words, index - 1)];
        if (words[index]?.kind !== 'word')
            return 0;
        if (key === 'AS')
            return hasKeys(words, 0, 'CREATE', 'DOMAIN') && words.slice(2, index).every((word) => isName(word) || word.key === '.') ? 1 : 0;
        if (key === 'ROW')
            return keyAt(words, index + 1) === '(' && before !== '.' ? 1 : 0;
        if (before === '(' && keyAt(words, index - 2) === 'TRIM' && /^(?:BOTH|FROM)$/.test(key))
            return hasKeys(words, index + 1, 'FROM') ? 2 : 1;
        if (key === 'WITH' && keyAt(words, index + 1) === 'SCHEMA')
            return 1;
        return optional[key]?.test(before) === true ? 1 : 0;
    })
};
/** Where the list of arguments of CREATE FUNCTION or PROCEDURE begins; -1 in other statements. */
function argumentsAt(words) {
    const at = words.findIndex(({ key }) => key === 'FUNCTION' || key === 'PROCEDURE');
    return keyAt(words, 0) === 'CREATE' && at > 0 && at < 4 ? findOutside(words, at, words.length, (index) => keyAt(words, index) === '(') : -1;
}
/** Defaults of arguments. */
const argumentDefault = {
    name: 'argument-default',
    description: 'The default of an argument is written with = for DEFAULT.',
    advice: 'Write DEFAULT.',
    rewrite: (words) => {
        const open = argumentsAt(words);
        const close = closeOf(words, open);
        let isOpen = true;
        return open < 0 ? words : replaceAll(words, (index) => {
            const word = words[index];
            if (word === undefined || index <= open || index >= close)
                return undefined;
            if (word.key === ',')
                isOpen = true;
            if (word.key !== '=' || !isOpen)
                return undefined;
            isOpen = false;
            return { taken: 1, put: put({ ...word, before: ' ' }, keyAt(words, 0) === words[0]?.text ? 'DEFAULT' : 'default') };
        });
    }
};

;// CONCATENATED MODULE: ./lib/checksum/reasons/defaults.js





/** Clauses of CREATE that say what is so without them, by a word that the statement begins with; under the empty word those that are such everywhere. */
const clauses = {
    '': [
        'MATCH SIMPLE', 'ON DELETE NO ACTION', 'ON UPDATE NO ACTION', 'NOT DEFERRABLE', 'INITIALLY IMMEDIATE', 'COLLATE "default"', 'COLLATE PG_CATALOG . "default"', 'COLLATE DEFAULT', 'COLLATE PG_CATALOG . DEFAULT', 'TABLESPACE PG_DEFAULT',
        'USING BTREE', 'USING HEAP', 'NULLS DISTINCT', 'ASC', 'VIRTUAL', 'ENFORCED'
    ],
    POLICY: ['AS PERMISSIVE', 'FOR ALL', 'TO PUBLIC'],
    TRIGGER: ['FOR EACH STATEMENT', 'FOR STATEMENT'],
    RULE: ['ALSO'],
    SEQUENCE: [
        'AS BIGINT', 'START WITH 1', 'START 1', 'START WITH -1', 'START -1', 'INCREMENT BY 1', 'INCREMENT 1', 'MINVALUE 1', 'NO MINVALUE', 'MINVALUE -9223372036854775808', 'NO MAXVALUE', 'MAXVALUE -1',
        'MAXVALUE 9223372036854775807', 'MAXVALUE 2147483647', 'MAXVALUE 32767', 'CACHE 1', 'NO CYCLE', 'OWNED BY NONE'
    ],
    FUNCTION: ['VOLATILE', 'CALLED ON NULL INPUT', 'SECURITY INVOKER', 'NOT LEAKPROOF', 'PARALLEL UNSAFE', 'COST 100', 'ROWS 1000'],
    PROCEDURE: ['SECURITY INVOKER'],
    MATERIALIZED: ['WITH NO DATA', 'WITH DATA']
};
/** Values that parameters have without being named; null where it is the server that knows (the operator class and the multirange of a range). */
const parameters = {
    PROVIDER: 'libc', DETERMINISTIC: 'true', PUBLISH: "'insert, update, delete, truncate'", PUBLISH_VIA_PARTITION_ROOT: 'false', COLLATABLE: 'false', PREFERRED: 'false', SUBTYPE_OPCLASS: null, MULTIRANGE_TYPE_NAME: null
};
/** Before numbers are read as such, their sign is a word of its own. */
const clausesAt = byFirstWord(Object.entries(clauses).flatMap(([kind, texts]) => texts.flatMap((text) => [text, text.replace('-', '- ')]).map((text) => ({ kind, keys: text.split(' ') }))), ({ keys }) => keys);
/** Clauses that say what is the default. */
const defaultClause = {
    name: 'default-clause',
    description: 'One text says what is so anyway: USING btree, ASC, ON DELETE NO ACTION, VOLATILE, CACHE 1, AS PERMISSIVE, NULL.',
    advice: 'Leave out what is the default, unless PostgreSQL gives it back: USING btree of an index, all that can be said of a sequence or a policy.',
    rewrite: (words) => {
        const kinds = keyAt(words, 0) === 'CREATE' ? ['', ...words.slice(1, 5).map(({ key }) => key)] : [''];
        const plain = dropParameters(withoutNulls(words), (name, value) => parameters[name] === null || parameters[name] === value);
        const identities = plain.flatMap(({ key }, index) => (key === 'IDENTITY' && keyAt(plain, index + 1) === '(' ? [{ from: index + 1, to: closeOf(plain, index + 1) }] : []));
        const open = argumentsAt(plain);
        const close = closeOf(plain, open);
        const dropped = dropAll(plain, (index) => {
            const isNumbered = identities.some(({ from, to }) => index > from && index < to);
            let longest = 0;
            for (const { kind, keys } of clausesAt(plain, index))
                if (kinds.includes(kind) || (isNumbered && kind === 'SEQUENCE'))
                    longest = Math.max(longest, keys.length);
            if (longest > 0)
                return /^(?:NOT|IS)$/.test(keyAt(plain, index - 1)) ? 0 : longest;
            if (isNumbered && hasKeys(plain, index, 'SEQUENCE', 'NAME'))
                return behindName(plain, index + 2) - index;
            return ownClauseAt(plain, index, kinds) || argumentClauseAt(plain, index, open, close);
        });
        return dropAll(dropped, (index) => (keyAt(dropped, index - 1) === 'IDENTITY' && hasKeys(dropped, index, '(', ')') ? 2 : 0));
    }
};
/** Clauses that are the default by what stands around them: how many words that at a place has. */
function ownClauseAt(words, index, kinds) {
    const [key, before] = [keyAt(words, index), keyAt(words, index - 1)];
    if (key === 'NULLS')
        return keyAt(words, index + 1) === (before === 'DESC' ? 'FIRST' : 'LAST') ? 2 : 0;
    if (key.endsWith('_OPS') && /^(?:[,)]|ASC|DESC|NULLS|WITH)$/.test(keyAt(words, index + 1)))
        return 1;
    if (kinds.includes('STATISTICS'))
        return key === '(' && before !== 'ON' && [1, 3, 5].every((at) => /^(?:NDISTINCT|DEPENDENCIES|MCV)$/.test(keyAt(words, index + at))) ? closeOf(words, index) - index + 1 : 0;
    if (kinds.includes('EXTENSION'))
        return key === 'SCHEMA' ? 2 : key === 'WITH' && keyAt(words, index + 1) === 'SCHEMA' ? 3 : 0;
    return 0;
}
/** What is the default of a routine's arguments, and of its result where there are output arguments. */
function argumentClauseAt(words, index, open, close) {
    const key = keyAt(words, index);
    if (open < 0 || index <= open || (key !== 'IN' && key !== 'RETURNS'))
        return 0;
    if (index < close)
        return key === 'IN' && /^[(,]$/.test(keyAt(words, index - 1)) && isName(words[index + 1]) ? 1 : 0;
    const isOutput = elementsOf(words.slice(open + 1, close)).some((argument) => /^(?:OUT|INOUT)$/.test(keyAt(argument, 0)));
    return index === close + 1 && isOutput && key === 'RETURNS' ? behindType(words, index + 1) - index : 0;
}
/** NULL and DEFAULT NULL of columns. */
function withoutNulls(words) {
    return rewriteElements(words, (element) => {
        if (!isColumn(element))
            return [element];
        const parts = partsOf(element);
        const kept = parts.filter((part) => !(hasKeys(part, 0, 'NULL') && part.length === 1) && !(hasKeys(part, 0, 'DEFAULT', 'NULL') && (part.length === 2 || keyAt(part, 2) === '::')));
        return [kept.length === parts.length ? element : kept.flat()];
    });
}

;// CONCATENATED MODULE: ./lib/checksum/reasons/names.js



/** Names in quotes that need none. */
const quotedName = {
    name: 'quoted-name',
    description: 'A name is in quotes in one text only: PostgreSQL quotes what is a keyword or has capitals, and nothing else.',
    advice: 'Quote a name only where PostgreSQL gives it back in quotes.',
    rewrite: (words) => mapWords(words, (word) => (word.kind === 'name' ? unquoted(word) : word))
};
function unquoted(word) {
    const name = (0,sql_name/* storedName */.Rs)(word.text);
    return Buffer.byteLength(name) === Buffer.byteLength(word.text) - 2 && /^[a-z_\u0080-\uffff][\w$\u0080-\uffff]*$/.test(name) && !/[A-Z]/.test(name) ? rewritten(word, name, 'word') : word;
}
/** Names of more than 63 bytes. */
const longName = {
    name: 'long-name',
    description: 'A name is longer than 63 bytes, and was cut to them.',
    advice: 'Choose a name of at most 63 bytes.',
    rewrite: (words) => mapWords(words, (word) => (isName(word) && Buffer.byteLength(word.text) > sql_name/* longestName */.YG ? cut(word) : word))
};
function cut(word) {
    const name = (0,sql_name/* storedName */.Rs)(word.text);
    return rewritten(word, word.kind === 'name' ? `"${name.replaceAll('"', '""')}"` : name);
}
/** Schemas before names, tables before columns. */
const qualifiedName = {
    name: 'qualified-name',
    description: 'A name stands with its schema, or a column with its table, in one text only.',
    advice: 'Write names with what PostgreSQL gives back before the dot: the schema of a table, the table of a column where there are several.',
    rewrite: (words) => dropAll(mapWords(words, (word, index) => (isRelationName(words, index) && word.text.includes('.') ? rewritten(word, word.text.replace(/^'[^'."]+\./, "'")) : word)), (index) => isName(words[index]) && keyAt(words, index + 1) === '.' && (isName(words[index + 2]) || keyAt(words, index + 2) === 'OPERATOR') ? 2 : 0)
};
/** A string that names a relation: that of `nextval('public.s')` or of a cast to regclass. */
function isRelationName(words, index) {
    if (words[index]?.kind !== 'string')
        return false;
    return hasKeys(words, index + 1, '::', 'REGCLASS') || (keyAt(words, index - 1) === '(' && /^(?:NEXTVAL|CURRVAL|SETVAL)$/.test(keyAt(words, index - 2)));
}
/** Names of constraints that the server chose. */
const constraintName = {
    name: 'constraint-name',
    description: 'A constraint has the name that PostgreSQL chose, which one text says and the other leaves out.',
    advice: 'Name the constraint: CONSTRAINT users_pkey PRIMARY KEY.',
    rewrite: (words) => dropAll(words, (index) => (keyAt(words, index) === 'CONSTRAINT' && isName(words[index + 1]) && /_(?:pkey|key|fkey|check|excl|not_null)\d*$/.test((0,sql_name/* storedName */.Rs)(words[index + 1]?.text ?? '')) ? 2 : 0))
};
/** Names of indexes that the server chose. */
const indexName = {
    name: 'index-name',
    description: 'An index has the name that PostgreSQL chose, which one text says and the other leaves out.',
    advice: 'Name the index: CREATE INDEX users_email_idx ON users (email).',
    rewrite: (words) => dropAll(words, (index) => {
        const isHere = /^(?:INDEX|CONCURRENTLY)$/.test(keyAt(words, index - 1)) && words.slice(0, index).some(({ key }) => key === 'INDEX') && keyAt(words, index + 1) === 'ON';
        return isHere && /_idx\d*$/.test((0,sql_name/* storedName */.Rs)(words[index]?.text ?? '')) ? 1 : 0;
    })
};

;// CONCATENATED MODULE: ./lib/checksum/reasons/operators.js


/** Operators, and words that stand for them. */
const operatorSpelling = {
    name: 'operator-spelling',
    description: 'An operator is written as the word for it, or by another name: IN for = ANY, LIKE for ~~, BETWEEN for >= and <=, != for <>.',
    advice: 'Write operators as PostgreSQL gives them back: = ANY (ARRAY[…]), ~~, >= and <=, <>.',
    rewrite: (words) => withoutTests(withoutRanges(withPlainNames(words)))
};
/** Words and names that stand for one operator, wherever they are. */
const namesAt = byFirstWord([
    [['!='], '<>'], [['NOT', 'LIKE'], '!~~'], [['LIKE'], '~~'], [['NOT', 'ILIKE'], '!~~*'], [['ILIKE'], '~~*'], [['ISNULL'], 'IS NULL'], [['NOTNULL'], 'IS NOT NULL'], [['SOME', '('], 'ANY (']
], ([keys]) => keys);
function withPlainNames(words) {
    return replaceAll(words, (index) => {
        const word = words[index];
        if (word === undefined || keyAt(words, index - 1) === '.')
            return undefined;
        if (word.key === 'OPERATOR' && keyAt(words, index + 1) === '(') {
            const close = closeOf(words, index + 1);
            const operator = words[close - 1];
            return operator === undefined || keyAt(words, index - 1) === 'CREATE' ? undefined : { taken: close - index + 1, put: [{ ...operator, before: word.before }] };
        }
        if (word.key === 'IN' || (word.key === 'NOT' && keyAt(words, index + 1) === 'IN'))
            return listAt(words, index);
        const [found] = namesAt(words, index);
        // In the list of CREATE TABLE it copies another table.
        if (found === undefined || (word.key === 'LIKE' && /^[(,]$/.test(keyAt(words, index - 1))))
            return undefined;
        return { taken: found[0].length, put: put(word, found[1]) };
    });
}
/** `IN (1, 2)` as `= ANY (ARRAY[1, 2])`, `IN (1)` as `= 1`, and NOT IN likewise. */
function listAt(words, index) {
    const word = words[index];
    const not = keyAt(words, index) === 'NOT';
    const open = index + (not ? 2 : 1);
    if (word === undefined || keyAt(words, open) !== '(' || /^(?:VALUES|,|\()$/.test(keyAt(words, index - 1)) || /^(?:SELECT|WITH|VALUES|TABLE)$/.test(firstInside(words, open)))
        return undefined;
    const close = closeOf(words, open);
    if (keyAt(words, openAround(words, index) - 1) === 'POSITION')
        return undefined;
    const list = words.slice(open + 1, close);
    const taken = close - index + 1;
    if (elementsOf(list).length === 1)
        return { taken, put: [...put(word, not ? '<>' : '='), ...list.map((each, at) => (at === 0 ? { ...each, before: ' ' } : each))] };
    return { taken, put: [...put(word, not ? '<> ALL (ARRAY' : '= ANY (ARRAY'), ...putBehind(word, '['), ...list, ...putBehind(word, '])')] };
}
function firstInside(words, open) {
    let index = open;
    while (keyAt(words, index) === '(')
        index++;
    return keyAt(words, index);
}
/** The parenthesis around a place; -1 where there is none. */
function openAround(words, index) {
    for (let at = index - 1; at >= 0; at--) {
        const key = keyAt(words, at);
        if (key === ')' || key === ']')
            at = openOf(words, at);
        else if (key === '(')
            return at;
    }
    return -1;
}
/** What ends the operand of BETWEEN, IS or IN: all that binds less tightly, or is no part of an expression (PostgreSQL manual, table 4.2). */
const looser = new Set(`AND OR NOT WHERE WHEN ON HAVING CHECK THEN ELSE SELECT USING BY RETURN RETURNING DEFAULT AS FILTER DISTINCT CASE ( [ , ; = < > <= >= <> :=`.split(' '));
/** Where the operand in front of a place begins. */
function operandBefore(words, index) {
    let from = index;
    while (from > 0 && !looser.has(keyAt(words, from - 1)))
        from = /^[)\]]$/.test(keyAt(words, from - 1)) ? openOf(words, from - 1) : from - 1;
    return from;
}
/** Where the operand behind a place ends. */
function operandBehind(words, index) {
    return findOutside(words, index, words.length - 1, (at) => at > index && /^(?:AND|OR|THEN|ELSE|END|WHEN|GROUP|ORDER|HAVING|WINDOW|UNION|INTERSECT|EXCEPT|LIMIT|OFFSET|FETCH|FOR|WITH|AS|FROM|\)|\]|,|;|=|<|>|<=|>=|<>)$/.test(keyAt(words, at)));
}
/** Rewrites at each place that `find` gives something for, from the last place to the first. */
function replaceBackwards(words, find) {
    let result = words;
    for (let index = words.length - 1; index >= 0; index--) {
        const found = find(result, index);
        if (found !== undefined)
            result = [...result.slice(0, found.from), ...found.put, ...result.slice(found.from + found.taken)];
    }
    return result;
}
/** `x BETWEEN a AND b` as `x >= a AND x <= b`, and NOT BETWEEN likewise. */
function withoutRanges(words) {
    return replaceBackwards(words, (all, at) => {
        const between = all[at];
        if (between?.key !== 'BETWEEN' || keyAt(all, at + 1) === 'SYMMETRIC' || /^(?:ROWS|RANGE|GROUPS)$/.test(keyAt(all, at - 1)))
            return undefined;
        const not = keyAt(all, at - 1) === 'NOT';
        const low = keyAt(all, at + 1) === 'ASYMMETRIC' ? at + 2 : at + 1;
        const and = findOutside(all, low, all.length, (index) => keyAt(all, index) === 'AND');
        const end = not ? at - 1 : at;
        const from = operandBefore(all, end);
        const to = operandBehind(all, and + 1);
        const operand = all.slice(from, end);
        const bound = (sign, range) => [...putBehind(between, sign), ...range];
        const again = operand.map((word, index) => (index === 0 ? { ...word, before: ' ' } : word));
        return {
            from, taken: to - from,
            put: [...operand, ...bound(not ? '<' : '>=', all.slice(low, and)), ...putBehind(between, not ? 'or' : 'and'), ...again, ...bound(not ? '>' : '<=', all.slice(and + 1, to))]
        };
    });
}
/** `x IS NOT DISTINCT FROM y` and `x NOT IN (SELECT …)` with NOT in front, `x SIMILAR TO y` by its function. */
function withoutTests(words) {
    return replaceBackwards(words, (all, at) => {
        const word = all[at];
        if (word?.key !== 'SIMILAR' && word?.key !== 'IS' && word?.key !== 'NOT')
            return undefined;
        if (hasKeys(all, at, 'SIMILAR', 'TO')) {
            const end = operandBehind(all, at + 2);
            return { from: at, taken: end - at, put: [...put(word, '~ similar_to_escape('), ...all.slice(at + 2, end), ...putBehind(word, ')')] };
        }
        const distinct = hasKeys(all, at, 'IS', 'NOT', 'DISTINCT');
        const from = operandBefore(all, at);
        const [first, ...rest] = all.slice(from, at);
        if ((!distinct && !hasKeys(all, at, 'NOT', 'IN')) || first === undefined)
            return undefined;
        return { from, taken: at - from + 2, put: [...put({ ...word, before: first.before }, 'not'), { ...first, before: ' ' }, ...rest, distinct ? word : { ...word, ...all[at + 1] }] };
    });
}

;// CONCATENATED MODULE: ./lib/checksum/reasons/order.js




/** The order of what has none. */
const clauseOrder = {
    name: 'clause-order',
    description: 'Clauses, parameters, events or constraints stand in another order, which means nothing.',
    advice: 'Write them in the order in which PostgreSQL gives them back.',
    rewrite: (words) => {
        const [first = [], ...rest] = statementsOf(words);
        const statement = sortParameters(sortWithin(first));
        return joinStatements([statement, ...sorted(rest)], words);
    }
};
/** Sorted by what they are made of, in whatever case it is written. What stands in front of each place stays there. */
function sorted(parts) {
    return parts
        .map((part) => ({ part, by: part.map(({ key }) => key).join(' ') }))
        .sort((left, right) => (left.by < right.by ? -1 : left.by > right.by ? 1 : 0))
        .map(({ part: [word, ...others] }, index) => (word === undefined ? [] : [{ ...word, before: parts[index]?.[0]?.before ?? '' }, ...others]));
}
function sortWithin(words) {
    const kinds = keyAt(words, 0) === 'CREATE' ? words.slice(1, 5).map(({ key }) => key) : [];
    if (kinds.includes('FUNCTION') || kinds.includes('PROCEDURE'))
        return sortAttributes(words, argumentsAt(words));
    if (kinds.includes('TRIGGER'))
        return sortEvents(words);
    if (kinds.includes('SEQUENCE'))
        return sortOptions(words);
    if (kinds.includes('POLICY'))
        return sortList(words, (index) => keyAt(words, index - 1) === 'TO');
    if (kinds.includes('STATISTICS'))
        return sortList(words, (index) => keyAt(words, index - 1) === 'ON' || (keyAt(words, index - 1) === '(' && !words.slice(0, index).some(({ key }) => key === 'ON')));
    return kinds.includes('DOMAIN') ? sortParts(words) : sortElements(words);
}
/** What a definition says behind the type. */
function sortParts(definition) {
    const [head = [], ...parts] = partsOf(definition);
    return [...head, ...sorted(parts).flat()].map((word, index) => (index === head.length ? { ...word, before: ' ' } : word));
}
/** The constraints of a table, and what the definition of each column says behind the type. */
function sortElements(words) {
    const table = readTable(words);
    if (table === undefined)
        return words;
    const elements = table.elements.map((element) => (isColumn(element) ? sortParts(element) : element));
    const constraints = elements.filter((element) => !isColumn(element));
    return writeTable({ ...table, elements: [...elements.filter(isColumn), ...sorted(constraints)] });
}
const attributes = /^(?:LANGUAGE|TRANSFORM|WINDOW|IMMUTABLE|STABLE|VOLATILE|LEAKPROOF|CALLED|STRICT|SECURITY|EXTERNAL|PARALLEL|COST|ROWS|SUPPORT|SET|AS|RETURN|BEGIN)$/;
/** What CREATE FUNCTION says behind the arguments and the result; a body of SQL goes on to the end. */
function sortAttributes(words, open) {
    if (open < 0)
        return words;
    let from = closeOf(words, open) + 1;
    if (keyAt(words, from) === 'RETURNS' && !hasKeys(words, from + 1, 'NULL', 'ON'))
        from = behindType(words, keyAt(words, from + 1) === 'SETOF' ? from + 2 : from + 1);
    const starts = [];
    const body = findOutside(words, from, words.length, (index) => {
        const key = keyAt(words, index);
        const begins = attributes.test(key) || hasKeys(words, index, 'NOT', 'LEAKPROOF') || hasKeys(words, index, 'RETURNS', 'NULL');
        if (begins && !/^(?:EXTERNAL|SET)$/.test(keyAt(words, index - 1)))
            starts.push(index);
        return key === 'BEGIN' || key === 'RETURN';
    });
    const parts = starts.map((start, index) => words.slice(start, index + 1 < starts.length ? starts[index + 1] : words.length));
    const last = body < words.length ? parts.slice(-1) : [];
    return [...words.slice(0, starts[0] ?? words.length), ...sorted(body < words.length ? parts.slice(0, -1) : parts).flat(), ...last.flat()];
}
/** The events of a trigger, and the columns of UPDATE OF. */
function sortEvents(words) {
    const from = words.findIndex(({ key }) => /^(?:BEFORE|AFTER|INSTEAD)$/.test(key)) + 1;
    const start = keyAt(words, from) === 'OF' ? from + 1 : from;
    const end = findOutside(words, start, words.length, (index) => keyAt(words, index) === 'ON');
    if (from === 0)
        return words;
    const listed = words.slice(start, end);
    const events = splitAt(listed, (index) => keyAt(listed, index) === 'OR').map((event) => {
        const of = event.findIndex(({ key }) => key === 'OF');
        return of < 0 ? event : [...event.slice(0, of + 1), ...joinBy(',', sorted(elementsOf(event.slice(of + 1))))];
    });
    const or = listed.filter(({ key }) => key === 'OR');
    const inOrder = sorted(events).flatMap((event, index) => (index === 0 ? event : [...or.slice(index - 1, index), ...event]));
    return [...words.slice(0, start), ...inOrder, ...words.slice(end)];
}
/** The options of a sequence. */
function sortOptions(words) {
    const from = behindName(words, words.findIndex(({ key }) => key === 'SEQUENCE') + 1);
    const starts = words.flatMap(({ key }, index) => (index >= from && /^(?:AS|START|INCREMENT|MINVALUE|MAXVALUE|CACHE|NO|CYCLE|OWNED)$/.test(key) && keyAt(words, index - 1) !== 'NO' ? [index] : []));
    return [...words.slice(0, starts[0] ?? words.length), ...sorted(starts.map((start, index) => words.slice(start, starts[index + 1]))).flat()];
}
/** A list of names that begins where a test says. */
function sortList(words, begins) {
    let result = words;
    for (let index = 1; index < words.length; index++) {
        if (!begins(index))
            continue;
        const to = findOutside(words, index, words.length, (at) => at > index && keyAt(words, at) !== ',' && keyAt(words, at - 1) !== ',' && keyAt(words, at) !== '.' && keyAt(words, at - 1) !== '.');
        result = [...result.slice(0, index), ...joinBy(',', sorted(elementsOf(words.slice(index, to)))), ...result.slice(to)];
        if (result.length !== words.length)
            return words;
    }
    return result;
}
/** Parameters in parentheses, as `WITH (fillfactor = 70)` and CREATE TYPE have them. */
function sortParameters(words) {
    const open = words.findIndex(({ key }, index) => key === '(' && (keyAt(words, index - 1) === 'OPTIONS' || (words[index + 1]?.kind === 'word' && keyAt(words, index + 2) === '=' && !/^(?:CHECK|USING|WHERE|WHEN|ON|\()$/.test(keyAt(words, index - 1)))));
    if (open < 0)
        return words;
    const close = closeOf(words, open);
    return [...words.slice(0, open + 1), ...joinBy(',', sorted(elementsOf(words.slice(open + 1, close)))), ...words.slice(close)];
}
/** Parentheses. */
const parentheses = {
    name: 'parentheses',
    description: 'Parentheses stand around what is one expression without them.',
    advice: 'Write the parentheses that PostgreSQL gives back: CHECK ((price > 0)).',
    rewrite: (words) => dropAll(words, (index) => (/^[()]$/.test(keyAt(words, index)) ? 1 : 0))
};

;// CONCATENATED MODULE: ./lib/checksum/reasons/statements.js



/** What further statements say of what the first one makes. */
const separateStatement = {
    name: 'separate-statement',
    description: 'What one text says in CREATE, the other says in an ALTER statement behind it.',
    advice: 'Say it where PostgreSQL does: columns and defaults in CREATE TABLE, keys in ALTER TABLE … ADD CONSTRAINT behind it.',
    rewrite: (words) => {
        const [first, ...rest] = statementsOf(words);
        if (first === undefined || rest.length === 0)
            return words;
        const left = [];
        let made = first;
        for (const statement of rest) {
            const { statement: folded, remainder } = fold(made, statement);
            made = folded;
            if (remainder.length > 0)
                left.push(remainder);
        }
        return made === first ? words : joinStatements([made, ...left], words);
    }
};
function fold(made, statement) {
    const table = readTable(made);
    const altered = alteredBy(statement, 'TABLE');
    if (table !== undefined && altered !== undefined && altered.name.at(-1) === table.name.at(-1))
        return foldActions(table, made, statement, altered.from);
    for (const kind of ['DOMAIN', 'SEQUENCE', 'TYPE']) {
        const other = alteredBy(statement, kind);
        if (other === undefined || keyAt(made, 1) !== kind)
            continue;
        const action = statement.slice(other.from);
        if (kind === 'DOMAIN' && keyAt(action, 0) === 'ADD')
            return { statement: [...made, ...action.slice(1)], remainder: [] };
        if (kind === 'SEQUENCE' && keyAt(action, 0) !== 'RENAME')
            return { statement: [...made, ...action], remainder: [] };
        if (kind === 'TYPE' && hasKeys(action, 0, 'ADD', 'VALUE'))
            return { statement: withLabel(made, action), remainder: [] };
    }
    return { statement: made, remainder: statement };
}
/** The actions of ALTER TABLE, each where CREATE TABLE says the same. */
function foldActions(table, made, statement, from) {
    let elements = table.elements;
    const left = [];
    for (const action of elementsOf(statement.slice(from))) {
        const changed = applied(elements, action);
        if (changed === undefined)
            left.push(action);
        else
            elements = changed;
    }
    if (elements === table.elements)
        return { statement: made, remainder: statement };
    return { statement: writeTable({ ...table, elements }), remainder: left.length === 0 ? [] : [...statement.slice(0, from), ...joinBy(',', left)] };
}
/** The elements of a table after an action; undefined where CREATE TABLE cannot say the same. */
function applied(elements, action) {
    const isNamed = keyAt(action, 1) === 'COLUMN' || (keyAt(action, 1) === 'CONSTRAINT' && keyAt(action, 0) !== 'ADD');
    const from = behindIf(action, isNamed ? 2 : 1);
    const place = elements.findIndex((element) => nameOf(element) === (0,sql_name/* storedName */.Rs)(action[from]?.text ?? ''));
    const element = elements[place];
    switch (keyAt(action, 0)) {
        case 'ADD':
            return added(elements, spaced(action.slice(from)));
        case 'DROP':
            return element === undefined ? undefined : elements.filter((each) => each !== element);
        case 'VALIDATE':
            return element === undefined ? undefined : elements.map((each) => (each === element ? dropAll(each, (index) => (hasKeys(each, index, 'NOT', 'VALID') ? 2 : 0)) : each));
        case 'ALTER': {
            const altered = element === undefined ? undefined : alteredColumn(element, action.slice(from + 1));
            return altered && elements.map((each) => (each === element ? altered : each));
        }
        default:
            return undefined;
    }
}
/** The name of a column, or of a constraint that has one, as stored. */
function nameOf(element) {
    const word = isColumn(element) ? element[0] : keyAt(element, 0) === 'CONSTRAINT' ? element[1] : undefined;
    return word === undefined ? undefined : (0,sql_name/* storedName */.Rs)(word.text);
}
/** Columns are added behind the columns, constraints behind all. */
function added(elements, element) {
    const columns = isColumn(element) ? elements.filter(isColumn).length : elements.length;
    return [...elements.slice(0, columns), element, ...elements.slice(columns)];
}
/** A column after ALTER COLUMN; defaults stand behind the type, and NOT NULL at the end. */
function alteredColumn(element, said) {
    const [head = [], ...parts] = partsOf(element);
    const without = (...keys) => parts.filter((part) => !keys.includes(subjectOf(part)));
    const type = hasKeys(said, 0, 'SET', 'DATA') ? 3 : 1;
    if (hasKeys(said, 0, 'SET', 'DEFAULT'))
        return [...head, ...spaced(said.slice(1)), ...without('DEFAULT').flat()];
    if (hasKeys(said, 0, 'DROP', 'DEFAULT'))
        return [...head, ...without('DEFAULT').flat()];
    if (hasKeys(said, 0, 'SET', 'NOT', 'NULL'))
        return [...head, ...without('NOT', 'NULL').flat(), ...spaced(said.slice(1))];
    if (hasKeys(said, 0, 'DROP', 'NOT', 'NULL'))
        return [...head, ...without('NOT').flat()];
    if (hasKeys(said, 0, 'ADD', 'GENERATED'))
        return [...head, ...spaced(said.slice(1)), ...parts.flat()];
    if (keyAt(said, type - 1) !== 'TYPE')
        return undefined;
    return [...head.slice(0, 1), ...spaced(said.slice(type, findOutside(said, type, said.length, (index) => keyAt(said, index) === 'USING'))), ...without('COLLATE').flat()];
}
function spaced([first, ...rest]) {
    return first === undefined ? [] : [{ ...first, before: ' ' }, ...rest];
}
/** ALTER TYPE … ADD VALUE, in the list of the labels. */
function withLabel(made, action) {
    const open = findOutside(made, 0, made.length, (index) => keyAt(made, index) === '(');
    const close = closeOf(made, open);
    const labels = elementsOf(made.slice(open + 1, close));
    const at = hasKeys(action, 2, 'IF', 'NOT', 'EXISTS') ? 5 : 2;
    const neighbour = labels.findIndex(([label]) => label?.text === action[at + 2]?.text);
    const place = neighbour < 0 ? labels.length : keyAt(action, at + 1) === 'BEFORE' ? neighbour : neighbour + 1;
    const label = action.slice(at, at + 1);
    return [...made.slice(0, open + 1), ...joinBy(',', [...labels.slice(0, place), label, ...labels.slice(place)].map((each, index) => (index === 0 ? each.map((word) => ({ ...word, before: '' })) : each))), ...made.slice(close)];
}
/** Partitions. */
const partitionOf = {
    name: 'partition-of',
    description: 'A partition is made by PARTITION OF in one text, and in the other by CREATE TABLE with all columns and ATTACH PARTITION.',
    advice: 'Write the partition as PostgreSQL gives it back: CREATE TABLE with its columns, then ALTER TABLE … ATTACH PARTITION.',
    rewrite: (words) => {
        const statements = statementsOf(words);
        const table = readTable(words);
        const attach = statements.find((statement) => statement.some((_word, index) => hasKeys(statement, index, 'ATTACH', 'PARTITION')));
        const parent = attach === undefined ? undefined : alteredBy(attach, 'TABLE');
        if (table === undefined || attach === undefined || parent === undefined)
            return words;
        const at = attach.findIndex(({ key }) => key === 'ATTACH');
        const bound = findOutside(attach, at + 2, attach.length, (index) => /^(?:FOR|DEFAULT)$/.test(keyAt(attach, index)));
        const only = attach.findIndex(({ key }) => key === 'ONLY');
        const name = attach.slice(only < 0 ? parent.from - nameLength(attach, parent.from) : only + 1, at);
        const partition = attach[at + 1];
        if (partition === undefined)
            return words;
        const of = { ...partition, text: partition.text === partition.key ? 'OF' : 'of', key: 'OF' };
        // What the partition has from its parent is said there.
        const others = statements.slice(1).filter((statement) => statement !== attach && !statement.some((_word, index) => hasKeys(statement, index, 'ADD', 'CONSTRAINT')));
        return joinStatements([[...table.head.slice(0, -1), partition, of, ...spaced(name), ...attach.slice(bound)], ...others], words);
    }
};
function nameLength(words, end) {
    let from = end - 1;
    while (keyAt(words, from - 1) === '.')
        from -= 2;
    return end - from;
}

// EXTERNAL MODULE: ./lib/sql/outline.js
var outline = __webpack_require__(258);
;// CONCATENATED MODULE: ./lib/checksum/reasons/surface.js



/** Comments inside of the statement. */
const comment = {
    name: 'comment',
    description: 'Comments stand in one text and not in the other.',
    advice: 'Move the comment in front of the statement, or say it with COMMENT ON.',
    rewrite: (words) => mapWords(words, (word, index) => surface_spaced(word, withoutComments(word, index)))
};
function surface_spaced(word, before) {
    return word.before === before ? word : { ...word, before };
}
/** A comment goes with the white space in front of it, and at either end of a text with all of it. */
function withoutComments({ before, kind, key }, index) {
    const comments = commentsIn(before);
    const [first, last] = [comments[0], comments.at(-1)];
    if (first === undefined || last === undefined)
        return before;
    const behind = before.slice(last.end);
    if (index === 0 || kind === 'end')
        return '';
    return behind === '' && !/^[,;)]$/.test(key) ? before.slice(0, first.start) : behind;
}
/** The comments in white space. */
function commentsOf(before) {
    return commentsIn(before).map(({ start, end }) => before.slice(start, end));
}
function commentsIn(before) {
    const comments = [];
    if (!/\S/.test(before))
        return comments;
    for (let lexeme = (0,outline/* lexemeAfter */.L)(before, 0); lexeme !== undefined; lexeme = (0,outline/* lexemeAfter */.L)(before, lexeme.end))
        comments.push(lexeme);
    return comments;
}
/** Spaces, line ends, and where there are none. */
const whiteSpace = {
    name: 'white-space',
    description: 'Spaces and line ends differ.',
    advice: 'Break and indent the lines as PostgreSQL does.',
    rewrite: (words) => mapWords(words, (word, index) => surface_spaced(word, plainSpace(word, index)))
};
function plainSpace({ before, kind }, index) {
    if (before === ' ' && index > 0 && kind !== 'end')
        return before;
    const comments = commentsOf(before).map((text) => (text.startsWith('--') ? `${text}\n` : `${text} `));
    return comments.length === 0 && (index === 0 || kind === 'end') ? '' : ` ${comments.join('')}`;
}
/** The case of words that are not quoted. */
const letterCase = {
    name: 'letter-case',
    description: 'Keywords or names without quotes are in upper case in one text and in lower case in the other.',
    advice: 'Write keywords in upper case and names in lower case, as PostgreSQL does.',
    rewrite: (words) => mapWords(words, (word) => (word.kind === 'word' && /[A-Z]/.test(word.text) ? rewritten(word, word.text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())) : word))
};
/** The semicolon that ends the text. */
const trailingSemicolon = {
    name: 'trailing-semicolon',
    description: 'One text ends with a semicolon.',
    advice: 'Compare the statements without the semicolons that end them.',
    rewrite: (words) => dropAll(words, (index) => (keyAt(words, index) === ';' && words.slice(index).every(({ key, kind }) => key === ';' || kind === 'end') ? 1 : 0))
};
/** IF NOT EXISTS and IF EXISTS. */
const ifNotExists = {
    name: 'if-not-exists',
    description: 'One text says IF NOT EXISTS or IF EXISTS, which is no part of the object.',
    advice: 'Leave out IF NOT EXISTS.',
    rewrite: (words) => dropAll(words, (index) => (hasKeys(words, index, 'IF', 'NOT', 'EXISTS') ? 3 : hasKeys(words, index, 'IF', 'EXISTS') ? 2 : 0))
};
/** CREATE OR REPLACE. */
const orReplace = {
    name: 'or-replace',
    description: 'One text says CREATE OR REPLACE, which is no part of the object.',
    advice: 'Write CREATE without OR REPLACE.',
    rewrite: (words) => dropAll(words, (index) => (keyAt(words, index - 1) === 'CREATE' && hasKeys(words, index, 'OR', 'REPLACE') ? 2 : 0))
};
/** The language of a routine in quotes, or in upper case. */
const languageName = {
    name: 'language-name',
    description: 'The language of a routine is in quotes, or in upper case.',
    advice: 'Write the name of the language in lower case and without quotes: LANGUAGE plpgsql.',
    rewrite: (words) => mapWords(words, (word, index) => (keyAt(words, index - 1) === 'LANGUAGE' && /^['"]?\w+['"]?$/.test(word.text) ? rewritten(word, bareName(word.text), 'word') : word))
};
function bareName(text) {
    return text.replace(/['"]/g, '').toLowerCase();
}

;// CONCATENATED MODULE: ./lib/checksum/reasons/all.js













/**
 * Every reason, in the order in which they are applied. Of two sets of the same size that explain a difference, the one whose
 * reasons stand further ahead is named. What reads the structure of a statement stands behind what makes its words alike, and in front of
 * what takes the structure away.
 */
const reasons = [
    comment, trailingSemicolon, ifNotExists, orReplace, languageName, letterCase,
    expandedStar, outputReference, outputAlias, tableAlias, joinSpelling,
    longName, quotedName, qualifiedName, typeAlias, castSpelling, stringConstant, valueSpelling, numberConstant, booleanConstant, implicitCast, operatorSpelling,
    synonym, optionalWord, argumentDefault, checkOption, constraintName, indexName,
    separateStatement, partitionOf, inlineConstraint, impliedNotNull, serial, referencedColumns, defaultClause, clauseOrder,
    parentheses, whiteSpace
];

// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js
var array = __webpack_require__(1318);
;// CONCATENATED MODULE: ./lib/checksum/trials.js




/** Prepares to try sets of reasons on two texts. */
function createTrials(left, right, reduce, context) {
    const steps = new Map();
    const reductions = new Map();
    const hasComments = [left, right].some((words) => commentsAmong(words).length > 0);
    const step = (words, reason) => {
        const known = steps.get(words) ?? [];
        steps.set(words, known);
        return (known[reason] ??= hasComments ? withComments(rewrite(words, reason, context), words, reason) : rewrite(words, reason, context));
    };
    const reduced = (words) => {
        const text = writeText(words);
        const done = reductions.get(text) ?? reduce(text);
        reductions.set(text, done);
        return done;
    };
    const texts = (set) => [set.reduce(step, left), set.reduce(step, right)];
    return {
        candidates: [...new Set([left, right].flatMap((words) => changing(words, step)))].sort((one, other) => one - other),
        texts,
        explain: (set) => {
            const [one, other] = texts(set);
            return isSame(one, other) || reduced(one) === reduced(other);
        },
        places: (set) => {
            const [one, other] = texts(set).map((words) => reduced(words).match(/\s+|\w+|[^\s\w]/g) ?? []);
            const changes = (0,array/* diffArrays */.E)(one ?? [], other ?? []).map(({ added, removed }) => added || removed);
            return changes.filter((changed, index) => changed && changes[index - 1] !== true).length;
        }
    };
}
function changing(words, step) {
    let done = words;
    return reasons.flatMap((_reason, index) => {
        const before = done;
        done = step(before, index);
        return done === before ? [] : [index];
    });
}
/** What a reason makes of words. What stands between them is changed by the two reasons alone that are about that. */
function rewrite(words, index, context) {
    const reason = reasons[index];
    const done = reason?.rewrite(words, context) ?? words;
    if (done === words || reason === comment || reason === whiteSpace)
        return done;
    return done.length === words.length && done.every(({ text }, at) => text === words[at]?.text) ? words : done;
}
/** Puts comments at the end that went with the words in front of which they stood: only one reason is about them. */
function withComments(words, before, index) {
    if (words === before || reasons[index] === comment)
        return words;
    const left = commentsAmong(words);
    const lost = commentsAmong(before).filter((text) => {
        const at = left.indexOf(text);
        if (at >= 0)
            left.splice(at, 1);
        return at < 0;
    });
    return lost.length === 0 ? words : words.map((word) => (word.kind === 'end' ? { ...word, before: [word.before, ...lost].join('\n') } : word));
}
function commentsAmong(words) {
    return words.flatMap(({ before }) => commentsOf(before));
}
/** Whether two lists of words make up the same text. */
function isSame(left, right) {
    return left.length === right.length && left.every((word, index) => word === right[index] || (word.text === right[index]?.text && word.before === right[index].before && word.kind === right[index].kind));
}

;// CONCATENATED MODULE: ./lib/checksum/causes.js





/**
 * Finds why two texts of one object reduce to different texts, by trying: a set of reasons explains it if both texts, rewritten by
 * all of them, reduce to the same. That the texts mean the same is for the caller to know.
 *
 * @param committed the statements that the object is made by
 * @param current what the database gives back
 * @param reduce what a checksum makes of a text before it is hashed
 * @returns nothing of either kind where the two reduce to the same; one place where a text cannot be scanned
 */
function findCauses(committed, current, reduce, context) {
    if (committed === current || reduce(committed) === reduce(current))
        return { causes: [], rest: [] };
    const [left, right] = [readText(committed), readText(current)];
    if (left === undefined || right === undefined)
        return { causes: [], rest: (0,differences/* differencesBetween */.F)(whole(committed), whole(current)) };
    const trials = createTrials(left, right, reduce, context);
    const all = trials.candidates;
    const explaining = trials.explain(all) ? smallest(trials) : undefined;
    const found = explaining ?? withoutIdle(all, trials);
    const causes = found.flatMap((index) => reasons[index]?.name ?? []);
    if (explaining !== undefined || trials.explain(found))
        return { causes, rest: [] };
    return { causes, rest: leftOver(committed, current, trials.texts(all)) };
}
/** The places that still differ; where their words do not, those where white space, comments or the case of words does. */
function leftOver(committed, current, [left, right]) {
    const rest = (0,differences/* differencesBetween */.F)({ text: committed, words: left }, { text: current, words: right });
    if (rest.length > 0)
        return rest;
    const exactly = (words) => words.map((word) => ({ ...word, key: word.before + word.text }));
    return (0,differences/* differencesBetween */.F)({ text: committed, words: exactly(left) }, { text: current, words: exactly(right) });
}
function whole(text) {
    return { text, words: [{ key: text, start: 0, end: text.length }] };
}
/** More sets of reasons than so many are not tried; beyond that reasons are left out one by one. */
const patience = 200;
/** The smallest set that explains, of those that do; all candidates together do. */
function smallest(trials) {
    const all = withoutReduced(trials);
    const needed = all.filter((reason) => !trials.explain(without(all, reason)));
    if (trials.explain(needed))
        return minimal(needed, trials);
    const others = all.filter((reason) => !needed.includes(reason));
    let tried = 0;
    for (let size = 1; size < others.length; size++) {
        for (const some of choose(others, size)) {
            if (++tried > patience)
                return minimal(all, trials);
            const set = [...needed, ...some].sort((left, right) => left - right);
            if (trials.explain(set))
                return minimal(set, trials);
        }
    }
    return minimal(all, trials);
}
/** The candidates without those that the reduction does by itself, which are left out at one go. */
function withoutReduced({ candidates, explain }) {
    return usual.reduce((kept, names) => {
        const fewer = kept.filter((index) => !names.some((name) => name === reasons[index]?.name));
        return explain(fewer) ? fewer : kept;
    }, candidates);
}
/** What checksums of texts usually make alike. */
const usual = [['comment', 'letter-case', 'white-space'], ['trailing-semicolon', 'if-not-exists', 'or-replace']];
/** A set without those reasons that it explains as much without, from the last to the first. */
function minimal(set, trials) {
    const fewer = set.reduceRight((kept, reason) => (trials.explain(without(kept, reason)) ? without(kept, reason) : kept), set);
    return fewer.length === set.length ? set : minimal(fewer, trials);
}
/** The reasons of a set without each of which there would be more places left. */
function withoutIdle(set, { places }) {
    return set.reduceRight((kept, reason) => (places(without(kept, reason)) <= places(kept) ? without(kept, reason) : kept), set);
}
function without(set, reason) {
    return set.filter((each) => each !== reason);
}
/** All ways to choose so many of some, in their order. */
function* choose(from, size) {
    if (size === 0)
        yield [];
    else
        for (const [index, first] of from.entries())
            for (const rest of choose(from.slice(index + 1), size - 1))
                yield [first, ...rest];
}


/***/ }),

/***/ 5483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ spellingDifferences),
/* harmony export */   F: () => (/* binding */ differencesBetween)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1318);
/* harmony import */ var _sql_scanner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4682);


/** So many places tell enough, and so many characters of each; so many equal words between two do not divide them. */
const most = { places: 3, characters: 60, between: 2 };
/**
 * Where the text of a statement and the definition that the server gives back are made of other tokens: what a generator sees
 * that compares texts. White space, comments, the case of words, parentheses and the names before a dot are left out, and so is what
 * only one of them has.
 *
 * @returns the first places, in their order
 */
function spellingDifferences(statement, definition) {
    const [left, right] = [{ text: statement, words: wordsOf(statement) }, { text: definition, words: wordsOf(definition) }];
    return excerpts(left, right, placesBetween(left, right).filter(({ from, to }) => to[0] > from[0] && to[1] > from[1]));
}
/**
 * Where two texts differ, by their words. What only one of them has is given with the word in front of it, or the one behind it.
 *
 * @returns the first places, in their order
 */
function differencesBetween(left, right) {
    return excerpts(left, right, placesBetween(left, right).map((place) => (place.to[0] > place.from[0] && place.to[1] > place.from[1] ? place : widened(place))));
}
function placesBetween(left, right) {
    const places = [];
    let [before, behind] = [0, 0];
    for (const { added, removed, count } of (0,diff__WEBPACK_IMPORTED_MODULE_1__/* .diffArrays */ .E)(left.words.map(({ key }) => key), right.words.map(({ key }) => key))) {
        const from = [before, behind];
        if (!added)
            before += count;
        if (!removed)
            behind += count;
        if (!added && !removed)
            continue;
        const last = places.at(-1);
        const near = last !== undefined && Math.min(from[0] - last.to[0], from[1] - last.to[1]) <= most.between;
        places.splice(near ? -1 : places.length, 1, { from: near ? last.from : from, to: [before, behind] });
    }
    return places;
}
function widened({ from: [left, right], to }) {
    return left > 0 && right > 0 ? { from: [left - 1, right - 1], to } : { from: [left, right], to: [to[0] + 1, to[1] + 1] };
}
function excerpts(left, right, places) {
    return places
        .slice(0, most.places)
        .map(({ from, to }) => ({ written: excerpt(left.text, left.words.slice(from[0], to[0])), kept: excerpt(right.text, right.words.slice(from[1], to[1])) }));
}
const brackets = new Set(['(', ')', ';']);
function wordsOf(text) {
    try {
        const tokens = (0,_sql_scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .scan */ .SQ)(text).filter(({ kind, text: token }) => kind !== 'line comment' && kind !== 'block comment' && !brackets.has(token));
        const words = tokens.map(({ text: token, start, end }) => ({ key: /^[A-Za-z_]/.test(token) ? token.toLowerCase() : token, start, end }));
        const at = (index) => words[index]?.key;
        return words.filter(({ key }, index) => (key !== '.' && at(index + 1) !== '.') || at(index + (key === '.' ? 1 : 2)) === '*');
    }
    catch (error) {
        if (error instanceof _sql_scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .ScanError */ .sC)
            return [];
        throw error;
    }
}
const closing = { '(': ')', '[': ']' };
/** The text around some words, on one line, with what is open closed and without commas at its ends. */
function excerpt(text, words) {
    if (words.length === 0)
        return '';
    const [start, end] = [Math.min(...words.map((word) => word.start)), Math.max(...words.map((word) => word.end))];
    let line = text.slice(start, end).replace(/\s+/g, ' ').replace(/^,\s*|\s*,$/g, '');
    for (const [open, close] of Object.entries(closing))
        line += close.repeat(Math.max(0, line.split(open).length - line.split(close).length));
    return line.length > most.characters ? `${[...line].slice(0, most.characters - 1).join('')}…` : line;
}


/***/ }),

/***/ 1131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ isComment),
/* harmony export */   IW: () => (/* binding */ isUnquoted),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   hS: () => (/* binding */ writeWords),
/* harmony export */   is: () => (/* binding */ is),
/* harmony export */   ux: () => (/* binding */ readWords)
/* harmony export */ });
/* harmony import */ var _sql_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4837);
/* harmony import */ var _sql_scanner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4682);


/**
 * The tokens of a text, comments included; undefined where PostgreSQL's scanner would read others, or refuses it. Written
 * one behind the other with what is before each they are the text, but for white space at its end.
 */
function readWords(text) {
    try {
        const tokens = (0,_sql_scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .scan */ .SQ)(text);
        if (goesOnBehindComment(tokens))
            return undefined;
        return tokens.map(({ start, end: _, ...token }, index) => ({ ...token, before: text.slice(tokens[index - 1]?.end ?? 0, start) }));
    }
    catch (error) {
        if (error instanceof _sql_scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .ScanError */ .sC)
            return undefined;
        throw error;
    }
}
function writeWords(words) {
    return words.map(({ before, text }) => before + text).join('');
}
function isComment(word) {
    return word.kind === 'line comment' || word.kind === 'block comment';
}
/** Whether it is a keyword or a name that is not in quotes. */
function isUnquoted(word) {
    return word?.kind === 'keyword' || (word?.kind === 'identifier' && !word.text.includes('"'));
}
/** Whether it is one of these words, which are in lower case, and not in quotes. */
function is(word, ...texts) {
    return isUnquoted(word) && texts.includes(word.text.toLowerCase());
}
/** The name that a word stands for where it is one. */
function nameOf(word) {
    return word?.kind === 'keyword' || word?.kind === 'identifier' ? (0,_sql_name_js__WEBPACK_IMPORTED_MODULE_1__/* .storedName */ .Rs)(word.text) : undefined;
}
/**
 * Whether a literal goes on behind a line comment. Servers read both as one, which stays an escape string where it is one; the
 * scanner in libpg-query begins another.
 */
function goesOnBehindComment(tokens) {
    return tokens.some((token, index) => {
        if (token.kind !== 'line comment' || !isLiteral(tokens[index - 1]))
            return false;
        const next = tokens.slice(index).find(({ kind }) => kind !== 'line comment');
        return isLiteral(next) && next?.text.startsWith("'") === true;
    });
}
function isLiteral(token) {
    return (token?.kind === 'string' || token?.kind === 'bit string') && token.text.endsWith("'");
}


/***/ }),

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

/***/ 857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hS: () => (/* binding */ counted),
  sA: () => (/* binding */ countedChanges),
  Hs: () => (/* binding */ countedFindings),
  R_: () => (/* binding */ coverageFact),
  QW: () => (/* binding */ describeValues),
  FR: () => (/* binding */ directionOf),
  B2: () => (/* binding */ doubt),
  p0: () => (/* binding */ duration),
  KI: () => (/* binding */ equalitiesOf),
  Td: () => (/* binding */ guardFacts),
  eN: () => (/* binding */ ledgerFact),
  KE: () => (/* binding */ listed),
  t5: () => (/* binding */ loopSentences),
  SV: () => (/* binding */ namedObjects),
  hQ: () => (/* binding */ nextCommand),
  iZ: () => (/* binding */ objectsOf),
  Ow: () => (/* binding */ revisionsOf),
  FN: () => (/* binding */ serverOf),
  C6: () => (/* binding */ substanceOf),
  hz: () => (/* binding */ targetFacts),
  Nb: () => (/* binding */ uncompared),
  Zq: () => (/* binding */ untrustedNote),
  Vj: () => (/* binding */ verdictOf)
});

// EXTERNAL MODULE: ./lib/snapshot/change.js
var change = __webpack_require__(6642);
// EXTERNAL MODULE: ./lib/report/cleanup-section.js
var cleanup_section = __webpack_require__(5312);
;// CONCATENATED MODULE: ./lib/report/generator-verdict.js
/** What a generator has come to, in a few words that hold nothing of the user's. */
function generatorVerdict({ runs, loop }) {
    const [first] = runs;
    if (first === undefined || first.verdict === 'nothing')
        return 'the generator has nothing to say';
    return `the generator writes ${first.verdict === 'phantom' ? 'what changes nothing' : 'a real change'}${loop === null ? '' : ', and does so again'}`;
}

// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/report/wording.js




/** `1 object`, `2 objects`, `1,200 objects`. */
function counted(count, noun) {
    return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed(parts) {
    const last = parts.at(-1) ?? '';
    return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
/** `12 ms`, `0.95 s`, `14 s`, `2 min 5 s`. */
function duration(milliseconds) {
    if (milliseconds < 100)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 10)
        return `${seconds.toFixed(2)} s`;
    if (seconds < 60)
        return `${seconds.toFixed(0)} s`;
    if (seconds < 2 * hour)
        return `${Math.floor(seconds / 60)} min${Math.floor(seconds % 60) === 0 ? '' : ` ${Math.floor(seconds % 60)} s`}`;
    return seconds < 2 * day ? `${Math.round(seconds / hour)} h` : `${Math.round(seconds / day)} days`;
}
/** In seconds. */
const hour = 3_600;
const day = 24 * hour;
/** The verdict in a few words that hold nothing of the user's: `check failed: 5 differences; 4 errors, 1 warning`. */
function verdictOf(report) {
    if (report.targets.length > 0)
        return verdictOnTargets(report);
    if (report.guard !== undefined && report.conclusion !== 'error')
        return `${report.command}: ${guardVerdict(report.guard)}`;
    if (report.cleanup !== undefined && report.conclusion !== 'error')
        return `${report.command}: ${(0,cleanup_section/* cleanupVerdict */.i)(report.cleanup)}`;
    switch (report.conclusion) {
        case 'success': return `${report.command} passed: ${whyOf(report)}`;
        case 'failure': return `${report.command} failed: ${whyOf(report)}`;
        case 'error': return `${report.command} could not be completed`;
    }
}
/** `drift could not be completed: of 20 databases 3 have drifted and 1 could not be checked`. */
function verdictOnTargets({ command, conclusion, targets }) {
    const count = (which) => targets.filter((target) => target.conclusion === which).length;
    const [differing, unchecked] = [count('failure'), count('error')];
    const facts = [
        ...(differing === 0 ? [] : [`${differing.toLocaleString('en-US')} ${differing === 1 ? 'has' : 'have'} drifted`]),
        ...(unchecked === 0 ? [] : [`${unchecked.toLocaleString('en-US')} could not be checked`])
    ];
    const ending = { success: 'passed', failure: 'failed', error: 'could not be completed' }[conclusion];
    return `${command} ${ending}: of ${counted(targets.length, 'database')} ${facts.length === 0 ? 'none has drifted' : listed(facts)}`;
}
/** What is known of one of several live databases, beside its conclusion. */
function targetFacts({ report }) {
    return [
        report.conclusion === 'error' ? (0,visible/* foldLine */.wl)(report.error ?? '', 200) : substanceOf(report),
        ...[ledgerFact(report), coverageFact(report)].filter((fact) => fact !== null)
    ];
}
/** What a verdict rests on; where it is not the report's own, that is not what the report says. */
function whyOf(report) {
    const { untrusted, conclusion } = report;
    return untrusted === undefined || untrusted.said === conclusion ? substanceOf(report) : 'its report says otherwise';
}
/** `no migration is needed, reason: cooldown`. */
function guardVerdict({ needed, reason }) {
    return `${needed ? 'a migration is needed' : 'no migration is needed'}, reason: ${reason}`;
}
/** What the answer of `guard` rests on, and until when it holds. */
function guardFacts({ guard }) {
    if (guard === undefined)
        return [];
    const { newest, reason, until } = guard;
    const wait = until === null ? 'it is committed, since neither its name nor a commit says when it was made' : until;
    return [
        ...(newest === null ? [] : [['newest', (0,visible/* visibleLine */.P8)(`${newest.file}, ${newest.timestamp ?? 'not committed'}`)]]),
        ...(reason === 'cooldown' ? [['wait', (0,visible/* visibleLine */.P8)(`until ${wait}`)]] : []),
        ...(reason === 'uncompared' ? [['note', 'There is no `schema` to compare with: only the cooldown was looked at.']] : [])
    ];
}
/** `2 errors, 1 warning`, without the severities that do not occur. */
function countedFindings(counts) {
    return ['error', 'warning', 'notice'].filter((severity) => counts[severity] > 0).map((severity) => counted(counts[severity], severity)).join(', ');
}
/** `1 to create, 2 to modify, 0 to drop`. */
function countedChanges(counts) {
    return ['create', 'modify', 'drop'].map((action) => `${counts[action].toLocaleString('en-US')} to ${action}`).join(', ');
}
/** All objects of both sides, each once, in however many aspects it differs. */
function objectsOf({ summary, changes }) {
    return summary.unchanged + new Set(changes.map(({ kind, name }) => `${kind} ${name}`)).size;
}
/** `PostgreSQL 18.4 (embedded)`. */
function serverOf(postgres) {
    return `PostgreSQL ${(0,visible/* foldLine */.wl)(postgres.version, 40)} (${postgres.provider})`;
}
/** What a reader has to know to read create, modify and drop the right way round. */
function directionOf(command) {
    switch (command) {
        case 'check':
        case 'guard': return 'what the migrations would have to do to build the committed schema';
        case 'drift': return 'what the live database needs to agree with the committed schema';
        default: return 'what the current side needs to become the desired one';
    }
}
/** Why there was nothing to compare, where there was not. */
function uncompared(report) {
    if (report.compared !== null || report.conclusion === 'error')
        return null;
    return report.command === 'check' ? 'Only one of `schema` and `migrations` was given, so nothing was compared.' : null;
}
/**
 * Both values of an attribute, each on one line of at most `longest` characters. Where they are longer, what is shown
 * begins shortly before they part: what is equal before that tells nothing. Of lists only what is not in both is shown.
 */
function describeValues(attribute, longest = 80) {
    const values = (0,change/* differingParts */.d)(attribute).map(textOf);
    const [before = '', after = ''] = values.map((text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join(' '));
    // Where the lay-out is all that differs, it is shown.
    const [from = [], to = []] = (before === after ? values : [before, after]).map((text) => [...(0,visible/* visibleLine */.P8)(text)]);
    if (from.length <= longest && to.length <= longest)
        return [from.join(''), to.join('')];
    const parted = from.findIndex((character, index) => character !== to[index]);
    // No later than needed to show the end of the longer one, behind the sign for what is left out.
    const start = Math.max(0, Math.min((parted === -1 ? from.length : parted) - lead, Math.max(from.length, to.length) - longest + 1));
    return [wording_window(from, start, longest), wording_window(to, start, longest)];
}
/** How sure it is that a difference is one, where it is not proven. */
function doubt(change) {
    const because = change.reason === undefined ? '' : `: ${change.reason}`;
    switch (change.certainty) {
        case 'proven': return change.reason ?? null;
        case 'likely': return `most likely only another spelling, which is not proven${because}`;
        case 'unknown': return `cannot be compared here${because}`;
    }
}
/** Which commits head and base are, and why; null where nothing was judged against a base. */
function revisionsOf({ revisions }) {
    return revisions === undefined ? null : `Head is ${revisions.head}, base is ${revisions.base}.`;
}
/** That nobody vouches for a report, where that is so: it stands right below the verdict. */
function untrustedNote({ untrusted, conclusion }) {
    if (untrusted === undefined)
        return null;
    const { run, said } = untrusted;
    const lead = 'Reported by an untrusted run: what stands here is the word of the code that it ran';
    if (run === null)
        return `${lead}, and so is the verdict.`;
    return `${lead}. The verdict is how that run ended, as GitHub says: \`${(0,visible/* visibleLine */.P8)(run)}\`.${said === conclusion ? '' : ` Its report says \`${said}\`, which does not count.`}`;
}
/** How many objects are written in two ways and equal all the same, by the rules that prove it; null where none is. */
function equalitiesOf({ equalities }) {
    if (equalities.length === 0)
        return null;
    const counts = new Map();
    for (const { rule } of equalities)
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const rules = [...counts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([rule, count]) => `${(0,visible/* visibleLine */.P8)(rule)}: ${count.toLocaleString('en-US')}`);
    return `${counted(equalities.length, 'object')} written in two ways and proven equal (${rules.join('; ')})`;
}
/** The objects of a loop that are named; the others are counted. */
function namedObjects({ objects }) {
    return objects.slice(0, 3);
}
/** What the books of a migration tool in the live database say; null where none were read. */
function ledgerFact({ ledger }) {
    if (ledger === undefined)
        return null;
    const { tool, table, applied, pending } = ledger;
    const named = pending.slice(0, 5).map((id) => (0,visible/* foldLine */.wl)(id, 60));
    const rest = pending.length - named.length;
    const open = pending.length === 0 ? 'none pending' : `${pending.length.toLocaleString('en-US')} pending: ${listed(rest > 0 ? [...named, `${rest.toLocaleString('en-US')} more`] : named)}`;
    return `${(0,visible/* foldLine */.wl)(tool, 100)} (${(0,visible/* foldLine */.wl)(table, 100)}): ${counted(applied, 'migration')} applied, ${open}`;
}
/** `118 of 120 live objects are explained by the repository`; null where nothing live was looked at. */
function coverageFact({ coverage }) {
    if (coverage === undefined)
        return null;
    return `${coverage.explained.toLocaleString('en-US')} of ${counted(coverage.total, 'live object')} explained by the repository`;
}
/** What a loop of migrations is, why it goes on, and what to do: three sentences. */
function loopSentences(loop) {
    const { migrations, interval, objects, spelling } = loop;
    const named = namedObjects(loop).map(({ kind, name }) => `${kind} ${(0,visible/* visibleLine */.P8)(name)}`);
    const rest = objects.length - named.length;
    const each = named.length === 0 ? 'Each is without effect' : `Each writes ${listed(rest > 0 ? [...named, counted(rest, 'more object')] : named)} as ${objects.length === 1 ? 'it is' : 'they are'}`;
    const pairs = spelling.slice(0, 3).map(({ written, kept }) => `\`${(0,visible/* visibleLine */.P8)(written)}\` as \`${(0,visible/* visibleLine */.P8)(kept)}\``);
    const why = pairs.length === 0 ? `${each}.` : `${each}. PostgreSQL keeps ${listed(pairs)}: whoever compares texts sees a difference every time.`;
    return [
        `${counted(migrations.length, 'migration')}, ${duration(interval)} apart, from ${(0,visible/* visibleLine */.P8)(migrations[0] ?? '')} to ${(0,visible/* visibleLine */.P8)(migrations.at(-1) ?? '')}: none changed the schema. This is a loop.`,
        why,
        'Stop what generates them (`guard` in front of it keeps it from writing), spell the object as PostgreSQL does (`audit --fix`), and archive the files (`cleanup`).'
    ];
}
/** The next thing to run, where there is one: only where the tool can do it for the user. */
function nextCommand(report) {
    if (report.patch === null || report.conclusion === 'error')
        return null;
    switch (report.command) {
        case 'check': return 'Run the same command with `--fix` to write this patch into the committed schema.';
        case 'audit': return 'Run the same command with `--fix` to write these spellings into the committed schema.';
        default: return 'Apply this patch with `git apply`.';
    }
}
/** Equal characters that are shown before two values part. */
const lead = 20;
function textOf(value) {
    if (value === null)
        return 'none';
    if (value === '')
        return "''";
    return typeof value !== 'object' ? String(value) : value.length === 0 ? 'none' : value.join(', ');
}
function wording_window(characters, start, longest) {
    const before = start > 0 && characters.length > 0 ? '…' : '';
    const room = longest - before.length;
    const shown = characters.slice(start);
    return shown.length <= room ? before + shown.join('') : `${before}${shown.slice(0, room - 1).join('')}…`;
}
/** What a verdict rests on: `2 differences; 2 errors`. */
function substanceOf(report) {
    const { summary, findings, conclusion } = report;
    const pending = findings.filter(({ code }) => code === 'live-pending').length;
    const differing = summary.create + summary.modify + summary.drop - pending;
    const agreement = report.generator !== undefined ? [generatorVerdict(report.generator)] : report.compared === null ? [] : [agreementOf(report)];
    const sides = [...(differing > 0 ? [counted(differing, 'difference')] : agreement), ...(pending > 0 ? [`${counted(pending, 'difference')} pending`] : [])];
    const found = [countedFindings(summary.findings)].filter((text) => text !== '');
    // Where both sides agree, what it fails for stands first.
    const parts = differing === 0 && conclusion === 'failure' ? [...found, ...sides] : [...sides, ...found];
    return parts.length > 0 ? parts.join('; ') : uncompared(report) === null ? 'nothing was found' : 'nothing was compared';
}
function agreementOf({ command, summary }) {
    if (summary.unknown > 0)
        return `${counted(summary.unknown, 'object')} could not be compared`;
    switch (command) {
        case 'check': return 'the committed schema and the migrations agree';
        case 'drift': return 'no drift';
        case 'audit': return `${counted(summary.unchanged, 'object')} are what they should be`;
        default: return 'both sides agree';
    }
}


/***/ }),

/***/ 6642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ differingParts)
/* harmony export */ });
/**
 * The values of an attribute with `…` for what lists have in common, so that of many privileges those are seen that differ.
 * Lists that differ in their order alone stay whole.
 */
function differingParts({ current, desired }) {
    if (!Array.isArray(current) || !Array.isArray(desired))
        return [current, desired];
    const [from, to] = [current, desired];
    const [left, right] = [from.filter((each) => !to.includes(each)), to.filter((each) => !from.includes(each))];
    if (left.length + right.length === 0)
        return [current, desired];
    return [left.length === from.length ? left : ['…', ...left], right.length === to.length ? right : ['…', ...right]];
}


/***/ }),

/***/ 4837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ storedName),
/* harmony export */   SP: () => (/* binding */ foldCase),
/* harmony export */   YG: () => (/* binding */ longestName),
/* harmony export */   cV: () => (/* binding */ truncateName)
/* harmony export */ });
/** PostgreSQL's NAMEDATALEN less one: names are cut to so many bytes. */
const longestName = 63;
/**
 * The name that an identifier as written stands for, as `pg_catalog` stores it: quotes taken off, unquoted letters of ASCII
 * in lower case, `U&` escapes resolved, cut to 63 bytes.
 */
function storedName(written) {
    const quoted = /^([uU]&)?"([^]*)"$/.exec(written);
    if (quoted === null)
        return truncateName(foldCase(written));
    const inner = (quoted[2] ?? '').replaceAll('""', '"');
    return truncateName(quoted[1] === undefined ? inner : unescaped(inner));
}
/** A word that is not in quotes, as the server folds it: of a database in UTF-8, letters beyond ASCII stay as they are. */
function foldCase(word) {
    return word.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
/** Cuts a name as the server does: to so many bytes of UTF-8, never inside a character. */
function truncateName(name, bytes = longestName) {
    if (Buffer.byteLength(name) <= bytes)
        return name;
    let cut = '';
    for (const character of name) {
        if (Buffer.byteLength(cut + character) > bytes)
            break;
        cut += character;
    }
    return cut;
}
/** Escapes of `U&"…"` with the default escape character. */
function unescaped(inner) {
    return inner.replace(/\\(?:\\|\+([0-9A-Fa-f]{6})|([0-9A-Fa-f]{4}))/g, (whole, six, four) => {
        const code = parseInt(six ?? four ?? '', 16);
        return whole === '\\\\' || code > 0x10ffff ? '\\' : four === undefined ? String.fromCodePoint(code) : String.fromCharCode(code);
    });
}


/***/ }),

/***/ 5873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ positionsIn),
/* harmony export */   jK: () => (/* binding */ offsetOfCharacters),
/* harmony export */   t$: () => (/* binding */ positionAt),
/* harmony export */   tD: () => (/* binding */ bytesIn)
/* harmony export */ });
/* unused harmony export offsetOfBytes */
/**
 * The position of an offset in UTF-16 units (as in JavaScript strings). Lines end at LF, CR LF or CR, as in libpq's own
 * error reports. An offset beyond the end is taken for the end.
 */
function positionAt(text, offset) {
    return positionsIn(text)(offset);
}
/** Like `positionAt`, for many offsets in one text: the lines are looked for once. */
function positionsIn(text) {
    const starts = [0];
    for (const lineEnd of text.matchAll(/\r\n|\r|\n/g))
        starts.push(lineEnd.index + lineEnd[0].length);
    return (offset) => {
        const within = Math.min(Math.max(offset, 0), text.length);
        const index = lastAtMost(starts, within);
        return { line: index + 1, column: codePoints(text, starts[index] ?? 0, within) + 1 };
    };
}
/**
 * Converts offsets in UTF-8 bytes, as libpg-query counts, to UTF-16 units. The text is read once, however many offsets
 * are asked for.
 */
function bytesIn(text) {
    const bytesAfter = [0];
    const unitsAfter = [0];
    let surplus = 0;
    for (const wide of text.matchAll(/\P{ASCII}/gu)) {
        const units = wide[0].length;
        // A code point of one unit takes 2 or 3 bytes, one of two units (a surrogate pair) takes 4.
        surplus += units === 2 ? 2 : wide[0] < '\u0800' ? 1 : 2;
        unitsAfter.push(wide.index + units);
        bytesAfter.push(wide.index + units + surplus);
    }
    return (bytes) => {
        const index = lastAtMost(bytesAfter, bytes);
        return Math.min((unitsAfter[index] ?? 0) + bytes - (bytesAfter[index] ?? 0), text.length);
    };
}
/** One offset in UTF-8 bytes as UTF-16 units; for many in one text use `bytesIn`. */
function offsetOfBytes(text, bytes) {
    return bytesIn(text)(bytes);
}
/** An offset in code points, counted from 0, as UTF-16 units. A server's error position is that offset plus 1. */
function offsetOfCharacters(text, characters) {
    let offset = 0;
    for (let left = characters; left > 0 && offset < text.length; left--)
        offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
    return offset;
}
function codePoints(text, start, end) {
    let count = 0;
    for (let offset = start; offset < end; count++)
        offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
    return count;
}
/** The index of the last number that is not greater than `limit`, in ascending numbers of which the first is 0. */
function lastAtMost(numbers, limit) {
    let low = 0;
    let high = numbers.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((numbers[middle] ?? 0) <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 4682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SQ: () => (/* binding */ scan),
/* harmony export */   pY: () => (/* binding */ loadScanner),
/* harmony export */   sC: () => (/* reexport safe */ _scan_error_js__WEBPACK_IMPORTED_MODULE_2__.s)
/* harmony export */ });
/* harmony import */ var libpg_query__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1961);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(258);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5873);
/* harmony import */ var _scan_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3440);





/** Loads libpg-query; to be awaited once before anything in this folder reads SQL. */
async function loadScanner() {
    await (0,libpg_query__WEBPACK_IMPORTED_MODULE_0__.loadModule)();
}
/**
 * The tokens of a piece of SQL, comments included. psql's commands and COPY data are no SQL: see `splitScript`.
 *
 * @throws ScanError for what the scanner refuses
 */
function scan(text) {
    if (text === '')
        return [];
    const nul = text.indexOf('\0');
    if (nul >= 0)
        throw new _scan_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ScanError */ .s('null character not permitted', nul);
    const toOffset = (0,_position_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesIn */ .tD)(text);
    const tokens = [];
    let national;
    for (const token of scanned(text)) {
        const start = national ?? toOffset(token.start);
        const end = toOffset(token.end);
        const keyword = categories[token.keywordName];
        national = keyword !== undefined && end - start === 1 ? start : undefined;
        if (national === undefined)
            tokens.push({ kind: kindOf(token), text: text.slice(start, end), start, end, ...(keyword === undefined ? {} : { keyword }) });
    }
    return tokens;
}
function scanned(text) {
    // libpg-query writes its answer as JSON and leaves control characters in it as they are, which no JSON reader takes. They
    // can only stand in literals, comments and white space, so blanks of the same length do not move any token.
    const printable = text.replace(/(?=\p{ASCII})[^\P{Cc}\t\n\r]/gu, ' ');
    try {
        return (0,libpg_query__WEBPACK_IMPORTED_MODULE_0__.scanSync)(printable).tokens;
    }
    catch {
        throw refusal(printable);
    }
}
/** Finds what `scanSync` does not say when it refuses a text: where, and why. */
function refusal(text) {
    try {
        for (let lexeme = (0,_outline_js__WEBPACK_IMPORTED_MODULE_1__/* .lexemeAfter */ .L)(text, 0); lexeme !== undefined; lexeme = (0,_outline_js__WEBPACK_IMPORTED_MODULE_1__/* .lexemeAfter */ .L)(text, lexeme.end))
            ;
        (0,libpg_query__WEBPACK_IMPORTED_MODULE_0__.parseSync)(text);
    }
    catch (error) {
        if (error instanceof _scan_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ScanError */ .s)
            return error;
        if ((0,libpg_query__WEBPACK_IMPORTED_MODULE_0__.hasSqlDetails)(error))
            return new _scan_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ScanError */ .s(error.message, (0,_position_js__WEBPACK_IMPORTED_MODULE_3__/* .offsetOfCharacters */ .jK)(text, error.sqlDetails?.cursorPosition ?? 0));
        throw error;
    }
    return new _scan_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ScanError */ .s('cannot be read', 0);
}
const categories = {
    UNRESERVED_KEYWORD: 'unreserved',
    COL_NAME_KEYWORD: 'column name',
    TYPE_FUNC_NAME_KEYWORD: 'type or function name',
    RESERVED_KEYWORD: 'reserved'
};
/** Token numbers of gram.y in PostgreSQL 18; libpg-query names only some of them. */
const kinds = {
    258: 'identifier', // IDENT
    259: 'identifier', // UIDENT, U&"…"
    260: 'number', // FCONST
    261: 'string', // SCONST
    262: 'string', // USCONST, U&'…'
    263: 'bit string', // BCONST
    264: 'bit string', // XCONST
    265: 'operator', // Op
    266: 'number', // ICONST
    267: 'parameter', // PARAM
    268: 'operator', // TYPECAST
    269: 'operator', // DOT_DOT
    270: 'operator', // COLON_EQUALS
    271: 'operator', // EQUALS_GREATER
    272: 'operator', // LESS_EQUALS
    273: 'operator', // GREATER_EQUALS
    274: 'operator', // NOT_EQUALS
    275: 'line comment',
    276: 'block comment'
};
function kindOf(token) {
    if (token.keywordName in categories)
        return 'keyword';
    return kinds[token.tokenType] ?? ('+-*/%^<>='.includes(String.fromCharCode(token.tokenType)) ? 'operator' : 'punctuation');
}


/***/ })

};
