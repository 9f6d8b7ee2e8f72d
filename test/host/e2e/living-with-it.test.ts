import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Locator} from 'playwright-core'
import {knownPages, type Desk} from './session.js'
import {shareDesk} from './shared-desk.js'

const first =
  '木报讯 昨日，鹭汀区召开会议，部署秋收工作。\n' +
  '木工们到场，共 3人，企业 8家，于9月 2日散会。\n' +
  '[会议结束]{.asis}后，大家到田间查看。\n'
const second =
  '木报讯 今日，鹭汀区举行比赛，300人参加，60人获奖。\n' +
  '另据木报记者了解，8月30日还有一场。\n'

const unclosed = '::: notice\n停水通知。\n'
const faultless = '路修好了，大家都很高兴。\n'

describe('living with problems', function () {
  this.timeout(120_000)
  const shared = shareDesk('living', {
    files: {},
    settings: knownPages,
    prepare(folder) {
      writeFileSync(path.join(folder, 'page-1.txt'), first)
      writeFileSync(path.join(folder, 'page-2.txt'), second)
      writeFileSync(path.join(folder, 'page-3.txt'), unclosed)
      writeFileSync(path.join(folder, 'page-4.txt'), faultless)
      // What is decided is kept here, and not for all of the window.
      writeFileSync(path.join(folder, 'copydesk.yaml'), '')
    }
  })
  let desk: Desk

  beforeEach(async () => {
    desk = await shared.next()
    await desk.openFile('page-1.txt')
    await problem('木报讯').waitFor()
  })

  afterEach(async function () {
    await shared.leave(this.currentTest)
  })

  after(() => shared.close())

  const rows = () => desk.page.locator('.quick-input-list .monaco-list-row')
  const onDisk = (name: string): string =>
    readFileSync(path.join(desk.folder, name), 'utf8')
  const untilDisk = (name: string, wanted: string): Promise<void> =>
    desk.until(() => Promise.resolve(onDisk(name).includes(wanted)))
  /** A row of the Problems panel, which is opened where it is not. */
  const problem = (text: string) => {
    const panel = desk.page.locator('.markers-panel')
    return {
      row: panel.locator('.monaco-list-row', {hasText: text}).first(),
      async waitFor() {
        if (!(await panel.isVisible()))
          await desk.page.keyboard.press('Control+Shift+M')
        await this.row.waitFor()
      }
    }
  }
  const clicks = async (row: Locator): Promise<boolean> => {
    try {
      await row.click({timeout: 5000})
      return true
    } catch {
      return false
    }
  }
  /** Choose what can be done about a problem, as by its light bulb. */
  const act = async (text: string, action: string): Promise<void> => {
    const found = problem(text)
    await found.waitFor()
    const choice = desk.page
      .locator('.action-widget .monaco-list-row', {hasText: action})
      .first()
    // The list may move under the pointer, or close before the click, and the key is
    // lost where it comes before the editor has the focus.
    await desk.until(async () => {
      await desk.page.keyboard.press('Escape')
      await found.row.dblclick()
      await desk.page.keyboard.press('Control+1')
      await desk.page.keyboard.press('Control+.')
      return clicks(choice)
    })
  }
  const gone = (text: string): Promise<void> =>
    problem(text).row.waitFor({state: 'detached'})

  it('reports an ignore that ignores nothing, and takes its mark away', async () => {
    await act('Unexpected ignore mark', 'Remove the mark')
    await desk.until(async () => (await desk.text()).includes('\n会议结束后'))
    await gone('Unexpected ignore mark')
  })

  it('leaves one text alone everywhere, and no other', async () => {
    await act('“共”', 'Never report “共 3人”')
    await untilDisk('copydesk.yaml', 'ignore:\n  - 共 3人')
    await gone('“共”')
    await problem('“业”').waitFor()
    assert.equal(await desk.text(), first)
  })

  it('turns one rule off in the workspace', async () => {
    await act('木报讯', 'Turn off this rule in the workspace')
    await untilDisk('copydesk.yaml', 'confusable: off')
    await gone('木报讯')
    await problem('“业”').waitFor()
    await desk.openFile('page-2.txt')
    await gone('木报讯')
    assert.equal(await desk.text(), second)
  })

  it('lives with what the paper printed, here and in the file', async () => {
    const {page} = desk
    const untilText = (wanted: string): Promise<void> =>
      desk.until(async () => (await desk.text()).includes(wanted))
    await act('“共”', 'Leave as printed here')
    await untilText('共[ ]{.asis rule=space-cjk-digit}3人')
    await gone('“共”')
    await act('“业”', 'The paper prints it so')
    await untilText('企业[ ]{.sic corr=""}8家')
    await gone('“业”')
    // Neither is spare, and no other place is left alone.
    await problem('“月”').waitFor()
    await act('木报讯', 'Turn off this rule in this file')
    await untilText('---\nrules-off: [confusable]\n---\n木报讯')
    await gone('木报讯')
    await problem('“月”').waitFor()
    await desk.undoTo(first)
    await problem('“业”').waitFor()

    await desk.runCommand('Copydesk: New Rule of Your Own')
    const input = page.locator('.quick-input-widget input.input').first()
    await desk.picker('New rule (1/3)')
    await input.fill('田间')
    await rows().filter({hasText: '1 place on this page'}).waitFor()
    await rows().filter({hasText: '大家到【田间】查看'}).waitFor()
    await input.fill('田(')
    await rows().filter({hasText: 'This pattern cannot be used'}).waitFor()
    await input.fill('田间')
    await rows().filter({hasText: '【田间】'}).waitFor()
    await page.keyboard.press('Enter')
    await desk.picker('New rule (2/3)')
    await input.fill('田头')
    await rows().filter({hasText: '→ 田头'}).waitFor()
    await page.keyboard.press('Enter')
    await desk.picker('New rule (3/3)')
    await desk.answer('鹭汀人说田头')
    await untilDisk('copydesk.yaml', '{match: "田间", replace: "田头", hint:')
    await act('鹭汀人说田头', 'Write “田头”')
    await untilText('大家到田头查看')
  })

  it('names kinds of problems in words, and says where there are none', async () => {
    const {page} = desk
    const status = (text: string) =>
      page.locator('.statusbar-item', {hasText: text}).waitFor()
    await desk.openFile('page-3.txt')
    await problem('unclosed-div').waitFor()
    await desk.runCommand('Copydesk: Fix All Problems of a Kind')
    const row = rows().filter({hasText: 'Div without end'})
    await row.first().waitFor()
    assert.doesNotMatch(await rows().allInnerTexts().then(String), /unclosed-/u)
    await page.keyboard.press('Escape')

    await desk.openFile('page-4.txt')
    await desk.runCommand('Copydesk: Go to Next Problem')
    await status('No problems on this page.')
    await page
      .locator('.statusbar-item', {hasText: 'No problems on'})
      .waitFor({state: 'hidden'})
    await desk.runCommand('Copydesk: Fix All Problems of a Kind')
    await status('No problems on this page.')
  })

  it('lists each change of a bulk fix with its context, and goes there', async () => {
    const {page} = desk
    await desk.runCommand('Copydesk: Fix All Safe Problems')
    await page
      .locator('.notification-toast', {hasText: 'Fixed 3'})
      .getByText('Show', {exact: true})
      .click()
    await rows().filter({hasText: '，企业␣8家'}).first().waitFor()
    await desk.screenshot('out/screenshots/receipt.png')
    assert.deepEqual(
      await rows().evaluateAll((all) =>
        all.map(
          (row) => row.querySelector('.label-name')?.textContent.trim() ?? ''
        )
      ),
      [
        '木工们到场，共␣3人，企业 8家 → 木工们到场，共3人，企业 8家',
        '，共 3人，企业␣8家，于9月 2 → ，共 3人，企业8家，于9月 2',
        '业 8家，于9月␣2日散会。 → 业 8家，于9月2日散会。'
      ]
    )
    const place = (text: string) =>
      page.locator('.statusbar-item', {hasText: text}).first()
    await place('Ln 2, Col 8').waitFor()
    await page.keyboard.press('ArrowDown')
    await place('Ln 2, Col 13').waitFor()
    await page.keyboard.press('ArrowDown')
    await place('Ln 2, Col 19').waitFor()
    await page.keyboard.press('Enter')
    await rows().first().waitFor({state: 'hidden'})
    await place('Ln 2, Col 19').waitFor()
    await page.keyboard.press('Control+Z')
    assert.equal(await desk.text(), first)
  })
})
