import type {Location} from 'vscode-languageserver-types'
import type {IndexedFile, IndexedMention} from './mention-index.js'

/** An entity as the workspace counts it: by key, else by kind and text. */
export interface EntityKey {
  readonly kind: string
  readonly text: string
  readonly ref?: string
}

/** The tagged mentions of all pages of the workspace. */
export interface WorkspacePages {
  /** Replace what is known of a file; `undefined` forgets it. */
  update(uri: string, file: IndexedFile | undefined): void
  /** Uris of all pages. */
  uris(): string[]
  /** All pages but the sources of clean copies. */
  files(): IndexedFile[]
  /**
   * @param register Uri of the register that a key is of: pages of another one
   *   may give it to somebody else.
   */
  mentionsOf(
    key: EntityKey,
    register: string | undefined
  ): Array<Location & {mention: IndexedMention}>
  /** Whether a page is the source of some clean copy. */
  isSource(uri: string): boolean
}

/**
 * @param registerOf Uri of the register of a page, `undefined` for none; left out
 *   where all pages have the same.
 */
export function createWorkspacePages(
  registerOf?: (uri: string) => string | undefined
): WorkspacePages {
  const known = new Map<string, IndexedFile>()

  function sources(): Set<string> {
    return new Set([...known.values()].flatMap(({source}) => source ?? []))
  }

  function files(): IndexedFile[] {
    const left = sources()
    return [...known.values()].filter(({uri}) => !left.has(uri))
  }

  return {
    update(uri, file) {
      if (file) known.set(uri, file)
      else known.delete(uri)
    },
    uris: () => [...known.keys()],
    files,
    isSource: (uri) => sources().has(uri),
    mentionsOf(key, register) {
      // One answer for all pages of a folder.
      const byFolder = new Map<string, string | undefined>()
      const isOther = (uri: string): boolean => {
        if (!registerOf || key.ref === undefined) return false
        const folder = uri.slice(0, uri.lastIndexOf('/') + 1)
        if (!byFolder.has(folder)) byFolder.set(folder, registerOf(uri))
        return byFolder.get(folder) !== register
      }

      return files().flatMap(({uri, mentions}) => {
        const named = mentions.filter((mention) => isNamed(mention, key))
        return named.length === 0 || isOther(uri)
          ? []
          : named.map((mention) => ({uri, range: mention.range, mention}))
      })
    }
  }
}

function isNamed(mention: IndexedMention, key: EntityKey): boolean {
  if (key.ref !== undefined) return mention.ref === key.ref
  return (
    mention.ref === undefined &&
    mention.kind === key.kind &&
    mention.text === key.text
  )
}
