import process from 'node:process'
import {onPath} from './program.js'
import {reachable} from './reachable.js'

/** The user's own desktop VS Code, as the command that opens it. */
export function desktopCommand(): string | undefined {
  return onPath('code', 'codium', 'code-insiders')
}

/**
 * Whether tests can run in desktop VS Code: its download answers and there is
 * a display. `COPYDESK_HOST` (`desktop` or `code-server`) decides otherwise.
 */
export async function canTestOnDesktop(): Promise<boolean> {
  const wished = process.env['COPYDESK_HOST']
  if (wished) return wished === 'desktop'
  return hasDisplay() && reachable('https://update.code.visualstudio.com/')
}

/** Whether a window can be shown to somebody. */
export function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  )
}
