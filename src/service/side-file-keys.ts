import {
  configurationKeys,
  type ConfigurationKey
} from '../core/configuration/configuration.js'
import {authorities} from '../core/entities/authorities.js'
import type {KindTable} from '../core/entities/kinds.js'
import {severities} from '../core/model/finding.js'
import type {Words} from '../core/model/words.js'
import {houseForms} from '../core/rules/house-style.js'
import {rules} from '../core/rules/index.js'
import {ownRuleId} from '../core/rules/own-rules.js'

/** A word that may be written at a place of a YAML file, and what it means. */
export interface SideWord {
  readonly label: string
  readonly words: Words
}

/** What may stand at a place of a YAML file of ours. */
export interface SidePlace {
  /** Keys of the mapping there. */
  readonly keys: readonly SideWord[]
  /** Values of its keys; `*` for those of any key. */
  readonly values: Readonly<Record<string, readonly SideWord[]>>
}

const registerKeys: readonly SideWord[] = [
  word(
    'id',
    'Key that tags name: `ref=he-liqun`',
    '标注所指的编号：`ref=he-liqun`'
  ),
  word('kind', 'Kind of entity', '实体的类别'),
  word('name', 'Canonical name', '正名'),
  word(
    'aliases',
    'Other names and spellings: `[老何, 何师傅]`',
    '别名、异写：`[老何, 何师傅]`'
  ),
  word('description', 'A sentence for the card', '卡片上的一句说明'),
  word(
    'sameAs',
    'Addresses at authorities, or short forms: `[wikidata:Q42]`',
    '规范档的网址或简写：`[wikidata:Q42]`'
  ),
  word('note', 'For yourself; never exported', '给自己看的备注，从不导出')
]

/** What the keys of a configuration mean. */
const meanings: Readonly<Record<ConfigurationKey, Words>> = {
  pages: {
    en: "Which files are pages: `['*.txt', '!notes/']`",
    'zh-cn': "哪些文件是版面：`['*.txt', '!notes/']`"
  },
  rules: {
    en: 'Severity by rule; `off` silences it',
    'zh-cn': '各规则的级别，`off` 为不报'
  },
  ignore: {
    en: 'Texts that are never reported',
    'zh-cn': '从不报告的文字'
  },
  style: {
    en: 'House style, where it is not to be learned',
    'zh-cn': '报纸的体例；不想由版面推断时填写'
  },
  own: {
    en: 'Rules of your own: `{match, replace, hint}`',
    'zh-cn': '自定义规则：`{match, replace, hint}`'
  },
  rejected: {
    en: 'Suggestions that were rejected, by kind',
    'zh-cn': '已拒绝的建议，按类别'
  },
  kinds: {
    en: 'Kinds of entities of your own: `{ship: 船舶}`',
    'zh-cn': '自定义类别：`{ship: 船舶}`'
  }
}

/** Mappings of `copydesk.yaml` by the key that holds them; `''` for the file. */
export function configurationPlaces(
  kinds: KindTable
): Readonly<Record<string, SidePlace>> {
  return {
    '': {
      keys: (Object.keys(configurationKeys) as ConfigurationKey[]).map(
        (label) => ({label, words: meanings[label]})
      ),
      values: {}
    },
    rules: {
      keys: [
        ...rules.map(({id, title}) => ({label: id, words: title})),
        word(ownRuleId, 'Own rules', '自定义规则')
      ],
      values: {'*': choices(...severities, 'off')}
    },
    style: {
      keys: [
        word(
          'blankAtDigits',
          'Blanks between Han and digits',
          '汉字与数字间的空格'
        ),
        word('brackets', 'Brackets', '括号'),
        word('digits', 'Digits', '数字'),
        word('quotes', 'Quotation marks', '引号'),
        word('dashes', 'Dashes', '破折号'),
        word('nameDots', 'Dots in names', '间隔号')
      ],
      values: {
        blankAtDigits: choices(...houseForms.blankAtDigits),
        brackets: choices(...houseForms.brackets),
        digits: choices(...houseForms.digits),
        quotes: choices(...houseForms.quotes),
        dashes: choices(...houseForms.dashes),
        nameDots: choices(...houseForms.nameDots)
      }
    },
    own: {
      keys: [
        word(
          'match',
          'Regular expression, without slashes',
          '正则表达式，不加斜线'
        ),
        word(
          'replace',
          'What is to stand there; `$1` is the first group',
          '改成什么，`$1` 为第一个分组'
        ),
        word('hint', 'What to tell', '提示什么')
      ],
      values: {}
    },
    rejected: {keys: kindWords(kinds), values: {}},
    kind: {
      keys: [
        word('en', 'Title in English', '英文名称'),
        word('zh-cn', 'Title in Chinese', '中文名称'),
        word('icon', 'Name of a codicon', '图标名（codicon）'),
        word('tei', 'TEI element', 'TEI 元素'),
        word('schema', 'Class in schema.org', 'schema.org 的类'),
        word('label', 'Label in CoNLL and JSON', 'CoNLL 与 JSON 的标签')
      ],
      values: {}
    }
  }
}

/** An entry of `entities.yaml`. */
export function registerPlace(kinds: KindTable): SidePlace {
  return {
    keys: registerKeys,
    values: {
      kind: kindWords(kinds),
      sameAs: authorities.map(({id, title}) => ({
        label: `${id}:`,
        words: {en: title, 'zh-cn': title}
      }))
    }
  }
}

function kindWords(kinds: KindTable): SideWord[] {
  return [...kinds].map(([label, {title}]) => ({label, words: title}))
}

function choices(...labels: readonly string[]): SideWord[] {
  return labels.map((label) => ({label, words: {en: '', 'zh-cn': ''}}))
}

function word(label: string, en: string, chinese: string): SideWord {
  return {label, words: {en, 'zh-cn': chinese}}
}
