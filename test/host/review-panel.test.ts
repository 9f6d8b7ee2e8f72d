import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {chromium, type Browser, type Page} from 'playwright-core'
import {bringBrowser} from './browser.js'
import {root} from './cache.js'

const kinds = ['person', 'place']
const words = {
  place: '{0} of {1}',
  mentions: '{0} places {1} ticked',
  conflicts: '{0} conflicts',
  accept: 'Accept {0}',
  acceptKind: 'All {0} of {1}',
  link: 'Link to {0}',
  done: 'Done {0}'
}

/** The panel without VS Code: its own script, and a record of what it says. */
function panelHtml(platform = 'Linux x86_64'): string {
  const script = readFileSync(path.join(root, 'media/review.js'), 'utf8')
  const buttons = kinds
    .map(
      (kind, index) =>
        `<button class="${kind}" data-kind="${kind}" data-title="${kind}" data-digit="${index + 1}">${kind}</button>`
    )
    .join('')
  const ids = ['place', 'file', 'name', 'mentions', 'conflicts', 'why']
  return `<body><main data-words='${JSON.stringify(words)}' hidden>
${ids.map((id) => `<span id="${id}"></span>`).join('')}
<progress id="progress"></progress>${buttons}
<label id="link" hidden><input type="checkbox"><span></span></label>
<div id="list" tabindex="0"></div>
<button id="accept"><span></span><kbd data-mac="⌘↩">Ctrl+Enter</kbd></button><button id="reject"></button>
<button id="acceptKind"><span></span></button></main><div id="done" tabindex="-1" hidden><p></p></div>
<script>Object.defineProperty(navigator, 'platform', {value: '${platform}'})
const said = []; globalThis.said = said
globalThis.acquireVsCodeApi = () => ({postMessage: (m) => said.push(m)})</script>
<script>${script}</script></body>`
}

function mention(
  text: string,
  state = 'free'
): Record<string, unknown> & {state: string} {
  const start = {line: 3, character: 0}
  return {
    ranges: [{start, end: {line: 3, character: text.length}}],
    text,
    before: '<b>说',
    after: '来',
    state,
    note: '',
    isTicked: state === 'free',
    isSure: true
  }
}

describe('the review panel', () => {
  let browser: Browser
  let page: Page

  before(async () => {
    const executablePath = await bringBrowser()
    browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
  })
  after(() => browser.close())

  beforeEach(async () => {
    page = await browser.newPage()
    await page.setContent(panelHtml())
    await show()
  })
  afterEach(() => page.close())

  function show(): Promise<void> {
    const message = {
      type: 'entity',
      entity: {
        kind: 'person',
        text: '<何立群>',
        why: 'a reason',
        ref: 'he-liqun',
        mentions: [
          mention('何立群'),
          mention('何立群'),
          mention('何立群', 'conflict'),
          mention('何立群', 'tagged')
        ]
      },
      number: 2,
      count: 9,
      file: 'page.txt',
      ofKind: 5
    }
    return page.evaluate((data) => {
      window.dispatchEvent(new MessageEvent('message', {data}))
    }, message)
  }

  /** What the panel said to do since the last time, showing places left out. */
  async function said(): Promise<unknown[]> {
    const all = await page.evaluate(() => {
      const {said} = globalThis as unknown as {said: Array<{type: string}>}
      return said.splice(0)
    })
    return all.filter(({type}) => type !== 'ready' && type !== 'show')
  }

  /** A key as an input method lets it through: no `key`, only its place. */
  function processed(
    code: string,
    modifiers: Partial<Record<'altKey' | 'ctrlKey' | 'isComposing', boolean>>
  ): Promise<boolean> {
    return page.evaluate(
      ([place, init]) =>
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'Process',
            code: place,
            keyCode: 229,
            bubbles: true,
            cancelable: true,
            ...init
          })
        ),
      [code, modifiers] as const
    )
  }

  const accepted = {
    type: 'accept',
    kind: 'person',
    ticked: [0, 1],
    isLinked: true
  }

  it('accepts what is ticked, by key', async () => {
    await page.keyboard.press('Control+Enter')
    assert.deepEqual(await said(), [accepted])
  })

  it('moves and ticks, but not what cannot be tagged', async () => {
    await page.keyboard.press('Space')
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    assert.deepEqual(await said(), [{...accepted, ticked: [1, 2]}])
  })

  it('changes the kind, unlinks, rejects, goes on and back, leaves', async () => {
    for (const key of [
      'Alt+2',
      'Alt+l',
      'Control+Enter',
      'Control+Delete',
      'Alt+ArrowRight',
      'Alt+ArrowLeft',
      'Control+Shift+Enter',
      'Control+z',
      'Escape'
    ]) {
      await page.keyboard.press(key)
    }

    assert.deepEqual(await said(), [
      {...accepted, kind: 'place', isLinked: false},
      {type: 'reject'},
      {type: 'later'},
      {type: 'back'},
      {type: 'acceptKind', kind: 'person'},
      {type: 'undo'},
      {type: 'leave'}
    ])
  })

  it('answers to keys that a Chinese input method has processed', async () => {
    await processed('Digit2', {altKey: true})
    await processed('Enter', {ctrlKey: true})
    await processed('ArrowRight', {altKey: true})
    assert.deepEqual(await said(), [
      {...accepted, kind: 'place'},
      {type: 'later'}
    ])
  })

  it('leaves alone what an input method composes', async () => {
    await page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new CompositionEvent('compositionstart', {bubbles: true, data: 'he'})
      )
    )
    for (const code of ['Enter', 'Space', 'Escape', 'Digit1']) {
      const isLeft = await processed(code, {ctrlKey: true, isComposing: true})
      assert.ok(isLeft, `${code} is not swallowed`)
    }

    assert.deepEqual(await said(), [])
  })

  it('takes a bare letter for nothing', async () => {
    await page.keyboard.press('a')
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    assert.deepEqual(await said(), [])
  })

  it('keeps its keys from the workbench', async () => {
    assert.equal(await processed('Digit1', {altKey: true}), false)
    assert.equal(await processed('KeyP', {ctrlKey: true}), true)
  })

  it('shows hostile text as text', async () => {
    assert.equal(await page.locator('#name').textContent(), '<何立群>')
    assert.equal(await page.locator('.row b').count(), 0)
  })

  it('names its keys as macOS does, on macOS', async () => {
    const key = (of: Page): Promise<string | null> =>
      of.locator('#accept kbd').textContent()
    assert.equal(await key(page), 'Ctrl+Enter')
    const other = await browser.newPage()
    await other.setContent(panelHtml('MacIntel'))
    assert.equal(await key(other), '⌘↩')
    await other.close()
  })

  it('says when nothing is left', async () => {
    await page.evaluate(() => {
      const data = {type: 'done', decided: 7}
      window.dispatchEvent(new MessageEvent('message', {data}))
    })
    assert.equal(await page.locator('#done').textContent(), 'Done 7')
    await page.keyboard.press('Escape')
    assert.deepEqual(await said(), [{type: 'leave'}])
  })
})
