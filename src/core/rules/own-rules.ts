import type {Span} from '../model/span.js'
import type {Words} from '../model/words.js'
import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'
import type {OwnRule} from './settings.js'

/** Why a rule of the user's own is refused. */
export interface RefusedRule {
  readonly rule: OwnRule
  readonly reason: Words
}

/** The id of all rules of the user's own together. */
export const ownRuleId = 'own-rule'

/** Longest pattern that is taken. */
const longestPattern = 200
/** Longest stretch of a line that own patterns see; columns are shorter. */
const longestLine = 2000

/**
 * The user's own patterns as one rule, `own-rule`. A pattern that is no regular
 * expression, or that may take more than linear time, is refused with a reason.
 */
export function ownRules(own: readonly OwnRule[]): {
  readonly rule: Rule<'line'> | undefined
  readonly refused: readonly RefusedRule[]
} {
  const refused: RefusedRule[] = []
  const taken: Array<{readonly own: OwnRule; readonly find: FindOwn}> = []

  for (const each of own) {
    const find = ownMatches(each)
    if (typeof find === 'function') taken.push({own: each, find})
    else refused.push({rule: each, reason: find})
  }

  if (taken.length === 0) return {rule: undefined, refused}
  const rule: Rule<'line'> = {
    id: ownRuleId,
    group: 'confusions',
    scope: 'line',
    severity: 'warning',
    title: {en: 'Own rule', 'zh-cn': '自定义规则'},
    docs: {
      en: 'A pattern from `copydesk.yaml`.',
      'zh-cn': '来自 `copydesk.yaml` 的模式。'
    },
    examples: [],
    check({text}, {report}) {
      for (const {own: each, find} of taken) {
        for (const {span, actual, expected} of find(text)) {
          const hint = each.hint ?? each.match
          const reason = {
            words: {en: '{hint}: “{actual}”', 'zh-cn': '{hint}：“{actual}”'},
            values: {hint, actual}
          }
          report(
            expected === undefined
              ? {span, reason, actual}
              : replacement({span, actual, expected, safe: false, reason})
          )
        }
      }
    }
  }
  return {rule, refused}
}

/** One place of a line that a pattern of the user's own matches. */
interface OwnMatch {
  /** Columns of the line. */
  readonly span: Span
  readonly actual: string
  /** Absent where the rule replaces nothing. */
  readonly expected?: string
}

type FindOwn = (line: string) => OwnMatch[]

/** Make the search of one rule of the user's own, or say why it is refused. */
export function ownMatches({match, replace}: OwnRule): FindOwn | Words {
  const pattern = compile(match)
  if (!(pattern instanceof RegExp)) return pattern
  return (line) => {
    const found: OwnMatch[] = []
    for (const each of line.slice(0, longestLine).matchAll(pattern)) {
      const [actual] = each
      if (actual === '') continue
      const span = spanOf(each)
      if (replace === undefined) found.push({span, actual})
      else {
        const expected = expand(replace, each)
        if (expected !== actual) found.push({span, actual, expected})
      }
    }

    return found
  }
}

function compile(source: string): RegExp | Words {
  if (source === '' || source.length > longestPattern) {
    return {
      en: 'The pattern is empty or longer than 200 characters',
      'zh-cn': '模式为空，或超过 200 个字符'
    }
  }

  if (mayBeSlow(source)) {
    return {
      en: 'The pattern may take very long: a repeated group holds a repetition or a choice, or refers back',
      'zh-cn': '模式可能极慢：被重复的分组内又有重复或选择，或含反向引用'
    }
  }

  try {
    return new RegExp(source, 'gu')
  } catch {
    return {
      en: 'This is no valid regular expression',
      'zh-cn': '不是有效的正则表达式'
    }
  }
}

/**
 * Whether a pattern may need more than a small power of the line's length:
 * a group that is repeated and holds a repetition or a choice, a reference back,
 * or more than two repetitions without bound. Cautious: it refuses some patterns
 * that would be quick.
 */
export function mayBeSlow(source: string): boolean {
  // Matches a reference back: `\1`, `\k<name>`.
  if (/\\[1-9k]/u.test(source)) return true
  const bare = withoutClasses(source)
  const groups: boolean[] = []
  let unbounded = 0

  for (let at = 0; at < bare.length; at++) {
    const character = bare.charAt(at)
    if (character === '(') {
      groups.push(false)
      // The mark after `(?` is no quantifier.
      if (bare.charAt(at + 1) === '?') at++
    } else if (character === ')') {
      const isComplex = groups.pop() ?? false
      if (isComplex && isRepeated(bare, at + 1)) return true
      if (isComplex) markOuter(groups)
    } else if (character === '|') markOuter(groups)
    else if (isRepeated(bare, at)) {
      markOuter(groups)
      if (isUnbounded(bare, at)) unbounded++
    }
  }

  return unbounded > 2
}

/** The pattern with escapes and classes each replaced by one letter. */
function withoutClasses(source: string): string {
  return source
    .replaceAll(/\\[pP]\{[^}]{1,40}\}|\\u\{[\da-fA-F]{1,6}\}|\\./gu, 'x')
    .replaceAll(/\[[^\]]{0,200}\]/gu, 'x')
}

function isRepeated(source: string, at: number): boolean {
  // Matches a quantifier that repeats: `*`, `+`, `{2,}`.
  return /^(?:[*+]|\{\d{1,4},?\d{0,4}\})/u.test(source.slice(at, at + 12))
}

function isUnbounded(source: string, at: number): boolean {
  return /^(?:[*+]|\{\d{1,4},\})/u.test(source.slice(at, at + 12))
}

function markOuter(groups: boolean[]): void {
  if (groups.length > 0) groups[groups.length - 1] = true
}

/** `$1`, `$<name>`, `$&` and `$$` of a replacement. */
function expand(template: string, match: RegExpExecArray): string {
  return template.replaceAll(
    /\$(?:(\d{1,2})|<(\w{1,40})>|([&$]))/gu,
    (whole, digits?: string, name?: string, sign?: string) => {
      if (digits && Number(digits) < match.length) {
        return match[Number(digits)] ?? ''
      }

      // `$10` with one group is `$1` and a nought.
      if (digits)
        return (match[Number(digits.charAt(0))] ?? '') + digits.slice(1)
      if (name) return match.groups?.[name] ?? ''
      return sign === '&' ? match[0] : sign === '$' ? '$' : whole
    }
  )
}
