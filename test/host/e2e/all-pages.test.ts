import assert from 'node:assert/strict'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../cache.js'
import {keepPicture, knownPages, openDesk, type Desk} from './session.js'

const sample = path.join(root, 'samples/luting-daily')
const sampleFile = path.join(sample, 'page-0915.txt')
const untouched = readFileSync(sampleFile, 'utf8')
const first =
  '木报讯 昨日，鹭汀区召开会议，部署秋收工作。\n' +
  '木工们到场，共 3人，企业 8家，于9月 2日散会。\n'
const second =
  '木报讯 今日，鹭汀区举行比赛，300人参加，60人获奖。\n' +
  '另据木报记者了解，8月30日还有一场。\n'

describe('what is done in all pages, each time in a window of its own', function () {
  this.timeout(300_000)
  let desk: Desk

  afterEach(async function () {
    await keepPicture(desk, this.currentTest?.title)
    await desk.close()
  })

  const rows = () => desk.page.locator('.quick-input-list .monaco-list-row')
  const toast = (text: string) =>
    desk.page.locator('.notification-toast', {hasText: text})
  /** Choose what can be done about the first line, as by its light bulb. */
  const act = async (action: string): Promise<void> => {
    const choice = desk.page
      .locator('.action-widget .monaco-list-row', {hasText: action})
      .first()
    await desk.goToLine(1)
    // The problem may be known a little later than the line is shown, and the list
    // may close before the click.
    await desk.until(async () => {
      await desk.page.keyboard.press('Control+.')
      return choice
        .click({timeout: 5000})
        .then(() => true)
        .catch(() => false)
    })
  }

  it('tags in all pages, renames the id there, and undoes both', async () => {
    desk = await openDesk('tags-in-all', {
      files: {
        'page-1.txt': sampleFile,
        'entities.yaml': path.join(sample, 'entities.yaml')
      },
      settings: knownPages,
      prepare(folder) {
        writeFileSync(path.join(folder, 'other.txt'), '何立群来了。\n')
      }
    })
    const {page} = desk
    await desk.openFile('page-1.txt')
    await page.locator('.statusbar-item', {hasText: 'articles'}).waitFor()
    await desk.goToLine(24)
    await desk.select('何立群')
    await desk.chord('Control+K', 'Alt+T')
    const list = await desk.picker(/何立群.*he-liqun/u)
    await list.locator('.codicon-folder').first().click()
    await rows().filter({hasText: '【何立群】来了'}).waitFor()
    await page.keyboard.press('Enter')
    await desk.untilText('[何立群]{.person ref=he-liqun}')

    // Marks are short but on the line of the cursor, full, and short everywhere.
    await desk.goToLine(24)
    const here = /楼长\[何立群\]\{\.person ref=he-liqun\}说/u
    const there = /来越大，\[何立群\]\{\.person ref=he-liqun\}只好/u
    for (const [marks, isHere, isThere] of [
      ['cursorLine', true, false],
      ['full', true, true],
      ['short', false, false]
    ] as const) {
      if (marks !== 'cursorLine') await desk.runCommand('Copydesk: Show Marks')
      await desk.until(async () => {
        const lines = (await desk.shownLines()).join('\n')
        return here.test(lines) === isHere && there.test(lines) === isThere
      })
    }

    await desk.runCommand('Copydesk: Show Marks')
    await desk.goToLine(24)
    await desk.select('群]{.person ref=he-liqun}说')
    await page.keyboard.press('Alt+2')
    await toast('cuts another mark in two').waitFor()
    await desk.runCommand('Notifications: Clear All Notifications')

    await desk.select('he-liqun')
    await page.keyboard.press('F2')
    const box = page.locator('.rename-box input')
    await box.fill('liqun')
    await page.keyboard.press('Enter')
    await desk.untilText('[何立群]{.person ref=liqun}')
    await desk.openFile('entities.yaml')
    await desk.untilText(/^- id: liqun$/mu)
    await desk.openFile('other.txt')
    await desk.untilText('[何立群]{.person ref=liqun}来了')
    // The renaming is a step in all files, or ids would dangle; the tag is one
    // in each page.
    const undo = async (wanted: string | RegExp): Promise<void> => {
      await page.keyboard.press('Control+Z')
      await desk.untilText(wanted)
    }

    await undo('[何立群]{.person ref=he-liqun}来了。')
    await undo(/^何立群来了。$/mu)
    await desk.openFile('page-1.txt')
    await desk.untilText('[何立群]{.person ref=he-liqun}')
    await page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
    await desk.openFile('other.txt')
    await page.keyboard.press('Control+Shift+Z')
    await desk.untilText('[何立群]{.person ref=he-liqun}来了。')
    await desk.openFile('page-1.txt')
    assert.equal(await desk.text(), untouched)
  })

  it('shows one confusion in all pages, and changes what is ticked', async () => {
    desk = await openDesk('confusion-in-all', {
      files: {},
      settings: knownPages,
      prepare(folder) {
        writeFileSync(path.join(folder, 'page-1.txt'), first)
        writeFileSync(path.join(folder, 'page-2.txt'), second)
      }
    })
    const {page} = desk
    await desk.openFile('page-1.txt')
    await page.locator('.statusbar-item', {hasText: 'problems'}).waitFor()
    await act('Show every “木” that may be “本”')
    await desk.picker('木 → 本')
    await rows().nth(1).waitFor()
    // On this page: the one that is reported is ticked, 木工 is not.
    await page.locator('.quick-input-titlebar .codicon-folder').click()
    await rows().filter({hasText: '据【木】报记者'}).first().waitFor()
    assert.deepEqual(
      await rows().evaluateAll((all) =>
        all.flatMap((row) => {
          const tick = row.querySelector('[role=checkbox], input')
          const label = row.textContent.replaceAll(/\s+/gu, ' ')
          if (!tick || !label.includes('【')) return []
          const isOn =
            tick.getAttribute('aria-checked') ??
            String((tick as unknown as {checked: boolean}).checked)
          return [[/.?【木】../u.exec(label)?.[0], isOn]]
        })
      ),
      [
        ['【木】报讯', 'true'],
        ['【木】工们', 'false'],
        ['【木】报讯', 'true'],
        ['据【木】报记', 'true']
      ]
    )
    // What git writes while the list is open is no longer what was ticked.
    const byGit = '另起一行：木报讯，木工们今日离场。\n'
    const other = path.join(desk.folder, 'page-2.txt')
    writeFileSync(other, byGit)
    await page.keyboard.press('Enter')
    await toast('changed meanwhile: page-2.txt').waitFor()
    await desk.until(async () => (await desk.text()).startsWith('本报讯'))
    await desk.focusText()
    await page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === first)
    await desk.openFile('page-2.txt')
    assert.equal(await desk.text(), byGit)
    writeFileSync(other, second)
    await desk.untilText('另据木报记者')
    await desk.openFile('page-1.txt')
    await desk.runCommand('Notifications: Clear All Notifications')

    await act('Show every “木” that may be “本”')
    await desk.picker('木 → 本')
    await page.locator('.quick-input-titlebar .codicon-folder').click()
    await rows().filter({hasText: '据【木】报记者'}).first().waitFor()
    await page.keyboard.press('Enter')
    await desk.until(async () => (await desk.text()).startsWith('本报讯'))
    assert.ok((await desk.text()).includes('木工们'))
    await desk.openFile('page-2.txt')
    assert.equal(await desk.text(), second.replaceAll('木', '本'))
    await page.keyboard.press('Control+Z')
    assert.equal(await desk.text(), second)

    // Where nothing was decided yet, the first decision is kept for all pages.
    await act('Turn off this rule in the workspace')
    const decided = path.join(desk.folder, 'copydesk.yaml')
    await desk.until(() =>
      Promise.resolve(
        existsSync(decided) &&
          readFileSync(decided, 'utf8').includes('confusable: off')
      )
    )
    await page.locator('.statusbar-item', {hasText: 'no problems'}).waitFor()
  })
})
