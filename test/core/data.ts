import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

/**
 * The evaluation data beside the repository, which is not part of it. Tests
 * that read it skip where it is absent.
 */
export const dataFolder =
  process.env['COPYDESK_DATA'] ??
  path.join(
    fileURLToPath(new URL('../..', import.meta.url)),
    '..',
    'shared',
    'data'
  )

/** The user's own page. */
export const seedPage = path.join(dataFolder, 'seed', 'page.txt')
