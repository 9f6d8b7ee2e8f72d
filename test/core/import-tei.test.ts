import assert from 'node:assert/strict'
import fc from 'fast-check'
import {analyse} from '../../src/core/analyse.js'
import {importTei} from '../../src/core/import/tei.js'
import {say} from '../../src/core/model/words.js'
import {runs} from './arbitrary-page.js'

function refusalOf(source: string): string {
  const result = importTei(source)
  return result.ok ? '' : say(result.refusal, 'en')
}

const foreign = `<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
  <teiHeader><fileDesc>
    <titleStmt><title>The Gazette</title></titleStmt>
    <publicationStmt><p>none</p></publicationStmt>
    <sourceDesc><bibl><title level="j">Harbour
      Gazette</title><date when="1905-03-04"/></bibl></sourceDesc>
  </fileDesc></teiHeader>
  <text><body><pb n="3"/>
    <div type="page"><div type="article" xml:id="x1">
      <head>Fog in the Harbour</head>
      <head type="sub">Two ships aground</head>
      <p>The <rs type="ship" ref="#s1">Albion</rs> met
        a <choice><sic>fgo</sic><corr>fog</corr></choice> on
        <date when="1905-03-03">Friday</date> &amp; commis<lb break="no"/>sioners
        came<lb/>at once, over <measure atLeast="2" atMost="3" unit="nmi">two
        or three leagues</measure>.</p>
      <figure><graphic url="a.png"/><head>The quay</head></figure>
      <list><item>One</item><item>Two</item></list>
    </div></div>
    <ab>Loose words.</ab>
  </body></text>
</TEI>`

describe('reading TEI', () => {
  it('of other makers brings all text, with roles, names and misprints', () => {
    const result = importTei(foreign)
    assert.ok(result.ok)
    const {page, structure, mentions} = analyse(result.text)
    assert.equal(page.metadata.newspaper, 'Harbour Gazette')
    assert.equal(page.metadata.date, '1905-03-04')
    assert.deepEqual(
      structure.articles.map(({id, children}) => [
        id,
        children.map(({type, flow}) => `${type}: ${flow.text}`)
      ]),
      [
        [
          'x1',
          [
            'headline: Fog in the Harbour',
            'deck: Two ships aground',
            'paragraph: The Albion met a fgo on Friday & commissioners came at once, over two or three leagues.',
            'caption: The quay',
            'paragraph: One',
            'paragraph: Two'
          ]
        ],
        ['a2', ['paragraph: Loose words.']]
      ]
    )
    assert.ok(result.text.includes('[fgo]{.sic corr=fog}'))
    assert.ok(result.text.includes('[Albion]{.ship ref=s1}'))
    assert.ok(
      mentions.some(
        ({kind, value}) => kind === 'date' && value === '1905-03-03'
      )
    )
    assert.ok(
      mentions.some(
        ({kind, value}) => kind === 'quantity' && value === '2/3 nmi'
      )
    )
  })

  it('refuses what is no TEI, and what is not well-formed', () => {
    assert.match(refusalOf('<html/>'), /no TEI document.*“html”/u)
    assert.match(refusalOf('<TEI><text>'), /not well-formed/u)
    assert.match(refusalOf('<TEI/>'), /no text/u)
    assert.match(refusalOf(''), /not well-formed/u)
  })

  it('refuses entities that grow (“billion laughs”) and files from elsewhere', () => {
    const laughs = `<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><TEI><text>&b;</text></TEI>`
    assert.match(refusalOf(laughs), /declares entities/u)
    const outside = `<!DOCTYPE TEI SYSTEM "http://x/y.dtd" [<!ENTITY f SYSTEM "file:///etc/hosts">]><TEI><text>&f;</text></TEI>`
    assert.match(refusalOf(outside), /declares entities/u)
    assert.match(refusalOf('<TEI><text>&b;</text></TEI>'), /not well-formed/u)
  })

  it('refuses elements without end, in bounded work', () => {
    const deep = 100_000
    const source = `<TEI><text>${'<p>'.repeat(deep)}${'</p>'.repeat(deep)}</text></TEI>`
    assert.match(refusalOf(source), /nested deeper/u)
  })

  it('invariant: never fails on broken XML', () => {
    fc.assert(
      fc.property(
        fc.nat(foreign.length),
        fc.nat(40),
        fc.string({unit: 'binary', maxLength: 6}),
        (at, remove, insert) => {
          const result = importTei(
            foreign.slice(0, at) + insert + foreign.slice(at + remove)
          )
          assert.equal(typeof result.ok, 'boolean')
        }
      ),
      runs
    )
  })
})
