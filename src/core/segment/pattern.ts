// What compiles slowly holds up the first page of a session: V8 takes fifty times as
// long for `\p{L}` as for ranges, and copies what is repeated up to three times for
// each time, also within copies; long bodies are repeated up to four times or more.

/** Letters of Latin, Greek and Cyrillic script, to stand in a class. */
export const letter = 'A-Za-zÀ-ɏͰ-ӿḀ-ỿ'
/**
 * Their capitals, likewise; of what Vietnamese and Yoruba add, where capitals and
 * small letters take turns, both.
 */
export const capital =
  'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏƠƯȘȚΆ-ΏΑ-ΫЀ-ЯḀ-ỿ'

/**
 * Alternatives of a regular expression from words apart by blanks, as a group;
 * `_` in a word stands for a blank.
 */
export function oneOf(words: string): string {
  const list = [...new Set(words.trim().split(/\s+/u))]
  return `(?:${list.map((word) => word.replaceAll('_', ' ')).join('|')})`
}
