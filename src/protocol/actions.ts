// What a person does to one page by command, and what comes of it.
import type {PageParams} from './page-model.js'
import type {DocumentEdits, Range} from './positions.js'

/** An edit that a person asks for by command. */
export type Action =
  | {type: 'tag'; kind: string; ref?: string}
  /** Tag each range as its own kind, in one step. */
  | {type: 'tag-each'; tags: Array<{kind: string; ref?: string}>}
  | {type: 'untag'}
  | {type: 'change-kind'; kind: string}
  | {type: 'link'; ref: string | null}
  /** What stands between the braces of the tag: `.person ref=he-liqun`. */
  | {type: 'set-attributes'; text: string}
  /** What a date or a quantity means: `2022-08-30`; empty: as it reads. */
  | {type: 'set-value'; value: string}
  | {type: 'set-role'; role: string}
  /** Say by a mark what was inferred at the first range. */
  | {type: 'confirm'}
  | {type: 'start-article'}
  /** The article at each range goes on the one before it. */
  | {type: 'merge-with-previous'}
  /** `move`: the lines go there too. */
  | {type: 'attach'; articleId: string | null; move?: boolean}
  | {type: 'restore-order'}
  | {type: 'move-article'; articleIds: string[]; before: string | null}
  | {type: 'move-head'; line: number}
  | {type: 'break-paragraph'}
  | {type: 'join-paragraph'}
  /** Decide it where it is undecided at the first range; nothing elsewhere. */
  | {type: 'decide-paragraph'; ends: boolean}
  | {type: 'fix-all'; ruleId: string | null; safeOnly: boolean}
  | {
      type: 'set-status'
      articleIds: readonly string[]
      status: string | null
      /** Who proofread or validated it. */
      by?: string
    }
  | {type: 'clean-in-place'}
  /** Apply one fix of the finding that begins at the first range. */
  | {type: 'fix'; ruleId: string; fix: number}
  /** Do so with the finding of a rule that begins at each range: by its first fix. */
  | {type: 'fix-each' | 'leave-each'; ruleIds: string[]}
  /** Leave the first range as it is printed: `.asis`. */
  | {type: 'leave'; ruleId: string}
  /** Say that the paper has a misprint there: `.sic`. */
  | {type: 'so-printed'; corrected: string | null}
  /** Turn a rule off in this file: front matter. */
  | {type: 'turn-off'; ruleId: string}

export interface ActParams extends PageParams {
  /** Of which version the ranges are, and what the action names. */
  version: number
  ranges: Range[]
  action: Action
}

/** What an action would do; nothing is changed by asking. */
export interface ActResult {
  edits: DocumentEdits[]
  /** Where the selections belong afterwards. */
  selections?: Range[]
  /** Said to the person afterwards: "23 blanks in dates removed". */
  message?: string
  /** What a bulk fix changed, one by one: the receipt. */
  changes?: FixChange[]
  /** Whether nothing is done because the page is of another version. */
  isOutdated?: true
  /** Why nothing is done, in words; `edits` is empty then. */
  refusal?: string
}

/** One change that a fix made. */
export interface FixChange {
  /** Title of the rule. */
  title: string
  /** Where `after` stands in the page once it is fixed. */
  range: Range
  before: string
  after: string
  /** What stands beside it on its line. */
  context: {before: string; after: string}
}
