import type {RegisterEntry} from '../../core/entities/register.js'
import {
  articleRoles,
  furnitureRoles,
  roleWords
} from '../../core/model/roles.js'
import type {Words} from '../../core/model/words.js'
import {rules} from '../../core/rules/index.js'
import type {
  CompletionItem,
  CompletionList,
  Position,
  Range
} from 'vscode-languageserver-types'
import type {PageView} from '../page-view.js'
import {searchRegister} from './register-search.js'
import {articleTitle} from '../titles.js'

/** Characters that open the list by themselves. */
export const completionTriggers: readonly string[] = ['.', '=', '{', '"']

/** Entries of the register that one list holds; more typing narrows it. */
const entryLimit = 100

/** Kinds of LSP, chosen for their icons. */
const icons = {
  kind: 7,
  role: 20,
  class: 14,
  entry: 18,
  rule: 12,
  article: 9
} as const

const words = {
  sic: {en: 'printed so', 'zh-cn': '报纸原文如此'},
  asis: {en: 'do not report here', 'zh-cn': '此处不报'},
  break: {en: 'a paragraph ends here', 'zh-cn': '在此分段'},
  undecided: {en: 'somebody must decide', 'zh-cn': '待定'},
  none: {en: 'belongs to no article', 'zh-cn': '不属于任何一篇'},
  ref: {en: 'key in the register', 'zh-cn': '名录编号'},
  value: {en: 'normalised value', 'zh-cn': '规范值'}
} as const satisfies Record<string, Words>

/** Inside `{…}`: classes, attributes, keys of the register, ids, rules. */
export function completion(
  view: PageView,
  position: Position
): CompletionList | null {
  const offset = view.offset(position)
  const lineStart = view.offset({line: position.line, character: 0})
  const before = view.text.slice(lineStart, offset)
  const open = before.lastIndexOf('{')
  if (open === -1 || before.includes('}', open)) return null
  const attributes = before.slice(open + 1)
  // Matches what is being written: `.per`, `ref=he`, `ref="he`, `re`.
  const word = /(?:^|\s)(?:\.([\w-]*)|([\w-]+)="?([^\s"]*)|([\w-]*))$/u.exec(
    attributes
  )
  if (!word) return null
  const [, className, name, value, bare] = word
  const typed = className ?? value ?? bare ?? ''
  const range = {
    start: {line: position.line, character: position.character - typed.length},
    end: position
  }
  if (className !== undefined) return list(classes(view, range))
  if (name === undefined) {
    const isEmpty = attributes.trim() === typed
    return list([
      ...(isEmpty ? kindClasses(view, range) : []),
      ...attributeNames(view, range)
    ])
  }

  return values(view, range, {name, typed, attributes})
}

function classes(view: PageView, range: Range): CompletionItem[] {
  const item = (
    label: string,
    detail: string,
    kind: CompletionItem['kind'] & number
  ): CompletionItem => ({
    label,
    detail,
    kind,
    textEdit: {range, newText: label}
  })
  return [
    ...[...view.analysis.kinds.keys()].map((kind) =>
      item(kind, view.kindTitle(kind), icons.kind)
    ),
    ...[...articleRoles, ...furnitureRoles].map((role) =>
      item(role, view.say(roleWords[role]), icons.role)
    ),
    ...(['sic', 'asis', 'break', 'undecided'] as const).map((name) =>
      item(name, view.say(words[name]), icons.class)
    )
  ].map((each, index) => ({...each, sortText: String(index).padStart(3, '0')}))
}

/** `.person`, where nothing stands in the braces yet. */
function kindClasses(view: PageView, range: Range): CompletionItem[] {
  return [...view.analysis.kinds.keys()].map((kind, index) => ({
    label: `.${kind}`,
    detail: view.kindTitle(kind),
    kind: icons.kind,
    sortText: String(index).padStart(3, '0'),
    filterText: kind,
    textEdit: {range, newText: `.${kind}`}
  }))
}

function attributeNames(view: PageView, range: Range): CompletionItem[] {
  return (['ref', 'value'] as const).map((name) => ({
    label: `${name}=`,
    detail: view.say(words[name]),
    kind: 10,
    sortText: `attribute-${name}`,
    textEdit: {range, newText: `${name}=`}
  }))
}

function values(
  view: PageView,
  range: Range,
  written: {
    readonly name: string
    readonly typed: string
    readonly attributes: string
  }
): CompletionList | null {
  switch (written.name) {
    case 'ref': {
      return entries(view, range, written)
    }
    case 'rule': {
      return list(
        rules.map(({id, title}) => ({
          label: id,
          detail: view.say(title),
          kind: icons.rule,
          textEdit: {range, newText: id}
        }))
      )
    }
    case 'of': {
      return list(articleIds(view, range))
    }
    default: {
      return null
    }
  }
}

function entries(
  view: PageView,
  range: Range,
  {typed, attributes}: {readonly typed: string; readonly attributes: string}
): CompletionList {
  // Matches the first class: `.person`.
  const kind = /\.([\w-]+)/u.exec(attributes)?.[1]
  const name = taggedText(view, range)
  const found = searchRegister(view.register.register, {
    query: typed,
    name,
    kind: kind ?? null,
    limit: entryLimit + 1
  }).filter((entry) => kind === undefined || entry.kind === kind)
  const items = found.slice(0, entryLimit).map((entry, index) => ({
    label: entry.id,
    labelDetails: {description: entry.name},
    detail: view.kindTitle(entry.kind),
    ...(entry.description === undefined
      ? {}
      : {documentation: entry.description}),
    kind: icons.entry,
    // In our order: the entries of the tagged name come first.
    sortText: String(index).padStart(3, '0'),
    filterText: [typed, entry.id, entry.name, ...entry.aliases].join(' '),
    ...(index === 0 && isNamed(entry, name) ? {preselect: true} : {}),
    textEdit: {range, newText: entry.id}
  }))
  // Initials of pinyin are ours to match: ask again as one types.
  return {items, isIncomplete: true}
}

/** The text in the brackets before the braces that are being written. */
function taggedText({text, document}: PageView, {start}: Range): string {
  const end = text.lastIndexOf(']{', document.offsetAt(start))
  const from = text.lastIndexOf('[', end)
  if (end === -1 || from === -1 || end - from > 60) return ''
  return text.slice(from + 1, end).replace(/\s/gu, '')
}

function isNamed({name, aliases}: RegisterEntry, text: string): boolean {
  return name === text || aliases.includes(text)
}

function articleIds(view: PageView, range: Range): CompletionItem[] {
  return [
    ...view.analysis.structure.articles.map((article) => ({
      label: article.id,
      detail: articleTitle(article),
      kind: icons.article,
      textEdit: {range, newText: article.id}
    })),
    {
      label: 'none',
      detail: view.say(words.none),
      kind: icons.article,
      textEdit: {range, newText: 'none'}
    }
  ]
}

function list(items: CompletionItem[]): CompletionList {
  return {items, isIncomplete: false}
}
