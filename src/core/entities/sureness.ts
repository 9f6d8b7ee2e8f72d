import type {Evidence} from '../model/evidence.js'

/** What a suggestion must have to be sure, and how often such ones were right. */
export interface SureEvidence {
  /** Id of the recogniser or cue. */
  readonly cue: string
  readonly kind: string
  /** Least confidence. */
  readonly from: number
  /** Suggestions that were right, of those that were made. */
  readonly right: number
  readonly of: number
}

/** Of a hundred suggestions that are accepted unseen, so many are to be right. */
export const sureShare = 0.95

/**
 * The evidence that makes a suggestion so sure that it may be accepted unseen,
 * as `npm run evaluate:entities -- --calibrate` counts it: over the halves of
 * the sentence sets that may be looked at, and over the bylines of the
 * development pages. Evidence is sure where (right + 1) / (of + 2), Laplace’s
 * rule of succession, reaches {@link sureShare}, from the confidence on at which
 * it is greatest: what was seen a few times only is not sure, however often it
 * was right. Everything else is for a person to see.
 */
export const sureEvidence: readonly SureEvidence[] = [
  {cue: 'byline-person', kind: 'person', from: 0.97, right: 339, of: 339},
  {cue: 'han-date', kind: 'date', from: 0.85, right: 18, of: 18},
  {cue: 'han-person', kind: 'person', from: 0.86, right: 57, of: 57},
  {cue: 'han-quantity', kind: 'quantity', from: 0.75, right: 37, of: 37},
  {cue: 'register-name', kind: 'person', from: 0.94, right: 53, of: 54}
]

/** Whether a suggestion may be accepted unseen. */
export function isSure({
  kind,
  confidence,
  evidence
}: {
  readonly kind: string
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}): boolean {
  return evidence.some(({cue}) =>
    sureEvidence.some(
      (each) =>
        each.cue === cue && each.kind === kind && confidence >= each.from
    )
  )
}

/** Laplace’s rule of succession. */
export function succession(right: number, of: number): number {
  return (right + 1) / (of + 2)
}
