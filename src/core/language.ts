/** Characters looked at; more would cost time and change nothing. */
const sampleLength = 20_000

// Characters that only one of the two Chinese scripts has, and that newspapers use on every page.
const simplifiedOnly =
  '们这为个来时国会对发说过还从进问间东车长门开关见业务员书报电记讯华产经济与实现点区医疗' +
  '动当总战后学习将让认识农村党团结'
const traditionalOnly =
  '們這為個來時國會對發說過還從進問間東車長門開關見業務員書報電記訊華產經濟與實現點區醫療' +
  '動當總戰後學習將讓認識農黨團結'

const firstHan = 0x3400
const lastHan = 0x9fff
/** The script that shows in a character: 1 simplified, 2 traditional, 0 none. */
const scripts = fillScripts()

function fillScripts(): Uint8Array {
  const filled = new Uint8Array(lastHan - firstHan + 1)
  for (const [text, script] of [
    [traditionalOnly, 2],
    [simplifiedOnly, 1]
  ] as const) {
    for (let index = 0; index < text.length; index++) {
      filled[text.charCodeAt(index) - firstHan] = script
    }
  }

  return filled
}

/** Words that are frequent in one language and rare in the others. */
const frequent: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'that', 'was', 'for', 'with', 'by', 'from'],
  fr: ['le', 'la', 'les', 'des', 'et', 'est', 'une', 'dans', 'qui', 'du'],
  de: ['der', 'die', 'das', 'und', 'ist', 'von', 'den', 'des', 'nicht', 'zu'],
  es: ['el', 'los', 'las', 'que', 'una', 'por', 'del', 'con', 'y', 'en'],
  it: ['il', 'che', 'di', 'della', 'una', 'per', 'non', 'sono', 'gli', 'nel'],
  nl: ['het', 'een', 'van', 'en', 'niet', 'dat', 'voor', 'zijn', 'de', 'op']
}

/**
 * Guess the language of a text from its characters and its commonest words:
 * `zh-Hans`, `zh-Hant`, `ja`, `en`, `fr`, `de`, `es`, `it`, `nl`, or `und`.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, sampleLength)
  let han = 0
  let kana = 0
  let letters = 0
  let simplified = 0
  let traditional = 0

  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index)
    if (code >= firstHan && code <= lastHan) {
      han++
      const script = scripts[code - firstHan]
      if (script === 1) simplified++
      else if (script === 2) traditional++
    } else if (code >= 0x3041 && code <= 0x30ff) kana++
    else if (code > 0x40 && code < 0x250 && code !== 0xd7) letters++
  }

  if (kana > han / 4 && kana > 4) return 'ja'
  // A Han character is about a word: it counts as four letters.
  if (han * 4 > letters)
    return han === 0 ? 'und' : traditional > simplified ? 'zh-Hant' : 'zh-Hans'
  return letters === 0 ? 'und' : western(sample)
}

/** The Western language most of whose frequent words occur; English on a tie. */
function western(sample: string): string {
  const counts = new Map<string, number>()
  // Matches one word: `the`.
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}{1,20}/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }

  let best = 'en'
  let most = 0
  for (const [language, words] of Object.entries(frequent)) {
    let score = 0
    for (const word of words) score += counts.get(word) ?? 0
    if (score <= most) continue
    best = language
    most = score
  }

  return best
}
