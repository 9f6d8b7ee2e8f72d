import * as vscode from 'vscode'
import type {ShowMarks} from './decorations/show-marks.js'

/** The settings that the client itself reads. */
export interface ClientSettings {
  readonly showMarks: ShowMarks
  readonly roleLabels: boolean
  readonly suggestions: boolean
  readonly askAboutTextFiles: boolean
}

/** Read the settings as they hold for a file. */
export function readSettings(uri?: vscode.Uri): ClientSettings {
  const configuration = vscode.workspace.getConfiguration('copydesk', uri)
  return {
    showMarks: configuration.get<ShowMarks>('showMarks', 'cursorLine'),
    roleLabels: configuration.get('roleLabels', true),
    suggestions: configuration.get('suggestions', true),
    askAboutTextFiles: configuration.get('askAboutTextFiles', true)
  }
}
