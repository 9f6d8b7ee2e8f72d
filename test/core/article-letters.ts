import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import {testLexica} from './lexica.js'

/**
 * Which of some words stand in one article of an English page, each where it stands
 * first: a letter for each, the same for one.
 */
export function articleLetters(page: string, words: readonly string[]): string {
  const {lineRoles} = buildStructure(scanPage(page), testLexica().en)
  const lines = page.split('\n')
  const articles = words.map((each) => {
    const line = lines.findIndex((text) => text.includes(each))
    return lineRoles.find((role) => role.line === line)?.articleId
  })
  return articles
    .map((each) => String.fromCodePoint(0x61 + articles.indexOf(each)))
    .join('')
}
