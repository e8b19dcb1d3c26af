/*
 * What it says of a transaction that it has written to a catalog (PostgreSQL manual, "System Catalogs").
 */

/** Catalogs whose rows stand in the names or definitions of objects all over the database. */
export const everywhere: readonly string[] = ['pg_authid', 'pg_tablespace', 'pg_database', 'pg_extension', 'pg_seclabel', 'pg_shseclabel']

/** Catalogs whose rows are found with the units that they belong to, or tell nothing. */
export const ofUnits: ReadonlySet<string> = new Set([
  'pg_class', 'pg_attribute', 'pg_attrdef', 'pg_constraint', 'pg_index', 'pg_type', 'pg_enum', 'pg_range', 'pg_proc', 'pg_aggregate', 'pg_namespace', 'pg_trigger', 'pg_rewrite',
  'pg_policy', 'pg_inherits', 'pg_sequence', 'pg_partitioned_table', 'pg_foreign_table', 'pg_description', 'pg_depend', 'pg_shdepend', 'pg_shdescription', 'pg_auth_members',
  'pg_statistic', 'pg_statistic_ext_data', 'pg_largeobject', 'pg_largeobject_metadata'
])

/** Catalogs that hold no more than what depends on what. */
export const dependencies: ReadonlySet<string> = new Set(['pg_depend', 'pg_shdepend'])

/** Catalogs of units of which a row that is gone does not tell which it was: nothing locks them as relations are locked. */
export const unlocked: readonly string[] = ['pg_type', 'pg_proc', 'pg_namespace']
