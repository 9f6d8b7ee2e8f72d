import {existsSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {chromium} from 'playwright-core'
import {root} from './cache.js'
import {canInstallPackages, installPackages} from './debian.js'
import {canRun, onPath, runProgram} from './program.js'
import {reachable} from './reachable.js'
import {say} from './say.js'

const names = [
  // A fifth less work than the whole browser: it draws no frame of its own.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable'
]

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
  ]
}

/**
 * A browser that starts: `COPYDESK_BROWSER`, an installed Chromium, Chrome or
 * Edge, Playwright's own, or Debian's package where we may install it.
 */
export async function bringBrowser(): Promise<string> {
  const found =
    process.env['COPYDESK_BROWSER'] ??
    (await firstThatStarts()) ??
    (await fromPlaywright()) ??
    (await fromDebian())
  if (found) return found
  throw new Error(
    'No browser: install Chromium, Chrome or Edge, or name one in COPYDESK_BROWSER.'
  )
}

/** A browser that is on this machine already; installs nothing. */
export async function firstThatStarts(): Promise<string | undefined> {
  const candidates = [
    ...names.map((name) => onPath(name)),
    ...(places[process.platform] ?? []),
    chromium.executablePath()
  ]
  for (const file of candidates) {
    if (file && (await starts(file))) return file
  }

  return undefined
}

/** Whether it answers: a browser without its libraries does not. */
async function starts(file: string): Promise<boolean> {
  if (!canRun(file)) return false
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true
  const {code} = await runProgram(file, ['--version'], {seconds: 10})
  return code === 0
}

async function fromPlaywright(): Promise<string | undefined> {
  if (!(await reachable('https://cdn.playwright.dev/'))) {
    say("Playwright's download server does not answer")
    return undefined
  }

  say("Downloading Playwright's own Chromium")
  const cli = path.join(root, 'node_modules/playwright-core/cli.js')
  await runProgram(process.execPath, [cli, 'install', 'chromium'], {
    seconds: 180
  })
  const file = chromium.executablePath()
  return existsSync(file) && (await starts(file)) ? file : undefined
}

async function fromDebian(): Promise<string | undefined> {
  if (!canInstallPackages()) return undefined
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (await installPackages([name, 'fonts-noto-cjk'])) return onPath(name)
  }

  return undefined
}
