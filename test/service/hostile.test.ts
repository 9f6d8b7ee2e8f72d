import assert from 'node:assert/strict'
import {fromMarkdown} from 'mdast-util-from-markdown'
import type {Nodes} from 'mdast'
import {analyse} from '../../src/core/analyse.js'
import {readConfiguration} from '../../src/core/configuration/configuration.js'
import {readRegister} from '../../src/core/entities/read-register.js'
import {exporters} from '../../src/core/export/index.js'
import {writeExport} from '../../src/core/export/write-export.js'
import {importTei} from '../../src/core/import/tei.js'
import {readXml} from '../../src/core/import/xml.js'
import {scanPage} from '../../src/core/scan/page.js'
import {hoverCommands} from '../../src/protocol/commands.js'
import {settingsDefaults} from '../../src/protocol/protocol.js'
import {cleanCopy} from '../../src/service/features/clean-copy.js'
import {sourceUri} from '../../src/service/features/compare.js'
import {hover} from '../../src/service/features/hover.js'
import {finish} from '../../src/core/model/steps.js'
import {preview} from '../../src/service/features/preview.js'
import {viewPage, type PageView} from '../../src/service/page-view.js'
import {readRegisterFile} from '../../src/service/register-file.js'
import {TextDocument} from 'vscode-languageserver-textdocument'

/** What somebody may write into a page, a register or a file name. */
const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{background:url(https://evil.example)}',
  '<!--', // never closed
  ']]><evil/>',
  '&lt;script&gt;&#x3c;b&#62;',
  '[click](command:workbench.action.terminal.sendSequence?%7B%7D)',
  '[click](javascript:alert(1))',
  '![pixel](https://evil.example/p.png)',
  '<a href="command:workbench.action.quit">x</a>',
  '$(sync~spin) `code` **bold** | cell',
  '=HYPERLINK("https://evil.example";"x")',
  '\u001B[31m\u001B]8;;https://evil.example\u0007x\u001B]8;;\u0007',
  '\u202Etxt.exe',
  '${process.exit()}'
]

/** A payload as the value of an attribute, quotes as the format wants them. */
function quoted(payload: string): string {
  return payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

/** A page that holds a payload wherever a page can hold text. */
function pageWith(payload: string): string {
  return [
    '---',
    `newspaper: ${JSON.stringify(payload)}`,
    `source: ${JSON.stringify(payload)}`,
    `image: ${JSON.stringify(payload)}`,
    'date: 2022-09-02',
    '---',
    `[${payload}]{.headline}`,
    `本报讯（记者 ${payload}）今天鹭汀区召开会议。`,
    `[${payload.slice(0, 80)}]{.person ref=he-liqun value="${quoted(payload)}"}说，会议很好。`,
    `[词]{.sic corr="${quoted(payload)}"}[图]{.caption of=none note="${quoted(payload)}"}`,
    payload,
    '::: notice',
    payload,
    ':::'
  ].join('\n')
}

function registerWith(payload: string): string {
  const value = JSON.stringify(payload)
  return [
    '- id: he-liqun',
    '  kind: person',
    `  name: ${value}`,
    `  aliases: [${value}]`,
    `  description: ${value}`,
    `  note: ${value}`,
    `  sameAs: [${value}, "javascript:alert(1)", "command:x"]`
  ].join('\n')
}

function viewOf(payload: string, name = 'page.txt'): PageView {
  const uri = `file:///desk/${encodeURIComponent(name)}`
  const document = TextDocument.create(
    uri,
    'transcription',
    1,
    pageWith(payload)
  )
  return viewPage(document, (text) => analyse(text), {
    register: readRegisterFile(
      'file:///desk/entities.yaml',
      registerWith(payload),
      'en'
    ),
    settings: settingsDefaults,
    locale: 'en'
  })
}

// Matches one tag of HTML as our writers write it, its attributes quoted.
const tagPattern =
  /<\/?([a-z][a-z\d-]*)(?![a-z\d-])([^<>"]*(?:"[^"]*"[^<>"]*)*)>/giu

/** Every tag is one that our writers use, and no attribute runs anything. */
function assertInert(html: string): void {
  const elements =
    /^(?:html|head|body|meta|title|style|main|article|aside|section|header|footer|figure|figcaption|h[1-6]|p|div|span|br|hr|ul|ol|li|dl|dt|dd|[abi]|mark|del|ins|table|thead|tbody|tr|th|td|time|cite|em|strong|wbr|data|bdi|abbr|nav|address|link|sup|small)$/iu
  for (const [, name = '', attributes = ''] of html.matchAll(tagPattern)) {
    assert.match(name, elements)
    // Matches the name of an attribute that runs something: `onload=`.
    assert.doesNotMatch(
      attributes.replaceAll(/"[^"]*"/gu, '""'),
      /\son\w+\s*=/iu
    )
    // Matches an address that runs something: `href="javascript:`.
    assert.doesNotMatch(
      attributes,
      /(?:href|src|action)="\s*(?:javascript|command|data|vbscript):/iu
    )
  }

  // What is left once tags are gone holds no start of one.
  const rest = html.replace(/^<!DOCTYPE html>/u, '').replaceAll(tagPattern, '')
  assert.doesNotMatch(rest, /<[a-z!/]/iu)
}

/** Links and HTML of a Markdown text, however deep. */
function nodesOf(markdown: string, types: readonly string[]): Nodes[] {
  const found: Nodes[] = []
  const visit = (node: Nodes): void => {
    if (types.includes(node.type)) found.push(node)
    if ('children' in node) for (const child of node.children) visit(child)
  }

  visit(fromMarkdown(markdown))
  return found
}

describe('hostile text', () => {
  for (const payload of payloads) {
    const title = JSON.stringify(payload)

    it(`is text in the preview: ${title}`, () => {
      const {html} = finish(
        preview(viewOf(payload), {known: [], line: 0, version: null})
      )
      assertInert(Object.values(html).join('\n'))
    })

    it(`is text in every hover: ${title}`, () => {
      const view = viewOf(payload)
      const lines = view.text.split('\n')
      for (const [line, text] of lines.entries()) {
        for (let character = 0; character < text.length; character += 3) {
          const card = hover(view, {line, character})
          if (!card) continue
          const {value} = card.contents as {value: string}
          for (const node of nodesOf(value, ['link', 'image', 'html'])) {
            assert.notEqual(node.type, 'image')
            if (node.type === 'html') assertInert(node.value)
            if (node.type !== 'link') continue
            // Matches the name of a command in a link: `command:copydesk.goTo?`.
            const command = /^command:([^?]*)/u.exec(node.url)?.[1]
            if (command === undefined) assert.match(node.url, /^https?:\/\//u)
            else
              assert.ok(
                (hoverCommands as readonly string[]).includes(command),
                command
              )
          }
        }
      }
    })

    it(`is text in every export: ${title}`, () => {
      const analysis = analyse(pageWith(payload))
      const {register} = readRegister(registerWith(payload))
      assert.ok(register)
      for (const exporter of exporters) {
        const written = writeExport(analysis, exporter, {
          name: `${payload}.txt`,
          register
        })
        assert.ok(written.ok, `${exporter.id}: ${JSON.stringify(written)}`)
        checkExport(exporter.mediaType, exporter.id, written.text)
      }
    })

    it(`cannot lead a copy or a source out of its folder: ${title}`, () => {
      const view = viewOf(payload, `../../${payload}.txt`)
      const {name} = cleanCopy(view)
      assert.ok(name.endsWith('.news.md'))
      const source = sourceUri(view)
      if (source === undefined) return
      assert.ok(source.startsWith('file:///desk/'), source)
      assert.ok(!new URL(source).pathname.includes('/../'))
    })
  }
})

function checkExport(mediaType: string, id: string, text: string): void {
  if (mediaType.includes('html')) assertInert(text)
  if (mediaType.includes('xml')) {
    const {ok} = readXml(text)
    assert.ok(ok, `${id} is well-formed`)
    assert.doesNotMatch(text, /<(?:script|evil|img|svg)\b/iu)
  }

  if (mediaType.includes('json')) {
    for (const line of id === 'jsonl' ? text.split('\n') : [text]) {
      if (line.trim() !== '') JSON.parse(line)
    }
  }

  if (mediaType.includes('csv') || id === 'csv' || id === 'tsv') {
    // Matches a cell that a spreadsheet would run: `,=1+1`.
    assert.doesNotMatch(text, /(?:^|[,\t\n])"?[=+@-](?!\d)/u)
  }

  if (id === 'markdown') {
    // Front matter is YAML, and no reader of Markdown shows it.
    const body = text.slice(text.indexOf('\n---\n') + 5)
    for (const node of nodesOf(body, ['link', 'image', 'html'])) {
      assert.fail(`${id} holds a ${node.type}`)
    }
  }
}

describe('hostile paths', () => {
  const sources = [
    '../secret.txt',
    'a/../../secret.txt',
    '..',
    './../x.txt',
    '/etc/passwd',
    'C:\\secret.txt',
    '..\\..\\secret.txt',
    'file:///etc/passwd',
    'https://evil.example/x',
    '%2e%2e/secret.txt',
    'a/%2e%2e/%2e%2e/secret.txt'
  ]
  for (const source of sources) {
    it(`of a source stay in the folder: ${source}`, () => {
      const text = `---\ncopydesk: 1\nsource: ${JSON.stringify(source)}\n---\n`
      const document = TextDocument.create(
        'file:///desk/pages/copy.news.md',
        'transcription',
        1,
        text
      )
      const view = viewPage(document, (each) => analyse(each), {
        register: readRegisterFile('file:///desk/entities.yaml', '', 'en'),
        settings: settingsDefaults,
        locale: 'en'
      })
      const uri = sourceUri(view)
      if (uri === undefined) return
      assert.ok(new URL(uri).pathname.startsWith('/desk/pages/'), uri)
    })
  }
})

describe('hostile YAML', () => {
  const bomb =
    'a: &a [x, x, x, x, x, x, x, x, x]\n' +
    Array.from('bcdefghij', (name, index) => {
      const before = 'abcdefghi'.charAt(index)
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]\n`
    }).join('')
  const prototype =
    '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n'
  const deep = 'a: ' + '['.repeat(20_000)

  for (const [name, yaml] of Object.entries({bomb, prototype, deep})) {
    it(`ends and changes nothing in front matter: ${name}`, () => {
      const {metadata} = scanPage(`---\n${yaml}---\n字\n`)
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
      assert.equal((metadata as Record<string, unknown>)['polluted'], undefined)
    })

    it(`ends and changes nothing in a configuration: ${name}`, () => {
      readConfiguration(yaml)
      readConfiguration(`rules:\n  ${yaml.replaceAll('\n', '\n  ')}`)
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
    })

    it(`ends and changes nothing in a register: ${name}`, () => {
      readRegister(yaml)
      readRegister(`- ${yaml.replaceAll('\n', '\n  ')}`)
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
    })
  }

  it('takes `__proto__` for a key like any other', () => {
    const {register} = readRegister(
      '- {id: __proto__, kind: person, name: 林望舒}\n'
    )
    assert.equal(register?.byId.get('__proto__')?.name, '林望舒')
    const page = '[林望舒]{.__proto__ ref=__proto__ __proto__=x}\n'
    assert.doesNotThrow(() => analyse(page).mentions)
    assert.equal(({} as Record<string, unknown>)['x'], undefined)
  })
})

describe('hostile XML', () => {
  const laughs =
    '<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><TEI>&b;</TEI>'
  const outside =
    '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI>&x;</TEI>'
  const nested = '<TEI>' + '<p>'.repeat(50_000)
  for (const [name, xml] of Object.entries({laughs, outside, nested})) {
    it(`is refused with a reason: ${name}`, () => {
      const result = importTei(xml)
      assert.ok(!result.ok)
      assert.ok(result.refusal.words.en.length > 10)
    })
  }
})
