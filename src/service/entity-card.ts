import {readAuthorityLink} from '../core/entities/authorities.js'
import type {RegisterEntry} from '../core/entities/register.js'
import {isSure} from '../core/entities/sureness.js'
import type {Mention} from '../core/model/mention.js'
import type {Span} from '../core/model/span.js'
import {commandCall, type Passage, type Place} from '../protocol/commands.js'
import {isSameEntity, nameOf} from './features/document-highlights.js'
import {
  cardFoot,
  cardOf,
  cardTable,
  quiet,
  type CardAction,
  type CardRow
} from './card.js'
import {chipColors, chipInk} from './kind-colors.js'
import {commandLink, escapeMarkdown, webLink} from './markdown.js'
import {mentionSpan, passageOf, type PageView} from './page-view.js'
import {shorten} from './titles.js'
import type {WorkspacePages} from './workspace-pages.js'

/** Links to lines that fit in one line of a hover. */
const lineLimit = 6
/** Names of others that are listed. */
const companyLimit = 4

const words = {
  value: {en: 'Value', 'zh-cn': '规范值'},
  role: {en: 'Role', 'zh-cn': '身份'},
  also: {en: 'Also', 'zh-cn': '别名'},
  about: {en: 'About', 'zh-cn': '说明'},
  authority: {en: 'Authority', 'zh-cn': '规范档'},
  company: {en: 'With', 'zh-cn': '同时出现'},
  why: {en: 'Why', 'zh-cn': '理由'},
  comma: {en: ', ', 'zh-cn': '、'},
  line: {en: '{line}', 'zh-cn': '第 {line} 行'},
  onPage: {en: '{count} on this page: line ', 'zh-cn': '本版 {count} 处：'},
  all: {
    en: 'all {count} in {files} files',
    'zh-cn': '全部 {count} 处，{files} 个文件'
  },
  semicolon: {en: '; ', 'zh-cn': '；'},
  suggested: {en: 'suggested', 'zh-cn': '建议'},
  unknown: {en: 'not in the register', 'zh-cn': '名录里没有'},
  tagAll: {en: 'Tag all…', 'zh-cn': '全部标注…'},
  changeKind: {en: 'Change kind', 'zh-cn': '改类别'},
  relink: {en: 'Relink', 'zh-cn': '改关联'},
  link: {en: 'Link', 'zh-cn': '关联'},
  editValue: {en: 'Edit value', 'zh-cn': '改规范值'},
  openEntry: {en: 'Open entry', 'zh-cn': '打开名录条目'},
  untag: {en: 'Untag', 'zh-cn': '去掉标注'},
  tagAs: {en: 'Tag as {kind}', 'zh-cn': '标为{kind}'},
  tagAllHere: {
    en: 'Tag all {count} on this page…',
    'zh-cn': '本版 {count} 处全部标注…'
  },
  reject: {en: 'Not an entity', 'zh-cn': '不是实体'}
} as const

/** The entity card, as Markdown. */
export function entityCard(
  view: PageView,
  mention: Mention,
  pages?: WorkspacePages
): string {
  const entry =
    mention.ref === undefined
      ? undefined
      : view.register.register.byId.get(mention.ref)
  const same = view.analysis.mentions.filter((other) =>
    isSameEntity(mention, other)
  )
  return cardOf([
    heading(view, mention, entry),
    cardTable(cardRows(view, mention, entry)),
    mentionsLine(view, same, pages),
    cardFoot(actions(view, mention, same))
  ])
}

function heading(
  view: PageView,
  mention: Mention,
  entry: RegisterEntry | undefined
): string {
  const {kind, ref, status} = mention
  const row = view.analysis.kinds.get(kind)
  const stem = row?.color ?? 'other'
  const ink = `var(--vscode-copydesk-${stem}Foreground)`
  const chip = chipColors[stem] ?? '#cdbe6a'
  const title = escapeMarkdown(view.kindTitle(kind))
  const name = escapeMarkdown(shorten(entry?.name ?? nameOf(mention), 60))
  const aside = asideOf(view, ref, status, entry)
  return (
    `<span style="color:${ink};">$(${row?.icon ?? 'tag'})</span> **${name}** ` +
    `&nbsp;<span style="color:${chipInk};background-color:${chip};border-radius:3px;">&nbsp;${title}&nbsp;</span>` +
    (aside ? `&nbsp; ${quiet(escapeMarkdown(aside))}` : '')
  )
}

function asideOf(
  view: PageView,
  ref: string | undefined,
  status: Mention['status'],
  entry: RegisterEntry | undefined
): string {
  const suggested = status === 'suggested' ? [view.say(words.suggested)] : []
  const key =
    ref === undefined ? [] : entry ? [ref] : [ref, view.say(words.unknown)]
  return [...key, ...suggested].join(' · ')
}

function cardRows(
  view: PageView,
  mention: Mention,
  entry: RegisterEntry | undefined
): CardRow[] {
  const rows: CardRow[] = []
  const add = (label: keyof typeof words, value: string): void => {
    if (value !== '') rows.push([view.say(words[label]), value])
  }

  const comma = view.say(words.comma)
  add('value', escapeMarkdown(shorten(mention.value ?? '', 60)))
  add('role', escapeMarkdown(shorten(mention.role ?? '', 60)))
  const also = new Set([...(entry?.aliases ?? []), mention.text])
  also.delete(entry?.name ?? nameOf(mention))
  add('also', escapeMarkdown(shorten([...also].join(comma), 80)))
  add('about', escapeMarkdown(shorten(entry?.description ?? '', 120)))
  if (mention.status === 'suggested') {
    const reasons = mention.evidence.map(({phrase}) => view.say(phrase))
    add('why', escapeMarkdown(shorten(reasons.join(comma), 120)))
  }

  add(
    'authority',
    (entry?.sameAs ?? [])
      .slice(0, 4)
      .map((value) => authorityLink(value))
      .join(' · ')
  )
  add('company', company(view, mention))
  return rows
}

/** `Wikidata` as a link; the words of a value that is no address. */
function authorityLink(value: string): string {
  const {title, address} = readAuthorityLink(value)
  const label = shorten(title, 40)
  return address === undefined ? escapeMarkdown(label) : webLink(label, address)
}

/**
 * People named in the same article most often, tagged or sure, as links to their
 * first place.
 */
function company(view: PageView, mention: Mention): string {
  if (mention.articleId === null) return ''
  if (view.analysis.kinds.get(mention.kind)?.isMeasured) return ''
  const others = new Map<string, {first: Mention; count: number}>()
  for (const other of view.analysis.mentions) {
    const isCompany =
      other.articleId === mention.articleId &&
      other.kind === 'person' &&
      (other.status === 'tagged' || isSure(other)) &&
      !isSameEntity(mention, other)
    if (!isCompany) continue
    const key = other.ref ?? other.text
    const known = others.get(key)
    if (known) known.count++
    else others.set(key, {first: other, count: 1})
  }

  return [...others.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, companyLimit)
    .map(
      ({first, count}) =>
        `${goTo(view, first, shorten(first.text, 20))} ${count}`
    )
    .join(' · ')
}

function mentionsLine(
  view: PageView,
  same: readonly Mention[],
  pages: WorkspacePages | undefined
): string {
  const lines = same.slice(0, lineLimit).map((mention) => {
    const {line} = view.range(mentionSpan(mention)).start
    return goTo(
      view,
      mention,
      view.say({words: words.line, values: {line: line + 1}})
    )
  })
  const rest = same.length > lineLimit ? ' · …' : ''
  const onPage =
    escapeMarkdown(
      view.say({words: words.onPage, values: {count: same.length}})
    ) +
    lines.join(' · ') +
    rest
  const [first] = same
  const all = first && pages ? pages.mentionsOf(first, view.register.uri) : []
  const files = new Set(all.map(({uri}) => uri)).size
  const everywhere =
    files > 1 && first
      ? view.say(words.semicolon) +
        commandLink(
          commandCall(
            'findMentions',
            view.say({
              words: words.all,
              values: {count: all.length, files}
            }),
            placeOf(view, mentionSpan(first))
          )
        )
      : ''
  return `$(references) ${onPage}${everywhere}`
}

function actions(
  view: PageView,
  mention: Mention,
  same: readonly Mention[]
): CardAction[] {
  const passage = passageOf(view, textSpan(mention))
  const {kind} = mention
  if (mention.status === 'tagged') return tagActions(view, mention, passage)
  return [
    [
      'tag',
      commandCall(
        'tag',
        view.say({
          words: words.tagAs,
          values: {kind: view.kindTitle(kind)}
        }),
        {...passage, kind}
      )
    ],
    ...(same.length > 1
      ? [
          [
            'list-selection',
            commandCall(
              'tagAll',
              view.say({
                words: words.tagAllHere,
                values: {count: same.length}
              }),
              {...passage, kind}
            )
          ] as const
        ]
      : []),
    [
      'close',
      commandCall('rejectSuggestion', view.say(words.reject), {
        uri: view.uri,
        kind,
        text: mention.text
      })
    ]
  ]
}

function tagActions(
  view: PageView,
  {kind, ref}: Mention,
  passage: Passage
): CardAction[] {
  const registerUri = view.register.uri
  const isKnown = ref !== undefined && view.register.register.byId.has(ref)
  return [
    [
      'list-selection',
      commandCall('tagAll', view.say(words.tagAll), {...passage, kind})
    ],
    ['edit', commandCall('changeKind', view.say(words.changeKind), passage)],
    // No entry stands for a date: what can be wrong of it is its value.
    view.analysis.kinds.get(kind)?.isMeasured && ref === undefined
      ? [
          'symbol-ruler',
          commandCall('editValue', view.say(words.editValue), passage)
        ]
      : [
          'link',
          commandCall(
            'link',
            view.say(ref === undefined ? words.link : words.relink),
            passage
          )
        ],
    ...(isKnown && registerUri !== undefined
      ? [
          [
            'book',
            commandCall('openEntry', view.say(words.openEntry), {
              uri: registerUri,
              id: ref
            })
          ] satisfies CardAction
        ]
      : []),
    ['trash', commandCall('untag', view.say(words.untag), passage)]
  ]
}

/** From the first to the last visible character. */
function textSpan({spans}: Mention): Span {
  return {start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0}
}

function goTo(view: PageView, mention: Mention, title: string): string {
  return commandLink(
    commandCall('goTo', title, placeOf(view, textSpan(mention)))
  )
}

function placeOf(view: PageView, span: Span): Place {
  const {range, ...page} = passageOf(view, span)
  return {...page, position: range.start}
}
