// The register as its views show it, and changes to it.
import type {ActResult} from './actions.js'
import type {PageParams} from './page-model.js'
import type {OwnRule} from './workspace-fixes.js'

export interface RegisterParams extends PageParams {
  /** What is sought: the start or part of an id, a name, an alias, or the
   * initials of its pinyin; empty for those that suit best. */
  query: string
  /** The name to link, whose entries come first. */
  name: string
  kind: string | null
}

/** The register in force for a page, as a list to choose from. */
export interface RegisterModel {
  /**
   * Of the file; where there is none yet, of the one to make; `null` where
   * there is no folder for one.
   */
  uri: string | null
  /** Those that suit best, at most a hundred. */
  entries: RegisterEntryModel[]
  /** How many there are in all. */
  count: number
  /** An id for a new entry of that name. */
  freeId: string
}

/** The register as a table. */
export interface RegisterTableResult {
  /** File beside which it is put. */
  uri: string
  text: string
  count: number
  refusal?: string
}

export interface RegisterEntryModel {
  id: string
  kind: string
  name: string
  aliases: string[]
  description: string
}

export interface AddEntryParams extends PageParams {
  entry: {id: string; kind: string; name: string}
}

/** A decision that belongs into `copydesk.yaml`. */
export interface ConfigureParams extends PageParams {
  change:
    | {type: 'reject' | 'unreject'; kind: string; texts: string[]}
    | {type: 'ignore' | 'unignore'; text: string}
    | {type: 'rule-off'; ruleId: string}
    | {type: 'rule-on'; ruleId: string; severity: string | null}
    | {type: 'own-rule'; rule: OwnRule}
}

/** Edits of `copydesk.yaml`, and what takes them back. */
export interface ConfigureResult extends ActResult {
  undo?: ConfigureParams['change']
}
