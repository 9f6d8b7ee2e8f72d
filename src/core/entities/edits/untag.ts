import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Span} from '../../model/span.js'
import {entityMarksAt} from './entity-mark.js'

const words = {
  none: {en: 'There is no tag here', 'zh-cn': '这里没有标注'}
} as const

/** Take the tags at spans away; the text stays. */
export function untag(analysis: Analysis, spans: readonly Span[]): EditResult {
  const marks = entityMarksAt(analysis, spans)
  if (marks.length === 0) return refuse({words: words.none})
  const edits = marks.flatMap(({start, end, content}) => [
    {span: {start, end: content.start}, text: ''},
    {span: {start: content.end, end}, text: ''}
  ])
  edits.sort((a, b) => a.span.start - b.span.start)
  return {edits}
}
