import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {applyEdits} from '../../src/core/model/span.js'

function found(text: string) {
  return analyse(text, {...analysisDefaults}).findings.filter(
    ({ruleId}) => ruleId === 'halfwidth-punctuation'
  )
}

/** The narrow marks that are told, in order. */
function narrow(text: string): string {
  return found(text)
    .map(({actual}) => actual ?? '')
    .join('')
}

/** The text with every mark written as it is told, and whether all are safe. */
function mended(text: string): string {
  return applyEdits(
    text,
    found(text).flatMap(({fixes: [fix]}) => [...(fix?.edits ?? [])])
  )
}

/** A line of Chinese, so that the page is one. */
const chinese = '青禾区昨日召开会议，部署秋收工作。\n'

describe('narrow marks that are not of Chinese', () => {
  it('stand in addresses, up to the next Chinese mark', () => {
    assert.equal(
      narrow(`${chinese}详见https://example.org/青禾?id=3，或者致电区政府!\n`),
      '!'
    )
    assert.equal(narrow(`${chinese}详见www.example.org/青禾?id=3\n`), '')
    assert.equal(narrow(`${chinese}详见青禾?id=3\n`), '?')
  })

  it('stand in formulas and telephone numbers', () => {
    assert.equal(narrow(`${chinese}电话(010) 63881235，联系人李秋实。\n`), '')
    assert.equal(narrow(`${chinese}电话(010)号，联系人李秋实。\n`), '()')
    assert.equal(narrow(`${chinese}求f(x)的值，看H(OH)的解。\n`), '')
    assert.equal(narrow(`${chinese}看f(乙)的值。\n`), '()')
    assert.equal(narrow(`${chinese}组A(ABCDEFGHIJK)的人，到了。\n`), '')
    assert.equal(narrow(`${chinese}组A(ABCDEFGHIJKL)的人，到了。\n`), '()')
  })

  it('stand twice: a leader, a face', () => {
    assert.equal(narrow(`${chinese}大家都说好!!那就这样。\n`), '')
    assert.equal(narrow(`${chinese}大家都说好,.那就这样。\n`), '')
    assert.equal(narrow(`${chinese}大家都说好!那就这样。\n`), '!')
  })

  it('stand in times, at a line end too', () => {
    assert.equal(narrow(`${chinese}周六晚22:\n30，比赛开始。\n`), '')
    assert.equal(narrow(`${chinese}收视率涨了5%,\n同比翻番。\n`), ',')
    assert.equal(narrow(`${chinese}收视率涨了5%,同比翻番。\n`), ',')
    assert.equal(narrow(`${chinese}收视率涨了5%,OK。\n`), '')
  })
})

describe('narrow marks of Chinese', () => {
  it('follow Han, its marks and quotes', () => {
    assert.equal(narrow(`${chinese}他说“好的”,大家都笑了;我也笑。\n`), ',;')
    assert.equal(narrow(`${chinese}读《青禾日报》,大家都笑了。\n`), ',')
    assert.equal(narrow(`${chinese}第3章:1.2节。\n`), ':')
  })

  it('stand behind a blank or a straight quote, with Han about them', () => {
    assert.equal(narrow(`${chinese}花了三元 ,很贵。\n`), ',')
    assert.equal(narrow(`${chinese}花了三元 ,OK吗。\n`), '')
    assert.equal(narrow(`${chinese}花了OK ,很贵。\n`), '')
    assert.equal(narrow(`${chinese}他说"好的",大家都笑了。\n`), ',')
    assert.equal(narrow(`${chinese}他说"OK",大家都笑了。\n`), '')
  })

  it('stand behind brackets of Chinese', () => {
    assert.equal(narrow(`${chinese}双方交换了意见(见图),并签了字。\n`), '(),')
    assert.equal(narrow(`${chinese}双方看了f(x),并签了字。\n`), '')
  })

  it('are brackets that touch it on one side, a blank between or none', () => {
    assert.equal(narrow(`${chinese}今天(6月7日)的会。\n`), '()')
    assert.equal(narrow(`${chinese}今天 (6) OK。\n`), '()')
    assert.equal(narrow(`${chinese}OK (6) 今天。\n`), '()')
    assert.equal(narrow(`${chinese}OK (6) OK。\n`), '')
    assert.equal(narrow(`${chinese}今天(6月\n`), '(')
  })

  it('take the blank along that their narrowness asked for', () => {
    assert.equal(
      mended(`${chinese}据了解, 去年好, OK了。\n`),
      `${chinese}据了解，去年好， OK了。\n`
    )
    assert.equal(
      mended(`${chinese}( 新华社电 )会议(盖 章)好( 盖 章 )完。\n`),
      `${chinese}（新华社电）会议（盖 章）好（ 盖 章 ）完。\n`
    )
  })
})

describe('narrow marks in a line of two languages', () => {
  const safe = (text: string): boolean[] =>
    found(text).map(({fixes: [fix]}) => fix?.safe === true)

  it('are changed by hand where they are set as English sets them', () => {
    const line = '市民唱了 Love Me, 爱我, Again 等三首歌，都说好听。\n'
    assert.equal(narrow(chinese + line), ',')
    assert.deepEqual(safe(chinese + line), [false])
    assert.deepEqual(safe(chinese + line.replace('我, ', '我,')), [true])
  })

  it('are changed by hand in brackets with letters or blanks outside', () => {
    assert.deepEqual(
      safe(`${chinese}请按 Room (房间) 号入座，不必着急，稍等即可。\n`),
      [false, false]
    )
    assert.deepEqual(
      safe(`${chinese}请按Room系统(房间)号入座，不必着急，稍等即可。\n`),
      [true, true]
    )
  })

  it('at the line end are as what goes on below', () => {
    const line = '市民昨晚在广场上唱了三首歌 Love Me 爱我,\n'
    assert.deepEqual(safe(`${chinese}${line}都说好听。\n`), [true])
    assert.deepEqual(safe(`${chinese}${line}Again and again\n`), [false])
  })

  it('are left where most of the line is English', () => {
    const names = 'Mr. Wang 王小明, 56, and Mrs. Li 李文清, 48.\n'
    assert.equal(narrow(chinese + names), '')
    assert.equal(narrow(`${chinese}王小明, 56, OK 李文清的父亲, 48\n`), ',,')
  })
})
