import {mendWindows1252} from '../../src/core/scan/windows-1252.js'

/**
 * The bytes of a text in an encoding that Node can read and not write: the
 * decoder, turned around. Characters that it does not have are refused.
 */
export function encode(
  text: string,
  encoding: 'gb18030' | 'big5' | 'windows-1252' | 'utf-16le' | 'utf-16be'
): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const table = tableOf(encoding)
  return Buffer.concat(
    Array.from(text, (character) => {
      const bytes = table.get(character)
      if (!bytes) throw new Error(`${encoding} has no ${character}`)
      return bytes
    })
  )
}

const tables = new Map<string, Map<string, Uint8Array>>()

function tableOf(encoding: string): Map<string, Uint8Array> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, Uint8Array>()
  const decoder = new TextDecoder(encoding)
  const add = (...bytes: number[]): void => {
    const data = Uint8Array.from(bytes)
    const read = decoder.decode(data)
    const text = encoding === 'windows-1252' ? mendWindows1252(read) : read
    if (
      Array.from(text).length === 1 &&
      text !== '\uFFFD' &&
      !table.has(text)
    ) {
      table.set(text, data)
    }
  }
  for (let byte = 0; byte < 0x100; byte++) add(byte)
  if (encoding !== 'windows-1252') {
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail)
    }
  }

  tables.set(encoding, table)
  return table
}
