import {isHeadRole} from '../model/roles.js'
import type {Steps} from '../model/steps.js'
import {Lexicon} from './cohesion.js'
import {jumpDirection} from './cues/jump-words.js'
import type {Draft, DraftArticle, DraftBlock} from './draft.js'
import {FeatureIndex} from './features.js'
import {lineFlag} from './line-flags.js'
import {cohesionOdds} from './links.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'
import {jumpsHere} from './words.js'

/** Pages further on that an article may go on, at most: it stays in its issue. */
const mostPages = 32
/** Log-odds that two jump lines are of one article which say the same word: `See STORM, Page A5`. */
const sameWord = 3
/** Log-odds by words from which an article goes on another that jumps. */
const leastOdds = 0

/** A place in a draft's articles, counted from 0. */
type Place = number

/**
 * Join the articles of a file that jump lines cut: one says that it goes on on another
 * page, and one of a later page, of like words, where it comes from. Its headline there is
 * a crosshead. `pageOf` tells the page of each article, counted from 0.
 */
export function* joinJumps(
  {table, pins}: {readonly table: LineTable; readonly pins: Pins},
  draft: Draft,
  pageOf: readonly number[]
): Steps<Draft> {
  const {articles} = draft
  const on = jumpsOf(table, articles, 'on')
  const from = jumpsOf(table, articles, 'from').filter(
    (place) => !isSaid(pins, articles[place])
  )
  if (on.length === 0 || from.length === 0) return draft
  yield
  const oddsOf = yield* compare(table, articles)
  const pairs: Array<{first: Place; rest: Place; odds: number}> = []
  for (const rest of from)
    for (const first of on) {
      const pages = (pageOf[rest] ?? 0) - (pageOf[first] ?? 0)
      if (pages <= 0 || pages > mostPages) continue
      const odds = oddsOf(first, rest)
      if (odds > leastOdds) pairs.push({first, rest, odds})
    }

  pairs.sort((a, b) => b.odds - a.odds || a.rest - b.rest)
  const restOf = new Map<Place, Place>()
  const firstOf = new Map<Place, Place>()
  for (const {first, rest} of pairs) {
    if (restOf.has(first) || firstOf.has(rest)) continue
    restOf.set(first, rest)
    firstOf.set(rest, first)
  }

  return restOf.size === 0 ? draft : join(table, draft, restOf)
}

/** The articles with a jump line that goes a way. */
function jumpsOf(
  table: LineTable,
  articles: readonly DraftArticle[],
  way: 'from' | 'on'
): Place[] {
  return [...articles.keys()].filter((place) =>
    jumpLines(table, articles[place]).some(
      (text) => jumpDirection(text) === way
    )
  )
}

function jumpLines(table: LineTable, article?: DraftArticle): string[] {
  return (article?.blocks ?? []).flatMap(({role, rows}) =>
    role === 'jumpline'
      ? [rows.map((row) => table.texts[row] ?? '').join(' ')]
      : []
  )
}

/** Whether a mark says that an article is one of its own. */
function isSaid(
  {startsArticle}: Pins,
  article: DraftArticle | undefined
): boolean {
  return (
    article?.id !== undefined ||
    article?.blocks.some(
      ({role, rows, pinned}) =>
        (pinned && isHeadRole(role)) || rows.some((row) => startsArticle[row])
    ) === true
  )
}

/** What tells of two articles, by words and jump lines, how likely they are one. */
function* compare(
  table: LineTable,
  articles: readonly DraftArticle[]
): Steps<(first: Place, rest: Place) => number> {
  const index = new FeatureIndex()
  const features: number[][] = []
  const sizes: number[] = []
  for (const {blocks} of articles) {
    yield
    const rows = blocks.flatMap(({role, rows}) =>
      role === 'paragraph' ? rows : []
    )
    const found = index.read(rows.map((row) => table.texts[row] ?? ''))
    index.count(found)
    features.push(found)
    sizes.push(rows.length)
  }

  const lexicon = new Lexicon(index, articles.length)
  const names = articles.map(
    (article) =>
      // Matches the word that both jump lines of an article say: `STORM`.
      new Set(
        jumpLines(table, article)
          .join(' ')
          .match(/[A-Z]{3,}/gu)
      )
  )
  return (first, rest) => {
    const cosine = lexicon.cohesion(
      [features[first] ?? []],
      [features[rest] ?? []]
    )
    const isNamed = [...(names[first] ?? [])].some((name) =>
      names[rest]?.has(name)
    )
    return (
      cohesionOdds(table.han, cosine, sizes[first] ?? 0, sizes[rest] ?? 0) +
      (isNamed ? sameWord : 0)
    )
  }
}

/** Put the articles together of which one is the rest of the other. */
function join(
  table: LineTable,
  {articles, furniture, loose}: Draft,
  restOf: ReadonlyMap<Place, Place>
): Draft {
  const rests = new Set(restOf.values())
  /** Where each article stands now. */
  const places = new Int32Array(articles.length)
  const whole: DraftArticle[] = []
  for (const [place, article] of articles.entries()) {
    if (rests.has(place)) continue
    let {blocks} = article
    for (
      let part: Place | undefined = place;
      part !== undefined;
      part = restOf.get(part)
    ) {
      places[part] = whole.length
      const rest = articles[part]
      if (part !== place && rest) blocks = goOn(table, blocks, rest.blocks)
    }

    whole.push(
      restOf.has(place)
        ? {...article, blocks, evidence: [...article.evidence, jumpsHere]}
        : article
    )
  }

  const moved = (block: DraftBlock): DraftBlock =>
    block.rivals
      ? {
          ...block,
          rivals: block.rivals.map(({article, score}) => ({
            article: places[article] ?? article,
            score
          }))
        }
      : block
  return {
    articles: whole.map((each) => ({...each, blocks: each.blocks.map(moved)})),
    furniture,
    loose: loose.map(moved)
  }
}

/** The blocks of an article with those of its rest. */
function goOn(
  {flags}: LineTable,
  blocks: readonly DraftBlock[],
  rest: readonly DraftBlock[]
): DraftBlock[] {
  const more = rest.map((block): DraftBlock =>
    isHeadRole(block.role) ? {...block, role: 'crosshead'} : block
  )
  const [next] = more
  const at = blocks.findLastIndex(({role}) => role === 'paragraph')
  const last = blocks[at]
  const end = flags[last?.rows.at(-1) ?? -1] ?? lineFlag.final
  const isOpen = (end & (lineFlag.final | lineFlag.soft)) === 0
  if (!last || next?.role !== 'paragraph' || !isOpen)
    return [...blocks, ...more]
  return [
    ...blocks.slice(0, at),
    {...last, rows: [...last.rows, ...next.rows]},
    ...blocks.slice(at + 1),
    ...more.slice(1)
  ]
}
