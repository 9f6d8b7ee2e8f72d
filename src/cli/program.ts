import process from 'node:process'
import {say, toLocale, type Locale, type Words} from '../core/model/words.js'
import {nearest} from '../core/nearest.js'
import {rules} from '../core/rules/index.js'
import {readArguments} from './arguments.js'
import {commands} from './commands/index.js'
import type {Command, Desk} from './commands/command.js'
import {commandHelp, overview, ruleHelp, ruleList} from './help/help.js'
import {commonOptions} from './options.js'
import {makeOutput, type Output} from './output/stream.js'
import {dropUnfinished} from './output/write-file.js'
import {toPhrase, UsageError} from './refusal.js'
import {runPages} from './run-pages.js'
import {plain} from './terminal/plain.js'
import {makeStyle, wantsColour} from './terminal/style.js'
import {version} from './version.js'

const words = {
  command: {
    en: 'There is no command “{name}”',
    'zh-cn': '没有命令“{name}”'
  },
  similar: {
    en: 'There is no command “{name}”; did you mean {similar}?',
    'zh-cn': '没有命令“{name}”，是不是 {similar}？'
  },
  topic: {
    en: 'There is no command and no rule “{name}”',
    'zh-cn': '没有名为“{name}”的命令或规则'
  },
  help: {
    en: 'For help: copydesk {command}--help',
    'zh-cn': '查看帮助：copydesk {command}--help'
  }
} as const satisfies Record<string, Words>

/** Usage error, unreadable input, output that cannot be written. */
const failure = 2

/** Do what a command line says; answers with the exit code. */
export async function runProgram(
  parameters: readonly string[]
): Promise<number> {
  const {desk, errors} = makeDesk(localeOf(parameters))
  const [name = '--help', ...rest] = parameters
  try {
    if (name === '--version' || name === '-v') {
      await desk.out.write(`${version}\n`)
      return 0
    }

    const isOption = name.startsWith('-')
    if (isOption || name === 'help') {
      const given = readArguments(isOption ? parameters : rest, commonOptions)
      return await showHelp(desk, isOption ? [] : given.paths)
    }

    const command = commands.find(({id}) => id === name)
    if (!command) throw noCommand(name)
    return await runCommand(command, rest, desk, errors)
  } catch (error) {
    await errors.write(`copydesk: ${plain(sayPhrase(desk, error))}\n`)
    if (error instanceof UsageError) {
      const command = commands.some(({id}) => id === name) ? `${name} ` : ''
      await errors.write(`${desk.say(words.help, {command})}\n`)
    }

    return failure
  }
}

async function runCommand(
  command: Command,
  parameters: readonly string[],
  desk: Desk,
  errors: Output
): Promise<number> {
  const given = readArguments(parameters, [
    ...command.options,
    ...commonOptions
  ])
  if (given.has('help')) {
    await desk.out.write(commandHelp(desk, command))
    return 0
  }

  return 'run' in command
    ? command.run(given, desk)
    : runPages(command, given, desk, errors)
}

async function showHelp(
  desk: Desk,
  topics: readonly string[]
): Promise<number> {
  const [topic] = topics
  await desk.out.write(
    topic === undefined ? overview(desk) : about(desk, topic)
  )
  return 0
}

/** @throws UsageError where there is no such topic. */
function about(desk: Desk, topic: string): string {
  if (topic === 'rules') return ruleList(desk)
  const command = commands.find(({id}) => id === topic)
  if (command) return commandHelp(desk, command)
  const help = ruleHelp(desk, topic)
  if (help !== undefined) return help
  throw new UsageError(words.topic, {name: topic})
}

function noCommand(name: string): UsageError {
  const similar = nearest(
    name,
    commands.map(({id}) => id)
  )
  if (similar !== undefined) {
    return new UsageError(words.similar, {name, similar})
  }

  // `copydesk doubled-text`: somebody wants to know what it is.
  return rules.some(({id}) => id === name)
    ? new UsageError(words.similar, {name, similar: `help ${name}`})
    : new UsageError(words.command, {name})
}

function makeDesk(locale: Locale): {desk: Desk; errors: Output} {
  const onError = (error: Error): void => {
    dropUnfinished()
    // The reader of a pipe has gone: nobody is left to be told.
    const isGone = 'code' in error && error.code === 'EPIPE'
    if (!isGone) {
      process.stderr.write(`copydesk: ${plain(say(toPhrase(error), locale))}\n`)
    }

    process.exit(failure)
  }
  const out = makeOutput(process.stdout, onError)
  const errors = makeOutput(process.stderr, onError)
  return {
    errors,
    desk: {
      locale,
      say: (each, values) =>
        say({words: each, ...(values ? {values} : {})}, locale),
      out,
      style: makeStyle(
        wantsColour(out.isTerminal, process.env) ? 'colour' : 'none'
      ),
      note: (line) => errors.write(`${line}\n`)
    }
  }
}

function sayPhrase({locale}: Desk, error: unknown): string {
  return say(toPhrase(error), locale)
}

/** What `--lang` says, before anything else is read; else the environment. */
function localeOf(parameters: readonly string[]): Locale {
  const at = parameters.indexOf('--lang')
  const named =
    at >= 0
      ? parameters[at + 1]
      : parameters
          .find((each) => each.startsWith('--lang='))
          ?.slice('--lang='.length)
  const {LC_ALL, LC_MESSAGES, LANG} = process.env
  // An empty variable is as if it were not set (POSIX).
  const environment = [LC_ALL, LC_MESSAGES, LANG].find(
    (each) => each !== undefined && each !== ''
  )
  return toLocale(named ?? environment)
}
