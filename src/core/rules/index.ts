import {doubledText} from './doubled-text.js'
import type {AnyRule} from './rule.js'

/** The table of artefact rules; its order is the order of reporting. */
export const rules: readonly AnyRule[] = [doubledText]
