import type {LineCue} from './line-cue.js'

/** `改造前改造前`: extraction prints short captions and overlays twice. */
export const doubledLine: LineCue = {
  id: 'doubled-line',
  role: 'caption',
  words: {
    en: 'says the same twice, as captions do after extraction',
    'zh-cn': '同一句话连着两遍，是提取时图说的样子'
  },
  weight: 2.5,
  check({text}) {
    const half = text.length / 2
    if (text.length < 4 || text.length > 60 || !Number.isInteger(half)) {
      // With a blank between the halves.
      const middle = (text.length - 1) / 2
      return text.length >= 5 &&
        text.length <= 61 &&
        Number.isInteger(middle) &&
        text.charAt(middle) === ' ' &&
        text.slice(0, middle) === text.slice(middle + 1) &&
        /\p{L}{2}/u.test(text)
        ? 1
        : 0
    }

    return text.slice(0, half) === text.slice(half) && /\p{L}{2}/u.test(text)
      ? 1
      : 0
  }
}
