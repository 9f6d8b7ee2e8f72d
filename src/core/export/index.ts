import {cleanPage} from './clean-page.js'
import type {Exporter} from './exporter.js'
import {markdown} from './markdown.js'
import {tei} from './tei.js'
import {text} from './text.js'

/** The table of exporters, in the order of menus. */
export const exporters: readonly Exporter[] = [cleanPage, markdown, text, tei]

/** The exporter of an id. */
export function exporter(id: string): Exporter | undefined {
  return exporters.find((entry) => entry.id === id)
}
