import {UnitSet} from '../model/unit-set.js'
import type {Steps} from '../model/steps.js'
import type {Line} from '../scan/line.js'
import {lineSpan} from './page-lines.js'
import {linesOfStep, type PageSubject, type Rule} from './rule.js'
import {replacement} from './replacement.js'

/** Two names one character apart in the same role: 王少峰 ×5, 王小峰 ×1. */
export const nameVariant: Rule<'page'> = {
  id: 'name-variant',
  group: 'confusions',
  scope: 'page',
  severity: 'warning',
  title: {en: 'Variant of a name', 'zh-cn': '人名写法不一'},
  docs: {
    en: 'A name that stands once or twice, one character apart from one that stands three times as often in the same role: `区委书记王少峰` five times, `区委书记王小峰` once; of an office that one person holds, and that is named alike, twice against once is enough. One of them was misread, or the paper erred. Two reporters with like names are told apart by their roles.',
    'zh-cn':
      '某名只出现一两次，与同一身份、出现三倍以上的另一名只差一字：`区委书记王少峰`五次、`区委书记王小峰`一次；同一职位只由一人担任、写法也相同的，两次对一次即报。多为误识，也可能是报纸排错。姓名相近的两位记者等，凭身份区分，不报。'
  },
  examples: [
    {
      input:
        '区长林望舒出席。\n区长林望舒指出。\n区长林望舒强调。\n区长林望书表示。',
      flags: ['林望书'],
      output:
        '区长林望舒出席。\n区长林望舒指出。\n区长林望舒强调。\n区长林望舒表示。'
    },
    {
      input:
        '区长林望舒出席。\n区长林望舒指出。\n区长林望舒强调。\n记者林望书报道。',
      flags: []
    },
    // Another surname, two characters, and a name that stands too seldom.
    {
      input:
        '区长林望舒出席。\n区长林望舒指出。\n区长林望舒强调。\n区长李望舒表示。',
      flags: []
    },
    {
      input:
        '区长林望舒出席。\n区长林望舒指出。\n区长林望舒强调。\n区长林晚书表示。',
      flags: []
    },
    {
      input:
        '区长林望舒出席。\n区长林望舒指出。\n区长林望舒强调。\n区长林晚舒表示。',
      flags: ['林晚舒'],
      output:
        '区长林望舒出席。\n区长林望舒指出。\n区长林望舒强调。\n区长林望舒表示。'
    },
    // Twice is enough of an office that one person holds, not of other roles.
    {
      input: '区长林望舒出席。\n区长林望舒指出。\n区长林望书表示。',
      flags: ['林望书'],
      output: '区长林望舒出席。\n区长林望舒指出。\n区长林望舒表示。'
    },
    {
      input:
        '柳湾街道党工委书记林望舒出席，\n党工委书记林望舒指出。\n党工委书记林望书表示。',
      flags: ['林望书'],
      output:
        '柳湾街道党工委书记林望舒出席，\n党工委书记林望舒指出。\n党工委书记林望舒表示。'
    },
    {input: '记者林望舒报道。\n记者林望舒摄。\n记者林望书报道。', flags: []},
    {
      input: '副区长林望舒出席。\n副区长林望舒指出。\n副区长林望书表示。',
      flags: []
    },
    {
      input: '鹭汀区长林望舒出席。\n鹭汀区长林望舒指出。\n柳湾区长林望书表示。',
      flags: []
    },
    {input: '区长林望舒出席。\n区长林望书指出。', flags: []},
    {
      input:
        '書記趙志鋼出席。\n書記趙志鋼指出。\n書記趙志鋼強調。\n書記趙志剛表示。',
      flags: ['趙志剛'],
      output:
        '書記趙志鋼出席。\n書記趙志鋼指出。\n書記趙志鋼強調。\n書記趙志鋼表示。'
    }
  ],
  *check(subject, {evidence, report}) {
    const named = yield* collectNames(subject)

    for (const [role, names] of named) {
      for (const [name, places] of names) {
        const count = evidence.count(name)
        const other = mostLike({name, count, role}, names, (each) =>
          evidence.count(each)
        )
        if (other === undefined) continue
        for (const {line, column} of places) {
          report({
            ...replacement({
              span: lineSpan(line, column, column + name.length),
              actual: name,
              expected: other,
              safe: false,
              reason: {
                words: {
                  en: '“{name}” stands {count}× and “{other}” {others}×, both as {role}',
                  'zh-cn':
                    '“{name}”{count} 次，“{other}”{others} 次，身份都是{role}'
                },
                values: {
                  name,
                  other,
                  role,
                  count,
                  others: evidence.count(other)
                }
              }
            }),
            related: (names.get(other) ?? []).slice(0, 1).map((place) => ({
              span: lineSpan(
                place.line,
                place.column,
                place.column + other.length
              ),
              phrase: {
                words: {en: '“{other}” here', 'zh-cn': '此处为“{other}”'},
                values: {other}
              }
            }))
          })
        }
      }
    }
  }
}

interface NamePlace {
  readonly line: Line
  readonly column: number
  /** The two characters before the role: `党工委` of 党工委书记 ends with them. */
  readonly office: string
}

/** Roles that a name stands behind: `区委书记王少峰`. */
const roles = (
  '书记 区长 市长 县长 镇长 省长 主任 主席 局长 部长 处长 科长 ' +
  '院长 校长 会长 理事长 董事长 总经理 委员 代表 组长 队长 站长 ' +
  '所长 记者 通讯员 总统 总理 发言人 議員 议员 教授 律师 律師 ' +
  '書記 區長 市長 縣長 鄉長 鎮長 里長 省長 主任委員 局長 部長 處長 科長 ' +
  '院長 校長 會長 理事長 董事長 總經理 總裁 總統 總理 委員 組長 隊長 站長 ' +
  '所長 院士 記者 通訊員 發言人 秘書長 秘书长 檢察官 检察官 法官'
).split(' ')
const roleEnds = new UnitSet(...roles.map((role) => role.slice(-1)))
const surnames = new UnitSet(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻苏' +
    '潘葛范彭郎鲁韦马苗方俞任袁柳史唐费薛雷贺倪汤罗毕郝安常乐于傅齐康伍余元顾' +
    '孟黄穆萧尹姚邵汪毛米戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席贾路江童颜郭梅盛林钟' +
    '徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁邓洪包左石崔吉龚程邢裴陆荣翁荀惠曲' +
    '封靳段侯宁仇甘武符刘景詹龙叶黎白赖卓乔阎文向易廖聂曾关游权陳張劉趙黃吳孫' +
    '馬鄭謝許鄧馮蕭葉閻鍾陸蘇盧萬錢馮衛蔣韓楊許呂張孔嚴華陶謝鄒喻潘範魯韋' +
    '鳳費賀湯羅畢鄔傅齊餘顧孟穆蕭姚龐紀項祝賈塗婁顏駱邊鞏聶曾關喬連簡'
)

/** Names of three characters by role, with where they stand. */
function* collectNames({
  lines
}: PageSubject): Steps<Map<string, Map<string, NamePlace[]>>> {
  const named = new Map<string, Map<string, NamePlace[]>>()

  for (const [index, line] of lines.entries()) {
    if (index % linesOfStep === 0) yield
    const {text} = line
    for (let column = 2; column < text.length - 2; column++) {
      if (!surnames.has(text.charCodeAt(column))) continue
      const role = roleBefore(text, column)
      // Matches a given name of two characters: `少峰`.
      if (
        !role ||
        !/^\p{Script=Han}{2}/u.test(text.slice(column + 1, column + 3))
      )
        continue
      const name = text.slice(column, column + 3)
      const names = named.get(role) ?? new Map<string, NamePlace[]>()
      const places = names.get(name) ?? []
      places.push({line, column, office: officeBefore(text, column, role)})
      names.set(name, places)
      named.set(role, names)
      column += 2
    }
  }

  return named
}

/** What may stand between a role and its name. */
const joints = new UnitSet(' \u3000、')

/** The role that ends before a column, a blank or a `、` left out. */
function roleBefore(text: string, column: number): string | undefined {
  const end = joints.has(text.charCodeAt(column - 1)) ? column - 1 : column
  if (!roleEnds.has(text.charCodeAt(end - 1))) return undefined
  return roles.find((role) => text.endsWith(role, end))
}

/** The Han characters, two at most, before the role of a name. */
function officeBefore(text: string, column: number, role: string): string {
  const end = text.lastIndexOf(role, column - role.length)
  const [office = ''] =
    /\p{Script=Han}{0,2}$/u.exec(text.slice(Math.max(0, end - 2), end)) ?? []
  return office
}

/** Offices that one person holds in a place; one of several deputies does not. */
const soleOffices = new Set(
  '区长 市长 县长 镇长 乡长 省长 區長 市長 縣長 鎮長 鄉長 省長 里長 总统 總統 总理 總理'.split(
    ' '
  )
)

/**
 * Whether two names are said to hold one office: it is named alike, `党工委书记`,
 * or is one that a place has once, of no other place as far as is said.
 */
function isOneOffice(
  role: string,
  some: readonly NamePlace[],
  others: readonly NamePlace[]
): boolean {
  return some.every(({office}) =>
    others.every((other) => {
      if ((office + other.office).includes('副')) return false
      if (office === other.office && office.length === 2) return true
      const isOpen = office === '' || other.office === ''
      return soleOffices.has(role) && (isOpen || office === other.office)
    })
  )
}

/** The other name must stand so many times as often, and so often at least. */
const ratio = 3
const fewest = 3
/** The same for those who hold one office. */
const officeRatio = 2
/** Roles with more names than this are lists; comparing all is quadratic. */
const mostNames = 200

/** The name one character apart that stands much more often. */
function mostLike(
  {name, count, role}: {name: string; count: number; role: string},
  names: ReadonlyMap<string, readonly NamePlace[]>,
  countOf: (name: string) => number
): string | undefined {
  if (names.size > mostNames) return undefined
  let best: string | undefined
  let most = 0

  for (const [other, places] of names) {
    if (distance(name, other) !== 1) continue
    const others = countOf(other)
    const isMore =
      (others >= fewest && others >= ratio * count) ||
      (others >= officeRatio * count &&
        isOneOffice(role, names.get(name) ?? [], places))
    if (isMore && others > most) {
      best = other
      most = others
    }
  }

  return best
}

/** In how many places two names of one length differ; the surname counts not. */
function distance(a: string, b: string): number {
  if (a.charAt(0) !== b.charAt(0)) return 2
  const second = a.charAt(1) === b.charAt(1) ? 0 : 1
  return second + (a.charAt(2) === b.charAt(2) ? 0 : 1)
}
