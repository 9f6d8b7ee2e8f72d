import type {KindTable} from '../../core/entities/kinds.js'
import {isSure} from '../../core/entities/sureness.js'
import type {Mention} from '../../core/model/mention.js'
import type {
  EntitiesModel,
  EntityGroup,
  MentionModel
} from '../../protocol/protocol.js'
import type {PageView} from '../page-view.js'
import {nameOf} from './document-highlights.js'

type Entity = EntityGroup['entities'][number]

/** Entities of a page by kind, tagged before suggested, by first mention. */
export function entitiesModel(view: PageView): EntitiesModel {
  const groups = new Map<string, EntityGroup>()
  const entities = new Map<string, Entity>()

  for (const mention of view.analysis.mentions) {
    const {kind, status} = mention
    const groupKey = `${status} ${kind}`
    const group = groups.get(groupKey) ?? {kind, status, entities: []}
    groups.set(groupKey, group)
    const key = `${groupKey} ${mention.ref ?? ''} ${mention.ref === undefined ? nameOf(mention) : ''}`
    let entity = entities.get(key)
    if (!entity) {
      entity = {
        name: canonicalName(view, mention),
        ref: mention.ref ?? null,
        role: null,
        value: mention.value ?? null,
        mentions: []
      }
      entities.set(key, entity)
      group.entities.push(entity)
    }

    entity.role ??= mention.role ?? null
    entity.mentions.push(mentionModel(view, mention))
  }

  return {
    version: view.document.version,
    groups: [...groups.values()].sort(
      (a, b) => order(view.analysis.kinds, a) - order(view.analysis.kinds, b)
    )
  }
}

/** Tagged first, kinds in the order of menus. */
function order(kinds: KindTable, {kind, status}: EntityGroup): number {
  const index = [...kinds.keys()].indexOf(kind)
  return (
    (status === 'suggested' ? kinds.size + 1 : 0) +
    (index === -1 ? kinds.size : index)
  )
}

function canonicalName(view: PageView, mention: Mention): string {
  const {ref} = mention
  const entry =
    ref === undefined ? undefined : view.register.register.byId.get(ref)
  return entry?.name ?? nameOf(mention)
}

function mentionModel(view: PageView, mention: Mention): MentionModel {
  return {
    text: mention.text,
    ranges: mention.spans.map((span) => view.range(span)),
    articleId: mention.articleId,
    isSure: isSure(mention)
  }
}
