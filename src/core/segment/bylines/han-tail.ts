import {foldScript} from '../fold-script.js'
import type {FoundByline} from './byline.js'
import {readPeople} from './han-people.js'
import {mayHoldRole, namelessRole, unitBefore} from './han-words.js'

/** Longest sign-off that is looked at, in UTF-16 code units. */
const longest = 56

// Matches a bracket at the end of a paragraph: `（记者 汪静磊）`, `【记者 甲】`.
const inBrackets =
  /([。！？…”』」：.!?]?)[ \u3000]{0,4}[（(【〔［[]([^（()）【】〔〕。]{1,44})[）)】〕］\]]$/u
// Matches a sign-off after a full stop: `…。 本报记者 张三 李四`, `…。■记者 甲`.
const afterStop =
  /[。！？…”』」][ \u3000]*((?:[□■◎●◆▲][ \u3000]*)?[\u3400-\u9fff][^。！？，；：“”]{2,30})$/u
// Matches a source: `据新华社`, `新华社供本报专稿`, `完`, `作者系某大学教授`.
const source =
  /^(?:(?:均?据|摘自|摘编自|原载|转载自|选自|来源|来自|综合自)[：: ]?.{2,24}|(?:新华社|中新社|中央社|法新社|路透社|美联社).{0,14}|.{0,10}(?:综合|综合报道)|完|未完待续|(?:未完|下转|续完).{0,8}|.{2,8}(?:供稿|整理|供本报特稿)|作者(?:[系为是：]|单位).{2,30})$/u

/** The sign-off that ends a Chinese paragraph. */
export function readHanTail(text: string): FoundByline | undefined {
  const last = text.charAt(text.length - 1)
  const closes = '）)】〕］]'.includes(last)
  // A sign-off has no stop at its end.
  if (!closes && '。！？，；：“”'.includes(last)) return undefined
  const from = Math.max(0, text.length - longest)
  const end = text.slice(from)
  const folded = foldScript(end)
  const bracket = closes ? inBrackets.exec(folded) : null
  if (bracket?.[2] !== undefined) {
    const mark = bracket[1] ?? ''
    const start = from + bracket.index + mark.length
    const inside = text.length - 1 - bracket[2].length
    const content = text.slice(inside, text.length - 1)
    const span = {start, end: text.length}
    // Without a role only what stands after a full stop is a name: not （安徽）.
    const isAfterStop = mark !== '' && mark !== '：'
    const unit = isAfterStop
      ? (unitBefore.exec(bracket[2])?.[0].length ?? 0)
      : 0
    const people = readPeople(content.slice(unit), inside + unit, {
      bare: isAfterStop ? 'likely' : 'never'
    })
    if (people) return {span, people}
    const isSource = source.test(bracket[2]) || namelessRole.test(bracket[2])
    return isSource ? {span, people: []} : undefined
  }

  const sign = mayHoldRole(folded) ? afterStop.exec(folded)?.[1] : undefined
  if (sign === undefined) return undefined
  const start = text.length - sign.length
  const mark = /^[□■◎●◆▲][ \u3000]*/u.exec(sign)?.[0].length ?? 0
  const people = readPeople(text.slice(start + mark), start + mark, {
    bare: 'never'
  })
  return people ? {span: {start, end: text.length}, people} : undefined
}
