import type {Evidence} from '../../model/evidence.js'
import type {Steps} from '../../model/steps.js'
import {weak} from '../recognisers/recogniser.js'
import {recallStep} from './block-memory.js'
import type {Proposal, Reading} from './reading.js'

/** Confidence of a weak guess that the page bears out. */
const borneOut = 0.62

const repeated: Evidence = {
  cue: 'repeated-name',
  weight: 1,
  phrase: {
    words: {
      en: 'stands on this page more than once',
      'zh-cn': '在本版不止一次出现'
    }
  }
}
const listed: Evidence = {
  cue: 'listed-name',
  weight: 1,
  phrase: {
    words: {
      en: 'stands in a list with names of its kind',
      'zh-cn': '与同类名称并列'
    }
  }
}

const readingsOfStep = 256

/**
 * Raise weak guesses that stand twice on the page, or in a list beside a surer
 * name of their kind; drop the others.
 */
export function* promoteWeak(readings: readonly Reading[]): Steps<void> {
  const counts = new Map<string, number>()
  for (const [place, {flow, proposals}] of readings.entries()) {
    if (place % readingsOfStep === 0) yield
    for (const proposal of proposals) {
      if (proposal.confidence !== weak) continue
      const key = keyOf(flow.text, proposal)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }

  for (const [place, reading] of readings.entries()) {
    if (place % readingsOfStep === 0) yield
    const {proposals: of, flow, memory} = reading
    /** For each weak guess whether it stands twice. */
    let key = ''
    for (const proposal of of) {
      if (proposal.confidence !== weak) continue
      key += isTwice(flow.text, proposal, counts) ? '2' : '1'
    }

    if (key === '') continue
    reading.proposals = recallStep(memory, 'promote', {of, key}, () =>
      promote(flow.text, of, counts)
    )
  }
}

function promote(
  text: string,
  proposals: readonly Proposal[],
  counts: ReadonlyMap<string, number>
): Proposal[] {
  const sorted = [...proposals].sort((a, b) => a.start - b.start)
  /** Where surer names end, with their kinds. */
  const ends = new Map<number, string>()
  const kept: Proposal[] = []

  for (const proposal of sorted) {
    const raised =
      proposal.confidence === weak
        ? raise(text, proposal, counts, ends)
        : proposal
    if (!raised) continue
    kept.push(raised)
    if (raised.confidence >= 0.6) ends.set(raised.end, raised.kind)
  }

  return kept
}

function isTwice(
  text: string,
  proposal: Proposal,
  counts: ReadonlyMap<string, number>
): boolean {
  return (counts.get(keyOf(text, proposal)) ?? 0) >= 2
}

function raise(
  text: string,
  proposal: Proposal,
  counts: ReadonlyMap<string, number>,
  ends: ReadonlyMap<number, string>
): Proposal | undefined {
  const {start, end, kind} = proposal
  const joint = text.charAt(start - 1)
  if ('、和及与與'.includes(joint || ' ') && ends.get(start - 1) === kind) {
    return {...proposal, confidence: borneOut, evidence: listed}
  }

  if (end - start < 3 || !isTwice(text, proposal, counts)) return undefined
  return {...proposal, confidence: borneOut, evidence: repeated}
}

function keyOf(text: string, {kind, start, end}: Proposal): string {
  return `${kind} ${text.slice(start, end)}`
}
