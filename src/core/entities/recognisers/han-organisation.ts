import {
  classes,
  classOf,
  duties,
  dutyOf,
  frequencyOf,
  type Token
} from '../han/lattice.js'
import {levelsWithVillage} from '../han/levels.js'
import {
  beginning,
  isPlaceOrOrgan,
  unknownPlace
} from '../han/organisation-beginning.js'
import {weak, type Candidate, type Recogniser} from './recogniser.js'

/** Organisations: known ones, and those that are built with an ending. */
export const hanOrganisation: Recogniser = {
  id: 'han-organisation',
  words: {
    en: 'a known organisation, or built like one',
    'zh-cn': '已知机构，或符合机构名的构成'
  },
  languages: ['zh'],
  examples: [
    {
      text: '苏州市高新技术企业协会成立，市教委和国务院办公厅致信。',
      finds: [
        {text: '苏州市高新技术企业协会', kind: 'organisation'},
        {text: '市教委'},
        {text: '国务院办公厅'}
      ]
    },
    {
      text: '国家发展和改革委员会、工业和信息化部发文，苏州市规划和自然资源局答复。',
      finds: [
        {text: '国家发展和改革委员会'},
        {text: '工业和信息化部'},
        {text: '苏州市规划和自然资源局'}
      ]
    },
    {
      text: '被告单位顺达物流有限公司与宏远装饰有限公司签约。',
      finds: [
        {text: '顺达物流有限公司', kind: 'organisation'},
        {text: '宏远装饰有限公司'}
      ]
    },
    {
      text: '大红门街道办事处和石榴庄街道办回应，街道办事处都在改进。',
      finds: [
        {text: '大红门街道办事处', kind: 'organisation'},
        {text: '石榴庄街道办'}
      ]
    },
    {text: '干部群众参加社会活动，学生和教育部门代表到会。', finds: []}
  ],
  find({text, han}) {
    const found: Candidate[] = []
    for (const {tokens} of han) {
      for (let index = 0; index < tokens.length; index++) {
        const organisation = organisationAt(text, tokens, index)
        if (organisation) found.push(organisation)
      }
    }

    return found
  }
}

function organisationAt(
  text: string,
  tokens: readonly Token[],
  index: number
): Candidate | undefined {
  const head = tokens[index]
  if (!head) return undefined
  const duty = dutyOf(head)
  if (classOf(head) === classes.organisation) {
    // `广州市第二中级人民法院`: a known one that ends a longer name.
    const longer =
      duty === duties['organisation-head']
        ? built(text, tokens, index)
        : undefined
    return longer && longer.confidence > weak
      ? longer
      : known(text, tokens, index)
  }

  if (duty === duties['organisation-head']) return built(text, tokens, index)
  // `上海申花队`, which the dictionary has whole.
  const isTeam =
    classOf(head) === classes.proper &&
    head.end - head.start > 3 &&
    /[队隊]/u.test(text.charAt(head.end - 1))
  if (isTeam) return known(text, tokens, index)
  if (duty === duties['short-organisation-head']) {
    return builtShort(text, tokens, index)
  }

  return undefined
}

/** A known organisation, with the places and organs right before it. */
function known(
  text: string,
  tokens: readonly Token[],
  index: number
): Candidate {
  const head = tokens[index] as Token
  let from = index
  while (from > 0 && isPlaceOrOrgan(tokens[from - 1])) {
    const before = tokens[from - 1]
    // `市委市政府` are two.
    if (
      before &&
      classOf(before) === classes.organisation &&
      levelsWithVillage.includes(text.charAt(tokens[from]?.start ?? 0))
    )
      break
    from--
  }

  // `青禾县水利局`: what is known begins with the level of an unknown place.
  const isOfLevel =
    from === index && levelsWithVillage.includes(text.charAt(head.start))
  if (isOfLevel) from = unknownPlace(tokens, from)
  const start = tokens[from]?.start ?? head.start
  return {start, end: head.end, kind: 'organisation', confidence: 0.78}
}

/** A name with an ending of its own: `高新技术企业协会`. */
function built(
  text: string,
  tokens: readonly Token[],
  index: number
): Candidate | undefined {
  const head = tokens[index]
  if (!head) return undefined
  const {from, anchor} = beginning(text, tokens, index)
  const first = tokens[from]
  if (!first) return undefined
  const end = head.end
  if (anchor === 'none') {
    const firm = firmFrom(text, tokens, from, index)
    if (firm !== undefined) {
      return {start: firm, end, kind: 'organisation', confidence: 0.72}
    }

    return end - first.start < 4 && from === index
      ? {start: head.start, end, kind: 'organisation', confidence: weak}
      : {start: first.start, end, kind: 'organisation', confidence: weak}
  }

  // `美国政府`: newspapers mean the country, whose government has no other name.
  if (from === index - 1 && isGovernment(text, head) && isCountry(text, first))
    return undefined
  return {
    start: first.start,
    end,
    kind: 'organisation',
    confidence: anchor === 'level' ? 0.8 : 0.78
  }
}

// Matches what only the names of firms end with: `有限公司`.
const firmEnd = /^(?:股份|责任|責任)?(?:有限|集团|集團)(?:责任|責任)?公司$/u

/** Where a firm begins that is called by a rare word: `顺达物流有限公司`. */
function firmFrom(
  text: string,
  tokens: readonly Token[],
  from: number,
  index: number
): number | undefined {
  const head = tokens[index]
  if (!head || !firmEnd.test(text.slice(head.start, head.end))) return undefined
  for (let at = Math.max(from, index - 3); at < index; at++) {
    const token = tokens[at]
    if (!token || token.end - token.start < 2) continue
    const kind = classOf(token)
    const isOdd = kind === classes.other || kind === classes.proper
    if (isOdd && frequencyOf(token) < rareWord) return token.start
  }

  return undefined
}

/** As rare as a word that stands 150 times in the dictionary's corpus. */
const rareWord = 8

/** A name that ends with a word that ends many others: `区金融办`. */
function builtShort(
  text: string,
  tokens: readonly Token[],
  index: number
): Candidate | undefined {
  const head = tokens[index]
  if (!head) return undefined
  const {from, anchor} = beginning(text, tokens, index)
  const first = tokens[from]
  if (!first || from === index) return undefined
  const size = head.end - first.start
  // `沪宁铁路局`, but of short words before one character too little is known.
  const isShort = first.end - first.start < 3
  if (anchor === 'proper' && head.end - head.start === 1 && isShort) {
    return undefined
  }

  let confidence = weak
  if (anchor === 'level') confidence = size > 6 ? weak : 0.8
  else if (anchor !== 'none') confidence = 0.66
  else if (isOffice(text, tokens, from, index)) confidence = 0.62
  else if (size > 8) return undefined
  return {start: first.start, end: head.end, kind: 'organisation', confidence}
}

/** `农业农村局`, `运输署`: tasks before what an office is called. */
function isOffice(
  text: string,
  tokens: readonly Token[],
  from: number,
  index: number
): boolean {
  const head = tokens[index]
  if (!head || !'局厅署廳'.includes(text.charAt(head.start))) return false
  const stem = tokens.slice(from, index)
  return (
    head.end - head.start === 1 &&
    stem.length <= 3 &&
    stem.every(
      (token) =>
        token.end - token.start > 1 &&
        (classOf(token) === classes.noun || classOf(token) === classes.deed)
    )
  )
}

function isGovernment(text: string, {start, end}: Token): boolean {
  return text.slice(start, end) === '政府'
}

function isCountry(text: string, {start, end}: Token): boolean {
  return !levelsWithVillage.includes(text.charAt(end - 1)) && end - start >= 2
}
