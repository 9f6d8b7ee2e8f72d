import {createTwoFilesPatch} from 'diff'
import type {Words} from '../../core/model/words.js'
import type {Desk} from '../commands/command.js'
import {plain, plainLines} from '../terminal/plain.js'

const words = {
  large: {
    en: '{name}: too much would change to show it line by line',
    'zh-cn': '{name}：改动太多，无法逐行显示'
  }
} as const satisfies Record<string, Words>

/** Time after which a difference is given up, in milliseconds. */
const patience = 10_000

/**
 * What would become of a file, as a unified diff that `patch` understands; on
 * a terminal coloured and harmless.
 *
 * @param before Text of the file; `undefined` where there is none yet.
 */
export function showDiff(
  {out, style, say}: Desk,
  name: string,
  before: string | undefined,
  after: string
): string {
  if (before === after) return ''
  const patch = createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${plain(name)}`,
    `b/${plain(name)}`,
    before ?? '',
    after,
    undefined,
    undefined,
    {
      context: 3,
      timeout: patience,
      headerOptions: {
        includeIndex: false,
        includeUnderline: false,
        includeFileHeaders: true
      }
    }
  )
  if (patch === undefined) return `${say(words.large, {name: plain(name)})}\n`
  if (!out.isTerminal) return patch
  return patch
    .split('\n')
    .map((line) => {
      const safe = plainLines(line)
      if (line.startsWith('+')) return style.good(safe)
      if (line.startsWith('-')) return style.error(safe)
      return line.startsWith('@@') ? style.code(safe) : safe
    })
    .join('\n')
}
