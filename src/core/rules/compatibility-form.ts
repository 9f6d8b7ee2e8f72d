import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A mark in its vertical, small or half-width form: `︵`, `﹑`, `｡`. */
export const compatibilityForm: Rule<'line'> = {
  id: 'compatibility-form',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['compatibility'],
  title: {en: 'Compatibility form of a mark', 'zh-cn': '标点的兼容字形'},
  docs: {
    en: 'Fonts for vertical setting have turned marks of their own (`︵`, `﹁`), old encodings small and half-width ones (`﹑`, `｡`). In a text layer they stand where `（`, `「`, `、`, `。` should, and nothing that looks for those finds them. Each is replaced by the mark it is a form of; small brackets and signs beside Latin letters stay.',
    'zh-cn':
      '直排字体的标点另有竖排字形（`︵`、`﹁`），旧编码另有小号和半角字形（`﹑`、`｡`）。文字层里它们占了 `（`、`「`、`、`、`。` 的位置，检索时都会漏掉。逐一换成本来的标点；西文旁的小号括号和符号不动。'
  },
  examples: [
    {
      input: '青禾區︵新城︶的﹁江岸舊事﹂出版︐大家都去了︒',
      flags: ['︵', '︶', '﹁', '﹂', '︐', '︒'],
      output: '青禾區（新城）的「江岸舊事」出版，大家都去了。',
      safe: true
    },
    {
      input: '出席的有王明﹑李文清﹐会议｢很好｣｡',
      flags: ['﹑', '﹐', '｢', '｣', '｡'],
      output: '出席的有王明、李文清，会议「很好」。',
      safe: true
    },
    {input: 'The sign ﹪ and ﹙a﹚ of the men.', flags: []}
  ],
  check({text}, {report}) {
    // Matches a form of a mark with Han or a mark of Chinese on a side.
    for (const match of text.matchAll(
      /(?<=[\p{Script=Han}\u3001-\u3011\uFF01-\uFF1F\uFE10-\uFE6B\uFF61-\uFF64\d])[\uFE10-\uFE19\uFE30-\uFE44\uFE50-\uFE57\uFE59-\uFE5E\uFF61-\uFF64]|[\uFE10-\uFE19\uFE30-\uFE44\uFE50-\uFE57\uFE59-\uFE5E\uFF61-\uFF64](?=\p{Script=Han})/gu
    )) {
      const [actual] = match
      const expected = marks.get(actual)
      if (expected === undefined) continue
      report(replacement({span: spanOf(match), actual, expected, safe: true}))
    }
  }
}

/** Each form with the mark of Chinese that it is one of. */
const marks: ReadonlyMap<string, string> = new Map(
  (
    '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︙… ︱— ︵（ ︶） ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ' +
    '︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』 ﹐， ﹑、 ﹒。 ﹔； ﹕： ﹖？ ﹗！ ﹙（ ﹚） ﹝〔 ﹞〕 ' +
    '｡。 ｢「 ｣」 ､、'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)])
)
