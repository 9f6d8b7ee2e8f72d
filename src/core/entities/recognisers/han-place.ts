import {classes, classOf, dutyOf, duties, type Token} from '../han/lattice.js'
import {placeLevels} from '../han/levels.js'
import {subDistrict} from '../han/stems.js'
import {UnitSet} from '../../model/unit-set.js'
import {weak, type Candidate, type Recogniser} from './recogniser.js'

/** Places: known ones, and those that are built with an ending. */
export const hanPlace: Recogniser = {
  id: 'han-place',
  words: {
    en: 'a known place, or built like one',
    'zh-cn': '已知地名，或符合地名的构成'
  },
  languages: ['zh'],
  examples: [
    {
      text: '苏州市新菱塘路通车，来自东京的游客到访。',
      finds: [
        {text: '苏州市', kind: 'place'},
        {text: '新菱塘路'},
        {text: '东京'}
      ]
    },
    {text: '他们在鲁迅公园锻炼。', finds: [{text: '鲁迅公园', kind: 'place'}]},
    {
      text: '他回到阜阳县。',
      // The longer one stands once the page is read.
      finds: [{text: '阜阳', kind: 'place'}, {text: '阜阳县'}]
    },
    {
      text: '莲溪街道和石榴庄街道开会，张家口村、保定村来了人。',
      finds: [
        {text: '莲溪街道', kind: 'place'},
        {text: '石榴庄街道'},
        {text: '张家口'},
        {text: '张家口村'},
        {text: '保定'},
        {text: '保定村'}
      ]
    },
    {text: '老旧小区改造提速，走上老街道，城乡街道、商业街道一新。', finds: []}
  ],
  find({text, han}) {
    const found: Candidate[] = []
    for (const {tokens} of han) {
      for (let index = 0; index < tokens.length; index++) {
        const place = placeAt(text, tokens, index)
        if (place) found.push(place)
      }
    }

    return found
  }
}

/** Confidence of `鲁迅公园`: surer than that the person is meant. */
const ofPerson = 0.84
/** Longest stem of a built name, in characters. */
const longestStem = 9

function placeAt(
  text: string,
  tokens: readonly Token[],
  index: number
): Candidate | undefined {
  const token = tokens[index]
  if (!token) return undefined
  const duty = dutyOf(token)
  if (duty === duties['place-head']) return built(text, tokens, index)
  if (duty === duties['short-place-head']) {
    return builtShort(text, tokens, index)
  }

  const road = roadAt(text, tokens, index)
  if (road) return road
  return classOf(token) === classes.place
    ? {start: token.start, end: token.end, kind: 'place', confidence: 0.78}
    : undefined
}

/** A name with a long ending: `丽泽金融商务区`, `北京西城机场`. */
function built(
  text: string,
  tokens: readonly Token[],
  index: number
): Candidate | undefined {
  const head = tokens[index]
  if (!head) return undefined
  let from = index
  let isNamed = false
  let isOfPerson = false
  let odd = 0

  while (from > 0) {
    const token = tokens[from - 1]
    if (!token || head.start - token.start > longestStem) break
    const part = partOf(token)
    if (part === 'none') break
    if (part === 'place') {
      // `东南亚地区`: a known place with what sort of place it is.
      if (from === index && head.end - head.start === 2 && isRegion(text, head))
        return undefined
      isNamed = true
      from--
      while (from > 0 && isPlace(tokens[from - 1])) from--
      break
    }

    odd = part === 'odd' ? odd + 1 : 0
    if (part === 'name' || odd > 1) isNamed = true
    isOfPerson = classOf(token) === classes.person
    from--
  }

  const first = tokens[from]
  if (!first) return undefined
  if (from === index) {
    // `经开区` alone names one where the page says it again and again.
    return head.end - head.start === 3
      ? {start: head.start, end: head.end, kind: 'place', confidence: weak}
      : undefined
  }

  return {
    start: first.start,
    end: head.end,
    kind: 'place',
    confidence: isOfPerson
      ? ofPerson
      : isPlace(first)
        ? 0.8
        : isNamed || subDistrict(text, tokens, index) === from
          ? 0.72
          : weak
  }
}

/** A name with an ending of one character: `麦禾营镇`, `新昆洛路`. */
function builtShort(
  text: string,
  tokens: readonly Token[],
  index: number
): Candidate | undefined {
  const head = tokens[index]
  if (!head || head.end - head.start > 1) return undefined
  const isLevel = placeLevels.includes(text.charAt(head.start))
  // `北关村`, `石桥乡`: what may be a place makes these one.
  const isRural = '村乡镇鄉鎮'.includes(text.charAt(head.start))
  let from = index
  let isNamed = false
  let odd = 0

  while (from > 0 && head.start - (tokens[from - 1]?.start ?? 0) <= 4) {
    const token = tokens[from - 1]
    if (!token) break
    const part = partOf(token)
    if (part === 'place') {
      // `岐山县麦禾营镇` are two; `中关村丰台园` is one, `阜阳县` too.
      if (isLevel && !(from === index && mayHaveLevel(text, token, head))) break
      isNamed = true
      if (isLevel) {
        from--
        break
      }

      from--
      while (from > 0 && isPlace(tokens[from - 1])) from--
      break
    }

    if (part === 'none' || part === 'noun') break
    if (part === 'weak' && !isRural) break
    if (part === 'odd') odd++
    if (part === 'name' || part === 'weak') isNamed = true
    from--
  }

  const first = tokens[from]
  if (!first || (!isNamed && odd < 2)) return undefined
  if (head.start - first.start < 2) return undefined
  return {
    start: first.start,
    end: head.end,
    kind: 'place',
    // `仁爱路`, more than 仁爱; not `平阳县鳌江`.
    confidence: isPlace(tokens[index - 1]) ? 0.8 : 0.72
  }
}

/** Whether a known place may be named with this level: `阜阳` and `县`. */
function mayHaveLevel(text: string, place: Token, level: Token): boolean {
  const size = place.end - place.start
  const sort = text.charAt(level.start)
  return (
    !placeLevels.includes(text.charAt(place.end - 1)) &&
    // Villages are called by longer names, too: `张家口村`.
    (size === 2 ? '县縣镇鎮乡鄉村' : size === 3 ? '村' : '').includes(sort)
  )
}

/** Quarters of the sky and roads that are called by them: `北路`. */
const quarters = new UnitSet('东南西北中東')
const roads = new UnitSet('路街')

/** `建设北路`: a word before what a road is called by a quarter. */
function roadAt(
  text: string,
  tokens: readonly Token[],
  index: number
): Candidate | undefined {
  const head = tokens[index]
  if (!head || head.end - head.start !== 2) return undefined
  const isRoad =
    roads.has(text.charCodeAt(head.start + 1)) &&
    quarters.has(text.charCodeAt(head.start))
  const stem = isRoad && index > 0 ? tokens[index - 1] : undefined
  if (!stem) return undefined
  if (stem.end - stem.start !== 2 || dutyOf(stem) >= duties.stranger) {
    return undefined
  }

  return {start: stem.start, end: head.end, kind: 'place', confidence: 0.8}
}

function isRegion(text: string, {start, end}: Token): boolean {
  const word = text.slice(start, end)
  return word === '地区' || word === '地區'
}

function isPlace(token: Token | undefined): boolean {
  return token !== undefined && classOf(token) === classes.place
}

/** What a token may be to a place that is built from it. */
function partOf(
  token: Token
): 'place' | 'weak' | 'name' | 'odd' | 'noun' | 'none' {
  if (token.type !== 'word') return 'name'
  const duty = dutyOf(token)
  if (duty >= duties.stranger) return 'none'
  const kind = classOf(token)
  if (kind === classes.place) return 'place'
  if (kind === classes['weak-place']) return 'weak'
  if (kind === classes.person) return 'name'
  if (kind === classes.proper || kind === classes.organisation) {
    return token.end - token.start > 1 ? 'name' : 'odd'
  }

  const isCommon =
    kind === classes.function ||
    kind === classes.verb ||
    kind === classes.number
  if (token.end - token.start === 1) return isCommon ? 'none' : 'odd'
  return isCommon || kind === classes.deed ? 'none' : 'noun'
}
