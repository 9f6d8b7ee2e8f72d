import {confusable} from './confusable.js'
import {doubledText} from './doubled-text.js'
import {edgeSpace} from './edge-space.js'
import {endHyphen} from './end-hyphen.js'
import {fullwidthDigit} from './fullwidth-digit.js'
import {halfwidthPunctuation} from './halfwidth-punctuation.js'
import {joinedWords} from './joined-words.js'
import type {AnyRule} from './rule.js'
import {spaceCjk} from './space-cjk.js'
import {spaceCjkDigit} from './space-cjk-digit.js'
import {splitWord} from './split-word.js'
import {unknownWord} from './unknown-word.js'
import {unusedIgnoreRule} from './unused-ignore.js'

/**
 * The table of artefact rules. Of two that report one place, the one that
 * stands first has its say.
 */
export const rules: readonly AnyRule[] = [
  doubledText,
  edgeSpace,
  spaceCjkDigit,
  spaceCjk,
  halfwidthPunctuation,
  fullwidthDigit,
  endHyphen,
  splitWord,
  joinedWords,
  confusable,
  unknownWord,
  unusedIgnoreRule
]
