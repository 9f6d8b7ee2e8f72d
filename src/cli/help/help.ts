import {exporters} from '../../core/export/index.js'
import type {Words} from '../../core/model/words.js'
import {rules} from '../../core/rules/index.js'
import {commands} from '../commands/index.js'
import type {Command, Desk} from '../commands/command.js'
import {commonOptions, optionOf, type OptionId} from '../options.js'
import {columns, padEnd} from '../terminal/columns.js'
import {fold} from './fold.js'

type Speaker = Pick<Desk, 'say' | 'style'>

const words = {
  tagline: {
    en: 'Copydesk cleans and annotates transcriptions of newspaper pages.',
    'zh-cn': 'Copydesk 整理并标注报纸版面的转录文字。'
  },
  usage: {en: 'Usage', 'zh-cn': '用法'},
  commands: {en: 'Commands', 'zh-cn': '命令'},
  options: {en: 'Options', 'zh-cn': '选项'},
  examples: {en: 'Examples', 'zh-cn': '示例'},
  formats: {en: 'Formats', 'zh-cn': '格式'},
  rules: {en: 'Rules', 'zh-cn': '规则'},
  values: {en: '{text} ({values})', 'zh-cn': '{text}（{values}）'},
  one: {
    en: '{text} (default {value})',
    'zh-cn': '{text}（默认 {value}）'
  },
  more: {
    en: 'More on one of them: copydesk help COMMAND. All rules: copydesk help rules; one of them: copydesk help RULE.',
    'zh-cn':
      '单个命令的说明：copydesk help 命令。全部规则：copydesk help rules；单条规则：copydesk help 规则名。'
  },
  paths: {en: 'Paths', 'zh-cn': '路径'},
  pathsAbout: {
    en: 'Files, folders and globs; - or nothing in a pipe for standard input. A folder stands for all .txt and .news.md below it, but for what .gitignore and .copydeskignore leave out, and for raw pages whose clean copy lies beside them. copydesk.yaml and entities.yaml are found upwards, as in the editor, never above the working tree. Encodings other than UTF-8 are found out and said.',
    'zh-cn':
      '可为文件、文件夹和通配符；- 或在管道中省略路径表示标准输入。给出文件夹即指其中全部 .txt 和 .news.md，但不包括 .gitignore 与 .copydeskignore 排除的，也不包括已有清稿的原始版面。copydesk.yaml 与 entities.yaml 向上查找，与编辑器一致，不超出工作树。UTF-8 以外的编码会自动识别并说明。'
  },
  codes: {en: 'Exit codes', 'zh-cn': '退出码'},
  codesAbout: {
    en: '0: all is well. 1: there are problems, or --dry-run would change something. 2: the command line is wrong, or a page could not be read or written. 130: stopped by Ctrl-C; no file is half-written.',
    'zh-cn':
      '0：正常。1：有问题，或 --dry-run 会有改动。2：命令行有误，或有版面无法读取或写入。130：被 Ctrl-C 中止，不会留下写了一半的文件。'
  },
  scope: {en: 'severity {severity}', 'zh-cn': '级别 {severity}'}
} as const satisfies Record<string, Words>

/** Width of the text, in columns of a terminal. */
const width = 80
/** Where the second column of a list begins. */
const indent = 22

/** What there is: the help of the program. */
export function overview(speaker: Speaker): string {
  const {say, style} = speaker
  return [
    say(words.tagline),
    '',
    heading(speaker, words.usage),
    `  copydesk ${commands.map(({id}) => id).join('|')} …`,
    '',
    heading(speaker, words.commands),
    ...commands.map(({id, summary}) => row(style.strong(id), id, say(summary))),
    '',
    ...section(speaker, words.paths, words.pathsAbout),
    ...section(speaker, words.codes, words.codesAbout),
    ...optionList(speaker, commonOptions),
    fold(say(words.more), width),
    ''
  ].join('\n')
}

/** The help of one command. */
export function commandHelp(speaker: Speaker, command: Command): string {
  const {say, style} = speaker
  const {id, about, operands, options: ids, examples} = command
  return [
    heading(speaker, words.usage),
    `  ${`copydesk ${id} ${say(operands)}`.trimEnd()}`,
    '',
    fold(say(about), width),
    '',
    ...optionList(speaker, [...ids, ...commonOptions]),
    ...(ids.includes('to') ? formatList(speaker) : []),
    heading(speaker, words.examples),
    ...examples.flatMap(({command: line, words: text}) => [
      `  ${style.code(line)}`,
      fold(say(text), width - 6, '      ')
    ]),
    ''
  ].join('\n')
}

/** Every rule with its title. */
export function ruleList(speaker: Speaker): string {
  const {say, style} = speaker
  return [
    heading(speaker, words.rules),
    ...rules.map(({id, title}) => row(style.strong(id), id, say(title), 26)),
    ''
  ].join('\n')
}

/** What a rule is about, with its examples; `undefined` for no rule. */
export function ruleHelp(speaker: Speaker, id: string): string | undefined {
  const {say, style} = speaker
  const rule = rules.find((each) => each.id === id)
  if (!rule) return undefined
  const {title, docs, severity, examples} = rule
  const shown = examples.filter(({flags}) => flags.length > 0).slice(0, 3)
  return [
    `${style.strong(id)}  ${say(title)}  ${style.quiet(say(words.scope, {severity}))}`,
    '',
    fold(say(docs), width),
    '',
    ...(shown.length > 0 ? [heading(speaker, words.examples)] : []),
    ...shown.flatMap(({input, output}) => [
      ...input.split('\n').map((line) => style.error(`  - ${line}`)),
      ...(output ?? input).split('\n').map((line) => style.good(`  + ${line}`)),
      ''
    ])
  ].join('\n')
}

function section(speaker: Speaker, title: Words, text: Words): string[] {
  return [heading(speaker, title), fold(speaker.say(text), width - 2, '  '), '']
}

function heading({say, style}: Speaker, title: Words): string {
  return style.strong(say(title))
}

function optionList(speaker: Speaker, ids: readonly OptionId[]): string[] {
  const {say, style} = speaker
  return [
    heading(speaker, words.options),
    ...ids.map((id) => {
      const {short, placeholder, words: text, values} = optionOf(id)
      const value = placeholder ? ` ${say(placeholder)}` : ''
      const name = `${short === undefined ? '' : `-${short}, `}--${id}${value}`
      // Long lists have a place of their own.
      const listed =
        values && values.length <= 12
          ? say(words.values, {text: say(text), values: values.join(', ')})
          : say(text)
      return row(style.code(name), name, listed)
    }),
    ''
  ]
}

/** The export formats, with what `--set` can say of each. */
function formatList(speaker: Speaker): string[] {
  const {say, style} = speaker
  return [
    heading(speaker, words.formats),
    ...exporters.flatMap(({id, summary, extension, defaults, options}) => [
      row(style.strong(id), id, `${say(summary)} (${extension})`),
      ...Object.entries(options).map(([name, {words: text, values}]) => {
        const setting = `  --set ${name}=${values?.join('|') ?? 'true|false'}`
        const value = String(defaults[name])
        const about = say(words.one, {text: say(text), value})
        return row(style.code(setting), setting, about)
      })
    ]),
    ''
  ]
}

/** Two columns; where the first is too wide the second begins a line below. */
function row(
  painted: string,
  bare: string,
  text: string,
  column = indent
): string {
  const folded = fold(text, width - column - 2, ' '.repeat(column + 2))
  if (columns(bare) + 2 > column) return `  ${painted}\n${folded}`
  const gap = padEnd(bare, column).slice(bare.length)
  return `  ${painted}${gap}${folded.trimStart()}`
}
