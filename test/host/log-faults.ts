import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {cacheFolder} from './cache.js'

/** How a fault of ours in a log is shown in the output of a run. */
export const faultMark = 'Copydesk fault in a log:'

/**
 * Errors of Copydesk in the logs of windows and extension hosts below a folder
 * of user data: lines `[error]` of our own channel, or that name Copydesk.
 */
export function logFaults(userData: string): string[] {
  const folder = path.join(userData, 'logs')
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.log'))
    .flatMap((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8')
      const isOurs = /copydesk/i.test(path.basename(name))
      return faultsOf(text, isOurs)
    })
}

/**
 * Errors of Copydesk in the text of one log.
 * @param isOurs The log is that of our own channel: each error in it is ours.
 * @param programs The folder of the programs that tests run in. It may be named
 *   for Copydesk; that an editor's own stack leads there makes nothing ours.
 */
export function faultsOf(
  text: string,
  isOurs: boolean,
  programs = cacheFolder()
): string[] {
  const faults: string[] = []
  // An entry begins with its time and goes on over lines of a stack,
  // e.g. "2026-11-26 01:02:03.456 [error] TypeError: …".
  for (const entry of text.split(/^(?=\d{4}-\d\d-\d\d \d\d:)/mu)) {
    if (!/^[^[]*\[error\]/iu.test(entry)) continue
    // A test of ours kills the server.
    if (entry.includes('Server process exited with signal SIGKILL')) continue
    // What was being written to it then breaks, e.g. "write EPIPE".
    if (/server is erroring\.\s+write (?:EPIPE|ECONNRESET)/u.test(entry))
      continue
    // A window that closes lets go of the views it asked for.
    if (/Unable to refresh tree view \S+: Canceled/u.test(entry)) continue
    const said = entry.replaceAll(programs, '')
    if (isOurs || /copydesk/iu.test(said)) faults.push(entry.trim())
  }

  return faults
}
