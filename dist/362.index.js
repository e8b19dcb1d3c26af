export const id = 362;
export const ids = [362,505];
export const modules = {

/***/ 4750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MR: () => (/* binding */ setStatistics),
/* harmony export */   Qd: () => (/* binding */ createCollation),
/* harmony export */   R1: () => (/* binding */ createLanguage),
/* harmony export */   cE: () => (/* binding */ createStatistics),
/* harmony export */   iJ: () => (/* binding */ transformTarget),
/* harmony export */   ix: () => (/* binding */ createCast),
/* harmony export */   l1: () => (/* binding */ createTransform),
/* harmony export */   oe: () => (/* binding */ createAccessMethod),
/* harmony export */   pu: () => (/* binding */ createConversion),
/* harmony export */   x$: () => (/* binding */ statisticsTarget)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3881);

/** `CREATE ACCESS METHOD`. */
function createAccessMethod(method) {
    return `CREATE ACCESS METHOD ${method.name} TYPE ${((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(method, 'type') ?? '').toUpperCase()} HANDLER ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(method, 'handler') ?? ''}`;
}
/** `CREATE LANGUAGE` for one that no extension brings. */
function createLanguage(language) {
    const [inline, validator] = [(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(language, 'inline'), (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(language, 'validator')];
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('CREATE', (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(language, 'trusted') && 'TRUSTED', `LANGUAGE ${language.name} HANDLER ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(language, 'handler') ?? ''}`, inline !== undefined && `INLINE ${inline}`, validator !== undefined && `VALIDATOR ${validator}`);
}
/** `CREATE CAST`. */
function createCast(cast) {
    const called = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(cast, 'function');
    const context = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(cast, 'context') ?? 'explicit';
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(`CREATE CAST ${cast.name}`, called !== undefined ? `WITH FUNCTION ${called}` : (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(cast, 'method') === 'inout' ? 'WITH INOUT' : 'WITHOUT FUNCTION', context !== 'explicit' && `AS ${context.toUpperCase()}`);
}
/** How a statement names a transform: `FOR app.t LANGUAGE plpgsql`. */
function transformTarget(transform) {
    return `FOR ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(transform, 'type') ?? ''} LANGUAGE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(transform, 'language') ?? ''}`;
}
/** `CREATE TRANSFORM`. */
function createTransform(transform) {
    const parts = ['from sql', 'to sql'].flatMap((way) => {
        const called = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(transform, way);
        return called === undefined ? [] : [`${way.toUpperCase()} WITH FUNCTION ${called}`];
    });
    return `CREATE TRANSFORM ${transformTarget(transform)} (${parts.join(', ')})`;
}
/** `CREATE COLLATION`. */
function createCollation(collation) {
    const given = ['locale', 'lc_collate', 'lc_ctype', 'rules'].flatMap((name) => {
        const value = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(collation, name);
        return value === undefined ? [] : [`${name.toUpperCase()} = ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(value)}`];
    });
    const deterministic = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(collation, 'deterministic') ? [] : ['DETERMINISTIC = false'];
    return `CREATE COLLATION ${collation.name} (${[`PROVIDER = ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(collation, 'provider') ?? ''}`, ...given, ...deterministic].join(', ')})`;
}
/** `CREATE CONVERSION`. */
function createConversion(conversion) {
    const [source, target] = [(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(conversion, 'source') ?? '', (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(conversion, 'target') ?? ''].map(_model_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu);
    const head = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('CREATE', (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(conversion, 'default') && 'DEFAULT', `CONVERSION ${conversion.name}`);
    return `${head} FOR ${source ?? ''} TO ${target ?? ''} FROM ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(conversion, 'function') ?? ''}`;
}
/** `CREATE STATISTICS`; of a single expression there are no kinds to choose from. */
function createStatistics(statistics, name = statistics.name, table = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(statistics, 'table') ?? '') {
    const kinds = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(statistics, 'kinds');
    const keys = [...(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(statistics, 'columns'), ...(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(statistics, 'expressions')];
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(`CREATE STATISTICS ${name}`, kinds.length > 0 && `(${kinds.join(', ')})`, `ON ${keys.join(', ')} FROM ${table}`);
}
/** The statistics target, where it is not the default. */
function statisticsTarget(statistics) {
    const target = statistics.attributes['statistics target'];
    return typeof target === 'number' ? [setStatistics(statistics, target)] : [];
}
/** `ALTER STATISTICS … SET STATISTICS`; -1 is the default. */
function setStatistics(statistics, target) {
    return `ALTER STATISTICS ${statistics.name} SET STATISTICS ${String(target)}`;
}


/***/ }),

/***/ 3609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ foreignOptions),
/* harmony export */   U5: () => (/* binding */ createUserMapping),
/* harmony export */   cE: () => (/* binding */ createForeignDataWrapper),
/* harmony export */   lS: () => (/* binding */ alterForeignOptions),
/* harmony export */   sA: () => (/* binding */ createServer)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1694);
/* harmony import */ var _sql_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3991);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3881);



/** `CREATE FOREIGN DATA WRAPPER`. */
function createForeignDataWrapper(wrapper) {
    const [handler, validator] = [(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(wrapper, 'handler'), (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(wrapper, 'validator')];
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(`CREATE FOREIGN DATA WRAPPER ${wrapper.name}`, handler !== undefined && `HANDLER ${handler}`, validator !== undefined && `VALIDATOR ${validator}`, foreignOptions((0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(wrapper, 'options')));
}
/** `CREATE SERVER`. */
function createServer(server) {
    const [type, version] = [(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(server, 'type'), (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(server, 'version')];
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(`CREATE SERVER ${server.name}`, type !== undefined && `TYPE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(type)}`, version !== undefined && `VERSION ${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(version)}`, `FOREIGN DATA WRAPPER ${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(server, 'foreign-data wrapper') ?? ''}`, foreignOptions((0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(server, 'options')));
}
/** `CREATE USER MAPPING`; without its options where they could not be read. */
function createUserMapping(mapping, model) {
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(`CREATE ${userMapping(mapping, model)}`, foreignOptions((0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(mapping, 'options')));
}
function userMapping(mapping, model) {
    const server = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .parentName */ .Ot)(mapping, model);
    return `USER MAPPING FOR ${mapping.name.slice(0, -` on server ${server}`.length)} SERVER ${server}`;
}
/** `OPTIONS (…)` for entries `name=value`; empty where there are none. */
function foreignOptions(options) {
    return options.length === 0 ? '' : `OPTIONS (${options.map(foreignOption).join(', ')})`;
}
function foreignOption(entry) {
    return `${(0,_sql_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(nameOf(entry))} ${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(entry.slice(nameOf(entry).length + 1))}`;
}
function nameOf(entry) {
    return entry.slice(0, entry.indexOf('='));
}
/** What ALTER calls something that has foreign options, and the attribute that holds them. */
const altered = {
    'foreign-data wrapper': { attribute: 'options', head: ({ name }) => `FOREIGN DATA WRAPPER ${name}` },
    server: { attribute: 'options', head: ({ name }) => `SERVER ${name}` },
    'user mapping': { attribute: 'options', head: userMapping },
    'foreign table': { attribute: 'options', head: ({ name }) => `FOREIGN TABLE ${name}` },
    column: {
        attribute: 'foreign options',
        head: (column, model) => `FOREIGN TABLE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .parentName */ .Ot)(column, model)} ALTER COLUMN ${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .ownName */ .qU)(column, model)}`
    }
};
/** `ALTER … OPTIONS (ADD …, SET …, DROP …)`; changes show no secrets, and tell equal ones from others. */
function alterForeignOptions(change, object, model) {
    const { attribute, head } = altered[object.kind] ?? {};
    const changed = change.attributes.find(({ name }) => name === attribute);
    if (attribute === undefined || head === undefined || changed === undefined)
        return [];
    const before = Array.isArray(changed.desired) ? changed.desired : [];
    const wanted = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(object, attribute);
    const had = new Set(before.map(nameOf));
    const has = new Set(wanted.map(nameOf));
    const actions = [
        ...wanted.filter((entry) => !before.includes((0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .hideTokens */ .vI)(entry))).map((entry) => `${had.has(nameOf(entry)) ? 'SET' : 'ADD'} ${foreignOption(entry)}`),
        ...[...had].filter((name) => !has.has(name)).map((name) => `DROP ${(0,_sql_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(name)}`)
    ];
    return actions.length === 0 ? [] : [`ALTER ${head(object, model)} OPTIONS (${actions.join(', ')})`];
}


/***/ }),

/***/ 4169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ securityLabelsOn),
/* harmony export */   Jt: () => (/* binding */ commentOn),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   LN: () => (/* binding */ privilegeOn),
/* harmony export */   LW: () => (/* binding */ ownedBy),
/* harmony export */   Rr: () => (/* binding */ grantsOf),
/* harmony export */   T3: () => (/* binding */ defaultGrants),
/* harmony export */   TP: () => (/* binding */ ownerStatement),
/* harmony export */   Yp: () => (/* binding */ ownerChange),
/* harmony export */   Ys: () => (/* binding */ ownerOfGrants),
/* harmony export */   b4: () => (/* binding */ commentChanges),
/* harmony export */   dX: () => (/* binding */ grantsOn),
/* harmony export */   oC: () => (/* binding */ grantChanges),
/* harmony export */   pN: () => (/* binding */ writeGrants),
/* harmony export */   rM: () => (/* binding */ commentStatement)
/* harmony export */ });
/* harmony import */ var _sql_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3991);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1268);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3881);



/** `COMMENT ON`, where there is a comment. */
function commentOn(object, model) {
    // An extension brings a comment of its own.
    const own = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(object, 'comment') === undefined && object.kind !== 'extension' ? [] : [commentStatement(object, model)];
    return [...own, ...(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(object, 'attribute comments').map((each) => commentOnAttribute(object, each))];
}
/** `COMMENT ON`, whether there is a comment or none. */
function commentStatement(object, model) {
    const comment = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(object, 'comment');
    return `COMMENT ON ${named(object, model)} IS ${comment === undefined ? 'NULL' : (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(comment)}`;
}
/** `COMMENT ON` for what a change lists, with NULL for comments that are no more, each with what it is about. */
function commentChanges(change, object, model) {
    return change.attributes.flatMap(({ name, desired }) => {
        if (name === 'comment')
            return [{ of: object, statement: commentStatement(object, model) }];
        const wanted = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(object, name);
        const gone = (Array.isArray(desired) ? desired : []).map(nameBefore).filter((each) => !wanted.map(nameBefore).includes(each));
        return [...wanted, ...gone].map((each) => ({ of: { kind: 'column', name: `${object.name}.${nameBefore(each)}` }, statement: commentOnAttribute(object, each) }));
    });
}
/** `COMMENT ON` for an entry `attribute: text`, or for an attribute that has no comment. */
function commentOnAttribute(type, entry) {
    const attribute = nameBefore(entry);
    return `COMMENT ON COLUMN ${type.name}.${attribute} IS ${attribute === entry ? 'NULL' : (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(entry.slice(attribute.length + 2))}`;
}
/** The name, perhaps quoted, in front of the colon of an entry. */
function nameBefore(entry) {
    return /^(?:"(?:[^"]|"")+"|[^:]+)/.exec(entry)?.[0] ?? entry;
}
/** `SECURITY LABEL`, where there are any. */
function securityLabelsOn(object, model) {
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(object, 'security labels').map((each) => {
        const provider = nameBefore(each);
        return `SECURITY LABEL FOR ${provider} ON ${named(object, model)} IS ${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(each.slice(provider.length + 2))}`;
    });
}
/** An object as COMMENT and ALTER name it: `TABLE t`, `TRIGGER g ON t`. */
function named(object, model) {
    const noun = _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .EZ[object.kind]?.noun;
    if (noun !== undefined)
        return `${noun} ${target(object)}`;
    const onDomain = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfDomain */ .Oo)(object) ? 'DOMAIN ' : '';
    return `${object.kind.toUpperCase()} ${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .ownName */ .qU)(object, model)} ON ${onDomain}${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .parentName */ .Ot)(object, model)}`;
}
function target(object) {
    return _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .EZ[object.kind]?.target?.(object) ?? object.name;
}
/** `ALTER … OWNER TO`, where the owner is not simply whoever ran the script. */
function ownedBy(object, model) {
    const statement = ownerStatement(object);
    return statement === undefined || (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(object, 'owner') === model.snapshot.ownership.loader ? [] : [statement];
}
/** `ALTER … OWNER TO`, whoever that is. */
function ownerStatement(object) {
    const owner = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(object, 'owner');
    return owner === undefined ? undefined : giveTo((0,_sql_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .C)(owner), object);
}
/** `ALTER … OWNER TO`, with CURRENT_USER where the owner is simply whoever ran the script. */
function ownerChange(object, model) {
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(object, 'owner') === model.snapshot.ownership.loader ? giveTo('CURRENT_USER', object) : ownerStatement(object);
}
function giveTo(role, object) {
    const noun = _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .EZ[object.kind]?.noun;
    return noun === undefined ? undefined : `ALTER ${noun} ${target(object)} OWNER TO ${role}`;
}
/** GRANT and REVOKE statements that lead from what such an object grants by itself to what it does grant. */
function grantsOn(object, model) {
    const kind = _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .EZ[object.kind];
    if (kind?.owner === undefined || object.attributes['privileges'] === undefined)
        return [];
    return writeGrants(object, differenceOf(standardPrivileges(object, kind, model), (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(object, 'privileges')), model);
}
/** What leads from the privileges of one state of an object to those of another. */
function grantChanges(from, to) {
    return differenceOf((0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(from, 'privileges'), (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(to, 'privileges'));
}
/** The privileges on an object, each on its own. */
function grantsOf(object) {
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(object, 'privileges').map(parseGrant);
}
function differenceOf(before, wanted) {
    return {
        revoked: before.filter((each) => !wanted.includes(each)).map(parseGrant),
        granted: wanted.filter((each) => !before.includes(each)).map(parseGrant)
    };
}
/** REVOKE and GRANT statements, one for each grantee and grant option, the REVOKEs first. */
function writeGrants(object, { revoked, granted }, model) {
    const noun = _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .EZ[object.kind]?.grantNoun ?? _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .EZ[object.kind]?.noun ?? '';
    const on = object.kind === 'column' ? `TABLE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .parentName */ .Ot)(object, model)}` : `${noun} ${target(object)}`;
    const owner = ownerOfGrants(object, model) ?? 'CURRENT_USER';
    const what = (grants) => `${grants.map(({ privilege }) => privilegeOn(object, privilege, model)).join(', ')} ON ${on}`;
    const whom = ([first]) => (first?.grantee === 'OWNER' ? owner : (first?.grantee ?? ''));
    return [
        ...groupsOf(revoked, ({ grantee }) => grantee).map((grants) => `REVOKE ${what(grants)} FROM ${whom(grants)}`),
        ...groupsOf(granted, sameGrant).map((grants) => `GRANT ${what(grants)} TO ${whom(grants)}${optionOf(grants)}`)
    ];
}
/** A privilege as GRANT lists it: one on a column has the column behind it. */
function privilegeOn(object, privilege, model) {
    return object.kind === 'column' ? `${privilege} (${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .ownName */ .qU)(object, model)})` : privilege;
}
/** The owner as GRANT takes it; undefined where it is simply whoever runs the script. */
function ownerOfGrants(object, model) {
    const role = ownerOf(object, model);
    return role === undefined || role === model.snapshot.ownership.loader ? undefined : (0,_sql_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .C)(role);
}
function sameGrant({ grantee, withOption }) {
    return `${String(withOption)} ${grantee}`;
}
function optionOf([first]) {
    return first?.withOption === true ? ' WITH GRANT OPTION' : '';
}
/** Groups in the order in which their first members stand. */
function groupsOf(grants, key) {
    const groups = new Map();
    for (const grant of grants)
        groups.set(key(grant), [...(groups.get(key(grant)) ?? []), grant]);
    return [...groups.values()];
}
/** The owner of an object, or of what it belongs to; of `public` as initdb makes it from 15 on, whoever owns the database. */
function ownerOf(object, model) {
    const parent = model.get(object.parent ?? '');
    if (object.kind === 'schema' && object.name === 'public' && object.attributes['owner'] === null) {
        return model.snapshot.postgres.major < 15 ? undefined : 'pg_database_owner';
    }
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(object, 'owner') ?? (parent === undefined ? undefined : ownerOf(parent, model));
}
/** The parts of an entry as `privileges` in `fragments.ts` writes it. */
function parseGrant(entry) {
    const [, privilege = '', grantee = '', option] = /^(.*?) TO (.*?)( WITH GRANT OPTION)?(?: GRANTED BY .*)?$/s.exec(entry) ?? [];
    return { privilege, grantee, withOption: option !== undefined };
}
function standardPrivileges(object, kind, model) {
    const isRelation = kind.owner === _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .relationPrivileges */ .Tr;
    const owner = [...(kind.owner ?? []), ...(isRelation && model.snapshot.postgres.major >= 17 ? ['MAINTAIN'] : [])];
    const isPublic = object.kind === 'schema' && object.name === 'public';
    const everyone = isPublic ? (model.snapshot.postgres.major >= 15 ? ['USAGE'] : ['CREATE', 'USAGE']) : (kind.everyone ?? []);
    return [...owner.map((privilege) => `${privilege} TO OWNER`), ...everyone.map((privilege) => `${privilege} TO PUBLIC`)];
}
/** ALTER DEFAULT PRIVILEGES statements for one set of default privileges, and for those of them that another state has too many. */
function defaultGrants(object, before) {
    const schema = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(object, 'schema');
    const type = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(object, 'type') ?? '';
    const head = `ALTER DEFAULT PRIVILEGES FOR ROLE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(object, 'role') ?? ''}${schema === undefined ? '' : ` IN SCHEMA ${schema}`}`;
    const role = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(object, 'role') ?? '';
    // Without a schema the entries replace what the server would grant by itself, to the role and to everyone.
    const cleared = schema === undefined ? [`${head} REVOKE ALL ON ${type} FROM ${role}`, ...(type === 'FUNCTIONS' || type === 'TYPES' ? [`${head} REVOKE ALL ON ${type} FROM PUBLIC`] : [])] : [];
    const { revoked } = before === undefined ? { revoked: [] } : grantChanges(before, object);
    const whom = ([first]) => (first?.grantee === 'OWNER' ? role : (first?.grantee ?? ''));
    const what = (grants) => `${grants.map(({ privilege }) => privilege).join(', ')} ON ${type}`;
    return [
        ...cleared,
        ...(schema === undefined ? [] : groupsOf(revoked, ({ grantee }) => grantee).map((grants) => `${head} REVOKE ${what(grants)} FROM ${whom(grants)}`)),
        ...groupsOf(grantsOf(object), sameGrant).map((grants) => `${head} GRANT ${what(grants)} TO ${whom(grants)}${optionOf(grants)}`)
    ];
}


/***/ }),

/***/ 6812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ attachIndex),
/* harmony export */   ip: () => (/* binding */ indexSettings),
/* harmony export */   zi: () => (/* binding */ createIndex)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3881);

/** `CREATE INDEX`; on a partitioned table it is made without its partitions' indexes, which are attached afterwards. */
function createIndex(index, model) {
    const table = model.get(index.parent ?? '');
    const partitioned = table !== undefined && (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(table, 'partition key') !== undefined;
    const options = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(index, 'options');
    const predicate = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(index, 'predicate');
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('CREATE', (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(index, 'unique') && 'UNIQUE', `INDEX ${index.name.slice((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaOf */ .pP)(index.name).length + 1)}`, `ON ${partitioned ? 'ONLY ' : ''}${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .parentName */ .Ot)(index, model)}`, (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(index, 'keys'), options.length > 0 && `WITH (${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .parameters */ .FI)(options)})`, (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(index, 'tablespace') !== undefined && `TABLESPACE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(index, 'tablespace') ?? ''}`, predicate !== undefined && `WHERE ${predicate}`);
}
/** `ATTACH PARTITION` for the index of a partition, or for the index behind a partition's constraint. */
function attachIndex(object, model) {
    const followed = object.follows?.map((key) => model.get(key)).find((each) => each !== undefined);
    if (followed === undefined)
        return undefined;
    if (object.kind === 'constraint' && !['primary key', 'unique', 'exclusion'].includes((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(object, 'type') ?? ''))
        return undefined;
    return `ALTER INDEX ${indexName(followed, model)} ATTACH PARTITION ${indexName(object, model)}`;
}
/** The index behind a constraint has its name and its table's schema. */
function indexName(object, model) {
    if (object.kind === 'index')
        return object.name;
    return `${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaOf */ .pP)((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .parentName */ .Ot)(object, model))}.${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .ownName */ .qU)(object, model)}`;
}
/** Statistics targets of an index's expressions. */
function indexSettings(index) {
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(index, 'statistics target').map((each) => {
        const [column = '', target = ''] = each.split(':');
        return `ALTER INDEX ${index.name} ALTER COLUMN ${column} SET STATISTICS ${target}`;
    });
}


/***/ }),

/***/ 4342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ initialGrantChanges),
/* harmony export */   w: () => (/* binding */ initialGrants)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3881);

/** What GRANT calls a kind, where that is not the kind's own name. */
const nouns = {
    aggregate: 'FUNCTION', domain: 'TYPE', 'foreign table': 'TABLE', 'foreign-data wrapper': 'FOREIGN DATA WRAPPER', 'materialized view': 'TABLE', server: 'FOREIGN SERVER', view: 'TABLE'
};
/** A column by the name that `pg_identify_object` gives it, behind its relation. */
const ofColumn = /^(?:table|view|materialized view|foreign table) column (.*)\.("(?:[^"]|"")+"|[^".]+)$/s;
/** GRANT and REVOKE that take one state of such an object to another. */
function initialGrantChanges(before, object) {
    const [from, to] = [before, object].map((each) => (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(each, 'privileges'));
    const undone = from.filter((entry) => !to.includes(entry)).map((entry) => {
        const [, verb, privilege = '', grantee = ''] = /^(GRANT|REVOKE) (.*?) (?:TO|FROM) (.*)$/s.exec(entry) ?? [];
        return verb === 'GRANT' ? `REVOKE ${privilege} FROM ${grantee}` : `GRANT ${privilege} TO ${grantee}`;
    });
    return writeInitialGrants(object, [...undone, ...to.filter((entry) => !from.includes(entry))]);
}
/** GRANT and REVOKE on an object that comes with the server or with an extension. */
function initialGrants(object) {
    return writeInitialGrants(object, (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(object, 'privileges'));
}
function writeInitialGrants(object, entries) {
    const [, relation, column] = ofColumn.exec(object.name) ?? [];
    const kind = Object.keys(nouns).find((each) => object.name.startsWith(`${each} `)) ?? object.name.slice(0, object.name.indexOf(' '));
    const target = relation !== undefined ? `TABLE ${relation}` : `${nouns[kind] ?? kind.toUpperCase()} ${object.name.slice(kind.length + 1)}`;
    return entries.map((entry) => entry.replace(/^(GRANT|REVOKE) (.*?) (TO|FROM) (.*)$/s, (_, verb, privilege, preposition, grantee) => `${verb} ${privilege}${column === undefined ? '' : ` (${column})`} ON ${target} ${preposition} ${grantee === 'OWNER' ? 'CURRENT_USER' : verb === 'REVOKE' ? grantee.replace(/ WITH GRANT OPTION$/, '') : grantee}`));
}


/***/ }),

/***/ 1268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EZ: () => (/* binding */ kinds),
  Ez: () => (/* binding */ orReplace),
  Tr: () => (/* binding */ relationPrivileges)
});

// EXTERNAL MODULE: ./lib/snapshot/object.js
var object = __webpack_require__(7505);
// EXTERNAL MODULE: ./lib/catalog/ddl/foreign-data.js
var foreign_data = __webpack_require__(3609);
// EXTERNAL MODULE: ./lib/catalog/ddl/indexes.js
var indexes = __webpack_require__(6812);
// EXTERNAL MODULE: ./lib/catalog/ddl/model.js
var ddl_model = __webpack_require__(3881);
// EXTERNAL MODULE: ./lib/catalog/ddl/others.js
var others = __webpack_require__(113);
// EXTERNAL MODULE: ./lib/catalog/ddl/sequences.js
var sequences = __webpack_require__(9334);
// EXTERNAL MODULE: ./lib/catalog/ddl/tables.js
var tables = __webpack_require__(7943);
;// CONCATENATED MODULE: ./lib/catalog/ddl/alter.js






/** Of a table: row security, persistence, replica identity, clustering and options. */
function alterTable(change, table) {
    return [...movePartition(change, table), ...change.attributes.flatMap((attribute) => alterTableAttribute(attribute, table))];
}
/** A partition that is one of another table, or of other rows, is detached and attached. */
function movePartition({ attributes }, table) {
    const parent = attributes.find(({ name }) => name === 'partition of');
    if (parent === undefined && !attributes.some(({ name }) => name === 'partition bound'))
        return [];
    const before = parent === undefined ? (0,ddl_model/* text */.Qq)(table, 'partition of') : parent.desired;
    return [...(typeof before === 'string' ? [`ALTER TABLE ${before} DETACH PARTITION ${table.name}`] : []), ...[(0,tables/* attachPartition */.yL)(table) ?? []].flat()];
}
/** Of a column: type, default, NOT NULL, identity, storage, compression and statistics target. */
function alterColumn(change, column, model) {
    return [...change.attributes.flatMap((attribute) => alterColumnAttribute(attribute, column, model)), ...(0,foreign_data/* alterForeignOptions */.lS)(change, column, model)];
}
/** All options of a sequence that is not a column's identity, its type, and the column that owns it. */
function alterSequence({ attributes }, sequence) {
    if ((0,ddl_model/* flag */.Jt)(sequence, 'identity'))
        return [];
    const isOwned = attributes.some(({ name }) => name === 'owned by');
    const owned = isOwned ? [`ALTER SEQUENCE ${sequence.name} OWNED BY ${(0,ddl_model/* text */.Qq)(sequence, 'owned by') ?? 'NONE'}`] : [];
    return attributes.length === owned.length ? owned : [...owned, `ALTER SEQUENCE ${sequence.name} AS ${(0,ddl_model/* text */.Qq)(sequence, 'type') ?? ''} ${(0,sequences/* sequenceOptions */.K1)(sequence)}`];
}
/** Labels that an enum lacks, each behind the one that it follows; nothing where labels would have to go or to move. */
function alterEnum(change, type) {
    const labels = (0,ddl_model/* list */.p_)(type, 'labels');
    const before = change.attributes.find(({ name }) => name === 'labels')?.desired;
    if (!Array.isArray(before))
        return [];
    const known = before;
    if (labels.filter((label) => known.includes(label)).join('\0') !== known.join('\0'))
        return [];
    const first = known[0];
    return labels.flatMap((label, index) => {
        if (known.includes(label))
            return [];
        const previous = labels[index - 1];
        const place = previous !== undefined ? ` AFTER ${(0,ddl_model/* literal */.eu)(previous)}` : first === undefined ? '' : ` BEFORE ${(0,ddl_model/* literal */.eu)(first)}`;
        return [`ALTER TYPE ${type.name} ADD VALUE ${(0,ddl_model/* literal */.eu)(label)}${place}`];
    });
}
/** A foreign table is a partition and a child as others are; its options are no storage parameters. */
function alterForeignTable(change, table, model) {
    const attributes = change.attributes.filter(({ name }) => name !== 'options');
    return [...alterTable({ ...change, attributes }, table), ...(0,foreign_data/* alterForeignOptions */.lS)(change, table, model)];
}
/** What a domain that is in use can be given without its type: default and NOT NULL. */
function alterDomain(change, domain) {
    return change.attributes.flatMap(({ name }) => {
        if (name === 'not null')
            return [`ALTER DOMAIN ${domain.name} ${(0,ddl_model/* flag */.Jt)(domain, name) ? 'SET' : 'DROP'} NOT NULL`];
        const standard = (0,ddl_model/* text */.Qq)(domain, 'default');
        return name === 'default' ? [`ALTER DOMAIN ${domain.name} ${standard === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${standard}`}`] : [];
    });
}
/** Whether the triggers behind a constraint fire; for anything else it is dropped and made anew. */
function alterConstraint(change, constraint, model) {
    const triggers = change.attributes.find(({ name }) => name === 'triggers');
    if (triggers !== undefined && change.attributes.length === 1) {
        const gone = listed(triggers.desired).filter((each) => !(0,ddl_model/* list */.p_)(constraint, 'triggers').includes(each));
        return [...(0,others/* setFiring */.Eh)(gone.map((each) => each.replace(/^\S+/, 'origin')), constraint, model), ...(0,others/* firingOfConstraint */.GK)(constraint, model)];
    }
    const add = (0,tables/* addConstraint */.p$)(constraint, model);
    const noun = (0,ddl_model/* isOfDomain */.Oo)(constraint) ? 'DOMAIN' : 'TABLE';
    return add === undefined ? [] : [`ALTER ${noun} ${(0,ddl_model/* parentName */.Ot)(constraint, model)} DROP CONSTRAINT ${(0,ddl_model/* ownName */.qU)(constraint, model)}`, add, ...(0,others/* firingOfConstraint */.GK)(constraint, model)];
}
/** Whether a trigger or rule fires. */
function alterFiring(change, object, model) {
    if (!change.attributes.some(({ name }) => name === 'enabled'))
        return [];
    const state = (0,others/* firingState */.Le)(object, model);
    return state.length > 0 ? state : [`ALTER TABLE ${(0,ddl_model/* parentName */.Ot)(object, model)} ENABLE ${object.kind.toUpperCase()} ${(0,ddl_model/* ownName */.qU)(object, model)}`];
}
/** Whether an event trigger fires; another event or function takes another trigger. */
function alterEventTrigger(change, trigger) {
    if (!change.attributes.some(({ name }) => name === 'enabled'))
        return [];
    const state = (0,others/* eventTriggerState */.qH)(trigger);
    return state.length > 0 ? state : [`ALTER EVENT TRIGGER ${trigger.name} ENABLE`];
}
/** An index of a partition is attached to the partitioned table's; columns of an index have statistics targets. */
function alterIndex(change, index, model) {
    return change.attributes.flatMap(({ name, desired }) => {
        if (name === 'attached')
            return (0,indexes/* attachIndex */.IL)(index, model) ?? [];
        if (name !== 'statistics target')
            return [];
        const columnOf = (entry) => entry.split(':')[0] ?? '';
        const gone = listed(desired).map(columnOf).filter((column) => !(0,ddl_model/* list */.p_)(index, name).map(columnOf).includes(column));
        return [...gone.map((column) => `ALTER INDEX ${index.name} ALTER COLUMN ${column} SET STATISTICS -1`), ...(0,indexes/* indexSettings */.ip)(index)];
    });
}
/** A policy is dropped and made anew: what it is for cannot be altered. */
function alterPolicy(_change, policy, model) {
    return [`DROP POLICY ${(0,ddl_model/* ownName */.qU)(policy, model)} ON ${(0,ddl_model/* parentName */.Ot)(policy, model)}`, (0,others/* createPolicy */.BV)(policy, model)];
}
/** An attribute of the other side that is a list. */
function listed(value) {
    return Array.isArray(value) ? value : [];
}
/** RESET and SET for options: those of the other side that are gone, and all that are wanted. */
function alterOptions(before, wanted) {
    const names = (options) => options.map((option) => option.replace(/=.*$/s, ''));
    const gone = names(listed(before)).filter((name) => !names(wanted).includes(name));
    return [...(gone.length === 0 ? [] : [`RESET (${gone.join(', ')})`]), ...(wanted.length === 0 ? [] : [`SET (${(0,ddl_model/* parameters */.FI)(wanted)})`])];
}
function alterTableAttribute({ name: attribute, desired }, table) {
    const alter = (action) => `ALTER TABLE ${table.name} ${action}`;
    switch (attribute) {
        case 'row security':
            return [alter(`${(0,ddl_model/* flag */.Jt)(table, 'row security') ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`)];
        case 'force row security':
            return [alter(`${(0,ddl_model/* flag */.Jt)(table, 'force row security') ? 'FORCE' : 'NO FORCE'} ROW LEVEL SECURITY`)];
        case 'persistence':
            return [alter((0,ddl_model/* text */.Qq)(table, 'persistence') === 'unlogged' ? 'SET UNLOGGED' : 'SET LOGGED')];
        case 'replica identity':
        case 'clustered on': {
            const [words, none] = attribute === 'clustered on' ? ['CLUSTER ON', 'SET WITHOUT CLUSTER'] : ['REPLICA IDENTITY', 'REPLICA IDENTITY DEFAULT'];
            const setting = (0,tables/* tableSettings */.az)(table).filter((statement) => statement.startsWith(alter(words)));
            return setting.length > 0 ? setting : [alter(none)];
        }
        case 'options':
            return alterOptions(desired, (0,ddl_model/* list */.p_)(table, 'options')).map(alter);
        case 'inherits': {
            const [before, wanted] = [listed(desired), (0,ddl_model/* list */.p_)(table, 'inherits')];
            const gone = before.filter((parent) => !wanted.includes(parent));
            return [...gone.map((parent) => alter(`NO INHERIT ${parent}`)), ...wanted.filter((parent) => !before.includes(parent)).map((parent) => alter(`INHERIT ${parent}`))];
        }
        case 'of type':
            return [alter((0,ddl_model/* text */.Qq)(table, 'of type') === undefined ? 'NOT OF' : `OF ${(0,ddl_model/* text */.Qq)(table, 'of type') ?? ''}`)];
        default:
            return [];
    }
}
function alterColumnAttribute({ name: attribute, desired }, column, model) {
    const alter = (action) => [`ALTER TABLE ${(0,ddl_model/* parentName */.Ot)(column, model)} ALTER COLUMN ${(0,ddl_model/* ownName */.qU)(column, model)} ${action}`];
    const collation = (0,ddl_model/* text */.Qq)(column, 'collation');
    switch (attribute) {
        case 'type':
        case 'collation':
            return alter(`SET DATA TYPE ${(0,ddl_model/* text */.Qq)(column, 'type') ?? ''}${collation === undefined ? '' : ` COLLATE ${collation}`}`);
        case 'default': {
            const expression = (0,tables/* defaultExpression */.g9)(column, model);
            return alter(expression === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${expression}`);
        }
        case 'not null':
            return alter((0,ddl_model/* flag */.Jt)(column, 'not null') ? 'SET NOT NULL' : 'DROP NOT NULL');
        case 'not null flags':
            return (0,ddl_model/* flag */.Jt)(column, 'not null') ? [...alter('DROP NOT NULL'), (0,tables/* addNotNull */.Mb)(column, model)] : [];
        case 'identity': {
            const generated = (0,ddl_model/* text */.Qq)(column, 'identity');
            return alter(generated === undefined ? 'DROP IDENTITY' : desired === null ? `ADD ${(0,tables/* identity */.D_)(column, model) ?? ''}` : `SET GENERATED ${generated.toUpperCase()}`);
        }
        case 'storage':
            return alter(`SET STORAGE ${((0,ddl_model/* text */.Qq)(column, 'storage') ?? 'default').toUpperCase()}`);
        case 'compression':
            return alter(`SET COMPRESSION ${(0,ddl_model/* text */.Qq)(column, 'compression') ?? 'default'}`);
        case 'options':
            return alterOptions(desired, (0,ddl_model/* list */.p_)(column, 'options')).flatMap(alter);
        case 'statistics target':
            return alter(`SET STATISTICS ${String(column.attributes['statistics target'] ?? -1)}`);
        default:
            return [];
    }
}

// EXTERNAL MODULE: ./lib/catalog/ddl/definitions.js
var definitions = __webpack_require__(4750);
// EXTERNAL MODULE: ./lib/catalog/ddl/initial-grants.js
var initial_grants = __webpack_require__(4342);
;// CONCATENATED MODULE: ./lib/catalog/ddl/operators.js


/** `CREATE OPERATOR`; undefined for one that was only announced, which comes with the operator that names it. */
function createOperator(operator) {
    if ((0,ddl_model/* text */.Qq)(operator, 'function') === undefined)
        return undefined;
    const counterpart = (name) => {
        const value = (0,ddl_model/* text */.Qq)(operator, name);
        return value === undefined ? [] : [`${name.toUpperCase()} = OPERATOR(${value})`];
    };
    const parts = [
        ...(0,ddl_model/* clauses */.HZ)(operator, ['function', 'leftarg', 'rightarg']), ...counterpart('commutator'), ...counterpart('negator'),
        ...(0,ddl_model/* clauses */.HZ)(operator, ['restrict', 'join', 'hashes', 'merges'])
    ];
    return `CREATE OPERATOR ${operator.name.slice(0, operator.name.lastIndexOf('('))} (\n    ${parts.join(',\n    ')}\n)`;
}
/**
 * Operators that name this one as their counterpart while it names none: they come first, since one that is there when it
 * is named is told, and one that is made after it was announced is not.
 */
function announcersOf(operator, model) {
    const name = operator.name.slice(0, operator.name.lastIndexOf('('));
    const [left, right] = [operator.attributes['leftarg'], operator.attributes['rightarg']];
    const names = (other, way) => {
        const [first, second] = way === 'commutator' ? [right, left] : [left, right];
        return (0,ddl_model/* text */.Qq)(operator, way) === undefined && (0,ddl_model/* text */.Qq)(other, way) === name && other.attributes['leftarg'] === first && other.attributes['rightarg'] === second;
    };
    return model.snapshot.objects.filter((other) => other.kind === 'operator' && (names(other, 'commutator') || names(other, 'negator'))).map(object/* keyOf */.TN);
}
/** `CREATE OPERATOR CLASS` with the members that are its own. A class without any repeats its type: the list cannot be empty. */
function createOperatorClass(operatorClass) {
    const storage = (0,ddl_model/* text */.Qq)(operatorClass, 'storage type');
    const members = [...membersOf(operatorClass), ...(storage === undefined ? [] : [`STORAGE ${storage}`])];
    const head = (0,ddl_model/* words */.aL)(`CREATE OPERATOR CLASS ${nameIn(operatorClass)}`, (0,ddl_model/* flag */.Jt)(operatorClass, 'default') && 'DEFAULT', `FOR TYPE ${(0,ddl_model/* text */.Qq)(operatorClass, 'type') ?? ''} USING ${(0,ddl_model/* text */.Qq)(operatorClass, 'access method') ?? ''} FAMILY ${(0,ddl_model/* text */.Qq)(operatorClass, 'family') ?? ''} AS`);
    return `${head}\n    ${(members.length === 0 ? [`STORAGE ${(0,ddl_model/* text */.Qq)(operatorClass, 'type') ?? ''}`] : members).join(',\n    ')}`;
}
/** `CREATE OPERATOR FAMILY` without its members. */
function createOperatorFamily(operatorFamily) {
    return `CREATE OPERATOR FAMILY ${operatorFamily.name}`;
}
/** The members of a family that are no class's. */
function extendOperatorFamily(operatorFamily) {
    const members = membersOf(operatorFamily);
    return members.length === 0 ? [] : [`ALTER OPERATOR FAMILY ${operatorFamily.name} ADD\n    ${members.join(',\n    ')}`];
}
/** Members of a family are dropped and added one by one. */
function alterOperatorFamily(change, operatorFamily) {
    return change.attributes.flatMap(({ name, desired }) => {
        const before = Array.isArray(desired) ? desired : [];
        const wanted = (0,ddl_model/* list */.p_)(operatorFamily, name);
        const alter = (action, members) => members.length === 0 ? [] : [`ALTER OPERATOR FAMILY ${operatorFamily.name} ${action} ${members.join(', ')}`];
        return [
            ...alter('DROP', before.filter((member) => !wanted.includes(member)).map(slotOf)),
            ...alter('ADD', wanted.filter((member) => !before.includes(member)))
        ];
    });
}
/** `ALTER OPERATOR FAMILY … ADD` for one member of a family that comes with the server. */
function addFamilyMember(member) {
    return `ALTER OPERATOR FAMILY ${(0,ddl_model/* text */.Qq)(member, 'family') ?? ''} USING ${(0,ddl_model/* text */.Qq)(member, 'access method') ?? ''} ADD ${(0,ddl_model/* text */.Qq)(member, 'member') ?? ''}`;
}
/** `OPERATOR 1 (integer, bigint)`, as ALTER OPERATOR FAMILY … DROP names a member. */
function slotOf(member) {
    const [, slot = '', types = ''] = /^(\w+ \d+) .*?(\(.*?\))/s.exec(member) ?? [];
    return `${slot} ${types}`;
}
function membersOf(object) {
    return [...(0,ddl_model/* list */.p_)(object, 'operators'), ...(0,ddl_model/* list */.p_)(object, 'functions')];
}
/** The name without its access method. */
function nameIn(object) {
    return object.name.slice(0, -` USING ${(0,ddl_model/* text */.Qq)(object, 'access method') ?? ''}`.length);
}

// EXTERNAL MODULE: ./lib/catalog/ddl/publications.js
var publications = __webpack_require__(825);
// EXTERNAL MODULE: ./lib/catalog/ddl/routines.js
var routines = __webpack_require__(3323);
// EXTERNAL MODULE: ./lib/catalog/ddl/settings.js
var settings = __webpack_require__(6051);
;// CONCATENATED MODULE: ./lib/catalog/ddl/text-search.js

function create(object, parameters) {
    return `CREATE ${object.kind.toUpperCase()} ${object.name} (${parameters.join(', ')})`;
}
/** Mappings as ALTER TEXT SEARCH CONFIGURATION adds them: `word WITH app.dictionary, simple`. */
function addMappings(configuration, mappings) {
    return mappings.map((mapping) => `ALTER TEXT SEARCH CONFIGURATION ${configuration.name} ADD MAPPING FOR ${mapping}`);
}
function alterConfiguration(change, configuration) {
    return change.attributes.flatMap(({ name, desired }) => {
        if (name !== 'mappings' || !Array.isArray(desired))
            return [];
        const [before, wanted] = [desired, (0,ddl_model/* list */.p_)(configuration, 'mappings')];
        const gone = before.filter((mapping) => !wanted.includes(mapping)).map((mapping) => mapping.replace(/ WITH .*$/s, ''));
        return [
            ...gone.map((token) => `ALTER TEXT SEARCH CONFIGURATION ${configuration.name} DROP MAPPING FOR ${token}`),
            ...addMappings(configuration, wanted.filter((mapping) => !before.includes(mapping)))
        ];
    });
}
/** The kinds that text search is made of, in the order in which they need each other. */
const textSearchKinds = {
    'text search parser': {
        noun: 'TEXT SEARCH PARSER',
        create: (parser) => create(parser, (0,ddl_model/* clauses */.HZ)(parser, ['start', 'gettoken', 'end', 'lextypes', 'headline']))
    },
    'text search template': {
        noun: 'TEXT SEARCH TEMPLATE',
        create: (template) => create(template, (0,ddl_model/* clauses */.HZ)(template, ['init', 'lexize']))
    },
    'text search dictionary': {
        noun: 'TEXT SEARCH DICTIONARY',
        create: (dictionary) => create(dictionary, [`TEMPLATE = ${(0,ddl_model/* text */.Qq)(dictionary, 'template') ?? ''}`, ...(0,ddl_model/* list */.p_)(dictionary, 'options')])
    },
    'text search configuration': {
        noun: 'TEXT SEARCH CONFIGURATION',
        create: (configuration) => create(configuration, (0,ddl_model/* clauses */.HZ)(configuration, ['parser'])),
        extend: (configuration) => addMappings(configuration, (0,ddl_model/* list */.p_)(configuration, 'mappings')),
        alter: alterConfiguration
    }
};

;// CONCATENATED MODULE: ./lib/catalog/ddl/types.js

/** `CREATE TYPE` in the form that the type has. */
function createType(type) {
    switch ((0,ddl_model/* text */.Qq)(type, 'form')) {
        case 'enum':
            return `CREATE TYPE ${type.name} AS ENUM (${(0,ddl_model/* list */.p_)(type, 'labels').map(ddl_model/* literal */.eu).join(', ')})`;
        case 'composite':
            return `CREATE TYPE ${type.name} AS (${(0,ddl_model/* list */.p_)(type, 'attributes').join(', ')})`;
        case 'range':
            return `CREATE TYPE ${type.name} AS RANGE (${rangeParameters(type).join(', ')})`;
        case 'base':
            return `CREATE TYPE ${type.name} (\n    ${baseParameters(type).join(',\n    ')}\n)`;
        default:
            return `CREATE TYPE ${type.name}`;
    }
}
/** The shell of a type whose functions speak of it: they have to be there before the type is. */
function announceType(type) {
    const hasFunctions = (0,ddl_model/* text */.Qq)(type, 'form') === 'base' || (0,ddl_model/* text */.Qq)(type, 'canonical') !== undefined;
    return hasFunctions ? `CREATE TYPE ${type.name}` : undefined;
}
function rangeParameters(type) {
    return ['subtype', 'subtype opclass', 'collation', 'canonical', 'subtype diff', 'multirange type'].flatMap((attribute) => {
        const value = (0,ddl_model/* text */.Qq)(type, attribute);
        const name = attribute === 'multirange type' ? 'multirange_type_name' : attribute.replace(' ', '_');
        return value === undefined ? [] : [`${name.toUpperCase()} = ${value}`];
    });
}
function baseParameters(type) {
    const standard = (0,ddl_model/* text */.Qq)(type, 'default');
    return [
        ...(0,ddl_model/* clauses */.HZ)(type, [
            'input', 'output', 'receive', 'send', 'typmod_in', 'typmod_out', 'analyze', 'subscript', 'internallength', 'passedbyvalue', 'alignment', 'storage'
        ]),
        `CATEGORY = ${(0,ddl_model/* literal */.eu)((0,ddl_model/* text */.Qq)(type, 'category') ?? '')}`,
        ...((0,ddl_model/* flag */.Jt)(type, 'preferred') ? ['PREFERRED = true'] : []),
        ...(standard === undefined ? [] : [`DEFAULT = ${(0,ddl_model/* literal */.eu)(standard)}`]),
        ...(0,ddl_model/* clauses */.HZ)(type, ['element']),
        `DELIMITER = ${(0,ddl_model/* literal */.eu)((0,ddl_model/* text */.Qq)(type, 'delimiter') ?? '')}`,
        ...((0,ddl_model/* flag */.Jt)(type, 'collatable') ? ['COLLATABLE = true'] : [])
    ];
}

;// CONCATENATED MODULE: ./lib/catalog/ddl/kinds.js
















/** What an owner may do with a relation (PostgreSQL manual, table 5.2), MAINTAIN of 17 aside. */
const relationPrivileges = ['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE'];
const routine = {
    owner: ['EXECUTE'],
    everyone: ['EXECUTE'],
    create: (object) => (0,routines/* createRoutine */.dv)(object),
    alter: (_change, object) => [orReplace((0,routines/* createRoutine */.dv)(object))]
};
/** Every kind of object, in the order in which they are written where nothing else decides. */
const kinds = {
    schema: {
        noun: 'SCHEMA',
        owner: ['CREATE', 'USAGE'],
        create: (schema) => (schema.name === 'public' ? undefined : `CREATE SCHEMA ${schema.name}`)
    },
    extension: {
        noun: 'EXTENSION',
        create: (extension) => `CREATE EXTENSION ${extension.name} WITH SCHEMA ${(0,ddl_model/* text */.Qq)(extension, 'schema') ?? ''}`
    },
    'foreign-data wrapper': { noun: 'FOREIGN DATA WRAPPER', owner: ['USAGE'], create: foreign_data/* createForeignDataWrapper */.cE, alter: foreign_data/* alterForeignOptions */.lS },
    server: { noun: 'SERVER', grantNoun: 'FOREIGN SERVER', owner: ['USAGE'], create: foreign_data/* createServer */.sA, alter: foreign_data/* alterForeignOptions */.lS },
    'user mapping': { create: foreign_data/* createUserMapping */.U5, alter: foreign_data/* alterForeignOptions */.lS },
    language: { noun: 'LANGUAGE', owner: ['USAGE'], everyone: ['USAGE'], create: definitions/* createLanguage */.R1 },
    collation: { noun: 'COLLATION', create: definitions/* createCollation */.Qd },
    type: { noun: 'TYPE', owner: ['USAGE'], everyone: ['USAGE'], announce: announceType, create: createType, alter: alterEnum },
    // Nothing in the catalogs tells that an expression uses a cast, or that it sorts by an operator class.
    cast: { noun: 'CAST', create: definitions/* createCast */.ix },
    'access method': { noun: 'ACCESS METHOD', create: definitions/* createAccessMethod */.oe },
    operator: { noun: 'OPERATOR', needs: announcersOf, create: createOperator },
    'operator family': { noun: 'OPERATOR FAMILY', create: createOperatorFamily, extend: extendOperatorFamily, alter: alterOperatorFamily },
    'operator of access method': { create: addFamilyMember },
    'function of access method': { create: addFamilyMember },
    'operator class': { noun: 'OPERATOR CLASS', create: createOperatorClass },
    conversion: { noun: 'CONVERSION', create: definitions/* createConversion */.pu },
    ...textSearchKinds,
    domain: { noun: 'DOMAIN', owner: ['USAGE'], everyone: ['USAGE'], create: others/* createDomain */.$5, alter: alterDomain },
    sequence: {
        noun: 'SEQUENCE',
        owner: ['SELECT', 'UPDATE', 'USAGE'],
        create: (sequence) => ((0,ddl_model/* flag */.Jt)(sequence, 'identity') ? undefined : (0,sequences/* createSequence */.gh)(sequence)),
        complete: sequences/* ownSequence */.YO,
        alter: alterSequence
    },
    table: { noun: 'TABLE', owner: relationPrivileges, create: tables/* createTable */.ZR, complete: tables/* tableSettings */.az, alter: alterTable },
    'foreign table': { noun: 'FOREIGN TABLE', grantNoun: 'TABLE', owner: relationPrivileges, create: tables/* createTable */.ZR, alter: alterForeignTable },
    column: { noun: 'COLUMN', owner: [], complete: tables/* columnSettings */.YI, alter: alterColumn },
    function: { noun: 'FUNCTION', ...routine },
    procedure: { noun: 'PROCEDURE', ...routine },
    aggregate: {
        noun: 'AGGREGATE',
        grantNoun: 'FUNCTION',
        owner: ['EXECUTE'],
        everyone: ['EXECUTE'],
        // Aggregates without arguments are written with a star.
        target: (aggregate) => (aggregate.name.endsWith('()') ? `${(0,routines/* routineName */.qu)(aggregate)}(*)` : aggregate.name),
        create: routines/* createAggregate */.sv
    },
    constraint: { create: createConstraint, complete: others/* firingOfConstraint */.GK, alter: alterConstraint },
    index: { noun: 'INDEX', create: indexes/* createIndex */.zi, complete: indexes/* indexSettings */.ip, alter: alterIndex },
    view: { noun: 'VIEW', grantNoun: 'TABLE', owner: relationPrivileges, create: others/* createView */.O8, alter: (_change, view) => [orReplace((0,others/* createView */.O8)(view))] },
    'materialized view': { noun: 'MATERIALIZED VIEW', grantNoun: 'TABLE', owner: relationPrivileges, create: others/* createView */.O8, complete: clusterOn },
    'statistics object': {
        noun: 'STATISTICS',
        create: (statistics) => (0,definitions/* createStatistics */.cE)(statistics),
        complete: definitions/* statisticsTarget */.x$,
        alter: (_change, statistics) => [(0,definitions/* setStatistics */.MR)(statistics, Number(statistics.attributes['statistics target'] ?? -1))]
    },
    transform: { noun: 'TRANSFORM', target: definitions/* transformTarget */.iJ, create: definitions/* createTransform */.l1 },
    rule: { create: (rule) => (0,ddl_model/* text */.Qq)(rule, 'definition'), complete: others/* firingState */.Le, alter: alterFiring },
    trigger: {
        create: (trigger) => (trigger.derived === true ? undefined : (0,ddl_model/* text */.Qq)(trigger, 'definition')),
        complete: others/* firingState */.Le,
        alter: alterFiring
    },
    policy: { create: others/* createPolicy */.BV, alter: alterPolicy },
    publication: { noun: 'PUBLICATION', create: publications/* createPublication */.D7, alter: publications/* alterPublication */.nC },
    'publication relation': { create: publications/* addTable */.GC, alter: publications/* alterMember */.bh },
    'publication namespace': { create: publications/* addSchema */.pD },
    subscription: { noun: 'SUBSCRIPTION', create: publications/* createSubscription */.Ky },
    setting: { create: settings/* createSetting */.xt, alter: (_change, setting) => [(0,settings/* createSetting */.xt)(setting)] },
    parameter: { noun: 'PARAMETER', owner: ['ALTER SYSTEM', 'SET'] },
    'initial privileges': { complete: initial_grants/* initialGrants */.w },
    'event trigger': { noun: 'EVENT TRIGGER', create: others/* createEventTrigger */.xU, complete: others/* eventTriggerState */.qH, alter: alterEventTrigger }
};
/** A CREATE statement that takes the place of what is there. */
function orReplace(create) {
    return create.replace(/^CREATE /, 'CREATE OR REPLACE ');
}
function createConstraint(constraint, model) {
    return (0,tables/* writtenIn */.Xs)(constraint, model) === (0,object/* keyOf */.TN)(constraint) ? (0,tables/* addConstraint */.p$)(constraint, model) : undefined;
}
function clusterOn(view) {
    const index = (0,ddl_model/* text */.Qq)(view, 'clustered on');
    return index === undefined ? [] : [`ALTER MATERIALIZED VIEW ${view.name} CLUSTER ON ${index}`];
}


/***/ }),

/***/ 3881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ modelOf),
/* harmony export */   FI: () => (/* binding */ parameters),
/* harmony export */   HZ: () => (/* binding */ clauses),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Oo: () => (/* binding */ isOfDomain),
/* harmony export */   Ot: () => (/* binding */ parentName),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   pP: () => (/* binding */ schemaOf),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qU: () => (/* binding */ ownName)
/* harmony export */ });
/* harmony import */ var _snapshot_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7505);

/** Indexes a snapshot for writing statements. */
function modelOf(snapshot) {
    const index = (0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_0__/* .indexByKey */ .Xb)(snapshot);
    const children = new Map();
    for (const object of snapshot.objects) {
        if (object.parent === undefined)
            continue;
        const siblings = children.get(object.parent);
        if (siblings === undefined)
            children.set(object.parent, [object]);
        else
            siblings.push(object);
    }
    let constraints;
    return {
        snapshot,
        constraintsNamed(schema, name) {
            constraints ??= countConstraints(snapshot, index);
            return constraints.get(`${schema}.${name}`) ?? 0;
        },
        get: (key) => index.get(key),
        belongings: (object) => children.get((0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(object)) ?? [],
        childrenOf: (object, kind) => (children.get((0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(object)) ?? []).filter((child) => child.kind === kind)
    };
}
function countConstraints(snapshot, index) {
    const counts = new Map();
    for (const object of snapshot.objects) {
        const parent = index.get(object.parent ?? '');
        const name = object.kind === 'constraint' && parent !== undefined ? object.name.slice(parent.name.length + 1) : text(object, 'not null name');
        if (name === undefined)
            continue;
        const key = `${schemaOf(object.name)}.${name}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
}
/** An attribute that is text, or undefined where it is not set. */
function text(object, name) {
    const value = object.attributes[name];
    return typeof value === 'string' ? value : undefined;
}
/** An attribute that is a list; empty where it is not set. */
function list(object, name) {
    const value = object.attributes[name];
    return Array.isArray(value) ? value : [];
}
/** An attribute that is a flag. */
function flag(object, name) {
    return object.attributes[name] === true;
}
/** Whether a kind has columns and constraints of its own: a table, here or elsewhere. */
function isTable(kind) {
    return kind === 'table' || kind === 'foreign table';
}
/** The name of the object that this one belongs to, without its kind. What a setup makes is in no model: then its key says it. */
function parentName({ parent }, model) {
    return parent === undefined ? '' : (model.get(parent)?.name ?? parent.replace(/^(?:foreign |materialized )?[a-z]+ /, ''));
}
/** Whether a constraint is that of a domain. */
function isOfDomain({ parent }) {
    return parent?.startsWith('domain ') === true;
}
/** The last part of the name of something that belongs to another object. */
function ownName(object, model) {
    return object.name.slice(parentName(object, model).length + 1);
}
/** The first part of a qualified name, quotes and all. */
function schemaOf(name) {
    return /^(?:"(?:[^"]|"")+"|[^."]+)/.exec(name)?.[0] ?? '';
}
/** A string constant (PostgreSQL manual, 4.1.2). */
function literal(value) {
    const quoted = `'${value.replaceAll("'", "''")}'`;
    return quoted.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}
/**
 * Parameters as CREATE AGGREGATE, OPERATOR, TYPE and TEXT SEARCH … take them: `NAME = value` for each attribute that is set,
 * the name alone for a flag.
 */
function clauses(object, names) {
    return names.flatMap((name) => {
        const value = object.attributes[name];
        if (value === undefined || value === null || value === false)
            return [];
        return [value === true ? name.toUpperCase() : `${name.toUpperCase()} = ${String(value)}`];
    });
}
/** Joins the parts that are there with spaces. */
function words(...parts) {
    return parts.filter((part) => part !== undefined && part !== null && part !== false && part !== '').join(' ');
}
/** Storage parameters as `WITH` takes them: values quoted, since some are words that SQL reserves. */
function parameters(options) {
    return options.map((option) => option.replace(/^([^=]*)=(.*)$/s, (_, name, value) => `${name}=${literal(value)}`)).join(', ');
}


/***/ }),

/***/ 113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ createDomain),
/* harmony export */   BV: () => (/* binding */ createPolicy),
/* harmony export */   Eh: () => (/* binding */ setFiring),
/* harmony export */   GK: () => (/* binding */ firingOfConstraint),
/* harmony export */   Le: () => (/* binding */ firingState),
/* harmony export */   O8: () => (/* binding */ createView),
/* harmony export */   qH: () => (/* binding */ eventTriggerState),
/* harmony export */   xU: () => (/* binding */ createEventTrigger)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3881);

/** `CREATE DOMAIN` without its CHECK constraints. */
function createDomain(domain) {
    const collation = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(domain, 'collation');
    const standard = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(domain, 'default');
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(`CREATE DOMAIN ${domain.name} AS ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(domain, 'type') ?? ''}`, collation !== undefined && `COLLATE ${collation}`, standard !== undefined && `DEFAULT ${standard}`, (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(domain, 'not null') && 'NOT NULL');
}
/** `CREATE VIEW` or `CREATE MATERIALIZED VIEW`; the latter is left unpopulated. */
function createView(view) {
    const options = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(view, 'options');
    const head = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(`CREATE ${view.kind.toUpperCase()} ${view.name}`, (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(view, 'access method') !== undefined && `USING ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(view, 'access method') ?? ''}`, options.length > 0 && `WITH (${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .parameters */ .FI)(options)})`, (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(view, 'tablespace') !== undefined && `TABLESPACE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(view, 'tablespace') ?? ''}`, 'AS');
    return `${head}\n${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(view, 'definition') ?? ''}${view.kind === 'materialized view' ? '\nWITH NO DATA' : ''}`;
}
const firing = { disabled: 'DISABLE', replica: 'ENABLE REPLICA', always: 'ENABLE ALWAYS' };
/** `CREATE EVENT TRIGGER`. */
function createEventTrigger(trigger) {
    const tags = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(trigger, 'tags');
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(`CREATE EVENT TRIGGER ${trigger.name} ON ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(trigger, 'event') ?? ''}`, tags.length > 0 && `WHEN TAG IN (${tags.map(_model_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu).join(', ')})`, `EXECUTE FUNCTION ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(trigger, 'function') ?? ''}()`);
}
/** Whether an event trigger fires, where that is not the default. */
function eventTriggerState(trigger) {
    const state = firing[(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(trigger, 'enabled') ?? ''];
    return state === undefined ? [] : [`ALTER EVENT TRIGGER ${trigger.name} ${state}`];
}
/** Whether a trigger or rule fires, where that is not the default. */
function firingState(object, model) {
    const state = firing[(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(object, 'enabled') ?? ''];
    return state === undefined ? [] : [`ALTER TABLE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .parentName */ .Ot)(object, model)} ${state} ${object.kind.toUpperCase()} ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .ownName */ .qU)(object, model)}`];
}
/** The type of trigger that an event stands for (`tgtype`, src/include/catalog/pg_trigger.h). */
const triggerTypes = { insert: 4, delete: 8, update: 16 };
/** Whether the triggers behind a constraint fire, where that is not the default. Only the server knows their names. */
function firingOfConstraint(constraint, model) {
    return setFiring((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(constraint, 'triggers'), constraint, model);
}
/** Statements for entries `STATE for EVENT on TABLE`, in which any state that is unknown here is that of all triggers at first. */
function setFiring(entries, constraint, model) {
    return entries.flatMap((each) => {
        const [, state = '', event = '', relation = ''] = /^(\S+) for (\S+) on (.*)$/s.exec(each) ?? [];
        const names = `SELECT g.tgname FROM pg_catalog.pg_trigger g JOIN pg_catalog.pg_constraint k ON k.oid = g.tgconstraint
    WHERE k.conrelid = ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .parentName */ .Ot)(constraint, model))}::regclass AND quote_ident(k.conname) = ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .ownName */ .qU)(constraint, model))}
      AND g.tgrelid = ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(relation)}::regclass AND g.tgtype & ${String(triggerTypes[event] ?? 0)} <> 0`;
        const alter = `format('ALTER TABLE ${relation.replaceAll('%', '%%').replaceAll("'", "''")} ${firing[state] ?? 'ENABLE'} TRIGGER %I', trigger)`;
        return [`DO $$DECLARE trigger name; BEGIN\n  FOR trigger IN ${names}\n  LOOP EXECUTE ${alter}; END LOOP;\nEND$$`];
    });
}
/** `CREATE POLICY` with every clause. */
function createPolicy(policy, model) {
    const using = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(policy, 'using');
    const check = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(policy, 'with check');
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(`CREATE POLICY ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .ownName */ .qU)(policy, model)} ON ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .parentName */ .Ot)(policy, model)}`, (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(policy, 'permissive') ? 'AS PERMISSIVE' : 'AS RESTRICTIVE', `FOR ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(policy, 'command') ?? ''} TO ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(policy, 'roles').join(', ')}`, using !== undefined && `USING (${using})`, check !== undefined && `WITH CHECK (${check})`);
}


/***/ }),

/***/ 825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   D7: () => (/* binding */ createPublication),
/* harmony export */   GC: () => (/* binding */ addTable),
/* harmony export */   Ky: () => (/* binding */ createSubscription),
/* harmony export */   bh: () => (/* binding */ alterMember),
/* harmony export */   nC: () => (/* binding */ alterPublication),
/* harmony export */   pD: () => (/* binding */ addSchema)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3881);

/** `CREATE PUBLICATION`, without its tables and schemas. */
function createPublication(publication) {
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(`CREATE PUBLICATION ${publication.name}`, (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(publication, 'all tables') && 'FOR ALL TABLES', `WITH (${publicationOptions(publication)})`);
}
function publicationOptions(publication) {
    const generated = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(publication, 'publish_generated_columns');
    return [
        `publish = ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(publication, 'publish').join(', '))}`,
        `publish_via_partition_root = ${String((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(publication, 'publish_via_partition_root'))}`,
        ...(generated === undefined ? [] : [`publish_generated_columns = ${generated}`])
    ].join(', ');
}
/** `ALTER PUBLICATION … SET`; whether it is for all tables cannot be altered. */
function alterPublication(_change, publication) {
    return [`ALTER PUBLICATION ${publication.name} SET (${publicationOptions(publication)})`];
}
/** `ADD TABLE`, with the column list and the row filter. Without ONLY the children of that moment would be added too. */
function addTable(relation, model) {
    const columns = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(relation, 'columns');
    const where = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(relation, 'where');
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(`${alterOf(relation, model)} ADD TABLE ONLY ${memberOf(relation, model)}`, columns.length > 0 && `(${columns.join(', ')})`, where !== undefined && `WHERE (${where})`);
}
/** A table's column list and row filter cannot be altered on their own. */
function alterMember(_change, relation, model) {
    return [`${alterOf(relation, model)} DROP TABLE ONLY ${memberOf(relation, model)}`, addTable(relation, model)];
}
/** `ADD TABLES IN SCHEMA`. */
function addSchema(namespace, model) {
    return `${alterOf(namespace, model)} ADD TABLES IN SCHEMA ${memberOf(namespace, model)}`;
}
function alterOf(member, model) {
    return `ALTER PUBLICATION ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .parentName */ .Ot)(member, model)}`;
}
/** The table or schema that a member of a publication is: its name ends in the publication's. */
function memberOf(member, model) {
    return member.name.slice(0, -` in publication ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .parentName */ .Ot)(member, model)}`.length);
}
/** `CREATE SUBSCRIPTION`, which never connects: the slot and the data of the other side are not the schema's. */
function createSubscription(subscription) {
    const slot = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(subscription, 'slot_name');
    const unless = (name, standard) => {
        const value = subscription.attributes[name];
        return value === standard || value === undefined ? [] : [`${name} = ${String(value)}`];
    };
    const options = [
        'connect = false',
        `slot_name = ${slot === undefined ? 'NONE' : (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(slot)}`,
        ...unless('streaming', null),
        ...unless('synchronous_commit', 'off'),
        ...unless('binary', false),
        ...unless('two_phase', false),
        ...unless('disable_on_error', false),
        ...unless('password_required', true),
        ...unless('run_as_owner', false),
        ...unless('failover', false),
        ...unless('origin', 'any')
    ];
    const connection = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(subscription, 'connection') ?? '';
    return `CREATE SUBSCRIPTION ${subscription.name} CONNECTION ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(connection)} PUBLICATION ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(subscription, 'publications').join(', ')} WITH (${options.join(', ')})`;
}


/***/ }),

/***/ 3323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SA: () => (/* binding */ settingValue),
/* harmony export */   VX: () => (/* binding */ dollarQuoted),
/* harmony export */   dv: () => (/* binding */ createRoutine),
/* harmony export */   qu: () => (/* binding */ routineName),
/* harmony export */   sv: () => (/* binding */ createAggregate)
/* harmony export */ });
/* harmony import */ var _sql_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3991);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3881);


/** The name of a routine without its argument types. */
function routineName(routine) {
    const part = '(?:"(?:[^"]|"")+"|[^."(]+)';
    return new RegExp(`^${part}\\.${part}`).exec(routine.name)?.[0] ?? routine.name;
}
/** `CREATE FUNCTION` or `CREATE PROCEDURE` with everything that is not the default. */
function createRoutine(routine, name = routineName(routine)) {
    const procedure = routine.kind === 'procedure';
    const returns = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'returns');
    const cost = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'cost') ?? '';
    const rows = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'rows') ?? defaultRows;
    const returnsSet = /^(SETOF|TABLE\()/.test(returns ?? '');
    const parallel = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'parallel') ?? 'unsafe';
    const transforms = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(routine, 'transforms');
    const support = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'support');
    return [
        `CREATE ${routine.kind.toUpperCase()} ${name}(${(0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'arguments') ?? ''})`,
        ...(procedure || returns === undefined ? [] : [`RETURNS ${returns}`]),
        (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(`LANGUAGE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'language') ?? ''}`, transforms.length > 0 && `TRANSFORM ${transforms.map((type) => `FOR TYPE ${type}`).join(', ')}`, (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(routine, 'window') && 'WINDOW', !procedure && (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'volatility') !== 'volatile' && ((0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'volatility') ?? '').toUpperCase(), (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(routine, 'leakproof') && 'LEAKPROOF', (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(routine, 'strict') && 'STRICT', (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(routine, 'security definer') && 'SECURITY DEFINER', parallel !== 'unsafe' && `PARALLEL ${parallel.toUpperCase()}`, !procedure && cost !== defaultCost(routine) && `COST ${cost}`, !procedure && returnsSet && rows !== defaultRows && `ROWS ${rows}`, support !== undefined && `SUPPORT ${support}`),
        ...(0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(routine, 'configuration').map(setting),
        body(routine)
    ].join('\n');
}
/** PostgreSQL manual, CREATE FUNCTION: 1 unit for C and internal functions, 100 for all others. */
function defaultCost(routine) {
    return ['c', 'internal'].includes((0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'language') ?? '') ? '1' : '100';
}
/** What is reckoned with where nothing is said (PostgreSQL manual, CREATE FUNCTION). */
const defaultRows = '1000';
function body(routine) {
    const source = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'body') ?? '';
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(routine, 'sql body'))
        return source;
    const library = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(routine, 'library');
    return `AS ${library === undefined ? '' : `${(0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(library)}, `}${dollarQuoted(source)}`;
}
/** A dollar-quoted string with a tag that the text does not hold (PostgreSQL manual, 4.1.2.4). */
function dollarQuoted(source) {
    let tag = '';
    for (let count = 0; source.includes(`$${tag}`); count++)
        tag = `body${count === 0 ? '' : String(count)}`;
    return `$${tag}$${source}$${tag}$`;
}
/** Settings whose value is a list of names, each quoted on its own (GUC_LIST_QUOTE in src/backend/utils/misc/guc_tables.c). */
const quotedLists = new Set(['search_path', 'local_preload_libraries', 'session_preload_libraries', 'shared_preload_libraries', 'temp_tablespaces', 'unix_socket_directories']);
/** `SET name TO value` for an entry of `proconfig`. A list of names is stored as it has to be written. */
function setting(entry) {
    const at = entry.indexOf('=');
    const name = entry.slice(0, at);
    const value = entry.slice(at + 1);
    return `SET ${(0,_sql_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .C)(name)} TO ${settingValue(name, value)}`;
}
/** A parameter's value as SET takes it. An empty name is stored in double quotes, in which SQL takes none. */
function settingValue(name, value) {
    return quotedLists.has(name.toLowerCase()) ? (value === '' ? "''" : value.replace(/(^|, )""(?=,|$)/g, "$1''")) : (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(value);
}
const aggregateFunctions = ['sfunc', 'finalfunc', 'combinefunc', 'serialfunc', 'deserialfunc', 'msfunc', 'minvfunc', 'mfinalfunc', 'sortop'];
const modifications = { r: 'READ_ONLY', s: 'SHAREABLE', w: 'READ_WRITE' };
/** `CREATE AGGREGATE` in the syntax with parameters. */
function createAggregate(aggregate) {
    const parts = [];
    for (const name of ['sfunc', 'stype', 'sspace', 'finalfunc', 'finalfunc_extra', 'finalfunc_modify', 'combinefunc', 'serialfunc', 'deserialfunc',
        'initcond', 'msfunc', 'minvfunc', 'mstype', 'msspace', 'mfinalfunc', 'mfinalfunc_extra', 'mfinalfunc_modify', 'minitcond', 'sortop']) {
        const value = aggregate.attributes[name];
        if (value === null || value === undefined || value === false)
            continue;
        if (value === true)
            parts.push(name.toUpperCase());
        else if (name.endsWith('_modify')) {
            if (aggregate.attributes[name.replace('_modify', '')] !== null)
                parts.push(`${name.toUpperCase()} = ${modifications[String(value)] ?? ''}`);
        }
        else if (name.endsWith('initcond') || name === 'minitcond')
            parts.push(`${name.toUpperCase()} = ${(0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(String(value))}`);
        else if (aggregateFunctions.includes(name) || typeof value === 'number' || name.endsWith('type'))
            parts.push(`${name.toUpperCase()} = ${String(value)}`);
    }
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(aggregate, 'kind') === 'hypothetical-set')
        parts.push('HYPOTHETICAL');
    const parallel = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(aggregate, 'parallel') ?? 'unsafe';
    if (parallel !== 'unsafe')
        parts.push(`PARALLEL = ${parallel.toUpperCase()}`);
    const parameters = (0,_model_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(aggregate, 'arguments') ?? '';
    return `CREATE AGGREGATE ${routineName(aggregate)}(${parameters === '' ? '*' : parameters}) (\n    ${parts.join(',\n    ')}\n)`;
}


/***/ }),

/***/ 3072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   br: () => (/* binding */ wholeDefinition),
/* harmony export */   j2: () => (/* binding */ withBelongings),
/* harmony export */   zY: () => (/* binding */ createStatements),
/* harmony export */   zZ: () => (/* binding */ writeSchemaFile)
/* harmony export */ });
/* harmony import */ var _snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7505);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1694);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4169);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1268);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3881);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5608);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7943);







/** Stands for the statement that makes an object known to what it needs itself. */
const announced = 'announcement of';
/** Stand for the statements that attach a partition, and the index of a partition. */
const attachment = 'attachment';
const indexAttachment = 'index attachment';
/** Written last of all constraints: the key that it refers to may be valid only once all partitions have theirs. */
const foreignKey = 'foreign key';
/** What statements are about, in the order in which they are written where nothing else decides. */
const order = Object.keys(_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .EZ).flatMap((kind) => (kind === 'table' ? [kind, attachment] : kind === 'index' ? [kind, indexAttachment, foreignKey] : kind));
/** Session settings under which the file reads the same everywhere: names are qualified, bodies are not looked into. */
const preamble = [`SET client_encoding = 'UTF8'`, 'SET check_function_bodies = off', `SELECT pg_catalog.set_config('search_path', '', false)`];
/**
 * A snapshot as a canonical schema file: each object once, in an order in which it loads, in the server's spelling.
 * Loaded into an empty database it gives the same snapshot again.
 */
function writeSchemaFile(snapshot) {
    return terminate([...preamble, ...statementsOf(snapshot.objects, (0,_model_js__WEBPACK_IMPORTED_MODULE_5__/* .modelOf */ .DM)(snapshot))]);
}
/** An object with all that belongs to it, as canonical SQL for people to read; `<redacted>` for secrets. */
function wholeDefinition(object, model) {
    return (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .hideTokens */ .vI)(terminate(statementsOf(withBelongings(object, model), model)).trimEnd());
}
/** An object and, after it, what belongs to it, to any depth. */
function withBelongings(object, model) {
    return [object, ...model.belongings(object).flatMap((each) => withBelongings(each, model))];
}
function statementsOf(objects, model) {
    return createStatements(objects, model).map(({ statement }) => statement);
}
function terminate(statements) {
    return statements.map((statement) => `${statement};\n`).join('\n');
}
/** The statements that make these objects, in an order in which they run. */
function createStatements(objects, model) {
    const written = new Set(objects.map(_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .keyOf */ .TN));
    // Once they are there event triggers fire for whatever follows.
    const last = objects.filter(({ kind }) => kind === 'event trigger');
    const first = objects.filter((object) => !last.includes(object));
    const allOf = (some) => {
        const of = (statements) => some.flatMap((object) => statements(object).map((statement) => ({ object, statement })));
        return [
            ...sortNodes(some.flatMap((object) => nodesOf(object, model, written))),
            ...of((object) => (0,_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .completingStatements */ .J3)(object, model)),
            ...of((object) => (0,_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .surroundingStatements */ .zI)(object, model)),
            ...of((object) => (object.kind === 'default acl' ? (0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultGrants */ .T3)(object) : []))
        ];
    };
    return [...allOf(first), ...allOf(last)];
}
function nodesOf(object, model, written) {
    const key = (0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .keyOf */ .TN)(object);
    const home = (0,_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenIn */ .Xs)(object, model);
    const statement = home !== key && !written.has(home) ? (0,_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .aloneStatement */ .JW)(object, model) : (0,_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .createStatement */ .Ay)(object, model);
    if (statement === undefined)
        return [];
    const inside = (0,_model_js__WEBPACK_IMPORTED_MODULE_5__/* .isTable */ .bI)(object.kind) ? ['column', 'constraint'].flatMap((kind) => model.childrenOf(object, kind)) : [];
    const parts = [object, ...inside.filter((part) => (0,_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenIn */ .Xs)(part, model) === key)];
    const needs = new Set([...parts.flatMap((part) => needsOf(part, object, model)), ...(_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .EZ[object.kind]?.needs?.(object, model) ?? [])]);
    needs.delete(key);
    const attach = (0,_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .attachStatement */ .VU)(object, model);
    const counterpart = (0,_model_js__WEBPACK_IMPORTED_MODULE_5__/* .isTable */ .bI)(object.kind) ? `table ${(0,_model_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(object, 'partition of') ?? ''}` : object.follows?.find((each) => model.get(each) !== undefined);
    const rank = rankOf(object);
    const announcing = (0,_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .announcement */ .uF)(object);
    if (announcing !== undefined)
        needs.add(`${announced} ${key}`);
    return [
        ...(announcing === undefined ? [] : [{ object, key: `${announced} ${key}`, rank, statement: announcing, needs: [...needs].filter((each) => each.startsWith('schema ')) }]),
        { object, key, rank, statement, needs: [...needs] },
        ...(0,_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .extendingStatements */ .nh)(object).map((each, index) => ({ object, key: `extension ${String(index)} of ${key}`, rank: rank + 0.5, statement: each, needs: [key] })),
        ...(attach === undefined
            ? []
            : [{ object, key: `${attachment} ${key}`, rank: order.indexOf((0,_model_js__WEBPACK_IMPORTED_MODULE_5__/* .isTable */ .bI)(object.kind) ? attachment : indexAttachment), statement: attach, needs: [key, counterpart ?? ''] }])
    ];
}
/** A domain's constraints come right behind it: once it is used they can no longer be added. */
function rankOf(object) {
    const ofDomain = object.kind === 'constraint' && (0,_model_js__WEBPACK_IMPORTED_MODULE_5__/* .isOfDomain */ .Oo)(object);
    return ofDomain ? order.indexOf('domain') + 0.5 : order.indexOf((0,_model_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(object, 'type') === foreignKey ? foreignKey : object.kind);
}
function needsOf(part, written, model) {
    // A sequence is made before the column that owns it and given to it afterwards.
    const owner = written.kind === 'sequence' ? written.parent : undefined;
    const depended = [...part.dependsOn, ...(part.parent === undefined || part.kind === 'sequence' ? [] : [part.parent])];
    const objects = depended.filter((key) => key !== owner).flatMap((key) => model.get(key) ?? []);
    const whole = objects.flatMap((object) => (object.kind === 'domain' && (0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .keyOf */ .TN)(object) !== part.parent ? [object, ...model.childrenOf(object, 'constraint')] : object));
    const isNeededBy = (object) => object.dependsOn.includes((0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .keyOf */ .TN)(written)) && (0,_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .announcement */ .uF)(object) !== undefined;
    const keys = whole.map((object) => (isNeededBy(object) ? `${announced} ${(0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .keyOf */ .TN)(object)}` : (0,_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenIn */ .Xs)(object, model)));
    // Constraints and indexes of partitioned tables are made one by one and attached, which takes the partitions to be there.
    const table = written.kind === 'constraint' || written.kind === 'index' ? model.get(written.parent ?? '') : undefined;
    return table === undefined ? keys : [...keys, ...[(0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .keyOf */ .TN)(table), ...partitionsOf(table, model)].map((name) => `${attachment} ${name}`)];
}
function partitionsOf(table, model) {
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(table, 'partition key') === undefined)
        return [];
    return model.snapshot.objects.filter((each) => (0,_model_js__WEBPACK_IMPORTED_MODULE_5__/* .isTable */ .bI)(each.kind) && (0,_model_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(each, 'partition of') === table.name).map(_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .keyOf */ .TN);
}
/** Sorts so that everything stands behind what it needs; among the rest by kind, then by name. Circles are cut at the lowest rank. */
function sortNodes(nodes) {
    const sorted = [...nodes].sort((left, right) => left.rank - right.rank || (0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .compareText */ .n6)(left.key, right.key));
    const byKey = new Map(sorted.map((node) => [node.key, node]));
    const done = new Set();
    const result = [];
    const visit = (node) => {
        if (done.has(node.key))
            return;
        done.add(node.key);
        for (const key of [...node.needs].sort(_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .compareText */ .n6)) {
            const needed = byKey.get(key);
            if (needed !== undefined)
                visit(needed);
        }
        result.push(node);
    };
    for (const node of sorted)
        visit(node);
    return result;
}


/***/ }),

/***/ 9334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ serialDefinition),
/* harmony export */   K1: () => (/* binding */ sequenceOptions),
/* harmony export */   YO: () => (/* binding */ ownSequence),
/* harmony export */   gh: () => (/* binding */ createSequence),
/* harmony export */   mI: () => (/* binding */ isStandard)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3881);

/** The options of a sequence as `CREATE SEQUENCE` and identity columns take them, all of them spelled out. */
function sequenceOptions(sequence) {
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(`START WITH ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(sequence, 'start') ?? ''}`, `INCREMENT BY ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(sequence, 'increment') ?? ''}`, `MINVALUE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(sequence, 'minimum') ?? ''}`, `MAXVALUE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(sequence, 'maximum') ?? ''}`, `CACHE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(sequence, 'cache') ?? ''}`, (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(sequence, 'cycle') ? 'CYCLE' : 'NO CYCLE');
}
/** `CREATE SEQUENCE`, without its owner column, which may need the sequence first. */
function createSequence(sequence) {
    const unlogged = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(sequence, 'persistence') === 'unlogged';
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('CREATE', unlogged && 'UNLOGGED', `SEQUENCE ${sequence.name} AS ${(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(sequence, 'type') ?? ''}`, sequenceOptions(sequence));
}
/** `OWNED BY`, once the column is there. */
function ownSequence(sequence) {
    const column = (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(sequence, 'owned by');
    return column === undefined || (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(sequence, 'identity') ? [] : [`ALTER SEQUENCE ${sequence.name} OWNED BY ${column}`];
}
/** The serial types (PostgreSQL manual, 8.1.4) and the largest value of their sequences. */
const serialTypes = {
    smallint: ['smallserial', '32767'],
    integer: ['serial', '2147483647'],
    bigint: ['bigserial', '9223372036854775807']
};
/** A column as `serial` and its like, where that would make this very column and this very sequence. */
function serialDefinition(column, model) {
    const [sequence] = model.childrenOf(column, 'sequence');
    if (sequence === undefined || (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(sequence, 'identity') || !(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(column, 'not null'))
        return undefined;
    return isStandard(sequence, column) ? serialTypes[(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(column, 'type') ?? '']?.[0] : undefined;
}
/** Whether a column's sequence is the one that the server makes for such a column where nothing more is said. */
function isStandard(sequence, column) {
    const maximum = serialTypes[(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(column, 'type') ?? '']?.[1] ?? '';
    const standard = `START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE ${maximum} CACHE 1 NO CYCLE`;
    // A name with a number behind it depends on what was made before.
    const isFirst = sequence.generatedName === 'exact' && !/\d"?$/.test(sequence.name);
    return isFirst && sequenceOptions(sequence) === standard && (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(sequence, 'type') === (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(column, 'type');
}


/***/ }),

/***/ 6051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   lS: () => (/* binding */ parameterOf),
/* harmony export */   xt: () => (/* binding */ createSetting)
/* harmony export */ });
/* harmony import */ var _sql_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3991);
/* harmony import */ var _routines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3323);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3881);



/** The parts of a setting's name: `work_mem for role app`. */
const nameOfSetting = /^(\S+)(?: for role (.*))?$/s;
/** Sets a parameter for the database that this runs in, which no statement can name without knowing it. */
function createSetting(setting) {
    const [, parameter = '', role] = nameOfSetting.exec(setting.name) ?? [];
    const head = role === undefined ? 'ALTER DATABASE %I' : `ALTER ROLE ${role.replaceAll('%', '%%')} IN DATABASE %I`;
    const statement = `${head} SET ${(0,_sql_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .C)(parameter)} TO ${valueOf(setting).replaceAll('%', '%%')}`;
    return `DO ${(0,_routines_js__WEBPACK_IMPORTED_MODULE_1__/* .dollarQuoted */ .VX)(`BEGIN EXECUTE format(${(0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(statement)}, current_database()); END`)}`;
}
/** The value of a setting, as SET takes it. */
function valueOf(setting) {
    return (0,_routines_js__WEBPACK_IMPORTED_MODULE_1__/* .settingValue */ .SA)(parameterOf(setting), (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(setting, 'value') ?? '');
}
/** The parameter of a setting. */
function parameterOf(setting) {
    return nameOfSetting.exec(setting.name)?.[1] ?? '';
}


/***/ }),

/***/ 5608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ createStatement),
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   J3: () => (/* binding */ completingStatements),
/* harmony export */   JW: () => (/* binding */ aloneStatement),
/* harmony export */   VU: () => (/* binding */ attachStatement),
/* harmony export */   lG: () => (/* binding */ alterStatements),
/* harmony export */   nh: () => (/* binding */ extendingStatements),
/* harmony export */   uF: () => (/* binding */ announcement),
/* harmony export */   zI: () => (/* binding */ surroundingStatements)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1694);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4169);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1268);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3881);
/* harmony import */ var _indexes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6812);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7943);






/** The statement that makes an object, on its own; undefined where it comes with another. Without a semicolon. */
function createStatement(object, model) {
    return _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .EZ[object.kind]?.create?.(object, model);
}
/** The statement that makes an object known before it is made; undefined where it needs none. Without a semicolon. */
function announcement(object) {
    return _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .EZ[object.kind]?.announce?.(object);
}
/** Statements that stand right behind the one that makes an object. Without semicolons. */
function extendingStatements(object) {
    return _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .EZ[object.kind]?.extend?.(object) ?? [];
}
/** The statement that attaches an object to its counterpart on a partitioned table. Without a semicolon. */
function attachStatement(object, model) {
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .isTable */ .bI)(object.kind))
        return (0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .attachPartition */ .yL)(object);
    return object.kind === 'index' || object.kind === 'constraint' ? (0,_indexes_js__WEBPACK_IMPORTED_MODULE_5__/* .attachIndex */ .IL)(object, model) : undefined;
}
/** Statements that complete an object once everything that it speaks of is there. Without semicolons. */
function completingStatements(object, model) {
    return [...(_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .EZ[object.kind]?.complete?.(object, model) ?? []), ...dependOnExtensions(object, model)];
}
/** Statements that give an object, as it is to become, the attributes that a change lists. Without semicolons. */
function alterStatements(change, object, model) {
    const attributes = change.attributes.filter(({ name }) => name !== extensionsOf);
    const own = attributes.length === 0 ? [] : (_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .EZ[object.kind]?.alter?.({ ...change, attributes }, object, model) ?? []);
    const before = change.attributes.find(({ name }) => name === extensionsOf)?.desired ?? [];
    const gone = (Array.isArray(before) ? before : []).filter((name) => !(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(object, extensionsOf).includes(name));
    const extensions = change.attributes.length === attributes.length ? [] : dependOnExtensions(object, model);
    return [...own, ...gone.map((name) => `ALTER ${(0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(object, model)} NO DEPENDS ON EXTENSION ${name}`), ...extensions];
}
/** The attribute that lists the extensions with which an object goes. */
const extensionsOf = 'depends on extensions';
function dependOnExtensions(object, model) {
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(object, extensionsOf).map((name) => `ALTER ${(0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(object, model)} DEPENDS ON EXTENSION ${name}`);
}
/** Statements about who owns an object, who may use it, and what is said of it. Without semicolons. */
function surroundingStatements(object, model) {
    return [...(0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .ownedBy */ .LW)(object, model), ...(0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .grantsOn */ .dX)(object, model), ...(0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .commentOn */ .Jt)(object, model), ...(0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .securityLabelsOn */ .Dn)(object, model)];
}
/** What an object is in one aspect, as canonical SQL for people to read; `<redacted>` for secrets. */
function definitionOf(object, model, aspect) {
    const statements = statementsOf(object, model, aspect).filter((statement) => statement !== undefined);
    if (statements.length === 0 && aspect === 'comments')
        return `${(0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .commentStatement */ .rM)(object, model)};`;
    if (statements.length === 0 && aspect === 'privileges')
        return `-- the privileges that every ${object.kind} has by itself`;
    return statements.map((statement) => `${(0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .hideTokens */ .vI)(statement)};`).join('\n');
}
function statementsOf(object, model, aspect) {
    switch (aspect) {
        case 'owner':
            return [(0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerStatement */ .TP)(object)];
        case 'privileges':
            if (object.kind === 'initial privileges')
                return completingStatements(object, model);
            return object.kind === 'default acl' ? (0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultGrants */ .T3)(object) : (0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .grantsOn */ .dX)(object, model);
        case 'comments':
            return (0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .commentOn */ .Jt)(object, model);
        default: {
            const create = createStatement(object, model) ?? aloneStatement(object, model);
            return [create, ...extendingStatements(object), attachStatement(object, model), ...completingStatements(object, model), ...(0,_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .securityLabelsOn */ .Dn)(object, model)];
        }
    }
}
/** What is written inside its table, as a statement of its own. */
function aloneStatement(object, model) {
    return object.kind === 'constraint' ? (0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .addConstraint */ .p$)(object, model) : object.kind === 'column' ? columnStatement(object, model) : undefined;
}
function columnStatement(column, model) {
    if (!/^(?:foreign )?table /.test(column.parent ?? ''))
        return undefined;
    return `ALTER TABLE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .parentName */ .Ot)(column, model)} ADD COLUMN ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(column, model)} ${(0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .columnDefinition */ .CJ)(column, model, true)}`;
}


/***/ }),

/***/ 7943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ columnDefinition),
/* harmony export */   D_: () => (/* binding */ identity),
/* harmony export */   Mb: () => (/* binding */ addNotNull),
/* harmony export */   TM: () => (/* binding */ notNull),
/* harmony export */   XE: () => (/* binding */ generation),
/* harmony export */   Xs: () => (/* binding */ writtenIn),
/* harmony export */   YI: () => (/* binding */ columnSettings),
/* harmony export */   ZR: () => (/* binding */ createTable),
/* harmony export */   az: () => (/* binding */ tableSettings),
/* harmony export */   g9: () => (/* binding */ defaultExpression),
/* harmony export */   je: () => (/* binding */ constraintDefinition),
/* harmony export */   p$: () => (/* binding */ addConstraint),
/* harmony export */   yL: () => (/* binding */ attachPartition)
/* harmony export */ });
/* harmony import */ var _snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7505);
/* harmony import */ var _sql_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4837);
/* harmony import */ var _generated_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3188);
/* harmony import */ var _relations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4278);
/* harmony import */ var _foreign_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3609);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3881);
/* harmony import */ var _sequences_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9334);







/**
 * `CREATE TABLE` or `CREATE FOREIGN TABLE` with the columns in their order, all defaults, and these constraints and sequences of serial columns.
 * Without a list it has what can stand in it wherever it is loaded: CHECKs and defaults that call no function of a user's.
 */
function createTable(table, model, belongings) {
    const order = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(table, 'column order');
    const ofType = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'of type');
    const columns = model
        .childrenOf(table, 'column')
        .filter((column) => isWrittenInTable(column, table))
        .sort((left, right) => order.indexOf((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(left, model)) - order.indexOf((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(right, model)));
    const inside = belongings?.filter(({ kind }) => kind === 'constraint') ?? model.childrenOf(table, 'constraint').filter((constraint) => isInline(constraint, table, model));
    const withDefault = belongings === undefined ? undefined : true;
    const serial = (column) => (model.childrenOf(column, 'sequence').some((each) => belongings?.includes(each)) ? (0,_sequences_js__WEBPACK_IMPORTED_MODULE_3__/* .serialDefinition */ .A$)(column, model) : undefined);
    const define = (column) => `${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(column, model)} ${serial(column) ?? columnDefinition(column, model, withDefault)}`;
    const parts = [
        ...columns.flatMap((column) => (ofType === undefined ? define(column) : (columnOptions(column, model, withDefault) ?? []))),
        ...inside.map((constraint) => `CONSTRAINT ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(constraint, model)} ${constraintDefinition(constraint)}`)
    ];
    const body = parts.length === 0 ? '()' : `(\n    ${parts.join(',\n    ')}\n)`;
    const inherits = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(table, 'inherits');
    const options = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(table, 'options');
    const head = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)('CREATE', (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'persistence') === 'unlogged' && 'UNLOGGED', table.kind.toUpperCase(), table.name, ofType !== undefined && `OF ${ofType}`);
    const server = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'server');
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)(ofType === undefined || parts.length > 0 ? `${head} ${body}` : head, inherits.length > 0 && `INHERITS (${inherits.join(', ')})`, (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'partition key') !== undefined && `PARTITION BY ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'partition key') ?? ''}`, (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'access method') !== undefined && `USING ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'access method') ?? ''}`, server === undefined ? options.length > 0 && `WITH (${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .parameters */ .FI)(options)})` : (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)(`SERVER ${server}`, (0,_foreign_data_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignOptions */ .DK)(options)), (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'tablespace') !== undefined && `TABLESPACE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'tablespace') ?? ''}`);
}
/** Columns that come from an inheritance parent alone are not written again; a partition is written whole and attached. */
function isWrittenInTable(column, table) {
    return column.attributes['local'] !== false || (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'partition of') !== undefined;
}
/** Whether a constraint stands in `CREATE TABLE`: CHECKs that can hold from the start and need no function. */
function isInline(constraint, table, model) {
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(constraint, 'type') !== 'check' || / NOT VALID$/.test((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(constraint, 'definition') ?? ''))
        return false;
    if (needsRoutine(constraint, model))
        return false;
    return constraint.attributes['local'] !== false || (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'partition of') !== undefined;
}
/** Whether an expression calls a function that users made: such a function may itself need the table. */
function needsRoutine(object, model) {
    return object.dependsOn.some((key) => ['function', 'aggregate'].includes(model.get(key)?.kind ?? ''));
}
/** What follows a column's name: type, collation, default or how it is generated, NOT NULL. */
function columnDefinition(column, model, withDefault = !needsRoutine(column, model)) {
    const collation = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(column, 'collation');
    const standard = defaultExpression(column, model);
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(column, 'type'), (0,_foreign_data_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignOptions */ .DK)((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(column, 'foreign options')), collation !== undefined && `COLLATE ${collation}`, generation(column), identity(column, model), withDefault && standard !== undefined && `DEFAULT ${standard}`, notNull(column, model));
}
/** What a table of a composite type says of a column beside its type; undefined where that is nothing. */
function columnOptions(column, model, withDefault = !needsRoutine(column, model)) {
    const standard = defaultExpression(column, model);
    const options = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)(withDefault && standard !== undefined && `DEFAULT ${standard}`, notNull(column, model));
    return options === '' ? undefined : `${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(column, model)} WITH OPTIONS ${options}`;
}
/** Whether rows that were there before may be NULL: such a NOT NULL cannot stand in `CREATE TABLE`. */
function isNotValid(column) {
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(column, 'not null flags').includes('NOT VALID');
}
/** How a column is computed, as its definition says it; undefined where it is not. */
function generation(column) {
    const expression = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(column, 'generation expression');
    return expression === undefined ? undefined : `GENERATED ALWAYS AS (${expression}) ${((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(column, 'generated') ?? '').toUpperCase()}`;
}
/** NOT NULL, with its name where that is not the one that the server is sure to choose, whatever was made before. */
function notNull(column, model) {
    if (!(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)(column, 'not null') || isNotValid(column))
        return undefined;
    const written = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(column, 'not null name');
    const table = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .parentName */ .Ot)(column, model);
    const schema = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .schemaOf */ .pP)(table);
    const isFirst = written !== undefined && !/\d"?$/.test(written) && model.constraintsNamed(schema, written) === 1;
    const relation = (0,_sql_name_js__WEBPACK_IMPORTED_MODULE_5__/* .storedName */ .Rs)(table.slice(schema.length + 1));
    const chosen = isFirst && (0,_generated_name_js__WEBPACK_IMPORTED_MODULE_0__/* .generatedName */ .x)('not null', (0,_sql_name_js__WEBPACK_IMPORTED_MODULE_5__/* .storedName */ .Rs)(written), relation, [(0,_sql_name_js__WEBPACK_IMPORTED_MODULE_5__/* .storedName */ .Rs)((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(column, model))]) === 'exact';
    const name = chosen ? undefined : written;
    const noInherit = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(column, 'not null flags').includes('NO INHERIT');
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)(name !== undefined && `CONSTRAINT ${name}`, 'NOT NULL', noInherit && 'NO INHERIT');
}
/** `ADD CONSTRAINT`, for a NOT NULL. */
function addNotNull(column, model) {
    const name = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(column, 'not null name');
    const noInherit = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(column, 'not null flags').includes('NO INHERIT');
    const head = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)(`ALTER TABLE ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .parentName */ .Ot)(column, model)} ADD`, name !== undefined && `CONSTRAINT ${name}`);
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)(head, `NOT NULL ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(column, model)}`, noInherit && 'NO INHERIT', isNotValid(column) && 'NOT VALID');
}
/** A column's default as SQL, with the name of its own sequence where it is that sequence's next value. */
function defaultExpression(column, model) {
    const expression = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(column, 'default');
    if (expression !== _relations_js__WEBPACK_IMPORTED_MODULE_1__/* .serialDefault */ .KF)
        return expression;
    return `nextval(${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .eu)(model.childrenOf(column, 'sequence')[0]?.name ?? '')}::regclass)`;
}
/** How a column is numbered, as its definition says it, with all options of a sequence that is out of the ordinary; undefined where it is not. */
function identity(column, model) {
    const generated = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(column, 'identity');
    if (generated === undefined)
        return undefined;
    const sequence = model.childrenOf(column, 'sequence')[0];
    const options = sequence === undefined || (0,_sequences_js__WEBPACK_IMPORTED_MODULE_3__/* .isStandard */ .mI)(sequence, column) ? '' : ` (SEQUENCE NAME ${sequence.name} ${(0,_sequences_js__WEBPACK_IMPORTED_MODULE_3__/* .sequenceOptions */ .K1)(sequence)})`;
    return `GENERATED ${generated.toUpperCase()} AS IDENTITY${options}`;
}
/** What a table is besides `CREATE TABLE`, a statement each. */
function tableSettings(table) {
    const replica = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'replica identity') ?? 'default';
    const clustered = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'clustered on');
    const alter = (action) => `ALTER TABLE ${table.name} ${action}`;
    return [
        ...((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)(table, 'row security') ? [alter('ENABLE ROW LEVEL SECURITY')] : []),
        ...((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)(table, 'force row security') ? [alter('FORCE ROW LEVEL SECURITY')] : []),
        ...(replica === 'default' ? [] : [alter(`REPLICA IDENTITY ${replica.startsWith('index ') ? `USING INDEX ${replica.slice(6)}` : replica.toUpperCase()}`)]),
        ...(clustered === undefined ? [] : [alter(`CLUSTER ON ${clustered}`)])
    ];
}
/** What a column is besides its definition, which may be written with its default or without, a statement each. */
function columnSettings(column, model, withDefault = !needsRoutine(column, model)) {
    const alter = (action) => `ALTER TABLE ONLY ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .parentName */ .Ot)(column, model)} ALTER COLUMN ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(column, model)} ${action}`;
    const view = model.get(column.parent ?? '')?.kind === 'view';
    const storage = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(column, 'storage');
    const compression = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(column, 'compression');
    const target = column.attributes['statistics target'];
    const options = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(column, 'options');
    const standard = defaultExpression(column, model);
    return [
        ...(isNotValid(column) && column.attributes['local'] === null ? [addNotNull(column, model)] : []),
        ...(storage === undefined ? [] : [alter(`SET STORAGE ${storage.toUpperCase()}`)]),
        ...(compression === undefined ? [] : [alter(`SET COMPRESSION ${compression}`)]),
        ...(typeof target === 'number' ? [alter(`SET STATISTICS ${String(target)}`)] : []),
        ...(options.length === 0 ? [] : [alter(`SET (${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .parameters */ .FI)(options)})`)]),
        ...overInherited(column, model).map(alter),
        ...(standard !== undefined && (view || !withDefault) ? [alter(`SET DEFAULT ${standard}`).replace('TABLE ONLY', view ? 'VIEW' : 'TABLE ONLY')] : [])
    ];
}
/** The column, of those that one follows, that is written in its table: the others begin as it does. */
function writtenAncestor(column, model) {
    const table = model.get(column.parent ?? '');
    if (table === undefined || isWrittenInTable(column, table))
        return column;
    const parent = column.follows?.map((key) => model.get(key)).find((each) => each !== undefined);
    return parent === undefined ? undefined : writtenAncestor(parent, model);
}
/** What a column that comes from an inheritance parent alone, and is not written again, has otherwise than where it comes from. */
function overInherited(column, model) {
    const parent = writtenAncestor(column, model);
    if (parent === undefined || parent === column)
        return [];
    const options = (0,_foreign_data_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignOptions */ .DK)((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(column, 'foreign options'));
    const [standard, handedDown] = [defaultExpression(column, model), defaultExpression(parent, model)];
    return [
        ...(standard === handedDown || needsRoutine(column, model) ? [] : [standard === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${standard}`]),
        ...((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)(column, 'not null') && !(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)(parent, 'not null') ? ['SET NOT NULL'] : []),
        ...(options === '' ? [] : [options])
    ];
}
/** `ATTACH PARTITION`, for a partition that has been created on its own. */
function attachPartition(table) {
    const parent = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'partition of');
    return parent === undefined ? undefined : `ALTER TABLE ONLY ${parent} ATTACH PARTITION ${table.name} ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(table, 'partition bound') ?? ''}`;
}
/** `ADD CONSTRAINT`, for a constraint that does not stand in `CREATE TABLE`; undefined where it comes with its parent's. */
function addConstraint(constraint, model) {
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .isOfDomain */ .Oo)(constraint))
        return `ALTER DOMAIN ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .parentName */ .Ot)(constraint, model)} ADD CONSTRAINT ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(constraint, model)} ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(constraint, 'definition') ?? ''}`;
    const type = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(constraint, 'type');
    const indexed = type === 'primary key' || type === 'unique' || type === 'exclusion';
    if (constraint.attributes['local'] === false && !indexed)
        return undefined;
    return `ALTER TABLE ${indexed ? 'ONLY ' : ''}${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .parentName */ .Ot)(constraint, model)} ADD CONSTRAINT ${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(constraint, model)} ${constraintDefinition(constraint)}`;
}
/** A constraint without its name, as CREATE TABLE and ADD CONSTRAINT take it. */
function constraintDefinition(constraint) {
    return withParameters((0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(constraint, 'definition') ?? '', (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(constraint, 'options'), (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(constraint, 'tablespace'));
}
/** Storage parameters and tablespace of the index stand before the constraint's DEFERRABLE, or before an exclusion's WHERE. */
function withParameters(definition, options, tablespace) {
    const extra = (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .aL)(options.length > 0 && `WITH (${(0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .parameters */ .FI)(options)})`, tablespace !== undefined && `USING INDEX TABLESPACE ${tablespace}`);
    if (extra === '')
        return definition;
    const tail = /( WHERE \(.*\))?( DEFERRABLE)?( INITIALLY DEFERRED)?$/s.exec(definition)?.[0] ?? '';
    return `${definition.slice(0, definition.length - tail.length)} ${extra}${tail}`;
}
/** Key of the statement that an object's own statement is part of: a column is written in its table. */
function writtenIn(object, model) {
    // Also where its table is in no model: a setup has made it.
    if (object.kind === 'column' && object.parent !== undefined)
        return object.parent;
    const parent = model.get(object.parent ?? '');
    if (parent === undefined)
        return (0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .keyOf */ .TN)(object);
    if (object.kind === 'constraint' && (0,_model_js__WEBPACK_IMPORTED_MODULE_4__/* .isTable */ .bI)(parent.kind) && isInline(object, parent, model))
        return (0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .keyOf */ .TN)(parent);
    return (0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_6__/* .keyOf */ .TN)(object);
}


/***/ }),

/***/ 2631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ family),
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/**
 * Makes a family of a query and a mapping. The rows travel as one JSON document, so that arrays, booleans and large
 * numbers look the same through every driver.
 *
 * @param catalog see {@link Family.catalog}
 * @param part see {@link Part}
 */
function family(name, sql, toFound, catalog, part) {
    return {
        name,
        ...(catalog === undefined ? {} : { catalog }),
        ...(part === undefined ? {} : { part: { ...part, sql, toFound: (row, redaction) => toFound(row, redaction) } }),
        async read(session, major, redaction) {
            return (await readJson(session, sql(major))).map((row) => toFound(row, redaction));
        }
    };
}
/** Runs a query and gives its rows as PostgreSQL writes them in JSON: `oid` and `bigint` as asked for, arrays as arrays. */
async function readJson(session, sql) {
    const rows = await session.query(`select coalesce(json_agg(row_to_json(q)), '[]')::text as document from (${sql}) q`);
    return JSON.parse(rows[0]?.document ?? '[]');
}


/***/ }),

/***/ 2714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ madeByUsers),
/* harmony export */   CJ: () => (/* binding */ relationName),
/* harmony export */   DK: () => (/* binding */ foreignOptions),
/* harmony export */   D_: () => (/* binding */ identity),
/* harmony export */   EB: () => (/* binding */ columnComment),
/* harmony export */   Im: () => (/* binding */ comment),
/* harmony export */   LX: () => (/* binding */ qualified),
/* harmony export */   R9: () => (/* binding */ routine),
/* harmony export */   RT: () => (/* binding */ typeIdentity),
/* harmony export */   Y2: () => (/* binding */ storageNames),
/* harmony export */   dT: () => (/* binding */ tablespace),
/* harmony export */   fF: () => (/* binding */ options),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   k9: () => (/* binding */ lastingSchema),
/* harmony export */   lo: () => (/* binding */ columnNames),
/* harmony export */   mk: () => (/* binding */ ofUsers),
/* harmony export */   pe: () => (/* binding */ privileges),
/* harmony export */   q8: () => (/* binding */ firstNormalObjectId),
/* harmony export */   qw: () => (/* binding */ collation),
/* harmony export */   vl: () => (/* binding */ signature)
/* harmony export */ });
/*
 * Pieces of SQL that several families share. All are expressions over an alias of a catalog's row; every query runs with
 * `search_path = pg_catalog`, so that names of users' objects come out qualified.
 */
/** Objects below this OID were made by initdb (`FirstNormalObjectId`, src/include/access/transam.h). */
const firstNormalObjectId = 16384;
/** `classid.objid.objsubid` of a catalog's row. */
function address(alias, subId = '0') {
    return `${alias}.tableoid || '.' || ${alias}.oid || '.' || ${subId}`;
}
/**
 * True for the OID of what users made. No index serves it: by what is known of a database that has just been made, users have
 * next to nothing in it, and the worst way to the constraints of one table, by all OIDs of users, looks like the best.
 */
function ofUsers(oid) {
    return `${oid}::int8 >= ${firstNormalObjectId}`;
}
/** True for a row that users made and no extension owns (PostgreSQL manual, 36.17 "Packaging Related Objects into an Extension"). */
function madeByUsers(alias) {
    return `${ofUsers(`${alias}.oid`)} and not exists (select from pg_depend e
    where e.classid = ${alias}.tableoid and e.objid = ${alias}.oid and e.objsubid = 0 and e.deptype = 'e')`;
}
/** True for a namespace whose contents last longer than a session and belong to users. */
function lastingSchema(alias) {
    return `${alias}.nspname <> 'pg_toast' and ${alias}.nspname !~ '^pg_(toast_)?temp_'`;
}
/** `schema.name` as `quote_ident` writes it. */
function qualified(schema, name) {
    return `quote_ident(${schema}) || '.' || quote_ident(${name})`;
}
/**
 * The name that PostgreSQL itself tells an object by (`identity` of `pg_identify_object`): the same in every database. From
 * 17 on `json` is a word of the grammar, as `integer` is, and has no schema; so it is here on every major.
 */
function identity(alias) {
    return identityOf(`${alias}.tableoid`, `${alias}.oid`);
}
/** A type under the name that it has within the names of other objects. */
function typeIdentity(oid) {
    return identityOf(`'pg_type'::regclass`, oid);
}
function identityOf(catalog, oid) {
    return `(select regexp_replace(i.identity, '\\mpg_catalog\\.json\\M', 'json', 'g') from pg_identify_object(${catalog}, ${oid}, 0) i)`;
}
/** A routine by its name alone, for where its arguments follow from what refers to it; NULL where there is none. */
function routine(oid) {
    return `case when ${oid} <> 0 then ${oid}::oid::regproc::text end`;
}
/** A routine by its name and the types of its arguments, NULL where there is none. */
function signature(oid) {
    return `case when ${oid} <> 0 then ${oid}::oid::regprocedure::text end`;
}
/** The qualified name of the relation with this OID, NULL where there is none. */
function relationName(oid) {
    return `(select ${qualified('rn.nspname', 'rc.relname')} from pg_class rc join pg_namespace rn on rn.oid = rc.relnamespace where rc.oid = ${oid})`;
}
/**
 * The privileges on an object as a sorted array of `PRIVILEGE TO grantee [WITH GRANT OPTION]`: the default where
 * nothing was granted, and the owner's own entries relative to the owner, whoever that is.
 *
 * `type` is the letter that `acldefault` takes (PostgreSQL manual, 9.28 "acldefault"); without it there is no default.
 */
function privileges(acl, owner, type) {
    const entries = (list, of) => `array(select p from (select x.privilege_type || ' TO '
    || case x.grantee when 0 then 'PUBLIC' when ${of} then 'OWNER' else quote_ident(pg_get_userbyid(x.grantee)) end
    || case when x.is_grantable then ' WITH GRANT OPTION' else '' end
    || case when x.grantor <> ${of} then ' GRANTED BY ' || quote_ident(pg_get_userbyid(x.grantor)) else '' end
    from aclexplode(${list}) x) s(p) order by p collate "C")`;
    // The default is the same for every owner, and so made once in a query.
    return whereGiven(acl, entries(acl, owner), type === null ? `'{}'` : entries(`acldefault('${type}', ${bootstrapSuperuser})`, bootstrapSuperuser));
}
/** The OID of the role that initdb made (`BOOTSTRAP_SUPERUSERID`, src/include/catalog/pg_authid.dat). */
const bootstrapSuperuser = '10::oid';
/** A list that is made of another, where there is one: most columns have none, and to make it of nothing takes as long. */
function whereGiven(array, list, otherwise = `'{}'`) {
    return `case when ${array} is null then ${otherwise} else ${list} end`;
}
/**
 * The names of columns as an array, `expr` for what is none.
 *
 * @param numbers an array of `attnum`
 * @param first how many of them
 */
function columnNames(relation, numbers, first = `cardinality(${numbers})`) {
    return `array(select coalesce((select a.attname from pg_attribute a where a.attrelid = ${relation} and a.attnum = o.attnum), 'expr')
    from unnest(${numbers}) with ordinality o(attnum, i) where o.i <= ${first} order by o.i)`;
}
/**
 * The comment on an object; an empty comment is none. The server's own functions for it are written in SQL and planned for each query.
 *
 * @param catalog what stands for its catalog, where not everybody may ask a row of it which catalog it is in
 */
function comment(alias, catalog = `${alias}.tableoid`) {
    return commentOn(catalog, `${alias}.oid`);
}
/** The comment on a column of a relation. */
function columnComment(relation, number) {
    return commentOn(`'pg_class'::regclass`, relation, number);
}
function commentOn(catalog, oid, subId = '0') {
    return `(select nullif(cm.description, '') from pg_description cm where cm.classoid = ${catalog} and cm.objoid = ${oid} and cm.objsubid = ${subId})`;
}
/** Storage parameters that are Boolean: the server keeps each of their spellings (`on`, `yes`, `1`) as it was written. */
const booleanOptions = [
    'autosummarize', 'autovacuum_enabled', 'deduplicate_items', 'fastupdate', 'security_barrier', 'security_invoker', 'user_catalog_table',
    'vacuum_truncate'
];
/** Storage parameters sorted by name, since their order is not theirs, with one spelling of each number and Boolean. */
function options(array) {
    const isBoolean = `p.name ~ '^(toast\\.)?(${booleanOptions.join('|')})$' or p.name ~ 'vacuum_index_cleanup$' and lower(p.value) <> 'auto'`;
    const value = `case when ${isBoolean} then p.value::boolean::text when p.value ~ '^[0-9]+(\\.[0-9]+)?$' then trim_scale(p.value::numeric)::text else p.value end`;
    return whereGiven(array, `array(select p.name || '=' || ${value}
    from (select split_part(o, '=', 1), substr(o, strpos(o, '=') + 1) from unnest(${array}) o) p(name, value) order by p.name collate "C")`);
}
/** Options of a foreign object (`name=value`) sorted by name; their values are free text, which only its wrapper understands. */
function foreignOptions(array) {
    return whereGiven(array, `array(select o from unnest(${array}) o order by o collate "C")`);
}
/** How values that are too long are stored, in the words of ALTER TABLE. */
function storageNames(column) {
    return `case ${column} when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end`;
}
/** A tablespace by name, NULL for the database's own. */
function tablespace(oid) {
    return `(select quote_ident(spcname) from pg_tablespace where oid = ${oid})`;
}
/** A collation by name, NULL where it is the type's own. */
function collation(oid, ofType) {
    return `(select ${qualified('cn.nspname', 'co.collname')} from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
    where co.oid = ${oid} and ${oid} <> ${ofType})`;
}


/***/ }),

/***/ 3188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ generatedName)
/* harmony export */ });
/** The longest identifier, in bytes (`NAMEDATALEN - 1`). */
const longestName = 63;
const suffixes = { 'primary key': 'pkey', unique: 'key', 'foreign key': 'fkey', check: 'check', exclusion: 'excl', index: 'idx', sequence: 'seq', 'not null': 'not_null' };
const endings = Object.fromEntries(Object.entries(suffixes).map(([source, label]) => [source, new RegExp(`_${label}(\\d*)$`)]));
/**
 * Says whether the server chose a name: `exact` if it would choose it today for this relation and these columns (with a
 * digit behind it if the plain one was taken), `shape` if it merely looks like one, as it does once the relation or a
 * column has been renamed. All names here are unquoted.
 *
 * PostgreSQL: `ChooseIndexName`, `ChooseConstraintName` and `makeObjectName` in src/backend/commands/indexcmds.c.
 */
function generatedName(source, name, relation, columns) {
    const digits = endings[source].exec(name);
    if (digits === null)
        return undefined;
    const addition = source === 'primary key' || (source === 'check' && columns.length !== 1) ? '' : columns.join('_');
    return makeObjectName(relation, addition, `${suffixes[source]}${digits[1] ?? ''}`) === name ? 'exact' : 'shape';
}
/** Joins the parts with underscores and shortens the longer of the first two until the whole fits, as the server does. */
function makeObjectName(first, second, label) {
    const overhead = (second === '' ? 0 : 1) + 1 + label.length;
    let left = Buffer.byteLength(first);
    let right = Buffer.byteLength(second);
    while (left + right > longestName - overhead) {
        if (left > right)
            left--;
        else
            right--;
    }
    const start = clip(first, left);
    return second === '' ? `${start}_${label}` : `${start}_${clip(second, right)}_${label}`;
}
/** The longest prefix of whole characters in at most so many bytes (`pg_mbcliplen`). */
function clip(text, bytes) {
    if (Buffer.byteLength(text) <= bytes)
        return text;
    let result = '';
    let used = 0;
    for (const character of text) {
        used += Buffer.byteLength(character);
        if (used > bytes)
            break;
        result += character;
    }
    return result;
}


/***/ }),

/***/ 4278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ serialDefault),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   gk: () => (/* binding */ ofAnyTable),
/* harmony export */   l8: () => (/* binding */ views),
/* harmony export */   pP: () => (/* binding */ attributesOfAnyTable),
/* harmony export */   um: () => (/* binding */ tables)
/* harmony export */ });
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2631);
/* harmony import */ var _fragments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);


/** Addresses of a relation's row type and of that type's array. */
const typeAddresses = `coalesce((select array[${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .address */ .hl)('t')}, t.tableoid || '.' || t.typarray || '.0'] from pg_type t where t.oid = c.reltype), '{}')`;
/** The relations that `c` inherits from or is a partition of, and its columns, both in their order. */
const parents = `array(select ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .relationName */ .CJ)('h.inhparent')} from pg_inherits h where h.inhrelid = c.oid order by h.inhseqno)`;
const columnOrder = `array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum)`;
/** The columns of {@link AnyTableRow}, for a table `c` in a schema `n`. */
const ofAnyTable = `${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .address */ .hl)('c')} as address, ${typeAddresses} as aliases, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .qualified */ .LX)('n.nspname', 'c.relname')} as name,
      pg_get_userbyid(c.relowner) as owner, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .privileges */ .pe)('c.relacl', 'c.relowner', 'r')} as privileges, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .comment */ .Im)('c')} as comment,
      pg_get_expr(c.relpartbound, c.oid) as partition_bound, ${parents} as inherits, ${columnOrder} as column_order`;
/** The attributes that follow from {@link AnyTableRow}. A partition has one parent; others may inherit from several. */
function attributesOfAnyTable(row) {
    return {
        'partition of': row.partition_bound === null ? null : (row.inherits[0] ?? null),
        'partition bound': row.partition_bound,
        inherits: row.partition_bound === null ? row.inherits : [],
        'column order': row.column_order,
        owner: row.owner,
        privileges: row.privileges,
        comment: row.comment
    };
}
/** Ordinary and partitioned tables. Foreign tables are a kind of their own. */
const tables = (0,_family_js__WEBPACK_IMPORTED_MODULE_1__/* .family */ .T)('tables', () => `select ${ofAnyTable},
      case c.relpersistence when 'u' then 'unlogged' else 'permanent' end as persistence,
      (select nullif(amname, 'heap') from pg_am where oid = c.relam) as access_method, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .tablespace */ .dT)('c.reltablespace')} as tablespace,
      ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF)(`c.reloptions || (select array_agg('toast.' || o) from pg_class t, unnest(t.reloptions) o where t.oid = c.reltoastrelid)`)} as options,
      case when c.reloftype <> 0 then format_type(c.reloftype, null) end as of_type,
      c.relrowsecurity as row_security, c.relforcerowsecurity as force_row_security,
      case c.relreplident when 'n' then 'nothing' when 'f' then 'full' when 'i' then 'index ' || coalesce((select quote_ident(ic.relname)
        from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid and i.indisreplident), '') else 'default' end as replica_identity,
      (select quote_ident(ic.relname) from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid and i.indisclustered) as clustered_on,
      pg_get_partkeydef(c.oid) as partition_key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .lastingSchema */ .k9)('n')} and ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .madeByUsers */ .$E)('c')}`, (row) => ({
    kind: 'table',
    name: row.name,
    address: row.address,
    aliases: row.aliases,
    attributes: {
        persistence: row.persistence,
        'access method': row.access_method,
        tablespace: row.tablespace,
        options: row.options,
        'of type': row.of_type,
        'row security': row.row_security,
        'force row security': row.force_row_security,
        'replica identity': row.replica_identity,
        'clustered on': row.clustered_on,
        'partition key': row.partition_key,
        ...attributesOfAnyTable(row)
    }
}), undefined, { by: { relation: 'c.oid' }, relkinds: 'rp' });
/** The value of a default that is the next value of the column's own sequence, whatever that sequence is called. */
const serialDefault = 'nextval(owned sequence)';
/** From 18 on NOT NULL is a constraint with a name and flags of its own (PostgreSQL 18 release notes, E.1.3.4). */
function notNullConstraint(major) {
    return major < 18
        ? `left join (select null::oid as conrelid, null::int2[] as conkey, null::name as conname, false as connoinherit, true as convalidated) nn on false`
        : `left join pg_constraint nn on nn.conrelid = a.attrelid and nn.contype = 'n' and nn.conkey = array[a.attnum]`;
}
/** Columns of tables with all that they are; of views and materialized views only what is not their query's doing. */
const columns = (0,_family_js__WEBPACK_IMPORTED_MODULE_1__/* .family */ .T)('columns', (major) => `select c.tableoid || '.' || c.oid || '.' || a.attnum as address, case when d.oid is not null then ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .address */ .hl)('d')} end as default_address,
      array(select c.tableoid || '.' || h.inhparent || '.' || pa.attnum from pg_inherits h join pg_attribute pa
        on pa.attrelid = h.inhparent and pa.attname = a.attname and not pa.attisdropped where h.inhrelid = c.oid and a.attinhcount > 0) as follows,
      ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .qualified */ .LX)('n.nspname', 'c.relname')} as relation,
      case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end as relation_kind,
      quote_ident(a.attname) as name, format_type(a.atttypid, a.atttypmod) as type, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .collation */ .qw)('a.attcollation', 't.typcollation')} as collation,
      x.expression,
      coalesce(case when x.expression like 'nextval(%' then x.expression = (select format('nextval(%L::regclass)', s.oid::regclass) from pg_depend o
        join pg_class s on s.oid = o.objid and s.relkind = 'S' where o.classid = 'pg_class'::regclass and o.refclassid = 'pg_class'::regclass
        and o.refobjid = c.oid and o.refobjsubid = a.attnum and o.deptype = 'a' order by s.relname limit 1) end, false) as serial,
      case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' else '' end as generated,
      case a.attidentity when 'a' then 'always' when 'd' then 'by default' else '' end as identity,
      a.attnotnull as not_null, quote_ident(nn.conname) as not_null_name,
      array_remove(array[case when nn.connoinherit then 'NO INHERIT' end, case when not nn.convalidated then 'NOT VALID' end], null) as not_null_flags,
      case when a.attstorage <> t.typstorage then ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .storageNames */ .Y2)('a.attstorage')} end as storage,
      case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
      nullif(a.attstattarget, -1) as statistics_target, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF)('a.attoptions')} as options, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignOptions */ .DK)('a.attfdwoptions')} as foreign_options,
      a.attislocal as local, a.attinhcount > 0 as inherited,
      ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .privileges */ .pe)('a.attacl', 'c.relowner', null)} as privileges, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .columnComment */ .EB)('c.oid', 'a.attnum')} as comment
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      ${notNullConstraint(major)}
      cross join lateral (select case when d.oid is not null then pg_get_expr(d.adbin, d.adrelid) end as expression offset 0) x
    where c.relkind in ('r', 'p', 'f', 'v', 'm') and a.attnum > 0 and not a.attisdropped and ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .lastingSchema */ .k9)('n')} and ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .madeByUsers */ .$E)('c')}`, (row, redaction) => {
    const ofTable = row.relation_kind === 'table' || row.relation_kind === 'foreign table';
    const value = row.serial ? serialDefault : row.expression;
    return {
        kind: 'column',
        name: `${row.relation}.${row.name}`,
        parent: `${row.relation_kind} ${row.relation}`,
        address: row.address,
        aliases: row.default_address === null ? [] : [row.default_address],
        follows: row.follows,
        ...(ofTable ? {} : { derived: true }),
        attributes: {
            ...(ofTable
                ? {
                    type: row.type,
                    collation: row.collation,
                    'not null': row.not_null,
                    'not null flags': row.not_null_flags,
                    'not null name': row.inherited ? null : row.not_null_name,
                    identity: row.identity === '' ? null : row.identity,
                    generated: row.generated === '' ? null : row.generated,
                    'generation expression': row.generated === '' ? null : row.expression,
                    local: row.inherited ? row.local : null
                }
                : {}),
            default: row.generated === '' ? value : null,
            storage: row.storage,
            compression: row.compression,
            'statistics target': row.statistics_target,
            options: row.options,
            ...(row.relation_kind === 'foreign table' ? { 'foreign options': row.foreign_options.map((each) => redaction.option(each)) } : {}),
            privileges: row.privileges,
            comment: row.comment
        }
    };
}, undefined, { by: { relation: 'a.attrelid' }, relkinds: 'rpfvm' });
/** Views and materialized views. Whether a materialized view is populated is runtime state. */
const views = (0,_family_js__WEBPACK_IMPORTED_MODULE_1__/* .family */ .T)('views', () => `select ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .address */ .hl)('c')} as address,
      ${typeAddresses} || array(select ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .address */ .hl)('r')} from pg_rewrite r where r.ev_class = c.oid and r.rulename = '_RETURN') as aliases,
      case c.relkind when 'v' then 'view' else 'materialized view' end as kind, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .qualified */ .LX)('n.nspname', 'c.relname')} as name,
      pg_get_userbyid(c.relowner) as owner, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .privileges */ .pe)('c.relacl', 'c.relowner', 'r')} as privileges, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .comment */ .Im)('c')} as comment,
      rtrim(pg_get_viewdef(c.oid), ';') as definition, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF)('c.reloptions')} as options,
      (select nullif(amname, 'heap') from pg_am where oid = c.relam) as access_method, ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .tablespace */ .dT)('c.reltablespace')} as tablespace,
      (select quote_ident(ic.relname) from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid and i.indisclustered) as clustered_on
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .lastingSchema */ .k9)('n')} and ${(0,_fragments_js__WEBPACK_IMPORTED_MODULE_0__/* .madeByUsers */ .$E)('c')}`, (row) => ({
    kind: row.kind,
    name: row.name,
    address: row.address,
    aliases: row.aliases,
    attributes: {
        definition: row.definition,
        options: row.options,
        ...(row.kind === 'view' ? {} : { 'access method': row.access_method, tablespace: row.tablespace, 'clustered on': row.clustered_on }),
        owner: row.owner,
        privileges: row.privileges,
        comment: row.comment
    }
}), undefined, { by: { relation: 'c.oid' }, relkinds: 'vm' });


/***/ }),

/***/ 1694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ createRedaction),
/* harmony export */   I2: () => (/* binding */ starSecrets),
/* harmony export */   Mw: () => (/* binding */ randomSalt),
/* harmony export */   Qe: () => (/* binding */ holdsToken),
/* harmony export */   j$: () => (/* binding */ compareSecrets),
/* harmony export */   vI: () => (/* binding */ hideTokens)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _snapshot_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7505);


const secretWord = /pass(?:word|wd|phrase|file|code)|pwd|secret|token|credential|(?:api|access|private|account|encryption)_?key|scram_\w+_key/i;
/** Whether all of an option's value is secret. Whether a password is required, or how it is stored, is none. */
function isSecret(name) {
    return secretWord.test(name) && !/_(?:required|encryption)$/i.test(name);
}
const token = /<redacted:scrypt:[0-9a-f]+:[0-9a-f]+>/g;
const wholeToken = /^<redacted:scrypt:([0-9a-f]+):([0-9a-f]+)>$/;
/** A password within a URL; greedy, since one that holds an unescaped `@` must not be shown in part. */
const inUrl = /(:\/\/[^\s:@/]*:)(.+)(?=@)/s;
/** Behind `password=` and its like everything counts as secret: which character ends it depends on whoever reads it. */
const inText = new RegExp(`((?:${secretWord.source})[\\w.-]*\\s*=\\s*)(.+)$`, 'is');
/**
 * The secrets that this process has read, by their tokens: what makes a token of another salt comparable. Nothing outside of this
 * file asks for them.
 */
const remembered = new Map();
/** A salt for one run: 32 hexadecimal digits. */
function randomSalt() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
}
/** Redacts under one salt, which is hexadecimal. */
function createRedaction(salt) {
    const tokens = new Map();
    const redact = (secret) => {
        if (secret === '' || wholeToken.test(secret))
            return secret;
        const made = tokens.get(secret) ?? tokenOf(secret, salt);
        tokens.set(secret, made);
        remembered.set(made, secret);
        return made;
    };
    const within = (text) => text.replace(inUrl, (_, before, secret) => before + redact(secret)).replace(inText, (_, before, secret) => before + redact(secret));
    return {
        option(entry) {
            const at = entry.indexOf('=');
            const [name, value] = [entry.slice(0, at), entry.slice(at + 1)];
            return `${name}=${isSecret(name) ? redact(value) : within(value)}`;
        },
        connection(text) {
            const parts = keywords(text);
            if (parts === undefined)
                return within(text);
            return [...parts]
                .sort(([left], [right]) => (0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(left, right))
                .map(([name, value]) => `${name}=${quoted(isSecret(name) ? redact(value) : value)}`)
                .join(' ');
        }
    };
}
/** The parameters that scrypt was made for with interactive use: some 50 ms and 16 MB a guess. */
function tokenOf(secret, salt) {
    return `<redacted:scrypt:${salt}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scryptSync)(secret, Buffer.from(salt, 'hex'), 16, { N: 16384, r: 8, p: 1 }).toString('hex')}>`;
}
/** `keyword = value` pairs as libpq reads them (conninfo_parse in fe-connect.c); undefined for a URI, and for what it would refuse. */
function keywords(text) {
    if (/^postgres(?:ql)?:\/\//.test(text))
        return undefined;
    const parts = new Map();
    const pair = /\s*([^\s=]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s\\']|\\.)*))(?=\s|$)/sy;
    while (pair.lastIndex < text.trimEnd().length) {
        const match = pair.exec(text);
        if (match === null)
            return undefined;
        parts.set(match[1] ?? '', (match[2] ?? match[3] ?? '').replace(/\\(.)/gs, '$1'));
    }
    return parts;
}
function quoted(value) {
    return /^[^\s'\\]+$/.test(value) ? value : `'${value.replace(/['\\]/g, '\\$&')}'`;
}
/** Secrets as SQL and connection strings write them: in a URL, `password 'x'`, `password=x`. */
const written = [
    /(:\/\/[^\s:@/]*:)([^\s@]+)(?=@)/g,
    new RegExp(`((?:${secretWord.source})\\w*"?\\s*(?:=|\\bto\\b)?\\s*'{1,2})([^']+)`, 'gi'),
    new RegExp(`((?:${secretWord.source})\\w*=)([^\\s']+)`, 'gi')
];
/** A line of SQL with stars for the secrets in it, as long as before, so that a caret under it stands where it stood. */
function starSecrets(line) {
    return written.reduce((text, pattern) => text.replace(pattern, (_, before, secret) => before + '*'.repeat(secret.length)), line);
}
/** Whether a text holds the token of a secret. */
function holdsToken(text) {
    return text.search(token) >= 0;
}
/** A text without the salts and digests in it, for people to read. */
function hideTokens(text) {
    return text.replace(token, '<redacted>');
}
/**
 * Looks at the secrets in two values of an attribute that differ: `equal` where they were only saved under different
 * salts, `unknown` where that cannot be told, else both values as they can be shown. Undefined where there are no secrets.
 */
function compareSecrets(current, desired) {
    const [left, right] = [tokensIn(current), tokensIn(desired)];
    if (left.length + right.length === 0)
        return undefined;
    const [from, to] = [mapText(current, hideTokens), mapText(desired, hideTokens)];
    if (JSON.stringify(from) !== JSON.stringify(to))
        return { current: from, desired: to };
    const same = left.map((each, index) => sameSecret(each, right[index] ?? ''));
    if (same.every((each) => each === true))
        return 'equal';
    if (!same.includes(false))
        return 'unknown';
    let at = 0;
    return { current: from, desired: mapText(desired, (text) => text.replace(token, () => (same[at++] === true ? '<redacted>' : '<another secret>'))) };
}
/** Whether two tokens stand for one secret; undefined where their salts differ and neither secret is at hand. */
function sameSecret(left, right) {
    if (left === right)
        return true;
    const [saltOfLeft, saltOfRight] = [left, right].map((each) => wholeToken.exec(each)?.[1] ?? '');
    if (saltOfLeft === saltOfRight)
        return false;
    const [known, unknown] = [remembered.get(left), remembered.get(right)];
    if (known !== undefined)
        return tokenOf(known, saltOfRight) === right;
    return unknown === undefined ? undefined : tokenOf(unknown, saltOfLeft) === left;
}
function tokensIn(value) {
    return (Array.isArray(value) ? value : [value]).flatMap((each) => (typeof each === 'string' ? (each.match(token) ?? []) : []));
}
function mapText(value, change) {
    if (typeof value === 'string')
        return change(value);
    return Array.isArray(value) ? value.map(change) : value;
}


/***/ }),

/***/ 5824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ countActions),
/* harmony export */   N7: () => (/* binding */ reportError),
/* harmony export */   fT: () => (/* binding */ assemble),
/* harmony export */   wr: () => (/* binding */ reportChanges)
/* harmony export */ });
/* harmony import */ var _catalog_ddl_schema_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3072);
/* harmony import */ var _catalog_ddl_statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5608);
/* harmony import */ var _catalog_ddl_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3881);
/* harmony import */ var _findings_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2126);
/* harmony import */ var _snapshot_object_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7505);





/** Puts a report together: counts are counted here, once. */
function assemble(parts) {
    const { command, name, conclusion, postgres, compared, revisions, effect, patch } = parts;
    const severity = (level) => parts.findings.filter((finding) => finding.severity === level).length;
    return {
        version: 1,
        command,
        name,
        conclusion,
        postgres,
        compared,
        ...(revisions === undefined ? {} : { revisions }),
        summary: {
            ...countActions(parts.changes),
            unchanged: parts.unchanged,
            unknown: parts.changes.filter((change) => change.certainty === 'unknown').length,
            findings: { error: severity('error'), warning: severity('warning'), notice: severity('notice') }
        },
        changes: [...parts.changes],
        equalities: [...parts.equalities],
        effect,
        findings: parts.findings.map((finding) => ({ ...finding, details: { ...finding.details } })),
        patch,
        migrations: parts.migrations ?? [],
        loops: parts.loops ?? [],
        checksums: parts.checksums ?? [],
        ...(parts.audit === undefined ? {} : { audit: parts.audit }),
        ...(parts.ledger === undefined ? {} : { ledger: parts.ledger }),
        ...(parts.coverage === undefined ? {} : { coverage: parts.coverage }),
        ...(parts.cleanup === undefined ? {} : { cleanup: parts.cleanup }),
        targets: [],
        timings: Object.fromEntries(Object.entries(parts.timings).map(([key, value]) => [key, Math.round(value)]))
    };
}
/** How many changes there are of each action. */
function countActions(changes) {
    const of = (action) => changes.filter((change) => change.action === action).length;
    return { create: of('create'), modify: of('modify'), drop: of('drop') };
}
/** Changes as reports show them: judged, placed, and with both definitions as canonical SQL. */
function reportChanges(changes, current, desired, { policy, judge, locate = () => undefined, originOf = () => ({ lastTouchedBy: null, partedAt: null }) }) {
    const [left, right] = [(0,_catalog_ddl_model_js__WEBPACK_IMPORTED_MODULE_3__/* .modelOf */ .DM)(current), (0,_catalog_ddl_model_js__WEBPACK_IMPORTED_MODULE_3__/* .modelOf */ .DM)(desired)];
    return changes.flatMap((change) => {
        const severity = (0,_findings_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .severityOfChange */ .nu)(change, policy, judge);
        if (severity === null)
            return [];
        const renamed = change.attributes.find(({ name }) => change.aspect === 'generated-names' && name === 'name');
        const existing = left.get((0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)({ kind: change.kind, name: typeof renamed?.current === 'string' ? renamed.current : change.name }));
        const wanted = right.get((0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_4__/* .keyOf */ .TN)(change));
        const location = locate(change);
        const define = (object, model) => change.action === 'modify' ? (0,_catalog_ddl_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionOf */ .Fg)(object, model, change.aspect) : (0,_catalog_ddl_schema_file_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeDefinition */ .br)(object, model);
        return [
            {
                ...change,
                severity,
                attributes: change.attributes.map(({ name, current: from, desired: to }) => ({ name, current: plain(from), desired: plain(to) })),
                currentDefinition: change.action === 'create' || existing === undefined ? null : define(existing, left),
                desiredDefinition: change.action === 'drop' || wanted === undefined ? null : define(wanted, right),
                ...originOf(change, change.action === 'drop' ? undefined : wanted),
                ...(location === undefined ? {} : { location })
            }
        ];
    });
}
function plain(value) {
    return Array.isArray(value) ? [...value] : value;
}
/** A report of a run that came to no verdict: why, where that is, and what else is known of it. */
function reportError(command, name, message, location, findings = []) {
    return {
        ...assemble({
            command, name, conclusion: 'error', postgres: null, compared: null, unchanged: 0, changes: [], equalities: [], effect: null, findings, patch: null, timings: {}
        }),
        error: message,
        ...(location === undefined ? {} : { errorLocation: location })
    };
}


/***/ }),

/***/ 4537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failed)
/* harmony export */ });
/* harmony import */ var _config_config_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1429);
/* harmony import */ var _database_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9357);
/* harmony import */ var _source_input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3002);
/* harmony import */ var _source_sql_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6866);
/* harmony import */ var _assemble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5824);





/** The outcome of a run that came to no verdict: 2 where the input is wrong, 3 where it could not be checked. */
function failed(command, name, error, log) {
    const known = error instanceof _config_config_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .x || error instanceof _source_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d || error instanceof _database_session_js__WEBPACK_IMPORTED_MODULE_1__/* .UncheckableError */ .cb;
    const message = error instanceof Error ? error.message : String(error);
    log.error(known ? message : `something went wrong inside pg-parity: ${error instanceof Error ? (error.stack ?? message) : message}`);
    const exitCode = error instanceof _config_config_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .x || error instanceof _source_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d ? 2 : 3;
    const sql = error instanceof _source_sql_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MigrationError */ .Py ? error.cause : error instanceof _source_sql_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SqlError */ .L8 ? error : undefined;
    const location = sql === undefined ? undefined : { file: sql.file, ...sql.position };
    const findings = error instanceof _source_sql_error_js__WEBPACK_IMPORTED_MODULE_2__/* .MigrationError */ .Py ? [migrationFailed(error)] : [];
    return { report: (0,_assemble_js__WEBPACK_IMPORTED_MODULE_3__/* .reportError */ .N7)(command, name, message, location, findings), exitCode };
}
function migrationFailed({ id, cause }) {
    return {
        code: 'migration-failed',
        severity: 'error',
        message: `The migration ${id} does not run: ${cause.reason}.`,
        location: { file: cause.file, ...cause.position },
        details: { migration: id, ...(cause.code === undefined ? {} : { sqlstate: cause.code }) }
    };
}


/***/ }),

/***/ 2126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cG: () => (/* binding */ findDifferences),
/* harmony export */   fW: () => (/* binding */ findUnmodelled),
/* harmony export */   nu: () => (/* binding */ severityOfChange),
/* harmony export */   v1: () => (/* binding */ judgeOfSources)
/* harmony export */ });
/* unused harmony export codeOf */
/* harmony import */ var _config_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3774);
/* harmony import */ var _snapshot_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6642);
/* harmony import */ var _snapshot_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7505);



/** Judges what lies between two sources. */
const judgeOfSources = (change, ofAspect) => ({ code: codeOf(change), severity: change.certainty === 'likely' && ofAspect === 'error' ? 'warning' : ofAspect });
/** The level at which an aspect's differences are told; null where they are not. */
function severityOfChange(change, policy, judge = judgeOfSources) {
    const level = policy.compare[change.aspect];
    if (level === 'off')
        return null;
    const { code, severity } = judge(change, level === 'auto' ? 'error' : level);
    const final = (0,_config_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .levelOfFinding */ .lk)(policy, code, severity);
    return final === 'off' ? null : final;
}
/** The finding code of a change. */
function codeOf(change) {
    if (change.certainty === 'unknown')
        return 'object-unknown';
    if (change.certainty === 'likely')
        return 'object-cosmetic';
    return change.action === 'create' ? 'object-missing' : change.action === 'drop' ? 'object-extra' : 'object-changed';
}
/** One finding for each difference between two sides. */
function findDifferences(changes, policy, sides, locate, judge = judgeOfSources) {
    return changes.flatMap((change) => {
        const severity = severityOfChange(change, policy, judge);
        if (severity === null)
            return [];
        const location = locate(change);
        const { code, note } = judge(change, severity);
        return [
            {
                code,
                severity,
                message: `${sentence(change, sides)}${note === undefined ? '' : ` ${note}`}`,
                object: { kind: change.kind, name: change.name },
                ...(location === undefined ? {} : { location }),
                details: { action: change.action, aspect: change.aspect, attributes: change.attributes }
            }
        ];
    });
}
/** One finding for each object that either side has and that is of a kind that is not compared. */
function findUnmodelled(sides, policy) {
    const unmodelled = new Map(sides.flatMap((side) => side?.unmodelled ?? []).map((object) => [(0,_snapshot_object_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(object), object])).values();
    const level = (0,_config_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .levelOfFinding */ .lk)(policy, 'object-unmodelled', 'notice');
    if (level === 'off')
        return [];
    return [...unmodelled].map((object) => ({
        code: 'object-unmodelled',
        severity: level,
        message: `The ${object.kind} ${object.name} is of a kind that is not compared.`,
        object,
        details: {}
    }));
}
function sentence(change, sides) {
    const what = `The ${change.kind} ${change.name}`;
    switch (change.action) {
        case 'create':
            return `${what} is in ${sides.desired}, and ${sides.current} does not have it.`;
        case 'drop':
            return `${what} is in ${sides.current}, and ${sides.desired} does not have it.`;
        case 'modify': {
            if (change.certainty === 'unknown')
                return `${what} cannot be compared: ${change.reason ?? ''}.`;
            if (change.certainty === 'likely')
                return `${what} is spelled in two ways that most likely mean the same: ${change.reason ?? ''}.`;
            return `${what} differs: ${change.attributes.map((attribute) => valuesOf(attribute, sides)).join('; ')}.`;
        }
    }
}
function valuesOf(attribute, sides) {
    const [current, desired] = (0,_snapshot_change_js__WEBPACK_IMPORTED_MODULE_2__/* .differingParts */ .d)(attribute);
    return `${attribute.name} is ${show(current)} in ${sides.current} and ${show(desired)} in ${sides.desired}`;
}
/** Longest value that fits into a sentence, in characters. */
const longest = 80;
function show(value) {
    const text = value === null ? 'not set' : Array.isArray(value) ? (value.length === 0 ? 'empty' : value.join(', ')) : String(value);
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > longest ? `${[...line].slice(0, longest - 1).join('')}…` : line;
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


/***/ }),

/***/ 3002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/** What the user gave us is wrong and only the user can mend it. The message says what, where and what to do. Ends in exit code 2. */
class InputError extends Error {
    name = 'InputError';
}


/***/ }),

/***/ 6866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ sqlErrorAt),
/* harmony export */   L8: () => (/* binding */ SqlError),
/* harmony export */   Py: () => (/* binding */ MigrationError),
/* harmony export */   VU: () => (/* binding */ serverErrorAt)
/* harmony export */ });
/* harmony import */ var _catalog_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1694);
/* harmony import */ var _sql_position_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5873);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3002);



/** SQL of a source that does not load: shown as file:line:column with the line, a caret, SQLSTATE, detail and hint. */
class SqlError extends _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d {
    reason;
    file;
    position;
    code;
    name = 'SqlError';
    constructor(
    /** The server's words, or the splitter's. */
    reason, file, position, message, 
    /** SQLSTATE, or undefined where no server was asked. */
    code, options) {
        super(message, options);
        this.reason = reason;
        this.file = file;
        this.position = position;
        this.code = code;
    }
}
/** A migration that does not run on the schema that the earlier ones build. */
class MigrationError extends _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d {
    id;
    cause;
    name = 'MigrationError';
    constructor(id, cause) {
        super(cause.message, { cause });
        this.id = id;
        this.cause = cause;
    }
}
/** Longest stretch of a line that is shown around an error, in characters. */
const widest = 160;
/**
 * Describes an error at an offset (UTF-16 units) of a file.
 *
 * @param notes further lines, such as the server's detail and hint
 */
function sqlErrorAt(file, offset, reason, code, notes = [], cause) {
    const position = (0,_sql_position_js__WEBPACK_IMPORTED_MODULE_2__/* .positionAt */ .t$)(file.text, offset);
    const line = [...(0,_catalog_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .starSecrets */ .I2)(file.text.split(/\r\n|\r|\n/)[position.line - 1] ?? '')];
    const from = Math.max(0, Math.min(position.column - 1 - widest / 2, line.length - widest));
    const shown = line.slice(from, from + widest);
    const margin = `${String(position.line)} | `;
    // Tabs stay tabs under the line, so that the caret stands where the eye expects it.
    const caret = shown.slice(0, position.column - 1 - from).map((character) => (character === '\t' ? '\t' : ' ')).join('');
    const message = [
        `${file.path}:${String(position.line)}:${String(position.column)}: ${reason}${code === undefined ? '' : ` (SQLSTATE ${code})`}`,
        `  ${margin}${shown.join('')}`,
        `  ${' '.repeat(margin.length)}${caret}^`,
        ...notes.map((note) => `  ${note}`)
    ].join('\n');
    return new SqlError(reason, file.path, position, message, code, { cause });
}
/**
 * Describes an error that the server raised for the statement that begins at `start` of a file.
 *
 * @param hint what may help, beside what the server says
 */
function serverErrorAt(file, start, error, shift = (position) => position, hint) {
    const { position } = error.fields;
    const offset = position === undefined ? start : start + (0,_sql_position_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOfCharacters */ .jK)(file.text.slice(start), shift(position) - 1);
    const notes = [
        ...(error.fields.detail === undefined ? [] : [`Detail: ${error.fields.detail}`]),
        ...(error.fields.hint === undefined ? [] : [`Hint: ${error.fields.hint}`]),
        ...(error.fields.where === undefined ? [] : [`Context: ${error.fields.where}`]),
        ...(hint === undefined ? [] : [`Hint: ${hint}`])
    ];
    // libpq quotes the rest of a connection string that it does not understand, password and all.
    const reason = error.message.replace(/^(invalid connection string syntax).*/s, '$1');
    return sqlErrorAt(file, offset, reason, error.code, notes, error);
}


/***/ }),

/***/ 802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge),
/* harmony export */   c: () => (/* binding */ fails)
/* harmony export */ });
/** Whether something of that severity is a failure. */
function fails({ severity }, failOn) {
    return (failOn === 'error' && severity === 'error') || (failOn === 'warning' && severity !== 'notice');
}
/** The one place that decides: findings and policy in, conclusion out. */
function judge(findings, failOn) {
    return findings.some((finding) => fails(finding, failOn)) ? { conclusion: 'failure', exitCode: 1 } : { conclusion: 'success', exitCode: 0 };
}


/***/ })

};
