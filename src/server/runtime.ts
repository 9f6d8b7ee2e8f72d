import type {Locale} from '../core/model/words.js'
import type {ReadLexicon} from './lexica.js'

/** Reads files for the server, which has no file access of its own. */
export interface Files {
  /** Text of a file, or `null` where there is none. */
  readFile(uri: string): Promise<string | null>
  /**
   * The first bytes of a file on disk, `most` of them; `null` where there is
   * none. Left out where `readFile` sees to encodings by itself.
   */
  readBytes?(uri: string, most: number): Promise<Uint8Array | null>
  /**
   * Uris of the files that match a glob, at most `limit`.
   *
   * @param folders Uris of the folders that are searched.
   */
  findFiles(
    glob: string,
    limit: number,
    folders: readonly string[]
  ): Promise<string[]>
}

/** What the host of the server gives it. */
export interface Runtime {
  /** Let what has arrived be read, a cancellation among it. */
  pause(): Promise<void>
  /**
   * Let what has arrived be read, taken up and answered, before more of a long
   * work is done; a pause where it is left out.
   */
  giveWay?(): Promise<void>
  /**
   * For clients that do not answer `copydesk/readFile`; without it there is
   * no register for them.
   */
  readonly files?: Files
  /** Language of messages where the client names none. */
  readonly locale?: Locale
  /** Reads what lies beside the program; without it the client is asked. */
  readonly readLexicon?: ReadLexicon
}

/** The files of nobody. */
export const noFiles: Files = {
  readFile: () => Promise.resolve(null),
  findFiles: () => Promise.resolve([])
}
