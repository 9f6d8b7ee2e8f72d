/**
 * How this newspaper sets its text, learned from the page or set in
 * `copydesk.yaml`. What is flagged is the deviation from it.
 */
export interface HouseStyle {
  /** Whether a blank stands between Han and digits. */
  readonly blankAtDigits: 'none' | 'always' | 'mixed'
  readonly brackets: 'fullwidth' | 'halfwidth' | 'mixed'
  readonly digits: 'fullwidth' | 'halfwidth' | 'mixed'
  readonly quotes: 'curly' | 'corner' | 'straight' | 'mixed'
}
