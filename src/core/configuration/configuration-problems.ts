import {isMap, isScalar, isSeq, type Node, type YAMLMap} from 'yaml'
import {parseYaml} from '../parse-yaml.js'
import {severities, type Finding, type Severity} from '../model/finding.js'
import type {Words} from '../model/words.js'
import {nearest} from '../nearest.js'
import {houseForms} from '../rules/house-style.js'
import {ruleIds} from '../rules/index.js'
import {ownMatches} from '../rules/own-rules.js'
import {yamlFault} from '../yaml-fault.js'
import {configurationKeys, formsOf, plainContent} from './configuration.js'
import {readKinds} from './own-kinds.js'

const words = {
  yaml: {
    en: 'The configuration cannot be read from here: {error}',
    'zh-cn': '配置从这里起无法读取：{error}'
  },
  aliases: {
    en: 'References of this file (`*name`) cannot be followed',
    'zh-cn': '文件中的引用（`*名称`）无法解析'
  },
  mapping: {
    en: 'Unexpected content, expected keys such as {keys}',
    'zh-cn': '内容不对，应为 {keys} 等键'
  },
  key: {
    en: 'Unknown key `{key}`; expected {keys}',
    'zh-cn': '没有 `{key}` 这个键，应为 {keys}'
  },
  keyNear: {
    en: 'Unknown key `{key}`; did you mean `{suggestion}`?',
    'zh-cn': '没有 `{key}` 这个键，是不是 `{suggestion}`？'
  },
  shape: {
    en: '`{key}` should be {shape}; it does not count as it is',
    'zh-cn': '`{key}` 应为{shape}，目前不生效'
  },
  severity: {
    en: 'Unknown severity `{value}`; expected {values}',
    'zh-cn': '未知的级别 `{value}`，应为 {values}'
  },
  rule: {
    en: 'There is no rule `{rule}`',
    'zh-cn': '没有规则 `{rule}`'
  },
  ruleNear: {
    en: 'There is no rule `{rule}`; did you mean `{suggestion}`?',
    'zh-cn': '没有规则 `{rule}`，是不是 `{suggestion}`？'
  },
  choice: {
    en: 'Unknown choice `{choice}`; expected {choices}',
    'zh-cn': '没有 `{choice}` 这一项，应为 {choices}'
  },
  form: {
    en: 'Unknown form `{value}`; expected {values}',
    'zh-cn': '未知的形式 `{value}`，应为 {values}'
  },
  kind: {
    en: 'Unknown kind `{kind}`',
    'zh-cn': '未知的类别 `{kind}`'
  },
  pattern: {
    en: 'This rule is not used. {why}',
    'zh-cn': '此规则没有使用。{why}'
  }
} as const satisfies Record<string, Words>

const shapes = {
  list: {en: 'a list', 'zh-cn': '列表'},
  mapping: {en: 'a mapping', 'zh-cn': '键值表'},
  either: {en: 'a list or a mapping', 'zh-cn': '列表或键值表'}
} as const satisfies Record<string, Words>

const shapeOf = new Map<string, keyof typeof shapes>(
  Object.entries(configurationKeys)
)
const levels: readonly string[] = [...severities, 'off']
/** Problems that are reported; whoever has more mends these first. */
const problemLimit = 100

/**
 * What is wrong with a `copydesk.yaml`. A file that cannot be read has one
 * problem, where it breaks.
 */
export function configurationProblems(text: string): Finding[] {
  const document = parseYaml(text)
  const fault = yamlFault(text, document)
  if (fault) {
    const {span, reason} = fault
    return [problem(span.start, span.end, 'yaml', {error: reason}, 'error')]
  }

  const {contents} = document
  if (contents === null) return []
  if (!isMap(contents)) {
    const [start, end] = contents.range
    return [problem(start, end, 'mapping', {keys: keyList()}, 'error')]
  }

  if (!plainContent(document)) return [problem(0, 1, 'aliases', {}, 'error')]
  return topProblems(contents).slice(0, problemLimit)
}

function topProblems(map: YAMLMap): Finding[] {
  const own = map.get('kinds')
  const plain = isMap(own) || isSeq(own) ? (own.toJSON() as unknown) : undefined
  const kinds = [...readKinds(plain).keys()]
  return map.items.flatMap((pair): Finding[] => {
    const key = textOf(pair.key)
    const value = pair.value as Node | null
    const shape = shapeOf.get(key)
    if (shape === undefined) return [unknownKey(pair.key as Node, key)]
    if (value === null || (isScalar(value) && value.value === null)) return []
    const isRight =
      (shape !== 'list' && isMap(value)) ||
      (shape !== 'mapping' && isSeq(value))
    if (!isRight) {
      const values = {key, shape: shapes[shape]}
      return [shapeProblem(value, values)]
    }

    if (key === 'rules' && isMap(value)) return ruleProblems(value)
    if (key === 'style' && isMap(value)) return styleProblems(value)
    if (key === 'rejected' && isMap(value)) return kindProblems(value, kinds)
    if (key === 'own' && isSeq(value)) {
      return value.items.flatMap((item) => patternProblems(item))
    }

    return []
  })
}

function unknownKey(node: Node, key: string): Finding {
  const suggestion = nearest(key, [...shapeOf.keys()])
  return suggestion === undefined
    ? at(node, 'key', {key, keys: keyList()})
    : at(node, 'keyNear', {key, suggestion})
}

function ruleProblems(map: YAMLMap): Finding[] {
  return map.items.flatMap((pair): Finding[] => {
    const rule = textOf(pair.key)
    const found: Finding[] = []
    if (!ruleIds.includes(rule)) {
      const suggestion = nearest(rule, ruleIds)
      found.push(
        suggestion === undefined
          ? at(pair.key as Node, 'rule', {rule})
          : at(pair.key as Node, 'ruleNear', {rule, suggestion})
      )
    }

    const value = pair.value as Node | null
    const written = textOf(value)
    // YAML 1.1 writers make `off` a boolean.
    if (value && ![...levels, 'false'].includes(written)) {
      const values = {value: written, values: levels.join(', ')}
      found.push(at(value, 'severity', values))
    }

    return found
  })
}

function styleProblems(map: YAMLMap): Finding[] {
  return map.items.flatMap((pair): Finding[] => {
    const choice = textOf(pair.key)
    const forms = formsOf(choice)
    if (forms === undefined) {
      const choices = Object.keys(houseForms).join(', ')
      return [at(pair.key as Node, 'choice', {choice, choices})]
    }

    const value = pair.value as Node | null
    const written = textOf(value)
    if (value && !forms.includes(written)) {
      const values = {value: written, values: forms.join(', ')}
      return [at(value, 'form', values)]
    }

    return []
  })
}

function kindProblems(map: YAMLMap, kinds: readonly string[]): Finding[] {
  return map.items.flatMap(({key}) => {
    const kind = textOf(key)
    return kinds.includes(kind) ? [] : [at(key as Node, 'kind', {kind})]
  })
}

function patternProblems(item: unknown): Finding[] {
  const match = isMap(item) ? item.get('match', true) : undefined
  if (!isScalar(match)) return []
  const refused = ownMatches({match: String(match.value)})
  return typeof refused === 'function'
    ? []
    : [inWords(at(match as Node, 'pattern', {}), 'pattern', {why: refused})]
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : ''
}

function keyList(): string {
  return [...shapeOf.keys()].map((key) => `\`${key}\``).join(', ')
}

function shapeProblem(
  node: Node,
  {key, shape}: {key: string; shape: Words}
): Finding {
  return inWords(at(node, 'shape', {key}), 'shape', {shape})
}

/** A finding with a part that has words of its own in each language. */
function inWords(
  finding: Finding,
  name: keyof typeof words,
  parts: Readonly<Record<string, Words>>
): Finding {
  const fill = (locale: keyof Words): string =>
    Object.entries(parts).reduce<string>(
      (text, [part, of]) => text.replace(`{${part}}`, of[locale]),
      words[name][locale]
    )
  const {reason} = finding
  return {
    ...finding,
    reason: {...reason, words: {en: fill('en'), 'zh-cn': fill('zh-cn')}}
  }
}

function at(
  node: Node,
  name: keyof typeof words,
  values: Readonly<Record<string, string>>
): Finding {
  const [start = 0, end = 1] = node.range ?? []
  return problem(start, Math.max(end, start + 1), name, values, 'warning')
}

function problem(
  start: number,
  end: number,
  name: keyof typeof words,
  values: Readonly<Record<string, string>>,
  severity: Severity
): Finding {
  return {
    ruleId: 'configuration',
    severity,
    span: {start, end},
    reason: {words: words[name], values},
    fixes: []
  }
}
