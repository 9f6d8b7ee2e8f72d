/**
 * Background of a kind's chip in a hover, by the stem of its theme colour: the
 * values of the dark theme, on which the ink below has a ratio of 7 or more.
 * A hover cannot ask which theme is on, and these are legible in all.
 */
export const chipColors: Readonly<Record<string, string>> = {
  person: '#8ab4f0',
  place: '#7cc79b',
  organisation: '#d59bdb',
  date: '#e0ac68',
  quantity: '#6cc7d3',
  other: '#cdbe6a'
}

export const chipInk = '#10233d'
