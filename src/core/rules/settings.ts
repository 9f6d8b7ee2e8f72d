import type {Severity} from '../model/finding.js'
import type {HouseStyle} from './house-style.js'

/** A rule of the user's own, from `copydesk.yaml`. */
export interface OwnRule {
  /** Source of a regular expression, without slashes; flags `u` and `g`. */
  readonly match: string
  /** What stands there instead; `$1` and `$<name>` as in `String#replace`. */
  readonly replace?: string
  /** What to tell; default names the match. */
  readonly hint?: string
}

/** What `copydesk.yaml` and the editor's settings say about the rules. */
export interface RuleSettings {
  /** Severity by rule id; `off` silences a rule. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  /** Texts in which nothing is ever reported. */
  readonly ignored: readonly string[]
  /** House style where it is set and not learned. */
  readonly style: Partial<HouseStyle>
  readonly own: readonly OwnRule[]
}

export const settingsDefaults: RuleSettings = {
  severities: {},
  ignored: [],
  style: {},
  own: []
}
