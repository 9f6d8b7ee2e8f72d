import type {Phrase, Words} from '../model/words.js'

/** What is said of a blank that two characters do not want between them. */
export const blankBetween: Words = {
  en: 'Unexpected blank between “{before}” and “{after}”, expected none',
  'zh-cn': '“{before}”与“{after}”之间多出空格'
}

/** The one fix of a blank: said once for all, since a volume has many. */
export const removeBlank: Phrase = {
  words: {en: 'Remove the blank', 'zh-cn': '删除空格'}
}
