// Damage that is done to clean text by a script, one place at a time, to measure
// rules for which no page of the evaluation data has gold. Each entry names the
// rule, the text it wants (`zh` and `en` in lines of a column, `zh pages` whole
// pages, `zh press` sentences of newspapers, `en articles` paragraphs set apart by
// blank lines, `fr`), a pattern
// of places and what a place becomes; `whole` damages the text as a whole. Where
// clean text holds too few such places, `sound` first writes one into it.

const han = '\\p{Script=Han}'

/** Characters and what Unicode says is their likeness, as the rule need not. */
function likenesses(from, to) {
  const found = new Map()
  for (let code = from; code <= to; code++) {
    const character = String.fromCodePoint(code)
    const plain = character.normalize('NFKC')
    if (plain !== character && !found.has(plain)) found.set(plain, character)
  }

  return found
}

const radicals = likenesses(0x2f00, 0x2fd5)
const compatibles = likenesses(0xf900, 0xfaff)
/** Marks in their forms of vertical setting. */
const verticalForms = new Map(
  [
    '︐，',
    '︑、',
    '︒。',
    '︓：',
    '︔；',
    '︕！',
    '︖？',
    '︵（',
    '︶）',
    '︽《',
    '︾》'
  ].map((pair) => [pair.slice(1), pair.slice(0, 1)])
)
const anyOf = (map) => new RegExp(`[${[...map.keys()].join('')}]`, 'gu')
const spread = (text) => Array.from(text)
const wide = (text) =>
  text.replaceAll(/[A-Z]/gu, (each) =>
    String.fromCodePoint(each.codePointAt(0) + 0xfee0)
  )
const hanDigits = 'O一二三四五六七八九'

const oneOf = (all, random) => all[Math.floor(random() * all.length)]
/** A comma in running text. */
const commaOfHan = new RegExp(`(?<=${han}{2})，(?=${han}{2})`, 'gu')
/** Foreign names as Chinese writes them. */
const foreigners =
  `约翰·史密斯 玛丽·琼斯 威廉·布朗 卡尔·舒尔茨 海因里希·米勒 让·杜邦 皮埃尔·马丁
安德烈·伊万诺夫 尼古拉·彼得罗夫 娜塔莉亚·索科洛娃 费尔南多·加西亚 何塞·罗德里格斯
马里奥·罗西 朱塞佩·比安奇 扬·诺瓦克 拉斯洛·纳吉 埃里克·汉森 奥拉夫·尼尔森
穆罕默德·阿里 阿卜杜拉·哈桑 法蒂玛·侯赛因 拉吉夫·夏尔马 普丽娅·辛格 苏哈托·维多多
汤姆·威尔逊 艾米莉·泰勒 乔治·沃克 詹姆斯·库克 罗伯特·格林 理查德·怀特 爱德华·霍尔
亨利·克拉克 查尔斯·刘易斯 托马斯·杨 萨拉·金 丽贝卡·斯科特 凯瑟琳·亚当斯 劳拉·贝克
大卫·卡特 丹尼尔·米切尔 克里斯托弗·特纳 菲利普·帕克 雅克·勒菲弗尔 弗朗索瓦·莫罗
马蒂亚斯·韦伯 于尔根·施耐德 沃尔夫冈·菲舍尔 格蕾塔·霍夫曼 谢尔盖·库兹涅佐夫
德米特里·沃尔科夫 奥尔加·莫罗佐娃 卢卡·费拉里 佐兰·约万诺维奇 古斯塔沃·席尔瓦
巴勃罗·桑切斯 维克托·奥尔班 恩里克·佩纳 阿明·拉希德 优素福·卡里姆 夸梅·门萨`.split(
    /\s+/u
  )

/** `insert` puts something between two characters, the rest replace a match. */
export const damages = [
  {
    rule: 'letter-spaced',
    base: 'zh',
    place: new RegExp(`(?<=\\n)${han}{6,20}(?=\\n)`, 'gu'),
    make: ([text]) => spread(text).join(' ')
  },
  {
    rule: 'invisible-character',
    base: 'zh',
    place: new RegExp(`${han}(?=${han})`, 'gu'),
    make: ([text]) => `${text}\u200B`
  },
  {
    rule: 'radical',
    base: 'zh',
    place: anyOf(radicals),
    make: ([text]) => radicals.get(text)
  },
  {
    rule: 'compatibility-ideograph',
    base: 'zh',
    place: anyOf(compatibles),
    make: ([text]) => compatibles.get(text)
  },
  {
    rule: 'compatibility-form',
    base: 'zh',
    place: /[，。、；：？！（）《》]/gu,
    make: ([text]) => verticalForms.get(text)
  },
  {
    rule: 'glyph-code',
    base: 'zh',
    place: new RegExp(han, 'gu'),
    make: ([text]) => `&#x${text.codePointAt(0).toString(16)};`
  },
  {
    rule: 'private-use',
    base: 'zh',
    place: new RegExp(han, 'gu'),
    make: () => '\uE5E5'
  },
  {
    rule: 'lost-glyph',
    base: 'zh',
    place: new RegExp(`(?<=${han})${han}(?=${han})`, 'gu'),
    make: () => '□'
  },
  {
    rule: 'ellipsis',
    base: 'zh',
    place: commaOfHan,
    sound: () => '……',
    make: (_, random) => oneOf(['...', '。。。', '⋯⋯', '…'], random)
  },
  {
    rule: 'dash',
    base: 'zh',
    place: commaOfHan,
    sound: () => '——',
    make: (_, random) => oneOf(['--', '－－', '— —', '──'], random)
  },
  {
    rule: 'name-dot',
    base: 'zh',
    place: new RegExp(`(?<=[，。])\\n?(?=${han}{2})`, 'gu'),
    sound: ([text], random) => `${text}${oneOf(foreigners, random)}说，`,
    make: (_, random, sound) =>
      sound.replace('·', oneOf(['•', '.', '‧', '・', '．'], random))
  },
  {
    rule: 'ascii-full-stop',
    base: 'zh',
    place: new RegExp(`(?<=${han})。(?=${han}|\\n)`, 'gu'),
    make: () => '.'
  },
  {
    rule: 'straight-quote',
    base: 'zh',
    place: /“([^“”\n]{1,12})”/gu,
    make: ([, text]) => `"${text}"`
  },
  {
    rule: 'quote-direction',
    base: 'zh',
    place: /“([^“”\n]{1,12})”/gu,
    make: ([, text]) => `”${text}“`
  },
  {
    rule: 'quote-form',
    base: 'zh pages',
    place: /“([^“”\n]{1,12})”/gu,
    make: ([, text]) => `「${text}」`
  },
  {
    rule: 'fullwidth-letter',
    base: 'zh press',
    place: /[A-Z]{2,}/gu,
    make: ([text]) => wide(text)
  },
  {
    rule: 'year-zero',
    base: 'zh',
    place: /(20\d\d)年/gu,
    make: ([, year]) =>
      `${year.replaceAll(/\d/gu, (digit) => hanDigits[Number(digit)])}年`
  },
  {
    rule: 'doubled-phrase',
    base: 'zh',
    place: new RegExp(`${han}{5,12}`, 'gu'),
    make: ([text]) => text + text
  },
  {
    rule: 'doubled-punctuation',
    base: 'zh',
    place: /[，、]/gu,
    make: ([text]) => text + text
  },
  {
    rule: 'doubled-characters',
    base: 'zh',
    place: new RegExp(`(?<=\\n)${han}{4,20}(?=\\n)`, 'gu'),
    make: ([text]) => text.replaceAll(/./gu, '$&$&')
  },
  {
    rule: 'stutter',
    base: 'zh',
    place: new RegExp(han, 'gu'),
    make: ([text]) => text.repeat(3)
  },
  {
    rule: 'repeated-line',
    base: 'zh',
    place: /(?<=\n)[^\n]{10,}\n/gu,
    make: ([text]) => text + text
  },
  {
    rule: 'line-overlap',
    base: 'zh',
    place: new RegExp(`(${han}{6,10})\\n(?=${han})`, 'gu'),
    make: ([, text]) => `${text}\n${text}`
  },
  {
    rule: 'split-han',
    base: 'zh',
    place: /[好权明的林相如]/gu,
    make: ([text]) =>
      ({
        好: '女子',
        权: '木又',
        明: '日月',
        的: '白勺',
        林: '木木',
        相: '木目',
        如: '女口'
      })[text]
  },
  {
    rule: 'stray-latin',
    base: 'zh',
    place: new RegExp(`${han}(?=${han})`, 'gu'),
    make: ([text]) => `${text}a`
  },
  {
    rule: 'impossible-date',
    base: 'zh',
    place: /(?<!\d)\d{1,2}月\d{1,2}日/gu,
    make: (_, random) => (random() < 0.5 ? '2月30日' : '11月31日')
  },
  {
    rule: 'impossible-number',
    base: 'zh',
    place: new RegExp(`(?<=[，。])(?=${han})`, 'gu'),
    sound: () => '9时15分，',
    make: (_, random) => `9时${60 + Math.floor(40 * random())}分，`
  },
  {
    rule: 'line-start-mark',
    base: 'zh',
    place: /([，。、；])\n(?=[^\n])/gu,
    make: ([, mark]) => `\n${mark}`
  },
  {
    rule: 'line-end-mark',
    base: 'zh',
    place: /(?<=[^\n])\n([“《（])/gu,
    make: ([, mark]) => `${mark}\n`
  },
  {
    rule: 'vertical-run',
    base: 'zh',
    place: new RegExp(`(?<=\\n)${han}{5,20}(?=\\n)`, 'gu'),
    make: ([text]) => spread(text).join('\n')
  },
  {
    rule: 'cut-address',
    base: 'zh',
    place: /(?<=。)\n/gu,
    make: () => '\n登录www.qhq.\ngov.cn查询。\n'
  },
  {
    rule: 'mixed-line-end',
    base: 'zh',
    place: /\n[^\n]+\n/gu,
    make: ([text]) => text.replaceAll('\n', '\r\n'),
    anywhere: true
  },
  {
    rule: 'unbalanced-mark',
    base: 'zh',
    place: /[《》（）]|(?<=[^“”]{3})[“”](?=[^“”]{3})/gu,
    make: () => '',
    anywhere: true
  },
  {
    rule: 'unused-ignore',
    base: 'zh',
    place: new RegExp(`${han}{4}`, 'gu'),
    make: ([text]) => `[${text}]{.asis}`
  },
  {
    rule: 'space-cjk-digit',
    base: 'zh',
    place: new RegExp(`(?<=${han})(?=\\d)`, 'gu'),
    make: () => ' '
  },
  {
    rule: 'name-variant',
    base: 'zh',
    whole: (text) =>
      text +
      '区长林望舒出席会议。\n区长林望舒指出，要抓紧。\n区长林望舒强调了安全。\n区长林望书看望居民。\n',
    spot: '林望书'
  },
  {
    rule: 'repeated-block',
    base: 'zh',
    whole: (text) => {
      const lines = text.split('\n')
      return `${text}\n${lines.slice(0, 6).join('\n')}\n`
    },
    spot: ''
  },
  {
    rule: 'date-after-issue',
    base: 'zh',
    whole: (text) =>
      `---\ndate: 2022-09-02\n---\n${text}本报讯 9月12日，青禾区召开了会议，部署秋收工作。\n`,
    spot: '9月12日，青禾区召开了'
  },
  {
    rule: 'ligature',
    base: 'en',
    place: /fi(?=\p{Ll})/gu,
    make: () => 'ﬁ'
  },
  {
    rule: 'homoglyph',
    base: 'en',
    place: /(?<=\p{Ll})a(?=\p{Ll})/gu,
    make: () => '\u0430'
  },
  {
    rule: 'odd-blank',
    base: 'en',
    place: /(?<=\p{Ll}) (?=\p{Ll})/gu,
    make: () => '\u00A0'
  },
  {
    rule: 'double-blank',
    base: 'en',
    place: /(?<=\p{Ll}) (?=\p{Ll})/gu,
    make: () => '   '
  },
  {
    rule: 'spaced-punctuation',
    base: 'en',
    place: /(?<=\p{Ll}{3}), (?=\p{Ll})/gu,
    make: () => ' , '
  },
  {
    rule: 'hyphen-in-line',
    base: 'en',
    place: /(?<=\s\p{Ll}{3})(?=\p{Ll}{4,}[\s,.])/gu,
    make: () => '- '
  },
  {
    rule: 'lost-hyphen',
    base: 'en',
    place: /(?<=\s)(\p{Ll}{3})(\p{Ll}{4,}) /gu,
    make: ([, first, second]) => `${first}\n${second} `
  },
  {
    rule: 'repeated-word',
    base: 'en',
    place: /(?<= )(?:the|and|of|in|was) /gu,
    make: ([text]) => text + text
  },
  {
    rule: 'drop-cap',
    base: 'zh',
    place: new RegExp(`(?<=。\\n|^)(${han})(?=${han}{3})`, 'gu'),
    make: ([text]) => `${text}\n`
  },
  {
    rule: 'drop-cap',
    base: 'en articles',
    place: /(?<=\n\n|^)([A-Z])([a-z]{2,})(?= )/gu,
    sound: ([text]) => text.toUpperCase(),
    make: ([, first, rest]) => `${first}\n${rest.toUpperCase()}`
  },
  {
    rule: 'double-hyphen',
    base: 'en',
    whole: (text) =>
      `${text}The harbour—so they say—was shut--and the men—all of them—went home.\n`,
    spot: '--and the men'
  },
  {
    rule: 'decomposed',
    base: 'fr',
    place: /[éèêàâîôûç]/gu,
    make: ([text]) => text.normalize('NFD')
  },
  {
    rule: 'mojibake',
    base: 'fr',
    place: /[éèêàâîôûç]/gu,
    make: ([text]) => Buffer.from(text, 'utf8').toString('latin1')
  }
]
