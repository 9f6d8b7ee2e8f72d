import type {Severity} from '../model/finding.js'
import type {Words} from '../model/words.js'
import {wrongEncodingId} from './wrong-encoding.js'

/** What a finding beside the rules is called: `ruleId` of each is of these. */
export type ProblemId =
  | typeof wrongEncodingId
  | 'unknown-class'
  | 'duplicate-id'
  | 'unclosed-div'
  | 'dangling-key'

/** What is reported of a page beside the rules, and cannot be turned off. */
export interface ProblemDocs {
  readonly id: ProblemId
  readonly severity: Severity
  readonly title: Words
  /** Markdown: what it means, and what to do. */
  readonly docs: Words
  /** A page that shows it. */
  readonly example: string
  /** The `entities.yaml` beside it, where that matters. */
  readonly register?: string
}

export const problemDocs: readonly ProblemDocs[] = [
  {
    id: wrongEncodingId,
    severity: 'error',
    title: {en: 'Wrong encoding', 'zh-cn': '编码不对'},
    docs: {
      en: 'The file is in another encoding than the one it was read in: older Chinese pages are often in GB 18030 (GBK, GB 2312) or Big5. What cannot be read stands as U+FFFD. It is the only problem that is reported of such a page, and nothing is fixed: a change would lose what the file still holds.\n\nIn the editor run _Reopen with Encoding…_; on the shell the encoding is told by the bytes, or named with `--encoding`. A few such characters in a page that is otherwise well are scars of the extraction; they are reported by [`lost-glyph`](lost-glyph.md).',
      'zh-cn':
        '文件的编码与读取时所用的不同：较早的中文版面常用 GB 18030（GBK、GB 2312）或 Big5。读不出的字显示为 U+FFFD。这样的版面只报这一个问题，也不作任何改正，以免丢失文件里还在的内容。\n\n在编辑器中运行“通过编码重新打开…”；命令行按字节判断编码，也可用 `--encoding` 指明。正常版面中零星几个这样的字符是提取的残损，由 [`lost-glyph`](lost-glyph.md) 报告。'
    },
    example: '\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\n'
  },
  {
    id: 'unknown-class',
    severity: 'information',
    title: {en: 'Unknown class', 'zh-cn': '未知的类别'},
    docs: {
      en: 'A mark has a class that Copydesk does not know: neither a kind of entity, nor the role of a block, nor `sic`, `asis`, `break`, `undecided`. The mark is kept, and exported as a span of that class. Where a known class is near, changing to it is offered.\n\nKinds of your own are known once they stand in `copydesk.yaml`: `kinds: {ship: 船舶}`.',
      'zh-cn':
        '标记的类别 Copydesk 不认识：既不是实体类别，也不是版块角色，也不是 `sic`、`asis`、`break`、`undecided`。标记照样保留，导出为同名的 span。有相近的已知类别时，可直接改正。\n\n自定义类别写进 `copydesk.yaml` 后即可识别：`kinds: {ship: 船舶}`。'
    },
    example: '[林望舒]{.persn}昨日到访。\n'
  },
  {
    id: 'duplicate-id',
    severity: 'warning',
    title: {en: 'Id given twice', 'zh-cn': '编号重复'},
    docs: {
      en: 'Two articles, notices or blocks have one `#id`. An id names one thing of a page, so that `of=` can say what belongs to it; only the first one counts.',
      'zh-cn':
        '两处用了同一个 `#编号`。编号在一个版面内只能指一处，`of=` 靠它说明归属；只有第一个有效。'
    },
    example: '# 秋收 {#a1}\n\n今日开镰。\n\n---\n\n# 开学 {#a1}\n'
  },
  {
    id: 'unclosed-div',
    severity: 'warning',
    title: {en: 'Div without end', 'zh-cn': '::: 没有结束'},
    docs: {
      en: 'A `:::` opens a notice or an advertisement, and no `:::` closes it: it reaches to the end of the page.',
      'zh-cn': '`:::` 开启了启事或广告，但没有 `:::` 结束它，于是一直到版尾。'
    },
    example: '::: notice\n停水通知。\n'
  },
  {
    id: 'dangling-key',
    severity: 'warning',
    title: {en: 'Key without entry', 'zh-cn': '名录里没有的编号'},
    docs: {
      en: 'A tag has a `ref=` that no entry of the register (`entities.yaml`) answers to: it was mistyped, or the entry was renamed or taken out by hand. The tag is kept and exported with its key. Entries of the same name are offered, else the id that is nearest.\n\n_Rename_ (F2) on an id changes it in the register and on all pages at once.',
      'zh-cn':
        '标注的 `ref=` 在名录（`entities.yaml`）里没有对应的条目：可能打错，也可能条目被手工改名或删去。标注照样保留，导出时带着编号。有同名条目时可直接改为它的编号，否则提示最相近的编号。\n\n在编号上“重命名”（F2），名录和所有版面会一起改。'
    },
    example: '[何立群]{.person ref=he-liqum}昨日到访。\n',
    register: '- id: he-liqun\n  kind: person\n  name: 何立群\n'
  }
]
