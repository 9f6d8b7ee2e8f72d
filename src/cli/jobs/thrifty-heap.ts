import {setFlagsFromString} from 'node:v8'

/**
 * Room for what has just been made, in megabytes, for each thread of a batch; V8
 * takes up to 48, which is more than all that one page needs.
 */
export const youngRoom = 12

/**
 * Let the heaps of threads that work through many pages grow by a third between
 * two collections: what a page leaves is rubbish, and by V8's own bounds 400 pages
 * took a third more. For the whole
 * process; costs no time that was measurable.
 */
export function spareMemoryOfBatch(): void {
  setFlagsFromString('--heap-growing-percent=30')
}

/** From so many bytes of one page on, memory is dearer than time. */
const large = 4_000_000

/**
 * Let the heap grow by a fifth between two collections, where V8 doubles it
 * and more: an 18 MB page took 0.6 GB in place of 1 GB by it, and a tenth more
 * time. For the whole process, from the first large page on.
 */
export function spareMemoryFor(bytes: number): void {
  if (bytes >= large) setFlagsFromString('--heap-growing-percent=20')
}
