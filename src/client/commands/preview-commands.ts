import type {Desk} from '../desk.js'
import type {Preview} from '../preview/preview.js'
import {argumentOf, pageOf, type CommandTable} from './command-table.js'

/** Open the clean preview. */
export function previewCommands(desk: Desk, preview: Preview): CommandTable {
  return {
    'copydesk.preview': async (argument) => {
      const given = argumentOf('preview', argument)
      const document = (await pageOf(given)) ?? desk.shown.document
      if (document) preview.open(document, given?.line)
    }
  }
}
