import {readFileSync} from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'

/** Names of the files that say what is left out; later ones have the last word. */
const names = ['.gitignore', '.copydeskignore'] as const

/** Folders that never hold pages. */
const neverEntered = new Set(['.git', 'node_modules'])

/** One folder's patterns, which hold for what lies below it. */
interface Level {
  readonly folder: string
  readonly patterns: Ignore
}

/**
 * What the ignore files of a folder and of those above it leave out. As in git,
 * a deeper file overrules those above, and nothing below an ignored folder can
 * be taken back.
 */
export class IgnoreFiles {
  readonly #levels: readonly Level[]

  private constructor(levels: readonly Level[]) {
    this.#levels = levels
  }

  /** The rules in force in a folder: its own and those up to `top`. */
  static at(folder: string, top: string): IgnoreFiles {
    const folders: string[] = []
    for (let at = folder; ; at = path.dirname(at)) {
      folders.unshift(at)
      if (at === top || at === path.dirname(at)) break
    }

    return new IgnoreFiles(folders.flatMap((each) => levelsOf(each)))
  }

  /** The rules in force in a folder below. */
  below(folder: string): IgnoreFiles {
    const levels = levelsOf(folder)
    return levels.length === 0
      ? this
      : new IgnoreFiles([...this.#levels, ...levels])
  }

  /** Whether a file or folder, by its absolute path, is left out. */
  leavesOut(file: string, kind: 'file' | 'folder'): boolean {
    if (kind === 'folder' && neverEntered.has(path.basename(file))) return true
    let isOut = false
    for (const {folder, patterns} of this.#levels) {
      const relative = path.relative(folder, file).split(path.sep).join('/')
      const {ignored, unignored} = patterns.test(
        kind === 'folder' ? `${relative}/` : relative
      )
      if (ignored) isOut = true
      if (unignored) isOut = false
    }

    return isOut
  }
}

function levelsOf(folder: string): Level[] {
  return names.flatMap((name) => {
    const text = readIfThere(path.join(folder, name))
    return text === undefined ? [] : [{folder, patterns: ignore().add(text)}]
  })
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
