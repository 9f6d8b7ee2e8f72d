import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import type {Role} from '../../src/core/model/roles.js'
import {scanPage} from '../../src/core/scan/page.js'
import {shape, type Columns} from '../../src/core/segment/columns.js'
import {mastheadRows} from '../../src/core/segment/masthead.js'
import {measureLines, type LineTable} from '../../src/core/segment/measure.js'
import {isRubric} from '../../src/core/segment/rubrics.js'
import {readVerse} from '../../src/core/segment/verse.js'
import {readVerseInside} from '../../src/core/segment/verse-inside.js'

function tableOf(...lines: readonly string[]): LineTable {
  return finish(measureLines(scanPage(lines.join('\n')).lines))
}

function columnsOf({count}: LineTable): Columns {
  return {
    shape: new Uint8Array(count),
    width: new Int32Array(count),
    margin: new Float32Array(count),
    indent: 0
  }
}

describe('a page that holds a poem', () => {
  const stanza = [
    '渡船开过青青的河',
    '船上的人唱着歌',
    '岸边柳树',
    '望着渡船过河'
  ]
  /** Rows that are verse, as `h` (its title), `v` or `-`; empty where it is none. */
  function read(
    lines: readonly string[],
    roles: ReadonlyArray<Role | undefined> = []
  ): string {
    const table = tableOf(...lines)
    const columns = columnsOf(table)
    if (!readVerse(table, columns, roles)) return ''
    return Array.from(columns.shape, (each, row) =>
      columns.width[row] === 0 && each !== shape.head
        ? '-'
        : each === shape.head
          ? 'h'
          : 'v'
    ).join('')
  }

  /** A title, and stanzas with a blank line before each. */
  const poem = (...stanzas: ReadonlyArray<readonly string[]>): string[] => [
    '渡船',
    ...stanzas.flatMap((lines) => ['', ...lines])
  ]

  it('has a title, and three stanzas of short lines', () => {
    assert.equal(read(poem(stanza, stanza, stanza)), 'hvvvvvvvvvvvv')
    assert.equal(read(poem(stanza, stanza)), '')
    assert.equal(read(poem([...stanza, ...stanza], stanza)), '')
    const rows = stanza.slice(0, 3)
    assert.equal(read(poem(rows, rows, rows)), 'hvvvvvvvvv')
    assert.equal(read(poem(rows, rows, rows.slice(1))), '')
    assert.equal(read(poem(rows, rows, rows, rows.slice(1))), '')
    assert.equal(read([...stanza, '', ...stanza, '', ...stanza]), '')
  })

  it('has up to three lines above its first stanza', () => {
    const verse = poem(stanza, stanza, stanza).slice(1)
    assert.equal(read(['渡船', '', '赠友人', ...verse]), `hh${'v'.repeat(12)}`)
    assert.equal(
      read(['渡船', '', '赠友人', '', '海州', ...verse]),
      `hhh${'v'.repeat(12)}`
    )
    assert.equal(
      read(['渡船', '', '赠友人', ...verse], [undefined, 'byline']),
      `h-${'v'.repeat(12)}`
    )
  })

  it('has a line alone only where it is said again', () => {
    const again = (line: string, other = line): string[] =>
      poem(stanza, [line], stanza, [other], stanza)
    assert.equal(read(again('啊，渡船')), `h${'v'.repeat(14)}`)
    assert.equal(read(again('啊，渡船', '海州的夜')), '')
    assert.equal(read([...poem(stanza, stanza, stanza), '', '完']), '')
  })

  it('has no line that is wide, no sentence inside one, no line that is furniture', () => {
    const wide = (size: number): string[] =>
      poem(['河'.repeat(size), ...stanza.slice(1)], stanza, stanza)
    assert.notEqual(read(wide(20)), '')
    assert.equal(read(wide(21)), '')
    const said = [...stanza.slice(0, 3), '渡船来了。我走了']
    assert.equal(read(poem(stanza, said, stanza)), '')
    assert.equal(
      read(poem(stanza, stanza, stanza), [
        ...new Array<undefined>(4),
        'caption'
      ]),
      ''
    )
  })

  it('has lines that end before the column does, and short ones', () => {
    const full = Array.from({length: 4}, () => '渡船开过青青的河流')
    assert.equal(read(poem(full, full, full)), '')
    assert.equal(read(poem(full, stanza, full)), '')
    assert.notEqual(read(poem(stanza, full, stanza)), '')
    const long = stanza.map((line) => `${line}${'渡'.repeat(7)}`)
    assert.equal(read(poem(long, long, long)), '')
  })

  it('has a capital at the beginning of four lines in five, in English', () => {
    const rhyme = [
      'The ferry goes across the stream',
      'And comes at night',
      'And I am in a dream',
      'Beside its little light'
    ]
    assert.equal(
      read(['THE FERRY', '', ...rhyme, '', ...rhyme, '', ...rhyme]),
      `h${'v'.repeat(12)}`
    )
    const small = rhyme.map((line, at) =>
      at === 1 ? line.toLowerCase() : line
    )
    assert.equal(
      read(['THE FERRY', '', ...small, '', ...small, '', ...small]),
      ''
    )
    assert.notEqual(
      read(['THE FERRY', '', ...small, '', ...small, '', ...rhyme]),
      ''
    )
    const cut = rhyme.map((line, at) => (at === 1 ? `${line}-` : line))
    assert.equal(
      read(['THE FERRY', '', ...rhyme, '', ...cut, '', ...rhyme]),
      ''
    )
  })
})

describe('a poem among the texts of a Chinese page', () => {
  const lines = [
    '渡船开过青青的河流',
    '船上人唱着歌',
    '岸边柳树',
    '望着渡船过河',
    '望着灯火',
    '一盏一盏亮着'
  ]
  const text = '渡口区昨日召开会议，部署今年秋收的各项工作，要求抓紧。'

  /** Which rows are verse, the first being who wrote it. */
  const inside = (
    rows: readonly string[],
    roles: ReadonlyArray<Role | undefined> = ['byline']
  ): string => {
    const table = tableOf(...rows)
    return readVerseInside(table, columnsOf(table), roles).join('')
  }

  it('is six short lines and more below who wrote it', () => {
    assert.equal(inside(['徐明', ...lines]), '0111111')
    assert.equal(inside(['徐明', ...lines.slice(1)]), '000000')
    assert.equal(inside(['徐明', ...lines], []), '0000000')
  })

  it('makes a paragraph of each line, of one width', () => {
    const table = tableOf('徐明', ...lines)
    const columns = columnsOf(table)
    readVerseInside(table, columns, ['byline'])
    assert.deepEqual([...columns.width], [0, 18, 18, 18, 18, 18, 18])
    assert.deepEqual(
      [...columns.shape].slice(1),
      lines.map(() => shape.first)
    )
  })

  it('ends above what is wide, a sentence or furniture, and its head', () => {
    assert.equal(inside(['徐明', ...lines, '秋收会议', text]), '011111100')
    assert.equal(
      inside(['徐明', ...lines, '灯火', '', '区里开会', '秋收会议', text]),
      '01111111000'
    )
    assert.equal(
      inside(['徐明', ...lines, '灯火', '他来了。我走了', text]),
      '0111111000'
    )
    assert.equal(
      inside(
        ['徐明', ...lines, '灯火', '记者李文清'],
        ['byline', ...new Array<undefined>(7), 'byline']
      ),
      '011111100'
    )
    assert.equal(inside(['徐明', ...lines, text]), '00000000')
  })

  it('has lines that end before the widest does', () => {
    const full = Array.from('流岸灯柳歌夜', (last) => `渡船开过青青的河${last}`)
    assert.equal(inside(['徐明', ...full]), '0000000')
    assert.equal(
      inside([
        '徐明',
        ...full.slice(0, 3),
        ...lines.slice(1, 4),
        full[0] ?? ''
      ]),
      '01111111'
    )
  })
})

describe('a rubric of an old Western page', () => {
  const above = [
    'Der Bürgermeister sprach gestern von der neuen Strecke und dem',
    'Hafen der Stadt.'
  ]
  const below = 'Berlin, den 4. März. Die Regierung hat beschlossen, daß die'
  const isOne = (line: string, next = below, before = above): boolean =>
    isRubric(tableOf(...before, line, next), before.length)

  it('is a few words with a full stop between paragraphs', () => {
    for (const line of [
      'Vermischtes.',
      'Foreign Intelligence.',
      'Kunst und Literatur.',
      'Nouvelles de la Ville.'
    ])
      assert.ok(isOne(line), line)
    assert.ok(isRubric(tableOf('Vermischtes.', below), 0))
  })

  it('is none with other marks, in small letters, or of many words', () => {
    for (const line of [
      'Vermischtes',
      'Vermischtes!',
      'Kunst, 4 Bilder.',
      'Kunst: Literatur.',
      'Kunst und neueste literatur.',
      'vermischtes.',
      'Kunst und Wort und Bild Heute.',
      'Die Kunst der Stadt und des Hafens in Berlin.'
    ])
      assert.ok(!isOne(line), line)
  })

  it('is none where it signs what stands above', () => {
    assert.ok(!isOne('Königliches Amtsgericht.'))
    assert.ok(
      !isOne('Vermischtes.', below, [...above, 'Berlin, den 4. März 1884.'])
    )
    assert.ok(!isOne('John Harwood.'))
  })

  it('stands above a line that fills the column, and opens a text', () => {
    assert.ok(!isOne('Vermischtes.', 'Die Stadt.'))
    assert.ok(!isOne('Vermischtes.', below.toLowerCase()))
    assert.ok(isOne('Vermischtes.', `— ${below}`))
    assert.ok(isOne('Vermischtes.', `„${below}`))
  })

  it('stands below a line that had room for it', () => {
    const full = [above[0] ?? '', `${above[0]?.slice(0, -1) ?? ''}.`]
    assert.ok(!isOne('Vermischtes.', below, full))
    const most = 'Hafen der Stadt, die von den Schiffen besucht'
    assert.ok(!isOne('Vermischtes.', below, [above[0] ?? '', most]))
    assert.ok(isOne('Vermischtes.', below, [above[0] ?? '', `${most}.`]))
    assert.ok(isOne('Vermischtes.', below, [above[0] ?? '', 'und der Stadt']))
  })

  it('is none on a Chinese page', () => {
    const chinese = '渡口区昨日召开会议，部署今年秋收的各项工作。'
    assert.ok(!isRubric(tableOf(chinese, 'News.', chinese, chinese), 1))
  })
})

describe('the masthead of an old Western page', () => {
  const marked = (...lines: readonly string[]): string =>
    mastheadRows(tableOf(...lines))?.join('') ?? ''
  const text = 'Der Bürgermeister sprach gestern von der neuen Strecke.'

  it('is the number and the day of an issue, the year below', () => {
    for (const number of ['No. 65.', 'N° 19', 'Nr. 161', 'Num. 4'])
      assert.equal(
        marked(text, number, 'Samedi 15 mars 1884', text),
        '0110',
        number
      )
    assert.equal(
      marked(text, 'No. 65.', 'Berlin, Sonnabend den 4. März', '1884.', text),
      '01110'
    )
    assert.equal(marked(text, 'No. 65.', text), '')
    assert.equal(marked(text, 'No. 65 of it', 'Monday, June 3', text), '')
    assert.equal(marked(text, 'No. 65.', 'Monday', text), '')
  })

  it('begins with what the paper says of itself above', () => {
    assert.equal(
      marked(
        text,
        'Königlich Preußischer',
        'Staats-',
        'Anzeiger.',
        'Das Abonnement beträgt 4 Mark.',
        'Alle Posten nehmen Bestellung an.',
        'No. 65.',
        'Berlin, Sonnabend den 4. März',
        text
      ),
      '011111110'
    )
  })

  it('looks no more than eight lines up for the next such line', () => {
    const other = (count: number): string[] =>
      Array.from({length: count}, () => 'Alle Posten nehmen Bestellung an.')
    assert.equal(
      marked('Anzeiger.', ...other(7), 'No. 65.', 'Monday, June 3'),
      '1'.repeat(10)
    )
    assert.equal(
      marked('Anzeiger.', ...other(8), 'No. 65.', 'Monday, June 3'),
      '00000000011'
    )
  })

  it('is none on a Chinese page', () => {
    const chinese = '渡口区昨日召开会议，部署今年秋收的各项工作。'
    assert.equal(marked(chinese, 'No. 65.', 'Monday, June 3', chinese), '')
  })
})
