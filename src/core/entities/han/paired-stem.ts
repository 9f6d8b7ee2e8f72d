import {classes, classOf, duties, dutyOf, type Token} from './lattice.js'
import {levels} from './levels.js'

/** Words before `和` that one name may hold. */
const mostWords = 2
// Matches the end of a body whose name joins two tasks: `建设部`, `改革委员会`.
const ending = /(?:委员会|委員會|[部局厅廳委])$/u

/**
 * Where a name begins whose tasks are joined by `和`: `住房和城乡建设部`,
 * `市发展和改革委员会`. `from` is the index of the token after `和`, `index`
 * that of the ending; `undefined` where what stands before `和` is no part of
 * it. It is one where a place or a level stands before it, or nothing.
 */
export function pairedStem(
  text: string,
  tokens: readonly Token[],
  from: number,
  index: number
): number | undefined {
  const joint = tokens[from - 1]
  const head = tokens[index]
  if (!joint || !head || joint.end - joint.start > 1) return undefined
  if (!'和与與及'.includes(text.charAt(joint.start))) return undefined
  if (!ending.test(text.slice(head.start, head.end))) return undefined
  // `和教育局` joins two bodies: the second task has a word of its own.
  if (from === index && head.end - head.start < 3) return undefined

  let first = from - 1
  while (first > 0 && from - first <= mostWords && isTask(tokens[first - 1])) {
    first--
  }

  if (first === from - 1) return undefined
  const before = tokens[first - 1]
  if (!before) return first
  const word = text.slice(before.start, before.end)
  const kind = classOf(before)
  const isAnchor = kind === classes.place || word === '国家' || word === '國家'
  if (isAnchor || levels.includes(word)) return first - 1
  return undefined
}

/** Whether a word may name a task: a noun or a deed that ends no name. */
function isTask(token: Token | undefined): boolean {
  if (!token || token.type !== 'word' || token.end - token.start < 2) {
    return false
  }

  const kind = classOf(token)
  return (
    dutyOf(token) === duties.none &&
    (kind === classes.noun ||
      kind === classes.deed ||
      kind === classes.verb ||
      kind === classes.other)
  )
}
