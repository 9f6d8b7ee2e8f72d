import {nearest} from '../nearest.js'
import type {Finding, Fix} from '../model/finding.js'
import type {Words} from '../model/words.js'
import {allMarks} from '../scan/find-mark.js'
import type {Mark} from '../scan/mark.js'
import {markText} from '../scan/mark-text.js'
import type {Page} from '../scan/page.js'
import {attributeSpan} from './edits/attribute-span.js'
import type {Register} from './register.js'

const words = {
  dangling: {
    en: 'The register has no entry `{ref}`',
    'zh-cn': '名录里没有 `{ref}`'
  },
  change: {
    en: 'Link to `{ref}` ({name})',
    'zh-cn': '关联到 `{ref}`（{name}）'
  }
} as const satisfies Record<string, Words>

/** Entries beyond which only names are compared, and not every id. */
const nearLimit = 5000
/** Fixes of one finding: two people may share a name, not twenty. */
const fixLimit = 3

/** Tags whose `ref` names no entry of the register. */
export function danglingKeys(
  {text, marks}: Page,
  register: Register
): Finding[] {
  return allMarks(marks).flatMap((mark) => danglingKey(text, mark, register))
}

function danglingKey(text: string, mark: Mark, register: Register): Finding[] {
  const ref = mark.attributes['ref']
  if (ref === undefined || register.byId.has(ref)) return []
  const span = attributeSpan(text, mark, 'ref')
  if (!span) return []
  const named = register.names.named(markText(text, mark))
  const near =
    named.length === 0 && register.entries.length <= nearLimit
      ? nearest(ref, register.byId.keys())
      : undefined
  const ids = near === undefined ? named.map(({id}) => id) : [near]
  return [
    {
      ruleId: 'dangling-key',
      severity: 'warning',
      span,
      reason: {words: words.dangling, values: {ref}},
      fixes: ids.slice(0, fixLimit).map((id): Fix => ({
        title: {
          words: words.change,
          values: {ref: id, name: register.byId.get(id)?.name ?? id}
        },
        edits: [{span, text: id}],
        safe: false
      }))
    }
  ]
}
