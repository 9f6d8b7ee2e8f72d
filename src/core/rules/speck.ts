import type {Span} from '../model/span.js'
import {spanOf} from './replacement.js'
import type {Report, Rule} from './rule.js'

/** A speck read as a sign: `^`, `~`, `|`. */
export const speck: Rule<'line'> = {
  id: 'speck',
  group: 'confusions',
  scope: 'line',
  severity: 'information',
  triggers: ['ascii-sign', 'ascii-bracket', 'dot', 'lost', 'hyphen'],
  languages: ['en', 'fr', 'de', 'zh'],
  title: {en: 'Speck', 'zh-cn': '污点'},
  docs: {
    en: 'A sign that stands alone between words, or inside one, and that no newspaper prints there: `■`, `^`, `~`, `_`, `|`, `\\\\`. `«` and `»` are specks in English alone: French and German quote with them. Between Han: `^`, `\\\\`, `_` and their like; `~` and `|` are printed there.',
    'zh-cn':
      '单独夹在词间或词中、报纸不会印的符号：`■`、`^`、`~`、`_`、`|`、`\\\\`。`«`、`»` 只在英文中算污点，法文、德文用作引号。汉字之间只报 `^`、`\\\\`、`_` 等；`~`、`|` 确有报纸使用。'
  },
  examples: [
    {
      input: 'The ^ harbour ~ was ¦ |',
      flags: ['^', '~', '¦', '|'],
      output: 'The harbour was'
    },
    {
      input: '青禾区召开会议^强调，部署秋收_工作。',
      flags: ['^', '_'],
      output: '青禾区召开会议强调，部署秋收工作。'
    },
    {input: '要闻|评论，周一~周五，青禾_QH网', flags: []},
    {input: 'name_of_file', flags: []},
    {input: 'THE HARBOUR | THE TOWN', flags: []},
    {input: '• The harbour\n~\nwas closed', flags: []},
    {input: 'Il dit : « La musique est dans les rues du port. »', flags: []}
  ],
  check({text}, {language, report}) {
    if (language.startsWith('zh')) {
      for (const match of text.matchAll(amongHan)) report(speckAt(text, match))
      return
    }

    if (!/\p{Ll}/u.test(text)) return
    // Matches signs alone between blanks.
    for (const match of text.matchAll(
      /(?<=^|\s)[■^~_|¦\\•¬»«<>{}]{1,3}(?=\s|$)/gu
    )) {
      const span = spanOf(match)
      // French and German quote with them, French with blanks.
      if (!language.startsWith('en') && /[«»]/u.test(match[0])) continue
      // One sign on a line of its own is an ornament or a bullet.
      if (text.trim() === match[0] || span.start === 0) continue
      report(speckAt(text, match))
    }
  }
}

/** Matches a sign between Han, a mark beside it or not: `会议^强调`. */
const amongHan =
  /(?<=[\p{Script=Han}，。、；：！？”）》] ?)[\^\\_`¬¦]{1,2}(?= ?[\p{Script=Han}，。、；：！？“（《])/gu

function speckAt(text: string, match: RegExpExecArray): Report {
  const span = spanOf(match)
  return {
    span,
    reason: {
      words: {
        en: 'Unexpected “{sign}” between words',
        'zh-cn': '词间多出“{sign}”'
      },
      values: {sign: match[0]}
    },
    actual: match[0],
    expected: '',
    fixes: [
      {
        title: {
          words: {en: 'Remove “{sign}”', 'zh-cn': '删除“{sign}”'},
          values: {sign: match[0]}
        },
        edits: [{span: withBlank(text, span), text: ''}],
        safe: false
      }
    ]
  }
}

/** A sign with the blank before it, which would stand beside the one after. */
function withBlank(text: string, {start, end}: Span): Span {
  return /\s/u.test(text.charAt(start - 1))
    ? {start: start - 1, end}
    : {start, end}
}
