import type {LineCue} from './line-cue.js'

/** `改造前改造前`, also thrice: extraction prints short captions and overlays twice. */
export const doubledLine: LineCue = {
  id: 'doubled-line',
  role: 'caption',
  isWhole: true,
  words: {
    en: 'says the same twice, as captions do after extraction',
    'zh-cn': '同一句话连着两遍，图说提取后常是这样'
  },
  weight: 2.5,
  check({text}) {
    if (text.length < 4 || text.length > longest) return 0
    // The shortest shift that brings a text onto itself: 2 in 今天今天.
    const period = (text + text).indexOf(text, 1)
    if (period < text.length) return isCaption(text.slice(0, period))
    // With a blank between the halves.
    const middle = (text.length - 1) / 2
    const half = text.slice(0, middle)
    return text.charAt(middle) === ' ' && half === text.slice(middle + 1)
      ? isCaption(half)
      : 0
  }
}

/** Longest line that is looked at: captions are a sentence or two. */
const longest = 160

/** Words, and not strokes or one letter over and over. */
function isCaption(unit: string): number {
  return /\p{L}{2}/u.test(unit) ? 1 : 0
}
