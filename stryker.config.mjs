// Mutation testing of one folder of the core: `npm run test:mutation -- rules`.
import process from 'node:process'

const folder = process.env.COPYDESK_MUTATE ?? 'rules'
const files = process.env.COPYDESK_MUTATE_FILES

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
  mutate: files
    ? files.split(',')
    : [
        `src/core/${folder}/**/*.ts`,
        // Tables of the rules, cues and exporters: there is nothing to decide.
        `!src/core/${folder}/**/index.ts`
      ],
  ignorePatterns: [
    'dist',
    'out',
    'coverage',
    'docs/images',
    'media',
    'l10n',
    'reports',
    'test/host',
    'src/client',
    'src/server'
  ],
  buildCommand: 'node scripts/mutation/bundle-tests.mjs',
  plugins: [
    '@stryker-mutator/mocha-runner',
    './scripts/mutation/ignore-words.mjs'
  ],
  ignorers: ['words'],
  testRunner: 'mocha',
  mochaOptions: {
    'no-config': true,
    'no-package': true,
    spec: ['.mutation/tests.mjs'],
    // Their pages are large so that slowness shows, and a validator of HTML
    // takes longer than a busy machine gives it.
    grep: '^(?!hostile pages|speed of the structure|HTML html-validate)'
  },
  coverageAnalysis: 'perTest',
  // What a module makes when it is loaded (tables, patterns) is made once: each
  // such mutant needs a process of its own and all tests, which takes a minute.
  ignoreStatic: process.env.COPYDESK_MUTATE_STATIC !== 'yes',
  concurrency: Number(process.env.COPYDESK_MUTATE_JOBS ?? 1),
  // A busy machine must not pass for a mutant that never ends.
  timeoutFactor: 4,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  disableTypeChecks: 'src/**/*.ts',
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: {allowColor: false, reportTests: false},
  jsonReporter: {fileName: `.cache/mutation/${folder}.json`},
  thresholds: {high: 90, low: 80, break: null}
}

export default config
