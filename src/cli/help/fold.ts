import {columns} from '../terminal/columns.js'

// Matches where a line may be cut: a word with the blanks after it, or one Han
// character with the mark after it that must not begin a line.
const piece =
  /[\u2e80-\u9fff\uff00-\uffef\u{20000}-\u{3fffd}][，。；：、！？）”’》」』]{0,2}|[^\s\u2e80-\u9fff\uff00-\uffef\u{20000}-\u{3fffd}]+[，。；：、！？）”’》」』]{0,2}\s*|\s+/gu

/** Text in lines of a width, each after an indent; Han counts two columns. */
export function fold(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const [part] of paragraph.matchAll(piece)) {
      if (line !== '' && columns(line + part.trimEnd()) > width) {
        lines.push(line.trimEnd())
        line = ''
      }

      line += part
    }

    lines.push(line.trimEnd())
  }

  return lines.map((line) => (line === '' ? '' : indent + line)).join('\n')
}
