import type {Finding, Fix} from '../model/finding.js'
import type {Span} from '../model/span.js'
import type {Steps} from '../model/steps.js'
import type {Words} from '../model/words.js'
import {allMarks} from '../scan/find-mark.js'
import {markText} from '../scan/mark-text.js'
import type {Page} from '../scan/page.js'
import type {ProblemId} from '../scan/problem-docs.js'
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

/** Ids of one page that near ones are looked for; whoever has more of them has
 * lost the register, not mistyped it. */
const lookUpLimit = 50
/** Fixes of one finding: two people may share a name, not twenty. */
const fixLimit = 3

/** Tags whose `ref` names no entry of the register. */
export function* danglingKeys(
  {text, marks}: Page,
  register: Register
): Steps<Finding[]> {
  const findings: Finding[] = []
  const lookedUp = new Set<string>()
  for (const mark of allMarks(marks)) {
    const ref = mark.attributes['ref']
    if (ref === undefined || register.byId.has(ref)) continue
    const span = attributeSpan(text, mark, 'ref')
    if (!span) continue
    let ids = register.names.named(markText(text, mark)).map(({id}) => id)
    if (ids.length === 0) {
      if (!lookedUp.has(ref)) yield
      if (lookedUp.size < lookUpLimit) lookedUp.add(ref)
      const near = lookedUp.has(ref) ? register.nearestId(ref) : undefined
      if (near !== undefined) ids = [near]
    }

    findings.push(danglingKey(span, ref, ids, register))
  }

  return findings
}

function danglingKey(
  span: Span,
  ref: string,
  ids: readonly string[],
  {byId}: Register
): Finding {
  return {
    ruleId: 'dangling-key' satisfies ProblemId,
    severity: 'warning',
    span,
    reason: {words: words.dangling, values: {ref}},
    fixes: ids.slice(0, fixLimit).map((id): Fix => ({
      title: {
        words: words.change,
        values: {ref: id, name: byId.get(id)?.name ?? id}
      },
      edits: [{span, text: id}],
      safe: false
    }))
  }
}
