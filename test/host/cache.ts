import {accessSync, constants, mkdirSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The folder for what is brought in once: `COPYDESK_CACHE`, else the user's
 * cache folder (shared by every clone), else `.cache/` in the repository.
 */
export function cacheFolder(): string {
  const wished = process.env['COPYDESK_CACHE']
  const ofUser =
    process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache')
  const candidates = wished
    ? [path.resolve(wished)]
    : [path.join(ofUser, 'copydesk'), path.join(root, '.cache')]

  for (const folder of candidates) {
    if (canWrite(folder)) return folder
  }

  throw new Error(
    `Set COPYDESK_CACHE to a folder that can be written: ${candidates.join(', ')} cannot.`
  )
}

function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, {recursive: true})
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
