import {matchesOf} from '../../model/matches.js'
import type {Candidate, Recogniser} from './recogniser.js'

// Matches a title between book marks, one level of titles inside it: `《北京市…章程》`.
const title = /《([^《》\n]{1,60})》/gu
// Matches the end of a title that names a law: `条例`.
const law =
  /(?:法|法典|条例|條例|规定|規定|办法|辦法|细则|細則)(?:（[^）]{1,12}）)?$/u

/** What stands between book marks: works, and laws by their endings. */
export const printedWork: Recogniser = {
  id: 'printed-work',
  words: {en: 'stands between 《 and 》', 'zh-cn': '在书名号之内'},
  languages: ['zh'],
  examples: [
    {
      text: '学习《青禾区志》和《青禾区河道管理条例》。',
      finds: [
        {text: '青禾区志', kind: 'work'},
        {text: '青禾区河道管理条例', kind: 'law'}
      ]
    },
    {
      text: '违反《中华人民共和国野生动物保护法》。',
      finds: [{text: '中华人民共和国野生动物保护法', kind: 'law'}]
    }
  ],
  find({text}) {
    const found: Candidate[] = []
    for (const match of matchesOf(text, title)) {
      found.push({
        start: match.index + 1,
        end: match.index + match[0].length - 1,
        kind: law.test(match[1] ?? '') ? 'law' : 'work',
        confidence: 0.9
      })
    }

    return found
  }
}
