/** The blanks that a line begins with, in half-ems: `　　今天` has four. */
export function blanksBefore(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x3000) width += 2
    else if (code === 0x20 || code === 0xa0) width++
    else if (code === 0x09) width += 4
    else break
  }

  return width
}
