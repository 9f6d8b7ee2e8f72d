// What Stryker runs once in its sandbox: the folder's unit tests with the
// mutated core in one file. A fresh process for a mutant then starts in a
// second, where a loader for TypeScript needs ten.
import esbuild from 'esbuild'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import {testsOf} from './tests.mjs'

const folder = process.env.COPYDESK_MUTATE
const names = process.env.COPYDESK_MUTATE_TESTS?.split(',') ?? testsOf[folder]
const files = names.map((name) => `./test/core/${name}.test.ts`)
// Made by the tests' own code before anything is mutated: they are data.
const lexica = process.env.COPYDESK_LEXICA

mkdirSync('.mutation', {recursive: true})
await esbuild.build({
  stdin: {
    contents: [
      ...files.map((file) => `import ${JSON.stringify(file)}`),
      `import './scripts/mutation/quick-first.mjs'`
    ].join('\n'),
    resolveDir: process.cwd(),
    loader: 'ts'
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2023',
  packages: 'external',
  outfile: '.mutation/tests.mjs',
  logLevel: 'error',
  plugins: [
    {
      name: 'in-place',
      setup(build) {
        // A test finds its files beside itself, not beside the bundle.
        build.onLoad({filter: /\.ts$/}, ({path}) => ({
          contents: readFileSync(path, 'utf8').replaceAll(
            'import.meta.url',
            JSON.stringify(pathToFileURL(path).href)
          ),
          loader: 'ts'
        }))
        build.onResolve({filter: /scripts\/lexica\.js$/}, () => ({
          path: 'lexica',
          namespace: 'made'
        }))
        build.onLoad({filter: /.*/, namespace: 'made'}, () => ({
          contents: `import {readFileSync} from 'node:fs'
            export const makeLexicon = (name) => new Uint8Array(
              readFileSync(${JSON.stringify(lexica)} + '/' + name + '.bin'))`
        }))
      }
    }
  ]
})
// Stryker looks for a configuration of Mocha's that names no other tests.
writeFileSync('.mutation/mocharc.json', '{}')
