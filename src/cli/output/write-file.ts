import {randomBytes} from 'node:crypto'
import {constants, unlinkSync} from 'node:fs'
import {
  link,
  lstat,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  stat,
  unlink
} from 'node:fs/promises'
import path from 'node:path'
import {digestOf} from '../input/load-page.js'
import {Refusal} from '../refusal.js'

const words = {
  exists: {
    en: 'The file is already there; --force overwrites it',
    'zh-cn': '文件已存在；用 --force 覆盖'
  },
  changed: {
    en: 'The file changed while it was being worked on; nothing was written, run again',
    'zh-cn': '处理期间文件被改动；没有写入，请重新运行'
  },
  notFile: {en: 'This is no ordinary file', 'zh-cn': '这不是普通文件'}
} as const

/** Whether a file that is there may be replaced. */
export type Replace =
  /** No: what is there stays. */
  | 'never'
  | 'always'
  /** Only while it holds the bytes of this digest. */
  | {readonly digest: string}

/** Temporary files of this process that are not yet renamed. */
const unfinished = new Set<string>()

/** Take temporary files away; for a program that is told to end. */
export function dropUnfinished(): void {
  for (const file of unfinished) {
    try {
      unlinkSync(file)
    } catch {
      // Renamed or taken away already.
    }
  }
}

/**
 * Write a file whole or not at all: into a temporary file beside it, which
 * takes its name when every byte is on the disk. Folders on the way are made; a
 * link is followed; permissions of a file that is replaced stay.
 *
 * @throws Refusal, or the error of the file system; nothing is changed then.
 */
export async function writeFile(
  target: string,
  content: string | Uint8Array,
  replace: Replace
): Promise<void> {
  const file = await followLink(target)
  await mkdir(path.dirname(file), {recursive: true})
  const mode = await modeOf(file, replace)
  const temporary = path.join(
    path.dirname(file),
    `.${path.basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`
  )
  unfinished.add(temporary)
  try {
    const handle = await open(temporary, 'wx', mode)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }

    await giveName(temporary, file, replace)
  } finally {
    await unlink(temporary).catch(() => undefined)
    unfinished.delete(temporary)
  }
}

async function giveName(
  temporary: string,
  file: string,
  replace: Replace
): Promise<void> {
  if (replace === 'never') {
    await claimName(temporary, file)
    return
  }

  if (replace !== 'always') {
    const present = digestOf(await readFile(file))
    // Another run may have done the very same.
    if (present === digestOf(await readFile(temporary))) return
    if (present !== replace.digest) throw new Refusal(words.changed)
  }

  await rename(temporary, file)
}

/** Of two that write one new file, the first has it: a link never replaces. */
async function claimName(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') throw new Refusal(words.exists)
    // A file system without links.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') {
      throw error
    }

    if (await isThere(file)) throw new Refusal(words.exists)
    await rename(temporary, file)
  }
}

async function followLink(target: string): Promise<string> {
  try {
    const {isSymbolicLink} = await lstat(target).then((entry) => ({
      isSymbolicLink: entry.isSymbolicLink()
    }))
    return isSymbolicLink ? await realpath(target) : target
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return target
    throw error
  }
}

/** Permissions for the new file: those of the one it replaces. */
async function modeOf(file: string, replace: Replace): Promise<number> {
  try {
    const entry = await stat(file)
    if (!entry.isFile()) throw new Refusal(words.notFile)
    if (replace === 'never') throw new Refusal(words.exists)
    // A file that may not be written is not replaced by way of its folder.
    await (await open(file, constants.O_WRONLY)).close()
    return entry.mode & 0o777
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0o666
    throw error
  }
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
