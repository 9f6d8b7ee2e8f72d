import type {Element, ElementContent, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {bylineParts} from '../clean/byline-parts.js'
import type {
  Edition,
  EditionArticle,
  EditionBlock,
  EditionFurniture,
  Inline
} from '../clean/edition.js'
import {editionText} from '../clean/edition-text.js'
import {looseWords, roleWords} from '../model/roles.js'
import {say, toLocale} from '../model/words.js'
import type {Exporter} from './exporter.js'
import {htmlInlines, htmlText, type HtmlContext} from './html/inlines.js'
import {style} from './html/style.js'
import {markupText} from './markup-text.js'
import {languageTag} from './tei/header.js'

/**
 * One HTML page that needs nothing else: semantic, accessible, made for print
 * as well. It holds no script; links lead to web addresses of the register.
 */
export const html: Exporter<{
  entities: boolean
  contents: boolean
  suggestions: boolean
}> = {
  id: 'html',
  title: {en: 'HTML', 'zh-cn': 'HTML 网页'},
  summary: {
    en: 'One self-contained web page, to read, to print, to publish.',
    'zh-cn': '单个网页文件，可供阅读、打印、发布。'
  },
  extension: '.html',
  mediaType: 'text/html',
  defaults: {entities: true, contents: true, suggestions: false},
  options: {
    entities: {
      words: {
        en: 'Names marked, with links where the register has them',
        'zh-cn': '标出名称，名录中有网址的加链接'
      }
    },
    contents: {
      words: {
        en: 'A list of the articles at the top',
        'zh-cn': '开头列出各篇文章'
      }
    },
    suggestions: {
      words: {
        en: 'Suggested entities too, dotted',
        'zh-cn': '也标出建议的实体（点线）'
      }
    }
  },
  bearsText: true,
  read: (output) =>
    markupText(output, {within: 'main', isSkipped: () => false}),
  write(edition, {entities, contents}) {
    const context = {edition, entities}
    const title = titleOf(edition)
    const root: Root = {
      type: 'root',
      children: [
        {type: 'doctype'},
        h('html', {lang: languageTag(edition.language)}, [
          h('head', [
            h('meta', {charSet: 'utf-8'}),
            h('meta', {
              name: 'viewport',
              content: 'width=device-width, initial-scale=1'
            }),
            h('title', title),
            h('style', style)
          ]),
          h('body', [
            h('header', pageHead(edition)),
            ...(contents ? contentsOf(edition) : []),
            h('main', onLines(main(edition, context)))
          ])
        ])
      ]
    }
    return toHtml(root, {upperDoctype: true}) + '\n'
  }
}

/** What a window and a printer call the page; no control characters. */
function titleOf({metadata, name}: Edition): string {
  const {newspaper, date, page} = metadata
  const parts = [newspaper, date, page].filter((part) => part !== undefined)
  const title = parts.length > 0 ? parts.join(' · ') : name
  return title.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ').trim() || 'Page'
}

function pageHead({metadata, name}: Edition): Element[] {
  const {newspaper, date, page, edition} = metadata
  const parts = [date, edition, page].filter((part) => part !== undefined)
  const heading = newspaper?.trim() ? newspaper : name
  return [
    h('h1', htmlText(heading.trim() === '' ? 'Page' : heading)),
    ...(parts.length > 0 ? [h('p', htmlText(parts.join(' · ')))] : [])
  ]
}

function contentsOf(edition: Edition): Element[] {
  const articles = edition.children.filter((part) => part.type === 'article')
  if (articles.length < 2) return []
  const label = isChinese(edition) ? '本版文章' : 'Articles'
  return [
    h('nav', {ariaLabel: label}, [
      h(
        'ol',
        articles.map((part) =>
          h('li', [
            h('a', {href: `#${articleId(part)}`}, htmlText(nameOf(part)))
          ])
        )
      )
    ])
  ]
}

/** A few words that an article is known by: its headline, else its start. */
function nameOf({children, number}: EditionArticle): string {
  const block = children.find(({type}) => type === 'headline') ?? children[0]
  const text = block ? editionText(block).trim() : ''
  // By characters, so that none is cut in two.
  const start = Array.from(text).slice(0, 40).join('')
  return start === '' ? String(number) : start
}

function articleId({number}: EditionArticle): string {
  return `article-${number}`
}

function main(edition: Edition, context: HtmlContext): Element[] {
  return edition.children.flatMap((part) => {
    // Levels of headings go down one by one.
    const hasHeadline = part.children.some(({type}) => type === 'headline')
    const subheading = hasHeadline ? 'h3' : 'h2'
    const blocks = part.children
      .filter((block) => editionText(block).trim() !== '')
      .map((each) => block(each, subheading, context))
    if (blocks.length === 0) return []
    if (part.type !== 'article') return furniture(part, blocks, edition)
    const {id, status} = part
    return [
      h(
        'article',
        {
          id: articleId(part),
          dataId: id,
          ...(status === undefined ? {} : {dataStatus: status})
        },
        onLines(blocks)
      )
    ]
  })
}

function furniture(
  {type}: EditionFurniture,
  blocks: Element[],
  edition: Edition
): Element[] {
  if (type !== 'notice' && type !== 'advertisement' && type !== 'loose') {
    return blocks
  }

  const words = type === 'loose' ? looseWords : roleWords[type]
  const label = say({words}, toLocale(edition.language))
  return [
    h('div', {class: type, role: 'note', ariaLabel: label}, onLines(blocks))
  ]
}

function block(
  node: EditionBlock,
  subheading: 'h2' | 'h3',
  context: HtmlContext
): Element {
  const inline = (children: readonly Inline[]): ElementContent[] =>
    htmlInlines(children, context)
  switch (node.type) {
    case 'headline':
      return h('h2', inline(node.children))
    case 'crosshead':
      return h(subheading, inline(node.children))
    case 'caption':
      return h('figure', [h('figcaption', inline(node.children))])
    case 'paragraph': {
      const {head, body, foot} = bylineParts(node)
      const byline = (part: readonly Inline[]): ElementContent[] =>
        part.length === 0 ? [] : [h('span', {class: 'byline'}, inline(part))]
      return h('p', [...byline(head), ...inline(body), ...byline(foot)])
    }
    default:
      return h('p', {class: node.type}, inline(node.children))
  }
}

/** Elements on lines of their own, for those who read the source. */
function onLines(elements: readonly Element[]): ElementContent[] {
  const lineEnd: ElementContent = {type: 'text', value: '\n'}
  return [lineEnd, ...elements.flatMap((element) => [element, lineEnd])]
}

function isChinese({language}: Edition): boolean {
  return toLocale(language) === 'zh-cn'
}
