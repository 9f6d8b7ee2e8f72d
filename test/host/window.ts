import {mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {chromium, type Browser, type Page} from 'playwright-core'
import {bringBrowser} from './browser.js'

export interface WindowOptions {
  readonly width?: number
  readonly height?: number
  /** Device pixels for each CSS pixel: 2 for a zoom of 200 %. */
  readonly scale?: number
  /** Language of the browser, e.g. `zh-CN`. */
  readonly locale?: string
}

/** A headless browser with one empty page. */
export interface Window {
  readonly page: Page
  close(): Promise<void>
}

/** A headless browser whose windows share nothing but the program. */
export interface HeadlessBrowser {
  openWindow(options?: WindowOptions): Promise<Window>
  close(): Promise<void>
}

/** Open a headless browser with one window that is all of it. */
export async function openWindow(options: WindowOptions = {}): Promise<Window> {
  const browser = await startBrowser()
  const {page} = await browser.openWindow(options)
  return {page, close: () => browser.close()}
}

/** Start a headless browser that reaches nothing but this machine. */
export async function startBrowser(): Promise<HeadlessBrowser> {
  const executablePath = await bringBrowser()
  // Else it writes into the user's own profile folder.
  const home = mkdtempSync(path.join(os.tmpdir(), 'copydesk-browser-'))
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Other host names fail at once instead of waiting for an answer.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'
    ],
    env: {
      ...definedEnvironment(),
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home
    }
  })
  return {
    async openWindow({
      width = 1280,
      height = 800,
      scale = 1,
      locale = 'en-US'
    } = {}) {
      const context = await browser.newContext({
        viewport: {width, height},
        deviceScaleFactor: scale,
        locale,
        permissions: ['clipboard-read', 'clipboard-write']
      })
      const page = await context.newPage()
      return {page, close: () => context.close()}
    },
    async close() {
      const late = new Promise((resolve) => setTimeout(resolve, 5000))
      await Promise.race([browser.close(), late])
      rmSync(home, {recursive: true, force: true, maxRetries: 5})
    }
  }
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined)
  )
}
