import type {Diagnostic} from 'vscode-languageserver-types'
import {
  configurationDefaults,
  type Configuration
} from '../core/configuration/configuration.js'

/** The configuration in force for a page. */
export interface ConfigurationFile extends Configuration {
  /** Uri of `copydesk.yaml`; absent where there is none. */
  readonly uri?: string
  /** What in it does not count, where that was asked for. */
  readonly diagnostics?: readonly Diagnostic[]
}

export const noConfigurationFile: ConfigurationFile = configurationDefaults
