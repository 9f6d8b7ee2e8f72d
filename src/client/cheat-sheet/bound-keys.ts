import {capital, eachStroke, sayMacKey} from '../mac-keys.js'

/** A key of the manifest and what it does. */
export interface BoundKey {
  /** On Windows and Linux: `Ctrl+K Alt+A`. */
  readonly keys: string
  /** On macOS, as menus there write it: `⌘K ⌥A`. */
  readonly mac: string
  readonly what: string
}

/** The keys of the manifest, by where and how they are pressed. */
export interface BoundKeys {
  /** In the page, in one stroke that holds a modifier. */
  readonly strokes: readonly BoundKey[]
  /** In the page, in two strokes. */
  readonly chords: readonly BoundKey[]
  /** In the page, keys of writing, beside a mark. */
  readonly writing: readonly BoundKey[]
  /** In the views of the side bar. */
  readonly views: readonly BoundKey[]
}

/** In another language than English VS Code keeps the English beside it. */
type Title = string | {readonly value: string; readonly original: string}

/** What of the manifest is read. */
export interface KeyManifest {
  readonly contributes: {
    readonly keybindings: ReadonlyArray<{
      readonly command: string
      readonly key: string
      readonly mac?: string
      readonly when: string
    }>
    readonly commands: ReadonlyArray<{
      readonly command: string
      readonly title: Title
    }>
  }
}

/**
 * The keys as the manifest binds them, so that none is shown that is not bound.
 * Those of the review list are left out: the list says them itself.
 */
export function boundKeys({contributes}: KeyManifest): BoundKeys {
  const titles = new Map(
    contributes.commands.map(({command, title}) => [
      command,
      typeof title === 'string' ? title : title.value
    ])
  )
  const rows = contributes.keybindings.flatMap(({command, key, mac, when}) => {
    if (when.startsWith('copydesk.review')) return []
    const what = titles.get(command)
    if (what === undefined) return []
    return {keys: sayKey(key), mac: sayMacKey(mac ?? key), what, key, when}
  })
  const isInView = ({when}: {when: string}): boolean =>
    when.includes('focusedView')
  const inPage = rows.filter((row) => !isInView(row))
  return {
    strokes: inPage.filter(({key}) => !key.includes(' ') && key.includes('+')),
    chords: inPage.filter(({key}) => key.includes(' ')),
    writing: inPage.filter(({key}) => !key.includes('+')),
    views: rows.filter(isInView)
  }
}

/** `ctrl+k alt+a` as keyboards name it: `Ctrl+K Alt+A`. */
function sayKey(key: string): string {
  return eachStroke(key, (names) =>
    names.map((name) => keyNames[name] ?? capital(name)).join('+')
  )
}

/** Names of keys that are not the name with a capital. */
const keyNames: Readonly<Record<string, string>> = {
  pagedown: 'PageDown',
  pageup: 'PageUp'
}
