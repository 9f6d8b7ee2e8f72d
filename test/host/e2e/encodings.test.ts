import assert from 'node:assert/strict'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {encode} from '../../core/encoded.js'
import {root} from '../cache.js'
import {keepPicture, openDesk, type Desk} from './session.js'

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
    await desk.runCommand('Notifications: Clear All Notifications')
    await desk.runCommand('Copydesk: Create Clean Copy')
    await toast('until then nothing is fixed').waitFor()
    assert.equal(existsSync(at('page-1.news.md')), false)
  })

  it('are exported with their folder, closed as they are', async () => {
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
    await toast('2 of 2 pages are written').waitFor()
    for (const name of ['page-1', 'page-2']) {
      const text = readFileSync(at(`${name}.clean.txt`), 'utf8')
      assert.equal(text.includes('\uFFFD'), false)
      assert.ok(text.includes('鹭汀'), text.slice(0, 200))
    }
  })
})
