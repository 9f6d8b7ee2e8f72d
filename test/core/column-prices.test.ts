import assert from 'node:assert/strict'
import {
  begin,
  readOn,
  type LineHints,
  type Reading,
  type Setting
} from '../../src/core/segment/column-reading.js'
import {tableOf} from './drawn-rows.js'

/** Letters of shapes, as `columnsOf` has them; `?` for any. */
const bits: Record<string, number> = {f: 1, r: 2, h: 4, o: 8, '?': 7, '*': 15}

type Told = Partial<Setting> & {
  /** Half-ems of the columns, and how many stretches of lines are so wide. */
  readonly columns?: ReadonlyArray<readonly [width: number, times: number]>
  readonly hints?: Partial<
    Record<Exclude<keyof LineHints, 'allowed' | 'signOff'>, readonly number[]>
  >
  readonly signOff?: number
}

function readingOf(
  letters: string,
  lines: readonly string[],
  {columns = [[20, 9]], hints = {}, signOff = -1, ...told}: Told = {},
  stops: readonly number[] = [letters.length]
): Reading {
  const table = tableOf(lines.join('\n'))
  assert.equal(table.count, letters.length)
  const list = (values: readonly number[] = []): Float32Array =>
    Float32Array.from(letters, (_, row) => values[row] ?? 0)
  const lineHints: LineHints = {
    allowed: Uint8Array.from(letters, (letter) => bits[letter] ?? 0),
    signOff: Uint8Array.from(letters, (_, row) => (row === signOff ? 1 : 0)),
    headCost: list(hints.headCost),
    headFirst: list(hints.headFirst),
    headLast: list(hints.headLast),
    headInside: list(hints.headInside),
    startCost: list(hints.startCost)
  }
  let reading = begin({
    widths: columns.map(([width, times]) => ({width, times})),
    habit: 'none',
    isParted: false,
    isJoined: false,
    indent: 0,
    isLoose: false,
    ...told
  })
  for (const stop of stops) reading = readOn(table, lineHints, reading, stop)
  return reading
}

/** What it costs to read lines so. */
function price(letters: string, lines: readonly string[], told?: Told): number {
  return readingOf(letters, lines, told).total
}

const full = 'The ferry has to sto'
const short = 'The ferry'
const same = (a: number, b: number): void => {
  assert.ok(Math.abs(a - b) < 1e-5, `${a} and ${b}`)
}

describe('a line goes on a paragraph', () => {
  const below = (line: string, next = full): number => price('fr', [line, next])

  it('below a full one, and dearer the shorter that is, up to a bound', () => {
    // The next word and its blank need four.
    same(below('The ferry has to'), below('The ferry has to '))
    const prices = [20, 17, 16, 15, 10].map((size) =>
      below('The ferry has to stop in'.slice(0, size).trim().padEnd(size, 'x'))
    )
    same(prices[0] ?? 0, prices[1] ?? 0)
    assert.ok((prices[1] ?? 0) < (prices[2] ?? 0))
    assert.ok((prices[2] ?? 0) < (prices[3] ?? 0))
    assert.ok((prices[3] ?? 0) < (prices[4] ?? 0))
    const wide = (size: number): number =>
      price('fr', ['x'.repeat(size), full], {columns: [[90, 9]]})
    same(wide(10), wide(20))
    assert.ok(wide(10) > wide(75))
  })

  it('dearer below the end of a sentence', () => {
    assert.ok(below('The ferry has to st.') > below(full))
  })

  it('not dearer for a short line where it signs it off', () => {
    const lines = [short, full]
    same(price('fr', lines, {signOff: 1}), below(full))
  })

  it('dearer where the first line is so short as it lost its indent', () => {
    const lines = ['The ferry has to', full]
    assert.ok(price('fr', lines, {indent: 4}) < price('fr', lines))
  })

  it('dearer below a blank line where there are none inside of blocks', () => {
    const parted = [full, '', full]
    for (const habit of ['none', 'blocks'] as const)
      assert.ok(
        price('fr', parted, {habit}) > price('fr', [full, full], {habit})
      )
  })

  it('dearer without one, or with two, where each line has one', () => {
    const way = {habit: 'all'} as const
    const one = price('fr', [full, '', full], way)
    assert.ok(price('fr', [full, full], way) > one)
    assert.ok(price('fr', [full, '', '', full], way) > one)
  })
})

describe('a paragraph begins', () => {
  const below = (line: string, next = full, told: Told = {}): number =>
    price('ff', [line, next], told)
  const ended = 'The ferry stopped.'

  it('cheapest below a sentence that ends, dearest below a pause', () => {
    const [end, soft, open, pause] = ['.', ')', 'x', ','].map((mark) =>
      below(`The ferry${mark}`)
    )
    assert.ok((end ?? 0) < (soft ?? 0))
    assert.ok((soft ?? 0) < (open ?? 0))
    assert.ok((open ?? 0) < (pause ?? 0))
    same(below('The ferry-'), pause ?? 0)
  })

  it('dearer with a small letter, dearest with a mark that closes', () => {
    const [capital, small, closer] = ['The', 'the', ', th'].map((word) =>
      below(ended, `${word} ferry has to st`)
    )
    assert.ok((capital ?? 0) < (small ?? 0))
    assert.ok((small ?? 0) < (closer ?? 0))
  })

  it('as hints say', () => {
    const hints = {startCost: [0, 1.5]}
    same(below(ended, full, {hints}), below(ended) + 1.5)
    same(price('fr', [full, full], {hints}), price('fr', [full, full]))
  })

  it('dearer below a full line, which few last lines are', () => {
    assert.ok(below('The ferry.') < below('The ferry has stop.'))
    assert.ok(below('The ferry has s.') < below('The ferry has st.'))
    const word = (next: string): number =>
      below('The ferry has stop.', `${next} ferry`)
    assert.ok(word('Theseus') < word('The'))
  })

  it('dearer below a blank line, where the page parts blocks alone so', () => {
    const parted = [ended, '', full]
    for (const habit of ['all', 'blocks'] as const) {
      const lines = habit === 'all' ? [ended, '', '', full] : parted
      const closed = habit === 'all' ? parted : [ended, full]
      const way = (isParted: boolean): Told => ({habit, isParted})
      assert.ok(
        price('ff', lines, way(false)) > price('ff', closed, way(false))
      )
      same(price('ff', lines, way(true)), price('ff', closed, way(true)))
    }

    same(price('ff', parted), price('ff', [ended, full]))
  })

  it('dearer with a line that is full though it lost an indent of two ems', () => {
    const [line, room] = ['渡船停航三日渡工修船', '渡船停航三日渡工修']
    const ends = '渡船停航。'
    const cost = (text: string, indent: number): number =>
      price('ff', [ends, text], {indent, columns: [[20, 9]]})
    const more = cost(line, 4) - cost(line, 0)
    const fewer = cost(room, 4) - cost(room, 0)
    assert.ok(more > fewer)
    const marked = cost('渡船，停航，三，渡工', 4)
    assert.ok(marked < cost(line, 4))
  })
})

describe('a line that is longer than its column', () => {
  const over = (more: number, told: Told = {}): number =>
    price('fr', [full, 'x'.repeat(20 + more)], told)

  it('is dearer by how much, up to a bound', () => {
    same(over(0), over(-3))
    assert.ok(over(0) < over(1))
    assert.ok(over(1) < over(2))
    assert.ok(over(2) < over(9))
    same(over(30), over(40))
    assert.ok(over(40) > over(9))
  })

  it('is hardly so where letters are of many widths', () => {
    const way = {isLoose: true}
    assert.ok(over(2, way) < over(1))
    same(over(2, way), over(1, way))
    assert.ok(over(3, way) > over(2, way) + 0.5)
  })

  it('is hardly so where a mark hangs out of a Chinese one', () => {
    const way = {columns: [[20, 9]]} as const
    const line = '渡船停航三日渡工修船'
    const at = (text: string, told: Told = way): number =>
      price('fr', [line, text], told)
    const mark = at(`${line}，`)
    assert.ok(at(line) < mark)
    assert.ok(mark < at(`${line}了`))
    assert.ok(at(`${line}了，`) > mark)
    // Three marks may be squeezed, each by half an em, where lines are loose.
    const marked = (marks: number, more: string, isLoose: boolean): number =>
      at('，'.repeat(marks) + line.slice(marks) + more, {...way, isLoose})
    same(marked(2, '了船', true), marked(1, '了', true))
    assert.ok(marked(2, '了船', false) > marked(2, '了船', true))
    assert.ok(marked(3, '了船工', true) > marked(3, '了船', true))
  })

  it('is so as the first of a paragraph by its lost indent', () => {
    const first = (size: number, indent: number): number =>
      price('f', ['x'.repeat(size)], {indent})
    same(first(18, 2), first(16, 2))
    assert.ok(first(19, 2) > first(18, 2))
    same(first(20, 0), first(18, 0))
  })

  it('is hardly so by a word that the line end cut', () => {
    const cut = (isJoined: boolean, word: string): number =>
      price('fr', [full, `The ferry has ${word}`], {isJoined})
    assert.ok(cut(true, 'stopping') < cut(false, 'stopping'))
  })
})

describe('a text in another column', () => {
  const columns = [
    [20, 9],
    [30, 9]
  ] as const
  const wide = 'The ferry has to stop all the '
  const ended = 'The ferry has stopp.'

  it('costs more than one that keeps it', () => {
    assert.ok(
      price('frff', [full, ended, wide, wide], {columns}) >
        price('frff', [full, ended, full, full], {columns})
    )
  })

  it('costs less below a blank line that parts blocks', () => {
    const narrow = ['The ferr', 'ies stop', 'all day.']
    const cost = (gap: number, habit: Setting['habit']): number =>
      price(
        'frrff',
        [...narrow, ...Array.from({length: gap}, () => ''), wide, wide],
        {
          columns: [
            [8, 9],
            [30, 9]
          ],
          habit
        }
      )
    assert.ok(cost(1, 'blocks') < cost(0, 'blocks'))
    same(cost(1, 'none'), cost(0, 'none'))
    assert.ok(cost(2, 'all') < cost(1, 'all'))
  })

  it('costs more where few lines of the page are so wide', () => {
    const lines = Array.from({length: 8}, () => full)
    const cost = (times: number): number =>
      price('frrrrrrr', lines, {columns: [[20, times]]})
    same(cost(2), cost(9))
    assert.ok(cost(1) > cost(2))
    assert.ok(cost(0) > cost(1))
  })
})

describe('a head', () => {
  const ended = 'The ferry has st.'

  it('costs more to begin than to go on with', () => {
    const body = price('f', [ended])
    const one = price('fh', [ended, 'Storm']) - body
    const two = price('fhh', [ended, 'Storm', 'At sea']) - body
    assert.ok(two - one < one && two > one)
  })

  it('costs more where it is as full as the lines of the body above', () => {
    const below = (size: number): number =>
      price('fhh', [ended, 'X'.repeat(size), 'At sea'])
    same(below(20), below(18))
    assert.ok(below(18) > below(17))
    same(below(17), below(21))
  })

  it('tells by the next word how full it is', () => {
    const next = (word: string): number =>
      price('fhf', [ended, 'X'.repeat(14), word])
    const {length} = 'Seafarers'
    assert.equal(length, 9)
    assert.ok(next('Seafarers') - next('Sea') > 0)
  })

  it('costs what hints say', () => {
    const lines = [ended, 'Storm', 'At', full]
    const cost = (hints: Told['hints'] = {}): number =>
      price('fhhf', lines, {hints})
    const plain = cost()
    same(cost({headCost: [0, 1, 2, 0]}), plain + 3)
    same(cost({headFirst: [5, 1, 5, 5]}), plain + 1)
    same(cost({headLast: [5, 5, 1, 5]}), plain + 1)
    same(cost({headInside: [5, 1, 5, 5]}), plain + 1)
    const last = (hints: Told['hints'] = {}): number =>
      price('fhh', lines.slice(0, 3), {hints})
    same(last({headLast: [5, 5, 1]}), last() + 1)
    const above = (hints: Told['hints'] = {}): number =>
      price('fho', lines.slice(0, 3), {hints})
    same(above({headLast: [0, 1, 5]}), above() + 1)
    const first = (hints: Told['hints'] = {}): number =>
      price('hf', ['Storm', full], {hints})
    same(first({headFirst: [1]}), first() + 1)
  })

  it('costs more below a small letter that a blank line parts from it', () => {
    const next = (text: string, habit: Setting['habit'], gap = ''): number =>
      price(
        'fhhf',
        [ended, '', 'Storm', ...(gap ? [''] : []), text, '', full],
        {
          habit
        }
      )
    assert.ok(next('at', 'blocks', ' ') > next('At', 'blocks', ' '))
    same(next('at', 'blocks'), next('At', 'blocks'))
    assert.ok(next('at', 'all', ' ') === next('At', 'all', ' '))
    same(next('at', 'none', ' '), next('At', 'none', ' '))
  })

  it('costs less after furniture than after a body', () => {
    const body = price('fh', [ended, 'Storm']) - price('f', [ended])
    const after =
      price('foh', [ended, 'Page 3', 'Storm']) - price('fo', [ended, 'Page 3'])
    assert.ok(after < body)
  })
})

describe('what a body goes on after', () => {
  const after = (what: string, line: string, above = full): number =>
    price(`f${what}r`, [above, 'Storm', line])

  it('costs more below a head than below furniture', () => {
    assert.ok(after('h', 'and it went') > after('o', 'and it went'))
  })

  it('costs more with a capital letter', () => {
    assert.ok(after('o', 'And it went') > after('o', 'and it went'))
    assert.ok(after('h', 'And it went') > after('h', 'and it went'))
  })

  it('costs more after a whole one than after a cut one', () => {
    assert.ok(
      after('o', 'and it went', 'The ferry has stopp.') >
        after('o', 'and it went')
    )
  })

  it('costs less at the top of the page than inside', () => {
    const top = price('r', ['and it went'])
    const inside =
      price('or', ['Page 3', 'and it went']) - price('o', ['Page 3'])
    assert.ok(top < inside)
  })

  it('costs more than to begin another paragraph below a whole one', () => {
    const whole = 'The ferry has st.'
    const cost = (letter: string, above: string, line: string): number =>
      price(`fo${letter}`, [above, 'Page 3', line])
    assert.ok(cost('f', whole, full) < cost('r', whole, full))
    assert.ok(cost('r', full, 'and it went') < cost('f', full, 'and it went'))
  })
})

describe('the last line of a page', () => {
  const lines = [...Array.from({length: 11}, () => full), 'Storm']
  const rest = 'r'.repeat(11)

  it('is dearer as text where it is short and no stop ends it', () => {
    const dearer = (last: string): number =>
      price(`${rest}f`, [...lines.slice(0, -1), last]) -
      price(rest, lines.slice(0, -1))
    assert.ok(dearer('Storm') > dearer('Storm.') + 3)
    // The page may be cut in mid-sentence.
    assert.ok(dearer(full) < dearer('Storm') - 1)
    assert.ok(dearer('Storm at sea on') > dearer('Storm at sea on.') + 1)
  })

  it('tells nothing where few lines tell how wide its column is', () => {
    const few = ['The ferry has stopp.', 'Storm']
    const ended = price('ff', ['The ferry has stopp.', 'Storm.'])
    assert.ok(price('ff', few) < ended + 0.5)
  })
})

describe('furniture', () => {
  it('costs little where nothing else may be, more where text may stand', () => {
    const ended = 'The ferry has st.'
    // Furniture is dearer than a head here, which the price keeps.
    const lines = [ended, 'x'.repeat(60)]
    assert.ok(price('fo', lines) < price('f*', lines))
    same(price('f*', lines) - price('fo', lines), 1)
  })

  it('is dearer where no blank line parts blocks that have one', () => {
    const ended = 'The ferry has st.'
    const head = (gap: readonly string[]): number =>
      price('fhf', [ended, ...gap, 'Storm', ...gap, full], {habit: 'blocks'})
    assert.ok(head([]) > head(['']))
  })
})

describe('a page that is read in two goes', () => {
  const lines = [
    'Storm at sea',
    full,
    'for the winter now',
    'and no more.',
    'The owner has to',
    'mend it now, he said',
    'Page 3',
    'again to all of us',
    'and went.'
  ]

  it('is read as in one', () => {
    for (const isJoined of [false, true])
      for (const stop of [0, 1, 4, 7, 9]) {
        const told: Told = {
          isJoined,
          columns: [
            [20, 2],
            [16, 1]
          ]
        }
        const once = readingOf('?????????', lines, told)
        const twice = readingOf('?????????', lines, told, [stop, 9])
        const size = 9 * (2 * 2 + 4)
        assert.deepEqual(twice.total, once.total)
        assert.deepEqual(twice.last, once.last)
        assert.deepEqual(twice.back.slice(0, size), once.back.slice(0, size))
      }
  })
})

describe('a word that the extraction joined', () => {
  const joined = 'The ferry has stopping'
  const after = (line: string, first = joined, isJoined = true): number =>
    price('frr', [first, line, full], {isJoined})

  it('leaves the line below it shorter', () => {
    const line = 'and it was all'
    assert.ok(after(line) < after(line, full))
    assert.ok(after(line) < after(line, joined, false))
    // Eight letters may have been its rest, and a blank.
    assert.ok(after('and it is') > after('and it was'))
    same(after('and it was'), after(line))
  })

  it('was cut where that line would have been too long with its rest', () => {
    const cost = (size: number): number => after('of xx'.padEnd(size, 'x'))
    assert.ok(cost(19) > cost(18))
    assert.ok(
      after('of the crew or a few', full) < after('of the crew or a few')
    )
  })

  it('is none that is longer than its column by more', () => {
    const cost = (more: number): number =>
      after('and it was all', `The ferry has${'x'.repeat(more)} stop`)
    assert.ok(cost(9) > cost(2) + 1)
  })
})

describe('the cheapest reading', () => {
  /** The letters of a reading, followed back from its end. */
  function lettersOf({count, back, last, widths}: Reading): string {
    const head = 2 * widths.length
    let state = last.indexOf(Math.min(...last))
    let letters = ''
    for (let row = count - 1; row >= 0; row--) {
      const letter =
        state >= head + 2 ? 'o' : state >= head ? 'h' : 'fr'[state % 2]
      letters = `${letter ?? ''}${letters}`
      state = back[row * (head + 4) + state] ?? 0
    }

    return letters
  }

  const pages: ReadonlyArray<readonly [lines: readonly string[], told: Told]> =
    [
      [
        [
          'Storm at sea',
          'All home',
          '',
          full,
          'for the winter, it',
          'is said.',
          full,
          'and gone'
        ],
        {}
      ],
      [
        [
          full,
          'Page 3',
          'and so it went on in',
          'the town.',
          '',
          'Storm',
          '',
          full
        ],
        {habit: 'blocks'}
      ],
      [
        [
          'the town.',
          'Storm',
          'and so it went on in',
          'Fire',
          'the town and',
          full
        ],
        {}
      ],
      [
        [
          full,
          full,
          'STORM',
          'the ferry has to sto',
          'and stay.',
          'FIRE',
          'The town hall burns.'
        ],
        {
          hints: {
            headCost: [0, 0, -2, 0, 0, -2, 0],
            headLast: [0, 0, 1, 0, 0, -1, 0]
          }
        }
      ],
      [
        [
          'The ferry was moved to an',
          'other harbour, and the boats',
          'stay.',
          full,
          full,
          'and here.'
        ],
        {
          columns: [
            [20, 2],
            [28, 1]
          ]
        }
      ],
      [
        ['The ferry has stopping', 'and it was all', full, 'it said.'],
        {isJoined: true, indent: 2}
      ],
      [
        [
          '渡船停航三日渡工修，',
          '船今日开。',
          '渡船停航三日渡工修船',
          '今日渡口',
          '',
          '渡船停航三日，'
        ],
        {indent: 4, habit: 'blocks', isLoose: true}
      ],
      [
        [
          'Storm',
          'Page 3',
          '',
          'Fire',
          'Page 4',
          'and so it went.',
          '',
          'Page 5',
          full
        ],
        {habit: 'all', hints: {headCost: [-1, 2, 0, -1, 3]}}
      ]
    ]

  it('is as cheap as it is where no other may be read', () => {
    for (const [place, [lines, told]] of pages.entries()) {
      const count = lines.filter((line) => line !== '').length
      for (const letter of ['?', '*']) {
        const free = readingOf(letter.repeat(count), lines, told)
        const letters = lettersOf(free)
        const forced = letters.replaceAll('o', letter === '*' ? '*' : 'o')
        same(price(forced, lines, told), free.total)
        assert.match(letters, /^[frho]+$/u, String(place))
      }
    }
  })

  it('is cheaper than all others', () => {
    const all = (count: number): string[] =>
      count === 0
        ? ['']
        : all(count - 1).flatMap((rest) =>
            ['f', 'r', 'h'].map((each) => each + rest)
          )
    for (const [lines, told] of pages) {
      const few = lines.slice(0, 5)
      const count = few.filter((line) => line !== '').length
      const free = readingOf('?'.repeat(count), few, told).total
      const prices = all(count).map((letters) => price(letters, few, told))
      same(Math.min(...prices), free)
    }
  })

  /** What heads cost: less where lines are short and end no sentence. */
  const heads = (lines: readonly string[]): number[] =>
    lines
      .filter((line) => line !== '')
      .map((line) => (/.{14}|[.。，]$/u.test(line) ? 4 : -1))

  it('takes pages for what they are', () => {
    const some = [0, 1, 3, 4, 5].flatMap((place) =>
      pages[place] ? [pages[place]] : []
    )
    const letters = some.map(([lines, told]) => {
      const headCost = heads(lines)
      const free = '?'.repeat(headCost.length)
      return lettersOf(readingOf(free, lines, {...told, hints: {headCost}}))
    })
    assert.deepEqual(letters, [
      'hhfrrfr',
      'fhrrhf',
      'frhrrhf',
      'frrfrr',
      'frrr'
    ])
  })
})
