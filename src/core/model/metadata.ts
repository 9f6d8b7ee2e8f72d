/** What the front matter of a page says about it. */
export interface Metadata {
  /** Version of the clean layout; absent on a raw page. */
  readonly copydesk?: number
  readonly newspaper?: string
  /** Date of the issue, `YYYY-MM-DD`. */
  readonly date?: string
  /** Page as printed: `3`, `A5`. */
  readonly page?: string
  readonly edition?: string
  /** BCP 47 tag. */
  readonly language?: string
  /** Path of the raw page that a clean copy was made from. */
  readonly source?: string
  readonly licence?: string
  /** Path of the page image. */
  readonly image?: string
  /** Ids of the rules that are off in this file. */
  readonly rulesOff?: readonly string[]
  /** Keys that Copydesk does not know, kept as they are. */
  readonly other?: Readonly<Record<string, unknown>>
}

/** Keys of the front matter that hold a text, in the order they are written. */
export const metadataTextKeys = [
  'newspaper',
  'date',
  'page',
  'edition',
  'language',
  'source',
  'licence',
  'image'
] as const
