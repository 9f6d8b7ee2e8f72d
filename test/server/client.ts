import {
  clientNotifications,
  clientRequests,
  type FindFilesParams,
  type InitializationOptions,
  type Method
} from '../../src/protocol/protocol.js'
import {startServer} from '../../src/server/server.js'
import {build} from 'esbuild'
import picomatch from 'picomatch'
import {PassThrough} from 'node:stream'
import {setImmediate, setTimeout} from 'node:timers/promises'
import {Worker} from 'node:worker_threads'
import type {ClientCapabilities} from 'vscode-languageserver'
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageConnection
} from 'vscode-languageserver-protocol/node'
import {createConnection} from 'vscode-languageserver/node'

/** A client's end of a connection, and how it is cut. */
export interface Link {
  readonly client: MessageConnection
  readonly close: () => Promise<unknown>
}

/** How a message gets from a client to a server without VS Code. */
export const transports = {
  /** As over stdio: two byte streams. */
  streams(): Promise<Link> {
    const up = new PassThrough()
    const down = new PassThrough()
    startServer(createConnection(up, down), {pause: setImmediate})
    const client = createMessageConnection(
      new StreamMessageReader(down),
      new StreamMessageWriter(up)
    )
    // A server ends its process when its input closes, so it is left open.
    return Promise.resolve({client, close: () => Promise.resolve()})
  },
  /** As in a browser: the bundle of `browser.ts` in a worker of its own. */
  async worker(): Promise<Link> {
    const worker = new Worker(await workerSource(), {eval: true})
    const client = createMessageConnection(
      new WorkerReader(worker),
      new WorkerWriter(worker)
    )
    return {client, close: () => worker.terminate()}
  }
} as const

let bundling: Promise<string> | undefined

/** What a web worker has and a Node worker has not, then the bundle. */
async function workerSource(): Promise<string> {
  bundling ??= build({
    entryPoints: ['src/server/browser.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    conditions: ['worker'],
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning'
  }).then(({outputFiles}) => outputFiles[0]?.text ?? '')
  return (
    `const port = require('node:worker_threads').parentPort;
     globalThis.self = {
       addEventListener: () => undefined,
       postMessage: (message) => port.postMessage(message),
       set onmessage(listener) {
         port.on('message', (data) => listener({data}));
       }
     };
    ` + (await bundling)
  )
}

class WorkerReader extends AbstractMessageReader {
  readonly #worker: Worker

  constructor(worker: Worker) {
    super()
    this.#worker = worker
  }

  listen(callback: DataCallback): Disposable {
    this.#worker.on('message', callback)
    return {dispose: () => void this.#worker.off('message', callback)}
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker

  constructor(worker: Worker) {
    super()
    this.#worker = worker
  }

  write(message: Message): Promise<void> {
    this.#worker.postMessage(message)
    return Promise.resolve()
  }

  end(): void {
    // Nothing is buffered.
  }
}

export interface TestClientOptions {
  readonly capabilities?: ClientCapabilities
  readonly options?: InitializationOptions
  /** Files of the workspace by uri; the test may change them. */
  readonly files?: Map<string, string>
  /** Whether no folder is open. */
  readonly isFolderless?: true
  /** Files whose bytes are no UTF-8, by uri. */
  readonly bytes?: ReadonlyMap<string, Uint8Array>
  /** How long files take to be read, in milliseconds, by uri. */
  readonly delays?: Readonly<Record<string, number>>
  /** Answer to `workspace/configuration`. */
  readonly settings?: Record<string, unknown>
}

/** The folder that tests work in. */
export const folder = 'file:///desk'

/** A client that speaks to a server as an editor does. */
export class TestClient {
  readonly connection: MessageConnection
  readonly files: Map<string, string>
  readonly diagnostics = new Map<string, unknown[]>()
  readonly #close: () => Promise<unknown>
  readonly #versions = new Map<string, number>()
  readonly #waiting = new Map<string, Array<(params: unknown) => void>>()

  constructor(
    {client, close}: Link,
    {
      files = new Map(),
      bytes = new Map(),
      settings = {},
      delays = {}
    }: TestClientOptions = {}
  ) {
    this.connection = client
    this.files = files
    this.#close = close
    client.onRequest(
      clientRequests.readFile.method,
      async ({uri}: {uri: string}) => {
        await setTimeout(delays[uri] ?? 0)
        const coded = bytes.get(uri)
        if (coded) return new TextDecoder().decode(coded)
        return files.get(uri) ?? null
      }
    )
    client.onRequest(
      clientRequests.readBytes.method,
      ({uri, most}: {uri: string; most: number}) => {
        const coded = bytes.get(uri)?.subarray(0, most)
        return coded ? Buffer.from(coded).toString('base64') : null
      }
    )
    client.onRequest(
      clientRequests.findFiles.method,
      ({glob, limit, folders}: FindFilesParams) => {
        const matches = picomatch(glob)
        return [...files.keys()]
          .filter((uri) =>
            folders.some(
              (each) =>
                uri.startsWith(each + '/') &&
                matches(uri.slice(each.length + 1))
            )
          )
          .slice(0, limit)
      }
    )
    client.onRequest('workspace/configuration', () => [settings])
    client.onNotification(
      'textDocument/publishDiagnostics',
      (params: {uri: string; diagnostics: unknown[]}) => {
        this.diagnostics.set(params.uri, params.diagnostics)
        this.#arrived('textDocument/publishDiagnostics', params)
      }
    )
    client.onNotification((method, params) => {
      this.#arrived(method, params)
    })
    client.onRequest((method, params) => {
      this.#arrived(method, params)
      return null
    })
    client.listen()
  }

  /** Connect, initialise, and be ready. */
  static async start(
    transport: keyof typeof transports,
    options: TestClientOptions = {}
  ): Promise<TestClient> {
    const client = new TestClient(await transports[transport](), options)
    await client.initialize(options)
    return client
  }

  async initialize({
    capabilities = {},
    options,
    isFolderless
  }: TestClientOptions): Promise<{
    capabilities: Record<string, unknown>
  }> {
    const result = await this.request<{capabilities: Record<string, unknown>}>(
      'initialize',
      {
        processId: null,
        rootUri: isFolderless ? null : folder,
        workspaceFolders: isFolderless ? null : [{uri: folder, name: 'work'}],
        capabilities,
        initializationOptions: {files: true, locale: 'en', ...options}
      }
    )
    await this.notify('initialized', {})
    return result
  }

  request<Result>(method: string, params?: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params)
  }

  /** Send one of our own requests. */
  ask<Params, Result>(
    {method}: Method<Params, Result>,
    params: Params
  ): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params)
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params)
  }

  async open(uri: string, text: string): Promise<string> {
    this.#versions.set(uri, 1)
    await this.notify('textDocument/didOpen', {
      textDocument: {uri, languageId: 'transcription', version: 1, text}
    })
    return uri
  }

  /** Send incremental changes as one new version. */
  async change(uri: string, contentChanges: unknown[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 1) + 1
    this.#versions.set(uri, version)
    await this.notify('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges
    })
  }

  /** Change a file on disk and say so. */
  async write(uri: string, text: string): Promise<void> {
    this.files.set(uri, text)
    await this.notify(clientNotifications.fileChanged, {uri})
  }

  /** The next notification or request of a name, from now on. */
  next(method: string): Promise<unknown> {
    return new Promise((resolve) => {
      const known = this.#waiting.get(method) ?? []
      this.#waiting.set(method, [...known, resolve])
    })
  }

  #arrived(method: string, params: unknown): void {
    for (const resolve of this.#waiting.get(method) ?? []) resolve(params)
    this.#waiting.delete(method)
  }

  async stop(): Promise<void> {
    await this.request('shutdown')
    this.connection.dispose()
    await this.#close()
  }
}
