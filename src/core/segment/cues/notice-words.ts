import {foldScript} from '../fold-script.js'
import {Markers} from '../markers.js'
import {oneOf} from '../pattern.js'

/** Kinds of notices and small ads, as their first words name them. */
const hanKinds = oneOf(
  '启事 启示 声明 公告 通告 公示 通知 小启 讣告 讣闻 哀启 讣电 更正 勘误 致歉 道歉 招聘 招工 招租 招标 招商 招生 招领 认领 拍卖 征订 征稿 征文 征集 征婚 征友 征才 征人 征聘 诚征 诚聘 急聘 订阅 遗失 挂失 注销 减资 清算 寻人 寻物 寻狗 寻亲 出租 出售 出让 转让 售屋 售房 租屋 法拍 求购 求租 求职 广告 敬告 停水 停电 停气 停暖 天气预报 今日天气 明日天气 天气 气象 节目预告 电视节目表 电视节目 电视预告 节目表 节目单 今晚电视 今日电视 今日荧屏 影讯 今日影讯 电影 剧场 热线 服务台 分类信息 分类广告 便民信息 便民 彩票 开奖公告 开奖号码 开奖 股市行情 外汇牌价 汇率 法院公告 开庭 谨启 鸣谢 志谢 预告 提示 票房 服务信息 书讯 新书 讲座 义诊 活动预告 排行榜 社址 报社地址 列车时刻 航班 菜价'
)
// Matches how Chinese notices and small ads open: `遗失声明：`, `【天气预报】`, `征订启事 …`, `房屋出租 …`, `海州电视台 3 频道`.
const han = new RegExp(
  `^[【《〖■◆●□★☆]?(?:[\\u3400-\\u9fff]{0,6}?${hanKinds})(?:[】》〗：: \\u3000]|$)|^(?:福彩|体彩|六合彩|双色球|大乐透|威力彩|今彩|乐透|排列[三五35]|七星彩|快乐8|彩票)|^(?:新闻|报料|爆料|投稿|订阅|订报|广告|发行|读者|本报|查询|咨询|监督|举报).{0,4}(?:热线|电话|邮箱|信箱|专线|社址|地址)|^[\\u3400-\\u9fff]{2,8}(?:有线电视|电视台|广播电台|电台)[^，。]{0,12}(?:频道|频率|套)$`,
  'u'
)
/**
 * What notices say and news seldom does; each said once counts once. Before
 * each pattern the characters of which it needs one.
 */
export const hanSays: ReadonlyArray<readonly [needs: string, pattern: RegExp]> =
  [
    // Matches `敬请收看`, `敬请谅解`.
    [
      '请',
      /敬请(?:收看|关注|留意|光临|谅解|期待|垂注)|请(?:市民|用户|居民|民众)[^。]{0,6}(?:储水|准备|留意)/u
    ],
    // Matches `联系电话：8765432`, `电洽屋主`.
    [
      '话线洽意T电请',
      /(?:咨询|联系|报名|联络|订购|服务|举报|投诉|预约|招商)电话|请致?电 ?\d|知情者请|电话[:：联]|热线[:：]? ?\d|电洽|洽询|意者|(?:Tel|TEL)[.:： ]{0,2}\d/u
    ],
    // Matches `特此声明`, `声明作废`.
    [
      '此废歉应',
      /特此(?:公告|声明|通知|更正|启事|说明|通告|致歉)|(?:声明)?作废|并?(?:深表|致以)歉意|并致歉|应为/u
    ],
    [
      '意绝免即',
      /有意者|谢绝|[^不]免费(?:参加|开放|领取)|即日起(?:作废|停止)/u
    ],
    // Matches `首播时间`, `频道`, `今日放映`, `19:30 新闻联播 20:05`.
    [
      '播频视映:：',
      /(?:首播|重播|播出)(?:时间)?|频道|有线电视|(?:今日|今晚|正在)(?:放映|上映|播出)|\d{1,2}[:：]\d\d[^\d。]{2,16}\d{1,2}[:：]\d\d/u
    ],
    // Matches `最高气温`, `偏北风三级`, `多云转晴`, `降雨机率`, `8℃`.
    [
      '温风云雨晴率氏℃',
      /最[高低](?:气温|温)|[东西南北偏]{1,3}风|多云|阵雨|晴间|降[雨水](?:机率|概率)|摄氏度|\d℃/u
    ],
    // Matches `红球03 08 15`, `开奖号码`, `特别号`.
    [
      '球号池期',
      /(?:红|蓝)球|(?:开奖|中奖|得奖|[搅攪]出)号码|特[别別]号|奖池|第\d{5,8}期/u
    ],
    // Matches `邮局均可订阅`, `全年定价`, `零售每份一元`.
    [
      '阅价售址编邮部刊顾刷',
      /(?:邮局|邮政)[^。]{0,8}订阅|(?:全年|每月|半年|每份|零售|年)定?价|零售(?:每份)?|社址|邮编|邮政编码|总编室|广告部|发行部|刊号|邮发代号|法律顾问|印刷厂?[:：]/u
    ],
    // Matches `享年八十六岁`, `遗体告别仪式`, `告别式`.
    [
      '享别祭丧谨泣先',
      /享[年寿]|遗体告别|告别[仪式]|公祭|治丧|谨[择订启此]|泣告|先[父母严慈]/u
    ],
    // Matches `债权人`, `申报债权`, `请被告到庭`.
    [
      '债庭算登章照身遗',
      /债权人|申报债权|请[^。]{0,6}到庭|清算组|登记机关|公司章程|营业执照|身[份分]证[^。]{0,8}(?:遗失|丢失|号)|遗失[^。]{0,24}(?:证|章|执照|发票|存折|许可|收据|押金|票据|合同|支票|印鉴)/u
    ],
    // Matches `三室两厅`, `月租两千`, `近捷运`.
    [
      '厅卫租齐拎捷屋坪',
      /[一二三四五两1-5][室房][一二三两1-3][厅卫]|月租|年租|家电齐全|拎包入住|近捷运|屋主|坪数/u
    ],
    // Matches `来稿请寄`, `稿酬从优`.
    ['稿', /来稿|投稿|赐稿|稿酬|稿件请/u],
    [
      '微扫官址Ee',
      /微信公众号|扫描?[^。]{0,6}二维码|官方网站[:：]|网址[:：]|E-?mail[:：]/iu
    ]
  ]
const hanMarkers = new Markers(...hanSays.map(([needs]) => needs))
/** What may stand right after the kind of a notice, and what else begins one. */
const openings = new Markers(
  '】》〗：: \u3000',
  '福体双大威今彩乐排七快新报爆投订广发读本六查咨监举'
)
/** Where a kind ends at the latest: a bullet, six characters, and the kind. */
const latestKind = 13

/** Whether a text may open as a Chinese notice: cheaper than trying. */
function mayOpen(text: string): boolean {
  if (text.length <= latestKind || openings.of(text, 0) & 2) return true
  for (let index = 0; index <= latestKind; index++)
    if (openings.of(text, index) & 1) return true
  return false
}

// Matches how Western notices open: `LOST`, `FOR SALE`, `IN MEMORIAM`, `PUBLIC NOTICE`, `THE WEATHER`.
const western =
  /^(?:(?:LOST(?: AND FOUND)?|FOUND|WANTED|STOLEN|STRAYED|REWARD|TO LET|TO RENT|FOR (?:SALE|RENT|HIRE|LEASE)|HELP WANTED|SITUATIONS? (?:WANTED|VACANT)|IN MEMORIAM|(?:PUBLIC|LEGAL|CARD OF|DEATH|MARRIAGE|BIRTH)S? (?:NOTICES?|THANKS)|PUBLIC HEARINGS?|REQUEST FOR (?:BIDS|PROPOSALS)|INVITATION TO BID|NOTICE(?: OF [A-Z ]{3,30})?|NOTICES|AUCTION|ROOMS?|BOARD(?:ERS)?|APARTMENTS?|BIRTHS?|DEATHS?|MARRIAGES?|MARRIED|DIED|ENGAGED|(?:THE |TODAY'S |TOMORROW'S )?(?:WEATHER|FORECAST|TIDES?|TEMPERATURES?)|OBITUARY NOTICES|CLASSIFIEDS?|ADVERTISEMENT|SUBSCRIBE|SUBSCRIPTIONS?(?: RATES?)?|TERMS|RATES|(?:WINNING )?LOTTERY(?: NUMBERS| RESULTS)?|CORRECTIONS?(?: AND CLARIFICATIONS?)?|CLARIFICATIONS?|(?:TV|TELEVISION|RADIO)(?: TONIGHT| TODAY| LISTINGS| PROGRAMS?| HIGHLIGHTS| GUIDE)?|ON (?:THE AIR|TELEVISION|THE RADIO|SCREEN)|AT THE (?:CINEMA|MOVIES|THEATERS?|THEATRES?)|MOVIES|THEATERS|CHURCH SERVICES|SALE|NEWS TIPS?|CHANNEL \d+|TONIGHT(?: AT| ON)|NOW (?:PLAYING|SHOWING)|COMING (?:SOON|ATTRACTIONS)|ERRATUM|RADIO PROGRAM\w{0,4}|IF YOU GO|MEETINGS?|SHIPPING(?: NEWS)?|MARINE INTELLIGENCE|SAILINGS?|ARRIVALS|DEPARTURES|MARKETS?|(?:GARAGE|YARD|ESTATE|RUMMAGE) SALES?|HOROSCOPES?|POWERBALL|BRIDGE COLUMN|CROSSWORD)(?=[ .,:;—–-]|$)|(?:Lost|Found|Wanted|For (?:sale|rent|hire|lease)|To let|Help wanted|In memoriam|Public notice|Legal [Nn]otice|Horoscope|Powerball|Marine intelligence|To subscribe|Notice is hereby|Weather|Today's weather|Forecast|Subscribe|Subscription|Subscriptions|Classified|Advertisement|Corrections?|Clarification|Tides|Lottery|Auction|Estate sale|Garage sale|Yard sale|Notice|Entered as|Published (?:daily|weekly|every)|Members? of the Associated Press)(?:[ :.,—–-]|$)|À (?:vendre|louer)|On demande|Avis\b|Zu (?:verkaufen|vermieten)|Bekanntmachung|Aufgebot|Todesanzeige|Zwangsversteigerung)/u
/** What Western notices say and news seldom does; each said once counts once. */
const westernSays: readonly RegExp[] = [
  // Matches `Apply to Box 41`, `Inquire at this office`.
  /\b(?:apply (?:to|at|within|by letter|box)|apply,? |inquire (?:at|of|within)|address box|box (?:no\. ?)?\d)/iu,
  // Matches `Tel. 555-0133`, `Call 555-0133`.
  /\b(?:tel(?:ephone)?[.:]? ?\(?\d|phone[: ]\(?\d|call[: ]\(?\d|call toll|please (?:call|phone|write|contact))/iu,
  /\b(?:per month|furnished|with board|references (?:required|exchanged)|good condition|or best offer|no questions asked|reward(?: if| for| offered|\.))/iu,
  // Matches `Subscription rates`, `payable in advance`.
  /\b(?:subscri(?:be|ption)s? (?:to|rates?|now)|payable in advance|six months,? \$|one year,? \$|by (?:mail|carrier),? |second[- ]class (?:matter|postage)|published (?:daily|weekly|every))/iu,
  // Matches `in her 86th year`, `Funeral Thursday`.
  /\b(?:passed away|loving memory|in (?:his|her) \d{2}(?:st|nd|rd|th) year|inst\., |funeral (?:on |from |at |private|services|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|survived by|interment)/iu,
  /\b(?:for further (?:particulars|information)|tickets? (?:are )?(?:available|on sale)|interested parties|will meet \w+ \d|open daily|admission \d)/iu,
  // Matches `Notice is hereby given`, `the undersigned`, `All persons having claims`.
  /\b(?:hereby given|undersigned|all (?:persons|parties) (?:having|interested)|all interested (?:persons|parties)|will hold a public hearing|claims against|public auction|by order of|letters testamentary|sealed bids|pursuant to section)/iu,
  // Matches `High near 65`, `moderate westerly winds`.
  /\b(?:(?:highs?|lows?) (?:near|around|of|in the) |winds? (?:light|from|north|south|east|west)|(?:westerly|easterly|northerly|southerly) winds?|fair tonight|partly cloudy|probably (?:rain|showers))/iu,
  // Matches `2:30 and 8:15`, `7:00 News, 8:00 The Harbor Men`.
  /\b\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?: and|,) \d{1,2}:\d\d|\b\d{1,2}:\d\d [A-Z“"][^.;]{2,30}[,;] \d{1,2}:\d\d|\bairs (?:\w+ )?(?:at )?\d|repeated \w+ at/u,
  // Matches `numbers were 4, 11, 19`.
  /\bnumbers (?:were|are|drawn)\b|\bmega ball|\bpowerball/iu,
  // Matches `CLEARED: Schooner Gull`, `Barque Annie, from Cardiff`.
  /\b(?:ARRIVED|CLEARED|SAILED|SPOKEN)\b|\b(?:barque|schooner|brig|steamer|ketch)\b/iu,
  // Matches `When: 7 p.m. Tuesday`, `Where: Main Library`.
  /\b(?:What|When|Where|Who|Cost|Admission|Tickets?|Info(?:rmation)?|Details): \S/u,
  // Matches `Aries (March 21-April 19)`.
  /\b(?:Aries|Taurus|Gemini|Cancer|Leo|Virgo|Libra|Scorpio|Sagittarius|Capricorn|Aquarius|Pisces) \(\w{3,9}\.? \d/u,
  // Matches `misstated the date`, `regrets the error`.
  /\b(?:regrets? the error|misstated|misspelled|misidentified|incorrectly (?:stated|reported|identified))/iu
]

/** Matches wherever one of them does, whatever the letter case: most lines have none. */
const westernSaysAny = new RegExp(
  `\\b(?:${westernSays.map(({source}) => source.replace(/^\\b/u, '')).join('|')})`,
  'iu'
)

// Matches a title of its own line that is set wide: `公　告`, `启  事`.
const setWide = /^[\u3400-\u9fff](?:[ \u3000]{1,4}[\u3400-\u9fff]){1,3}$/u

/** A title as it reads, without the blanks that set it wide. */
function closeUp(text: string): string {
  return setWide.test(text) ? text.replace(/[ \u3000]/gu, '') : text
}

/**
 * How much a short text speaks as a notice: 1 where it opens so, .6 for each
 * kind of thing that only notices say, at most 1.8 of these.
 */
export function noticeStrength(
  text: string,
  language: 'han' | 'western'
): number {
  if (language === 'western') {
    const part = text.slice(0, 400)
    let says = 0
    if (westernSaysAny.test(part))
      for (const pattern of westernSays)
        if (says < 3 && pattern.test(part)) says++
    return (western.test(part.slice(0, 48)) ? 1 : 0) + says * 0.6
  }

  const part = foldScript(closeUp(text.slice(0, 300)))
  const opens = mayOpen(part) && han.test(part.slice(0, 48))
  const marked = hanMarkers.in(part)
  let says = 0
  for (let index = 0; marked >> index !== 0 && says < 3; index++)
    if ((marked >> index) & 1 && hanSays[index]?.[1].test(part)) says++
  return (opens ? 1 : 0) + says * 0.6
}
