import type {LineCue} from './line-cue.js'

// Matches `（下转第3版）`, `上接A1版`, `►►►详见4版`.
const han =
  /^[（(▶►→◆▲]{0,4}(?:紧接|緊接|下转|下轉|上接|[转轉接]|详见|詳見|相关报道见|相關報導見) ?(?:本报)?第? ?[A-Z]?[\d〇一二三四五六七八九十]{1,3} ?[版页頁].{0,12}$/u
// Matches `Continued on page 4`, `(From Page 1)`, `See STORM, Page A5`, `Suite à la page 2`, `Fortsetzung auf Seite 3`.
const western =
  /^[([►]{0,3}(?:(?:continued|cont(?:'d|\.)?) (?:on|from|in) .{1,30}|(?:from|see) (?:[\w ]{1,20}, )?(?:page|p\.) ?[A-Z]?-?\d{1,3}[A-Z]?.{0,4}|please turn to .{1,20}|turn to page .{1,10}|(?:la )?suite (?:à|en|de) (?:la )?.{1,20}page.{0,10}|(?:fortsetzung|schluß|schluss) (?:auf|von|aus|folgt|in).{0,30}|\(?to be continued\.?)[)\]]?$/iu

/** `下转第3版`, `Continued on page 4`. */
export const jumpWords: LineCue = {
  id: 'jump-words',
  role: 'jumpline',
  words: {
    en: 'says where the article goes on',
    'zh-cn': '说明文章转往或接自哪一版'
  },
  weight: 4,
  check({text, language}) {
    if (text.length > 60) return 0
    return (language === 'han' ? han : western).test(text) ? 1 : 0
  }
}
