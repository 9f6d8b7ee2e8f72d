import {existsSync, readFileSync} from 'node:fs'
import {mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {cacheFolder} from './cache.js'
import {onPath, runProgram, tail} from './program.js'
import {say} from './say.js'

// code-server 4.139 is Code 1.139; it demands Node 24.
const version = '4.139.1'
const nodeVersion = '24.21.0'
// Raise when what is installed changes.
const recipe = 1
// npm has Node itself as a package for these.
const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

/** A code-server in the cache folder. */
export interface CodeServer {
  /** Its own Node. */
  readonly node: string
  /** The script to give to that Node. */
  readonly entry: string
}

/**
 * Bring code-server (a real VS Code workbench and extension host) with its own
 * Node into the cache folder, from the npm registry alone; once.
 */
export async function bringCodeServer(): Promise<CodeServer> {
  const platform = `${process.platform}-${process.arch}`
  if (!platforms.includes(platform)) {
    throw new Error(
      `There is no code-server for ${platform}: install VS Code and put its command "code" on the PATH.`
    )
  }

  const stamp = `recipe ${recipe}, code-server ${version}, node ${nodeVersion}`
  const folder = path.join(cacheFolder(), `code-server-${version}`)
  const stampFile = path.join(folder, 'complete')
  const complete = existsSync(stampFile) && readFileSync(stampFile, 'utf8')
  if (complete !== stamp) {
    say(`Installing code-server ${version} from npm into ${folder} (a minute)`)
    const part = `${folder}.part.${process.pid}`
    try {
      await mkdir(part, {recursive: true})
      await install(part, platform)
      await writeFile(path.join(part, 'complete'), stamp)
      await putInPlace(part, folder)
    } finally {
      await rm(part, {recursive: true, force: true})
    }
  }

  return binaries(folder, platform)
}

function binaries(folder: string, platform: string): CodeServer {
  const modules = path.join(folder, 'node_modules')
  return {
    node: path.join(modules, `node-${platform}`, 'bin/node'),
    entry: path.join(modules, 'code-server/out/node/entry.js')
  }
}

async function install(folder: string, platform: string): Promise<void> {
  const server = path.join(folder, 'node_modules/code-server/lib/vscode')
  const node = path.join(folder, 'node_modules', `node-${platform}`)
  await writeFile(path.join(folder, 'package.json'), '{"private": true}\n')
  // Its postinstall refuses other Nodes and compiles kerberos, which fails
  // without the gssapi headers; nothing here needs it.
  await npm(folder, [
    'install',
    '--ignore-scripts',
    '--no-package-lock',
    `node-${platform}@${nodeVersion}`,
    `code-server@${version}`
  ])
  // What postinstall would have done. Not `npm ci`: the shrinkwrap misses tslib.
  await npm(server, ['install', '--omit=dev', '--ignore-scripts'])
  await compileLog(server, node)
  await slim(server, node, platform)
  const {node: program, entry} = binaries(folder, platform)
  const probe = path.join(folder, 'probe')
  const {code, output} = await runProgram(
    program,
    [entry, '--version', '--config', path.join(probe, 'config.yaml')],
    {seconds: 30, env: {XDG_DATA_HOME: probe, XDG_CONFIG_HOME: probe}}
  )
  await rm(probe, {recursive: true, force: true})
  if (code !== 0) {
    throw new Error(`code-server does not start here:\n${tail(output)}`)
  }
}

async function npm(
  cwd: string,
  parameters: readonly string[],
  env: Record<string, string | undefined> = {}
): Promise<void> {
  const {code, output} = await runProgram(
    'npm',
    [
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      // An unreachable registry is given up after seconds, not minutes.
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=1000',
      '--fetch-retry-maxtimeout=3000',
      '--fetch-timeout=20000',
      ...parameters
    ],
    // `npm test` tells its children where *its* package is.
    {cwd, seconds: 300, env: {npm_config_local_prefix: undefined, ...env}}
  )
  if (code !== 0) {
    throw new Error(
      `npm ${parameters[0] ?? ''} failed; is the npm registry reachable?\n${tail(output)}`
    )
  }
}

/**
 * The log writer and the watchdog have no prebuilt binary. The server runs
 * without them, but its log stays empty: a failure is not fatal.
 */
async function compileLog(server: string, node: string): Promise<void> {
  const modules = ['@vscode/spdlog', '@vscode/native-watchdog']
  if (!onPath('make') || !onPath('g++', 'clang++')) return
  try {
    await npm(server, ['rebuild', ...modules], {
      PATH: `${path.join(node, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
      // npm may be set to the headers of another Node.
      npm_config_nodedir: node
    })
  } catch {
    say('code-server runs without log files: its log writer did not compile')
  }
}

/** Leave out what nothing here uses: 806 MB become about 330 MB. */
async function slim(
  server: string,
  node: string,
  platform: string
): Promise<void> {
  const modules = path.join(server, 'node_modules')
  const ripgrep = path.join(modules, '@vscode/ripgrep-universal/bin')
  const others = await readdir(ripgrep).catch(() => [])
  const useless = [
    path.join(node, 'include'),
    path.join(node, 'share'),
    path.join(modules, '@github'),
    path.join(modules, '@koromix'),
    path.join(modules, '@microsoft/mxc-sdk'),
    path.join(modules, '@vscode/sqlite3'),
    path.join(modules, '@vscode/windows-process-tree'),
    path.join(modules, '@vscode/spdlog/deps'),
    path.join(modules, 'node-pty/third_party'),
    path.join(server, 'extensions/copilot'),
    path.join(server, 'extensions/mermaid-markdown-features'),
    ...others
      .filter((name) => name !== platform)
      .map((name) => path.join(ripgrep, name))
  ]
  for (const each of useless) await rm(each, {recursive: true, force: true})
}

/** Another process may have been first: then its folder stays. */
async function putInPlace(part: string, folder: string): Promise<void> {
  const old = `${folder}.old.${process.pid}`
  await rename(folder, old).catch(() => undefined)
  await rename(part, folder).catch((error: unknown) => {
    if (!existsSync(path.join(folder, 'complete'))) throw error
  })
  await rm(old, {recursive: true, force: true})
}
