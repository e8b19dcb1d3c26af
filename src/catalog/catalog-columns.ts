/**
 * How each column of each catalog is accounted for (PostgreSQL manual, chapter 52 "System Catalogs"), so that nothing that a
 * server keeps about a database is passed over unknowingly. A test reads `pg_attribute` of every major and fails on a column
 * that is not here. Columns stand by name, separated by blanks; `oid` is derived wherever it is.
 */
export interface CatalogColumns {
  /** What is compared, whether as an attribute of its own, within a definition, or as part of a name. */
  readonly compared?: string
  /** What follows from other columns, or only leads from one row to another. */
  readonly derived?: string
  /** What changes while a database is used, without anybody changing its schema. */
  readonly state?: string
  /** What is left out, by the reason. */
  readonly excluded?: Readonly<Record<string, string>>
}

const ofCluster = 'belongs to the cluster and not to one database'
const ofExtension = 'is the extension’s own doing, and follows from what the server has installed'

export const catalogColumns: Readonly<Record<string, CatalogColumns>> = {
  pg_aggregate: {
    compared: `aggkind aggtransfn aggfinalfn aggcombinefn aggserialfn aggdeserialfn aggmtransfn aggminvtransfn aggmfinalfn aggfinalextra
      aggmfinalextra aggfinalmodify aggmfinalmodify aggsortop aggtranstype aggtransspace aggmtranstype aggmtransspace agginitval aggminitval`,
    derived: 'aggfnoid aggnumdirectargs'
  },
  pg_am: { compared: 'amname amhandler amtype' },
  pg_amop: { compared: 'amopfamily amoplefttype amoprighttype amopstrategy amoppurpose amopopr amopsortfamily', derived: 'amopmethod' },
  pg_amproc: { compared: 'amprocfamily amproclefttype amprocrighttype amprocnum amproc' },
  pg_attrdef: { compared: 'adbin', derived: 'adrelid adnum' },
  pg_attribute: {
    compared: `attname atttypid attstattarget attnum atttypmod attstorage attcompression attnotnull attidentity attgenerated attislocal
      attcollation attacl attoptions attfdwoptions`,
    derived: 'attrelid attlen attbyval attalign atthasdef attinhcount',
    state: 'attcacheoff atthasmissing attmissingval attisdropped',
    excluded: { 'is not enforced by the server, and not written by pg_dump': 'attndims' }
  },
  pg_auth_members: { excluded: { [ofCluster]: 'roleid member grantor admin_option inherit_option set_option' } },
  pg_authid: {
    excluded: { [ofCluster]: `rolname rolsuper rolinherit rolcreaterole rolcreatedb rolcanlogin rolreplication rolbypassrls rolconnlimit rolpassword
      rolvaliduntil` }
  },
  pg_cast: { compared: 'castsource casttarget castfunc castcontext castmethod' },
  pg_class: {
    compared: `relname relnamespace reloftype relowner relam reltablespace relpersistence relkind relrowsecurity relforcerowsecurity
      relreplident relispartition relacl reloptions relpartbound`,
    derived: 'reltype reltoastrelid relhasindex relisshared relnatts relchecks relhasrules relhastriggers relhassubclass',
    state: 'relfilenode relpages reltuples relallvisible relallfrozen relispopulated relrewrite relfrozenxid relminmxid'
  },
  pg_collation: {
    compared: `collname collnamespace collowner collprovider collisdeterministic collencoding collcollate collctype colliculocale colllocale
      collicurules`,
    excluded: { 'is the version of a library of the server’s machine': 'collversion' }
  },
  pg_constraint: {
    compared: `conname contype condeferrable condeferred conenforced convalidated conrelid contypid confrelid confupdtype confdeltype
      confmatchtype conislocal connoinherit conperiod conkey confkey confdelsetcols conexclop conbin`,
    derived: 'connamespace conindid conparentid coninhcount conpfeqop conppeqop conffeqop'
  },
  pg_conversion: { compared: 'conname connamespace conowner conforencoding contoencoding conproc condefault' },
  pg_database: {
    state: 'dathasloginevt datfrozenxid datminmxid datlastsysoid',
    excluded: { [ofCluster]: `datname datdba encoding datlocprovider datistemplate datallowconn datconnlimit dattablespace datcollate datctype
      datlocale daticulocale daticurules datcollversion datacl` }
  },
  pg_db_role_setting: { compared: 'setdatabase setrole setconfig' },
  pg_default_acl: { compared: 'defaclrole defaclnamespace defaclobjtype defaclacl' },
  pg_depend: { compared: 'deptype', derived: 'classid objid objsubid refclassid refobjid refobjsubid' },
  pg_description: { compared: 'description', derived: 'objoid classoid objsubid' },
  pg_enum: { compared: 'enumsortorder enumlabel', derived: 'enumtypid' },
  pg_event_trigger: { compared: 'evtname evtevent evtowner evtfoid evtenabled evttags' },
  pg_extension: {
    compared: 'extname extnamespace',
    excluded: { [ofExtension]: 'extrelocatable extversion extconfig extcondition', 'is not written by pg_dump, and cannot be altered': 'extowner' }
  },
  pg_foreign_data_wrapper: { compared: 'fdwname fdwowner fdwhandler fdwvalidator fdwacl fdwoptions' },
  pg_foreign_server: { compared: 'srvname srvowner srvfdw srvtype srvversion srvacl srvoptions' },
  pg_foreign_table: { compared: 'ftserver ftoptions', derived: 'ftrelid' },
  pg_index: {
    compared: `indrelid indisunique indnullsnotdistinct indisclustered indisvalid indisreplident indkey indcollation indclass indoption indexprs
      indpred`,
    derived: 'indexrelid indnatts indnkeyatts indisprimary indisexclusion indimmediate',
    state: 'indcheckxmin indisready indislive'
  },
  pg_inherits: { compared: 'inhparent inhseqno', derived: 'inhrelid', state: 'inhdetachpending' },
  pg_init_privs: { derived: 'objoid classoid objsubid privtype initprivs' },
  pg_language: { compared: 'lanname lanowner lanpltrusted lanplcallfoid laninline lanvalidator lanacl', derived: 'lanispl' },
  pg_largeobject: { excluded: { 'is data': 'loid pageno data' } },
  pg_largeobject_metadata: { excluded: { 'is data': 'lomowner lomacl' } },
  pg_namespace: { compared: 'nspname nspowner nspacl' },
  pg_opclass: { compared: 'opcmethod opcname opcnamespace opcowner opcfamily opcintype opcdefault opckeytype' },
  pg_operator: {
    compared: `oprname oprnamespace oprowner oprcanmerge oprcanhash oprleft oprright oprcom oprnegate oprcode oprrest oprjoin`,
    derived: 'oprkind oprresult'
  },
  pg_opfamily: { compared: 'opfmethod opfname opfnamespace opfowner' },
  pg_parameter_acl: { compared: 'parname paracl' },
  pg_partitioned_table: { compared: 'partstrat partattrs partclass partcollation partexprs', derived: 'partrelid partnatts partdefid' },
  pg_policy: { compared: 'polname polcmd polpermissive polroles polqual polwithcheck', derived: 'polrelid' },
  pg_proc: {
    compared: `proname pronamespace proowner prolang procost prorows prosupport prokind prosecdef proleakproof proisstrict proretset provolatile
      proparallel prorettype proargtypes proallargtypes proargmodes proargnames proargdefaults protrftypes prosrc probin prosqlbody proconfig proacl`,
    derived: 'provariadic pronargs pronargdefaults'
  },
  pg_publication: { compared: 'pubname pubowner puballtables pubinsert pubupdate pubdelete pubtruncate pubviaroot pubgencols' },
  pg_publication_namespace: { compared: 'pnnspid', derived: 'pnpubid' },
  pg_publication_rel: { compared: 'prrelid prqual prattrs', derived: 'prpubid' },
  pg_range: { compared: 'rngsubtype rngmultitypid rngcollation rngsubopc rngcanonical rngsubdiff', derived: 'rngtypid' },
  pg_replication_origin: { excluded: { [ofCluster]: 'roident roname' } },
  pg_rewrite: { compared: 'rulename ev_type ev_enabled is_instead ev_qual ev_action', derived: 'ev_class' },
  pg_seclabel: { compared: 'provider label', derived: 'objoid classoid objsubid' },
  pg_sequence: { compared: 'seqtypid seqstart seqincrement seqmax seqmin seqcache seqcycle', derived: 'seqrelid' },
  pg_shdepend: { derived: 'dbid classid objid objsubid refclassid refobjid deptype' },
  pg_shdescription: { excluded: { [ofCluster]: 'objoid classoid description' } },
  pg_shseclabel: { excluded: { [ofCluster]: 'objoid classoid provider label' } },
  pg_statistic: {
    state: `starelid staattnum stainherit stanullfrac stawidth stadistinct stakind1 stakind2 stakind3 stakind4 stakind5 staop1 staop2 staop3
      staop4 staop5 stacoll1 stacoll2 stacoll3 stacoll4 stacoll5 stanumbers1 stanumbers2 stanumbers3 stanumbers4 stanumbers5 stavalues1
      stavalues2 stavalues3 stavalues4 stavalues5`
  },
  pg_statistic_ext: { compared: 'stxrelid stxname stxnamespace stxowner stxstattarget stxkeys stxkind stxexprs' },
  pg_statistic_ext_data: { state: 'stxoid stxdinherit stxdndistinct stxddependencies stxdmcv stxdexpr' },
  pg_subscription: {
    compared: `subname subowner subbinary substream subtwophasestate subdisableonerr subpasswordrequired subrunasowner subfailover
      subconninfo subslotname subsynccommit subpublications suborigin`,
    derived: 'subdbid',
    state: 'subenabled subskiplsn'
  },
  pg_subscription_rel: { state: 'srsubid srrelid srsubstate srsublsn' },
  pg_tablespace: { excluded: { [ofCluster]: 'spcname spcowner spcacl spcoptions' } },
  pg_transform: { compared: 'trftype trflang trffromsql trftosql' },
  pg_trigger: {
    compared: `tgname tgfoid tgtype tgenabled tgconstrrelid tgdeferrable tginitdeferred tgattr tgargs tgqual tgoldtable tgnewtable`,
    derived: 'tgrelid tgparentid tgisinternal tgconstrindid tgconstraint tgnargs'
  },
  pg_ts_config: { compared: 'cfgname cfgnamespace cfgowner cfgparser' },
  pg_ts_config_map: { compared: 'maptokentype mapseqno mapdict', derived: 'mapcfg' },
  pg_ts_dict: { compared: 'dictname dictnamespace dictowner dicttemplate dictinitoption' },
  pg_ts_parser: { compared: 'prsname prsnamespace prsstart prstoken prsend prsheadline prslextype' },
  pg_ts_template: { compared: 'tmplname tmplnamespace tmplinit tmpllexize' },
  pg_type: {
    compared: `typname typnamespace typowner typlen typbyval typtype typcategory typispreferred typisdefined typdelim typsubscript typelem typinput
      typoutput typreceive typsend typmodin typmodout typanalyze typalign typstorage typnotnull typbasetype typtypmod typcollation typdefaultbin
      typdefault typacl`,
    derived: 'typrelid typarray',
    excluded: { 'is not enforced by the server': 'typndims' }
  },
  pg_user_mapping: { compared: 'umuser umserver umoptions' }
}

/** One column and how it is accounted for; `reason` for what is left out. */
export interface CatalogColumn {
  readonly catalog: string
  readonly column: string
  readonly account: 'compared' | 'derived' | 'state' | 'excluded'
  readonly reason?: string
}

/** The table as a list, one entry a column; `oid` is not in it. */
export function listCatalogColumns(table: typeof catalogColumns = catalogColumns): readonly CatalogColumn[] {
  const names = (text: string | undefined): readonly string[] => (text ?? '').split(/\s+/).filter((name) => name !== '')
  return Object.entries(table).flatMap(([catalog, { excluded = {}, ...accounts }]) => [
    ...(['compared', 'derived', 'state'] as const).flatMap((account) => names(accounts[account]).map((column) => ({ catalog, column, account }))),
    ...Object.entries(excluded).flatMap(([reason, columns]) => names(columns).map((column) => ({ catalog, column, account: 'excluded' as const, reason })))
  ])
}
