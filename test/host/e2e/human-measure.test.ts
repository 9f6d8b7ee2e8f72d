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

  before(async () => {
    desk = await openDesk('human', {files: {'page.txt': job.file}})
  })

  after(() => desk.close())

  afterEach(async function () {
    await keepPicture(desk, this.currentTest?.title)
  })

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
    await page.keyboard.press('Control+1')
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
      await press('Enter')
    }

    assert.ok(decisions < mostDecisions, 'the review ends')

    await page.keyboard.press('Control+1')
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
      strokes,
      tags
    }
    writeFileSync(
      path.join(root, 'out/human-measure.json'),
      `${JSON.stringify(measure)}\n`
    )
    process.stdout.write(
      `    ${characters} characters: ${decisions} decisions, ${strokes} strokes, ${tags} tags\n`
    )
    assert.ok(strokes <= decisions + 30, 'a decision is one stroke')
  })
})
