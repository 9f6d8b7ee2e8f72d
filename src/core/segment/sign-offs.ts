import {looksLikeName} from './bylines/han-names.js'
import {readTail} from './bylines/index.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** What a row is to the sign-off of an article: `（叶雨）`, `-- Mary Norton`. */
export type SignOff = 'none' | 'ends' | 'is' | 'opens'

// Matches a bracket that fills a line: `（记者 叶雨）`.
const bracketed = /^[（(【〔].{2,44}[）)】〕]$/u
// Matches where an article goes on, which is no part of its text: `（下转第3版）`.
const jump = /^.(?:[下紧緊][转轉接]|[转轉]|上接)/u
// Matches an office that wrote, in brackets on a line of its own: `（县经委）`, `（作者单位：某大学）`.
const office =
  /^[（(【〔](?:作者(?:单位|單位|[系係]|分别系|分別係)[：:]?.{2,30}|[\u3400-\u9fff ]{2,18}[局委办辦社站所校院馆館部村厂廠店镇鎮乡鄉县縣处處科团團室司会會组組队隊])[）)】〕]$/u
// Matches where a reader writes from and the name, set wide: `西关　刘宝珍`.
const reader =
  /^[\u3400-\u9fff]{2,12}(?: {2,4}|\u3000{1,3})([\u3400-\u9fff]{2,3})$/u
// Matches a dash and a name that fill a line: `-- Mary Norton`.
const dashed = /^(?:--|[—–―]) ?\p{Lu}/u
// Matches a name in brackets that the line end cuts: `… weekends. (David`, and its rest: `Moreau)`.
const cutBracket =
  /(?:[.!?"”’'] ?|^)[([](?:By )?\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}\.)?$/u
const restOfBracket = /^\p{Lu}[\p{L}.’'-]{1,20}[)\]]$/u
// Matches a sign-off that the line end cuts: `… weekends. -- David`, `… weekends - By David`.
const cutName =
  /(?:[.!?"”’'] ?(?:--|—|–) ?(?:By )?|[ .!?"”’']- ?By )\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}\.)?$/u

// Matches what a sign-off begins with after a full stop where a line ends: `…。（叶`, `…。本报记`, `…。本报记者`, `…。文/本`.
const cutHan =
  /[。！？…”』」][ \u3000]*(?:[（(【〔][^（()）。，]{0,16}|[□■◎●]?[ \u3000]?(?:本报?|本?报?(?:记者?|通讯员?)|文[／/：:]?.{0,2}|[□■◎●][^。，]{0,6}))$/u
// Matches how it may go on: `雨）`, `者 叶雨`.
const restOfTail = /^[^。，！？]{1,16}$/u

// Matches what ends the sentence that a sign-off follows.
const stop = /[。！？…”』」.!?"’]/u

/** Whether a Chinese sign-off is cut by the line end. */
function isCutTail(text: string, next: string): boolean {
  if (!cutHan.test(text) || !restOfTail.test(next)) return false
  const tail = readTail(text + next, 'han')
  return tail !== undefined && tail.span.start < text.length
}

/**
 * How a row ends an article: it `is` a sign-off that goes on the paragraph
 * above, it `ends` with one, it `opens` one that the next row closes.
 */
export function signOffAt(table: LineTable, row: number): SignOff {
  const text = table.texts[row] ?? ''
  const script = table.han ? 'han' : 'western'
  const last = text.charAt(text.length - 1)
  const isAfterStop =
    row > 0 && ((table.flags[row - 1] ?? 0) & lineFlag.final) !== 0
  if (table.han && isAfterStop && (table.gap[row] ?? 0) < 2) {
    const name = reader.exec(text)?.[1]
    if (name !== undefined && looksLikeName(name)) return 'is'
    if (office.test(text)) return 'is'
  }

  const mayEnd = table.han
    ? '）)】〕'.includes(last) ||
      /记者|記者|通讯员|通訊員/u.test(text.slice(-20)) ||
      cutHan.test(text)
    : /[—–―()]|--/u.test(text.slice(-44))
  if (!mayEnd) return 'none'
  if (isAfterStop && (table.gap[row] ?? 0) < 2) {
    const fills = table.han
      ? bracketed.test(text) &&
        !jump.test(text) &&
        (table.facts.at(row).byline || readTail(`。${text}`, script))
      : (dashed.test(text) && readTail(text, script)) ||
        (bracketed.test(text) && readTail(`.${text}`, script))
    if (fills) return 'is'
  }

  const tail = text.length > 4 ? readTail(text, script) : undefined
  // After a full stop: 本报讯（记者 甲） opens an article and ends none.
  if (tail && stop.test(text.slice(0, tail.span.start).trimEnd().slice(-1)))
    return 'ends'
  if (table.han)
    return isCutTail(text, table.texts[row + 1] ?? '') ? 'opens' : 'none'
  const isCut =
    cutName.test(text) ||
    (cutBracket.test(text) && restOfBracket.test(table.texts[row + 1] ?? ''))
  return isCut ? 'opens' : 'none'
}
