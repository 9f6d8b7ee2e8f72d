import type {LineCue} from './line-cue.js'

/** `————————`, `* * *`: no letter, no digit, no Han. */
export const ruledLine: LineCue = {
  id: 'ruled-line',
  role: 'rule',
  words: {
    en: 'has no letters, only strokes or ornaments',
    'zh-cn': '没有文字，只有线条或花饰'
  },
  weight: 3,
  check({text}) {
    return text.length >= 3 &&
      !/[\p{L}\p{N}]/u.test(text.slice(0, 200)) &&
      /^[-–—_=*·•~.☆★◆◇■□○●─━═＊\s]+$/u.test(text.slice(0, 200))
      ? 1
      : 0
  }
}
