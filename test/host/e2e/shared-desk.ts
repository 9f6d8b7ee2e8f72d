import {copyFileSync, mkdirSync, readdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import type {Workbench} from '../workbench.js'
import {tidied, tidyKey} from '../witness.js'
import {keepPicture, openDesk, type Desk, type DeskOptions} from './session.js'

/**
 * One window for many tests, because opening one costs more than most tests do.
 * Each test works in a folder of its own inside the window's, with new copies of
 * the files: whatever was kept of an earlier one (steps of undo, what was rejected)
 * is of other addresses. Nothing of a test that failed, or was tried before, is
 * left to the next: that gets a new window.
 *
 * What speaks of the whole workspace, changes settings or reloads has its own
 * window, by `openDesk`.
 */
export interface SharedDesk {
  /** A desk as it was at first; in `beforeEach`. */
  next(): Promise<Desk>
  /** Keep a picture of the end; in `afterEach`. */
  leave(test: Mocha.Test | undefined): Promise<void>
  close(): Promise<void>
}

/** Share a window between tests that start from these files and settings. */
export function shareDesk(
  name: string,
  {files, settings, prepare}: Omit<DeskOptions, 'height'>
): SharedDesk {
  let window: Desk | undefined
  let last: string | undefined
  let number = 0

  /** The window as if it had just been opened, else a new one. */
  async function clean(): Promise<Desk> {
    try {
      if (window) await tidy(window)
      // What was written for all of the workspace is in force a while longer.
      if (window && readdirSync(window.folder).length > 2) await close()
    } catch {
      await close()
    }

    window ??= await openDesk(name, {
      files: {},
      // What is learned of one test's tags would be suggested in another's.
      settings: {...settings, 'copydesk.learn': false}
    })
    return window
  }

  async function close(): Promise<void> {
    const closing = window
    window = undefined
    last = undefined
    await closing?.close()
  }

  return {
    async next() {
      const desk = await clean()
      if (last) rmSync(path.join(desk.folder, last), {recursive: true})
      // Of one length, so that no name holds another.
      last = `test-${String(++number).padStart(3, '0')}`
      const within = last
      const folder = path.join(desk.folder, within)
      mkdirSync(folder)
      for (const [target, source] of Object.entries(files))
        copyFileSync(source, path.join(folder, target))
      prepare?.(folder)
      return {
        ...desk,
        folder,
        openFile: (file) => desk.openFile(`${within}/${file}`)
      }
    },
    async leave(test) {
      if (!window) return
      if (test?.state === 'passed') return keepPicture(window, test.title)
      try {
        // What was said last is in the picture of a failure.
        await window.runCommand('Notifications: Show Notifications')
        await keepPicture(window, test?.title)
      } finally {
        await close()
      }
    },
    close
  }
}

/** Throw away what is unsaved, and close what is open. */
async function tidy(window: Workbench): Promise<void> {
  const {page} = window
  const discard = page
    .locator('.monaco-dialog-box')
    .getByText("Don't Save", {exact: true})
  await page.keyboard.press('Escape')
  const filter = page.locator('.markers-panel').getByPlaceholder(/^Filter/)
  if (await filter.isVisible()) await filter.fill('')
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.keyboard.press(tidyKey)
  await window.until(async () => {
    if (await discard.isVisible()) await discard.click()
    return (
      (await page.evaluate(() => navigator.clipboard.readText())) === tidied
    )
  })
  await page.locator('.part.editor .tab').first().waitFor({state: 'detached'})
}
