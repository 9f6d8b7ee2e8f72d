import process from 'node:process'
import {setFlagsFromString} from 'node:v8'

/**
 * Let functions run three times as long as V8 lets them before they are compiled
 * for speed. Each thread compiles for itself a thousand functions, and a batch of
 * some hundred pages is over before that pays: 300 pages on two threads took a
 * fifth less of the processors. For the whole process; only in Node 20, whose V8
 * counts so: later ones compile in three stages, and know no such flag.
 */
export function compileLater(): void {
  if (!process.versions.v8.startsWith('11.')) return
  setFlagsFromString('--interrupt-budget=400000')
}
