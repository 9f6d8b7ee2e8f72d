import type {FullName} from './full-name.js'
import {groupBy, type Shortening} from './short-form.js'

const confidence = 0.9

// Matches what gives a short name: `（以下简称“高企协”）`, `(简称高企协)`.
const definition =
  /[（(](?:以下|下文)?(?:简称|簡稱|下称|下稱|统称|統稱)为?[：:]?[“"「『]?([^“”"「」『』（）()，。]{2,12})[”"」』]?[）)]/uy

// Matches a bracket that may hold such a name: `（以下简称“高企协”）`.
const shortBracket = /[（(][^（）()，。]{2,24}[）)]/u

/** A short form that the article gives itself: `（以下简称“高企协”）`. */
export const definedAlias: Shortening = {
  id: 'defined-alias',
  words: {
    en: 'this article gives it as short for {name}',
    'zh-cn': '本文说明为“{name}”的简称'
  },
  languages: ['zh'],
  search(names, article) {
    const given = new Map<FullName, string>()
    for (const {flow} of article) {
      // Few blocks hold a bracket that may give a name.
      if (!shortBracket.test(flow.text)) continue
      for (const name of names) {
        let at = flow.text.indexOf(name.text)
        while (at !== -1) {
          definition.lastIndex = at + name.text.length
          const alias = definition.exec(flow.text)?.[1]
          if (alias !== undefined) given.set(name, alias)
          at = flow.text.indexOf(name.text, at + name.text.length)
        }
      }
    }

    const byAlias = groupBy([...given.keys()], (name) => [
      given.get(name) ?? ''
    ])
    if (byAlias.size === 0) return undefined
    return ({flow: {text}}) =>
      [...byAlias].flatMap(([alias, of]) =>
        placesOf(text, alias).flatMap((start) =>
          of.map((name) => ({
            start,
            end: start + alias.length,
            of: name,
            confidence
          }))
        )
      )
  }
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = []
  let at = text.indexOf(wanted)
  while (at !== -1) {
    places.push(at)
    at = text.indexOf(wanted, at + wanted.length)
  }

  return places
}
