import {detectEncoding} from '../core/scan/detect-encoding.js'
import {looksLikePage} from '../core/scan/looks-like-page.js'
import {mendWindows1252} from '../core/scan/windows-1252.js'
import {wrongEncoding} from '../core/scan/wrong-encoding.js'
import type {OtherEncoding} from '../protocol/protocol.js'
import type {Files} from './runtime.js'

/** Bytes that tell the encoding of a file; more would change nothing. */
const head = 262_144
/** All bytes; a number of JSON. */
const whole = Number.MAX_SAFE_INTEGER

/** Which encoding a file is in that is not UTF-8; `null` for no other. */
export async function otherEncoding(
  files: Files,
  uri: string
): Promise<OtherEncoding | null> {
  const found = await readOther(files, uri, head)
  if (!found) return null
  const {encoding, text} = found
  return {encoding, isPage: looksLikePage(text)}
}

/**
 * The text of a file that is not open, told by its bytes where, read as UTF-8,
 * many of its characters cannot be read. To be looked at only: who edits it has
 * it opened in an encoding of the editor's.
 */
export async function decoded(
  files: Files,
  uri: string,
  text: string
): Promise<string> {
  if (!wrongEncoding(text)) return text
  const found = await readOther(files, uri, whole)
  return found?.text ?? text
}

async function readOther(
  files: Files,
  uri: string,
  most: number
): Promise<(Pick<OtherEncoding, 'encoding'> & {text: string}) | undefined> {
  const bytes = await files.readBytes?.(uri, most)
  if (!bytes) return undefined
  const {encoding} = detectEncoding(bytes)
  switch (encoding) {
    case 'gb18030':
    case 'big5':
    case 'windows-1252': {
      const text = new TextDecoder(encoding).decode(bytes)
      return {
        encoding,
        text: encoding === 'windows-1252' ? mendWindows1252(text) : text
      }
    }
    // UTF-16 is opened as what it is.
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be':
    case 'binary': {
      return undefined
    }
  }
}
