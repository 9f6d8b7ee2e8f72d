/** Languages of the user interface. */
export type Locale = 'en' | 'zh-cn'

export const locales = ['en', 'zh-cn'] as const satisfies readonly Locale[]

/** One text in every language of the interface; `{name}` marks a value. */
export type Words = Readonly<Record<Locale, string>>

/**
 * Words with their values: plain data that says something to a person once the
 * language is known.
 */
export interface Phrase {
  readonly words: Words
  readonly values?: Readonly<Record<string, string | number>>
}

/** Say a phrase in a language. A value that is missing stays as `{name}`. */
export function say(phrase: Phrase, locale: Locale): string {
  const {values} = phrase
  const template = phrase.words[locale]
  if (!values) return template
  // Matches a value's name in braces: `{count}`.
  return template.replace(/\{(\w{1,40})\}/gu, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : String(value)
  })
}

/** The language of the interface for a BCP 47 tag such as `zh-Hans-CN`. */
export function toLocale(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en'
}
