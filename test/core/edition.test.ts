import assert from 'node:assert/strict'
import fc from 'fast-check'
import {analyse} from '../../src/core/analyse.js'
import {
  makeEdition,
  type Edition,
  type Inline
} from '../../src/core/clean/edition.js'
import {editionText} from '../../src/core/clean/edition-text.js'
import {emptyRegister} from '../../src/core/entities/register.js'
import {arbitraryPage, runs} from './arbitrary-page.js'

function edition(text: string, corrections = true): Edition {
  return makeEdition(analyse(text), {
    name: 'page',
    register: emptyRegister,
    corrections,
    suggestions: false
  })
}

/** Inlines as text: `person[林望舒]`, `{改造前改造前→改造前}`, `⏎`. */
function draw(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value
        case 'lineBreak':
          return `⏎${inline.joiner}${inline.hyphen ?? ''}`
        case 'correction':
          return `{${inline.before}→${draw(inline.children)}}`
        case 'entity':
          return `${inline.kind}[${draw(inline.children)}]`
      }
    })
    .join('')
}

function drawn(text: string): string[] {
  return edition(text).children.flatMap((part) =>
    part.children.map((block) => draw(block.children))
  )
}

describe('edition', () => {
  it('nests tags and keeps unknown classes', () => {
    assert.deepEqual(
      drawn('[[鹭汀区]{.place}教育局]{.organisation}与[甲]{.ship}'),
      ['organisation[place[鹭汀区]教育局]与ship[甲]']
    )
  })

  it('applies safe fixes, and says what stood there', () => {
    assert.deepEqual(drawn('改造前改造前'), ['{改造前改造前→改造前}'])
  })

  it('keeps tags on their characters through a fix', () => {
    const [block] = drawn('[8月 30日]{.date}，鹭汀区召开会议。')
    assert.equal(block, 'date[8月{ →}30日]，鹭汀区召开会议。')
  })
})

describe('edition: invariant', () => {
  it('holds every visible character once, when nothing is corrected', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const {page} = analyse(text)
        const inPage = page.lines
          // By code units: joining may make one character of two halves.
          .flatMap((line) => squeeze(line.text).split(''))
          .sort()
        const inEdition = edition(text, false)
          .children.flatMap((part) => part.children)
          .flatMap((block) =>
            squeeze(editionText(block) + hyphens(block.children)).split('')
          )
          .sort()
        assert.deepEqual(inEdition, inPage)
      }),
      runs
    )
  })
})

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}

/** The hyphens that joining took away. */
function hyphens(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'lineBreak') return inline.hyphen ?? ''
      return 'children' in inline ? hyphens(inline.children) : ''
    })
    .join('')
}
