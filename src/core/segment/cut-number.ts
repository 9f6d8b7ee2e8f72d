import {UnitSet} from '../model/unit-set.js'

// Matches what is counted, or goes on a number: `万人`, `月1日`, `.5`, `%`.
const counted =
  /^[\d.%％年月日时時分秒点點万萬亿億千百多余餘个個位名人家条條项項次户戶元岁歲届屆号號度米吨噸公平立小天周週辆輛架艘座所处處件台臺部种種倍成级級版期页頁—-]/u

/** What ends a number in Han that is oftener counted than named: `二十`; no `一`, which ends `统一`. */
const hanNumber = new UnitSet('二三四五六七八九十百千万萬亿億几幾两兩')
// Matches what goes on one besides: `二十` + `三点`.
const hanDigit = /^[一二三四五六七八九十]/u

/**
 * Whether a line goes on the number that the one before it ends in; undefined
 * where that ends in none, or in one of Han that may stand for itself.
 */
export function goesOnNumber(before = '', text = ''): boolean | undefined {
  const last = before.charCodeAt(before.length - 1)
  if (last >= zero && last <= nine) return counted.test(text)
  return hanNumber.has(last) && (counted.test(text) || hanDigit.test(text))
    ? true
    : undefined
}

/** The codes of `0` and `9`. */
const zero = 0x30
const nine = 0x39
