import {metadataTextKeys, type Metadata} from '../model/metadata.js'

/** Metadata as front matter writes it: keys in order, absent ones left out. */
export function metadataEntries(
  metadata: Metadata
): Array<[key: string, value: unknown]> {
  const {rulesOff, other, ...rest} = metadata
  const entries: Array<[string, unknown]> = []

  for (const key of ['copydesk', ...metadataTextKeys] as const) {
    const value = rest[key]
    if (value !== undefined) entries.push([key, value])
  }

  if (rulesOff && rulesOff.length > 0) entries.push(['rules-off', rulesOff])
  return [...entries, ...Object.entries(other ?? {})]
}
