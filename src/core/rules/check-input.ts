import type {Structure} from '../model/analysis.js'
import type {Page} from '../scan/page.js'
import type {Evidence} from './evidence.js'
import type {HouseStyle} from './house-style.js'
import type {Lexica} from '../lexicon.js'
import type {AnyRule} from './rule.js'
import type {RuleSettings} from './settings.js'

/** What a check is made of; the same input gives the same findings. */
export interface CheckInput {
  readonly page: Page
  readonly structure: Structure
  /** BCP 47 tag. */
  readonly language: string
  readonly style: HouseStyle
  readonly lexica: Lexica
  readonly settings: RuleSettings
  /** What the page says of words, where it is gathered already. */
  readonly evidence?: Evidence
  /** The rules to run; default the whole table. */
  readonly rules?: readonly AnyRule[]
}
