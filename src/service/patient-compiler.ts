/**
 * Flags that let functions run four to ten times as long as V8 lets them before
 * they are compiled for speed. Most of what reads a page runs some hundred times in
 * it: compiling it meanwhile, for what the first page brings and again for what the
 * second does, takes two fifths of the processors' time of the first pages and
 * is over after some twenty. V8 11 (Node 20) counts bytes, later ones calls, and
 * from 13 on there is a stage between. None for a V8 that was not measured: what it
 * does not know, it complains of.
 *
 * A pattern is compiled once, for speed, and not first to be interpreted: nearly
 * all that run on a page run again, and the first page takes a seventh less.
 *
 * @param version of V8, e.g. `13.6.233.17-node.53`.
 */
export function patientFlags(version: string): readonly string[] {
  return flagsOfMajor[Number.parseInt(version, 10)] ?? []
}

const patterns = '--no-regexp-tier-up'

const withMaglev = [
  patterns,
  '--invocation-count-for-maglev=3200',
  '--invocation-count-for-maglev-osr=800',
  '--invocation-count-for-turbofan=30000',
  '--invocation-count-for-osr=8000'
]

const flagsOfMajor: Readonly<Record<number, readonly string[]>> = {
  11: [patterns, '--interrupt-budget=400000'],
  12: [
    patterns,
    '--invocation-count-for-turbofan=12000',
    '--invocation-count-for-osr=3200'
  ],
  13: withMaglev,
  14: withMaglev
}
