import type {LineTable} from './measure.js'

/** Characters in which news says that others were there. */
const read = 16
// Matches that others were there, as news of officials ends: `王东峰等参加会见。`, `…出席上述活动。`;
// no `出席会议。`, after which the meeting is told.
const closing =
  /(?:[参參]加|出席|列席|陪同)了?(?:上述|有[关關])?(?:[会會]?[见見谈談]|活[动動]|[开開閉闭]幕式|座[谈談][会會]?|[调調]研|考察|[仪儀]式)。$/u

/**
 * Log-odds that a Chinese article goes on no further than a row: of the last
 * paragraphs of news one in seventeen says who else was there, of others one in 800,
 * alike on both halves of the pages of known articles.
 */
export function closingOdds({han, texts}: LineTable, row: number): number {
  const last = texts[row] ?? ''
  if (!han || !last.endsWith('。')) return 0
  const text = last.length < read ? (texts[row - 1] ?? '') + last : last
  return closing.test(text.slice(-read)) ? 2.5 : 0
}
