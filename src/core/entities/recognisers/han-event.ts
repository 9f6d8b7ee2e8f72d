import {matchesOf} from '../../model/matches.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** Games, fairs, festivals, wars: what has a number, a year, or a name of its own. */
export const hanEvent: Recogniser = {
  id: 'han-event',
  words: {
    en: 'written like the name of an event',
    'zh-cn': '写法是赛会、展会或历史事件'
  },
  languages: ['zh'],
  examples: [
    {
      text: '第十届全国运动会开幕，代表团出席第三届中国国际进口博览会和第五届丝绸之路文化论坛。',
      finds: [
        {text: '第十届全国运动会', kind: 'event'},
        {text: '第三届中国国际进口博览会'},
        {text: '第五届丝绸之路文化论坛'}
      ]
    },
    {
      text: '2022年冬奥会之后，第24届冬季奥运会、首届鹭汀龙虾节和第七屆青禾電影節。',
      finds: [
        {text: '2022年冬奥会', kind: 'event'},
        {text: '第24届冬季奥运会'},
        {text: '首届鹭汀龙虾节'},
        {text: '第七屆青禾電影節'}
      ]
    },
    {
      text: '抗日战争时期，五四运动以后，第二次世界大战中。',
      finds: [
        {text: '抗日战争', kind: 'event'},
        {text: '五四运动'},
        {text: '第二次世界大战'}
      ]
    },
    {
      text: '学校开运动会，本届论坛的嘉宾说，第三届学生代表，第一届委员会，几届运动会。',
      finds: []
    }
  ],
  find({text}) {
    const found: Candidate[] = []
    if (text.includes('届') || text.includes('屆')) {
      for (const match of matchesOf(text, numbered)) {
        found.push(event(match, 0.85))
      }
    }

    for (const match of matchesOf(text, ofYear)) found.push(event(match, 0.85))
    for (const match of matchesOf(text, historic)) {
      found.push(event(match, 0.82))
    }

    return found.sort((a, b) => a.start - b.start)
  }
}

function event(match: RegExpExecArray, confidence: number): Candidate {
  const start = match.index
  return {start, end: start + match[0].length, kind: 'event', confidence}
}

/** What names of games, fairs, festivals and forums end with. */
const ends =
  '(?:运动会|運動會|奥运会|奧運會|残奥会|殘奧會|冬奥会|冬奧會|亚运会|亞運會|全运会|全運會|大运会|大運會|青运会|农运会|农民运动会|军运会|民运会|' +
  '博览会|博覽會|世博会|世博會|园博会|花博会|进博会|展览会|展覽會|展销会|展銷會|交易会|交易會|洽谈会|洽談會|广交会|服贸会|书展|書展|车展|双年展|雙年展|' +
  '论坛|論壇|峰会|峰會|研讨会|研討會|年会|年會|' +
  '\\p{Script=Han}{2,8}?[节節](?![目日能约約])|' +
  '锦标赛|錦標賽|联赛|聯賽|邀请赛|邀請賽|公开赛|公開賽|挑战赛|挑戰賽|大奖赛|大獎賽|大赛|大賽|世界杯|世界盃|亚洲杯|亞洲盃|马拉松|馬拉松)'

// Matches what is held again and again, by its number: `第十届全国运动会`, `首届鹭汀龙虾节`.
const numbered = new RegExp(
  `(?:第[一二三四五六七八九十百\\d]{1,4}|首)[届屆][\\p{Script=Han}·（）A-Z]{0,18}?${ends}`,
  'gu'
)
// Matches games by their year: `2022年冬奥会`, `2008年北京奥运会`.
const ofYear =
  /(?<!\d)(?:1[89]|20)\d{2}年?\p{Script=Han}{0,6}?(?:奥运会|奧運會|冬奥会|冬奧會|残奥会|殘奧會|亚运会|亞運會|全运会|全運會|世博会|世博會|世界杯|世界盃)/gu
// Matches what every history calls so: `抗日战争`, `辛亥革命`, `第二次世界大战`.
const historic =
  /第[一二]次(?:世界大[战戰]|[国國]共合作|[国國][内內]革命[战戰][争爭]|[鸦鴉]片[战戰][争爭])|(?:抗日|解放|抗美援朝|甲午中日|甲午|中日甲午|[鸦鴉]片|太平洋|南北|普法|日俄|朝[鲜鮮]|越南|海[湾灣]|伊拉克)[战戰][争爭]|(?:辛亥|十月|[国國]民)革命|五四[运運][动動]|五卅[运運][动動]|[义義]和[团團][运運][动動]|(?:洋[务務]|[维維]新)[运運][动動]|戊戌[变變]法|太平天[国國](?:起[义義]|[运運][动動])|(?:九[·•]?一八|七[·•]七|[卢盧][沟溝][桥橋]|西安|皇姑屯|皖南)事[变變]|南昌起[义義]|秋收起[义義]|武昌起[义義]|[红紅][军軍][长長]征|二[万萬]五千里[长長]征|文化大革命|[长長]津湖[战戰]役|(?:[辽遼][沈瀋]|淮海|平津|渡江|百[团團])(?:[战戰]役|大[战戰])/gu
