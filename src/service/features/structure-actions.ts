import {roleWords, type ArticleRole} from '../../core/model/roles.js'
import type {Span} from '../../core/model/span.js'
import type {Words} from '../../core/model/words.js'
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

/** What can be said about the block at a span, and where it belongs. */
export function structureActions(view: PageView, span: Span): CodeAction[] {
  const {line} = view.document.positionAt(span.start)
  const [placed] = view.layout.blocksAt(line)
  if (!placed) return []
  const {block, owner, astray} = placed
  const kind = codeActionKinds.structure
  const spans = [span]
  const roles = offered
    .filter((role) => role !== block.type)
    .flatMap((role) =>
      actionFor(
        view,
        view.say({
          words: words.role,
          values: {role: view.say(roleWords[role])}
        }),
        kind,
        {type: 'set-role', role},
        spans
      )
    )
  const rivals = [
    ...(owner.rivals ?? []),
    ...('rivals' in block ? (block.rivals ?? []) : [])
  ]
  const attachments = rivals.flatMap(({articleId}) => {
    const article = view.layout.ownerOf(articleId)?.article
    if (!article) return []
    const values = {number: article.number, title: articleTitle(article)}
    const title = view.say({words: words.attach, values})
    return actionFor(view, title, kind, {type: 'attach', articleId}, spans)
  })
  const say = (key: keyof typeof words): string => view.say(words[key])
  return [
    ...attachments,
    ...(owner.rivals
      ? []
      : actionFor(view, say('confirm'), kind, {type: 'confirm'}, spans)),
    ...(owner.rivals
      ? actionFor(
          view,
          say('detach'),
          kind,
          {type: 'attach', articleId: null},
          spans
        )
      : []),
    ...(astray
      ? [
          ...actionFor(view, say('move'), kind, {type: 'move-head', line}),
          ...actionFor(view, say('order'), kind, {type: 'restore-order'})
        ]
      : []),
    ...('undecided' in block && block.undecided
      ? [
          ...actionFor(
            view,
            say('break'),
            kind,
            {type: 'break-paragraph'},
            spans
          ),
          ...actionFor(view, say('join'), kind, {type: 'join-paragraph'}, spans)
        ]
      : []),
    ...roles,
    ...(block.type === 'notice'
      ? []
      : actionFor(
          view,
          say('notice'),
          kind,
          {type: 'set-role', role: 'notice'},
          spans
        )),
    ...actionFor(view, say('start'), kind, {type: 'start-article'}, spans),
    ...actionFor(view, say('merge'), kind, {type: 'merge-with-previous'}, spans)
  ]
}
