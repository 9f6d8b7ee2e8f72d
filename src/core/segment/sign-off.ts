import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

// Matches a sign-off at a line end, whole or cut: `… gap. -- Mary Norton`, `… — Ruth`, `… gap. - By Mary Norton`.
const signOff =
  /(?:(?:--|[—–]) ?|- ?(?=By ))\p{Lu}[\p{L}.'’]{0,20}(?: \p{Lu}[\p{L}.'’]{0,20}){0,3}$/u
const oneName = /(?:(?:--|[—–]) ?(?:By )?|- ?By )\p{Lu}[\p{L}.'’]{0,20}$/u
// Matches the rest of a cut sign-off alone on a line: `Norton`.
const restOfName = /^\p{Lu}[\p{L}.'’]{0,20}$/u

// Matches a dash after a full stop at a line end, and the name on the next line: `… away. —`, `… away. - By`, `Mary A. Norton`.
const openSignOff = /[.!?"”’'] ?(?:(?:--|[—–])(?: ?By)?|- ?By)$/u
const wholeName = /^\p{Lu}[\p{L}.'’]{0,20}(?: \p{Lu}[\p{L}.'’]{0,20}){1,3}$/u

/**
 * A Western article may end in its writer's name after a dash. The name ends a
 * paragraph as a full stop does, and a cut name goes on on the next line.
 */
export function flagSignOffs({count, flags, han, texts}: LineTable): void {
  if (han) return
  for (let row = 0; row < count; row++) {
    const text = texts[row] ?? ''
    if (!/[-—–]/u.test(text.slice(-48))) continue
    const end = text.slice(-48)
    if (openSignOff.test(end) && wholeName.test(texts[row + 1] ?? '')) {
      flags[row + 1] = (flags[row + 1] ?? 0) | lineFlag.final | lineFlag.lower
      continue
    }

    if (!signOff.test(end)) continue
    const next = row + 1
    const isCut =
      oneName.test(end) && next < count && restOfName.test(texts[next] ?? '')
    const last = isCut ? next : row
    flags[last] = (flags[last] ?? 0) | lineFlag.final
    if (isCut) flags[next] = (flags[next] ?? 0) | lineFlag.lower
  }
}
