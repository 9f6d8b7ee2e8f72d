import type {Locale} from '../core/model/words.js'
import type {InitializationOptions} from '../protocol/protocol.js'
import type {Surroundings} from '../service/page-view.js'
import type {LateLexica} from './late-lexica.js'
import type {Learning} from './learning.js'
import type {SettingsMemo} from './settings-memo.js'
import type {WorkspaceFiles} from './workspace-files.js'

/** What surrounds each page: register, configuration, settings, words. */
export interface SurroundingsMemo {
  /** The same object as long as nothing changed, so that what is made of it holds. */
  of(uri: string): Promise<Surroundings>
  /** As they were last asked for. */
  known(uri: string): Surroundings | undefined
  forget(uri: string): void
}

interface Options {
  readonly files: Pick<WorkspaceFiles, 'register' | 'configuration'>
  readonly settings: SettingsMemo
  readonly lexica: LateLexica
  readonly learned: Learning['current']
  readonly locale: Locale
  readonly given: InitializationOptions
}

export function createSurroundings(options: Options): SurroundingsMemo {
  const {files, settings, lexica, learned, locale} = options
  const {ruleDocumentation} = options.given
  const memo = new Map<string, Surroundings>()
  return {
    async of(uri) {
      const [register, configuration, each] = await Promise.all([
        files.register(uri),
        files.configuration(uri),
        settings.of(uri),
        lexica.ready
      ])
      const known = memo.get(uri)
      const words = lexica.current()
      const taught = each.learn ? learned() : undefined
      if (
        known?.register === register &&
        known.configuration === configuration &&
        known.lexica === words &&
        known.settings === each &&
        known.learned === taught
      ) {
        return known
      }

      const fresh = {
        register,
        configuration,
        settings: each,
        locale,
        lexica: words,
        learned: taught,
        ...(ruleDocumentation === undefined ? {} : {ruleDocumentation})
      }
      memo.set(uri, fresh)
      return fresh
    },
    known: (uri) => memo.get(uri),
    forget: (uri) => void memo.delete(uri)
  }
}
