import assert from 'node:assert/strict'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../cache.js'
import {findJob} from './job.js'
import {keepPicture, openDesk, type Desk} from './session.js'

/** More than these would mean that the review asks in circles. */
const mostDecisions = 400

describe('the human measure', () => {
  const job = findJob()
  let desk: Desk
  let strokes = 0
  let decisions = 0
  /** Rows of lists that were read, and not decided one by one. */
  let looked = 0

  before(async () => {
    desk = await openDesk('human', {files: {'page.txt': job.file}})
  })

  after(() => desk.close())

  afterEach(async function () {
    await keepPicture(desk, this.currentTest?.title)
  })

  /** Kinds as the questions name them. */
  const kindNames = 'person place organisation date quantity work event law'
  const kindIn = (question: string): string | undefined =>
    kindNames.split(' ').find((kind) => question.toLowerCase().includes(kind))

  /** Whether what stands between 【】 is an entity of the kind that is asked. */
  function isRight(kind: string, shown: string): boolean {
    const [, named = ''] = shown.split('【', 2)
    const [text = ''] = named.split('】', 1)
    return job.isEntity(kind, text.replaceAll(/[\s⏎]/gu, ''))
  }

  /** Answer as somebody who knows what is right. */
  async function answer(question: string): Promise<void> {
    const kind = kindIn(question)
    if (question.includes('tag which of these')) {
      // Matches how many are asked about: `these 16`.
      const [, rows = ''] = /these (\d+)/u.exec(question) ?? []
      await tickRight(kind ?? '', rows)
    } else if (question.includes('Tag as') && kind !== undefined) {
      const place = await desk.page
        .locator('.quick-input-widget input.input')
        .first()
        .getAttribute('placeholder')
      await press(isRight(kind, place ?? '') ? 'Enter' : 'Alt+0')
      return
    }

    await press('Enter')
  }

  /** Tick all, then go down what is to be looked at and take the wrong out. */
  async function tickRight(kind: string, rows: string): Promise<void> {
    const {page} = desk
    const list = page.locator('.quick-input-list')
    const box = list.locator('.monaco-list-row.focused')
    await list.locator('.monaco-list-row').nth(1).waitFor()
    const open = await page
      .locator('.quick-input-list .quick-input-list-separator')
      .first()
      .innerText()
    if (!open.includes('to be looked at')) return
    await press('Alt+A')
    await page
      .locator('.quick-input-count', {hasText: new RegExp(`^${rows} `, 'u')})
      .waitFor()
    const seen = new Set<string>()
    // Rows since the last that was wrong.
    let passed = 0
    for (;;) {
      await page.keyboard.press('ArrowDown')
      // Behind the last row none has the focus.
      const label = await box
        .getAttribute('aria-label', {timeout: 1000})
        .catch(() => null)
      // What follows is sure.
      if (label === null || seen.has(label) || label.includes('95 times')) break
      seen.add(label)
      looked++
      passed++
      if (isRight(kind, label)) continue
      strokes += passed
      passed = 0
      decisions++
      await press('Space')
    }

    // Nothing is wrong in the rest: it is read, ten rows a key.
    strokes += Math.ceil(passed / 10)
  }

  /** One key, or keys held together. */
  async function press(keys: string): Promise<void> {
    strokes++
    await desk.page.keyboard.press(keys)
  }

  it('counts what it takes from the raw page to an exported one', async function () {
    this.timeout(600_000)
    const {page} = desk
    await desk.openFile('page.txt')
    await page
      .locator('.notification-toast', {hasText: 'newspaper transcriptions?'})
      .getByText('Yes', {exact: true})
      .click()
    strokes++
    decisions++
    await page
      .locator('.statusbar-item', {hasText: `${job.articles.length} articles`})
      .waitFor()

    // What is safe is fixed at once.
    await desk.focusText()
    await press('Control+K')
    await press('Alt+F')
    await page.locator('.statusbar-item', {hasText: '·'}).first().waitFor()
    await page.waitForTimeout(1000)

    // The rest is asked, once for each entity, by one key each.
    await press('Control+K')
    await press('Alt+G')
    const title = page.locator('.quick-input-title', {hasText: 'Review'})
    const left = page.locator('.statusbar-item', {hasText: 'Review done'})
    let asked = ''
    while (decisions < mostDecisions) {
      await title.or(left).first().waitFor()
      if (await left.isVisible()) break
      const question = await title.innerText().catch(() => '')
      if (question === asked || question === '') {
        await page.waitForTimeout(30)
        continue
      }

      asked = question
      decisions++
      await answer(question)
    }

    assert.ok(decisions < mostDecisions, 'the review ends')

    await desk.focusText()
    await press('Control+S')
    const tagged = path.join(desk.folder, 'page.txt')
    const countTags = (): number =>
      // Matches the end of a tag of an entity: `]{.person`.
      readFileSync(tagged, 'utf8').match(/\]\{\.(?!asis|sic)/gu)?.length ?? 0
    const patience = Date.now() + 10_000
    while (countTags() === 0 && Date.now() < patience) {
      await page.waitForTimeout(50)
    }

    await press('Control+K')
    await press('Alt+E')
    const rows = page.locator('.quick-input-list .monaco-list-row')
    await rows.filter({hasText: 'Markdown'}).first().waitFor()
    for (const letter of 'Markdown') await press(letter)
    await press('Enter')
    await rows.filter({hasText: 'Save as page.md'}).first().waitFor()
    await press('Enter')
    await page.locator('.notification-toast', {hasText: 'page.md'}).waitFor()
    const file = path.join(desk.folder, 'page.md')
    assert.ok(existsSync(file))

    const tags = countTags()
    assert.ok(tags > 0, 'the page is tagged')
    const characters = readFileSync(job.file, 'utf8').replaceAll(
      /\s/g,
      ''
    ).length
    const measure = {
      page: path.basename(path.dirname(job.file)),
      characters,
      decisions,
      looked,
      strokes,
      tags
    }
    writeFileSync(
      path.join(root, 'out/human-measure.json'),
      `${JSON.stringify(measure)}\n`
    )
    process.stdout.write(
      `    ${characters} characters: ${decisions} decisions, ${looked} rows read, ${strokes} strokes, ${tags} tags\n`
    )
    // A decision is one stroke or two, a row that is passed over one at most.
    assert.ok(strokes <= 2 * decisions + looked + 30, `${strokes} strokes`)
    assert.ok(decisions <= 45, `${decisions} decisions`)
  })
})
