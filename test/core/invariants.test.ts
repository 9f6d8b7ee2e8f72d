import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {
  analyse,
  analysisDefaults,
  createMemory
} from '../../src/core/analyse.js'
import {emptyRegister} from '../../src/core/entities/register.js'
import {cleanPage} from '../../src/core/export/clean-page.js'
import {exporters} from '../../src/core/export/index.js'
import {writeExport} from '../../src/core/export/write-export.js'
import {inspect} from '../../src/core/inspect.js'
import {applyEdits, type Span} from '../../src/core/model/span.js'
import {fixAll} from '../../src/core/rules/fix.js'
import {scanPage} from '../../src/core/scan/page.js'
import {fromText, toText} from '../../src/core/scan/physical.js'
import {restoreOrder} from '../../src/core/segment/edits/restore-order.js'
import {
  arbitraryCleanPage,
  arbitraryEdit,
  arbitraryPage,
  arbitraryVolume,
  edited,
  runs
} from './arbitrary-page.js'
import {shrunkEdits, shrunkPages} from './shrunk-pages.js'

const given = {name: 'page', register: emptyRegister}

/** Whether every visible character of a page stands in exactly one block. */
function assertWhole(text: string): void {
  const {page, structure} = analyse(text)
  const pieces = [
    ...structure.articles.flatMap((article) => article.children),
    ...structure.furniture.flatMap((furniture) => furniture.children),
    ...structure.unattached.map(({block}) => block)
  ].flatMap((block) => block.pieces)
  pieces.sort((a, b) => a.start - b.start)
  let end = 0
  for (const piece of pieces) {
    assert.ok(piece.start >= end, 'pieces overlap')
    end = piece.end
  }

  for (const line of page.lines) {
    if (line.isBlank) continue
    // A form feed is what pages are parted by, and stands in no block.
    const at = Math.max(0, line.text.search(/\S/u))
    const first = line.offsets?.[at] ?? line.start + at
    assert.ok(
      pieces.some((piece) => piece.start <= first && first < piece.end),
      `line ${line.index} belongs to no block`
    )
  }
}

describe('invariants: the analysis of any page', () => {
  it('gives every non-blank line of text one role, in file order', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const {page, structure} = analyse(text)
        const lines = page.lines.filter((line) => !line.isBlank)
        assert.deepEqual(
          structure.lineRoles.map(({line}) => line),
          lines.map(({index}) => index)
        )
      }),
      runs
    )
  })

  it('puts every visible character into exactly one block', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        assertWhole(text)
      }),
      {...runs, examples: shrunkPages.map((text) => [text])}
    )
  })

  it('puts every visible character of a volume into exactly one block', () => {
    fc.assert(
      fc.property(arbitraryVolume, (text) => {
        assertWhole(text)
      }),
      runs
    )
  })

  it('keeps every span inside the text and in order', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const analysis = analyse(text)
        const check = (span: Span): void => {
          assert.ok(span.start >= 0 && span.start <= span.end)
          assert.ok(span.end <= text.length)
        }

        let last = 0
        for (const finding of analysis.findings) {
          check(finding.span)
          assert.ok(finding.span.start >= last)
          last = finding.span.start
          for (const fix of finding.fixes) {
            for (const edit of fix.edits) check(edit.span)
          }
        }

        for (const mention of analysis.mentions) {
          assert.ok(mention.spans.length > 0)
          for (const span of mention.spans) check(span)
        }
      }),
      runs
    )
  })
})

describe('invariant 1: parsing never fails and loses nothing', () => {
  it('writes back what it read, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryPage, fc.string({unit: 'binary', size: 'large'})),
        (text) => {
          assert.equal(toText(fromText(text)), text)
        }
      ),
      runs
    )
  })

  it('gives every code unit to one line or line end', () => {
    assertPages((text) => {
      let offset = 0
      for (const line of scanPage(text).lines) {
        assert.equal(line.start, offset)
        assert.ok(line.start <= line.end && line.end <= line.next)
        offset = line.next
      }

      assert.equal(offset, text.length)
    })
  })
})

describe('invariant 2: results are deterministic and come to rest', () => {
  it('analyses and exports alike twice', () => {
    assertPages((text) => {
      const [first, second] = [analyse(text), analyse(text)]
      assert.deepEqual(
        inspect(first, 'page', 'en'),
        inspect(second, 'page', 'en')
      )
      for (const exporter of exporters) {
        assert.deepEqual(
          writeExport(first, exporter, given),
          writeExport(second, exporter, given)
        )
      }
    })
  })

  it('changes nothing when safe fixes are applied again', () => {
    assertPages((text) => {
      const once = applySafeFixes(text)
      assert.equal(applySafeFixes(once), once)
    })
  })

  it('changes nothing when one rule is fixed again', () => {
    assertPages((text) => {
      const {findings} = analyse(text)
      for (const ruleId of new Set(findings.map((each) => each.ruleId))) {
        const options = {analyse, ruleIds: [ruleId]}
        const once = applyEdits(text, fixAll(analyse(text), options).edits)
        const twice = applyEdits(once, fixAll(analyse(once), options).edits)
        assert.equal(twice, once, ruleId)
      }
    })
  })
})

describe('invariant 4: nothing is lost', () => {
  it('passes the audit of every export', () => {
    assertPages((text) => {
      const analysis = analyse(text)
      for (const exporter of exporters) {
        const written = writeExport(analysis, exporter, given)
        assert.ok(written.ok, `${exporter.id}: ${JSON.stringify(written)}`)
      }
    })
  })

  it('accounts for every character that fix all takes or puts', () => {
    assertPages((text) => {
      const {edits, changes} = fixAll(analyse(text), {analyse})
      const fixed = count(applyEdits(text, edits))
      const expected = count(text)
      for (const {span, text: put} of edits) {
        add(expected, text.slice(span.start, span.end), -1)
        add(expected, put, 1)
      }

      assert.deepEqual(sorted(fixed), sorted(expected))
      assert.equal(changes.length === 0, edits.length === 0)
    })
  })

  it('keeps every character when order is restored', () => {
    assertPages((text) => {
      const ordered = applyEdits(
        text,
        restoreOrder(analyse(text), analyse).edits
      )
      assert.deepEqual(sorted(visible(ordered)), sorted(visible(text)))
    })
  })

  it('restores order once for all', () => {
    assertPages((text) => {
      const once = applyEdits(text, restoreOrder(analyse(text), analyse).edits)
      const twice = restoreOrder(analyse(once), analyse)
      assert.equal(applyEdits(once, twice.edits), once)
    })
  })
})

describe('invariant 5: cached analysis is fresh analysis', () => {
  it('finds after any edits what a fresh checker finds', () => {
    fc.assert(
      fc.property(
        arbitraryPage,
        fc.array(arbitraryEdit, {maxLength: 6}),
        (text, edits) => {
          const memory = createMemory()
          let present = text
          for (const edit of [undefined, ...edits]) {
            if (edit) present = edited(present, edit)
            assert.deepEqual(
              analyse(present, {...analysisDefaults, memory}).findings,
              analyse(present).findings
            )
          }
        }
      ),
      {...runs, examples: shrunkEdits}
    )
  })
})

describe('invariant 6: core is pure', () => {
  it('holds no variable at the top of a module', () => {
    const offenders: string[] = []
    for (const name of readdirSync('src/core', {recursive: true}) as string[]) {
      if (!name.endsWith('.ts')) continue
      const source = readFileSync(path.join('src/core', name), 'utf8')
      // Matches a variable of a module, which would be state: `let cache`.
      if (/^(?:export )?(?:let|var) /mu.test(source)) offenders.push(name)
    }

    assert.deepEqual(offenders, [])
  })

  it('changes nothing that it was given', () => {
    assertPages((text) => {
      const analysis = analyse(text)
      const before = structuredClone([analysis.page, analysis.findings])
      for (const exporter of exporters) writeExport(analysis, exporter, given)
      fixAll(analysis, {analyse})
      const after = structuredClone([analysis.page, analysis.findings])
      assert.deepEqual(after, before)
    })
  })
})

describe('invariant 7: tags stay on their characters', () => {
  it('keeps every tag through fix all and a restored order', () => {
    assertPages((text) => {
      const before = tags(text)
      assert.deepEqual(tags(applySafeFixes(text)), before)
      const ordered = applyEdits(
        text,
        restoreOrder(analyse(text), analyse).edits
      )
      // In a tag that holds several blocks these may change places.
      assert.deepEqual(tagsWithoutOrder(ordered), tagsWithoutOrder(text))
    })
  })

  it('keeps every tag in a clean copy', () => {
    assertPages((text) => {
      const written = writeExport(analyse(text), cleanPage, given)
      assert.ok(written.ok)
      // A tag over two paragraphs becomes one in each.
      assert.deepEqual(taggedCharacters(written.text), taggedCharacters(text))
    })
  })
})

describe('invariant 8: no safe fix changes clean text', () => {
  it('finds nothing safe to fix in clean prose, however it is set', () => {
    fc.assert(
      fc.property(arbitraryCleanPage, (text) => {
        const safe = analyse(text).findings.filter(({fixes}) =>
          fixes.some((fix) => fix.safe)
        )
        assert.deepEqual(safe, [])
      }),
      runs
    )
  })
})

describe('hostile pages', () => {
  const pages: Record<string, string> = {
    empty: '',
    'one line': '本报讯',
    'all blank': '\n'.repeat(50_000),
    '100,000 lines of one character': '字\n'.repeat(100_000),
    'a line of 1 MB': '本报讯（记者 林望舒）报道'.repeat(80_000),
    'brackets that never close': '['.repeat(200_000),
    'nested empty marks': '[]{.break}'.repeat(20_000),
    'half-typed marks': '[字]{.person '.repeat(20_000),
    'quotes that never close': '“他说'.repeat(60_000),
    'digits and blanks': '1 '.repeat(200_000),
    hyphens: 'co-\n'.repeat(50_000),
    headings: '# 题\n'.repeat(20_000),
    boundaries: '---\n'.repeat(50_000),
    fences: '::: notice\n'.repeat(20_000),
    'heads alike, and openings': (
      '全国体育卫生工作会议在京召开\n' +
      '本报讯今日天气晴朗我国经济发展迅速，国际新闻教育。\n'
    ).repeat(50_000),
    'as many articles as lines': Array.from(
      {length: 100_000},
      (_, row) => chosen(row, 14 - (row % 2) * 7) + (row % 2 ? '。' : '')
    ).join('\n')
  }

  for (const [name, text] of Object.entries(pages)) {
    it(`stays bounded: ${name}`, function () {
      this.timeout(60_000)
      const analysis = analyse(text)
      assert.ok(analysis.structure.lineRoles.length <= text.length)
      assert.ok(analysis.findings.length <= text.length)
      assert.ok(analysis.mentions.length <= text.length)
    })
  }
})

/** So many characters, others in each row. */
function chosen(row: number, length: number): string {
  const from = '今日市内天气晴朗我国经济发展迅速国际新闻教育卫生体育'
  return Array.from(
    {length},
    (_, place) => from[(row * 7 + place * place * 3 + place) % from.length]
  ).join('')
}

function applySafeFixes(text: string): string {
  const {edits} = fixAll(analyse(text), {analyse})
  return applyEdits(text, edits)
}

/** Check pages of the generator, and those that once failed. */
function assertPages(check: (text: string) => void): void {
  fc.assert(fc.property(arbitraryPage, check), {
    ...runs,
    examples: shrunkPages.map((text) => [text])
  })
}

/** How often each character stands in a text, blanks left out. */
function count(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  add(counts, text, 1)
  return counts
}

function add(counts: Map<string, number>, text: string, times: number): void {
  for (const unit of text.split('')) {
    if (unit.trim() === '') continue
    const sum = (counts.get(unit) ?? 0) + times
    if (sum === 0) counts.delete(unit)
    else counts.set(unit, sum)
  }
}

/** The characters that a page shows, mark-up left out. */
function visible(text: string): Map<string, number> {
  return count(
    scanPage(text)
      .lines.map((line) => line.text)
      .join('')
  )
}

function sorted(counts: ReadonlyMap<string, number>): Array<[string, number]> {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The tags of a page: kind, key, and the letters and digits they hold. */
function tags(text: string): string[] {
  return analyse(text)
    .mentions.filter(({status}) => status === 'tagged')
    .map(
      ({kind, ref, text: named}) => `${kind} ${ref ?? ''} ${lettersOf(named)}`
    )
}

/** Letters and digits, composed as a safe fix does: `e` + `\u0301` is `é`. */
function lettersOf(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Each tag with its letters and digits in an order of their own, sorted. */
function tagsWithoutOrder(text: string): string[] {
  return tags(text)
    .map((tag) => Array.from(tag).sort().join(''))
    .sort()
}

/** Each tagged letter and digit with its kind and key, sorted. */
function taggedCharacters(text: string): string[] {
  return tags(text)
    .flatMap((tag) => {
      const [kind, ref, named = ''] = tag.split(' ')
      return Array.from(named, (letter) => `${kind} ${ref} ${letter}`)
    })
    .sort()
}
