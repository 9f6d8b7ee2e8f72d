import {
  isAddress,
  isBelowByline,
  isCredit,
  isCreditBelow,
  isHanAuthor,
  isJobOver,
  isNameAbove,
  isNameBetween,
  isRunIn
} from '../bylines/index.js'
import type {LineCue} from './line-cue.js'

// Matches the end of a job and text after it: `Writer The council`.
const cutJob = /^(?:Writers?|Correspondents?|Reporters?|Press|to) \S/u

// Matches how a Chinese line begins that ends a lead: `报道 昨日`, `报道：`.
const cutReport = /^(?:综合|綜合)?[报報][道导導][：: \u3000]/u
// Matches a byline that a second name may follow on the next line: `By Jane Doe`, `STORY BY JANE DOE`.
const openByline = /^(?:\p{L}{4,8} )?[Bb](?:y|Y) \p{Lu}/u

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
  check({text, language, byline, previous, next, words}) {
    if (!byline)
      return Number(
        language === 'han'
          ? isHanAuthor(text, {previous, next}, words)
          : isNameAbove(text, next, language) ||
              isBelowByline(text, previous) ||
              isJobOver(text, next) ||
              isJobOver(previous, text) ||
              isNameBetween(text, previous, next)
      )
    if (isRunIn(text, language) || isCredit(byline)) return 0
    if (isCreditBelow(text, previous)) return 0
    // 晚报记者叶雨 + 报道 昨日…: run in, cut by the line end.
    if (language === 'han') return Number(!cutReport.test(next))
    if (/^(?:and|AND|&) /u.test(text) && !openByline.test(previous)) return 0
    // By Jane Doe in small letters may as well be the rest of a sentence.
    const isSmall = text.startsWith('by ')
    if (
      isSmall &&
      (/[).]$/u.test(text) ||
        !(/^(?:["“‘']?\p{Lu}|\(\p{Lu}{2,})/u.test(next) || isAddress(next)))
    )
      return 0
    // REUTERS below capitals is the last word of a headline.
    const isHead = text === text.toUpperCase() && isCapitals(previous)
    if (isHead && !text.includes(' ')) return 0
    // By Jane Doe, Staff + Writer The council…: run in, cut by the line end.
    return /\b(?:Staff|Special|Associated)$/u.test(text) && cutJob.test(next)
      ? 0
      : 1
  }
}
