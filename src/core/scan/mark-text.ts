import {joint} from '../clean/join.js'
import type {Mark} from './mark.js'

/** The text inside a mark, without marks, its lines joined. */
export function markText(source: string, mark: Mark): string {
  return withoutMarks(source, mark)
    .split('\n')
    .map((line) => line.trim())
    .reduce((text, line) => {
      const {joiner, dropsHyphen} = joint(text, line)
      return (dropsHyphen ? text.slice(0, -1) : text) + joiner + line
    }, '')
}

function withoutMarks(source: string, {content, children}: Mark): string {
  let text = ''
  let offset = content.start
  for (const child of children) {
    text += source.slice(offset, child.start) + withoutMarks(source, child)
    offset = child.end
  }

  return text + source.slice(offset, content.end)
}
