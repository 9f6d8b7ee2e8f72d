// Measures the language server as editors run it: process start to the answer
// of `initialize`, and one keystroke to its diagnostics, over Node IPC.
//
//   node scripts/build.mjs && node scripts/bench-server.mjs FILE…
//
// A file may be given as `FILE*100`: that many copies, one after the other.
import {fork} from 'node:child_process'
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter
} from 'vscode-languageserver-protocol/node'

const server = new URL('../dist/server.node.cjs', import.meta.url)
const files = process.argv.slice(2)
const keystrokes = 60

for (const argument of files) {
  // Matches a file with a number of copies: `page.txt*100`.
  const [, file = argument, copies = '1'] = /^(.*?)(?:\*(\d+))?$/u.exec(
    argument
  )
  const text = readFileSync(file, 'utf8').repeat(Number(copies))
  const {start, first, times, outline} = await measure(text)
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.floor(sorted.length * share)] ?? 0
  process.stdout.write(
    [
      `${argument} (${Math.round(text.length / 1000)} k characters)`,
      `  start to initialized     ${start.toFixed(0)} ms`,
      `  open to first diagnostics ${first.toFixed(1)} ms`,
      `  keystroke to diagnostics  p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms`,
      `  outline after a keystroke ${outline.toFixed(1)} ms`,
      ''
    ].join('\n')
  )
}

async function measure(text) {
  const began = performance.now()
  const child = fork(server, ['--node-ipc'])
  const client = createMessageConnection(
    new IPCMessageReader(child),
    new IPCMessageWriter(child)
  )
  client.listen()
  await client.sendRequest('initialize', {
    processId: null,
    workspaceFolders: null,
    capabilities: {textDocument: {diagnostic: {}}}
  })
  const start = performance.now() - began
  void client.sendNotification('initialized', {})

  const uri = 'file:///bench/page.txt'
  const opened = performance.now()
  void client.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'transcription', version: 1, text}
  })
  await pull(client, uri)
  const first = performance.now() - opened

  const lines = text.split('\n')
  const times = []
  for (let index = 0; index < keystrokes; index++) {
    const line = Math.floor((lines.length * (index + 0.5)) / keystrokes)
    const position = {line, character: (lines[line] ?? '').length >> 1}
    const typed = performance.now()
    void client.sendNotification('textDocument/didChange', {
      textDocument: {uri, version: index + 2},
      contentChanges: [{range: {start: position, end: position}, text: '字'}]
    })
    await pull(client, uri)
    times.push(performance.now() - typed)
  }

  const asked = performance.now()
  await client.sendRequest('textDocument/documentSymbol', {textDocument: {uri}})
  const outline = performance.now() - asked
  await client.sendRequest('shutdown')
  void client.sendNotification('exit')
  client.dispose()
  return {start, first, times, outline}
}

function pull(client, uri) {
  return client.sendRequest('textDocument/diagnostic', {textDocument: {uri}})
}
