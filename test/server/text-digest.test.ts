import assert from 'node:assert/strict'
import fc from 'fast-check'
import {textDigest} from '../../src/protocol/protocol.js'

describe('the digest of a text', () => {
  const kinds = ['\n', '\r\n', '\r'] as const

  it('is the same however lines end, and with a byte order mark', () => {
    const line = fc.stringMatching(/^[木a， 𠮷]{0,6}$/u)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, fc.constantFrom(...kinds))),
        (lines) => {
          const plain = lines.map(([text]) => `${text}\n`).join('')
          const mixed = lines.map((each) => each.join('')).join('')
          // Two line ends may have become one: `\r` before an empty line.
          fc.pre(mixed.split(/\r\n?|\n/u).length === lines.length + 1)
          assert.equal(textDigest(mixed), textDigest(plain))
          assert.equal(textDigest(`\uFEFF${mixed}`), textDigest(plain))
        }
      )
    )
  })

  it('is another where a letter is another, is gone or stands elsewhere', () => {
    const texts = [
      '',
      '木',
      '本',
      '木\n',
      '木本',
      '本木',
      '木木',
      '\n木',
      ' 木'
    ]
    assert.equal(new Set(texts.map(textDigest)).size, texts.length)
  })
})
