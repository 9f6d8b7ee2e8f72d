import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../cache.js'
import {shareDesk} from './shared-desk.js'
import {knownPages, type Desk} from './session.js'

const sample = path.join(root, 'samples/luting-daily')
const shared = shareDesk('decisions', {
  files: {
    'page-1.txt': path.join(sample, 'page-0915.txt'),
    'entities.yaml': path.join(sample, 'entities.yaml')
  },
  settings: knownPages,
  prepare(folder) {
    // What is decided is kept here, and not for all of the window.
    writeFileSync(path.join(folder, 'copydesk.yaml'), '')
  }
})

describe('what was decided, and how it is taken back', () => {
  let desk: Desk

  beforeEach(async () => {
    desk = await shared.next()
    await desk.openFile('page-1.txt')
    await desk.page
      .locator('.statusbar-item', {hasText: 'articles'})
      .first()
      .waitFor()
  })

  afterEach(async function () {
    await shared.leave(this.currentTest)
  })

  after(() => shared.close())

  it('starts the sample afresh beside the one that was worked on', async () => {
    const {page} = desk
    await desk.runCommand('Copydesk: Open Sample')
    await desk.untilText(/河道清淤工作/u)
    await desk.focusText()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('MINE')
    await page.keyboard.press('Control+S')
    await desk.runCommand('Copydesk: Open Sample')
    const offer = page.locator('.notification-toast', {
      hasText: 'The sample is as you left it.'
    })
    await offer.waitFor()
    assert.ok((await desk.text()).startsWith('MINE'))
    await offer.getByText('Start Afresh', {exact: true}).click()
    await desk.until(async () => {
      const text = await desk.text()
      return text.includes('河道清淤工作') && !text.includes('MINE')
    })
    // The old one is still there, in its tab.
    await page.locator('.tab', {hasText: 'sample'}).first().waitFor()
  })
})
