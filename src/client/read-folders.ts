/** Folders that are looked into, at most. */
export const mostFolders = 5000

/** The name of a folder that never holds pages. */
const isExcluded = /^(?:node_modules|\.git)$/u
/** Kinds of entries, bits as `vscode.FileType` has them; 64 is added for a link. */
const fileBit = 1
const folderKind = 2

/** A file system whose files and folders have addresses. */
export interface FolderReading<Address> {
  /** So many files are enough. */
  readonly limit: number
  /** Names and kinds of what is in a folder; fails where it cannot be read. */
  readonly read: (
    folder: Address
  ) => Promise<ReadonlyArray<readonly [name: string, kind: number]>>
  readonly join: (folder: Address, name: string) => Address
  /** Whether a file is one of those that are looked for. */
  readonly fits: (file: Address) => boolean
  readonly isStopped: () => boolean
  /** Told when there are more folders than are looked into. */
  readonly onCutShort: () => void
}

/**
 * The files below a folder, those of upper folders first. What cannot be read is
 * passed over, and links to folders are not followed: they may lead in a ring.
 */
export async function readFolders<Address>(
  folder: Address,
  reading: FolderReading<Address>
): Promise<Address[]> {
  const {limit, read, join, fits, isStopped, onCutShort} = reading
  const found: Address[] = []
  const waiting = [folder]
  for (const [index, next] of waiting.entries()) {
    if (found.length >= limit || isStopped()) break
    if (index === mostFolders) {
      onCutShort()
      break
    }

    for (const [name, kind] of await read(next).catch(() => [])) {
      const address = join(next, name)
      if (kind === folderKind) {
        if (!isExcluded.test(name)) waiting.push(address)
      } else if ((kind & fileBit) !== 0 && fits(address)) found.push(address)
    }
  }

  return found.slice(0, limit)
}
