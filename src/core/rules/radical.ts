import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A radical where its character should stand: `⼀⽅⾯`. */
export const radical: Rule<'line'> = {
  id: 'radical',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['radical'],
  title: {en: 'Radical instead of a character', 'zh-cn': '部首码位'},
  docs: {
    en: 'Some PDF fonts map a character to the code point of its radical: it looks the same, but nothing finds it. Kangxi radicals are replaced by their compatibility mapping, those of the supplement by Unicode’s `Equivalent_Unified_Ideograph`.\n\n0 hits in 500,000 characters of clean text.',
    'zh-cn':
      '有些 PDF 字体把汉字映射到部首码位：看着一样，却检索不到。康熙部首按兼容映射替换，部首补充按 Unicode 的 `Equivalent_Unified_Ideograph` 替换。\n\n在 50 万字干净文本中误报为 0。'
  },
  examples: [
    {
      input: '⼀⽅⾯，⻘年代表发言。',
      flags: ['⼀', '⽅', '⾯', '⻘'],
      output: '一方面，青年代表发言。',
      safe: true
    },
    {
      input: '这些字都带“⻌”，叫走之底。',
      flags: ['⻌'],
      output: '这些字都带“辶”，叫走之底。'
    }
  ],
  check({text}, {report}) {
    // Matches one radical: `⼀`, `⻘`.
    for (const match of text.matchAll(/[\u2E80-\u2FDF]/gu)) {
      const [actual] = match
      const expected = supplement.get(actual) ?? actual.normalize('NFKC')
      if (expected === actual) continue
      const span = spanOf(match)
      // `“⻌”` may speak of the radical.
      const isShown =
        /[“‘「『（(]/u.test(text.charAt(span.start - 1)) &&
        /[”’」』）)]/u.test(text.charAt(span.end))
      report(replacement({span, actual, expected, safe: !isShown}))
    }
  }
}

/** Radicals of the supplement with their ideographs, from Unicode 14. */
const pairs = `
⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢
⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵
⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓
⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎
⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長
⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐
⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜
⻲亀 ⻳龟
`

const supplement: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/\s+/u)
    .map((pair) => [pair.charAt(0), pair.slice(1)])
)
