import {duties, dutyOf, type Token} from '../han/lattice.js'
import {surnameBits} from '../surnames.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** People whose given names a report leaves out: `钱某某`, `李某甲`. */
export const maskedPerson: Recogniser = {
  id: 'masked-person',
  words: {
    en: 'a surname, the given name left out',
    'zh-cn': '隐去名字的姓名'
  },
  languages: ['zh'],
  examples: [
    {
      text: '被告人钱某某在押，受害人张某与李某甲发生争执。',
      finds: [
        {text: '钱某某', kind: 'person', role: '被告人'},
        {text: '张某', role: '受害人'},
        {text: '李某甲'}
      ]
    },
    {
      text: '从事于某一方面，出于某种原因，有关某某单位，某人在某地。',
      finds: []
    }
  ],
  find({text, han}) {
    const found: Candidate[] = []
    if (!text.includes('某')) return found
    for (const {tokens} of han) {
      for (const [index, token] of tokens.entries()) {
        const end = maskEnd(text, token)
        if (end === undefined) continue
        const before = tokens[index - 1]
        const isTitled = before && dutyOf(before) === duties.title
        found.push({
          start: token.start,
          end,
          kind: 'person',
          confidence: isTitled ? 0.86 : 0.74,
          ...(isTitled ? {role: text.slice(before.start, before.end)} : {})
        })
      }
    }

    return found
  }
}

// Matches what stands for a given name: `某某`, `某甲`, `某`, but not `某种`.
const mask =
  /^某[某甲乙丙丁]?(?![某一种些个人地天日年月事物处部局厂校县市区村镇乡省公单位國国])/u

/** Where a masked name ends that begins with a token. */
function maskEnd(text: string, {start}: Token): number | undefined {
  // Few words are followed by it; looking up surnames is dearer.
  if (text.charAt(start + 1) !== '某') return undefined
  const surname = text.charAt(start)
  if (
    surnameBits(surname) === undefined ||
    '于於向从從和与與及由'.includes(surname)
  ) {
    return undefined
  }

  const match = mask.exec(text.slice(start + 1, start + 4))
  return match ? start + 1 + match[0].length : undefined
}
