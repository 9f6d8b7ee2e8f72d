/**
 * Pages of our own writing, damaged in the ways that extraction damages pages,
 * by name.
 */
export const damagedPages: ReadonlyArray<[name: string, text: string]> = [
  [
    'damaged-chinese',
    `---
newspaper: 青禾日报
date: 2023-09-15
page: 2
---
青禾日报　2023年9月15日　星期五　责任编辑：宋小燕
青禾区部署秋季水利工作
——全区修渠三十公里
本报讯（记者 林望舒）9月 14日上午，青禾区召开秋季水利
工作会议,部署各项任务。区长何立群主持会议，并作了题为
《修渠三十年》的报告。
会议指出，今年全区己修渠２３.６公里，投入3200万元;
“渠水进了村，”何立君说，“老百姓的日子就有了盼头。"
据统计--全区共投入机具３OO台，完成土方 1,40O万立方米，
占计划的12O％，比去年同期增长12.5个百分点。。
工程自8月32日起动工，至二0二三年十二月完工，、历时四
个月，，比计划提前了十天。
各街道，要提前告知居民(含外来人员），畅通意见渠道。
　本报讯（通讯员 陈雅琴）昨天昨天下午，南市口社区食堂推
出“小份菜，把原来一份菜分成大、中、小三档...老人孩子
各取所需，上桌的剩菜明显少了.食堂负责人郑秀英说：‘以
前点一份红烧肉要吃两顿’。
食堂每天供应 260份，地址在云栖路12号-2室，网址是
www. qinghe.
example.com，电话８８２０１１０。
南市口社区食堂推出“小份菜”
社区食堂供图
图为居民在食堂就餐。图为居民在食堂就餐。
夜读季开幕夜读季开幕
第三届 “夜读季” 昨晚在区图书馆开幕，
，四百二十名读者到场。馆长沈维钧說，夜读季将持续到十
一月底，每周四至周六闭馆时间延长到22： 30，并在云栖
路、南市口等 6个地铁站设立还书点。⼈人都可以借书，每
人最多借五册⾦额不限。
快递员魏小川是夜读季的常客，送完最后一单，他常骑车赶
来看半小时书。“白天跑路，晚上读书，日子就有了盼头。”
他说。图书馆的l楼是少儿阅览室，二楼有□间自习室，三
楼是\uE5E5地方文献室，收有约翰•史密斯的手稿和阿·托尔斯泰的
译本，（cid:123）还有木 对照的旧志。
快递员魏小川是夜读季的常客，送完最后一单，他常骑车赶
来看半小时书。“白天跑路，晚上读书，日子就有了盼头。”
他说。图书馆的l楼是少儿阅览室，二楼有□间自习室，三
责
任
编
辑
宋
小
燕
停水通知
因管网检修，9月 18日8:00至17:00云栖路以北暂停供水，
请居民提前储水。
青禾区自来水公司
2023年9月13日
`
  ],
  [
    'damaged-english',
    `---
newspaper: The Harbour Gazette
date: 1912-05-11
---
THE HARBOUR GAZETTE, SATURDAY, MAY 11, 1912.

THE TOWN COUNCIL AND THE DRAINS.
A STORMY SITTING.

T he Town Council met on Tuesday evening, tbe Mayor
(Mr. Josiah Penrow) in the chair. Tbere were also pres-
ent Aldermen Gage and Dunmore, and Messrs. Ashby, Tol-
ley, and ORchard.
The Surveyor reported that the drains in Canal-street
had been laid in l887 at a cost of £1,42O, and thatthe
pipes were now broken in in many places. He recom mended
that the whole be relaid before the 31st of November.
Alderman Gage said he had never heard  such a report in
his life. (Laughter .) "It is the third time , " he said,
“that we have been asked for money this year.
Mr. Ashby : Will the Surveyor tell us what it is to cost?
--The Surveyor: Some six-hundred pounds--not a penny more.
The ﬁrst ofﬁce that was offered to him he had re-
fused, for the pay was not suf-
ficient. The co-
operation of the parish was wanted ; it was not given.
The motion was carriea by twelve votes to five, and tlie
Council rose at half-past-nine o'clock. It will meet a-
gain on Tuesday. It will meet a-
gain on Tuesday.
The Clerk read a letter from the Rev. J. A. Fell,,
which was as follows : “Sir,—I beg to say that the wa-
ter in my well is not fit to drink . I have the hon-
our to be, Sir, yours faithfully, J. A. Fell.
The M A Y O R said that the letter wculd be answered,
and that Captain Penrow, Captain Penrow's brother and
Captain Penraw would look into the well together.

WRECK OF THE ELLEN MARSH.

A fisherman named 0rchard brought the news to Pen-
nock early on Thursday. The vessel , which was of 3OO
tons burden, struck the Cat Rocks during tiie night,
and went to pieces before day-light. Nine men were saved
by the life boat; two were drowned. “We pulled ninE men
off her with oars, he said, “and we should have had the
others too if we had had an engine.”
Mr. and Mrs. TrelaÂwne have given Â£5O for the widows.
The inquest will be opened on Wednesday, May 11, 1912,
at tne Institute. The in-quest will be public.
.
GRAIN AND SEEDS.
Wheat (white) per qr.. 32s. to 36s.
Barley per qr...... 24s. to 28s.
Oats per qr ... 18s. to 2ls.

TO LET, a good HOUSE with garden in Fell-lane ; rent
£12.—Apply at the ofﬁce of this paper.
TO LET, a good HOUSE with garden in Fell-lane ; rent
£12.—Apply at the ofﬁce of this paper.
`
  ],
  [
    'damaged-german-and-french',
    `Herrnfeld, den 19. Juli 1844.
Die neue Brücke über die Werre ist am Montag dem Ver-
kehr übergeben worden. Der Herr Bürgermeister sprach
von dem Fleiss der Werkleute , welche in 14 Monaten
tausend Fuder Steine gesetzt haben. "Die Brücke , " sagte
er , „wird unsere Enkel tragen". Am Abend brannten die
Pechkränze..  Die Mühle am oberen Wehr ist ab-
gebrannt; der Müller war abwesend.
Herrnfeld, vom 31. Juni. Der Herbstmarkt war gut be-
sucht , obwohl es den ganzen Tag reg-
nete. Für Ochsen zahlte man 6O Thaler.

Le conseil municipal s’est réuni mardi soir.Le maire a dit-
il que la fontaine serait réparée avant l'hiver ; «elle coû-
tera trois cents francs ,» a-t-il ajouté.La séance a été
levée à dix heures. La place du mar ché sera pavée au prin-
temps prochain , dit -on.
`
  ],
  [
    'damaged-traditional-chinese',
    `烏嶼新報　中華民國六十七年三月八日　星期三
燈塔改建海鳥觀測站
【本報烏嶼訊】荒廢二十年的烏嶼燈塔修復完工,塔頂
的燈室改為海鳥觀測站，每天記錄過境的燕鷗與鰹鳥。站
長林桂香表示：「首月已經數到 4,OOO多隻次。
修復工程保留了塔身的花崗石與銅製樓梯,只在窗邊加
裝望遠鏡。漁會也提供舊航海日誌，供研究人員比對百年
來的候鳥行蹤。林挂香又說，觀測站週末開放民眾登塔，
每梯次限十二人，須着軟底鞋，、不得喧嘩，電洽\uF90A
Mr. Chan。
一九七八年二月三十日起試辦，至今已逾六百人登塔。
(本報記者攝)
`
  ]
]

/** Pages with marks in them, those of the clean layout too, by name. */
export const markedPages: ReadonlyArray<[name: string, text: string]> = [
  [
    'marked-raw-page',
    `---
date: 2023-09-15
rules-off: [space-cjk]
---
[青禾日报 第二版]{.folio}
[青禾区部署秋季水利工作]{.headline of=a7}
[老渡口换上电动船]{.headline #a8 status=cleaned by=王芳}
[工期四个月]{.deck of=a7}
[本报讯（记者 林望舒）]{.byline}[9月14日]{.date value=2023-09-14}上
午，[[青禾区]{.place ref=qinghe}水利局]{.organisation}召开会议[，部署]{#a7 .paragraph}
各项任务。区长[何立
群]{.person ref=he}主持会议。[]{.break}
到会者共[三十
人]{.quantity value="30 人"}，会义开了一天,[到会]{.asis rule=doubled-text}者众
。[昨天昨天]{.asis rule=doubled-text}的会[义]{.sic corr=议}，
[]{.undecided}散会以后，各街道即行动工,所需机具３00台均已
运到。
---
青石渡口用了三十年的柴油渡船本月退役，两艘电动渡船接
替航班。新船一次充电可以往返四十趟，船舱里听不见机器
轰鸣，乘客说话不必再提高嗓门。
[船工的日子]{.crosshead}
船工孟师傅在渡口撑了半辈子船。他说，从前一到冬天，柴
油机要烤上半个钟头才肯转，如今按下按钮就能离岸。
[孟师傅在船头。 周明 摄]{.caption of=a8}
[孟师傅的旧船。]{.caption of=none}
::: notice
停水通知
因管网检修，9月18日云栖路以北暂停供水。
:::
[x]{.persn} [半个标注]{.person
`
  ],
  [
    'clean-layout',
    `---
copydesk: 1
newspaper: 青禾日报
date: 2023-09-15
---

---

[水利纪事]{.kicker}

# 青禾区部署[秋季水利]{.event}工作 {#a5 status=proofread by="王芳; 李雷"}

[工期四个月]{.deck}

[本报讯（记者 林望舒 通讯员 何晓岚）]{.byline}[9月14日]{.date}，[[青禾区]{.place ref=qinghe}水利局]{.organisation}召开会议，部署各项任务，
到会者共[30人]{.quantity}。会议开了一天,散会以后

## 动工

[]{.undecided}各街道即行动工，所需机具３00台均已运到。[林望舒 摄]{.byline}

[渠首的工地。]{.caption}

[何立群 摄]{.credit}

[下转第三版]{.jumpline}

---

本段没有标题，说的是渡口。

[渡口的旧船。]{.caption of=none}

---

::: {.notice #n3}

停水通知

9月18日停水。

:::

---

::: notice

  遗失声明  
  遗失船票一张，声明作废。

:::

---

::: advertisement

青禾面粉厂
承接来料加工。

:::

---

[广告 青禾面粉厂]{.advertisement}

[2023年9月15日 第二版]{.folio}
`
  ],
  [
    'clean-layout-english',
    `---
copydesk: 1
newspaper: The Harbour Gazette
---

---

# NEW LIFEBOAT FOR PENNOCK COVE

[(FROM OUR OWN CORRESPONDENT.)]{.byline}

[PENNOCK, Friday.]{.dateline}—The new motor life-boat
for this station was named by [Mrs. Adela
Trelawne]{.person} in the presence of some three thou-
sand visitors ; tbe boat cost [£1,420]{.quantity}.

---

# COUNTY CRICKET {status=raw}

[BY “MID-ON.”]{.byline}

The match was left drawn.

# A THIRD HEADLINE

Its text.
`
  ]
]
