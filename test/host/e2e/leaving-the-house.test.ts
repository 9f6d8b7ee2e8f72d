import assert from 'node:assert/strict'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {root} from '../cache.js'
import {openDesk, type Desk} from './session.js'

const shots = path.join(root, 'out/screenshots')

describe('from the raw page to what leaves the house, in the packaged extension', () => {
  const samples = path.join(root, 'samples')
  const raw = path.join(samples, 'luting-daily/page-0915.txt')
  let workbench: Desk
  let pages: string
  let copy: string

  const read = (file: string): string =>
    readFileSync(path.join(pages, file), 'utf8')
  const toast = (text: string) =>
    workbench.page.locator('.notification-toast', {hasText: text})
  const press = async (text: string, button: string): Promise<void> =>
    toast(text).getByText(button, {exact: true}).click()

  before(async () => {
    workbench = await openDesk('pages', {
      files: {
        'page-0915.txt': raw,
        'page-3.txt': path.join(samples, 'harbour-gazette/page-3.txt')
      },
      prepare(folder) {
        // What looks like a page, and is none by what the folder says.
        mkdirSync(path.join(folder, 'notes'))
        copyFileSync(raw, path.join(folder, 'notes/draft.txt'))
        // A folder with a configuration is asked about nothing.
        writeFileSync(
          path.join(folder, 'copydesk.yaml'),
          "pages: ['*.txt', '!notes/']\n"
        )
      }
    })
    pages = workbench.folder
    copy = path.join(pages, 'page-0915.news.md')
  })

  after(() => workbench.close())

  afterEach(async function () {
    const name = this.currentTest?.title.replaceAll(/\W+/g, '-') ?? 'step'
    await workbench.screenshot(path.join(shots, `export-${name}.png`))
    await workbench.runCommand('Notifications: Clear All Notifications')
  })

  it('creates a clean copy beside the page', async () => {
    await workbench.openFile('page-0915.txt')
    await workbench.page
      .locator('.statusbar-item', {hasText: 'articles'})
      .waitFor()
    await workbench.runCommand('Copydesk: Create Clean Copy')
    await workbench.page
      .locator('.tab.active', {hasText: 'page-0915.news.md'})
      .waitFor()
    assert.match(readFileSync(copy, 'utf8'), /^---\ncopydesk: 1\n/u)
    assert.equal(read('page-0915.txt'), readFileSync(raw, 'utf8'))
  })

  it('compares it with its source, and lists why they differ', async () => {
    const {page} = workbench
    await workbench.runCommand('Copydesk: Compare with Source')
    for (const view of ['Articles', 'Entities', 'Problems By Kind']) {
      await page.locator('.pane-header', {hasText: view}).click()
    }

    const rows = page.locator('.pane-body .monaco-list-row')
    await rows.filter({hasText: 'Joined lines'}).first().waitFor()
    await rows.filter({hasText: 'Moved blocks'}).first().waitFor()
    await rows.filter({hasText: 'Fixed: '}).first().click()
    await rows.filter({hasText: '→'}).first().click()
    await page.locator('.tab.active', {hasText: '↔'}).waitFor()
    await workbench.screenshot(path.join(shots, 'export-comparison.png'))
  })

  it('merges a fresh copy: hand work stays, what is new comes in', async () => {
    const text = readFileSync(copy, 'utf8')
    assert.ok(text.includes('谁家的东西都舍不得扔'))
    writeFileSync(copy, text.replace('谁家的东西都舍不得扔', '谁家都舍不得扔'))
    const source = read('page-0915.txt')
    assert.ok(source.includes('书架。'))
    writeFileSync(
      path.join(pages, 'page-0915.txt'),
      source.replace('书架。', '新书架。')
    )
    await workbench.runCommand('View: Close All Editors')
    // The list of files has comparisons of this name as well.
    const {page} = workbench
    await page.keyboard.press('Control+P')
    await page.locator('.quick-input-widget input.input').fill('page-0915.txt')
    await page
      .locator('.quick-input-list [aria-label^="page-0915.txt,"]')
      .first()
      .click()
    await page.locator('.tab.active', {hasText: 'page-0915.txt'}).waitFor()
    await workbench.goToLine(44)
    await workbench.waitForLine((line) => line.includes('新书架'))
    await workbench.runCommand('Copydesk: Create Clean Copy')
    await press('is already there', 'Merge with a Fresh Copy')
    await toast('Take the new ones over?').waitFor()
    await workbench.screenshot(path.join(shots, 'export-merge-review.png'))
    await press('Take the new ones over?', 'Take Over')
    // The copy is merged, then saved: what comes too early saves nothing.
    await page.locator('.tab.active.dirty').waitFor()
    await workbench.focusText()
    await page.keyboard.press('Control+S')
    await page.locator('.tab.active:not(.dirty)').waitFor()
    await eventually(() => {
      const merged = readFileSync(copy, 'utf8')
      assert.ok(merged.includes('新书架。'))
      assert.ok(merged.includes('谁家都舍不得扔'))
      assert.equal(merged.length, text.length - 3 + 1)
    })
  })

  it('exports TEI, and overwrites it only after a question', async () => {
    const {page} = workbench
    await workbench.runCommand('View: Close All Editors')
    await workbench.openFile('page-0915.news.md')
    await workbench.runCommand('Copydesk: Export…')
    await workbench.choose('TEI P5 XML')
    await workbench.choose('Save as page-0915.tei.xml')
    await toast('page-0915.tei.xml').waitFor()
    assert.match(read('page-0915.tei.xml'), /<div type="article"/u)
    writeFileSync(path.join(pages, 'page-0915.tei.xml'), 'mine')
    await workbench.runCommand('Copydesk: Export…')
    await workbench.choose('TEI P5 XML')
    await workbench.choose('Save as page-0915.tei.xml')
    const dialog = page.locator('.monaco-dialog-box')
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({state: 'hidden'})
    assert.equal(read('page-0915.tei.xml'), 'mine')
  })

  it('takes for pages what copydesk.yaml says are pages', async () => {
    const language = workbench.page.locator('.statusbar-item a', {
      hasText: /^(?:Plain Text|Transcription)$/u
    })
    await workbench.openFile('page-3.txt')
    await language.filter({hasText: 'Transcription'}).waitFor()
    await workbench.openFile('draft.txt')
    await language.filter({hasText: 'Plain Text'}).waitFor()
    // Long enough for a question to come.
    await workbench.page.waitForTimeout(1500)
    await language.filter({hasText: 'Plain Text'}).waitFor()
    assert.equal(await toast('newspaper transcriptions?').count(), 0)
  })

  it('exports a folder, and says how many were written', async () => {
    await workbench.runCommand('Copydesk: Export Folder…')
    await workbench.choose('JSON-LD')
    await toast('2 of 2 pages are written').waitFor()
    const written = readdirSync(pages).filter((name) =>
      name.endsWith('.jsonld')
    )
    assert.deepEqual(written, ['page-0915.jsonld', 'page-3.jsonld'])
    assert.deepEqual(readdirSync(path.join(pages, 'notes')), ['draft.txt'])
    // Nothing half-written is left behind.
    assert.ok(!readdirSync(pages).some((name) => name.endsWith('.part')))
  })

  it('cleans a page in place after a look, and undo brings it back', async () => {
    await workbench.runCommand('View: Close All Editors')
    await workbench.openFile('page-3.txt')
    await workbench.page
      .locator('.statusbar-item', {hasText: 'articles'})
      .waitFor()
    await workbench.runCommand('Copydesk: Clean in Place')
    await toast('Undo brings it back').waitFor()
    await press('Undo brings it back', 'Clean in Place')
    await workbench.waitForLine((line) => line.startsWith('copydesk: 1'))
    const before = read('page-3.txt').split('\n')[0]!.trim()
    await workbench.page.keyboard.press('Control+Z')
    await workbench.waitForLine((line) => line.trim() === before)
    assert.ok(existsSync(path.join(pages, 'page-3.txt')))
  })
})

/** Wait until a check passes. */
async function eventually(check: () => void): Promise<void> {
  const deadline = Date.now() + 10_000
  for (;;) {
    try {
      check()
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
