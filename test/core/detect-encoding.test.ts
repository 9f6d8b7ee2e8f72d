import assert from 'node:assert/strict'
import fc from 'fast-check'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {detectEncoding} from '../../src/core/scan/detect-encoding.js'
import {decode} from '../../src/cli/input/decode.js'
import {encode} from './encoded.js'
import {runs} from './arbitrary-page.js'

const simplified =
  '本报讯（记者 林晓舟）昨天上午，鹭汀区召开会议，部署今年的防汛工作。\n会议要求各街道把责任落实到人。\n'
const traditional =
  '本報訊（記者 林曉舟）昨天上午，鷺汀區召開會議，部署今年的防汛工作。\n會議要求各街道把責任落實到人。\n'
const french =
  'À l’entrée du port, les pêcheurs ont dû attendre la marée jusqu’à l’aube.\nLe préfet, prévenu, s’est rendu sur place.\n'

const cases: ReadonlyArray<[string, Parameters<typeof encode>[1]]> = [
  [simplified, 'gb18030'],
  // Pages in traditional characters are in GB 18030 as well.
  [traditional, 'gb18030'],
  [traditional, 'big5'],
  [french, 'windows-1252'],
  [simplified, 'utf-16le'],
  [simplified, 'utf-16be'],
  [french, 'utf-16le']
]

describe('detectEncoding', () => {
  for (const [text, encoding] of cases) {
    it(`knows ${encoding}: ${text.slice(0, 8)}…`, () => {
      const bytes = encode(text, encoding)
      const guess = detectEncoding(bytes)
      assert.equal(guess.encoding, encoding)
      assert.equal(decode(bytes).text, text)
    })
  }

  it('reads the quotes and dashes of Windows-1252', () => {
    const bytes = Buffer.from(
      'The mayor called it _a great day_ for the town- and paid &5 for it.',
      'latin1'
    ).map(
      (byte) =>
        new Map([
          [0x5f, 0x93],
          [0x2d, 0x97],
          [0x26, 0x80]
        ]).get(byte) ?? byte
    )
    const {text, encoding} = decode(bytes)
    assert.equal(encoding, 'windows-1252')
    assert.equal(
      text,
      'The mayor called it “a great day“ for the town— and paid €5 for it.'
    )
  })

  it('knows byte order marks', () => {
    const marked = (text: string, encoding: 'utf-16le' | 'utf-16be') =>
      detectEncoding(encode(`\uFEFF${text}`, encoding))
    assert.deepEqual(marked('字', 'utf-16le'), {
      encoding: 'utf-16le',
      mark: 2,
      damage: 0
    })
    assert.deepEqual(marked('字', 'utf-16be'), {
      encoding: 'utf-16be',
      mark: 2,
      damage: 0
    })
    assert.deepEqual(detectEncoding(Buffer.from('\uFEFF字')), {
      encoding: 'utf-8',
      mark: 3,
      damage: 0
    })
  })

  it('takes damaged UTF-8 for UTF-8, and counts the damage', () => {
    const bytes = Buffer.concat([
      Buffer.from(simplified),
      Buffer.from([0xe6, 0x96])
    ])
    const guess = detectEncoding(bytes)
    assert.equal(guess.encoding, 'utf-8')
    assert.ok('damage' in guess && guess.damage === 2)
  })

  it('takes programs and pictures for no text', () => {
    assert.equal(
      detectEncoding(readFileSync(process.execPath).subarray(0, 50_000))
        .encoding,
      'binary'
    )
    assert.equal(
      detectEncoding(readFileSync('media/icon.png')).encoding,
      'binary'
    )
  })

  it('takes every text in UTF-8 for UTF-8, and never fails', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        const {encoding} = detectEncoding(Buffer.from(text))
        assert.ok(encoding === 'utf-8' || encoding === 'binary')
      }),
      runs
    )
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
        detectEncoding(bytes)
      }),
      runs
    )
  })

  it('knows our sample pages in every encoding that holds them', () => {
    for (const file of readdirSync('samples', {recursive: true}) as string[]) {
      if (!file.endsWith('.txt')) continue
      const text = readFileSync(path.join('samples', file), 'utf8')
      const encodings = file.includes('luting')
        ? (['gb18030'] as const)
        : (['windows-1252'] as const)
      for (const encoding of encodings) {
        assert.equal(detectEncoding(encode(text, encoding)).encoding, encoding)
      }
    }
  })
})
