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
    en: 'The dot between the parts of a foreign name is `·` (U+00B7, GB/T 15834); extraction makes `•`, `‧`, `・`, `.` of it. Reported between Han that transliterate names.',
    'zh-cn':
      '外国人名各部分之间用间隔号 `·`（U+00B7，GB/T 15834），提取后常成 `•`、`‧`、`・`、`.`。仅在两侧为译名用字时报告。'
  },
  examples: [
    {
      input: '卡尔•马克西姆与约翰.史密斯',
      flags: ['•', '.'],
      output: '卡尔·马克西姆与约翰·史密斯'
    },
    {input: '• 报名方式', flags: []}
  ],
  check({text}, {report}) {
    // Matches a dot of any kind between Han: `卡尔•马`.
    for (const match of text.matchAll(
      /(?<=\p{Script=Han})[•‧・･∙.．](?=\p{Script=Han})/gu
    )) {
      const before = text.slice(Math.max(0, match.index - 8), match.index)
      if (!isNamePart(before, text.slice(match.index + 1))) continue
      report(
        replacement({
          span: spanOf(match),
          actual: match[0],
          expected: '·',
          safe: false
        })
      )
    }
  }
}

/** Characters that names of foreigners are written with. */
const transliterating = new Set(
  '翰阿埃艾安奥巴白班邦包保鲍贝本比彼宾波伯博布查茨达大戴丹德邓迪丁蒂杜多顿厄恩尔法范菲费芬弗福富戈盖冈高格葛古瓜哈海汉豪赫亨胡华怀惠霍基吉济加贾杰金卡凯坎康考科克肯库拉莱赖兰朗劳勒雷黎李里利莉丽连列林琳隆卢鲁路伦罗洛马玛迈麦曼梅门蒙米密明摩莫默姆穆那纳娜南瑙内尼涅宁努诺欧帕潘庞佩彭皮平珀普奇齐契乔切钦琼丘热仁日荣茹瑞若萨赛桑瑟森沙山尚绍舍申圣施史舒丝斯苏索塔泰坦汤唐特腾提廷图托瓦万威韦维魏温文翁沃乌吾伍武西希夏肖谢辛欣休许雪亚扬杨耶叶伊以因英尤于约云泽扎詹哲珍芝朱卓兹宗佐'
)

/** Whether both sides of a dot are transliterated, two characters each. */
export function isNamePart(before: string, after: string): boolean {
  const left = before.slice(-2)
  const right = after.slice(0, 2)
  return (
    left.length === 2 &&
    right.length === 2 &&
    Array.from(left + right).every((each) => transliterating.has(each))
  )
}
