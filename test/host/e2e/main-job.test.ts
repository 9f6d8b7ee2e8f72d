import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {findJob, type ExpectedArticle} from './job.js'
import {keepPicture, openDesk, type Desk} from './session.js'

describe('the main job, in the packaged extension', () => {
  const job = findJob()
  const lines = readFileSync(job.file, 'utf8').split('\n')
  let workbench: Desk

  before(async () => {
    workbench = await openDesk('main', {files: {'page.txt': job.file}})
  })

  after(() => workbench.close())

  afterEach(async function () {
    await keepPicture(workbench, this.currentTest?.title)
  })

  it('opens the page, asking once whether it is one', async () => {
    const {page} = workbench
    await workbench.openFile('page.txt')
    await page
      .locator('.notification-toast', {hasText: 'newspaper transcriptions?'})
      .getByText('Yes', {exact: true})
      .click()
    await page.locator('.statusbar-item', {hasText: 'Transcription'}).waitFor()
  })

  it('shows where articles begin', async () => {
    const {page} = workbench
    const count = job.articles.length
    await page
      .locator('.statusbar-item', {hasText: `${count} articles`})
      .waitFor()
    await page
      .locator('.codelens-decoration', {hasText: `Article 1 of ${count}`})
      .first()
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

    await page.keyboard.press('Control+J')
  })

  it('applies a quick fix by keyboard', async () => {
    const {page} = workbench
    const [caption] = job.captions
    await workbench.goToLine(lines.indexOf(caption + caption) + 1)
    await workbench.openFixes()
    await page.keyboard.press('Enter')
    await workbench.waitForLine((line) => line === caption)
  })

  it('tags a name from the command palette', async () => {
    const at = lines.findIndex((line) => line.includes(job.person))
    await workbench.goToLine(at + 1)
    await workbench.select(job.person)
    await workbench.runCommand('Copydesk: Tag as Person')
    await workbench.waitForLine((line) =>
      line.includes(`[${job.person}]{.person`)
    )
  })

  it('shows the entity card when the mouse rests on the name', async () => {
    const text = await workbench.hover(job.person)
    assert.match(text, new RegExp(job.person))
    assert.match(text, /person/i)
  })

  it('exports Markdown with every article once, headline first', async () => {
    const {page} = workbench
    await page.keyboard.press('Escape')
    await workbench.runCommand('Copydesk: Export…')
    await workbench.choose('Markdown')
    await workbench.choose('Save as page.md')
    await page.locator('.notification-toast', {hasText: 'page.md'}).waitFor()
    const file = path.join(workbench.folder, 'page.md')
    assert.ok(existsSync(file))
    checkMarkdown(readFileSync(file, 'utf8'), job.articles)
  })

  it('undoes all the way back to the untouched page', async () => {
    const {page} = workbench
    await workbench.focusText()
    const untouched = lines.join('\n')
    for (let steps = 0; steps < 12; steps++) {
      if ((await workbench.text()) === untouched) break
      await page.keyboard.press('Control+Z')
    }

    assert.equal(await workbench.text(), untouched)
  })

  it('has changed nothing on disk', () => {
    const page = readFileSync(path.join(workbench.folder, 'page.txt'), 'utf8')
    assert.equal(page, lines.join('\n'))
  })
})

/** Every article once, in order, its headline before its paragraphs. */
function checkMarkdown(
  markdown: string,
  articles: readonly ExpectedArticle[]
): void {
  // Which of two lines of a head is its kicker is anybody's guess: both are
  // display lines of their own, above the text.
  const headings = markdown
    .split('\n')
    .filter((line) => /^#+ |^\*\*.*\*\*$/.test(line))
    .map(plain)
  for (const [index, {headline, paragraphs}] of articles.entries()) {
    const heading = plain(headline)
    assert.equal(
      headings.filter((each) => each === heading).length,
      1,
      `${headline}: a line of the head, once`
    )
    const text = plain(markdown)
    const start = text.indexOf(heading)
    const next = articles[index + 1]
    const end = next ? text.indexOf(plain(next.headline)) : text.length
    assert.ok(start < end, `${headline}: in order`)
    for (const paragraph of paragraphs) {
      const pieces = text.split(plain(paragraph))
      assert.equal(pieces.length, 2, `once: ${paragraph}`)
      const at = pieces[0]!.length
      assert.ok(start < at && at < end, `below its headline: ${paragraph}`)
      assert.ok(
        markdown
          .split('\n')
          .some((line) => plain(line).includes(plain(paragraph))),
        `in one line: ${paragraph}`
      )
    }
  }
}

/** Without what Markdown adds, blanks, and the width of marks. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\[([^[\]]*)\]\{[^{}]*\}/g, '$1')
    .replaceAll(/[\s#\\*]/g, '')
}
