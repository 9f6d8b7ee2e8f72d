/** Runs what it is given when all it was given before is done. */
export type Queue = <Result>(run: () => Promise<Result>) => Promise<Result>

/** Run one after the other what begins from what the one before has left. */
export function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (run) => {
    const done = last.then(run)
    // One that failed must not hold up the next; who asked for it is told.
    last = done.catch(() => undefined)
    return done
  }
}
