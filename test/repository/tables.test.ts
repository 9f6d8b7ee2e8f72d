import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Folders with one entry a file and a table in `index.ts`. */
const tables = [
  {
    folder: 'src/core/rules',
    // What a rule file declares: `id: 'doubled-text',` after `group:` or so.
    entry: /^export const \w+(?:: Rule<[^>]*>)? = /mu
  },
  {folder: 'src/core/export', entry: /^export const \w+: Exporter/mu},
  {folder: 'src/core/segment/cues', entry: /^export const \w+: Cue/mu},
  {
    folder: 'src/core/entities/recognisers',
    entry: /^export const \w+: Recogniser/mu
  }
]

describe('tables', () => {
  for (const {folder, entry} of tables) {
    const index = path.join(folder, 'index.ts')
    if (!existsSync(index)) continue

    it(`${folder}: every file that declares an entry is in the table`, () => {
      const table = readFileSync(index, 'utf8')
      for (const file of readdirSync(folder)) {
        if (!file.endsWith('.ts') || file === 'index.ts') continue
        const source = readFileSync(path.join(folder, file), 'utf8')
        // Matches the id of an entry: `id: 'doubled-text'`.
        const id = /^ {2}id: '([\w-]+)'/mu.exec(source)?.[1]
        if (!entry.test(source) || id === undefined) continue
        const name = file.slice(0, -'.ts'.length)
        assert.equal(id, name, `${file} declares another id`)
        assert.ok(
          table.includes(`./${name}.js`),
          `${name} is missing in ${index}`
        )
      }
    })
  }
})
