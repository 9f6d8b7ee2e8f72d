import assert from 'node:assert/strict'
import {copyFileSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {root} from '../cache.js'
import {bringCodeServer} from '../code-server.js'
import {openWorkbench, type Workbench} from '../workbench.js'
import {installedExtensions, keepPicture} from './session.js'

const sample = path.join(root, 'samples/luting-daily')

describe('in 简体中文, in the packaged extension', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'copydesk-chinese-'))
  let desk: Workbench

  before(async () => {
    const folder = path.join(home, 'luting-daily')
    mkdirSync(folder)
    copyFileSync(
      path.join(sample, 'page-0915.txt'),
      path.join(folder, 'page.txt')
    )
    desk = await openWorkbench({
      codeServer: await bringCodeServer(),
      folder,
      extensionsFolder: await installedExtensions(),
      locale: 'zh-cn'
    })
  })

  after(async () => {
    await desk.close()
    rmSync(home, {recursive: true, force: true, maxRetries: 5})
  })

  afterEach(async function () {
    await keepPicture(desk, `Chinese ${this.currentTest?.title ?? ''}`)
  })

  it('asks, and says where articles begin', async () => {
    await desk.openFile('page.txt')
    await desk.page
      .locator('.notification-toast', {hasText: '报纸转录'})
      .getByText('是', {exact: true})
      .click()
    await desk.page
      .locator('.codelens-decoration', {hasText: '第 1 篇，共'})
      .first()
      .waitFor()
    await desk.page.locator('.statusbar-item', {hasText: '个问题'}).waitFor()
  })

  it('names every key of the cheat sheet', async () => {
    await desk.runCommand('Copydesk: Show Keyboard Cheat Sheet')
    const sheet = desk.webview().locator('table')
    await sheet.first().waitFor()
    const said = await sheet.locator('td:last-child').allInnerTexts()
    assert.ok(said.length > 30)
    for (const each of said) assert.match(each, /^[^[]*\p{Script=Han}/u)
  })

  it('shows its own pictures in the walkthrough', async () => {
    await desk.runCommand('Copydesk: Open Walkthrough')
    const {page} = desk
    await page.locator('.getting-started-step').first().waitFor()
    const picture = page.locator('.getting-started-media img').first()
    // Too narrow a window shows none, and knows which.
    await picture.waitFor({state: 'attached'})
    assert.match(
      (await picture.getAttribute('srcset')) ?? '',
      /walkthrough(?:%2F|\/)zh-cn(?:%2F|\/)open\.webp/u
    )
  })
})
