import {readBylineLine} from '../bylines.js'
import type {LineCue} from './line-cue.js'

/** `本报记者 叶雨`, `By Jane Doe`: a reporter's role and name and nothing else. */
export const bylineWords: LineCue = {
  id: 'byline-words',
  role: 'byline',
  words: {
    en: 'names who reports, and says nothing else',
    'zh-cn': '只写了记者或作者的姓名'
  },
  weight: 4,
  check({text, language}) {
    return readBylineLine(text, language) ? 1 : 0
  }
}
