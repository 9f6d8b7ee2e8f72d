import type {Edition, EntityNode} from '../clean/edition.js'
import {editionText} from '../clean/edition-text.js'
import {entityKind} from '../entities/kinds.js'
import type {RegisterEntry} from '../entities/register.js'

/** Label of a kind in training data: `PER`; one's own kinds in capitals. */
export function entityLabel(kind: string): string {
  return entityKind(kind)?.label ?? kind.toUpperCase()
}

/** The entry of the register that an entity is linked to. */
export function entryOf(
  {register}: Edition,
  {ref}: EntityNode
): RegisterEntry | undefined {
  return ref === undefined ? undefined : register.byId.get(ref)
}

/** What an entity is called: its name in the register, else as printed. */
export function entityName(edition: Edition, node: EntityNode): string {
  return entryOf(edition, node)?.name ?? editionText(node).trim()
}

/** Addresses of an entry that a link may lead to: web addresses and no other. */
export function webAddresses(entry: RegisterEntry | undefined): string[] {
  return (entry?.sameAs ?? []).filter((address) => isWebAddress(address))
}

/** Whether a text is a web address, so that nothing can hide behind a link. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"'<>\\^`{|}\p{Cc}]{1,2000}$/u.test(text)
}
