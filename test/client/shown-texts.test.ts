import assert from 'node:assert/strict'
import type {TextDocument} from 'vscode'
import './stand-in/register.js'
import type {Desk} from '../../src/client/desk.js'
import type {EntitiesNode} from '../../src/client/views/entities-view.js'
import type {ArticlesNode} from '../../src/client/views/articles-nodes.js'
import {requests} from '../../src/protocol/protocol.js'

/** An icon, and a sign that turns the rest around, as a page may hold them. */
const payload = '$(bug)\u202Etxt.$(zap)'
const address = `file:///desk/${encodeURIComponent(payload)}`
const range = {start: {line: 0, character: 0}, end: {line: 0, character: 4}}
const around = {before: payload, text: payload, after: payload}

/** What of a row of a tree is read here. */
interface Row {
  readonly label: string | {readonly label: string}
  readonly description?: string
  readonly tooltip?: string
}

/** What the server says, all of it hostile. */
const said = new Map<string, unknown>([
  [
    requests.occurrences.method,
    {
      texts: ['x'],
      ref: null,
      occurrences: ['file:///desk/a.txt', address].map((uri) => ({
        uri,
        ranges: [range],
        ...around,
        state: 'conflict',
        note: payload
      }))
    }
  ],
  [
    requests.concordance.method,
    ['file:///desk/a.txt', address].map((uri) => ({
      uri,
      version: 1,
      range,
      ...around,
      isReported: true
    }))
  ],
  [
    requests.register.method,
    {
      entries: [
        {
          id: payload,
          kind: 'person',
          name: payload,
          aliases: [payload],
          description: payload
        }
      ]
    }
  ],
  [
    requests.fixInWorkspace.method,
    [{edits: {uri: address}, changes: [{title: payload}]}]
  ],
  [
    requests.tryOwnRule.method,
    {
      refusal: '',
      count: 1,
      hits: [{range, ...around, expected: payload}],
      onClean: []
    }
  ]
])

const block = {
  role: 'headline',
  text: payload,
  runs: [{startLine: 0, endLine: 1}],
  rivals: []
}
const article = {
  id: 'a',
  number: 1,
  title: payload,
  byline: payload,
  status: null,
  readers: [],
  paragraphs: 1,
  problems: 0,
  blocks: [block]
}
const kind = {id: 'odd', title: payload, icon: 'tag', digit: 1, color: 'other'}
const mention = {text: payload, ranges: [range]}
const entity = {
  name: payload,
  ref: payload,
  role: payload,
  value: null,
  mentions: [mention]
}
const page = {articles: [article], ownKinds: [kind], loose: []}
const state = {page, entities: {groups: []}}
const problem = {source: 'Copydesk', code: 'odd', message: payload, range}

describe('what a page says, in lists and trees', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let document: TextDocument
  let desk: Desk

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
    document = {
      uri: vscode.Uri.parse(address),
      languageId: 'transcription',
      version: 1,
      getText: () => payload,
      validateRange: (all: unknown) => all
    } as unknown as TextDocument
    vscode.workspace.textDocuments.push(document)
    vscode.window.activeTextEditor = {document, selection: {}, selections: []}
    vscode.languages.getDiagnostics = () => [problem]
    vscode.answers.set('vscode.executeCodeActionProvider', [{title: payload}])
    desk = {
      client: {
        sendRequest: (method: string) => Promise.resolve(said.get(method)),
        onNotification: () => new vscode.Disposable()
      },
      models: {
        latest: () => Promise.resolve(state),
        get: () => state,
        structure: () => page,
        onDidChange: () => new vscode.Disposable()
      },
      tables: {kinds: [], rules: [], problems: [], roles: [], exporters: []},
      shown: {document, onDidChange: () => new vscode.Disposable()}
    } as unknown as Desk
  })

  after(() => {
    vscode.workspace.textDocuments.length = 0
    vscode.window.activeTextEditor = undefined
    vscode.languages.getDiagnostics = () => []
  })

  const given = {uri: address, range, kind: 'odd', read: 'x', expected: 'y'}
  const lists: Record<string, () => unknown> = {
    async articles() {
      const {pickArticle} =
        await import('../../src/client/commands/structure.js')
      return pickArticle(desk, document)
    },
    async kinds() {
      const {pickKind} = await import('../../src/client/commands/pick-kind.js')
      return pickKind(desk, document)
    },
    async suggestions() {
      const {pickRows} =
        await import('../../src/client/commands/review-kind.js')
      const list = {
        ask(question: Record<string, unknown>) {
          vscode.shown.push(question)
          return Promise.resolve(undefined)
        }
      }
      const items = [{...around, range}]
      const row = {text: payload, isSure: true, confidence: 1, items}
      return pickRows(desk, list as never, document, {
        kind: 'place',
        rows: [row as never],
        number: 1,
        count: 1,
        ways: []
      })
    },
    async answers() {
      const {choicesFor} =
        await import('../../src/client/commands/review-choices.js')
      const item = {...around, range, rivals: ['a'], kind: 'odd'}
      for (const type of ['tie', 'problem'] as const) {
        const asked = {...item, type} as never
        const items = await choicesFor(desk, {document, version: 1}, asked)
        vscode.shown.push({items})
      }
    },
    async occurrences() {
      const {tagAllCommands} =
        await import('../../src/client/commands/tag-all.js')
      await tagAllCommands(desk)['copydesk.tagAll']?.(given)
    },
    async places() {
      const {concordanceCommands} =
        await import('../../src/client/commands/concordance.js')
      await concordanceCommands(desk)['copydesk.concordance']?.(given)
    },
    async entries() {
      const {entryCommands} =
        await import('../../src/client/commands/register.js')
      await entryCommands(desk)['copydesk.link']?.(given)
    },
    async hits() {
      const {ownRuleCommands} =
        await import('../../src/client/commands/own-rule.js')
      await ownRuleCommands(desk)['copydesk.newOwnRule']?.()
    },
    async files() {
      const {fixInWorkspace} =
        await import('../../src/client/commands/workspace-fixes.js')
      await fixInWorkspace(desk, document, null)
    }
  }
  for (const [name, show] of Object.entries(lists)) {
    it(`is text in the list of ${name}`, async () => {
      vscode.shown.length = 0
      await show()
      const texts = vscode.shown.flatMap(({items}) =>
        (items as Array<Record<string, unknown>>).flatMap((item) => [
          item['label'],
          item['description'] ?? '',
          item['detail'] ?? ''
        ])
      ) as string[]
      const hostile = texts.filter((text) => text.includes('txt.'))
      assert.ok(hostile.length > 0)
      for (const text of hostile) assertPlain(text)
      // Nor is any of it an icon: a sign that is not ours.
      for (const text of texts)
        assert.doesNotMatch(
          text.replaceAll(String.raw`\$(`, ''),
          /\$\((?:bug|zap)/u
        )
    })
  }

  it('turns nothing around in trees and their cards', async () => {
    const {articlesItem} =
      await import('../../src/client/views/articles-items.js')
    const {entitiesItem} =
      await import('../../src/client/views/entities-items.js')
    const {showProblems} =
      await import('../../src/client/views/problems-view.js')
    const {makeComparisonView} =
      await import('../../src/client/views/comparison-view.js')
    const common = {id: 'a', document, parent: undefined, children: []}
    const owner = {
      type: 'entity',
      kind: 'odd',
      status: 'tagged',
      entity,
      page: document
    }
    const change = {
      type: 'removed',
      before: payload,
      after: payload,
      ruleId: null
    }
    showProblems(desk)
    await makeComparisonView(desk).show({
      source: document.uri,
      copy: document.uri,
      result: {changes: [change], totals: {}}
    } as never)
    const ofArticles = [
      {...common, type: 'article', article, opening: '', count: 1},
      {...common, type: 'block', block}
    ].map((node) => articlesItem(desk, node as unknown as ArticlesNode))
    const ofEntities = [
      owner,
      {type: 'kind', group: {kind: 'odd', entities: []}, page: document},
      {type: 'mention', owner, mention, context: around, page: document}
    ].map((node) => entitiesItem(desk, node as unknown as EntitiesNode))
    const inTrees = ['copydesk.problems', 'copydesk.comparison'].flatMap(
      (id) => {
        const tree = vscode.trees.get(id)
        const [kindNode] = (tree?.getChildren() ?? []) as unknown[]
        const [row] = (tree?.getChildren(kindNode) ?? []) as unknown[]
        return tree && row ? [tree.getTreeItem(row)] : []
      }
    )
    const items = [...ofArticles, ...ofEntities, ...inTrees]
    assert.equal(items.length, 7)
    for (const {label, description, tooltip} of items as Row[]) {
      const name = typeof label === 'string' ? label : label.label
      const texts = [name, description, tooltip].map((text) => String(text))
      assert.match(texts[0] ?? '', /⟨U\+202E⟩/u)
      for (const text of texts) assert.doesNotMatch(text, /\u202E/u)
    }
  })
})

/** That a text turns nothing around, and that its icons are none. */
function assertPlain(text: string): void {
  assert.doesNotMatch(text, /\u202E/u)
  assert.match(text, /⟨U\+202E⟩/u)
}
