import {spawn, type ChildProcess} from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type {CodeServer} from './code-server.js'
import {writeLanguagePack} from './language-pack.js'
import {endGroup, tail} from './program.js'

/** User settings of a quiet window that asks nothing of any network. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'files.simpleDialog.enable': true,
  // The web workbench would write a test's edits to disk after a second.
  'files.autoSave': 'off',
  'npm.fetchOnlinePackageInfo': false,
  'window.commandCenter': false
}

// What could steer code-server or its extension host from outside.
const steering =
  // e.g. VSCODE_IPC_HOOK_CLI, PASSWORD, NODE_V8_COVERAGE
  /^(?:VSCODE_.*|CODE_SERVER_.*|CS_.*|ELECTRON_.*|PORT|PASSWORD|HASHED_PASSWORD|NODE_OPTIONS|NODE_V8_COVERAGE)$/

export interface ServerOptions {
  /** Installed extensions; a folder of its own where left out. */
  readonly extensionsFolder?: string
  /** User settings beside those that keep the window quiet. */
  readonly settings?: Record<string, unknown>
  /** Reaches the extension host. */
  readonly env?: Record<string, string>
  /** Allow test suites to be named in the address of the window. */
  readonly forTests?: boolean
  /** Language of the workbench, e.g. `zh-cn`; English where left out. */
  readonly locale?: string
  /** Ask whether a folder is trusted, as a person's own window does. */
  readonly asksForTrust?: boolean
  /** User data that outlives the server, for a person's own use. */
  readonly userData?: string
}

/** A running code-server on 127.0.0.1. */
export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** Everything it has said so far. */
  log(): string
  /** Folder of its user data, with the logs of windows and extension hosts. */
  readonly userData: string
  /** End it with all its children and remove its files. */
  stop(): Promise<void>
  /** Settles when it ended by itself. */
  readonly ended: Promise<void>
}

/** Start code-server on a free port, apart from the user's own files. */
export async function startServer(
  codeServer: CodeServer,
  options: ServerOptions = {}
): Promise<Server> {
  // A short path: sockets below it may have 107 characters at most.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-'))
  const userData = options.userData ?? path.join(folder, 'user')
  const extensions = options.extensionsFolder ?? path.join(folder, 'extensions')
  mkdirSync(path.join(userData, 'User'), {recursive: true})
  mkdirSync(extensions, {recursive: true})
  writeSettings(path.join(userData, 'User/settings.json'), {
    ...quietSettings,
    ...options.settings
  })
  const parameters = [
    codeServer.entry,
    // The system picks a free port: no race.
    '--bind-addr=127.0.0.1:0',
    '--auth=none',
    // Else it writes ~/.config/code-server/config.yaml.
    `--config=${path.join(folder, 'config.yaml')}`,
    `--user-data-dir=${userData}`,
    `--extensions-dir=${extensions}`,
    '--ignore-last-opened',
    '--disable-telemetry',
    '--disable-update-check',
    ...(options.asksForTrust ? [] : ['--disable-workspace-trust']),
    '--disable-getting-started-override',
    '--disable-proxy'
  ]
  if (options.locale) {
    writeLanguagePack(codeServer, userData, options.locale)
    parameters.push(`--locale=${options.locale}`)
  }

  if (options.forTests) {
    // Without it Code 1.139 silently ignores the suite in the address.
    parameters.push('--vscode-option', 'enable-smoke-test-driver')
  }

  const child = spawn(codeServer.node, parameters, {
    env: environment(folder, options.env ?? {}),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  const feed = (data: Buffer): void => void (output += data.toString())
  child.stdout.on('data', feed)
  child.stderr.on('data', feed)
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })

  async function stop(): Promise<void> {
    endGroup(child.pid, 'SIGTERM')
    await Promise.race([ended, pause(3000)])
    // Extension hosts and watchers are of the same group.
    for (let tries = 0; tries < 20 && endGroup(child.pid, 0); tries++) {
      endGroup(child.pid, 'SIGKILL')
      await pause(50)
    }

    rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  }

  try {
    const deadline = Date.now() + 30_000
    for (;;) {
      // e.g. "HTTP server listening on http://127.0.0.1:38211/"
      const origin = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(
        output
      )?.[1]
      if (origin && (await isHealthy(origin))) {
        return {origin, log: () => output, userData, stop, ended}
      }

      if (isOver(child) || Date.now() > deadline) {
        throw new Error(`code-server did not start:\n${tail(output)}`)
      }

      await pause(50)
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What a person set in an earlier session stays. */
function writeSettings(file: string, settings: Record<string, unknown>): void {
  if (existsSync(file)) return
  writeFileSync(file, JSON.stringify(settings, null, 2))
}

function environment(
  folder: string,
  extra: Record<string, string>
): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !steering.test(name)
  )
  const temporary = path.join(folder, 'tmp')
  mkdirSync(temporary, {recursive: true, mode: 0o700})
  return {
    ...Object.fromEntries(kept),
    // An empty gallery: no request to a marketplace.
    EXTENSIONS_GALLERY: JSON.stringify({
      serviceUrl: '',
      itemUrl: '',
      resourceUrlTemplate: ''
    }),
    XDG_CONFIG_HOME: path.join(folder, 'config'),
    XDG_DATA_HOME: path.join(folder, 'data'),
    XDG_CACHE_HOME: path.join(folder, 'cache'),
    XDG_RUNTIME_DIR: temporary,
    TMPDIR: temporary,
    ...extra
  }
}

/** Whether a process ended, or never began. */
function isOver(child: ChildProcess): boolean {
  return (
    child.pid === undefined ||
    child.exitCode !== null ||
    child.signalCode !== null
  )
}

function isHealthy(origin: string): Promise<boolean> {
  return fetch(`${origin}/healthz`).then(
    (response) => response.ok,
    () => false
  )
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** The address of a window with this folder open. */
export function addressOf(
  server: Server,
  folder: string,
  payload: ReadonlyArray<readonly [string, string]> = []
): string {
  const address = new URL('/', server.origin)
  address.searchParams.set('folder', folder)
  if (payload.length > 0) {
    address.searchParams.set('payload', JSON.stringify(payload))
  }

  return address.href
}

/** A file or folder of this machine as the window names it. */
export function remoteUri(server: Server, file: string): string {
  return `vscode-remote://${new URL(server.origin).host}${encodeURI(file)}`
}
