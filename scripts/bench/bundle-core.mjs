import esbuild from 'esbuild'
import path from 'node:path'

/**
 * Bundle the core, as the product ships it, with the few calls that the bench
 * times. Returns the file.
 */
export async function bundleCore(root) {
  const outfile = path.join(root, '.cache', 'bench', 'core.mjs')
  await esbuild.build({
    stdin: {
      contents: `
        import {readFileSync} from 'node:fs'
        import {setFlagsFromString} from 'node:v8'
        import {spareMemoryFor} from './src/cli/jobs/thrifty-heap.ts'
        import {analyse} from './src/core/analyse.ts'
        import {openNameLexicon} from './src/core/entities/name-lexicon.ts'
        import {emptyRegister} from './src/core/entities/register.ts'
        import {exporters} from './src/core/export/index.ts'
        import {writeExport} from './src/core/export/write-export.ts'
        import {applyEdits} from './src/core/model/span.ts'
        import {fixAll} from './src/core/rules/fix.ts'
        import {lexiconNames, openLexicon} from './src/core/lexicon.ts'
        import {patientFlags} from './src/service/patient-compiler.ts'
        export {exporters, spareMemoryFor}

        /** As the program and the server do when they start. */
        export function compileAsShipped() {
          for (const flag of patientFlags(process.versions.v8)) {
            setFlagsFromString(flag)
          }
        }

        const read = (name) => new Uint8Array(readFileSync(new URL(
          ${JSON.stringify('../../dist/lexica/')} + name + '.bin', import.meta.url)))
        // All rules and all suggestions: with the words of every language.
        const options = {
          register: emptyRegister,
          lexica: {
            ...Object.fromEntries(
              lexiconNames.map((name) => [name, openLexicon(read(name))])),
            names: openNameLexicon(read('names'))
          }
        }

        /** What nothing can beat: decode the bytes, look at each code unit once. */
        export function floor(bytes) {
          const text = bytes.toString('utf8')
          let sum = 0
          for (let index = 0; index < text.length; index++) {
            if (text.charCodeAt(index) > 0x2e7f) sum++
          }
          return sum
        }
        export function analyseAll(text) {
          const analysis = analyse(text, options)
          return analysis.structure.articles.length +
            analysis.findings.length + analysis.mentions.length
        }
        export function prepare(text) {
          const analysis = analyse(text, options)
          void analysis.findings
          void analysis.mentions
          return analysis
        }
        export function structureOf(text) {
          return analyse(text, options).structure.articles.length
        }
        export function fixAllOf(text) {
          const again = (each) => analyse(each, options)
          return applyEdits(text, fixAll(again(text), {analyse: again}).edits)
        }
        export function write(analysis, exporter) {
          return writeExport(analysis, exporter,
            {name: 'bench', register: emptyRegister})
        }`,
      resolveDir: root,
      loader: 'ts'
    },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    outfile,
    logLevel: 'warning',
    banner: {
      js: "import {createRequire} from 'node:module';const require=createRequire(import.meta.url);"
    }
  })
  return outfile
}
