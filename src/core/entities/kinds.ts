import type {Words} from '../model/words.js'

/** A kind of entity; a row here is all that a new kind needs. */
export interface EntityKind {
  readonly title: Words
  /** Its digit with Alt; kinds of one's own may have none. */
  readonly digit?: number
  /** Codicon of trees and cards. */
  readonly icon: string
  /** TEI element and, for `<name>`, its `@type`. */
  readonly tei: {readonly name: string; readonly type?: string}
  /** Class in schema.org. */
  readonly schema: string
  /** Label in CoNLL and JSONL. */
  readonly label: string
  /** Stem of the theme colours: `copydesk.personForeground`. */
  readonly color: string
  /** It has a value (`2022-08-30`, `120 m`) where others have an entry. */
  readonly isMeasured?: true
}

/** The kinds that are built in, in the order of menus. */
export const entityKinds = {
  person: {
    title: {en: 'Person', 'zh-cn': '人物'},
    digit: 1,
    icon: 'person',
    tei: {name: 'persName'},
    schema: 'Person',
    label: 'PER',
    color: 'person'
  },
  place: {
    title: {en: 'Place', 'zh-cn': '地名'},
    digit: 2,
    icon: 'location',
    tei: {name: 'placeName'},
    schema: 'Place',
    label: 'LOC',
    color: 'place'
  },
  organisation: {
    title: {en: 'Organisation', 'zh-cn': '机构'},
    digit: 3,
    icon: 'organization',
    tei: {name: 'orgName'},
    schema: 'Organization',
    label: 'ORG',
    color: 'organisation'
  },
  date: {
    title: {en: 'Date', 'zh-cn': '时间'},
    digit: 4,
    icon: 'calendar',
    tei: {name: 'date'},
    schema: 'Date',
    label: 'DATE',
    color: 'date',
    isMeasured: true
  },
  quantity: {
    title: {en: 'Quantity', 'zh-cn': '数量'},
    digit: 5,
    icon: 'symbol-ruler',
    tei: {name: 'measure'},
    schema: 'QuantitativeValue',
    label: 'QUANTITY',
    color: 'quantity',
    isMeasured: true
  },
  work: {
    title: {en: 'Work', 'zh-cn': '作品'},
    digit: 6,
    icon: 'book',
    tei: {name: 'title'},
    schema: 'CreativeWork',
    label: 'WORK',
    color: 'other'
  },
  event: {
    title: {en: 'Event', 'zh-cn': '事件'},
    digit: 7,
    icon: 'milestone',
    tei: {name: 'name', type: 'event'},
    schema: 'Event',
    label: 'EVENT',
    color: 'other'
  },
  law: {
    title: {en: 'Law', 'zh-cn': '法规'},
    digit: 8,
    icon: 'law',
    tei: {name: 'name', type: 'law'},
    schema: 'Legislation',
    label: 'LAW',
    color: 'other'
  }
} as const satisfies Record<string, EntityKind>

/** Kinds by the class that marks them, in the order of menus. */
export type KindTable = ReadonlyMap<string, EntityKind>

/** The kinds of a page for which `copydesk.yaml` adds none. */
export const builtInKinds: KindTable = new Map(
  Object.entries<EntityKind>(entityKinds)
)

/** The row of a built-in kind; `undefined` for any other class. */
export function entityKind(kind: string): EntityKind | undefined {
  return builtInKinds.get(kind)
}

/** Other names of kinds in tables that people send, lower case. */
const otherNames: Readonly<Record<string, string>> = {
  organization: 'organisation',
  人名: 'person',
  地点: 'place',
  组织: 'organisation',
  单位: 'organisation',
  日期: 'date'
}

/** The kind that is called so by its id or its title: `Person`, `人物`. */
export function kindNamed(name: string, kinds: KindTable): string | undefined {
  if (kinds.has(name)) return name
  const wanted = name.toLowerCase()
  for (const [kind, {title}] of kinds) {
    const names = [kind, ...Object.values(title)]
    if (names.some((each) => each.toLowerCase() === wanted)) return kind
  }

  return Object.hasOwn(otherNames, wanted) ? otherNames[wanted] : undefined
}
