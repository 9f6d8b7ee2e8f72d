import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import process from 'node:process'
import {patientFlags} from '../../src/service/patient-compiler.js'

describe('flags for a patient compiler', () => {
  it('are known to the V8 that the tests run on', function () {
    const flags = patientFlags(process.versions.v8)
    if (flags.length === 0) this.skip()
    const known = execFileSync(process.execPath, ['--v8-options'], {
      encoding: 'utf8'
    })

    for (const flag of flags) {
      const [name, count] = flag.split('=')
      // What is on without us is off with us: `--no-regexp-tier-up`.
      const [, on] = /^--no-(.*)/u.exec(flag) ?? []
      if (on) {
        assert.ok(known.includes(`default: --${on}\n`), flag)
        continue
      }

      const [, byDefault] = known.split(`default: ${name ?? ''}=`)
      assert.ok(byDefault, `${flag} is not a flag with a number`)
      assert.ok(Number(count) > Number.parseInt(byDefault, 10), flag)
    }
  })

  it('are none for a V8 that nobody measured', () => {
    assert.deepEqual(patientFlags('10.2.154.26-node.28'), [])
    assert.deepEqual(patientFlags('99.0'), [])
  })
})
