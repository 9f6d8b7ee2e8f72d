import {editionText} from '../clean/edition-text.js'
import type {Exporter} from './exporter.js'

/** Plain reading text: blocks apart by a blank line, nothing else. */
export const text: Exporter = {
  id: 'text',
  title: {en: 'Plain text', 'zh-cn': '纯文本'},
  summary: {
    en: 'Clean reading text, articles in order.',
    'zh-cn': '按阅读顺序排列的干净文本。'
  },
  extension: '.clean.txt',
  mediaType: 'text/plain',
  defaults: {},
  options: {},
  bearsText: true,
  read: (output) => output,
  write(edition) {
    return edition.children
      .map((part) =>
        part.children.map((block) => editionText(block) + '\n').join('\n')
      )
      .join('\n\n')
  }
}
