import dns from 'node:dns'
import net from 'node:net'

/**
 * Note who opens a connection or looks up a name in this extension host from now
 * on; pipes of the machine's own processes are let through.
 */
export function watchNetwork(): readonly string[] {
  const asked: string[] = []
  const prototype = net.Socket.prototype as unknown as {
    connect: (this: net.Socket, ...given: unknown[]) => net.Socket
  }
  const connect = prototype.connect
  prototype.connect = function (...given) {
    const [first] = given.flat() as Array<{path?: string} | undefined>
    if (first?.path === undefined) asked.push(trace('connect'))
    return connect.apply(this, given)
  }

  const lookup = dns.lookup
  dns.lookup = Object.assign(
    (...given: Parameters<typeof lookup>) => {
      asked.push(trace(`lookup ${given[0]}`))
      lookup(...given)
    },
    {__promisify__: lookup.__promisify__}
  ) as typeof lookup
  const fetched = globalThis.fetch
  globalThis.fetch = (...given) => {
    asked.push(trace('fetch'))
    return fetched(...given)
  }

  return asked
}

function trace(what: string): string {
  return new Error(what).stack ?? what
}
