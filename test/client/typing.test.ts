import assert from 'node:assert/strict'
import {
  breakColumn,
  deleteAfter,
  deleteBefore,
  type Deletion
} from '../../src/client/typing.js'

/** Mark-up of a line: `# `, `[`, `]{…}` and ` {…}` in the order of the file. */
function marksOf(line: string): Deletion[] {
  return [...line.matchAll(/^# |\[|\]\{[^}]*\}| \{[^}]*\}$/gu)].map(
    ({index, 0: text}) => ({
      start: index,
      end: index + text.length
    })
  )
}

type Edit = (line: string, column: number) => string | undefined

/** A line with its cursor at `|` after a deletion; `own` for VS Code's, or at the `edge`. */
function after(find: typeof deleteBefore, shown: string): ReturnType<Edit> {
  const column = shown.indexOf('|')
  const line = shown.replace('|', '')
  const found = find(line, marksOf(line), column)
  if (found === undefined || found === 'edge') return found ?? 'own'
  return line.slice(0, found.start) + line.slice(found.end)
}

function broken(shown: string): string {
  const column = shown.indexOf('|')
  const line = shown.replace('|', '')
  const at = breakColumn(line, marksOf(line), column)
  return at === undefined ? 'own' : `${line.slice(0, at)}⏎${line.slice(at)}`
}

describe('typing around mark-up', () => {
  it('deletes the visible character before the cursor', () => {
    assert.equal(
      after(deleteBefore, '说[徐伟]{.person}|了'),
      '说[徐]{.person}了'
    )
    assert.equal(
      after(deleteBefore, '说[徐伟]{.per|son}了'),
      '说[徐]{.person}了'
    )
    assert.equal(after(deleteBefore, '说[|徐伟]{.person}'), '[徐伟]{.person}')
    assert.equal(after(deleteBefore, '[[甲]{.a}]{.b}|'), '[]{.b}')
    assert.equal(after(deleteBefore, '[𠮷家]{.a}甲|'), 'own')
    assert.equal(after(deleteBefore, '[甲𠮷]{.a}|'), '[甲]{.a}')
  })

  it('takes a mark away whole that would hold nothing', () => {
    assert.equal(after(deleteBefore, '说[徐]{.person}|了'), '说了')
    assert.equal(after(deleteAfter, '说|[徐]{.person}了'), '说了')
  })

  it('deletes the visible character after the cursor', () => {
    assert.equal(
      after(deleteAfter, '[徐伟|]{.person}了说'),
      '[徐伟]{.person}说'
    )
    assert.equal(after(deleteAfter, '说|[徐伟]{.person}'), '说[伟]{.person}')
    assert.equal(after(deleteAfter, '说|了[徐]{.person}'), 'own')
  })

  it('leaves the edges of a line to VS Code, which joins lines there', () => {
    assert.equal(after(deleteBefore, '[|徐伟]{.person}'), 'edge')
    assert.equal(after(deleteBefore, '[[|徐]{.a}伟]{.b}'), 'edge')
    assert.equal(after(deleteBefore, '|[徐伟]{.person}'), 'own')
    assert.equal(after(deleteBefore, '|徐伟'), 'own')
    assert.equal(after(deleteAfter, '[徐伟|]{.person}'), 'edge')
    assert.equal(after(deleteAfter, '[徐[伟|]{.a}]{.b}'), 'edge')
    assert.equal(after(deleteAfter, '说|['), 'edge')
    assert.equal(after(deleteAfter, '[徐伟]{.person}|'), 'own')
  })

  it('makes a headline none before it tears what is tagged in it', () => {
    assert.equal(after(deleteBefore, '# [|徐伟]{.person}'), '#[徐伟]{.person}')
    assert.equal(after(deleteBefore, '# |徐伟'), 'own')
    assert.equal(after(deleteAfter, '# [徐伟|]{.person} {.deck}'), 'edge')
    assert.equal(after(deleteAfter, '# 徐伟| {.deck}'), 'own')
  })

  it('breaks a line before or behind mark-up, never inside', () => {
    assert.equal(broken('说[徐伟]|{.person}了'), '说[徐伟]{.person}⏎了')
    assert.equal(broken('说[徐伟]{.per|son}了'), '说[徐伟]{.person}⏎了')
    assert.equal(broken('说[徐伟|]{.person}了'), '说[徐伟]{.person}⏎了')
    assert.equal(broken('说[[徐|]{.a}]{.b}了'), '说[[徐]{.a}]{.b}⏎了')
    assert.equal(broken('说[|徐伟]{.person}了'), '说⏎[徐伟]{.person}了')
    assert.equal(broken('说[[|徐]{.a}伟]{.b}'), '说⏎[[徐]{.a}伟]{.b}')
    assert.equal(broken('说[徐|伟]{.person}了'), 'own')
    assert.equal(broken('说[徐伟]{.person}|了'), 'own')
  })
})
