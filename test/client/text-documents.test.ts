import assert from 'node:assert/strict'
import './stand-in/register.js'

describe('texts that are only looked at', () => {
  it('have addresses of their own, though others were closed', async () => {
    const vscode = await import('./stand-in/vscode.js')
    const {serveTexts, textScheme, textUri} =
      await import('../../src/client/text-documents.js')
    serveTexts()
    const shown = new Set<string>()
    const look = (text: string) => {
      const uri = textUri({name: 'page.tei.xml', text}) as never
      assert.ok(!shown.has(String(uri)), 'what is open is not asked for again')
      shown.add(String(uri))
      assert.equal(vscode.textSources.get(textScheme)?.(uri), text)
      return uri
    }
    const first = look('first')
    look('second')
    vscode.tellClosed(first)
    shown.delete(String(first))
    look('third')
  })
})
