// What the server is told when it starts, and the settings that it reads.

/** Sent at initialisation; all may be absent. */
export interface InitializationOptions {
  /** BCP 47 tag of the user interface. */
  locale?: string
  /**
   * Address of the documentation of a rule, `{rule}` for its id:
   * `vscode://copydesk.copydesk/rules/{rule}`.
   */
  ruleDocumentation?: string
  /** Settings for a client that cannot be asked for its configuration. */
  settings?: Partial<Settings>
  /** Whether the client answers {@link clientRequests}. */
  files?: boolean
}

/** The section `copydesk` of the configuration that the server reads. */
export interface Settings {
  /** Whether `source.fixAll.copydesk` answers a save. */
  fixOnSave: boolean
  codeLens: boolean
  /** Whether entity ids and values stand beside the text. */
  entityHints: boolean
  /** Whether the tags of the workspace teach the recogniser. */
  learn: boolean
  /** Pages of more million UTF-16 units are not read in the editor. */
  largestPage: number
  /** Severity by rule id; what is not named keeps its own. */
  rules: Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>
}

export const settingsDefaults: Settings = {
  fixOnSave: false,
  codeLens: true,
  entityHints: false,
  learn: true,
  largestPage: 2,
  rules: {}
}
