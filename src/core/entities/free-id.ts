/** Longest id that is made of a name, in code points. */
const longest = 60

/**
 * An id of the register for a name: `John Smith` gives `john-smith`, 徐伟 stays.
 * Where it is taken, the first number that is free goes on it: `john-smith-2`.
 *
 * @param given The last number by stem, where many ids are made: else each looks
 *   at all before it.
 */
export function freeId(
  name: string,
  taken: {readonly has: (id: string) => boolean},
  given?: Map<string, number>
): string {
  const stem = Array.from(name.toLowerCase())
    .slice(0, longest)
    .join('')
    // Matches what a key cannot hold: blanks and punctuation.
    .replace(/[^\p{L}\p{M}\p{N}_]{1,99}/gu, '-')
    // Matches what a key cannot begin or end with: `7-`, `-`.
    .replace(/^[-\p{M}\p{N}]{1,99}|-$/gu, '')
  const id = stem === '' ? 'entry' : stem
  if (!taken.has(id)) return id
  let number = (given?.get(id) ?? 1) + 1
  while (taken.has(`${id}-${number}`)) number++
  given?.set(id, number)
  return `${id}-${number}`
}
