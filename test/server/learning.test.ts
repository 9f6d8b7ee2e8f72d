import assert from 'node:assert/strict'
import type {Lesson} from '../../src/core/entities/learner/recogniser.js'
import {createLearning, type Learning} from '../../src/server/learning.js'

/** Sentences whose rule is always wrong, so that there is much to learn. */
function lessons(count: number): Lesson[] {
  return Array.from({length: count}, (_, index) => {
    const name = ['晴岚坊', '鹭鸣坊', '石泉坊', '竹影坊'][index % 4] ?? ''
    const text = `${name}${['开张', '迎客', '授课'][index % 3] ?? ''}，街坊第${index}次来。`
    return {
      characters: text.split(''),
      rules: [{start: 0, end: 2, kind: 'place', confidence: 0.7}],
      truth: [{start: 0, end: 3, kind: 'organisation'}]
    }
  })
}

interface Desk {
  readonly learning: Learning
  stored: string | null
  heard: number
  /** How often something was stored, or taken out of the storage. */
  writes: number
  errors: unknown[]
}

function makeDesk(
  stored: string | null,
  taught: () => Lesson[],
  reading = Promise.resolve(stored)
): Desk {
  const desk = {stored, heard: 0, writes: 0, errors: [] as unknown[]}
  const learning = createLearning({
    gather: () => Promise.resolve(taught()),
    pause: () => new Promise((resolve) => void setImmediate(resolve)),
    read: () => reading,
    write(text) {
      desk.stored = text
      desk.writes++
      return Promise.resolve()
    },
    onChange() {
      desk.heard++
    },
    onError: (error) => desk.errors.push(error),
    quiet: 1
  })
  return Object.assign(desk, {learning})
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => void setTimeout(resolve, 5))
}

describe('learning in a workspace', function () {
  this.timeout(60_000)

  it('learns in the pauses, speaks once it beats the rules, and is kept', async () => {
    const desk = makeDesk(null, () => lessons(200))
    assert.equal(desk.learning.current(), undefined)
    desk.learning.touch()
    await until(() => desk.heard > 0)
    const report = desk.learning.report()
    assert.ok(report?.speaks)
    assert.equal(report.lessons, 200)
    assert.ok(report.learned > report.rules)
    assert.ok(desk.learning.current())

    const again = makeDesk(desk.stored, () => lessons(200))
    await until(() => again.heard > 0)
    assert.deepEqual(again.learning.report(), report)
    assert.ok(again.learning.current())
    assert.deepEqual([...desk.errors, ...again.errors], [])
  })

  it('is forgotten here and in the storage', async () => {
    const desk = makeDesk(null, () => lessons(200))
    desk.learning.touch()
    await until(() => desk.heard > 0)
    await desk.learning.reset()
    assert.equal(desk.stored, null)
    assert.equal(desk.learning.current(), undefined)
    assert.equal(desk.learning.report(), undefined)
  })

  it('stays forgotten where it was still being loaded', async () => {
    const first = makeDesk(null, () => lessons(200))
    first.learning.touch()
    await until(() => first.heard > 0)

    let arrive: (text: string | null) => void = () => undefined
    const reading = new Promise<string | null>((resolve) => {
      arrive = resolve
    })
    const desk = makeDesk(null, () => [], reading)
    await desk.learning.reset()
    arrive(first.stored)
    await reading
    await new Promise((resolve) => void setImmediate(resolve))
    assert.equal(desk.learning.report(), undefined)
    assert.equal(desk.learning.current(), undefined)
    assert.equal(desk.stored, null)
  })

  it('stays silent with few lessons, and where it is no better', async () => {
    const few = makeDesk(null, () => lessons(40))
    few.learning.touch()
    await until(() => few.writes > 0)
    assert.equal(few.stored, null)
    assert.equal(few.learning.report(), undefined)
    assert.equal(few.learning.current(), undefined)
    assert.equal(few.heard, 0)

    const right = lessons(200).map((each) => ({...each, rules: each.truth}))
    const desk = makeDesk(null, () => right)
    desk.learning.touch()
    await until(() => desk.stored !== null)
    assert.equal(desk.learning.report()?.speaks, false)
    assert.equal(desk.learning.current(), undefined)
    assert.equal(desk.heard, 0)
  })

  it('drops its work when something happens, and begins again', async () => {
    let runs = 0
    const desk = makeDesk(null, () => {
      runs++
      if (runs === 1) desk.learning.touch()
      return lessons(200)
    })
    desk.learning.touch()
    await until(() => desk.heard > 0)
    assert.equal(runs, 2)
  })

  it('takes a damaged storage for none', async () => {
    for (const stored of ['', '{', '{"model": 3}', '[]', 'null']) {
      const desk = makeDesk(stored, () => lessons(200))
      desk.learning.touch()
      await until(() => desk.heard > 0)
      assert.deepEqual(desk.errors, [])
    }
  })
})
