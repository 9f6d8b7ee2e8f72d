import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../cache.js'
import {knownPages, type Desk} from './session.js'
import {shareDesk} from './shared-desk.js'

const sample = path.join(root, 'samples/luting-daily')
const sampleFile = path.join(sample, 'page-0915.txt')
const untouched = readFileSync(sampleFile, 'utf8')
const gazette = path.join(root, 'samples/harbour-gazette/page-3.txt')
const register = path.join(sample, 'entities.yaml')
const picture = path.join(root, 'media/icon.png')

const files = {
  'page-1.txt': sampleFile,
  'page-2.txt': gazette,
  'page-1.png': picture,
  'page-2.png': picture,
  'entities.yaml': register
}

describe('at work on a page, each time from the untouched page', function () {
  this.timeout(300_000)
  const shared = shareDesk('at-work', {
    files,
    settings: knownPages,
    prepare(folder) {
      // What is decided is kept here, and not for all of the window.
      writeFileSync(path.join(folder, 'copydesk.yaml'), '')
    }
  })
  let desk: Desk

  beforeEach(async () => {
    desk = await shared.next()
    await desk.openFile('page-1.txt')
    await status('articles').waitFor()
  })

  afterEach(async function () {
    await shared.leave(this.currentTest)
  })

  after(() => shared.close())

  const status = (text: string) =>
    desk.page.locator('.statusbar-item', {hasText: text}).first()
  const rows = () => desk.page.locator('.quick-input-list .monaco-list-row')
  const toast = (text: string) =>
    desk.page.locator('.notification-toast', {hasText: text})
  const untilDisk = (name: string, wanted: RegExp): Promise<void> =>
    desk.until(() => {
      const text = readFileSync(path.join(desk.folder, name), 'utf8')
      return Promise.resolve(wanted.test(text))
    })
  /** What was asked for is done: before that, no other key. */
  const dirty = () => desk.page.locator('.tab.active.dirty')

  it('tags all occurrences of a name at once, linked to its entry', async () => {
    await desk.goToLine(24)
    await desk.select('何立群')
    await desk.chord('Control+K', 'Alt+T')
    await desk.picker(/何立群.*Person.*he-liqun/u)
    await rows().nth(2).waitFor()
    await desk.page.keyboard.press('Enter')
    await dirty().waitFor()
    await status('3 tags').waitFor()
    // One cursor: the next key is not typed at all three.
    assert.equal(await status('selections').count(), 0)
    await desk.untilText('[何立群]{.person ref=he-liqun}')
    const tags = (await desk.text()).match(
      /\[何立群\]\{\.person ref=he-liqun\}/gu
    )
    assert.equal(tags?.length, 3)
    await desk.page.keyboard.press('Control+Z')
    assert.equal(await desk.text(), untouched)
  })

  it('reviews to the end by one key, and undoes all of it', async () => {
    const {page} = desk
    await desk.goToLine(1)
    await desk.chord('Control+K', 'Alt+G')
    const title = page.locator('.quick-input-title', {hasText: 'Review'})
    const end = status('Review done')
    let asked = ''
    let questions = 0
    for (;;) {
      await title.or(end).first().waitFor()
      if (await end.isVisible()) break
      const question = await title.innerText().catch(() => '')
      if (question === asked || question === '') {
        await page.waitForTimeout(30)
        continue
      }

      asked = question
      questions++
      await page.keyboard.press('Enter')
      // Too early for the next question: the list keeps it from the page.
      await page.keyboard.press('Enter')
    }

    assert.ok(questions > 10, `${questions} questions`)
    const reviewed = await desk.text()
    assert.equal(reviewed.split('\n').length, untouched.split('\n').length)
    assert.ok(reviewed.includes(']{.person'))
    assert.ok(!reviewed.includes('改建前改建前'))
    // Nothing is left to ask.
    await desk.chord('Control+K', 'Alt+G')
    await status('Review done: 0 decided').waitFor()
    await desk.undoTo(untouched)
  })

  it('ticks a whole kind by one key, and says by another what is none', async () => {
    const {page} = desk
    await desk.goToLine(1)
    await desk.chord('Control+K', 'Alt+G')
    const kind = page.locator('.quick-input-title', {hasText: 'tag which of'})
    const question = page.locator('.quick-input-title', {hasText: 'Review'})
    const ticked = page.locator('.quick-input-count')
    await question.waitFor()
    // What comes first may be a problem. The key that ticks all is pressed
    // before the list is there that it ticks.
    const next = async (...keys: string[]): Promise<void> => {
      const before = await question.innerText()
      for (const key of keys) await page.keyboard.press(key)
      await desk.until(
        async () => (await question.innerText().catch(() => before)) !== before
      )
    }
    while (!(await kind.isVisible())) await next('Enter', 'Alt+A')

    // Matches how many are asked about, and as what: `these 5 as Place`.
    const [, count = ''] = /these (\d+) as/u.exec(await kind.innerText()) ?? []
    await ticked.filter({hasText: new RegExp(`^${count} `, 'u')}).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    const rest = `${Number(count) - 1} Selected`
    await ticked.filter({hasText: rest}).waitFor()
    // What was not ticked is asked for by itself, below the lists of other kinds.
    const single = page.locator('.quick-input-title', {hasText: 'Tag as'})
    while (!(await single.isVisible())) await next('Enter')
    await page.keyboard.press('Alt+0')
    await untilDisk('copydesk.yaml', /^rejected:/mu)
    await page.keyboard.press('Escape')
  })

  it('goes back in the review, and takes back what was decided there', async () => {
    const {page} = desk
    const question = page.locator('.quick-input-title', {hasText: 'Review'})
    const said = async (wanted: string): Promise<void> => {
      await question.filter({hasText: wanted}).waitFor()
    }
    await desk.goToLine(1)
    await desk.chord('Control+K', 'Alt+G')
    await said('Review 1 of')
    const first = await question.innerText()
    await page.keyboard.press('Enter')
    await said('Review 2 of')
    const second = await question.innerText()
    await page.keyboard.press('Alt+ArrowRight')
    await desk.until(async () => {
      const third = await question.innerText().catch(() => second)
      return third !== second
    })
    await page.keyboard.press('Alt+ArrowLeft')
    await said(second)
    // The keys are the list's all the while: none of them gets into the page.
    await page.keyboard.press('Control+Z')
    await page.keyboard.press('Enter')
    await said(first)
    await page.keyboard.press('Control+Z')
    await page.keyboard.type('x')
    await page.keyboard.press('Escape')
    assert.equal(await desk.text(), untouched)
  })

  it('undoes in the review panel what was decided there, and nothing typed', async () => {
    const {page} = desk
    await desk.chord('Control+K', 'Alt+N')
    const panel = desk.webview()
    const name = panel.locator('#name')
    const place = panel.locator('#place')
    await name.waitFor()
    const first = await name.innerText()
    assert.match(await place.innerText(), /^Entity 1 of/u)
    await page.keyboard.press('Control+Enter')
    await place.filter({hasText: 'Entity 2 of'}).waitFor()
    await page.keyboard.press('Control+Delete')
    await place.filter({hasText: 'Entity 3 of'}).waitFor()
    await desk.goToLine(1)
    await page.keyboard.type('手写')
    await panel.locator('#list').focus()
    await page.keyboard.press('Control+Z')
    await place.filter({hasText: 'Entity 2 of'}).waitFor()
    await page.keyboard.press('Control+Z')
    await toast('The page was changed after this decision').waitFor()
    await desk.untilText('手写')
    await desk.focusText()
    await page.keyboard.press('Control+Z')
    await panel.locator('#list').focus()
    await desk.until(async () => {
      await page.keyboard.press('Control+Z')
      return (await name.innerText()) === first
    })
    assert.match(await place.innerText(), /^Entity 1 of/u)
    assert.equal(await desk.text(), untouched)
  })

  it('breaks a line behind a bracket without blanks', async () => {
    await desk.goToLine(4)
    for (const {} of '本报讯（') await desk.page.keyboard.press('ArrowRight')
    await desk.page.keyboard.press('Enter')
    await desk.untilText('本报讯（\n通讯员')
  })

  it('answers review keys that a Chinese input method has processed', async () => {
    await desk.chord('Control+K', 'Alt+N')
    const panel = desk.webview()
    const place = panel.locator('button[data-kind=place]')
    const person = panel.locator('button[data-kind=person]')
    const name = panel.locator('#name')
    await name.waitFor()
    const first = await name.innerText()
    const input = await desk.page.context().newCDPSession(desk.page)
    const alt = 1
    const control = 2
    await panel.locator('#list').focus()
    const press = (code: string, modifiers: number) =>
      input.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Process',
        code,
        windowsVirtualKeyCode: 229,
        modifiers
      })
    await press('Digit1', alt)
    await desk.until(
      async () => (await person.getAttribute('aria-pressed')) === 'true'
    )
    await press('Digit2', alt)
    await desk.until(
      async () => (await place.getAttribute('aria-pressed')) === 'true'
    )
    await press('Enter', control)
    await desk.until(async () => (await name.innerText()) !== first)
    await press('KeyZ', control)
    await desk.until(async () => (await name.innerText()) === first)
    assert.equal(await desk.text(), untouched)
  })

  it('composes and deletes beside a mark, and leaves it whole', async () => {
    const {page} = desk
    await desk.goToLine(24)
    await desk.select('何立群')
    await page.keyboard.press('Alt+1')
    await desk.waitForLine((line) => line.includes('[何立群]'))
    // The command selects last of all what it tagged.
    await status('3 selected').waitFor()
    await desk.goToLine(24)
    await page.keyboard.press('End')
    await status('3 selected').waitFor({state: 'detached'})
    const input = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      input.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length
      })
    await compose('ren')
    await compose('人')
    await input.send('Input.insertText', {text: '人人'})
    await desk.untilText(/谁人人\n/u)
    // Back to the mark; what was typed is known by now.
    await desk.goToLine(24)
    await page.keyboard.press('End')
    for (const {} of '说，谁人人') await page.keyboard.press('ArrowLeft')
    await page.waitForTimeout(1000)
    // A key that repeats is quicker than what is known of the page.
    for (const {} of '立群') await page.keyboard.press('Backspace')
    await desk.untilText(/\[何\]\{\.person[^}\n]*\}说/u)
    await desk.undoTo(untouched)
  })

  it('keeps the status of an article, and who validated it, in the text', async () => {
    await desk.showCopydesk()
    await desk.goToLine(60)
    const vouch = async (state: string, name: string): Promise<void> => {
      await desk.runCommand('Copydesk: Set Status of Article…')
      await desk.picker('夜读季点亮百姓书香')
      await desk.choose(state)
      await desk.page
        .getByText('Your name, as the page is to keep it')
        .waitFor()
      await desk.answer(name)
    }
    await vouch('validated', '李校对')
    await toast('Nobody has proofread this article yet').waitFor()
    await vouch('proofread', '王编辑')
    const row = desk.row('夜读季点亮百姓书香')
    await desk.until(async () =>
      /proofread.*王编辑/su.test((await row.getAttribute('aria-label')) ?? '')
    )
    await desk.goToLine(60)
    await vouch('validated', '李校对')
    await desk.untilText(/status=validated/u)
    await desk.until(async () =>
      /validated.*李校对/su.test((await row.getAttribute('aria-label')) ?? '')
    )
    await desk.undoTo(untouched)
  })

  it('says on the file of a page how far it is', async () => {
    const done = '# 灯亮了 {status=proofread}\n\n本报讯 路灯亮了。\n'
    writeFileSync(
      path.join(desk.folder, 'done.news.md'),
      `---\ncopydesk: 1\n---\n\n---\n\n${done}`
    )
    await desk.runCommand('View: Show Explorer')
    const file = (name: string) =>
      desk.page
        .locator('.explorer-folders-view .monaco-list-row', {hasText: name})
        .locator('.monaco-icon-label')
        .first()
    // A window that is still opening may not watch its folder yet.
    await desk.until(async () => {
      if (await file('done.news.md').isVisible()) return true
      await desk.runCommand('Refresh Explorer')
      await desk.page.waitForTimeout(2000)
      return file('done.news.md').isVisible()
    })
    const sign = (name: string): Promise<string> =>
      file(name).evaluate((label) => getComputedStyle(label, '::after').content)
    await desk.until(async () => (await sign('done.news.md')).includes('✓'))
    assert.doesNotMatch(await sign('page-1.txt'), /✓/u)
  })

  it('turns to the next page and back, the image with it', async () => {
    await desk.chord('Control+K', 'Alt+B')
    const panel = desk.page.locator('.tab', {hasText: 'Page Image'})
    await panel.filter({hasText: 'page-1.txt'}).waitFor()
    await desk.webview().locator('img:not([hidden])').waitFor()
    await desk.chord('Control+K', 'Alt+PageDown')
    await desk.page.locator('.tab.active', {hasText: /^page-2/u}).waitFor()
    await panel.filter({hasText: 'page-2.txt'}).waitFor()
    assert.match(await desk.text(), /HARBOUR GAZETTE/u)
    await desk.chord('Control+K', 'Alt+PageUp')
    await panel.filter({hasText: 'page-1.txt'}).waitFor()
    assert.equal(await desk.text(), untouched)
  })

  it('pastes what a PDF viewer copied cleaned', async () => {
    const {page} = desk
    const copied = [
      '西塘社区是1985年建成的老小区，12号楼',
      '东侧的车棚早就没人停车，里面堆着旧沙',
      '发、破花盆，9月 12日以前气味难闻，清',
      '过三回，回回又堆满。',
      ''
    ].join('\n')
    await desk.goToLine(3)
    await page.evaluate((text) => navigator.clipboard.writeText(text), copied)
    await desk.chord('Control+K', 'Alt+I')
    await rows().filter({hasText: 'Paste cleaned'}).first().waitFor()
    await page.keyboard.press('Enter')
    await desk.untilText(
      '12号楼东侧的车棚早就没人停车，里面堆着旧沙发、破花盆，9月12日'
    )
    await page.keyboard.press('Control+Z')
    assert.equal(await desk.text(), untouched)
  })

  it('inserts an entity by its snippet', async () => {
    const {page} = desk
    await desk.goToLine(3)
    await page.keyboard.type('person')
    const row = page
      .locator('.suggest-widget.visible .monaco-list-row', {hasText: 'person'})
      .first()
    await desk.until(async () => {
      await page.keyboard.press('Control+Space')
      return row.isVisible()
    })
    await page.keyboard.press('Enter')
    await page.keyboard.type('王一')
    await desk.untilText('[王一]{.person ref=key}')
    await page.keyboard.press('Escape')
    await desk.undoTo(untouched)
  })

  it('lists every place of a confusion, and changes what is ticked', async () => {
    const {page} = desk
    await desk.runCommand('Copydesk: Show Every Place of a Confusion…')
    await page.getByText('What stands there?').waitFor()
    await desk.answer('何')
    await page.getByText('What was printed instead').waitFor()
    await desk.answer('河')
    await desk.picker('何 → 河')
    await rows().nth(2).waitFor()
    for (const index of [0, 1, 2]) await rows().nth(index).click()
    await page.keyboard.press('Enter')
    await desk.untilText('河立群')
    assert.equal((await desk.text()).split('何').length, 1)
    await page.keyboard.press('Control+Z')
    assert.equal(await desk.text(), untouched)
  })

  it('tries a rule of one’s own while it is typed, and keeps it', async () => {
    const {page} = desk
    const input = page.locator('.quick-input-widget input.input').first()
    await desk.runCommand('Copydesk: New Rule of Your Own…')
    await desk.picker('New rule (1/3)')
    await input.fill('(a+)+$')
    await rows().filter({hasText: 'may take very long'}).waitFor()
    await input.fill('木匠老(范)')
    await rows().filter({hasText: '1 place on this page'}).waitFor()
    await page.keyboard.press('Enter')
    await desk.picker('New rule (2/3)')
    await input.fill('木工老$1')
    await rows().filter({hasText: '→ 木工老范'}).waitFor()
    await page.keyboard.press('Enter')
    await desk.picker('New rule (3/3)')
    await input.fill('in this paper: 木工')
    await page.keyboard.press('Enter')
    await untilDisk('copydesk.yaml', /木匠老\(范\)/u)
    // The page is checked by it at once, and its fix is offered.
    await page.keyboard.press('Control+Shift+M')
    const problem = page.locator('.markers-panel .monaco-list-row', {
      hasText: 'in this paper: 木工'
    })
    await problem.first().waitFor()
    await problem.first().click()
    await page.keyboard.press('Control+J')
    await desk.openFixes()
    await page.keyboard.press('Enter')
    await desk.untilText('木工老范')
  })

  it('fixes what is safe in the workspace, with a receipt of each change', async () => {
    const {page} = desk
    await desk.runCommand('Copydesk: Fix All Safe Problems in the Workspace…')
    await desk.picker('All that is safe to fix')
    await rows().filter({hasText: 'page-1.txt'}).waitFor()
    await page.keyboard.press('Enter')
    await toast('Fixed').getByText('Show', {exact: true}).click()
    await rows().filter({hasText: '→'}).nth(2).waitFor()
    await page.keyboard.type('(')
    await rows().filter({hasText: '讯(记者'}).first().waitFor()
    await page.keyboard.press('Enter')
    await status('Ln 79').waitFor()
    await desk.untilText('9月12日')
    await page.keyboard.press('Control+Z')
    assert.equal(await desk.text(), untouched)
  })

  it('asks once more where a paragraph may end, and is answered by keys', async () => {
    const {page} = desk
    await desk.openFile('page-2.txt')
    const hint = page.locator('.view-line', {hasText: '¶?'})
    await hint.first().waitFor()
    const before = await desk.text()
    await desk.goToLine(19)
    await page.keyboard.press('End')
    await page.keyboard.press('Alt+Enter')
    await dirty().waitFor()
    await desk.untilText('[]{.break}')
    await desk.undoTo(before)
    await hint.first().waitFor()
    await desk.goToLine(19)
    await page.keyboard.press('End')
    await page.keyboard.press('Alt+0')
    await dirty().waitFor()
    await desk.untilText(/January last\. ?Captain/u)
    await desk.undoTo(before)
  })

  it('shows the reading order beside the page before it restores it', async () => {
    await desk.runCommand('Copydesk: Preview Reading Order')
    await desk.page
      .locator('.tab.active', {hasText: 'in reading order'})
      .waitFor()
    await toast('only their order changes')
      .getByText('Restore Reading Order', {exact: true})
      .click()
    await desk.until(async () => {
      const text = await desk.text()
      const headline = text.indexOf('旧车棚变身邻里书屋')
      return headline >= 0 && headline < text.indexOf('周明远')
    })
    await desk.undoTo(untouched)
  })

  it('wraps the clean copy beside a raw page whose lines are kept', async () => {
    const {page} = desk
    const long = '昨天上午九点举行了通车仪式，附近居民早早赶到桥头。'.repeat(8)
    writeFileSync(
      path.join(desk.folder, 'page-2.txt'),
      `本报讯（记者 [陈一]{.person}）今天，[新桥]{.place}开通。\n`
    )
    writeFileSync(
      path.join(desk.folder, 'page-2.news.md'),
      `---\ncopydesk: 1\nsource: page-2.txt\n---\n\n# 新桥开通\n\n${long}\n`
    )
    await desk.openFile('page-2.txt')
    await status('2 tags').waitFor()
    await desk.runCommand('View: Keep Editor')
    await desk.openFile('page-2.news.md')
    await status('0 tags').waitFor()
    await desk.runCommand('View: Keep Editor')
    await desk.runCommand('Copydesk: Compare with Source')
    await page.locator('.tab.active', {hasText: '↔'}).waitFor()
    await isWrapped('.editor.modified')
    const own = '.tab[aria-label^="page-2.news.md"]'
    await page.locator(own).click()
    await page.locator(`${own}.active`).waitFor()
    await isWrapped('.editor-instance')

    function isWrapped(editor: string): Promise<void> {
      const lines = page.locator(`${editor} .view-line`)
      return desk.until(async () => {
        const texts = await lines.allInnerTexts()
        const longest = Math.max(...texts.map(({length}) => length))
        return longest > 10 && longest < 60
      })
    }
  })

  for (const [title, wanted, file] of [
    ['Leave as printed here', /\[改建前改建前\]\{\.asis rule=doubled-text\}/u],
    ['The paper prints it so', /\[改建前改建前\]\{\.sic/u],
    ['Turn off this rule in this file', /doubled-text/u],
    ['Never report “改建前改建前”', /改建前改建前/u, 'copydesk.yaml'],
    ['Turn off this rule in the workspace', /doubled-text/u, 'copydesk.yaml']
  ] as const) {
    it(`lives with a problem: ${title}`, async () => {
      const {page} = desk
      await desk.goToLine(untouched.split('\n').indexOf('改建前改建前') + 1)
      await desk.openFixes()
      const focused = page.locator('.action-widget .monaco-list-row.focused')
      while (!(await focused.innerText()).includes(title)) {
        await page.keyboard.press('ArrowDown')
      }

      await page.keyboard.press('Enter')
      if (file === undefined) await desk.untilText(wanted)
      else await untilDisk(file, wanted)
      // It is reported no more.
      await page.keyboard.press('Control+Shift+M')
      await page.getByPlaceholder(/^Filter/).fill('doubled-text')
      const left = page.locator('.markers-panel .monaco-list-row', {
        hasText: '改建前改建前'
      })
      await left.first().waitFor({state: 'detached'})
    })
  }
})
