import assert from 'node:assert/strict'
import {locales, say} from '../../src/core/model/words.js'
import {exporters} from '../../src/core/export/index.js'
import {rules} from '../../src/core/rules/index.js'
import {commands} from '../../src/cli/commands/index.js'
import {
  commandHelp,
  overview,
  ruleHelp,
  ruleList
} from '../../src/cli/help/help.js'
import {fold} from '../../src/cli/help/fold.js'
import {options, type OptionId} from '../../src/cli/options.js'
import {columns} from '../../src/cli/terminal/columns.js'
import {plain, toJson} from '../../src/cli/terminal/plain.js'
import {makeProgress} from '../../src/cli/terminal/progress.js'
import {makeStyle} from '../../src/cli/terminal/style.js'
import {readArguments} from '../../src/cli/arguments.js'
import {UsageError} from '../../src/cli/refusal.js'
import {copydesk} from './copydesk.js'

describe('help', function () {
  this.timeout(30_000)

  for (const locale of locales) {
    const speaker = {
      say: (words: Parameters<typeof say>[0]['words'], values?: object) =>
        say({words, ...(values ? {values: values as never} : {})}, locale),
      style: makeStyle('none')
    }

    it(`names every command, option, format and rule in ${locale}`, () => {
      const front = overview(speaker)
      for (const command of commands) {
        assert.ok(front.includes(`  ${command.id} `))
        const text = commandHelp(speaker, command)
        for (const id of command.options) {
          assert.ok(text.includes(`--${id}`), `${command.id} --${id}`)
        }

        for (const {command: line} of command.examples) {
          assert.ok(text.includes(line))
        }
      }

      const formats = commandHelp(
        speaker,
        commands.find(({id}) => id === 'export')!
      )
      for (const {id, extension} of exporters) {
        assert.ok(formats.includes(`  ${id} `) && formats.includes(extension))
      }

      const list = ruleList(speaker)
      for (const {id, title} of rules) {
        assert.ok(list.includes(id))
        assert.ok(ruleHelp(speaker, id)?.includes(title[locale]))
      }
    })

    it(`fits a terminal in ${locale}`, () => {
      const texts = [
        overview(speaker),
        ...commands.map((each) => commandHelp(speaker, each))
      ]
      for (const line of texts.join('\n').split('\n')) {
        const isCode = /^ {2}\S/u.test(line)
        assert.ok(isCode || columns(line) <= 82, line)
      }
    })
  }

  it('is asked for in many ways, in the language of the environment', async () => {
    const [long, command, chinese, version] = await Promise.all([
      copydesk(['--help']),
      copydesk(['check', '--help']),
      copydesk(['help', 'check'], {env: {LC_ALL: '', LANG: 'zh_CN.UTF-8'}}),
      copydesk(['--version'])
    ])
    assert.equal(long.code, 0)
    assert.match(long.stdout, /copydesk check\|fix/u)
    assert.match(command.stdout, /^Usage\n {2}copydesk check/u)
    assert.match(chinese.stdout, /^用法/u)
    assert.equal(version.stdout, '0.0.0-test\n')
  })

  it('knows every option of the table', () => {
    const used = new Set(commands.flatMap((command) => command.options))
    const ids = Object.keys(options) as OptionId[]
    for (const id of ids) {
      assert.ok(used.has(id) || id === 'lang' || id === 'help', id)
    }
  })

  it('folds Latin at blanks and Han anywhere but before a mark', () => {
    assert.equal(fold('one two three', 8), 'one two\nthree')
    assert.equal(fold('鹭汀区开会。', 10), '鹭汀区开\n会。')
  })
})

describe('a command line', () => {
  const read = (...parameters: string[]) =>
    readArguments(parameters, ['format', 'jobs', 'to', 'force', 'lang'])

  it('is read as it is meant', () => {
    const given = read('a', '--to=text,markdown', '-f', 'b', '-t', 'text', '-')
    assert.deepEqual(given.paths, ['a', 'b', '-'])
    assert.deepEqual(given.texts('to'), ['text', 'markdown', 'text'])
    assert.ok(given.has('force') && !given.has('format'))
  })

  it('is refused where it is wrong, with what was meant', () => {
    const wrong: ReadonlyArray<[string[], RegExp]> = [
      [['--fromat', 'json'], /no option/u],
      [['--format', 'xml'], /cannot be/u],
      [['--format'], /wants a value/u],
      [['--force=yes'], /takes no value/u],
      [['-x'], /no option/u]
    ]
    for (const [parameters, message] of wrong) {
      assert.throws(
        () => read(...parameters),
        (error) => {
          assert.ok(error instanceof UsageError)
          assert.match(error.phrase.words.en, message)
          return true
        }
      )
    }

    assert.throws(
      () => read('--fromat', 'json'),
      (error) => {
        assert.equal((error as UsageError).phrase.values?.['similar'], 'format')
        return true
      }
    )
  })
})

describe('on a terminal', () => {
  it('control characters are shown and not obeyed', () => {
    assert.equal(
      plain('a\u001b[31mb\u009b\u202e\n'),
      'a\\u001b[31mb\\u009b\\u202e\\u000a'
    )
    const value = {text: 'a\u009b\u2028\u202e\ud800 字'}
    const json = toJson(value)
    assert.doesNotMatch(json, /[\u0080-\u009f\u2028\u202e]/u)
    assert.deepEqual(JSON.parse(json), value)
  })

  it('a bar shows how far it is; in a pipe there is none', () => {
    for (const isTTY of [true, false]) {
      let written = ''
      let time = 0
      const stream = {
        isTTY,
        columns: 60,
        write(text: string) {
          written += text
        }
      }
      const progress = makeProgress(stream, 100, () => time)
      for (let page = 0; page < 100; page++) {
        time += 20
        progress.step(`报/${'很长的名字'.repeat(9)}\u001b[2J${page}.txt`)
      }

      progress.clear()
      if (isTTY) {
        assert.match(written, /█░+\] 5\d\/100 /u)
        assert.ok(!written.includes('\u001b[2J'))
        assert.ok(written.endsWith('\r\u001b[K'))
        for (const line of written.split('\r\u001b[K')) {
          assert.ok(columns(line) < 60, line)
        }
      } else assert.equal(written, '')
    }
  })
})
