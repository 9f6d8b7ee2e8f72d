import {matchesOf} from '../model/matches.js'
import {reportMate, type Confused} from './confusion.js'
import {findHanMates} from './han-mate.js'
import {checkLatin} from './latin-confusions.js'
import {lettersInNumbers} from './letter-in-number.js'
import type {Rule} from './rule.js'
import type {WesternWord} from './western-words.js'

/** A character that OCR took for one of like shape: `木报讯`, `tbe`. */
export const confusable: Rule<'line'> = {
  id: 'confusable',
  group: 'confusions',
  scope: 'line',
  severity: 'warning',
  title: {en: 'Confused character', 'zh-cn': '形近误识'},
  docs: {
    en: 'OCR reads a character as another of like shape. Reported is one that makes no word where it stands, while its mate makes a common one; how much more probable the text becomes is measured with a lexicon, and what else stands on the page counts too.\n\nThe fix is never safe: only a person knows what was printed.',
    'zh-cn':
      'OCR 把字认成形近的另一字。某字在原处不成词、换成形近字则成常用词时报告；以词表衡量换字后文本的可能性提高多少，并参考本版其他地方的写法。\n\n不自动改：报上印的是什么，只有对照原版的人知道。'
  },
  examples: [
    {
      input: '木报讯 昨日，青禾区召开会议，部署秋收工作。',
      flags: ['木'],
      output: '本报讯 昨日，青禾区召开会议，部署秋收工作。'
    },
    {
      input: '记者昨日从新华杜获悉，产生了24O枚奖牌。',
      flags: ['杜', 'O'],
      output: '记者昨日从新华社获悉，产生了240枚奖牌。'
    },
    {input: '通过ISO9001认证的4S店、3D打印、O2O模式、SO2与NO2。', flags: []},
    {input: 'White plays 1. e4 e5 and 2. b5 c5, as the men say.', flags: []},
    {
      input:
        '共1O,000人，收入£1,O00，约1B万人，l2月召开，增长l2.5%，S0万元，A4纸，S8手机。',
      flags: ['O', 'O', 'B', 'l', 'l', 'S'],
      output:
        '共10,000人，收入£1,000，约18万人，12月召开，增长12.5%，50万元，A4纸，S8手机。'
    },
    {
      input:
        'There were 1O,000 men of the town, and £1,O00 was paid in l2 days, on the lOth and 2lst of June, I893.',
      flags: ['O', 'O', 'l', 'l', 'O', 'l', 'I'],
      output:
        'There were 10,000 men of the town, and £1,000 was paid in 12 days, on the 10th and 21st of June, 1893.'
    },
    {
      input:
        'They were both lost, nothing loth, and the waggons stopt at the inclosure of the gipsies; the Tories sent despatches.',
      flags: []
    },
    {
      input: 'It is said that 3OO men of the town came in IB84.',
      flags: ['O', 'O', 'I', 'B'],
      output: 'It is said that 300 men of the town came in 1884.'
    },
    {
      input: '任务己完成，末来可期；8月30曰，巳有百人报名，周未，大家再来。',
      flags: ['己', '末', '曰', '巳', '未'],
      output: '任务已完成，未来可期；8月30日，已有百人报名，周末，大家再来。'
    },
    {
      input: '27 各礼兵鸣枪，加强名领域合作，听取汇报，井对工作提出要求。',
      flags: ['各', '名', '井'],
      output: '27 名礼兵鸣枪，加强各领域合作，听取汇报，并对工作提出要求。'
    },
    {
      input:
        '全区投人资金三千万元，农民收人增加，干部深人一线，会议由区长主待。',
      flags: ['人', '人', '人', '待'],
      output:
        '全区投入资金三千万元，农民收入增加，干部深入一线，会议由区长主持。'
    },
    {
      input: '资深人士邓宗全、陈林森到会，招收人员、投资人各三名，他不太会。',
      flags: []
    },
    {
      input:
        '全区共有3名部门负责人，各镇、多名干部、第一名项目经理，掘井对水。',
      flags: []
    },
    {
      input: '舍己为人，各抒己见，己亥年末，岁末能见，今年未见，辛巳年巳时。',
      flags: []
    },
    {input: '工人入场后，木工们开始干活。', flags: []},
    {input: '记者王大木在主会场采访。', flags: []},
    {
      input: 'The mayor read tbe letter to the council at n00n.',
      flags: ['b', '00'],
      output: 'The mayor read the letter to the council at noon.'
    },
    // A word that a line end cuts is read whole.
    {
      input:
        'The men of the town and the chair-\nrnan said that they were late.',
      flags: ['rn'],
      output:
        'The men of the town and the chair-\nman said that they were late.'
    },
    {
      input: 'The mill of 1S88 had 2S61 bales in its store.',
      flags: ['S', 'S'],
      output: 'The mill of 1888 had 2561 bales in its store.'
    },
    {
      input: '他们买了苹果丶香蕉和梨〇\n一九五〇\n他们来了。',
      flags: ['丶', '〇'],
      output: '他们买了苹果、香蕉和梨。\n一九五〇\n他们来了。'
    },
    {
      input: 'La c0mmission des ports est partie avec les hommes du pays.',
      flags: ['0'],
      output: 'La commission des ports est partie avec les hommes du pays.'
    },
    // Names, older spellings: no slips.
    {input: 'It was sold by Mr. J. Leng of this town.', flags: []},
    {
      input:
        "'Tis he, who goeth whither thou knowest; the shew was shewn, wi' nothin' for 'ome.",
      flags: []
    },
    {input: 'The merchandize was a smalle cake and bonnie.', flags: []}
  ],
  check({text, before, after}, context) {
    const {lexicon, language} = context
    const letters = lettersInNumbers(text)
    for (const {at, digit} of letters) {
      reportMate({text, at, read: text.charAt(at), printed: digit}, context)
    }

    for (const slip of surelyConfused(text, language)) {
      reportMate({text, ...slip}, context)
    }

    if (!lexicon) return
    if (language.startsWith('zh')) {
      const mates = findHanMates({text, before, after}, lexicon, context)
      for (const {at, printed} of mates) {
        reportMate({text, at, read: text.charAt(at), printed}, context)
      }
    } else if (language.startsWith('en')) {
      const isNumber = (word: WesternWord): boolean =>
        letters.some(({at}) => at >= word.start && at < word.end)
      checkLatin({text, before, isNumber}, lexicon, context)
    }
  }
}

/** Matches a digit inside a word of small letters: `c0mmission`. */
const digitInWord = /(?<=\p{Ll})[01](?=\p{Ll}{2})/gu
/** Matches the dot of a stroke between Han, for `、`: `苹果丶香蕉`. */
const dotStroke = /(?<=\p{Script=Han})丶(?=[\p{Script=Han}“《])/gu

/** Matches a zero at the end of a Chinese sentence, for `。`: `召开〇`. */
const zeroStop =
  /(?<=(?![〇零一二三四五六七八九十百千万亿第])\p{Script=Han})〇(?=\s*$)/gu

/** What needs no lexicon: a zero in a French word or for `。`, `丶` for `、`. */
function surelyConfused(
  text: string,
  language: string
): Array<Omit<Confused, 'text'>> {
  if (language.startsWith('zh')) {
    if (!/[丶〇]/u.test(text)) return []
    return [...matchesOf(text, dotStroke), ...matchesOf(text, zeroStop)].map(
      ({0: read, index}) => ({
        at: index,
        read,
        printed: read === '丶' ? '、' : '。'
      })
    )
  }

  if (!language.startsWith('fr')) return []
  return Array.from(matchesOf(text, digitInWord), ({0: read, index}) => ({
    at: index,
    read,
    printed: read === '0' ? 'o' : 'l'
  }))
}
