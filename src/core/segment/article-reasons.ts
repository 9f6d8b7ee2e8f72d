import type {Evidence} from '../model/evidence.js'
import type {Body} from './articles.js'
import {shape} from './columns.js'
import type {DraftArticle} from './draft.js'
import type {Known} from './known.js'
import {apart, byWords, pinnedEvidence, standsBeside} from './words.js'

/** Why an article begins where it does, and how sure that is. */
export function articleReasons(
  {pins, columns, reading}: Known,
  {pieces}: Body
): Pick<DraftArticle, 'confidence' | 'evidence' | 'pinned'> {
  const [first] = pieces
  const evidence: Evidence[] = []
  const row = first?.start ?? 0
  const pinned = pins.startsArticle[row] === 1
  if (pinned) evidence.push(pinnedEvidence)
  if (first?.lead)
    evidence.push({
      ...byWords(3),
      cue: 'byline-lead',
      phrase: {
        words: {
          en: 'opens with a byline: {text}',
          'zh-cn': '以消息头开始：{text}'
        },
        values: {
          text: first.lead.people.map(({name}) => name).join(' ') || '—'
        }
      }
    })
  if (row > 0 && columns.shape[row - 1] === shape.head)
    evidence.push(standsBeside)
  if (row > 0 && reading.roles[row - 1] === 'byline')
    evidence.push({
      ...byWords(3),
      cue: 'byline-above',
      phrase: {
        words: {en: 'a byline stands right above', 'zh-cn': '上一行是消息头'}
      }
    })
  if (row > 0 && (columns.width[row - 1] ?? 0) > 0) evidence.push(apart)
  const weight = evidence.reduce((sum, each) => sum + each.weight, 0)
  return {
    confidence: pinned ? 1 : 1 - Math.exp(-(1 + weight) / 2),
    // A list that has grown holds room for more: the copy does not.
    evidence: evidence.slice(),
    pinned
  }
}
