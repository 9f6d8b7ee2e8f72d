import type {Structure} from '../model/analysis.js'
import type {Mention} from '../model/mention.js'
import type {Metadata} from '../model/metadata.js'
import type {Page} from '../scan/page.js'
import {entityKind} from './kinds.js'
import type {Register} from './register.js'
import {taggedMentions} from './tagged-mentions.js'

/** What the recognisers look at. */
export interface MentionContext {
  readonly page: Page
  readonly structure: Structure
  readonly language: string
  readonly register: Register
  /** Of the page, with what `copydesk.yaml` adds. */
  readonly metadata: Metadata
}

/** Find the mentions of a page, tagged and suggested, by start offset. */
export function findMentions({page, structure}: MentionContext): Mention[] {
  return taggedMentions(
    page,
    structure,
    (name) => entityKind(name) !== undefined
  ).sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}
