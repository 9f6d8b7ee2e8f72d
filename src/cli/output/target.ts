import {statSync} from 'node:fs'
import path from 'node:path'
import type {Words} from '../../core/model/words.js'
import type {RunShape} from '../commands/command.js'
import type {PageSource} from '../input/load-page.js'
import {Refusal, UsageError} from '../refusal.js'

const words = {
  several: {
    en: '{count} pages cannot go to standard output; name a folder with --out, or use: copydesk pipe',
    'zh-cn':
      '{count} 个版面不能一起写到标准输出；请用 --out 指定文件夹，或使用 copydesk pipe'
  },
  single: {
    en: '--out names a file, but there are {count} pages; name a folder',
    'zh-cn': '--out 指向文件，但有 {count} 个版面；请指定文件夹'
  },
  twice: {
    en: 'Another page of this run was written to {file}',
    'zh-cn': '本次运行已有另一版面写到 {file}'
  }
} as const satisfies Record<string, Words>

/** Where the results of a run go; survives `structuredClone`. */
export type Place =
  | {readonly type: 'beside'}
  | {readonly type: 'output'}
  | {readonly type: 'folder'; readonly folder: string}
  | {readonly type: 'file'; readonly file: string}

/**
 * What `--out` means.
 *
 * @throws UsageError where it cannot hold so many pages.
 */
export function readPlace(
  out: string | undefined,
  {pages, isStandardInput}: RunShape
): Place {
  if (out === '-' || (out === undefined && isStandardInput)) {
    if (pages > 1) throw new UsageError(words.several, {count: pages})
    return {type: 'output'}
  }

  if (out === undefined) return {type: 'beside'}
  // Matches a separator at the end: `out/`.
  const isFolder =
    /[/\\]$/u.test(out) || path.extname(out) === '' || isPresentFolder(out)
  if (isFolder) return {type: 'folder', folder: path.resolve(out)}
  if (pages > 1) throw new UsageError(words.single, {count: pages})
  return {type: 'file', file: path.resolve(out)}
}

/**
 * The file for a result, absolute; `null` for standard output.
 *
 * @param name Name of the file, without folders.
 */
export function targetOf(
  place: Place,
  source: PageSource,
  name: string
): string | null {
  switch (place.type) {
    case 'output':
      return null
    case 'beside':
      return path.join(path.dirname(source.file), name)
    case 'file':
      return place.file
    case 'folder':
      return path.join(place.folder, path.dirname(source.below), name)
  }
}

/** Sees to it that no two pages of a run are written to one file. */
export function createClaims(): (file: string) => void {
  const taken = new Set<string>()
  return (file) => {
    if (taken.has(file)) throw new Refusal(words.twice, {file})
    taken.add(file)
  }
}

function isPresentFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    return false
  }
}
