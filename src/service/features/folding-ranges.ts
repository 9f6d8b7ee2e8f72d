import type {FoldingRange} from 'vscode-languageserver-types'
import type {LineRun, Stretch} from '../layout.js'
import type {PageView} from '../page-view.js'

/** Folds: front matter, articles and notices, and what follows a crosshead. */
export function foldingRanges(view: PageView): FoldingRange[] {
  const {page} = view.analysis
  const folds: FoldingRange[] = []
  if (page.frontMatter) {
    const {start, end} = view.range(page.frontMatter)
    const last = end.character === 0 ? end.line - 1 : end.line
    add(folds, {startLine: start.line, endLine: last + 1}, 'region')
  }

  for (const {stretch} of view.layout.stretches) {
    add(folds, stretch, 'region')
    for (const section of sections(stretch)) add(folds, section)
  }

  return folds
}

/** From each crosshead to the line before the next one. */
function* sections(stretch: Stretch): Generator<LineRun> {
  const starts = stretch.blocks
    .filter((placed) => placed.block.type === 'crosshead')
    .map((placed) => placed.runs[0]?.startLine ?? stretch.startLine)
    .filter((line) => line > stretch.startLine)

  for (const [index, startLine] of starts.entries()) {
    yield {startLine, endLine: starts[index + 1] ?? stretch.endLine}
  }
}

function add(
  folds: FoldingRange[],
  {startLine, endLine}: LineRun,
  kind?: 'region'
): void {
  if (endLine - startLine < 2) return
  folds.push({startLine, endLine: endLine - 1, ...(kind ? {kind} : {})})
}
