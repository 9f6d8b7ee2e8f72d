import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import {captionRest} from '../../src/core/segment/caption-rest.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import {gapHabit} from '../../src/core/segment/gap-habit.js'
import {isTitled, priceHeads} from '../../src/core/segment/head-shape.js'
import {leavesOpen} from '../../src/core/segment/leaves-open.js'
import {lineFlag} from '../../src/core/segment/line-flags.js'
import {measureLines, type LineTable} from '../../src/core/segment/measure.js'
import {headsInStep} from '../../src/core/segment/parallel-heads.js'
import {isSaidAgain} from '../../src/core/segment/said-again.js'

function tableOf(...lines: readonly string[]): LineTable {
  return finish(measureLines(scanPage(lines.join('\n')).lines))
}

const chinese = '渡口区昨日召开会议，部署今年秋收的各项工作。'
const english = 'The ferry has stopped for the winter, the owner said.'
const german = 'Die Fähre fährt in diesem Winter nicht mehr, sagt der Wirt.'

/** Flags of the brackets and quotation marks of a line. */
const ofBrackets = new Set(['opensLast', 'closesLast', 'closesFirst'])

/** Names of the flags of a line of a page. */
function allFlagsOf(line: string, page: string): string[] {
  const bits = tableOf(page, page, line, page).flags[2] ?? 0
  return Object.entries(lineFlag)
    .filter(([, bit]) => bits & bit)
    .map(([name]) => name)
}

/** The same without those of brackets. */
function flagsOf(line: string, page = english): string[] {
  return allFlagsOf(line, page).filter((name) => !ofBrackets.has(name))
}

describe('what the end of a line says', () => {
  it('of Chinese', () => {
    const end = (line: string): string[] => flagsOf(line, chinese)
    assert.deepEqual(end('渡船来了。'), ['final', 'mark'])
    assert.deepEqual(end('渡船来了。”'), ['final', 'mark'])
    assert.deepEqual(end('渡船来了！'), ['final', 'cry'])
    assert.deepEqual(end('渡船来了！”'), ['final', 'mark'])
    assert.deepEqual(end('渡船来了……'), ['final', 'cry'])
    assert.deepEqual(end('读《渡船》'), ['mark'])
    assert.deepEqual(end('渡船来了，'), ['pause', 'mark'])
    assert.deepEqual(end('渡船、'), ['pause', 'mark'])
    assert.deepEqual(end('渡船（新）'), ['soft', 'mark'])
    assert.deepEqual(end('渡船来了：'), ['soft', 'mark'])
    assert.deepEqual(end('说“渡船”'), ['mark'])
    assert.deepEqual(end('渡船来了.'), [])
    assert.deepEqual(end('渡船OK.'), ['final'])
    assert.deepEqual(end('渡船-'), [])
  })

  it('of English', () => {
    assert.deepEqual(flagsOf('the ferry stopped.'), ['final', 'lower'])
    assert.deepEqual(flagsOf('the ferry stopped.”'), [
      'final',
      'lower',
      'soft',
      'mark'
    ])
    assert.deepEqual(flagsOf('the ferry stopped?'), ['final', 'lower'])
    assert.deepEqual(flagsOf('the ferry stopped,'), ['pause', 'lower'])
    assert.deepEqual(flagsOf('the ferry stopped;'), ['pause', 'lower'])
    assert.deepEqual(flagsOf('the ferry (old)'), ['lower', 'soft'])
    assert.deepEqual(flagsOf('the ferry stopped:'), ['lower', 'soft'])
    for (const hyphen of ['-', '¬', '=', '‐'])
      assert.deepEqual(
        flagsOf(`the commis${hyphen}`),
        ['hyphen', 'lower'],
        hyphen
      )
  })

  it('of English before a name or a number that follows', () => {
    for (const open of ['to Mrs.', 'to Dr.', 'on Nov.', 'to J.', 'to Capt.'])
      assert.deepEqual(flagsOf(`the ferry went ${open}`), ['lower'], open)
    for (const closed of ['to A. Q.', 'to it.', 'to I.', 'to MXMrs.'])
      assert.ok(flagsOf(`the ferry went ${closed}`).includes('final'), closed)
  })
})

describe('what the brackets of a line say', () => {
  const brackets = (line: string): string[] =>
    allFlagsOf(line, chinese).filter((name) => ofBrackets.has(name))

  it('by the last, and by a first one that closes', () => {
    for (const [line, ...names] of [
      ['渡船来了'],
      ['来了，“晋煤', 'opensLast'],
      ['学习读本》一书', 'closesLast', 'closesFirst'],
      ['说“渡船”', 'closesLast'],
      ['船”了（渡', 'opensLast', 'closesFirst'],
      ['「渡」船『了』（）', 'closesLast'],
      ['（渡》船《了', 'opensLast']
    ])
      assert.deepEqual(brackets(line ?? ''), names, line)
  })

  it('in Chinese only: no other line is asked', () => {
    const flags = allFlagsOf('the ferry) and “the', english)
    assert.ok(!flags.some((name) => ofBrackets.has(name)))
  })
})

describe('what the beginning and the inside of a line say', () => {
  it('by letters', () => {
    assert.deepEqual(flagsOf('The ferry goes'), ['upper'])
    assert.deepEqual(flagsOf('Über der alten'), ['upper'])
    assert.deepEqual(flagsOf('über der alten'), ['lower'])
    assert.deepEqual(flagsOf('1893 was a year'), [])
    assert.deepEqual(flagsOf(', the ferry goes'), ['closer'])
    assert.deepEqual(flagsOf('… the ferry goes'), [])
    assert.deepEqual(flagsOf('— the ferry goes'), [])
    assert.deepEqual(flagsOf('，渡船来了', chinese), ['closer'])
  })

  it('by capitals', () => {
    assert.deepEqual(flagsOf('THE FERRY GOES'), ['capitals', 'title', 'upper'])
    assert.deepEqual(flagsOf('THE FERRY GOES IN MAy'), [
      'capitals',
      'title',
      'upper'
    ])
    assert.deepEqual(flagsOf('THE FERRy'), ['title', 'upper'])
    assert.deepEqual(flagsOf('OUR'), ['upper'])
    assert.deepEqual(
      flagsOf('THE “FERRY”'),
      ['capitals', 'title', 'mark', 'soft', 'upper'].sort(
        (a, b) =>
          Object.keys(lineFlag).indexOf(a) - Object.keys(lineFlag).indexOf(b)
      )
    )
    assert.deepEqual(flagsOf('The Ferry goes'), ['title', 'upper'])
    assert.deepEqual(flagsOf('The Ferry goes home'), ['upper'])
    assert.deepEqual(flagsOf('The Ferry Goes home soon'), ['title', 'upper'])
    assert.deepEqual(flagsOf("The men's"), ['upper'])
  })

  it('by a sentence that ends there', () => {
    assert.ok(flagsOf('it stopped. The owner').includes('sentence'))
    for (const line of [
      'it stopped. the owner',
      'to Mr. Hale and',
      'by J. Hale of',
      'it stopped.The'
    ])
      assert.ok(!flagsOf(line).includes('sentence'), line)
    assert.ok(flagsOf('渡船停了。船主说', chinese).includes('sentence'))
    assert.ok(!flagsOf('渡船停了。”', chinese).includes('sentence'))
    assert.ok(!flagsOf('渡船停了。', chinese).includes('sentence'))
  })

  it('by an indent of one to three ems', () => {
    for (const [indent, is] of [
      ['　', true],
      ['　　', true],
      ['　　　', true],
      ['　　　　', false],
      [' ', false],
      ['', false]
    ] as const)
      assert.equal(
        flagsOf(`${indent}渡船停了`, chinese).includes('indented'),
        is,
        JSON.stringify(indent)
      )
  })

  it('by a name behind a dash, which ends a text', () => {
    assert.ok(flagsOf('for the winter. -- Mary Norton').includes('final'))
    assert.ok(flagsOf('for the winter. — Ruth').includes('final'))
    assert.ok(!flagsOf('for the winter -- and').includes('final'))
    const table = tableOf(
      english,
      'for the winter. -- Mary',
      'Norton',
      english,
      'it went away. —',
      'Mary A. Norton',
      english
    )
    const isBoth = (row: number): boolean =>
      ((table.flags[row] ?? 0) & (lineFlag.final | lineFlag.lower)) ===
      (lineFlag.final | lineFlag.lower)
    assert.deepEqual(
      [1, 2, 4, 5].map((row) => isBoth(row)),
      [false, true, false, true]
    )
  })
})

describe('a page from before the full stop', () => {
  const pauses = (...lines: readonly string[]): number => {
    const {flags} = tableOf(...lines)
    return [...flags].filter((bits) => bits & lineFlag.soft).length
  }

  const old = ['渡船來了、船主說今日', '要走、渡口的人都', '來看、', '船開了、']

  it('ends paragraphs with the marks it has', () => {
    assert.equal(pauses(...old), 2)
  })

  it('has no stops, and commas in three lines of ten', () => {
    assert.equal(pauses(...old, '船走了。'), 0)
    const plain = Array.from({length: 5}, () => '渡口人來看船')
    assert.equal(pauses(...old, ...plain), 2)
    assert.equal(pauses(...old.slice(2), ...plain), 0)
    assert.equal(pauses('船開了、', ...plain), 0)
  })
})

describe('how wide a line is', () => {
  const wide = (
    line: string,
    page = chinese
  ): [width: number, token: number] => {
    const {width, token} = tableOf(page, line, page)
    return [width[1] ?? 0, token[1] ?? 0]
  }

  it('is told in half-ems, its first piece too', () => {
    assert.deepEqual(wide('渡船来了'), [8, 2])
    assert.deepEqual(wide('渡船，来'), [8, 2])
    assert.deepEqual(wide('渡，船来'), [8, 4])
    assert.deepEqual(wide('“渡”船来'), [10, 6])
    assert.deepEqual(wide('（（渡船'), [8, 6])
    assert.deepEqual(wide('2022年来'), [8, 4])
    assert.deepEqual(wide('12.5%的船'), [9, 5])
    assert.deepEqual(wide('船·来,了'), [10, 2])
    assert.deepEqual(wide('COVID-19船'), [10, 8])
  })

  it('has no blank between Chinese and a digit', () => {
    assert.deepEqual(wide('共 3 人'), [5, 2])
    assert.deepEqual(wide('渡 船'), [5, 2])
    assert.deepEqual(wide('The men', english), [7, 3])
    assert.deepEqual(wide('“The men', english), [8, 4])
    assert.deepEqual(wide('The, men', english), [8, 4])
    assert.deepEqual(wide("Men's boat", english), [10, 5])
  })

  it('counts the marks that can be squeezed', () => {
    const {marks} = tableOf(chinese, '“渡，船”（来：了；）【好】！', chinese)
    assert.equal(marks[1], 9)
  })

  it('leaves marks without text out of the gaps', () => {
    const {gap} = tableOf('渡船', '', '来了', '', '', '好', '[]{.break}', '船')
    assert.deepEqual([...gap], [0, 1, 2, 0])
  })

  it('knows the form feeds of a page, alone or in a line', () => {
    const {pageBreak} = tableOf('渡船', '\f', '来了', '\f好', '船')
    assert.deepEqual([...pageBreak], [0, 1, 1, 0])
  })
})

describe('the script of a page', () => {
  it('is Chinese from one Han for three letters on', () => {
    assert.ok(tableOf('渡船abcde').han)
    assert.ok(!tableOf('渡船abcdef').han)
    assert.ok(tableOf('渡船 123 456 789').han)
  })
})

describe('a line that another must follow', () => {
  it('ends in a word of grammar', () => {
    for (const text of ['stopped for the', 'OF THE', 'und die', 'the'])
      assert.ok(leavesOpen(text, false), text)
    assert.ok(!leavesOpen('for the winter', false))
    assert.ok(leavesOpen('秋收的', true))
    assert.ok(!leavesOpen('秋收', true))
  })
})

describe('a line whose text below says it again', () => {
  const again = (...lines: readonly string[]): boolean =>
    isSaidAgain(tableOf(...lines, chinese), 0)
  const againWest = (...lines: readonly string[]): boolean =>
    isSaidAgain(tableOf(...lines, english), 0)

  it('has four characters at least, and the text three more', () => {
    assert.ok(again('渡船来了', '渡船来了的时候，天'))
    assert.ok(again('渡船来了', '渡船 来了三个人'))
    assert.ok(!again('渡船来了', '渡船来了三天'))
    assert.ok(!again('渡船来', '渡船来了三天，人'))
    assert.ok(!again('渡船来了', '渡船走了三天，人'))
    assert.ok(!again('渡船来了', '渡船来了'))
  })

  it('has eight letters in two words, and the last one whole', () => {
    assert.ok(againWest('A long road', 'A long road leads from it'))
    assert.ok(againWest('A long road', 'A long road, he said, is'))
    assert.ok(!againWest('A long road', 'A long roadside inn is'))
    assert.ok(!againWest('A road', 'A road leads from it'))
    assert.ok(!againWest('Roadsides', 'Roadsides are from it'))
  })
})

describe('crossheads that are set in step', () => {
  const inStep = (...heads: readonly string[]): number[] => {
    const table = tableOf(...heads.flatMap((head) => [head, chinese]))
    return [
      ...headsInStep(
        table,
        heads.map((_, at) => ({start: 2 * at, end: 2 * at + 1}))
      )
    ]
  }

  it('begin and end alike, and differ between', () => {
    assert.deepEqual(inStep('从学习中来', '从实践中来'), [0, 2])
    assert.deepEqual(inStep('从学习中来', '从学习中来'), [])
    assert.deepEqual(inStep('从学习中来', '向实践中去'), [])
    assert.deepEqual(inStep('学习来', '实践来'), [])
    assert.deepEqual(inStep('抓学习促发展强队伍', '抓实践带作风到队伍'), [])
  })

  it('are short, near, and name no officials', () => {
    assert.deepEqual(
      inStep('从各种各样的学习当中来', '从各种各样的实践当中来'),
      [0, 2]
    )
    assert.deepEqual(
      inStep('从各种各样的许多学习当中来', '从各种各样的许多实践当中来'),
      []
    )
    assert.deepEqual(inStep('区长会见渡工', '区长会见船主'), [])
    const others = ['甲', '乙', '丙', '丁', '戊', '己'].map((each) =>
      each.repeat(3)
    )
    assert.deepEqual(
      inStep('从学习中来', ...others.slice(1), '从实践中来'),
      [0, 12]
    )
    assert.deepEqual(inStep('从学习中来', ...others, '从实践中来'), [])
  })

  it('are none of two lines, or in English', () => {
    const table = tableOf('从学习中来', '从实践中来')
    assert.deepEqual([...headsInStep(table, [{start: 0, end: 2}])], [])
  })
})

describe('words that texts share', () => {
  const shared = (a: readonly string[], b: readonly string[]): number => {
    const index = new FeatureIndex()
    const first = index.read(a)
    return index.read(b).filter((each) => first.includes(each)).length
  }

  it('are pairs of Han, across blanks and line ends, not across marks', () => {
    assert.equal(shared(['渡船来了'], ['渡船走了']), 1)
    assert.equal(shared(['渡 船'], ['渡船']), 1)
    assert.equal(shared(['渡', '船'], ['渡船']), 1)
    assert.equal(shared(['渡，船'], ['渡船']), 0)
    assert.equal(shared(['渡a船'], ['渡船']), 0)
  })

  it('are words by their stems, short ones left out', () => {
    assert.equal(shared(['Registered boats'], ['the boat register']), 2)
    assert.equal(shared(['the harbour'], ['HARBOUR the']), 1)
    assert.equal(shared(['men of 12'], ['12 men of']), 1)
    assert.equal(shared(['café'], ['caf']), 0)
    assert.equal(shared(['渡船OK2来'], ['OK2']), 1)
  })

  it('count once in a text', () => {
    const index = new FeatureIndex()
    const found = index.read(['渡船渡船', 'harbour harbours'])
    assert.equal(found.length, 3)
    assert.equal(index.size, 3)
    index.count(found)
    index.count(found)
    assert.deepEqual(
      found.map((each) => index.frequency[each]),
      [2, 2, 2]
    )
    assert.equal(index.seam('渡', '船'), found[0])
    assert.equal(index.seam('来', '渡'), -1)
    assert.equal(index.seam('渡，', '船'), undefined)
  })
})

describe('a headline in English', () => {
  it('has a capital on all words but the small ones', () => {
    assert.ok(isTitled('Lower Bank Asks for More Boats'))
    assert.ok(isTitled('A Ferry on the Stream of the Old Town'))
    assert.ok(!isTitled('Lower Bank asks for More Boats'))
    assert.ok(!isTitled('Lower Bank Boats'))
    assert.ok(isTitled('Lower Bank Boats', 3))
  })
})

describe('what a line pays as part of a head', () => {
  interface Price {
    readonly cost: number
    readonly first: number
    readonly last: number
    readonly inside: number
  }

  const priceOf = (line: string, page = english, below = page): Price => {
    const table = tableOf(page, line, below)
    const prices = finish(
      priceHeads(table, gapHabit(table), new Uint8Array(table.count))
    )
    return {
      cost: prices.headCost[1] ?? 0,
      first: prices.headFirst[1] ?? 0,
      last: prices.headLast[1] ?? 0,
      inside: prices.headInside[1] ?? 0
    }
  }

  const cost = (line: string, page?: string): number => priceOf(line, page).cost
  const last = (line: string, page?: string): number => priceOf(line, page).last

  it('is less for lines that are set as heads', () => {
    const plain = cost('the boat went home')
    for (const line of [
      'THE BOAT WENT HOME',
      'Council Is Split Over Mill',
      'The Boat Went Home'
    ])
      assert.ok(cost(line) < plain, line)
    assert.ok(
      cost('Council Is Split Over Its Mill') < cost('Council Split Over Mill')
    )
    assert.ok(cost('THE BOAT WENT') < cost('“CHARLES”'))
    const han = cost('渡船换了颜', chinese)
    for (const line of ['——渡船换了颜', '【渡船换颜】'])
      assert.ok(cost(line, chinese) < han, line)
  })

  it('is more for lines that are set as text or tables', () => {
    const plain = cost('the boat went home')
    for (const line of [
      'the boat stopped. The men',
      ', the boat went home',
      'the boat, the men, the town, it',
      'Pratt, b Lowe ........ 12',
      'Pratt, b Lowe . . . . 12',
      '89,50 bz',
      '-- mary norton'.replace('mary', 'Mary'),
      'the boat '.repeat(18)
    ])
      assert.ok(cost(line) > plain, line)
    const team = cost('Weston 21 Lakeview')
    assert.ok(cost('Weston 21, Lakeview 14') > team)
    assert.ok(cost('Farr, T. 68-71—139') <= cost('J. Farr 68-71—139'))
    const han = cost('渡船换了颜', chinese)
    assert.ok(cost('渡船，换了颜', chinese) > han)
    assert.ok(cost('渡船，换，了颜', chinese) > cost('渡船，换了颜', chinese))
    assert.ok(cost('—', chinese) > cost('码”', chinese))
  })

  it('is more for its first line where that is small', () => {
    assert.ok(
      priceOf('the boat went home').first > priceOf('The boat went home').first
    )
  })

  it('is more for its last line where that goes on, or ends as text', () => {
    const plain = last('The boat went home')
    const open = last('The boat went for the')
    const pause = last('The boat went home,')
    const hyphen = last('The boat went commis-')
    const stop = last('The boat went home.')
    assert.ok(plain < open && open < pause && pause < hyphen)
    assert.ok(last('THE BOAT WENT HOME.') < last('The Boat Went Home.'))
    assert.ok(last('The Boat Went Home.') < stop)
    for (const cry of [
      'The boat went home!',
      'The boat went home?',
      'The boat went home...'
    ])
      assert.ok(last(cry) < stop, cry)
    assert.ok(last('渡船换了颜。', chinese) > last('渡船换了颜！', chinese))
    assert.ok(last('渡船换了的', chinese) > last('渡船换了颜', chinese))
    assert.ok(
      priceOf('渡船2025', chinese, '年换颜的事，大家说').last >
        priceOf('渡船2025', chinese, '年年换颜事，大家说').last ||
        priceOf('渡船2025', chinese, '年换颜的事，大家说').last >
          priceOf('渡船2025', chinese, '颜换了的事，大家说').last
    )
  })

  it('is more for a line inside it that ends something', () => {
    const inside = (line: string, page?: string): number =>
      priceOf(line, page).inside
    assert.equal(inside('The boat went home'), 0)
    assert.ok(inside('The boat went home.') > 0)
    assert.ok(inside('The boat went commis-') > inside('The boat went home.'))
    assert.ok(inside('Das Boot fuhr ge-', german) > 0)
    assert.ok(
      inside('Das Boot fuhr ge-', german) < inside('The boat went commis-')
    )
    assert.equal(inside('The boat went home,'), 0)
    assert.ok(inside('渡船换了颜，', chinese) > 0)
  })
})

describe('how many lines a caption goes on', () => {
  const rest = (...lines: readonly string[]): number =>
    captionRest(tableOf(...lines, chinese), 0, 0)

  it('is up to its credit, its full stop, or a short line', () => {
    assert.equal(rest('图为渡船在青禾渡口停靠时', '的情景。'), 1)
    assert.equal(rest('图为渡船在青禾渡口停靠时', '的情景 徐明 摄'), 1)
    assert.equal(rest('图为渡船在青禾渡口停靠。', '渡船换颜'), 0)
    assert.equal(rest('图为渡船在青禾渡口停靠时的', '情景', '渡船换了颜'), 1)
    assert.equal(rest('图为渡船停靠时', '', '的情景。'), 0)
  })

  it('is one more where the bracket of the credit is cut', () => {
    assert.equal(rest('图为渡船停靠时的情景。（资料图', '片）'), 1)
    assert.equal(rest('图为渡船停靠时的情景。（资料图片）', '渡船）'), 0)
  })

  it('is none where no end comes in five lines', () => {
    const line = '图为渡船在青禾渡口停靠时的'
    assert.equal(rest(line, line, line, line, '情景很好看，大家都来看。'), 4)
    assert.equal(
      rest(line, line, line, line, line, '情景很好看，大家都来看。'),
      0
    )
  })
})
