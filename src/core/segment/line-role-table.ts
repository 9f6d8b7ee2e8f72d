import type {LineRole} from '../model/analysis.js'
import {articleRoles, furnitureRoles, type Role} from '../model/roles.js'

const roles: readonly Role[] = [...articleRoles, ...furnitureRoles]

/** What a block says of a line of its own. */
export type LineSaying = Omit<LineRole, 'line'>

/**
 * What each line is, five bytes a line: a volume has no room for objects that
 * hardly anybody looks at. Lines are 0-based.
 */
export class LineRoleTable {
  /** 0 for a line that nothing was said of, else twice the place among `roles`, 2 for the first; odd where a paragraph begins. */
  readonly #codes: Uint8Array
  /** Place of the article's id among `#ids`. */
  readonly #articles: Int32Array
  readonly #ids: Array<string | null> = []
  #all: readonly LineRole[] | undefined

  /** @param count Lines of the page, or those up to the last that is not blank. */
  constructor(count: number) {
    this.#codes = new Uint8Array(count)
    this.#articles = new Int32Array(count)
  }

  /** Say what a line is; what is said last stands. */
  note(line: number, {role, articleId, paragraphStart}: LineSaying): void {
    const code = (roles.indexOf(role) + 1) * 2
    this.#codes[line] = paragraphStart ? code + 1 : code
    // Lines of an article are noted together.
    if (this.#ids.length === 0 || this.#ids.at(-1) !== articleId)
      this.#ids.push(articleId)
    this.#articles[line] = this.#ids.length - 1
  }

  roleOf(line: number): Role | undefined {
    return roles[((this.#codes[line] ?? 0) >> 1) - 1]
  }

  /** One entry for each line that something was said of, in file order. */
  get all(): readonly LineRole[] {
    this.#all ??= this.#toObjects()
    return this.#all
  }

  #toObjects(): LineRole[] {
    const all: LineRole[] = []
    for (let line = 0; line < this.#codes.length; line++) {
      const role = this.roleOf(line)
      if (role === undefined) continue
      all.push({
        line,
        role,
        articleId: this.#ids[this.#articles[line] ?? 0] ?? null,
        paragraphStart: ((this.#codes[line] ?? 0) & 1) === 1
      })
    }

    return all
  }
}
