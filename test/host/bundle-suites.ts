import {build} from 'esbuild'
import {readdirSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {root} from './cache.js'
import type {HostKind} from './suites.js'

/**
 * Bundle every `suite/*.test.ts` with its runner into one CommonJS file that
 * an extension host loads; its path. The web bundle holds mocha too.
 */
export async function bundleSuites(kind: HostKind): Promise<string> {
  const folder = fileURLToPath(new URL('suite', import.meta.url))
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
  const outfile = path.join(root, 'out/host', `suites-${kind}.js`)
  await build({
    stdin: {
      contents: `
        import {runMocha} from './run-mocha.js'
        import {createMocha} from './mocha-${kind}.js'
        import {watchNetwork} from './network-${kind}.js'
        export const run = () => runMocha(createMocha, watchNetwork, async () => {
          ${files.map((file) => `await import('./${file}')`).join('\n')}
        })`,
      resolveDir: folder,
      loader: 'ts'
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: kind === 'node' ? 'node' : 'browser',
    target: 'es2022',
    external: ['vscode', ...(kind === 'node' ? ['mocha'] : [])],
    define: kind === 'web' ? {global: 'globalThis'} : {},
    sourcemap: 'inline',
    logLevel: 'warning'
  })
  return outfile
}
