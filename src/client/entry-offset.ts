/**
 * Where the entry of a key begins in a register as YAML writes it: in a line of
 * its own or between braces, quoted or not. `undefined` where there is none.
 */
export function entryOffset(register: string, key: string): number | undefined {
  // Matches what means more than itself in a pattern: `.`.
  const literal = key.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
  // Matches `id: he-liqun`, `"id": 'he-liqun'`, and no `id: he-liqun-2`.
  const pattern = new RegExp(
    String.raw`(?<![^\s{,])["']?id["']?:[ \t]+(["']?)${literal}\1(?![^\s,}])`,
    'u'
  )
  return pattern.exec(register)?.index
}
