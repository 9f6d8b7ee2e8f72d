import type {BlockContent, Heading, Paragraph, Root, RootContent} from 'mdast'
import {toMarkdown} from 'mdast-util-to-markdown'
import {stringify} from 'yaml'
import type {Edition, EditionBlock, EditionFurniture} from '../clean/edition.js'
import {editionText} from '../clean/edition-text.js'
import type {Exporter} from './exporter.js'
import {metadataEntries} from './metadata-entries.js'

/**
 * Markdown for reading: front matter, articles in order, headline first, no
 * marks. Written through mdast, so that whatever a newspaper prints (`1.`, `*`,
 * `---`) stays text.
 */
export const markdown: Exporter<{frontMatter: boolean}> = {
  id: 'markdown',
  title: {en: 'Markdown', 'zh-cn': 'Markdown 文稿'},
  summary: {
    en: 'Markdown for reading: headlines first, paragraphs joined, no marks.',
    'zh-cn': '供阅读的 Markdown：标题在前，段落接好，不带标记。'
  },
  extension: '.md',
  mediaType: 'text/markdown',
  defaults: {frontMatter: true},
  options: {
    frontMatter: {
      words: {
        en: 'What the front matter of the page says, at the top',
        'zh-cn': '开头写入版面信息'
      }
    }
  },
  bearsText: true,
  read: readMarkdown,
  write(edition, {frontMatter}) {
    const entries = metadataEntries(edition.metadata)
    const head =
      frontMatter && entries.length > 0
        ? `---\n${stringify(Object.fromEntries(entries))}---\n\n`
        : ''
    return head + toMarkdown(toMdast(edition), {bullet: '-', emphasis: '*'})
  }
}

// Matches an escape, a character reference, the signs of emphasis and rules, or
// those of a heading: `\*`, `&#x20;`, `**`, `## `.
const markup =
  /\\([!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-])|&#x([0-9A-Fa-f]{1,6});|\*+|(?<![^\n])#{1,2} /gu

/**
 * The text of Markdown as this exporter writes it. What a newspaper prints is
 * escaped there, so that every bare sign is mark-up.
 */
function readMarkdown(output: string): string {
  const end = output.startsWith('---\n') ? output.indexOf('\n---\n') + 5 : 0
  return output
    .slice(end)
    .replaceAll(markup, (_, sign?: string, code?: string) =>
      code === undefined
        ? (sign ?? '')
        : String.fromCodePoint(Number.parseInt(code, 16))
    )
}

function toMdast(edition: Edition): Root {
  const children: RootContent[] = []

  for (const part of edition.children) {
    const blocks = part.children.filter(
      (block) => editionText(block).trim() !== ''
    )
    if (blocks.length === 0) continue
    if (children.length > 0) children.push({type: 'thematicBreak'})
    children.push(
      ...(part.type === 'article' ? article(blocks) : furniture(part, blocks))
    )
  }

  return {type: 'root', children}
}

/** Kicker above, deck below, as in print; the headline is the heading. */
function article(blocks: readonly EditionBlock[]): RootContent[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'headline':
        return heading(block, 1)
      case 'kicker':
      case 'deck':
        return strong(block)
      case 'crosshead':
        return heading(block, 2)
      case 'caption':
      case 'credit':
        return emphasis(block)
      default:
        return paragraph(block)
    }
  })
}

function furniture(
  {type}: EditionFurniture,
  blocks: readonly EditionBlock[]
): BlockContent[] {
  return blocks.map((block) =>
    type === 'loose' ? emphasis(block) : paragraph(block)
  )
}

function heading(block: EditionBlock, depth: 1 | 2): Heading {
  return {type: 'heading', depth, children: [text(block)]}
}

function paragraph(block: EditionBlock): Paragraph {
  return {type: 'paragraph', children: [text(block)]}
}

function strong(block: EditionBlock): Paragraph {
  return {
    type: 'paragraph',
    children: [{type: 'strong', children: [text(block)]}]
  }
}

function emphasis(block: EditionBlock): Paragraph {
  return {
    type: 'paragraph',
    children: [{type: 'emphasis', children: [text(block)]}]
  }
}

function text(block: EditionBlock): {type: 'text'; value: string} {
  return {type: 'text', value: editionText(block).trim()}
}
