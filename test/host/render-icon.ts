import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from './cache.js'
import {openWindow} from './window.js'

/** Draw `media/icon.png` (256 × 256, the marketplace wants a PNG). */
export async function renderIcon(): Promise<void> {
  const svg = readFileSync(path.join(root, 'media/icon.svg'), 'utf8')
  const window = await openWindow({width: 256, height: 256})
  try {
    await window.page.setContent(
      `<style>body{margin:0}svg{display:block;width:256px;height:256px}</style>${svg}`
    )
    writeFileSync(
      path.join(root, 'media/icon.png'),
      await window.page.screenshot({omitBackground: true})
    )
  } finally {
    await window.close()
  }
}
