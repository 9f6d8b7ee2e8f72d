import type {Finding} from '../model/finding.js'
import {articleRoles, furnitureRoles} from '../model/roles.js'
import type {Edit, Span} from '../model/span.js'
import {SpanIndex} from '../model/span-index.js'
import type {Mark} from '../scan/mark.js'
import type {Page} from '../scan/page.js'

/** A place that safe fixes delete, with the findings that delete it. */
interface Hole extends Span {
  readonly owners: readonly Finding[]
}

/**
 * Leave no fix safe that takes the last character out of a tag, alone or
 * together with others: `[改造前]{.place}` after a caption that it doubles; or
 * letters out of the middle of one: a doubled caption inside a name that goes on
 * behind it. What a tag stands on goes only where somebody says so.
 *
 * @param findings - Findings of the whole page, in any order.
 * @param page - The page they speak of; spans are UTF-16 offsets in it.
 */
export function spareTags(
  findings: Finding[],
  {text, marks}: Pick<Page, 'text' | 'marks'>
): Finding[] {
  const holes = joinHoles(collectHoles(findings), text)
  const unsafe = new Set(
    holes.filter((hole) => isWholeTag(hole, text)).flatMap(({owners}) => owners)
  )
  const tags = new SpanIndex(tagsOf(marks), ({content}) => content)
  for (const finding of findings) {
    if (!takesLetters(finding, text)) continue
    if (isInside(finding.span, tags.near(finding.span))) unsafe.add(finding)
  }

  if (unsafe.size === 0) return findings
  return findings.map((finding) =>
    unsafe.has(finding) ? {...finding, fixes: asUnsafe(finding)} : finding
  )
}

function asUnsafe({fixes}: Finding): Finding['fixes'] {
  return fixes.map((fix) =>
    fix.edits.some(isShortening) ? {...fix, safe: false} : fix
  )
}

/** Spans that name no role of lines, by start, those inside others too. */
function tagsOf(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => {
    const inner = tagsOf(mark.children)
    const isTag = mark.type === 'span' && !mark.classes.some(isRole)
    return isTag ? [mark, ...inner] : inner
  })
}

function isRole(name: string): boolean {
  return roles.has(name)
}

const roles: ReadonlySet<string> = new Set([...articleRoles, ...furnitureRoles])

/** Whether a tag holds a place and more: one around nothing else may shrink. */
function isInside({start, end}: Span, marks: readonly Mark[]): boolean {
  return marks.some(
    ({content}) =>
      content.start <= start &&
      end <= content.end &&
      end - start < content.end - content.start
  )
}

/** Whether a safe fix leaves fewer letters and digits than it found. */
function takesLetters({fixes}: Finding, text: string): boolean {
  return fixes.some(
    ({safe, edits}) =>
      safe &&
      edits.some(
        (edit) =>
          isShortening(edit) &&
          letters(edit.text) <
            letters(text.slice(edit.span.start, edit.span.end))
      )
  )
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
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

function isShortening({span, text}: Edit): boolean {
  return text.length < span.end - span.start
}
