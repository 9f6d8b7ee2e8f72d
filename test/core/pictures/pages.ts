import {readFileSync} from 'node:fs'
import {fullPage} from '../export/editions.js'
import {chinesePapers} from '../pages/chinese-papers.js'
import {otherPapers} from '../pages/other-papers.js'
import {englishStories, hansStories, hantStories} from '../pages/stories.js'
import {typeset, type Setting} from '../pages/typeset.js'
import {damagedPages, markedPages} from './damaged-pages.js'

/** Ways to set the stories, and in which script each is tried. */
const settings: ReadonlyArray<
  [name: string, scripts: string, change: Partial<Setting>]
> = [
  ['heads-above', 'hans', {}],
  ['heads-below', 'hant', {heads: 'after', blanks: 'blocks'}],
  [
    'heads-together',
    'hans english',
    {heads: 'together', stagger: 8, headWidth: 48}
  ],
  ['cut-story', 'hant english', {cuts: true, stagger: 8, blanks: 'all'}],
  ['indents-kept', 'hans english', {keepsIndent: true, cuts: true}]
]

/** The pages of our own that are drawn, by the name of their picture. */
export function picturedPages(): Array<[name: string, text: string]> {
  const han = {width: 36, indent: 4, headWidth: 20}
  const western = {width: 34, indent: 2, headWidth: 18, capitals: true}
  const scripts = [
    ['hans', hansStories, han],
    ['hant', hantStories, han],
    ['english', englishStories, western]
  ] as const
  const set = settings.flatMap(([name, tried, change]) =>
    scripts
      .filter(([script]) => tried.includes(script))
      .map(([script, stories, base]): [string, string] => {
        const common = {heads: 'before', blanks: 'none'} as const
        const {text} = typeset(stories, {...base, ...common, ...change})
        return [`stories-${script}-${name}`, text]
      })
  )
  const papers = [...otherPapers, ...chinesePapers].map(
    ({name, lines}, index): [string, string] => [
      // The names of some are alike.
      `paper-${index + 1}-${name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/gu, '-')
        .slice(0, 24)}`,
      `${lines.map(({text}) => text).join('\n')}\n`
    ]
  )
  return [
    ...['harbour-gazette/page-3', 'luting-daily/page-0915'].map(
      (name): [string, string] => [
        `sample-${name.replace('/', '-')}`,
        readFileSync(`samples/${name}.txt`, 'utf8')
      ]
    ),
    ...damagedPages,
    ...markedPages,
    ['full-page', fullPage],
    ...set,
    ...papers
  ]
}
