// Bundles the extension (Node and web), the server (Node and worker), the pages
// in webviews and the command line into dist/. `--watch` goes on, `--minify` for a package.
import esbuild from 'esbuild'
import {chmodSync, readFileSync, writeFileSync} from 'node:fs'
import process from 'node:process'
import {tsImport} from 'tsx/esm/api'
import {bundledPackages, notices} from './bundled-packages.mjs'
import {withoutEntities} from './without-entities.mjs'
import {withoutExamples} from './without-examples.mjs'
import {withoutSvg} from './without-svg.mjs'

const {version} = JSON.parse(readFileSync('package.json', 'utf8'))
const minify = process.argv.includes('--minify')
const shared = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  // Chinese words as they are, not as `\u4E2D`: half the bytes.
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none'
}
const bundles = [
  {
    entryPoints: {'extension.node': 'src/client/extension.node.ts'},
    platform: 'node',
    format: 'cjs',
    outExtension: {'.js': '.cjs'},
    external: ['vscode']
  },
  {
    entryPoints: {'extension.browser': 'src/client/extension.browser.ts'},
    platform: 'browser',
    format: 'cjs',
    external: ['vscode']
  },
  {
    entryPoints: {'server.node': 'src/server/node.ts'},
    plugins: [withoutEntities, withoutExamples, withoutSvg],
    platform: 'node',
    format: 'cjs',
    outExtension: {'.js': '.cjs'}
  },
  {
    entryPoints: {'server.browser': 'src/server/browser.ts'},
    plugins: [withoutEntities, withoutExamples, withoutSvg],
    platform: 'browser',
    // A worker has no DOM: take the builds that need none.
    conditions: ['worker'],
    format: 'iife'
  },
  {
    entryPoints: {'webview/preview': 'src/webview/preview/main.ts'},
    platform: 'browser',
    format: 'iife'
  },
  {
    entryPoints: {copydesk: 'src/cli/main.ts'},
    plugins: [withoutEntities, withoutSvg],
    define: {copydeskVersion: JSON.stringify(version)},
    platform: 'node',
    format: 'esm',
    outExtension: {'.js': '.mjs'},
    banner: {
      js: "#!/usr/bin/env node\nimport {createRequire} from 'node:module';const require=createRequire(import.meta.url);"
    }
  }
]

const options = bundles.map((bundle) => ({
  ...shared,
  ...bundle,
  outdir: 'dist'
}))

const {writeLexica} = await tsImport('./lexica.ts', import.meta.url)
writeLexica()

if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(
    options.map((each) => esbuild.context(each))
  )
  await Promise.all(contexts.map((context) => context.watch()))
} else {
  const results = await Promise.all(
    options.map((each) => esbuild.build({...each, metafile: true}))
  )
  const packages = bundledPackages(results.map(({metafile}) => metafile))
  chmodSync('dist/copydesk.mjs', 0o755)
  // What each of the two packages ships: the extension has no command line in it.
  const shell = bundles.findIndex(({entryPoints}) => 'copydesk' in entryPoints)
  for (const [name, shipped] of [
    ['third-party-notices.txt', results.toSpliced(shell, 1)],
    ['copydesk-notices.txt', results.slice(shell, shell + 1)]
  ]) {
    const metafiles = shipped.map(({metafile}) => metafile)
    writeFileSync(`dist/${name}`, notices(bundledPackages(metafiles)))
  }

  writeFileSync(
    'dist/third-party.json',
    JSON.stringify(
      packages.map(({name, version, license}) => ({name, version, license})),
      undefined,
      2
    ) + '\n'
  )
}
