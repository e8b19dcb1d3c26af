/** The table of catalogs in COVERAGE.md, made from `src/catalog/catalog-columns.ts`. */

/** Between these lines the table stands. */
export const catalogTableMarkers = { start: '<!-- catalogs: begin (npm run generate) -->', end: '<!-- catalogs: end -->' }

/**
 * @param {readonly import('../src/catalog/catalog-columns.js').CatalogColumn[]} columns
 * @returns {string} a row for each catalog, in Markdown
 */
export function renderCatalogTable(columns) {
  const catalogs = [...new Set(columns.map(({ catalog }) => catalog))]
  const rows = catalogs.map((catalog) => {
    const own = columns.filter((each) => each.catalog === catalog)
    /** @param {string} account */
    const names = (account) => own.filter((each) => each.account === account).map(({ column }) => column).join(' ')
    const reasons = [...new Set(own.flatMap(({ reason }) => reason ?? []))]
    const excluded = reasons.map((reason) => `${own.filter((each) => each.reason === reason).map(({ column }) => column).join(' ')}: ${reason}`)
    return `| \`${catalog}\` | ${names('compared')} | ${names('derived')} | ${names('state')} | ${excluded.join('; ')} |`
  })
  return ['| catalog | compared | derived from other columns | runtime state | left out, and why |', '| --- | --- | --- | --- | --- |', ...rows].join('\n').replaceAll('|  |', '| |').replaceAll('|  |', '| |')
}
