import * as vscode from 'vscode'

/**
 * Note what this worker asks of another address than where VS Code itself, or
 * the extension under test, lies, from now on.
 */
export function watchNetwork(): readonly string[] {
  const asked: string[] = []
  // A worker made of a blob has no host; and on a busy machine VS Code fetches
  // the extension itself only now.
  const own = new Set([
    new URL(globalThis.location.href).host,
    vscode.extensions.getExtension('copydesk.copydesk')?.extensionUri.authority
  ])
  const note = (address: string): void => {
    const {protocol, host} = new URL(address, globalThis.location.href)
    // Matches what lies on the other side: `https:`, `ws:`.
    if (/^(?:http|ws)s?:$/u.test(protocol) && !own.has(host))
      asked.push(new Error(address).stack ?? address)
  }
  const fetched = globalThis.fetch
  globalThis.fetch = (input, init) => {
    note(input instanceof Request ? input.url : String(input))
    return fetched(input, init)
  }

  for (const name of ['WebSocket', 'XMLHttpRequest', 'EventSource'] as const) {
    const real = globalThis[name] as unknown as new (
      ...given: unknown[]
    ) => object
    const watched = class extends real {
      constructor(...given: unknown[]) {
        super(...given)
        if (typeof given[0] === 'string') note(given[0])
      }

      open(...given: unknown[]): void {
        note(String(given[1]))
        Reflect.apply(
          Reflect.get(real.prototype as object, 'open') as () => void,
          this,
          given
        )
      }
    }
    Object.defineProperty(globalThis, name, {value: watched})
  }

  return asked
}
