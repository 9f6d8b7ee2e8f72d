import {overlaps, type Span} from '../model/span.js'
import {LeadIndexBuilder} from './lead-index.js'
import {isWholeName} from './whole-name.js'

/** Finds the places of many names, those of each thing apart, in one pass. */
export interface NameSearch {
  /**
   * Places in a text, by the thing whose names stand there; the longest where
   * names of one thing overlap, by start.
   */
  find(text: string): Map<number, Span[]>
}

/** Look for things by their names; the index of a thing is its place here. */
export function searchNames(
  things: ReadonlyArray<readonly string[]>
): NameSearch {
  const leads = new LeadIndexBuilder()
  /** Indices of the things that have a name. */
  const byName = new Map<string, number[]>()
  for (const [thing, names] of things.entries()) {
    for (const name of new Set(names)) {
      leads.add(name)
      const known = byName.get(name)
      if (known) known.push(thing)
      else byName.set(name, [thing])
    }
  }

  const index = leads.build()
  return {
    find(text) {
      const found = new Map<number, Span[]>()
      index.visit(text, (start, end) => {
        const named = byName.get(text.slice(start, end))
        if (named && isWholeName(text, {start, end})) {
          for (const thing of named) add(found, thing, {start, end})
        }

        return false
      })
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
