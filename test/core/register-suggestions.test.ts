import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'
import {openNameLexicon} from '../../src/core/entities/name-lexicon.js'
import {
  makeRegister,
  type RegisterEntry
} from '../../src/core/entities/register.js'
import {
  isSure,
  sureEvidence,
  sureShare,
  succession
} from '../../src/core/entities/sureness.js'
import type {Mention} from '../../src/core/model/mention.js'
import {say} from '../../src/core/model/words.js'
import {makeNameLexicon} from '../../scripts/name-lexicon.js'

describe('names of the register', function () {
  this.timeout(60_000)
  const names = openNameLexicon(makeNameLexicon())
  const suggest = (
    text: string,
    entries: ReadonlyArray<Partial<RegisterEntry>>
  ): Mention[] => {
    const byId = new Map(
      entries.map((each, index) => {
        const id = each.id ?? `e${String(index)}`
        const entry = {kind: 'person', name: id, aliases: [], sameAs: []}
        return [id, {...entry, ...each, id}] as const
      })
    )
    return analyse(text, {
      register: makeRegister(byId),
      ...(names ? {lexica: {names}} : {})
    }).mentions.filter(({status}) => status === 'suggested')
  }
  const shown = (mentions: readonly Mention[]): string[] =>
    mentions.map(({text, kind, ref}) => `${text} ${kind} ${ref ?? '-'}`)

  it('an event holds its year and its town', () => {
    assert.deepEqual(
      shown(suggest('2008年北京奥运会之后，2009年在北京又办展。', [])),
      ['2008年北京奥运会 event -', '2009年 date -', '北京 place -']
    )
  })

  it('are suggested with their key, across line ends, by alias too', () => {
    const found = suggest(
      '老渡口街坊都认得摆渡\n人阿柳婆，柳婆每天在\n那里。',
      [
        {id: 'liu', name: '阿柳婆', aliases: ['柳婆']},
        {id: 'ferry', kind: 'place', name: '老渡口'}
      ]
    )
    assert.deepEqual(shown(found), [
      '老渡口 place ferry',
      '阿柳婆 person liu',
      '柳婆 person liu'
    ])
    const [, , alias] = found
    const [why] = alias?.evidence ?? []
    assert.equal(why && say(why.phrase, 'zh-cn'), '名录中“阿柳婆”的别名')
    assert.equal(
      why && say(why.phrase, 'en'),
      'stands in the register as another name of 阿柳婆'
    )
  })

  it('keep the role that a recogniser read', () => {
    const [found] = suggest('会上，副区长何立群介绍了防汛情况。', [
      {id: 'he', name: '何立群'}
    ])
    assert.equal(found?.ref, 'he')
    assert.equal(found.role, '副区长')
  })

  it('keep the role as printed once they are tagged', () => {
    const text =
      '会上，副区长[何立\n群]{.person ref=he}介绍了[鹭汀区]{.place}的情况。'
    const [found, place] = analyse(text, {
      register: makeRegister(new Map()),
      ...(names ? {lexica: {names}} : {})
    }).mentions
    assert.equal(found?.status, 'tagged')
    assert.equal(found.role, '副区长')
    assert.equal(place?.role, undefined)
  })

  it('give way to longer names of their kind, and cut no word', () => {
    const entries = [
      {id: 'he', name: '何立'},
      {id: 'wang', name: '国王'},
      {id: 'yonghe', kind: 'place', name: '永和'}
    ]
    assert.deepEqual(shown(suggest('何立说，国王来访，永和开学。', entries)), [
      '何立 person he',
      '国王 person wang',
      '永和 place yonghe'
    ])
    const text = '何立群说，中国王室来访，永和区学校开学。'
    const found = shown(suggest(text, entries))
    assert.deepEqual(found, shown(suggest(text, [])))
    assert.ok(found.includes('何立群 person -'))
  })

  it('of whole words of an alphabet only', () => {
    const found = suggest('The Annual fair was opened by Ann Tilbrook.', [
      {id: 'ann', name: 'Ann'},
      {id: 'tilbrook', name: 'Ann Tilbrook'}
    ])
    assert.deepEqual(shown(found), ['Ann Tilbrook person tilbrook'])
  })

  it('that two entries share have no key, and say so', () => {
    const [found] = suggest('那天罗梦生来了。', [
      {id: 'luo', name: '罗梦生'},
      {id: 'luo-2', name: '罗梦生'}
    ])
    assert.equal(found?.ref, undefined)
    assert.equal(
      found && say(found.evidence[0]!.phrase, 'en'),
      '2 entries of the register have this name'
    )
  })
})

describe('sure evidence', () => {
  it('has been right as often as it must, by Laplace’s rule', () => {
    assert.equal(succession(0, 0), 0.5)
    // Seventeen of seventeen may still be chance.
    assert.ok(succession(17, 17) < sureShare)
    assert.ok(succession(18, 18) >= sureShare)
    assert.ok(sureEvidence.length > 0)
    for (const {right, of, cue} of sureEvidence) {
      assert.ok(right <= of && succession(right, of) >= sureShare, cue)
    }
  })

  it('is told by cue, kind and confidence', () => {
    const evidence = [
      {cue: 'han-person', weight: 1, phrase: {words: {en: '', 'zh-cn': ''}}}
    ]
    assert.ok(isSure({kind: 'person', confidence: 0.93, evidence}))
    assert.ok(!isSure({kind: 'person', confidence: 0.8, evidence}))
    assert.ok(!isSure({kind: 'place', confidence: 0.99, evidence}))
    assert.ok(!isSure({kind: 'person', confidence: 0.93, evidence: []}))
  })
})
