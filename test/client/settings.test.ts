import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {rules} from '../../src/core/rules/index.js'

interface Setting {
  order?: number
  type: string
  enum?: string[]
  enumItemLabels?: string[]
  markdownDescription: string
}

interface Section {
  title: string
  properties: Record<string, Setting>
}

const manifest = readJson('package.json') as {
  contributes: {configuration: Section[]}
}
const sections = manifest.contributes.configuration
const settings = sections.flatMap(({properties}) => Object.entries(properties))
const languages = ['package.nls.json', 'package.nls.zh-cn.json'].map(
  (file) => readJson(file) as Record<string, string>
)

/** What stands for `%key%` in each language. */
function say(value: string): string[] {
  return languages.map((words) => words[value.replaceAll('%', '')] ?? '')
}

describe('settings', () => {
  it('say each value in both languages', () => {
    const silent = settings
      .filter(([, {enum: values}]) => values)
      .filter(
        ([, {enum: values = [], enumItemLabels: labels = []}]) =>
          labels.length !== values.length ||
          labels.some((label) => say(label).includes(''))
      )
      .map(([key]) => key)

    assert.deepEqual(silent, [])
  })

  it('of rules name the severity that is meant by “default”', () => {
    const words = {
      error: ['Default: error.', '默认：错误。'],
      warning: ['Default: warning.', '默认：警告。'],
      information: ['Default: information.', '默认：信息。'],
      hint: ['Default: hint.', '默认：提示。']
    }
    for (const {id, severity} of rules) {
      const described = say(`%copydesk.rules.${id}%`)
      for (const [index, text] of described.entries())
        assert.ok(text.includes(words[severity][index] ?? '?'), text)
    }
  })

  it('stand in groups, in an order, each with an example', () => {
    const own = settings.filter(([key]) => !key.startsWith('copydesk.rules.'))
    const sizes = sections.slice(0, -1).map(({properties}) => properties)

    assert.ok(sizes.length > 1)
    for (const each of sizes) assert.ok(Object.keys(each).length < 6)
    for (const {title} of sections) assert.ok(!say(title).includes(''), title)
    assert.deepEqual(
      own.map(([, {order}]) => order),
      own.map((_, index) => index + 1)
    )
    for (const [key, {markdownDescription}] of own) {
      const [english = '', chinese = ''] = say(markdownDescription)
      // Matches what brings an example, or a number to go by: `for example`.
      assert.match(english, /for example|about 10,000/iu, key)
      assert.match(chinese, /例如|约一万/u, key)
    }
  })
})

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
