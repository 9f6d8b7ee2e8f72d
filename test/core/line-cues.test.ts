import assert from 'node:assert/strict'
import fc from 'fast-check'
import {readBylineLine} from '../../src/core/segment/bylines/index.js'
import {closesCaption} from '../../src/core/segment/cues/caption-words.js'
import {lineCues} from '../../src/core/segment/cues/index.js'
import {
  hanSays,
  noticeStrength
} from '../../src/core/segment/cues/notice-words.js'

type Script = 'han' | 'western'

/** The role that the first decisive cue gives to a line in the middle of a page. */
function roleOf(text: string, language: Script, fromEdge = 40): string {
  for (const cue of lineCues) {
    const strength = cue.check({
      text,
      previous: '',
      next: '',
      language,
      byline: readBylineLine(text, language),
      fromEdge
    })
    if (cue.weight * strength >= 1.8) return cue.role
  }

  return '-'
}

/** Each row: the line, an arrow, its role or `-` where no cue knows it. */
function rows(language: Script, table: string): void {
  for (const row of table.trim().split('\n')) {
    const [text = '', expected = ''] = row.split(' => ')
    it(`${text} → ${expected}`, () => {
      assert.equal(roleOf(text, language), expected)
    })
  }
}

describe('how Chinese captions close', () => {
  for (const text of [
    '街角一景。（圖：葉雨提供）',
    '（图／翻摄自网络）',
    '街角一景。 叶雨摄/海州图片',
    '街角一景。叶雨 摄（海州图片）'
  ])
    it(text, () => {
      assert.equal(closesCaption(text, 'han'), true)
    })
})

describe('lines of Chinese pages, by what they say', () => {
  rows(
    'han',
    `
2022年8月31日 星期三 => folio
A03 要闻 2022年8月31日 星期三 责编 叶雨 美编 王明 => folio
第3版 => folio
（文轉三版） => jumpline
（相關新聞刊A4版） => jumpline
>>> 详见3版 => jumpline
海州晚报 2022年8月31日 星期三 第5版 社会 => folio
责任编辑：叶雨　版式：王明 => folio
編輯／葉雨 美編／王明 => folio
中華民國一一一年八月三十一日 星期三 => folio
中華民國一百一十二年9月12日 星期二 => folio
视觉设计：王明 => folio
港聞　一九八四年五月廿二日　星期二　第七頁 => folio
记者叶雨摄 => credit
本报记者 叶雨摄 => credit
视觉设计大赛落幕 => -
責任編輯：葉雨 美術：王明 => folio
A6 港聞 二〇一九年七月十三日 星期六 明報 => folio
E2 體育 二零一九年七月十三日 星期六 => folio
农历壬寅年八月初四 星期二 => folio
期间的报告2012年11月15日至2023年7月 => -
8月底完工 => -
（下转第3版） => jumpline
上接A1版 => jumpline
轉A4版 => jumpline
（上接第一版） => jumpline
详见4版 => jumpline
图为志愿者在清理河道。 => caption
圖為志工清理河道。 => caption
圖爲志工清理河道。 => caption
▲市民在公园锻炼。（资料图片） => caption
上图：新落成的码头。 => caption
圖／主辦單位提供 => caption
活动现场 => caption
新落成的图书馆一角 => caption
改造前 => caption
竣工后的广场 => caption
游客在古镇游览 => caption
改造前改造前 => caption
合影留念合影留念合影留念 => caption
▶坚持信心不动摇 => -
全国大会在京召开 => -
代表团在京举行 => -
图书馆开放时间延长 => -
图/叶雨 => credit
圖／葉雨 => credit
記者葉雨／攝影 => credit
本报记者 叶雨 => byline
文/叶雨 图/王明 => byline
【本報記者王小明台北報導】 => -
———————— => rule
★ ★ ★ => rule
--- 第3页 --- => folio
＝＝第3頁＝＝ => folio
【第3版】 => folio
第 3 页，共 8 页 => folio
<pb n="3"/> => folio
第3页的报道 => -
`
  )
})

describe('headlines of the arts at the edge of a Chinese page', () => {
  for (const text of ['美术馆新展今日开幕', '视觉艺术展开幕'])
    it(`${text} is no folio`, () => {
      assert.equal(roleOf(text, 'han', 1), '-')
    })
})

describe('lines of Western pages, by what they say', () => {
  rows(
    'western',
    `
PAGE FOUR => folio
--- Page 3 --- => folio
[p. 3] => folio
<!-- page 3 --> => folio
Page 3 of 8 => folio
--- Page 3 of the report => -
THE DAILY COURIER, MONDAY, MAY 3, 1920. => folio
Page 6A The Courier Monday, May 3, 1999 => folio
B4 | SATURDAY, JUNE 8, 2013 | LOCAL => folio
4 THE EVENING COURIER => folio
SPORTS C3 => folio
LOCAL & STATE 3B => folio
NATION/WORLD => folio
www.echo.example => folio
B9 => -
Ann Lee | The Echo => credit
Ann Lee / Staff photographer => credit
Getty Images => caption
Members of the team, from left: Ann Lee and Bob Roe. => caption
Vol. XXIV, No. 112 => folio
December 7 => -
2021. => -
Saturday => -
VITAMIN B9 => -
Continued on page 4 => jumpline
(Continued from Page 1) => jumpline
See COUNCIL, Page 2 => jumpline
Suite à la page 2 => jumpline
Fortsetzung auf Seite 3 => jumpline
File photo => caption
The scene on Friday => caption
A view of the harbor => caption
Residents at the site => caption
Workers clear debris on Monday. (AP Photo/Ann Lee) => -
Above: The new ferry at its berth. => caption
Ann Lee, left, shakes hands with Bob Roe. => caption
Ann Lee, left, => caption
the party, left, it seems, to itself => -
Protesters in this city de- => -
The view from the window is => -
Photo by Ann Lee => credit
By ANN LEE => byline
By Ann Lee, Staff Writer => byline
Special to The Courier => byline
By Ann Lee, Staff Writer But => -
RESIDENCES TO WRITERS => -
* * * => rule
`
  )

  it('keeps the last word of a headline in capitals', () => {
    const byline = lineCues.find(({role}) => role === 'byline')
    const subject = {
      text: 'REUTERS',
      next: '',
      language: 'western',
      byline: readBylineLine('REUTERS', 'western'),
      fromEdge: 9
    } as const
    assert.equal(byline?.check({...subject, previous: 'SAID TO TELL'}), 0)
    assert.equal(byline.check({...subject, previous: 'said the mayor.'}), 1)
  })
})

describe('notices and small ads', () => {
  for (const [needs, pattern] of hanSays) {
    it(`are asked for ${pattern.source.slice(0, 24)}… by ${needs}`, () => {
      const matching = fc.stringMatching(new RegExp(pattern.source, 'u'))
      fc.assert(
        fc.property(matching, (text) =>
          Array.from(needs).some((each) => text.includes(each))
        ),
        {numRuns: 60}
      )
    })
  }

  const notices: ReadonlyArray<[Script, string]> = [
    ['han', '遗失声明 王明遗失身份证，声明作废。'],
    ['han', '遺失聲明 本人遺失國民身分證，特此聲明作廢。'],
    ['han', '徵訂啟事：全年定價三百元，各地郵局均可訂閱。'],
    ['han', '徵訂啓事：全年定價三百元，各地郵局均可訂閱。'],
    ['han', '【天气预报】今天多云转晴，偏北风三级，最高气温二十六摄氏度。'],
    ['han', '双色球开奖公告：红球03 08 15，蓝球11。'],
    ['han', '今晚电视 19:30 新闻 20:05 连续剧《海边》'],
    ['han', '讣告 王明老师于昨日逝世，享年八十六岁，遗体告别仪式明日举行。'],
    ['han', '更正 昨日三版“三十米”应为“三百米”，特此更正。'],
    ['han', '注销公告 本公司拟注销，请债权人申报债权。'],
    ['han', '本报社址：人民路12号 邮编：430000 广告部：8231235'],
    ['han', '徵才 本公司誠徵會計，意者電洽8765432。'],
    ['han', '房屋出租 三室两厅，家电齐全，月租两千。'],
    ['han', '订报热线：8231111'],
    ['han', '查詢電話：2345 6789'],
    ['han', '六合彩 攪出號碼 3 7 9 特別號碼 11'],
    ['western', 'POWERBALL: 3, 17 and 22; Powerball 9'],
    ['western', 'MARINE INTELLIGENCE. ARRIVED: Barque Annie.'],
    ['western', 'HOROSCOPE: Aries (March 21-April 19): Rest today.'],
    ['western', 'LOST—A gold watch. Reward. Apply at this office.'],
    ['western', 'FOR SALE: piano, good condition. Call 555-0133.'],
    ['western', 'THE WEATHER. Fair tonight; moderate westerly winds.'],
    ['western', "LOTTERY: Monday's numbers were 4, 11 and 40."],
    ['western', 'DIED: Mrs. Stroud, in her 86th year. Funeral Thursday.'],
    ['western', 'CORRECTION: An article misstated the date.'],
    ['western', 'SUBSCRIPTION RATES: One year $5.00; payable in advance.'],
    ['western', 'AT THE CINEMA: Palace, 2:30 and 8:15.']
  ]
  for (const [script, text] of notices) {
    it(text, () => {
      assert.ok(noticeStrength(text, script) >= 1.6)
    })
  }

  const news: ReadonlyArray<[Script, string]> = [
    ['han', '昨日，海州新桥通车，市民纷纷前往参观，人流不断。'],
    ['han', '会议强调，要坚持稳中求进，推动高质量发展。'],
    ['western', 'The council voted on Monday to repair the old bridge.'],
    ['western', 'He said the weather had been good for the harvest.']
  ]
  for (const [script, text] of news) {
    it(`not: ${text}`, () => {
      assert.equal(noticeStrength(text, script), 0)
    })
  }
})
