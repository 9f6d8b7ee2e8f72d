import {
  detectEncoding,
  type EncodingName
} from '../../core/scan/detect-encoding.js'
import {Refusal} from '../refusal.js'
import {mendWindows1252} from '../../core/scan/windows-1252.js'

/** A page's text, and how it was read. */
export interface Decoded {
  readonly text: string
  /** Name in the Encoding Standard: `utf-8`, `gb18030`. */
  readonly encoding: string
  /** Whether a byte order mark stood at the start; it is not in `text`. */
  readonly hasMark: boolean
  /** Characters that could not be read and became U+FFFD. */
  readonly damage: number
}

/** Names for people. */
const encodingTitles: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB 18030',
  big5: 'Big5',
  'windows-1252': 'Windows-1252'
}

/** Largest file that is read, in bytes; a page of a newspaper has 20,000. */
const largest = 256 * 1024 * 1024

const words = {
  binary: {
    en: 'This is no text: it holds bytes that no page of text holds',
    'zh-cn': '这不是文本：含有文本中不会出现的字节'
  },
  large: {
    en: 'This file is too large for a page: {size} MB, {limit} MB at most',
    'zh-cn': '文件太大，不像一个版面：{size} MB，上限 {limit} MB'
  },
  unknown: {
    en: 'There is no encoding “{name}”; try gb18030, big5, utf-16le, windows-1252',
    'zh-cn': '没有“{name}”这种编码，可用 gb18030、big5、utf-16le、windows-1252'
  }
} as const

/**
 * Read bytes as text.
 *
 * @param wanted Encoding that the person names; else it is found out.
 * @throws Refusal where the bytes are no text.
 */
export function decode(bytes: Uint8Array, wanted?: string): Decoded {
  if (bytes.length > largest) {
    const size = Math.round(bytes.length / 1024 / 1024)
    throw new Refusal(words.large, {size, limit: largest / 1024 / 1024})
  }

  if (wanted !== undefined) return decodeAs(bytes, wanted)
  const guess = detectEncoding(bytes)
  if (guess.encoding === 'binary') throw new Refusal(words.binary)
  return decodeAs(bytes, guess.encoding)
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const decoder = makeDecoder(encoding, {ignoreBOM: true})
  const read = decoder.decode(bytes)
  const whole =
    decoder.encoding === 'windows-1252' ? mendWindows1252(read) : read
  const hasMark = whole.startsWith('\uFEFF')
  return {
    text: hasMark ? whole.slice(1) : whole,
    encoding: decoder.encoding,
    hasMark,
    damage: isReadable(bytes, encoding) ? 0 : countLost(whole)
  }
}

/** Whether every byte can be read; U+FFFD may be in the text by itself. */
function isReadable(bytes: Uint8Array, encoding: string): boolean {
  try {
    makeDecoder(encoding, {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}

function countLost(text: string): number {
  let count = 0
  for (
    let at = text.indexOf('\uFFFD');
    at >= 0;
    at = text.indexOf('\uFFFD', at + 1)
  ) {
    count++
  }

  return count
}

/** @throws Refusal where the encoding is not known. */
function makeDecoder(
  encoding: string,
  options: {ignoreBOM?: boolean; fatal?: boolean} = {}
): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, options)
  } catch (error) {
    if (error instanceof RangeError) {
      throw new Refusal(words.unknown, {name: encoding})
    }

    throw error
  }
}

/** Name of an encoding for people. */
export function encodingTitle(encoding: string): string {
  return Object.hasOwn(encodingTitles, encoding)
    ? encodingTitles[encoding as EncodingName]
    : encoding
}
