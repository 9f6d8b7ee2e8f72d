import {isHeadRole, roleWords, type Role} from '../core/model/roles.js'
import {say, type Locale} from '../core/model/words.js'

const words = {
  moveHead: {en: 'Move there', 'zh-cn': '移到正文前'},
  moveOther: {en: 'Move there', 'zh-cn': '移到文中'},
  notHead: {en: 'Not this one', 'zh-cn': '不是它的标题'},
  notOther: {en: 'Not this one', 'zh-cn': '不是它的{role}'}
} as const

/** What the command is called that moves a detached piece to its article. */
export function moveTitle(role: Role, locale: Locale): string {
  return say(
    {words: isHeadRole(role) ? words.moveHead : words.moveOther},
    locale
  )
}

/** What the command is called that says a piece is not of its article. */
export function detachTitle(role: Role, locale: Locale): string {
  if (isHeadRole(role)) return say({words: words.notHead}, locale)
  const name = say({words: roleWords[role]}, locale)
  return say({words: words.notOther, values: {role: name}}, locale)
}

/** The name of a role at the start of a line: `Headline`, `主题`. */
export function roleTitle(role: Role, locale: Locale): string {
  const name = say({words: roleWords[role]}, locale)
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
