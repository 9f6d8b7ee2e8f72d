import {levels} from '../han/levels.js'
import type {Shortening} from './short-form.js'
import {groupBy} from './short-form.js'

// Matches a place with its level: `丰台区`.
const withLevel = new RegExp(`^\\p{Script=Han}{2,6}[${levels}]$`, 'u')

/** Places without their level: `丰台` for `丰台区`. */
export const barePlace: Shortening = {
  id: 'bare-place',
  words: {
    en: '{name}, which this article writes out, without its level',
    'zh-cn': '本文“{name}”省去行政级别'
  },
  languages: ['zh'],
  search(names) {
    const byName = groupBy(
      names.filter(({kind}) => kind === 'place'),
      ({text}) => (withLevel.test(text) ? [text.slice(0, -1)] : [])
    )
    if (byName.size === 0) return undefined
    return ({flow: {text}, proposals}) =>
      proposals.flatMap(({start, end, kind}) =>
        kind === 'place'
          ? (byName.get(text.slice(start, end)) ?? []).map((of) => ({
              start,
              end,
              of,
              confidence: 0,
              joinsOnly: true
            }))
          : []
      )
  }
}
