import assert from 'node:assert/strict'
import type {Role} from '../../src/core/model/roles.js'
import {finish} from '../../src/core/model/steps.js'
import {takeCaptions} from '../../src/core/segment/captions.js'
import {columnsOf, lettersOf, pinsOf, tableOf} from './drawn-rows.js'

interface Told {
  /** Roles that lines have by their words. */
  readonly roles?: ReadonlyArray<Role | undefined>
  /** Roles that somebody gave them. */
  readonly pinned?: ReadonlyArray<Role | undefined>
  readonly width?: number | readonly number[]
}

/** Shapes of lines with captions taken: `c` for each of their rows. */
function taken(
  lines: readonly string[],
  letters: string,
  {roles = [], pinned = [], width = 40}: Told = {}
): string {
  const table = tableOf(lines.join('\n'))
  assert.equal(table.count, letters.length)
  const columns = columnsOf(letters, width)
  const found = [...roles]
  const pins = pinsOf(table.count, {role: pinned})
  finish(takeCaptions(table, columns, pins, found))
  return Array.from(lettersOf(columns), (letter, row) =>
    found[row] === 'caption' ? 'c' : letter
  ).join('')
}

const body = 'The ferry has stopped for the winter now.'
const chinese = '渡口区昨日召开会议，部署各项工作。'

describe('what an agency signs', () => {
  const column = '渡口区昨日召开会议部署各项工作并'
  const signed = '渡船离开码头。（中央社）'

  it('is a caption that stands apart, and the end of the article it is a part of', () => {
    assert.equal(taken([chinese, '頭條', signed], 'foh'), 'foc')
    assert.equal(taken([chinese, column, signed], 'frr'), 'frr')
    assert.equal(taken([chinese, signed], 'ff'), 'ff')
    assert.equal(taken(['渡船停航', signed], 'hf'), 'hf')
    assert.equal(taken([chinese, signed], 'ff', {width: [40, 20]}), 'fc')
    assert.equal(taken([chinese, chinese, '', signed], 'fff'), 'ffc')
  })

  it('is a caption all the same where it says that it is a picture’s', () => {
    assert.equal(taken([chinese, '渡船离开码头。（新华社稿）'], 'ff'), 'fc')
  })
})

describe('what a picture shows, with its credit at the end', () => {
  it('is a caption', () => {
    assert.equal(
      taken([body, 'A ferry leaves. (Photo by Ann Lee)', body], 'fhf'),
      'fcf'
    )
    assert.equal(
      taken([chinese, '渡船离开码头。新华社记者徐伟摄', chinese], 'fhf'),
      'fcf'
    )
    assert.equal(taken([body, 'A ferry leaves the town', body], 'fhf'), 'fhf')
  })

  it('takes the lines above with which it makes one text', () => {
    const credit = 'the town. (Photo by Ann Lee)'
    assert.equal(
      taken([body, 'An old wooden ferry goes out of', credit, body], 'fhhf'),
      'fccf'
    )
    assert.equal(
      taken([body, 'An old wooden ferry goes out of', credit, body], 'frrf'),
      'fccf'
    )
    // Its first word would have fitted.
    assert.equal(
      taken([body, 'An old wooden ferry', credit, body], 'fhhf'),
      'fhcf'
    )
    assert.equal(
      taken([body, 'An old wooden ferry goes out.', credit, body], 'fhhf'),
      'fhcf'
    )
    assert.equal(
      taken(
        [body, 'An old wooden ferry goes out of', '', credit, body],
        'fhhf'
      ),
      'fhcf'
    )
    assert.equal(
      taken([body, 'An old wooden ferry goes out of', credit, body], 'fofr'),
      'focr'
    )
    assert.equal(
      taken([body, 'An old wooden ferry goes out of', credit, body], 'frfr'),
      'frcr'
    )
    assert.equal(
      taken([body, 'An old wooden ferry goes out of', credit, body], 'fhfr'),
      'fccr'
    )
  })

  it('takes no headline above', () => {
    const credit = 'the town. (Photo by Ann Lee)'
    for (const head of [
      'LOWER BANK ASKS FOR ITS BOATS',
      'Lower Bank Asks for Its Own Boats'
    ])
      assert.equal(taken([body, head, credit, body], 'fhhf'), 'fhcf', head)
  })

  it('has six lines above its last at most', () => {
    const line = 'An old wooden ferry goes out of it'
    const page = (count: number): string =>
      taken(
        [
          body,
          ...Array.from({length: count}, () => line),
          'the town. (Photo by Ann Lee)',
          body
        ],
        `f${'h'.repeat(count + 1)}f`
      )
    assert.equal(page(6), `f${'c'.repeat(7)}f`)
    assert.equal(page(7), `fh${'c'.repeat(7)}f`)
  })

  it('ends where a credit does that the line end cut', () => {
    assert.equal(
      taken([body, 'A ferry goes out. (AP', 'Photo/Jane Doe)', body], 'fhhf'),
      'fccf'
    )
    assert.equal(
      taken(
        [body, 'A ferry goes out. Photo by Maria', 'Fairbanks', body],
        'fhhf'
      ),
      'fccf'
    )
    assert.equal(
      taken(
        [body, 'A ferry goes out. Photo by Maria', 'and others', body],
        'fhhf'
      ),
      'fchf'
    )
    assert.equal(
      taken([chinese, '渡船离开码头。新华社记', '者徐伟摄', chinese], 'fhhf'),
      'fccf'
    )
  })

  it('is nothing that somebody marked or that is known already', () => {
    const lines = [body, 'A ferry leaves. (Photo by Ann Lee)', body]
    assert.equal(taken(lines, 'fhf', {pinned: [undefined, 'headline']}), 'fhf')
    assert.equal(taken(lines, 'fof', {roles: [undefined, 'notice']}), 'fof')
    const long = [
      body,
      'An old wooden ferry goes out of',
      'the town. (Photo by Ann Lee)',
      body
    ]
    assert.equal(taken(long, 'fhhf', {pinned: [undefined, 'deck']}), 'fhcf')
  })
})

describe('a credit of its own line', () => {
  const shown = 'Boats wait at the quay.'
  const credit = '(Photo by Ann Lee)'

  it('has the sentence above it with it, read as a head', () => {
    assert.equal(taken([body, shown, credit, body], 'fhhf'), 'fccf')
    assert.equal(
      taken(
        [body, 'Boats of the town', 'wait at the quay.', credit, body],
        'fhhhf'
      ),
      'fcccf'
    )
    assert.equal(taken([body, shown, 'Boats.', credit, body], 'fhhhf'), 'fhccf')
    assert.equal(taken(['Storm and', shown, credit, body], 'hhhf'), 'cccf')
    const four = ['All', 'the boats', 'of the', 'town wait.']
    assert.equal(taken([body, ...four, credit, body], 'fhhhhhf'), 'fhhhhcf')
  })

  it('has a paragraph with it that is set in another measure', () => {
    assert.equal(
      taken([body, shown, credit, body], 'ffhf', {width: [40, 24, 0, 40]}),
      'fccf'
    )
    assert.equal(taken([body, shown, credit, body], 'ffhf'), 'ffcf')
    assert.equal(taken([body, '', shown, credit, body], 'ffhf'), 'fccf')
    assert.equal(taken([body, '', shown, '', credit, body], 'ffhf'), 'ffcf')
    assert.equal(taken([body, shown, credit, body], 'ohhf'), 'occf')
  })

  it('has none with it that ends no sentence or is marked', () => {
    assert.equal(
      taken([body, shown, credit, body], 'fhhf', {
        pinned: [undefined, 'headline']
      }),
      'fhcf'
    )
    assert.equal(taken([body, shown, credit, body], 'fohf'), 'focf')
  })

  it('speaks for it where its words are known, too', () => {
    const known = (role: Role): Told => ({roles: [undefined, undefined, role]})
    assert.equal(
      taken([body, shown, credit, body], 'fhof', known('caption')),
      'fccf'
    )
    assert.equal(
      taken([body, shown, 'Ann Lee', body], 'fhof', known('credit')),
      'fcof'
    )
    assert.equal(
      taken([body, shown, 'Ann Lee', body], 'fhof', known('caption')),
      'fhcf'
    )
    assert.equal(
      taken([body, shown, credit, body], 'foof', {
        roles: [undefined, 'caption', 'caption']
      }),
      'fccf'
    )
  })

  it('in Chinese has no text above it that breaks off', () => {
    const own = '（图片由受访者提供）'
    const line = '渡口区昨日召开会议，部署今年秋收'
    assert.equal(taken([line, own, chinese], 'frr'), 'fcr')
    assert.equal(taken([line, own, chinese], 'hhf'), 'ccf')
  })

  it('in Chinese ends a paragraph that opens with the day below a headline', () => {
    const page = (text: string, credit: Role | undefined): string =>
      taken([chinese, '渡口新貌', text, '徐伟', '界线'], 'fhfoo', {
        roles: [undefined, undefined, undefined, credit]
      })
    assert.equal(page('11月17日，渡船停航。', 'credit'), 'fhcco')
    assert.equal(page('11月17日，渡船停航。', undefined), 'fhfoo')
    assert.equal(page('渡船今日停航。', 'credit'), 'fhfoo')
  })

  it('parts a Chinese text that goes on below the picture', () => {
    const lines = (below: string): string[] => [
      '渡口区老磨坊的',
      '渡口区老磨坊博物馆',
      '渡船离开码头。新华社记者徐伟摄',
      below,
      '今年的磨坊博物馆迎来客人'
    ]
    const page = (above: string, below: string): string =>
      taken(
        [...lines(below).slice(0, 1), above, ...lines(below).slice(2)],
        'frhrr'
      )
    assert.equal(
      page('渡口昨日重修渡口的老磨坊镇上磨坊', '博物馆也重修。'),
      'frcrr'
    )
    assert.equal(
      page('渡口昨日重修渡口的老磨坊镇上磨坊', '他们也重修。'),
      'fccrr'
    )
  })
})
