import path from 'node:path'
import {mkdirSync, writeFileSync} from 'node:fs'
import type {FrameLocator, Locator, Page} from 'playwright-core'
import type {CodeServer} from './code-server.js'
import {runProgram, tail} from './program.js'
import {addressOf, startServer, type ServerOptions} from './server.js'
import {startBrowser, type WindowOptions} from './window.js'
import {witnessKey} from './witness.js'

/** VS Code in a browser, driven by keyboard and mouse as a person would. */
export interface Workbench {
  readonly page: Page
  /** Open a file of the folder by its name. */
  openFile(name: string): Promise<void>
  /** Run a command from the palette by its title. */
  runCommand(title: string): Promise<void>
  /** Choose an item of the open list by its text. */
  choose(text: string): Promise<void>
  /** Wait for the list or input box with this title. */
  picker(title: string | RegExp): Promise<Locator>
  /** Put the focus into the text in front, and wait until it is there. */
  focusText(): Promise<void>
  /** Press two strokes, one after the other, in the page. */
  chord(first: string, second: string): Promise<void>
  /** Undo in the page until it reads so. */
  undoTo(text: string): Promise<void>
  /** Type into the open input box and accept. */
  answer(text: string): Promise<void>
  /** Name a file in the workbench's own dialog for files, and accept. */
  chooseFile(file: string): Promise<void>
  /** Put the cursor at the start of a line; 1-based. */
  goToLine(line: number): Promise<void>
  /** Select a text of the shown part of the page. */
  select(text: string): Promise<void>
  /** Rest the mouse on a shown text; what the hover says, which holds the text. */
  hover(text: string, said?: RegExp): Promise<string>
  /** Wait until a line like this is shown. */
  waitForLine(wished: (line: string) => boolean): Promise<void>
  /** The lines on screen, as they are read: hidden marks left out. */
  shownLines(): Promise<string[]>
  /** Open the list of what can be done about the problem at the cursor. */
  openFixes(): Promise<void>
  /** The whole text of the page in front. */
  text(): Promise<string>
  /** Open Copydesk's own side bar. */
  showCopydesk(): Promise<void>
  /** Wait until something holds. */
  until(holds: () => Promise<boolean>): Promise<void>
  /** Wait until the text in front holds what is wanted. */
  untilText(wanted: string | RegExp): Promise<void>
  /** A row of a view of the side bar, by its text. */
  row(text: string | RegExp): Locator
  /**
   * Choose from the menu of a row of a view; it belongs to all that are chosen.
   * Resolves to what the menu says.
   */
  chooseOnRow(text: string | RegExp, label: string): Promise<string>
  /** Drag a row of a view onto another. */
  drag(from: string | RegExp, onto: string | RegExp): Promise<void>
  /** What stands in the webview that is open. */
  webview(): FrameLocator
  /** A picture of the window, or of a part of it, as PNG. */
  screenshot(file: string, clip?: Box): Promise<void>
  close(): Promise<void>
}

export interface WorkbenchOptions extends ServerOptions, WindowOptions {
  readonly codeServer: CodeServer
  readonly folder: string
}

/** One code-server and one browser, for many folders one after another. */
export interface Host {
  openFolder(folder: string, options?: WindowOptions): Promise<Workbench>
  close(): Promise<void>
}

/** Start code-server and a browser; folders are opened in them. */
export async function startHost(
  options: ServerOptions & {readonly codeServer: CodeServer}
): Promise<Host> {
  const server = await startServer(options.codeServer, options)
  try {
    const browser = await startBrowser()
    return {
      async openFolder(folder, windowOptions = {}) {
        const window = await browser.openWindow(windowOptions)
        const {page} = window
        page.setDefaultTimeout(60_000)
        await page.goto(addressOf(server, folder), {waitUntil: 'commit'})
        await page
          .locator('.monaco-workbench .part.statusbar .statusbar-item')
          .first()
          .waitFor({timeout: 60_000})
        return {page, ...driver(page), close: () => window.close()}
      },
      async close() {
        await browser.close()
        await server.stop()
      }
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Start code-server and open a folder in it; closing ends both. */
export async function openWorkbench(
  options: WorkbenchOptions
): Promise<Workbench> {
  const host = await startHost(options)
  try {
    const workbench = await host.openFolder(options.folder, options)
    return {...workbench, close: () => host.close()}
  } catch (error) {
    await host.close()
    throw error
  }
}

function driver(page: Page): Omit<Workbench, 'page' | 'close'> {
  const input = page.locator('.quick-input-widget input.input').first()
  const rows = page.locator('.quick-input-list .monaco-list-row')
  const widget = page.locator('.quick-input-widget')
  const editor = page.locator('.editor-instance .monaco-editor').first()

  function row(text: string | RegExp): Locator {
    return page
      .locator('.part.sidebar .monaco-list-row', {hasText: text})
      .first()
  }

  async function until(holds: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 45_000
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error('It did not come to pass')
      await page.waitForTimeout(150)
    }
  }

  /** A key that comes while the list is being filled is lost: press again. */
  async function pressUntilClosed(
    key: string,
    before?: () => Promise<void>
  ): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await before?.()
      // Closed meanwhile by the key before: this one would be the text's.
      if (attempt > 1 && !(await widget.isVisible())) return
      await page.keyboard.press(key)
      try {
        await widget.waitFor({state: 'hidden', timeout: 3000})
        return
      } catch (error) {
        // Closed at last: the next key would be the text's.
        if (!(await widget.isVisible())) return
        if (attempt === 5) throw error
      }
    }
  }

  /**
   * Press a key that opens an input, and fill that: what is still under way may
   * take the focus, and the input goes with it.
   */
  async function fillBy(key: string, text: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await page.keyboard.press(key)
      try {
        await input.fill(text, {timeout: 10_000})
        return
      } catch (error) {
        if (attempt === 4) throw error
      }
    }
  }

  async function runCommand(title: string): Promise<void> {
    const asked = `>${title}`
    await fillBy('F1', asked)
    await rows.filter({hasText: title}).first().waitFor()
    await page.keyboard.press('Enter')
    // Heard: it is hidden, or another question stands in its place. Not pressed
    // again where that takes long: the key might be the text's by then.
    await page.waitForFunction((text) => {
      const shown = document.querySelector<HTMLInputElement>(
        '.quick-input-widget input.input'
      )
      return !shown?.checkVisibility() || shown.value !== text
    }, asked)
  }

  /** Where a key is pressed that is the text's, it has the focus. */
  async function isTextFocused(timeout = 60_000): Promise<void> {
    await page.waitForFunction(
      () => document.activeElement?.closest('.part.editor .monaco-editor'),
      undefined,
      {timeout}
    )
  }

  async function focusText(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await page.keyboard.press('Control+1')
      try {
        // From a panel the keys travel by messages: the next may still be the panel's.
        await isTextFocused(10_000)
        return
      } catch (error) {
        // A view that is drawn anew may take the focus back: press again.
        if (attempt === 4) throw error
      }
    }
  }

  /** The text of the editor in front; its cursor stays where it is. */
  async function wholeText(): Promise<string> {
    await focusText()
    return copiedBy(witnessKey)
  }

  /** What a key puts on the clipboard; empty where that is nothing. */
  async function copiedBy(key: string): Promise<string> {
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await page.keyboard.press(key)
    // VS Code writes to the clipboard when it comes to it.
    for (let tries = 0; tries < 50; tries++) {
      const text = await page.evaluate(() => navigator.clipboard.readText())
      if (text !== '') return text.replaceAll('\r\n', '\n')
      await page.waitForTimeout(50)
    }

    return ''
  }

  return {
    runCommand,
    focusText,
    async openFile(name) {
      const title = path.basename(name)
      const tab = page.locator('.tab.active', {hasText: title})
      for (let attempt = 1; ; attempt++) {
        await fillBy('Control+P', name)
        await rows.filter({hasText: title}).first().waitFor()
        // Several searches fill the list one after the other; Enter between
        // two chooses nothing, and nothing says which is the last.
        await page.waitForTimeout(300 * attempt)
        await pressUntilClosed('Enter')
        try {
          await tab.waitFor({timeout: 10_000})
          await editor.locator('.view-line').first().waitFor({timeout: 20_000})
          break
        } catch (error) {
          if (attempt === 4) throw error
        }
      }
    },
    async choose(text) {
      await rows.filter({hasText: text}).first().click()
    },
    async picker(title) {
      const open = page.locator('.quick-input-widget:visible', {
        has: page.locator('.quick-input-title', {hasText: title})
      })
      await open.waitFor()
      return open
    },
    async chord(first, second) {
      await focusText()
      await page.keyboard.press(first)
      await page.keyboard.press(second)
    },
    async undoTo(text) {
      let now = await wholeText()
      while (now !== text) {
        const before = now
        await page.keyboard.press('Control+Z')
        await until(async () => (now = await wholeText()) !== before)
      }
    },
    async answer(text) {
      await input.fill(text)
      await page.keyboard.press('Enter')
    },
    async chooseFile(file) {
      // The input is that of the command palette until the dialog says where it
      // is: a folder.
      await widget.waitFor()
      await until(async () => (await input.inputValue()).startsWith('/'))
      // It may write its folder over what was typed, and hears no key while it
      // looks that up: what stands there a while is what Enter takes.
      await pressUntilClosed('Enter', () =>
        until(async () => {
          if (!(await widget.isVisible())) return true
          if ((await input.inputValue()) !== file) await input.fill(file)
          await page.waitForTimeout(300)
          return (await input.inputValue()) === file
        })
      )
    },
    async goToLine(line) {
      await fillBy('Control+G', `:${line}`)
      // The list says where Enter would go before Enter goes there.
      await rows
        .filter({hasText: String(line)})
        .first()
        .waitFor()
      await pressUntilClosed('Enter')
      await isTextFocused()
    },
    async select(text) {
      // Lenses that arrive late move the lines: look at what was selected.
      await until(async () => {
        const box = await boxOf(page, text)
        await page.mouse.click(box.x + 1, box.y + box.height / 2)
        for (const {} of text) await page.keyboard.press('Shift+ArrowRight')
        return (await copiedBy('Control+C')) === text
      })
    },
    async hover(text, said) {
      const card = page.locator('.monaco-hover:not(.hidden)', {
        hasText: said ?? text
      })
      for (let attempt = 1; ; attempt++) {
        // Lenses that arrive late move the lines: look where the text is now.
        const box = await boxOf(page, text)
        const x = box.x + box.width / 2
        const y = box.y + box.height / 2
        // A hover needs a mouse that moves and then rests.
        await page.mouse.move(x + 200, y + 60)
        await page.mouse.move(x, y, {steps: 6})
        try {
          await card.first().waitFor({timeout: 6000})
          return await card.first().innerText()
        } catch (error) {
          if (attempt === 5) throw error
        }
      }
    },
    async waitForLine(wished) {
      const deadline = Date.now() + 15_000
      for (;;) {
        const texts = await editor.locator('.view-line').allInnerTexts()
        const lines = texts.map((line) => line.replaceAll('\u00A0', ' '))
        if (lines.some((line) => wished(line))) return
        if (Date.now() > deadline) {
          throw new Error(`No such line is shown:\n${lines.join('\n')}`)
        }

        await page.waitForTimeout(100)
      }
    },
    async shownLines() {
      const texts = await editor.locator('.view-line').allInnerTexts()
      return texts.map((line) => line.replaceAll('\u00A0', ' '))
    },
    text: wholeText,
    async openFixes() {
      const first = page.locator('.action-widget .monaco-list-row').first()
      // The problem may be known a little later than the line is shown.
      await until(async () => {
        await page.keyboard.press('Control+.')
        return first
          .waitFor({timeout: 5000})
          .then(() => true)
          .catch(() => false)
      })
      await page.locator('.action-widget .monaco-list-row.focused').waitFor()
    },
    async showCopydesk() {
      await page
        .locator('.activitybar .action-item', {
          has: page.locator('[aria-label^="Copydesk"]')
        })
        .first()
        .click()
      // Away, else its tooltip stays.
      await page.mouse.move(640, 14)
    },
    until,
    untilText: (wanted) =>
      until(async () => {
        const text = await wholeText()
        return typeof wanted === 'string'
          ? text.includes(wanted)
          : wanted.test(text)
      }),
    row: (text) => row(text),
    async chooseOnRow(text, label) {
      await row(text).click({button: 'right'})
      const menu = page.locator('.monaco-menu')
      const item = menu.locator('.action-label', {hasText: label}).first()
      await item.waitFor()
      const said = await menu.first().innerText()
      // A menu hears no click in the tenth of a second after it opened.
      await until(async () => {
        await item.click({timeout: 5000}).catch(() => undefined)
        return !(await menu.first().isVisible())
      })
      return said
    },
    async drag(from, onto) {
      const target = row(onto)
      await target.waitFor()
      // A tree that is drawn anew moves its rows: wait until they stand still.
      let seen = ''
      await until(async () => {
        const places = await Promise.all(
          [row(from), target].map((each) => each.boundingBox())
        )
        const isStill = JSON.stringify(places) === seen
        seen = JSON.stringify(places)
        await page.waitForTimeout(700)
        return isStill
      })
      const start = await row(from).boundingBox()
      const end = await target.boundingBox()
      if (!start || !end) throw new Error(`Not shown: ${String(from)}`)
      const middle = start.y + start.height / 2
      await page.mouse.move(start.x + 80, middle)
      await page.mouse.down()
      await page.mouse.move(start.x + 90, middle - 8, {steps: 5})
      await page.mouse.move(end.x + 80, end.y + end.height / 2, {steps: 10})
      // The tree marks the row that would take it, though not every time; what
      // the drop did is looked at by the test.
      await page
        .locator('.part.sidebar .monaco-list-row.drop-target', {hasText: onto})
        .first()
        .waitFor({timeout: 3000})
        .catch(() => undefined)
      await page.mouse.up()
    },
    webview: (): FrameLocator =>
      page
        .frameLocator('iframe.webview.ready >> visible=true')
        .frameLocator('#active-frame'),
    async screenshot(file, clip) {
      mkdirSync(path.dirname(file), {recursive: true})
      const picture = await page.screenshot(clip ? {clip} : {})
      writeFileSync(file, picture)
    }
  }
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where a text stands on the screen; it lies inside one line. */
async function boxOf(page: Page, text: string): Promise<Box> {
  await page
    .locator('.editor-instance .view-line')
    .filter({hasText: text})
    .first()
    .waitFor()
  const box = await page.evaluate((wanted) => {
    for (const line of document.querySelectorAll(
      '.editor-instance .view-line'
    )) {
      const at = line.textContent.replaceAll('\u00A0', ' ').indexOf(wanted)
      if (at < 0) continue
      const range = document.createRange()
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      let passed = 0
      let begun = false
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const {length} = node.textContent ?? ''
        if (!begun && at < passed + length) {
          range.setStart(node, at - passed)
          begun = true
        }

        if (begun && at + wanted.length <= passed + length) {
          range.setEnd(node, at + wanted.length - passed)
          const {x, y, width, height} = range.getBoundingClientRect()
          return {x, y, width, height}
        }

        passed += length
      }
    }

    return null
  }, text)
  if (!box) throw new Error(`Not shown: ${text}`)
  return box
}

/** Install a packaged extension; the folder for `extensionsFolder`. */
export async function installPackage(
  codeServer: CodeServer,
  vsix: string,
  extensionsFolder: string
): Promise<void> {
  const home = path.join(extensionsFolder, '..', 'install-home')
  mkdirSync(home, {recursive: true})
  const {code, output} = await runProgram(
    codeServer.node,
    [
      codeServer.entry,
      `--config=${path.join(home, 'config.yaml')}`,
      `--user-data-dir=${home}`,
      `--extensions-dir=${extensionsFolder}`,
      `--install-extension=${vsix}`,
      '--force'
    ],
    {seconds: 60, env: {XDG_DATA_HOME: home, XDG_CONFIG_HOME: home}}
  )
  if (code !== 0) throw new Error(`${vsix} does not install:\n${tail(output)}`)
}
