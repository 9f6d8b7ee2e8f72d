import type {Rule, RuleContext} from './rule.js'
import {halvesOf} from './split-word.js'
import type {WesternWord} from './western-words.js'
import {cutsOf} from './word-cuts.js'

/** Two words run together: `ofthe`, `excessof`. */
export const joinedWords: Rule<'line'> = {
  id: 'joined-words',
  group: 'confusions',
  scope: 'line',
  severity: 'warning',
  needs: ['lower'],
  languages: ['en'],
  title: {en: 'Joined words', 'zh-cn': '单词粘连'},
  docs: {
    en: 'Tight lines make OCR lose the blank between two words, or after a comma. Reported where what stands there is no word and one cut makes two common ones.',
    'zh-cn':
      '排得紧的行会让 OCR 丢掉两词之间或逗号之后的空格。原处不成词、切成两半恰为两个常用词时报告。'
  },
  examples: [
    {
      input: 'There was an excessof zeal in the house.',
      flags: [''],
      output: 'There was an excess of zeal in the house.'
    },
    {
      input: 'It was useful,but typical of them.',
      flags: [''],
      output: 'It was useful, but typical of them.'
    },
    {input: 'The newspaper was nevertheless sold at 9.30am.', flags: []},
    {
      input:
        'He left the house.Then he came,and more went;some (old)men at ten!',
      flags: ['', '', '', ''],
      output:
        'He left the house. Then he came, and more went; some (old) men at ten!'
    },
    {
      input: 'He said, "yes,"and went home.',
      flags: [''],
      output: 'He said, "yes," and went home.'
    },
    // A name, a sentence in small letters, a number, what is no word.
    {input: 'The meeting of St.John was held at noon.', flags: []},
    {input: 'They read of it at the page this?that=3 of the town.', flags: []},
    {input: 'He left the houses.then he came back home.', flags: []},
    {input: 'They met at noon.)Then the men left.', flags: []},
    {input: 'It was 5,but more of them.', flags: []},
    {input: 'He met Xqzvb,but left the house.', flags: []},
    {input: 'It was useful,xqzv and more.', flags: []},
    {
      input: 'There were 80thousand men of the town.',
      flags: [''],
      output: 'There were 80 thousand men of the town.'
    },
    {input: 'There were 80thxqzou men of the town.', flags: []},
    {
      input: 'Inthis town the men were free.',
      flags: [''],
      output: 'In this town the men were free.'
    },
    {input: 'Inthe town they met Boyall of Newtown.', flags: []},
    {
      input: 'It was of governmentoffice and more.',
      flags: [''],
      output: 'It was of government office and more.'
    },
    {input: 'A schoolteacher met the newspaperman.', flags: []},
    {
      input: 'They saw himand the men to be ornot to be.',
      flags: ['', ''],
      output: 'They saw him and the men to be or not to be.'
    },
    {input: 'He was ofa kind and met them ofthe-\nold town.', flags: []},
    {
      input: '"Wewillbe glad, and itwouldbe right for the men," said he.',
      flags: ['', '', '', ''],
      output: '"We will be glad, and it would be right for the men," said he.'
    },
    {input: 'The regiments were cantoned along the river.', flags: []},
    // A name that was cut at a line end is no pair of words.
    {input: 'He sold it to Mr. A. E. New-\ntown for ten pounds.', flags: []}
  ],
  check({text}, context) {
    const {words, lexicon, evidence, report} = context
    if (!lexicon) return
    const halves = halvesOf(text, context)

    for (const [index, word] of words.entries()) {
      const before = words[index - 1]
      if (before && lacksBlank(text, before, word)) {
        reportGap(word.start, before.text, word.text, report)
      }

      if (word.isKnown || word.isBound || halves.has(word)) continue
      const cuts = cutsOf(word, lexicon)
      if (cuts.length === 0 || evidence.countWord(word.text) > 1) continue
      for (const [at, cut] of cuts.entries()) {
        const {text: whole} = word
        const left = whole.slice(cuts[at - 1] ?? 0, cut)
        reportGap(
          word.start + cut,
          left,
          whole.slice(cut, cuts[at + 1]),
          report
        )
      }
    }
  }
}

function reportGap(
  at: number,
  left: string,
  right: string,
  report: RuleContext['report']
): void {
  const span = {start: at, end: at}
  report({
    span,
    reason: {
      words: {
        en: 'Missing blank between “{left}” and “{right}”',
        'zh-cn': '“{left}”与“{right}”之间缺空格'
      },
      values: {left, right}
    },
    actual: '',
    expected: ' ',
    fixes: [
      {
        title: {
          words: {
            en: 'Write “{left} {right}”',
            'zh-cn': '改为“{left} {right}”'
          },
          values: {left, right}
        },
        edits: [{span, text: ' '}],
        safe: false
      }
    ]
  })
}

/** `useful,but`: a comma or a closing bracket with words on both sides. */
function lacksBlank(
  text: string,
  before: WesternWord,
  word: WesternWord
): boolean {
  const between = text.slice(before.end, word.start)
  if (!gapMarks.has(between)) return false
  // `index.html?id=3` is an address.
  if (between === '?' && text.charAt(word.end) === '=') return false
  const isWords = /^\p{L}{2,}$/u.test(word.text) && /\p{L}$/u.test(before.text)
  if (!isWords || !word.isKnown) return false
  if (word.isForeign || before.isForeign) return false
  // A capital after a full stop begins a sentence; `St.John` is a name.
  if (between === '.') {
    return (
      before.isKnown &&
      before.text.length > 3 &&
      /^\p{Lu}\p{Ll}/u.test(word.text)
    )
  }

  return before.isKnown || between.startsWith(')')
}

const gapMarks = new Set([',', ';', '.', ')', '),', ',"', '!', '?', '%'])
