import {copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {root} from '../cache.js'
import {bringCodeServer} from '../code-server.js'
import {installPackage, openWorkbench, type Workbench} from '../workbench.js'

/** The page the job is done on: the user's own where it is, else our sample. */
interface Job {
  readonly file: string
  readonly captions: readonly [string, string]
}

const shots = path.join(root, 'out/screenshots')

describe('the main job, in the packaged extension', () => {
  const job = findJob()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-job-'))
  let workbench: Workbench

  before(async () => {
    const pages = path.join(folder, 'pages')
    const extensionsFolder = path.join(folder, 'extensions')
    mkdirSync(pages)
    copyFileSync(job.file, path.join(pages, 'page.txt'))
    const codeServer = await bringCodeServer()
    const vsix = path.join(root, 'copydesk.vsix')
    await installPackage(codeServer, vsix, extensionsFolder)
    workbench = await openWorkbench({
      codeServer,
      folder: pages,
      extensionsFolder,
      settings: {'files.associations': {'*.txt': 'transcription'}}
    })
  })

  after(async () => {
    await workbench.close()
    rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  })

  afterEach(async function () {
    const name = this.currentTest?.title.replaceAll(/\W+/g, '-') ?? 'step'
    await workbench.screenshot(path.join(shots, `${name}.png`))
  })

  it('opens the page', async () => {
    await workbench.openFile('page.txt')
    await workbench.page
      .locator('.statusbar-item', {hasText: 'Transcription'})
      .waitFor()
  })

  it('flags both doubled captions', async () => {
    const {page} = workbench
    await page.keyboard.press('Control+Shift+M')
    await page.getByPlaceholder(/^Filter/).fill('doubled-text')
    for (const caption of job.captions) {
      await page
        .locator('.markers-panel .monaco-list-row', {
          hasText: caption + caption
        })
        .first()
        .waitFor()
    }
    await page.keyboard.press('Control+Shift+M')
  })
})

function findJob(): Job {
  const data = process.env['COPYDESK_DATA'] ?? path.join(root, '../shared/data')
  const seed = path.join(data, 'seed/page.txt')
  if (existsSync(seed)) return {file: seed, captions: ['改造前', '改造后']}
  return {
    file: path.join(root, 'samples/luting-daily/page-0915.txt'),
    captions: ['改建前', '改建后']
  }
}
