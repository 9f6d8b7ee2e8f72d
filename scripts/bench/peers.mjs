import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'

const versions = {
  'autocorrect-node': '2.14.0',
  zhlint: '0.8.2',
  'remark-lint': '10.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  remark: '15.0.1'
}

/**
 * The peers, brought into `.cache/bench-peers`; one that cannot be had is left
 * out and named. `largestScale`: how many pages at once it can stand; `isSlow`:
 * whether many of them take it half a minute and more.
 */
export async function loadPeers(root) {
  const folder = path.join(root, '.cache', 'bench-peers')
  install(folder)
  const require = createRequire(path.join(folder, 'package.json'))
  const load = async (name) => import(pathToFileURL(require.resolve(name)).href)
  const peers = []

  async function add(name, make) {
    try {
      peers.push(await make())
    } catch (error) {
      console.log(`peer left out: ${name} (${String(error).split('\n')[0]})`)
    }
  }

  await add('autocorrect-node', async () => {
    const module = await load('autocorrect-node')
    const {lintFor} = module.default ?? module
    return {
      name: 'AutoCorrect lint (peer)',
      largestScale: 1000,
      run: (text) => lintFor(text, 'text')
    }
  })
  await add('zhlint', async () => {
    const module = await load('zhlint')
    const {run} = module.default ?? module
    return {
      name: 'zhlint (peer)',
      isSlow: true,
      largestScale: 100,
      run: (text) => run(text, {rules: {preset: 'default'}})
    }
  })
  await add('remark-lint', async () => {
    // Packages without a CommonJS entry are resolved by their folder.
    const at = (name) =>
      import(
        pathToFileURL(path.join(folder, 'node_modules', name, 'index.js')).href
      )
    const {remark} = await at('remark')
    const preset = await at('remark-preset-lint-recommended')
    const processor = remark().use(preset.default)
    return {
      name: 'remark-lint recommended (peer)',
      isSlow: true,
      largestScale: 100,
      run: (text) => processor.process(text)
    }
  })
  return peers
}

function install(folder) {
  mkdirSync(folder, {recursive: true})
  if (!existsSync(path.join(folder, 'package.json'))) {
    writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n')
  }

  const wanted = Object.entries(versions)
  if (
    wanted.every(([name]) =>
      existsSync(path.join(folder, 'node_modules', name))
    )
  ) {
    return
  }

  console.log('Bringing the peers into .cache/bench-peers …')
  spawnSync(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--ignore-scripts',
      ...wanted.map(([name, version]) => `${name}@${version}`)
    ],
    {cwd: folder, stdio: 'inherit', timeout: 180_000}
  )
}
