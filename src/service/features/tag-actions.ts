import type {Span} from '../../core/model/span.js'
import type {Words} from '../../core/model/words.js'
import {commandCall} from '../../protocol/commands.js'
import type {CodeAction} from 'vscode-languageserver-types'
import {actionFor, codeActionKinds, commandAction} from '../code-action.js'
import {isSameEntity} from './document-highlights.js'
import {mentionAt, mentionSpan, passageOf, type PageView} from '../page-view.js'

const words = {
  tagAs: {en: 'Tag as {kind}', 'zh-cn': '标为{kind}'},
  tagAll: {
    en: 'Tag all {count} on this page…',
    'zh-cn': '本版 {count} 处全部标注…'
  },
  tagOther: {en: 'Tag as another kind…', 'zh-cn': '标为其他类别…'},
  reject: {en: 'Not an entity', 'zh-cn': '不是实体'},
  changeKind: {en: 'Change kind…', 'zh-cn': '改类别…'},
  link: {en: 'Link to the register…', 'zh-cn': '关联名录…'},
  editValue: {en: 'Edit value…', 'zh-cn': '改规范值…'},
  untag: {en: 'Untag', 'zh-cn': '去掉标注'}
} as const satisfies Record<string, Words>

/** What can be done about the suggestion at a span. */
export function suggestionActions(view: PageView, span: Span): CodeAction[] {
  const mention = mentionAt(view, span.start)
  if (mention?.status !== 'suggested') return []
  const {kind, text} = mention
  const passage = passageOf(view, mentionSpan(mention))
  const count = view.analysis.mentions.filter((other) =>
    isSameEntity(mention, other)
  ).length
  const title = view.say({
    words: words.tagAs,
    values: {kind: view.kindTitle(kind)}
  })
  return [
    ...actionFor(view, title, codeActionKinds.quickFix, {type: 'tag', kind}, [
      mentionSpan(mention)
    ]),
    ...(count > 1
      ? [
          commandAction(
            commandCall(
              'tagAll',
              view.say({words: words.tagAll, values: {count}}),
              {...passage, kind}
            )
          )
        ]
      : []),
    commandAction(
      commandCall('tag', view.say(words.tagOther), {...passage, kind: null})
    ),
    commandAction(
      commandCall('rejectSuggestion', view.say(words.reject), {
        uri: view.uri,
        kind,
        text
      })
    )
  ]
}

/** Ways to tag a selection, or to change the tag at a span. */
export function tagActions(view: PageView, span: Span): CodeAction[] {
  const mention = mentionAt(view, span.start)
  if (mention?.status === 'tagged') {
    const passage = passageOf(view, mentionSpan(mention))
    return [
      commandAction(
        commandCall('changeKind', view.say(words.changeKind), passage),
        codeActionKinds.tag
      ),
      commandAction(
        view.analysis.kinds.get(mention.kind)?.isMeasured
          ? commandCall('editValue', view.say(words.editValue), passage)
          : commandCall('link', view.say(words.link), passage),
        codeActionKinds.tag
      ),
      ...actionFor(
        view,
        view.say(words.untag),
        codeActionKinds.tag,
        {
          type: 'untag'
        },
        [span]
      )
    ]
  }

  if (span.start === span.end) return []
  return [...view.analysis.kinds.keys()].flatMap((kind) =>
    actionFor(
      view,
      view.say({
        words: words.tagAs,
        values: {kind: view.kindTitle(kind)}
      }),
      codeActionKinds.tag,
      {type: 'tag', kind},
      [span]
    )
  )
}
