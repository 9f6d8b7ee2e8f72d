/**
 * Bytes of a packed table as 32-bit words, little-endian as all machines are that
 * run this; `undefined` where they are no whole number of words.
 */
export function packedTable(bytes: Uint8Array): Uint32Array | undefined {
  if (bytes.byteLength % 4 !== 0) return undefined
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  return new Uint32Array(
    aligned.buffer,
    aligned.byteOffset,
    aligned.byteLength / 4
  )
}
