import type {Evidence} from '../../model/evidence.js'
import type {Proposal, Reading} from './reading.js'

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

/**
 * A person’s name that is sure in one place is a name wherever its string
 * stands: a strong pattern overrides weak guesses page-wide.
 */
export function spreadSureNames(readings: readonly Reading[]): void {
  const known = new Map<string, Proposal>()

  for (const {flow, proposals} of readings) {
    for (const proposal of proposals) {
      if (proposal.kind !== 'person' || proposal.confidence < sure) continue
      const name = flow.text.slice(proposal.start, proposal.end)
      if (name.length >= 2 && !known.has(name)) known.set(name, proposal)
    }
  }

  if (known.size === 0) return
  const initials = new Set<number>()
  const lengths = new Set<number>()
  for (const name of known.keys()) {
    initials.add(name.charCodeAt(0))
    lengths.add(name.length)
  }

  for (const {flow, proposals} of readings) {
    const {text} = flow
    for (let start = 0; start + 1 < text.length; start++) {
      if (!initials.has(text.charCodeAt(start))) continue
      for (const length of lengths) {
        const end = start + length
        if (!known.has(text.slice(start, end))) continue
        proposals.push({
          start,
          end,
          kind: 'person',
          confidence: echo,
          evidence: sameName
        })
      }
    }
  }
}
