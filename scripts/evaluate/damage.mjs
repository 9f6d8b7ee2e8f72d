// Damage that is done to clean text by a script, one place at a time, to measure
// rules for which no page of the evaluation data has gold. Each entry names the
// rule, the text it wants (`zh` and `en` in lines of a column, `zh pages` whole
// pages, `zh press` sentences of newspapers, `fr`), a pattern
// of places and what a place becomes; `whole` damages the text as a whole.

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
  {rule: 'ellipsis', base: 'zh press', place: /……/gu, make: () => '...'},
  {
    rule: 'dash',
    base: 'zh',
    place: new RegExp(`(?<=${han})——(?=${han})`, 'gu'),
    make: () => '--'
  },
  {
    rule: 'name-dot',
    base: 'zh press',
    place: new RegExp(`(?<=${han}{2})·(?=${han}{2})`, 'gu'),
    make: (_, random) => (random() < 0.5 ? '•' : '.')
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
    base: 'en',
    place: /(?<=\n\n|^)([A-Z])([a-z]{2,})(?= )/gu,
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
