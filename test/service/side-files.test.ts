import assert from 'node:assert/strict'
import {builtInKinds} from '../../src/core/entities/kinds.js'
import {
  sideCompletion,
  sideHover,
  type SideFile
} from '../../src/service/features/side-files.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Position} from 'vscode-languageserver-types'
import {registerFile} from './page.js'

/** A file with a cursor `‸`, which is taken out. */
function file(
  type: SideFile['type'],
  marked: string
): {file: SideFile; cursor: Position} {
  const text = marked.replace('‸', '')
  const document = TextDocument.create('file:///desk/x.yaml', 'yaml', 1, text)
  return {
    file: {
      type,
      document,
      kinds: builtInKinds,
      locale: 'en',
      register: registerFile(text)
    },
    cursor: document.positionAt(marked.indexOf('‸'))
  }
}

describe('completion in YAML files', () => {
  const offered = (type: SideFile['type'], marked: string): string[] => {
    const {file: side, cursor} = file(type, marked)
    return (sideCompletion(side, cursor)?.items ?? []).map(({label}) => label)
  }

  it('offers the keys that an entry has not yet', () => {
    assert.deepEqual(offered('register', '- ‸'), [
      'id',
      'kind',
      'name',
      'aliases',
      'description',
      'sameAs',
      'note'
    ])
    const second = '- id: a\n  kind: place\n- id: b\n  ‸\n  name: 乙\n'
    assert.deepEqual(offered('register', second), [
      'kind',
      'aliases',
      'description',
      'sameAs',
      'note'
    ])
  })

  it('offers kinds and authorities', () => {
    const kinds = offered('register', '- id: a\n  kind: pe‸')
    assert.deepEqual(kinds.slice(0, 2), ['person', 'place'])
    const links = offered('register', '- id: a\n  sameAs: [wikidata:Q1, ‸')
    assert.ok(links.includes('viaf:'))
  })

  it('offers keys, rules, severities and styles of a configuration', () => {
    assert.ok(offered('configuration', '‸').includes('kinds'))
    assert.ok(!offered('configuration', 'rules:\n‸').includes('rules'))
    const rules = offered('configuration', 'rules:\n  ‸')
    assert.ok(rules.includes('doubled-text'))
    const severities = offered('configuration', 'rules:\n  doubled-text: ‸')
    assert.ok(severities.includes('off'))
    assert.deepEqual(offered('configuration', 'style:\n  brackets: ‸'), [
      'fullwidth',
      'halfwidth',
      'mixed'
    ])
    assert.deepEqual(
      offered('configuration', 'kinds:\n  ship:\n    ‸').slice(0, 2),
      ['en', 'zh-cn']
    )
  })

  it('is silent in comments and texts', () => {
    assert.deepEqual(offered('register', '- id: a # ‸'), [])
    assert.deepEqual(offered('register', '- id: a\n  name: 何 ‸'), [])
    assert.deepEqual(offered('configuration', 'ignore:\n  - 何‸'), [])
  })

  it('replaces what was typed, the colon with it', () => {
    const {file: side, cursor} = file('register', '- id: a\n  na‸')
    const name = sideCompletion(side, cursor)?.items.find(
      ({label}) => label === 'name'
    )
    assert.deepEqual(name?.textEdit, {
      range: {start: {line: 1, character: 2}, end: cursor},
      newText: 'name: '
    })
  })
})

describe('hover in YAML files', () => {
  const said = (type: SideFile['type'], marked: string): string => {
    const {file: side, cursor} = file(type, marked)
    const {contents} = sideHover(side, cursor) ?? {}
    return JSON.stringify(contents ?? null)
  }

  it('says what a key means, and whose entry it is', () => {
    const text = '- id: a\n  ki‸nd: person\n  name: 何*立群*\n'
    assert.match(said('register', text), /Kind of entity.*何&#42;立群/su)
    assert.match(said('configuration', 'ru‸les:\n'), /Severity by rule/u)
    assert.match(
      said('configuration', 'rules:\n  dou‸bled-text: off'),
      /oubled/u
    )
  })

  it('says nothing about anything else', () => {
    assert.equal(said('configuration', 'zz‸z: 1'), 'null')
    assert.equal(said('configuration', 'ignore:\n  - rul‸es'), 'null')
  })
})
