import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../cache.js'
import {shareDesk} from './shared-desk.js'
import {knownPages, type Desk} from './session.js'

const names = [
  '居民孙佩兰昨天在楼下的花园里走了一圈，看了看新种的树。',
  '大家都劝她早些回去休息，说天色已经不早了，孙主任不走。',
  '后来雨停了，院子里的人都出来乘凉，说说笑笑，孙佩兰也笑。',
  ''
].join('\n\n')
const register = `- {id: he-liqun, kind: person, name: 何立群}
- {id: sun-peilan, kind: person, name: 孙佩兰, aliases: [孙主任]}
`
const tagged = '楼长[何立群]{.person}说，[何立群]{.person}笑。\n'
const sample = path.join(root, 'samples/luting-daily')
const shared = shareDesk('decisions', {
  files: {
    'page-1.txt': path.join(sample, 'page-0915.txt')
  },
  settings: knownPages,
  prepare(folder) {
    // What is decided is kept here, and not for all of the window.
    writeFileSync(path.join(folder, 'copydesk.yaml'), '')
    writeFileSync(path.join(folder, 'entities.yaml'), register)
    writeFileSync(path.join(folder, 'names.txt'), names)
    writeFileSync(path.join(folder, 'tagged.txt'), tagged)
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

  const decided = (): string =>
    readFileSync(path.join(desk.folder, 'copydesk.yaml'), 'utf8')
  /** Open a row of the Entities view, and those in it. */
  const open = async (...rows: RegExp[]): Promise<void> => {
    // A second click would hide it.
    const header = desk.page.locator('.pane-header', {hasText: 'Entities'})
    if (!(await header.isVisible())) await desk.showCopydesk()
    // A click on a row that is drawn anew is lost, or closes the one that stands
    // there by then.
    await desk.until(async () => {
      for (const each of rows) {
        const row = desk.row(each)
        const closed = row.locator('.monaco-tl-twistie.collapsed')
        const isClosed = await closed.isVisible()
        // What is drawn anew meanwhile is looked for again.
        if (isClosed) await closed.click({timeout: 2000}).catch(() => undefined)
        const known = row.locator('.monaco-tl-twistie.collapsible')
        if (isClosed || !(await known.isVisible())) {
          await desk.page.waitForTimeout(500)
          return false
        }
      }

      return true
    })
  }
  /** Choose a row by the mouse, which goes to its text, and go back to its view. */
  const choose = async (row: RegExp | string, view: string): Promise<void> => {
    await desk.row(row).click()
    await desk.page.waitForFunction(() =>
      document.activeElement?.closest('.part.editor .monaco-editor')
    )
    await desk.runCommand(`Focus on ${view} View`)
  }
  const press = async (row: RegExp, title: string): Promise<void> => {
    await desk.row(row).hover()
    await desk.row(row).locator(`[aria-label^="${title}"]`).click()
  }

  it('accepts and rejects in the rows what they name', async () => {
    await desk.openFile('names.txt')
    await open(/^Person/u, /^孙佩兰/u)
    await press(/孙主任不走/u, 'Accept')
    await desk.untilText('[孙主任]{.person')
    assert.ok(!(await desk.text()).includes('[孙佩兰'))
    await desk.page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === names)

    // A mention: its text, and no other form.
    await press(/孙主任不走/u, 'Suggest This Text No More')
    await desk.until(() => Promise.resolve(decided().includes('孙主任')))
    assert.ok(!decided().includes('孙佩兰'))
    await desk.row(/孙主任不走/u).waitFor({state: 'detached'})
    // In the view, the decision was last; then comes the page.
    await desk.runCommand('Focus on Entities View')
    await desk.page.keyboard.press('Control+Z')
    await desk.until(() => Promise.resolve(!decided().includes('孙主任')))
    await desk.row(/孙主任不走/u).waitFor()
    assert.equal(await desk.text(), names)
    await press(/^孙佩兰/u, 'Accept')
    await desk.until(
      async () => (await desk.text()).split('[孙佩兰]{.person').length === 3
    )
  })

  it('rejects an entity with its forms, and links all mentions of one', async () => {
    await desk.openFile('names.txt')
    await open(/^Person/u)
    await press(/^孙佩兰/u, 'Reject')
    await desk.until(() => Promise.resolve(/孙佩兰|孙主任/u.test(decided())))
    // One save for all of them.
    assert.ok(['孙佩兰', '孙主任'].every((each) => decided().includes(each)))
    await desk.page
      .locator('.statusbar-item', {hasText: 'not suggested any more'})
      .click()
    await desk.until(() => Promise.resolve(decided().trim() === ''))
    // The group went with its last row, and comes back closed.
    await desk.until(async () => {
      await open(/^Person/u)
      return desk.row(/^孙佩兰/u).isVisible()
    })

    await desk.openFile('tagged.txt')
    // The rows are those of this page.
    await desk.page.locator('.pane-header', {hasText: '2 tags'}).waitFor()
    // Those of the page before may still be drawn, and be opened in vain.
    await desk.until(async () => {
      await open(/^Person/u)
      return desk.row(/^何立群/u).isVisible()
    })
    await press(/^何立群/u, 'Link to Register')
    await desk.choose('he-liqun')
    await desk.until(
      async () => (await desk.text()).split('ref=he-liqun').length === 3
    )
  })

  it('decides about entities by keys in their view', async () => {
    const {page} = desk
    await desk.openFile('names.txt')
    // The rows of the page before may stand there for a while.
    const showName = (): Promise<void> =>
      desk.until(async () => {
        await open(/^Person/u)
        return desk.row(/^孙佩兰/u).isVisible()
      })
    await showName()
    await choose(/^孙佩兰/u, 'Entities')
    await page.keyboard.press('Alt+0')
    await desk.until(() => Promise.resolve(decided().includes('孙主任')))
    await page.keyboard.press('Control+Z')
    await desk.until(() => Promise.resolve(decided().trim() === ''))
    await showName()
    await choose(/^孙佩兰/u, 'Entities')
    await page.keyboard.press('Alt+Enter')
    await desk.untilText('[孙佩兰]{.person')
  })

  it('accepts and rejects by key all rows that are chosen, each in one step', async () => {
    const {page} = desk
    await open(/^Suggestions/u, /^Person/u)
    const untouched = await desk.text()
    const chosen = page.locator('.part.sidebar .monaco-list-row.selected', {
      hasText: /^(?:何立群|魏小川)/u
    })
    // Where the view is drawn anew in between, what was chosen first is lost.
    const both = (): Promise<void> =>
      desk.until(async () => {
        await choose(/^何立群/u, 'Entities')
        await desk.row(/^魏小川/u).click({modifiers: ['Control']})
        await page.waitForTimeout(500)
        return (await chosen.count()) === 2
      })
    await both()
    await page.keyboard.press('Alt+Enter')
    await desk.untilText(/\[魏小川\]\{\.person/u)
    assert.match(await desk.text(), /\[何立群\]\{\.person/u)
    await page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
    await open(/^Suggestions/u, /^Person/u)
    await both()
    await page.keyboard.press('Alt+0')
    await desk.until(() => Promise.resolve(/魏小川/u.test(decided())))
    assert.match(decided(), /何立群/u)
    await page.keyboard.press('Control+Z')
    await desk.until(() => Promise.resolve(decided().trim() === ''))
  })

  it('moves an article by keys in its view', async () => {
    const {page} = desk
    await open()
    const untouched = await desk.text()
    const title = '鹭汀区部署秋季河道清淤工作'
    await choose(title, 'Articles')
    const chosen = page.locator('.part.sidebar .monaco-list-row.focused', {
      hasText: title
    })
    await chosen.waitFor()
    await page.keyboard.press('Alt+ArrowUp')
    await desk.until(async () => (await desk.text()) !== untouched)
    const moved = await desk.text()
    await desk.runCommand('Focus on Articles View')
    await chosen.waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await desk.until(async () => (await desk.text()) !== moved)
    await desk.runCommand('Focus on Articles View')
    await chosen.waitFor()
    await page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === moved)
    await page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
  })

  it('moves what can be moved of articles that are chosen, which stay chosen', async () => {
    const {page} = desk
    await open()
    const untouched = await desk.text()
    const rows = page.locator('.part.sidebar .monaco-list-row.selected')
    const title = (name: string) =>
      page.locator('.part.sidebar .monaco-list-row', {hasText: name}).first()
    await choose('旧车棚变身邻里书屋', 'Articles')
    await title('社区食堂推出').click({modifiers: ['Control']})
    await page.keyboard.press('Alt+ArrowUp')
    const stand = async (names: string[]): Promise<void> => {
      await desk.until(async () => {
        const texts = await rows.allInnerTexts()
        return (
          texts.length === 2 &&
          names.every((name, index) => texts[index]?.includes(name))
        )
      })
    }
    await desk.until(async () => (await desk.text()) !== untouched)
    await stand(['旧车棚变身邻里书屋', '社区食堂推出'])
    await desk.runCommand('Focus on Articles View')
    await page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
  })

  it('says that a filter finds nothing, and clears it', async () => {
    const {page} = desk
    await desk.openFile('names.txt')
    await open(/^Person/u)
    await desk.runCommand('Focus on Entities View')
    await page
      .locator('.pane-header', {hasText: 'Entities'})
      .locator('[aria-label^="Filter"]')
      .click()
    await desk.answer('zzz')
    await page
      .locator('.part.sidebar .monaco-button', {hasText: 'Clear Filter'})
      .click()
    await desk.row(/^Person/u).waitFor()
  })

  it('starts the sample afresh beside the one that was worked on', async () => {
    const {page} = desk
    await desk.runCommand('Copydesk: Open Sample')
    await page.locator('.tab.active', {hasText: 'page-0915.ocr.txt'}).waitFor()
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
