import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {macKeys} from '../../src/client/mac-keys.js'
import {
  boundKeys,
  type KeyManifest
} from '../../src/client/cheat-sheet/bound-keys.js'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as KeyManifest

describe('the keys of the cheat sheet', () => {
  const keys = boundKeys(manifest)

  it('are those of the manifest, less those that the review list says', () => {
    const own = manifest.contributes.keybindings.filter(
      ({when}) => !when.startsWith('copydesk.review')
    )
    assert.equal(Object.values(keys).flat().length, own.length)
  })

  it('are named as keyboards name them', () => {
    const chord = keys.chords.find(({what}) => what === '%command.nextPage%')
    assert.deepEqual(chord, {
      ...chord,
      keys: 'Ctrl+K Alt+PageDown',
      mac: '⌘K ⌥⇟'
    })
    const [stroke] = keys.strokes
    assert.deepEqual([stroke?.keys, stroke?.mac], ['Alt+1', '⌥1'])
    const back = keys.strokes.find(({keys}) => keys === 'Shift+Alt+F8')
    assert.equal(back?.mac, '⌥⇧F8')
  })

  it('stand where they are pressed', () => {
    assert.deepEqual(
      keys.writing.map(({keys}) => keys),
      ['Enter', 'Backspace', 'Delete']
    )
    assert.deepEqual(
      keys.views.map(({mac}) => mac),
      ['⌘Z', '⌥↑', '⌥↓', '⌥↩', '⌥0']
    )
    for (const {keys: said} of keys.chords)
      assert.match(said, /^Ctrl\+K Alt\+/u)
  })

  it('of panels are named on macOS as it writes them', () => {
    const names = {
      'Ctrl+Enter': '⌘↩',
      'Ctrl+Shift+Enter': '⇧⌘↩',
      'Ctrl+Del': '⌘⌦',
      'Alt+1 Alt+8': '⌥1 ⌥8',
      'Alt+→ Alt+←': '⌥→ ⌥←',
      'Alt+L': '⌥L',
      '↑ ↓ Space': '↑ ↓ Space',
      Esc: 'Esc'
    }
    for (const [keys, mac] of Object.entries(names))
      assert.equal(macKeys(keys), mac)
  })
})
