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
  findFiles(_glob, limit, folders) {
    const paths = folders.flatMap((uri) =>
      uri.startsWith('file:') ? [fileURLToPath(uri)] : []
    )
    const {pages} = findPages(paths, paths[0] ?? '/', {takesSources: true})
    return Promise.resolve(
      pages.slice(0, limit).map(({file}) => pathToFileURL(file).href)
    )
  }
}
