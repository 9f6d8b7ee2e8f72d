import {oneOf} from '../pattern.js'
import {foldScript} from '../fold-script.js'
import type {FoundByline, Reporter} from './byline.js'
import {looksLikeName} from './han-names.js'
import {readPeople} from './han-people.js'
import {outlet, rank} from './han-words.js'

/** Longest opening that is looked at, in UTF-16 code units. */
const longest = 90

const digit = '[\\d０-９〇零一二三四五六七八九十廿卅]'
const han = '[\\u3400-\\u9fff]'
// Blanks beside digits are the extraction's: `8月 3日`.
const day = `(?:${digit}{1,4} ?年 ?)?(?:${digit}{1,2} ?月 ?)?(?:${digit}{1,3} ?日)?(?:上午|下午|凌晨|晚|晨|夜)?`
/** Who sends: the paper itself, an agency, another outlet. */
const own = oneOf('本报 本刊 本台 本社 本网 本市 本埠 又 另')
const agency = `${han}{0,6}?${oneOf('日报 晚报 晨报 早报 时报 商报 都市报 快报 导报 社 网 通讯社 电视台 新闻客户端 客户端 电台')}|${han}{1,5}?(?<!本)报(?=讯)|(?:新华|中新|路透|央视|法新)`
// Matches a dispatch: `本报讯`, `据新华社北京8月3日电`, `中新网8月3日电`, `本报南京三日专电`.
const dispatch = new RegExp(
  `^(?:据)?(?:(${own}|${agency})(?:综合)?|(?=${han}{2,6}${digit}))(${han}{0,8}?) ?(${day})[ \\u3000]?(?:综合|专|特|急|快)?(?:讯|电|消息)`,
  'u'
)
// Matches a dispatch in brackets: `【本报讯】`, `【綜合報道】`, `［美联社华盛顿8月3日电］`, `（中央社台北3日电）`.
const inBrackets =
  /^[【〔［[（(《]([^【〔［[（()）】〕\]］》，。]{1,28}?(?:讯|电|消息|报[道导]|专稿|特稿))[】〕\]］）)》](?:题?[：:])?[ \u3000]*/u
// Matches what shows that 电 or 讯 is part of a word: `电视`, `讯息`, `通讯员`.
const insideWord = /^[员视影话信脑力子台器机站网梯池报商动源缆磁瓶流压线波竞]/u
// Matches people in brackets: `（记者 徐伟）`.
const peopleInBrackets =
  /^[（(【〔［[]([^（()）】〕［[\]］【〔。]{2,48})[）)】〕］\]][：:]?[ \u3000]*/u
// Matches a reporter run in: `记者张三报道：`, `本报记者 张三 李四 报道`.
const reports =
  /^((?:本报|本台|本社|[日晚晨早时快商]报|[\u3400-\u9fff]{1,4}[报社网])?(?:全媒体|特约|首席|见习|实习)?(?:记者|通讯员)[ \u3000]?[^，。：:（(]{2,24}?[ \u3000]?(?:综合|摄影|联合)?(?:报[道导]|电))[：:，, \u3000]+/u
// Matches a reporter and where the report is from, which needs no blank below: `记者张三／台北报导`.
const slashed =
  /^((?:特派|本报)?记者[ \u3000]?[^，。：:（( \u3000]{2,16}?[／/╱][\u3400-\u9fff]{2,6}报[道导])/u
// Matches the office of a reporter run in: `记者 `, `本报首席记者`, `新华社记者 `; the names follow.
const office = new RegExp(`^(${outlet}?)${rank}?(记者|通讯员)[ \\u3000]?`, 'u')
// Matches one of those names, and what parts it from the next or from the text: `张三 `, `张三、`.
const name = /^([\u3400-\u9fff]{2,4})([ \u3000、]{1,2})/u
// Matches a bullet before a reporter: `□`, `◎`.
const bullet = /^[□■◎●○◆◇▲△▪※][ \u3000]?/u
/** Shortest text below names, in characters: `摄` is none. */
const leastText = 6
// Matches a place that sends, where a reporter in brackets says so: `长沙讯（全媒体记者 徐伟）`.
const placeSends =
  /^[\u3400-\u9fff]{2,4}讯(?=[（(【〔［[][\u3400-\u9fff]{0,6}(?:记者|通讯员))/u
// Matches what ends a dispatch line: `题：`, `：`.
const colon = /^题?[：:][ \u3000]*|^[ \u3000]+/u

// Matches whose report is given, with a blank below: `据南京晚报报道 `, `据《科技日报》8月3日报道 `; a colon stands inside texts.
const given = new RegExp(
  `^据(?:《[^《》]{2,12}》|${agency}|${han}{1,6}报)(?:${day})报道[ \\u3000]+`,
  'u'
)

/** The dispatch and the people that open a Chinese paragraph. */
export function readHanLead(source: string): FoundByline | undefined {
  const text = source.slice(0, longest)
  const folded = foldScript(text)
  // 〔記者王小明／台北報導〕 holds both.
  const whole = bracketedPeople(text, folded, 0, 'never')
  if (whole) return {span: {start: 0, end: whole.end}, people: whole.people}
  const opening = openingEnd(folded)
  const mark = opening === 0 ? (bullet.exec(folded)?.[0].length ?? 0) : 0
  let end = opening
  let people: readonly Reporter[] = []
  const bracket =
    opening > 0 ? bracketedPeople(text, folded, opening, 'likely') : undefined
  if (bracket) {
    people = bracket.people
    end = bracket.end
  }

  if (people.length === 0) {
    const run = runIn(text, folded, Math.max(end, mark))
    if (run) {
      people = run.people
      end = run.end
    }
  }

  return end === 0 ? undefined : {span: {start: 0, end}, people}
}

/** Reporters run in below a dispatch or a bullet that ends at `from`, and where they end. */
function runIn(
  text: string,
  folded: string,
  from: number
): {people: readonly Reporter[]; end: number} | undefined {
  const rest = folded.slice(from)
  const run = slashed.exec(rest) ?? reports.exec(rest)
  // With nothing above it, the paper, a colon or a stroke before the place must
  // say that it is one: `记者王小明／台北报导 `.
  const isSure =
    from > 0 || /^[^记通]|[：:]$|[／/╱]/u.test(run?.[0].trimEnd() ?? '')
  const found =
    run?.[1] && isSure
      ? readPeople(text.slice(from, from + run[1].length), from, {
          bare: 'never'
        })
      : undefined
  if (run && found) return {people: found, end: from + run[0].length}
  const [before, paper, job] = office.exec(rest) ?? []
  if (before === undefined || job === undefined) return undefined
  if (from === 0 && paper === '') return undefined
  const atJob = from + before.lastIndexOf(job)
  const role = text.slice(atJob, atJob + job.length)
  const people: Reporter[] = []
  let end = from + before.length
  for (
    let match = name.exec(folded.slice(end));
    match?.[1] && match[2] !== undefined;
    match = name.exec(folded.slice(end))
  ) {
    const printed = text.slice(end, end + match[1].length)
    if (!looksLikeName(printed)) break
    const span = {start: end, end: end + printed.length}
    people.push({role, name: printed, span})
    end += match[0].length
  }

  return people.length > 0 && text.length - end >= leastText
    ? {people, end}
    : undefined
}

/** People in a bracket that opens at `start`, and where the bracket ends. */
function bracketedPeople(
  text: string,
  folded: string,
  start: number,
  bare: 'never' | 'likely'
): {people: readonly Reporter[]; end: number} | undefined {
  const bracket = peopleInBrackets.exec(folded.slice(start))
  if (bracket?.[1] === undefined) return undefined
  const from = start + 1
  const inside = text.slice(from, from + bracket[1].length)
  const people = readPeople(inside, from, {bare})
  return people && {people, end: start + bracket[0].length}
}

/** Where the dispatch ends; 0 where none stands there. */
function openingEnd(text: string): number {
  const bracket = inBrackets.exec(text)
  if (bracket?.[1] !== undefined && isSent(bracket[1])) return bracket[0].length
  const sent = placeSends.exec(text) ?? given.exec(text)
  if (sent) return sent[0].length
  const plain = dispatch.exec(text)
  if (!plain) return 0
  const [whole, sender, place, date] = plain
  const rest = text.slice(whole.length)
  if (insideWord.test(rest)) return 0
  // 来电, 停电: a dispatch names who sends it, or has a date.
  if (sender === undefined && !/日$/u.test(date ?? '')) return 0
  // 又讯, 另讯, 本市讯 stand before a blank or a bracket.
  const isWeak = /^(?:又|另|本市|本埠)$/u.test(sender ?? '')
  if (isWeak && !/^[（(【〔［[：: \u3000]/u.test(rest)) return 0
  if (!date && (place ?? '') !== '' && !/^(?:本|.{0,3}社)/u.test(sender ?? ''))
    return 0
  return whole.length + (colon.exec(rest)?.[0].length ?? 0)
}

/** Whether what stands in brackets is sent by somebody: 【要闻】 is not. */
function isSent(inside: string): boolean {
  if (/(?:报道|报导|专稿|特稿|消息)$/u.test(inside))
    return /[报社网台本]|综合|记者/u.test(inside)
  return /[讯电]$/u.test(inside) && !/[来停充发]电$|资讯$|简讯$/u.test(inside)
}
