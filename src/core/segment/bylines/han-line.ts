import {foldScript} from '../fold-script.js'
import type {FoundByline} from './byline.js'
import {readPeople} from './han-people.js'
import {mayHoldRole, namelessRole, unitBefore} from './han-words.js'

// Matches a bullet of a byline line: `□`, `◎`, `■ `.
const bullet = /^[□■◎●○◆◇★☆▲△▼▽▪•·※◤◢▶►][ \u3000]*/u
// Matches a line that is set in brackets as a whole: `【本报记者 甲】`.
const bracketed = /^[（(【〔［[](.{2,56})[）)】〕］\]]$/u
/** Longest byline that fills a line, in characters. */
const longest = 60

/** A byline that fills a line: `本报记者 叶雨`, `□本报记者 甲`, `文：甲 图：乙`. */
export function readHanLine(text: string): FoundByline | undefined {
  if (text.length > longest || text.length < 2) return undefined
  const span = {start: 0, end: text.length}
  const mark = bullet.exec(text)?.[0] ?? ''
  let rest = text.slice(mark.length).trimEnd()
  let offset = mark.length
  const bracket = bracketed.exec(rest)?.[1]
  if (bracket !== undefined) {
    const unit = unitBefore.exec(bracket)?.[0].length ?? 0
    rest = bracket.slice(unit)
    offset += 1 + unit
  }

  // A sentence: `记者了解到，…。`
  if (/[。！？，；]/u.test(rest)) return undefined
  // A lead with its text: `晚报记者叶雨报道 昨日`.
  if (/报[道导][ \u3000：:]+[\u3400-\u9fff]/u.test(foldScript(rest))) {
    const after = foldScript(rest).replace(/^.*报[道导][ \u3000：:]+/u, '')
    if (!mayHoldRole(after)) return undefined
  }

  const isMarked = mark !== '' || bracket !== undefined
  const folded = foldScript(rest)
  if (!isMarked && !mayHoldRole(folded)) return undefined
  if (namelessRole.test(folded)) return {span, people: []}
  const people = readPeople(rest, offset, {bare: isMarked ? 'likely' : 'never'})
  if (people) return {span, people}
  return undefined
}
