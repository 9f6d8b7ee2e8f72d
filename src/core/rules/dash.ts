import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A dash in pieces: `--` for `——`. */
export const dash: Rule<'line'> = {
  id: 'dash',
  group: 'hyphens',
  scope: 'line',
  severity: 'warning',
  needs: ['han'],
  isOfChinese: true,
  triggers: ['hyphen', 'dash'],
  title: {en: 'Broken dash', 'zh-cn': '破折号残缺'},
  docs: {
    en: 'The Chinese dash is `——`, two cells long. `--`, `－－`, `— —`, `──` between Han come from the extraction; where a page writes `--` and hardly ever `——`, it is a transcriber’s habit and stays. A single `—` connects (`北京—上海`), `一一` may be a word: both stay. `dashes` in `copydesk.yaml` decides it for a newspaper.',
    'zh-cn':
      '破折号为两格长的 `——`。汉字间的 `--`、`－－`、`— —`、`──` 来自提取；全版几乎都用 `--` 而不用 `——` 时，视为转录者的习惯，不报。单个 `—` 是连接号（`北京—上海`），`一一` 可能是词，均不报。也可在 `copydesk.yaml` 的 `dashes` 中写明。'
  },
  examples: [
    {
      input: '这就是初心--为民服务',
      flags: ['--'],
      output: '这就是初心——为民服务'
    },
    {input: '— —记青禾区', flags: ['— —'], output: '——记青禾区'},
    {
      input: '--记青禾区\n（林望舒）－－他说──为民━━初心――会议--',
      flags: ['--', '－－', '──', '━━', '――', '--'],
      output: '——记青禾区\n（林望舒）——他说——为民——初心——会议——'
    },
    {input: '北京—上海一一列举——', flags: []},
    // More than two hyphens, Latin beside them, a rule that is set in.
    {input: '初心---为民，初心abc--为民，初心--abc', flags: []},
    {input: '字     --记青禾区', flags: []},
    // A transcriber's habit; two are none yet.
    {
      input:
        '这就是初心--为民服务。他说--当年不易。\n后来--大家都记得--路通了。',
      flags: []
    },
    {
      input:
        '这就是初心--为民服务。他说——当年不易。\n后来--大家都记得——路通了——真好。',
      flags: ['--', '--'],
      output:
        '这就是初心——为民服务。他说——当年不易。\n后来——大家都记得——路通了——真好。'
    }
  ],
  check({text}, {style, report}) {
    // Matches a dash in pieces, beside Han or a quote.
    for (const match of text.matchAll(
      /(?:(?<=[\p{Script=Han}”》）])|(?<=^\s{0,4}))(?:--|－－|—\s—|──|━━|――)(?=[\p{Script=Han}“《]|\s*$)/gu
    )) {
      if (match[0] === '--' && style.dashes === 'hyphens') continue
      report(
        replacement({
          span: spanOf(match),
          actual: match[0],
          expected: '——',
          safe: false
        })
      )
    }
  }
}
