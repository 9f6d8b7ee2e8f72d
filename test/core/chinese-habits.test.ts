import assert from 'node:assert/strict'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import {testLexica} from './lexica.js'
import {hansStories} from './pages/stories.js'
import {readRoles} from './line-roles.js'

const cut = (text: string, size: number): string[] =>
  text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []
/** The paragraphs of a story in lines of some characters, each two short of an indent. */
function set(story: number, size: number, opening = ''): string[] {
  return (hansStories[story]?.paragraphs ?? []).flatMap((text, place) => {
    const whole = place === 0 ? opening + text : text
    return [whole.slice(0, size - 2), ...cut(whole.slice(size - 2), size)]
  })
}

const headOf = (story: number): string => hansStories[story]?.head ?? ''
/** The first characters of a story's text. */
const openingOf = (story: number, length = 8): string =>
  (hansStories[story]?.paragraphs[0] ?? '').slice(0, length)

describe('habits of Chinese papers', () => {
  it('knows several writers by their names alone, below a headline and below a text', () => {
    const role = readRoles(
      [
        headOf(0),
        '孟晓岚 魏立',
        ...set(0, 18),
        '沈望舒、高一帆',
        ...set(1, 18),
        headOf(1)
      ].join('\n')
    )
    assert.equal(role('孟晓岚').role, 'byline')
    assert.equal(role('孟晓岚').articleId, role(openingOf(0)).articleId)
    assert.equal(role('沈望舒').role, 'byline')
  })

  it('names one who did both text and pictures as a writer', () => {
    const role = readRoles(
      [headOf(0), '文／图 孟晓岚', ...set(0, 18)].join('\n')
    )
    assert.equal(role('文／图').role, 'byline')
  })

  it('begins a text with a reporter in brackets where the column is narrow', () => {
    const role = readRoles(
      [
        ...set(0, 12),
        ...set(1, 12, '（新华社记者孟晓岚）'),
        headOf(0),
        headOf(1)
      ].join('\n')
    )
    assert.equal(role('（新华社').role, 'paragraph')
  })

  it('ends a notice above a headline whose text says its words', () => {
    const role = readRoles(
      [
        ...set(0, 18),
        '明天天气',
        '晴转多云，东南风3到4级，气温12至23℃',
        '渡口换上电动船接替航班',
        '遗失声明',
        '孟某某不慎遗失居民身份证，号',
        '4417，声明作废。孟某',
        '山腰架起测云雷达',
        ...set(1, 18)
      ].join('\n')
    )
    assert.equal(role('晴转多云').role, 'notice')
    assert.equal(role('渡口换上').role, 'headline')
    assert.equal(role('4417').role, 'notice')
    assert.equal(role('山腰').role, 'headline')
  })

  it('reads a short text that alone is set in a wide measure', () => {
    const wide = (hansStories[2]?.paragraphs[0] ?? '').slice(0, 70)
    const role = readRoles(
      [
        headOf(0),
        ...set(0, 15),
        headOf(2),
        wide.slice(0, 34),
        wide.slice(34),
        headOf(1),
        ...set(1, 15)
      ].join('\n')
    )
    assert.equal(role(wide.slice(0, 8)).role, 'paragraph')
  })

  it('takes no headline above news of a day for a crosshead', () => {
    const news =
      '昨天上午，城南小学三百名学生在操场上放飞亲手扎的风筝，风筝上写着各班的心愿。'
    const role = readRoles(
      [
        headOf(1),
        ...set(1, 14, '本报讯（记者 孟晓岚）'),
        '校园心愿飞上天',
        news.slice(0, 12),
        ...cut(news.slice(12), 14),
        headOf(2),
        ...set(2, 14, '本报讯（记者 魏立）')
      ].join('\n')
    )
    assert.equal(role('校园心愿').role, 'headline')
    assert.notEqual(role('昨天上午').articleId, role('本报讯').articleId)
  })

  it('goes on a cut text below another that blank lines part from it', () => {
    const text = set(0, 13)
    const other = set(1, 13, '本刊讯（孟晓岚）').slice(0, 5)
    const {lineRoles} = buildStructure(
      scanPage(
        [headOf(0), ...text.slice(0, 2), '', ...other, '', ...text.slice(2)]
          .concat('', headOf(1))
          .join('\n')
      ),
      testLexica()['zh-Hans']
    )
    const ids = lineRoles.map(({articleId}) => articleId)
    assert.equal(ids[8], ids[1])
    assert.deepEqual(new Set(ids.slice(3, 8)), new Set([ids[3]]))
    assert.notEqual(ids[3], ids[1])
  })
})
