import type {Desk} from '../desk.js'
import {firstLine, type ArticlesNode} from './articles-nodes.js'

/**
 * Whether the newest answer still has what rows show: articles under their ids,
 * pieces on their lines. Ids count from the top, so a row that was drawn before a
 * change may name another article after it.
 */
export async function areStillThere(
  desk: Desk,
  nodes: readonly ArticlesNode[]
): Promise<boolean> {
  const [first] = nodes
  if (!first) return false
  const page = (await desk.models.latest(first.document))?.page
  if (!page) return false
  const blocks = [...page.articles.flatMap(({blocks}) => blocks), ...page.loose]
  return nodes.every((node) => {
    switch (node.type) {
      case 'article': {
        const {id, title} = node.article
        return page.articles.some(
          (each) => each.id === id && each.title === title
        )
      }

      case 'block': {
        const {role, text} = node.block
        return blocks.some(
          (each) =>
            each.role === role &&
            each.text === text &&
            each.runs[0]?.startLine === firstLine(node)
        )
      }

      case 'loose': {
        return true
      }
    }
  })
}
