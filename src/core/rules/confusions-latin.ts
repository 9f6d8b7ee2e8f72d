/**
 * What OCR makes of Latin letters, as `read for printed`: `tb` stands where `th`
 * was printed. Sources: the stealth scannos of Distributed Proofreaders and the
 * shapes themselves; likeliest first.
 */
const pairs = `
1>l 0>o l>i c>e b>h f>t n>a rn>m n>ri ri>n n>u u>n i>l 1>i e>c o>e e>o tb>th
tl>th li>h h>li h>b cl>d d>cl ii>n ii>u vv>w m>rn m>in in>m ni>m iu>m nn>m
a>o o>a a>s s>a c>o o>c r>t t>r t>l l>t i>t t>i i>r r>i v>y y>v g>q q>g t>f f>s
j>i i>j j>y 5>s 8>b 6>b 9>g e>a a>e u>a a>u s>e e>s ll>li oi>or ol>of ot>of
I>l l>I h>n n>h y>g g>y k>h h>k tt>it fi>h ft>st w>iv iv>w ui>in nu>mi aud>and
p>o 00>oo x>s z>s v>r r>v n>r r>n fl>ff m>n n>m u>ii i>e e>i
`

/** One confusion: `read` stands where `printed` was. */
export interface LatinConfusion {
  readonly read: string
  readonly printed: string
  /** 0 for the likeliest. */
  readonly rank: number
}

/** Confusions by the first letter of what is read. */
export const latinConfusions: ReadonlyMap<string, readonly LatinConfusion[]> =
  readPairs(pairs)

function readPairs(table: string): Map<string, LatinConfusion[]> {
  const known = new Map<string, LatinConfusion[]>()

  table
    .trim()
    .split(/\s+/u)
    .forEach((pair, rank) => {
      const [read = '', printed = ''] = pair.split('>')
      const first = read.charAt(0)
      known.set(first, [...(known.get(first) ?? []), {read, printed, rank}])
    })
  return known
}

/**
 * Words that dictionaries know and newspapers hardly ever print, with what was
 * printed: the stealth scannos of Distributed Proofreaders.
 */
export const stealthWords: ReadonlyMap<string, string> = readWords(
  'tho>the thon>then lo>to ho>he wo>we hoy>they tor>for lor>for bo>be ana>and'
)

/**
 * The same for words that newspapers do print now and then; only poor OCR makes
 * them likelier than not to be slips.
 */
export const likelySlips: ReadonlyMap<string, string> = readWords(
  'tile>the arc>are boon>been lias>has bas>has aro>are hie>the mi>mr mid>and tue>the thu>the ' +
    'ami>and anil>and lino>line mooting>meeting tub>the'
)

function readWords(table: string): Map<string, string> {
  return new Map(
    table.split(' ').map((pair) => {
      const [read = '', printed = ''] = pair.split('>')
      return [read, printed]
    })
  )
}
