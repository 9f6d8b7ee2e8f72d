import {cutHan, tokenClass, type Token} from '../lattice.js'
import type {NameLexicon} from '../name-lexicon.js'
import {titleStart} from '../titles.js'
import {noPlaces, worldPlaces} from '../world-places.js'
import type {Candidate, Recogniser} from './recogniser.js'

/** People, places and organisations by the words they are made of. */
export const hanName: Recogniser = {
  id: 'han-name',
  words: {
    en: 'built like a name of its kind',
    'zh-cn': '构成像这一类的名称'
  },
  languages: ['zh'],
  find({text, names}) {
    if (!names) return []
    const found: Candidate[] = []
    // Matches a run of Han: `丰台区委`.
    for (const run of text.matchAll(/[\u3400-\u9FFF〇]+/gu)) {
      const tokens = cutHan(
        text,
        run.index,
        run.index + run[0].length,
        names,
        (whole, end) => titleStart(whole, end) >= 0
      )
      readRun(text, tokens, names, found)
    }

    return found
  }
}

function readRun(
  text: string,
  tokens: readonly Token[],
  names: NameLexicon,
  found: Candidate[]
): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    const word = text.slice(token.start, token.end)
    const organisation = organisationAt(text, tokens, index)
    if (organisation) {
      found.push(organisation)
      continue
    }

    const place = placeAt(text, tokens, index, word)
    if (place) found.push(place)
    const person = personAt(text, token, names)
    if (person) found.push(person)
  }
}

// Matches words that follow a person who speaks or acts: `说`, `指出`.
const acts =
  /^(?:[说說作率等]|表示|指出|强调|強調|介绍|介紹|告诉|告訴|认为|認為|坦言|透露|回忆|回憶|笑着|主持|出席|参加|參加|会见|會見|宣布|致辞|致辭|讲话|講話|要求|一行|同志|先生|女士)/u

function personAt(
  text: string,
  token: Token,
  names: NameLexicon
): Candidate | undefined {
  if (tokenClass(token) !== 'person') return undefined
  const {start, end} = token
  const before = text.charAt(start - 1)
  const title = titleStart(text, start)
  const speaks = acts.test(text.slice(end, end + 3))
  const listed =
    '、'.includes(before || 'x') || '、'.includes(text.charAt(end) || 'x')
  let given = 0
  for (const each of text.slice(start + 1, end)) given += names.given(each)
  const likely = given / Math.max(1, end - start - 1)
  let confidence = 0.5 + Math.min(0.15, likely / 60)
  if (title >= 0) confidence = 0.93
  else if (speaks) confidence += 0.2
  else if (listed) confidence += 0.12
  if (end - start === 2 && title < 0) confidence -= 0.1
  if (confidence < 0.5) return undefined
  return {
    start,
    end,
    kind: 'person',
    confidence,
    ...(title < 0 ? {} : {role: text.slice(title, start)})
  }
}

/** Endings of place names, longest first. */
const placeEndings =
  /(?:自治区|自治州|自治县|开发区|開發區|商务区|商務區|高新区|经开区|风景区|保护区|示范区|工业园|产业园|科技园|度假区|居民区|小区|社区|社區|街道|地区|地區|园区|村庄|广场|廣場|公园|公園|大道|大街|胡同|大桥|大橋|机场|機場|车站|車站|火车站|码头|水库|半岛|群岛|盆地|高原|平原|草原|[省市区區县縣镇鎮乡鄉村路街山河江湖岛島港湾灣桥橋州盟旗])$/u
/** Endings that need a known place or an unknown word before them. */
const weakEndings = /[山河江湖岛島港湾灣桥橋路街州旗盟]$/u

function placeAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  word: string
): Candidate | undefined {
  const token = tokens[index]
  if (!token) return undefined
  const isPlace = isPlaceToken(token, word)

  if (placeEndings.test(word) && (word.length <= 3 || !isPlace)) {
    const from = nameStart(text, tokens, index, 2)
    if (from < index) {
      const first = tokens[from]
      const hasPlace = tokens
        .slice(from, index)
        .some((each) => tokenClass(each) === 'place')
      if (first && (hasPlace || !weakEndings.test(word))) {
        return {
          start: first.start,
          end: token.end,
          kind: 'place',
          confidence: hasPlace ? 0.75 : 0.6
        }
      }
    }
  }

  if (!isPlace || word.length < 2) return undefined
  return {
    start: token.start,
    end: token.end,
    kind: 'place',
    confidence: worldPlaces.has(word) ? 0.78 : 0.68
  }
}

function isPlaceToken(token: Token, word: string): boolean {
  if (worldPlaces.has(word)) return true
  return tokenClass(token) === 'place' && !noPlaces.has(word)
}

/** Endings of organisations. */
const organisationEnding =
  /(?:委员会|委員會|管委会|管委|居委会|村委会|业委会|常委会|组委会|政府|政协|人大|法院|检察院|公安局|派出所|办事处|委办|研究院|研究所|科学院|设计院|医院|醫院|卫生院|大学|大學|学院|學院|学校|學校|中学|中學|小学|小學|幼儿园|公司|集团|集團|银行|銀行|协会|協會|学会|學會|商会|商會|联合会|聯合會|联盟|聯盟|基金会|基金會|理事会|合作社|俱乐部|报社|日报|晚报|电视台|广播电台|通讯社|出版社|博物馆|图书馆|文化馆|美术馆|剧院|中心|总队|支队|大队|工会|总工会|团委|党委|妇联|[局厅廳部署处办院委社厂廠队隊党黨会會组])$/u
/** Words of two characters that are organisations with a name before them. */
const shortOrgans = new Set(
  '法院 医院 学院 剧院 影院 党委 团委 工委 纪委 教委 科委 经委 商会 协会 学会 工会 妇联 支队 大队 总队 中队 公司 集团 银行 政府 政协 人大 大学 中学 小学 学校 中心 报社 日报 晚报 总会 分会 支部 联盟 醫院 學院 學校 學會 協會 集團 銀行 大學 中學 小學 政協 總會'.split(
    ' '
  )
)
/** Endings so short that a place or a known word must stand before them. */
const shortEnding = /^[局厅廳部署处办院委社厂廠队隊党黨会會组]$/u
// Matches an organ of a level of government alone: `区委`, `市政府`.
const organ =
  /^(?:[省市区區县縣州镇鎮乡鄉]|党中|黨中|中共中)(?:委|政府|政协|政協|人大|央|纪委|紀委|人大常委会)$|^(?:国务院|國務院|党中央|黨中央|中共中央|全国人大|全国政协|联合国|聯合國)$/u
/** Words that end like an organisation and are none. */
const notOrganisations =
  /^(?:[部会组处办队院党]|全部|内部|外部|干部|局部|总部|社会|机会|大会|晚会|宴会|一会|协会|学会|工作会|运动会|小组|班组|到处|好处|各处|用处|排队|部队|军队|团队|队伍|中心|法院|医院|学院|学校|大学|中学|小学|公司|集团|银行|政府|委员会|办公室|会员|理事会)$/u

function organisationAt(
  text: string,
  tokens: readonly Token[],
  index: number
): Candidate | undefined {
  const token = tokens[index]
  if (!token) return undefined
  const word = text.slice(token.start, token.end)
  const previous = tokens[index - 1]
  const joined = previous ? text.slice(previous.start, token.end) : word
  if (organ.test(word) || (joined.length <= 4 && organ.test(joined))) {
    const first = organ.test(word) ? token : (previous ?? token)
    return extended(text, tokens, index, first.start, 0.8)
  }

  if (tokenClass(token) === 'organisation' && word.length > 2) {
    return extended(text, tokens, index, token.start, 0.75)
  }

  if (!organisationEnding.test(word)) return undefined
  // `干部`, `社会`, `北部` end like an organ and are words of their own.
  if (word.length === 2 && token.byte > 0 && !shortOrgans.has(word)) {
    return undefined
  }

  const from = nameStart(text, tokens, index, 7)
  const first = tokens[from]
  if (!first || (from === index && word.length < 5)) return undefined
  const inside = tokens.slice(from, index)
  const hasName = inside.some(
    (each) =>
      ['place', 'organisation', 'person'].includes(tokenClass(each)) ||
      worldPlaces.has(text.slice(each.start, each.end))
  )
  if (shortEnding.test(word) && !hasName && inside.length < 2) return undefined
  const whole = text.slice(first.start, token.end)
  // `美国政府`: newspapers mean the country; the government has no other name.
  if (word === '政府' && inside.length === 1) {
    if (worldPlaces.has(text.slice(first.start, token.start))) return undefined
  }

  if (notOrganisations.test(whole) || whole.length < 3) return undefined
  return {
    start: first.start,
    end: token.end,
    kind: 'organisation',
    confidence: hasName ? 0.75 : 0.58
  }
}

/** A known organisation with the place or level before it. */
function extended(
  text: string,
  tokens: readonly Token[],
  index: number,
  start: number,
  confidence: number
): Candidate {
  const token = tokens[index]
  let from = start
  for (let back = index; back > 0; back--) {
    const each = tokens[back - 1]
    if (!each || each.end > from) continue
    const kind = tokenClass(each)
    const word = text.slice(each.start, each.end)
    if (kind !== 'place' && kind !== 'organisation' && !organ.test(word)) break
    from = each.start
  }

  return {
    start: from,
    end: token?.end ?? start,
    kind: 'organisation',
    confidence
  }
}

/** Words that never begin or belong to a name. */
const strangers = new Set(
  '的 地 得 了 着 和 与 及 或 在 由 向 对 从 到 被 把 将 等 该 本 这 那 各 其 全 是 为 以及 对于 其他 为了 以 并 也 就 都 还 又 不 有 去 来 上 下 中 内 外 前 后 于 按 据 经 让 使 给 跟 同 我 你 他 她 它 當 說 與 對 將 為 於 從 這 該 個 們 没有 组织 召开 举行 参加 加强 推动 推进 开展 进行 成立 联合 邀请 来到 走进 支持 通过 根据 一个 多个 这个 每个 有关 相关 多家 一家 两家 所有 许多 我们 他们 咱们 自己'.split(
    ' '
  )
)
/** Index of the first token of the name that ends at `index`. */
function nameStart(
  text: string,
  tokens: readonly Token[],
  index: number,
  most: number
): number {
  let from = index

  while (from > 0 && index - from < most) {
    const token = tokens[from - 1]
    if (!token) break
    const word = text.slice(token.start, token.end)
    const kind = tokenClass(token)
    if (kind === 'function' || kind === 'verb' || strangers.has(word)) break
    // An unknown character may be part of a name; two in a row often are not.
    if (token.byte === 0 && !token.isName && word.length === 1) {
      const before = tokens[from - 2]
      if (before?.byte === 0) break
    }

    from--
    // A place at the head is where the name begins, unless another place
    // stands before it: `北京市丰台区…协会`.
    const before = tokens[from - 1]
    if (kind === 'place' && (!before || tokenClass(before) !== 'place')) break
  }

  return from
}
