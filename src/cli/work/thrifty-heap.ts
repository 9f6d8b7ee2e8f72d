import {setFlagsFromString} from 'node:v8'

/** From so many bytes of one page on, memory is dearer than time. */
const large = 4_000_000

/**
 * Let the heap grow by a fifth between two collections, where V8 doubles it
 * and more: an 18 MB page then takes 0.6 GB in place of 1 GB, and a tenth more
 * time. For the whole process, from the first large page on.
 */
export function spareMemoryFor(bytes: number): void {
  if (bytes >= large) setFlagsFromString('--heap-growing-percent=20')
}
