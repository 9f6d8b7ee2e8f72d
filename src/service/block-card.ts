import type {Inferred, Rival} from '../core/model/nodes.js'
import {isHeadRole} from '../core/model/roles.js'
import {commandCall} from '../protocol/commands.js'
import type {Position, Range} from 'vscode-languageserver-types'
import {
  cardFoot,
  cardOf,
  cardTable,
  quiet,
  rowLimit,
  type CardAction,
  type CardRow
} from './card.js'
import type {Owner, PlacedBlock} from './layout.js'
import {commandLink, escapeMarkdown} from './markdown.js'
import type {PageView} from './page-view.js'
import {detachTitle, moveTitle, roleTitle} from './part-words.js'
import {articleTitle, shorten} from './titles.js'

/** Articles that a tie lists; more would leave no room for the reasons. */
const rivalLimit = 3

const words = {
  ofArticle: {
    en: '{role} of article {number}',
    'zh-cn': '第 {number} 篇的{role}'
  },
  starts: {en: 'Article {number} begins', 'zh-cn': '第 {number} 篇从这里开始'},
  alone: {en: '{role} of no article', 'zh-cn': '{role}，不属于任何一篇'},
  tie: {
    en: '{role} of article {numbers}?',
    'zh-cn': '{role}，属第 {numbers} 篇？'
  },
  unknown: {
    en: '{role}; its article is not known',
    'zh-cn': '{role}，不知属于哪一篇'
  },
  or: {en: ' or ', 'zh-cn': ' 还是 '},
  pinned: {en: 'set by a mark', 'zh-cn': '已由标记确定'},
  sure: {en: '{percent} % sure', 'zh-cn': '有 {percent}% 的把握'},
  undecided: {
    en: 'Whether a paragraph begins here is undecided',
    'zh-cn': '这里是否分段未定'
  },
  because: {en: 'Because', 'zh-cn': '理由'},
  against: {en: 'Against', 'zh-cn': '反面理由'},
  candidate: {en: 'Candidate', 'zh-cn': '候选'},
  runnerUp: {en: 'Runner-up', 'zh-cn': '其次'},
  margin: {en: 'margin {margin}', 'zh-cn': '相差 {margin}'},
  body: {en: 'Body on line {line}', 'zh-cn': '正文在第 {line} 行'},
  attach: {en: 'Attach to…', 'zh-cn': '归入…'},
  none: {en: 'No article', 'zh-cn': '不属于任何一篇'},
  rival: {
    en: 'article {number}, {score}: {title}',
    'zh-cn': '第 {number} 篇，{score}：{title}'
  }
} as const

/**
 * Why a block is what it is and where it belongs: cues, runner-up, margin. A
 * tie is shown as a tie. On paragraphs only at their first character, so that
 * reading the body is not disturbed.
 */
export function blockCard(
  view: PageView,
  position: Position
): {value: string; range: Range} | undefined {
  const placed = view.layout.blocksAt(position.line)[0]
  if (!placed) return undefined
  const {block, owner} = placed
  const offset = view.offset(position)
  const [first] = block.pieces
  const isAtStart = first !== undefined && offset <= first.start + 1
  const isOnFirstLine = position.line === placed.line
  if (block.type === 'paragraph' && !(isAtStart && isOnFirstLine)) {
    return undefined
  }

  const piece = block.pieces.find((each) => each.line === position.line)
  if (!piece) return undefined
  const inferred = inferredOf(placed)
  const value = cardOf([
    title(view, placed),
    cardTable(rows(view, placed, inferred)),
    cardFoot(actions(view, placed, owner))
  ])
  return {value, range: view.range(piece)}
}

/** Where the evidence stands: at the block, or at what it begins. */
function inferredOf({block, owner}: PlacedBlock): Inferred | undefined {
  if (owner.article && block.type === 'paragraph') {
    const begins = owner.blocks[0]?.block === block
    return begins ? owner.article : (block as Inferred)
  }

  if ('evidence' in block) return block
  return owner.furniture
}

function title(view: PageView, placed: PlacedBlock): string {
  const {block, owner} = placed
  const role = roleTitle(block.type, view.locale)
  const text = escapeMarkdown(headline(view, placed, role))
  const inferred = inferredOf(placed)
  if (!inferred || owner.rivals) return `**${text}**`
  const sure = inferred.pinned
    ? view.say(words.pinned)
    : view.say({
        words: words.sure,
        values: {percent: Math.round(inferred.confidence * 100)}
      })
  return `**${text}** &nbsp;${quiet(escapeMarkdown(sure))}`
}

function headline(
  view: PageView,
  {block, owner}: PlacedBlock,
  role: string
): string {
  const {article, rivals} = owner
  if (rivals?.length === 0) {
    return view.say({words: words.unknown, values: {role}})
  }

  if (rivals) {
    const numbers = rivals
      .map(({articleId}) => numberOf(view, articleId))
      .join(view.say(words.or))
    return view.say({words: words.tie, values: {role, numbers}})
  }

  if (!article) return view.say({words: words.alone, values: {role}})
  const {number} = article
  const isFirst = owner.blocks[0]?.block === block
  if (block.type !== 'paragraph') {
    return view.say({words: words.ofArticle, values: {role, number}})
  }

  if (isFirst) return view.say({words: words.starts, values: {number}})
  return block.undecided
    ? view.say(words.undecided)
    : view.say({words: words.ofArticle, values: {role, number}})
}

/** Reasons for and against, then the runner-up, or the rivals of a tie. */
function rows(
  view: PageView,
  {block, owner}: PlacedBlock,
  inferred: Inferred | undefined
): CardRow[] {
  const evidence = [...(inferred?.evidence ?? [])].sort(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight)
  )
  const labels = evidence.map(({weight}) =>
    view.say(weight < 0 ? words.against : words.because)
  )
  const reasons = evidence.map(({phrase}, index): CardRow => {
    const label = labels[index] ?? ''
    // Said once for all reasons that follow one another.
    const isSaid = label === labels[index - 1]
    const text = escapeMarkdown(shorten(view.say(phrase), 100))
    return [isSaid ? '' : label, text]
  })
  if (owner.rivals) {
    const rivals = owner.rivals.map((rival): CardRow => {
      return [view.say(words.candidate), candidate(view, rival)]
    })
    return [...rivals.slice(0, rivalLimit), ...reasons]
  }

  const [runnerUp] = ('rivals' in block ? block.rivals : undefined) ?? []
  if (!runnerUp || !('confidence' in block)) return reasons
  const margin = view.say({
    words: words.margin,
    values: {margin: (block.confidence - runnerUp.score).toFixed(2)}
  })
  const second: CardRow = [
    view.say(words.runnerUp),
    `${candidate(view, runnerUp)} &nbsp;${quiet(escapeMarkdown(margin))}`
  ]
  return [...reasons.slice(0, rowLimit - 1), second]
}

function candidate(view: PageView, {articleId, score}: Rival): string {
  const owner = view.layout.ownerOf(articleId)
  const text = view.say({
    words: words.rival,
    values: {
      number: numberOf(view, articleId),
      score: score.toFixed(2),
      title: owner?.article ? articleTitle(owner.article) : ''
    }
  })
  const line = owner?.main?.startLine
  if (line === undefined) return escapeMarkdown(text)
  return commandLink(
    commandCall('goTo', text, {
      uri: view.uri,
      version: view.document.version,
      position: {line, character: 0}
    })
  )
}

function actions(
  view: PageView,
  placed: PlacedBlock,
  owner: Owner
): CardAction[] {
  const {line, block} = placed
  const {uri} = view
  const {version} = view.document
  const place = {uri, version, line}
  if (owner.rivals) {
    const articleIds = owner.rivals.map((rival) => rival.articleId)
    return [
      [
        'link',
        commandCall('attach', view.say(words.attach), {...place, articleIds})
      ],
      ['close', commandCall('detach', view.say(words.none), place)]
    ]
  }

  const main = owner.main?.startLine
  const actions: CardAction[] = []
  if (!owner.article || main === undefined) return actions
  if (placed.detached) {
    const position = {line: main, character: 0}
    const title = view.say({words: words.body, values: {line: main + 1}})
    const icon = main > line ? 'arrow-down' : 'arrow-up'
    actions.push([icon, commandCall('goTo', title, {uri, version, position})])
  }

  const {locale} = view
  const isAttached = isHeadRole(block.type) || block.type === 'caption'
  if (!isAttached) return actions
  if (placed.astray) {
    const title = moveTitle(block.type, locale)
    actions.push(['arrow-swap', commandCall('moveHead', title, place)])
  }

  const rivals = 'rivals' in block ? (block.rivals ?? []) : []
  const articleIds = rivals.map(({articleId}) => articleId)
  const attach = view.say(words.attach)
  const detach = detachTitle(block.type, locale)
  actions.push(
    ['link', commandCall('attach', attach, {...place, articleIds})],
    ['close', commandCall('detach', detach, place)]
  )
  return actions
}

function numberOf(view: PageView, articleId: string): string {
  const number = view.layout.ownerOf(articleId)?.article?.number
  return number === undefined ? articleId : String(number)
}
