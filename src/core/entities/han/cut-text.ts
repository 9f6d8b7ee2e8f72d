import type {HanLattice, Token} from './lattice.js'

/** A run of Han characters of a text, cut into tokens. */
export interface HanRun {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}

/** The runs of Han characters of a text, in order. */
export function cutText(text: string, lattice: HanLattice): HanRun[] {
  const runs: HanRun[] = []
  let start = -1

  for (let index = 0; index <= text.length; index++) {
    if (isHan(text.charCodeAt(index))) {
      if (start < 0) start = index
    } else if (start >= 0) {
      runs.push({start, end: index, tokens: lattice.cut(text, start, index)})
      start = -1
    }
  }

  return runs
}

/** Han characters of the basic block, its extension A, and 〇. */
function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007
}
