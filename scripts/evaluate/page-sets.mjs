import {readdirSync} from 'node:fs'
import path from 'node:path'

/** Metrics of a page set, with the bars of zh, en and the user's page. */
export const metrics = [
  {key: 'cluster.f1', bars: {zh: 0.955, en: 0.945, seed: 0.985}},
  {key: 'headline.acc', bars: {zh: 0.97, en: 0.88, seed: 1}},
  {key: 'headline.far', bars: {zh: 0.95, en: 0.78}},
  {
    key: 'role.macroF1Head',
    bars: {zh: 0.97, en: 0.95, seed: 0.97}
  },
  {key: 'para.f1', bars: {zh: 0.987, en: 0.955, seed: 0.97}},
  {key: 'text.cer', bars: {zh: 0.035, en: 0.05, seed: 0.01}, isError: true},
  {key: 'text.good', bars: {zh: 0.94, en: 0.85, seed: 1}},
  {key: 'title.any', bars: {zh: 0.95, en: 0.8, seed: 1}},
  {key: 'byline.f1', bars: {zh: 0.98, en: 0.88, seed: 1}}
]

const isOdd = (file) => Number(/(\d+)\.txt$/u.exec(file)?.[1]) % 2 === 1

/**
 * `dev` as a whole, then its odd and even pages apart: the one half may be looked at while
 * working, the other only measured. What real OCR must reach is the floor of
 * `baseline.py`.
 */
export const pageSets = [
  {
    name: 'zh dev',
    folder: 'dev',
    bars: 'zh',
    wants: (file) => file.startsWith('zh')
  },
  {
    name: 'en dev',
    folder: 'dev',
    bars: 'en',
    wants: (file) => file.startsWith('en')
  },
  {
    name: 'zh dev, odd',
    folder: 'dev',
    bars: 'zh',
    wants: (file) => file.startsWith('zh') && isOdd(file)
  },
  {
    name: 'zh dev, even',
    folder: 'dev',
    bars: 'zh',
    wants: (file) => file.startsWith('zh') && !isOdd(file)
  },
  {
    name: 'en dev, odd',
    folder: 'dev',
    bars: 'en',
    wants: (file) => file.startsWith('en') && isOdd(file)
  },
  {
    name: 'en dev, even',
    folder: 'dev',
    bars: 'en',
    wants: (file) => file.startsWith('en') && !isOdd(file)
  },
  {name: 'zh-Hant dev', folder: 'dev-hant', bars: 'zh', wants: () => true},
  {name: 'seed page', folder: 'seed', bars: 'seed', wants: () => true},
  {
    name: 'scans, Paris 1884',
    folder: 'realpages',
    least: {'cluster.f1': 0.445},
    wants: (file) => /^fr-\d/u.test(file)
  },
  {
    name: 'scans, HIPE fr',
    folder: 'realpages',
    least: {'cluster.f1': 0.483},
    wants: (file) => file.startsWith('fr-hipe')
  },
  {
    name: 'scans, HIPE en',
    folder: 'realpages',
    least: {'cluster.f1': 0.622},
    wants: (file) => file.startsWith('en-hipe')
  },
  {
    name: 'scans, HIPE de',
    folder: 'realpages',
    least: {'cluster.f1': 0.612},
    wants: (file) => file.startsWith('de-hipe')
  },
  {
    name: 'scans, Reichsanzeiger',
    folder: 'realpages',
    least: {'role.macroF1Head': 0.319},
    wants: (file) => /^de-\d/u.test(file)
  }
]

/** The pages of a set: text and gold. */
export function pagesOf(data, {folder, wants}) {
  const source = path.join(data, folder)
  return readdirSync(source)
    .filter((file) => file.endsWith('.txt') && wants(file))
    .sort()
    .map((file) => ({
      text: path.join(source, file),
      gold: path.join(
        source,
        folder === 'seed' ? 'gold.json' : file.replace(/\.txt$/u, '.json')
      )
    }))
}
