import {check} from './check.js'
import {clean} from './clean.js'
import type {Command} from './command.js'
import {entities} from './entities.js'
import {exportCommand} from './export.js'
import {fix} from './fix.js'
import {inspect} from './inspect.js'
import {lsp} from './lsp.js'
import {pipe} from './pipe.js'

/** The table of commands, in the order of the help. */
export const commands: readonly Command[] = [
  check,
  fix,
  clean,
  exportCommand,
  entities,
  inspect,
  pipe,
  lsp
]
