import assert from 'node:assert/strict'
import type {Role} from '../../src/core/model/roles.js'
import {finish} from '../../src/core/model/steps.js'
import {readLines, type LineReading} from '../../src/core/segment/hints.js'
import type {Pins} from '../../src/core/segment/pins.js'
import {pinsOf, tableOf} from './drawn-rows.js'

const english = 'The ferry has stopped for the winter, the owner said to'
const ended = 'The ferry has stopped for the winter, the owner said so.'
const chinese = '渡口区昨日召开会议，部署今年秋收的各项工作，要求'
const hanEnded = '渡口区昨日召开会议，部署今年秋收的各项工作。'

function hintsOf(
  lines: readonly string[],
  pins: Partial<Pins> = {}
): LineReading {
  const table = tableOf(lines.join('\n'))
  return finish(readLines(table, pinsOf(table.count, pins)))
}

/** Roles that lines have by their words. */
const rolesOf = (
  lines: readonly string[],
  pins: Partial<Pins> = {}
): ReadonlyArray<Role | undefined> => [...hintsOf(lines, pins).roles]

/** Shapes that each line may have: `f`irst, `r`est, `h`ead, `o`ther, or all but the last. */
const shapesOf = (
  lines: readonly string[],
  pins: Partial<Pins> = {}
): string[] =>
  Array.from(hintsOf(lines, pins).allowed, (bits) =>
    bits === 0
      ? 'any'
      : Array.from('frho')
          .filter((_, bit) => bits & (1 << bit))
          .join('')
  )

describe('what lines may be by their words', () => {
  it('is anything, where nothing speaks', () => {
    const lines = [english, ended, english]
    assert.deepEqual(shapesOf(lines), ['any', 'any', 'any'])
    assert.deepEqual(rolesOf(lines), [undefined, undefined, undefined])
  })

  it('is a byline aside, and one in brackets the end of a text as well', () => {
    const lines = ['Storm at Sea', 'By Jane Doe', english, ended]
    assert.deepEqual(rolesOf(lines), [
      undefined,
      'byline',
      undefined,
      undefined
    ])
    assert.equal(shapesOf(lines)[1], 'o')
    assert.equal(shapesOf(['Storm', '(By Jane Doe)', english, ended])[1], 'fro')
  })

  it('is a folio aside, and inside a sentence text as well', () => {
    const at = (above: string, lines: readonly string[] = []): string =>
      shapesOf([english, above, '第3版', english, english, ...lines])[2] ?? ''
    const hans = (above: string): string =>
      shapesOf([
        chinese,
        above,
        '2022年12月9日　星期五',
        chinese,
        chinese
      ])[2] ?? ''
    assert.equal(hans(hanEnded), 'o')
    assert.equal(hans(chinese), 'fro')
    assert.notEqual(at(ended), '')
    const top = shapesOf([chinese, '2022年12月9日　星期五', chinese, chinese])
    assert.equal(top[1], 'o')
  })

  it('is what a mark says', () => {
    const role: ReadonlyArray<Role | undefined> = [
      undefined,
      'headline',
      'notice'
    ]
    const lines = ['By Jane Doe', 'By Ann Lee', english, ended]
    assert.equal(rolesOf(lines, {role})[2], 'notice')
    assert.notEqual(rolesOf(lines, {role})[1], 'byline')
    assert.equal(shapesOf(lines, {role})[1], 'h')
  })

  it('is the beginning of something where a mark parts it from the above', () => {
    const startsArticle = Uint8Array.from([0, 0, 1, 0])
    const breaks = Uint8Array.from([0, 0, 1, 2])
    const lines = [english, english, english, english]
    assert.deepEqual(shapesOf(lines, {startsArticle}), [
      'any',
      'any',
      'fh',
      'any'
    ])
    assert.deepEqual(shapesOf(lines, {breaks}), ['any', 'any', 'fh', 'any'])
  })

  it('is a caption with its lines, and a credit below one', () => {
    const rest = (
      ...lines: readonly string[]
    ): ReadonlyArray<Role | undefined> =>
      rolesOf([hanEnded, hanEnded, ...lines, hanEnded, hanEnded]).slice(2, -2)
    assert.deepEqual(rest('图为渡船离开码头。'), ['caption'])
    assert.deepEqual(rest('图为渡船离开码头。', '徐伟摄'), [
      'caption',
      'credit'
    ])
    assert.deepEqual(rest('图为渡船离开码头。', '渡船停航'), [
      'caption',
      undefined
    ])
  })

  it('is a caption with the lines that go on with it', () => {
    const page = (
      ...lines: readonly string[]
    ): ReadonlyArray<Role | undefined> =>
      rolesOf([ended, ended, ...lines, '', ended, ended]).slice(2, -2)
    assert.deepEqual(page('Above: The old ferry leaves', 'the town in May.'), [
      'caption',
      'caption'
    ])
    assert.deepEqual(page('By Jane Doe', 'the town in May.'), [
      'byline',
      undefined
    ])
  })

  it('is what stands right below a listing or a signature by its own words', () => {
    const scores = ['长春 2∶1 青岛', '北京队3比0上海队', '渡口 0-0 海州']
    assert.deepEqual(
      rolesOf([...scores, '图为渡船离开码头。', hanEnded, hanEnded]).slice(
        2,
        5
      ),
      ['notice', 'caption', undefined]
    )
    assert.deepEqual(
      rolesOf([
        english,
        ended,
        'Yours faithfully,',
        'Joan Pettifer',
        'Photo: A ferry.',
        ended,
        ended
      ]).slice(2, 6),
      ['byline', 'byline', 'caption', undefined]
    )
  })

  it('is a signature below a letter, with the head of another below it', () => {
    const lines = [
      english,
      ended,
      'JOAN PETTIFER',
      'Station Road, Marsham',
      '',
      english,
      ended
    ]
    assert.deepEqual(rolesOf(lines), [
      undefined,
      undefined,
      'byline',
      'byline',
      undefined,
      undefined
    ])
    assert.deepEqual(shapesOf(lines).slice(2, 5), ['o', 'o', 'any'])
    const role: Array<Role | undefined> = []
    role[3] = 'headline'
    assert.deepEqual(rolesOf(lines, {role}).slice(2, 3), ['byline'])
    assert.notEqual(rolesOf(lines, {role})[3], 'byline')
  })

  it('is the end of a text where it signs it off', () => {
    const lines = [chinese, hanEnded, '（徐伟）', chinese, hanEnded]
    const {signOff} = hintsOf(lines)
    assert.deepEqual([...signOff], [0, 0, 1, 0, 0])
    assert.equal(shapesOf(lines)[2], 'r')
    assert.equal(shapesOf(lines)[3], 'fh')
    const west = [english, ended, '-- Mary Norton', english, ended]
    assert.deepEqual([...hintsOf(west).signOff], [0, 0, 0, 0, 0])
    assert.equal(shapesOf(west)[2], 'r')
    assert.equal(shapesOf(west)[3], 'fh')
  })

  it('is the end of a text at the right of the column', () => {
    const right = ' '.repeat(40) + 'Mary Norton'
    const around = Array.from({length: 8}, (_, at) =>
      at % 4 === 0 ? `  ${english.slice(2)}` : english
    )
    const hints = (above: string, ...gap: readonly string[]): LineReading =>
      hintsOf([...around, above, ...gap, right, ...around])
    const last = hints(ended)
    assert.equal(last.allowed[9], 2)
    assert.equal(last.signOff[9], 1)
    assert.notEqual(hints(english).signOff[9], 1)
    assert.notEqual(hints(ended, '').signOff[9], 1)
  })

  it('is the rest of a sign-off that the line end cut, with another text below', () => {
    const lines = [
      chinese,
      '渡船换成电动船，渡工接好电缆。（叶',
      '雨）',
      chinese,
      hanEnded
    ]
    assert.deepEqual(shapesOf(lines).slice(1, 4), ['any', 'r', 'fh'])
    const own = [
      english,
      'It stopped for the weekend.',
      '(David',
      'Moreau)',
      english,
      ended
    ]
    assert.deepEqual(shapesOf(own).slice(2, 5), ['r', 'r', 'fh'])
    const ends = [
      chinese,
      '渡船换成电动船，渡工接好电缆。（叶雨）',
      chinese,
      hanEnded
    ]
    assert.deepEqual(shapesOf(ends).slice(1, 3), ['any', 'fh'])
  })

  it('is a listing or a notice aside, all of it', () => {
    const scores = ['长春 2∶1 青岛', '北京队3比0上海队', '渡口 0-0 海州']
    const lines = [hanEnded, ...scores, hanEnded, hanEnded]
    assert.deepEqual(rolesOf(lines), [
      undefined,
      'notice',
      'notice',
      'notice',
      undefined,
      undefined
    ])
    assert.deepEqual(shapesOf(lines).slice(1, 5), ['o', 'o', 'o', 'any'])
    const {evidence} = hintsOf(lines)
    assert.deepEqual(
      Array.from(evidence, (each) => each?.length ?? 0),
      [0, 1, 0, 0, 0, 0]
    )
    const role: Array<Role | undefined> = [
      undefined,
      undefined,
      undefined,
      'headline'
    ]
    assert.deepEqual(rolesOf(lines, {role}).slice(1, 4), [
      'notice',
      'notice',
      undefined
    ])
  })

  it('goes on a byline that the line end cut', () => {
    const lines = [
      hanEnded,
      '本报讯（记者 徐伟 通讯员',
      '叶雨）渡船今日停航，渡工修船',
      chinese,
      hanEnded
    ]
    const {leads} = hintsOf(lines)
    assert.deepEqual([...leads.keys()], [1])
    assert.deepEqual(shapesOf(lines).slice(1, 4), ['any', 'r', 'any'])
    const whole = [
      hanEnded,
      '本报讯（记者 徐伟）渡船今日停航',
      chinese,
      hanEnded
    ]
    assert.deepEqual(shapesOf(whole).slice(1, 3), ['any', 'any'])
  })
})

describe('what a head costs', () => {
  /** How much more the last line of a head costs above a line than above another. */
  const lastAbove = (
    line: string,
    other: string,
    head: string,
    below: string
  ) =>
    (hintsOf([below, head, line, below]).headLast[1] ?? 0) -
    (hintsOf([below, head, other, below]).headLast[1] ?? 0)

  it('is less above a byline, more so without a mark in Chinese', () => {
    assert.ok(lastAbove('By Jane Doe', english, 'Storm at Sea', ended) < 0)
    const hans = (head: string): number =>
      lastAbove('本报记者 徐伟', chinese, head, hanEnded)
    assert.ok(hans('渡口新貌') < hans('渡口新貌，'))
    assert.ok(hans('渡口新貌，') < 0)
    assert.ok(lastAbove('(By Jane Doe)', english, 'Storm at Sea', ended) >= 0)
  })

  it('is neither more nor less beside a caption', () => {
    const caption = 'Photo: A ferry leaves.'
    assert.ok(lastAbove(caption, english, 'Storm at Sea', ended) >= 0)
    const below = (line: string): number =>
      hintsOf([ended, line, 'Storm at Sea', english]).headFirst[2] ?? 0
    assert.equal(below(caption), below('It was so cold in May.'))
  })

  it('is more right below a byline', () => {
    const below = (line: string): number =>
      hintsOf([ended, line, 'Storm at Sea', english]).headFirst[2] ?? 0
    assert.ok(below('By Jane Doe') > below('It was so cold in May'))
  })

  it('is less above what opens an article, more so without a mark in Chinese', () => {
    const hans = (head: string): number =>
      lastAbove(
        '本报讯（记者 徐伟）渡船今日停航，渡工修船',
        chinese,
        head,
        hanEnded
      )
    assert.ok(hans('渡口新貌') < hans('渡口新貌，'))
    assert.ok(hans('渡口新貌，') < 0)
    const dateline = 'MARSHAM, June 3 (AP) -- The ferry has stopped for'
    assert.ok(lastAbove(dateline, english, 'Storm at Sea', ended) < 0)
  })

  it('is less where the text below says it again, which then begins there', () => {
    const lines = [
      ended,
      'A long road',
      'A long road leads from the town',
      ended
    ]
    const other = [
      ended,
      'A long road',
      'The long road leads from the town',
      ended
    ]
    const [one, two] = [hintsOf(lines), hintsOf(other)]
    assert.ok((one.headCost[1] ?? 0) < (two.headCost[1] ?? 0))
    assert.ok((one.headLast[1] ?? 0) < (two.headLast[1] ?? 0))
    assert.ok((one.startCost[2] ?? 0) < (two.startCost[2] ?? 0))
  })
})

describe('what the first line of a paragraph costs', () => {
  const cost = (
    line: string,
    around: string,
    above = around
  ): readonly [start: number, head: number] => {
    const {startCost, headCost} = hintsOf([around, above, line, around, around])
    return [startCost[2] ?? 0, headCost[2] ?? 0]
  }

  it('is less with a byline or dateline, which is no head', () => {
    const [start, head] = cost(
      '本报讯（记者 徐伟）渡船今日停航，渡工修船',
      hanEnded
    )
    const [plainStart, plainHead] = cost(
      '渡口区的人都说渡船今日停航，渡工修船',
      hanEnded
    )
    assert.ok(start < plainStart && head > plainHead)
    const west = cost(
      'MARSHAM, June 3 (AP) -- The ferry has stopped for',
      ended
    )
    const plain = cost(
      'Marsham people say that the ferry has stopped for',
      ended
    )
    assert.ok(west[0] < plain[0] && west[1] > plain[1])
  })

  it('is less yet with a dateline below a line that breaks off', () => {
    const dateline = 'London, May 3.—The men of it'
    const [cut] = cost(dateline, english, 'the ferry went across')
    const [whole] = cost(dateline, english, 'the ferry went across.')
    assert.ok(cut < whole)
  })
})
