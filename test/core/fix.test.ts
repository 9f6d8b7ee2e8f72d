import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  analyse,
  analysisDefaults,
  createMemory
} from '../../src/core/analyse.js'
import type {Finding} from '../../src/core/model/finding.js'
import {applyEdits, type Edit} from '../../src/core/model/span.js'
import {say} from '../../src/core/model/words.js'
import {fixAll, fixOne} from '../../src/core/rules/fix.js'
import {scanPage} from '../../src/core/scan/page.js'
import {spareTags} from '../../src/core/rules/spare-tags.js'
import {moveChanges} from '../../src/core/rules/fix-receipt.js'
import {Rewriting} from '../../src/core/rules/rewriting.js'
import {arbitraryPage, runs} from './arbitrary-page.js'

describe('fixes', () => {
  it('fixes all that is safe in one step, with a receipt', () => {
    const text = ' 8月 30日，企业 556家参会(党组)。\n\n改造前改造前\n'
    const result = fixAll(analyse(text), {analyse})
    assert.equal(
      applyEdits(text, result.edits),
      '8月30日，企业556家参会（党组）。\n\n改造前\n'
    )
    const fixed = applyEdits(text, result.edits)
    assert.deepEqual(
      result.changes.map(({span, before, after, context}) => [
        `${context.before}[${before}→${after}]${context.after}`,
        span.start,
        fixed.slice(span.start, span.end)
      ]),
      [
        ['[ →]8月 30日，企', 0, ''],
        [' 8月[ →]30日，企业 5', 2, ''],
        ['月 30日，企业[ →]556家参会(党', 8, ''],
        ['业 556家参会[(→（]党组)。', 14, '（'],
        ['56家参会(党组[)→）]。', 17, '）'],
        ['[改造前改造前→改造前]', 21, '改造前']
      ]
    )
    assert.ok(result.message)
    assert.match(say(result.message, 'en'), /^Fixed 6: Doubled text 1, /u)
    assert.match(say(result.message, 'zh-cn'), /^改正 6 处：\S/u)
  })

  it('tells of words in whole words, over the end of a line', () => {
    const text =
      'They estimated the loss. The committee was told of the esti-\nmated cost of lamps.\n'
    const {changes} = fixAll(analyse(text), {analyse})
    assert.deepEqual(
      changes.map(
        ({before, after, context}) =>
          `${context.before}[${before}→${after}]${context.after}`
      ),
      ['the esti[-→]\nmated']
    )
  })

  it('says in the receipt what a fix changes beside the place it is about', () => {
    const text = '青禾区召开秋收会议\n青禾区召开秋收会议\n书记说：“\n来吧。”\n'
    const result = fixAll(analyse(text), {analyse, fixes: 'first'})
    const fixed = applyEdits(text, result.edits)
    assert.deepEqual(
      result.changes.map(({before, after, span}) => [
        before,
        after,
        fixed.slice(span.start, span.end)
      ]),
      [
        ['青禾区召开秋收会议\n', '', ''],
        ['“\n', '\n“', '\n“']
      ]
    )
  })

  it('tells where changes stand after further edits', () => {
    const change = (start: number, end: number) => ({
      ruleId: 'edge-space',
      span: {start, end},
      before: '',
      after: '',
      context: {before: '', after: ''}
    })
    const moved = (
      [start, end]: readonly [number, number],
      ...edits: ReadonlyArray<readonly [number, number, string]>
    ): Array<{start: number; end: number}> =>
      moveChanges(
        [change(start, end)],
        edits.map(([from, to, text]) => ({span: {start: from, end: to}, text}))
      ).map(({span}) => span)
    // Before it, right before it, inserted at its start, in it, at its end, after it.
    assert.deepEqual(moved([5, 8], [1, 3, '']), [{start: 3, end: 6}])
    assert.deepEqual(moved([5, 8], [3, 5, 'x']), [{start: 4, end: 7}])
    assert.deepEqual(moved([5, 8], [5, 5, 'x']), [{start: 5, end: 9}])
    assert.deepEqual(moved([5, 8], [6, 7, 'xyz']), [{start: 5, end: 10}])
    assert.deepEqual(moved([5, 8], [8, 8, 'x']), [{start: 5, end: 9}])
    assert.deepEqual(moved([5, 8], [8, 9, '']), [{start: 5, end: 8}])
    assert.deepEqual(moved([5, 8], [9, 9, 'x']), [{start: 5, end: 8}])
    assert.deepEqual(moved([5, 5], [5, 5, 'x']), [{start: 5, end: 6}])
    // Over its edges: what is left of it.
    assert.deepEqual(moved([5, 8], [4, 6, 'x'], [8, 8, 'yz']), [
      {start: 5, end: 9}
    ])
  })

  it('goes on until what a fix lays open is fixed too', () => {
    const text = '改造(前)改造(前)\n'
    const {edits} = fixAll(analyse(text), {analyse})
    assert.equal(applyEdits(text, edits), '改造（前）\n')
  })

  it('takes no tag away unasked', () => {
    const text =
      '[何立群]{.person}[何立群]{.person}\n\n改造前[改造前]{.place}\n'
    const analysis = analyse(text)
    assert.equal(analysis.findings.length, 2)
    assert.deepEqual(fixAll(analysis, {analyse}).edits, [])
    const tagged = '[改造前]{.place}改造前\n'
    const {edits} = fixAll(analyse(tagged), {analyse})
    assert.equal(applyEdits(tagged, edits), '[改造前]{.place}\n')
  })

  it('takes no tag away by two fixes that each leave half of it', () => {
    const span = (start: number, end: number): Finding => ({
      ruleId: 'edge-space',
      severity: 'warning',
      span: {start, end},
      reason: {words: {en: '', 'zh-cn': ''}},
      fixes: [
        {
          title: {words: {en: '', 'zh-cn': ''}},
          edits: [{span: {start, end}, text: ''}],
          safe: true
        }
      ]
    })
    const safeties = (text: string, ...findings: Finding[]): boolean[] =>
      spareTags(findings, {text, marks: []}).map(
        ({fixes}) => fixes[0]?.safe === true
      )
    assert.deepEqual(safeties('x[ab]{.place}', span(2, 3), span(3, 4)), [
      false,
      false
    ])
    assert.deepEqual(safeties('x[a b]{.place}', span(2, 3), span(4, 5)), [
      false,
      false
    ])
    assert.deepEqual(safeties('x[abc]{.place}', span(2, 3), span(4, 5)), [
      true,
      true
    ])
    assert.deepEqual(safeties('xab]', span(0, 3)), [true])
    assert.deepEqual(safeties('x[a　 b　]{.place}', span(6, 7), span(2, 3)), [
      true,
      true
    ])
    assert.deepEqual(safeties('x[　a　 b ]{.place}', span(6, 7), span(3, 4)), [
      false,
      false
    ])
  })

  it('takes no letters out of the middle of a tag, and no more than those', () => {
    const text = '去[青禾区 政府]{.place}[x]{.place}[abc]{.caption}'
    /** Whether a fix stays safe that writes something at a place. */
    const isSafe = (start: number, end: number, put: string): boolean => {
      const fix = {
        title: {words: {en: '', 'zh-cn': ''}},
        edits: [{span: {start, end}, text: put}],
        safe: true
      }
      const finding: Finding = {
        ruleId: 'doubled-text',
        severity: 'warning',
        span: {start, end},
        reason: {words: {en: '', 'zh-cn': ''}},
        fixes: [fix, {...fix, safe: false}]
      }
      const [spared] = spareTags([finding], scanPage(text))
      assert.equal(spared?.fixes.length, 2)
      assert.equal(spared.fixes[1]?.safe, false)
      assert.deepEqual(spared.fixes[0]?.edits, fix.edits)
      return spared.fixes[0].safe
    }

    const at = text.indexOf('青')
    assert.equal(isSafe(at, at + 1, ''), false)
    assert.equal(isSafe(at + 4, at + 6, '政'), false)
    // Blanks are no letters, as many letters are none less.
    assert.equal(isSafe(at + 3, at + 4, ''), true)
    assert.equal(isSafe(at, at + 2, '清和'), true)
    assert.equal(isSafe(at + 2, at + 4, '区'), true)
    // All of it goes by another law; what reaches out is no tag's.
    assert.equal(isSafe(at, at + 6, '青禾区政府'), true)
    assert.equal(isSafe(at, at + 6, '青禾'), true)
    assert.equal(isSafe(0, at + 1, ''), true)
    const caption = text.indexOf('abc')
    assert.equal(isSafe(caption, caption + 1, ''), true)
  })

  it('takes no doubled caption out of a tag that goes on around it', () => {
    const isSafe = (text: string): boolean[] =>
      analyse(text)
        .findings.filter(({ruleId}) => ruleId === 'doubled-text')
        .map(({fixes}) => fixes[0]?.safe === true)
    assert.deepEqual(isSafe('[8月\n改造前改造前\n30日]{.date}\n'), [false])
    assert.deepEqual(isSafe('8月\n改造前改造前\n30日\n'), [true])
    assert.deepEqual(isSafe('[8月\n改造前改造前\n30日]{.caption}\n'), [true])
  })

  it('fixes one kind alone', () => {
    const text = ' 8月 30日，青禾区召开会议。\n'
    const {edits} = fixAll(analyse(text), {
      analyse,
      ruleIds: ['space-cjk-digit']
    })
    assert.equal(applyEdits(text, edits), ' 8月30日，青禾区召开会议。\n')
  })

  it('fixes one finding alone', () => {
    const text = '8月 30日，9月 1日\n'
    const analysis = analyse(text)
    const finding = analysis.findings[1]
    assert.ok(finding)
    const {edits} = fixOne(analysis, finding)
    assert.equal(applyEdits(text, edits), '8月 30日，9月1日\n')
  })

  it('can keep the hyphen of a cut word that may be a compound', () => {
    const text = 'The men of the mill were snow-\nbanked, in the cold.\n'
    const analysis = analyse(text)
    const [finding] = analysis.findings
    assert.ok(finding)
    const after = finding.fixes.map((fix) =>
      applyEdits(text, fixOne(analysis, finding, fix).edits)
    )
    assert.ok(finding.fixes.every(({safe}) => !safe))
    assert.deepEqual(after, [
      'The men of the mill were snowbanked,\nin the cold.\n',
      'The men of the mill were snow-banked,\nin the cold.\n'
    ])
  })

  it('refuses where nothing is to be fixed', () => {
    const result = fixAll(analyse('本报讯'), {analyse})
    assert.deepEqual(result.edits, [])
    assert.ok(result.refusal)
  })

  it('says in one pass of edits what several passes did', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.array(fc.tuple(fc.nat(30), fc.nat(4), fc.string()))),
        (original, passes) => {
          const rewriting = new Rewriting(original)
          let text = original
          for (const pass of passes) {
            const edits = toEdits(pass, text.length)
            text = applyEdits(text, edits)
            rewriting.apply(edits)
          }

          assert.equal(rewriting.text, text)
          assert.equal(applyEdits(original, rewriting.edits), text)
        }
      ),
      runs
    )
  })
})

describe('checker', () => {
  it('finds after an edit what a fresh checker finds', () => {
    const memory = createMemory()
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        assert.deepEqual(
          analyse(text, {...analysisDefaults, memory}).findings,
          analyse(text).findings
        )
      }),
      runs
    )
  })
})

/** Edits in order and apart from each other, from any numbers. */
function toEdits(
  pass: ReadonlyArray<readonly [number, number, string]>,
  length: number
): Edit[] {
  const edits: Edit[] = []
  let offset = 0
  for (const [gap, size, text] of pass) {
    const start = Math.min(length, offset + gap)
    const end = Math.min(length, start + size)
    edits.push({span: {start, end}, text})
    offset = end + 1
    if (offset > length) break
  }

  return edits
}
