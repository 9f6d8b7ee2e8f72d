import type {Inferred, Rival} from '../core/model/nodes.js'
import {roleWords} from '../core/model/roles.js'
import {commandCall, type CommandCall} from '../protocol/commands.js'
import type {Position, Range} from 'vscode-languageserver-types'
import type {Owner, PlacedBlock} from './layout.js'
import {commandLink, escapeMarkdown} from './markdown.js'
import type {PageView} from './page-view.js'
import {articleTitle} from './titles.js'

/** Reasons that fit before a hover of VS Code scrolls (250 px). */
const evidenceLimit = 4

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
  or: {en: ' or ', 'zh-cn': ' 还是 '},
  pinned: {en: 'set by a mark', 'zh-cn': '已由标记确定'},
  sure: {en: '{percent} % sure', 'zh-cn': '把握 {percent}%'},
  undecided: {
    en: 'Whether a paragraph begins here is undecided',
    'zh-cn': '这里是否分段未定'
  },
  runnerUp: {
    en: 'Runner-up: article {number}, {score} · margin {margin}',
    'zh-cn': '其次：第 {number} 篇，{score} · 相差 {margin}'
  },
  body: {en: 'Body on line {line}', 'zh-cn': '正文在第 {line} 行'},
  moveThere: {en: 'Move there', 'zh-cn': '移到正文前'},
  notThis: {en: 'Not this one', 'zh-cn': '不是它的{role}'},
  attach: {en: 'Attach to…', 'zh-cn': '归到…'},
  candidate: {
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
  const parts = [
    title(view, placed),
    ...(inferred ? [reasons(view, inferred)] : []),
    ...rivalLines(view, placed),
    actions(view, placed, owner)
  ].filter((part) => part !== '')
  return {value: parts.join('\n\n'), range: view.range(piece)}
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
  const role = capitalise(view.say(roleWords[block.type]))
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

function reasons(view: PageView, {evidence}: Inferred): string {
  return [...evidence]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, evidenceLimit)
    .map(({phrase, weight}) => {
      const sign = weight < 0 ? '$(remove)' : '$(add)'
      return `${sign} ${escapeMarkdown(view.say(phrase))}`
    })
    .join('  \n')
}

function rivalLines(view: PageView, {block, owner}: PlacedBlock): string[] {
  if (owner.rivals) {
    return [
      owner.rivals
        .map((rival) => `$(circle-outline) ${candidate(view, rival)}`)
        .join('  \n')
    ]
  }

  const [runnerUp] = ('rivals' in block ? block.rivals : undefined) ?? []
  if (!runnerUp || !('confidence' in block)) return []
  const score = view.say({
    words: words.runnerUp,
    values: {
      number: numberOf(view, runnerUp.articleId),
      score: runnerUp.score.toFixed(2),
      margin: (block.confidence - runnerUp.score).toFixed(2)
    }
  })
  return [quiet(escapeMarkdown(score))]
}

function candidate(view: PageView, {articleId, score}: Rival): string {
  const owner = view.layout.ownerOf(articleId)
  const text = view.say({
    words: words.candidate,
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
      position: {line, character: 0}
    })
  )
}

function actions(view: PageView, placed: PlacedBlock, owner: Owner): string {
  const {uri} = view
  const {line, block} = placed
  const calls: CommandCall[] = []
  const main = owner.main?.startLine
  if (owner.article && placed.detached && main !== undefined) {
    calls.push(
      commandCall(
        'goTo',
        view.say({words: words.body, values: {line: main + 1}}),
        {uri, position: {line: main, character: 0}}
      )
    )
    if (block.type !== 'paragraph') {
      const role = view.say(roleWords[block.type])
      calls.push(
        commandCall('moveHead', view.say(words.moveThere), {uri, line}),
        commandCall(
          'detach',
          view.say({words: words.notThis, values: {role}}),
          {uri, line}
        )
      )
    }
  }

  if (owner.rivals) {
    const articleIds = owner.rivals.map((rival) => rival.articleId)
    calls.push(
      commandCall('attach', view.say(words.attach), {uri, line, articleIds})
    )
  }

  if (calls.length === 0) return ''
  return `---\n\n${calls.map((call) => commandLink(call)).join(' &emsp;')}`
}

function numberOf(view: PageView, articleId: string): string {
  const number = view.layout.ownerOf(articleId)?.article?.number
  return number === undefined ? articleId : String(number)
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function quiet(markdown: string): string {
  return `<span style="color:var(--vscode-descriptionForeground);">${markdown}</span>`
}
