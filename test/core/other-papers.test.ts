import assert from 'node:assert/strict'
import {isHeadRole} from '../../src/core/model/roles.js'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import {chinesePapers} from './pages/chinese-papers.js'
import {otherPapers, type PaperLine} from './pages/other-papers.js'

for (const {name, lines} of [...otherPapers, ...chinesePapers]) {
  describe(`a page of another paper: ${name}`, () => {
    const page = scanPage(lines.map(({text}) => text).join('\n'))
    const found = new Map(
      buildStructure(page).lineRoles.map((each) => [each.line, each])
    )
    // Articles are known by their first line of text.
    const ids = new Map<string, string | null>()
    for (const [index, {role, article, isMissed}] of lines.entries()) {
      if (article === undefined || ids.has(article) || isMissed) continue
      if (role === 'paragraph' || role === 'caption')
        ids.set(article, found.get(index)?.articleId ?? null)
    }

    it('reads every line as what it is', () => {
      const wrong = lines.flatMap((line, index) => {
        const role = found.get(index)?.role
        return isRight(line, role)
          ? []
          : [`${line.role} read as ${role}: ${line.text.trim()}`]
      })
      assert.deepEqual(wrong, [])
    })

    it('puts every line into its article', () => {
      const wrong = lines.flatMap(({article, isMissed, text}, index) => {
        if (article === undefined || isMissed) return []
        const id = found.get(index)?.articleId
        return id !== null && id === ids.get(article)
          ? []
          : [`${article} read as ${id}: ${text.trim()}`]
      })
      assert.deepEqual(wrong, [])
      assert.equal(new Set(ids.values()).size, ids.size)
    })
  })
}

function isRight({role, isMissed}: PaperLine, found: string | undefined) {
  if (role === undefined || isMissed) return true
  return role === 'head'
    ? found !== undefined && isHeadRole(found as 'headline')
    : found === role
}
