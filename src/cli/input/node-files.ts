import {readFile} from 'node:fs/promises'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Files} from '../../server/runtime.js'
import {decode} from './decode.js'
import {findPages} from './find-pages.js'

/** The files of this machine, for a server whose client answers no questions. */
export const nodeFiles: Files = {
  async readFile(uri) {
    try {
      return decode(await readFile(fileURLToPath(uri))).text
    } catch {
      return null
    }
  },
  findFiles(glob, limit, folders) {
    const found = folders
      .filter((uri) => uri.startsWith('file:'))
      .flatMap(
        (uri) =>
          findPages([glob], fileURLToPath(uri), {takesSources: true}).pages
      )
    return Promise.resolve(
      found.slice(0, limit).map(({file}) => pathToFileURL(file).href)
    )
  }
}
