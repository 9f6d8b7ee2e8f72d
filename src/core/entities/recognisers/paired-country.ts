import {matchesOf} from '../../model/matches.js'
import type {Candidate, Recogniser} from './recogniser.js'

// Matches countries by one character each, before what only they share:
// `中美两国`, `以巴双方`, `中日关系`.
const pair =
  /[中美日俄英法德印巴以韩朝欧韓]{2,3}(?=两国|三国|双方|关系|之间|贸易|首脑|边境|边界|战略|联合|合作|会谈|友好|建交|兩國|關係)/gu

/** Countries that stand side by side, one character each. */
export const pairedCountry: Recogniser = {
  id: 'paired-country',
  words: {
    en: 'countries side by side, one character each',
    'zh-cn': '并列的国家简称'
  },
  languages: ['zh'],
  examples: [
    {text: '中法两国签署协议。', finds: [{text: '中'}, {text: '法'}]},
    {text: '以美化环境。', finds: []}
  ],
  find({text}) {
    const found: Candidate[] = []
    for (const match of matchesOf(text, pair)) {
      for (let index = 0; index < match[0].length; index++) {
        const start = match.index + index
        found.push({start, end: start + 1, kind: 'place', confidence: 0.8})
      }
    }

    return found
  }
}
