import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'
import {problemDocs} from '../../src/core/scan/problem-docs.js'

describe('what is documented beside the rules', () => {
  for (const {id, severity, example} of problemDocs) {
    it(`${id} is reported of its example, as severely as is said`, () => {
      const found = analyse(example).findings.find(({ruleId}) => ruleId === id)
      assert.equal(found?.severity, severity)
    })
  }
})
