import {cleanPage} from './clean-page.js'
import {conll} from './conll.js'
import {csv} from './csv.js'
import type {Exporter} from './exporter.js'
import {html} from './html.js'
import {jsonLd} from './json-ld.js'
import {json} from './json.js'
import {jsonl} from './jsonl.js'
import {markdown} from './markdown.js'
import {ninjs} from './ninjs.js'
import {tei} from './tei.js'
import {text} from './text.js'
import {tsv} from './tsv.js'
import {webAnnotation} from './web-annotation.js'

/** The table of exporters, in the order of menus. */
export const exporters: readonly Exporter[] = [
  cleanPage,
  markdown,
  text,
  tei,
  html,
  json,
  jsonLd,
  ninjs,
  webAnnotation,
  conll,
  jsonl,
  csv,
  tsv
]

/** The exporter of an id. */
export function exporter(id: string): Exporter | undefined {
  return exporters.find((entry) => entry.id === id)
}
