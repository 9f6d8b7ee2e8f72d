// Matches what is counted, or goes on a number: `万人`, `月1日`, `.5`, `%`.
const counted =
  /^[\d.%％年月日时時分秒点點万萬亿億千百多余餘个個位名人家条條项項次户戶元岁歲届屆号號度米吨噸公平立小天周週辆輛架艘座所处處件台臺部种種倍成级級版期页頁—-]/u

/** Whether a line goes on the number that the one before it ends in; undefined where that ends in none. */
export function goesOnNumber(before = '', text = ''): boolean | undefined {
  const last = before.charCodeAt(before.length - 1)
  const isNumber = last >= zero && last <= nine
  return isNumber ? counted.test(text) : undefined
}

/** The codes of `0` and `9`. */
const zero = 0x30
const nine = 0x39
