/** Whether two values of JSON are the same, whatever the order of their keys. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object') return false
  // An emptied file is `null`, an emptied mapping `{}`.
  if (a === null || b === null) return size(a) === 0 && size(b) === 0
  if (Array.isArray(a) !== Array.isArray(b) || size(a) !== size(b)) return false
  const other = b as Record<string, unknown>
  return Object.entries(a).every(
    ([key, value]) => Object.hasOwn(other, key) && isSameJson(value, other[key])
  )
}

function size(value: object | null): number {
  return value === null ? 0 : Object.keys(value).length
}
