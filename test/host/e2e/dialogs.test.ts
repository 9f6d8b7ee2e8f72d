import assert from 'node:assert/strict'
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {analyse} from '../../../src/core/analyse.js'
import {makeEdition} from '../../../src/core/clean/edition.js'
import {emptyRegister} from '../../../src/core/entities/register.js'
import {cleanPage} from '../../../src/core/export/clean-page.js'
import {tei} from '../../../src/core/export/tei.js'
import {root} from '../cache.js'
import {keepPicture, openDesk, type Desk} from './session.js'

const page = path.join(root, 'samples/luting-daily/page-0915.txt')

describe('dialogs of export and import, in the packaged extension', function () {
  this.timeout(240_000)
  let desk: Desk
  const at = (name: string): string => path.join(desk.folder, name)
  const toast = (text: string) =>
    desk.page.locator('.notification-toast', {hasText: text})
  const find = async (title: string): Promise<void> => {
    await desk.page
      .locator('.quick-input-widget input.input')
      .first()
      .fill(title)
    await desk.choose(title)
  }

  before(async () => {
    desk = await openDesk('dialogs', {files: {'page.txt': page}})
    writeFileSync(at('copydesk.yaml'), '{}\n')
    await desk.openFile('page.txt')
    await desk.page.locator('.statusbar-item', {hasText: 'articles'}).waitFor()
  })

  after(() => desk.close())

  afterEach(async function () {
    await keepPicture(desk, this.currentTest?.title)
    await desk.runCommand('Notifications: Clear All Notifications')
  })

  it('sets options of an export, which are remembered', async () => {
    await desk.runCommand('Copydesk: Export…')
    // By its name: the list is longer than what is shown of it.
    await find('Table of entities (CSV)')
    await desk.choose('Options…')
    await desk.choose('What a row is')
    await desk.choose('entities')
    await desk.choose('Done')
    await desk.choose('Save as page.entities.csv')
    await toast('page.entities.csv').waitFor()
    assert.match(
      readFileSync(at('page.entities.csv'), 'utf8'),
      /^\uFEFFkind,ref,name/u
    )
    // The format stands first now, with what was chosen.
    await desk.runCommand('Copydesk: Export…')
    await find('Table of entities (CSV)')
    await desk.page
      .locator('.quick-input-list .monaco-list-row', {
        hasText: 'Save as page.entities.csv'
      })
      .waitFor()
    await desk.page.keyboard.press('Escape')
  })

  it('imports TEI by its dialog', async () => {
    const edition = makeEdition(analyse(readFileSync(page, 'utf8')), {
      name: 'page.txt',
      register: emptyRegister,
      corrections: true,
      suggestions: false
    })
    writeFileSync(at('old.tei.xml'), tei.write(edition, tei.defaults))
    await desk.runCommand('Copydesk: Import TEI…')
    await desk.chooseFile(at('old.tei.xml'))
    await desk.page.locator('.tab.active', {hasText: 'old.news.md'}).waitFor()
    assert.equal(
      readFileSync(at('old.news.md'), 'utf8'),
      cleanPage.write(edition, {})
    )
  })

  it('copies a passage as clean text, lines joined', async () => {
    await desk.openFile('page.txt')
    await desk.select('不到四个月')
    await desk.runCommand('Copydesk: Copy as Clean Text')
    await desk.page
      .locator('.statusbar-item', {hasText: 'characters of clean text copied'})
      .waitFor()
    const text = await desk.page.evaluate(() => navigator.clipboard.readText())
    assert.match(text, /从堆满旧家具的车棚/u)
    assert.match(text, /9月12日正式/u)
  })

  it('exports the article that the cursor is in, and no other', async () => {
    await desk.openFile('page.txt')
    await desk.select('不到四个月')
    await desk.runCommand('Copydesk: Export Article…')
    await find('Plain text')
    await desk.choose('Save as page.a1.clean.txt')
    await toast('page.a1.clean.txt').waitFor()
    const text = readFileSync(at('page.a1.clean.txt'), 'utf8')
    assert.match(text, /从堆满旧家具的车棚/u)
    assert.doesNotMatch(text, /魏小川|红烧肉/u)
    rmSync(at('page.a1.clean.txt'))
  })

  it('imports a table into the register by its dialog, and exports it', async () => {
    writeFileSync(
      at('names.csv'),
      '\uFEFFid,kind,name,aliases\r\nhe-liqun,person,何立群,老何\r\n'
    )
    await desk.openFile('page.txt')
    await desk.runCommand('Copydesk: Import Table into Register…')
    await desk.chooseFile(at('names.csv'))
    await desk.until(() =>
      Promise.resolve(
        existsSync(at('entities.yaml')) &&
          readFileSync(at('entities.yaml'), 'utf8').includes('何立群')
      )
    )
    assert.match(readFileSync(at('entities.yaml'), 'utf8'), /he-liqun/u)
    await desk.runCommand('Copydesk: Export Register as Table…')
    await desk.chooseFile(at('all.tsv'))
    await toast('Entries written to all.tsv: 1.').waitFor()
    assert.match(
      readFileSync(at('all.tsv'), 'utf8'),
      /^\uFEFFid\tkind\t.*\r\nhe-liqun\tperson\t何立群\t老何\t/su
    )
  })

  it('asks what a quantity means, and writes it where the text does not say', async () => {
    await desk.openFile('page.txt')
    await desk.goToLine(61)
    await desk.select('420余名')
    await desk.page.keyboard.press('Alt+5')
    await desk.until(async () =>
      (await desk.text()).includes('[420余名]{.quantity}')
    )
    for (const [value, written] of [
      ['420 名', '[420余名]{.quantity value="420 名"}'],
      ['', '[420余名]{.quantity}']
    ] as const) {
      await desk.select('420余名')
      // Linking leads there, too: no entry stands for a quantity.
      await desk.runCommand(
        value === ''
          ? 'Copydesk: Link to Register…'
          : 'Copydesk: Edit Value of Date or Quantity…'
      )
      await desk.page
        .locator('.quick-input-message', {hasText: '“420余名”'})
        .waitFor()
      await desk.answer(value)
      await desk.until(async () => (await desk.text()).includes(written))
    }
  })

  it('stops the export of a folder where it is told to', async () => {
    const text = readFileSync(page, 'utf8')
    const count = 300
    for (let index = 0; index < count; index++) {
      writeFileSync(at(`many-${index}.txt`), text)
    }

    await desk.runCommand('Copydesk: Export Folder…')
    await desk.choose('JSON-LD')
    const progress = toast('Exporting')
    await progress.waitFor()
    await progress.getByText('Cancel', {exact: true}).click()
    await toast('pages are written').waitFor()
    const written = readdirSync(desk.folder).filter((name) =>
      name.endsWith('.jsonld')
    )
    assert.ok(written.length < count, `${written.length} were written`)
    for (const name of written) JSON.parse(readFileSync(at(name), 'utf8'))
    assert.ok(!readdirSync(desk.folder).some((name) => name.endsWith('.part')))
    for (let index = 0; index < count; index++) rmSync(at(`many-${index}.txt`))
  })
})
