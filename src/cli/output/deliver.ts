import {readFile} from 'node:fs/promises'
import type {Words} from '../../core/model/words.js'
import type {Desk} from '../commands/command.js'
import {decode} from '../input/decode.js'
import {shown} from '../input/surroundings.js'
import {plain, plainLines} from '../terminal/plain.js'
import {showDiff} from './diff.js'
import {createClaims} from './target.js'
import {writeFile, type Replace} from './write-file.js'

const words = {
  written: {en: 'written: {file}', 'zh-cn': '已写出：{file}'}
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
}

/**
 * Writes the results of a run, or shows what would be written; answers whether
 * something changed, or would change.
 */
export function createDelivery(
  desk: Desk
): (delivery: Delivery, options: DeliverOptions) => Promise<boolean> {
  const claim = createClaims()

  return async ({target, text, hasMark = false}, {dryRun, replace, tells}) => {
    if (target === null) {
      await desk.out.write(desk.out.isTerminal ? plainLines(text) : text)
      return true
    }

    claim(target)
    const name = shown(target)
    if (dryRun) {
      const before = await present(target)
      await desk.out.write(showDiff(desk, name, before, text))
      return before !== text
    }

    await writeFile(target, (hasMark ? '\uFEFF' : '') + text, replace)
    if (tells) await desk.note(desk.say(words.written, {file: plain(name)}))
    return true
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
