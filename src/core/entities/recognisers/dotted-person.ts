import type {HanRun} from '../han/cut-text.js'
import {duties, dutyOf, type Token} from '../han/lattice.js'
import type {NameLexicon} from '../name-lexicon.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Marks between the parts of a foreign name. */
const dots = '·•‧・．'

/** Foreign names with a dot between their parts: `卡尔·马丁`. */
export const dottedPerson: Recogniser = {
  id: 'dotted-person',
  words: {
    en: 'written like a foreign name, with a dot',
    'zh-cn': '像外国人名的译名，中有间隔号'
  },
  languages: ['zh'],
  examples: [
    {
      text: '协会秘书长卡尔·马丁·沃格勒昨天抵达鹭汀。',
      finds: [{text: '卡尔·马丁·沃格勒', kind: 'person', role: '秘书长'}]
    },
    {text: '天空·大地书屋开放。', finds: []}
  ],
  find({text, han, names}) {
    const found: Candidate[] = []
    if (!names) return found

    for (let index = 0; index + 1 < han.length; index++) {
      const first = han[index]
      if (!first || !isDotted(text, first, han[index + 1])) continue
      let last = index + 1
      while (
        isWhole(text, han[last], names) &&
        isDotted(text, han[last], han[last + 1])
      )
        last++
      const {start, title} = beginning(text, first, names)
      const end = ending(text, han[last], names)
      index = last - 1
      if (start === first.end || end === han[last]?.start) continue
      found.push({
        start,
        end,
        kind: 'person',
        confidence: 0.95,
        ...(title ? {role: text.slice(title.start, title.end)} : {})
      })
    }

    return found
  }
}

function isDotted(
  text: string,
  run: HanRun | undefined,
  next: HanRun | undefined
): boolean {
  if (!run || next?.start !== run.end + 1) return false
  return dots.includes(text.charAt(run.end))
}

/** Whether a run between two dots is a part of the name and nothing else. */
function isWhole(
  text: string,
  run: HanRun | undefined,
  names: NameLexicon
): boolean {
  return run?.tokens.every((token) => isPart(text, token, names)) ?? false
}

/** Where the part before the first dot begins, and the title before it. */
function beginning(
  text: string,
  {tokens, end}: HanRun,
  names: NameLexicon
): {start: number; title?: Token} {
  let start = end
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index]
    if (!token) break
    if (!isPart(text, token, names)) {
      return dutyOf(token) === duties.title ? {start, title: token} : {start}
    }

    start = token.start
  }

  return {start}
}

/** Where the part after the last dot ends. */
function ending(
  text: string,
  run: HanRun | undefined,
  names: NameLexicon
): number {
  let end = run?.start ?? 0
  for (const token of run?.tokens ?? []) {
    if (!isPart(text, token, names)) break
    end = token.end
  }

  return end
}

/** Read as a name, or made of characters that are chosen for their sound. */
function isPart(text: string, token: Token, names: NameLexicon): boolean {
  if (token.type !== 'word') return true
  const duty = dutyOf(token)
  if (duty !== duties.none && duty !== duties['short-place-head']) return false
  for (let at = token.start; at < token.end; at++) {
    if (names.sound(text, at) === 0) return false
  }

  return true
}
