/** Authorities that are known by the host of their addresses. */
const authorities: ReadonlyArray<readonly [host: string, name: string]> = [
  ['wikidata.org', 'Wikidata'],
  ['viaf.org', 'VIAF'],
  ['geonames.org', 'GeoNames'],
  ['cbdb.fas.harvard.edu', 'CBDB'],
  ['d-nb.info', 'GND'],
  ['isni.org', 'ISNI'],
  ['id.loc.gov', 'LoC'],
  ['wikipedia.org', 'Wikipedia']
]

/** What an address at an authority is called: its name, else its host. */
export function authorityName(address: string): string {
  // Matches the host of a web address: `www.wikidata.org`.
  const host = /^https?:\/\/([^/?#:]{1,253})/iu.exec(address)?.[1]
  if (host === undefined) return address
  const lower = host.toLowerCase()
  const known = authorities.find(
    ([name]) => lower === name || lower.endsWith('.' + name)
  )
  return known?.[1] ?? lower
}
