import {foldScript} from '../fold-script.js'
import {newspapers, newspapersInCapitals} from '../newspapers.js'
import {folio} from './folio.js'
import type {LineCue} from './line-cue.js'

/** Rows from the top or foot of the page where the paper's name stands. */
const nearEdge = 5

// Matches a paper's name or its publisher, alone on a line: `东湖日报`, `中共东湖市委机关报`, `东湖日报社出版`.
const han =
  /^[\u3400-\u9fff]{2,6}(?:日报|晚报|晨报|时报|早报|商报|都市报|周报)$|^中(?:共|国共产党)[\u3400-\u9fff]{2,16}机关报$|^[\u3400-\u9fff]{2,20}(?:日报|晚报|晨报|时报|报业集团|报)社?(?:编辑)?(?:出版|主办|承办)$/u
// Matches the same of a Western paper: `The Westshire Advertiser`, `THE MILLBROOK COURIER.`.
const western = new RegExp(
  `^(?:The (?:\\p{Lu}[\\p{Ll}’'-]{1,16} ){1,3}${newspapers}|THE (?:[A-Z][A-Z’'-]{1,16} ){1,3}${newspapersInCapitals})\\.?$`,
  'u'
)

// Matches a paper's name of one word, which says so beside a folio alone: `THE SENTINEL`.
const short = new RegExp(
  `^(?:The (?:${newspapers})|THE (?:${newspapersInCapitals}))\\.?$`,
  'u'
)

/** `东湖日报`, `The Westshire Advertiser`: the paper's own name at the top. */
export const nameplate: LineCue = {
  id: 'nameplate',
  role: 'nameplate',
  isWhole: true,
  words: {
    en: 'is the name of a newspaper, near the edge of the page',
    'zh-cn': '靠近版边，只写了报名'
  },
  weight: 2.4,
  check(line) {
    const {text, language, previous, next, fromEdge} = line
    if (fromEdge >= nearEdge || text.length > 48) return 0
    if (language === 'han') return Number(han.test(foldScript(text)))
    const isFolio = (beside: string): boolean =>
      beside !== '' && folio.check({...line, text: beside}) > 0
    return Number(
      western.test(text) ||
        (short.test(text) && (isFolio(previous) || isFolio(next)))
    )
  }
}
