import {overlaps, type Span} from '../core/model/span.js'

/** Finds the places of many names, those of each thing apart, in one pass. */
export interface NameSearch {
  /**
   * Places in a text, by the thing whose names stand there; the longest where
   * names of one thing overlap, by start.
   */
  find(text: string): Map<number, Span[]>
}

interface Name {
  readonly text: string
  /** Index of the thing that has this name. */
  readonly thing: number
}

/** Look for things by their names; the index of a thing is its place here. */
export function searchNames(
  things: ReadonlyArray<readonly string[]>
): NameSearch {
  const byFirst = new Map<number, Name[]>()
  for (const [thing, texts] of things.entries()) {
    for (const text of new Set(texts)) {
      if (text === '') continue
      const first = text.charCodeAt(0)
      const known = byFirst.get(first)
      if (known) known.push({text, thing})
      else byFirst.set(first, [{text, thing}])
    }
  }

  // The longest first: what overlaps it later gives way.
  for (const names of byFirst.values()) {
    names.sort((a, b) => b.text.length - a.text.length)
  }

  return {
    find(text) {
      const found = new Map<number, Span[]>()
      for (let start = 0; start < text.length; start++) {
        const names = byFirst.get(text.charCodeAt(start))
        if (!names) continue
        for (const {text: name, thing} of names) {
          if (!text.startsWith(name, start)) continue
          const span = {start, end: start + name.length}
          if (isWhole(text, span)) add(found, thing, span)
        }
      }

      return found
    }
  }
}

/** Add a place; of places of one thing that overlap the longer one stays. */
function add(found: Map<number, Span[]>, thing: number, span: Span): void {
  const places = found.get(thing)
  if (!places) {
    found.set(thing, [span])
    return
  }

  const last = places.at(-1)
  if (!last || !overlaps(last, span)) places.push(span)
  else if (span.end - span.start > last.end - last.start) {
    places[places.length - 1] = span
  }
}

/** Whether no word of an alphabet goes on at an edge: `Ann` is not in `Annual`. */
function isWhole(text: string, {start, end}: Span): boolean {
  return !(
    (isLetter(text, start - 1) && isLetter(text, start)) ||
    (isLetter(text, end - 1) && isLetter(text, end))
  )
}

function isLetter(text: string, at: number): boolean {
  // Matches a letter or digit of an alphabet: `n`, `é`, `ж`, `7`.
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]$/u.test(
    text.charAt(at)
  )
}
