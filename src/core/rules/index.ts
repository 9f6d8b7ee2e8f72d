import {asciiFullStop} from './ascii-full-stop.js'
import {capitalInWord} from './capital-in-word.js'
import {compatibilityForm} from './compatibility-form.js'
import {compatibilityIdeograph} from './compatibility-ideograph.js'
import {confusable} from './confusable.js'
import {cutAddress} from './cut-address.js'
import {dash} from './dash.js'
import {dateAfterIssue} from './date-after-issue.js'
import {decomposed} from './decomposed.js'
import {doubleBlank} from './double-blank.js'
import {doubleHyphen} from './double-hyphen.js'
import {doubledCharacters} from './doubled-characters.js'
import {doubledPhrase} from './doubled-phrase.js'
import {doubledPunctuation} from './doubled-punctuation.js'
import {doubledText} from './doubled-text.js'
import {dropCap} from './drop-cap.js'
import {edgeSpace} from './edge-space.js'
import {ellipsis} from './ellipsis.js'
import {endHyphen} from './end-hyphen.js'
import {fullwidthDigit} from './fullwidth-digit.js'
import {fullwidthLetter} from './fullwidth-letter.js'
import {glyphCode} from './glyph-code.js'
import {halfwidthPunctuation} from './halfwidth-punctuation.js'
import {homoglyph} from './homoglyph.js'
import {hyphenInLine} from './hyphen-in-line.js'
import {impossibleDate} from './impossible-date.js'
import {impossibleNumber} from './impossible-number.js'
import {invisibleCharacter} from './invisible-character.js'
import {joinedWords} from './joined-words.js'
import {letterSpaced} from './letter-spaced.js'
import {ligature} from './ligature.js'
import {lineEndMark} from './line-end-mark.js'
import {lineOverlap} from './line-overlap.js'
import {lineStartMark} from './line-start-mark.js'
import {lostGlyph} from './lost-glyph.js'
import {lostHyphen} from './lost-hyphen.js'
import {mixedLineEnd} from './mixed-line-end.js'
import {mojibake} from './mojibake.js'
import {nameDot} from './name-dot.js'
import {nameVariant} from './name-variant.js'
import {oddBlank} from './odd-blank.js'
import {privateUse} from './private-use.js'
import {quoteDirection} from './quote-direction.js'
import {quoteForm} from './quote-form.js'
import {radical} from './radical.js'
import {repeatedBlock} from './repeated-block.js'
import {repeatedLine} from './repeated-line.js'
import {repeatedWord} from './repeated-word.js'
import {spaceCjk} from './space-cjk.js'
import {spaceCjkDigit} from './space-cjk-digit.js'
import {spacedPunctuation} from './spaced-punctuation.js'
import {speck} from './speck.js'
import {splitHan} from './split-han.js'
import {splitWord} from './split-word.js'
import {straightQuote} from './straight-quote.js'
import {strayLatin} from './stray-latin.js'
import {stutter} from './stutter.js'
import {unbalancedMark} from './unbalanced-mark.js'
import {unknownWord} from './unknown-word.js'
import {unusedIgnoreRule} from './unused-ignore.js'
import {verticalRun} from './vertical-run.js'
import {yearZero} from './year-zero.js'
import {ownRuleId} from './own-rules.js'
import type {AnyRule} from './rule.js'

/**
 * The table of artefact rules. Of two that report one place, the one that
 * stands first has its say.
 */
export const rules: readonly AnyRule[] = [
  doubledText,
  doubledCharacters,
  verticalRun,
  letterSpaced,
  edgeSpace,
  invisibleCharacter,
  radical,
  compatibilityForm,
  compatibilityIdeograph,
  decomposed,
  ligature,
  glyphCode,
  mojibake,
  privateUse,
  lostGlyph,
  homoglyph,
  oddBlank,
  spaceCjkDigit,
  spaceCjk,
  spacedPunctuation,
  doubledPunctuation,
  ellipsis,
  dash,
  doubleHyphen,
  nameDot,
  asciiFullStop,
  halfwidthPunctuation,
  straightQuote,
  quoteDirection,
  quoteForm,
  yearZero,
  fullwidthDigit,
  fullwidthLetter,
  endHyphen,
  lostHyphen,
  dropCap,
  hyphenInLine,
  doubledPhrase,
  stutter,
  repeatedLine,
  lineOverlap,
  splitWord,
  joinedWords,
  capitalInWord,
  splitHan,
  confusable,
  strayLatin,
  nameVariant,
  impossibleDate,
  impossibleNumber,
  dateAfterIssue,
  lineStartMark,
  lineEndMark,
  cutAddress,
  repeatedWord,
  speck,
  doubleBlank,
  unknownWord,
  unbalancedMark,
  repeatedBlock,
  mixedLineEnd,
  unusedIgnoreRule
]

/** What settings and the shell may name: the rules of the table, and one's own. */
export const ruleIds: readonly string[] = rules
  .map(({id}): string => id)
  .concat(ownRuleId)
