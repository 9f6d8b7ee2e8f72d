import type {Span} from '../model/span.js'
import {oneOf} from './pattern.js'

/** Who reports, as it stands in a text; spans are of that text. */
export interface FoundByline {
  readonly span: Span
  readonly people: ReadonlyArray<{role: string; name: string; span: Span}>
}

/**
 * Reporters' roles of the Chinese press, in both scripts. Longer ones first,
 * so that 特约记者 is not read as a person called 特约.
 */
const rank = oneOf(
  '全媒体 全媒體 融媒体 融媒體 特约 特約 特派 首席 见习 見習 实习 實習 摄影 攝影 资深 資深 高级 高級'
)
const papers = oneOf(
  '日报 日報 晚报 晚報 晨报 晨報 时报 時報 早报 早報 商报 商報 都市报 都市報 社 网 網 电视台 電視台 客户端'
)
const ownPaper = oneOf(
  '本报 本報 本刊 本台 本社 本网 本網 早报 晚报 晚報 晨报 晨報 日报 日報 时报 時報 商报 商報'
)
const job = oneOf(
  '记者 記者 通讯员 通訊員 评论员 評論員 撰稿人 撰稿 摄影师 攝影師 编辑 編輯 编译 編譯 翻译'
)
const bareJob = oneOf(
  '实习生 實習生 特派员 特派員 撰文 摄影 攝影 摄像 作者 整理 采写 採寫 统筹 统稿 供图 供圖 文图 圖文 图文 文 图 圖 摄 攝'
)

/** Outlets that stand before a role: `本报记者`, `晚报特约记者`. */
const outlet = `(?:${ownPaper}|[\\u3400-\\u9fff]{2,6}${papers})`
const roles = `(?:${rank}{0,2}(?:驻|駐)[\\u3400-\\u9fff]{2,4}${rank}?(?:记者|記者)|${rank}{0,2}${job}|${bareJob})`

// Matches an outlet and a role at the start of a token: `本报特约记者`, `通讯员`, `文`.
const roleStart = new RegExp(`^(?:${outlet})?(${roles})`, 'u')
// Matches a bullet of a byline line: `□`, `◎`, `■ `.
const bullet = /^[□■◎●○◆◇★☆▲△▼▽▪•·※]+[ \u3000]*/u
// Matches one separator or more: blank, `、`, `/`, `＋`.
const separators = /[ \u3000\t、，,;；:：/／＋+|｜&]+/gu
// Matches a Chinese name, with the middle dot of foreign ones: `严梦茹`, `阿依·古丽`.
const personName =
  /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,8}[·•・][\u3400-\u9fff]{1,8}$/u

/** The commonest surnames: they cover about nineteen names in twenty. */
const surnames = new Set(
  '王李张劉刘陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭肖程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾鐘汪田任姜范范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵解强柴华華车車冉房边邊冼池储褚饶饒娄婁付简簡晏涂闫初卓全井佟巩鞏麦麥曾'
)
const doubleSurnames = [
  '欧阳',
  '歐陽',
  '司马',
  '司馬',
  '上官',
  '诸葛',
  '諸葛',
  '东方',
  '東方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯'
]

/** Whether some Han characters may be a Chinese name. */
export function looksLikeName(text: string): boolean {
  if (!personName.test(text)) return false
  if (text.length > 4) return true
  if (doubleSurnames.some((surname) => text.startsWith(surname))) return true
  return text.length < 4 && surnames.has(text.charAt(0))
}

/** How much must be clear before names are read. */
interface PeopleOptions {
  /** Whether a name may stand without a role. */
  readonly bare: 'never' | 'likely'
}

/**
 * Read `记者 徐伟 通讯员 甲乙丙` and the like; nothing else may stand there.
 * `offset` is where `text` stands in the text that spans count in.
 */
export function readPeople(
  text: string,
  offset: number,
  {bare}: PeopleOptions
): FoundByline['people'] | undefined {
  const people: Array<{role: string; name: string; span: Span}> = []
  let role = ''
  let hasRole = false
  let at = 0

  for (const token of tokens(text)) {
    let {value, start} = token
    const match = roleStart.exec(value)
    // `文刚` is a person, `文` alone or before a blank is a role.
    if (
      match?.[1] &&
      !(
        match[1].length === 1 &&
        value.length > match[0].length &&
        looksLikeName(value)
      )
    ) {
      role = match[1]
      hasRole = true
      value = value.slice(match[0].length)
      start += match[0].length
      // `文图` and `摄影报道` go on with more roles.
      value = value.replace(/^(?:报道|報導|報道|整理|综合|綜合)$/u, '')
    }

    value = value.replace(
      /(?:摄影报道|攝影報導|报道|報導|報道|撰文|[摄攝文图圖])$/u,
      (tail) => (value.length - tail.length >= 2 ? '' : tail)
    )
    at = start
    if (value === '') continue
    const isName = hasRole
      ? personName.test(value)
      : bare === 'likely' && looksLikeName(value)
    if (!isName) {
      if (roleStart.test(value)) continue
      return undefined
    }

    people.push({
      role,
      name: value,
      span: {start: offset + at, end: offset + at + value.length}
    })
  }

  if (people.length === 0 || people.length > 8) return undefined
  return people
}

/** Pieces between separators; `王 明`, set wide, is one. */
function tokens(text: string): Array<{value: string; start: number}> {
  const list: Array<{value: string; start: number}> = []
  let start = 0
  for (const match of text.matchAll(separators)) {
    if (match.index > start)
      list.push({value: text.slice(start, match.index), start})
    start = match.index + match[0].length
  }

  if (start < text.length) list.push({value: text.slice(start), start})
  return list
}

/** A byline that fills a line: `本报记者 叶雨`, `□本报记者 甲`, `文：甲 图：乙`. */
export function readBylineLine(
  text: string,
  language: 'han' | 'western'
): FoundByline | undefined {
  if (text.length > 60) return undefined
  if (language === 'western') return readWesternLine(text)
  const mark = bullet.exec(text)?.[0] ?? ''
  let rest = text.slice(mark.length)
  let offset = mark.length
  const bracket = /^[（(【〔［[](.{2,50})[）)】〕］\]]$/u.exec(rest)
  if (bracket?.[1]) {
    rest = bracket[1]
    offset++
  }

  if (/[。！？]/u.test(rest) || rest.length > 48) return undefined
  // A report's end: `記者張三／台北報導`.
  const place =
    /^(.{3,24}?)[／/\s]?[\u3400-\u9fff]{2,4}(?:报道|報導|報道)$/u.exec(rest)
  const people =
    readPeople(rest, offset, {bare: mark || bracket ? 'likely' : 'never'}) ??
    (place?.[1] ? readPeople(place[1], offset, {bare: 'never'}) : undefined)
  if (!people) return undefined
  if (people.every(({role}) => role === '') && !mark && !bracket)
    return undefined
  return {span: {start: 0, end: text.length}, people}
}

/** A Western name: `Mary J. Norton`, `J. H. VAN DYCK`. */
const capital = "\\p{Lu}[\\p{L}.'’-]{0,20}"
const westernName = `${capital}(?: (?:de|van|von|der|la|le|du|${capital})){1,4}`
const opening = oneOf(
  'By BY by Par PAR Von VON Por Di Text_by Words_by Story_by Written_by Reported_by WRITTEN_BY Photo_by Photos_by'
)
// Matches a Western byline alone on its line: `By Jane Doe, Staff Writer`, `Par Jean Dupont`.
const westernLine = new RegExp(
  `^${opening}[: ]+(${westernName})${oneOf('_and_ _AND_ _et_ _und_ _&_')}?(${westernName})?(?:[,.|—–-].{0,40})?$`,
  'u'
)
// Matches what stands for a name that is not given: `From Our Own Correspondent`.
const unnamed =
  /^[([]?(?:(?:by|from) (?:our|an?|the)[\w '’-]{0,30}(?:correspondent|reporter|writer|staff|editor|critic|representative)s?|by (?:a )?(?:staff|special)[\w '’-]{0,20}|special (?:to|correspondence|dispatch|cable)[\w ,.'’-]{0,40}|by (?:telegraph|cable|wireless|wire|mail|the associated press|united press|reuters?)[\w ,.'’-]{0,30}|(?:the )?associated press|united press international|reuters|de (?:notre|nos) (?:correspondant|envoyé)s?[\p{L} '’-]{0,30}|von unsere[mnr][\p{L} -]{0,40}|staff (?:writer|reporter)|associated press writer|contributing writer)[.)\]:]{0,2}$/iu
const westernJob = oneOf(
  'Writer writer WRITER Reporter reporter REPORTER Correspondent correspondent CORRESPONDENT Editor editor EDITOR Columnist columnist Critic critic'
)
// Matches a name with a job after it: `JANE DOE, Staff Writer`, `Jane Doe | Correspondent`.
const nameAndJob = new RegExp(
  `^(${westernName}) ?[,|/—–-]? ?(?:\\p{Lu}[\\w.]{1,14} ){0,3}${westernJob}$`,
  'u'
)

function readWesternLine(text: string): FoundByline | undefined {
  const span = {start: 0, end: text.length}
  const match = westernLine.exec(text) ?? nameAndJob.exec(text)
  if (match && !unnamed.test(text)) {
    const people = [match[1], match[2]].flatMap((name) =>
      name === undefined ? [] : [westernPerson(text, name)]
    )
    return {span, people}
  }

  return unnamed.test(text) ? {span, people: []} : undefined
}

function westernPerson(
  text: string,
  name: string
): FoundByline['people'][number] {
  const clean = name.replace(/[.,]$/u, '')
  const start = text.indexOf(name)
  return {role: '', name: clean, span: {start, end: start + clean.length}}
}

// Matches an agency's or the paper's own dispatch: `本报讯`, `新华社北京8月3日电`, `【本報訊】`.
const day =
  '(?:\\d{1,4}年)?(?:\\d{1,2}月)?(?:[\\d〇一二三四五六七八九十]{1,3}日)?'
const dispatch = new RegExp(
  `^[【〔［[（(]?[据據]?(?:${outlet}|${oneOf('本市 又 综合 綜合 新华 新華 中新')})?(?:记者[\\u3400-\\u9fff]{2,3})?` +
    `[\\u3400-\\u9fff／/]{0,8}?${day}${oneOf('综合 綜合 专 專')}?${oneOf('讯 訊 电 電 消息')}[】〕］\\]）)：:]?[ \\u3000]*`,
  'u'
)
// Matches the people after a dispatch: `（记者 徐伟）`.
const peopleAfter = /^[（(【〔[]([^（()）】〕\]]{2,40})[）)】〕\]][ \u3000]*/u
// Matches a reporter run in without brackets: `记者张三报道：`.
const reports = new RegExp(
  `^(${oneOf('本报 本報')}?${oneOf('记者 記者 通讯员 通訊員')}[ \\u3000]?[\\u3400-\\u9fff·]{2,4}?(?:[、 ][\\u3400-\\u9fff]{2,6}?)?)` +
    `(?:从?[\\u3400-\\u9fff]{2,4})?${oneOf('报道 報導 報道')}[：:，,]?[ \\u3000]*`,
  'u'
)

/** The byline or dateline that opens a paragraph. */
export function readLead(
  text: string,
  language: 'han' | 'western'
): FoundByline | undefined {
  return language === 'han' ? readHanLead(text) : readWesternLead(text)
}

function readHanLead(source: string): FoundByline | undefined {
  const text = source.slice(0, 90)
  let end = 0
  let people: FoundByline['people'] = []
  const opening = dispatch.exec(text)?.[0]
  // 来电, 停电: a dispatch names who sends it, or has a date, or a bracket.
  if (opening !== undefined && isDispatch(opening)) end = opening.length
  const bracket = peopleAfter.exec(text.slice(end))
  if (bracket?.[1]) {
    const inside = readBracket(bracket[1], end + 1)
    if (inside) {
      people = inside
      end += bracket[0].length
    }
  }

  if (end > 0 && people.length === 0) {
    const run = reports.exec(text.slice(end))
    const found = run?.[1]
      ? readPeople(run[1], end, {bare: 'never'})
      : undefined
    if (run && found) {
      people = found
      end += run[0].length
    }
  }

  return end === 0 ? undefined : {span: {start: 0, end}, people}
}

function isDispatch(opening: string): boolean {
  return (
    /本报|本報|本刊|本台|本社|本网|本網|新华社|新華社|中新社|中新网|中新網|中央社|[【〔［]|日报|日報|晚报|晚報|晨报|晨報|时报|時報|早报|都市报|商报|法新社|路透社|美联社|塔斯社|共同社|人民网|央视网|[社网網]\S{0,8}日(?:电|電)/u.test(
      opening
    ) || /\d日(?:专|專)?[电電讯訊]/u.test(opening)
  )
}

/** What stands in a byline's brackets: people, or 記者 甲／台北報導. */
function readBracket(
  inside: string,
  offset: number
): FoundByline['people'] | undefined {
  const report =
    /^(.{2,24}?)[／/ ]?(?:[\u3400-\u9fff]{2,4})?(?:[／/ ]?(?:综合|綜合))?(?:报道|報導|報道|电|電)$/u.exec(
      inside
    )
  const direct = readPeople(inside, offset, {bare: 'never'})
  if (direct && !report) return direct
  // 记者 must stand there: （本市报道） is no byline.
  if (report?.[1] && /记者|記者/u.test(report[1])) {
    return (
      readPeople(report[1], offset, {bare: 'never'}) ??
      trimPlace(report[1], offset)
    )
  }

  return direct
}

/** `本報記者王小明台北` with the place glued on: the name is two or three long. */
function trimPlace(
  text: string,
  offset: number
): FoundByline['people'] | undefined {
  const match = /^((?:本报|本報)?(?:记者|記者))([\u3400-\u9fff]{4,7})$/u.exec(
    text
  )
  if (!match?.[2]) return undefined
  const size = match[2].length > 4 ? 3 : 2
  const start = offset + (match[1]?.length ?? 0)
  return [
    {
      role: '记者',
      name: match[2].slice(0, size),
      span: {start, end: start + size}
    }
  ]
}

// Matches a run-in Western byline: `By Jane Doe, Staff Writer `.
const westernRunIn = new RegExp(
  `^By (${westernName})(?:, ${oneOf('Staff Special AP Associated_Press')}[\\w ]{0,20})?(?: [—–-]+ | )(?=[A-Z"“])`,
  'u'
)
// Matches a dateline: `LONDON, June 2.—`, `PARIS (Reuters) - `, `[By Telegraph.] `, `Rome, 12 mars. — `.
const dateline =
  /^(?:[[(][^\])]{3,40}[\])][. ]*|(?:\p{Lu}[\p{L}.'’-]{1,20}(?:, ?| )){0,4}\p{Lu}[\p{L}'’-]{1,20}[., ]{0,2}(?:\d{1,2}\.?(?: \p{L}{1,9})?[.,]? ?)?(?:\(\p{Lu}[\p{L}. ]{1,24}\)[., ]{0,2})?(?:\.?[—–]|\.? ?--| - |: )) */u

function readWesternLead(source: string): FoundByline | undefined {
  const text = source.slice(0, 90)
  const run = westernRunIn.exec(text)
  if (run?.[1]) {
    return {
      span: {start: 0, end: run[0].length},
      people: [westernPerson(text, run[1])]
    }
  }

  const place = dateline.exec(text)?.[0]
  if (place === undefined) return undefined
  const isPlain = /^[[(]/u.test(place)
  if (
    isPlain &&
    !/telegraph|correspond|cable|wire|reuter|press|special|reporter|communicat|dispatch|own|AP|UPI/iu.test(
      place
    )
  )
    return undefined
  if (!isPlain && place.length < 6) return undefined
  if (!isPlain && !/\d|\(|^[\p{Lu} .,'’-]{4,}/u.test(place)) return undefined
  return {span: {start: 0, end: place.length}, people: []}
}

// Matches a bracket at the end of a Chinese paragraph: `（记者 汪静磊）`.
const hanTail = /[（(]([^（()）]{2,30})[）)]$/u
// Matches a source at the end: `据新华社`, `新华社供本报专稿`.
const source =
  /^(?:(?:[据據]|摘自|原载|来源|來源)[：: ]?.{2,16}|(?:新华社|新華社|中新社|中央社).{0,12}|.{0,6}(?:综合|綜合)|完|(?:未完|下转).{0,8}|.{2,6}(?:供稿|整理|文))$/u

/** The sign-off that ends a paragraph. */
export function readTail(
  text: string,
  language: 'han' | 'western'
): FoundByline | undefined {
  return language === 'han' ? readHanTail(text) : readWesternTail(text)
}

function readHanTail(text: string): FoundByline | undefined {
  const from = Math.max(0, text.length - 40)
  const match = hanTail.exec(text.slice(from))
  if (!match?.[1]) return undefined
  const start = from + match.index
  const people = readPeople(match[1], start + 1, {bare: 'likely'})
  if (people) return {span: {start, end: text.length}, people}
  return source.test(match[1])
    ? {span: {start, end: text.length}, people: []}
    : undefined
}

// Matches a sign-off of a Western paragraph: ` -- Mary Norton`, ` — (Reuters)`.
const westernTail = new RegExp(
  `[.!?"”’')] ?[—–-]{1,2} ?(?:By )?(${westernName})$`,
  'u'
)
// Matches an agency that ends a paragraph: ` — (Reuters)`, ` (AP)`.
const agencyTail =
  /[.!?"”’'] ?[—–-]{0,2} ?[([](?:AP|UPI|AFP|Reuters?|Associated Press|Havas|Wolff|Renter|Central News)\.?[)\]]\.?$/u

function readWesternTail(text: string): FoundByline | undefined {
  const from = Math.max(0, text.length - 60)
  const end = text.slice(from)
  const match = westernTail.exec(end)
  if (match?.[1]) {
    const at = from + end.lastIndexOf(match[1])
    const name = match[1].replace(/\.$/u, '')
    return {
      span: {start: from + match.index + 1, end: text.length},
      people: [{role: '', name, span: {start: at, end: at + name.length}}]
    }
  }

  const agency = agencyTail.exec(end)
  return agency
    ? {span: {start: from + agency.index + 1, end: text.length}, people: []}
    : undefined
}
