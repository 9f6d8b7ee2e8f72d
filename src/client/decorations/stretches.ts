import type {BlockModel, PageDraft, Range} from '../../protocol/protocol.js'

/** A run of whole lines, half-open. */
export interface LineRun {
  readonly startLine: number
  readonly endLine: number
}

/** How a run of lines is drawn at its left. */
export interface Bar extends LineRun {
  /** Place in the table of bar colours, 0–5; `null` for none: grey. */
  readonly color: number | null
  readonly line: 'solid' | 'dashed' | 'dotted'
}

/** The label of a block: after its first line. */
export interface Label {
  readonly line: number
  readonly role: string
  /** Whether it is open which article it belongs to. */
  readonly tied: boolean
}

/** What is drawn for the structure of a page. */
export interface StructureDrawing {
  readonly bars: Bar[]
  /** Lines with a rule above. */
  readonly rules: number[]
  /** Kickers, headlines and decks. */
  readonly bands: LineRun[]
  /** Headlines and crossheads. */
  readonly bold: LineRun[]
  /** Lines in the colour of roles: captions, notices, bylines of their own. */
  readonly quiet: LineRun[]
  readonly labels: Label[]
  /** Bylines run into a paragraph. */
  readonly leads: Range[]
}

/** Number of bar colours; articles beyond it begin again. */
export const barColors = 6

const captionRoles = new Set(['caption', 'credit'])
const displayRoles = new Set(['kicker', 'headline', 'deck'])
const boldRoles = new Set(['headline', 'crosshead'])
const bodyRoles = new Set(['paragraph'])
const quietRoles = new Set([
  'advertisement',
  'byline',
  'caption',
  'credit',
  'dateline',
  'folio',
  'jumpline',
  'nameplate',
  'notice'
])

/**
 * What to draw for a page. `isBlank` says whether a line holds nothing, so
 * that a bar goes on over blank lines inside an article.
 */
export function drawStructure(
  page: PageDraft,
  isBlank: (line: number) => boolean
): StructureDrawing {
  const drawing: StructureDrawing = {
    bars: [],
    rules: [],
    bands: [],
    bold: [],
    quiet: [],
    labels: [],
    leads: []
  }

  for (const article of page.articles) {
    const color = (article.number - 1) % barColors
    drawOwner(drawing, {blocks: article.blocks, color, isBlank})
  }

  for (const block of page.loose) {
    drawOwner(drawing, {blocks: [block], color: null, isBlank})
  }

  return drawing
}

interface OwnerDrawing {
  readonly blocks: readonly BlockModel[]
  readonly color: number | null
  readonly isBlank: (line: number) => boolean
}

function drawOwner(
  drawing: StructureDrawing,
  {blocks, color, isBlank}: OwnerDrawing
): void {
  const solid: LineRun[] = []
  const all: LineRun[] = []

  for (const block of blocks) {
    drawBlock(drawing, block)
    all.push(...block.runs)
    const isCaption = captionRoles.has(block.role)
    if (isCaption || color === null) {
      const line = isCaption ? 'dashed' : 'dotted'
      drawing.bars.push(
        ...block.runs.map((run) => ({...run, color, line}) as const)
      )
    } else {
      solid.push(...block.runs)
    }
  }

  for (const run of joinRuns(solid, isBlank)) {
    drawing.bars.push({...run, color, line: 'solid'})
  }

  for (const {startLine} of joinRuns(all, isBlank)) {
    drawing.rules.push(startLine)
  }
}

function drawBlock(drawing: StructureDrawing, block: BlockModel): void {
  const {role, runs} = block
  drawing.leads.push(...block.lead)
  if (displayRoles.has(role)) drawing.bands.push(...runs)
  if (boldRoles.has(role)) drawing.bold.push(...runs)
  if (quietRoles.has(role)) drawing.quiet.push(...runs)
  const first = runs[0]
  if (!first || bodyRoles.has(role)) return
  const tied = block.rivals.length > 0
  drawing.labels.push({line: first.startLine, role, tied})
}

/** Runs in order, joined where nothing but blank lines lies between them. */
export function joinRuns(
  runs: readonly LineRun[],
  isBlank: (line: number) => boolean
): LineRun[] {
  const joined: Array<{startLine: number; endLine: number}> = []

  for (const run of [...runs].sort((a, b) => a.startLine - b.startLine)) {
    const last = joined.at(-1)
    if (last && isGapBlank(last.endLine, run.startLine, isBlank)) {
      last.endLine = Math.max(last.endLine, run.endLine)
    } else {
      joined.push({...run})
    }
  }

  return joined
}

function isGapBlank(
  start: number,
  end: number,
  isBlank: (line: number) => boolean
): boolean {
  for (let line = start; line < end; line++) {
    if (!isBlank(line)) return false
  }

  return true
}
