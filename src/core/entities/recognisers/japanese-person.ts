import {classes, classOf, duties, dutyOf, type Token} from '../han/lattice.js'
import {UnitSet} from '../../model/unit-set.js'
import type {NameLexicon} from '../name-lexicon.js'
import {japaneseSurnameSize} from '../japanese-surnames.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Japanese people in Chinese text: a surname of two or three characters. */
export const japanesePerson: Recogniser = {
  id: 'japanese-person',
  words: {
    en: 'built like a Japanese person’s name',
    'zh-cn': '符合日本人名的构成'
  },
  languages: ['zh'],
  examples: [
    {
      text: '作家渡边健次郎和铃木美智子到访，山本孝雄说，長谷川雅夫參加。',
      finds: [
        {text: '渡边健次郎', kind: 'person'},
        {text: '铃木美智子'},
        {text: '山本孝雄'},
        {text: '長谷川雅夫'}
      ]
    },
    {
      text: '日本代表团团长佐藤正博致辞。',
      finds: [{text: '佐藤正博', kind: 'person', role: '团长'}]
    },
    {
      text: '松下电子在小山村办厂，中山公园的桂花开了，清水河子公司成立。',
      finds: []
    }
  ],
  find({text, han, names}) {
    const found: Candidate[] = []
    if (!names) return found
    /** Known once a name is in doubt. */
    let isJapan: boolean | undefined
    for (const {tokens} of han) {
      for (const [index, token] of tokens.entries()) {
        const size = japaneseSurnameSize(text, token.start)
        if (size === 0) continue
        const from = token.start + size
        const before = tokens[index - 1]
        const title =
          before?.end === token.start && dutyOf(before) === duties.title
            ? before
            : undefined
        let end = surely(text, from, names)
        if (end === undefined) {
          isJapan ??= ofJapan.test(text)
          if (title || isJapan) end = likely(text, from, tokens, names)
        }

        if (end === undefined) continue
        found.push({
          start: token.start,
          end,
          kind: 'person',
          confidence: title ? 0.88 : 0.82,
          ...(title ? {role: text.slice(title.start, title.end)} : {})
        })
      }
    }

    return found
  }
}

// Matches what speaks of Japan: `日本`, `日军`.
const ofJapan = /日本|日方|[东東]京|大阪|名古屋|日[军軍]/u

// Matches a given name that only Japanese have: `健次郎`, `龙之介`, `美智子`, `孝雄`.
const surelyGiven =
  /\p{Script=Han}?(?:[一二三四五六八太次]郎|之[助介]|[美千智喜久贵貴真由惠恵]{1,2}子|[纪紀]夫|五十六)|\p{Script=Han}[郎夫雄彦彥朗]/uy
// Matches a given name that others may have too: `正博`, `晋三`.
const likelyGiven = /\p{Script=Han}{2}/uy

/** Characters that are words of the sentence after a bare surname. */
const neverGiven = new UnitSet(
  '说說在将將表对對向被把和与與的是也等为為从從到于於了着过過不就都认認'
)

/** Where a name ends by its given name alone. */
function surely(
  text: string,
  from: number,
  names: NameLexicon
): number | undefined {
  surelyGiven.lastIndex = from
  const match = surelyGiven.exec(text)
  return match && !isWord(text, from, from + match[0].length, names)
    ? from + match[0].length
    : undefined
}

/** Where a name ends if two characters that are no word are the given name. */
function likely(
  text: string,
  from: number,
  tokens: readonly Token[],
  names: NameLexicon
): number | undefined {
  likelyGiven.lastIndex = from
  const end = from + 2
  if (!likelyGiven.test(text) || isWord(text, from, end, names)) {
    return undefined
  }

  // What comes after must begin there: a mark, or a word.
  const isEdge = tokens.every(
    (token) =>
      token.end <= end ||
      token.start >= end ||
      (token.type !== 'word' && token.start <= from)
  )
  const rest = tokens.filter(({start}) => start >= from && start < end)
  const isOdd = rest.every(
    (token) =>
      !neverGiven.has(text.charCodeAt(token.start)) &&
      classOf(token) !== classes.number
  )
  return isEdge && isOdd ? end : undefined
}

/** `电子`, `公园`: a word of the language that is no name. */
function isWord(
  text: string,
  start: number,
  end: number,
  names: NameLexicon
): boolean {
  const packed = names.word(text, start, end)
  if (packed === 0) return false
  const kind = classOf({start, end, type: 'word', packed, margin: 0})
  return kind !== classes.person && kind !== classes.proper
}
