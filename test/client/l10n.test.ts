import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

type Strings = Record<string, string>

const bundle = readJson('l10n/bundle.l10n.zh-cn.json')
const english = readJson('package.nls.json')
const chinese = readJson('package.nls.zh-cn.json')

describe('localisation', () => {
  it('has every text of the client in Chinese, and none that is not used', () => {
    assert.deepEqual(Object.keys(bundle).sort(), [...usedTexts()].sort())
  })

  it('keeps the values of every text', () => {
    for (const [text, translation] of Object.entries(bundle)) {
      assert.deepEqual(valuesOf(translation), valuesOf(text), text)
      assert.notEqual(translation.trim(), '', text)
    }
  })

  it('has every text of the manifest in both languages, and none more', () => {
    const manifest = readFileSync('package.json', 'utf8')
    // Matches a key of the manifest: `"%command.export%"`.
    const keys = manifest.matchAll(/"%([\w.-]+)%"/gu)
    const used = [...new Set([...keys].map(([, key]) => key ?? ''))].sort()

    assert.deepEqual(Object.keys(english).sort(), used)
    assert.deepEqual(Object.keys(chinese).sort(), used)
  })

  it('says commands and settings in other words in Chinese', () => {
    const same = Object.keys(english).filter(
      (key) => english[key] === chinese[key]
    )

    assert.deepEqual(same, ['category'])
  })
})

/** First arguments of `l10n.t` in the client. */
function usedTexts(): Set<string> {
  const found = new Set<string>()
  for (const file of readdirSync('src/client', {recursive: true}) as string[]) {
    if (!file.endsWith('.ts')) continue
    const name = path.join('src/client', file)
    const source = ts.createSourceFile(
      name,
      readFileSync(name, 'utf8'),
      ts.ScriptTarget.ES2022
    )
    visit(source, (call) => {
      const [text] = call.arguments
      assert.ok(
        text && ts.isStringLiteralLike(text),
        `${name}: a text that is no literal cannot be translated`
      )
      found.add(text.text)
    })
  }

  return found
}

function visit(node: ts.Node, onText: (call: ts.CallExpression) => void): void {
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 't'
  ) {
    onText(node)
  }

  ts.forEachChild(node, (child) => visit(child, onText))
}

function valuesOf(text: string): string[] {
  // Matches a value: `{0}`.
  return [...text.matchAll(/\{\d\}/gu)].map(([value]) => value).sort()
}

function readJson(file: string): Strings {
  return JSON.parse(readFileSync(file, 'utf8')) as Strings
}
