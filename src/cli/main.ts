import {readFileSync} from 'node:fs'
import process from 'node:process'
import {analyse, analysisDefaults} from '../core/analyse.js'
import {inspect} from '../core/inspect.js'
import {loadLexica} from './lexica.js'

const [command, ...rest] = process.argv.slice(2)
if (command === 'inspect') {
  const options = {
    ...analysisDefaults,
    lexica: loadLexica()
  }
  for (const file of rest.filter((part) => !part.startsWith('-'))) {
    const analysis = analyse(readFileSync(file, 'utf8'), options)
    process.stdout.write(JSON.stringify(inspect(analysis, file, 'en')) + '\n')
  }
}
