import * as vscode from 'vscode'
import {sayProblems} from '../count-words.js'

/** Scheme of the addresses that carry a number into a tree row. */
const scheme = 'copydesk-problems'

/** An address for a tree row that shows the number of problems at its right. */
export function problemsUri(page: vscode.Uri, problems: number): vscode.Uri {
  return vscode.Uri.from({scheme, path: page.path, query: String(problems)})
}

/** Draw the numbers at the right of tree rows. */
export function drawBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== scheme) return undefined
      const problems = Number(uri.query)
      if (problems === 0) return undefined
      // Two characters are all that a badge has.
      return new vscode.FileDecoration(
        problems > 99 ? '99' : String(problems),
        sayProblems(problems)
      )
    }
  })
}
