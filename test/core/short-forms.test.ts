import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'
import {openNameLexicon} from '../../src/core/entities/name-lexicon.js'
import {emptyRegister, makeRegister} from '../../src/core/entities/register.js'
import {isSure} from '../../src/core/entities/sureness.js'
import type {Mention} from '../../src/core/model/mention.js'
import {makeNameLexicon} from '../../scripts/name-lexicon.js'
import {testLexica} from './lexica.js'

describe('short forms', function () {
  this.timeout(60_000)
  const names = openNameLexicon(makeNameLexicon())
  const read = (text: string, register = emptyRegister): readonly Mention[] =>
    analyse(text, {
      register,
      lexica: {...testLexica(), ...(names ? {names} : {})}
    }).mentions
  const joined = (text: string): string[] =>
    read(text).flatMap(({text: form, kind, fullName}) =>
      fullName === undefined ? [] : [`${form} → ${fullName} (${kind})`]
    )

  it('are surname and title of whom the article names', () => {
    assert.deepEqual(
      joined('社区党委书记汤敏行走进菜场。汤书记说，摊位要留足。'),
      ['汤书记 → 汤敏行 (person)']
    )
  })

  it('are nobody’s where two people share the surname', () => {
    assert.deepEqual(
      joined('书记汤敏行和副书记汤敬之来到菜场。汤书记说，摊位要留足。'),
      []
    )
  })

  it('do not cut words: 对方 is no person 方', () => {
    assert.deepEqual(
      joined('社区党委书记方怀远到会，向对方代表介绍了情况。'),
      []
    )
  })

  it('keep characters of an organisation, in order', () => {
    assert.deepEqual(
      joined('青浦区中小企业服务协会昨日成立。区企服协和各镇商会签约。').filter(
        (each) => !each.startsWith('青浦 ')
      ),
      ['区企服协 → 青浦区中小企业服务协会 (organisation)']
    )
  })

  it('are not other organisations with some of the words', () => {
    assert.deepEqual(
      joined('中国农业发展银行公布数据。中国银行、农业银行也公布数据。'),
      []
    )
  })

  it('are what the article gives as short', () => {
    assert.deepEqual(
      joined(
        '苏州市民间文艺家协会（以下简称“市民协”）办展，市民协负责人到场。'
      ),
      [
        '市民协 → 苏州市民间文艺家协会 (organisation)',
        '市民协 → 苏州市民间文艺家协会 (organisation)'
      ]
    )
  })

  it('are the last part of a foreign name', () => {
    assert.deepEqual(
      joined('秘书长卡尔·马丁·沃格勒昨天抵达鹭汀。沃格勒说，合作将继续。'),
      ['沃格勒 → 卡尔·马丁·沃格勒 (person)']
    )
  })

  it('are English surnames, with a title and without', () => {
    assert.deepEqual(
      joined(
        'The council heard John Tilbrook on the matter of the mill. Mr. Tilbrook said the race had been choked for a year. It was late when Tilbrook sat down. Mrs. Tilbrook was absent, and Tilbrook Street was dark.'
      ),
      [
        'Mr. Tilbrook → John Tilbrook (person)',
        'Tilbrook → John Tilbrook (person)'
      ]
    )
  })

  it('begin a sentence after a word with a capital', () => {
    assert.deepEqual(
      joined(
        'The mill race was opened by John Tilbrook last Tuesday. Mr. Tilbrook said that the work had been done well.'
      ),
      ['Mr. Tilbrook → John Tilbrook (person)']
    )
  })

  it('stand for a tagged name, and take its key', () => {
    const entry = {
      id: 'tang',
      kind: 'person',
      name: '汤敏行',
      aliases: [],
      sameAs: []
    }
    const found = read(
      '社区党委书记[汤敏行]{.person ref=tang}走进菜场。汤书记说，摊位要留足。',
      makeRegister(new Map([['tang', entry]]))
    )
    const [, form] = found
    assert.equal(form?.text, '汤书记')
    assert.equal(form.fullName, '汤敏行')
    assert.equal(form.ref, 'tang')
    assert.ok(!isSure(form))
  })

  it('of another article are none', () => {
    assert.deepEqual(
      joined(
        '---\ncopydesk: 1\n---\n\n# 菜场开门迎客\n\n社区党委书记汤敏行走进菜场。\n\n---\n\n# 学校开学\n\n汤书记说，孩子们要吃好。\n'
      ),
      []
    )
  })
})
