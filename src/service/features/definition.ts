import type {Location, Position} from 'vscode-languageserver-types'
import type {PlacedBlock} from '../layout.js'
import {mentionAt, type PageView} from '../page-view.js'

/** Tag → its entry; a piece that stands apart → its body; a body → its head. */
export function definition(view: PageView, position: Position): Location[] {
  const mention = mentionAt(view, view.offset(position))
  if (mention?.ref !== undefined) {
    const {uri, rangeOf} = view.register
    const range = rangeOf(mention.ref)
    return uri !== undefined && range ? [{uri, range}] : []
  }

  return view.layout
    .blocksAt(position.line)
    .slice(0, 1)
    .flatMap((placed) => otherPart(view, placed))
}

function otherPart(
  view: PageView,
  {owner, detached, block}: PlacedBlock
): Location[] {
  if (!owner.article) return []
  const headline = owner.blocks.find(({block: {type}}) => type === 'headline')
  const line = detached ? owner.main?.startLine : headline?.line
  if (line === undefined || (headline?.block === block && !detached)) return []
  const start = {line, character: 0}
  return [{uri: view.uri, range: {start, end: start}}]
}
