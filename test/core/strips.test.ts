import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import {linkPieces} from '../../src/core/segment/chains.js'
import {buildStructure} from '../../src/core/segment/structure.js'

/** Chinese paragraphs set in lines of so many characters, their indents lost. */
function set(characters: number, paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => {
    const lines: string[] = []
    let rest = paragraph
    let room = characters - 2
    while (rest) {
      // A mark does not begin a line: it hangs out of the one before.
      const hangs = /^[，。、；：？！”]/u.test(rest.slice(room)) ? 1 : 0
      lines.push(rest.slice(0, room + hangs))
      rest = rest.slice(room + hangs)
      room = characters
    }

    return lines
  })
}

const bridge = set(16, [
  '青溪老桥的加固工程昨天完工。工人们用半年时间换下了桥面下四十二根旧木梁，新梁用的是山里运来的杉木。',
  '桥头的石狮子也洗干净了。文物站的人说，老桥最早修在清代中叶，木梁每隔六十年要换一次，这一次换得最彻底，连桥墩的缝也重新灌了浆。',
  '从今天起行人可以上桥，车辆仍走下游的新桥。老桥两头立了木桩，只留三尺宽的口子给挑担的人走。'
])
const choir = set(16, [
  '退休教师合唱团下月去省城参加比赛。团里最大的成员八十一岁，每个星期三下午都来排练。',
  '指挥说，选的三首歌里有一首是成员们自己写的，写的是在乡村小学敲钟上课的日子。排练厅是从前的粮站，回声很大，她们学会了把每个字唱得短一些。',
  '比赛的路费由镇上的几家商店分担，合唱团回来以后在粮站开一场音乐会。'
])

/** Role of the line that begins so, its article, and whether a paragraph begins on it. */
function find(
  text: string,
  opening: string
): {of: string | null | undefined; isStart: boolean | undefined} {
  const page = scanPage(text)
  const found = buildStructure(page).lineRoles.find(({line}) =>
    (page.lines[line]?.text ?? '').startsWith(opening)
  )
  assert.ok(found, `no line begins ${opening}`)
  return {of: found.articleId, isStart: found.paragraphStart}
}

describe('columns read strip by strip', () => {
  const page = [
    '青溪老桥换上新木梁',
    '',
    ...bridge.slice(0, 6),
    '',
    '八旬老人唱着歌去省城',
    '',
    ...choir.slice(0, 5),
    '',
    ...bridge.slice(6),
    '',
    ...choir.slice(5)
  ].join('\n')

  it('takes up each cut body in its own rest', () => {
    const [rest = '', other = ''] = [bridge[6], choir[5]]
    assert.equal(find(page, rest).of, find(page, '青溪老桥的加固').of)
    assert.equal(find(page, other).of, find(page, '退休教师').of)
    assert.notEqual(find(page, '退休教师').of, find(page, '青溪老桥的加固').of)
  })

  it('begins no paragraph on the rest of a cut one', () => {
    for (const opening of [bridge[6], choir[5]])
      assert.equal(find(page, opening ?? '').isStart, false, opening)
    assert.equal(find(page, '从今天起').isStart, true)
    assert.equal(find(page, '比赛的路费').isStart, true)
  })
})

describe('a credit below a text that a picture cuts', () => {
  it('takes no line of the text into its caption', () => {
    const page = [
      '青溪老桥换上新木梁',
      '',
      ...bridge.slice(0, 6),
      '（图片由文物站提供）',
      '',
      ...bridge.slice(6)
    ].join('\n')
    const {lineRoles} = buildStructure(scanPage(page))
    const roles = lineRoles.map(({role}) => role)
    assert.equal(roles.filter((role) => role === 'caption').length, 1)
    assert.equal(find(page, bridge[5] ?? '').of, find(page, bridge[6] ?? '').of)
  })
})

describe('linking pieces', () => {
  /** Links pieces by a table of log-odds: `from to odds`. */
  function link(count: number, table: string): number[] {
    const odds = new Map(
      table.split('\n').map((row) => {
        const [from, to, value] = row.trim().split(' ')
        return [`${from ?? ''} ${to ?? ''}`, Number(value)]
      })
    )
    return [
      ...finish(
        linkPieces(
          count,
          (chain, to) =>
            odds.get(`${chain.at(-1) ?? ''} ${to}`) ?? Number.NEGATIVE_INFINITY
        )
      )
    ]
  }

  it('takes the likeliest link first, not the nearest', () => {
    assert.deepEqual(
      link(
        3,
        `0 1 1
        0 2 4`
      ),
      [-1, -1, 0]
    )
  })

  it('puts a piece that a link passes over in between', () => {
    assert.deepEqual(
      link(
        3,
        `0 2 5
        0 1 3
        1 2 3`
      ),
      [-1, 0, 1]
    )
  })

  it('leaves alone what nothing speaks for', () => {
    assert.deepEqual(link(2, '0 1 -1'), [-1, -1])
    assert.deepEqual(link(0, ''), [])
  })
})
