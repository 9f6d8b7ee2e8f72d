import type {Provocation} from './result.js'

/** Add a test that misbehaves, to see that the runner notices. */
export function provoke(provocation: Provocation): void {
  describe('provocation', () => {
    it(provocation, function () {
      this.timeout(0)
      return deeds[provocation]()
    })
  })
}

const deeds: Record<Provocation, () => Promise<void>> = {
  fail: () => Promise.reject(new Error('fails on purpose')),
  hang: () => new Promise(() => undefined),
  spin() {
    for (;;) Date.now()
  },
  crash() {
    // Only Node can: a worker has no way to kill itself that is not `spin`.
    process.kill(process.pid, 'SIGKILL')
    return new Promise(() => undefined)
  }
}
