/** What the dates before it say, for `24日` and `13:30`. */
export interface Before {
  readonly month: number | undefined
  /** The year that its sentence names, for `5月`. */
  readonly year: number | undefined
  /** `XXXX-WXX-6`: the weekday that clock times belong to. */
  readonly week: string | undefined
  /** Value of the last date of the article, for `次日`. */
  readonly earlier: string | undefined
}

/** A date as it was read. */
export interface Reading {
  readonly end: number
  readonly value?: string | undefined
  readonly month?: number | undefined
  /** The year that it names itself. */
  readonly year?: number | undefined
  readonly week?: string | undefined
  readonly confidence: number
}

/** Confidence of a date whose value other words of the article tell. */
export const byEarlier = 0.8
