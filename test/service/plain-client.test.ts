import assert from 'node:assert/strict'
import {codeLenses} from '../../src/service/features/code-lenses.js'
import {hover} from '../../src/service/features/hover.js'
import {plainHover, plainLenses} from '../../src/service/plain-client.js'
import {page} from './page.js'

// Matches what only VS Code shows: icons, commands, HTML, references, tables.
const foreign = /\$\(|command:|<span|&#?\w+;|\| *\||\*\*/u

const register = `- id: shen
  kind: person
  name: 沈[维]钧
  aliases: [沈*工]
  description: 教师 <b>一</b> & | 二
  sameAs: [https://www.wikidata.org/wiki/Q1]
`

describe('an editor that runs none of our commands', () => {
  const view = page(
    'headline 1|鹭汀区开会\nparagraph 1|今天‸沈维钧说，大家都到了。',
    {
      register,
      mentions: [{kind: 'person', at: '沈维钧', status: 'tagged', ref: 'shen'}]
    }
  )

  it('gets the card of an entity as text, its own characters as they are', () => {
    const card = plainHover(hover(view, view.cursor))
    assert.ok(card && typeof card.contents === 'object')
    const {kind, value} = card.contents as {kind: string; value: string}
    assert.equal(kind, 'plaintext')
    assert.doesNotMatch(value.replace('& | 二', ''), foreign)
    assert.match(value, /^沈\[维\]钧 Person shen/u)
    assert.match(value, /Also: .*沈\*工/u)
    assert.match(value, /About: 教师 <b>一<\/b> & \| 二/u)
    assert.match(value, /Authority: Wikidata https:\/\/www\.wikidata\.org/u)
    assert.match(value, /1 on this page: line 2$/u)
  })

  it('gets why a headline is one as text', () => {
    const card = plainHover(hover(view, {line: 0, character: 0}))
    const {value} = card!.contents as {value: string}
    assert.doesNotMatch(value, foreign)
    assert.match(value, /Headline/u)
  })

  it('gets lenses that run nothing', () => {
    const lenses = codeLenses(view)
    assert.ok(lenses.length > 0)
    for (const {command} of plainLenses(lenses)) {
      assert.equal(command?.command, '')
      assert.doesNotMatch(command.title, foreign)
    }
  })

  it('keeps the absence of a hover', () => {
    assert.equal(plainHover(null), null)
  })
})
