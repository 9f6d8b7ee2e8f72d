import {spawn} from 'node:child_process'
import {accessSync, constants} from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** How a program ended. */
export interface Ended {
  /** Exit code, or `null` where it was killed or could not be started. */
  readonly code: number | null
  /** Standard output and standard error, in order of arrival. */
  readonly output: string
}

export interface ProgramOptions {
  readonly cwd?: string
  /** Added to this process's environment; `undefined` removes. */
  readonly env?: Record<string, string | undefined>
  /** After this the program and its children are ended. */
  readonly seconds: number
  /** Also show the output while it runs. */
  readonly show?: boolean
}

/** Run a program to its end, without standard input; never throws. */
export function runProgram(
  command: string,
  parameters: readonly string[],
  options: ProgramOptions
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: options.cwd,
      env: {...process.env, ...options.env},
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that its children end with it.
      detached: process.platform !== 'win32'
    })
    let output = ''
    const timer = setTimeout(() => {
      output += `\n${command}: no end within ${options.seconds} s\n`
      endGroup(child.pid, 'SIGKILL')
    }, options.seconds * 1000)
    const feed = (data: Buffer): void => {
      output += data.toString()
      if (options.show) process.stderr.write(data)
    }

    child.stdout.on('data', feed)
    child.stderr.on('data', feed)
    child.once('error', (error) => {
      clearTimeout(timer)
      resolve({code: null, output: `${output}${error.message}\n`})
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({code, output})
    })
  })
}

/** Signal a process and the group it leads; false where there is none. */
export function endGroup(
  pid: number | undefined,
  signal: NodeJS.Signals | 0
): boolean {
  if (pid === undefined) return false
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
    return true
  } catch {
    return false
  }
}

/** The first of these programs that is on the PATH, as a whole path. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']

  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const file = path.join(folder, name + ending)
        if (folder !== '' && canRun(file)) return file
      }
    }
  }

  return undefined
}

/** Whether a file is there and may be executed. */
export function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The last lines of an output, for a message. */
export function tail(output: string, lines = 12): string {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}
