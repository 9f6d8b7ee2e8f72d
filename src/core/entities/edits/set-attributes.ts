import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Span} from '../../model/span.js'
import type {Words} from '../../model/words.js'
import {readAttributes} from '../../scan/attributes.js'
import {entityMarksAt, isEntityClass, rewriteAttributes} from './entity-mark.js'

const words = {
  none: {en: 'There is no tag here', 'zh-cn': '这里没有标注'},
  malformed: {
    en: 'Unexpected attributes, expected a kind and values: `.person ref=he-liqun value="…"`',
    'zh-cn': '属性不对，应为类别和值：`.person ref=he-liqun value="…"`'
  }
} as const satisfies Record<string, Words>

/** What stands between the braces of the tag at a span; `undefined`: no tag. */
export function attributesAt(
  analysis: Analysis,
  span: Span
): string | undefined {
  const braces = entityMarksAt(analysis, [span])[0]?.attributeSpan
  return braces && analysis.text.slice(braces.start + 1, braces.end - 1)
}

/** Write what stands between the braces of the tag at a span. */
export function setAttributes(
  analysis: Analysis,
  spans: readonly Span[],
  text: string
): EditResult {
  const [mark] = entityMarksAt(analysis, spans)
  if (!mark) return refuse({words: words.none})
  const source = `{${text.trim()}}`
  const read = readAttributes(source, 0)
  const isWhole = read?.end === source.length
  if (!isWhole || !read.classes.some((name) => isEntityClass(name))) {
    return refuse({words: words.malformed})
  }

  return {edits: [rewriteAttributes(mark, () => read)]}
}
