import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {dataFolder, type GoldSentence} from './data.js'

export interface Tally {
  readonly p: number
  readonly r: number
  readonly f1: number
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** The data's own adapter and scorer on inspections, one sentence a row. */
export function scoreSentences(
  sentences: readonly GoldSentence[],
  inspections: readonly string[]
): Record<string, Tally> {
  const work = mkdtempSync(path.join(os.tmpdir(), 'copydesk-entities-'))
  const gold = path.join(work, 'gold.jsonl')
  const predicted = path.join(work, 'predicted.jsonl')
  writeFileSync(gold, sentences.map((row) => JSON.stringify(row)).join('\n'))
  writeFileSync(
    predicted,
    python('adapt.py', ['ner'], inspections.join('\n') + '\n')
  )
  const output = python('score.py', ['ner', gold, predicted, '--json'], '')
  rmSync(work, {recursive: true, force: true})
  return (JSON.parse(output) as {ner: Record<string, Tally>}).ner
}

export function python(
  script: string,
  options: readonly string[],
  input: string
): string {
  const {status, stdout, stderr} = spawnSync(
    'python3',
    [path.join(dataFolder, 'scripts', script), ...options],
    {encoding: 'utf8', input, maxBuffer: 1e9}
  )
  if (status !== 0) throw new Error(`${script}: ${stderr}`)
  return stdout
}
