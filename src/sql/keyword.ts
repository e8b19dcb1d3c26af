/**
 * Keywords that cannot stand as a bare name everywhere, so that `quote_ident` quotes them: those of every category but
 * "unreserved" in `pg_get_keywords()`, by the major version that made them so. None has been taken back since 14.
 */
const quotedSince: Readonly<Record<number, string>> = {
  14: `all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char character check
    coalesce collate collation column concurrently constraint create cross current_catalog current_date current_role current_schema current_time
    current_timestamp current_user dec decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign
    freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect interval into is isnull join
    lateral leading least left like limit localtime localtimestamp national natural nchar none normalize not notnull null nullif numeric offset
    on only or order out outer overlaps overlay placing position precision primary real references returning right row select session_user setof
    similar smallint some substring symmetric table tablesample then time timestamp to trailing treat trim true union unique user using values
    varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot
    xmlserialize xmltable`,
  16: 'json_array json_arrayagg json_object json_objectagg system_user',
  17: 'json json_exists json_query json_scalar json_serialize json_table json_value merge_action'
}

/** The newest major version that the list was read from. */
export const newestKeywords = 18

const since: ReadonlyMap<string, number> = new Map(
  Object.entries(quotedSince).flatMap(([major, words]) => words.split(/\s+/).map((word): [string, number] => [word, Number(major)]))
)

/** Whether `quote_ident` of that major version quotes a word for being a keyword. */
export function isQuotedKeyword(word: string, major: number): boolean {
  const first = since.get(word)
  return first !== undefined && first <= major
}
