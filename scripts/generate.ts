/**
 * Writes what derives from the table of rules: the pages of `docs/rules/`, the
 * settings section of `package.json` and its words in `package.nls*.json`.
 *
 * `tsx scripts/generate.ts` writes; with `--check` it fails where something is
 * stale, and says what.
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {builtInKinds} from '../src/core/entities/kinds.js'
import {severities} from '../src/core/model/finding.js'
import type {Locale, Words} from '../src/core/model/words.js'
import {articleRoles, roleWords} from '../src/core/model/roles.js'
import {rules} from '../src/core/rules/index.js'
import {problemDocs, type ProblemDocs} from '../src/core/scan/problem-docs.js'
import {
  ruleGroups,
  type AnyRule,
  type RuleGroup
} from '../src/core/rules/rule.js'

/** Files by path from the root, as they should be. */
type Files = Map<string, string>

const root = fileURLToPath(new URL('..', import.meta.url))
const docs = 'docs/rules/'

const groupWords: Readonly<Record<RuleGroup, Words>> = {
  lines: {en: 'Lines and blanks', 'zh-cn': '行与空格'},
  doubling: {en: 'Doubling', 'zh-cn': '重复'},
  hyphens: {en: 'Hyphens and dashes', 'zh-cn': '连字符与破折号'},
  characters: {en: 'Characters and encoding', 'zh-cn': '字符与编码'},
  confusions: {en: 'Confusions of the OCR', 'zh-cn': '识别错误'},
  structure: {en: 'Page and dates', 'zh-cn': '版面与日期'},
  marks: {en: 'Marks', 'zh-cn': '标记'}
}

/** What `npm run evaluate` measured of a rule; see `docs/rules/measured.json`. */
interface Measured {
  /** By rule, then by set of pages. */
  readonly pages: Readonly<
    Record<
      string,
      Readonly<
        Record<string, {precision: number; recall: number; found: number}>
      >
    >
  >
  /** Words reported on real OCR, by rule. */
  readonly ocr: Readonly<Record<string, {right: number; false: number}>>
  /** What was found of damage that a script did to clean text, by rule. */
  readonly made?: Readonly<
    Record<
      string,
      ReadonlyArray<{
        readonly base: string
        readonly made: number
        readonly found: number
        readonly reports: number
        readonly restored: number
      }>
    >
  >
  /** Reports in clean text, by language. */
  readonly clean: Readonly<
    Record<
      string,
      {readonly characters: number; readonly rules: Record<string, number>}
    >
  >
}

function makeFiles(): Files {
  const measured = readJson(`${docs}measured.json`, {
    pages: {},
    ocr: {},
    clean: {}
  }) as Measured
  const files: Files = new Map()
  files.set(`${docs}README.md`, indexPage())
  for (const rule of rules) {
    files.set(`${docs}${rule.id}.md`, rulePage(rule, measured))
  }

  for (const problem of problemDocs) {
    files.set(`${docs}${problem.id}.md`, problemPage(problem))
  }

  files.set('package.json', packageJson())
  files.set('snippets/transcription.json', snippets())
  files.set('package.nls.json', localised('package.nls.json', 'en'))
  files.set(
    'package.nls.zh-cn.json',
    localised('package.nls.zh-cn.json', 'zh-cn')
  )
  return files
}

function indexPage(): string {
  const sections = ruleGroups.map((group) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map(
        ({id, title, severity, scope}) =>
          `| [\`${id}\`](${id}.md) | ${title.en} | ${title['zh-cn']} | ${severity} | ${scope} |`
      )
    return [
      `## ${groupWords[group].en} · ${groupWords[group]['zh-cn']}`,
      '',
      '| rule | what | 说明 | severity | sees |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      ''
    ].join('\n')
  })
  return [
    '# Rules · 规则',
    '',
    `Copydesk knows ${String(rules.length)} kinds of damage that extraction does to a newspaper page.`,
    'Of two that see one place, the one higher in the table of `src/core/rules/index.ts` reports it.',
    'The severity of each is a setting, `copydesk.rules.<rule>`.',
    '',
    ...sections,
    '## Beside the rules · 规则之外',
    '',
    'What the page itself says; it cannot be turned off.',
    '',
    '| problem | what | 说明 | severity |',
    '| --- | --- | --- | --- |',
    ...problemDocs.map(
      ({id, title, severity}) =>
        `| [\`${id}\`](${id}.md) | ${title.en} | ${title['zh-cn']} | ${severity} |`
    ),
    ''
  ].join('\n')
}

function problemPage(problem: ProblemDocs): string {
  const {id, title, severity, docs: text, example, register} = problem
  return [
    `# \`${id}\`: ${title.en} · ${title['zh-cn']}`,
    '',
    `Severity ${severity} · cannot be turned off`,
    '',
    text.en,
    '',
    text['zh-cn'],
    '',
    '## Example · 示例',
    '',
    '```text',
    visible(example.trimEnd()),
    '```',
    '',
    ...(register === undefined
      ? []
      : ['`entities.yaml`:', '', '```yaml', register.trimEnd(), '```', ''])
  ].join('\n')
}

function rulePage(rule: AnyRule, measured: Measured): string {
  const {id, title, group, severity, scope, docs: text, examples} = rule
  return [
    `# \`${id}\`: ${title.en} · ${title['zh-cn']}`,
    '',
    `${groupWords[group].en} · severity ${severity} · sees one ${scope}`,
    '',
    text.en,
    '',
    text['zh-cn'],
    '',
    ...measuredPart(id, measured),
    ...(examples.length > 0 ? ['## Examples · 示例', ''] : []),
    ...examples.flatMap(examplePart),
    '## Settings · 设置',
    '',
    `\`copydesk.rules.${id}\` sets its severity or turns it off; \`rules-off: [${id}]\` in the front matter turns it off in one file;`,
    `\`[…]{.asis rule=${id}}\` keeps one place from being reported, \`[…]{.sic}\` says that it was so printed.`,
    ''
  ].join('\n')
}

function measuredPart(
  id: string,
  {pages, ocr, clean, made}: Measured
): string[] {
  const sets = Object.entries(pages[id] ?? {})
  const words = ocr[id]
  const counts = Object.entries(clean).map(
    ([language, {characters, rules: reports}]) =>
      `| ${language} | ${String(characters)} | ${String(reports[id] ?? 0)} |`
  )
  if (counts.length === 0) return []
  return [
    '## Measured · 实测',
    '',
    ...(sets.length > 0
      ? [
          '| pages | precision | recall | found |',
          '| --- | --- | --- | --- |',
          ...sets.map(
            ([set, {precision, recall, found}]) =>
              `| ${set} | ${precision.toFixed(3)} | ${recall.toFixed(3)} | ${String(found)} |`
          ),
          ''
        ]
      : []),
    ...(words
      ? [
          `Of ${String(words.right + words.false)} words that it reported on real English OCR, ${String(words.right)} differ from the corrected text (${(words.right / (words.right + words.false)).toFixed(3)}).`,
          ''
        ]
      : []),
    ...(made?.[id] ?? []).flatMap((score) => madePart(score)),
    'Reports in text that was corrected by hand; some are faults that were left in it:',
    '',
    '| language | characters | reports |',
    '| --- | --- | --- |',
    ...counts,
    ''
  ]
}

const baseNames: Readonly<Record<string, string>> = {
  zh: 'Chinese',
  en: 'English',
  fr: 'French'
}

/** What was found where a script damaged clean text, one place at a time. */
function madePart({
  base,
  made,
  found,
  reports,
  restored
}: NonNullable<Measured['made']>[string][number]): string[] {
  if (made === 0) return []
  const precision = reports === 0 ? 1 : found / reports
  return [
    `Damage done by a script to clean ${baseNames[base.split(' ')[0] ?? base] ?? base} text, one place at a time, ${String(made)} places: ${String(found)} reported (recall ${(found / made).toFixed(3)}), ${String(reports - found)} other reports (precision ${precision.toFixed(3)})${restored > 0 ? `; the first fix gave the clean text back in ${String(restored)}` : ''}. Such damage is cleaner than what happens on pages.`,
    '',
    `脚本在干净文本中每次损坏一处，共 ${String(made)} 处：报出 ${String(found)} 处（召回率 ${(found / made).toFixed(3)}），另报 ${String(reports - found)} 处（准确率 ${precision.toFixed(3)}）${restored > 0 ? `；照第一种改法还原 ${String(restored)} 处` : ''}。这样的损坏比版面上的实际情形单纯。`,
    ''
  ]
}

function examplePart({
  input,
  flags,
  output,
  safe
}: AnyRule['examples'][number]): string[] {
  const fence = (text: string): string[] => [
    '```text',
    visible(text),
    '```',
    ''
  ]
  const verdict =
    flags.length === 0
      ? 'Not reported · 不报:'
      : `Reported · 报告 ${flags.map((flag) => code(visible(flag))).join(' ')}${safe ? ' (safe to fix unseen · 可放心改正)' : ''}:`
  return [
    verdict,
    '',
    ...fence(input),
    ...(output === undefined ? [] : ['becomes · 改为', '', ...fence(output)])
  ]
}

/** Show characters that nobody sees, save blanks and line ends. */
function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Co}\u00A0\u2000-\u200A]/gu,
    (character) =>
      character === '\n'
        ? character
        : `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
  )
}

function code(text: string): string {
  const line = text.replaceAll('\n', '⏎').replaceAll(' ', '␣')
  return line === ''
    ? '`‸`'
    : line.includes('`')
      ? `\`\` ${line} \`\``
      : `\`${line}\``
}

/** Marks to insert, from the tables of kinds and roles. */
function snippets(): string {
  const span = (name: string, attributes: string): string[] => [
    `[\${1:\${TM_SELECTED_TEXT}}]{.${name}${attributes}}$0`
  ]
  // What is measured has no entry: its value is read from the text.
  const entities = [...builtInKinds].map(([id, {title, isMeasured}]) => [
    `${title.en} · ${title['zh-cn']}`,
    {
      prefix: [id, title['zh-cn']],
      description: `Insert entity: ${title.en} · 插入实体：${title['zh-cn']}`,
      body: span(id, isMeasured ? '' : '${2: ref=${3:key}}')
    }
  ])
  const blocks = articleRoles.map((role) => [
    `${roleWords[role].en} · ${roleWords[role]['zh-cn']}`,
    {
      prefix: [role, roleWords[role]['zh-cn']],
      description: `Insert block: ${roleWords[role].en} · 插入版块：${roleWords[role]['zh-cn']}`,
      body: span(role, '')
    }
  ])
  return `${JSON.stringify(Object.fromEntries([...entities, ...blocks, ...otherSnippets]), null, 2)}\n`
}

const otherSnippets = [
  [
    'notice · 启事',
    {
      prefix: ['notice', '启事'],
      description: 'Insert a notice · 插入启事',
      body: ['::: notice', '${1:${TM_SELECTED_TEXT}}', ':::', '$0']
    }
  ],
  [
    'paragraph end · 分段',
    {
      prefix: ['break', '分段'],
      description: 'A paragraph ends here · 在此分段',
      body: ['[]{.break}$0']
    }
  ],
  [
    'front matter · 版面信息',
    {
      prefix: ['front', '版面信息'],
      description:
        'What is known of the page, on line 1 · 版面信息，写在第一行',
      body: [
        '---',
        'newspaper: ${1:name}',
        'date: ${2:2022-09-15}',
        'page: ${3:1}',
        'image: ${4:page.jpg}',
        '---',
        '$0'
      ]
    }
  ]
] as const

/** Title of the generated section, by which it is known again. */
const sectionTitle = '%copydesk.rules.title%'

/** What the setting of a rule may be, and the beginning of the keys of the words. */
const settingValues = ['default', ...severities, 'off'] as const
const valueKey = 'copydesk.rules.value.'

const valueWords: Record<(typeof settingValues)[number], Words> = {
  default: {en: 'Default', 'zh-cn': '默认'},
  error: {en: 'Error', 'zh-cn': '错误'},
  warning: {en: 'Warning', 'zh-cn': '警告'},
  information: {en: 'Information', 'zh-cn': '信息'},
  hint: {en: 'Hint', 'zh-cn': '提示'},
  off: {en: 'Off', 'zh-cn': '关闭'}
}

function packageJson(): string {
  const manifest = readJson('package.json', {}) as {
    contributes: {configuration?: Array<{title: string; properties: object}>}
  }
  const section = {
    title: sectionTitle,
    properties: Object.fromEntries(
      rules.map((rule) => [
        `copydesk.rules.${rule.id}`,
        {
          type: 'string',
          // `default` leaves the choice to the rule and to `copydesk.yaml`.
          enum: settingValues,
          enumItemLabels: settingValues.map((value) => `%${valueKey}${value}%`),
          default: 'default',
          scope: 'resource',
          markdownDescription: `%copydesk.rules.${rule.id}%`
        }
      ])
    )
  }
  const others = (manifest.contributes.configuration ?? []).filter(
    ({title}) => title !== sectionTitle
  )
  manifest.contributes.configuration = [...others, section]
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Keys of hand-written words stay; those of rules are made anew. */
function localised(file: string, locale: Locale): string {
  const kept = Object.entries(
    readJson(file, {}) as Record<string, string>
  ).filter(([key]) => !key.startsWith('copydesk.rules.'))
  const title: Words = {en: 'Rules', 'zh-cn': '规则'}
  const made = rules.map(
    (rule) =>
      [`copydesk.rules.${rule.id}`, describe(rule, locale)] as [string, string]
  )
  const values = settingValues.map(
    (value) =>
      [`${valueKey}${value}`, valueWords[value][locale]] as [string, string]
  )
  const all: Array<[string, string]> = [
    ...kept,
    ['copydesk.rules.title', title[locale]],
    ...values,
    ...made
  ]
  all.sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`
}

/** What a rule says of itself, and how grave it is where nobody set it. */
function describe(
  {id, title, severity, docs: text}: AnyRule,
  locale: Locale
): string {
  const [first = ''] = text[locale].split('\n\n')
  const url = `https://github.com/copydesk/copydesk/blob/main/${docs}${id}.md`
  const grave = valueWords[severity][locale]
  return locale === 'en'
    ? `**${title.en}**. ${first} Default: ${grave.toLowerCase()}. [More](${url})`
    : `**${title['zh-cn']}**。${first}默认：${grave}。[详情](${url})`
}

function readJson(file: string, fallback: unknown): unknown {
  const path = root + file
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as unknown)
    : fallback
}

/** Paths of files that are not as they should be, and of pages without a rule. */
function findStale(files: Files): string[] {
  const stale = [...files]
    .filter(
      ([file, text]) =>
        !existsSync(root + file) || readFileSync(root + file, 'utf8') !== text
    )
    .map(([file]) => file)
  return [...stale, ...orphans(files)]
}

function orphans(files: Files): string[] {
  if (!existsSync(root + docs)) return []
  return readdirSync(root + docs)
    .filter((file) => file.endsWith('.md') && !files.has(docs + file))
    .map((file) => docs + file)
}

function write(files: Files): void {
  mkdirSync(root + docs, {recursive: true})
  mkdirSync(`${root}snippets`, {recursive: true})
  for (const file of orphans(files)) rmSync(root + file)
  for (const [file, text] of files) writeFileSync(root + file, text)
}

const files = makeFiles()
if (process.argv.includes('--check')) {
  const stale = findStale(files)
  for (const file of stale) {
    process.stderr.write(`${file} is stale: run npm run generate\n`)
  }

  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  write(files)
}
