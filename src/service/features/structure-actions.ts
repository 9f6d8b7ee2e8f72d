import {roleWords, type ArticleRole} from '../../core/model/roles.js'
import type {Span} from '../../core/model/span.js'
import type {Words} from '../../core/model/words.js'
import type {Action} from '../../protocol/protocol.js'
import type {CodeAction} from 'vscode-languageserver-types'
import {actionFor, codeActionKinds} from '../code-action.js'
import type {PageView} from '../page-view.js'
import {articleTitle} from '../titles.js'

const words = {
  confirm: {
    en: 'This is right: say so by a mark',
    'zh-cn': '推断无误，加标记确定'
  },
  notice: {en: 'These lines are a notice', 'zh-cn': '这几行是启事'},
  role: {en: 'This is a {role}', 'zh-cn': '这是{role}'},
  attach: {
    en: 'Attach to article {number}: {title}',
    'zh-cn': '归入第 {number} 篇：{title}'
  },
  detach: {en: 'Attach to no article', 'zh-cn': '不归入任何一篇'},
  start: {en: 'An article begins here', 'zh-cn': '从这里另起一篇'},
  merge: {
    en: 'Merge with the article before',
    'zh-cn': '并入上一篇'
  },
  move: {en: 'Move to its article', 'zh-cn': '移到所属文章'},
  order: {en: 'Restore reading order', 'zh-cn': '恢复阅读顺序'},
  break: {en: 'A paragraph ends here', 'zh-cn': '在此分段'},
  join: {en: 'No paragraph ends here', 'zh-cn': '此处不分段'}
} as const satisfies Record<string, Words>

/** Roles that a block is most often mistaken in; all others by the palette. */
const offered: readonly ArticleRole[] = [
  'headline',
  'kicker',
  'deck',
  'crosshead',
  'caption',
  'paragraph'
]

/** Where the block at a span belongs, and whether a paragraph ends in it. */
export function attachmentActions(view: PageView, span: Span): CodeAction[] {
  const {line} = view.document.positionAt(span.start)
  const [placed] = view.layout.blocksAt(line)
  if (!placed) return []
  const {block, owner, astray} = placed
  const add = adder(view, [span])
  const rivals = [
    ...(owner.rivals ?? []),
    ...('rivals' in block ? (block.rivals ?? []) : [])
  ]
  const attachments = rivals.flatMap(({articleId}) => {
    const article = view.layout.ownerOf(articleId)?.article
    if (!article) return []
    const values = {number: article.number, title: articleTitle(article)}
    const title = view.say({words: words.attach, values})
    return add(title, {type: 'attach', articleId})
  })
  const say = (key: keyof typeof words): string => view.say(words[key])
  return [
    ...attachments,
    ...(owner.rivals
      ? add(say('detach'), {type: 'attach', articleId: null})
      : add(say('confirm'), {type: 'confirm'})),
    ...(astray
      ? [
          ...add(say('move'), {type: 'move-head', line}),
          ...add(say('order'), {type: 'restore-order'})
        ]
      : []),
    ...('undecided' in block && block.undecided
      ? [
          ...add(say('break'), {type: 'break-paragraph'}),
          ...add(say('join'), {type: 'join-paragraph'})
        ]
      : [])
  ]
}

/** What the block at a span is, and which article it is of. */
export function roleActions(view: PageView, span: Span): CodeAction[] {
  const {line} = view.document.positionAt(span.start)
  const [placed] = view.layout.blocksAt(line)
  if (!placed) return []
  const {type} = placed.block
  const add = adder(view, [span])
  const roles = offered
    .filter((role) => role !== type)
    .flatMap((role) => {
      const values = {role: view.say(roleWords[role])}
      const title = view.say({words: words.role, values})
      return add(title, {type: 'set-role', role})
    })
  return [
    ...roles,
    ...(type === 'notice'
      ? []
      : add(view.say(words.notice), {type: 'set-role', role: 'notice'})),
    ...add(view.say(words.start), {type: 'start-article'}),
    ...add(view.say(words.merge), {type: 'merge-with-previous'})
  ]
}

function adder(
  view: PageView,
  spans: readonly Span[]
): (title: string, action: Action) => CodeAction[] {
  return (title, action) =>
    actionFor(view, title, codeActionKinds.structure, action, spans)
}
