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
        import {analyse} from './src/core/analyse.ts'
        import {makeEdition} from './src/core/clean/edition.ts'
        import {emptyRegister} from './src/core/entities/register.ts'
        import {exporters} from './src/core/export/index.ts'
        import {applyEdits} from './src/core/model/span.ts'
        export {analyse, makeEdition, emptyRegister, exporters}
        export function countClasses(text) {
          let sum = 0
          for (let index = 0; index < text.length; index++) {
            if (text.charCodeAt(index) > 0x2e7f) sum++
          }
          return sum
        }
        export function structureOf(text) {
          return analyse(text).structure.articles.length
        }
        export function analyseAll(text) {
          const analysis = analyse(text)
          return analysis.structure.articles.length +
            analysis.findings.length + analysis.mentions.length
        }
        export function fixAllOf(text) {
          const edits = analyse(text).findings.flatMap((finding) =>
            finding.fixes.slice(0, 1).filter((fix) => fix.safe)
              .flatMap((fix) => fix.edits))
          return applyEdits(text, edits)
        }
        export function cleanCopyOf(text) {
          const edition = makeEdition(analyse(text), {name: 'bench',
            register: emptyRegister, corrections: true, suggestions: false})
          const writer = exporters.find(({id}) => id === 'clean-page') ??
            exporters[0]
          return writer.write(edition, writer.defaults)
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
