/**
 * Whether the list `pages` of a `copydesk.yaml` makes a file a page.
 *
 * A pattern holds for files below the folder of that `copydesk.yaml`: without a
 * slash for names at any depth (`*.txt`), with one for paths from that folder
 * (`1912/**`). `*` and `?` stop at a slash, `**` does not; a `!` in front takes
 * out what a pattern before it took in: the last one that matches has its say. A
 * clean copy (`.news.md`) is a page unless it is taken out.
 *
 * @param path From that folder, with `/`.
 */
export function isPagePath(path: string, patterns: readonly string[]): boolean {
  let isPage = path.endsWith('.news.md')
  for (const each of patterns) {
    const isOut = each.startsWith('!')
    if (matches(path, isOut ? each.slice(1) : each)) isPage = !isOut
  }

  return isPage
}

/** Names of pages that no configuration speaks of. */
const usual = ['*.txt', '*.news.md']
/** Patterns of `pages` that a glob can hold; more are not looked for. */
const mostPatterns = 200

/**
 * A glob, as editors understand it, that finds at least every file that one of
 * these lists `pages` makes a page, and every `.txt` and clean copy; which of
 * them are pages, `isPagePath` says.
 */
export function pagesGlob(lists: ReadonlyArray<readonly string[]>): string {
  const wanted = lists
    .flat()
    .filter((pattern) => !pattern.startsWith('!'))
    .slice(0, mostPatterns)
    .map(lastName)
  return `**/{${[...new Set([...usual, ...wanted])].join(',')}}`
}

/**
 * What the end of a path must be to match: `*.asc` of `1912/*.asc`, `1912/**`
 * of a folder. Globs in braces differ in how they read more than that.
 */
function lastName(pattern: string): string {
  const parts = pattern.split('/').filter((part) => part !== '')
  const isFolder = pattern.endsWith('/') || parts.at(-1) === '**'
  const name = parts.findLast((part) => part !== '**') ?? '*'
  // What has a meaning in a glob alone stands for some character there.
  const plain = name.replaceAll(/[[\]{}()!+@|,\\^]/gu, '?')
  return isFolder ? `${plain}/**` : plain
}

function matches(path: string, pattern: string): boolean {
  const parts = path.split('/')
  const wanted = pattern.replace(/^\/|\/$/gu, '').split('/')
  const isName = wanted.length === 1 && !pattern.startsWith('/')
  // A folder stands for all that is in it.
  if (pattern.endsWith('/')) wanted.push('**')
  return covers(parts, isName ? ['**', ...wanted] : wanted, '**', matchesName)
}

function matchesName(name: string, pattern: string): boolean {
  return covers(Array.from(name), Array.from(pattern), '*', (one, other) => {
    return other === '?' || one === other
  })
}

/**
 * Whether a list of wishes, one of which may stand for any number of items,
 * covers the items. Only the last such wish is ever tried again, so that the
 * work is at most the product of the lengths.
 */
function covers(
  items: readonly string[],
  wishes: readonly string[],
  many: string,
  fits: (item: string, wish: string) => boolean
): boolean {
  let item = 0
  let wish = 0
  let lastMany = -1
  let triedFrom = 0

  while (item < items.length) {
    const wished = wishes[wish]
    const present = items[item]
    if (wished === many) {
      lastMany = wish++
      triedFrom = item
    } else if (
      wished !== undefined &&
      present !== undefined &&
      fits(present, wished)
    ) {
      item++
      wish++
    } else if (lastMany >= 0) {
      wish = lastMany + 1
      item = ++triedFrom
    } else return false
  }

  while (wishes[wish] === many) wish++
  return wish === wishes.length
}
