import {readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {pageStem} from '../../service/features/clean-copy.js'
import {isMadeFrom, type WrittenPage} from '../../service/features/made-from.js'
import {decode} from './decode.js'

/**
 * Those pages of one folder that are Markdown made from a page beside them:
 * people write pages in it, too, so that the text tells, not the ending.
 */
export function markdownExports(files: readonly string[]): ReadonlySet<string> {
  /** Pages by the names that an export of theirs may have, without its ending. */
  const named = new Map<string, string[]>()
  for (const file of files.filter((each) => !isMarkdown(each))) {
    const name = path.basename(file)
    // The longer one is for the second of two pages of one name.
    for (const each of new Set([pageStem(name), name]))
      named.set(each, [...(named.get(each) ?? []), file])
  }

  return new Set(
    files.filter(
      (file) =>
        isMarkdown(file) &&
        isMadeFromAny(file, named.get(path.basename(file, '.md')) ?? [])
    )
  )
}

function isMarkdown(file: string): boolean {
  return file.endsWith('.md') && !file.endsWith('.news.md')
}

function isMadeFromAny(file: string, others: readonly string[]): boolean {
  const page = others.length > 0 ? read(file) : undefined
  if (!page) return false
  return others.some((other) => {
    const from = read(other)
    return from !== undefined && isMadeFrom(page, from)
  })
}

function read(file: string): WrittenPage | undefined {
  try {
    return {
      uri: pathToFileURL(file).href,
      text: decode(readFileSync(file)).text
    }
  } catch {
    // Reported when the page itself is read.
    return undefined
  }
}
