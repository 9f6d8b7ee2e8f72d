import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import './stand-in/register.js'
import type {KindModel, Tables} from '../../src/protocol/protocol.js'

const source = 'vscode-webview-source'
const hostile = '"><script>alert(1)</script>&'
const kind: KindModel = {
  id: hostile,
  title: hostile,
  digit: 1,
  icon: 'tag',
  color: hostile,
  isMeasured: false
}

/** What each page may load beside its own style and script. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  preview: [],
  review: [],
  image: [`img-src ${source}`],
  'cheat sheet': []
}

describe('pages in webviews', () => {
  let pages: Record<string, () => string>

  before(async () => {
    const {Uri} = await import('./stand-in/vscode.js')
    const {previewHtml} =
      await import('../../src/client/preview/preview-html.js')
    const {reviewHtml} = await import('../../src/client/review/review-html.js')
    const {imageHtml} =
      await import('../../src/client/page-image/image-html.js')
    const {cheatSheetHtml} =
      await import('../../src/client/cheat-sheet/cheat-sheet-html.js')
    const webview = {cspSource: source, asWebviewUri: (uri: unknown) => uri}
    const media = Uri.parse('file:///media')
    const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
    const kinds = [kind]
    const tables = {kinds} as unknown as Tables
    // The modules are the real ones; what they are given stands in for VS Code's.
    const view = webview as never
    const folder = media as never
    pages = {
      preview: () => previewHtml(view, {media: folder, script: folder}, tables),
      review: () => reviewHtml(view, folder, kinds),
      image: () => imageHtml(view, folder),
      'cheat sheet': () => cheatSheetHtml(view, folder, manifest as never)
    }
  })

  it('are made here alone, by one frame', () => {
    const files = readdirSync('src/client', {recursive: true, encoding: 'utf8'})
    const made = files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [
        path.basename(file),
        readFileSync(path.join('src/client', file), 'utf8')
      ])
    const named = (text: RegExp): string[] =>
      made.filter(([, code = '']) => text.test(code)).map(([file = '']) => file)

    assert.deepEqual(named(/= webviewPage\(|return webviewPage\(/u).sort(), [
      'cheat-sheet-html.ts',
      'image-html.ts',
      'preview-html.ts',
      'review-html.ts'
    ])
    assert.deepEqual(named(/<!doctype|Content-Security/iu), ['webview-page.ts'])
  })

  for (const [name, extra] of Object.entries(allowed)) {
    it(`of the ${name} load nothing but their own style and script`, () => {
      const html = pages[name]?.() ?? ''
      const [, policy = ''] =
        /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html) ??
        []
      const nonces = [...html.matchAll(/nonce="([^"]*)"/gu)].map(
        ([, nonce]) => nonce
      )
      assert.deepEqual(policy.split('; '), [
        "default-src 'none'",
        `style-src ${source}`,
        ...nonces.map((nonce) => `script-src 'nonce-${nonce}'`),
        ...extra
      ])
      assert.equal(nonces.length, name === 'cheat sheet' ? 0 : 1)
      for (const nonce of nonces) {
        assert.match(nonce ?? '', /^[0-9a-f]{32}$/u)
        assert.doesNotMatch(
          pages[name]?.() ?? '',
          new RegExp(nonce ?? '-', 'u')
        )
      }
    })

    it(`of the ${name} hold no script, style or handler of their own`, () => {
      const html = pages[name]?.() ?? ''
      const scripts = html.match(/<script/gu) ?? []
      assert.equal(scripts.length, name === 'cheat sheet' ? 0 : 1)
      const tags = html.match(/<[^<>]+>/gu) ?? []
      for (const tag of tags) {
        // Matches what runs or styles in line: ` onclick=`, ` style=`, `<style`.
        assert.doesNotMatch(
          tag,
          /\son[a-z]+=|\sstyle=|^<(?:style|base|iframe)\b/iu
        )
      }

      assert.doesNotMatch(html, /https?:/u)
    })
  }

  it('name every key as macOS does, too', () => {
    for (const name of ['preview', 'review']) {
      const keys = pages[name]?.().match(/<kbd[^>]*>[^<]*/gu) ?? []
      assert.ok(keys.length > 0, name)
      for (const key of keys) {
        assert.match(key, /^<kbd data-mac="[^"]+">/u)
        // Matches a modifier by its name elsewhere: `data-mac="Ctrl+…"`.
        assert.doesNotMatch(key, /data-mac="[^"]*(?:Ctrl|Alt|Shift)/u)
      }
    }

    const sheet = pages['cheat sheet']?.() ?? ''
    assert.match(sheet, /<kbd>Ctrl\+Enter<\/kbd><\/td><td><kbd>⌘↩<\/kbd>/u)
  })
})
