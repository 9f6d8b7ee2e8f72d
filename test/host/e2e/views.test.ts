import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {FrameLocator} from 'playwright-core'
import {root} from '../cache.js'
import {keepPicture, knownPages, openDesk, type Desk} from './session.js'

const sample = path.join(root, 'samples/luting-daily')
const file = path.join(sample, 'page-0915.txt')
const untouched = readFileSync(file, 'utf8')
const axe = path.join(root, 'node_modules/axe-core/axe.min.js')

describe('the views, by mouse and keyboard', () => {
  let desk: Desk
  /** What the window and its webviews asked of other machines. */
  const foreign: string[] = []

  before(async () => {
    desk = await openDesk('views', {
      files: {
        'page.txt': file,
        'entities.yaml': path.join(sample, 'entities.yaml'),
        'page.png': path.join(root, 'media/icon.png')
      },
      settings: knownPages
    })
    desk.page.on('request', (request) => {
      const {protocol, hostname} = new URL(request.url())
      // Files of ours in a webview go by this name, and VS Code answers it itself.
      const isOwn =
        hostname === '127.0.0.1' ||
        hostname.endsWith('.vscode-resource.vscode-cdn.net')
      if (protocol.startsWith('http') && !isOwn) foreign.push(request.url())
    })
    await desk.openFile('page.txt')
    await desk.showCopydesk()
  })

  after(() => desk.close())

  afterEach(async function () {
    await keepPicture(desk, this.currentTest?.title)
    // What a failed test left must not fail the next one.
    for (let step = 0; step < 5 && (await desk.text()) !== untouched; step++)
      await desk.page.keyboard.press('Control+Z')
  })

  it('moves an article that is dropped on another, and undoes it', async () => {
    const moved = '鹭汀区部署秋季河道清淤工作'
    await desk.row(moved).waitFor()
    await desk.drag(moved, '夜读季点亮百姓书香')
    await desk.until(async () => {
      const text = await desk.text()
      return text.indexOf('高景行') < text.indexOf('第三届“夜读季”')
    })
    const text = await desk.text()
    assert.ok(text.indexOf('河道清淤工作') < text.indexOf('第三届“夜读季”'))
    assert.equal(sorted(text), sorted(untouched))
    // The focus is in the page again: one step undoes it there.
    await desk.page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
  })

  it('attaches a caption that is dropped on an article', async () => {
    await desk.drag('改建前改建前', '夜读季点亮百姓书香')
    await desk.until(async () =>
      /\[改建前改建前\]\{\.caption of=/u.test(await desk.text())
    )
    const text = await desk.text()
    assert.ok(text.indexOf('[改建前') < text.indexOf('本报讯(记者 林国栋)'))
    await desk.page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
  })

  it('drops a headline of two lines whole', async () => {
    const article = desk.row('鹭汀区部署秋季河道清淤工作')
    const head = /清淤工作headline/u
    // A click on a row that is drawn anew is lost.
    await desk.until(async () => {
      if (await desk.row(head).isVisible()) return true
      await article.locator('.monaco-tl-twistie.collapsed').click()
      await desk.page.waitForTimeout(500)
      return false
    })
    await desk.drag(head, '夜读季点亮百姓书香')
    await desk.until(async () =>
      /\[ ?鹭汀区部署秋季\n河道清淤工作\]\{\.headline of=/u.test(
        await desk.text()
      )
    )
    // It is no more the head of the article that it came from.
    await desk.row(head).waitFor({state: 'detached'})
    await desk.page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
    await article.locator('.monaco-tl-twistie.collapsed').waitFor({
      state: 'detached'
    })
    await article.locator('.monaco-tl-twistie').click()
  })

  it('sets the status of all rows that are selected', async () => {
    await desk.row('夜读季点亮百姓书香').click()
    await desk.row('社区食堂推出').click({modifiers: ['Control']})
    const menu = await desk.chooseOnRow('社区食堂推出', 'Set Status')
    assert.match(menu, /Merge Selected/u)
    await desk.picker('2 articles')
    await desk.choose('tagged')
    await desk.until(
      async () => (await desk.text()).split('status=tagged').length === 3
    )
    await desk.page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
  })

  it('undoes in the view, too', async () => {
    await desk.drag('鹭汀区部署秋季河道清淤工作', '社区食堂推出')
    await desk.until(async () => (await desk.text()) !== untouched)
    await desk.runCommand('Focus on Articles View')
    await desk.page.locator('.part.sidebar .monaco-list:focus').waitFor()
    await desk.page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
  })

  it('fixes a kind of problem from its row', async () => {
    const row = desk.row('Blank beside a digit')
    await row.waitFor()
    // The views have taken in what was undone before.
    await desk.page.waitForTimeout(2000)
    await row.hover()
    await row.locator('[aria-label^="Fix All of This Kind"]').click()
    await desk.until(async () => (await desk.text()).includes('9月12日'))
    await desk.page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
  })

  it('leaves, or fixes, all problems that are chosen, in one step of undo', async () => {
    const {page} = desk
    const problem = /^改建[前后]改建[前后]line/u
    const chosen = page.locator('.part.sidebar .monaco-list-row.selected', {
      hasText: problem
    })
    const press = async (label: string): Promise<void> => {
      if (!(await desk.row(problem).isVisible()))
        await desk.row('Doubled text').locator('.collapsed').click()
      await desk.row('改建前改建前line').click()
      await desk.row('改建后改建后line').click({modifiers: ['Control']})
      await desk.until(async () => (await chosen.count()) === 2)
      await desk.chooseOnRow('改建后改建后line', label)
    }
    await press('Leave as Printed')
    await desk.untilText(/\[改建前改建前\]\{\.asis/u)
    assert.match(await desk.text(), /\[改建后改建后\]\{\.asis/u)
    await page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
    await press('Fix')
    await desk.untilText('\n改建前\n')
    assert.doesNotMatch(await desk.text(), /改建[前后]改建/u)
    await page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
  })

  it('shows the page clean, and keeps in step with it', async () => {
    await desk.runCommand('Copydesk: Open Clean Preview to the Side')
    const preview = desk.webview()
    const headline = preview.locator('h2', {hasText: '夜读季点亮百姓书香'})
    await headline.waitFor()
    await desk.goToLine(90)
    // The preview came along: the article of line 90 is on screen.
    await desk.until(() =>
      isOnScreen(preview.locator('p', {hasText: '食堂负责人郑秀英'}))
    )
    await preview.locator('p', {hasText: '会议通报'}).scrollIntoViewIfNeeded()
    await preview.locator('body').hover()
    await desk.page.mouse.wheel(0, 4000)
    await desk.until(async () =>
      (await desk.shownLines()).some((line) => line.includes('会议通报'))
    )
  })

  it('keeps its place while one types', async () => {
    const preview = desk.webview()
    await desk.goToLine(90)
    await desk.page.keyboard.press('End')
    const place = preview.locator('p', {hasText: '食堂负责人郑秀英'})
    await desk.until(() => isOnScreen(place))
    await desk.page.keyboard.type('三三三')
    const typed = preview.locator('p', {hasText: '三三三'})
    await typed.waitFor()
    assert.ok(await isOnScreen(place))
    await desk.page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
    await typed.waitFor({state: 'detached'})
  })

  it('tags by key what is selected in it across a former line end', async () => {
    const preview = desk.webview()
    await desk.goToLine(57)
    const before = preview.locator('p', {hasText: '图书馆灯火通明'}).first()
    await before.scrollIntoViewIfNeeded()
    await before.click({position: {x: 2, y: 2}})
    await before.evaluate((element) => {
      // As a mouse would: from 鹭汀区图 on one line to 书馆 on the next.
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let passed = 0
      const text = element.textContent
      const start = text.indexOf('鹭汀区图书馆')
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const {length} = node.textContent ?? ''
        if (start >= passed && start < passed + length)
          range.setStart(node, start - passed)
        if (start + 6 > passed && start + 6 <= passed + length)
          range.setEnd(node, start + 6 - passed)
        passed += length
      }

      const selection = document.getSelection()
      selection?.removeAllRanges()
      selection?.addRange(range)
    })
    await preview.locator('.bubble:not([hidden])').waitFor()
    // The key belongs to the preview once VS Code sees it in front.
    await desk.page
      .locator('.editor-group-container.active .tab.active', {
        hasText: 'Clean Preview'
      })
      .waitFor()
    await desk.page.keyboard.press('Alt+3')
    await desk.until(async () =>
      /\[鹭汀区图\n\n书馆\]\{\.organisation[ }]/u.test(await desk.text())
    )
    await desk.page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
  })

  it('shows there the card that the hover shows', async () => {
    const preview = desk.webview()
    const entity = preview.locator('.entity', {hasText: '何立群'}).first()
    const card = preview.locator('.card:not([hidden])')
    // Content that arrives meanwhile is drawn anew under the mouse.
    await desk.until(async () => {
      await entity.hover()
      return card.isVisible()
    })
    assert.match(await card.innerText(), /何立群.*Person.*Tag/su)
  })

  it('is accessible: axe finds nothing', async () => {
    assert.deepEqual(await violationsOf(desk.webview()), [])
  })

  it('is accessible while it reviews: axe finds nothing', async () => {
    await desk.focusText()
    await desk.runCommand('View: Close Editors in Other Groups')
    await desk.runCommand('Copydesk: Review Entities')
    const panel = desk.webview()
    await panel.locator('#list .row').first().waitFor()
    assert.deepEqual(await violationsOf(panel), [])
    await panel.locator('#list').focus()
    await desk.page.keyboard.press('Escape')
    await desk.page.locator('.tab', {hasText: 'page.txt'}).first().click()
  })

  it('shows the scan beside the page', async () => {
    await desk.focusText()
    await desk.runCommand('Copydesk: Open Page Image to the Side')
    const panel = desk.webview()
    await panel.locator('img:not([hidden])').waitFor()
    const width = await widthOf()
    for (let step = 0; step < 4; step++)
      await panel.locator('[data-do=in]').click()
    const enlarged = await widthOf()
    assert.ok(enlarged > 2 * width)
    // Higher than the panel by now, and square as ever.
    const {height} = (await panel.locator('img').boundingBox()) ?? {height: 0}
    assert.ok(Math.abs(height - enlarged) < 1, `${enlarged} × ${height}`)
    // The key that leads back to the text leaves the image as it is.
    await panel.locator('.stage').focus()
    await desk.page.keyboard.press('Control+1')
    await desk.page.locator('.editor-instance .focused').first().waitFor()
    assert.equal(await widthOf(), enlarged)
    assert.deepEqual(await violationsOf(panel), [])

    async function widthOf(): Promise<number> {
      return (await panel.locator('img').boundingBox())?.width ?? 0
    }
  })

  it('lists the page still while another thing stands before it', async () => {
    await desk.focusText()
    await desk.runCommand('View: Close Editors in Other Groups')
    await desk.runCommand('Copydesk: Show Keyboard Cheat Sheet')
    await desk.page
      .locator('.tab.active', {hasText: 'Copydesk keys'})
      .first()
      .waitFor()
    const sheet = desk.webview()
    await sheet.locator('kbd', {hasText: 'Ctrl+K'}).first().waitFor()
    // It has the focus: a key shows its end.
    const end = sheet.locator('section').last()
    await desk.until(async () => {
      await desk.page.keyboard.press('End')
      return isOnScreen(end)
    })
    assert.deepEqual(await violationsOf(sheet), [])
    assert.ok(await desk.row('夜读季点亮百姓书香').isVisible())
    await desk.runCommand('Copydesk: Tag as Person')
    await desk.page
      .locator('.notification-toast', {hasText: 'Put the cursor'})
      .waitFor()
    await desk.page.locator('.tab', {hasText: 'page.txt'}).first().click()
  })

  it('has asked nothing of any other machine, nor has a webview', async () => {
    await desk.page.evaluate(() =>
      fetch('https://copydesk.invalid/').catch(() => undefined)
    )
    // The one that was made to see that the others would be.
    await desk.until(() => Promise.resolve(foreign.length > 0))
    assert.deepEqual([...new Set(foreign)], ['https://copydesk.invalid/'])
  })
})

/** What axe finds in a webview. */
async function violationsOf(panel: FrameLocator): Promise<string[]> {
  const content = await panel.locator('body').elementHandle()
  const frame = await content.ownerFrame()
  assert.ok(frame)
  await frame.evaluate(readFileSync(axe, 'utf8'))
  return frame.evaluate(async () => {
    const {axe: program} = globalThis as unknown as {
      axe: {
        run(): Promise<{violations: Array<{id: string; help: string}>}>
      }
    }
    const result = await program.run()
    return result.violations.map(({id, help}) => `${id}: ${help}`)
  })
}

/** Lines without their order; blank ones left out. */
function sorted(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .sort()
    .join('\n')
}

async function isOnScreen(place: {
  boundingBox(): Promise<{y: number; height: number} | null>
}): Promise<boolean> {
  const box = await place.boundingBox()
  return box !== null && box.y + box.height > 60 && box.y < 800
}
