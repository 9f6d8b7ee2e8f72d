/** An authority file that gives entities an address of their own. */
export interface Authority {
  /** Prefix of the short form: `wikidata:Q42`. */
  readonly id: string
  readonly title: string
  /** Host of its addresses, subdomains included. */
  readonly host: string
  /** What stands in an address; the first group is the identifier. */
  readonly address: RegExp
  /** A whole identifier. */
  readonly identifier: RegExp
  /** Address of an identifier, `{id}` in its place. */
  readonly template: string
  /** Whether a wrong check character can be told. */
  readonly isValid?: (identifier: string) => boolean
}

/**
 * Authorities that are recognised. Shapes of identifiers and addresses: the
 * formatter URLs and format constraints of Wikidata's properties P214 (VIAF),
 * P1566 (GeoNames), P497 (CBDB), P227 (GND), P213 (ISNI), P244 (LCCN).
 */
export const authorities: readonly Authority[] = [
  {
    id: 'wikidata',
    title: 'Wikidata',
    host: 'wikidata.org',
    // Matches `https://www.wikidata.org/wiki/Q42`, `…/entity/Q42`, and what a
    // browser leaves behind it: `?uselang=zh`, `#sitelinks`.
    address:
      /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(Q\d+)(?:[?#][\w=&;%-]{0,200})?$/u,
    // Matches `Q42`.
    identifier: /^Q[1-9]\d{0,11}$/u,
    template: 'https://www.wikidata.org/wiki/{id}'
  },
  {
    id: 'viaf',
    title: 'VIAF',
    host: 'viaf.org',
    // Matches `https://viaf.org/viaf/113230702`, a slash at the end or not, a
    // language in front: `…/en/viaf/113230702`.
    address:
      /^https?:\/\/(?:www\.)?viaf\.org\/(?:[a-z]{2}\/)?viaf\/(\d+)\/?(?:#[\w-]{0,200})?$/u,
    // Matches `113230702`.
    identifier: /^[1-9]\d{0,21}$/u,
    template: 'https://viaf.org/viaf/{id}'
  },
  {
    id: 'geonames',
    title: 'GeoNames',
    host: 'geonames.org',
    // Matches `https://www.geonames.org/1816670/beijing.html`.
    address:
      /^https?:\/\/(?:www\.|sws\.)?geonames\.org\/(\d+)(?:\/[\w%.-]{0,200})?$/u,
    // Matches `1816670`.
    identifier: /^[1-9]\d{0,9}$/u,
    template: 'https://www.geonames.org/{id}'
  },
  {
    id: 'cbdb',
    title: 'CBDB',
    host: 'cbdb.fas.harvard.edu',
    // Matches `https://cbdb.fas.harvard.edu/cbdbapi/person.php?id=3767`.
    address:
      /^https?:\/\/cbdb\.fas\.harvard\.edu\/cbdbapi\/person(?:\.php)?\?id=(\d+)(?:&o=\w{1,8})?$/u,
    // Matches `3767`.
    identifier: /^\d{1,7}$/u,
    template: 'https://cbdb.fas.harvard.edu/cbdbapi/person.php?id={id}'
  },
  {
    id: 'gnd',
    title: 'GND',
    host: 'd-nb.info',
    // Matches `https://d-nb.info/gnd/118540238`.
    address: /^https?:\/\/d-nb\.info\/gnd\/([\dX-]+)(?:\/about)?$/u,
    // Matches `118540238`, `4021477-1`, `10053403-8`, `1026765-X`.
    identifier: /^(?:1[0-3]?\d{7}[\dX]|[1-9]\d{0,7}-[\dX]|3\d{7}[\dX])$/u,
    template: 'https://d-nb.info/gnd/{id}',
    isValid: hasGndCheck
  },
  {
    id: 'isni',
    title: 'ISNI',
    host: 'isni.org',
    // Matches `https://isni.org/isni/0000000121032683`, `…/page/…` too.
    address:
      /^https?:\/\/(?:www\.)?isni\.org\/(?:isni|page)\/(\d{15}[\dX])\/?$/u,
    // Matches `0000000121032683`.
    identifier: /^\d{15}[\dX]$/u,
    template: 'https://isni.org/isni/{id}',
    isValid: hasIsniCheck
  },
  {
    id: 'lccn',
    title: 'LoC',
    host: 'id.loc.gov',
    // Matches `https://id.loc.gov/authorities/names/n79021164`.
    address:
      /^https?:\/\/id\.loc\.gov\/authorities\/(?:names|subjects)\/([a-z]{1,2}\d{8,10})(?:\.html)?$/u,
    // Matches `n79021164`.
    identifier: /^[a-z]{1,2}\d{8,10}$/u,
    template: 'https://id.loc.gov/authorities/names/{id}'
  }
]

/** Hosts with a name of their own whose addresses are not checked. */
const otherHosts: ReadonlyArray<readonly [host: string, title: string]> = [
  ['wikipedia.org', 'Wikipedia'],
  ['baike.baidu.com', '百度百科']
]

/** A value of `sameAs`, understood. */
export interface AuthorityLink {
  /** `Wikidata`; else the host. */
  readonly title: string
  /** Web address; absent where the value is none. */
  readonly address?: string
  /** `Q42`, where the authority is known and the identifier has its shape. */
  readonly identifier?: string
  /** What is wrong: no web address, or no identifier of that authority. */
  readonly fault?: 'address' | 'identifier'
}

/** Longest value that is looked at: addresses are short. */
const longest = 2000

/** Understand a value of `sameAs`: a web address, or `wikidata:Q42`. */
export function readAuthorityLink(value: string): AuthorityLink {
  const text = value.trim()
  if (text.length > longest) return {title: text.slice(0, 60), fault: 'address'}
  // Matches a short form: `wikidata:Q42`, `ISNI:0000 0001 2103 2683`.
  const short = /^([A-Za-z]{2,12}):([\w -]{1,60})$/u.exec(text)
  const named = authorities.find(({id}) => id === short?.[1]?.toLowerCase())
  if (named)
    return fromIdentifier(named, (short?.[2] ?? '').replaceAll(' ', ''))

  // Matches the host of a web address, port and path left out.
  const host = /^https?:\/\/([\w.-]{1,253})(?::\d{1,5})?(?:[/?#]|$)/iu
    .exec(text)?.[1]
    ?.toLowerCase()
  // Matches white space and what ends a link in other programs.
  if (host === undefined || /[\s<>"\\^`{|}]/u.test(text)) {
    return {title: text, fault: 'address'}
  }

  const authority = authorities.find((each) => isAt(host, each.host))
  if (!authority) {
    const other = otherHosts.find(([each]) => isAt(host, each))
    return {title: other?.[1] ?? host, address: text}
  }

  const identifier = authority.address.exec(text)?.[1]
  return identifier === undefined
    ? {title: authority.title, address: text, fault: 'identifier'}
    : {...fromIdentifier(authority, identifier), address: text}
}

function fromIdentifier(
  authority: Authority,
  identifier: string
): AuthorityLink {
  const {title, template, identifier: shape, isValid} = authority
  if (!shape.test(identifier) || isValid?.(identifier) === false) {
    return {title, fault: 'identifier'}
  }

  return {title, identifier, address: template.replace('{id}', identifier)}
}

function isAt(host: string, name: string): boolean {
  return host === name || host.endsWith('.' + name)
}

/** ISO 7064 MOD 11-2, as ISO 27729 prescribes for the last character. */
function hasIsniCheck(identifier: string): boolean {
  let sum = 0
  for (const digit of identifier.slice(0, -1)) sum = (sum + Number(digit)) * 2
  const check = (12 - (sum % 11)) % 11
  return identifier.endsWith(check === 10 ? 'X' : String(check))
}

/**
 * The check character of the numbers of persons, MOD 11 with weights from the
 * right (Wikidata, constraints of P227); those with a hyphen have another one.
 */
function hasGndCheck(identifier: string): boolean {
  if (identifier.includes('-') || !identifier.startsWith('1')) return true
  let sum = 0
  for (let index = 0; index < identifier.length - 1; index++) {
    sum += Number(identifier.charAt(index)) * (identifier.length - index)
  }

  const check = (11 - (sum % 11)) % 11
  return identifier.endsWith(check === 10 ? 'X' : String(check))
}
