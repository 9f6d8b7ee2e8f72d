import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {applyEdits} from '../../src/core/model/span.js'
import {editsOf} from '../../src/core/rules/fix.js'
import {rules} from '../../src/core/rules/index.js'
import {testLexica} from './lexica.js'

describe('rules', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      for (const example of rule.examples) {
        it(JSON.stringify(example.input), () => {
          const analysis = analyse(example.input, {
            ...analysisDefaults,
            lexica: testLexica()
          })
          const findings = analysis.findings.filter(
            (finding) => finding.ruleId === rule.id
          )
          assert.deepEqual(
            findings.map(({span}) => example.input.slice(span.start, span.end)),
            example.flags
          )
          const fixes = findings.flatMap((finding) => finding.fixes.slice(0, 1))
          const output = applyEdits(example.input, fixes.flatMap(editsOf))
          assert.equal(output, example.output ?? example.input)
          for (const {severity} of findings) {
            assert.equal(severity, example.severity ?? rule.severity)
          }

          for (const fix of fixes) {
            assert.equal(fix.safe, example.safe ?? false)
          }
        })
      }
    })
  }
})
