import {isSeq} from 'yaml'
import {parseYaml} from '../parse-yaml.js'
import type {Analysis} from '../model/analysis.js'
import {refuse, type EditResult} from '../model/edit-result.js'
import {contains, overlaps, type Edit, type Span} from '../model/span.js'
import {writeAttributes} from '../scan/attributes.js'
import type {Mark} from '../scan/mark.js'

const words = {
  crossing: {
    en: 'This text is cut by another mark; it cannot be marked',
    'zh-cn': '这段文字被另一个标记切断，不能再加标记'
  },
  off: {
    en: 'The rule is off in this file already',
    'zh-cn': '本文件里这条规则已经关闭'
  }
} as const

/** Leave a text as it is printed: `[…]{.asis rule=…}`. */
export function leaveAsPrinted(
  analysis: Analysis,
  span: Span,
  ruleId: string
): EditResult {
  return wrap(analysis, span, {classes: ['asis'], values: {rule: ruleId}})
}

/** Say that the paper itself has a misprint here: `[…]{.sic corr=…}`. */
export function markSoPrinted(
  analysis: Analysis,
  span: Span,
  corrected?: string
): EditResult {
  return wrap(analysis, span, {
    classes: ['sic'],
    values: corrected === undefined ? {} : {corr: corrected}
  })
}

function wrap(
  {text, page}: Analysis,
  {start, end}: Span,
  attributes: Parameters<typeof writeAttributes>[0]
): EditResult {
  // A mark holds no line end at its edges, and an empty one holds nothing.
  let from = start
  let to = end
  while (from < to && isLineEnd(text, from)) from++
  while (to > from && isLineEnd(text, to - 1)) to--
  if (from >= to || cuts(page.marks, {start: from, end: to})) {
    return refuse({words: words.crossing})
  }

  return {
    edits: [
      {span: {start: from, end: from}, text: '['},
      {span: {start: to, end: to}, text: `]${writeAttributes(attributes)}`}
    ]
  }
}

function isLineEnd(text: string, offset: number): boolean {
  return text[offset] === '\n' || text[offset] === '\r'
}

/** Whether a span holds part of a mark, or of its mark-up. */
function cuts(marks: readonly Mark[], span: Span): boolean {
  return marks.some(
    (mark) =>
      overlaps(mark, span) &&
      !contains(span, mark) &&
      (!contains(mark.content, span) || cuts(mark.children, span))
  )
}

/** Turn a rule off in this file: `rules-off` of the front matter. */
export function turnOffHere(
  {text, page}: Analysis,
  ruleId: string
): EditResult {
  const {frontMatter, metadata} = page
  if (metadata.rulesOff?.includes(ruleId)) return refuse({words: words.off})
  if (!frontMatter) {
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
    const lines = ['---', `rules-off: [${ruleId}]`, '---', '']
    const at = text.startsWith('\ufeff') ? 1 : 0
    const edit: Edit = {span: {start: at, end: at}, text: lines.join(lineEnd)}
    return {edits: [edit]}
  }

  // The YAML between the fences, edited so that its comments stay.
  const first = page.lines.find((line) => line.start >= frontMatter.start)
  const start = first?.next ?? frontMatter.start
  const end = frontMatter.end - '---'.length
  const document = parseYaml(text.slice(start, end), {uniqueKeys: false})
  const known = document.get('rules-off')
  if (isSeq(known)) known.add(ruleId)
  else document.set('rules-off', document.createNode([ruleId], {flow: true}))
  const span = {start, end: lineStart(text, end)}
  return {
    edits: [{span, text: document.toString({flowCollectionPadding: false})}]
  }
}

/** The start of the line that holds an offset. */
function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}
