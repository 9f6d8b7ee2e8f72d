import type {Desk} from '../desk.js'
import type {Preview} from '../preview/preview.js'
import {presentLine} from '../recent-edits.js'
import {argumentOf, pageOf, type CommandTable} from './command-table.js'

/** Open the clean preview. */
export function previewCommands(desk: Desk, preview: Preview): CommandTable {
  return {
    'copydesk.preview': async (argument) => {
      const given = argumentOf('preview', argument)
      const document = (await pageOf(given)) ?? desk.shown.document
      if (!document) return
      const {version, line} = given ?? {}
      const present =
        line === undefined ? undefined : presentLine(document, version, line)
      preview.open(document, present ?? line)
    }
  }
}
