/**
 * The lines of a stream as bytes, without their ends (`\n` or `\r\n`). Holds
 * one line at a time; one longer than `limit` bytes is passed over and told.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number
): AsyncGenerator<Uint8Array | 'too long'> {
  let parts: Uint8Array[] = []
  let length = 0

  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let start = 0
    for (
      let end = bytes.indexOf(0x0a);
      end >= 0;
      end = bytes.indexOf(0x0a, start)
    ) {
      add(bytes.subarray(start, end))
      yield take()
      start = end + 1
    }

    add(bytes.subarray(start))
  }

  if (length > 0) yield take()

  function add(part: Uint8Array): void {
    length += part.length
    if (length > limit) parts = []
    else if (part.length > 0) parts.push(part)
  }

  function take(): Uint8Array | 'too long' {
    const line = length > limit ? 'too long' : Buffer.concat(parts)
    parts = []
    length = 0
    if (line === 'too long') return line
    return line.at(-1) === 0x0d ? line.subarray(0, -1) : line
  }
}
