import type {
  Edition,
  EditionBlock,
  EditionLead,
  Inline
} from '../../../src/core/clean/edition.js'
import {lineIndexAt} from '../../../src/core/scan/line.js'
import type {Analysis, Structure} from '../../../src/core/model/analysis.js'
import type {Finding, Fix} from '../../../src/core/model/finding.js'
import type {
  Block,
  FurnitureBlock,
  Inferred,
  Piece,
  Rival
} from '../../../src/core/model/nodes.js'
import type {Span} from '../../../src/core/model/span.js'

/**
 * What was made of a page, a line for each part of it: articles and their
 * blocks with how sure they are, the evidence, and the text as it leaves the
 * house. Lines of the page are 1-based, columns 0-based and half-open.
 */
export function drawStructure(
  {structure}: Analysis,
  edition: Edition
): string[] {
  const written = edition.children.map(({children}) => children)
  const rows: string[] = []
  const blocks = (
    list: ReadonlyArray<Block | FurnitureBlock>,
    part: number
  ): void => {
    for (const [index, block] of list.entries()) {
      rows.push(...drawBlock(block, written[part]?.[index]))
    }
  }

  for (const [part, article] of structure.articles.entries()) {
    const {id, status, by} = article
    rows.push(
      ['article', id, status, by, drawInferred(article)]
        .join(' ')
        .replaceAll(/ {2,}/gu, ' ')
    )
    blocks(article.children, part)
  }

  for (const [index, each] of structure.furniture.entries()) {
    rows.push(
      [each.type, each.id, drawInferred(each)].filter(Boolean).join(' ')
    )
    blocks(each.children, structure.articles.length + index)
  }

  for (const [index, each] of structure.unattached.entries()) {
    rows.push(`nowhere ${drawInferred(each)}${drawRivals(each.rivals)}`)
    rows.push(...drawBlock(each.block, written.at(-1)?.[index]))
  }

  rows.push(drawLineRoles(structure))
  return rows
}

/** What each line is and whose, those alike together; `¶` begins a paragraph. */
function drawLineRoles({lineRoles}: Structure): string {
  const runs: Array<{name: string; lines: string[]}> = []
  for (const {line, role, articleId, paragraphStart} of lineRoles) {
    const name = [role, articleId].filter(Boolean).join(' ')
    const last = runs.at(-1)
    const drawn = `${line + 1}${paragraphStart ? '¶' : ''}`
    if (last?.name === name) last.lines.push(drawn)
    else runs.push({name, lines: [drawn]})
  }

  return `lines: ${runs
    .map(({name, lines}) => {
      const begun = lines.filter(
        (each, index) => index === 0 || each.endsWith('¶')
      )
      return `${begun.join(' ')}${begun.length < lines.length ? `–${lines.at(-1) ?? ''}` : ''} ${name}`
    })
    .join(', ')}`
}

function drawBlock(
  block: Block | FurnitureBlock,
  written: EditionBlock | undefined
): string[] {
  return [
    [
      `  ${block.type}${block.undecided ? '?' : ''}`,
      drawPieces(block.pieces),
      'confidence' in block ? drawInferred(block) : '',
      'rivals' in block ? drawRivals(block.rivals) : ''
    ]
      .filter(Boolean)
      .join(' '),
    ...(written
      ? [
          `    ${shortened(drawInlines(written.children))}`,
          ...drawLead('lead', written, written.lead),
          ...drawLead('tail', written, written.tail)
        ]
      : [])
  ]
}

function drawLead(
  name: string,
  {children}: EditionBlock,
  byline: EditionLead | undefined
): string[] {
  if (!byline) return []
  const text = plain(children)
  const people = byline.people.map(
    ({role, name, span}) =>
      `${role}=${name}${text.slice(span.start, span.end) === name ? '' : '!'}`
  )
  return [
    `    ${name} ${[text.slice(byline.span.start, byline.span.end), ...people].join(' ')}`
  ]
}

function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((each) =>
      each.type === 'text'
        ? each.value
        : each.type === 'lineBreak'
          ? each.joiner
          : plain(each.children)
    )
    .join('')
}

/** Text with its line ends as `|`, dropped hyphens, corrections and tags in braces. */
export function drawInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((each) => {
      switch (each.type) {
        case 'text':
          return each.value
        case 'lineBreak':
          return `${each.hyphen === undefined ? '' : `{${each.hyphen}}`}|${each.joiner}`
        case 'correction':
          return `{${each.before}→${drawInlines(each.children)} ${each.ruleId}}`
        case 'entity':
          return `[${drawInlines(each.children)}]{${[each.kind, each.ref, each.value].filter((part) => part !== undefined).join(' ')}}`
      }
    })
    .join('')
}

/** Characters of a text that is drawn whole. */
const whole = 48

/** A long text where nothing is corrected or tagged: its beginning and its end. */
function shortened(text: string): string {
  return text.length <= whole || /→|\]\{/u.test(text)
    ? text
    : `${text.slice(0, 20)} … ${text.slice(-16)}`
}

function drawInferred({confidence, evidence, pinned}: Inferred): string {
  const reasons = evidence.map(({cue, weight}) => `${cue} ${round(weight)}`)
  return [
    round(confidence),
    ...(pinned ? ['pinned'] : []),
    ...(reasons.length > 0 ? [`(${reasons.join(', ')})`] : [])
  ].join(' ')
}

function drawRivals(rivals: readonly Rival[]): string {
  return rivals
    .map(({articleId, score}) => ` or ${articleId} ${round(score)}`)
    .join('')
}

const round = (value: number): string => String(Number(value.toFixed(2)))

/** Lines as `3–5 8`; a part of a line by its columns elsewhere. */
function drawPieces(pieces: readonly Piece[]): string {
  const runs: Array<[number, number]> = []
  for (const {line} of pieces) {
    const last = runs.at(-1)
    if (last && last[1] === line) last[1] = line + 1
    else runs.push([line + 1, line + 1])
  }

  return runs
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join(' ')
}

/** What is found in a page, one problem a line, with all ways to mend it. */
export function drawFindings({findings, page, text}: Analysis): string[] {
  const place = (span: Span): string => {
    const at = (offset: number): [line: number, column: number] => {
      const line = lineIndexAt(page.lines, offset)
      return [line + 1, offset - (page.lines[line]?.start ?? 0)]
    }
    const [line, column] = at(span.start)
    const [lastLine, lastColumn] = at(span.end)
    return line === lastLine
      ? `${line}:${column}–${lastColumn}`
      : `${line}:${column}–${lastLine}:${lastColumn}`
  }
  const quoted = ({start, end}: Span): string =>
    JSON.stringify(shortened(text.slice(start, end)))
  const drawFix = ({edits, carry = [], safe}: Fix, {span}: Finding): string =>
    [
      ...edits.map((edit) =>
        edit.span.start === span.start && edit.span.end === span.end
          ? `→ ${JSON.stringify(shortened(edit.text))}`
          : `${place(edit.span)} → ${JSON.stringify(shortened(edit.text))}`
      ),
      ...carry.map(
        (edit) => `carry ${place(edit.span)} → ${JSON.stringify(edit.text)}`
      ),
      ...(safe ? ['safe'] : [])
    ].join(' ')
  return findings.map((finding) => {
    const {ruleId, severity, span, fixes, related = []} = finding
    return [
      `${place(span)} ${ruleId} ${severity} ${quoted(span)}`,
      ...fixes.map((fix) => drawFix(fix, finding)),
      ...related.map((each) => `see ${place(each.span)}`)
    ].join('; ')
  })
}
