import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {encode} from './encoded.js'
import {testLexica} from './lexica.js'

/** What is told of characters that were read in another encoding. */
function told(text: string): string[] {
  return analyse(text, {
    ...analysisDefaults,
    lexica: testLexica()
  })
    .findings.filter(({ruleId}) => ruleId === 'mojibake')
    .map(({actual, expected}) =>
      expected === undefined ? (actual ?? '') : `${actual ?? ''}→${expected}`
    )
}

/** UTF-8 as Windows-1252 shows it. */
const shown = (text: string): string =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
const english = 'The men of the town went to the river with the boat.'

describe('a character of UTF-8 that Windows-1252 shows', () => {
  it('is read back, of two, three or four bytes', () => {
    for (const character of [
      'é',
      'ß',
      '“',
      '—',
      '€',
      '会',
      '，',
      '😀',
      '\u00A0'
    ])
      assert.deepEqual(
        told(`${english} A ${shown(character)} b.\n`),
        [`${shown(character)}→${character}`],
        character
      )
  })

  it('is none where its bytes are no character', () => {
    for (const text of ['Ã', 'Ãa', 'Ã(', 'â‚'])
      assert.deepEqual(told(`${english} A ${text}b.\n`), [], text)
  })

  it('is a letter of another script only beside another of it', () => {
    assert.deepEqual(told(`${english} A ${shown('α')} b.\n`), [])
    assert.deepEqual(told(`${english} A ${shown('αβ')} b.\n`), [
      `${shown('α')}→α`
    ])
    assert.deepEqual(told('»Der Spaß« und der Stoß» in I Î°.\n'), [])
  })

  it('is a quotation mark whose last byte was lost', () => {
    for (const after of [' he', ',', '.', ';', ')', ''])
      assert.deepEqual(told(`${english} go,â€${after}\n`), ['â€→”'], after)
    assert.deepEqual(told(`${english} go, â€ he\n`), [])
  })
})

describe('a control character beside a letter', () => {
  it('is the mark that Windows-1252 has in its place', () => {
    assert.deepEqual(told(`${english} the owner\u0092s\n`), ['\u0092→’'])
    assert.deepEqual(told(`${english} said \u0093go\n`), ['\u0093→“'])
    assert.deepEqual(told(`${english} go\u0094 he\n`), ['\u0094→”'])
  })

  it('is left where it has none, or stands apart', () => {
    assert.deepEqual(told(`${english} the owner\u0081s\n`), [])
    assert.deepEqual(told(`${english} 12 \u0093 34\n`), [])
  })
})

describe('GBK that Latin-1 shows', () => {
  const latin = (text: string): string =>
    Array.from(encode(text, 'gb18030'), (byte) =>
      String.fromCharCode(byte)
    ).join('')
  const chinese = '渡口区昨日召开会议，部署今年秋收的各项工作。\n'

  it('is a mark beside Han', () => {
    for (const mark of '，。、：；！？（）“”‘’《》·') {
      assert.deepEqual(
        told(`${chinese}他去${latin(mark)}我来\n`),
        [`${latin(mark)}→${mark}`],
        mark
      )
      assert.deepEqual(told(`${chinese}OK ${latin(mark)} OK\n`), [], mark)
    }
  })

  it('is a run of common Han and marks, with a sign in it', () => {
    const run = latin('中国人民')
    assert.deepEqual(told(`${english} ${run} and\n`), [run])
    assert.deepEqual(told(`${english} ${run}é and\n`), [])
    assert.deepEqual(told(`${english} ÀÉÈÇ and\n`), [])
    assert.deepEqual(told(`${english} ÉTÉS and\n`), [])
  })
})

describe('UTF-8 that GBK shows', () => {
  const gbk = (text: string): string =>
    new TextDecoder('gb18030').decode(new TextEncoder().encode(text))
  const chinese = '渡口区昨日召开会议，部署今年秋收的各项工作。\n'

  it('is a run of characters that hardly any text has', () => {
    const run = gbk('报告显示，今')
    assert.ok(told(`${chinese}${run}\n`).length > 0)
  })

  it('is no text of rare characters', () => {
    assert.deepEqual(told(`${chinese}铜铁锌镍钴锰铬钛钒铝等金属\n`), [])
    assert.deepEqual(told(`${chinese}ノートパソコンの\n`), [])
  })

  it('is what became of characters that were lost', () => {
    assert.deepEqual(told(`${chinese}他说锟斤拷锟斤拷了\n`), ['锟斤拷锟斤拷'])
    assert.deepEqual(told(`${chinese}他说烫烫了\n`), [])
  })
})

describe('bytes that are no text in UTF-8', () => {
  const bytes = (...values: readonly number[]): string =>
    new TextDecoder('windows-1252').decode(Uint8Array.from(values))

  it('are left: too long for their character, surrogates, none that is', () => {
    for (const values of [
      [0xe0, 0x82, 0xa9],
      [0xf0, 0x80, 0xa2, 0xa9],
      [0xed, 0xa0, 0x80],
      [0xf4, 0xa0, 0x80, 0x80],
      [0xc2, 0x85]
    ]) {
      const text = bytes(...values)
      assert.ok(
        told(`${english} A ${text} b.\n`).every(
          (each) => !each.startsWith(text)
        ),
        values.join(' ')
      )
    }
  })

  it('are read at the edges of each length', () => {
    for (const [values, character] of [
      [[0xc2, 0xa0], '\u00A0'],
      [[0xe0, 0xa4, 0xb9], undefined],
      [[0xe2, 0x80, 0x94], '—'],
      [[0xf0, 0x9f, 0x98, 0x80], '😀']
    ] as const) {
      const text = bytes(...values)
      assert.deepEqual(
        told(`${english} A ${text} b.\n`),
        character === undefined ? [] : [`${text}→${character}`]
      )
    }
  })
})

describe('Han that hardly any text has', () => {
  const chinese = '渡口区昨日召开会议，部署今年秋收的各项工作。\n'
  const isTold = (run: string): boolean => told(`${chinese}${run}\n`).length > 0

  it('are misread from eight in a row, four of them of a kind, on', () => {
    assert.ok(isTold('锛鍙鍦鍚人民政府'))
    assert.ok(!isTold('锛鍙鍦鍚人民政'))
    assert.ok(!isTold('锛鍙鍦人民政府区'))
  })

  it('are misread where they are a third, and one is sure', () => {
    assert.ok(isTold('锛鍙鍦鍚人民政府区长主持'))
    assert.ok(!isTold('锛鍙鍦鍚人民政府区长主持会'))
    assert.ok(!isTold('鍙鍦鍚鍛人民政府'))
  })

  it('are what became of lost characters, three of a kind', () => {
    assert.deepEqual(told(`${chinese}他说锟斤拷烫烫烫了\n`), [
      '锟斤拷',
      '烫烫烫'
    ])
    assert.deepEqual(told(`${chinese}他说锟斤拷烫烫了\n`), ['锟斤拷'])
    assert.deepEqual(told(`${chinese}他说鐨勬槸涓了\n`), ['鐨勬槸涓'])
    assert.deepEqual(told(`${chinese}他说鐨勬槸了\n`), [])
  })
})
