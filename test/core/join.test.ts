import assert from 'node:assert/strict'
import {joint} from '../../src/core/clean/join.js'
import {judgeHyphen} from '../../src/core/clean/line-end-hyphen.js'

describe('joint', () => {
  const join = (before: string, next: string, words: string[] = []): string => {
    const {joiner, dropsHyphen} = joint(before, next, (first, second) =>
      judgeHyphen(first, second, {
        countWord: (word) => Number(words.includes(word))
      })
    )
    return (dropsHyphen ? before.slice(0, -1) : before) + joiner + next
  }

  it('puts nothing between Han, nor between Han and Latin', () => {
    assert.equal(join('万源南', '里社区'), '万源南里社区')
    assert.equal(join('企业', '556家'), '企业556家')
    assert.equal(join('共同出席，', '“好”'), '共同出席，“好”')
    assert.equal(join('𠮷野家', '𠮷'), '𠮷野家𠮷')
    assert.equal(join('东风-', 'model'), '东风-model')
  })

  it('tells what is set without blanks by the blocks of Unicode', () => {
    const [wide, narrow] = [
      '\u2E80⺀一\u9FFF\uF900\uFAFF\uFF01！\uFFEF…',
      '\u2E7Fa\uA000\uF8FF\uFB00\uFEFC\uFFF0\uD83F\u2025\u2027'
    ]
    for (const [characters, blank] of [
      [wide, ''],
      [narrow, ' ']
    ] as const) {
      for (const character of characters) {
        assert.equal(join(character, 'b'), `${character}${blank}b`)
        assert.equal(join('b', character), `b${blank}${character}`)
      }
    }
  })

  it('puts a blank between Latin words', () => {
    assert.equal(
      join('the harbour', 'commissioners'),
      'the harbour commissioners'
    )
    assert.equal(join('He left.', '“Why?”'), 'He left. “Why?”')
  })

  it('is not sure of a hyphen that nothing follows', () => {
    assert.equal(judgeHyphen('commis', '', {countWord: () => 9}), 'likely')
  })

  it('undoes a hyphen before a lower-case letter, unless evidence keeps it', () => {
    assert.equal(join('the commis-', 'sioners met'), 'the commissioners met')
    assert.equal(join('Regie=', 'rung'), 'Regierung')
    assert.equal(
      join('a well-', 'known man', ['well-known']),
      'a well-known man'
    )
    assert.equal(join('the Franco-', 'Prussian war'), 'the Franco-Prussian war')
    assert.equal(join('1914-', '1918'), '1914-1918')
    assert.equal(join('die Ein-', 'und Ausfuhr'), 'die Ein- und Ausfuhr')
    assert.equal(
      join('Staats-', 'oder Landesrecht'),
      'Staats- oder Landesrecht'
    )
    assert.equal(join('pre-', 'and post-war'), 'pre- and post-war')
    assert.equal(join('a thous-', 'and men', ['thousand']), 'a thousand men')
    assert.equal(join('peut-', 'être demain'), 'peut-être demain')
    assert.equal(join('nou-', 'velle loi'), 'nouvelle loi')
  })

  it('leaves it to a person which of two words a hyphen makes', () => {
    const judge = (first: string, second: string, words: string[] = []) =>
      judgeHyphen(first, second, {
        countWord: (word) => Number(words.includes(word))
      })
    assert.equal(judge('re', 'turned', ['returned']), 'sure')
    for (const second of ['formed', 'covering', 'laid', 'creation']) {
      const whole = `re${second}`
      assert.equal(judge('re', second, [whole]), 'likely', second)
      assert.equal(judge('Re', second, [`Re${second}`]), 'likely', second)
      assert.equal(judge('re', second, [`re-${second}`]), 'hard', second)
    }
    assert.equal(judge('pre', 'formed', ['preformed']), 'sure')
  })

  it('joins nothing to an empty line', () => {
    assert.equal(join('', 'a'), 'a')
    assert.equal(join('a', ''), 'a')
  })
})
