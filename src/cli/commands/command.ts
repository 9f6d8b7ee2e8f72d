import type {Locale, Phrase, Words} from '../../core/model/words.js'
import type {Arguments} from '../arguments.js'
import type {LoadedPage, PageSource} from '../input/load-page.js'
import type {OptionId} from '../options.js'
import type {Output} from '../output/stream.js'
import type {Style} from '../terminal/style.js'
import type {Reading} from '../jobs/job.js'

/** What the help says of a command. */
export interface CommandHelp {
  readonly id: string
  /** One line, sentence case, no full stop. */
  readonly summary: Words
  /** What it does, in a few sentences. */
  readonly about: Words
  /** What stands after the command's name: `PATHS…`. */
  readonly operands: Words
  readonly options: readonly OptionId[]
  readonly examples: ReadonlyArray<{
    readonly command: string
    readonly words: Words
  }>
}

/** What a command can say and write to. */
export interface Desk {
  readonly locale: Locale
  readonly say: (words: Words, values?: Phrase['values']) => string
  readonly out: Output
  readonly style: Style
  /** Write a line to standard error. */
  readonly note: (line: string) => Promise<void>
}

/** The same, of a command that does something to pages. */
export interface PageDesk extends Desk {
  /** All pages of the run, by their absolute paths. */
  readonly pages: ReadonlySet<string>
}

/**
 * A command that does the same to every page. `page` runs in any thread, so
 * options and results survive `structuredClone`; the rest runs in the main one.
 */
export interface PageCommand<
  Options = unknown,
  Result = unknown
> extends CommandHelp {
  /**
   * Whether raw pages of a folder are taken whose clean copy stands for them;
   * they are not where this is left out.
   */
  takesSources?(given: Arguments): boolean
  /** @throws UsageError where options do not go together. */
  prepare(given: Arguments, run: RunShape): Options
  page(page: LoadedPage, options: Options): Result
  /** Begin to receive the results, in the order of the pages. */
  receive(desk: PageDesk, options: Options): Receiver<Result>
}

/** What is known of a run before it begins. */
export interface RunShape {
  readonly pages: number
  /** Whether the one page comes by standard input. */
  readonly isStandardInput: boolean
}

export interface Receiver<Result> {
  begin?(): Promise<void>
  /** Rejects where the result cannot be written; the run goes on. */
  take(source: PageSource, result: Result, reading: Reading): Promise<void>
  /** A page that could not be read or written. */
  fail?(name: string, message: string): Promise<void>
  /** Says whether all is well: code 0, else 1. */
  end(): Promise<'well' | 'findings'>
}

/** A command of another kind; answers with its exit code. */
export interface ProgramCommand extends CommandHelp {
  run(given: Arguments, desk: Desk): Promise<number>
}

export type Command = PageCommand | ProgramCommand
