import assert from 'node:assert/strict'
import {dirname, join, resolve} from 'node:path'
import ts from 'typescript'

/** Source files that every program shares, so that each is parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>()

/**
 * Compile a layer as its tsconfig says, with one file more, and give the codes
 * of what the compiler says about it.
 */
function codesOf(layer: string, source: string): number[] {
  const configFile = resolve('src', layer, 'tsconfig.json')
  const {config} = ts.readConfigFile(configFile, (name) =>
    ts.sys.readFile(name)
  ) as {
    config: unknown
  }
  const {fileNames, options, projectReferences} = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    dirname(configFile)
  )
  const added = join(dirname(configFile), 'deliberate.ts')
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.fileExists = (name) => name === added || ts.sys.fileExists(name)
  host.getSourceFile = (name, version) => {
    if (name === added) return ts.createSourceFile(name, source, version, true)
    if (!parsed.has(name)) parsed.set(name, read(name, version))
    return parsed.get(name)
  }
  const program = ts.createProgram({
    rootNames: [...fileNames, added],
    options: {...options, noEmit: false},
    host,
    ...(projectReferences ? {projectReferences} : {})
  })
  const file = program.getSourceFile(added)
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getSemanticDiagnostics(file)
  ].map(({code}) => code)
}

/** “File is not listed within the file list of project.” */
const notListed = 6307

describe('layers', function () {
  // The compiler reads a layer and its libraries once.
  this.timeout(30_000)

  const upward = [
    ['core', '../service/convert.js'],
    ['protocol', '../core/analyse.js'],
    ['service', '../server/runtime.js'],
    ['server', '../client/ranges.js'],
    ['client', '../service/convert.js'],
    ['webview', '../client/ranges.js']
  ] as const
  for (const [layer, path] of upward) {
    it(`${layer} cannot import ${path}`, () => {
      assert.ok(codesOf(layer, `import '${path}'`).includes(notListed))
    })
  }

  it('core can import what is its own', () => {
    assert.deepEqual(codesOf('core', `import './analyse.js'`), [])
  })

  const impure = [
    `import 'node:fs'`,
    `process.exit()`,
    `document.title = ''`,
    `setTimeout(() => undefined)`,
    `console.log('')`
  ]
  for (const source of impure) {
    it(`core cannot say ${source}`, () => {
      assert.notDeepEqual(codesOf('core', source), [])
    })
  }
})
