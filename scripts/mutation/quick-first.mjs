// Part of the bundle of tests: the quick ones run first, so that a mutant which
// any of them kills does not wait for the slow ones. Stryker stops at the first
// failure; a mutant that survives still meets every test that reaches it.
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {after, afterEach, before} from 'mocha'

/** Written by the first run, which looks which test reaches what. */
const file = '.mutation/times.json'
/** Milliseconds of each test, by its full title. */
const times = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}

const timeOf = (test) => times[test.fullTitle()] ?? 0

/** Milliseconds of the slowest test of a suite. */
const slowest = ({suites, tests}) =>
  Math.max(
    0,
    ...tests.map((test) => timeOf(test)),
    ...suites.map((suite) => slowest(suite))
  )

function sort({suites, tests}) {
  tests.sort((a, b) => timeOf(a) - timeOf(b))
  suites.sort((a, b) => slowest(a) - slowest(b))
  for (const suite of suites) sort(suite)
}

before(function () {
  sort(this.test.parent)
})

afterEach(function () {
  times[this.currentTest.fullTitle()] ??= this.currentTest.duration ?? 0
})

after(() => {
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(times))
})
