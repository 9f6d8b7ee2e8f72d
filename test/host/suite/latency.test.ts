import {assert} from 'chai'
import * as vscode from 'vscode'
import {openingMarks} from '../../../src/client/opening-marks.js'
import {percentile, record} from './figures.js'
import {activated, chinesePage, closePages} from './pages.js'
import {measuredPage, requestFile, type SuiteRequest} from './result.js'

/** Keystrokes that are timed where nothing is said: too few for a figure. */
const fewKeystrokes = 8
/** Milliseconds from the problems of a keystroke to the next one. */
const interval = 150
/** Milliseconds from a stroke to what would be its problems. */
const stroke = 25
/** Milliseconds that a person looks at a page before typing, where that is measured. */
const settling = 3000
/** Milliseconds where nothing is: what a stroke costs then is no figure. */
const shortSettling = 300
/** Bytes of a large file. */
const large = 1_800_000
/** A busy machine is slower than the bars; so much slower is a fault. */
const patience = 20
/** Milliseconds after which a page will not be answered. */
const deadline = 60_000

// Where nothing but the page is in the folder, so that it starts Copydesk.
describe('activation latency', function () {
  this.timeout(60_000)
  after(closePages)

  it('shows boundaries and problems of the page that starts it', async () => {
    const extension = vscode.extensions.getExtension('copydesk.copydesk')!
    if (extension.isActive) {
      // Other suites ran before, or the folder started it.
      assert.isAbove(timeOf(openingMarks.activated), 0)
      return
    }

    const uri = await writePage('latency.ocr.txt', await readSample())
    const asked = performance.now()
    const problems = diagnosed(uri, 0)
    await vscode.window.showTextDocument(uri)
    await extension.activate()
    const told = await problems
    await shown(uri, 0)
    const activated = timeOf(openingMarks.activated)
    const drawn = timeOf(openingMarks.drawn, uri)
    record('start: opening the page to activation, ms', activated - asked)
    record('start: activation to boundaries, ms', drawn - activated)
    record('start: activation to problems, ms', told - activated)
    assert.isBelow(drawn - activated, 300 * patience * 3)
  })
})

// The figures are printed by `npm run bench:host`; here they are only kept
// from becoming absurd, because other programs run beside a test.
describe('latency', function () {
  this.timeout(200_000)
  before(activated)
  afterEach(closePages)

  it('shows boundaries and problems of a page that is opened', async () => {
    const uri = await writePage('latency.ocr.txt', await readSample())
    const start = performance.now()
    const boundaries = shown(uri, start)
    const problems = diagnosed(uri, start)
    await vscode.window.showTextDocument(uri)
    record('page: opening to boundaries, ms', await boundaries)
    record('page: opening to problems, ms', await problems)
    await type(uri, 'page', 50)
    assert.isBelow(await boundaries, 300 * patience * 3)
  })

  it('stands beside what a stroke costs where Copydesk has no part', async () => {
    const sample = await readSample()
    for (const [name, text] of [
      ['no page', sample],
      ['1.8 MB, no page', enlarged(sample)]
    ] as const) {
      const uri = await writePage('latency.log', text)
      await vscode.window.showTextDocument(uri)
      await settle()
      const {blocked} = await strokes(letter, () => pause(stroke))
      recordTimes(`${name}: extension host blocked`, blocked)
      await closePages()
    }
  })

  it('keeps up with typing in 1.8 MB', async () => {
    const text = enlarged(await readSample())
    const uri = await writePage('latency-large.ocr.txt', text)
    const start = performance.now()
    const boundaries = shown(uri, start)
    const problems = diagnosed(uri, start)
    await vscode.window.showTextDocument(uri)
    record('1.8 MB: opening to boundaries, ms', await boundaries)
    record('1.8 MB: opening to problems, ms', await problems)
    await type(uri, '1.8 MB', 150)
  })

  /** Type in the middle of a page what makes problems, then what makes none. */
  async function type(
    uri: vscode.Uri,
    name: string,
    bar: number
  ): Promise<void> {
    // Nobody types while a page is still being drawn.
    await settle()
    const problem = await strokes(shapeless, () => heardOf(uri))
    recordTimes(`${name}: keystroke to problems`, problem.times)
    recordTimes(`${name}: extension host blocked by these`, problem.blocked)
    const {blocked} = await strokes(letter, () => pause(stroke))
    recordTimes(`${name}: extension host blocked`, blocked)
    const {times} = problem
    assert.isBelow(percentile(times, 0.5), bar * patience)
  }
})

/** What is typed: a letter, and what is a problem each time. */
const letter = '书'
const shapeless = '\u200B'

/**
 * Type a character, and now and then a line end, in the middle of the text in front.
 * For each stroke the time until it has been answered, and the longest for which
 * nothing else could run in the host.
 *
 * @param answer Begins to wait for the answer to a stroke.
 */
async function strokes<Answer>(
  character: string,
  answer: () => Promise<Answer>
): Promise<{times: Answer[]; blocked: number[]}> {
  const editor = vscode.window.activeTextEditor!
  const line = Math.floor(editor.document.lineCount / 2)
  const times: Answer[] = []
  const blocked: number[] = []
  const keystrokes = await countKeystrokes()
  for (let count = 0; count < keystrokes; count++) {
    const heard = answer()
    const watch = watchLoop()
    await editor.edit((edit) =>
      edit.insert(
        new vscode.Position(line, 0),
        count % 5 === 4 ? '\n' : character
      )
    )
    times.push(await heard)
    await pause(interval)
    blocked.push(watch())
  }

  return {times, blocked}
}

function recordTimes(name: string, times: readonly number[]): void {
  record(`${name} p50, ms`, percentile(times, 0.5))
  record(`${name} p95, ms`, percentile(times, 0.95))
}

/**
 * Time from when the extension host hears of the next change of a page to its
 * problems: what a window takes to hand a change on is not ours.
 */
function heardOf(uri: vscode.Uri): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = vscode.workspace.onDidChangeTextDocument(({document}) => {
      if (document.uri.toString() !== uri.toString()) return
      listener.dispose()
      diagnosed(uri, performance.now()).then(resolve, reject)
    })
  })
}

/**
 * Time until the problems of a page are others than now. VS Code draws them at
 * once, but tells extensions of it 50 ms late, so they are looked at.
 */
async function diagnosed(uri: vscode.Uri, start: number): Promise<number> {
  const [before] = vscode.languages.getDiagnostics(uri)
  const end = performance.now() + deadline
  while (performance.now() < end) {
    await pause(1)
    // Each answer brings objects of its own.
    if (vscode.languages.getDiagnostics(uri)[0] !== before)
      return performance.now() - start
  }

  throw new Error('The problems were not told')
}

/** Time until the boundaries of a page that is opened are drawn. */
async function shown(uri: vscode.Uri, start: number): Promise<number> {
  const end = performance.now() + deadline
  while (performance.now() < end) {
    const drawn = timeOf(openingMarks.drawn, uri)
    if (drawn >= start) return drawn - start
    await pause(1)
  }

  throw new Error('The boundaries were not drawn')
}

/** When a mark was last set; -Infinity where it was not. */
function timeOf(name: string, uri?: vscode.Uri): number {
  const marks = performance
    .getEntriesByName(name, 'mark')
    .filter((mark) => !uri || detailOf(mark) === uri.toString())
  return marks.at(-1)?.startTime ?? -Infinity
}

function detailOf(mark: PerformanceEntry): unknown {
  return 'detail' in mark ? mark.detail : undefined
}

/** The longest time for which nothing else could run, until it is asked. */
function watchLoop(): () => number {
  let longest = 0
  let last = performance.now()
  let isOver = false
  const tick = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) setTimeout(tick, 0)
  }
  tick()
  return () => {
    isOver = true
    return longest
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/** A page again and again. */
function enlarged(page: string): string {
  const bytes = new TextEncoder().encode(page).length
  return page.repeat(Math.round(large / bytes))
}

/** Let a page that was opened come to rest. */
async function settle(): Promise<void> {
  const {keystrokes} = await request()
  return pause(keystrokes ? settling : shortSettling)
}

async function countKeystrokes(): Promise<number> {
  const {keystrokes} = await request()
  return keystrokes ?? fewKeystrokes
}

async function request(): Promise<SuiteRequest> {
  return JSON.parse(await read(requestFile)) as SuiteRequest
}

async function readSample(): Promise<string> {
  try {
    return await read(measuredPage)
  } catch {
    return read(chinesePage)
  }
}

async function read(name: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(inFolder(name))
  return new TextDecoder().decode(bytes)
}

async function writePage(name: string, text: string): Promise<vscode.Uri> {
  const uri = inFolder(name)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return uri
}

function inFolder(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders!
  return vscode.Uri.joinPath(folder!.uri, name)
}
