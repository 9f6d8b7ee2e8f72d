import {entityKind} from '../core/entities/kinds.js'
import {articleRoles, furnitureRoles} from '../core/model/roles.js'

/** Classes that say something else than a kind of entity. */
const otherClasses: ReadonlySet<string> = new Set([
  ...articleRoles,
  ...furnitureRoles,
  'sic',
  'asis',
  'break',
  'undecided'
])

/** Whether a class of a span names an entity: a known kind, or one's own. */
export function isEntityClass(name: string): boolean {
  return entityKind(name) !== undefined || !otherClasses.has(name)
}
