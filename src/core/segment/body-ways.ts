/** What costs this much cannot be. */
export const far = 1e15

/** A line that may follow a body, and the one above it; sizes in half-ems. */
export interface BodyEdge {
  /** Of the line above. */
  sizeBefore: number
  /** Of the line. */
  size: number
  /** What its first piece needs, and the next line's, with the blank before it. */
  need: number
  needNext: number
  /** Half-ems of its last word that may have stood on the next line; 0 where lines end in hyphens. */
  joined: number
  /** First-line indent that the extraction lost. */
  readonly indent: number
  /** What it costs that a paragraph ends above it. */
  end: number
  /** Whether it would have fitted above and stands alone all the same. */
  isSignOff: boolean
}

/** What it costs to begin a paragraph on a line, and to go on with one, in all ways. */
export interface BodyWays {
  mayFirst: boolean
  mayRest: boolean
  /** In the same column as the line above, end of the paragraph above left out. */
  first: number
  rest: number
  /** After what is no body, with the state before. */
  anewFirst: number
  anewFirstFrom: number
  anewRest: number
  anewRestFrom: number
  /** In another column than the line above. */
  changedFirst: number
  changedFirstFrom: number
  changedRest: number
  changedRestFrom: number
  /** Half-ems that a mark may hang out of the column. */
  hang: number
  /** What it costs that a first line is as full as the lines below it. */
  fullFirst: number
}

/** An edge to be filled in for each line. */
export function bodyEdge(indent: number): BodyEdge {
  return {
    sizeBefore: 0,
    size: 0,
    need: 0,
    needNext: far,
    joined: 0,
    indent,
    end: far,
    isSignOff: false
  }
}

/** Ways to be filled in for each line. */
export function bodyWays(): BodyWays {
  return {
    mayFirst: false,
    mayRest: false,
    first: far,
    rest: far,
    anewFirst: far,
    anewFirstFrom: 0,
    anewRest: far,
    anewRestFrom: 0,
    changedFirst: far,
    changedFirstFrom: 0,
    changedRest: far,
    changedRestFrom: 0,
    hang: 0,
    fullFirst: 0
  }
}
