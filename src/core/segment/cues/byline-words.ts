import {isCredit, isRunIn} from '../bylines/index.js'
import type {LineCue} from './line-cue.js'

// Matches the end of a job and text after it: `Writer The council`.
const cutJob = /^(?:Writers?|Correspondents?|Reporters?|Press|to) \S/u

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()
}

/** `本报记者 叶雨`, `By Jane Doe`: a reporter's role and name and nothing else. */
export const bylineWords: LineCue = {
  id: 'byline-words',
  role: 'byline',
  words: {
    en: 'names who reports, and says nothing else',
    'zh-cn': '只写了记者或作者的姓名'
  },
  weight: 4,
  check({text, language, byline, previous, next}) {
    if (!byline || isRunIn(text, language)) return 0
    if (isCredit(byline)) return 0
    // REUTERS below capitals is the last word of a headline.
    const isHead = text === text.toUpperCase() && isCapitals(previous)
    if (language === 'western' && isHead && !text.includes(' ')) return 0
    // By Jane Doe, Staff + Writer The council…: run in, cut by the line end.
    return /\b(?:Staff|Special|Associated)$/u.test(text) && cutJob.test(next)
      ? 0
      : 1
  }
}
