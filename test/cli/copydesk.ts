import {build} from 'esbuild'
import {spawn, type ChildProcess} from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = path.join(root, '.cache', 'test-cli', 'copydesk.mjs')
let building: Promise<unknown> | undefined

/** How a run ended. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Record<string, string>
  /** User to run as. */
  readonly uid?: number
  /** Called with the process once it runs. */
  readonly started?: (child: ChildProcess) => void
}

/** The program as it ships, bundled once for all tests. */
export async function bundle(): Promise<string> {
  building ??= build({
    entryPoints: [path.join(root, 'src/cli/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    outfile: program,
    logLevel: 'warning',
    define: {copydeskVersion: '"0.0.0-test"'},
    banner: {
      js: "#!/usr/bin/env node\nimport {createRequire} from 'node:module';const require=createRequire(import.meta.url);"
    }
  }).then(() => {
    chmodSync(program, 0o755)
  })
  await building
  return program
}

/** Run `copydesk` as a process of its own. */
export async function copydesk(
  parameters: readonly string[],
  options: RunOptions = {}
): Promise<Run> {
  const file = await bundle()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...parameters], {
      cwd: options.cwd,
      env: {PATH: process.env['PATH'], LC_ALL: 'C', ...options.env},
      ...(options.uid === undefined ? {} : {uid: options.uid}),
      // Nothing to read unless there is something: not a pipe.
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe']
    })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (data: string) => {
      stdout += data
    })
    child.stderr?.setEncoding('utf8').on('data', (data: string) => {
      stderr += data
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({code, stdout, stderr}))
    if (options.input !== undefined) child.stdin?.end(options.input)
    options.started?.(child)
  })
}

const made: string[] = []

/**
 * A new folder with these files, and with no working tree around it; taken
 * away by {@link dropFolders}.
 */
export function folder(
  files: Readonly<Record<string, string | Uint8Array>> = {}
): string {
  const at = mkdtempSync(path.join(os.tmpdir(), 'copydesk-cli-'))
  chmodSync(at, 0o755)
  made.push(at)
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(at, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, content)
  }

  return at
}

/** A new folder with our sample pages. */
export function sampleFolder(): string {
  const at = folder()
  cpSync(path.join(root, 'samples'), at, {recursive: true})
  return at
}

export function dropFolders(): void {
  for (const at of made.splice(0)) rmSync(at, {recursive: true, force: true})
}

/** A page with two problems that are safe to fix. */
export const faultyPage = '8月 30日，鹭汀区召开会议。\n\n改建前改建前\n'
/** A page without problems. */
export const soundPage = '鹭汀区召开会议。\n'
