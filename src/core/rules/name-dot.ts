import {UnitSet} from '../model/unit-set.js'
import {isHanAt} from './character-class.js'
import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** The wrong dot inside a foreign name: `卡尔•马克西姆`. */
export const nameDot: Rule<'line'> = {
  id: 'name-dot',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  needs: ['han'],
  triggers: ['dot', 'ascii-point', 'fullwidth'],
  title: {en: 'Dot in a name', 'zh-cn': '间隔号误用'},
  docs: {
    en: 'The dot between the parts of a foreign name is `·` (U+00B7, GB/T 15834); extraction makes `•`, `‧`, `・`, `.` of it. Reported between Han that transliterate names. Taiwan prints `‧`: it stays in traditional script, and where a page prints nearly all so, or `copydesk.yaml` says `nameDots: hyphenation`, the others are reported.',
    'zh-cn':
      '外国人名各部分之间用间隔号 `·`（U+00B7，GB/T 15834），提取后常成 `•`、`‧`、`・`、`.`。仅在两侧为译名用字时报告。台湾用 `‧`：繁体版面中不报；全版几乎都用，或 `copydesk.yaml` 写明 `nameDots: hyphenation` 时，其余写法才报。'
  },
  examples: [
    {
      input: '卡尔•马克西姆与约翰.史密斯',
      flags: ['•', '.'],
      output: '卡尔·马克西姆与约翰·史密斯'
    },
    {
      input: '读过列夫•托尔斯泰，也读过玛丽・居里和弗拉基米尔.普京。',
      flags: ['•', '・', '.'],
      output: '读过列夫·托尔斯泰，也读过玛丽·居里和弗拉基米尔·普京。'
    },
    {
      input: '安东尼.布朗、理查德.约翰逊与乔治.杰克逊来访。',
      flags: ['.', '.', '.'],
      output: '安东尼·布朗、理查德·约翰逊与乔治·杰克逊来访。'
    },
    {input: '他去了莫斯科.今天回到巴黎.', flags: []},
    {input: '• 报名方式', flags: []},
    {input: '科技•教育•文化', flags: []},
    // `‧` is no bullet: wherever it stands between Han, it is for `·`.
    {
      input: '夏曼‧蓝波安与巴奈‧库穗到会，《科技‧教育》出版。',
      flags: ['‧', '‧', '‧'],
      output: '夏曼·蓝波安与巴奈·库穗到会，《科技·教育》出版。'
    },
    // Taiwan prints it.
    {
      input: '記者馬修‧史密斯報導，總統埃馬紐埃爾‧馬克龍昨日抵達臺北。',
      flags: []
    },
    {
      input:
        '夏曼‧藍波安、瓦歷斯‧諾幹、巴奈‧庫穗與馬躍‧比吼都來了，還有馬修•史密斯，記者報導。',
      flags: ['•'],
      output:
        '夏曼‧藍波安、瓦歷斯‧諾幹、巴奈‧庫穗與馬躍‧比吼都來了，還有馬修‧史密斯，記者報導。'
    },
    {
      input:
        '約翰·史密斯、馬修·史密斯、瑪麗·史密斯與亨利·史密斯都來了，還有馬克‧史密斯，記者報導。',
      flags: ['‧'],
      output:
        '約翰·史密斯、馬修·史密斯、瑪麗·史密斯與亨利·史密斯都來了，還有馬克·史密斯，記者報導。'
    }
  ],
  check({text}, {style, report}) {
    const printed = style.nameDots === 'hyphenation' ? '‧' : '·'
    // Matches a dot of any kind between Han: `卡尔•马`.
    for (const match of text.matchAll(
      /(?<=\p{Script=Han})[·•‧・･∙.．](?=\p{Script=Han})/gu
    )) {
      const [actual] = match
      if (actual === printed) continue
      // Which of the two the page prints nobody knows: both are right.
      if (twoDots.test(actual) && style.nameDots === 'mixed') continue
      const before = text.slice(Math.max(0, match.index - 8), match.index)
      const kind = points.test(actual) ? 'point' : 'dot'
      if (
        !twoDots.test(actual) &&
        !isNamePart(before, text.slice(match.index + 1), kind)
      ) {
        continue
      }

      report(
        replacement({
          span: spanOf(match),
          actual,
          expected: printed,
          safe: false,
          severity: actual === '·' ? 'information' : 'warning'
        })
      )
    }
  }
}

/** Matches the dots that names are printed with; neither is ever a bullet. */
const twoDots = /^[·‧]$/u
/** Matches a full stop in the place of a dot. */
const points = /^[.．]$/u

/** Characters that names of foreigners are written with, in both scripts. */
const transliterating = new UnitSet(
  '翰阿埃艾安奥巴白班邦包保鲍贝本比彼宾波伯博布查茨达大戴丹德邓迪丁蒂杜多顿厄恩尔法范菲费芬弗福富戈盖冈高格葛古瓜哈海汉豪赫亨胡华怀' +
    '惠霍基吉济加贾杰金卡凯坎康考科克肯库拉莱赖兰朗劳勒雷黎李里利莉丽连列林琳隆卢鲁路伦罗洛马玛迈麦曼梅门蒙米密明摩莫默姆穆那纳娜南瑙' +
    '内尼涅宁努诺欧帕潘庞佩彭皮平珀普奇齐契乔切钦琼丘热仁日荣茹瑞若萨赛桑瑟森沙山尚绍舍申圣施史舒丝斯苏索塔泰坦汤唐特腾提廷图托瓦万威' +
    '韦维魏温文翁沃乌吾伍武西希夏肖谢辛欣休许雪亚扬杨耶叶伊以因英尤于约云泽扎詹哲珍芝朱卓兹宗佐夫居京津柯嘉芭娅妮莎琪蕾黛薇芙茜让甫汶' +
    '纽什诗绪昂龙琅弥敏孟墨香妲柏坡泼圭哥珊姗沈慈策采察恰宰佛登果阮拜贲卜碧蓓滨岑楚狄敦芳冯甘根贡郭洪候喀夸吕略雅智娥娃妃娇婕婷媛芮茵' +
    '莲荷蓉虞勃烈得何刘易素昆柴梯滕朔捷缅聂芒锡姬郎鄂东理治逊' +
    '愛奧寶鮑貝賓達鄧東頓爾費蓋岡漢華懷濟賈凱庫萊賴蘭勞麗連羅馬瑪邁麥門納諾歐龐喬欽瓊熱榮薩賽聖蘇湯騰圖韋維溫烏謝許亞楊葉約雲澤紮貢傑' +
    '齊紐倫盧魯蓮蘿'
)

/** Of the two characters on each side of a dot, so many must transliterate. */
const fewestSounds = {dot: 3, point: 4} as const

/**
 * Whether a dot stands in a transliterated name: two characters of Han on each
 * side, of which a raised dot, that stands for little else between Han, lets one
 * be any (`列夫•托尔斯泰`); a full stop (`point`) may end a sentence.
 */
export function isNamePart(
  before: string,
  after: string,
  kind: keyof typeof fewestSounds
): boolean {
  const left = before.slice(-2)
  const right = after.slice(0, 2)
  if (left.length < 2 || right.length < 2) return false
  const near = left + right
  let sounds = 0
  for (let at = 0; at < near.length; at++) {
    if (!isHanAt(near, at)) return false
    if (transliterating.has(near.charCodeAt(at))) sounds++
  }

  return sounds >= fewestSounds[kind]
}
