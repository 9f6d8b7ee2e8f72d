import type {Recogniser} from './recogniser.js'

/** The people whom a byline names, with their roles. */
export const bylinePerson: Recogniser = {
  id: 'byline-person',
  words: {en: 'named in the byline', 'zh-cn': '消息头里的署名'},
  languages: [],
  examples: [],
  find({block}) {
    if (!block?.lead && !block?.tail) return []
    return [block.lead, block.tail].flatMap((byline) =>
      (byline?.people ?? []).map(({role, span}) => ({
        ...span,
        kind: 'person',
        confidence: 0.97,
        ...(role === '' ? {} : {role})
      }))
    )
  }
}
