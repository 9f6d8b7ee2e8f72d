import assert from 'node:assert/strict'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {encode} from '../../core/encoded.js'
import {root} from '../cache.js'
import {keepPicture, knownPages, openDesk, type Desk} from './session.js'

const sample = readFileSync(
  path.join(root, 'samples/luting-daily/page-0915.txt'),
  'utf8'
)
const bytes = Buffer.from(encode(sample, 'gb18030'))
const [firstLine = ''] = sample.split('\n')

describe('pages in GB 18030, in the packaged extension', function () {
  this.timeout(240_000)
  let desk: Desk
  const at = (name: string): string => path.join(desk.folder, name)
  const toast = (text: string) =>
    desk.page.locator('.notification-toast', {hasText: text})

  beforeEach(async () => {
    desk = await openDesk('encodings', {
      files: {},
      prepare(folder) {
        writeFileSync(path.join(folder, 'page-1.txt'), bytes)
        writeFileSync(path.join(folder, 'page-2.txt'), bytes)
      }
    })
  })

  afterEach(async function () {
    await keepPicture(desk, this.currentTest?.title)
    await desk.close()
  })

  it('are known though opened as UTF-8, opened anew, and asked about', async () => {
    const {page} = desk
    await desk.openFile('page-1.txt')
    await toast('in another encoding')
      .getByText('Reopen as GB 18030', {exact: true})
      .click()
    await desk.waitForLine((line) => line === firstLine)
    await toast('newspaper transcriptions?')
      .getByText('This File', {exact: true})
      .click()
    await page.locator('.statusbar-item', {hasText: 'Transcription'}).waitFor()
    await page.locator('.statusbar-item', {hasText: 'articles'}).waitFor()
    assert.deepEqual(readFileSync(at('page-1.txt')), bytes)
  })

  it('are written into no clean copy until they are opened anew', async () => {
    await desk.openFile('page-1.txt')
    await toast('in another encoding').waitFor()
    await desk.runCommand('Notifications: Clear All Notifications')
    await desk.runCommand('Copydesk: Treat This File as a Newspaper Page')
    await toast('many characters cannot be read').waitFor()
    await desk.page
      .locator('.statusbar-item', {hasText: 'in another encoding'})
      .waitFor()
    await desk.runCommand('Notifications: Clear All Notifications')
    await desk.runCommand('Copydesk: Create Clean Copy')
    await toast('until then nothing is fixed').waitFor()
    assert.equal(existsSync(at('page-1.news.md')), false)
    // The status opens it anew at once.
    await desk.page
      .locator('.statusbar-item', {hasText: 'in another encoding'})
      .first()
      .click()
    await desk.waitForLine((line) => line === firstLine)
  })

  it('are shown as text beside their clean copy', async () => {
    const copy = '---\ncopydesk: 1\nsource: page-1.txt\n---\n\n---\n\n# 题\n'
    writeFileSync(at('page-1.news.md'), copy)
    await desk.openFile('page-1.news.md')
    await desk.runCommand('Copydesk: Compare with Source')
    await desk.page
      .locator('.editor.original .view-line', {hasText: firstLine.trim()})
      .first()
      .waitFor()
  })

  it('are exported with their folder, closed as they are', async () => {
    writeFileSync(at('page-2.ocr.txt'), bytes)
    // One of them is open, and unread: what counts is the file.
    await desk.openFile('page-1.txt')
    await toast('in another encoding').waitFor()
    await desk.runCommand('Notifications: Clear All Notifications')
    await desk.runCommand('Copydesk: Export Folder…')
    await desk.page
      .locator('.quick-input-widget input.input')
      .first()
      .fill('Plain text')
    await desk.choose('Plain text')
    // Of two that would be one file the second keeps its ending.
    await toast('3 of 3 pages are written').waitFor()
    for (const name of ['page-1', 'page-2', 'page-2.txt']) {
      const text = readFileSync(at(`${name}.clean.txt`), 'utf8')
      assert.equal(text.includes('\uFFFD'), false)
      assert.ok(text.includes('鹭汀'), text.slice(0, 200))
    }
  })
})

describe('a page that is too long, in the packaged extension', function () {
  this.timeout(240_000)
  let desk: Desk
  const at = (name: string): string => path.join(desk.folder, name)
  const toast = (text: string) =>
    desk.page.locator('.notification-toast', {hasText: text})
  const status = (text: string) =>
    desk.page.locator('.statusbar-item', {hasText: text})
  /** What the language status says, which the mouse brings up. */
  const said = async (): Promise<string> => {
    await desk.page.mouse.move(300, 300)
    await desk.page.locator('[id="status.languageStatus"]').hover()
    const hover = desk.page.locator('.monaco-hover:visible', {
      has: desk.page.locator('.hover-language-status')
    })
    return hover.innerText()
  }

  before(async () => {
    desk = await openDesk('too-long', {
      files: {},
      settings: {...knownPages, 'copydesk.largestPage': 0.1},
      prepare(folder) {
        writeFileSync(path.join(folder, 'page.txt'), sample)
        const times = Math.ceil(100_000 / sample.length)
        writeFileSync(
          path.join(folder, 'long.txt'),
          `${sample}\n`.repeat(times)
        )
      }
    })
  })

  after(() => desk.close())

  afterEach(async function () {
    await keepPicture(desk, this.currentTest?.title)
    await desk.runCommand('View: Close All Editors')
    await desk.runCommand('Notifications: Clear All Notifications')
  })

  it('says so in status, views and preview, and keeps no counts of another', async () => {
    await desk.openFile('page.txt')
    await status('articles').waitFor()
    assert.match(await said(), / articles · /u)
    await desk.openFile('long.txt')
    await status('too long to be read').waitFor()
    const text = await said()
    assert.match(text, /too long to be read/u)
    assert.doesNotMatch(text, /articles/u)
    await desk.showCopydesk()
    const welcome = desk.page.locator('.welcome-view-content', {
      hasText: 'This page is too long to be read'
    })
    await desk.until(async () => (await welcome.count()) === 2)
    await desk.openFile('page.txt')
    await status('articles').waitFor()
    assert.match(await said(), / articles · /u)
    await desk.openFile('long.txt')
    await status('too long to be read').waitFor()
    await desk.runCommand('Copydesk: Open Clean Preview to the Side')
    await desk.webview().getByText('Split it into its pages').waitFor()
  })

  it('makes no clean copy, and says why', async () => {
    await desk.openFile('long.txt')
    await status('too long to be read').waitFor()
    await desk.runCommand('Copydesk: Create Clean Copy')
    await toast('Split it into its pages').waitFor()
    assert.equal(existsSync(at('long.news.md')), false)
  })

  for (const command of [
    'Review Page',
    'Review Entities',
    'Go to Next Thing to Decide',
    'Go to Next Suggestion',
    'Compare with Source',
    'Fix All Safe Problems in the Workspace…'
  ]) {
    it(`says why rather than that nothing is there: ${command}`, async () => {
      await desk.openFile('long.txt')
      await status('too long to be read').waitFor()
      await desk.runCommand('Notifications: Clear All Notifications')
      await desk.runCommand(`Copydesk: ${command}`)
      await toast('Split it into its pages').waitFor()
    })
  }
})
