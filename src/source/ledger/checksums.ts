import { createHash } from 'node:crypto'
import type { Migration } from '../formats/format.js'
import type { ReadFolder } from '../migrations-source.js'
import { edited } from './holding.js'
import type { LedgerMismatch } from './ledger.js'

/**
 * The migrations that have another hash than the ledger says.
 *
 * @param hashOf what the ledger says of a migration, hexadecimal; undefined where that is nothing
 */
export function findEdited({ migrations, files, format }: ReadFolder, table: string, algorithm: 'sha256' | 'sha384', hashOf: (migration: Migration) => string | undefined): readonly LedgerMismatch[] {
  return migrations.flatMap((migration) => {
    const [hash, file] = [hashOf(migration), files.find(({ path }) => path === migration.up.path)]
    return hash === undefined || file === undefined || isHashOf(file.text, algorithm, hash) ? [] : [edited(table, migration, format.edited.says)]
  })
}

/** Whether a text has a hash. Git turns the ends of lines from one machine to the next, and we read files without a byte order mark: neither tells of an edit. */
export function isHashOf(text: string, algorithm: 'sha256' | 'sha384', expected: string): boolean {
  const unix = text.replaceAll('\r\n', '\n')
  const spellings = [text, unix, unix.replaceAll('\n', '\r\n')].flatMap((each) => [each, `\uFEFF${each}`])
  return spellings.some((each) => {
    const hash = createHash(algorithm).update(each).digest('hex')
    // Old releases of Prisma wrote bytes below 16 as one digit.
    return hash === expected || hash.replace(/0(.)|../g, (byte, low: string | undefined) => low ?? byte) === expected
  })
}

/**
 * CRC-32 as zlib computes it, of all lines of a text without their ends, as a signed integer: what Flyway takes for a checksum
 * (flyway-core, internal/resolver/ChecksumCalculator.java).
 */
export function checksumOfLines(text: string): number {
  let crc = ~0
  for (const byte of Buffer.from(text.replace(/[\r\n]/g, ''))) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}
