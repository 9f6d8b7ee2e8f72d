import {roleWords} from '../../core/model/roles.js'
import {commandCall} from '../../protocol/commands.js'
import type {CodeLens, Range} from 'vscode-languageserver-types'
import {problemsByArticle} from '../counts.js'
import type {Owner, PlacedBlock, Stretch} from '../layout.js'
import type {PageView} from '../page-view.js'
import {detachTitle, moveTitle, roleTitle} from '../part-words.js'
import {articleByline} from '../titles.js'

const words = {
  article: {
    en: 'Article {number} of {count}',
    'zh-cn': '第 {number} 篇，共 {count} 篇'
  },
  paragraph: {en: '1 paragraph', 'zh-cn': '1 段'},
  paragraphs: {en: '{count} paragraphs', 'zh-cn': '{count} 段'},
  noProblems: {en: 'no problems', 'zh-cn': '没有问题'},
  problem: {en: '1 problem', 'zh-cn': '1 个问题'},
  problems: {en: '{count} problems', 'zh-cn': '{count} 个问题'},
  restore: {en: 'Restore order', 'zh-cn': '恢复阅读顺序'},
  preview: {en: 'Preview', 'zh-cn': '预览'},
  export: {en: 'Export', 'zh-cn': '导出'},
  detached: {
    en: '{role} of article {number}, line {line} {arrow}',
    'zh-cn': '第 {number} 篇的{role}，正文在第 {line} 行 {arrow}'
  },
  continuation: {
    en: 'Continuation of article {number}, line {line} {arrow}',
    'zh-cn': '第 {number} 篇的续文，正文在第 {line} 行 {arrow}'
  },
  beginning: {
    en: 'Beginning of article {number}, goes on in line {line} {arrow}',
    'zh-cn': '第 {number} 篇的开头，续文在第 {line} 行 {arrow}'
  },
  tie: {en: '{role} · article?', 'zh-cn': '{role} · 属哪篇？'}
} as const

/** A lens above each article and above each piece that stands apart. */
export function codeLenses(view: PageView): CodeLens[] {
  if (!view.settings.codeLens) return []
  const problems = problemsByArticle(view)
  return view.layout.stretches.flatMap(({owner, stretch}) => {
    if (owner.rivals) return tieLenses(view, owner, stretch)
    if (!owner.article) return []
    return stretch === owner.main
      ? articleLenses(view, owner, problems)
      : detachedLenses(view, owner, stretch)
  })
}

function articleLenses(
  view: PageView,
  owner: Owner,
  problems: ReadonlyMap<string, number>
): CodeLens[] {
  const {article, main, blocks} = owner
  if (!article || !main) return []
  const {uri} = view
  const {version} = view.document
  const range = lineRange(main.startLine)
  const title = articleSummary(view, owner, problems.get(article.id) ?? 0)
  const place = {uri, version, line: main.startLine}
  const lenses: CodeLens[] = [
    {range, command: commandCall('showArticle', title, place)}
  ]
  if (blocks.some(({astray}) => astray)) {
    lenses.push({
      range,
      command: commandCall('restoreOrder', view.say(words.restore), {uri})
    })
  }

  lenses.push(
    {range, command: commandCall('preview', view.say(words.preview), place)},
    {range, command: commandCall('export', view.say(words.export), place)}
  )
  return lenses
}

/** `Article 1 of 4 · 通讯员 周明远 · 4 paragraphs · 3 problems`. */
function articleSummary(
  view: PageView,
  {article}: Owner,
  problems: number
): string {
  if (!article) return ''
  const paragraphs = article.children.filter(
    (block) => block.type === 'paragraph'
  ).length
  const parts = [
    view.say({
      words: words.article,
      values: {
        number: article.number,
        count: view.analysis.structure.articles.length
      }
    }),
    articleByline(article),
    view.say({
      words: paragraphs === 1 ? words.paragraph : words.paragraphs,
      values: {count: paragraphs}
    }),
    sayProblems(view, problems)
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function sayProblems(view: PageView, count: number): string {
  if (count === 0) return view.say(words.noProblems)
  return view.say({
    words: count === 1 ? words.problem : words.problems,
    values: {count}
  })
}

function detachedLenses(
  view: PageView,
  {article, main}: Owner,
  stretch: Stretch
): CodeLens[] {
  const placed = leading(stretch)
  if (!article || !main || !placed) return []
  const {uri} = view
  const {version} = view.document
  const range = lineRange(stretch.startLine)
  // With text of its own it is a part of the article, whatever stands on top.
  const text = stretch.blocks.filter(({block}) => block.type === 'paragraph')
  const opening = article.children.find(({type}) => type === 'paragraph')
  // A first paragraph may go on elsewhere.
  const first = opening?.pieces[0]?.line ?? -1
  const isOpening = first >= stretch.startLine && first < stretch.endLine
  const {type} = text[0]?.block ?? placed.block
  const role = roleTitle(type, view.locale)
  const part = isOpening ? words.beginning : words.continuation
  const title = view.say({
    words: text.length > 0 ? part : words.detached,
    values: {
      role,
      number: article.number,
      line: main.startLine + 1,
      arrow: main.startLine > stretch.startLine ? '↓' : '↑'
    }
  })
  const position = {line: main.startLine, character: 0}
  const lenses: CodeLens[] = [
    {range, command: commandCall('goTo', title, {uri, version, position})}
  ]
  if (type === 'paragraph') return lenses
  const line = placed.line
  lenses.push(
    {
      range,
      command: commandCall('moveHead', moveTitle(type, view.locale), {
        uri,
        version,
        line
      })
    },
    {
      range,
      command: commandCall('detach', detachTitle(type, view.locale), {
        uri,
        version,
        line
      })
    }
  )
  return lenses
}

function tieLenses(
  view: PageView,
  {rivals}: Owner,
  stretch: Stretch
): CodeLens[] {
  const placed = leading(stretch)
  if (!placed) return []
  const title = view.say({
    words: words.tie,
    values: {role: view.say(roleWords[placed.block.type])}
  })
  return [
    {
      range: lineRange(stretch.startLine),
      command: commandCall('attach', title, {
        uri: view.uri,
        version: view.document.version,
        line: placed.line,
        articleIds: (rivals ?? []).map((rival) => rival.articleId)
      })
    }
  ]
}

/** The block a detached stretch is named after: its headline, else its first. */
function leading({blocks}: Stretch): PlacedBlock | undefined {
  return blocks.find(({block}) => block.type === 'headline') ?? blocks[0]
}

function lineRange(line: number): Range {
  const position = {line, character: 0}
  return {start: position, end: position}
}
