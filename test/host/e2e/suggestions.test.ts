import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../cache.js'
import {keepPicture, knownPages, openDesk, type Desk} from './session.js'

const sample = path.join(root, 'samples/luting-daily')
const untouched = readFileSync(path.join(sample, 'page-0915.txt'), 'utf8')

describe('suggestions, many at once and learned', () => {
  let desk: Desk

  before(async () => {
    desk = await openDesk('suggestions', {
      files: {'page.txt': path.join(sample, 'page-0915.txt')},
      settings: knownPages,
      prepare(folder) {
        writeFileSync(path.join(folder, 'settled.news.md'), settledPage())
      }
    })
    await desk.openFile('page.txt')
    await desk.showCopydesk()
  })

  after(() => desk.close())

  afterEach(async function () {
    await keepPicture(desk, this.currentTest?.title)
  })

  const told = () =>
    desk.page.locator('.notification-toast', {hasText: 'Learned from the tags'})
  const answer = (button: string) =>
    told().locator('.monaco-button', {hasText: button}).click()
  const tagsIn = (text: string): number => text.split(']{.').length - 1

  it('accepts all of a kind after a question, and undoes them at once', async () => {
    const row = desk.row('Quantity')
    await row.waitFor()
    await row.hover()
    await row.locator('[aria-label^="Accept All of This Kind"]').click()
    const list = desk.page.locator('.quick-input-widget')
    await list.getByPlaceholder('All that is tagged').waitFor()
    const question = await list.locator('.quick-input-title').innerText()
    const all = Number(question.split(' places')[0])
    assert.ok(all > 5, question)
    assert.equal(await desk.page.locator('.monaco-dialog-box').count(), 0)
    await desk.page.keyboard.press('Enter')
    await desk.until(async () => tagsIn(await desk.text()) > 0)
    const text = await desk.text()
    assert.equal(tagsIn(text), text.split('.quantity').length - 1)
    assert.ok(tagsIn(text) <= all)
    await desk.page.keyboard.press('Control+Z')
    await desk.until(async () => (await desk.text()) === untouched)
  })

  it('tells what was learned, forgets it, and stops learning', async () => {
    await desk.openFile('settled.news.md')
    // It learns when nothing has happened for a while.
    await desk.until(async () => {
      await desk.runCommand('Copydesk: Show What Was Learned from Tags')
      await told().waitFor()
      if ((await told().innerText()).includes('160 settled')) return true
      await desk.runCommand('Notifications: Clear All Notifications')
      await desk.page.waitForTimeout(3000)
      return false
    })
    const words = await told().innerText()
    assert.match(words, /160 settled paragraphs/u)
    assert.match(words, /(?:takes part|stays silent)/u)
    await answer('Forget It')
    await told().waitFor({state: 'hidden'})
    await desk.runCommand('Copydesk: Show What Was Learned from Tags')
    await told().waitFor()
    assert.match(await told().innerText(), /Nothing yet/u)
    await answer('Stop Learning')
    const settings = path.join(desk.folder, '.vscode/settings.json')
    await desk.until(() =>
      Promise.resolve(
        readFileSync(settings, 'utf8').includes('"copydesk.learn": false')
      )
    )
  })
})

/** A clean copy all of whose paragraphs are settled: 160 people, each tagged. */
function settledPage(): string {
  const surnames = Array.from('周吴郑王冯陈褚卫蒋沈韩杨朱秦许何')
  const names = Array.from('立秋明德望春景云海山')
  const paragraphs = surnames.flatMap((surname, row) =>
    names.map((name, column) => {
      const second = names[(row + column + 1) % names.length] ?? ''
      return `村民[${surname}${name}${second}]{.person}告诉来人，家里的路修好了，大家都很高兴。\n`
    })
  )
  return `---\ncopydesk: 1\n---\n\n# 路修好了\n\n${paragraphs.join('\n')}`
}
