import type {LineTable} from './measure.js'

/** Characters in which news says when it was. */
const read = 20
// Matches when or how news was, or whom a letter is to: `昨天`, `8月3日`, `日前`,
// `当地时间`, `记者从`, `…获悉`, `编辑同志：`.
const when =
  /[今昨前]天|[今昨前]日|[昨今]晚|今晨|日前|近日|连日来|連日來|当地时间|當地時間|\d ?日|[一二三四五六七八九十]日|本[月周週]|今年以来|今年以來|[记記]者[从從]|[获獲]悉|星期[一二三四五六日]|[周週][一二三四五六日](?:上午|下午|晚)?|[编編][辑輯](?:同志|先生)[：:]/u

/**
 * Log-odds that a Chinese paragraph opens an article and goes on none: of the
 * first paragraphs of news six in ten say at once when it was, of others one in
 * eleven; two thirds of these odds, since words of the page say so as well.
 */
export function openingOdds({han, texts}: LineTable, row: number): number {
  if (!han) return 0
  const opening = ((texts[row] ?? '') + (texts[row + 1] ?? '')).slice(0, read)
  return when.test(opening) ? 1.3 : -0.5
}

// Matches a day that opens a sentence: `12月9日，`, `近日，`, `当地时间`; no `今日` of a head.
const day =
  /^(?:(?:近日|日前|连日来|連日來|[今昨][天日晚]|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|[一二三四五六七八九十月]{1,6}日)(?:[上下]午|晚)?[，,]|[当當]地[时時][间間])/u

/** Whether a Chinese line opens with the day, as news does and in the Chinese press one headline in three hundred. */
export function opensWithDay(text: string): boolean {
  return day.test(text)
}
