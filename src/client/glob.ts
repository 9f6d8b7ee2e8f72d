/**
 * A path as a glob that matches it and no other: `p{1}.txt` → `p[{]1[}].txt`. VS
 * Code takes closing brackets without an opening one for empty sets.
 */
export function literally(path: string): string {
  // Matches what a glob does not read as itself: `[`, `}`, `*`, `?`.
  return path.replaceAll(/[*?[\]{}]/gu, '[$&]')
}
