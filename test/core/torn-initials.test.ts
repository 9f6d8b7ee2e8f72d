import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {applyEdits} from '../../src/core/model/span.js'
import {testLexica} from './lexica.js'

/** What is told of torn initials, each as `initial → word`. */
function torn(text: string): string[] {
  return found(text).map(
    ({actual, expected}) => `${actual ?? ''} → ${expected ?? ''}`
  )
}

function found(text: string) {
  return analyse(text, {
    ...analysisDefaults,
    lexica: testLexica()
  }).findings.filter(({ruleId}) => ruleId === 'drop-cap')
}

/** The page with every torn initial put back. */
function mended(text: string): string {
  return applyEdits(
    text,
    found(text).flatMap(({fixes: [fix]}) => [...(fix?.edits ?? [])])
  )
}

describe('a large initial of an English article', () => {
  const rest = 'mayor of Kestrel Bay spoke to the men of the harbour.'

  it('is put before its word, whatever it is set in', () => {
    assert.deepEqual(torn(`T\nHE ${rest}\n`), ['T → THE'])
    assert.deepEqual(torn(`T\nhe ${rest}\n`), ['T → The'])
    assert.equal(mended(`T\nhe ${rest}\n`), `The ${rest}\n`)
  })

  it('is one where the rest is a word in capitals before small letters', () => {
    assert.deepEqual(torn('T\nHERE is a plan for the harbour.\n'), [
      'T → THERE'
    ])
    assert.deepEqual(torn('T\nHERE IS A PLAN FOR THE HARBOUR\n'), [])
    assert.deepEqual(torn('T\nhere is a plan for the harbour.\n'), [])
  })

  it('is one of an unknown name of four capitals, not of fewer', () => {
    assert.deepEqual(torn('K\nOSTRVL men came to the harbour at noon.\n'), [
      'K → KOSTRVL'
    ])
    assert.deepEqual(torn('K\nTVX men came to the harbour at noon.\n'), [])
    assert.deepEqual(torn('K\nostrvl men came to the harbour at noon.\n'), [])
  })

  it('is none where it is a word, or the name has it already', () => {
    assert.deepEqual(torn('A\nKOSTRVL man came to the harbour at noon.\n'), [])
    assert.deepEqual(torn('K\nKOSTRVL men came to the harbour at noon.\n'), [])
  })

  it('is none on the last line, or before what is no word', () => {
    assert.deepEqual(torn('The men spoke at the harbour.\nT\n'), [])
    assert.deepEqual(
      torn('T\n1 HE mayor spoke to the men of the harbour.\n'),
      []
    )
    assert.deepEqual(torn(`t\nhe ${rest}\n`), [])
  })

  it('is one with blanks about it, in a line that is nearly empty', () => {
    assert.deepEqual(torn(`  T   \n  HE ${rest}\n`), ['T → THE'])
    assert.deepEqual(torn(`TS\nHE ${rest}\n`), [])
  })
})

describe('a large initial of a Chinese article', () => {
  const rest = '，青禾区坚持为民办实事，旧城换上了新颜。'

  it('makes the commonest word it can, be that long or short', () => {
    assert.deepEqual(torn(`近\n年来${rest}\n`), ['近 → 近年来'])
    assert.deepEqual(torn(`社\n会主义建设${rest}\n`), ['社 → 社会'])
    assert.deepEqual(torn(`居\n民代表说${rest}\n`), ['居 → 居民'])
  })

  it('goes back to its line', () => {
    assert.equal(mended(`近\n年来${rest}\n`), `近年来${rest}\n`)
    assert.equal(
      mended(`　近 \n　　年来${rest}\n`).replaceAll(/\s/gu, ''),
      `近年来${rest}`
    )
  })

  it('is none before a short line, a head of its own', () => {
    assert.deepEqual(torn('近\n年来，青禾区变样\n'), [])
    assert.deepEqual(torn('近\n年来，青禾区变了样\n'), ['近 → 近年来'])
  })

  it('is none where other single characters stand beside it', () => {
    assert.deepEqual(torn(`近\n年来${rest}\n百\n`), ['近 → 近年来'])
    assert.deepEqual(torn(`近\n百\n年来${rest}\n`), [])
    assert.deepEqual(torn(`百\n近\n年来${rest}\n`), [])
  })

  it('is none where it is a numeral, a mark or a letter', () => {
    assert.deepEqual(torn(`十\n年来${rest}\n`), [])
    assert.deepEqual(torn(`◆\n年来${rest}\n`), [])
    assert.deepEqual(torn(`近\n“年来${rest}\n`), [])
  })

  const paragraph = (first: string): string[] => [
    first,
    '代表李秋实说，这里的路修好了，灯也亮了，',
    '孩子们放学后有了去处，老人有了食堂，'
  ]
  const after = '社区还办起了食堂。\n'

  it('is put before the paragraph it came out behind', () => {
    const lines = [
      '民代表们说，路修好了，',
      ...paragraph('灯亮了，各处都好走，').slice(0, 1)
    ]
    for (const above of ['旧城换上了新颜。', '旧城换上了新颜！”', '青禾新貌']) {
      const text = [above, ...lines, '居', after].join('\n')
      assert.deepEqual(torn(text), ['居 → 居民'], above)
      assert.match(mended(text), /\n居民代表们说/u)
    }
  })

  it('is put before the page, where that begins with the paragraph', () => {
    assert.deepEqual(torn(['民代表们说，路修好了，', '居', after].join('\n')), [
      '居 → 居民'
    ])
  })

  it('is not put into the middle of a paragraph', () => {
    const text = [
      '旧城换上了新颜，大家高兴，',
      '民代表们说，路修好了，',
      '居',
      after
    ].join('\n')
    assert.deepEqual(torn(text), [])
  })
})
