// `npm run gallery [-- STATE… --locale zh-cn --theme dark --size wide]`: a
// picture of every state of the packaged extension, in out/gallery, to be
// looked at. Make the package first.
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {root} from '../test/host/cache.ts'
import {bringCodeServer} from '../test/host/code-server.ts'
import {say} from '../test/host/say.ts'
import {installPackage, startHost} from '../test/host/workbench.ts'
import {states} from './screenshots/states.mjs'

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light'
}
const sizes = {
  normal: {width: 1280, height: 860},
  wide: {width: 1920, height: 1080},
  zoom: {width: 640, height: 430}
}
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    locale: {type: 'string'},
    theme: {type: 'string', default: 'light'},
    size: {type: 'string', default: 'normal'}
  }
})
const {locale, theme, size} = values
const home = mkdtempSync(path.join(os.tmpdir(), 'copydesk-gallery-'))
const out = path.join(
  root,
  'out/gallery',
  [theme, locale ?? 'en', size].join('-')
)

try {
  const codeServer = await bringCodeServer()
  const extensionsFolder = path.join(home, 'extensions')
  const vsix = path.join(root, 'copydesk.vsix')
  await installPackage(codeServer, vsix, extensionsFolder)
  const host = await startHost({
    codeServer,
    extensionsFolder,
    ...(locale ? {locale} : {})
  })
  try {
    await takeAll(host)
  } finally {
    await host.close()
  }
} finally {
  rmSync(home, {recursive: true, force: true, maxRetries: 5})
}

async function takeAll(host) {
  const folder = makeFolder()
  const workbench = await host.openFolder(folder, sizes[size])
  workbench.page.setDefaultTimeout(20_000)
  try {
    for (const {name, act, settings} of states) {
      const isWanted = positionals.length === 0 || positionals.includes(name)
      if (!isWanted && name !== 'page') continue
      if (settings) writeSettings(folder, settings)
      try {
        // Nothing can be seen without the page: a slow start has a second try.
        if (name === 'page')
          await act(workbench, folder).catch(() => act(workbench, folder))
        else await act(workbench, folder)
        await workbench.page.waitForTimeout(500)
      } catch (error) {
        say(`${name}: ${String(error).split('\n')[0]}`)
      }

      await workbench.screenshot(path.join(out, `${name}.png`))
    }
  } finally {
    await workbench.close()
  }
}

function makeFolder() {
  const folder = path.join(home, 'luting-daily')
  cpSync(path.join(root, 'samples/luting-daily'), folder, {recursive: true})
  cpSync(path.join(root, 'samples/harbour-gazette'), folder, {recursive: true})
  // A page with nothing to decide.
  writeFileSync(path.join(folder, 'short.txt'), '本报讯 今天是个好日子。\n')
  writeSettings(folder, {})
  return folder
}

function writeSettings(folder, settings) {
  mkdirSync(path.join(folder, '.vscode'), {recursive: true})
  writeFileSync(
    path.join(folder, '.vscode/settings.json'),
    JSON.stringify({
      'files.associations': {'*.txt': 'transcription'},
      'editor.fontSize': 13,
      // Han exactly twice as wide as Latin.
      'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
      'workbench.colorTheme': themes[theme],
      ...settings
    })
  )
}
