/** Keys as our labels name them, as macOS writes them: `Ctrl+Enter` is `⌘↩`. */
export function macKeys(keys: string): string {
  const names = keys
    .toLowerCase()
    .replaceAll('ctrl', 'cmd')
    .replaceAll('+del', '+delete')
  return sayMacKey(names)
}

/** `cmd+k alt+a` as macOS writes it: `⌘K ⌥A`. */
export function sayMacKey(key: string): string {
  return eachStroke(key, (names) => {
    const modifiers = Object.keys(macModifiers).filter((name) =>
      names.includes(name)
    )
    const rest = names.filter((name) => !(name in macModifiers))
    return [
      ...modifiers.map((name) => macModifiers[name]),
      ...rest.map((name) => macNames[name] ?? capital(name))
    ].join('')
  })
}

/** Modifiers in the order in which macOS writes them. */
const macModifiers: Readonly<Record<string, string>> = {
  ctrl: '⌃',
  alt: '⌥',
  shift: '⇧',
  cmd: '⌘'
}

const macNames: Readonly<Record<string, string>> = {
  enter: '↩',
  backspace: '⌫',
  delete: '⌦',
  pagedown: '⇟',
  pageup: '⇞',
  up: '↑',
  down: '↓'
}

/** Say each of two strokes by the names of its keys. */
export function eachStroke(
  key: string,
  say: (names: string[]) => string
): string {
  return key
    .split(' ')
    .map((stroke) => say(stroke.split('+')))
    .join(' ')
}

/** `pause` as a key is named: `Pause`. */
export function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
