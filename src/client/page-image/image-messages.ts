/** What part of an image is shown; lengths are fractions of the image. */
export interface ImagePlace {
  /** Fitted to the width or whole, else enlarged by `zoom`. */
  readonly fit: 'width' | 'page' | 'none'
  /** Screen pixels for each pixel of the image. */
  readonly zoom: number
  /** The upper left corner that is shown; 0 to 1. */
  readonly x: number
  readonly y: number
}

/** What the extension says to the image panel. */
export type ToImage =
  | {type: 'image'; source: string; alt: string; place: ImagePlace}
  /** There is none: say so. */
  | {type: 'none'; text: string}

/** What the image panel says to the extension. */
export type FromImage =
  | {type: 'ready'}
  | {type: 'place'; source: string; place: ImagePlace}
  | {type: 'failed'; source: string}
  | {type: 'page'; direction: 'next' | 'previous'}

/** How an image is shown first: a newspaper page is read column by column. */
export const firstPlace: ImagePlace = {fit: 'width', zoom: 1, x: 0, y: 0}
