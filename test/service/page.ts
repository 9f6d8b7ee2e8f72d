import {analyse} from '../../src/core/analyse.js'
import {emptyRegister, type Register} from '../../src/core/entities/register.js'
import {readRegister} from '../../src/core/entities/read-register.js'
import type {Analysis, Structure} from '../../src/core/model/analysis.js'
import {FlowBuilder} from '../../src/core/model/flow.js'
import type {Mention} from '../../src/core/model/mention.js'
import type {
  Article,
  Block,
  Furniture,
  Unattached
} from '../../src/core/model/nodes.js'
import type {ArticleRole} from '../../src/core/model/roles.js'
import type {Locale} from '../../src/core/model/words.js'
import {addLine} from '../../src/core/scan/line-flow.js'
import {settingsDefaults, type Settings} from '../../src/protocol/protocol.js'
import {viewPage, type PageView} from '../../src/service/page-view.js'
import {
  noRegisterFile,
  toRegisterFile,
  type RegisterFile
} from '../../src/service/register-file.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Position, Range} from 'vscode-languageserver-types'

export const uri = 'file:///desk/page.txt'

export interface PageOptions {
  readonly locale?: Locale
  readonly settings?: Partial<Settings>
  /** YAML of the register. */
  readonly register?: string
  readonly mentions?: readonly MentionSpec[]
}

/** A mention at every place of a text, or where line ends cut it. */
export interface MentionSpec extends Partial<Mention> {
  readonly kind: string
  /** As it stands in the source; `⏎` marks a line end inside it. */
  readonly at: string
}

/**
 * A page whose structure is said and not inferred, so that a test of a feature
 * does not depend on how well articles are found. Each line may begin with a
 * label; a line without one is a paragraph of article 1.
 *
 * ```text
 * headline 2|…      a new block of article 2
 * paragraph 1+|…    goes on the block of article 1 before it
 * paragraph 1?|…    undecided whether it begins here
 * caption 1/2|…     ties between articles 1 and 2
 * notice|…          furniture
 * ```
 *
 * `‸` marks a cursor, `«…»` a range; they are taken out.
 */
export function page(
  labelled: string,
  options: PageOptions = {}
): PageView & {cursor: Position; selection: Range} {
  const labels: string[] = []
  const bare = labelled
    .split('\n')
    .map((line) => {
      const [, label, rest] = /^([a-z]+ ?[\d/]*[+?]?)\|(.*)$/u.exec(line) ?? []
      labels.push(label ?? (line.trim() === '' ? '' : 'paragraph 1'))
      return rest ?? line
    })
    .join('\n')
  const {text, cursor, range} = unmark(bare)
  const document = TextDocument.create(uri, 'transcription', 1, text)
  const analysed = analyse(text)
  const structure = structureOf(analysed, labels)
  const mentions = (options.mentions ?? []).flatMap((spec) =>
    mentionsOf(text, spec, structure)
  )
  const analysis: Analysis = {
    ...analysed,
    text,
    structure,
    findings: analysed.findings,
    mentions: mentions.sort((a, b) => start(a) - start(b))
  }
  const locale = options.locale ?? 'en'
  const view = viewPage(
    document,
    (each) => (each === text ? analysis : analyse(each)),
    {
      register: registerFile(options.register ?? ''),
      settings: {...settingsDefaults, ...options.settings},
      locale,
      ruleDocumentation: 'vscode://copydesk.copydesk/rules/{rule}'
    }
  )
  return {
    ...view,
    layout: view.layout,
    cursor: document.positionAt(cursor),
    selection: {
      start: document.positionAt(range.start),
      end: document.positionAt(range.end)
    }
  }
}

/** The text of a range. */
export function textIn(view: PageView, range: Range): string {
  const {start, end} = view.span(range)
  return view.text.slice(start, end)
}

/** A register and where its entries stand. */
export function registerFile(yaml: string): RegisterFile {
  const at = 'file:///desk/entities.yaml'
  return toRegisterFile(at, yaml, readRegister(yaml)) ?? noRegisterFile
}

/** A register, for features that take one. */
export function register(yaml: string): Register {
  return readRegister(yaml).register ?? emptyRegister
}

function start({spans}: Mention): number {
  return spans[0]?.start ?? 0
}

function unmark(marked: string): {
  text: string
  cursor: number
  range: {start: number; end: number}
} {
  let text = ''
  let cursor = 0
  const range = {start: 0, end: 0}
  for (const character of marked) {
    if (character === '‸') cursor = text.length
    else if (character === '«') range.start = text.length
    else if (character === '»') range.end = text.length
    else text += character
  }

  return {text, cursor, range}
}

const sure = {confidence: 0.9, evidence: [], pinned: false}

function structureOf({page: {lines}}: Analysis, labels: string[]): Structure {
  const articles = new Map<string, Article>()
  const furniture: Furniture[] = []
  const unattached: Unattached[] = []
  /** The latest block of each article. */
  const latest = new Map<string, Block>()

  for (const line of lines) {
    const label = labels[line.index] ?? ''
    const match = /^([a-z]+) ?([\d/]*)([+?]?)$/u.exec(label)
    if (!match || line.isBlank) continue
    const [, role = '', numbers = '', flag = ''] = match
    const piece = {line: line.index, start: line.start, end: line.end}
    const before = latest.get(numbers)
    if (flag === '+' && before) {
      before.pieces = [...before.pieces, piece]
      const flow = new FlowBuilder()
      for (const each of before.pieces) {
        const at = lines[each.line]
        if (at) addLine(flow, at)
      }

      before.flow = flow.build()
      continue
    }

    const flow = new FlowBuilder()
    addLine(flow, line)
    const last: Block = {
      type: role as ArticleRole,
      pieces: [piece],
      flow: flow.build(),
      ...(flag === '?' ? {undecided: true} : {}),
      ...bylineOf(line.text),
      ...sure
    }
    latest.set(numbers, last)
    if (numbers === '') {
      furniture.push({type: 'notice', children: [last], ...sure})
    } else if (numbers.includes('/')) {
      const rivals = numbers
        .split('/')
        .map((number) => ({articleId: `a${number}`, score: 0.5}))
      unattached.push({block: last, rivals, ...sure})
    } else {
      const article = articles.get(numbers) ?? {
        type: 'article',
        id: `a${numbers}`,
        number: Number(numbers),
        children: [],
        ...sure
      }
      articles.set(numbers, article)
      article.children.push(last)
    }
  }

  const inOrder = [...articles.values()].sort((a, b) => a.number - b.number)
  for (const {children} of inOrder) {
    // Heads come first in reading order, wherever they stand.
    children.sort((a, b) => rank(a) - rank(b))
  }

  return {
    issue: {type: 'issue', children: []},
    articles: inOrder,
    furniture,
    unattached,
    lineRoles: [],
    roleOf: () => undefined
  }
}

function rank({type}: Block): number {
  const heads = ['kicker', 'headline', 'deck', 'byline']
  return heads.includes(type) ? heads.indexOf(type) : heads.length
}

function bylineOf(text: string): Pick<Block, 'lead'> {
  const match = /^本报讯（(\S+) (\S+)）/u.exec(text)
  if (!match) return {}
  const [whole, role = '', name = ''] = match
  const at = whole.indexOf(name)
  return {
    lead: {
      text: whole,
      span: {start: 0, end: whole.length},
      people: [{role, name, span: {start: at, end: at + name.length}}]
    }
  }
}

function mentionsOf(
  text: string,
  {at, ...spec}: MentionSpec,
  structure: Structure
): Mention[] {
  const parts = at.split('⏎')
  const escaped = parts.map((part) =>
    part.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')
  )
  const pattern = new RegExp(escaped.join('\\s+'), 'gu')
  return [...text.matchAll(pattern)].map((match) => {
    let from = match.index
    const spans = parts.map((part) => {
      const start = text.indexOf(part, from)
      from = start + part.length
      return {start, end: from}
    })
    return {
      status: 'tagged',
      text: at.replaceAll('⏎', ''),
      spans,
      articleId:
        structure.articles.find((article) =>
          article.children.some(
            ({flow}) => flow.offsetOf(spans[0]?.start ?? 0) !== undefined
          )
        )?.id ?? null,
      confidence: 1,
      evidence: [],
      ...spec
    }
  })
}
