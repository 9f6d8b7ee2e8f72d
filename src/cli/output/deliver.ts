import {existsSync, realpathSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import type {Words} from '../../core/model/words.js'
import type {PageDesk} from '../commands/command.js'
import {decode} from '../input/decode.js'
import {shown} from '../input/surroundings.js'
import {Refusal, toPhrase} from '../refusal.js'
import {plain, plainLines} from '../terminal/plain.js'
import {showDiff} from './diff.js'
import {createClaims} from './target.js'
import {writeFile, type Replace} from './write-file.js'

const words = {
  written: {en: 'written: {file}', 'zh-cn': '已写出：{file}'},
  exists: {
    en: '{file} is already there; --force overwrites it',
    'zh-cn': '{file} 已存在；用 --force 覆盖'
  },
  itself: {
    en: 'The result would take the place of the page itself; name another file with --out',
    'zh-cn': '结果会取代版面本身；请用 --out 指定其他文件'
  },
  other: {
    en: '{file} is another page of this run; name a folder with --out',
    'zh-cn': '{file} 是本次运行的另一个版面；请用 --out 指定文件夹'
  },
  failed: {
    en: '{file} cannot be written: {message}',
    'zh-cn': '无法写出 {file}：{message}'
  }
} as const satisfies Record<string, Words>

/** A result on its way out. */
export interface Delivery {
  /** Absolute; `null` for standard output. */
  readonly target: string | null
  readonly text: string
  /** Whether a byte order mark goes before it. */
  readonly hasMark?: boolean
}

export interface DeliverOptions {
  /** Whether to name each file that is written. */
  readonly tells: boolean
  readonly dryRun: boolean
  readonly replace: Replace
  /** The page that the result is made of, where it may never be replaced. */
  readonly page?: string
}

/**
 * Writes the results of a run, or shows what would be written; answers whether
 * something changed, or would change.
 */
export function createDelivery(
  desk: PageDesk
): (delivery: Delivery, options: DeliverOptions) => Promise<boolean> {
  const claim = createClaims()

  return async (
    {target, text, hasMark = false},
    {dryRun, replace, tells, page}
  ) => {
    if (target === null) {
      await desk.out.write(desk.out.isTerminal ? plainLines(text) : text)
      return true
    }

    const name = shown(target)
    const isOther = page !== undefined && page !== target
    // A clean copy may be made anew, though it is a page of its own.
    if (isOther && desk.pages.has(target) && !target.endsWith('.news.md')) {
      throw new Refusal(words.other, {file: plain(name)})
    }

    claim(target)
    if (page !== undefined && isSame(page, target)) {
      throw new Refusal(words.itself)
    }

    if (replace === 'never' && existsSync(target)) {
      throw new Refusal(words.exists, {file: plain(name)})
    }

    if (dryRun) {
      const before = await present(target)
      await desk.out.write(showDiff(desk, name, before, text))
      return before !== text
    }

    try {
      await writeFile(target, (hasMark ? '\uFEFF' : '') + text, replace)
    } catch (error) {
      // In the page itself: its name is said anyway.
      if (error instanceof Refusal || page === undefined) throw error
      const {words: what, values} = toPhrase(error)
      const message = desk.say(what, values)
      throw new Refusal(words.failed, {file: plain(name), message})
    }

    if (tells) await desk.note(desk.say(words.written, {file: plain(name)}))
    return true
  }
}

/** Whether two names are of one file, links followed. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    // One of them is not there yet.
    return false
  }
}

async function present(file: string): Promise<string | undefined> {
  try {
    return decode(await readFile(file)).text
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined
    }

    throw error
  }
}
