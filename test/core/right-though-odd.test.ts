import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {makeEdition, type Edition} from '../../src/core/clean/edition.js'
import {editionText} from '../../src/core/clean/edition-text.js'
import {emptyRegister} from '../../src/core/entities/register.js'
import {cleanPage} from '../../src/core/export/clean-page.js'
import type {Analysis} from '../../src/core/model/analysis.js'
import {applyEdits} from '../../src/core/model/span.js'
import {fixAll} from '../../src/core/rules/fix.js'
import {testLexica} from './lexica.js'

/**
 * Passages that look odd and are right, as newspapers print them: each on a page
 * of its own, which knows nothing of a house style.
 */
const passages: Readonly<Record<string, string>> = {
  'poem zh': '静夜思\n床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。',
  'classical repeats':
    '关关雎鸠，在河之洲。窈窕淑女，君子好逑。\n参差荇菜，左右流之。窈窕淑女，寤寐求之。\n采采芣苢，薄言采之。采采芣苢，薄言有之。\n采采芣苢，薄言掇之。采采芣苢，薄言捋之。',
  'classical 2':
    '寻寻觅觅，冷冷清清，凄凄惨惨戚戚。乍暖还寒时候，最难将息。\n行行重行行，与君生别离。',
  'parallel refrain':
    '我们的家乡我们的家乡，在那希望的田野上。\n年年岁岁花相似，岁岁年年人不同。',
  yeyu: '大弦嘈嘈如急雨，小弦切切如私语。嘈嘈切切错杂弹，大珠小珠落玉盘。',
  songs:
    '啦啦啦，啦啦啦，我是卖报的小行家。\n叮叮当，叮叮当，铃儿响叮当。\n加油加油\n哈哈哈哈\n万岁万岁万万岁',
  shares:
    '代码    名称      收盘    涨跌\n600001  青禾股份  12.35   +1.12\n600002  鹭汀钢铁   8.81   -0.05\n600003  江岸 A    10.00    0.00',
  'sports zh':
    '女排 3:1 胜鹭汀队，四局比分为 25:18、22:25、25:20 和 25:23。\n男单决赛：王小明 2:0 李文清（21:15，21:19）\n1. 青禾队 12胜3平1负 39分\n2. 鹭汀队 11胜2平3负 35分',
  'sports en':
    "FIRST DIVISION. - Kestrel Bay 3, Douglas 1; Harbour Rovers 0, St. Mary's 0.\nSmith, b Jones ... 24\nBrown, c Hill, b Jones ... 0\nExtras ... 7\nTotal (for 8 wkts.) ... 213",
  chem: '实验室合成了Na2CO3、H2O和C6H12O6，以及CO2、SO2与NO2的混合物。\nThe sample held H2SO4, NaCl, CO2 and K2Cr2O7 in 10% solution.',
  cantonese:
    '佢哋喺度做嘢，唔知几时先至返嚟。「你食咗饭未呀？」阿妈问。\n我哋唔係咁諗，佢哋嘅嘢唔關我哋事。',
  'names dots':
    '卡尔·马克思与弗里德里希·恩格斯在伦敦会面。\n阿不都热依木·买买提、古丽·阿不都参加会议。\n列夫·尼古拉耶维奇·托尔斯泰',
  'japanese quotes':
    '他引用了『源氏物語』と「平家物語」の一節。ノーベル賞を受賞した「村上」さん。',
  crossword:
    '横：1．古代诗人（二字） 3．成语：一（ ）不（ ） 5．电影《红□粱》\n纵：2．□□花开 4．首都\nAcross: 1. Not a ---- of it (4) 5. Tree ( - - - ) 7. "-- --, old chap" (4,2)',
  'buses zh':
    '市民可乘 303 路、8 路公交车到新城站，再换乘地铁 2 号线；K1 路改道。\n夜 8 路末班 22:30，G102 次列车正点。',
  'chinese words in english':
    'Mr. Li (李文清), aged 45, said in the office: "好的,OK!"\nThe firm (王记;豆腐) and the Li shop (茶馆) of the town.',
  'address zh':
    '地址：青禾区人民路 12 号 3 楼 305 室 邮编：100050\n电话：010-6388 1234 转 805 传真：(010) 6388 1235',
  'phone list':
    '联系电话：13800138000 / 139 0013 9000\n热线 12345\nTel. (020) 7946 0958, Fax +44 20 7946 0959',
  isbn: '《江岸旧事》，ISBN 978-7-02-000220-7，定价：38.00元\nISBN 0 19 852663 6, price 12s. 6d.; vols. I-III, pp. xii + 345.',
  prices:
    '零售价￥12.50～15.80，批发价 $3.99/kg，折合 1 2/3 元。\nWheat, 4s. 2d. to 4s. 3½d. per bushel; flour, £9 10s. to £9 15s.; bran, 9½d.',
  fractions:
    '1/2 + 1/3 = 5/6，约占 2/3。\nHe had 2 1/2 yards at 3/4d. and 5-8ths of an inch.',
  'chess zh': '炮二平五 马8进7 马二进三 车9平8 兵七进一',
  'chess en':
    '1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7 6. Re1 b5\n1. P-K4 P-K4 2. Kt-KB3 Kt-QB3 3. B-B4 B-B4',
  'stock codes':
    '*ST青禾（600001.SH）、鹭汀 B 股（200002.SZ）、HSBC (00005.HK)',
  'dialect en':
    "\"Aw'm noan goin' wi' thee, lad,\" said he; \"thi fayther wouldn't ha' it, an' tha knows it.\"\n\"Dinna fash yersel',\" quo' she, \"the bairns are a' richt.\"",
  'dialect 2':
    "'E 'ad 'is 'at on 'is 'ead, an' 'e says to me, 'e says, \"Gawd bless yer, guv'nor.\"",
  weather:
    '青禾 晴 12℃～25℃ 鹭汀 多云 10℃～20℃\n北京 晴转多云 3 / -5℃ 上海 小雨 8 / 5℃',
  tv: '08:00 新闻直播间 12:00 午间新闻 19:00 联播\n20:05 电视剧：江岸旧事（3、4）',
  'exam table':
    '理科一批 484分 文科一批 425分\n姓名 语文 数学 英语\n林望舒 98 100 95\n王小明 87 92 90',
  couplet: '上联：海水朝朝朝朝朝朝朝落\n下联：浮云长长长长长长长消',
  'law article':
    '第一条 为了规范管理，制定本办法。\n第二条 本办法适用于青禾区。\n第三条 本办法由区政府负责解释。',
  lists: '1）抓好秋收；2）做好防汛。\na) first, b) second, (c third.',
  'URL email':
    '请登录 https://www.qhq.gov.cn/index.html?id=3&x=4 或致信 abc_def@qhq.gov.cn。\nWrite to j.smith@example.org or see www.example.org/a--b.html.',
  formulas: 'E=mc²，F=ma，a²+b²=c²。\nWhen x < 3 and y > 4, then |x| = ~3 ^ 2.',
  'file names': '打开 C:\\Users\\abc\\报告_2022.txt，运行 rm -rf *。',
  german:
    'Die Ein- und Ausfuhr der Güter, die Haupt- und Nebenbahnen; Schifffahrt und Brennnessel.',
  french:
    "« Il est venu », dit-il ; « pourquoi ? » Nous nous sommes vus. L'œuvre, 3 000 francs.",
  'had had':
    'He had had enough, and that that was so was plain. Very, very good. No, no, no!',
  'quotes multi paragraph':
    '"We have seen the men," he said, "and we say this.\n"We will not go.\n"We will stay."',
  'quote multi zh': '他说：“今天很好。\n“明天也很好。\n“后天更好。”',
  nested: '他说：“老师讲‘学而时习之’，我记得。”',
  roman:
    'Vol. XIV., chap. iii., p. l. Henry VIII. and Pope Pius IX. met in MDCCCXLVIII.',
  latin:
    'Sic transit gloria mundi; vox populi, vox Dei. Arma virumque cano, Troiae qui primus ab oris.',
  'names scottish':
    "McLachlan, MacDonald, O'Brien, D'Arcy, FitzGerald, LaFayette, DeLaRue and VanDyke were there.",
  'brand names':
    'iPhone、eBay、YouTube、WeChat、3M公司、4S店、7-11便利店、5G网络、B2B、O2O模式、G20峰会、K12教育',
  'model numbers':
    '歼-20、东风-5B、CRH380A型、ISO9001、GB/T 15834、F-22、A380、Boeing 737-800、AK47',
  phonetic: 'b、p、m、f；ā á ǎ à；wǒ ài nǐ',
  'era years':
    '光绪二十四年八月，一九一二年元旦，二〇二二年，民国卅八年，二○一二年。',
  'big numbers':
    '全县共有 1 234 567 人，占 12.5%，比上年增加 0.3 个百分点。\nThe population was 1 234 567, against 1,200,345 in 1890-91.',
  yiyi: '他一一列举，一一说明；人人有责，家家户户，天天向上，常常来，刚刚走。\n看看、想想、试一试、一个一个来、高高兴兴、研究研究。',
  'single han lines seals': '福\n禄\n寿\n喜',
  'headline blanks': '统一思想 坚定信心 共谋发展\n青禾区召开 2022年 工作会议',
  'photo credits': '新华社记者 林 望 摄\n（本报记者 王 明）',
  'three-char names': '出席会议的有：王  明、李文清、张  三、赵志刚、钱  伟。',
  obituary: '王 公 讳 明 之 灵',
  'math table': '3 × 4 = 12\n3 x 5 = 15\n1 + 1 = 2',
  telegram: 'ARRIVED STOP ALL WELL STOP SEND MONEY STOP',
  'letterpress old':
    "The ſhip ſail'd on Tueſday laſt, with divers perſons of quality.",
  emoticon: '今天好开心^_^，大家都笑了～～～谢谢!!!',
  'punctuation repeated': '真的吗？？！！太好了！！！……——他说。',
  ellipses: '“我……我不知道……”他说。等等……',
  'dates slash': '2022/9/2、2022-09-02、2022.9.2、9·11事件、五·四运动、“12·9”',
  'traditional press':
    '本報訊　記者林望舒報道：立法會昨日三讀通過《條例》，議員黃國樑表示「歡迎」。',
  'traditional variants':
    '裏面、裡面、台灣、臺灣、後來、皇后、乾淨、干涉、樹幹、麵包、面子。',
  'korean mix': '한국의 대통령이 青瓦台에서 회견을 가졌다.',
  ad: '招聘：会计 2 名，司机 3 名，月薪 5000-8000 元。有意者请联系 王先生 13800138000。',
  'race results':
    '1 Moonlight (J. Smith) 8.7 ... 1\n2 Starling (A. Jones) 9.0 ... 2\nBetting: 5 to 2 agst Moonlight, 10 to 1 Starling. Won by a neck. Time, 1m. 43½s.',
  shipping:
    'ARRIVALS. - July 3. Barque Kestrel, 432 tons, Capt. Hill, from London. S.S. Dove, 1,203 tons, from Sydney.',
  'stutter speech':
    '“我我我……没有。”他结结巴巴地说：“对对对，是是是。”\n"I-I-I d-don\'t know," he st-stammered. "W-w-what?"',
  'bible verse':
    '11:1 Now faith is the substance of things hoped for. 11:2 For by it the elders obtained a good report.',
  'times table':
    '7.15, 8.30, 9.45 a.m., 1.5, 2.50 and 5.10 p.m. (Saturdays excepted).',
  units: '长 3 m、宽 2 m，重 5 kg，容量 10 mL，面积 20 m2，温度 25 ℃。',
  'note marks': '注①：见第3版；②同上；※另有说明；★推荐；●要闻',
  music: '1=C 4/4 | 5 5 6 5 | 1 7 - | ',
  bus: '1路、12路、303 路公交车；地铁 2 号线、10 号线换乘；K1 路、夜 8 路、快 3 路、专 15 路、机场 2 线',
  'url zh':
    '见https://zh.example.org/wiki/青禾?action=edit&x=1，以及www.青禾.cn/路径?a=b。',
  'digits line': '11223344',
  'reduplicated headline':
    '甜甜美美圆圆满满\n热热闹闹红红火火\n平平安安健健康康\n团团圆圆和和美美',
  refrain: '明天会更好，明天会更好，\n加油青禾！加油青禾！\n让我们荡起双桨',
  'name list':
    '出席会议的有：王  明、李文清、张  三、赵志刚、高  兴、钱  伟。\n王 明、高 兴、李 想等参加了会议，会议由林 海主持。',
  law: '第一条 为了规范管理，制定本办法。\n第十二条 本办法适用于青禾区。\n第3条 本办法由区政府负责解释。',
  'emspace indent': '\u2003\u2003本报讯 青禾区昨日召开会议，部署秋收工作。',
  thai: 'ประเทศ\u200Bไทย\u200Bมี',
  emoji: '大家好\u2764\uFE0F很开心👨\u200D👩\u200D👧。',
  persian: 'می\u200Cخواهم',
  'radical talk': '部首“⺮”叫竹字头，“⻌”叫走之底。',
  'unicode names': '石﨑さん、髙橋さん、神戸',
  vietnamese: 'Thành phố Hồ Chí Minh, Việt Nam',
  'hebrew nfd': 'שָׁלוֹם',
  greek: 'Ἐν ἀρχῇ ἦν ὁ λόγος, καὶ ὁ λόγος ἦν πρὸς τὸν θεόν',
  russian: 'Он сказал: «Мы идём», и все пошли.',
  'caption rows': '改造前 改造后\n左一 左二 左三',
  'repeated names': '王王\n李莉莉莉\n范冰冰 高圆圆 李冰冰',
  'numbers han': '一百一十一、三三得九、二二得四、五五开、八八战略',
  dynasties: '北京：北京市：北京',
  'repeated line verse': '风雨送春归，飞雪迎春到。\n风雨送春归，飞雪迎春到。',
  'hyphen verse':
    'Half a league, half a league,\nHalf a league onward,\nAll in the valley of Death\nRode the six hundred.',
  chorus:
    'Row, row, row your boat\nGently down the stream\nMerrily, merrily, merrily, merrily\nLife is but a dream',
  'spaced caps': 'T H E  T I M E S',
  'single blank indent verse':
    'The rose is red,\n The violet blue,\nSugar is sweet,\n And so are you.',
  ratio: '男女比例 1:1 ，3:2:1配比。',
  'phone in para':
    '报名电话 010-63881234，联系人 王明，8月30日前9时至11时，共3人，5天，第2场，第3场。',
  'doubled sound title': '当当当当当，锵锵锵。',
  percent: '同比增长 12.5 %，环比下降 3 ‰。',
  'minutes seconds': '1小时23分45秒6，9秒58，100米10.2秒',
  'scores en': '6-4, 3-6, 7-5; 15-40; 1-0.',
  'quote inches':
    'He was 5\' 11" tall, the board 12" x 6", and the "house" of 3\' boards.',
  'signature line': '2022年8月30日 星期二 农历八月初四 第12345期 今日8版',
  seal: '（ 盖 章 ）',
  zodiac: '鼠 牛 虎 兔 龙 蛇 马 羊 猴 鸡 狗 猪',
  lottery: '双色球第2022101期：01 05 12 18 22 30 + 07',
  'telegraph code': '0022 2429 5887',
  'greek letters': 'α射线、β粒子、γ光子、Ω电阻、μm级',
  'units western':
    '12s., 3d., 5 cwt. 2 qrs. 7 lb., 6 ft. 2 in., 98.6 deg. Fahr.',
  'names initials':
    "Messrs. J. H. O'Neil, T. S. Eliot, W. B. Yeats, G. B. S., and C. B. de Mille.",
  'old words':
    'Ye Olde Shoppe; shew, shewn, connexion, gaol, to-morrow, to-day, any one, every body, for ever.',
  'place names':
    'Wagga Wagga, Woolloomooloo, Llanfairpwll, Cwmbran, Ystradgynlais, Mt. Aaaargh.'
}

/** Pages that such a passage may stand on, each with a habit of its own. */
const pages: Readonly<Record<string, string>> = {
  'Chinese without blanks':
    '青禾区召开秋收工作会议\n本报讯（记者 林望舒）8月30日上午，青禾区召开秋收工作会议，全区12个镇、\n40名代表参加，区委副书记何立群主持会议。会议指出，今年雨水调匀，收成\n好于往年，共收粮3.5万吨，比上年多12%，签约企业556家，金额达12.5亿元。\n\n',
  English:
    'THE HARBOUR BOARD.\nThe board met in the town hall on Tuesday and heard the report of its engineer.\nIt was resolved that the north quay be repaired before winter, and that the cost\nbe met out of the rates. Mr. Alder said that the lamps gave a poor light.\n\n'
}

function read(text: string): Analysis {
  return analyse(text, {...analysisDefaults, lexica: testLexica()})
}

/** What all safe fixes make of a text. */
function fixed(text: string): string {
  return applyEdits(text, fixAll(read(text), {analyse: read}).edits)
}

/** The blocks of a page as they read. */
function blocksOf(text: string, corrections: boolean): Edition {
  return makeEdition(read(text), {
    name: 'page',
    register: emptyRegister,
    corrections,
    suggestions: false
  })
}

function charactersOf(text: string): string {
  return Array.from(text.replaceAll(/\s/gu, ''))
    .toSorted((a, b) => (a < b ? -1 : Number(a > b)))
    .join('')
}

describe('text that is right, though odd', () => {
  for (const [name, passage] of Object.entries(passages)) {
    it(`no safe fix changes it: ${name}`, () => {
      assert.equal(fixed(passage), passage)
    })

    for (const [kind, prose] of Object.entries(pages)) {
      it(`nor on a page of ${kind}: ${name}`, () => {
        const text = `${prose}${passage.trimEnd()}\n\n${prose}`
        assert.equal(fixed(text), text)
      })
    }

    it(`nor does a clean copy: ${name}`, () => {
      const copy = cleanPage.write(blocksOf(passage, true), {})
      const blocks = blocksOf(copy, false).children.flatMap(
        ({children}) => children
      )
      const reads = blocks.map((block) => editionText(block)).join('\n')
      // Lines may be moved and joined, each is there as it was.
      for (const line of passage.split('\n')) {
        assert.ok(reads.includes(line.trim()), `${line}\n${reads}`)
      }
      assert.equal(charactersOf(reads), charactersOf(passage))
    })
  }
})
