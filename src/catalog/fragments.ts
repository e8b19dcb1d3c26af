/*
 * Pieces of SQL that several families share. All are expressions over an alias of a catalog's row; every query runs with
 * `search_path = pg_catalog`, so that names of users' objects come out qualified.
 */

/** Objects below this OID were made by initdb (`FirstNormalObjectId`, src/include/access/transam.h). */
export const firstNormalObjectId = 16384

/** `classid.objid.objsubid` of a catalog's row. */
export function address(alias: string, subId = '0'): string {
  return `${alias}.tableoid || '.' || ${alias}.oid || '.' || ${subId}`
}

/**
 * True for the OID of what users made. No index serves it: by what is known of a database that has just been made, users have
 * next to nothing in it, and the worst way to the constraints of one table, by all OIDs of users, looks like the best.
 */
export function ofUsers(oid: string): string {
  return `${oid}::int8 >= ${firstNormalObjectId}`
}

/** True for a row that users made and no extension owns (PostgreSQL manual, 36.17 "Packaging Related Objects into an Extension"). */
export function madeByUsers(alias: string): string {
  return `${ofUsers(`${alias}.oid`)} and not exists (select from pg_depend e
    where e.classid = ${alias}.tableoid and e.objid = ${alias}.oid and e.objsubid = 0 and e.deptype = 'e')`
}

/** True for a namespace whose contents last longer than a session and belong to users. */
export function lastingSchema(alias: string): string {
  return `${alias}.nspname <> 'pg_toast' and ${alias}.nspname !~ '^pg_(toast_)?temp_'`
}

/** `schema.name` as `quote_ident` writes it. */
export function qualified(schema: string, name: string): string {
  return `quote_ident(${schema}) || '.' || quote_ident(${name})`
}

/**
 * The name that PostgreSQL itself tells an object by (`identity` of `pg_identify_object`): the same in every database. From
 * 17 on `json` is a word of the grammar, as `integer` is, and has no schema; so it is here on every major.
 */
export function identity(alias: string): string {
  return identityOf(`${alias}.tableoid`, `${alias}.oid`)
}

/** A type under the name that it has within the names of other objects. */
export function typeIdentity(oid: string): string {
  return identityOf(`'pg_type'::regclass`, oid)
}

function identityOf(catalog: string, oid: string): string {
  return `(select regexp_replace(i.identity, '\\mpg_catalog\\.json\\M', 'json', 'g') from pg_identify_object(${catalog}, ${oid}, 0) i)`
}

/** A routine by its name alone, for where its arguments follow from what refers to it; NULL where there is none. */
export function routine(oid: string): string {
  return `case when ${oid} <> 0 then ${oid}::oid::regproc::text end`
}

/** A routine by its name and the types of its arguments, NULL where there is none. */
export function signature(oid: string): string {
  return `case when ${oid} <> 0 then ${oid}::oid::regprocedure::text end`
}

/** The qualified name of the relation with this OID, NULL where there is none. */
export function relationName(oid: string): string {
  return `(select ${qualified('rn.nspname', 'rc.relname')} from pg_class rc join pg_namespace rn on rn.oid = rc.relnamespace where rc.oid = ${oid})`
}

/**
 * The privileges on an object as a sorted array of `PRIVILEGE TO grantee [WITH GRANT OPTION]`: the default where
 * nothing was granted, and the owner's own entries relative to the owner, whoever that is.
 *
 * `type` is the letter that `acldefault` takes (PostgreSQL manual, 9.28 "acldefault"); without it there is no default.
 */
export function privileges(acl: string, owner: string, type: string | null): string {
  const entries = (list: string, of: string): string => `array(select p from (select x.privilege_type || ' TO '
    || case x.grantee when 0 then 'PUBLIC' when ${of} then 'OWNER' else quote_ident(pg_get_userbyid(x.grantee)) end
    || case when x.is_grantable then ' WITH GRANT OPTION' else '' end
    || case when x.grantor <> ${of} then ' GRANTED BY ' || quote_ident(pg_get_userbyid(x.grantor)) else '' end
    from aclexplode(${list}) x) s(p) order by p collate "C")`
  // The default is the same for every owner, and so made once in a query.
  return whereGiven(acl, entries(acl, owner), type === null ? `'{}'` : entries(`acldefault('${type}', ${bootstrapSuperuser})`, bootstrapSuperuser))
}

/** The OID of the role that initdb made (`BOOTSTRAP_SUPERUSERID`, src/include/catalog/pg_authid.dat). */
const bootstrapSuperuser = '10::oid'

/** A list that is made of another, where there is one: most columns have none, and to make it of nothing takes as long. */
function whereGiven(array: string, list: string, otherwise = `'{}'`): string {
  return `case when ${array} is null then ${otherwise} else ${list} end`
}

/**
 * The names of columns as an array, `expr` for what is none.
 *
 * @param numbers an array of `attnum`
 * @param first how many of them
 */
export function columnNames(relation: string, numbers: string, first = `cardinality(${numbers})`): string {
  return `array(select coalesce((select a.attname from pg_attribute a where a.attrelid = ${relation} and a.attnum = o.attnum), 'expr')
    from unnest(${numbers}) with ordinality o(attnum, i) where o.i <= ${first} order by o.i)`
}

/**
 * The comment on an object; an empty comment is none. The server's own functions for it are written in SQL and planned for each query.
 *
 * @param catalog what stands for its catalog, where not everybody may ask a row of it which catalog it is in
 */
export function comment(alias: string, catalog = `${alias}.tableoid`): string {
  return commentOn(catalog, `${alias}.oid`)
}

/** The comment on a column of a relation. */
export function columnComment(relation: string, number: string): string {
  return commentOn(`'pg_class'::regclass`, relation, number)
}

function commentOn(catalog: string, oid: string, subId = '0'): string {
  return `(select nullif(cm.description, '') from pg_description cm where cm.classoid = ${catalog} and cm.objoid = ${oid} and cm.objsubid = ${subId})`
}

/** Storage parameters that are Boolean: the server keeps each of their spellings (`on`, `yes`, `1`) as it was written. */
const booleanOptions = [
  'autosummarize', 'autovacuum_enabled', 'deduplicate_items', 'fastupdate', 'security_barrier', 'security_invoker', 'user_catalog_table',
  'vacuum_truncate'
]

/** Storage parameters sorted by name, since their order is not theirs, with one spelling of each number and Boolean. */
export function options(array: string): string {
  const isBoolean = `p.name ~ '^(toast\\.)?(${booleanOptions.join('|')})$' or p.name ~ 'vacuum_index_cleanup$' and lower(p.value) <> 'auto'`
  const value = `case when ${isBoolean} then p.value::boolean::text when p.value ~ '^[0-9]+(\\.[0-9]+)?$' then trim_scale(p.value::numeric)::text else p.value end`
  return whereGiven(array, `array(select p.name || '=' || ${value}
    from (select split_part(o, '=', 1), substr(o, strpos(o, '=') + 1) from unnest(${array}) o) p(name, value) order by p.name collate "C")`)
}

/** Options of a foreign object (`name=value`) sorted by name; their values are free text, which only its wrapper understands. */
export function foreignOptions(array: string): string {
  return whereGiven(array, `array(select o from unnest(${array}) o order by o collate "C")`)
}

/** How values that are too long are stored, in the words of ALTER TABLE. */
export function storageNames(column: string): string {
  return `case ${column} when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end`
}

/** A tablespace by name, NULL for the database's own. */
export function tablespace(oid: string): string {
  return `(select quote_ident(spcname) from pg_tablespace where oid = ${oid})`
}

/** A collation by name, NULL where it is the type's own. */
export function collation(oid: string, ofType: string): string {
  return `(select ${qualified('cn.nspname', 'co.collname')} from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
    where co.oid = ${oid} and ${oid} <> ${ofType})`
}
