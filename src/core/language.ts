/**
 * Guess the language of a text from its characters: `zh-Hans`, `zh-Hant`,
 * `en`, or `und`.
 */
export function detectLanguage(text: string): string {
  // Matches one Han character: `报`.
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han * 4 > text.length ? 'zh-Hans' : 'en'
}
