import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Span} from '../../model/span.js'
import {isKey} from '../register.js'
import {entityMarksAt, rewriteAttributes, without} from './entity-mark.js'

const words = {
  none: {
    en: 'There is no tag here to link',
    'zh-cn': '这里没有可关联的标注；请把光标放在标注上'
  },
  key: {
    en: 'Unexpected key “{ref}”, expected a letter or `_`, then letters, digits, `_ . : -`',
    'zh-cn':
      '编号“{ref}”不对：应以字母、汉字或 `_` 开头，后接字母、汉字、数字、`_ . : -`'
  }
} as const

/** Link the tags at spans to an entry of the register; `null` unlinks. */
export function link(
  analysis: Analysis,
  spans: readonly Span[],
  ref: string | null
): EditResult {
  if (ref !== null && !isKey(ref)) {
    return refuse({words: words.key, values: {ref}})
  }

  const marks = entityMarksAt(analysis, spans)
  if (marks.length === 0) return refuse({words: words.none})
  return {
    edits: marks.map((mark) =>
      rewriteAttributes(mark, ({id, classes, values}) => {
        const kept = without(values, ['ref'])
        return {
          id,
          classes,
          values: ref === null ? kept : {ref, ...kept}
        }
      })
    )
  }
}
