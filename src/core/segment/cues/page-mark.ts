import type {LineCue} from './line-cue.js'

const word = '(?:page|pages|pp?\\.|pg\\.?|seite|blatt)'
const number = '[A-Z]?-?\\d{1,4}[A-Z]?'
const named = `(?:${word} ?${number}|第 ?${number} ?[页頁版面])`
const all = `(?:(?: ?of ?| ?\\/ ?| ?von ?)\\d{1,4}|[ ,，]{0,2}共 ?\\d{1,4} ?[页頁版面])`
/**
 * Matches what programs and transcribers write where a page begins or ends:
 * `--- Page 3 ---`, `=== 第3页 ===`, `[p. 3]`, `<<<page 3>>>`, `<!-- page 3 -->`,
 * `<pb n="3"/>`, `Page 3 of 8`, `第 3 页，共 8 页`.
 */
const pattern = new RegExp(
  [
    `^(?:[-—–=_*~#＝]{2,40}|[-—–=_*~#]{0,4} ?[[<{【〔]{1,4}!?(?:--)?) ?${named}${all}? ?(?:[-—–=_*~#＝]{2,40}|(?:--)?[\\]>}】〕]{1,4} ?[-—–=_*~#]{0,4})$`,
    '^<pb(?: [a-z:]{1,12}="[^"]{0,40}"){0,4} ?/?>$',
    `^${named}${all}$`
  ].join('|'),
  'iu'
)

/** Whether a line says nothing but that a page begins or ends. */
export function isPageMark(text: string): boolean {
  return text.length <= 80 && /\d/u.test(text) && pattern.test(text)
}

/** `--- Page 3 ---`, `[p. 3]`, `第 3 页，共 8 页`. */
export const pageMark: LineCue = {
  id: 'page-mark',
  role: 'folio',
  words: {
    en: 'says nothing but that a page begins or ends',
    'zh-cn': '只标明一页的起止'
  },
  weight: 4,
  check({text}) {
    return Number(isPageMark(text))
  }
}
