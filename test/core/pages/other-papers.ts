/**
 * Pages as other papers print them: other countries, decades and sizes. All
 * text is our own writing.
 *
 * A line begins with what it is: `f` folio, `k` kicker, `h` headline, `d` deck,
 * `H` any part of a head, `p` text, `x` crosshead, `b` byline, `c` caption, `s`
 * credit, `n` notice, `j` jump line; then the article it belongs to, and `|`. `~` stands
 * before what is still read wrongly.
 */
const source = `### Shanghai, 1930s
f|申江晚報　　中華民國二十四年三月八日　星期五　　第二張

k 1|市府會議决定
h 1|整頓滬西電車路線
d 1|五月起分段改鋪新軌

p 1|　　〔本報特訊〕市政府昨日上午十時
p 1|舉行第二百零三次會議，由秘書長
p 1|兪某主席，議决整頓滬西電車路線
p 1|一案。先由公用局提出報告，略謂
p 1|滬西路軌鋪設已逾十五年，枕木朽
p 1|壞，行車震盪，居民迭有煩言，亟
p 1|應分段改鋪，以利交通云。
p 1|　　又電車公司昨已派工程師二人前
p 1|往查勘，估計改鋪新軌所需工料約
p 1|銀八萬餘元，由公司與市府各認半
p 1|數，五月起興工，八月可望完成。

~h 2|浦江輪渡加開夜班
~p 2|　　市輪渡管理處以春季遊人日多，
~p 2|自本月十日起，於銅人碼頭與東溝
~p 2|之間加開夜班渡輪，末班改為下午
~p 2|十時半，票價仍舊，惟携帶脚踏車
~p 2|者另收銅元六枚。

h 3|米價昨續趨堅俏
p 3|　　〔商業社訊〕昨日米市到源稀少，
p 3|河下祗到三十餘艘，店胃轉活，常
p 3|熟帮白粳開十一元四角，較前日又
p 3|漲一角。業中人謂，內地存底已薄，
p 3|一時恐難回落。

n|　　遺失聲明
n|茲遺失中國儲蓄會會單一紙，第
n|四二八一號，除向該會掛失外，特
n|此登報聲明作廢。
n|　　　　　　　沈錦記啟

n|　　徐同泰綢緞局啟事
n|本局自三月十日起舉行春季大減價
n|十四天，各界惠顧，曷勝歡迎。
### Peking daily, 1950s
k 1|掌握土壤墒情　及时抢墒播种
h 1|河北各地春播进度加快
p 1|　　新华社保定四月十二日电　河北省各
p 1|地农业生产合作社抓紧雨后有利时机，抢
p 1|墒播种春小麦和早玉米。到四月十日止，
p 1|全省已经播种九百四十万亩，比去年同期
p 1|多播两成。
p 1|　　邯郸专区的许多合作社组织了专门的
p 1|播种队，白天播种，晚上检修农具。肥乡
p 1|县前进农业社五天就完成了一千一百亩早
p 1|玉米的播种任务。
h 2|首都举行青年歌咏会
p 2|　　本报讯　五百多个青年业余歌咏队的
p 2|代表昨晚在劳动剧场举行歌咏会，演唱了
p 2|各民族的民歌和工人自己创作的歌曲。石
p 2|景山钢铁厂歌咏队演唱的“炉前小唱”受
p 2|到热烈欢迎。
h 3|捷克斯洛伐克木偶剧团到京
p 3|　　新华社十二日讯　捷克斯洛伐克国家
p 3|木偶剧团一行三十二人，昨日由上海到达
p 3|北京。剧团将在北京演出十天，然后到沈
p 3|阳、哈尔滨等地访问演出。
c|　　图为木偶剧团在上海演出时的情形。（新华社稿）
H 4|读者来信
H 4|不要把好木料当柴烧
p 4|编辑同志：我们车站附近的木材堆栈，常
p 4|把可以做枕木的好木料锯短当柴烧。这是
p 4|很大的浪费，请有关部门查一查。
p 4|　　　　　　　　　　丰台　刘广生
### County paper, 2010s
f|3 综合 2014年11月20日 星期四 责任编辑：宋小燕 版式：孟凡
h 1|青石镇：小香菇撑起大产业
p 1|  本报讯（通讯员 韩立新）走进青石镇老鸦沟
p 1|村的食用菌基地，三十多座大棚整齐排列，棚内
p 1|香菇长势喜人，菇农们正忙着采摘、分拣、装箱。
p 1|  “一座棚一年能出两茬菇，纯收入三万多元。”
p 1|菇农魏永福高兴地说。今年以来，该镇通过“合
p 1|作社+基地+农户”的模式，带动二百多户农民种
p 1|植香菇，户均增收一万二千元。
h 2|县医院开展冬季义诊进社区活动
p 2|  本报讯（记者 宋小燕 通讯员 贺敏）11月18
p 2|日，县医院组织内科、骨科、中医科八名医生，
p 2|到城关社区开展义诊活动，为居民量血压、测血
p 2|糖，发放健康手册三百余份。
p 2|  活动持续了一上午，共接待居民一百六十余
p 2|人次。
h 3|冬日暖阳下 村民晒秋忙
c 3|  11月17日，大坪乡石门村村民在自家院坝里晾
c 3|晒玉米和辣椒。入冬以来，该村抢抓晴好天气，
c 3|组织村民晾晒秋粮，确保颗粒归仓。
c 3|  本报记者 卢志远 摄
H 4|我县三项举措
H 4|抓好冬季森林防火
p 4|  一是加强宣传。出动宣传车十二台次，悬挂横
p 4|幅四百余条，发放明白纸两万份。
p 4|  二是严管火源。在进山路口设立检查站二十六
p 4|处，严禁携带火种进山。
p 4|  三是强化值守。落实领导带班和二十四小时值
p 4|班制度，确保森林火情早发现、早处置。
p 4|（县林业局 程立）
n|公  告
n|  因城区供热管网改造，定于11月22日起对
n|文化路东段实行全封闭施工，过往车辆请绕行建
n|设路。
n|  县住房和城乡建设局
n|  2014年11月19日
### US weekly, 1905
f|THE BENTON COUNTY NEWS, FRIDAY, JUNE 9, 1905.

h 1|FLOOD SWEEPS
h 1|THE LOWER TOWN
d 1|Mill Dam Gives Way in the
d 1|Night and Water Street
d 1|Is Under Five Feet
d 1|FAMILIES TAKEN FROM ROOFS
d 1|Loss Will Exceed Forty Thousand
d 1|Dollars.--No Lives Lost.

b 1|     Special to the News.
p 1|     Carver's Ford, June 7.--The mill
p 1|dam at this place gave way shortly be-
p 1|fore two o'clock this morning, and with-
p 1|in the hour the whole of the lower town
p 1|was under water. The families along
p 1|Water street were taken from the roofs
p 1|of their houses in skiffs.
p 1|     Miller Jonas Whitcomb, whose place
p 1|stands nearest the dam, was the first
p 1|to give the alarm. He ran barefoot the
p 1|length of the street, beating upon the
p 1|doors with an ax handle.

h 2|A QUIET WEDDING.
p 2|     Miss Ida Freeland and Mr. Harvey
p 2|Stott were united in marriage at the
p 2|home of the bride's parents on Wednes-
p 2|day evening. Only the near relatives
p 2|were present. They will reside on the
p 2|Stott farm west of town.

h 3|LOCAL BREVITIES.
p 3|     Corn planting is about finished.
p 3|     Geo. Amsden lost a valuable mare
p 3|Sunday night.
p 3|     Mrs. L. Pruett is visiting her sister
p 3|at Des Arc this week.

n|WANTED--A steady girl for general
n|housework. Good wages. Apply to
n|Mrs. J. T. Holcomb, Third street.
### UK regional, 1970s
f|12    THE WESTMOOR EVENING GAZETTE    Thursday, February 14, 1974
h 1|Bus crews threaten
h 1|all-out strike over
h 1|late-night rota
b 1|By PETER HALLAM
b 1|Industrial Correspondent
p 1|BUS CREWS in Westmoor voted last night
p 1|to strike from Monday unless the cor-
p 1|poration withdraws its new rota, which
p 1|would keep the last buses on the road
p 1|until a quarter to one.
p 1|Mr. Alan Thwaite, the branch secretary,
p 1|said the men had been “pushed into a
p 1|corner” by the transport committee.
~x 1|‘Unsafe’
p 1|“Our members will not drive through the
p 1|estates at that hour without a conduc-
p 1|tor,” he said. “It is unsafe and they
p 1|know it.”
p 1|The committee meets tomorrow. Its chair-
p 1|man, Councillor Mrs. Joan Peel, said the
p 1|door was still open.
h 2|Mill fire: Two held
p 2|TWO men were helping police with their
p 2|inquiries today after a fire at Garside
p 2|Mill, Canal Road, in which stock worth
p 2|£20,000 was destroyed.
p 2|Firemen fought it for four hours.
h 3|Pensioner’s
h 3|£50 bag
h 3|snatched
b 3|By ANN ROWLEY
p 3|A PENSIONER of 78 was robbed of £50 as
p 3|she left the post office in Bridge Street
p 3|yesterday. Mrs. Doris Keighley was
p 3|treated for cuts and allowed home.
### Community paper in two languages
f|Riverside Community News · 河畔社區報 · May 2011

h 1|New Library Branch Opens
b 1|By Linda Chow

p 1|The new branch of the public library
p 1|opened its doors on Saturday with a
p 1|lion dance and a story hour in three
p 1|languages. Head librarian Ruth Kessel
p 1|said half of the books on the shelves
p 1|are in Chinese or Spanish.

h 2|圖書館新分館啟用
b 2|記者 周麗達

p 2|公共圖書館新分館週六啟用，現場舉
p 2|行舞獅表演和三種語言的故事會。館
p 2|長凱瑟爾表示，架上有一半的書是中
p 2|文或西班牙文。

h 3|Free Tax Help for Seniors

p 3|Volunteers will help seniors file their
p 3|taxes every Tuesday in the church hall.
p 3|Bring last year's return and a photo
p 3|identification. No appointment is
p 3|needed.

n|NOTICE: The farmers market moves to
n|Ferry Street from June 1.
### Hong Kong, 2010s
f|A6 港聞  二〇一九年七月十三日 星期六  明報

H 1|逾百街坊集會促保留百年石屋
H 1|區議員指政府從未諮詢居民

p 1|【本報訊】九龍城衙前圍道一帶逾
p 1|百名街坊昨晚在石屋外集會，要求
p 1|政府擱置清拆計劃，保留這組建於
p 1|一九○九年的民居。召集人陳慧嫻
p 1|表示，居民直至上月收到遷出通知
p 1|，才知道石屋將於年底清拆。

p 1|「我在這裏住了五十八年，連一封
p 1|諮詢信也沒有收過。」七十六歲的
p 1|梁伯說。他記得六十年代打風時，
p 1|左鄰右里都躲進石屋避風。

x 1|料十月入則
p 1|  發展局發言人回覆本報查詢時指，
p 1|石屋結構老化，維修費用估計達三
p 1|千萬元，當局正研究保留部分外牆
p 1|。區議員黃德明則批評，政府從未
p 1|在區議會提出有關文件，做法「黑
p 1|箱作業」。

c|圖為昨晚集會情況。（林俊傑攝）

b 1|記者 張小燕

H 2|巴士公司下月加價百分之七
H 2|加幅十年最高

p 2|【本報訊】運輸署昨宣布，批准新
p 2|城巴士由下月一日起加價百分之七
p 2|，為十年來最高。署方稱已平衡市
p 2|民負擔能力及公司營運狀況。
p 2|  立法會議員李國強指加幅遠高於
p 2|通脹，促請政府交代理據。
### US daily, 1941
f|THE EVENING CHRONICLE, TUESDAY, MARCH 4, 1941                    PAGE THREE

h 1|Council Approves
h 1|New Water Main
h 1|For East Side

d 1|$42,000 Project to Start
d 1|As Soon as Ground Thaws

p 1|     The city council Monday night
p 1|voted 7 to 2 to lay a new 12-inch
p 1|water main along Ninth street from
p 1|Cherry avenue to the fairgrounds,
p 1|ending a dispute which has divided
p 1|the east side for three years.
p 1|     Alderman Frank J. Kozlowski,
p 1|who led the opposition, said the
p 1|cost would fall on property owners
p 1|"who never asked for it and will not
p 1|drink a drop of it."
p 1|     City Engineer Harold Lund told
p 1|the council the present line, laid in
p 1|1896, loses a third of its water be-
p 1|fore it reaches Eighteenth street.

h 2|         Mrs. Emma Tolliver
p 2|Mrs. Emma Tolliver, 71, a resident of
p 2|Carver county for half a century, died
p 2|at her home Sunday after a long ill-
p 2|ness. Funeral services will be held at
p 2|2 p. m. Wednesday at the Baptist
p 2|church.

h 3|BOY, 9, HURT BY TRUCK
p 3|  Donald Priebe, 9, son of Mr. and Mrs.
p 3|Carl Priebe, 418 Elm street, suffered a
p 3|broken leg when he ran into the side of
p 3|a coal truck at Fourth and Main streets
p 3|Monday afternoon.
p 3|  The driver, Elmer Staats, was not held.
j 3|(Continued on Page 7)
### US daily, 2000s
f|LOCAL & STATE 3B
h 1|Ferry landing wins repair money
b 1|Dana Whitlock
b 1|dwhitlock@echo.example
p 1|The county will spend $2 million to mend
p 1|the ferry landing at Rushton, which has
p 1|been closed since the ice broke its piles
p 1|in February. Ferries will run again before
p 1|the summer fair, commissioners said.
p 1|“We kept the old timbers that could be
p 1|saved,” said the harbor master, who has
p 1|tied up boats there for thirty years.
Tom Abrams | The Echo
h 2|Librarians take books to the hills
b 2|By Dana Whitlock
b 2|and Carl Reyes
p 2|A blue bus with nine hundred books climbs
p 2|to the hill farms every second Tuesday.
p 2|Children wait for it at the mailbox, and
p 2|so do their grandparents, the librarian
p 2|at the wheel says.
p 2|The bus was bought with pennies from jars
p 2|that stood in the shops of the valley.
n|GARAGE SALE Saturday 8 to 2 at
n|14 Mill Lane. Tools, toys.
h 3|Beekeepers count a mild winter
b 3|CARL REYES, CITY ECHO
p 3|Nine hives in ten came through the winter,
p 3|the keepers of the valley reported when
p 3|they met on Sunday. They had feared worse
p 3|after the wet autumn.
### US daily, 1980s
f|14
THE SENTINEL
f|Friday, October 3, 1986

n|SCOREBOARD
n|Hillsdale 21, Crown Point 14
n|Marlow 35, St. Ann’s 0
n|Pine Bluff 17, Garrison 16, OT

h 1|Why Is the Ferry
h 1|Still Out of Service?
b 1|CLARA R. DENBY
b 1|The Sentinel
p 1|The ferry at Rushton has been tied up
p 1|since the ice broke its landing, and the
p 1|state says no money is left this year to
p 1|mend it. Riders drive forty miles around
p 1|by the bridge at Harmon.
p 1|Commissioner Ida Voss said the piles would
p 1|be driven in April if the governor signs
p 1|the bill that was sent to him on
p 1|Sunday, September 28.

c|Riders wait at the Harmon landing
c|for the last boat of the season.
Photo by Owen Blair

h 2|They Should Have Been
h 2|Told Before Winter.
b 2|By Martin Sayles
b 2|For the Sentinel
p 2|Thirty families who rent from the county
p 2|learned this week that their furnaces have
p 2|no inspection stickers. The inspector says
p 2|the list was mailed in June, and that the
p 2|letters came back unopened.

c|The landing at Harmon is empty since
c|the boats left. Gwen
c|Tarrant/Reuters

n|CORRECTION: Because of an editing error, a
n|report on Monday gave the wrong date for the
n|harvest supper. It is October 11.

n|NOTICE TO CREDITORS. Estate of Enos
n|Fitch, deceased. All persons having claims
n|against the estate must present them within
n|four months.

n|LOCAL TEMPERATURES
n|High yesterday 61
n|Low yesterday 38
n|Record high 79 (1952)
n|Sunset 5:58 p.m.

n|SCHOOL MENUS
n|MONDAY: Chicken patty, corn, pears,
n|milk.
n|TUESDAY: Spaghetti, salad, roll, milk.
n|WEDNESDAY: Tacos, beans, apple, milk.
### Evening paper, 2000s
h 1|旧书摊搬进步行街
p 1|晚报讯（全媒体记者何
p 1|雨 通讯员 罗青）昨日，
p 1|河边的旧书摊全部搬进步行
p 1|街，摊主们有了固定的铺位
p 1|和遮雨的棚子。
p 1|书摊共有三十二个，周
p 1|末开到晚上九点，搬家那天
p 1|来了许多老主顾。
n|订报热线：8231234
h 2|山货节周末开街
p 2|山货节本周六在老街开
p 2|幕，六十多户山里人家带来
p 2|菌子、干笋和蜂蜜，市民可
p 2|以先尝后买，会期三天。（
p 2|新华社）
h 3|老站台改成茶馆
p 3|停用多年的老站台改成
p 3|了茶馆，候车的长椅和站牌
p 3|都留了下来，茶客坐在棚下
p 3|看火车进站，从早坐到晚。
p 3|（罗青）
`

/** A line of a page, and what it is. */
export interface PaperLine {
  readonly text: string
  readonly role?: string | undefined
  readonly article?: string | undefined
  readonly isMissed?: boolean
}

const roles: Readonly<Record<string, string>> = {
  f: 'folio',
  k: 'kicker',
  h: 'headline',
  d: 'deck',
  H: 'head',
  p: 'paragraph',
  x: 'crosshead',
  b: 'byline',
  c: 'caption',
  s: 'credit',
  n: 'notice',
  j: 'jumpline'
}

export const otherPapers = readPapers(source)

/** Read pages that are written as said above. */
export function readPapers(
  text: string
): Array<{name: string; lines: PaperLine[]}> {
  return text
    .split(/^### /mu)
    .slice(1)
    .map((each) => {
      const [name = '', ...rows] = each.trimEnd().split('\n')
      return {name, lines: rows.map((row) => readRow(row))}
    })
}

function readRow(row: string): PaperLine {
  const found = /^(~?)([a-zH])(?: (\d+))?\|(.*)$/u.exec(row)
  if (!found) return {text: row}
  const [, missed, letter = '', article, text = ''] = found
  return {
    text,
    role: roles[letter],
    article,
    isMissed: missed === '~'
  }
}
