import {
  configurationDefaults,
  type Configuration
} from '../core/configuration/configuration.js'

/** The configuration in force for a page. */
export interface ConfigurationFile extends Configuration {
  /** Uri of `copydesk.yaml`; absent where there is none. */
  readonly uri?: string
}

export const noConfigurationFile: ConfigurationFile = configurationDefaults
