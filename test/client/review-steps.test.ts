import assert from 'node:assert/strict'
import './stand-in/register.js'
import type {Page} from './stand-in/page.js'
import type {DecisionLog} from '../../src/client/decision-log.js'
import type {ReviewSteps} from '../../src/client/review/review-steps.js'

describe('what was decided in a review', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let page: Page
  let steps: ReviewSteps<string>
  /** Numbers of decisions that stand in `copydesk.yaml`. */
  let written: Set<number>
  let newest: number

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
  })

  beforeEach(async () => {
    const {openPage} = await import('./stand-in/page.js')
    const {keepSteps} = await import('../../src/client/review/review-steps.js')
    vscode.shown.length = 0
    page = openPage('甲乙')
    written = new Set()
    newest = 0
    const log = {
      get newest() {
        return newest
      },
      stands: (number: number) => written.has(number),
      undo: (number: number) => Promise.resolve(written.delete(number))
    }
    steps = keepSteps(log as unknown as DecisionLog, page as never, 'back')
  })

  afterEach(() => {
    steps.dispose()
    vscode.window.activeTextEditor = undefined
    vscode.answers.clear()
  })

  const tag = (text: string) => steps.make(text, () => page.write(text))
  const reject = (text: string) =>
    steps.make(text, () => {
      written.add(++newest)
    })
  const told = (): string =>
    vscode.shown.map(({message}) => String(message)).join('\n')

  it('counts what changed something, and by how much', async () => {
    assert.equal(await steps.make('refused', () => undefined), false)
    assert.equal(steps.decided, 0)
    await steps.make('three', () => page.write('一'), 3)
    await reject('one')
    assert.equal(steps.decided, 4)
  })

  it('is counted once, however quick the keys are', async () => {
    const slowly = steps.make('乙', async () => {
      await Promise.resolve()
      written.add(++newest)
    })
    const again = steps.make('乙', () => Promise.resolve())
    const undone = steps.undo()
    assert.deepEqual(await Promise.all([slowly, again]), [true, false])
    assert.equal(await undone, '乙')
    assert.equal(steps.decided, 0)
  })

  it('is taken back one by one, the last first, to be asked anew', async () => {
    await tag('甲')
    await reject('乙')
    await tag('丙')
    assert.equal(await steps.undo(), '丙')
    assert.equal(page.getText(), '甲')
    assert.equal(steps.decided, 2)
    assert.equal(await steps.undo(), '乙')
    assert.equal(written.size, 0)
    assert.equal(await steps.undo(), '甲')
    assert.equal(page.getText(), '甲乙')
    assert.equal(steps.decided, 0)
    assert.equal(await steps.undo(), undefined)
    assert.match(told(), /Nothing was decided/u)
  })

  it('stays where something was typed since, which is said', async () => {
    await tag('甲')
    page.write('甲，手写')
    assert.equal(await steps.undo(), undefined)
    assert.equal(page.getText(), '甲，手写')
    assert.match(told(), /changed after this decision/u)
    assert.equal(steps.decided, 1)
    page.undo()
    assert.equal(await steps.undo(), '甲')
    assert.equal(page.getText(), '甲乙')
  })

  it('counts no more what is undone in the page or by its receipt', async () => {
    await tag('甲')
    await reject('乙')
    page.undo()
    assert.equal(steps.decided, 1)
    written.clear()
    assert.equal(steps.decided, 0)
    page.write('手写')
    assert.equal(await steps.undo(), undefined)
    assert.equal(page.getText(), '手写')
  })

  it('leads the focus back in one go', async () => {
    await tag('甲')
    let run: string[] = []
    vscode.answers.set('runCommands', ({commands}: {commands: string[]}) => {
      run = commands
    })
    await steps.undo()
    assert.deepEqual(run.slice(-2), ['undo', 'back'])
  })
})
