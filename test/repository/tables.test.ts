import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Folders with one entry a file and a table in `index.ts`, and the type of entries. */
const tables = [
  ['src/core/rules', 'Rule'],
  ['src/core/export', 'Exporter'],
  ['src/core/segment/cues', 'LineCue'],
  ['src/core/entities/recognisers', 'Recogniser'],
  ['src/core/entities/short-forms', 'Shortening'],
  ['src/cli/commands', '(?:Page|Program)Command']
] as const

describe('tables', () => {
  for (const [folder, type] of tables) {
    it(`${folder}: every file that declares an entry is in the table`, () => {
      const table = readFileSync(path.join(folder, 'index.ts'), 'utf8')
      // Matches the head of an entry: `export const folio: LineCue = {`.
      const entry = new RegExp(`^export const \\w+: ${type}\\b`, 'mu')
      let entries = 0
      for (const file of readdirSync(folder)) {
        if (!file.endsWith('.ts') || file === 'index.ts') continue
        const source = readFileSync(path.join(folder, file), 'utf8')
        if (!entry.test(source)) continue
        entries++
        const name = file.slice(0, -'.ts'.length)
        // Matches the id of an entry: `id: 'doubled-text'`.
        const id = /^ {2}id: '([\w-]+)'/mu.exec(source)?.[1]
        if (id !== undefined) assert.equal(id, name, `${file}: another id`)
        assert.ok(
          table.includes(`'./${name}.js'`),
          `${name} is missing in the table of ${folder}`
        )
      }

      // As many as the table names: none was passed over.
      const listed = [...table.matchAll(/^ {2}\w+,?$/gmu)].length
      assert.equal(entries, listed)
    })
  }
})
