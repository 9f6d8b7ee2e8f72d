import {readFileSync} from 'node:fs'
import path from 'node:path'
import {readConfiguration} from '../../core/configuration/configuration.js'
import {configurationName} from '../../server/workspace-files.js'
import {decode} from './decode.js'
import {nearest} from './surroundings.js'

/** What the nearest `copydesk.yaml` says of which files are pages. */
export interface PagePatterns {
  /** Folder of that file; patterns are read from there. */
  readonly folder: string
  readonly patterns: readonly string[]
}

/** Finds those patterns; each file is read once. */
export function createPagePatterns() {
  const known = new Map<string, PagePatterns | undefined>()

  function read(file: string): PagePatterns | undefined {
    if (!known.has(file)) known.set(file, load(file))
    return known.get(file)
  }

  return {
    /** For the files of a folder; nothing above `top` is looked at. */
    above(folder: string, top: string): PagePatterns | undefined {
      const file = nearest(configurationName, folder, top)
      return file === undefined ? undefined : read(file)
    }
  }
}

/** A file that cannot be read is said where its pages are. */
function load(file: string): PagePatterns | undefined {
  try {
    const {pages} = readConfiguration(decode(readFileSync(file)).text) ?? {}
    return pages && {folder: path.dirname(file), patterns: pages}
  } catch {
    return undefined
  }
}
