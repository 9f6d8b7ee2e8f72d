import assert from 'node:assert/strict'
import {setTimeout} from 'node:timers/promises'
import {
  feedContent,
  type FeedOptions
} from '../../src/client/preview/content-feed.js'

describe('the content of the preview', () => {
  it('is not asked for once there is no preview', async () => {
    let asked = 0
    const feed = feedContent({
      page() {
        asked++
        return undefined
      }
    } as unknown as FeedOptions)
    feed.updateSoon()
    await setTimeout(600)
    assert.equal(asked, 1)
    feed.dispose()
    feed.updateSoon()
    await setTimeout(600)
    assert.equal(asked, 1)
  })
})
