import {foldScript} from '../fold-script.js'
import {Markers} from '../markers.js'
import {newspapers, newspapersInCapitals} from '../newspapers.js'
import {capital, letter} from '../pattern.js'
import type {LineCue} from './line-cue.js'

/*
 * Chinese words stand here in simplified characters; texts are folded first.
 */

// Matches how Chinese captions open: `图为`, `↑`, `上图：`, `图①`, `图片说明`, `图/甲`, `资料照片`.
const hanOpening =
  /^(?:[↑↓←→▲▼△▽]|[（(]?[上下左右本题主小中前后首]图(?=[：:为 ，）)])|[（(]?图(?:[①②③④⑤⑥⑦⑧⑨⑩一二三四五六七八九\d说]|片说明)?[：:]|图[为①②③④⑤⑥⑦⑧⑨⑩\d]|图 ?[/／]|(?:资料|网络|示意|效果)[图照]|本版(?:图片|摄影))/u
// Matches the agency alone, which signs captions and articles: `…。（中央社）`; `（新华社）` signs articles only.
const signedByAgency = /[。）][（(](?:中央社|法新社|路透|美联社)[）)]$/u
/** How Chinese captions close. */
const hanClosing: readonly RegExp[] = [
  // Matches `张华明摄`, `孟雪丽/摄`, `（记者甲摄）`, `甲／摄影`.
  /[\u3400-\u9fff）)][ \u3000／/]{0,3}摄影?[）)]?$/u,
  // Matches `甲乙摄/海州图片`, `甲乙 摄（海州图片）`: the agency of the picture.
  /[\u3400-\u9fff][ \u3000]?摄 ?(?:[／/][\u3400-\u9fff]{2,8}|[（(][\u3400-\u9fff]{2,8}[）)])$/u,
  // Matches `（资料照）`, `受访者供图`, `视觉中国`, `网络图片`.
  /(?:供图|资料图|资料照|资料图片|资料照片|网络图片?|视觉中国)[）)]?$/u,
  // Matches `图片由活动方提供`, `图源：海州网`.
  /(?:图片由[^。]{2,20}提供|图源[^。]{2,12}|图片来源[^。]{2,16})[）)]?$/u,
  // Matches `新华社发`, `…。新华社记者 甲乙`; `（新华社记者甲乙）` opens texts, see below, and `日前，新华社记者说工程要` goes on.
  /新华社发[）)]?$|(?:^|[。！？”’ \u3000])新华社记者[\u3400-\u9fff \u3000、]{2,8}$/u,
  // Matches `（图：王明提供）`, `（图／翻摄自网络）`.
  /[（(](?:图|图片|照片|画面)[：:／/╱](?:[^（()）。]{2,14}提供|(?:翻摄|[取截撷])自[^（()）。]{2,14})[）)]$/u,
  // Matches `图/王明`, `甲乙 图`.
  /图[／/][\u3400-\u9fff]{2,8}[）)]?$|[\u3400-\u9fff]{2,3}[ \u3000]图$/u,
  signedByAgency,
  // Matches the same with the word for copy: `…。（中央社稿）`, `…。（新华社稿）`.
  /[。）][（(](?:中央社|法新社|路透|美联社|新华社|中新社)稿[）)]$/u
]
/** Characters of which each of these needs one. */
const closings = new Markers('摄攝图圖照国國社透')
/** How Western captions close. */
const westernClosing: readonly RegExp[] = [
  // Matches `(AP Photo/Jane Doe)`, `(Staff photo)`, `(Images: Jane Doe)`, `(Herald photo by Jane Doe)`.
  /[([][A-Z][\w.' ]{0,24}(?:[Pp]hoto(?:graph)?|Image|[Ff]ile)[\w .]{0,16}(?:(?:[/:]| by )[\w .,'’-]{2,40})?[)\]]\.?$/u,
  // Matches `(Photo by Jane Doe)`, `(Courtesy of the museum)`.
  /[([](?:Photo|Photograph|Picture|Image|Courtesy|Credit|Phot\.)[\w :/.,'’-]{2,50}[)\]]\.?$/u,
  // Matches `(Jane Doe/AP)`, `(Reuters/Jane Doe)`.
  /[([](?:[A-Z][\w .]{1,20}\/(?:AP|Reuters|AFP|Getty Images|File)|(?:AP|Reuters|AFP|UPI)\/[\w .'’-]{2,30})[)\]]\.?$/u,
  // Matches `Photo by Jane Doe`, `PHOTO: Jane Doe`.
  /\b(?:Photo|Photos|Photograph|PHOTO|Picture|Image)(?: by|:| courtesy of| credit:) [A-Z][\w .,'’/-]{2,40}$/u,
  // Matches `… on Friday. Courier photo`, and the same on a line of its own.
  new RegExp(
    `(?:^|[.”"] {1,3})(?:${newspapers}|AP|UPI|Reuters|Staff|File) (?:[Pp]hoto|PHOTO)(?: by [\\w .'’-]{4,30})?\\.?$`,
    'u'
  ),
  // Matches `—Courier photo`, `— Staff Photo by Jane Doe`.
  /[—–-] ?(?:[A-Z]\w{1,14} ){0,3}[Pp]hotos?(?: by [\w .'’-]{4,30})?\.?$/u
]
// Matches a photographer and whose: `Jane Doe | The Echo`, `JANE DOE | THE ECHO`, `Jane Doe/Staff photographer`, `Jane Doe/Reuters`.
const westernOwner = new RegExp(
  `[${capital}][${letter}.’'-]{1,20} ?[|/] ?(?:(?:The )?${newspapers}|(?:THE )?${newspapersInCapitals}|AP|AFP|UPI|Reuters|REUTERS|Associated Press|(?:[${capital}][${letter}]{2,14} )?(?:[Ss]taff(?: [Pp]hoto(?:grapher)?)?|[Pp]hotographer)|Getty Images)$`,
  'u'
)
// Matches how Western captions open: `Above:`, `Pictured:`, `Photo:`, `(Left to right)`.
const westernOpening =
  /^(?:(?:Above|Below|Left|Right|Top|Bottom|Pictured|PICTURED|ABOVE|BELOW|LEFT|RIGHT|Photo|PHOTO|Picture|Photograph|Caption|Cutline)(?: (?:left|right|above|below))?[:,—–]|[([](?:left|right|above|top|bottom|from left)|From left[,:]|[▲▼◄►↑↓]|Photo (?:by|courtesy))/u
// Matches people placed in a picture: `Ann Lee, left, shakes hands`, `(right)`, `Members of the team, from left: …`.
const placed =
  /, (?:pictured )?(?:from left|left to right|clockwise from)\b|^(?:from left|left to right)[,:]|(?<=\p{Lu}[\p{L}.’'-]{1,20}), (?:far |center |second from )?(?:left|right|center),(?= |$)|\((?:left|right|center)\)/u
/** Matches a word that each of these places has. */
const places = /left|right|center|clockwise/u

/** Opens or ends as captions do: 图为…, …摄, (AP Photo/…). */
export const captionWords: LineCue = {
  id: 'caption-words',
  role: 'caption',
  words: {
    en: 'opens or ends as captions do: “Photo: …”, “(AP Photo/…)”',
    'zh-cn': '开头或结尾是图说的写法：图为…、…摄'
  },
  weight: 3,
  check({text, language, next}) {
    if (text.length > 160) return 0
    // … of the winning team, + from left: Ann Lee, …
    const isCut = language === 'western' && text.endsWith(',')
    return opensCaption(isCut ? `${text} ${next.slice(0, 20)}` : text, language)
      ? 1
      : 0
  }
}

/** Whether a line begins a caption. */
function opensCaption(text: string, language: 'han' | 'western'): boolean {
  const head = text.slice(0, 40)
  return language === 'han'
    ? hanOpening.test(foldScript(head.slice(0, 12)))
    : westernOpening.test(head) || isPlaced(text.slice(0, 120))
}

/** Whether a text places people in a picture. */
function isPlaced(text: string): boolean {
  return places.test(text) && placed.test(text)
}

// Matches an agency's reporter in brackets and nothing else: `（新华社记者 甲乙）`.
const agencyAlone = /^[（(]新华社记者[\u3400-\u9fff \u3000、]{2,14}[）)]$/u

/** Whether a line is a credit where it stands below a caption that has none: elsewhere it opens a text. */
export function isCreditBelowCaption(text: string): boolean {
  return text.length < 24 && agencyAlone.test(foldScript(text))
}

/** Whether a Chinese text ends with the name of an agency and nothing says that it is a picture's. */
export function isSignedByAgency(text: string): boolean {
  return signedByAgency.test(foldScript(text.slice(-12)))
}

/** Whether a text ends with a photographer's credit. */
export function closesCaption(
  text: string,
  language: 'han' | 'western'
): boolean {
  const tail = text.slice(-80)
  if (language === 'western')
    return (
      westernClosing.some((pattern) => pattern.test(tail)) ||
      (/[|/]/u.test(tail) && westernOwner.test(tail))
    )
  const end = tail.slice(-30)
  if (closings.in(end) === 0) return false
  const folded = foldScript(end)
  // （文/甲 图/乙） signs an article, not a picture.
  return (
    hanClosing.some((pattern) => pattern.test(folded)) &&
    !/文 ?[／/：:]|[：:／/]文/u.test(folded)
  )
}
