const digits: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['○', 0],
  ['零', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['兩', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9]
])
const tens: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000]
])

/**
 * The value of a number as printed: `1,651`, `556`, `7.82`, `二十三`,
 * `二〇二二`, `3.5万`. `undefined` where it is none (`数千`).
 */
export function numeralValue(numeral: string): number | undefined {
  // Matches a number in digits with its scale: `7.82万`, `12亿`.
  const western = /^([\d,，]+(?:\.\d+)?)([十百千万萬亿億]*)$/u.exec(
    numeral.replaceAll(' ', '')
  )
  if (western) {
    const base = Number((western[1] ?? '').replaceAll(/[,，]/gu, ''))
    return Number.isNaN(base) ? undefined : base * scaleOf(western[2] ?? '')
  }

  // Matches digit after digit: `二〇二二`.
  if (/^[〇○零一二三四五六七八九]{2,}$/u.test(numeral)) {
    return Number(Array.from(numeral, (each) => digits.get(each) ?? 0).join(''))
  }

  return hanValue(numeral)
}

function scaleOf(scale: string): number {
  let value = 1
  for (const each of scale) {
    value *= tens.get(each) ?? (each === '万' || each === '萬' ? 1e4 : 1e8)
  }

  return value
}

function hanValue(numeral: string): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined

  for (const each of numeral) {
    const value = digits.get(each)
    if (value !== undefined) {
      digit = value
      continue
    }

    // Twenty and thirty in one: `廿三`.
    if (each === '廿' || each === '卅') {
      section += each === '廿' ? 20 : 30
      continue
    }

    const ten = tens.get(each)
    if (ten !== undefined) {
      section += (digit ?? 1) * ten
      digit = undefined
      continue
    }

    if ('万萬亿億'.includes(each)) {
      const part = section + (digit ?? 0)
      // `二亿三千万`: what is counted by ten thousand stands beside the rest;
      // `四万万` counts all before it.
      if ('亿億'.includes(each)) total = (total + part) * 1e8
      else total = part === 0 ? total * 1e4 : total + part * 1e4
      section = 0
      digit = undefined
      continue
    }

    return undefined
  }

  return total + section + (digit ?? 0)
}
