import type {Edition} from '../clean/edition.js'
import type {Words} from '../model/words.js'

/** One option of an exporter, for `--help`, the docs and the palette. */
export interface ExportOption {
  readonly words: Words
  readonly values?: readonly string[]
  /** File name endings by value, where a choice makes another file. */
  readonly extensions?: Readonly<Record<string, `.${string}`>>
}

/**
 * An export format; one file, plus its line in `export/index.ts`.
 *
 * Pure: the same edition and options give the same text.
 */
export interface Exporter<
  Options extends Readonly<Record<string, string | boolean>> = Readonly<
    Record<string, string | boolean>
  >
> {
  /** Kebab case, equal to the file name; `--to` of the command line. */
  readonly id: string
  readonly title: Words
  /** What it is for, in a sentence. */
  readonly summary: Words
  /** File name ending, with its dot: `.tei.xml`. */
  readonly extension: `.${string}`
  readonly mediaType: string
  readonly defaults: Options
  readonly options: Readonly<Record<keyof Options, ExportOption>>
  /** Whether the output tells what was corrected, and how it read before. */
  readonly tellsCorrections?: true
  /** Whether the output holds the whole text, so that the audit checks it. */
  readonly bearsText: boolean
  /**
   * Write an edition. An exporter with an option `suggestions` is given one
   * that holds them where the option is on.
   */
  write(edition: Edition, options: Options): string
  /**
   * The text that an output holds, mark-up left out and escapes resolved, for
   * the audit: a second pair of eyes, which shares nothing with `write`. Blanks
   * do not matter. Present where `bearsText`.
   */
  readonly read?: (output: string) => string
}

/** File name ending of an output: the exporter's, unless a choice has its own. */
export function extensionOf(
  {extension, defaults, options}: Exporter,
  chosen: Readonly<Record<string, string | boolean>>
): string {
  for (const [name, {extensions = {}}] of Object.entries(options)) {
    const value = String(chosen[name] ?? defaults[name])
    const own = Object.hasOwn(extensions, value) ? extensions[value] : undefined
    if (own !== undefined) return own
  }

  return extension
}
