/**
 * Marks in the timeline of the extension host (`performance.mark`), from which
 * the time is told that a page takes to open.
 */
export const openingMarks = {
  /** `activate` was called. */
  activated: 'copydesk/activated',
  /** The boundaries of a page that came to be shown were drawn. */
  drawn: 'copydesk/drawn'
} as const
