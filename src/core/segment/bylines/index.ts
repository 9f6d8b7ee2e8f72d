import {foldScript} from '../fold-script.js'
import {leavesOpen} from '../leaves-open.js'
import type {FoundByline} from './byline.js'
import {readHanAuthor} from './han-author.js'
import {readHanLead} from './han-lead.js'
import {readHanLine} from './han-line.js'
import {readHanTail} from './han-tail.js'
import {readWesternLead} from './western-lead.js'
import {
  isBelowName,
  isHouseBelow,
  isJobBelow,
  isPersonAlone,
  isPost,
  readNameAlone,
  readWesternLine
} from './western-line.js'
import {readWesternTail} from './western-tail.js'

export {isHanAuthor} from './han-author.js'
export {isAddress, isCreditBelow, isWritersAlone} from './western-line.js'
export type {FoundByline} from './byline.js'

type Script = 'han' | 'western'

/** A byline that fills a line. */
export function readBylineLine(
  text: string,
  script: Script
): FoundByline | undefined {
  // A page in two languages: `記者 周麗達` beside English.
  return script === 'han' || /^[\u3400-\u9fff]/u.test(text)
    ? readHanLine(text)
    : readWesternLine(text)
}

/**
 * A name that fills a line and has a job, an address or the paper below it:
 * `Jane Doe` over `Gazette Staff Writer`, `JANE DOE` over `The Echo`.
 */
export function isNameAbove(
  text: string,
  next: string,
  script: Script
): boolean {
  return (
    script === 'western' &&
    /^\p{Lu}\S* \S/u.test(text) &&
    (isBelowName(next) || isHouseBelow(next) || isJobOrPlace(text, next)) &&
    readNameAlone(text) !== undefined
  )
}

/** A job on a line of its own and the name of a person below it: `Education Editor` over `Jane Doe`. */
export function isJobOver(text: string, next: string): boolean {
  return isJobBelow(text) && /^\p{Lu}/u.test(text) && isPersonAlone(next)
}

/** A job or a place, below a name that a given name opens. */
function isJobOrPlace(text: string, next: string): boolean {
  return isPost(next) && isPersonAlone(text)
}

// Matches how the last line of a headline ends: with no stop, comma or dash.
const bareEnd = /[\p{L}\d’'”"?!)]$/u
// Matches a line of more than one small word.
const isMore = /^["“‘']?[\p{Lu}\d]|\S \S/u
// Matches how a text opens: `The council has agreed`, `“We`.
const opensText = /^["“‘']?\p{Lu}\S* (?:\S+ ){2,}/u
// Matches what parts the words of a text: `, `, `’`.
const notName = /[ ,;:’'”"]/u

/**
 * A name between the end of a headline and text, which no other line says to be a
 * byline. The text says none of its words again.
 */
export function isNameBetween(
  text: string,
  previous: string,
  next: string
): boolean {
  return (
    bareEnd.test(previous) &&
    isMore.test(previous) &&
    !leavesOpen(previous, false) &&
    opensText.test(next) &&
    // Whom the text is about: `Services for Ann Lee, 71, of …`, `Lee, 71, …`.
    !text.split(' ').some((name) => next.split(notName).includes(name)) &&
    /\p{Ll}/u.test(next) &&
    isPersonAlone(text)
  )
}

// Matches where a writer is, below the name: `Marsham`, `in Marsham`; no day: `Tuesday`.
const isWhere = /^(?:in )?(?!\p{L}{3,6}day$)\p{Lu}\p{L}{2,15}$/u

/**
 * Whether a line says what those are whom the byline above it names, or for
 * whom they write.
 */
export function isBelowByline(text: string, previous: string): boolean {
  if (/^from /iu.test(previous) && isWhere.test(text))
    return readWesternLine(previous) !== undefined
  return /^by /iu.test(previous)
    ? isJobBelow(text)
    : (isHouseBelow(text) || isPost(text)) &&
        isNameAbove(previous, text, 'western')
}

/** The people of a line that is known to be a byline. */
export function readByline(
  text: string,
  script: Script
): FoundByline | undefined {
  return (
    readBylineLine(text, script) ??
    readLead(text, script) ??
    (script === 'western' ? readNameAlone(text) : readHanAuthor(text))
  )
}

/** The byline or dateline that opens a paragraph. */
export function readLead(
  text: string,
  script: Script
): FoundByline | undefined {
  return script === 'han' ? readHanLead(text) : readWesternLead(text)
}

/** The sign-off that ends a paragraph. */
export function readTail(
  text: string,
  script: Script
): FoundByline | undefined {
  return script === 'han' ? readHanTail(text) : readWesternTail(text)
}

/**
 * The people of a text that is known to be a byline, wherever it stands;
 * its own characters tell the script.
 */
export function readPeopleOf(text: string): FoundByline['people'] {
  const script = /[\u3400-\u9fff]/u.test(text) ? 'han' : 'western'
  const trimmed = text.trim()
  const from = text.indexOf(trimmed)
  const found = [
    readBylineLine(trimmed, script),
    readLead(trimmed, script),
    // A sign-off is read after the stop that it follows.
    shift(readTail(`.${trimmed}`, script), -1)
  ].find((each) => each !== undefined && each.people.length > 0)
  return shift(found, from)?.people ?? []
}

function shift(
  found: FoundByline | undefined,
  by: number
): FoundByline | undefined {
  return (
    found && {
      span: {start: found.span.start + by, end: found.span.end + by},
      people: found.people.map(({role, name, span}) => ({
        role,
        name,
        span: {start: span.start + by, end: span.end + by}
      }))
    }
  )
}

/** Whether a line may open with a byline: cheaper than trying. */
export function mayLead(text: string, isHan: boolean): boolean {
  if (!isHan) return /^[\p{Lu}[(]/u.test(text)
  const first = text.charAt(0)
  return (
    '【〔［[（('.includes(first) ||
    /[讯訊电電据據]|消息|[记記]者/u.test(text.slice(0, 40))
  )
}

// Matches what a photographer does, and no writer: `摄`, `图`, `Photos by`.
const pictures =
  /^(?:[摄图画]|摄影|摄像|图片|漫画|插图|供图|制图|绘图|(?:Photos?|Photographs?|Pictures?|Illustrated|Drawings)(?: by|:)?)$/iu

/** Whether a byline names only those who made a picture. */
export function isCredit({people}: FoundByline): boolean {
  return (
    people.length > 0 &&
    people.every(({role}) => pictures.test(foldScript(role)))
  )
}

/**
 * Whether a byline that fills a line opens the paragraph below it:
 * `【本報記者王小明台北報導】` is set run in, and a narrow column ends there.
 */
export function isRunIn(text: string, script: Script): boolean {
  return (
    script === 'han' &&
    /^[【〔［[（(].*(?:报[道导]|电|讯)[】〕］\])）]$/u.test(foldScript(text))
  )
}
