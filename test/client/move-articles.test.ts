import assert from 'node:assert/strict'
import './stand-in/register.js'

describe('articles that are moved by keys', () => {
  const all = ['a', 'b', 'c', 'd', 'e']

  /** The order after a move. */
  async function moved(
    chosen: string[],
    direction: 'up' | 'down'
  ): Promise<string> {
    const {moveOf} = await import('../../src/client/commands/move-articles.js')
    const {articleIds, before} = moveOf(all, chosen, direction)
    const others = all.filter((id) => !articleIds.includes(id))
    const at = before === null ? others.length : others.indexOf(before)
    return others.toSpliced(at, 0, ...articleIds).join('')
  }

  it('pass the one before or after them', async () => {
    assert.equal(await moved(['c'], 'up'), 'acbde')
    assert.equal(await moved(['c'], 'down'), 'abdce')
    assert.equal(await moved(['d'], 'down'), 'abced')
    assert.equal(await moved(['b', 'c'], 'up'), 'bcade')
    assert.equal(await moved(['b', 'c'], 'down'), 'adbce')
  })

  it('come together', async () => {
    assert.equal(await moved(['b', 'd'], 'up'), 'bdace')
    assert.equal(await moved(['b', 'd'], 'down'), 'acebd')
  })

  it('leave behind those that stand at the end', async () => {
    assert.equal(await moved(['a', 'c'], 'up'), 'acbde')
    assert.equal(await moved(['c', 'e'], 'down'), 'abdce')
  })

  it('are asked to go where they stand where none can move', async () => {
    const {moveOf} = await import('../../src/client/commands/move-articles.js')
    for (const direction of ['up', 'down'] as const)
      assert.deepEqual(moveOf(all, all, direction), {
        articleIds: all,
        before: 'a'
      })
  })
})
