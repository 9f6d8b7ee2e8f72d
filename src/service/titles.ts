import type {Article} from '../core/model/nodes.js'
import {isHeadRole} from '../core/model/roles.js'

/** As much of a text as a name in a list holds, in UTF-16 units. */
const titleLength = 40

/** A text cut for a list, never in the middle of a surrogate pair. */
export function shorten(text: string, length = titleLength): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  if (flat.length <= length) return flat
  const last = flat.codePointAt(length - 1) ?? 0
  return flat.slice(0, last > 0xff_ff ? length - 1 : length) + '…'
}

/** What an article is called: its headline, else its first words. */
export function articleTitle(article: Article): string {
  const headline = article.children.find((block) => block.type === 'headline')
  const block =
    headline ??
    article.children.find((each) => isHeadRole(each.type)) ??
    article.children.find((each) => each.type === 'paragraph') ??
    article.children[0]
  return shorten(block?.flow.text ?? '')
}

/** Who reports, as printed: `记者 徐伟`; empty where nobody is named. */
export function articleByline(article: Article): string {
  for (const block of article.children) {
    const people = block.lead?.people ?? []
    if (people.length > 0) return sayPeople(people)
  }

  for (const block of article.children) {
    const people = block.tail?.people ?? []
    if (people.length > 0) return sayPeople(people)
  }

  const byline = article.children.find((block) => block.type === 'byline')
  return byline ? shorten(byline.flow.text) : ''
}

function sayPeople(
  people: ReadonlyArray<{readonly role: string; readonly name: string}>
): string {
  return people
    .map(({role, name}) => (role ? `${role} ${name}` : name))
    .join(' · ')
}
