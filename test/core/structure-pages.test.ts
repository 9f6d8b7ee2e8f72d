import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {isHeadRole} from '../../src/core/model/roles.js'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import {
  englishStories,
  hansStories,
  hantStories,
  type Story
} from './pages/stories.js'
import {typeset, type SetPage, type Setting} from './pages/typeset.js'

const han: Setting = {
  width: 36,
  indent: 4,
  headWidth: 20,
  heads: 'before',
  blanks: 'none'
}
const western: Setting = {...han, width: 34, indent: 2, headWidth: 18}

const variants: Array<[name: string, change: Partial<Setting>]> = [
  ['heads above, no blank lines', {}],
  ['heads below', {heads: 'after'}],
  [
    'heads together at the foot of the page',
    {heads: 'together', stagger: 8, headWidth: 48}
  ],
  ['a blank line after every line', {blanks: 'all'}],
  ['blank lines between blocks', {blanks: 'blocks'}],
  ['no indents', {indent: 0}],
  ['indents kept', {keepsIndent: true, indent: 4}],
  ['narrow columns', {width: 26}],
  ['wide columns', {width: 48, headWidth: 24}],
  ['a story cut by the next', {cuts: true, stagger: 8}]
]

const papers: Array<[string, readonly Story[], Setting]> = [
  ['simplified Chinese', hansStories, han],
  ['traditional Chinese', hantStories, han],
  ['English', englishStories, western],
  ['English, heads in capitals', englishStories, {...western, capitals: true}]
]

describe('the English sample', () => {
  it('has three articles, a caption of its own and a notice', () => {
    const text = readFileSync('samples/harbour-gazette/page-3.txt', 'utf8')
    const structure = buildStructure(scanPage(text))
    assert.deepEqual(
      structure.articles.map(({children}) =>
        children
          .filter(({type}) => isHeadRole(type) || type === 'byline')
          .map(({type, flow}) => `${type}: ${flow.text}`)
          .at(-1)
      ),
      [
        'byline: (FROM OUR OWN CORRESPONDENT.)',
        'headline: DISASTROUS FIRE AT HALVERTON WOOL WAREHOUSE DESTROYED',
        'byline: BY “MID-ON.”'
      ]
    )
    assert.deepEqual(
      structure.unattached.map(({block}) => block.type),
      ['caption']
    )
    assert.deepEqual(
      structure.furniture.map(({type}) => type),
      ['folio', 'notice']
    )
  })
})

describe('pages of our own, set as other papers do', () => {
  for (const [paper, stories, base] of papers) {
    for (const [name, change] of variants) {
      it(`${paper}: ${name}`, () => {
        const page = typeset(stories, {...base, ...change})
        const errors = judge(page)
        const total = page.lines.size
        const message = `${JSON.stringify({...errors, total})}\n${page.text}`
        assert.ok(errors.roles <= Math.max(2, total * 0.03), message)
        // A cut may lose the few lines of one piece.
        const lost = change.cuts ? 0.16 : 0.05
        assert.ok(errors.owners <= Math.max(2, total * lost), message)
        assert.ok(errors.starts <= Math.max(2, total * 0.06), message)
      })
    }
  }
})

/** Lines read as what they are not, given to a story they are not of. */
function judge({text, lines}: SetPage): {
  roles: number
  owners: number
  starts: number
} {
  const {lineRoles} = buildStructure(scanPage(text))
  const owner = owners(lineRoles, lines)
  const errors = {roles: 0, owners: 0, starts: 0}
  for (const {line, role, articleId, paragraphStart} of lineRoles) {
    const set = lines.get(line)
    assert.ok(set, `line ${line} is none of ours`)
    const isHead = isHeadRole(role)
    if (isHead !== (set.role === 'head')) errors.roles++
    else if (!isHead && paragraphStart !== set.isStart) errors.starts++
    if (articleId === null || owner.get(articleId) !== set.story)
      errors.owners++
  }

  return errors
}

/** The story that most body lines of each article are of; each story once. */
function owners(
  lineRoles: ReturnType<typeof buildStructure>['lineRoles'],
  lines: SetPage['lines']
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {line, articleId} of lineRoles) {
    const set = lines.get(line)
    if (articleId === null || set?.role !== 'body') continue
    const key = `${articleId} ${set.story}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }

  const owner = new Map<string, number>()
  for (const [key] of [...counts].sort((a, b) => b[1] - a[1])) {
    const [id = '', story = ''] = key.split(' ')
    if (!owner.has(id) && ![...owner.values()].includes(Number(story)))
      owner.set(id, Number(story))
  }

  return owner
}
