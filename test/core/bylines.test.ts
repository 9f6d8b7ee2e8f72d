import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'
import {
  readBylineLine,
  readLead,
  readTail
} from '../../src/core/segment/bylines/index.js'

type Read = typeof readLead
type Script = Parameters<Read>[1]

/** What was read, as a row of a table: names, or `-` for none, or `×`. */
function shown(found: ReturnType<Read>): string {
  if (!found) return '×'
  return found.people.map(({name}) => name).join(' ') || '-'
}

/** Each row: the text as printed, an arrow, the names that are in it. */
function rows(read: Read, script: Script, table: string): void {
  for (const row of table.trim().split('\n')) {
    const [text = '', expected = ''] = row.split(' => ')
    it(`${text} → ${expected}`, () => {
      assert.equal(shown(read(text, script)), expected)
    })
  }
}

describe('Chinese bylines on a line of their own', () => {
  rows(
    readBylineLine,
    'han',
    `
本报记者 叶雨 => 叶雨
（本报记者  柏  生） => 柏生
（本报记者　方　晓　通讯员　沈望舒） => 方晓 沈望舒
本报记者　叶雨　通讯员 沈望舒 => 叶雨 沈望舒
本报记者叶雨 => 叶雨
本报首席记者 叶雨 见习记者 沈望舒 文/图 => 叶雨 沈望舒
□本报记者 叶雨 => 叶雨
◎叶雨 => 叶雨
■ 叶雨 沈望舒 => 叶雨 沈望舒
文/叶雨 图/沈望舒 => 叶雨 沈望舒
文/叶文 图/沈望舒 => 叶文 沈望舒
叶雨/文 沈望舒/图 => 叶雨 沈望舒
叶雨 文 沈望舒 图 => 叶雨 沈望舒
文/图 本报记者 叶雨 => 叶雨
文/图 本报记者 叶雨文 => 叶雨文
《海声》记者 叶雨 => 叶雨
□本报记者 叶雨 石桥镇的 => ×
海州青年报·海青在线记者 叶雨 => 叶雨
文图/本报记者 叶雨 实习生 沈望舒 => 叶雨 沈望舒
海州记者站 叶雨 => 叶雨
本刊记者 叶雨 北京报道 => 叶雨
本刊记者 叶雨 海州报道 => 叶雨
本刊记者 叶雨 扎西报道 => 叶雨 扎西
记者/叶雨 摄影/沈望舒 => 叶雨 沈望舒
撰文：叶雨　摄影：沈望舒 => 叶雨 沈望舒
口述/叶雨 整理/本报记者 沈望舒 => 叶雨 沈望舒
叶雨 编译 => 叶雨
编译/叶雨 => 叶雨
新华社记者 叶雨、沈望舒 => 叶雨 沈望舒
澎湃新闻记者 叶雨 => 叶雨
海州晚报全媒体记者 叶雨 => 叶雨
人民日报海外版记者 叶雨 => 叶雨
本报驻华盛顿记者 叶雨 => 叶雨
本报赴美特派记者 叶雨 => 叶雨
本报特派员 叶雨 => 叶雨
本报记者 叶雨 摄影报道 => 叶雨
叶雨摄影报道 => 叶雨
采写：本报记者 叶文 => 叶文
文 | 叶文 => 叶文
晚报记者叶雨报道 昨日 => ×
【焦点】 => ×
本报记者 叶雨 文/摄 => 叶雨
本报记者 王　明 通讯员 李　强 => 王明 李强
本报记者 欧阳雪 => 欧阳雪
本报记者 阿依努尔·买买提 => 阿依努尔·买买提
本报记者 扎西次仁 => 扎西次仁
特约撰稿 叶雨 => 叶雨
作者：叶雨 => 叶雨
（本报记者 叶雨） => 叶雨
【本报记者 叶雨】 => 叶雨
本报评论员 => -
本报特约评论员 => -
新华社记者 => -
本報記者 葉雨 => 葉雨
記者葉雨／台北報導 => 葉雨
記者王小明／高雄報導 => 王小明
【本報記者王小明台北報導】 => 王小明
【記者王小明╱台北報導】 => 王小明
〔記者王小明／台北報導〕 => 王小明
〔本報駐美特派員王小明／華盛頓三日電〕 => 王小明
記者王小明、葉雨／綜合報導 => 王小明 葉雨
特派記者 葉雨 => 葉雨
實習生 葉雨 => 葉雨
攝影：葉雨 => 葉雨
文／葉雨　圖／沈望舒 => 葉雨 沈望舒
記者手记 => ×
记者调查 => ×
记者来到上海这 => ×
外国媒体记者和港澳 => ×
记者走基层 => ×
本报记者走进社区 => ×
记者从市水务局了解到 => ×
三名记者 获奖 => ×
文化下乡 => ×
图书馆 开放时间 => ×
高新区 新貌 => ×
让百姓喝上放心水 => ×
王明 李强 => ×
文明城市 共建共享 => ×
`
  )
})

describe('Chinese bylines that open a paragraph', () => {
  rows(
    readLead,
    'han',
    `
本报讯（记者 叶雨）昨日，海州市 => 叶雨
本报讯 （记者叶雨 通讯员沈望舒）昨日 => 叶雨 沈望舒
本报讯（全媒体记者 叶雨 文/图）昨日 => 叶雨
本报讯（记者 叶雨文）昨日 => 叶雨文
本报讯（记者 叶雨文 沈望舒图）昨日 => 叶雨 沈望舒
本报讯（记者 叶雨文/图）昨日 => 叶雨
本报讯（全媒体记者 叶雨通讯员 沈望舒 文/图）昨日 => 叶雨 沈望舒
本报讯（记者叶雨通讯员沈望舒）昨日 => 叶雨 沈望舒
本报讯 昨日，海州市 => -
海州讯（全媒体记者叶雨 通讯员沈望舒）昨日 => 叶雨 沈望舒
青石讯昨日 => ×
晚报记者叶雨报道 昨日，海州市 => 叶雨
香港文匯報訊（記者 葉雨）昨日 => 葉雨
【大公報訊】記者葉雨香港報道：昨日 => 葉雨
本报海州讯 记者沈望舒、通讯员欧阳小明报道：昨日 => 沈望舒 欧阳小明
海州电子公司本报讯 => ×
本报讯 记者叶雨报道：昨日 => 叶雨
本报讯 记者叶雨、通讯员沈望舒报道：昨日 => 叶雨 沈望舒
本报北京8月3日讯（记者 叶雨）昨日 => 叶雨
本报北京８月３日电　记者叶雨报道：昨日 => 叶雨
新华社北京8月3日电（记者 叶雨、沈望舒）国务院 => 叶雨 沈望舒
新华社北京 8月 3日电（记者叶雨 沈望舒）国务院 => 叶雨 沈望舒
新华社华盛顿8月3日电（记者 王小明）白宫 => 王小明
据新华社北京8月3日电 国务院 => -
据新华社电 国务院 => -
中新网8月3日电 据外媒 => -
中新社北京8月3日电 （记者 叶雨）国务院 => 叶雨
人民网北京8月3日电（叶雨）国务院 => 叶雨
【本报讯】昨日 => -
【本報訊】昨日 => -
【本报综合消息】昨日 => -
【环球时报综合报道】昨日 => -
【环球时报驻美国特派记者 叶雨】昨日 => 叶雨
【美联社华盛顿8月3日电】昨日 => -
［本刊讯］昨日 => -
（中央社記者王小明台北三日電）行政院 => 王小明
〔記者王小明／台北報導〕市府 => 王小明
記者王小明／台北報導　市府昨天 => 王小明
【記者王小明台北報導】市府 => 王小明
【本報記者王小明、葉雨台北報導】市府 => 王小明 葉雨
（路透華盛頓三日電）白宮 => -
【中央社重慶三日電】政府 => -
【本報南京三日專電】政府 => -
南京三日电 政府 => -
海州晚报讯（记者 叶雨）昨日 => 叶雨
央视网消息：国务院 => -
据新华社报道，国务院 => ×
据海州晚报报道 昨日 => -
据《海州日报》8月3日报道　昨日 => -
据新华社报道：昨日 => ×
记者 叶雨 扎西报道：昨日 => 叶雨 扎西
（记者 叶雨 措姆报道）昨日 => 叶雨 措姆
新华社记者叶雨报道：昨日 => 叶雨
本报记者 叶雨 北京报道 昨日 => 叶雨
本报通讯员叶雨、沈望舒报道：昨日 => 叶雨 沈望舒
□本报记者 叶雨 昨日，海州市召开会议 => 叶雨
◎记者 叶雨 报道 昨日，海州市 => 叶雨
新华社记者 叶雨、沈望舒 昨日，海州市 => 叶雨 沈望舒
海州网讯 记者叶雨 昨日，海州市 => 叶雨
【本報訊】記者葉雨 昨天下午，市府 => 葉雨
（本報記者葉雨專訊）昨天，市府 => 葉雨
記者王小明／綜合報導市府昨天 => 王小明
本报记者 叶雨 摄 => ×
本报记者 昨天下午 走访了海州市 => ×
记者 叶雨 昨日，海州市召开会议 => ×
据介绍，昨日 => ×
记者昨日从市水务局获悉 => ×
本报电话开通 => ×
新华社电视台 => ×
来电显示功能 => ×
中国电信昨日宣布 => ×
中国电视剧 => ×
【要闻】昨日 => ×
（二）加强领导 => ×
`
  )
})

describe('Chinese sign-offs', () => {
  rows(
    readTail,
    'han',
    `
收入也增加了。（记者 叶雨） => 叶雨
收入也增加了。（叶雨） => 叶雨
收入也增加了。（叶雨 沈望舒） => 叶雨 沈望舒
收入也增加了。（本报记者 叶雨 通讯员 沈望舒） => 叶雨 沈望舒
收入也增加了。（文/叶雨 图/沈望舒） => 叶雨 沈望舒
收入也增加了。（記者葉雨） => 葉雨
收入也增加了。 本报记者 叶雨 => 叶雨
收入也增加了。■记者 叶雨 => 叶雨
收入也增加了。（据新华社） => -
收入也增加了。（据《海州晚报》报道） => -
收入也增加了。（完） => -
收入也增加了。（作者系海州大学教授） => -
收入也增加了。（编译：叶雨） => 叶雨
收入也增加了。（安徽） => ×
收入也增加了（王明） => ×
收入也增加了。 => ×
他说：“记者叶雨 => ×
`
  )
})

describe('Western bylines on a line of their own', () => {
  rows(
    readBylineLine,
    'western',
    `
By Иван Петров => Иван Петров
By Γιώργος Παπαδόπουλος => Γιώργος Παπαδόπουλος
By Siân Ŵyn => Siân Ŵyn
By Đỗ Ánh => Đỗ Ánh
By Ọláyínká Adé => Ọláyínká Adé
By Ann Lee => Ann Lee
By ANN LEE => Ann Lee
BY ANN LEE => Ann Lee
BY ANN LEE AND JOHN ROE => Ann Lee John Roe
by Ann Lee => Ann Lee
EXCLUSIVE BY ANN LEE => Ann Lee
Story by Ann Lee => Ann Lee
Words: Ann Lee => Ann Lee
PHOTO BY ANN LEE => Ann Lee
Ann Lee | Staff writer => Ann Lee
Ann Lee, City Echo => Ann Lee
ANN LEE/The Echo => Ann Lee
and Ann Lee => Ann Lee
By JOHN McDONALD JR. => John McDonald Jr.
By Patrick O'Hara => Patrick O'Hara
By PATRICK O'HARA => Patrick O'Hara
By J. R. Ellis => J. R. Ellis
By MARY-JANE VAN DYCK => Mary-Jane Van Dyck
By Ludwig van der Berg => Ludwig van der Berg
By John Smith and Ann Lee, Staff Writers => John Smith Ann Lee
By JOHN SMITH and ANN LEE => John Smith Ann Lee
By John Smith, Ann Lee and Bob Roe => John Smith Ann Lee Bob Roe
By Ann Lee, Staff Writer => Ann Lee
By Ann Lee | Special to The Echo => Ann Lee
By Ann Lee in Paris => Ann Lee
By Ann Lee, Political Editor => Ann Lee
By Ann Lee Associated Press => Ann Lee
By Ann Lee for the Herald => Ann Lee
Story and photos by Ann Lee => Ann Lee
ANN LEE / Associated Press => Ann Lee
ANN LEE, Staff Writer => Ann Lee
Ann Lee | Correspondent => Ann Lee
ANN LEE Associated Press => Ann Lee
FROM ANN LEE IN PARIS => Ann Lee
From Our Own Correspondent => -
(From Our Own Correspondent.) => -
FROM OUR SPECIAL CORRESPONDENT => -
By a Staff Reporter => -
By “Mid-On.” => -
BY "SENTINEL" => -
By The Associated Press => -
By Telegraph => -
Special to The Echo => -
Staff reports => -
From wire reports => -
Gazette Staff Writer => -
ann.lee@echo.example => -
Par Jean Dupont => Jean Dupont
From Ann Lee => Ann Lee
EXCLUSIVE by ANN LEE => Ann Lee
From Lake View => ×
De notre correspondant particulier => -
Von Hans Müller => Hans Müller
Von unserem Berliner Korrespondenten => -
By the river they stood => ×
By Monday the crowd had gone home. => ×
City Council Meets Tonight => ×
Garden Union of Writers => ×
FROM THE PRESS BOX => ×
Staff Writer Ann Lee => Ann Lee
POLITICAL EDITOR ANN LEE => Ann Lee
Ann Lee reports => Ann Lee
Ann Lee and John Smith report from Paris => Ann Lee John Smith
Words: Ann Lee  Pictures: John Smith => Ann Lee John Smith
Story by Ann Lee | Photos by John Smith => Ann Lee John Smith
Foreign Office reports => ×
Sports Writers Association Meets => ×
`
  )
})

describe('Western bylines and datelines that open a paragraph', () => {
  rows(
    readLead,
    'western',
    `
LONDON, May 3 (Reuters) — The government => -
LONDON (AP) -- The government => -
NEW YORK, June 2.—The mayor => -
SPRINGFIELD, Ill. (AP) — A storm => -
WASHINGTON — The Senate => -
PARIS, Tuesday. — The Chamber => -
(Reuters) - The government => -
[By Telegraph.] The steamer => -
(Special to The Echo.) The mayor => -
Paris, 3 mai. — Le ministre => -
Berlin, 3. Mai. Der Kanzler => -
By Ann Lee, Staff Writer The council voted => Ann Lee
By ANN LEE The council voted => Ann Lee
By Ann Lee The council voted => Ann Lee
By Ann Lee LONDON, May 3 (Reuters) — The government => Ann Lee
By Ann Lee President Olson said => Ann Lee
By the time the council met => ×
The council voted => ×
He said — and many agreed — that => ×
`
  )
})

describe('Western sign-offs', () => {
  rows(
    readTail,
    'western',
    `
until the spring. -- Ann Lee => Ann Lee
until the spring. — ANN LEE => Ann Lee
until the spring.—A. B. => A. B.
until the spring. (Ann Lee) => Ann Lee
until the spring. — Reuters => -
until the spring. (AP) => -
until the spring - By Ann Lee => Ann Lee
-- Ann Lee => Ann Lee
until the spring. (Paris correspondent Ann Lee) => Ann Lee
until the spring. (Ann Lee, Paris correspondent) => Ann Lee
until the spring. Reporting by Ann Lee; Editing by John Smith => Ann Lee John Smith
until the spring. (Writing by Ann Lee in Paris) => Ann Lee
until the spring. => ×
run on reporting by Ann Lee => ×
the bank (London) => ×
`
  )
})

describe('a reporter run in with the place of the report', () => {
  for (const [name, cut] of [
    ['whole', '武汉报道　亚冬会临近，\n各'],
    ['cut before its last character', '武汉报\n道　亚冬会临近，各'],
    ['cut after the place', '武汉\n报道　亚冬会临近，各']
  ] as const) {
    it(`opens the text, ${name}`, () => {
      const text = `各地冰雪旅游持续升温\n本报记者 董伟娜 ${cut}地冰
雪活动火热开展，冰雪产业不
断释放新的活力。在哈尔滨街
头，到处洋溢着浓浓的喜庆氛
围，大街小巷挂满了灯笼。`
      const {articles, lineRoles} = analyse(text).structure
      assert.deepEqual(
        lineRoles.map(({role}) => role),
        ['headline', ...lineRoles.slice(1).map(() => 'paragraph')]
      )
      const people = articles[0]?.children.flatMap(
        ({lead}) => lead?.people ?? []
      )
      assert.deepEqual(
        people?.map((each) => each.name),
        ['董伟娜']
      )
    })
  }
})

describe('bylines of a clean page', () => {
  it('name their people, alone on a line and run in', () => {
    const {structure} = analyse(
      '---\ncopydesk: 1\n---\n\n# 新桥通车\n\n[本报记者 叶雨]{.byline}\n\n' +
        '昨日，新桥通车。[（沈望舒）]{.byline}\n\n---\n\n# 旧桥拆除\n\n' +
        '[本报讯（通讯员 王明）]{.byline}昨日，旧桥拆除。\n'
    )
    const names = structure.articles.map(({children}) =>
      children.flatMap((block) =>
        [block.lead, block.tail].flatMap((byline) =>
          (byline?.people ?? []).map(({name, span}) => {
            const printed = block.flow.text.slice(span.start, span.end)
            assert.equal(printed, name)
            return name
          })
        )
      )
    )
    assert.deepEqual(names, [['叶雨', '沈望舒'], ['王明']])
  })
})

describe('bylines of hostile text', () => {
  it('are read in bounded time', () => {
    const started = Date.now()
    for (const unit of [
      'By A ',
      'A ',
      '记者 ',
      '（',
      'A. ',
      '王',
      ', ',
      '/文'
    ]) {
      const text = unit.repeat(20_000)
      for (const script of ['han', 'western'] as const) {
        for (let size = 1; size < 120; size++) {
          readBylineLine(text.slice(0, size), script)
          readLead(text.slice(0, size), script)
          readTail(text.slice(0, size), script)
        }

        readBylineLine(text, script)
        readLead(text, script)
        readTail(text, script)
      }
    }

    assert.ok(Date.now() - started < 2000, `${Date.now() - started} ms`)
  })
})
