import {titleStart} from '../titles.js'
import {worldPlaces} from '../world-places.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Characters that foreign names are written with (Xinhua's tables). */
const sounds =
  '阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼别宾波伯博勃布查察茨达戴丹当道德邓迪蒂丁东杜顿多厄恩尔法凡范方菲费芬丰冯佛夫弗福盖甘冈高戈哥格根贡古瓜圭哈海汉豪赫黑亨胡华怀惠霍基吉季加贾简杰金津卡凯坎康考柯科克肯孔库拉莱赖兰朗劳勒雷蕾里丽利莉连廉林琳留柳龙隆卢鲁路露伦罗洛玛马迈麦曼芒毛梅门蒙米密明缪摩莫默姆木穆纳娜南内尼娘涅宁纽努诺欧帕派潘庞佩彭皮珀普齐奇恰强乔切钦琼丘让热日荣茹儒瑞若萨塞赛桑瑟森沙山尚绍舍申圣施什史士舒斯丝松苏索塔泰坦汤唐陶特滕提田廷通图托瓦万旺威韦维魏温文翁沃乌吾武西希锡夏香肖谢辛欣休雪雅亚延扬杨耶叶伊易因英尤约泽扎詹珍真芝治朱卓兹子祖佐'
const sound = `[${sounds}]`
// Matches a full name with its dot: `卡尔·马丁`, `瓦尔特·沙佛尔霍夫`.
const dotted = /\p{Script=Han}{1,7}(?:[·•‧・]\p{Script=Han}{1,8}){1,3}/gu
// Matches a name alone of three to seven such characters: `内塔尼亚胡`.
const alone = new RegExp(`${sound}{3,7}`, 'gu')
// Matches what people do: `说`, `表示`, `先生`.
const acts =
  /^(?:说|表示|指出|强调|认为|宣布|先生|女士|夫人|总统|总理|首相|首脑|博士|教授|会见|当天|今天|在会)/u

/** Foreign names, which are written with characters chosen for their sound. */
export const foreignPerson: Recogniser = {
  id: 'foreign-person',
  words: {
    en: 'written like a foreign name',
    'zh-cn': '像外国人名的译写'
  },
  languages: ['zh'],
  find({text}) {
    const found: Candidate[] = []

    if (/[·•‧・]/u.test(text)) {
      for (const match of text.matchAll(dotted)) {
        const part = soundsOf(match[0])
        if (part) {
          const start = match.index + part.start
          const end = match.index + part.end
          found.push({start, end, kind: 'person', confidence: 0.87})
        }
      }
    }

    for (const match of text.matchAll(alone)) {
      const end = match.index + match[0].length
      const title = titleStart(text, match.index)
      const speaks = acts.test(text.slice(end, end + 2))
      if ((title < 0 && !speaks) || worldPlaces.has(match[0])) continue
      found.push({
        start: match.index,
        end,
        kind: 'person',
        confidence: title < 0 ? 0.72 : 0.88,
        ...(title < 0 ? {} : {role: text.slice(title, match.index)})
      })
    }

    return found
  }
}

/** The part around the dots that is written by sound. */
function soundsOf(name: string): {start: number; end: number} | undefined {
  const dot = name.search(/[·•‧・]/u)
  const last = Math.max(
    ...['·', '•', '‧', '・'].map((each) => name.lastIndexOf(each))
  )
  let start = dot
  while (start > 0 && sounds.includes(name.charAt(start - 1))) start--
  let end = last + 1
  while (end < name.length && sounds.includes(name.charAt(end))) end++
  return start < dot && end > last + 1 ? {start, end} : undefined
}
