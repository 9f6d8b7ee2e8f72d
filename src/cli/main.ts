import {readFileSync} from 'node:fs'
import process from 'node:process'
import {analyse} from '../core/analyse.js'
import {inspect} from '../core/inspect.js'

const [command, ...rest] = process.argv.slice(2)
if (command === 'inspect') {
  for (const file of rest.filter((part) => !part.startsWith('-'))) {
    const analysis = analyse(readFileSync(file, 'utf8'))
    process.stdout.write(JSON.stringify(inspect(analysis, file, 'en')) + '\n')
  }
}
