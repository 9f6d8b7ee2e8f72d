import assert from 'node:assert/strict'
import './stand-in/register.js'
import type {Page} from './stand-in/page.js'
import type {Question, Way} from '../../src/client/commands/review-list.js'
import type {ReviewSteps} from '../../src/client/review/review-steps.js'

/** What stands open on the page: each letter a problem with a fix. */
const whole = 'abc'

describe('the way through a review', () => {
  let vscode: typeof import('./stand-in/vscode.js')
  let page: Page
  let steps: ReviewSteps<string>
  let asked: string[]

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
  })

  beforeEach(async () => {
    const {openPage} = await import('./stand-in/page.js')
    const {keepSteps} = await import('../../src/client/review/review-steps.js')
    page = openPage(whole)
    const log = {newest: 0, stands: () => false, undo: () => undefined}
    steps = keepSteps(log as never, page as never, 'back')
    asked = []
  })

  afterEach(() => {
    steps.dispose()
    vscode.window.activeTextEditor = undefined
    vscode.answers.clear()
  })

  /** Answer one question after another; what is left over leaves. */
  async function review(
    answers: Array<Way | 'fix' | 'refused' | 'left' | 'typed'>
  ): Promise<number | undefined> {
    const {askAll} = await import('../../src/client/commands/review-walk.js')
    const editor = {
      document: page,
      selection: {active: new vscode.Position(0, 0)},
      revealRange: () => undefined
    }
    vscode.window.activeTextEditor = editor
    const list = {
      giveWay: () => undefined,
      ask({title, items, ways}: Question<{label: string}>) {
        asked.push(title)
        const answer = answers.shift()
        if (answer === undefined) return Promise.resolve(undefined)
        if ((ways as string[]).includes(answer)) return Promise.resolve(answer)
        if (answer === 'typed') page.write(page.getText())
        const wanted = answer === 'typed' ? 'fix' : answer
        const row = items.find(({label}) => label.includes(wanted))
        return Promise.resolve(row && [row])
      }
    }
    const fixes = ({text}: {text: string}): unknown[] => [
      {title: 'fix', edit: text},
      {title: 'refused'},
      {title: 'left…'}
    ]
    vscode.answers.set(
      'vscode.executeCodeActionProvider',
      (...[, range]: [unknown, {start: {character: number}}]) =>
        fixes({text: whole[range.start.character] ?? ''})
    )
    Object.assign(vscode.workspace, {
      applyEdit: (letter: string) =>
        page.write(page.getText().replace(letter, ''))
    })
    const items = () =>
      Array.from(page.getText(), (text) => {
        const character = whole.indexOf(text)
        const place = {line: 0, character}
        return {
          type: 'problem',
          range: {start: place, end: place},
          text,
          before: '',
          after: '',
          question: text,
          kind: '',
          fixes: [],
          rivals: []
        }
      })
    const desk = {
      client: {
        sendRequest: () =>
          Promise.resolve({version: page.version, items: items()})
      },
      models: {latest: () => Promise.resolve(undefined)}
    }
    return askAll(desk as never, {list: list as never, steps}, editor as never)
  }

  it('puts off and goes back to what was put off', async () => {
    assert.equal(
      await review(['later', 'later', 'back', 'back', 'fix', 'later', 'later']),
      2
    )
    assert.deepEqual(asked, [
      'Review 1 of 3: a',
      'Review 2 of 3: b',
      'Review 3 of 3: c',
      'Review 2 of 3: b',
      'Review 1 of 3: a',
      'Review 2 of 3: b',
      'Review 3 of 3: c'
    ])
    assert.equal(page.getText(), 'bc')
  })

  it('does nothing, and asks again, where somebody typed in the page', async () => {
    await review(['typed', 'fix'])
    assert.deepEqual(asked, [
      'Review 1 of 3: a',
      'Review 1 of 3: a',
      'Review 2 of 3: b'
    ])
    assert.equal(page.getText(), 'bc')
  })

  it('takes back what was decided last and asks it anew', async () => {
    await review(['fix', 'later', 'undo', 'fix'])
    assert.deepEqual(asked, [
      'Review 1 of 3: a',
      'Review 2 of 3: b',
      'Review 3 of 3: c',
      'Review 2 of 3: a',
      'Review 3 of 3: c'
    ])
    assert.equal(page.getText(), 'bc')
    assert.equal(steps.decided, 1)
  })

  it('counts nothing that was refused, and goes past it', async () => {
    await review(['refused', 'fix'])
    assert.deepEqual(asked.at(-1), 'Review 3 of 3: c')
    assert.equal(steps.decided, 1)
  })

  it('asks again where a list of answers was left', async () => {
    await review(['left', 'fix'])
    assert.deepEqual(asked, [
      'Review 1 of 3: a',
      'Review 1 of 3: a',
      'Review 2 of 3: b'
    ])
  })
})
