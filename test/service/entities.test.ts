import assert from 'node:assert/strict'
import {surroundingText} from '../../src/service/context-text.js'
import {completion} from '../../src/service/features/completion.js'
import {documentHighlights} from '../../src/service/features/document-highlights.js'
import {entitiesModel} from '../../src/service/features/entities-model.js'
import {entityReview} from '../../src/service/features/entity-review.js'
import {
  occurrencesOn,
  wantedAt
} from '../../src/service/features/occurrences.js'
import {references} from '../../src/service/features/references.js'
import {prepareRename, rename} from '../../src/service/features/rename.js'
import {searchRegister} from '../../src/service/features/register-search.js'
import {reviewQueue} from '../../src/service/features/review-queue.js'
import {
  semanticTokens,
  tokenTypes
} from '../../src/service/features/semantic-tokens.js'
import {workspaceSymbols} from '../../src/service/features/workspace-symbols.js'
import {indexFile} from '../../src/service/mention-index.js'
import type {PageView} from '../../src/service/page-view.js'
import {
  createWorkspacePages,
  type WorkspacePages
} from '../../src/service/workspace-pages.js'
import type {TextDocumentEdit, WorkspaceEdit} from 'vscode-languageserver-types'
import {page, registerFile, textIn, uri} from './page.js'

const register = `- id: he-liqun
  kind: person
  name: 何立群
  aliases: [老何]
- id: liuwan
  kind: place
  name: 柳湾街道
`

function pagesOf(files: Record<string, string>): WorkspacePages {
  const pages = createWorkspacePages()
  for (const [name, text] of Object.entries(files)) {
    const each = `file:///desk/${name}`
    pages.update(each, indexFile(each, text))
  }

  return pages
}

describe('semantic tokens', () => {
  /** Tokens as `type text`, decoded as an editor does. */
  function tokens(
    view: PageView,
    ...range: Parameters<typeof textIn>[1][]
  ): string[] {
    const {data} = semanticTokens(view, ...range)
    const found: string[] = []
    let line = 0
    let character = 0
    for (let index = 0; index < data.length; index += 5) {
      const [lines = 0, columns = 0, length = 0, type = 0] = data.slice(index)
      character = lines === 0 ? character + columns : columns
      line += lines
      const start = {line, character}
      const end = {line, character: character + length}
      found.push(`${tokenTypes[type] ?? ''} ${textIn(view, {start, end})}`)
    }

    return found
  }

  it('give each kind its type, the inner kind first, and dim mark-up', () => {
    assert.deepEqual(
      tokens(page('到[[柳湾]{.place}社区]{.organisation ref=lw}去。')),
      [
        'mark [',
        'mark [',
        'place 柳湾',
        'mark ]{.place}',
        'organisation 社区',
        'mark ]{.organisation ref=lw}'
      ]
    )
  })

  it('cut a tag at line ends', () => {
    assert.deepEqual(tokens(page('楼长[何立\n\n群]{.person}说')), [
      'mark [',
      'person 何立',
      'person 群',
      'mark ]{.person}'
    ])
  })

  it('take a kind of the user for an entity, a role for none', () => {
    assert.deepEqual(tokens(page('[甲]{.ship}')).slice(1, 2), ['entity 甲'])
    assert.deepEqual(tokens(page('[甲]{.headline}')), [
      'mark [',
      'mark ]{.headline}'
    ])
  })

  it('answer a range alone', () => {
    const view = page('[甲]{.person}\n«[乙]{.place}»\n[丙]{.person}')
    assert.deepEqual(tokens(view, view.selection), [
      'mark [',
      'place 乙',
      'mark ]{.place}'
    ])
  })
})

describe('document highlights', () => {
  it('are all mentions of the entity, by key else by text', () => {
    const view = page('何立‸群说，老何笑。何立群走了。何立群。', {
      mentions: [
        {kind: 'person', at: '何立群', ref: 'he-liqun'},
        {kind: 'person', at: '老何', ref: 'he-liqun'}
      ]
    })
    assert.deepEqual(
      documentHighlights(view, view.cursor).map(({range}) =>
        textIn(view, range)
      ),
      ['何立群', '老何', '何立群', '何立群']
    )
  })

  it('take two people of one name for two', () => {
    const view = page('李明‸来，李明走。')
    const [first] = page('李明', {
      mentions: [{kind: 'person', at: '李明', ref: 'li-1'}]
    }).analysis.mentions
    assert.ok(first)
    const analysis = {
      ...view.analysis,
      mentions: [first, {...first, ref: 'li-2', spans: [{start: 4, end: 6}]}]
    }
    assert.equal(documentHighlights({...view, analysis}, view.cursor).length, 1)
  })
})

describe('references', () => {
  const pages = pagesOf({
    'b.txt': '[老何]{.person ref=he-liqun}和[何立群]{.person}',
    'raw.txt': '[何立群]{.person ref=he-liqun}',
    'raw.news.md':
      '---\ncopydesk: 1\nsource: raw.txt\n---\n\n[何立群]{.person ref=he-liqun}'
  })

  it('are those of all pages, sources of clean copies left out', () => {
    const view = page('何立‸群说', {
      mentions: [{kind: 'person', at: '何立群', ref: 'he-liqun'}]
    })
    assert.deepEqual(
      references(view, view.cursor, pages).map((location) => location.uri),
      [uri, 'file:///desk/b.txt', 'file:///desk/raw.news.md']
    )
  })

  it('reach over line ends', () => {
    const view = page('[何‸立\n\n群]{.person}说', {
      mentions: [{kind: 'person', at: '何立⏎⏎群'}]
    })
    assert.deepEqual(
      references(view, view.cursor, pages).map(({range}) => range.end.line),
      [2, 0]
    )
    const english = indexFile('file:///desk/e.txt', '[John\nSmith]{.person}')
    assert.equal(english.mentions[0]?.text, 'John Smith')
  })

  it('know which page is a source', () => {
    assert.ok(pages.isSource('file:///desk/raw.txt'))
    assert.ok(!pages.isSource('file:///desk/b.txt'))
    // As VS Code writes `page (1)!'*#�.txt`.
    const odd = 'page%20%281%29%21%27%2A%23%EF%BF%BD.txt'
    const copy = `---\ncopydesk: 1\nsource: page (1)!'*#\uD800.txt\n---\n\n`
    assert.ok(pagesOf({'p.news.md': copy}).isSource(`file:///desk/${odd}`))
  })
})

describe('rename', () => {
  function applied(
    edit: WorkspaceEdit,
    texts: Record<string, PageView>
  ): string[] {
    return (edit.documentChanges as TextDocumentEdit[]).flatMap((change) => {
      const view = texts[change.textDocument.uri]
      return change.edits.map((each) =>
        'range' in each && 'newText' in each
          ? `${change.textDocument.uri.slice(13)} ${view ? textIn(view, each.range) : ''} → ${each.newText}`
          : ''
      )
    })
  }

  it('changes a key in the page, the others, and the register', () => {
    const view = page(
      '[何立群]{.person ref=he-li‸qun}和[老何]{.person ref="he-liqun"}',
      {register}
    )
    const pages = pagesOf({'b.txt': '[老何]{.person ref=he-liqun}'})
    assert.equal(prepareRename(view, view.cursor)?.placeholder, 'he-liqun')
    const renamed = rename(view, view.cursor, 'he', pages)
    assert.ok(renamed && 'edit' in renamed)
    assert.deepEqual(applied(renamed.edit, {[uri]: view}), [
      'page.txt he-liqun → he',
      'page.txt he-liqun → he',
      'b.txt  → he',
      'entities.yaml  → he'
    ])
  })

  it('puts in quotes what YAML would take for another type', () => {
    const view = page('[何立群]{.person ref=he-li‸qun}', {register})
    for (const name of ['on', 'No', 'null', 'true', 'y', 'a:']) {
      const renamed = rename(view, view.cursor, name, pagesOf({}))
      assert.ok(renamed && 'edit' in renamed)
      assert.deepEqual(applied(renamed.edit, {[uri]: view}), [
        `page.txt he-liqun → ${name}`,
        `entities.yaml  → "${name}"`
      ])
    }
  })

  it('refuses a key that is taken or malformed, in words', () => {
    const view = page('[何]{.person ref=he-liqun‸}', {register})
    const pages = pagesOf({})
    for (const name of ['liuwan', '1x', 'a b', '']) {
      const renamed = rename(view, view.cursor, name, pages)
      assert.ok(renamed && 'refusal' in renamed, name)
    }
  })

  it('changes the id of a block, and what points at it', () => {
    const view = page('# 标题 {#a‸5}\n\n正文\n\n[图]{.caption of=a5}')
    const renamed = rename(view, view.cursor, 'fire', pagesOf({}))
    assert.ok(renamed && 'edit' in renamed)
    assert.deepEqual(applied(renamed.edit, {[uri]: view}), [
      'page.txt a5 → fire',
      'page.txt a5 → fire'
    ])
  })

  it('has nothing to rename in plain text', () => {
    const view = page('何立‸群说')
    assert.equal(prepareRename(view, view.cursor), null)
  })
})

describe('completion', () => {
  const labels = (labelled: string): string[] | undefined => {
    const view = page(labelled, {register})
    return completion(view, view.cursor)?.items.map(({label}) => label)
  }

  it('offers kinds and roles after a dot', () => {
    const found = labels('[何立群]{.‸}')
    assert.deepEqual(found?.slice(0, 3), ['person', 'place', 'organisation'])
    assert.ok(found.includes('headline'))
    assert.ok(found.includes('sic'))
  })

  it('offers kinds in braces that hold nothing yet', () => {
    assert.deepEqual(labels('[何立群]{‸')?.slice(0, 2), ['.person', '.place'])
    assert.deepEqual(labels('[何立群]{.person ‸'), ['ref=', 'value='])
  })

  it('replaces what was typed', () => {
    const view = page('[何立群]{.per‸}')
    const edit = completion(view, view.cursor)?.items[0]?.textEdit
    assert.ok(edit && 'range' in edit)
    assert.equal(textIn(view, edit.range), 'per')
  })

  it('offers keys of the register, of that kind', () => {
    assert.deepEqual(labels('[何立群]{.person ref=‸'), ['he-liqun'])
    assert.deepEqual(labels('[柳湾]{.place ref="l‸"}'), ['liuwan'])
    assert.deepEqual(labels('[何]{ref=老‸}'), ['he-liqun'])
  })

  it('offers rules, and articles', () => {
    assert.ok(labels('[x]{.asis rule=‸}')?.includes('doubled-text'))
    assert.deepEqual(labels('[x]{.caption of=‸}'), ['a1', 'none'])
  })

  it('is silent in plain text and after the braces', () => {
    assert.equal(labels('何立群说.‸'), undefined)
    assert.equal(labels('[何]{.person}.‸'), undefined)
  })
})

describe('occurrences', () => {
  it('are found across line ends, with conflicts in words', () => {
    const view = page(
      `paragraph 1|«柳湾街道»很大。柳湾
paragraph 1+|街道很美，柳湾街道办。
paragraph 2|柳湾街道远。`,
      {
        mentions: [{kind: 'organisation', at: '柳湾街道办'}]
      }
    )
    const wanted = wantedAt(view, {
      range: view.selection,
      scope: 'page',
      kind: 'place'
    })
    assert.ok(wanted)
    const found = occurrencesOn(view, wanted)
    assert.deepEqual(
      found.map(({ranges, state, note, before, after}) => [
        ranges.map((range) => textIn(view, range)).join('⏎'),
        state,
        note,
        before,
        after
      ]),
      [
        ['柳湾街道', 'free', '', '', '很大。柳湾街道很美，柳湾街道办。'],
        ['柳湾⏎街道', 'free', '', '柳湾街道很大。', '很美，柳湾街道办。'],
        [
          '柳湾街道',
          'inside',
          'inside “柳湾街道办”',
          '柳湾街道很大。柳湾街道很美，',
          '办。'
        ],
        ['柳湾街道', 'free', '', '', '远。']
      ]
    )
  })

  it('are of the entry, aliases included, and of whole words', () => {
    const states = (labelled: string, kind = 'person'): string[] => {
      const view = page(labelled, {
        register: `${register}- {id: ann, kind: person, name: Ann}\n`,
        mentions: [
          {kind: 'person', at: '老何', ref: 'other'},
          {kind: 'organisation', at: '何立群工作室'}
        ]
      })
      const wanted = wantedAt(view, {
        range: view.selection,
        scope: 'page',
        kind
      })
      assert.ok(wanted)
      return [
        wanted.ref ?? '',
        ...occurrencesOn(view, wanted).map(
          ({text, state, note}) => `${text} ${state} ${note}`
        )
      ]
    }

    assert.deepEqual(states('«何立群»来，老何走，何立群工作室开门。'), [
      'he-liqun',
      '何立群 free ',
      '老何 conflict linked to other',
      '何立群 inside inside “何立群工作室”'
    ])
    assert.deepEqual(states('«Ann» and Annual'), ['ann', 'Ann free '])
    assert.deepEqual(states('«何立群»来', 'place'), ['', '何立群 free '])
  })

  it('hold what was selected over two blocks, and names in capitals', () => {
    const view = page(
      'paragraph 1|Mr. «John\nparagraph 1|Smith» spoke.\nheadline 1|JOHN SMITH SPEAKS'
    )
    const wanted = wantedAt(view, {
      range: view.selection,
      scope: 'page',
      kind: 'person'
    })
    assert.ok(wanted)
    assert.deepEqual(
      occurrencesOn(view, wanted).map(({text, ranges}) => [
        text,
        ranges.length
      ]),
      [
        ['John Smith', 2],
        ['JOHN SMITH', 1]
      ]
    )
  })

  it('keep to the article where that is asked', () => {
    const view = page('paragraph 1|«甲乙»。\nparagraph 2|甲乙。')
    const wanted = wantedAt(view, {
      range: view.selection,
      scope: 'article',
      kind: 'place'
    })
    assert.ok(wanted)
    assert.equal(occurrencesOn(view, wanted).length, 1)
  })
})

describe('entities model', () => {
  it('groups by status, kind and entity; what stands around is asked apart', () => {
    const view = page('记者陈雅琴说，老何来了。何立群走了。', {
      register,
      mentions: [
        {kind: 'person', at: '陈雅琴', status: 'suggested', role: '记者'},
        {kind: 'person', at: '老何', ref: 'he-liqun'},
        {kind: 'person', at: '何立群', ref: 'he-liqun'}
      ]
    })
    assert.deepEqual(
      entitiesModel(view).groups.map(({kind, status, entities}) => [
        status,
        kind,
        entities.map(({name, role, mentions}) => [
          name,
          role,
          mentions.map(({ranges, text}) => {
            const spans = ranges.map((range) => view.span(range))
            return `${surroundingText(view, spans).before}|${text}`
          })
        ])
      ]),
      [
        [
          'tagged',
          'person',
          [
            [
              '何立群',
              null,
              ['记者陈雅琴说，|老何', '记者陈雅琴说，老何来了。|何立群']
            ]
          ]
        ],
        ['suggested', 'person', [['陈雅琴', '记者', ['记者|陈雅琴']]]]
      ]
    )
  })
})

describe('review queue', () => {
  it('holds everything that wants a decision, in file order', () => {
    const view = page(
      `caption 1/2|改建前
paragraph 1|记者陈雅琴说
paragraph 1?|改造前改造前
paragraph 2|乙。`,
      {mentions: [{kind: 'person', at: '陈雅琴', status: 'suggested'}]}
    )
    assert.deepEqual(
      reviewQueue(view).items.map(({type, text, question}) => [
        type,
        text,
        question
      ]),
      [
        ['tie', '改建前', 'Which article does this caption belong to?'],
        ['suggestion', '陈雅琴', 'Tag as Person?'],
        [
          'problem',
          '改造前改造前',
          'Unexpected doubled text “改造前改造前”, expected “改造前”'
        ],
        ['paragraph', '', 'Does a paragraph end here?']
      ]
    )
  })
})

describe('entity review', () => {
  it('asks by entity, with every place, and ticks what is sure', () => {
    const view = page('记者何立群说，何立\n群走了，老王来，何立群工作室。', {
      register,
      mentions: [
        {
          kind: 'person',
          at: '何立群',
          status: 'suggested',
          confidence: 0.95,
          evidence: [
            {
              cue: 'han-person',
              weight: 1,
              phrase: {words: {en: 'a name', 'zh-cn': '像人名'}}
            }
          ]
        },
        {kind: 'person', at: '老王', status: 'suggested', confidence: 0.6},
        {kind: 'organisation', at: '何立群工作室'}
      ]
    })
    assert.deepEqual(
      entityReview(view).entities.map(({text, kind, ref, mentions}) => [
        text,
        kind,
        ref,
        mentions.map(
          ({state, isTicked, isSure, note}) =>
            `${state} ${isTicked} ${isSure} ${note}`
        )
      ]),
      [
        [
          '何立群',
          'person',
          'he-liqun',
          ['free true true ', 'inside false false inside “何立群工作室”']
        ],
        ['老王', 'person', null, ['free true false unsure: 0.60']]
      ]
    )
  })
})

describe('entity review of short forms', () => {
  it('shows them under the name that the article writes out', () => {
    const view = page('汤怀远到会，汤书记发言。\n\n另一位汤书记没有来。', {
      mentions: [
        {kind: 'person', at: '汤怀远', status: 'suggested', confidence: 0.8}
      ]
    })
    const {analysis} = view
    const [first] = analysis.mentions
    assert.ok(first)
    const start = view.text.indexOf('汤书记')
    const short = {
      ...first,
      text: '汤书记',
      fullName: '汤怀远',
      spans: [{start, end: start + 3}]
    }
    const both = {
      ...view,
      analysis: {...analysis, mentions: [first, short]}
    }
    const [entity, ...others] = entityReview(both).entities
    assert.deepEqual(others, [])
    assert.equal(entity?.text, '汤怀远')
    assert.deepEqual(entity.texts, ['汤怀远', '汤书记'])
    assert.deepEqual(
      entity.mentions.map(({text}) => text),
      ['汤怀远', '汤书记']
    )
  })
})

describe('search in the register', () => {
  const {register: file} = registerFile(`${register}- id: he-2
  kind: person
  name: 何立群
  aliases: [小何]
`)
  const find = (
    query: string,
    name = '',
    kind: string | null = null
  ): string[] =>
    searchRegister(file, {query, name, kind, limit: 5}).map(({id}) => id)

  it('finds ids, names, aliases and initials of pinyin', () => {
    assert.deepEqual(find('liu'), ['liuwan'])
    assert.deepEqual(find('街道'), ['liuwan'])
    assert.deepEqual(find('hlq'), ['he-liqun', 'he-2'])
    assert.deepEqual(find('xh'), ['he-2'])
    assert.deepEqual(find('zzz'), [])
  })

  it('puts those of the name and kind first', () => {
    assert.deepEqual(find('', '小何', 'person'), ['he-2', 'he-liqun', 'liuwan'])
    assert.deepEqual(find('', '柳湾街道')[0], 'liuwan')
  })
})

describe('workspace symbols', () => {
  it('are entries of the register, by id, name or alias', () => {
    const {register: file} = page('', {register})
    const find = (query: string): string[] =>
      workspaceSymbols([file], query, 'en').map(({name}) => name)
    assert.deepEqual(find(''), ['何立群', '柳湾街道'])
    // Editors filter by the name: what was found stands in it.
    assert.deepEqual(find('老何'), ['何立群 (老何)'])
    assert.deepEqual(find('立群'), ['何立群'])
    assert.deepEqual(find('LIU'), ['柳湾街道 (liuwan)'])
  })
})
