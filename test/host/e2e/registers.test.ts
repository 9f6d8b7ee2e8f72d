import assert from 'node:assert/strict'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../cache.js'
import {keepPicture, knownPages, openDesk, type Desk} from './session.js'

const sample = readFileSync(
  path.join(root, 'samples/luting-daily/page-0915.txt'),
  'utf8'
)

describe('registers of several papers, in the packaged extension', function () {
  this.timeout(240_000)
  let desk: Desk
  const at = (name: string): string => path.join(desk.folder, name)
  const entry = (paper: string): string =>
    `- {id: he-${paper}, kind: person, name: 何立群}\n`

  before(async () => {
    desk = await openDesk('registers', {
      files: {},
      settings: knownPages,
      prepare(folder) {
        for (const paper of ['morning', 'noon', 'evening']) {
          mkdirSync(path.join(folder, paper))
          writeFileSync(path.join(folder, paper, `${paper}.txt`), sample)
          if (paper === 'evening') continue
          const file = path.join(folder, paper, 'entities.yaml')
          writeFileSync(file, entry(paper))
        }
      }
    })
  })

  after(() => desk.close())

  afterEach(async function () {
    await keepPicture(desk, this.currentTest?.title)
    await desk.runCommand('View: Close All Editors')
  })

  for (const paper of ['noon', 'morning']) {
    it(`opens that of ${paper} for a page of ${paper}`, async () => {
      await desk.openFile(`${paper}.txt`)
      await desk.page
        .locator('.statusbar-item', {hasText: 'articles'})
        .waitFor()
      await desk.runCommand('Copydesk: Open Register')
      await desk.waitForLine((line) => line.includes(`id: he-${paper}`))
    })
  }

  it('makes one where there is none, and reads it again', async () => {
    const {page} = desk
    await desk.openFile('evening.txt')
    await page.locator('.statusbar-item', {hasText: 'articles'}).waitFor()
    await desk.runCommand('Copydesk: Open Register')
    await page
      .locator('.notification-toast', {hasText: 'There is no register yet'})
      .getByText('Create Register', {exact: true})
      .click()
    await desk.waitForLine((line) => line.includes('An entry:'))
    assert.ok(existsSync(at('entities.yaml')))
    await desk.openFile('evening.txt')
    await desk.runCommand('Copydesk: Reload Register')
    await page
      .locator('.statusbar-item', {
        hasText: 'Registers read again: 3. Entries that hold for this page: 0.'
      })
      .waitFor()
  })

  it('lets it be chosen where no page says which', async () => {
    await desk.runCommand('Copydesk: Open Register')
    await desk.choose('noon/entities.yaml')
    await desk.waitForLine((line) => line.includes('id: he-noon'))
  })
})
