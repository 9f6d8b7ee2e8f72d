import {
  constants,
  link,
  open,
  realpath,
  rename,
  stat,
  unlink
} from 'node:fs/promises'
import path from 'node:path'

/**
 * Write a file of this machine whole or not at all: into a temporary file beside
 * it, which takes its name when every byte is on the disk. A link is followed, the
 * permissions of a file that is replaced stay, as on the shell. With `overwrite`
 * false it fails where one is there meanwhile.
 *
 * @throws the error of the file system; nothing is changed then.
 */
export async function writeToDisk(
  target: string,
  text: string,
  {overwrite}: {readonly overwrite: boolean}
): Promise<void> {
  // What leads nowhere yet, or is not there, is the place itself.
  const file = await realpath(target).catch(() => target)
  const mode = await modeOf(file)
  // Not named after the file, whose name may be as long as names can be.
  const temporary = path.join(
    path.dirname(file),
    `.copydesk-${crypto.randomUUID().slice(0, 8)}.part`
  )
  try {
    // Nobody reads in it meanwhile who may not read the file.
    const handle = await open(temporary, 'wx', mode)
    try {
      // By name: what new files are kept from others by would take some away.
      if (mode !== undefined) await handle.chmod(mode)
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }

    // Of two that write one new file, the first has it: a link never replaces.
    await (overwrite ? rename : claim)(temporary, file)
  } finally {
    await unlink(temporary).catch(() => undefined)
  }
}

/** Permissions of the file that is replaced; `undefined` where there is none. */
async function modeOf(file: string): Promise<number | undefined> {
  const entry = await stat(file).catch(() => undefined)
  if (!entry) return undefined
  // A file that may not be written is not replaced by way of its folder.
  await (await open(file, constants.O_WRONLY)).close()
  return entry.mode & 0o777
}

/** Take a name that nothing has: not even a link that leads nowhere. */
async function claim(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw error
    // A file system without links: the name is taken first, and then replaced.
    await (await open(file, 'wx')).close()
    await rename(temporary, file)
  }
}
