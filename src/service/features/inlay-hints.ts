import type {InlayHint, Range} from 'vscode-languageserver-types'
import {mentionSpan, type PageView} from '../page-view.js'

const words = {
  undecided: {
    en: 'Does a paragraph end here? Alt+Enter: yes. Alt+0: no, join the lines.',
    'zh-cn': '这里分段吗？Alt+Enter：分段。Alt+0：不分，连成一段。'
  }
} as const

/** `¶?` where a paragraph end is undecided; ids and values when asked for. */
export function inlayHints(view: PageView, range: Range): InlayHint[] {
  const start = view.offset(range.start)
  const end = view.offset(range.end)
  return [
    ...undecided(view, start, end),
    ...(view.settings.entityHints ? entities(view, start, end) : [])
  ]
}

/** After the last character of the block that may end there. */
function undecided(view: PageView, start: number, end: number): InlayHint[] {
  const hints: InlayHint[] = []
  for (const {blocks} of view.layout.owners) {
    for (const [index, {block}] of blocks.entries()) {
      const offset = blocks[index - 1]?.block.pieces.at(-1)?.end
      if (!block.undecided || offset === undefined) continue
      if (offset < start || offset > end) continue
      hints.push({
        position: view.document.positionAt(offset),
        label: '¶?',
        tooltip: view.say(words.undecided),
        paddingLeft: true
      })
    }
  }

  return hints
}

function entities(view: PageView, start: number, end: number): InlayHint[] {
  return view.analysis.mentions.flatMap((mention) => {
    const label = mention.ref ?? mention.value
    const span = mentionSpan(mention)
    if (mention.status !== 'tagged' || label === undefined) return []
    if (span.end < start || span.end > end) return []
    return [
      {
        position: view.document.positionAt(span.end),
        label,
        paddingLeft: true
      }
    ]
  })
}
