import type {DocumentLink} from 'vscode-languageserver-types'
import type {PageView} from '../page-view.js'
import type {IndexedFile} from '../mention-index.js'
import type {WorkspacePages} from '../workspace-pages.js'

const words = {
  page: {en: 'Open page {page}', 'zh-cn': '打开第 {page} 版'}
} as const

/** Jump lines (`下转第3版`), where that page of the same issue is here. */
export function documentLinks(
  view: PageView,
  pages: WorkspacePages
): DocumentLink[] {
  const blocks = view.layout.owners
    .flatMap((owner) => owner.blocks)
    .filter(({block}) => block.type === 'jumpline')
  if (blocks.length === 0) return []
  const files = pages.files()

  return blocks.flatMap(({block}) => {
    const page = pageNumber(block.flow.text)
    const target = page && findPage(view, files, page)
    const [first] = block.pieces
    const last = block.pieces.at(-1)
    if (!page || !target || !first || !last) return []
    return [
      {
        range: view.range({start: first.start, end: last.end}),
        target,
        tooltip: view.say({words: words.page, values: {page}})
      }
    ]
  })
}

/** The page that a jump line names: `下转第3版`, `Continued on page A4`. */
function pageNumber(text: string): string | undefined {
  // Matches a page of a Chinese paper: `第3版`, `A5版`.
  const chinese = /第?\s{0,2}([A-Z]?\d{1,3})\s{0,2}版/u.exec(text)?.[1]
  // Matches a page of an English paper: `page A4`, `Page 12`.
  return chinese ?? /\bpage\s{1,2}([A-Z]?\d{1,3})\b/iu.exec(text)?.[1]
}

/** The page of that number of the same newspaper and day. */
function findPage(
  view: PageView,
  files: readonly IndexedFile[],
  page: string
): string | undefined {
  const {newspaper, date} = view.analysis.page.metadata
  const file = files.find(
    (each) =>
      each.uri !== view.uri &&
      each.page === page &&
      each.date === date &&
      each.newspaper === newspaper
  )
  return file?.uri
}
