import {fuzzCases} from '../fuzz-cases.js'
import {targets} from '../fuzz-targets.js'

describe('what fuzzing begins with and found', () => {
  for (const [name, {seeds, run}] of Object.entries(targets)) {
    it(`is read without a crash: ${name}`, () => {
      for (const input of [...seeds, ...(fuzzCases[name] ?? [])]) run(input)
    })
  }
})
