import assert from 'node:assert/strict'
import './stand-in/register.js'
import type {Action, ActParams} from '../../src/protocol/protocol.js'
import type {Page} from './stand-in/page.js'

const tag: Action = {type: 'tag', kind: 'person'}
/** Where 徐伟 stands. */
const places: [number, number, number, number] = [0, 2, 0, 4]

describe('an action of which the page changes meanwhile', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let page: Page
  /** What the server was asked: the version, and from where to where. */
  let asked: Array<[version: number, from: number, to: number]>

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
  })

  beforeEach(async () => {
    const {openPage} = await import('./stand-in/page.js')
    page = openPage('记者徐伟说')
    asked = []
  })

  afterEach(() => {
    vscode.window.activeTextEditor = undefined
  })

  /** Do it at 徐伟 while the page becomes one text after another. */
  async function act(
    texts: readonly string[],
    action = tag,
    version?: number
  ): Promise<string> {
    const {act: run} = await import('../../src/client/act.js')
    const typed = [...texts]
    const client = {
      sendRequest(_: string, params: ActParams) {
        const [range] = params.ranges
        const {start, end} = range ?? {}
        asked.push([
          params.version,
          start?.character ?? NaN,
          end?.character ?? NaN
        ])
        const next = typed.shift()
        if (next !== undefined) page.write(next)
        const isOutdated = params.version !== page.version
        return Promise.resolve(
          isOutdated ? {edits: [], isOutdated} : {edits: [], message: 'done'}
        )
      }
    }
    const desk = {client, models: {latest: () => Promise.resolve()}}
    const ranges = [new vscode.Range(...places)]
    const pinned = version === undefined ? {} : {version}
    const target = {document: page, ranges, ...pinned}
    return run(desk as never, target as never, action)
  }

  it('is asked once where nothing was typed', async () => {
    assert.equal(await act([]), 'done')
    assert.deepEqual(asked, [[1, 2, 4]])
  })

  it('is asked again where its places are by then', async () => {
    assert.equal(await act(['昨天记者徐伟说', '昨天记者徐伟说，']), 'done')
    assert.deepEqual(asked, [
      [1, 2, 4],
      [2, 4, 6],
      [3, 4, 6]
    ])
  })

  it('finds its places between the brackets that a quick key before it wrote', async () => {
    assert.equal(await act(['[记者]{.role}徐伟说']), 'done')
    assert.deepEqual(asked.at(-1), [2, 11, 13])
  })

  it('is left, which is said, where other characters stand in its places', async () => {
    assert.equal(await act(['记者徐小伟说']), 'outdated')
    assert.deepEqual(asked, [[1, 2, 4]])
    assert.match(
      String(vscode.shown.at(-1)?.['message']),
      /changed meanwhile; nothing was done/u
    )
  })

  it('is left where it names an article, which is counted from the top', async () => {
    const attach: Action = {type: 'attach', articleId: '2'}
    assert.equal(await act(['昨天记者徐伟说'], attach), 'outdated')
    assert.deepEqual(asked, [[1, 2, 4]])
  })

  it('is not asked for with places of an older text', async () => {
    page.write('昨天记者徐伟说')
    assert.equal(await act([], tag, 1), 'outdated')
    assert.deepEqual(asked, [])
  })
})
