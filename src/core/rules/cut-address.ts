import {lineSpan, trimmed} from './page-lines.js'
import type {Line} from '../scan/line.js'
import type {Rule} from './rule.js'

/** A web or mail address that a line end cuts: `www.qhq.⏎gov.cn`. */
export const cutAddress: Rule<'page'> = {
  id: 'cut-address',
  group: 'lines',
  scope: 'page',
  severity: 'information',
  title: {en: 'Address cut by a line end', 'zh-cn': '网址断行'},
  docs: {
    en: 'A web or mail address that stops at a line end in the middle of its host name and goes on below. The fix brings the rest up, so that it can be followed; in the clean copy it is joined anyway.',
    'zh-cn':
      '网址或邮箱在主机名中间被行末切断，下一行接着。改法是把后半移上来，便于点击；清稿中总会接上。'
  },
  examples: [
    {
      input: '市民可登录www.qhq.\ngov.cn查询详情。',
      flags: ['www.qhq.'],
      output: '市民可登录www.qhq.gov.cn\n查询详情。'
    },
    {
      input: 'Write to harbour@douglas.\nexample.org before noon.',
      flags: ['harbour@douglas.'],
      output: 'Write to harbour@douglas.example.org\nbefore noon.'
    },
    {
      input: 'Write to harbour@doug\nlas.org before noon.',
      flags: ['harbour@doug'],
      output: 'Write to harbour@douglas.org\nbefore noon.'
    },
    {input: 'Write to harbour@douglas.org\nbay.org is shut.', flags: []},
    {input: 'Write to harbour@douglas\nas soon as you may.', flags: []},
    {input: '登录www.qhq.gov.cn\n查询详情。', flags: []}
  ],
  check({lines}, {report}) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      const {start, end} = trimmed(line)
      // An address that stops short ends with a point, a slash or an `@`; one of
      // mail may stop inside a name.
      const isMail = line.text.includes('@')
      if (!next || !(isMail || stops.has(line.text.charAt(end - 1)))) continue
      const head = headAt(line.text.slice(Math.max(start, end - longest), end))
      const tail = tailAt(next.text.slice(trimmed(next).start))
      if (head === undefined || tail === undefined) continue
      if (!stops.has(head.slice(-1))) {
        if (!openHost.test(head) || !hostEnd.test(tail)) continue
      }

      report({
        span: lineSpan(line, end - head.length, end),
        reason: {
          words: {
            en: 'This address goes on below: “{whole}”',
            'zh-cn': '网址在下一行继续：“{whole}”'
          },
          values: {whole: head + tail}
        },
        actual: head,
        fixes: fixesOf(line, next, tail)
      })
    }
  }
}

const stops = new Set(['.', '/', '@'])
/** Longest address that is looked at. */
const longest = 100

/** Matches the first half of an address: `www.qhq.`, `https://a.b/c/`, `a@b.`. */
const head =
  /(?:https?:\/\/[\w.\-/]{0,80}|www\.[\w.\-/]{0,80}|[\w.-]{1,40}@[\w.-]{0,40})$/u

function headAt(text: string): string | undefined {
  return head.exec(text)?.[0]
}

/** Matches the other half, up to its last label or path: `gov.cn`, `c/d.html`. */
const tail = /^[a-z\d-]{1,40}(?:[./][a-z\d_-]{1,40}){0,6}/u
/** Matches what says that it is one: a point, a slash, a common ending. */
const isAddress = /[./]|^(?:com|cn|org|net|gov|edu|hk|tw|uk)$/u

/** Matches an address that stops in the first name of its host: `a@doug`. */
const openHost = /@[\w-]{1,40}$/u
/** Matches the rest of a host, where it was cut in a name: `las.org`. */
const hostEnd = /^[a-z\d-]{1,40}(?:\.[a-z]{2,6}){1,2}$/u

function tailAt(text: string): string | undefined {
  const found = tail.exec(text)?.[0]
  return found !== undefined && isAddress.test(found) ? found : undefined
}

function fixesOf(line: Line, next: Line, rest: string) {
  if (line.offsets || next.offsets) return []
  const to = line.start + trimmed(line).end
  const from = next.start + trimmed(next).start
  // What follows is the start of a line.
  const blank =
    next.text.charAt(from - next.start + rest.length) === ' ' ? 1 : 0
  return [
    {
      title: {
        words: {en: 'Join the address', 'zh-cn': '接上网址'}
      },
      edits: [
        {span: {start: to, end: to}, text: rest},
        {span: {start: from, end: from + rest.length + blank}, text: ''}
      ],
      safe: false
    }
  ]
}
