import type {Settings} from '../protocol/protocol.js'
import {toSettings} from './settings.js'

/** The settings of each page, asked for once until they change. */
export interface SettingsMemo {
  /** The same object as long as nothing changed, so that other memos hold. */
  of(uri: string): Promise<Settings>
  /** Ask anew from now on. */
  clear(): void
  forget(uri: string): void
}

/**
 * @param ask What a client answers for a page; left out where it cannot be asked.
 * @param given What it said at the start, for then.
 */
export function createSettingsMemo(
  ask: ((uri: string) => Promise<unknown>) | undefined,
  given: unknown
): SettingsMemo {
  const asked = new Map<string, Promise<Settings>>()
  const last = new Map<string, Settings>()
  const fixed = Promise.resolve(toSettings(given))

  function same(uri: string, fresh: Settings): Settings {
    const before = last.get(uri)
    const known =
      before && JSON.stringify(before) === JSON.stringify(fresh)
        ? before
        : fresh
    last.set(uri, known)
    return known
  }

  return {
    of(uri) {
      if (!ask) return fixed
      const known = asked.get(uri)
      if (known) return known
      const asking = ask(uri).then((value) => same(uri, toSettings(value)))
      asked.set(uri, asking)
      return asking
    },
    clear() {
      asked.clear()
    },
    forget(uri) {
      asked.delete(uri)
      last.delete(uri)
    }
  }
}
