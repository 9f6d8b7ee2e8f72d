import {closeSync, openSync, readSync} from 'node:fs'
import path from 'node:path'
import {scanPage} from '../../core/scan/page.js'

/** Bytes of a clean copy that hold its front matter. */
const headLength = 8192

/**
 * The raw page that a clean copy was made from, by its absolute path;
 * `undefined` where the file is no copy or names a source outside its folder.
 */
export function sourceOfCopy(file: string): string | undefined {
  if (!file.endsWith('.news.md')) return undefined
  const {copydesk, source} = scanPage(readHead(file)).metadata
  if (copydesk === undefined || source === undefined) return undefined
  const folder = path.dirname(file)
  const resolved = path.resolve(folder, source)
  const relative = path.relative(folder, resolved)
  const isOutside = relative.startsWith('..') || path.isAbsolute(relative)
  return isOutside ? undefined : resolved
}

function readHead(file: string): string {
  const bytes = Buffer.alloc(headLength)
  try {
    const handle = openSync(file, 'r')
    try {
      return bytes.toString('utf8', 0, readSync(handle, bytes))
    } finally {
      closeSync(handle)
    }
  } catch {
    // Reported when the page itself is read.
    return ''
  }
}
