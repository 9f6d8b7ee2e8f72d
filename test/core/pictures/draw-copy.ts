import {auditEdition, auditExport} from '../../../src/core/clean/audit.js'
import {makeEdition, type Edition} from '../../../src/core/clean/edition.js'
import {mergeCopies} from '../../../src/core/clean/merge.js'
import {
  provenance,
  type ProvenanceEntry
} from '../../../src/core/clean/provenance.js'
import {withSourceCorrections} from '../../../src/core/clean/source-corrections.js'
import {emptyRegister} from '../../../src/core/entities/register.js'
import {cleanPage} from '../../../src/core/export/clean-page.js'
import type {Analysis} from '../../../src/core/model/analysis.js'
import {applyEdits, type Span} from '../../../src/core/model/span.js'
import {drawInlines} from './draw-page.js'

/** The edition of a page, with its safe fixes or as a copy stands. */
export function edit(
  analysis: Analysis,
  corrections: 'with corrections' | 'as it stands'
): Edition {
  return makeEdition(analysis, {
    name: 'page.txt',
    register: emptyRegister,
    corrections: corrections === 'with corrections',
    suggestions: false
  })
}

/**
 * The clean copy of a page through its life: what it was audited to hold, what
 * is told of it after a hand has worked on it, and what a fresh copy of the
 * page brings to it.
 */
export function drawCopy(
  text: string,
  read: (text: string) => Analysis
): string[] {
  const analysis = read(text)
  const edition = edit(analysis, 'with corrections')
  const copy = cleanPage.write(edition, {})
  const worked = workOn(copy)
  const workedEdition = edit(read(worked), 'as it stands')
  const {entries, totals} = provenance(edition, workedEdition)
  const told = withSourceCorrections(workedEdition, edition)
  const older = cleanPage.write(
    edit(read(withoutMiddle(text)), 'with corrections'),
    {}
  )
  const mine = workOn(older)
  const {edits, taken, kept} = mergeCopies(older, copy, mine)
  return [
    `audit ${JSON.stringify(auditEdition(analysis, edition))}`,
    `audit of the copy ${JSON.stringify(auditExport(edition, cleanPage.read?.(copy) ?? ''))}`,
    ...copy.split('\n').filter((line) => line !== ''),
    '',
    `after work by hand ${JSON.stringify(totals)}`,
    ...entries
      .filter(({type}) => type !== 'joined')
      .map((entry) => drawEntry(entry)),
    `joined ${entries
      .filter(({type}) => type === 'joined')
      .map(({source, copy}) => `${drawSpan(source)} ${drawSpan(copy)}`)
      .join(', ')}`,
    ...told.children
      .flatMap((part) => part.children)
      .map(({children}) => drawInlines(children))
      .filter((drawn) => drawn.includes('→'))
      .map((drawn) => `told ${drawn}`),
    '',
    `merged: ${taken} taken, ${kept.length} kept`,
    ...kept.map(
      ({start, end, fresh}) =>
        `kept ${JSON.stringify(mine.slice(start, end))} and not ${JSON.stringify(fresh)}`
    ),
    ...edits.map(
      ({span, text: put}) =>
        `taken ${drawSpan(span)} ${JSON.stringify(mine.slice(span.start, span.end))} → ${JSON.stringify(put)}`
    ),
    ...(applyEdits(mine, edits) === mine ? ['nothing new'] : [])
  ]
}

function drawEntry(entry: ProvenanceEntry): string {
  const {type, ruleId = '', before, after, source, copy} = entry
  return [
    type,
    ruleId,
    JSON.stringify(before),
    '→',
    JSON.stringify(after),
    drawSpan(source),
    drawSpan(copy)
  ].join(' ')
}

const drawSpan = (span: Span | undefined): string =>
  span
    ? span.end > span.start
      ? `${span.start}–${span.end}`
      : `${span.start}`
    : '·'

/** Work by hand: a word put in, one taken out, a block gone, one moved, one new. */
function workOn(copy: string): string {
  const blocks = copy.split('\n\n')
  const isText = (block: string): boolean => /^[^-[#:]/u.test(block)
  const texts = blocks.flatMap((block, index) => (isText(block) ? [index] : []))
  const [first = -1, second = -1, third = -1] = texts
  const last = texts.at(-1) ?? -1
  const worked = blocks.flatMap((block, index) => {
    if (index === first) return [block.slice(0, 6) + '新' + block.slice(6)]
    if (index === third) return []
    if (index === second) {
      return [block.slice(0, 3) + block.slice(8), 'A new paragraph 新段。']
    }

    return [block]
  })
  const moved = worked.indexOf(blocks[last] ?? '')
  return moved < 0
    ? worked.join('\n\n')
    : worked
        .toSpliced(moved, 1)
        .toSpliced(Math.max(0, moved - 3), 0, blocks[last] ?? '')
        .join('\n\n')
}

/** A page without the line in its middle: as it was before it was mended. */
function withoutMiddle(text: string): string {
  const lines = text.split('\n')
  return lines.toSpliced(Math.floor(lines.length / 2), 1).join('\n')
}
