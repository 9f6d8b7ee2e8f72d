import {isUntitled} from '../service/untitled.js'

/**
 * The folder of a file, then its parents up to the workspace folder. A page that
 * was never saved is taken to belong to the first of these folders.
 */
export function upwards(uri: string, folders: readonly string[]): string[] {
  if (isUntitled(uri)) return folders.slice(0, 1)
  const root = folders
    .filter((folder) => uri.startsWith(folder + '/'))
    .sort((a, b) => b.length - a.length)[0]
  let folder = uri.slice(0, uri.lastIndexOf('/'))
  const found = [folder]
  while (root !== undefined && folder.length > root.length) {
    folder = folder.slice(0, folder.lastIndexOf('/'))
    found.push(folder)
  }

  return found
}
