import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {analyse} from '../../src/core/analyse.js'
import {
  configurationKeys,
  readConfiguration
} from '../../src/core/configuration/configuration.js'
import {configurationProblems} from '../../src/core/configuration/configuration-problems.js'
import {builtInKinds} from '../../src/core/entities/kinds.js'
import {readRegister} from '../../src/core/entities/read-register.js'
import {metadataEntries} from '../../src/core/export/metadata-entries.js'
import type {Mark} from '../../src/core/scan/mark.js'
import {metadataTextKeys} from '../../src/core/model/metadata.js'
import {articleRoles, furnitureRoles} from '../../src/core/model/roles.js'

for (const file of ['docs/page-format.md', 'docs/page-format.zh-cn.md']) {
  const guide = readFileSync(file, 'utf8')

  describe(`${file}: the guide to the format`, () => {
    it('names every class', () => {
      // Rules of the printer are no class: a line of dashes is read as one.
      const roles = [...articleRoles, ...furnitureRoles].filter(
        (role) => role !== 'rule'
      )
      for (const name of [...roles, ...builtInKinds.keys()]) {
        assert.match(guide, new RegExp(String.raw`\b${name}\b`, 'u'), name)
      }
    })

    it('shows marks that Copydesk reads, and none that it reports', () => {
      const examples = blocks('news')
      assert.equal(examples.length, 4)
      for (const example of examples) {
        const {page} = analyse(example)
        assert.deepEqual(page.problems, [], example)
        const written = example.match(/\]\{\./gu)?.length ?? 0
        assert.equal(countSpans(page.marks), written, example)
      }
    })

    it('shows every key of the front matter', () => {
      const example = blocks('news').find((text) => text.startsWith('---'))
      const {metadata} = analyse(`${example}正文。\n`).page
      assert.deepEqual(
        metadataEntries(metadata).map(([key]) => key),
        [...metadataTextKeys, 'rules-off']
      )
      assert.equal(metadata.other, undefined)
    })

    it('shows every key of the configuration, with nothing wrong', () => {
      const [example = ''] = blocks('yaml')
      assert.deepEqual(configurationProblems(example), [])
      assert.ok(readConfiguration(example))
      for (const key of Object.keys(configurationKeys)) {
        assert.match(example, new RegExp(`^${key}:`, 'mu'))
      }
    })

    it('shows an entry of the register', () => {
      const [, example = ''] = blocks('yaml')
      const {register, problems} = readRegister(example)
      assert.deepEqual(problems, [])
      assert.equal(register?.entries.length, 1)
    })
  })

  /** Text of the fenced blocks of one language. */
  function blocks(language: string): string[] {
    // Matches a fenced block: "```yaml", its lines, "```".
    const fence = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gmsu')
    return [...guide.matchAll(fence)].map(([, text]) => text ?? '')
  }
}

function countSpans(marks: readonly Mark[]): number {
  return marks.reduce(
    (sum, {type, children}) =>
      sum + (type === 'span' ? 1 : 0) + countSpans(children),
    0
  )
}
