import type {Steps} from '../core/model/steps.js'
import type {CancellationToken} from 'vscode-languageserver'
import {throwIfCancelled} from './answering.js'

/** Milliseconds of work between two pauses. */
const slice = 2

/** Do work in slices, and see to what has arrived between two. */
export async function inSlices<Result>(
  steps: Steps<Result>,
  pause: () => Promise<void>,
  token: CancellationToken
): Promise<Result> {
  let began = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - began < slice) continue
    await pause()
    throwIfCancelled(token)
    began = performance.now()
  }
}
