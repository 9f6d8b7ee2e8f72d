import {doubledText} from './doubled-text.js'
import type {AnyRule} from './rule.js'
import {unusedIgnoreRule} from './unused-ignore.js'

/**
 * The table of artefact rules. Of two that report one place, the one that
 * stands first has its say.
 */
export const rules: readonly AnyRule[] = [doubledText, unusedIgnoreRule]
