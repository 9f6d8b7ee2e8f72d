import {isHanAt} from './character-class.js'
import type {RuleContext} from './rule.js'

/** A character that was read for another: UTF-16 offset in its line. */
export interface Confused {
  readonly text: string
  readonly at: number
  readonly read: string
  readonly printed: string
}

/** Report a confusion, with the word that it stands in. */
export function reportMate(
  {text, at, read, printed}: Confused,
  {report}: RuleContext
): void {
  const end = at + read.length
  const span = {start: at, end}
  // Two characters of Han, or the whole word.
  const before = wordStart(text, at)
  const after = wordEnd(text, end)
  report({
    span,
    reason: {
      words: {
        en: 'Unexpected “{actual}” in “{whole}”, expected “{expected}”: “{right}”',
        'zh-cn': '“{whole}”中的“{actual}”疑为“{expected}”：“{right}”'
      },
      values: {
        actual: read,
        expected: printed,
        whole: text.slice(before, after),
        right: text.slice(before, at) + printed + text.slice(end, after)
      }
    },
    actual: read,
    expected: printed,
    fixes: [
      {
        title: {
          words: {en: 'Write “{expected}”', 'zh-cn': '改为“{expected}”'},
          values: {expected: printed}
        },
        edits: [{span, text: printed}],
        safe: false
      }
    ]
  })
}

/** Characters of Han shown on each side. */
const shown = 2
/** Longest word shown on each side. */
const longestShown = 20

function wordStart(text: string, at: number): number {
  let start = at
  while (start > Math.max(0, at - longestShown) && isWordAt(text, start - 1)) {
    start--
  }

  return isHanAt(text, at) ? Math.max(start, at - shown) : start
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < at + longestShown && isWordAt(text, end)) end++
  return isHanAt(text, at - 1) ? Math.min(end, at + shown) : end
}

function isWordAt(text: string, at: number): boolean {
  // A number is shown with its groups: `1,O00`.
  return (
    isLetterAt(text, at) ||
    isGroupComma(text.slice(Math.max(0, at - 1), at + 2))
  )
}

function isLetterAt(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]$/u.test(text.charAt(at))
}

/** Whether a comma stands between parts of a number: `1,O`. */
function isGroupComma(near: string): boolean {
  return /^[\dOolISBZ],[\dOolISBZ]$/u.test(near)
}
