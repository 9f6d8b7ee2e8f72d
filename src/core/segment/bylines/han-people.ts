import {matchesOf} from '../../model/matches.js'
import {worldPlaces} from '../../entities/world-places.js'
import {foldScript} from '../fold-script.js'
import type {Reporter} from './byline.js'
import {cutNames, isSurname, looksLikeName} from './han-names.js'
import {
  deedEnd,
  deedOnly,
  deedStart,
  mayHoldRole,
  noInitial,
  noNames,
  officeAfter,
  officeStart,
  report
} from './han-words.js'

/** How much must be clear before names are read. */
export interface PeopleOptions {
  /** Whether names may stand without a role. */
  readonly bare: 'never' | 'likely'
}

/** A piece between separators. */
interface Token {
  /** Its traditional characters simplified. */
  readonly value: string
  readonly start: number
  /** Whether a slash or a colon stands before it. */
  readonly isTied: boolean
}

/** Most people whom a byline names. */
const mostPeople = 12

// Matches a name with a role glued to it: `钱书磊通讯员`.
const gluedRole =
  /^([\u3400-\u9fff]{2,3})(?:见习|实习|特约)?(?:记者|通讯员|实习生|摄影)/u
// Matches what the partner of one who wrote did: `图`, `乙摄`, `摄影`.
const pictureEnd = /(?:[图摄画绘]|摄影|摄像|漫画)$/u
// Matches where a report was sent from: `发自温州`.
const sentFrom = /^发自[\u3400-\u9fff]{2,8}$/u
// Matches a report that its line end cut: `武汉报`.
const cutReport = /.报$/u
// Matches what parts the two characters of a name that is set wide: two blanks.
const wideGap = /^[ \u3000]{1,3}$/u
// Matches one separator or more: blank, `、`, `/`, `╱`, `＋`, `·` between blanks.
const separators =
  /(?:[ \u3000\t、，,;；:：/／╱∕＋+|｜&]|(?<=[ \u3000])[·•](?=[ \u3000]))+/gu

/**
 * Read `记者 徐伟 通讯员 甲乙丙`, `甲/文 乙/图` and the like; `undefined` where
 * anything else stands there. `offset` is where `text` stands in the text that
 * spans count in.
 */
export function readPeople(
  text: string,
  offset: number,
  options: PeopleOptions
): readonly Reporter[] | undefined {
  const reader = new PeopleReader(text, offset)
  return reader.read(options)
}

class PeopleReader {
  readonly #text: string
  readonly #offset: number
  readonly #people: Array<Reporter & {role: string}> = []
  #role = ''
  #hasRole = false
  /** Whether the role is an office (记者): names of any form may follow. */
  #isOffice = false
  /** Whether the token before was a deed: 图 in `本报记者 甲 文/图`. */
  #isAfterDeed = false
  /** Whether what they did stands before them all: `文/图 本报记者 甲`. */
  #opensWithDeed = false
  /** Whether more than one thing is said to be done: `甲文 乙图`, `甲文/图`. */
  #hasPartners = false

  constructor(text: string, offset: number) {
    this.#text = text
    this.#offset = offset
  }

  read({bare}: PeopleOptions): readonly Reporter[] | undefined {
    const folded = foldScript(this.#text)
    if (bare === 'never' && !mayHoldRole(folded)) return undefined
    const list = tokens(folded)
    this.#hasPartners = list.some(({value}) => pictureEnd.test(value))
    for (let place = 0; place < list.length; place++) {
      const token = list[place]
      if (!token) continue
      const next = list[place + 1]
      if (next && this.#takeWideName(token, next)) place++
      else if (this.#takeDeed(token, next === undefined)) continue
      else if (!this.#takeToken(token)) return undefined
      else this.#isAfterDeed = false
    }

    const people = this.#people
    if (people.length === 0 || people.length > mostPeople) return undefined
    if (!this.#hasRole && bare === 'never') return undefined
    // A list that has grown holds room for more: the copy does not.
    return people.slice()
  }

  /** `王 明`, `王　　明`: two characters, set as wide as a name of three. */
  #takeWideName(token: Token, next: Token): boolean {
    const isName =
      token.value.length === 1 &&
      next.value.length === 1 &&
      wideGap.test(this.#text.slice(token.start + 1, next.start)) &&
      isSurname(this.#text.charAt(token.start)) &&
      !(deedOnly.test(token.value) && deedOnly.test(next.value)) &&
      /[\u3400-\u9fff]/u.test(next.value)
    if (isName) this.#addName(token.start, next.start + 1 - token.start)
    return isName
  }

  /** `文`, `图`, `摄影`: for those before it in `甲/文 乙/图`, else for those after it. */
  #takeDeed({value: folded, start, isTied}: Token, isLast: boolean): boolean {
    if (!deedOnly.test(folded)) return false
    const value = this.#text.slice(start, start + folded.length)
    const last = this.#people.at(-1)
    const open = this.#people.filter(({role}) => role === '')
    if (open.length > 0 && (isTied || !this.#hasRole || this.#role === '')) {
      for (const person of open) person.role = value
      this.#role = ''
    } else if (last && !this.#isAfterDeed && (isTied || isLast)) {
      last.role = value
    } else if (!last && isTied && this.#isAfterDeed)
      // `文/图 甲` did both.
      this.#role += value
    else if (!last || !isTied) this.#role = value
    this.#isAfterDeed = true
    this.#opensWithDeed ||= !last
    this.#hasRole = true
    this.#isOffice = false
    return true
  }

  #takeToken(token: Token): boolean {
    let {value, start} = token
    let size = this.#takeRole(value, start)
    value = value.slice(size)
    start += size
    // A line end took the blank: `记者 钱书磊通讯员 邹婷慧`.
    const glued = this.#hasRole ? gluedRole.exec(value)?.[1] : undefined
    if (glued !== undefined && looksLikeName(glued)) {
      this.#addName(start, glued.length)
      start += glued.length
      value = value.slice(glued.length)
      size = this.#takeRole(value, start)
      value = value.slice(size)
      start += size
    }

    // Where a report was sent from: `本报记者 韦立 发自温州`.
    if (sentFrom.test(value) && this.#people.length > 0) return true
    const withoutReport = value.replace(report, '')
    const whole = value
    const isReport =
      withoutReport !== value &&
      (withoutReport === '' || withoutReport.length > 1)
    if (isReport) {
      value = withoutReport
      this.#hasRole ||= this.#people.length > 0 || /摄影报[道导]$/u.test(whole)
    }

    if (value === '') return true
    // The place of a report: `記者張三／台北報導`, `记者 张三 北京报道`.
    const isPlace = token.isTied || isKnownPlace(value)
    if (isReport && isPlace && this.#people.length > 0) return true
    // A line end cut the report, and the text goes on: `记者 张三 武汉报` + `道 …`.
    if (cutReport.test(value) && isKnownPlace(value.slice(0, -1))) return false
    const deed = deedEnd.exec(value)
    // Who wrote is said beside who drew; alone it is a name: `记者 徐晨文`.
    const isNamePart =
      deed?.[0] === '文' &&
      (!this.#hasPartners || this.#opensWithDeed) &&
      looksLikeName(value)
    if (
      deed &&
      !isNamePart &&
      looksLikeName(value.slice(0, deed.index)) &&
      !token.isTied
    ) {
      value = value.slice(0, deed.index)
      const role = this.#role
      // `记者马思摄` made a picture, as `记者 马思 摄` did.
      if (deed[0].startsWith('摄')) this.#role = ''
      this.#role ||= this.#text.slice(
        start + deed.index,
        start + deed.index + deed[0].length
      )
      this.#hasRole = true
      this.#addName(start, value.length)
      this.#role = role
      return true
    }

    return this.#takeNames(value, start, isReport)
  }

  /** Length of the role that a token opens with. */
  #takeRole(value: string, start: number): number {
    const known = officeStart.exec(value)
    const after = this.#hasRole ? null : officeAfter.exec(value)
    const found = known ?? deedStart.exec(value) ?? after
    if (!found?.[1]) return 0
    // `文刚` is a person, `文化` a word: a deed of one character stands alone.
    if (!known && found[1].length < 2) return 0
    const end = start + found[0].length
    this.#role = this.#text.slice(end - found[1].length, end)
    this.#hasRole = true
    this.#isOffice = known !== null
    return found[0].length
  }

  #takeNames(value: string, start: number, isReport: boolean): boolean {
    for (const size of [2, 3]) {
      // `王小明和李强`.
      const first = value.slice(0, size)
      const second = value.slice(size + 1)
      if (!/[和与及暨]/u.test(value.charAt(size))) continue
      if (!looksLikeName(first) || !looksLikeName(second)) continue
      this.#addName(start, size)
      this.#addName(start + size + 1, second.length)
      return true
    }

    const original = this.#text.slice(start, start + value.length)
    // 欧阳小明 is a name, and no 欧阳 in a place called 小明.
    if (isReport && value.length > 3 && !looksLikeName(original)) {
      const size = nameBeforePlace(original)
      if (size > 0) {
        this.#addName(start, size)
        return true
      }
    }

    const sizes = this.#isOffice
      ? cutNames(original)
      : looksLikeName(original)
        ? [original.length]
        : undefined
    if (!sizes) return false
    let at = start
    for (const size of sizes) {
      this.#addName(at, size)
      at += size
    }

    return true
  }

  #addName(start: number, size: number): void {
    const printed = this.#text.slice(start, start + size)
    this.#people.push({
      role: this.#role,
      name: printed.replace(/[ \u3000]/gu, ''),
      span: {start: this.#offset + start, end: this.#offset + start + size}
    })
  }
}

/**
 * Whether what reports is a place: `北京报道` below a name. 扎西 may be either, and
 * is one who reports.
 */
function isKnownPlace(value: string): boolean {
  return (
    worldPlaces.has(value) ||
    noNames.has(value) ||
    // Matches a place by its last character: `海州`, `青石县`.
    /^[\u3400-\u9fff]{1,2}[市县州省]$/u.test(value)
  )
}

/**
 * `王小明台北`, from `記者王小明台北報導`: how long the name is. A known place
 * decides; else a name of three, or of two where no more than four stand there.
 */
function nameBeforePlace(text: string): number {
  if (!/^[\u3400-\u9fff]{4,9}$/u.test(text) || noInitial.test(text)) return 0
  for (const size of [3, 2, 4]) {
    const rest = text.slice(size)
    if (worldPlaces.has(rest) || worldPlaces.has(foldScript(rest))) return size
  }

  if (!isSurname(text.charAt(0))) return 0
  if (text.length === 4) return 2
  return text.length < 7 ? 3 : 0
}

function tokens(text: string): Token[] {
  const list: Token[] = []
  let start = 0
  let isTied = false
  for (const match of matchesOf(text, separators)) {
    if (match.index > start)
      list.push({value: text.slice(start, match.index), start, isTied})
    start = match.index + match[0].length
    isTied = /[/／╱∕:：]/u.test(match[0])
  }

  if (start < text.length) list.push({value: text.slice(start), start, isTied})
  return list
}
