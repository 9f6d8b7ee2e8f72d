// `npm run test:deep [-- SEED]`: every property 10,000 times, from a new seed.
import {spawnSync} from 'node:child_process'
import process from 'node:process'

const seed = process.argv[2] ?? String(Date.now() % 2 ** 31)
console.log(`seed ${seed}; run again with: npm run test:deep -- ${seed}`)
const result = spawnSync(
  'npx',
  ['mocha', '--timeout', '14400000', '--grep', 'invariant|property'],
  {
    stdio: 'inherit',
    env: {...process.env, COPYDESK_RUNS: '10000', COPYDESK_SEED: seed}
  }
)
process.exit(result.status ?? 1)
