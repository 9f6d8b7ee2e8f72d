import {entityKinds} from '../entities/kinds.js'
import type {Finding} from '../model/finding.js'
import {articleRoles, furnitureRoles} from '../model/roles.js'
import type {Words} from '../model/words.js'
import {nearest} from '../nearest.js'
import type {Mark} from './mark.js'
import type {ProblemId} from './problem-docs.js'

/** Classes that mean something to Copydesk without any configuration. */
const knownClasses: readonly string[] = [
  ...Object.keys(entityKinds),
  ...articleRoles,
  ...furnitureRoles,
  'sic',
  'asis',
  'break',
  'undecided'
]

const words = {
  'unknown-class': {
    en: 'Unknown class `{name}`',
    'zh-cn': '未知的类别 `{name}`'
  },
  'unknown-class-suggestion': {
    en: 'Unknown class `{name}`; did you mean `{suggestion}`?',
    'zh-cn': '未知的类别 `{name}`，是不是 `{suggestion}`？'
  },
  'replace-class': {
    en: 'Change to `{suggestion}`',
    'zh-cn': '改为 `{suggestion}`'
  },
  'duplicate-id': {
    en: 'The id `{name}` is given twice; only the first one counts',
    'zh-cn': '编号 `{name}` 重复，只有第一个有效'
  },
  'unclosed-div': {
    en: 'This `:::` is not closed; it reaches to the end of the page',
    'zh-cn': '这个 `:::` 没有结束，一直到版尾'
  }
} as const satisfies Record<string, Words>

/**
 * What is wrong with the marks of a page. `kinds` are the kinds that
 * `copydesk.yaml` adds.
 */
export function markProblems(
  text: string,
  marks: readonly Mark[],
  kinds: readonly string[]
): Finding[] {
  const findings: Finding[] = []
  const known = new Set([...knownClasses, ...kinds])
  const ids = new Set<string>()

  for (const mark of marks) {
    for (const name of mark.classes) {
      if (!known.has(name)) findings.push(unknownClass(text, mark, name, known))
    }

    if (mark.id === undefined) continue
    if (ids.has(mark.id)) {
      findings.push({
        ruleId: 'duplicate-id' satisfies ProblemId,
        severity: 'warning',
        span: mark.attributeSpan ?? mark,
        reason: {words: words['duplicate-id'], values: {name: mark.id}},
        fixes: []
      })
    }

    ids.add(mark.id)
  }

  return findings
}

/** The finding for a fence that nothing closes. */
export function unclosedDiv(span: Finding['span']): Finding {
  return {
    ruleId: 'unclosed-div' satisfies ProblemId,
    severity: 'warning',
    span,
    reason: {words: words['unclosed-div']},
    fixes: []
  }
}

function unknownClass(
  text: string,
  mark: Mark,
  name: string,
  known: ReadonlySet<string>
): Finding {
  const place = mark.attributeSpan ?? mark
  const index = text.slice(place.start, place.end).indexOf(name)
  const start = place.start + Math.max(index, 0)
  const span = {start, end: start + name.length}
  const suggestion = nearest(name, known)
  if (suggestion === undefined || index < 0) {
    return {
      ruleId: 'unknown-class' satisfies ProblemId,
      severity: 'information',
      span,
      reason: {words: words['unknown-class'], values: {name}},
      fixes: []
    }
  }

  const values = {name, suggestion}
  return {
    ruleId: 'unknown-class' satisfies ProblemId,
    severity: 'information',
    span,
    reason: {words: words['unknown-class-suggestion'], values},
    actual: name,
    expected: suggestion,
    fixes: [
      {
        title: {words: words['replace-class'], values},
        edits: [{span, text: suggestion}],
        safe: false
      }
    ]
  }
}
