// What the unit tests ran of the sources, from V8's own counts.
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

/** Where Node leaves the counts (`NODE_V8_COVERAGE`). */
export const countsFolder = fileURLToPath(
  new URL('../../coverage/tmp', import.meta.url)
)

/** Forget the counts of an earlier run. */
export function clearCounts() {
  rmSync(countsFolder, {recursive: true, force: true})
}

/**
 * c8 takes the keys of the source map cache for files and dies of a `data:`
 * address, which is how tsx loads CommonJS: leave those out.
 */
export function dropInlineModules() {
  for (const name of readdirSync(countsFolder)) {
    const file = path.join(countsFolder, name)
    const counts = JSON.parse(readFileSync(file, 'utf8'))
    const cache = Object.entries(counts['source-map-cache'] ?? {})
    counts['source-map-cache'] = Object.fromEntries(
      cache.filter(([address]) => address.startsWith('file:'))
    )
    writeFileSync(file, JSON.stringify(counts))
  }
}
