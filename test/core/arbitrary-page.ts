import fc from 'fast-check'

/** Pieces that pages are made of; invented, as all names here. */
const han = [
  '本报讯（记者 林望舒）8月 30日，鹭汀区召开会议。',
  '改造前改造前',
  '区委召开工作会议',
  '“工作这么多年，”他说，“也遇上过难题。”',
  '《创卫有我 健康同行》栏目每周六晚 21:30 播出',
  '企 业 556家，增长12.5％',
  '下转第3版',
  '丰年巷里话丰年',
  '𠮷野家与𬀩山',
  '图为志愿者在行动。'
]
const latin = [
  'By Our Own Correspondent',
  'The commis-',
  'sioners of tbe harbour met ,',
  'at 9:30 p.m. on Tuesday.',
  'café na\u0308ive ﬁnance',
  'WEATHER. Fair and warmer today.'
]
const markup = [
  '[林望舒]{.person ref=lin-wangshu}',
  '[[鹭汀区]{.place}教育局]{.organisation}',
  '[8月',
  '30日]{.date}',
  '# 区委召开会议 {#a5 status=cleaned}',
  '## 小标题',
  '---',
  '::: notice',
  ':::',
  '[]{.break}',
  '[]{.undecided}',
  '[题]{.headline of=a2}',
  '[x]{.persn',
  '\\[不是标注\\]',
  '{.person}',
  '[[[['
]
const odd = [
  '\uD800',
  '\uDC00\uD800',
  '\0',
  '\uFEFF',
  '\u200B',
  '\u202Eabc',
  'e\u0301\u0301\u0301',
  '\f',
  '\uFFFD\uFFFD',
  '<script>alert(1)</script>',
  '=HYPERLINK("x")',
  '\u001B[31m',
  '  ',
  '\u3000\u3000',
  'שלום עולם',
  'مرحبا بالعالم، ٣٠ أغسطس',
  '\u2067abc\u2069',
  '\u0301\u0308',
  '👩‍👩‍👧 家',
  '\u{20000}\u{2A6D6}\uD842',
  '---\ncopydesk: 1\n---',
  '\u0085\u2028\u2029',
  '`[x](command:workbench.action.quit)`',
  '&lt;b&gt; & <!-- ',
  '',
  ''
]
const lineEnds = ['\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '']

const lead = ['本报讯（记者 林望舒）', '（通讯员 何立群）', '']
const prose = [
  '青禾区昨日召开秋收工作会议，部署各项任务。',
  '与会人员认为，今年雨水调匀，收成好于往年；',
  '“地里的活一天也耽误不得，”村民老何说。',
  '全区556家企业参加，签约金额达12.5亿元。',
  '8月30日，河道清淤工作结束，沿岸居民前来观看。',
  '何立群表示，下一步将修缮𠮷安里的旧屋。'
]
const taggedProse = [
  ...prose,
  '[何立群]{.person ref=he-liqun}表示，下一步将修缮[𠮷安里]{.place}的旧屋。'
]
const heads = ['丰年巷里话丰年', '河道清淤工作结束', '——青禾区秋收侧记']

/** Cut a text into column lines of some width, as print does. */
function wrap(text: string, width: number): string[] {
  const characters = Array.from(text)
  const lines: string[] = []
  for (let at = 0; at < characters.length; at += width) {
    lines.push(characters.slice(at, at + width).join(''))
  }

  return lines
}

/** An article as a text layer holds it: wrapped, its head before or after. */
const articleOf = (sentences: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      head: fc.constantFrom(...heads),
      lead: fc.constantFrom(...lead),
      paragraphs: fc.array(
        fc.array(fc.constantFrom(...sentences), {minLength: 1, maxLength: 4}),
        {minLength: 1, maxLength: 3}
      ),
      width: fc.integer({min: 8, max: 26}),
      isHeadLast: fc.boolean(),
      end: fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n')
    })
    .map(({head, lead: first, paragraphs, width, isHeadLast, end}) => {
      const body = paragraphs.flatMap((spoken, index) =>
        wrap((index === 0 ? first : '') + spoken.join(''), width)
      )
      const lines = isHeadLast ? [...body, head] : [head, ...body]
      return lines.join(end) + end
    })

const arbitraryPiece = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(...han)},
  {weight: 2, arbitrary: fc.constantFrom(...latin)},
  {weight: 2, arbitrary: fc.constantFrom(...markup)},
  {weight: 1, arbitrary: fc.constantFrom(...odd)},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 12})}
)

/**
 * Pages like real ones, and worse: wrapped columns, heads before and after,
 * run-in bylines, marks whole and half-typed, astral characters, lone
 * surrogates, NUL, combining marks, both writing directions, mixed line ends.
 */
export const arbitraryPage: fc.Arbitrary<string> = fc.oneof(
  // What goes wrong on a long page mostly does on a short one, in less time.
  {weight: 4, arbitrary: pageOf(8)},
  {weight: 1, arbitrary: pageOf(32)}
)

/** The same with few lines, for properties that do much with each page. */
export const arbitraryShortPage: fc.Arbitrary<string> = pageOf(8)

function pageOf(mostPieces: number): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc
            .tuple(arbitraryPiece, fc.constantFrom(...lineEnds))
            .map((pieces) => pieces.join(''))
        },
        {weight: 1, arbitrary: articleOf(taggedProse)}
      ),
      {maxLength: mostPieces}
    )
    .map((pieces) => pieces.join(''))
}

/** Lines from which a page is read by itself. */
const linesOfPage = 100

/** Pages that are long enough to be read each by itself, and what parts them, jump lines among their texts. */
export const arbitraryVolume: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      pageOf(8),
      articleOf(taggedProse),
      fc.constantFrom('（下转第2版）', '（上接第1版）', ''),
      fc.constantFrom('\f', '\n\f', '\f\n', '\n--- Page 2 ---\n')
    ),
    {minLength: 2, maxLength: 4}
  )
  .map((pages) =>
    pages
      .map(([any, article, jump, end]) => {
        const text = `${jump}\n${article}\n${any}\n`
        const lines = text
          .split(/[\r\n]+/u)
          .filter((line) => line.trim() !== '')
        return text.repeat(Math.ceil(linesOfPage / lines.length)) + end
      })
      .join('')
  )

/** Clean prose as newspapers print it, set in columns. */
export const arbitraryCleanPage: fc.Arbitrary<string> = fc
  .array(articleOf(prose), {minLength: 1, maxLength: 3})
  .map((articles) => articles.join(''))

/** An edit of a page, as {@link edited} applies it. */
export interface ArbitraryEdit {
  /** Where, as a share of the page. */
  readonly at: number
  /** Code units to cut. */
  readonly remove: number
  readonly insert: string
}

/** An edit of a page: cut `remove` units at a place, put `insert` there. */
export const arbitraryEdit: fc.Arbitrary<ArbitraryEdit> = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  remove: fc.nat(12),
  insert: fc.oneof(
    fc.constant(''),
    fc.constantFrom(...han, ...latin, ...markup, ...odd),
    fc.constantFrom(...lineEnds)
  )
})

/** Apply an edit of {@link arbitraryEdit}. */
export function edited(text: string, edit: ArbitraryEdit): string {
  const start = Math.floor(edit.at * text.length)
  return text.slice(0, start) + edit.insert + text.slice(start + edit.remove)
}

/**
 * Runs of each property: 200 from a fixed seed, so that a failure is the
 * change's and not the draw's; `COPYDESK_RUNS` and `COPYDESK_SEED` set others,
 * the deep test draws its seed and prints it.
 */
export const runs = {
  numRuns: Number(process.env['COPYDESK_RUNS'] ?? 200),
  seed: Number(process.env['COPYDESK_SEED'] ?? 20220902)
}
