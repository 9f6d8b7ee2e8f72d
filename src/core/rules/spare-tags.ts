import type {Finding} from '../model/finding.js'
import type {Edit, Span} from '../model/span.js'

/** A place that safe fixes delete, with the findings that delete it. */
interface Hole extends Span {
  readonly owners: readonly Finding[]
}

/**
 * Leave no fix safe that takes the last character out of a tag, alone or
 * together with others: `[改造前]{.place}` after a caption that it doubles.
 * What a tag stands on goes only where somebody says so.
 *
 * @param findings - Findings of the whole page, in any order.
 * @param text - The page they speak of; spans are UTF-16 offsets in it.
 */
export function spareTags(findings: Finding[], text: string): Finding[] {
  const holes = joinHoles(collectHoles(findings), text)
  const unsafe = new Set(
    holes.filter((hole) => isWholeTag(hole, text)).flatMap(({owners}) => owners)
  )
  if (unsafe.size === 0) return findings
  return findings.map((finding) =>
    unsafe.has(finding) ? {...finding, fixes: asUnsafe(finding)} : finding
  )
}

function asUnsafe({fixes}: Finding): Finding['fixes'] {
  return fixes.map((fix) =>
    fix.edits.some(isDeletion) ? {...fix, safe: false} : fix
  )
}

function collectHoles(findings: readonly Finding[]): Hole[] {
  const holes: Hole[] = []
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      if (!fix.safe) continue
      for (const edit of fix.edits) {
        if (isDeletion(edit)) holes.push({...edit.span, owners: [finding]})
      }
    }
  }

  return holes.sort((a, b) => a.start - b.start)
}

/** Deletions with nothing but blanks between them as one. */
function joinHoles(holes: readonly Hole[], text: string): Hole[] {
  const joined: Hole[] = []
  for (const hole of holes) {
    const last = joined.at(-1)
    if (last && skipBlanks(text, last.end) >= hole.start) {
      joined.pop()
      joined.push({
        start: last.start,
        end: Math.max(last.end, hole.end),
        owners: [...last.owners, ...hole.owners]
      })
    } else joined.push(hole)
  }

  return joined
}

/** Whether a deletion goes from the opening bracket of a tag to its closing one. */
function isWholeTag({start, end}: Span, text: string): boolean {
  let before = start - 1
  while (isBlank(text[before])) before--
  return text[before] === '[' && text[skipBlanks(text, end)] === ']'
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (isBlank(text[at])) at++
  return at
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\u3000'
}

function isDeletion({text}: Edit): boolean {
  return text === ''
}
