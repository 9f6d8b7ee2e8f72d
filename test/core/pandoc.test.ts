import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {editionText} from '../../src/core/clean/edition-text.js'
import {cleanPage} from '../../src/core/export/clean-page.js'
import type {Line} from '../../src/core/scan/line.js'
import type {Mark} from '../../src/core/scan/mark.js'
import {scanPage} from '../../src/core/scan/page.js'
import {dataFolder} from './data.js'
import {editionOf} from './export/editions.js'

/** The reader of the clean layout that nobody here wrote. */
const reader =
  'commonmark+attributes+bracketed_spans+fenced_divs+yaml_metadata_block+east_asian_line_breaks'

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0

describe('clean layout, as Pandoc reads it', () => {
  const documents: Record<string, string> = {
    'text that looks like Markdown':
      '1. 一\n* 二\n- 三\n+ 四\n> 五\n`六`\n<b>七</b>\n~八~ ^九^ $十$ |表|\n&amp; &lt; \\ [x](y) [z] ![q]\nhttp://a.b 9:30 {.c} a_b_c **d**',
    'nested tags with attributes':
      '[[鹭汀区]{.place ref=lt}教育局]{.organisation ref=lt-edu}的[林望舒]{.person value="a &quot;b&quot;"}说',
    headings:
      '# 题[林]{.person} {#a5 status=cleaned}\n正文。\n## 小标题\n正文。',
    notice: '::: notice\n停水[8月30日]{.date}\n:::\n正文',
    'unknown classes': '[甲号]{.ship name="x y"}与[乙]{.sic corr=丙}'
  }

  for (const [name, text] of Object.entries(documents)) {
    it(name, function () {
      if (!hasPandoc) return this.skip()
      compare([cleanOf(text)])
    })
  }

  it('every page of the evaluation data', function () {
    this.timeout(120_000)
    const folder = path.join(dataFolder, 'dev')
    if (!hasPandoc || !existsSync(folder)) return this.skip()
    compare(
      readdirSync(folder)
        .filter((file) => file.endsWith('.txt'))
        .map((file) => cleanOf(readFileSync(path.join(folder, file), 'utf8')))
    )
  })
})

describe('the recipe for Word and EPUB', () => {
  for (const format of ['docx', 'epub']) {
    it(`brings the whole of our own sample into ${format}`, function () {
      this.timeout(60_000)
      if (!hasPandoc) return this.skip()
      const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-recipe-'))
      try {
        const page = path.join(folder, 'page.news.md')
        const target = path.join(folder, `page.${format}`)
        const sample = readFileSync(
          'samples/luting-daily/page-0915.txt',
          'utf8'
        )
        const edition = editionOf(sample)
        writeFileSync(page, cleanPage.write(edition, {}))
        // As `docs/formats.md` says it.
        const defaults = '--defaults=docs/pandoc-defaults.yaml'
        run('pandoc', [defaults, page, '-o', target])
        const back = run('pandoc', [target, '-t', 'plain', '--wrap=none'])
        const text = back.replaceAll(/\s/gu, '')
        for (const block of edition.children.flatMap((part) => part.children)) {
          const wanted = editionText(block).replaceAll(/\s/gu, '')
          assert.ok(text.includes(wanted), wanted)
        }
      } finally {
        rmSync(folder, {recursive: true})
      }
    })
  }
})

function run(program: string, parameters: readonly string[]): string {
  const {status, stdout, stderr} = spawnSync(program, parameters, {
    encoding: 'utf8'
  })
  assert.equal(status, 0, stderr)
  return stdout
}

function cleanOf(text: string): string {
  return cleanPage.write(editionOf(text), {})
}

function compare(pages: readonly string[]): void {
  for (const page of pages) {
    const result = spawnSync('pandoc', ['-f', reader, '-t', 'json'], {
      input: page,
      encoding: 'utf8'
    })
    assert.equal(result.status, 0, result.stderr)
    const {blocks} = JSON.parse(result.stdout) as {blocks: PandocNode[]}
    assert.deepEqual(ours(page), theirs(blocks))
  }
}

interface PandocNode {
  readonly t: string
  readonly c?: unknown
}
type PandocAttributes = [id: string, classes: string[], values: string[][]]

/** Pandoc's tree, one string a block. */
function theirs(blocks: readonly PandocNode[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.t) {
      case 'Header': {
        const [level, attributes, inlines] = block.c as [
          number,
          PandocAttributes,
          PandocNode[]
        ]
        // Pandoc makes no ids of its own here; ours are written.
        return [`h${level}${draw(attributes)} ${inline(inlines)}`]
      }
      case 'Para':
      case 'Plain':
        return [`p ${inline(block.c as PandocNode[])}`]
      case 'HorizontalRule':
        return ['hr']
      case 'Div': {
        const [attributes, inside] = block.c as [PandocAttributes, PandocNode[]]
        return [`div${draw(attributes)}`, ...theirs(inside), 'end']
      }
      default:
        return [`${block.t} ${JSON.stringify(block.c)}`]
    }
  })
}

function inline(inlines: readonly PandocNode[]): string {
  return inlines
    .map((node) => {
      if (node.t === 'Str') return node.c as string
      if (node.t === 'Space' || node.t === 'SoftBreak') return ' '
      if (node.t === 'Span') {
        const [attributes, inside] = node.c as [PandocAttributes, PandocNode[]]
        return `[${inline(inside)}]${draw(attributes)}`
      }

      return `<${node.t}>${JSON.stringify(node.c)}`
    })
    .join('')
}

function draw([id, classes, values]: PandocAttributes): string {
  return `{${id}|${classes.join('.')}|${values.map((pair) => pair.join('=')).join(';')}}`
}

/** Our own reading, in the same words. */
function ours(text: string): string[] {
  const page = scanPage(text)
  const marks = flatten(page.marks)
  const blocks: string[] = []
  let run: Line[] = []
  const end = (): void => {
    const [first] = run
    const last = run.at(-1)
    run = []
    if (!first || !last) return
    const heading = marks.find(
      (mark) => mark.type === 'heading' && mark.start === first.start
    )
    const spans = marks.filter(
      (mark) =>
        mark.type === 'span' &&
        mark.start >= first.start &&
        mark.end <= last.end
    )
    const drawn = drawText(page.text, first.start, last, page.lines, spans)
    if (heading) {
      const level = heading.classes[0] === 'headline' ? 1 : 2
      blocks.push(`h${level}${attributesOf(heading, 1)} ${drawn}`)
    } else blocks.push(`p ${drawn}`)
  }

  for (const line of page.lines) {
    if (line.isBlank && line.markup !== 'marks') end()
    if (line.markup === 'boundary') blocks.push('hr')
    if (line.markup === 'fence') {
      const div = marks.find(
        (mark) => mark.type === 'div' && mark.start === line.start
      )
      blocks.push(div ? `div${attributesOf(div, 0)}` : 'end')
    }

    if (!line.isBlank || line.markup === 'marks') run.push(line)
  }

  end()
  return blocks
}

function drawText(
  source: string,
  start: number,
  last: Line,
  lines: readonly Line[],
  spans: readonly Mark[]
): string {
  const shown = new Set<number>()
  for (const line of lines) {
    if (line.start < start || line.start > last.start) continue
    for (let column = 0; column < line.text.length; column++) {
      shown.add(line.offsets?.[column] ?? line.start + column)
    }
  }

  let text = ''
  for (let offset = start; offset < last.end; offset++) {
    for (const mark of spans) if (mark.start === offset) text += '['
    if (shown.has(offset)) text += source.charAt(offset)
    for (const mark of spans) {
      if (mark.end === offset + 1) text += `]${attributesOf(mark, 0)}`
    }
  }

  return text.trim().replaceAll(/[ \t]+/gu, ' ')
}

function attributesOf(mark: Mark, skip: number): string {
  const values = Object.entries(mark.attributes).map((pair) => pair.join('='))
  return `{${mark.id ?? ''}|${mark.classes.slice(skip).join('.')}|${values.join(';')}}`
}

function flatten(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => [mark, ...flatten(mark.children)])
}
