import {openLexicon, type Lexica} from '../../src/core/lexicon.js'
import {makeLexicon} from '../../scripts/lexica.js'

let made: Lexica | undefined

/** The lexica as they ship, made once for all tests. */
export function testLexica(): Lexica {
  made ??= {
    en: openLexicon(makeLexicon('en'))!,
    'zh-Hans': openLexicon(makeLexicon('zh-Hans'))!
  }
  return made
}
