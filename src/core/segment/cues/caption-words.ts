import type {LineCue} from './line-cue.js'

// Matches how Chinese captions open: `图为`, `↑`, `上图：`, `图①`, `图片说明`.
const hanOpening =
  /^(?:[↑↓←→▲▼△▽]|[（(]?[上下左右本题題主小中前后後首][图圖](?=[：:为為 ，])|[（(]?[图圖](?:[①②③④⑤⑥⑦⑧⑨⑩一二三四五六七八九\d说說]|片说明|片說明)?[：:]|[图圖][为為]|[图圖][①②③④⑤⑥⑦⑧⑨⑩\d]|(?:资料|資料)[图圖照])/u
// Matches how Chinese captions close: `张华明摄`, `（资料照）`, `新华社发（张华明摄）`, `孟雪丽/摄`, `甲 图`.
const hanClosing =
  /(?:[\u3400-\u9fff][ \u3000／/]{0,2}(?:摄|攝)影?[）)]?|(?:供图|供圖|资料图|資料圖|资料照|資料照|资料图片|資料圖片|图片由.{2,20}提供|視覺中國|视觉中国)[）)]?|新华社(?:发|记者.{2,6})[）)]?|(?:图|圖)[／/][\u3400-\u9fff]{2,8}[）)]?)$/u
// Matches how Western captions close: `(AP Photo/Jane Doe)`, `Photo by Jane Doe`, `—Reuters Photo`.
const westernClosing =
  /(?:[([](?:[A-Z][\w.' ]{0,24}(?:Photo|Photograph|Image|file|File|Images)[\w .]{0,16}(?:[/:][\w .,'’-]{2,40})?|(?:Photo|Photograph|Picture|Image|Courtesy|Credit|Phot\.)[\w :/.,'’-]{2,50}|[A-Z][\w .]{1,20}\/(?:AP|Reuters|AFP|Getty Images|File)|(?:AP|Reuters|AFP|UPI)(?:\/[\w .'’-]{2,30})?)[)\]]\.?|\b(?:Photo(?:graph)?s?|PHOTO|Picture|Image)(?: by|:| courtesy of| credit:)? [A-Z][\w .,'’/-]{2,40}|[—–-] ?(?:[A-Z]\w{1,14} ){0,3}[Pp]hotos?\.?)$/u
// Matches how Western captions open: `Above:`, `Pictured:`, `Photo:`, `(Left to right)`.
const westernOpening =
  /^(?:(?:Above|Below|Left|Right|Top|Bottom|Pictured|PICTURED|ABOVE|BELOW|LEFT|RIGHT|Photo|PHOTO|Picture|Photograph|Caption|Cutline)(?: (?:left|right|above|below))?[:,—–]|[([](?:left|right|above|top|bottom|from left)|From left[,:]|[▲▼◄►↑↓])/u

/** Opens or ends as captions do: 图为…, …摄, (AP Photo/…). */
export const captionWords: LineCue = {
  id: 'caption-words',
  role: 'caption',
  words: {
    en: 'opens or ends as captions do: “Photo: …”, “(AP Photo/…)”',
    'zh-cn': '开头或结尾是图说的写法：图为…、…摄'
  },
  weight: 3,
  check({text, language}) {
    if (text.length > 160) return 0
    return opensCaption(text, language) ? 1 : 0
  }
}

/** Whether a line begins a caption. */
export function opensCaption(
  text: string,
  language: 'han' | 'western'
): boolean {
  const head = text.slice(0, 24)
  return language === 'han' ? hanOpening.test(head) : westernOpening.test(head)
}

/** Whether a text ends with a photographer's credit. */
export function closesCaption(
  text: string,
  language: 'han' | 'western'
): boolean {
  const tail = text.slice(-80)
  return language === 'han' ? hanClosing.test(tail) : westernClosing.test(tail)
}
