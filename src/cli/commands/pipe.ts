import path from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {inspect} from '../../core/inspect.js'
import {say, type Words} from '../../core/model/words.js'
import {cleanCopy} from '../../service/features/clean-copy.js'
import {exportPage} from '../../service/features/export.js'
import {analyser} from '../../service/language-service.js'
import {
  viewPage,
  type PageView,
  type Surroundings
} from '../../service/page-view.js'
import type {Arguments} from '../arguments.js'
import {readExportOptions} from '../export-options.js'
import {createSurroundings} from '../input/surroundings.js'
import {readLines} from '../input/read-lines.js'
import {loadLexica} from '../lexica.js'
import {Refusal, toPhrase, UsageError} from '../refusal.js'
import {toJson} from '../terminal/plain.js'
import type {ProgramCommand} from './command.js'

const words = {
  what: {
    en: 'Say what to do with each page: inspect, clean or export',
    'zh-cn': '请说明对每个版面做什么：inspect、clean 或 export'
  },
  one: {
    en: 'A line has one answer: name one format with --to',
    'zh-cn': '每行只有一个结果：--to 请只给一种格式'
  },
  json: {
    en: 'Line {line} is no JSON: {error}',
    'zh-cn': '第 {line} 行不是 JSON：{error}'
  },
  shape: {
    en: 'Line {line} is no object with “id” and “text”, both texts',
    'zh-cn': '第 {line} 行应为含“id”和“text”的对象，两者都是文本'
  },
  long: {
    en: 'Line {line} is longer than {limit} MB',
    'zh-cn': '第 {line} 行超过 {limit} MB'
  }
} as const satisfies Record<string, Words>

/** Longest line that is read, in bytes: a page of 20 MB, escaped, fits. */
const longestLine = 128 * 1024 * 1024

type Work = (view: PageView, id: string) => unknown

/** Answer pages line by line, so that another program can drive it. */
export const pipe: ProgramCommand = {
  id: 'pipe',
  summary: {
    en: 'Answer pages line by line, for other programs',
    'zh-cn': '逐行处理版面，供其他程序调用'
  },
  about: {
    en: 'Reads one JSON object a line, {"id": …, "text": …}, and writes one a line in the same order: {"id": …, "result": …}. The result is the analysis as inspect prints it, or the text of the clean copy or export. A line that cannot be done is answered by {"id": …, "error": …}, and the code is 2 at the end. Blank lines are passed over. Memory does not grow with the number of pages; run several side by side with GNU parallel.',
    'zh-cn':
      '每行读取一个 JSON 对象 {"id": …, "text": …}，按相同次序每行写出一个 {"id": …, "result": …}。结果是 inspect 的分析，或清稿、导出的文本。无法处理的行以 {"id": …, "error": …} 回答，最后返回 2。空行跳过。内存不随版面数增长；可用 GNU parallel 并行。'
  },
  operands: {en: 'inspect|clean|export', 'zh-cn': 'inspect|clean|export'},
  options: ['to', 'set', 'config', 'register'],
  examples: [
    {
      command: 'copydesk pipe inspect < pages.jsonl > analyses.jsonl',
      words: {en: 'one analysis a page', 'zh-cn': '逐个分析'}
    },
    {
      command:
        'parallel --pipe -k --block 8M copydesk pipe export --to markdown < pages.jsonl > out.jsonl',
      words: {
        en: 'on all cores, order kept',
        'zh-cn': '用上全部核心，保持次序'
      }
    }
  ],
  async run(given, {locale, out}) {
    const work = workOf(given)
    const directory = process.cwd()
    const reader = createSurroundings({
      locale,
      lexica: loadLexica(),
      register: given.text('register'),
      configuration: given.text('config')
    })
    const surroundings = reader.of(directory, directory)
    let failures = 0
    let line = 0

    for await (const bytes of readLines(process.stdin, longestLine)) {
      line++
      if (bytes !== 'too long' && bytes.length === 0) continue
      const answer = answerLine(bytes, line, {work, surroundings, directory})
      if ('error' in answer) failures++
      await out.write(`${toJson(answer)}\n`)
    }

    return failures > 0 ? 2 : 0
  }
}

interface AnswerOptions {
  readonly work: Work
  readonly surroundings: Surroundings
  readonly directory: string
}

type Answer = {id: unknown; result: unknown} | {id: unknown; error: string}

/** The answer to one line; never throws. */
export function answerLine(
  bytes: Uint8Array | 'too long',
  line: number,
  {work, surroundings, directory}: AnswerOptions
): Answer {
  let id: unknown = null
  try {
    if (bytes === 'too long') {
      const limit = longestLine / 1024 / 1024
      throw new Refusal(words.long, {line, limit})
    }

    const given = parse(bytes, line)
    id = given['id'] ?? null
    const {text} = given
    const isName = typeof id === 'string' || typeof id === 'number'
    if (!isName || typeof text !== 'string') {
      throw new Refusal(words.shape, {line})
    }

    const name = String(id)
    const view = viewText(text, name, {surroundings, directory})
    return {id, result: work(view, name)}
  } catch (error) {
    return {id, error: say(toPhrase(error), surroundings.locale)}
  }
}

function parse(bytes: Uint8Array, line: number): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Refusal(words.json, {line, error: message})
  }

  if (typeof value !== 'object' || value === null) {
    throw new Refusal(words.shape, {line})
  }

  return value as Record<string, unknown>
}

/** A page that is in no file; its name is its id. */
function viewText(
  text: string,
  id: string,
  {surroundings, directory}: Pick<AnswerOptions, 'surroundings' | 'directory'>
): PageView {
  // An id may hold slashes and anything else, half a pair too: it is one name.
  const name = encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD'))
  const uri = `${pathToFileURL(directory + path.sep).href}${name}`
  const document = TextDocument.create(uri, 'transcription', 0, text)
  return viewPage(document, analyser(surroundings), surroundings)
}

/** @throws UsageError where it is not said what to do. */
function workOf(given: Arguments): Work {
  const [what, ...more] = given.paths
  if (more.length > 0) throw new UsageError(words.what)
  switch (what) {
    case 'inspect':
      return (view, id) => inspect(view.analysis, id, view.locale)
    case 'clean':
      return (view) => textOf(cleanCopy(view, null))
    case 'export': {
      const [choice, ...others] = readExportOptions(given)
      if (!choice) throw new UsageError(words.what)
      if (others.length > 0) throw new UsageError(words.one)
      return (view) => textOf(exportPage(view, {...choice, articleId: null}))
    }

    default:
      throw new UsageError(words.what)
  }
}

/** @throws Refusal where the audit found a lost character. */
function textOf({text, refusal}: {text: string; refusal?: string}): string {
  if (refusal === undefined) return text
  throw new Refusal({en: refusal, 'zh-cn': refusal})
}
