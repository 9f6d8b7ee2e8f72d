import assert from 'node:assert/strict'
import {readArguments} from '../src/cli/arguments.js'
import {answerLine} from '../src/cli/commands/pipe.js'
import {options, type OptionId} from '../src/cli/options.js'
import {UsageError} from '../src/cli/refusal.js'
import {analyse} from '../src/core/analyse.js'
import {readConfiguration} from '../src/core/configuration/configuration.js'
import {addEntry} from '../src/core/entities/edits/add-entry.js'
import {readRegister} from '../src/core/entities/read-register.js'
import {importTei} from '../src/core/import/tei.js'
import {inspect} from '../src/core/inspect.js'
import {scanPage} from '../src/core/scan/page.js'
import {fromText, toText} from '../src/core/scan/physical.js'
import {settingsDefaults} from '../src/protocol/protocol.js'
import {readRegisterFile} from '../src/service/register-file.js'

/** Something that reads what others wrote. */
export interface FuzzTarget {
  /** Where mutation begins. */
  readonly seeds: readonly string[]
  /** Reads an input; throws where a promise is broken. */
  readonly run: (input: string) => void
}

const marked =
  '# 丰年巷里话丰年 {#a5 status=cleaned}\n\n[林望舒]{.person ref=lin-wangshu}说，' +
  '[[鹭汀区]{.place}教育局]{.organisation value="a &quot;b&quot;"}。\n::: notice\n启事\n:::\n---\n[]{.break}\\[字\\]\n'
const register =
  '- id: he-liqun\n  kind: person\n  name: 何立群\n  aliases: [老何, &a x, *a]\n  description: >\n    楼长\n'
const tei =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><div type="article" xml:id="a1">' +
  '<head>题</head><p>字<lb/>字 <persName ref="#k">何立群</persName> <choice><sic>a</sic><corr>b</corr></choice></p></div></body></text></TEI>'
const ids = Object.keys(options) as OptionId[]
const line = JSON.stringify({id: 1, text: marked})
const surroundings = {
  register: readRegisterFile('file:///desk/entities.yaml', register, 'en'),
  settings: settingsDefaults,
  locale: 'en'
} as const

export const targets: Readonly<Record<string, FuzzTarget>> = {
  marks: {
    seeds: [marked, `---\ncopydesk: 1\ndate: 2022-09-02\n---\n\n${marked}`],
    run(input) {
      assert.equal(toText(fromText(input)), input)
      const {lines} = scanPage(input)
      assert.equal(lines.at(-1)?.next, input.length)
      inspect(analyse(input), 'page', 'en')
    }
  },
  register: {
    seeds: [register, 'rules:\n  dash: off\nown:\n  - match: a{2,3}\n'],
    run(input) {
      const reading = readRegister(input)
      readConfiguration(input)
      if (!reading.register || reading.register.byId.has('neu')) return
      const edit = addEntry(input, {id: 'neu', kind: 'person', name: '新人'})
      // A file that is no list takes no entry.
      if (!edit) return
      const {span, text} = edit
      const added = input.slice(0, span.start) + text + input.slice(span.end)
      // An entry that is added leaves all others as they were.
      const again = readRegister(added).register
      assert.ok(again, `unreadable: ${added}`)
      assert.deepEqual(
        again.entries.filter(({id}) => id !== 'neu'),
        reading.register.entries
      )
    }
  },
  tei: {
    seeds: [tei],
    run(input) {
      const result = importTei(input)
      if (result.ok) scanPage(result.text)
    }
  },
  arguments: {
    seeds: [
      '--to\u0001tei\u0001page.txt',
      '-o\u0001x\u0001--set\u0001a=b\u0001--\u0001-x',
      '--json=1\u0001--lang=zh-cn'
    ],
    run(input) {
      try {
        readArguments(input.split('\u0001'), ids)
      } catch (error) {
        // A refusal says what is wrong; anything else is a crash.
        if (!(error instanceof UsageError)) throw error
      }
    }
  },
  pipe: {
    seeds: [line, '{"id": null, "text": ""}', '[1, {"text": 2}]', '"x"'],
    run(input) {
      const answer = answerLine(Buffer.from(input), 1, {
        work: (view) => inspect(view.analysis, 'page', 'en'),
        surroundings,
        directory: '/work'
      })
      const back: unknown = JSON.parse(JSON.stringify(answer))
      assert.ok('result' in answer || 'error' in answer)
      assert.equal(typeof back, 'object')
    }
  }
}
