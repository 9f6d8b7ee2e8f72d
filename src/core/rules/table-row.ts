import {matchesOf} from '../model/matches.js'
import type {EdgedLine} from './han-mate.js'

/** Matches two numbers side by side: `12.35 +1.12`, `3.5% 12`. */
const twoNumbers = /\d[%％]? {1,8}[+\-−±]?\d/u
/** Matches a score before another figure, no date: `12胜3平1负 39分`. */
const scoreAndFigure =
  /(?:\d{1,4}(?![年月日号號时時点點分秒])\p{Script=Han}){2,6} {1,8}\d/u
/** Matches marks of sentences. */
const sentenceMark = /[，。；、！？]/u
/** Matches a time of day with what it is of: `19:35动画城`, `日出5:58`. */
const clock = /(?<![\d:])\d{1,2}[:：]\d{2}(?![\d:])/gu
/** A row without marks has so many cells. */
const fewestCells = 4
/** Matches a cell with a figure and its unit: `1.2元`, no part of a date. */
const figure =
  /^[+\-−]?\d[\d.,%]*(?![年月日号號时時点點秒])\p{Script=Han}{0,3}$/u
/** Matches a cell with a name: `西红柿`, `分数线：理科一批`. */
const shortName = /^(?:\p{Script=Han}{1,8}：)?\p{Script=Han}{1,6}$/u
/** Matches a row of a name and a figure: `青禾股份 12.35`. */
const nameAndFigure = /^\s*\p{Script=Han}{2,10} {1,8}[+\-−]?\d[\d.,%]*\s*$/u
/** Rows longer than this are text. */
const longestRow = 200

/** Whether a line is a row of a table or of results, whose blanks are layout. */
export function isTableRow({text, before, after}: EdgedLine): boolean {
  if (text.length > longestRow) return false
  if (scoreAndFigure.test(text)) return true
  if (!sentenceMark.test(text)) {
    if (twoNumbers.test(text)) return true
    // Programmes, tides, trains: times with blanks between them.
    const times = Array.from(matchesOf(text, clock)).length
    if (times > 1 && text.trim().split(/ +/u).length > times) return true
    const cells = text.trim().split(/ +/u)
    const figures = cells.filter((cell) => figure.test(cell)).length
    const names = cells.filter((cell) => shortName.test(cell)).length
    if (cells.length >= fewestCells && figures > 1 && names > 0) {
      return figures + names === cells.length
    }
  }

  return (
    nameAndFigure.test(text) &&
    (nameAndFigure.test(before) || nameAndFigure.test(after))
  )
}
