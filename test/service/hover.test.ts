import assert from 'node:assert/strict'
import {commands, hoverCommands} from '../../src/protocol/commands.js'
import {hover} from '../../src/service/features/hover.js'
import {indexFile} from '../../src/service/mention-index.js'
import {escapeMarkdown, webLink} from '../../src/service/markdown.js'
import {createWorkspacePages} from '../../src/service/workspace-pages.js'
import {page, type PageOptions} from './page.js'

const register = `- id: he-liqun
  kind: person
  name: 何立群
  aliases: [老何, 何师傅]
  description: 菱塘社区12号楼楼长，木工出身
  sameAs: [https://www.wikidata.org/wiki/Q1, https://viaf.org/viaf/2]
`

/** The card at the cursor; empty where there is none. */
function card(labelled: string, options: PageOptions = {}): string {
  const view = page(labelled, options)
  const answer = hover(view, view.cursor)
  if (!answer) return ''
  assert.ok(
    !Array.isArray(answer.contents) && typeof answer.contents === 'object'
  )
  return 'value' in answer.contents ? answer.contents.value : ''
}

/** The card as it reads: links by their words, no HTML, references undone. */
function plain(markdown: string): string {
  return markdown
    .replace(/<[^<>]*>/gu, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/&(?:nbsp|emsp);/gu, ' ')
    .replace(/&#(\d+);/gu, (_, code: string) =>
      String.fromCodePoint(Number(code))
    )
    .replace(/ {2,}/gu, ' ')
}

/** Commands that the links of a card run, with their arguments. */
function links(markdown: string): Array<[string, unknown]> {
  return [...markdown.matchAll(/\]\(command:([\w.]+)\?([^()]*)\)/gu)].map(
    ([, command = '', query = '']) => [
      command,
      JSON.parse(decodeURIComponent(query))
    ]
  )
}

const text = `paragraph 1|楼长何‸立群说，谁家的东西都舍不得扔。
paragraph 1|孙佩兰捐出藏书，何立群修了书架。`
const mentions = [
  {kind: 'person', at: '何立群', ref: 'he-liqun', role: '楼长'},
  {kind: 'person', at: '孙佩兰'}
]

describe('hover on a tag', () => {
  it('is the entity card', () => {
    assert.equal(
      plain(card(text, {register, mentions})),
      `$(person) **何立群** 人物 he-liqun`.replace('人物', 'Person') +
        `

| | |
|:--|:--|
| Role | 楼长 |
| Also | 老何, 何师傅 |
| About | 菱塘社区12号楼楼长，木工出身 |
| Authority | Wikidata · VIAF |
| With | 孙佩兰 1 |

$(references) 2 on this page: line 1 · 2

---

$(list-selection) Tag all… $(edit) Change kind $(link) Relink $(book) Open entry $(trash) Untag`
    )
  })

  it('offers the value of a date or quantity where others have an entry', () => {
    for (const [line, kind, value] of [
      ['[去年‸8月]{.date}开工', 'date', '2021-08'],
      ['建成[十‸八处]{.quantity}', 'quantity', '18 处']
    ] as const) {
      const at = line.slice(line.indexOf('['), line.indexOf('}') + 1)
      const text = at.replace('‸', '').slice(1, at.indexOf(']') - 1)
      const mentions = [{kind, at: text, value}]
      const english = plain(card(line, {mentions}))
      assert.ok(english.includes(`| Value | ${value} |`), english)
      assert.match(english, /Tag all… .*Change kind .*Edit value .*Untag/u)
      assert.doesNotMatch(english, /Link/u)
      const chinese = plain(card(line, {mentions, locale: 'zh-cn'}))
      assert.match(chinese, /规范值 \| .*改规范值 .*去掉标注/su)
    }
  })

  it('names the people of the article, of an organisation and a suggestion too', () => {
    const sure = {
      cue: 'byline-person',
      weight: 1,
      phrase: {words: {en: 'byline', 'zh-cn': '署名'}}
    }
    const people = [
      {kind: 'person', at: '何立群', ref: 'he-liqun'},
      {
        kind: 'person',
        at: '孙佩兰',
        status: 'suggested' as const,
        confidence: 0.99,
        evidence: [sure]
      },
      {kind: 'person', at: '桂花', status: 'suggested' as const}
    ]
    const line = '图书‸馆请何立群、孙佩兰和桂花在九月来。'
    for (const [kind, status, expected] of [
      ['organisation', 'tagged', '| With | 何立群 1 · 孙佩兰 1 |'],
      ['place', 'suggested', '| With | 何立群 1 · 孙佩兰 1 |'],
      ['date', 'tagged', '']
    ] as const) {
      const mentions = [...people, {kind, status, at: '图书馆'}]
      const [row = ''] = /\| With.*/u.exec(plain(card(line, {mentions}))) ?? []
      assert.equal(row, expected)
    }
  })

  it('speaks Chinese', () => {
    const chinese = plain(card(text, {register, mentions, locale: 'zh-cn'}))
    assert.match(chinese, /\*\*何立群\*\* 人物 he-liqun/u)
    assert.match(chinese, /\| 别名 \| 老何、何师傅 \|/u)
    assert.match(chinese, /本版 2 处：第 1 行 · 第 2 行/u)
    assert.match(
      chinese,
      /全部标注… .*改类别 .*改关联 .*打开名录条目 .*去掉标注/u
    )
  })

  it('styles spans as VS Code lets through: colour, background, radius', () => {
    const styles = card(text, {register, mentions}).matchAll(
      /style="([^"]*)"/gu
    )
    for (const [, style] of styles) {
      assert.match(
        style ?? '',
        /^color:[^;]+;(?:background-color:[^;]+;border-radius:3px;)?$/u
      )
    }
  })

  it('links to places, and only runs commands of the list', () => {
    const found = links(card(text, {register, mentions}))
    for (const [command] of found) {
      assert.ok((hoverCommands as readonly string[]).includes(command))
    }

    assert.deepEqual(
      found.find(([command]) => command === commands.goTo)?.[1],
      [
        {
          uri: 'file:///desk/page.txt',
          version: 1,
          position: {line: 1, character: 0}
        }
      ]
    )
    assert.deepEqual(
      found.find(([command]) => command === commands.openEntry)?.[1],
      [{uri: 'file:///desk/entities.yaml', id: 'he-liqun'}]
    )
  })

  it('counts the workspace where it was read', () => {
    const view = page(text, {register, mentions})
    const pages = createWorkspacePages()
    for (const name of ['a', 'b']) {
      const uri = `file:///desk/${name}.txt`
      pages.update(uri, {
        ...indexFile(uri, ''),
        mentions: [
          {
            kind: 'person',
            text: '何立群',
            ref: 'he-liqun',
            range: view.range({start: 0, end: 1})
          }
        ]
      })
    }

    const {contents} = hover(view, view.cursor, pages) ?? {}
    assert.ok(contents && typeof contents === 'object' && 'value' in contents)
    assert.match(plain(contents.value), /all 2 in 2 files/u)
  })

  it('shows an entity that is cut by a line end as one', () => {
    const cut = card('paragraph 1|楼长何立\nparagraph 1+|群‸说。', {
      mentions: [{kind: 'person', at: '何立⏎群'}]
    })
    assert.match(cut, /\*\*何立群\*\*/u)
  })

  it('prefers the inner of two tags', () => {
    const options = {
      mentions: [
        {kind: 'organisation', at: '北京市环境局'},
        {kind: 'place', at: '北京市'}
      ]
    }
    assert.match(card('北‸京市环境局昨天说。', options), /\*\*北京市\*\*/u)
    assert.match(
      card('北京市环‸境局昨天说。', options),
      /\*\*北京市环境局\*\*/u
    )
  })
})

describe('hover on a suggestion', () => {
  const suggestion = {
    kind: 'person',
    at: '林国栋',
    status: 'suggested' as const,
    evidence: [
      {
        cue: 'byline',
        weight: 2,
        phrase: {words: {en: 'stands after 馆长', 'zh-cn': '前面是馆长'}}
      }
    ]
  }

  it('says why, and offers to tag', () => {
    const markdown = plain(
      card('馆长林‸国栋介绍。林国栋说。', {mentions: [suggestion]})
    )
    assert.match(markdown, /\| Why \| stands after 馆长 \|/u)
    assert.match(
      markdown,
      /Tag as Person .*Tag all 2 on this page… .*Not an entity$/u
    )
  })
})

describe('hover on a role', () => {
  it('shows reasons, runner-up and margin of a headline', () => {
    const view = page(
      'headline 2|鹭汀‸区部署\nparagraph 1|甲。\nparagraph 2|乙。'
    )
    const block = view.analysis.structure.articles
      .flatMap(({children}) => children)
      .find(({type}) => type === 'headline')
    assert.ok(block)
    block.evidence = [
      {
        cue: 'overlap',
        weight: 3,
        phrase: {
          words: {
            en: 'shares {shared} of {all} bigrams with the lead',
            'zh-cn': '与导语共有 {shared}/{all}'
          },
          values: {shared: 21, all: 24}
        }
      }
    ]
    block.rivals = [{articleId: 'a1', score: 0.37}]
    const answer = hover(view, view.cursor)
    assert.ok(answer && 'value' in (answer.contents as object))
    const markdown = plain((answer.contents as {value: string}).value)
    assert.match(markdown, /^\*\*Headline of article 2\*\* 90 % sure/u)
    assert.match(
      markdown,
      /Because \| shares 21 of 24 bigrams with the lead \|/u
    )
    assert.match(
      markdown,
      /Runner-up \| article 1, 0\.37: 甲。 margin 0\.53 \|/u
    )
    assert.match(
      markdown,
      /Body on line 3 .*Move there .*Attach to… .*Not this one$/u
    )
  })

  it('shows a tie as a tie', () => {
    const markdown = plain(
      card('caption 1/2|改‸建前\nparagraph 1|甲。\nparagraph 2|乙。')
    )
    assert.match(markdown, /^\*\*Caption of article 1 or 2\?\*\*/u)
    assert.match(markdown, /Candidate \| article 1, 0\.50: 甲。 \|/u)
    assert.match(markdown, /Attach to… .*No article$/u)
  })

  it('is silent inside the body, and speaks where an article begins', () => {
    assert.equal(card('paragraph 1|正文很‸长。'), '')
    assert.match(card('paragraph 1|‸正文很长。'), /Article 1 begins/u)
  })

  it('is silent on a blank line', () => {
    assert.equal(card('甲。\n‸\n乙。'), '')
  })
})

describe('a command of a hover', () => {
  const captions = 'caption 1/2|改‸建前\nparagraph 1|甲。\nparagraph 2|乙。'
  const suggested = {kind: 'person', at: '林国栋', status: 'suggested' as const}

  for (const [what, markdown] of [
    ['a tag', card(text, {register, mentions})],
    ['a suggestion', card('林‸国栋说。', {mentions: [suggested]})],
    ['a tie', card(captions)],
    ['a head', card('headline 2|鹭‸汀\nparagraph 1|甲。\nparagraph 2|乙。')]
  ] as const)
    it(`says of which version its place is: ${what}`, () => {
      const placed = links(markdown)
        .flatMap(([, given]) => given as object[])
        .filter((each) =>
          ['line', 'position', 'range'].some((key) => key in each)
        )
      assert.ok(placed.length > 1)
      for (const each of placed)
        assert.equal('version' in each && each.version, 1)
    })
})

describe('hostile text in a hover', () => {
  const hostile = [
    '[x](command:workbench.action.quit)',
    '<img src=x onerror=alert(1)>',
    '$(trash) **b** `c` _d_ ~~e~~',
    'a | b | c',
    '![i](https://example.org/i.png)',
    'https://example.org www.example.org a@example.org',
    '</span><script>x</script>',
    '# h\n\n- l\n> q\n```',
    '&lt;b&gt; \\[x\\]',
    '[ref]: https://example.org'
  ]

  for (const name of hostile) {
    it(JSON.stringify(name), () => {
      const yaml = JSON.stringify([
        {
          id: 'x',
          kind: 'person',
          name,
          aliases: [name],
          description: name,
          sameAs: [name, 'javascript:alert(1)', 'command:x']
        }
      ])
      const markdown = card('甲‸乙', {
        register: yaml,
        mentions: [
          {kind: 'person', at: '甲乙', ref: 'x', role: name, value: name}
        ]
      })
      for (const [command] of links(markdown)) {
        assert.ok((hoverCommands as readonly string[]).includes(command))
      }

      // What is left without our own links, spans and icons is harmless.
      const rest = markdown
        .replace(/\]\(command:copydesk\.\w+\?[\w%.~*!-]*\)/gu, ']')
        .replace(/<span style="[\w:;#()-]*">|<\/span>/gu, '')
        .replace(/\$\([a-z-]+\)(?=&nbsp;\[|<| )/gu, '')
      assert.doesNotMatch(rest, /[<>`$\\]|\]\(|https?:|www\.|command:/u)
      assert.equal(
        rest.split('\n').filter((line) => line.startsWith('#')).length,
        0
      )
    })
  }

  it('escapes every ASCII punctuation character', () => {
    for (let code = 0x21; code < 0x7f; code++) {
      const character = String.fromCodePoint(code)
      if (/\w/u.test(character) && character !== '_') continue
      assert.equal(escapeMarkdown(character), `&#${code};`)
    }
  })

  it('links to the web and nowhere else', () => {
    assert.equal(
      webLink('VIAF', 'https://viaf.org/a_(b)'),
      '[VIAF](https://viaf.org/a_%28b%29)'
    )
    for (const address of [
      'javascript:alert(1)',
      'command:x',
      'file:///etc/passwd',
      'https://x y',
      'https://x\n',
      'https://x"onclick=',
      'HTTPS:x'
    ]) {
      assert.doesNotMatch(webLink('label', address), /\(/u)
    }
  })
})
