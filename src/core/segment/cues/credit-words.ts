import {isCredit} from '../bylines/index.js'
import type {LineCue} from './line-cue.js'

/** `图/叶雨`, `记者叶雨 摄`, `Photo by Jane Doe`: who took the picture, and nothing else. */
export const creditWords: LineCue = {
  id: 'credit-words',
  role: 'credit',
  words: {
    en: 'names who took the picture, and says nothing else',
    'zh-cn': '只写了拍摄者的姓名'
  },
  weight: 3,
  check({byline}) {
    return byline && isCredit(byline) ? 1 : 0
  }
}
