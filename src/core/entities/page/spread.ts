import type {Evidence} from '../../model/evidence.js'
import type {Steps} from '../../model/steps.js'
import {LeadIndexBuilder} from '../lead-index.js'
import {recallStep} from './block-memory.js'
import type {Proposal, Reading} from './reading.js'
import {registerCue} from './registered.js'

/** Surer than this, a name is looked for on the whole page. */
const sure = 0.85
/** Confidence of the same string elsewhere on the page. */
const echo = 0.86

const sameName: Evidence = {
  cue: 'same-name',
  weight: 1,
  phrase: {
    words: {
      en: 'the same name stands elsewhere on this page',
      'zh-cn': '本版别处有同样的名称'
    }
  }
}

const readingsOfStep = 256

/**
 * A person’s name that is sure in one place is a name wherever its string
 * stands: a strong pattern overrides weak guesses page-wide.
 */
export function* spreadSureNames(readings: readonly Reading[]): Steps<void> {
  const known = new Set<string>()

  for (const {flow, proposals} of readings) {
    for (const proposal of proposals) {
      if (proposal.kind !== 'person' || proposal.confidence < sure) continue
      // Names of the register were looked for everywhere.
      if (proposal.evidence.cue === registerCue) continue
      const name = flow.text.slice(proposal.start, proposal.end)
      if (name.length >= 2) known.add(name)
    }
  }

  if (known.size === 0) return
  const key = [...known].join('\n')
  const leads = new LeadIndexBuilder()
  for (const name of known) leads.add(name)
  const index = leads.build()

  for (const [place, reading] of readings.entries()) {
    if (place % readingsOfStep === 0) yield
    const {memory, proposals: of, flow} = reading
    reading.proposals = recallStep(memory, 'spread', {of, key}, () => {
      let added: Proposal[] | undefined
      /** Where one is sure by itself, which keeps its own reason, and its role. */
      let own: ReadonlySet<string> | undefined
      index.visit(flow.text, (start, end) => {
        if (!known.has(flow.text.slice(start, end))) return false
        own ??= placesOfSure(of)
        if (!own.has(`${start} ${end}`)) {
          added ??= []
          added.push({
            start,
            end,
            kind: 'person',
            confidence: echo,
            evidence: sameName
          })
        }

        return false
      })
      return added ? [...of, ...added] : of
    })
  }
}

/** The spans of the people that are sure. */
function placesOfSure(proposals: readonly Proposal[]): ReadonlySet<string> {
  const places = new Set<string>()
  for (const {kind, confidence, start, end} of proposals)
    if (kind === 'person' && confidence >= sure) places.add(`${start} ${end}`)
  return places
}
