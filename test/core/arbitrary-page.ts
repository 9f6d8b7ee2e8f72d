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
  '',
  ''
]
const lineEnds = ['\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '']

/**
 * Pages like real ones, and worse: run-in bylines, wraps, marks whole and
 * half-typed, astral characters, lone surrogates, NUL, mixed line ends.
 */
export const arbitraryPage: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        {weight: 4, arbitrary: fc.constantFrom(...han)},
        {weight: 2, arbitrary: fc.constantFrom(...latin)},
        {weight: 2, arbitrary: fc.constantFrom(...markup)},
        {weight: 1, arbitrary: fc.constantFrom(...odd)},
        {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 12})}
      ),
      fc.constantFrom(...lineEnds)
    ),
    {maxLength: 40}
  )
  .map((pieces) => pieces.map(([text, end]) => text + end).join(''))

/** An edit of a page: cut `remove` units at a place, put `insert` there. */
export const arbitraryEdit = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  remove: fc.nat(12),
  insert: fc.oneof(
    fc.constant(''),
    fc.constantFrom(...han, ...latin, ...markup, ...odd),
    fc.constantFrom(...lineEnds)
  )
})

/** Apply an edit of {@link arbitraryEdit}. */
export function edited(
  text: string,
  edit: {readonly at: number; readonly remove: number; readonly insert: string}
): string {
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
