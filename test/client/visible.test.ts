import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {harmless, unlinked, visible} from '../../src/client/visible.js'

const client = path.resolve('src/client')

describe('texts of pages in the editor', () => {
  // What VS Code makes links of in messages and prompts (its `linkedText.ts`).
  const link = /\[([^\]]{1,200})\]\(((?:https?:\/\/|command:|file:)[^)\s]+)/giu

  for (const text of [
    '[x](command:workbench.action.terminal.sendSequence?%7B%7D)',
    '[x](https://evil.example/)',
    '[x](file:///etc/passwd)',
    '“[x](command:a)[y](command:b)” is not suggested any more'
  ]) {
    it(`are no links: ${text}`, () => {
      assert.match(text, new RegExp(link))
      assert.doesNotMatch(unlinked(text), link)
      assert.equal(unlinked(text).replaceAll('\u2060', ''), text)
    })
  }

  it('are told by no other way', () => {
    const files = readdirSync(client, {recursive: true, encoding: 'utf8'})
    for (const file of files) {
      if (!file.endsWith('.ts') || file === 'tell.ts') continue
      const source = readFileSync(path.join(client, file), 'utf8')
      assert.doesNotMatch(source, /\.show\w+Message\b/u, file)
    }
  })

  it('turn nothing around, and are no icons', () => {
    assert.equal(unlinked('a\u202Etxt.exe'), 'atxt.exe')
    assert.equal(
      harmless('$(bug)\u202Ea\u0007\uE000'),
      '\\$(bug)⟨U+202E⟩a⟨U+0007⟩⟨U+E000⟩'
    )
    assert.equal(visible('8月 30日\r\n\t\u3000\u200B'), '8月␣30日⏎⇥␣⟨U+200B⟩')
    assert.equal(visible(''), '∅')
    assert.equal(visible('字'), '字')
  })
})
