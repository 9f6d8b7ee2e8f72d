import {answers, Range, shown, tellChanged, Uri, window} from './vscode.js'

/** A page in an editor, as far as steps of undo go: each write is one. */
export interface Page {
  readonly uri: Uri
  /** A test may make it no page. */
  languageId: string
  readonly version: number
  getText(): string
  write(text: string): void
  undo(): void
}

/** Put a page in front, nothing shown yet; `undo` of VS Code undoes in it. */
export function openPage(text: string, path = '/desk/page.txt'): Page {
  shown.length = 0
  const undone: string[] = []
  let version = 1
  const page: Page = {
    uri: new Uri(path),
    languageId: 'transcription',
    get version() {
      return version
    },
    getText: () => text,
    write(next: string) {
      undone.push(text)
      become(next)
    },
    undo() {
      become(undone.pop() ?? text, 1)
    }
  }
  function become(next: string, reason?: 1): void {
    const change = changeOf(text, next)
    text = next
    version++
    tellChanged(page, reason, [change])
  }

  answers.set('runCommands', ({commands}: {commands: string[]}) => {
    if (commands.includes('undo')) page.undo()
  })
  window.activeTextEditor = {document: page}
  return page
}

/** The one change that makes a text another, as an editor tells it. */
function changeOf(text: string, next: string): object {
  let start = 0
  while (start < text.length && text[start] === next[start]) start++
  let kept = 0
  const most = Math.min(text.length, next.length) - start
  while (kept < most && text.at(-1 - kept) === next.at(-1 - kept)) kept++
  const place = (offset: number): [number, number] => {
    const lines = text.slice(0, offset).split('\n')
    return [lines.length - 1, lines.at(-1)?.length ?? 0]
  }
  return {
    range: new Range(...place(start), ...place(text.length - kept)),
    text: next.slice(start, next.length - kept)
  }
}
