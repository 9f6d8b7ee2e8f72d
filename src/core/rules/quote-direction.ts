import {isHanAt} from './character-class.js'
import {replacement} from './replacement.js'
import type {Rule, RuleContext} from './rule.js'

/** A quote that looks the wrong way: `”百米花海“`. */
export const quoteDirection: Rule<'block'> = {
  id: 'quote-direction',
  group: 'characters',
  scope: 'block',
  severity: 'warning',
  needs: ['quote'],
  languages: ['zh', 'en'],
  title: {en: 'Quote the wrong way round', 'zh-cn': '引号方向反了'},
  docs: {
    en: 'A closing quote that opens, followed by an opening one that closes, in a paragraph whose quotes are otherwise in order: `”百米花海“`. Reported only where turning the two puts the whole paragraph in order. In English the blank beside a quote tells its side: `petition,“ said`.',
    'zh-cn':
      '段落中引号本应成对，却先出现后引号、再出现前引号：`”百米花海“`。只有把这一对调过来、全段引号即成对时才报告。英文凭引号旁的空格判断：`petition,“ said`。'
  },
  examples: [
    {
      input: '青禾区建成”百米花海“，吸引市民前来。',
      flags: ['”', '“'],
      output: '青禾区建成“百米花海”，吸引市民前来。'
    },
    {
      input: '鎮裡建成了」百畝茶園「，遊客「紛紛」前來。',
      flags: ['」', '「'],
      output: '鎮裡建成了「百畝茶園」，遊客「紛紛」前來。'
    },
    {input: '“来吧。”他说，“一起走。”', flags: []},
    {input: '他说：“来吧，”我们”一起走。', flags: []},
    {
      input:
        'The men who signed the petition,“ said he, ”are of the town.” “We know,” said she.',
      flags: ['“', '”'],
      output:
        'The men who signed the petition,” said he, “are of the town.” “We know,” said she.'
    },
    {
      input:
        'The “house” of the men (“so called”)—“the old one”—was his; said he: “ No.”',
      flags: []
    }
  ],
  check({text}, {language, report}) {
    if (language.startsWith('en')) {
      reportWrongSides(text, report)
      return
    }

    reportWrongPair(text, ['“', '”'], report)
    reportWrongPair(text, ['「', '」'], report)
  }
}

/** Report the two quotes of a form that stand the wrong way round in Chinese. */
function reportWrongPair(
  text: string,
  [open, close]: readonly [string, string],
  report: RuleContext['report']
): void {
  // Matches one double quote.
  const places = Array.from(
    text.matchAll(/[“”「」]/gu),
    ({index}) => index
  ).filter((place) => [open, close].includes(text.charAt(place)))
  const wrong = wrongPair(places.map((place) => text.charAt(place) === open))
  if (wrong === undefined) return
  for (const place of places.slice(wrong, wrong + 2)) {
    // Feet and inches, foreign words: not ours to judge.
    if (!isHanAt(text, place - 1) && !isHanAt(text, place + 1)) continue
    const actual = text.charAt(place)
    report(
      replacement({
        span: {start: place, end: place + 1},
        actual,
        expected: actual === open ? close : open,
        safe: false
      })
    )
  }
}

/**
 * Matches a quote of English text whose neighbours say that it looks the wrong
 * way: `petition,“ said`, `he, ”are`.
 */
const wrongSide = /(?<=[\p{L},.!?])“(?=\s|$)|(?<=^|\s)”(?=\p{L})/gu

function reportWrongSides(text: string, report: RuleContext['report']): void {
  for (const {0: actual, index} of text.matchAll(wrongSide)) {
    report(
      replacement({
        span: {start: index, end: index + 1},
        actual,
        expected: actual === '“' ? '”' : '“',
        safe: false
      })
    )
  }
}

/**
 * Index of the first of two quotes that stand the wrong way round, where turning
 * just these two makes all alternate, opening first. A quote is true that opens.
 */
function wrongPair(quotes: readonly boolean[]): number | undefined {
  if (quotes.length % 2 !== 0) return undefined
  const wrong = quotes.flatMap((opens, index) =>
    opens === (index % 2 === 0) ? [] : [index]
  )
  const [first, second] = wrong
  if (wrong.length !== 2 || first === undefined) return undefined
  return first % 2 === 0 && second === first + 1 ? first : undefined
}
