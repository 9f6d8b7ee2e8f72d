import type {Story} from './stories.js'

/** How a page is set. */
export interface Setting {
  /** Column width in half-ems: Han 2, Latin letters 1. */
  readonly width: number
  /** First-line indent, in half-ems, that the extraction lost or kept. */
  readonly indent: number
  readonly keepsIndent?: boolean
  /** Width of the boxes that heads are set in. */
  readonly headWidth: number
  readonly heads: 'before' | 'after' | 'together'
  /** Blank lines: after every line, between blocks, nowhere. */
  readonly blanks: 'all' | 'blocks' | 'none'
  /** Whether the first story is cut by the second and goes on after it. */
  readonly cuts?: boolean
  readonly capitals?: boolean
  /** Half-ems that every other story is set wider by. */
  readonly stagger?: number
}

/** A set line and what it is. */
export interface SetLine {
  readonly text: string
  readonly story: number
  readonly role: 'head' | 'body'
  readonly isStart: boolean
}

/** A page: its text, and for each 0-based line of it what was set there. */
export interface SetPage {
  readonly text: string
  readonly lines: ReadonlyMap<number, SetLine>
}

/** Set stories below one another, as an extraction would give them. */
export function typeset(stories: readonly Story[], setting: Setting): SetPage {
  const blocks: SetLine[][] = []
  const waiting: SetLine[][] = []
  const last: SetLine[][] = []

  for (const [story, {head, paragraphs}] of stories.entries()) {
    const title = setting.capitals ? head.toUpperCase() : head
    const headLines = wrap(title, setting.headWidth, 0).map((text) => ({
      text,
      story,
      role: 'head' as const,
      isStart: false
    }))
    const width = setting.width + (story % 2) * (setting.stagger ?? 0)
    const body = paragraphs.flatMap((paragraph) =>
      wrap(paragraph, width, setting.indent).map((text, place) => ({
        text:
          setting.keepsIndent && place === 0
            ? blankOf(setting.indent) + text
            : text,
        story,
        role: 'body' as const,
        isStart: place === 0
      }))
    )
    const half = Math.ceil(body.length / 2)
    // In mid-paragraph, and not after its first line, which looks like a head.
    const cut =
      setting.cuts && story === 0
        ? body[half]?.isStart
          ? half - 1
          : body[half - 1]?.isStart
            ? half + 1
            : half
        : body.length
    if (setting.heads === 'before') blocks.push(headLines)
    blocks.push(body.slice(0, cut))
    if (setting.heads === 'after') blocks.push(headLines)
    if (setting.heads === 'together') last.push(headLines)
    if (story === 1) blocks.push(...waiting)
    if (cut < body.length) waiting.push(body.slice(cut))
  }

  return print([...blocks, ...last.reverse()], setting)
}

function print(
  blocks: ReadonlyArray<readonly SetLine[]>,
  {blanks}: Setting
): SetPage {
  const rows: string[] = []
  const lines = new Map<number, SetLine>()
  for (const block of blocks) {
    for (const [place, line] of block.entries()) {
      const isTight = line.role === 'head' && place > 0
      const isApart =
        rows.length > 0 &&
        (blanks === 'all' ? !isTight : blanks === 'blocks' && place === 0)
      if (isApart) rows.push('')
      lines.set(rows.length, line)
      rows.push(line.text)
    }
  }

  return {text: `${rows.join('\n')}\n`, lines}
}

function blankOf(indent: number): string {
  return indent % 2 === 0 ? '\u3000'.repeat(indent / 2) : ' '.repeat(indent)
}

const mayNotStart = /^[，。、；：？！”’）》」』,.;:?!)]/u

/** Break a text into lines of a width; marks hang rather than begin a line. */
function wrap(text: string, width: number, indent: number): string[] {
  const tokens = text.match(/[\w'’-]+[,.;:?!)]*|\s|./gu) ?? []
  const lines: string[] = []
  let line = ''
  let size = indent
  for (const token of tokens) {
    const more = widthOf(token)
    const fits = size + more <= width || mayNotStart.test(token)
    if (!fits) {
      lines.push(line.trimEnd())
      line = ''
      size = 0
      if (token === ' ') continue
    }

    line += token
    size += more
  }

  if (line.trim()) lines.push(line.trimEnd())
  return lines
}

function widthOf(token: string): number {
  let width = 0
  for (const character of token)
    width +=
      character.charCodeAt(0) > 0x2e7f || '“”‘’'.includes(character) ? 2 : 1
  return width
}
