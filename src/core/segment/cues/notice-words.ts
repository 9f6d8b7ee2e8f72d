// Matches how Chinese notices and small ads open: `遗失声明：`, `征订启事`, `天气预报 今日…`.
const han =
  /^[【《〖■◆●]?(?:[\u3400-\u9fff]{0,6}?(?:启事|啟事|启示|声明|聲明|公告|通告|讣告|訃告|更正|致歉|招聘|招租|招标|招標|拍卖|拍賣|征订|徵訂|征稿|徵稿|订阅|訂閱|遗失|遺失|挂失|注销|註銷|减资|寻人|尋人|尋狗|出租|出售|出讓|转让|轉讓|求购|求職|求职|广告|廣告|敬告|停电|停電|停水|天气预报|天氣預報|今日天气|今日天氣|天气|天氣|节目预告|節目預告|电视节目|電視節目|影讯|影訊|热线|熱線|服务台|分类信息|便民信息|彩票|开奖|開獎|股市行情|法院公告|开庭|謹啟|谨启|鸣谢|鳴謝|預告|预告|便民|提示|票房|服务信息|新书|榜)[】》〗]?(?:[：: \u3000]|$)|福彩|体彩|體彩|双色球|大乐透|大樂透|樂透|排列[三五35]|七星彩|彩票|(?:新闻|新聞|报料|爆料|投稿|订阅|廣告|广告|发行|讀者|读者).{0,3}(?:热线|熱線|电话|電話|邮箱|信箱|專線|专线))/u
// Matches what only notices say, anywhere in a short text: `敬请收看`, `咨询电话`.
const hanInside =
  /敬请(?:收看|关注|留意|光临)|敬請|咨询电话|諮詢電話|联系电话|聯絡電話|热线[：: ]?\d|報名電話|报名电话|邮局均可订阅|特此(?:公告|声明|通知|聲明)|声明作废|聲明作廢|即日起(?:作废|作廢)|有意者|謝絕|谢绝|免費|(?:首播|重播|播出)(?:时间|時間)?|最高(?:气温|氣溫|溫)|偏[南北东西東]风|有线电视|頻道|频道|洽(?:詢|电)|微信公众号|扫描.{0,4}二维码/u
// Matches how Western notices open: `LOST`, `FOR SALE`, `IN MEMORIAM`, `PUBLIC NOTICE`.
const western =
  /^(?:(?:LOST|FOUND|WANTED|STOLEN|STRAYED|REWARD|TO LET|TO RENT|FOR (?:SALE|RENT|HIRE)|HELP WANTED|SITUATIONS? (?:WANTED|VACANT)|IN MEMORIAM|(?:PUBLIC|LEGAL|CARD OF|DEATH|MARRIAGE|BIRTH)S? (?:NOTICES?|THANKS)|NOTICE|NOTICES|AUCTION|ROOMS?|APARTMENTS?|BIRTHS?|DEATHS?|MARRIAGES?|MARRIED|DIED|THE WEATHER|WEATHER|FORECAST|OBITUARY NOTICES|CLASSIFIED|ADVERTISEMENT|SUBSCRIBE|SUBSCRIPTIONS?|TIDES?|LOTTERY|CORRECTIONS?|TV TONIGHT|ON THE AIR|RADIO|CHURCH SERVICES|SALE|NEWS TIPS?|CHANNEL \d+|TONIGHT(?: AT| ON)|NOW (?:PLAYING|SHOWING)|COMING (?:SOON|ATTRACTIONS)|ERRATUM|RADIO PROGRAM\w{0,4})(?=[ .,:—–-])|(?:Lost|Found|Wanted|For (?:sale|rent|hire)|To let|Help wanted|In memoriam|Public notice|Legal notice|Notice is hereby|Weather|Today's weather|Forecast|Subscribe|Subscription|Subscriptions|Classified|Advertisement|Corrections?|Tides|Lottery|Auction|Estate sale|Garage sale|Yard sale|Notice)[ :.—–-]|À (?:vendre|louer)|On demande|Avis\b|Zu (?:verkaufen|vermieten)|Bekanntmachung|Aufgebot)/u
// Matches what only Western notices say: `Apply to`, `Tel. 555`, `Please call`.
const westernInside =
  /\b(?:apply (?:to|at|within|by letter)|apply,? |tel(?:ephone)?[.:]? ?\(?\d|phone \d|call \(?\d|per month|references (?:required|exchanged)|no questions asked|reward (?:if|for|offered)|please (?:call|phone|write|contact)|subscri(?:be|ption)s? (?:to|rates?|now)|passed away|loving memory|box (?:no\. ?)?\d|for further (?:particulars|information)|tickets? (?:are )?(?:available|on sale)|hereby given|undersigned|open daily|highs? (?:near|around|of) \d|winds? (?:light|from|north|south|east|west))\b/iu

/** How much a short text speaks as a notice: 0 not, 1 opens so, .5 says so inside. */
export function noticeStrength(
  text: string,
  language: 'han' | 'western'
): number {
  const head = text.slice(0, 40)
  const isHan = language === 'han'
  const opens = (isHan ? han : western).test(head)
  const says = (isHan ? hanInside : westernInside).test(text.slice(0, 400))
  return (opens ? 1 : 0) + (says ? 0.6 : 0)
}
