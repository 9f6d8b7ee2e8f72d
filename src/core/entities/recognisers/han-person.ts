import {classes, classOf, dutyOf, duties, type Token} from '../han/lattice.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Chinese and transliterated names of people, by what stands beside them. */
export const hanPerson: Recogniser = {
  id: 'han-person',
  words: {
    en: 'built like a person’s name',
    'zh-cn': '符合人名的构成'
  },
  languages: ['zh'],
  examples: [
    {
      text: '副区长何立群主持会议，居民周明远说路灯亮了。',
      finds: [
        {text: '何立群', kind: 'person', role: '副区长'},
        {text: '周明远', role: '居民'}
      ]
    },
    {
      text: '社区党委书记汤怀远走进菜场，里長林秀鳳表示歡迎。',
      finds: [
        {text: '汤怀远', kind: 'person', role: '党委书记'},
        {text: '林秀鳳', role: '里長'}
      ]
    },
    {text: '会议要求全力抓好防汛工作。', finds: []}
  ],
  find({text, han}) {
    const found: Candidate[] = []
    for (const {tokens} of han) {
      for (let index = 0; index < tokens.length; index++) {
        const person = personAt(text, tokens, index)
        if (person) found.push(person)
      }
    }

    return found
  }
}

/** Bits with which a name would win without the title before it. */
const sure = 10
/** Least confidence that is worth a suggestion. */
const least = 0.45

function personAt(
  text: string,
  tokens: readonly Token[],
  index: number
): Candidate | undefined {
  const token = tokens[index]
  if (!token) return undefined
  const isKnown = classOf(token) === classes.person
  if (token.type === 'word' && !isKnown) return undefined
  const {start} = token
  const end = token.end - (isDeed(text, token) ? 1 : 0)
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  const hasTitle = before !== undefined && dutyOf(before) === duties.title
  let confidence = isKnown
    ? 0.85
    : token.type === 'foreign'
      ? 0.55
      : fromMargin(token)
  if (hasTitle)
    confidence =
      isKnown || token.margin >= sure ? 0.93 : Math.max(0.8, confidence)
  else if (after && dutyOf(after) === duties.act) confidence += 0.2
  else if (isListed(text, start, end)) confidence += 0.12
  if (after && dutyOf(after) === duties.title && after.end - after.start > 1)
    confidence += 0.1
  if (end - start === 2 && !hasTitle) confidence -= 0.1
  if (confidence < least) return undefined
  return {
    start,
    end,
    kind: 'person',
    confidence: Math.min(0.96, confidence),
    ...(hasTitle ? {role: text.slice(before.start, before.end)} : {})
  }
}

/** Whether the last character is what the person did: `林铁作了报告`. */
function isDeed(text: string, {start, end}: Token): boolean {
  return (
    end - start === 3 &&
    text.charAt(end - 1) === '作' &&
    '了过過'.includes(text.charAt(end) || '。')
  )
}

function fromMargin({margin}: Token): number {
  return 0.5 + Math.min(0.2, Math.max(-0.1, (margin - 6) / 60))
}

/** Whether it stands in a list: `冯晓光、姜东升`. */
function isListed(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === '、' || text.charAt(end) === '、'
}
