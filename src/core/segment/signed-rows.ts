import {signatureRows} from './letter-signature.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Longest line of a signature, in UTF-16 code units. */
const longest = 60
/** Rows below that name again whom they are about: what stands above them is a headline. */
const near = 8

/** Offices that sign notices, minutes, acts and advertisements, shortened as print does. */
const office =
  "(?:(?:Vice|Deputy|Acting|Asst\\.?|Under)[- ])?(?:President|Pres't|Chairman|Sec(?:retary|'y)?|Treas(?:urer)?|Cl(?:er)?k|Mayor|Governor|Speaker|Auditor|Sheriff|Marshal|Regist(?:er|rar)|Recorder|Cashier|Postmaster|Sup(?:erintenden|')t|Commissioner|Collector|Surveyor|Principal|Jail[eo]r|Agent|Trustee|Director|Manager|Proprietor|Editor|Assignee|Guardian|Auctioneer|Solicitor|Att(?:orne|')y|Coroner|Receiver|Justice|Ex(?:ecuto|')r|Executrix|Administrat(?:or|rix)|Adm'[rx]|Capt(?:ain)?|Col(?:onel)?|Major|Gen(?:eral)?|Lieut(?:enant)?[- .]{0,2}(?:Gen|Col)?|Maire|Préfet|Secrétaire|Présidente?|Directeur|Gérant|Greffier|Notaire|Bürgermeister|Vorsitzender|Direktor|Amtsrichter)s?"
// Matches an office, and whose: `Secretary.`, `Clerk of the Court`, `Speaker of the House of`.
const officeOf = new RegExp(
  `^${office}(?:[.,]{0,2}$|[.,]? (?:of|pro|de|du|des|der|and|&) |,? \\p{Lu}\\S*$)`,
  'iu'
)
// Matches the name of a person or a firm: `W. G. Daughter`, `HALE & THOMAS`, `J. li. Varnum`.
const named =
  /^\p{Lu}[\p{L}.'-]{0,16}(?: [\p{L}.'&-]{1,16}){0,2} \p{Lu}[\p{L}.'-]{1,16}$/u
// Matches a name in capitals that an initial opens: `R. W. BAILEY`.
const initialed = /^(?:\p{Lu}\. ?){1,3}\p{Lu}[\p{Lu}'-]{3,16}$/u
// Matches what says that it was signed: `(Signed) JOHN SMITH.`, `Signé : Dupont`, `gez. Müller`.
const signedMark =
  /^(?:[([](?:Signed|Sgd|Signé|gez)[.,:]?[)\]]|Signé ?:|Signed[,:]|gez\. )/iu
// Matches that names follow: `(Signed)`.
const signedAlone = /^[([]?(?:Signed|Signé|gez)[.,:)\]]{0,3}$/iu
// Matches names that stand below: `Vian, J. Cadiot Lombard-Rebian.`, `Blondet .`
const names = /^\p{Lu}\S*(?: {1,2}\p{Lu}\S*){0,5}(?: \.)?$/u
// Matches what stands above a name that signs: `Approved.`, `Attest,`, `Witness:`.
const formula = /^(?:Approved|Attest|Teste|Witness)[.,:]?$/u
const date =
  '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}{0,6}\\.? ?\\d{1,2}'
// Matches the day below a name: `March 10 1810.`, `dec 30`.
const day = new RegExp(`^${date}(?:[a-z]{2})?(?:,? 1\\d{3})?\\.?$`, 'iu')
// Matches the days for which an advertisement is set, alone or before a name: `Dec 16 6w `, `dec 30--3t`.
const insertion = new RegExp(
  `^${date}[ .—-]{1,3}\\d{0,2} ?(?:[dtw]{1,2}|[dtw]?tf|m|eod|law)\\.?(?: |$)`,
  'iu'
)
// Matches where it was signed, and when: `Jamestown, Dakota.`, `Alexandria, (D. C.) Feb. 3, 1820.`
const place =
  /^\p{Lu}\p{Ll}[\p{Ll}.]{1,15}(?: \p{Lu}[\p{Ll}.]{1,15})?, [\p{Lu}(][\p{L}\d .,()-]{2,30}$/u

/**
 * Rows of the signature that begins on a row of a Western page, below what it signs:
 * a reader's; a name with its office, in one line or two, after `(Signed)`, after
 * `Attest,`, or with the days for which an advertisement runs; several may follow
 * one another, and the day and the place below them. 0 where there is none.
 */
export function signedRows(table: LineTable, row: number): number {
  if (table.han || row === 0) return 0
  if (!((table.flags[row - 1] ?? 0) & lineFlag.final)) return 0
  let end = row + signatureRows(table, row)
  for (;;) {
    const more = entryRows(table, end)
    if (more === 0) break
    end += more
    while (isBelow(table, end)) end++
  }

  return end - row
}

/** Rows of one who signs. */
function entryRows(table: LineTable, row: number): number {
  const text = lineOf(table, row)
  if (text === '' || fillsColumn(table, row)) return 0
  const next = lineOf(table, row + 1)
  if (isLower(table, row + 1) && !day.test(next) && !insertion.test(next))
    return 0
  if (signedAlone.test(text)) return 1 + nameRows(table, row + 1)
  if (signedMark.test(text)) return 1 + officeRows(table, row + 1)
  if (insertion.test(text)) {
    const rest = bare(text.replace(insertion, ''))
    return rest === '' || named.test(rest) ? 1 : 0
  }

  if (formula.test(text))
    return named.test(bare(next)) ? 2 + officeRows(table, row + 2) : 0
  const comma = text.indexOf(', ')
  if (comma > 0 && named.test(text.slice(0, comma)))
    return officeOf.test(text.slice(comma + 2)) ? 1 : 0
  const name = bare(text)
  if (!named.test(name)) return 0
  const offices = /[.,]$/u.test(text) ? officeRows(table, row + 1) : 0
  if (offices > 0) return 1 + offices
  const isFirm = text.endsWith(',') && !/\p{Ll}{2}/u.test(text)
  if (isFirm && isPlace(table, row + 1)) return 1
  return initialed.test(name) && text.endsWith('.') && !isHead(table, row)
    ? 1
    : 0
}

/** Rows of names that close a document. */
function nameRows(table: LineTable, row: number): number {
  let end = row
  while (names.test(lineOf(table, end)) && !isLower(table, end + 1)) end++
  return end - row
}

/** Rows that say what one is who signs above them. */
function officeRows(table: LineTable, row: number): number {
  let end = row
  while (officeOf.test(lineOf(table, end))) end++
  return end - row
}

/** Whether a row stands below a signature: the day, the place. */
function isBelow(table: LineTable, row: number): boolean {
  return day.test(lineOf(table, row)) || isPlace(table, row)
}

function isPlace(table: LineTable, row: number): boolean {
  return place.test(lineOf(table, row)) && !isLower(table, row + 1)
}

function isLower({flags}: LineTable, row: number): boolean {
  return ((flags[row] ?? 0) & lineFlag.lower) !== 0
}

/** Whether the next word would not have fitted in the column: no signature fills it. */
function fillsColumn({token, width}: LineTable, row: number): boolean {
  const above = Math.max(width[row - 1] ?? 0, width[row - 2] ?? 0)
  const column = Math.max(above, width[row - 3] ?? 0)
  return (width[row] ?? 0) + 1 + (token[row + 1] ?? 0) > column
}

/** Whether a name stands as a head does: above another line of one, or text about its bearer. */
function isHead({count, flags, texts}: LineTable, row: number): boolean {
  if ((flags[row + 1] ?? 0) & lineFlag.capitals) return true
  const name = bare(texts[row] ?? '').toLowerCase()
  const surname = name.slice(name.lastIndexOf(' ') + 1)
  const last = Math.min(count, row + 1 + near)
  for (let other = row + 1; other < last; other++)
    if ((texts[other] ?? '').toLowerCase().includes(surname)) return true
  return false
}

/** A line without the specks of a scan at its end: `R. W. BAILEY. °`; '' where it is long. */
function lineOf({count, texts}: LineTable, row: number): string {
  const text = texts[row] ?? ''
  if (row >= count || text.length > longest) return ''
  return text.replaceAll('’', "'").replace(/ [^\p{L}\d)]$/u, '')
}

/** A name without what follows it. */
function bare(text: string): string {
  return text.replace(/[.,]$/u, '')
}
