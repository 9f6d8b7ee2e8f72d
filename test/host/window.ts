import {mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page
} from 'playwright-core'
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

/**
 * A headless browser whose windows share nothing but the program, and what an
 * earlier one of their size fetched and compiled of it.
 */
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

/** Windows of one context: a browser that opened twenty in one came to its end. */
const mostWindows = 5

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
  /** Contexts without a window, by what windows they make. */
  const idle = new Map<string, Left[]>()

  return {
    async openWindow({
      width = 1280,
      height = 800,
      scale = 1,
      locale = 'en-US'
    } = {}) {
      const key = JSON.stringify({width, height, scale, locale})
      const left = idle.get(key)?.pop()
      const context =
        left?.context ??
        (await browser.newContext({
          viewport: {width, height},
          deviceScaleFactor: scale,
          locale,
          permissions: ['clipboard-read', 'clipboard-write']
        }))
      const page = await context.newPage()
      if (left) await forget(page, left.origin)
      return {
        page,
        async close() {
          const {origin} = new URL(page.url())
          const windows = (left?.windows ?? 0) + 1
          if (windows === mostWindows) return context.close()
          await page.close()
          const before = idle.get(key) ?? []
          idle.set(key, [...before, {context, origin, windows}])
        }
      }
    },
    async close() {
      const late = new Promise((resolve) => setTimeout(resolve, 5000))
      await Promise.race([browser.close(), late])
      rmSync(home, {recursive: true, force: true, maxRetries: 5})
    }
  }
}

/** What a window leaves that was closed. */
interface Left {
  readonly context: BrowserContext
  /** How many windows it has had. */
  readonly windows: number
  /** What it showed, e.g. `http://127.0.0.1:38211`. */
  readonly origin: string
}

/** All that an origin has stored but the cache of what it was fetched from. */
async function forget(page: Page, origin: string): Promise<void> {
  const context = page.context()
  await context.clearCookies()
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes:
      'file_systems,indexeddb,local_storage,service_workers,shared_storage'
  })
  await session.detach()
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined)
  )
}
