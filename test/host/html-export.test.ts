import assert from 'node:assert/strict'
import axe from 'axe-core'
import {chromium} from 'playwright-core'
import {html} from '../../src/core/export/html.js'
import {
  editionOf,
  fullPage,
  fullRegister,
  ownPages
} from '../core/export/editions.js'
import {bringBrowser} from './browser.js'

/** What axe says of one rule. */
interface Violation {
  id: string
  nodes: Array<{html: string}>
}

describe('HTML export, as axe sees it in a browser', () => {
  it('has no barrier, on a screen and in print', async () => {
    const browser = await chromium.launch({
      executablePath: await bringBrowser(),
      args: ['--no-sandbox']
    })
    try {
      const tab = await browser.newPage()
      // An export needs nothing else: whatever it asked for would fail.
      const asked: string[] = []
      tab.on('request', (request) => asked.push(request.url()))
      for (const [name, page] of [...ownPages(), ['full', fullPage] as const]) {
        const written = html.write(
          editionOf(page, {register: fullRegister, suggestions: true}),
          {entities: true, contents: true, suggestions: true}
        )
        for (const media of ['screen', 'print'] as const) {
          await tab.emulateMedia({media})
          await tab.setContent(written)
          await tab.evaluate(axe.source)
          const violations = await tab.evaluate<Violation[]>(
            'axe.run().then(({violations}) => violations)'
          )
          const found = violations.map(
            ({id, nodes}) => `${id}: ${nodes[0]?.html ?? ''}`
          )
          assert.deepEqual(found, [], `${name}, ${media}`)
        }
      }

      assert.deepEqual(asked, [])
    } finally {
      await browser.close()
    }
  })
})
