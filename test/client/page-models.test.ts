import assert from 'node:assert/strict'
import './stand-in/register.js'
import {requests} from '../../src/protocol/protocol.js'

describe('what is known of a page', () => {
  it('is forgotten, which is told, when the page has grown too long', async () => {
    const vscode = await import('./stand-in/vscode.js')
    const {openPage} = await import('./stand-in/page.js')
    const {watchPages} = await import('../../src/client/page-models.js')
    const page = openPage('一')
    let isTooLong = false
    const client = {
      onNotification: () => new vscode.Disposable(),
      sendRequest: (method: string) =>
        Promise.resolve(
          method === requests.page.method && !isTooLong
            ? {version: page.version}
            : null
        )
    }
    const models = watchPages(client as never)
    assert.ok(await models.latest(page as never))
    isTooLong = true
    page.write('一一')
    assert.equal(await models.latest(page as never), undefined)
    assert.equal(models.structure(page as never), undefined)
    models.dispose()
    vscode.window.activeTextEditor = undefined
  })
})
