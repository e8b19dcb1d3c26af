/** Just enough of the tar format (POSIX ustar) to pack a folder so that the same content gives the same bytes. */

/** The unit in which tar counts, in bytes. */
const block = 512

/**
 * @typedef {object} Entry
 * @property {string} path below the folder, with slashes, at most 99 bytes of ASCII
 * @property {Buffer} [content] of a file; a folder has none
 */

/**
 * @param {readonly Entry[]} entries folders before what is in them
 * @returns {Buffer} an uncompressed archive
 */
export function tar(entries) {
  const parts = entries.flatMap(({ path, content }) =>
    content === undefined
      ? [header(path, 0, '5')]
      : [header(path, content.length, '0'), content, Buffer.alloc(-content.length & (block - 1))]
  )
  return Buffer.concat([...parts, Buffer.alloc(2 * block)])
}

/**
 * @param {string} path
 * @param {number} size in bytes
 * @param {'0' | '5'} type file or folder
 * @returns {Buffer}
 */
function header(path, size, type) {
  if (Buffer.byteLength(path) > 99) throw new Error(`the path is too long for tar: ${path}`)
  const bytes = Buffer.alloc(block)
  bytes.write(path, 0)
  bytes.write(type === '5' ? '0000700\0' : '0000600\0', 100)
  bytes.write('0000000\0', 108)
  bytes.write('0000000\0', 116)
  bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  // PGlite takes a time of 0 to mean now.
  bytes.write('00000000001\0', 136)
  bytes.write('        ', 148)
  bytes.write(type, 156)
  bytes.write('ustar\x0000', 257)
  const checksum = bytes.reduce((sum, byte) => sum + byte, 0)
  bytes.write(`${checksum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}
