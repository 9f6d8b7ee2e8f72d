import type {Words} from './words.js'

/** Roles of blocks inside an article. */
export const articleRoles = [
  'kicker',
  'headline',
  'deck',
  'byline',
  'dateline',
  'paragraph',
  'crosshead',
  'caption',
  'credit',
  'jumpline'
] as const
export type ArticleRole = (typeof articleRoles)[number]

/** Roles of what belongs to the page and to no article. */
export const furnitureRoles = [
  'nameplate',
  'folio',
  'notice',
  'advertisement',
  'rule'
] as const
export type FurnitureRole = (typeof furnitureRoles)[number]

export type Role = ArticleRole | FurnitureRole

/** Names of the roles in the trade's words. */
export const roleWords: Readonly<Record<Role, Words>> = {
  kicker: {en: 'kicker', 'zh-cn': '引题'},
  headline: {en: 'headline', 'zh-cn': '主题'},
  deck: {en: 'deck', 'zh-cn': '副题'},
  byline: {en: 'byline', 'zh-cn': '消息头'},
  dateline: {en: 'dateline', 'zh-cn': '电头'},
  paragraph: {en: 'paragraph', 'zh-cn': '正文'},
  crosshead: {en: 'crosshead', 'zh-cn': '小标题'},
  caption: {en: 'caption', 'zh-cn': '图说'},
  credit: {en: 'credit', 'zh-cn': '图片署名'},
  jumpline: {en: 'jump line', 'zh-cn': '转版'},
  nameplate: {en: 'nameplate', 'zh-cn': '报头'},
  folio: {en: 'folio', 'zh-cn': '报眉'},
  notice: {en: 'notice', 'zh-cn': '启事'},
  advertisement: {en: 'advertisement', 'zh-cn': '广告'},
  rule: {en: 'rule', 'zh-cn': '花线'}
}

/** Name of what is offered to several articles and given to none. */
export const looseWords: Words = {en: 'not attached', 'zh-cn': '未归属'}

/** Whether a role is a part of a head: kicker, headline or deck. */
export function isHeadRole(role: Role): boolean {
  return role === 'kicker' || role === 'headline' || role === 'deck'
}
