import {stringify} from 'yaml'
import type {
  EditionArticle,
  EditionBlock,
  EditionFurniture,
  EntityNode,
  Inline
} from '../clean/edition.js'
import {editionText} from '../clean/edition-text.js'
import {bylineParts} from '../clean/byline-parts.js'
import {escapeStart, escapeText} from '../clean/escape.js'
import {writeAttributes} from '../scan/attributes.js'
import {scanPage} from '../scan/page.js'
import type {Exporter} from './exporter.js'
import {metadataEntries} from './metadata-entries.js'

/** Version of the clean layout that is written. */
const version = 1

/**
 * The clean page itself: the working format in its clean layout, which
 * Copydesk and Pandoc read alike. What it says is all that is known: reading it
 * infers nothing.
 */
export const cleanPage: Exporter = {
  id: 'clean-page',
  title: {en: 'Clean page', 'zh-cn': '清稿'},
  summary: {
    en: 'The page in its clean layout, with roles, order and tags.',
    'zh-cn': '清稿版式：写明角色、顺序和标注。'
  },
  extension: '.news.md',
  mediaType: 'text/markdown',
  defaults: {},
  options: {},
  bearsText: true,
  read: (output) =>
    scanPage(output)
      .lines.map(({text}) => text)
      .join('\n'),
  write(edition) {
    const entries = metadataEntries({...edition.metadata, copydesk: version})
    const parts = edition.children.map((part) =>
      part.type === 'article' ? article(part) : furniture(part)
    )
    return [
      `---\n${stringify(Object.fromEntries(entries))}---\n`,
      ...parts.filter((part) => part !== '')
    ].join('\n')
  }
}

/** Where each part but the first begins. */
const boundary = '---\n\n'

function article(part: EditionArticle): string {
  const written = part.children.filter((block) => !isEmpty(block))
  const bearer = written.find(({type}) => type === 'headline') ?? written[0]
  const blocks = written.map((block) => {
    const named = block === bearer
    return articleBlock(block, {
      id: named ? part.id : undefined,
      values: {
        ...(named && part.status !== undefined ? {status: part.status} : {}),
        ...(named && part.by !== undefined ? {by: part.by} : {})
      }
    })
  })
  return blocks.length === 0 ? '' : boundary + blocks.join('\n')
}

interface BlockAttributes {
  readonly id?: string | undefined
  readonly values: Readonly<Record<string, string>>
}

function articleBlock(
  block: EditionBlock,
  attributes: BlockAttributes
): string {
  const undecided = block.undecided === true ? '[]{.undecided}' : ''

  switch (block.type) {
    case 'headline':
    case 'crosshead': {
      const sign = block.type === 'headline' ? '# ' : '## '
      const tail = writeAttributes(attributes)
      const text = inlines(block.children).trim()
      return `${sign}${text}${tail === '' ? '' : ` ${tail}`}\n`
    }

    case 'paragraph': {
      const text = paragraph(block)
      if (attributes.id === undefined) return `${undecided}${text}\n`
      return `${undecided}[${text}]${writeAttributes({...attributes, classes: ['paragraph']})}\n`
    }

    default:
      return undecided + whole(block, attributes)
  }
}

/** A block as one span with its role. */
function whole(block: EditionBlock, {id, values}: BlockAttributes): string {
  const text = inlines(block.children).trim()
  const attributes = writeAttributes({
    id,
    classes: [block.type],
    values: {...values, ...(block.of === undefined ? {} : {of: block.of})}
  })
  return `[${text}]${attributes}\n`
}

/** A paragraph, its run-in bylines marked. */
function paragraph(block: EditionBlock): string {
  const {head, body, foot} = bylineParts(block)
  const byline = (part: readonly Inline[]): string =>
    part.length === 0 ? '' : `[${inlines(part)}]{.byline}`
  return escapeStart((byline(head) + inlines(body) + byline(foot)).trim())
}

function furniture(part: EditionFurniture): string {
  const blocks = part.children.filter((block) => !isEmpty(block))
  if (blocks.length === 0) return ''
  if (part.type === 'notice' || part.type === 'advertisement') {
    const attributes = writeAttributes({id: part.id, classes: [part.type]})
    const inside = blocks.map((block) =>
      articleBlock({...block, type: furnitureBlockType(block.type)}, none)
    )
    return `${boundary}::: ${attributes}\n\n${inside.join('\n')}\n:::\n`
  }

  const spans = blocks.map((block) =>
    whole(part.type === 'loose' ? block : {...block, type: part.type}, none)
  )
  return boundary + spans.join('\n')
}

const none: BlockAttributes = {values: {}}

function furnitureBlockType(type: EditionBlock['type']): EditionBlock['type'] {
  return type === 'notice' || type === 'advertisement' ? 'paragraph' : type
}

function isEmpty(block: EditionBlock): boolean {
  return editionText(block).trim() === ''
}

function inlines(children: readonly Inline[]): string {
  return children
    .map((child) => {
      switch (child.type) {
        case 'text':
          return escapeText(child.value)
        case 'lineBreak':
          return child.joiner
        case 'correction':
          return inlines(child.children)
        case 'entity':
          return entity(child)
      }
    })
    .join('')
}

function entity(node: EntityNode): string {
  const text = inlines(node.children)
  if (node.status === 'suggested') return text
  const {kind, attributes} = node
  return `[${text}]${writeAttributes({classes: [kind], values: attributes})}`
}
