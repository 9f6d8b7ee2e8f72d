import type {LineTable} from './measure.js'

// Matches the mark that ends a line, which may be another each time: `归来吧，`, `归来吧！`.
const endMark = /[，。！？；：…—,.;:!?]$/u

/** Rows of a poem whose line stands in it several times: they head nothing. */
export function refrainsAmong(
  {texts}: Pick<LineTable, 'texts'>,
  start: number,
  end: number
): ReadonlySet<number> {
  const rows = new Map<string, number[]>()
  for (let row = start; row < end; row++) {
    const line = (texts[row] ?? '').replace(endMark, '')
    const alike = rows.get(line)
    if (alike) alike.push(row)
    else rows.set(line, [row])
  }

  return new Set([...rows.values()].filter(({length}) => length > 1).flat())
}
