import {answers, tellChanged, Uri, window} from './vscode.js'

/** A page in an editor, as far as steps of undo go: each write is one. */
export interface Page {
  readonly uri: Uri
  readonly languageId: 'transcription'
  readonly version: number
  getText(): string
  write(text: string): void
  undo(): void
}

/** Put a page in front; `undo` of VS Code undoes in it. */
export function openPage(text: string, path = '/desk/page.txt'): Page {
  const undone: string[] = []
  let version = 1
  const page = {
    uri: new Uri(path),
    languageId: 'transcription',
    get version() {
      return version
    },
    getText: () => text,
    write(next: string) {
      undone.push(text)
      text = next
      version++
      tellChanged(page)
    },
    undo() {
      text = undone.pop() ?? text
      version++
      tellChanged(page, 1)
    }
  } as const
  answers.set('runCommands', ({commands}: {commands: string[]}) => {
    if (commands.includes('undo')) page.undo()
  })
  window.activeTextEditor = {document: page}
  return page
}
