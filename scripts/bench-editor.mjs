// `npm run bench:editor [-- --sizes 1,100,1000] [-- --keystrokes N] [-- --server
// FILE …]`: the
// language server as editors run it, over stdio and over Node's IPC: start to
// the answer of `initialize`, open to first diagnostics, and after each
// keystroke its diagnostics (on long pages first those of the edited lines, then
// those of the whole), the longest that another request was held up meanwhile, a
// hover and the semantic tokens of a screen; p50 and p95 in milliseconds of the
// clock. Sizes are copies of an 18 KB page; `--sizes 0` measures the user's page
// alone. Several servers, each a build, are measured in turn, page by page.
import {fork, spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '1,100,1000'},
    keystrokes: {type: 'string', default: '40'},
    server: {type: 'string', multiple: true, default: []}
  }
})
const root = fileURLToPath(new URL('..', import.meta.url))
const servers =
  values.server.length > 0
    ? values.server.map((file) => path.resolve(file))
    : [path.join(root, 'dist/server.node.cjs')]
if (!servers.every((server) => existsSync(server))) {
  console.error('Run `npm run build` first')
  process.exit(2)
}

const sample = readFileSync(
  path.join(root, 'samples/luting-daily/page-0915.txt'),
  'utf8'
)
const page = sample.repeat(
  Math.max(1, Math.round(18_565 / Buffer.byteLength(sample)))
)
const seed = path.join(root, '../shared/data/seed/page.txt')
const inputs = values.sizes
  .split(',')
  .map(Number)
  .filter((copies) => copies > 0)
  .map((copies) => [`sample × ${copies}`, page.repeat(copies), copies])
if (existsSync(seed))
  inputs.unshift(['seed page', readFileSync(seed, 'utf8'), 1])
/** Lines that a window shows. */
const screen = 60

console.log(
  `${os.cpus()[0]?.model}, ${os.cpus().length} processors, Node ` +
    `${process.version}, load ${os.loadavg()[0]?.toFixed(1)}\n`
)
console.log(
  '| page | transport | start | open → diagnostics | keystroke → diagnostics p50 / p95 | → whole page p50 / p95 | held up p50 / p95 | hover p50 / p95 | tokens p50 / p95 |'
)
console.log('|---|---|---|---|---|---|---|---|---|')
const runs = inputs.flatMap((input) =>
  ['stdio', 'ipc'].flatMap((transport) =>
    servers.map((server) => ({input, transport, server}))
  )
)
for (const {input, transport, server} of runs) {
  const [name, text, copies] = input
  const count = Math.max(
    5,
    Math.round(Number(values.keystrokes) / copies ** 0.4)
  )
  const result = await measure(server, text, transport, count)
  const build = servers.length > 1 ? `, ${path.relative('.', server)}` : ''
  const size = (Buffer.byteLength(text) / 1e3).toFixed(0)
  console.log(
    `| ${name} (${size} kB${build}) | ${transport} | ` +
      `${result.start.toFixed(0)} | ${result.first.toFixed(0)} | ` +
      `${[result.typed, result.whole, result.held, result.hovers, result.tokens].map(spread).join(' | ')} |`
  )
}

async function measure(server, text, transport, count) {
  const began = performance.now()
  const {child, client} = connect(server, transport)
  let refreshed = () => {}
  client.onRequest('workspace/diagnostic/refresh', () => {
    refreshed()
    return null
  })
  client.listen()
  await client.sendRequest('initialize', {
    processId: null,
    workspaceFolders: null,
    capabilities: {
      textDocument: {diagnostic: {}},
      workspace: {diagnostics: {refreshSupport: true}}
    },
    // Pages are measured that are declined unless a person raises this.
    initializationOptions: {settings: {largestPage: 1000}}
  })
  const start = performance.now() - began
  void client.sendNotification('initialized', {})
  const uri = 'file:///bench/page.txt'
  const textDocument = {uri}
  const opened = performance.now()
  void client.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'transcription', version: 1, text}
  })
  await client.sendRequest('textDocument/diagnostic', {textDocument})
  const first = performance.now() - opened
  const lines = text.split('\n')
  const typed = []
  const whole = []
  const held = []
  const hovers = []
  const tokens = []

  for (let index = 0; index < count; index++) {
    const line = Math.floor((lines.length * (index + 0.5)) / count)
    const position = {line, character: (lines[line] ?? '').length >> 1}
    const began = performance.now()
    const settled = new Promise((resolve) => {
      refreshed = resolve
    })
    let isSettled = false
    // What else is asked meanwhile: its longest wait is how long one waits.
    const held1 = longestWait(client, () => isSettled)
    const report = await timed(typed, () => {
      void client.sendNotification('textDocument/didChange', {
        textDocument: {uri, version: index + 2},
        contentChanges: [{range: {start: position, end: position}, text: '字'}]
      })
      return client.sendRequest('textDocument/diagnostic', {textDocument})
    })
    // By its id such an answer is of the edited lines; the whole follows.
    if (report.resultId?.endsWith(':quick')) {
      await settled
      await client.sendRequest('textDocument/diagnostic', {textDocument})
    }

    whole.push(performance.now() - began)
    isSettled = true
    held.push(await held1)
    await timed(hovers, () =>
      client.sendRequest('textDocument/hover', {textDocument, position})
    )
    await timed(tokens, () =>
      client.sendRequest('textDocument/semanticTokens/range', {
        textDocument,
        range: {
          start: {line, character: 0},
          end: {line: Math.min(line + screen, lines.length), character: 0}
        }
      })
    )
  }

  await client.sendRequest('shutdown')
  void client.sendNotification('exit')
  await new Promise((resolve) => {
    child.once('exit', resolve)
  })
  client.dispose()
  return {start, first, typed, whole, held, hovers, tokens}
}

function connect(server, transport) {
  if (transport === 'ipc') {
    const child = fork(server, ['--node-ipc'])
    return {
      child,
      client: createMessageConnection(
        new IPCMessageReader(child),
        new IPCMessageWriter(child)
      )
    }
  }

  const child = spawn(process.execPath, [server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  return {
    child,
    client: createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin)
    )
  }
}

/** The longest wait of a small request, one after another until it is over. */
async function longestWait(client, isOver) {
  let longest = 0
  while (!isOver()) {
    const start = performance.now()
    await client.sendRequest('copydesk/looksLikePage', {text: ''})
    longest = Math.max(longest, performance.now() - start)
    await new Promise((resolve) => {
      setTimeout(resolve, 2)
    })
  }

  return longest
}

async function timed(times, work) {
  const start = performance.now()
  const result = await work()
  times.push(performance.now() - start)
  return result
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.floor(sorted.length * share)] ?? 0
  return `${at(0.5).toFixed(1)} / ${at(0.95).toFixed(1)}`
}
