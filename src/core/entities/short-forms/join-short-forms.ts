import {partitionPoint} from '../../model/partition-point.js'
import type {Mention} from '../../model/mention.js'
import type {Steps} from '../../model/steps.js'
import type {BlocksMemory} from '../page/block-memory.js'
import type {Proposal, Reading} from '../page/reading.js'
import {fullNamesOf, type FullName} from './full-name.js'
import {shortenings} from './index.js'
import type {ShortForm, Shortening} from './short-form.js'

/** Surer proposals than this are not replaced by a short form around them. */
const replaceable = 0.7

/** What bears out a guess makes it so sure at most, never sure unseen. */
const borneOut = 0.8

/** A short form with the way it was found. */
interface Found {
  readonly form: ShortForm
  readonly shortening: Shortening
}

/** What is found in most blocks. */
const nothing: readonly Found[] = []

/**
 * Join what an article names in short to what it writes out: `方书记` is
 * `方文杰`. A form that may stand for two names of the article stands for none.
 * Proposals gain the name they stand for; places that nothing else proposes are
 * proposed where the form is sure enough.
 */
export function* joinShortForms(
  readings: readonly Reading[],
  tagged: readonly Mention[],
  language: string,
  memory: BlocksMemory | undefined
): Steps<void> {
  const primary = language.split('-')[0] ?? ''
  const active = shortenings.filter(
    ({languages}) => languages.length === 0 || languages.includes(primary)
  )
  if (active.length === 0) return

  const tags = new Map<string | null, Mention[]>()
  for (const each of tagged) {
    const known = tags.get(each.articleId)
    if (known) known.push(each)
    else tags.set(each.articleId, [each])
  }

  for (const [articleId, article] of byArticle(readings)) {
    yield
    const names = fullNamesOf(article, tags.get(articleId) ?? [])
    if (names.length > 0) {
      const join = (): Array<readonly Proposal[]> => {
        joinInArticle(article, names, active)
        return article.map(({proposals}) => proposals)
      }

      const joined =
        memory?.recallJoined(
          article.map(({proposals}) => proposals),
          names.map((name) => nameKey(name)).join('\n'),
          join
        ) ?? join()
      for (const [index, reading] of article.entries())
        reading.proposals = joined[index] ?? reading.proposals
    }

    for (const {han} of article) han.putAside()
  }
}

/** All that is told of a name, as one key. */
function nameKey({kind, text, ref, role, words}: FullName): string {
  const ends = words.map(({start, end}) => `${start} ${end}`).join()
  return [kind, text, ref, role, ends].join('\t')
}

function joinInArticle(
  article: readonly Reading[],
  names: readonly FullName[],
  active: readonly Shortening[]
): void {
  const searches = active.flatMap((shortening) => {
    const search = shortening.search(names, article)
    return search ? [{shortening, search}] : []
  })
  if (searches.length === 0) return
  const found = article.map((reading) => {
    let forms: Found[] | undefined
    for (const {shortening, search} of searches) {
      for (const form of search(reading)) {
        forms ??= []
        forms.push({form, shortening})
      }
    }

    return forms ?? nothing
  })
  const meanings = meaningsOf(article, found)
  for (const [index, reading] of article.entries()) {
    const forms = found[index] ?? nothing
    if (forms.length > 0) join(reading, forms, meanings)
  }
}

function byArticle(readings: readonly Reading[]): Map<string, Reading[]> {
  const map = new Map<string, Reading[]>()
  for (const reading of readings) {
    const {articleId} = reading
    if (articleId === null) continue
    const known = map.get(articleId)
    if (known) known.push(reading)
    else map.set(articleId, [reading])
  }

  return map
}

/**
 * What each form stands for: the longest of its names if the others are short
 * forms of that one themselves, else nothing.
 */
function meaningsOf(
  article: readonly Reading[],
  found: ReadonlyArray<readonly Found[]>
): Map<string, FullName> {
  const named = new Map<string, Map<string, FullName>>()
  for (const [index, forms] of found.entries()) {
    const text = article[index]?.flow.text ?? ''
    for (const {form} of forms) {
      const {start, end, of} = form
      const key = keyOf(of.kind, text.slice(start, end))
      const names = named.get(key) ?? new Map<string, FullName>()
      named.set(key, names.set(of.text, of))
    }
  }

  const meanings = new Map<string, FullName>()
  for (const [key, names] of named) {
    const [longest, ...others] = [...names.values()].sort(
      (a, b) => b.text.length - a.text.length
    )
    if (!longest) continue
    const isOne = others.every(
      (each) =>
        longest.text.endsWith(each.text) ||
        (each.ref !== undefined && each.ref === longest.ref) ||
        named.get(keyOf(each.kind, each.text))?.has(longest.text)
    )
    if (isOne) meanings.set(key, longest)
  }

  return meanings
}

function keyOf(kind: string, text: string): string {
  return `${kind} ${text}`
}

function join(
  reading: Reading,
  forms: readonly Found[],
  meanings: ReadonlyMap<string, FullName>
): void {
  const {text} = reading.flow
  const proposals = [...reading.proposals]
  for (const {form, shortening} of forms) {
    const {start, end} = form
    const written = text.slice(start, end)
    const of = meanings.get(keyOf(form.of.kind, written))
    if (!of || of.text === written) continue
    const from = firstEndingAfter(proposals, start)
    let to = from
    while ((proposals[to]?.start ?? end) < end) to++
    const over = proposals.slice(from, to)
    // They do not overlap, so that one of the form's span is the only one.
    const [same] = over
    if (same?.start === start && same.end === end && same.kind === of.kind) {
      if (same.fullName === undefined) {
        proposals[from] = joined(same, of, {form, shortening})
      }

      continue
    }

    if (form.joinsOnly) continue
    // An organisation swallows the places in its name.
    const isFree = over.every(
      (each) =>
        each.start >= start &&
        each.end <= end &&
        (each.confidence < replaceable ||
          (each.kind === 'place' && of.kind === 'organisation'))
    )
    if (!isFree) continue
    const {confidence} = form
    const evidence = evidenceOf(shortening, of)
    const proposal = {start, end, kind: of.kind, confidence, evidence}
    proposals.splice(from, over.length, withName(proposal, of))
  }

  reading.proposals = proposals
}

/** Index of the first proposal that ends after `offset`; they do not overlap. */
function firstEndingAfter(
  proposals: readonly Proposal[],
  offset: number
): number {
  return partitionPoint(
    proposals.length,
    (at) => (proposals[at]?.end ?? Infinity) <= offset
  )
}

function joined(
  proposal: Proposal,
  of: FullName,
  {form: {confidence}, shortening}: Found
): Proposal {
  return {
    ...withName(proposal, of),
    confidence: Math.max(proposal.confidence, Math.min(borneOut, confidence)),
    moreEvidence: [evidenceOf(shortening, of)]
  }
}

function withName(proposal: Proposal, of: FullName): Proposal {
  const ref = proposal.ref ?? of.ref
  return {
    ...proposal,
    fullName: of.text,
    ...(ref === undefined ? {} : {ref})
  }
}

function evidenceOf(
  {id, words}: Shortening,
  of: FullName
): Proposal['evidence'] {
  return {cue: id, weight: 1, phrase: {words, values: {name: of.text}}}
}
