/** What is true of an entity everywhere: one entry of `entities.yaml`. */
export interface RegisterEntry {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly description?: string
  /** Addresses at authorities: Wikidata, VIAF, GeoNames, CBDB, GND, ISNI. */
  readonly sameAs: readonly string[]
  readonly note?: string
}

/** The register: `entities.yaml`, beside `copydesk.yaml`. */
export interface Register {
  readonly entries: readonly RegisterEntry[]
  readonly byId: ReadonlyMap<string, RegisterEntry>
}

export const emptyRegister: Register = {entries: [], byId: new Map()}
