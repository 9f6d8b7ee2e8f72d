import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {applyEdits} from '../../src/core/model/span.js'
import {say} from '../../src/core/model/words.js'
import {turnOffHere} from '../../src/core/rules/ignore.js'
import {testLexica} from './lexica.js'

/** What a page is told, each as `rule: actual → expected | reason`. */
function told(text: string): string[] {
  return analyse(text, {
    ...analysisDefaults,
    lexica: testLexica()
  }).findings.map(
    ({ruleId, actual, expected, reason}) =>
      `${ruleId}: ${actual ?? ''} → ${expected ?? ''} | ${say(reason, 'en')}`
  )
}

describe('what a reason names', () => {
  it('the whole word, or the whole number with its groups', () => {
    const [word, number] = told(
      'The men of the town read tbe letter, and 1,O00 people came.'
    )
    assert.match(word ?? '', /“tbe”/u)
    assert.match(number ?? '', /“1,O00”/u)
    assert.doesNotMatch(number ?? '', /people/u)
  })

  it('a few characters of Chinese, and none behind a mark', () => {
    const [slip] = told('木报讯 昨日，青禾区召开会议，部署秋收工作。')
    assert.match(slip ?? '', /木报讯/u)
    assert.doesNotMatch(slip ?? '', /昨日/u)
  })

  it('the date itself, where it comes after the issue', () => {
    const found = told(
      '---\ndate: 2022-09-02\n---\n青禾区召开会议\n本报讯 9月12日，青禾区召开了会议，部署秋收工作。\n'
    ).filter((each) => each.startsWith('date-after-issue'))
    assert.equal(found.length, 1)
    assert.match(found[0] ?? '', /^date-after-issue: 9月12日 →/u)
  })

  it('the character that lacks its blank', () => {
    const [first] = told(
      '全区 3 个镇、12 个村的 40 名代表参加，共7人发言，第 5 次会议开了 2 天。'
    )
    assert.match(first ?? '', /^space-cjk-digit: 7 → {2}7 \|/u)
  })
})

describe('text said several times', () => {
  for (const [times, name] of [
    [2, 'twice'],
    [3, 'three times'],
    [4, 'four times']
  ] as const) {
    it(`is said once, where it stands there ${name}`, () => {
      const [found] = told(`${'改造前'.repeat(times)}\n`)
      assert.match(found ?? '', /^doubled-text: (?:改造前)+ → 改造前 \|/u)
    })
  }
})

describe('a list in English on poor paper', () => {
  it('is read as English, though it holds hardly a verb', () => {
    const found = told(
      'Jolin Hohnes, of Kostrel Bay, libourcr. Cuises of insolvcncy, prcssure of creditois\n' +
        'and lossos in busincss. Liabilitics 59 pounds. Peter Quill, of Bay, millwriglit, cuises\n' +
        'of insolvcncy, lossos by sickncss of fimily, bad dcbts. Assots 3 pounds, paid by assigncc.\n'
    )
    assert.ok(found.length > 8, found.join('\n'))
  })

  it('is not, where it is in another language', () => {
    assert.deepEqual(
      told(
        '---\nlang: en\n---\nDer Markt der Stadt ist nicht mit dem Hafen und den Schiffen zu verwechseln, die von der\n' +
          'Regierung für eine neue Strecke auf dem Lande bestellt wurden und nach der Messe kommen.\n'
      ),
      []
    )
  })
})

describe('marks without a partner', () => {
  const reasons = (count: number): string[] =>
    told(`青禾区召开会议，${'代表（来，'.repeat(count)}散会。\n`)
      .filter((each) => each.startsWith('unbalanced-mark'))
      .map((each) => each.split(' | ')[1] ?? '')

  it('are told one by one up to two hundred', () => {
    const found = reasons(201)
    assert.equal(found.length, 201)
    assert.equal(found.at(-1), '“（” has no partner')
  })

  it('are counted by one finding from there on', () => {
    const found = reasons(5000)
    assert.equal(found.length, 201)
    assert.match(found.at(-1) ?? '', /4800 marks have no partner$/u)
  })
})

describe('one damage, one report', () => {
  const rules = (text: string): string[] =>
    told(text).map((each) => each.split(':')[0] ?? '')

  it('of a word that a line end cuts, on a page of poor OCR', () => {
    const page =
      'Tlie chairnian said tbat tho comniittee liad wbat tliey wantcd, be ac-\ncepted it aud wcnt home wbile thc rest of tliem stood tliere and lookcd on.\n'
    const found = rules(page)
    assert.equal(found.filter((each) => each === 'end-hyphen').length, 1)
    assert.ok(found.length > 5)
    const words = told(page).filter((each) =>
      each.startsWith('unknown-word: ac')
    )
    assert.deepEqual(words, [])
  })

  it('of a word that a blank or a hyphen in the line cuts, on such a page', () => {
    const page = `The coun cil met on Tuesdny and voted for the new brigde over the rivcr. The
park- ing near the mnrket will be closed and tlie mayor said thal the work wouid
take six months. Mr. Haie told the men that the oost would be paid by tbe
county. The rcport was read and aocepted. Seven mcmbers voted aye and two no.
`
    const found = told(page)
    const of = (id: string): number =>
      found.filter((each) => each.startsWith(`${id}:`)).length
    assert.equal(of('split-word'), 1)
    assert.equal(of('hyphen-in-line'), 1)
    assert.deepEqual(
      found.filter((each) =>
        /^unknown-word: (?:coun|cil|park|ing)\b/u.test(each)
      ),
      []
    )
    assert.ok(of('unknown-word') > 0)
  })

  it('of a quotation with one mark of each form', () => {
    assert.deepEqual(
      rules(
        '书记要求按照“应改尽改"的原则，在六月底前完成全部任务，大家都说好。\n'
      ),
      ['straight-quote']
    )
  })

  it('of two words run together, which are no slip of a third', () => {
    assert.deepEqual(
      rules('It was said tobe the largest ship of the harbour.\n'),
      ['joined-words']
    )
  })

  it('of a word with something inside that nobody sees', () => {
    assert.deepEqual(
      rules('The men met at noon and the ma\u200Byor spoke of it.\n'),
      ['invisible-character']
    )
  })

  it('of a narrow mark set off by blanks', () => {
    assert.deepEqual(rules('书记昨日指出, 今年要抓紧秋收，大家都说好。\n'), [
      'halfwidth-punctuation'
    ])
  })
})

describe('lines that stand twice', () => {
  const repeated = (...lines: readonly string[]): number =>
    told([...lines, 'other line', ...lines, ''].join('\n')).filter((each) =>
      each.startsWith('repeated-block')
    ).length

  it('are told from forty characters on', () => {
    assert.equal(repeated('1234567890 and a b c', 'abcdefghij and d e'), 0)
    assert.equal(repeated('1234567890 and a b c', 'abcdefghij and d ef'), 1)
  })

  it('begin with one of ten characters, and are two', () => {
    const long = 'abcdefghij and d e f and more of it'
    assert.equal(repeated('123456789', long), 0)
    assert.equal(repeated('1234567890', long), 1)
    assert.equal(repeated(`${long} and yet more of it than that`), 0)
  })

  it('are told once, however many they are', () => {
    const lines = ['甲', '乙', '丙', '丁'].map(
      (name) => `${name}村的梨躲过雹灾，今年收成好，村民都说不错。`
    )
    assert.equal(repeated(...lines), 1)
  })
})

describe('what is to go', () => {
  const fixesOf = (text: string, rule: string) =>
    analyse(text, {...analysisDefaults, lexica: testLexica()})
      .findings.filter(({ruleId}) => ruleId === rule)
      .map(({expected, fixes: [fix]}) => ({
        expected,
        safe: fix?.safe,
        edits: fix?.edits
      }))

  it('is expected to be nothing: a speck goes with one blank', () => {
    assert.deepEqual(fixesOf('The board • has a plan.', 'speck'), [
      {
        expected: '',
        safe: false,
        edits: [{span: {start: 9, end: 11}, text: ''}]
      }
    ])
  })

  it('goes by itself at the end of a line, and before what is no verse', () => {
    const edge = (line: string): unknown[] =>
      fixesOf(`${line}\nIt is.\n`, 'edge-space').map(({expected, safe}) => [
        expected,
        safe
      ])
    assert.deepEqual(edge('The ferry is old. '), [['', true]])
    assert.deepEqual(edge(' the ferry is old.'), [['', true]])
    assert.deepEqual(edge(' The ferry is old.'), [['', false]])
    const verse = ' The ferry is old, and it was built for the river.'
    assert.equal(verse.length, 50)
    assert.deepEqual(edge(verse), [['', false]])
    assert.deepEqual(edge(verse.replace('.', 's.')), [['', true]])
  })
})

describe('straight quotation marks', () => {
  const straight = (text: string): number =>
    told(text).filter((each) => each.startsWith('straight-quote')).length

  it('are told where Chinese touches either mark, inside or outside', () => {
    for (const text of [
      '说"OK" 了，',
      '说 "OK"了，',
      '说 "好 OK"，',
      '说 "OK 好"，'
    ]) {
      assert.equal(straight(`${text}区里的人昨天都到了会场。`), 2, text)
    }

    assert.equal(straight('说 "OK" 了，区里的人昨天都到了会场。'), 0)
  })
})

describe('a rule that is turned off in a file', () => {
  const off = (text: string): string => {
    const {edits} = turnOffHere(analyse(text), 'space-cjk')
    assert.ok(edits)
    return applyEdits(text, edits)
  }

  it('stands at its top, behind a byte order mark that begins it', () => {
    const head = '---\nrules-off: [space-cjk]\n---\n'
    assert.equal(off('区里开会。\n'), `${head}区里开会。\n`)
    assert.equal(off('\ufeff区里开会。\n'), `\ufeff${head}区里开会。\n`)
    assert.equal(off('区里开会。\n\ufeff'), `${head}区里开会。\n\ufeff`)
  })

  it('has the line ends of the file', () => {
    assert.equal(
      off('区里开会。\r\n'),
      '---\r\nrules-off: [space-cjk]\r\n---\r\n区里开会。\r\n'
    )
  })
})

describe('line ends of several kinds', () => {
  const mixed = (text: string) =>
    analyse(text).findings.filter(({ruleId}) => ruleId === 'mixed-line-end')

  it('are counted and made as most are, the last line without one left', () => {
    const text = '甲\n乙\r\n丙\n丁\r\n戊\n己'
    const [finding, ...others] = mixed(text)
    assert.ok(finding)
    assert.deepEqual(others, [])
    assert.match(say(finding.reason, 'en'), /^2 line ends/u)
    assert.equal(
      applyEdits(text, finding.fixes[0]?.edits ?? []),
      '甲\n乙\n丙\n丁\n戊\n己'
    )
  })

  it('are no problem where all are alike', () => {
    assert.deepEqual(mixed('甲\r\n乙\r\n丙'), [])
    assert.deepEqual(mixed('甲'), [])
  })
})

describe('a name that is printed in two ways', () => {
  it('points to the first place of the other', () => {
    const text =
      '昨日，区长林望舒出席。\n区长林望舒指出。\n区长林望舒强调。\n区长林望书表示。\n'
    const [finding, ...others] = analyse(text).findings.filter(
      ({ruleId}) => ruleId === 'name-variant'
    )
    assert.ok(finding)
    assert.deepEqual(others, [])
    assert.deepEqual(
      [finding.span, ...(finding.related ?? []).map(({span}) => span)].map(
        ({start, end}) => [start, text.slice(start, end)]
      ),
      [
        [text.indexOf('林望书'), '林望书'],
        [text.indexOf('林望舒'), '林望舒']
      ]
    )
    assert.match(
      say(finding.reason, 'en'),
      /^“林望书” stands 1× and “林望舒” 3×/u
    )
  })
})

describe('a name that another is a slip of', () => {
  const variants = (text: string): string[] =>
    told(text)
      .filter((each) => each.startsWith('name-variant'))
      .map((each) => each.slice('name-variant: '.length).split(' | ')[0] ?? '')
  const page = (...names: readonly string[]): string =>
    names.map((name, at) => `${name}${at}日出席。\n`).join('')

  it('stands three times as often, in a role that several have', () => {
    const right = '记者林望舒'
    const slip = '记者林望书'
    assert.deepEqual(variants(page(right, right, right, slip)), [
      '林望书 → 林望舒'
    ])
    assert.deepEqual(variants(page(right, right, slip)), [])
    const more = [right, right, right, right, right]
    assert.deepEqual(variants(page(...more, slip, slip)), [])
    assert.deepEqual(variants(page(...more, right, slip, slip)), [
      '林望书 → 林望舒',
      '林望书 → 林望舒'
    ])
  })

  it('stands twice, in an office that one person has', () => {
    const twice = (office: string, other = office): string[] =>
      variants(page(`${office}林望舒`, `${office}林望舒`, `${other}林望书`))
    assert.equal(twice('，区长').length, 1)
    assert.equal(twice('鹭汀区长').length, 1)
    assert.equal(twice('鹭汀区长', '，区长').length, 1)
    assert.equal(twice('，区长', '鹭汀区长').length, 1)
    assert.equal(twice('鹭汀区长', '柳湾区长').length, 0)
    assert.equal(twice('副区长').length, 0)
    assert.equal(twice('，书记').length, 0)
    assert.equal(twice('工委书记').length, 1)
    assert.equal(twice('工委书记', '，书记').length, 0)
  })

  it('is the commonest of those that are alike', () => {
    const names = [
      ...new Array<string>(3).fill('记者林望舒'),
      ...new Array<string>(4).fill('记者林望树'),
      '记者林望书'
    ]
    assert.deepEqual(variants(page(...names)), ['林望书 → 林望树'])
    assert.deepEqual(variants(page(...names.toReversed())), ['林望书 → 林望树'])
  })

  it('stands right behind its role, or behind a blank or a mark', () => {
    for (const joint of ['', ' ', '　', '、'])
      assert.equal(
        variants(
          page(
            ...new Array<string>(3).fill(`记者${joint}林望舒`),
            `记者${joint}林望书`
          )
        ).length,
        1,
        JSON.stringify(joint)
      )
    assert.deepEqual(
      variants(
        page(...new Array<string>(3).fill('记者：林望舒'), '记者：林望书')
      ),
      []
    )
  })

  it('is not looked for in a list of more than two hundred', () => {
    const list = (count: number): string =>
      page(
        ...Array.from(
          {length: count},
          (_, at) =>
            `记者王${String.fromCharCode(0x4e00 + at * 2)}${String.fromCharCode(0x6e00 + at * 2)}`
        ),
        ...new Array<string>(3).fill('记者林望舒'),
        '记者林望书'
      )
    assert.equal(variants(list(198)).length, 1)
    assert.equal(variants(list(199)).length, 0)
  })
})

describe('a code that stands for a character', () => {
  const decoded = (code: string): string[] =>
    told(`The men of the town read ${code} in the paper.\n`)
      .filter((each) => each.startsWith('glyph-code'))
      .map((each) => each.split(' → ')[1]?.split(' | ')[0] ?? '')

  it('is read by its name, whatever the letter case, or by its number', () => {
    for (const [code, character] of [
      ['caf&eacute;', 'é'],
      ['&Uuml;ber', 'Ü'],
      ['the &AMP; men', '&'],
      ['the &amp; men', '&'],
      ['&AElig;on', 'Æ'],
      ['&aelig;on', 'æ'],
      ['&#8212;', '—'],
      ['&#x2014;', '—'],
      [String.raw`\u2014`, '—'],
      [String.raw`\u00E9`, 'é'],
      ['&#32;', ' '],
      ['&#x10FFFF;', '\u{10FFFF}'],
      ['&frac12;', '½']
    ] as const)
      assert.deepEqual(decoded(code), [character], code)
  })

  it('is told, and not read, where it is none that can be', () => {
    for (const code of [
      '(cid:123)',
      '&#31;',
      '&#x110000;',
      '&#55296;',
      '&#xDFFF;',
      String.raw`\uD800`
    ])
      assert.deepEqual(decoded(code), [''], code)
    for (const code of ['&quilliam;', 'A&T;', '&#;', String.raw`\u20`])
      assert.deepEqual(decoded(code), [], code)
  })
})

describe('a word that a line end cuts', () => {
  it('is named whole', () => {
    const [found] = told('The men of the commis-\nsion met at noon.\n').filter(
      (each) => each.startsWith('end-hyphen')
    )
    assert.match(found ?? '', /“commis-sion”.*“commission”/u)
  })
})
