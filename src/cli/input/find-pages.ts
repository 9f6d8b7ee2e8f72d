import {
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  statSync,
  type Dirent
} from 'node:fs'
import path from 'node:path'
import picomatch from 'picomatch'
import type {Words} from '../../core/model/words.js'
import {exporters} from '../../core/export/index.js'
import {Refusal} from '../refusal.js'
import {isPagePath} from '../../core/configuration/page-patterns.js'
import {sourceOfCopy} from './copies.js'
import {createPagePatterns} from './page-patterns.js'
import {IgnoreFiles} from './ignore-files.js'
import {markdownExports} from './markdown-exports.js'

/** A page that is to be worked on. */
export interface PageFile {
  /** Absolute path. */
  readonly file: string
  /** As the person sees it: relative where that is shorter. */
  readonly name: string
  /** Path below the folder that was named, for a copy of the same shape. */
  readonly below: string
  /** Folder above which no configuration and register are looked for. */
  readonly top: string
  /**
   * Whether nobody named it and it is a link that leads out of `top`: whoever
   * made the folder chose what would be written there.
   */
  readonly leadsOut?: boolean
}

/** What was found, and what could not be looked at. */
export interface FoundPages {
  readonly pages: readonly PageFile[]
  readonly failures: ReadonlyArray<{name: string; error: unknown}>
  /** Raw pages left out because their clean copy stands for them. */
  readonly replaced: number
}

const words = {
  none: {
    en: 'No page is there: a page ends in .txt or .news.md',
    'zh-cn': '这里没有版面文件：版面以 .txt 或 .news.md 结尾'
  },
  pattern: {
    en: 'No file matches this pattern',
    'zh-cn': '没有匹配的文件'
  }
} as const satisfies Record<string, Words>

/** Endings that only our own exports have: they are no pages. */
const exported = exporters
  .map(({extension}) => extension)
  .filter((extension) => !extension.endsWith('.md'))

/** Whether a file of a folder is a page by its name. */
function isPageName(name: string): boolean {
  if (name.startsWith('.')) return false
  if (name.endsWith('.news.md')) return true
  return name.endsWith('.txt') && !isExported(name)
}

function isExported(name: string): boolean {
  return exported.some((extension) => name.endsWith(extension))
}

/**
 * Find the pages that paths name: files as they are, folders with all pages
 * below them, globs. Ignore files hold for folders and globs; what is named
 * outright is taken. Order is that of the paths, by name inside a folder; a
 * page that is named twice comes once.
 */
export function findPages(
  paths: readonly string[],
  directory: string,
  {takesSources = false}: {takesSources?: boolean} = {}
): FoundPages {
  const finder = new Finder(directory, takesSources)
  for (const each of paths) finder.add(each)
  return finder.found
}

/** What is looked for in a folder, and what becomes of it. */
interface Search {
  readonly take: (file: string) => void
  readonly isWanted: (file: string) => boolean
  /** Of the files of one folder that are wanted, those that are left out. */
  readonly leftOut?: (files: readonly string[]) => ReadonlySet<string>
}

class Finder {
  readonly #directory: string
  readonly #takesSources: boolean
  readonly #pages = new Map<string, PageFile>()
  readonly #failures: Array<{name: string; error: unknown}> = []
  readonly #tops = new Map<string, string | undefined>()
  readonly #patterns = createPagePatterns()
  #replaced = 0

  constructor(directory: string, takesSources: boolean) {
    this.#directory = directory
    this.#takesSources = takesSources
  }

  get found(): FoundPages {
    return {
      pages: [...this.#pages.values()],
      failures: this.#failures,
      replaced: this.#replaced
    }
  }

  add(named: string): void {
    const absolute = path.resolve(this.#directory, named)
    try {
      // A file may have a name that looks like a glob.
      if (!existsSync(absolute) && isGlob(named)) this.#addGlob(named)
      else if (statSync(absolute).isDirectory()) this.#addFolder(absolute)
      else this.#take(absolute, path.basename(absolute), path.dirname(absolute))
    } catch (error) {
      this.#failures.push({name: named, error})
    }
  }

  #addFolder(folder: string): void {
    const before = this.#pages.size + this.#replaced
    const top = this.#topOf(folder, folder)
    this.#walk(folder, IgnoreFiles.at(folder, top), {
      take: (file) => this.#takeFound(file, folder),
      isWanted: (file) => this.#isPage(file, top),
      leftOut: markdownExports
    })
    if (this.#pages.size + this.#replaced === before) {
      throw new Refusal(words.none)
    }
  }

  #addGlob(pattern: string): void {
    const {base, glob} = picomatch.scan(slashed(pattern))
    const folder = path.resolve(this.#directory, base)
    const matches = picomatch(glob, {dot: false})
    const top = this.#topOf(folder, folder)
    let count = 0
    this.#walk(folder, IgnoreFiles.at(folder, top), {
      take: (file) => {
        count++
        this.#takeFound(file, folder)
      },
      isWanted: (file) => matches(slashed(path.relative(folder, file)))
    })
    if (count === 0) throw new Refusal(words.pattern)
  }

  #walk(folder: string, ignored: IgnoreFiles, search: Search): void {
    const {take, isWanted, leftOut} = search
    const entries = this.#read(folder)
    const files = entries
      .filter((entry) => !entry.isDirectory())
      .map(({name}) => path.join(folder, name))
      .filter((file) => isWanted(file) && !ignored.leavesOut(file, 'file'))
      .filter((file) => isFile(file))
    const sources = new Set(
      this.#takesSources
        ? []
        : files.flatMap((file) => sourceOfCopy(file) ?? [])
    )
    const made = leftOut?.(files)
    for (const file of files) {
      if (sources.has(file)) this.#replaced++
      else if (!made?.has(file)) take(file)
    }

    for (const entry of entries) {
      const below = path.join(folder, entry.name)
      // Links to folders are not followed: they may lead in a circle.
      if (!entry.isDirectory() || ignored.leavesOut(below, 'folder')) continue
      // `.venv`, `.git`: what a folder hides is no page.
      if (entry.name.startsWith('.')) continue
      this.#walk(below, ignored.below(below), search)
    }
  }

  /** Whether a file of a folder is a page: `copydesk.yaml` may say so. */
  #isPage(file: string, top: string): boolean {
    const name = path.basename(file)
    const said = this.#patterns.above(path.dirname(file), top)
    if (!said) return isPageName(name)
    const relative = slashed(path.relative(said.folder, file))
    return (
      !name.startsWith('.') &&
      !isExported(name) &&
      isPagePath(relative, said.patterns)
    )
  }

  #read(folder: string): Dirent[] {
    try {
      return readdirSync(folder, {withFileTypes: true}).sort((a, b) =>
        a.name < b.name ? -1 : 1
      )
    } catch (error) {
      const name = path.relative(this.#directory, folder)
      this.#failures.push({name: name === '' ? '.' : name, error})
      return []
    }
  }

  #takeFound(file: string, folder: string): void {
    this.#take(file, path.relative(folder, file), folder)
    const page = this.#pages.get(file)
    if (page && leadsOut(file, page.top)) {
      this.#pages.set(file, {...page, leadsOut: true})
    }
  }

  #take(file: string, below: string, named: string): void {
    if (this.#pages.has(file)) return
    const relative = path.relative(this.#directory, file)
    this.#pages.set(file, {
      file,
      name: relative.startsWith('..') ? file : relative,
      below,
      top: this.#topOf(path.dirname(file), named)
    })
  }

  /**
   * The working tree that a folder lies in, else the folder where the program
   * was started, else the folder that was named.
   */
  #topOf(folder: string, named: string): string {
    const tree = this.#treeOf(folder)
    if (tree !== undefined) return tree
    const relative = path.relative(this.#directory, folder)
    return relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)
      ? named
      : this.#directory
  }

  #treeOf(folder: string): string | undefined {
    if (this.#tops.has(folder)) return this.#tops.get(folder)
    const parent = path.dirname(folder)
    const tree = existsSync(path.join(folder, '.git'))
      ? folder
      : parent === folder
        ? undefined
        : this.#treeOf(parent)
    this.#tops.set(folder, tree)
    return tree
  }
}

function leadsOut(file: string, top: string): boolean {
  try {
    if (!lstatSync(file).isSymbolicLink()) return false
    const relative = path.relative(realpathSync(top), realpathSync(file))
    return relative.startsWith('..') || path.isAbsolute(relative)
  } catch {
    // Reported when the page is read.
    return false
  }
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile()
  } catch {
    // A link to nothing, or gone meanwhile.
    return false
  }
}

/** Whether a name holds what globs are made of. */
function isGlob(name: string): boolean {
  return picomatch.scan(slashed(name)).isGlob
}

function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/')
}
