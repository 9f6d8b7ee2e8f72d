/** An article of our own, before it is set. */
export interface Story {
  readonly head: string
  readonly paragraphs: readonly string[]
}

/** Stories of simplified Chinese, each about something else. */
export const hansStories: readonly Story[] = [
  {
    head: '老渡口换上电动船',
    paragraphs: [
      '记者昨天从航运所获悉，青石渡口用了三十年的柴油渡船本月退役，两艘电动渡船接替航班。新船一次充电可以往返四十趟，船舱里听不见机器轰鸣，乘客说话不必再提高嗓门。',
      '船工孟师傅在渡口撑了半辈子船。他说，从前一到冬天，柴油机要烤上半个钟头才肯转，如今按下按钮就能离岸。',
      '航运所计划明年春天在下游再设两处充电码头，让沿江六个村子的学生都能坐上电动船上学。'
    ]
  },
  {
    head: '果农学会看云种梨',
    paragraphs: [
      '七月的雹灾打掉了北坡一半的梨。县气象站随后在山腰架起三台测云雷达，果农的手机上多了一张每十分钟更新一次的云图。',
      '合作社社长魏荔芳介绍，看到云团发白、边缘发亮，就要赶紧拉开防雹网。八月里又来过两场冰雹，拉了网的果园几乎没有落果。',
      '气象站还教果农记录花期和霜日，把几十本旧账本里的日子抄进表格，预备来年推算授粉的时间。'
    ]
  },
  {
    head: '旧厂房里开出木偶剧场',
    paragraphs: [
      '停产多年的搪瓷厂三号车间上个月重新亮起灯光。吊车轨道下面搭起一座小舞台，本地木偶剧团在这里连演了十二场《哪吒闹海》。',
      '剧团团长说，车间高九米，正好容得下两丈长的布龙从观众头顶游过。孩子们坐在当年装搪瓷盆的木箱上，仰着脖子看得入神。',
      '搪瓷厂的退休工人义务当起检票员。他们把老照片挂满走廊，散场之后常有观众留下来打听当年的窑火。'
    ]
  },
  {
    head: '地铁末班车为夜班护士多等五分钟',
    paragraphs: [
      '从今天起，地铁三号线末班车在市立医院站多停五分钟。运营公司表示，这是根据两千多名夜班医护人员的问卷作出的调整。',
      '护士姚静雯下夜班的时间是二十三点四十分，过去总要一路小跑赶车，误了车只好在值班室过夜。她说，五分钟不长，可是足够把白大褂叠好。'
    ]
  }
]

/** Stories of traditional Chinese. */
export const hantStories: readonly Story[] = [
  {
    head: '燈塔改建海鳥觀測站',
    paragraphs: [
      '荒廢二十年的烏嶼燈塔修復完工，塔頂的燈室改為海鳥觀測站，每天記錄過境的燕鷗與鰹鳥。站長表示，首月已經數到四千多隻次。',
      '修復工程保留了塔身的花崗石與銅製樓梯，只在窗邊加裝望遠鏡。漁會也提供舊航海日誌，供研究人員比對百年來的候鳥行蹤。',
      '觀測站週末開放民眾登塔，每梯次限十二人，須著軟底鞋。'
    ]
  },
  {
    head: '社區廚房把剩菜變成便當',
    paragraphs: [
      '永春里的社區廚房開張半年，志工每天傍晚到市場收下賣相不佳的蔬菜，洗切之後做成一百二十個便當，送給獨居長者。',
      '總鋪師林桂香說，歪七扭八的胡蘿蔔切成丁誰也看不出來，冬瓜皮還能煮成甜湯。攤商起初不好意思，後來主動把菜挑好等志工上門。'
    ]
  },
  {
    head: '小鎮電影院重映黑白默片',
    paragraphs: [
      '老戲院的放映機停了十年，上週六又轉了起來。院方選映三部黑白默片，請樂師現場以風琴伴奏，四百個座位全部坐滿。',
      '放映師傅高齡八十一，他把膠卷一格一格擦過，說默片最怕斷片，斷了就要靠琴聲撐住場面。散場時觀眾起立鼓掌，久久不散。'
    ]
  }
]

/** Stories in English. */
export const englishStories: readonly Story[] = [
  {
    head: 'Lighthouse keepers trade lamps for seed banks',
    paragraphs: [
      'Three disused lighthouses on the northern islands will store the seeds of coastal plants that gales and grazing have all but wiped out, the island trust said on Tuesday. Their granite walls keep a steady chill in every season.',
      'Volunteers spent two summers gathering oysterplant, sea holly and marram from cliffs where sheep cannot reach. Each packet carries the name of the bay and the tide at which it was picked.',
      'The trust hopes to sow the first dunes next spring, once the nesting terns have left.'
    ]
  },
  {
    head: 'Tram drivers learn sign language',
    paragraphs: [
      'Forty tram drivers finished a course in sign language last week, so that deaf passengers can ask for their stop without pen and paper. The depot paid for the lessons after a schoolgirl wrote to the council.',
      'Driver Pauline Achterberg practised at red lights, spelling the names of streets to her mirror. Passengers, she admitted, sometimes waved back at her by mistake.'
    ]
  },
  {
    head: 'Bakery finds a medieval oven under its floor',
    paragraphs: [
      'Workmen laying a drain beneath a bakery in Castle Lane broke through into a brick dome that archaeologists have dated to the fourteenth century. Charred crusts of rye still lay on its floor.',
      'The owner, whose family has sold loaves on the spot for eighty years, plans to set a pane of glass over the hole rather than fill it in. Customers queued round the corner to look.',
      'Bread from the medieval recipe, coarse and rather sour, sold out before noon.'
    ]
  },
  {
    head: 'Choir rehearses in an empty swimming pool',
    paragraphs: [
      'When its church hall closed for repairs, the harbour choir moved its rehearsals into the drained municipal swimming pool, where the tiles return every note for nearly six seconds.',
      'Conductor Tobias Renfrew said singers had learned to wait for themselves. A recording made at the deep end will be sold to pay for the new boiler.'
    ]
  }
]
