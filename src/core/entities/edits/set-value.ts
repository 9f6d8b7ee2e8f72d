import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import {applyEdits, type Span} from '../../model/span.js'
import type {Mark} from '../../scan/mark.js'
import type {Mention} from '../../model/mention.js'
import {entityKind} from '../kinds.js'
import {entityMarksAt, rewriteAttributes, without} from './entity-mark.js'

const words = {
  none: {
    en: 'There is no date and no quantity tagged here',
    'zh-cn': '这里没有标注时间或数量；请把光标放在标注上'
  }
} as const

/** The innermost tag of a date or quantity at a span, as it is read. */
export function measuredAt(
  analysis: Analysis,
  span: Span
): Mention | undefined {
  const [mark] = measuredMarks(analysis, [span])
  return mark && mentionAt(analysis, mark.start)
}

/**
 * Say what the dates and quantities tagged at spans mean, in the grammar of
 * values: `2022-08-30`, `120 m`. What is empty, or is read of the text anyway,
 * is not written.
 */
export function setValue(
  analysis: Analysis,
  spans: readonly Span[],
  given: {readonly value: string; readonly analyse: (text: string) => Analysis}
): EditResult {
  const marks = measuredMarks(analysis, spans)
  if (marks.length === 0) return refuse({words: words.none})
  const value = given.value.trim()
  const bare = marks.map((mark) => written(mark, ''))
  const read = given.analyse(applyEdits(analysis.text, bare))
  let moved = 0
  return {
    edits: marks.map((mark, index) => {
      const derived = mentionAt(read, mark.start + moved)?.value
      const {span, text} = bare[index] ?? {span: mark, text: ''}
      moved += text.length - (span.end - span.start)
      return written(mark, derived === value ? '' : value)
    })
  }
}

function written(
  mark: Mark,
  value: string
): ReturnType<typeof rewriteAttributes> {
  return rewriteAttributes(mark, ({values, ...rest}) => ({
    ...rest,
    values: {...without(values, ['value']), ...(value === '' ? {} : {value})}
  }))
}

function measuredMarks(analysis: Analysis, spans: readonly Span[]): Mark[] {
  return entityMarksAt(analysis, spans).filter(({classes}) =>
    classes.some((name) => entityKind(name)?.isMeasured)
  )
}

/** The mention of the tag that begins at an offset. */
function mentionAt({mentions}: Analysis, start: number): Mention | undefined {
  return mentions.find(({mark}) => mark?.start === start)
}
