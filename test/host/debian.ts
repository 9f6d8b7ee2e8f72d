import {existsSync} from 'node:fs'
import process from 'node:process'
import {onPath, runProgram, tail} from './program.js'
import {say} from './say.js'

// Lists go stale; one update in a process is enough.
let updated: Promise<boolean> | undefined

/** Whether Debian packages can be installed: Debian or a child, as root. */
export function canInstallPackages(): boolean {
  return (
    process.platform === 'linux' &&
    existsSync('/etc/debian_version') &&
    process.getuid?.() === 0 &&
    onPath('apt-get') !== undefined
  )
}

/** Install Debian packages; true when all are there afterwards. */
export async function installPackages(
  names: readonly string[]
): Promise<boolean> {
  if (!canInstallPackages()) return false
  updated ??= aptGet(['update'], 60)
  if (!(await updated)) return false
  say(`Installing ${names.join(', ')} with apt-get`)
  return aptGet(['install', '-y', '--no-install-recommends', ...names], 240)
}

async function aptGet(
  parameters: readonly string[],
  seconds: number
): Promise<boolean> {
  const {code, output} = await runProgram(
    'apt-get',
    // A server that does not answer is given up after seconds, not minutes.
    [
      '-q',
      '-o',
      'Acquire::http::Timeout=8',
      '-o',
      'Acquire::https::Timeout=8',
      '-o',
      'Acquire::Retries=1',
      ...parameters
    ],
    {seconds, env: {DEBIAN_FRONTEND: 'noninteractive'}}
  )
  if (code !== 0) {
    say(`apt-get ${parameters[0] ?? ''} failed: ${tail(output, 2)}`)
  }

  return code === 0
}
