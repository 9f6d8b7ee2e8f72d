import {judgeHyphen, type HyphenVerdict} from '../clean/line-end-hyphen.js'
import {sourceOffset} from '../scan/line.js'
import type {PageSubject, Rule, RuleContext} from './rule.js'

/** A word cut at a line end: `commis-⏎sioners`. */
export const endHyphen: Rule<'page'> = {
  id: 'end-hyphen',
  group: 'hyphens',
  scope: 'page',
  severity: 'information',
  languages: ['en', 'fr', 'de', 'und'],
  title: {en: 'End-of-line hyphen', 'zh-cn': '行末连字符'},
  docs: {
    en: 'A narrow column cuts words at its edge. The hyphen is no part of the word (`commis-⏎sioners`), or it is (`anti-⏎war`). It goes where the whole is in the lexicon or elsewhere on the page, and stays where the page has the compound with its hyphen or where both halves are words and the whole is none. In clean text the word is joined; in the page its second half moves up.\n\nThe fix is safe where the whole word is attested and can be no other: `re-⏎formed` may be `reformed` or `re-formed`.',
    'zh-cn':
      '窄栏在行末断词。连字符或不属于该词（`commis-⏎sioners`），或本来就有（`anti-⏎war`）。整词见于词表或本版别处时，去掉连字符；本版另有带连字符的写法，或两半都是词而合起来不是词时，保留。清稿中合为一词；在版面中，后半提到上一行。\n\n整词有据可查、又不会是另一个词时，可放心改正：`re-⏎formed` 可能是 `reformed`，也可能是 `re-formed`。'
  },
  examples: [
    {
      input: 'The harbour commis-\nsioners met today.',
      flags: ['-'],
      output: 'The harbour commissioners\nmet today.',
      safe: true
    },
    {
      input: 'The har-\n\nbour was closed.',
      flags: ['-'],
      output: 'The harbour\n\nwas closed.',
      safe: true
    },
    // Another word with its hyphen and without it: a person must tell.
    {
      input: 'The men were re-\nformed into two lines.',
      flags: ['-'],
      output: 'The men were reformed\ninto two lines.'
    },
    {
      input: 'The ranks were re-formed.\nAgain they were re-\nformed at noon.',
      flags: []
    },
    {input: 'They spoke of anti-\nwar feeling.', flags: []},
    {input: 'A well-\nknown man came.', flags: []},
    {input: 'Das ist die Ein-\nund Ausfuhr der Waren.', flags: []}
  ],
  check({lines}, context) {
    for (const [index, line] of lines.entries()) {
      const {text} = line
      const end = text.trimEnd().length
      const mark = text.charAt(end - 1)
      if (!hyphens.has(mark)) continue
      const first = firstHalf.exec(
        text.slice(Math.max(0, end - 41), end - 1)
      )?.[0]
      if (first === undefined) continue
      const next = lines[index + 1]
      // `COVID-⏎19`: what goes on with a digit is no word.
      if (next && startsWithDigit.test(next.text)) continue
      const found = next ? secondHalf.exec(next.text)?.[0] : undefined
      const second = found?.trimStart() ?? ''
      const verdict = judgeHyphen(first, second, {
        lexicon: context.lexicon,
        countWord: (word) => context.evidence.countWord(word)
      })
      if (verdict === 'hard' || verdict === 'hanging') continue
      reportHyphen({line, end, next, first, second, verdict}, context.report)
    }
  }
}

const hyphens = new Set(['-', '¬', '\u00AD', '\u2010', '⸗', '='])
/** Matches the half of a word before the hyphen: `commis`. */
const firstHalf = /[\p{L}\p{M}'’]{1,40}$/u
/** Matches a line that begins with a digit: `19 cases`. */
const startsWithDigit = /^\s{0,9}\d/u
/** Matches the half of a word that a line begins with: `sioners`. */
const secondHalf = /^\s{0,9}[\p{L}\p{M}]{1,40}/u

interface Cut {
  readonly line: PageSubject['lines'][number]
  /** Column after the hyphen. */
  readonly end: number
  readonly next: PageSubject['lines'][number] | undefined
  readonly first: string
  readonly second: string
  readonly verdict: HyphenVerdict
}

function reportHyphen(
  {line, end, next, first, second, verdict}: Cut,
  report: RuleContext['report']
): void {
  const span = {
    start: sourceOffset(line, end - 1),
    end: sourceOffset(line, end - 1) + 1
  }
  const whole = first + second
  const carry = next && second ? carryUp(span.end, next, second) : []
  const kept = `${first}-${second}`
  report({
    span,
    reason: {
      words: {
        en: 'End-of-line hyphen in “{actual}”, expected “{whole}”',
        'zh-cn': '“{actual}”在行末断开，应为“{whole}”'
      },
      values: {actual: kept, whole}
    },
    actual: line.text.slice(end - 1, end),
    expected: '',
    fixes: [
      {
        title: {
          words: {en: 'Join to “{whole}”', 'zh-cn': '合为“{whole}”'},
          values: {whole}
        },
        edits: [{span, text: ''}],
        safe: verdict === 'sure',
        carry
      },
      ...(verdict === 'sure' || carry.length === 0
        ? []
        : [
            {
              title: {
                words: {
                  en: 'Keep the hyphen: “{kept}”',
                  'zh-cn': '保留连字符：“{kept}”'
                },
                values: {kept}
              },
              edits: carry,
              safe: false
            }
          ])
    ]
  })
}

/** Move the second half, and the marks that follow it, up to its first half. */
function carryUp(
  to: number,
  next: PageSubject['lines'][number],
  second: string
): Array<{span: {start: number; end: number}; text: string}> {
  // With mark-up in the line, the half is left where its tags are.
  if (next.offsets) return []
  const from = next.text.indexOf(second)
  // Matches marks that belong to the word: `,` and a closing quote.
  const marks = /^[^\s\p{L}\p{N}]{0,4}/u.exec(
    next.text.slice(from + second.length)
  )?.[0]
  const text = second + (marks ?? '')
  // Matches the blank behind it, which would lead its line.
  const blank = /^\s*/u.exec(next.text.slice(from + text.length))?.[0] ?? ''
  const start = next.start + from
  return [
    {span: {start: to, end: to}, text},
    {span: {start, end: start + text.length + blank.length}, text: ''}
  ]
}
