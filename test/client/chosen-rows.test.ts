import assert from 'node:assert/strict'
import './stand-in/register.js'
import type {Action, ActParams} from '../../src/protocol/protocol.js'
import type {CommandTable} from '../../src/client/commands/command-table.js'
import {requests} from '../../src/protocol/protocol.js'
import type {Page} from './stand-in/page.js'

const range = (line: number) => ({
  start: {line, character: 0},
  end: {line, character: 2}
})

/** An entity of the page, one mention a line. */
function entity(name: string, ...lines: number[]) {
  const mentions = lines.map((line) => ({text: name, ranges: [range(line)]}))
  return {name, ref: null, role: null, value: null, mentions}
}

const li = entity('李四', 0, 3)
const lu = entity('鹭汀', 1)
const he = entity('何立群', 2)
const groups = [
  {kind: 'person', status: 'suggested', entities: [li]},
  {kind: 'place', status: 'suggested', entities: [lu]},
  {kind: 'person', status: 'tagged', entities: [he]}
]

describe('rows that are chosen together', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let page: Page
  let chosen: unknown[]
  /** What the server was asked to do. */
  let asked: Array<{lines: number[]; action: Action}>
  let rejected: unknown[]
  let desk: never

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
  })

  beforeEach(async () => {
    const {openPage} = await import('./stand-in/page.js')
    page = openPage('一\n二\n三\n四')
    chosen = []
    asked = []
    rejected = []
    const sendRequest = (method: string, params: ActParams) => {
      if (method === requests.act.method)
        asked.push({
          lines: params.ranges.map(({start}) => start.line),
          action: params.action
        })
      return Promise.resolve({edits: [], message: 'done'})
    }
    const state = {page: {version: 1}, entities: {groups}}
    desk = {
      client: {sendRequest},
      models: {latest: () => Promise.resolve(state), get: () => state},
      tables: {kinds: []}
    } as never
  })

  afterEach(() => {
    vscode.window.activeTextEditor = undefined
    vscode.answers.clear()
  })

  const entityRow = (of: typeof li, kind: string, status = 'suggested') => ({
    type: 'entity',
    kind,
    status,
    entity: of,
    page
  })
  const commands = async (): Promise<CommandTable> => {
    const {entityCommands} =
      await import('../../src/client/commands/entity-commands.js')
    const view = {
      get chosen() {
        return chosen
      }
    }
    const log = {
      configure(parts: Array<{change: unknown}>) {
        rejected.push(parts.map(({change}) => change))
        return Promise.resolve(true)
      }
    }
    return entityCommands(desk, view as never, log as never)
  }

  it('are accepted in one step, each as its kind, each place once', async () => {
    const person = entityRow(li, 'person')
    const mention = {
      type: 'mention',
      owner: person,
      mention: li.mentions[0],
      page
    }
    const tagged = entityRow(he, 'person', 'tagged')
    const rows = [person, mention, entityRow(lu, 'place'), tagged]
    await (await commands())['copydesk.entities.accept']?.(person, rows)
    assert.deepEqual(asked, [
      {
        lines: [0, 3, 1],
        action: {
          type: 'tag-each',
          tags: [{kind: 'person'}, {kind: 'person'}, {kind: 'place'}]
        }
      }
    ])
    assert.match(String(vscode.shown.at(-1)?.['message']), /3 places changed/u)
  })

  it('are rejected by key in one decision, whatever their kinds', async () => {
    chosen = [entityRow(li, 'person'), entityRow(lu, 'place')]
    await (await commands())['copydesk.entities.reject']?.()
    assert.deepEqual(rejected, [
      [
        {type: 'reject', kind: 'person', texts: ['李四']},
        {type: 'reject', kind: 'place', texts: ['鹭汀']}
      ]
    ])
  })

  it('of problems are fixed, or left, in one step', async () => {
    const {problemCommands} =
      await import('../../src/client/commands/problems.js')
    const problem = (code: string, line: number) => ({code, range: range(line)})
    const [first, second] = [problem('doubled-text', 0), problem('blank', 2)]
    const rows = [
      {type: 'problem', problem: first, page},
      {type: 'kind', ruleId: 'blank', problems: [second], page},
      {type: 'problem', problem: second, page}
    ]
    const table = problemCommands(desk)
    await table['copydesk.problems.fix']?.(rows[0], rows)
    await table['copydesk.problems.leave']?.(rows[0], rows)
    const ruleIds = ['doubled-text', 'blank']
    assert.deepEqual(asked, [
      {lines: [0, 2], action: {type: 'fix-each', ruleIds}},
      {lines: [0, 2], action: {type: 'leave-each', ruleIds}}
    ])
  })

  it('of problems are fixed where they are by now, or left, which is said', async () => {
    const {problemCommands} =
      await import('../../src/client/commands/problems.js')
    const {rememberEdits} = await import('../../src/client/recent-edits.js')
    const remembering = rememberEdits()
    const rows = [0, 2].map((line) => ({
      type: 'problem',
      problem: {code: 'blank', range: range(line)},
      page,
      version: 1
    }))
    const table = problemCommands(desk)
    page.write(`零\n${page.getText()}`)
    await table['copydesk.problems.fix']?.(rows[0], rows)
    const action = {type: 'fix-each', ruleIds: ['blank', 'blank']}
    assert.deepEqual(asked, [{lines: [1, 3], action}])
    page.write(page.getText().replace('一', '壹'))
    await table['copydesk.problems.leave']?.(rows[0], rows)
    remembering.dispose()
    assert.equal(asked.length, 1)
    assert.match(
      String(vscode.shown.at(-1)?.['message']),
      /changed meanwhile; nothing was done/u
    )
  })
})
